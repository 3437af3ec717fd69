//! The program: parses the command line and runs the command.

use std::process::ExitCode;

use clap::Parser as _;
use forgevault::cli::{self, Cli};
use forgevault::telemetry;

fn main() -> ExitCode {
    let _last_lines = telemetry::LastLines;
    match cli::run(Cli::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Not through the log: it may not be started yet, or be read by no person.
            telemetry::say(&format!("forgevault: {error:#}"));
            ExitCode::from(cli::exit_code(&error))
        }
    }
}
