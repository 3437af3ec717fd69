//! The command line.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

const CONTEXT: &str = "\
Service, repository and environment come from the options, else from the variables
GVT_URL, GVT_REPO and GVT_ENV, else from .gvt.toml in this folder or above it, else
from `gvt use --local`, else from the git remote `origin`.";

/// The secrets of a repository, at the command line
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
    /// The environment; `base` for what lies in none
    #[arg(short, long, global = true, value_name = "ENV")]
    pub env: Option<String>,
    /// Print JSON
    #[arg(long, global = true)]
    pub json: bool,
    /// Say nothing but results and errors
    #[arg(short, long, global = true)]
    pub quiet: bool,
    /// Never ask; fail instead
    #[arg(long, global = true)]
    pub no_input: bool,
    /// Say where address, repository, environment and credential come from
    #[arg(long, global = true)]
    pub explain: bool,
}

#[derive(Subcommand)]
pub enum Command {
    /// Sign in to a service
    Login(Login),
    /// Sign out, and forget the credential
    Logout(Logout),
    /// Show who is signed in, and what they may do
    Whoami,
    /// Choose repository and environment for this folder, or for yourself
    Use(Use),
    /// List the secrets, without their values
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
    /// Bring deleted secrets back
    Restore(Restore),
    /// Rename a secret
    Mv(Mv),
    /// List the versions of a secret
    History(History),
    /// Compare two revisions of an environment
    Diff(Diff),
    /// Make an earlier version of a secret the current one
    Rollback(Rollback),
    /// Run a program with the secrets as its environment variables
    Run(Run),
    /// Start a shell with the secrets as its environment variables
    Shell(Shell),
    /// Write all secrets of the environment
    Export(Export),
    /// Store the variables of a .env or JSON file
    Import(Import),
    /// Fill secrets into a template
    Inject(Inject),
    /// Manage environments
    #[command(subcommand)]
    Env(Env),
    /// Manage vault tokens
    #[command(subcommand)]
    Token(Token),
    /// Read the audit log
    Audit(Audit),
    /// Encrypt all values under a new key
    RotateKey(RotateKey),
    /// Values that only a passphrase opens
    #[command(subcommand)]
    Lockbox(LockboxCommand),
    /// Look for the secrets in files, for example before a commit
    Scan(Scan),
    /// Trust the .gvt.toml of this folder
    Trust(Trust),
    /// Print a completion script
    Completion {
        #[arg(value_enum)]
        shell: clap_complete::Shell,
    },
    /// Print the manual page, or write all of them to a folder
    Man { folder: Option<PathBuf> },
    /// Check address, TLS, clock, credential, role and keyring
    Doctor,
    /// Clears the clipboard after a while
    #[command(hide = true)]
    ClearClipboard,
}

#[derive(Args)]
pub struct Login {
    /// The address of the service
    pub address: Option<String>,
    /// Read a forge token or vault token from standard input
    #[arg(long)]
    pub with_token: bool,
    /// Allow a plain file where there is no keyring
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
    /// Only for yourself, in all folders: writes no .gvt.toml
    #[arg(long)]
    pub local: bool,
}

#[derive(Args)]
pub struct List {
    /// Only names that begin with this
    #[arg(long, value_name = "TEXT")]
    pub prefix: Option<String>,
    /// Also deleted secrets
    #[arg(long)]
    pub deleted: bool,
}

#[derive(Args)]
pub struct Get {
    pub name: String,
    /// An earlier version
    #[arg(long, value_name = "VERSION")]
    pub version: Option<i64>,
    /// Copy it to the clipboard for 45 seconds instead of printing it
    #[arg(long, conflicts_with = "json")]
    pub clip: bool,
}

