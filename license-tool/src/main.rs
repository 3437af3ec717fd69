//! `license-tool`, the issuer's program: makes keys and licences, and checks licences.
//!
//! It ends with 0 when it did what was asked, 1 when a licence is refused or something cannot be
//! read or written, 2 when the command line is wrong.

mod arguments;
mod commands;
mod output;

use std::process::ExitCode;

use clap::Parser as _;

use arguments::{Cli, Command};

fn main() -> ExitCode {
    let Cli { json, command } = Cli::parse();
    let done = match command {
        Command::Keygen(args) => commands::keygen(&args),
        Command::Issue(args) => commands::issue(&args),
        Command::Verify(args) => commands::verify(&args),
        Command::Inspect(args) => commands::inspect(&args),
    };
    output::end(done, json)
}
