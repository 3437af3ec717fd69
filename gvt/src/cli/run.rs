//! Programs.

use std::ffi::OsString;

use clap::Args;

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
    /// Pass this variable even though it changes how programs start
    #[arg(long, value_name = "NAME")]
    pub allow: Vec<String>,
    /// Pass this secret as a file, whose path is in `NAME_FILE`
    #[arg(long, value_name = "NAME")]
    pub file: Vec<String>,
    /// Replace values in the program's output with ***
    #[arg(long)]
    pub mask: bool,
    /// Restart the program when a value changes
    #[arg(long)]
    pub watch: bool,
    /// Keep an encrypted copy, and use it for up to a day if the service is unreachable
    #[arg(long, conflicts_with = "watch")]
    pub offline: bool,
}
