//! The command line.

mod account;
mod admin;
mod documents;
mod environments;
mod run;
mod secrets;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

pub use account::{Login, Logout, Trust, Use};
pub use admin::{
    Audit, AuditCommand, AuditFilter, AuditFormat, AuditList, RotateKey, Token, TokenCreate,
};
pub use documents::{Dialect, Export, ExportFormat, Import, ImportFormat, Inject, Scan};
pub use environments::{Env, EnvCopy, EnvCreate, EnvProtect, EnvRm, EnvRollback, OnConflict};
pub use run::{How, Run, Shell};
pub use secrets::{
    Diff, Edit, Get, History, List, LockboxCommand, Mv, Passphrase, Restore, Rm, Rollback, Set,
};

const CONTEXT: &str = "\
Service, repository and environment come from the options, else from the variables
GVT_URL, GVT_REPO and GVT_ENV, else from VAULT_URL, else from .gvt.toml in this folder
or above it, else from `gvt use --local`; service and repository else from the git
remote `origin`. Else the only service that you are signed in to, and the only
environment with secrets, are taken; else you are asked.";

/// The secrets of a repository on the command line
#[derive(Parser)]
#[command(
    name = "gvt",
    version,
    max_term_width = 100,
    disable_help_subcommand = true,
    after_help = CONTEXT
)]
pub struct Cli {
    #[command(flatten)]
    pub global: Global,
    #[command(subcommand)]
    pub command: Command,
}

/// The options that every command takes.
#[derive(Args, Clone, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "options of a command line")]
#[command(next_help_heading = "Options of every command")]
pub struct Global {
    /// The address of the service, with its sub-path if it has one
    #[arg(long, global = true, value_name = "URL")]
    pub url: Option<String>,
    /// The repository
    #[arg(short = 'R', long, global = true, value_name = "OWNER/REPO")]
    pub repo: Option<String>,
    /// The environment, or `base` for secrets outside any environment
    #[arg(short, long, global = true, value_name = "ENV")]
    pub env: Option<String>,
    /// Print JSON
    #[arg(long, global = true)]
    pub json: bool,
    /// Print only results and errors
    #[arg(short, long, global = true)]
    pub quiet: bool,
    /// Never prompt; fail instead
    #[arg(long, global = true)]
    pub no_input: bool,
    /// Show where address, repository, environment and credential come from
    #[arg(long, global = true)]
    pub explain: bool,
}

#[derive(Subcommand)]
pub enum Command {
    /// Sign in to a service
    Login(Login),
    /// Sign out and delete the stored credential
    Logout(Logout),
    /// Show who is signed in
    Whoami,
    /// Set or show address, repository and environment, for this folder or as your default
    Use(Use),
    /// List secrets without their values
    #[command(visible_alias = "ls")]
    List(List),
    /// Print a value
    Get(Get),
    /// Store values, from a prompt, standard input or files
    Set(Set),
    /// Edit a value in your editor
    Edit(Edit),
    /// Delete secrets
    Rm(Rm),
    /// Restore deleted secrets
    Restore(Restore),
    /// Rename a secret
    Mv(Mv),
    /// List the versions of a secret
    History(History),
    /// Compare two revisions of an environment
    Diff(Diff),
    /// Restore an earlier version of a secret
    Rollback(Rollback),
    /// Run a program with the secrets as environment variables
    Run(Run),
    /// Start a shell with the secrets as environment variables
    Shell(Shell),
    /// Print or write all secrets of an environment
    Export(Export),
    /// Store the variables of a .env or JSON file as secrets
    Import(Import),
    /// Fill in a template with secrets
    Inject(Inject),
    /// Manage environments
    #[command(subcommand)]
    Env(Env),
    /// Manage vault tokens
    #[command(subcommand)]
    Token(Token),
    /// Read the audit log
    Audit(Audit),
    /// Re-encrypt all values with a new key
    RotateKey(RotateKey),
    /// Store and read values that only a passphrase can decrypt
    #[command(subcommand)]
    Lockbox(LockboxCommand),
    /// Search files for secret values, for example before a commit
    Scan(Scan),
    /// Trust the .gvt.toml of this folder
    Trust(Trust),
    /// Print a completion script
    Completion {
        /// The shell that reads it
        #[arg(value_enum)]
        shell: clap_complete::Shell,
    },
    /// Print the manual page, or write all manual pages to a folder
    Man {
        /// Write the pages to this folder
        folder: Option<PathBuf>,
    },
    /// Diagnose address, TLS, clock, credential, role and keyring
    Doctor,
    /// Clears the clipboard after a while
    #[command(hide = true)]
    ClearClipboard,
}
