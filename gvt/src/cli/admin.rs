//! What admins do.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

#[derive(Subcommand)]
pub enum Token {
    /// Create a token (displayed only once)
    Create(TokenCreate),
    /// List tokens
    #[command(visible_alias = "ls")]
    List {
        /// Include revoked and expired tokens
        #[arg(long)]
        all: bool,
    },
    /// Revoke tokens and every token created with them
    Revoke {
        /// Ids of tokens, as in `gvt token list`
        #[arg(required = true, value_name = "ID")]
        ids: Vec<i64>,
        /// Do not ask
        #[arg(short, long)]
        yes: bool,
    },
    /// Lock or unlock a token
    Lock {
        /// Id of the token, as in `gvt token list`
        id: i64,
        /// Unlock it
        #[arg(long)]
        off: bool,
    },
    /// Replace a token with an identical one and revoke the old
    Rotate {
        /// Id of the token, as in `gvt token list`
        id: i64,
        /// How long it is valid (default: as long as the old one)
        #[arg(long)]
        ttl: Option<String>,
    },
    /// Show the scope and expiry of the current token
    Info,
}

#[derive(Args)]
pub struct TokenCreate {
    /// read, write, admin, read:<pattern>, write:<pattern>, separated by commas; a pattern is a name, or a
    /// prefix and `*`: read:staging.*
    #[arg(long, default_value = "read")]
    pub scope: String,
    /// How long it is valid: 12h, 30d, 8w, 1y, or 0 for no expiry (default: 30d, or less if the service
    /// limits it)
    #[arg(long)]
    pub ttl: Option<String>,
    /// What it is for
    #[arg(long)]
    pub description: String,
    /// Allow use only from this address or network
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
    /// Keep printing new entries as they arrive
    #[arg(short, long)]
    pub follow: bool,
    /// Show the last N entries
    #[arg(short = 'n', long, value_name = "N", default_value = "20", value_parser = clap::value_parser!(u64).range(1..=1000))]
    pub lines: u64,
    #[command(flatten)]
    pub filter: AuditFilter,
}

#[derive(Args, Clone, Default)]
pub struct AuditFilter {
    /// Show only this action, for example `read`
    #[arg(long)]
    pub action: Option<String>,
    /// Show only entries about this secret (full name)
    #[arg(long, value_name = "NAME")]
    pub secret: Option<String>,
    /// Show only refused requests
    #[arg(long)]
    pub refused: bool,
    /// Show entries from this time on: 2026-11-29, 2026-11-29T12:00:00Z, or Unix seconds
    #[arg(long, value_name = "TIME")]
    pub since: Option<String>,
    /// Show entries up to this time
    #[arg(long, value_name = "TIME")]
    pub until: Option<String>,
}

#[derive(Subcommand)]
pub enum AuditCommand {
    /// Export all entries, with proof that none is missing
    Export {
        /// Output format
        #[arg(long, value_enum, default_value = "jsonl")]
        format: AuditFormat,
        /// Write a file that only you can read (default: standard output)
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
    },
    /// Verify that no entry of an export was changed or left out
    Verify {
        /// The export
        file: PathBuf,
        /// The key that signed it (default: ask the service, which proves less)
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
    /// Check that every value can be decrypted, and change nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Show the progress of a rotation instead of starting one
    #[arg(long, conflicts_with = "dry_run")]
    pub watch: bool,
}