#[derive(Args)]
pub struct Set {
    /// NAME (asks), NAME=- (standard input) or NAME=@FILE
    #[arg(required = true, value_name = "NAME[=-|=@FILE]")]
    pub items: Vec<OsString>,
    /// Make up a value of so many letters and digits; it is not shown
    #[arg(long, value_name = "LENGTH", value_parser = clap::value_parser!(u32).range(1..=65536))]
    pub generate: Option<u32>,
    /// What the secret is for
    #[arg(long)]
    pub description: Option<String>,
    /// What the value is: env-file, key-value, file, certificate, ssh-key or another word
    #[arg(long = "type", value_name = "TYPE")]
    pub kind: Option<String>,
    /// A comment on this version
    #[arg(short = 'm', long)]
    pub comment: Option<String>,
}

#[derive(Args)]
pub struct Edit {
    pub name: String,
    /// Allow a temporary file on disk where no folder is kept in memory
    #[arg(long)]
    pub plaintext: bool,
    /// A comment on this version
    #[arg(short = 'm', long)]
    pub comment: Option<String>,
}

#[derive(Args)]
pub struct Rm {
    #[arg(required = true)]
    pub names: Vec<String>,
    /// Remove them with all their versions, for good
    #[arg(long)]
    pub purge: bool,
    /// Do not ask
    #[arg(short, long)]
    pub yes: bool,
}

#[derive(Args)]
pub struct Restore {
    #[arg(required = true)]
    pub names: Vec<String>,
}

#[derive(Args)]
pub struct Mv {
    pub from: String,
    pub to: String,
}

#[derive(Args)]
pub struct History {
    pub name: String,
}

#[derive(Args)]
pub struct Diff {
    /// The earlier revision; the one before the present one by default
    #[arg(long, value_name = "REVISION")]
    pub from: Option<i64>,
    /// The later revision; the present one by default
    #[arg(long, value_name = "REVISION", requires = "from")]
    pub to: Option<i64>,
    /// Compare with another environment instead
    #[arg(long = "with", value_name = "ENV", conflicts_with = "from")]
    pub other: Option<String>,
}

#[derive(Args)]
pub struct Rollback {
    pub name: String,
    /// The version to go back to
    #[arg(long, value_name = "VERSION")]
    pub to: i64,
}

#[derive(Args)]
pub struct Run {
    #[command(flatten)]
    pub how: How,
    /// The program and its arguments
    #[arg(required = true, last = true, value_name = "COMMAND")]
    pub command: Vec<OsString>,
}

#[derive(Args)]
pub struct Shell {
    #[command(flatten)]
    pub how: How,
}

