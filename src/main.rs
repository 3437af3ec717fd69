//! The program: reads the command line and hands over.

use std::process::ExitCode;

use clap::Parser as _;
use forgevault::cli::{self, Cli};

fn main() -> ExitCode {
    match cli::run(Cli::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Before the log is started, and when it is none that people read.
            eprintln!("forgevault: {error:#}");
            ExitCode::from(cli::exit_code(&error))
        }
    }
}
