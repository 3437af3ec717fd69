//! The command-line client: parses the command line and runs the command.

mod cli;
mod clock;
mod commands;
mod config;
mod context;
mod credentials;
mod error;
mod offline;
mod output;
mod run;
mod terminal;
mod values;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::Parser as _;
use clap::error::ErrorKind;

/// Every failure of ours in `run` and `shell`: the other codes are those of programs.
const FAILED_TO_RUN: u8 = 125;

fn main() -> ExitCode {
    if let Some(code) = run::inner(std::env::args_os()) {
        return code;
    }
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let starts_program = starts_program(&arguments);
    let code = |code| if starts_program { FAILED_TO_RUN } else { code };
    let cli = match cli::Cli::try_parse_from(&arguments) {
        Ok(cli) => cli,
        Err(error) => {
            let _ = error.print();
            return match error.kind() {
                ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => ExitCode::SUCCESS,
                _ => ExitCode::from(code(error::Exit::Usage.code())),
            };
        }
    };
    match commands::run(cli) {
        Ok(code) => code,
        Err(error) => {
            output::warn(&error.to_string());
            ExitCode::from(code(error.exit.code()))
        }
    }
}

/// Whether the command is `run` or `shell`, even if the rest of the line is wrong.
fn starts_program(arguments: &[OsString]) -> bool {
    let mut rest = arguments
        .iter()
        .skip(1)
        .map(|argument| argument.to_string_lossy());
    while let Some(argument) = rest.next() {
        match &*argument {
            "-R" | "--repo" | "-e" | "--env" | "--url" => {
                rest.next();
            }
            option if option.starts_with('-') => {}
            command => return matches!(command, "run" | "shell"),
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_is_found_behind_options() {
        let is = |line: &str| {
            let arguments: Vec<OsString> = line.split(' ').map(OsString::from).collect();
            starts_program(&arguments)
        };
        for line in [
            "gvt run",
            "gvt -e run shell --",
            "gvt --json -R=a/b run --x",
            "gvt --url=x run",
        ] {
            assert!(is(line), "{line}");
        }
        for line in ["gvt", "gvt get run", "gvt -e run list", "gvt --help"] {
            assert!(!is(line), "{line}");
        }
    }

    #[test]
    fn the_command_line_is_consistent() {
        use clap::CommandFactory as _;
        cli::Cli::command().debug_assert();
    }
}
