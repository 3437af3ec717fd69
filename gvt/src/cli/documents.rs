//! Files with many secrets.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

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
    /// Output format (default: dotenv; with --json: json)
    #[arg(long, value_enum)]
    pub format: Option<ExportFormat>,
    /// The program that reads the .env, for values on which programs disagree
    #[arg(long, value_enum)]
    pub dialect: Option<Dialect>,
    /// Write a file that only you can read
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Write the file even if git does not ignore it
    #[arg(long)]
    pub force: bool,
    /// Write this variable even though it changes how programs start
    #[arg(long, value_name = "NAME")]
    pub allow: Vec<String>,
    /// Write only names that begin with TEXT
    #[arg(long, value_name = "TEXT")]
    pub prefix: Option<String>,
}

#[derive(Args)]
pub struct Import {
    /// The file, or `-` for standard input
    pub file: PathBuf,
    /// Input format (default: from the file extension)
    #[arg(long, value_enum)]
    pub format: Option<ImportFormat>,
    /// Show what would be created and changed, and change nothing
    #[arg(long)]
    pub preview: bool,
    /// A comment on the new versions
    #[arg(short = 'm', long)]
    pub comment: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ImportFormat {
    Dotenv,
    /// One object whose values are strings
    Json,
}

#[derive(Args)]
pub struct Inject {
    /// The template, or `-` for standard input
    #[arg(short, long, value_name = "FILE")]
    pub input: PathBuf,
    /// Write a file that only you can read (default: standard output)
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Write the file even if git does not ignore it
    #[arg(long)]
    pub force: bool,
}

#[derive(Args)]
pub struct Scan {
    /// Files and folders (default: this folder)
    pub paths: Vec<PathBuf>,
    /// Scan what the next commit would contain
    #[arg(long, conflicts_with = "paths")]
    pub staged: bool,
}
