//! Signing in, and the context.

use clap::Args;

#[derive(Args)]
pub struct Login {
    /// The address of the service
    pub address: Option<String>,
    /// Read a forge token or vault token from standard input
    #[arg(long)]
    pub with_token: bool,
    /// Allow storing the credential in a plain text file
    #[arg(long)]
    pub plaintext: bool,
}

#[derive(Args)]
pub struct Logout {
    /// The address of the service
    pub address: Option<String>,
}

#[derive(Args)]
pub struct Use {
    /// Save it as your own default for all folders; write no .gvt.toml
    #[arg(long)]
    pub local: bool,
}

#[derive(Args)]
pub struct Trust {
    /// Withdraw the trust
    #[arg(long)]
    pub revoke: bool,
}
