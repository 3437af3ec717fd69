//! Runs a program with the variables of an environment.
//!
//! Plain `run` and `shell` replace this process by the program, so no signal, job control or terminal problem
//! can arise. `--file`, `--mask` and `--watch` need a parent that stays; see [`supervisor`].

pub mod environment;
mod files;
mod inner;
mod mask;
mod program;
mod running;
mod session;
mod signals;
mod streams;
mod supervisor;
mod terminal;

use std::env;
use std::ffi::OsString;
use std::io::{self, Write as _};
use std::os::unix::process::CommandExt as _;
use std::process::ExitCode;

use zeroize::Zeroizing;

use crate::error::{Error, Result};
use crate::output::harmless;
use environment::Environment;
pub use inner::inner;
use program::Program;

/// Every failure of ours. Codes below are those of programs, 126 and 127 say that the program did not start.
pub const FAILED: u8 = 125;

/// What the command line asks for.
pub struct Options {
    /// The program and its arguments; not empty.
    pub command: Vec<OsString>,
    /// Variables that may change how programs start.
    pub allow: Vec<String>,
    /// Variables whose values become files.
    pub file: Vec<String>,
    pub mask: bool,
    pub watch: bool,
}

/// A secret that becomes a variable. No `Debug`: the value is in plain text.
pub struct Variable {
    /// The secret's name inside the environment.
    pub name: String,
    pub value: Zeroizing<Vec<u8>>,
    /// Whether the overlay took it from the base.
    pub from_base: bool,
    /// Whether the value is a lockbox's text.
    pub is_lockbox: bool,
}

/// What an environment holds at a revision.
pub struct Fetched {
    pub values: Vec<Variable>,
    /// Compared for equality only, as the service sends it.
    pub revision: String,
}

/// Asks for values that are newer than the last ones: [`None`] while the revision is that of the last call,
/// or of the values that the program was started with. Called from a thread of its own.
pub type Refetch = Box<dyn FnMut() -> Result<Option<Fetched>> + Send>;

/// Runs the program. Returns only if there is a parent to return to, or on a failure (125, 126, 127).
pub fn execute(options: &Options, first: Fetched, refetch: Refetch) -> ExitCode {
    run(options, first, refetch, None)
}

/// Runs the caller's shell (`SHELL`, else `/bin/sh`) like any program, whatever `options.command` is. In it,
/// `GVT_SHELL` holds the environment's name, for prompts and scripts.
pub fn shell(options: Options, environment: &str, first: Fetched, refetch: Refetch) -> ExitCode {
    let shell = env::var_os("SHELL").filter(|shell| !shell.is_empty());
    let command = vec![shell.unwrap_or_else(|| "/bin/sh".into())];
    let options = Options { command, ..options };
    run(&options, first, refetch, Some(environment))
}

fn run(options: &Options, first: Fetched, refetch: Refetch, shell_of: Option<&str>) -> ExitCode {
    let prepare = |fetched| Environment::new(fetched, options);
    let environment = match prepare(first) {
        Ok(environment) => environment,
        Err(error) => return failed(&error),
    };
    let mut program = Program::new(&options.command);
    if let Some(name) = shell_of {
        program.set("GVT_SHELL", name);
    }
    let needs_parent = options.mask || options.watch || !options.file.is_empty();
    if !needs_parent {
        for line in &environment.left_out {
            say(&format!("gvt: {line}"));
        }
        let error = program.command(&environment, None).exec();
        return program.not_started(&error, &environment);
    }
    supervisor::supervise(&program, environment, options, refetch)
        .unwrap_or_else(|error| failed(&error))
}

fn failed(error: &Error) -> ExitCode {
    say(&error.to_string());
    ExitCode::from(FAILED)
}

/// Prints a message to standard error, where it cannot be: nowhere.
fn say(message: &str) {
    let mut text = harmless(&format!("{message}\n"));
    if terminal::is_raw() {
        text = text.replace('\n', "\r\n");
    }
    let _ = io::stderr().write_all(text.as_bytes());
}
