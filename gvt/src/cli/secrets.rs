//! Single secrets.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args, Subcommand};

#[derive(Args)]
pub struct List {
    /// List only names that begin with TEXT
    #[arg(long, value_name = "TEXT")]
    pub prefix: Option<String>,
    /// Include deleted secrets
    #[arg(long)]
    pub deleted: bool,
}

#[derive(Args)]
pub struct Get {
    /// The name of the secret
    pub name: String,
    /// Print an earlier version
    #[arg(long, value_name = "VERSION")]
    pub version: Option<i64>,
    /// Copy it to the clipboard for 45 seconds instead of printing it
    #[arg(long, conflicts_with = "json")]
    pub clip: bool,
}

#[derive(Args)]
pub struct Set {
    /// NAME (prompt), NAME=- (standard input) or NAME=@FILE
    #[arg(required = true, value_name = "NAME[=-|=@FILE]")]
    pub items: Vec<OsString>,
    /// Generate a random value of LENGTH letters and digits (never displayed)
    #[arg(long, value_name = "LENGTH", value_parser = clap::value_parser!(u32).range(1..=65536))]
    pub generate: Option<u32>,
    /// What the secret is for
    #[arg(long)]
    pub description: Option<String>,
    /// The type: env-file, key-value, file, certificate, ssh-key or another word
    #[arg(long = "type", value_name = "TYPE")]
    pub kind: Option<String>,
    /// A comment on this version
    #[arg(short = 'm', long)]
    pub comment: Option<String>,
}

#[derive(Args)]
pub struct Edit {
    /// The name of the secret
    pub name: String,
    /// Allow a temporary file on disk if there is no folder in memory
    #[arg(long)]
    pub plaintext: bool,
    /// A comment on this version
    #[arg(short = 'm', long)]
    pub comment: Option<String>,
}

#[derive(Args)]
pub struct Rm {
    /// Names of secrets
    #[arg(required = true, value_name = "NAME")]
    pub names: Vec<String>,
    /// Remove them permanently, with all versions
    #[arg(long)]
    pub purge: bool,
    /// Do not ask before `--purge`
    #[arg(short, long)]
    pub yes: bool,
}

#[derive(Args)]
pub struct Restore {
    /// Names of deleted secrets
    #[arg(required = true, value_name = "NAME")]
    pub names: Vec<String>,
}

#[derive(Args)]
pub struct Mv {
    /// The name now
    pub from: String,
    /// The new name
    pub to: String,
}

#[derive(Args)]
pub struct History {
    /// The name of the secret
    pub name: String,
}

#[derive(Args)]
pub struct Diff {
    /// The earlier revision (default: the one before the current)
    #[arg(long, value_name = "REVISION")]
    pub from: Option<i64>,
    /// The later revision (default: the current one)
    #[arg(long, value_name = "REVISION", requires = "from")]
    pub to: Option<i64>,
    /// Compare with another environment instead
    #[arg(long = "with", value_name = "ENV", conflicts_with = "from")]
    pub other: Option<String>,
}

#[derive(Args)]
pub struct Rollback {
    /// The name of the secret
    pub name: String,
    /// The version to restore
    #[arg(long, value_name = "VERSION")]
    pub to: i64,
}

#[derive(Subcommand)]
pub enum LockboxCommand {
    /// Encrypt a value on this machine and store it
    Put {
        /// The name of the secret
        name: String,
        /// Read the value from a file, or `-` for standard input
        #[arg(short, long, value_name = "FILE")]
        input: Option<PathBuf>,
        #[command(flatten)]
        passphrase: Passphrase,
    },
    /// Fetch a value and decrypt it on this machine
    Get {
        /// The name of the secret
        name: String,
        /// Decrypt an earlier version
        #[arg(long, value_name = "VERSION")]
        version: Option<i64>,
        #[command(flatten)]
        passphrase: Passphrase,
    },
}

#[derive(Args)]
pub struct Passphrase {
    /// Read the passphrase from this file descriptor
    #[arg(long, value_name = "NUMBER")]
    pub passphrase_fd: Option<i32>,
}
