//! `license-tool`, the issuer's program: creates keys and licences, and verifies licences.
//!
//! It exits with 0 on success, with 1 if a licence is refused or something cannot be read or written, and
//! with 2 if the command line is invalid.

mod arguments;
mod commands;
mod output;

use std::process::ExitCode;

use clap::Parser as _;

use arguments::{Cli, Command};

fn main() -> ExitCode {
    let Cli { json, command } = Cli::parse();
    let result = match command {
        Command::Keygen(args) => commands::keygen(&args),
        Command::Issue(args) => commands::issue(&args),
        Command::Verify(args) => commands::verify(&args),
        Command::Inspect(args) => commands::inspect(&args),
    };
    output::end(result, json)
}
