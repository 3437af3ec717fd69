//! Environments.

use clap::{Args, Subcommand, ValueEnum};

#[derive(Subcommand)]
pub enum Env {
    /// List environments
    #[command(visible_alias = "list")]
    Ls,
    /// Declare an environment
    Create(EnvCreate),
    /// Protect or unprotect an environment
    Protect(EnvProtect),
    /// Delete an empty environment
    Rm(EnvRm),
    /// List the revisions of an environment
    History {
        /// The name of the environment (default: the one in force)
        name: Option<String>,
    },
    /// Show which names differ between two environments
    Diff {
        /// The one environment
        first: String,
        /// The other environment
        second: String,
    },
    /// Copy secrets from one environment to another
    Copy(EnvCopy),
    /// Restore an earlier revision of an environment
    Rollback(EnvRollback),
}

#[derive(Args)]
pub struct EnvCreate {
    /// The name of the environment
    pub name: String,
    /// Allow changes by admins only, and no access for readers
    #[arg(long)]
    pub protected: bool,
    /// Whether names that it lacks come from the base
    #[arg(long, value_name = "true|false")]
    pub overlay: Option<bool>,
    /// What it is for
    #[arg(long)]
    pub description: Option<String>,
    /// Position in lists, 0 to 1000
    #[arg(long)]
    pub position: Option<i64>,
    /// Confirm that COUNT existing names move into the environment
    #[arg(long, value_name = "COUNT")]
    pub take_in: Option<u64>,
}

#[derive(Args)]
pub struct EnvProtect {
    /// The name of the environment
    pub name: String,
    /// Unprotect it
    #[arg(long)]
    pub off: bool,
    /// Do not ask
    #[arg(short, long)]
    pub yes: bool,
}

#[derive(Args)]
pub struct EnvRm {
    /// The name of the environment
    pub name: String,
    /// Do not ask
    #[arg(short, long)]
    pub yes: bool,
}

#[derive(Args)]
pub struct EnvCopy {
    /// The environment to copy from
    pub from: String,
    /// The environment to copy to
    pub to: String,
    /// Only this secret; can be repeated
    #[arg(long, value_name = "NAME")]
    pub name: Vec<String>,
    /// What to do with secrets that already exist there
    #[arg(long, value_enum, default_value = "fail")]
    pub on_conflict: OnConflict,
    /// Show what would change, and change nothing
    #[arg(long)]
    pub preview: bool,
    /// Do not ask before overwriting secrets
    #[arg(short, long)]
    pub yes: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum OnConflict {
    Fail,
    Skip,
    Overwrite,
}

#[derive(Args)]
pub struct EnvRollback {
    /// The name of the environment
    pub name: String,
    /// The revision to restore
    #[arg(long, value_name = "REVISION")]
    pub to: i64,
    /// Only this secret; can be repeated
    #[arg(long = "name", value_name = "NAME")]
    pub names: Vec<String>,
    /// Show what would change, and change nothing
    #[arg(long)]
    pub preview: bool,
    /// Do not ask
    #[arg(short, long)]
    pub yes: bool,
}
