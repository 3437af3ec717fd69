//! The command-line client: parses the command line and runs the command.

mod child;
mod cli;
mod clock;
mod commands;
mod config;
mod context;
mod credentials;
mod digest;
mod error;
mod folders;
mod offline;
mod output;
mod private_file;
mod run;
mod terminal;
mod values;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::Parser as _;
use clap::error::ErrorKind;

fn main() -> ExitCode {
    hide_memory();
    if let Some(code) = run::inner(std::env::args_os()) {
        return code;
    }
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let cli = match cli::Cli::try_parse_from(&arguments) {
        Ok(cli) => cli,
        Err(error) => {
            let _ = error.print();
            return match error.kind() {
                ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => ExitCode::SUCCESS,
                _ if means_program(&arguments) => ExitCode::from(run::FAILED),
                _ => ExitCode::from(error::Exit::Usage.code()),
            };
        }
    };
    let starts_program = matches!(cli.command, cli::Command::Run(_) | cli::Command::Shell(_));
    match commands::run(cli) {
        Ok(code) => code,
        Err(error) if error.cause == error::Cause::ReaderGone => ExitCode::SUCCESS,
        Err(error) => {
            output::warn(&error.to_string());
            ExitCode::from(if starts_program {
                run::FAILED
            } else {
                error.exit.code()
            })
        }
    }
}

/// No core dumps, and no access of other processes of the same account to the memory, which holds values. A
/// program that replaces this one has the system's default again.
fn hide_memory() {
    #[cfg(target_os = "linux")]
    {
        use rustix::process::{DumpableBehavior, set_dumpable_behavior};
        // Where the system refuses, the person's work matters more.
        let _ = set_dumpable_behavior(DumpableBehavior::NotDumpable);
    }
}

/// Whether the command of a line that cannot be parsed is `run` or `shell`.
fn means_program(arguments: &[OsString]) -> bool {
    let mut rest = arguments
        .iter()
        .skip(1)
        .map(|argument| argument.to_string_lossy());
    while let Some(argument) = rest.next() {
        if !argument.starts_with('-') {
            return matches!(&*argument, "run" | "shell");
        }
        if takes_next(&argument) {
            rest.next();
        }
    }
    false
}

/// Whether the value of an option is the next argument. Short options can share one, as in `-qe NAME`.
fn takes_next(option: &str) -> bool {
    if option.starts_with("--") {
        return matches!(option, "--repo" | "--env" | "--url");
    }
    option.find(['R', 'e']) == Some(option.len() - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_is_found_behind_options() {
        let is = |line: &str| {
            let arguments: Vec<OsString> = line.split(' ').map(OsString::from).collect();
            means_program(&arguments)
        };
        for line in [
            "gvt run",
            "gvt -e run shell --",
            "gvt --json -R=a/b run --x",
            "gvt --url=x run",
            "gvt -qe prod run",
            "gvt -eprod run",
            "gvt -qRa/e run",
        ] {
            assert!(is(line), "{line}");
        }
        for line in [
            "gvt",
            "gvt get run",
            "gvt -e run list",
            "gvt -qe run list",
            "gvt --help",
        ] {
            assert!(!is(line), "{line}");
        }
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn others_of_the_same_account_do_not_read_the_memory() {
        use rustix::process::{DumpableBehavior, dumpable_behavior};
        hide_memory();
        assert_eq!(dumpable_behavior().unwrap(), DumpableBehavior::NotDumpable);
    }

    #[test]
    fn the_command_line_is_consistent() {
        use clap::CommandFactory as _;
        cli::Cli::command().debug_assert();
    }
}