/// What `run` and `shell` share.
#[derive(Args)]
pub struct How {
    /// Pass a variable on although it changes how programs start
    #[arg(long, value_name = "NAME")]
    pub allow: Vec<String>,
    /// Pass a secret as a file, whose path is in `NAME_FILE`
    #[arg(long, value_name = "NAME")]
    pub file: Vec<String>,
    /// Replace values in the output by ***
    #[arg(long)]
    pub mask: bool,
    /// Start the program again when a value changes
    #[arg(long)]
    pub watch: bool,
    /// Keep an encrypted copy, and use it for a day when the service cannot be reached
    #[arg(long, conflicts_with = "watch")]
    pub offline: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ExportFormat {
    /// NAME='value' for dotenv libraries
    Dotenv,
    Json,
    Yaml,
    /// export NAME='value' for a POSIX shell
    Shell,
    /// For the file behind `GITHUB_ENV`
    Github,
    /// NAME=value for docker run --env-file
    Docker,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Dialect {
    /// dotenv for Node.js
    Node,
    /// python-dotenv
    Python,
    /// Docker Compose
    Compose,
}

#[derive(Args)]
pub struct Export {
    /// How it is written
    #[arg(long, value_enum)]
    pub format: Option<ExportFormat>,
    /// The only reader of the .env, for values on which readers disagree
    #[arg(long, value_enum)]
    pub dialect: Option<Dialect>,
    /// Write a file that only you can read
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Write it even where git would add it
    #[arg(long)]
    pub force: bool,
    /// Write a variable although it changes how programs start
    #[arg(long, value_name = "NAME")]
    pub allow: Vec<String>,
    /// Only names that begin with this
    #[arg(long, value_name = "TEXT")]
    pub prefix: Option<String>,
}

#[derive(Args)]
pub struct Import {
    /// The file; `-` for standard input
    pub file: PathBuf,
    /// How it is written; by its name otherwise
    #[arg(long, value_enum)]
    pub format: Option<ImportFormat>,
    /// Only say what would be created and changed
    #[arg(long)]
    pub preview: bool,
    /// A comment on the new versions
    #[arg(short = 'm', long)]
    pub comment: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ImportFormat {
    Dotenv,
    /// One object of names and texts
    Json,
}

#[derive(Args)]
pub struct Inject {
    /// The template; `-` for standard input
    #[arg(short, long, value_name = "FILE")]
    pub input: PathBuf,
    /// Write a file that only you can read; standard output by default
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Write it even where git would add it
    #[arg(long)]
    pub force: bool,
}

#[derive(Subcommand)]
pub enum Env {
    /// List the environments
    #[command(visible_alias = "list")]
    Ls,
    /// Declare an environment
    Create(EnvCreate),
    /// Let only admins change an environment, or end that
    Protect(EnvProtect),
    /// Delete an empty environment
    Rm(EnvRm),
    /// List the revisions of an environment
    History { name: Option<String> },
    /// Compare the values of two environments
    Diff { first: String, second: String },
    /// Copy secrets from one environment to another
    Copy(EnvCopy),
    /// Bring an environment back to an earlier revision
    Rollback(EnvRollback),
}

#[derive(Args)]
pub struct EnvCreate {
    pub name: String,
    /// Only admins may change it, and readers have no access
    #[arg(long)]
    pub protected: bool,
    /// Whether a name that it lacks is taken from the base
    #[arg(long, value_name = "true|false")]
    pub overlay: Option<bool>,
    /// What it is for
    #[arg(long)]
    pub description: Option<String>,
    /// 0 to 1000: its place in lists
    #[arg(long)]
    pub position: Option<i64>,
    /// Accept that so many names already begin with the environment's name and a dot
    #[arg(long, value_name = "COUNT")]
    pub take_in: Option<u64>,
}

#[derive(Args)]
pub struct EnvProtect {
    pub name: String,
    /// End the protection
    #[arg(long)]
    pub off: bool,
    /// Do not ask
    #[arg(short, long)]
    pub yes: bool,
}

#[derive(Args)]
pub struct EnvRm {
    pub name: String,
    /// Do not ask
    #[arg(short, long)]
    pub yes: bool,
}

#[derive(Args)]
pub struct EnvCopy {
    pub from: String,
    pub to: String,
    /// Only these secrets
    #[arg(long, value_name = "NAME")]
    pub name: Vec<String>,
    /// What happens to secrets that exist there
    #[arg(long, value_enum, default_value = "fail")]
    pub on_conflict: OnConflict,
    /// Only say what would change
    #[arg(long)]
    pub preview: bool,
    /// Do not ask before secrets are overwritten
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
    pub name: String,
    /// The revision to go back to
    #[arg(long, value_name = "REVISION")]
    pub to: i64,
    /// Only these secrets
    #[arg(long = "name", value_name = "NAME")]
    pub names: Vec<String>,
    /// Only say what would change
    #[arg(long)]
    pub preview: bool,
    /// Do not ask
    #[arg(short, long)]
    pub yes: bool,
}

#[derive(Subcommand)]
pub enum Token {
    /// Make a token; it is shown once
    Create(TokenCreate),
    /// List the tokens
    #[command(visible_alias = "ls")]
    List {
        /// Also those that are revoked or expired
        #[arg(long)]
        all: bool,
    },
    /// Revoke tokens, with all that they made
    Revoke {
        #[arg(required = true)]
        ids: Vec<i64>,
        /// Do not ask
        #[arg(short, long)]
        yes: bool,
    },
    /// Lock a token until it is unlocked
    Lock {
        id: i64,
        /// Unlock it
        #[arg(long)]
        off: bool,
    },
    /// Make a token like another, and revoke the other
    Rotate {
        id: i64,
        /// How long it is valid; as long as the other by default
        #[arg(long)]
        ttl: Option<String>,
    },
    /// Show the scope and the end of the token in use
    Info,
}

#[derive(Args)]
pub struct TokenCreate {
    /// read, write, admin, read:<pattern>, write:<pattern>, separated by commas
    #[arg(long, default_value = "read")]
    pub scope: String,
    /// How long it is valid: 12h, 30d, 8w, 1y, or 0 for ever
    #[arg(long)]
    pub ttl: Option<String>,
    /// What it is for
    #[arg(long)]
    pub description: String,
    /// An address or network from which it may be used
    #[arg(long, value_name = "ADDRESS")]
    pub allowed_ip: Vec<String>,
}

#[derive(Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Audit {
    #[command(flatten)]
    pub list: AuditList,
    #[command(subcommand)]
    pub command: Option<AuditCommand>,
}

#[derive(Args)]
pub struct AuditList {
    /// Go on with new entries as they come
    #[arg(short, long)]
    pub follow: bool,
    /// How many entries, the newest
    #[arg(short = 'n', long, default_value = "20", value_parser = clap::value_parser!(u64).range(1..=1000))]
    pub lines: u64,
    #[command(flatten)]
    pub filter: AuditFilter,
}

#[derive(Args, Clone, Default)]
pub struct AuditFilter {
    /// Only this action, for example `read`
    #[arg(long)]
    pub action: Option<String>,
    /// Only entries about this secret, by its full name
    #[arg(long, value_name = "NAME")]
    pub secret: Option<String>,
    /// Only refusals
    #[arg(long)]
    pub refused: bool,
    /// From this time on: 2026-11-29, 2026-11-29T12:00:00Z, or Unix seconds
    #[arg(long, value_name = "TIME")]
    pub since: Option<String>,
    /// Up to this time
    #[arg(long, value_name = "TIME")]
    pub until: Option<String>,
}

#[derive(Subcommand)]
pub enum AuditCommand {
    /// Write all entries, with the proof that none is missing
    Export {
        /// How it is written
        #[arg(long, value_enum, default_value = "jsonl")]
        format: AuditFormat,
        /// Write a file that only you can read; standard output by default
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
    },
    /// Check an export: that no entry was changed or left out
    Verify {
        file: PathBuf,
        /// The key that signed it, kept elsewhere; asked of the service otherwise, which proves less
        #[arg(long, value_name = "HEX")]
        public_key: Option<String>,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum AuditFormat {
    Jsonl,
    Csv,
}

#[derive(Args)]
pub struct RotateKey {
    /// Only check that every value can be decrypted
    #[arg(long)]
    pub dry_run: bool,
    /// Show the progress of a rotation instead of beginning one
    #[arg(long, conflicts_with = "dry_run")]
    pub watch: bool,
}

#[derive(Subcommand)]
pub enum LockboxCommand {
    /// Encrypt a value here and store it
    Put {
        name: String,
        /// Read the value from a file; `-` for standard input
        #[arg(short, long, value_name = "FILE")]
        input: Option<PathBuf>,
        #[command(flatten)]
        passphrase: Passphrase,
    },
    /// Fetch a value and decrypt it here
    Get {
        name: String,
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

#[derive(Args)]
pub struct Scan {
    /// Files and folders; this folder by default
    pub paths: Vec<PathBuf>,
    /// What the next commit would contain
    #[arg(long, conflicts_with = "paths")]
    pub staged: bool,
}

#[derive(Args)]
pub struct Trust {
    /// Forget that it is trusted
    #[arg(long)]
    pub revoke: bool,
}
