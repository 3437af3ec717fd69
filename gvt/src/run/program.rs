//! The program that is run: how it is started, and why it could not be.

use std::env;
use std::ffi::{OsStr, OsString};
use std::io;
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::process::CommandExt as _;
use std::path::PathBuf;
use std::process::{Command, ExitCode};

use rustix::io::Errno;

use super::environment::{Environment, file_variable};
use super::files::Files;
use super::{FAILED, say};
use crate::child::credential_variables;

/// How many of the largest values are named if they are too much.
const NAMED: usize = 3;

pub struct Program<'a> {
    name: &'a OsStr,
    arguments: &'a [OsString],
    /// Variables that are no secrets.
    further: Vec<(&'static str, OsString)>,
}

impl<'a> Program<'a> {
    pub fn new(command: &'a [OsString]) -> Self {
        let (name, arguments) = command
            .split_first()
            .map_or_else(Default::default, |(name, arguments)| {
                (name.as_os_str(), arguments)
            });
        Self {
            name,
            arguments,
            further: Vec::new(),
        }
    }

    /// Sets a variable that is no secret.
    pub fn set(&mut self, name: &'static str, value: impl Into<OsString>) {
        self.further.push((name, value.into()));
    }

    /// The program with its arguments and variables.
    pub fn command(&self, environment: &Environment, files: Option<&Files>) -> Command {
        let mut command = Command::new(self.name);
        command.args(self.arguments);
        self.set_variables(&mut command, environment, files);
        command
    }

    /// The program as arguments of another one, which gets its variables and starts it.
    pub fn command_through(
        &self,
        mut other: Command,
        environment: &Environment,
        files: Option<&Files>,
    ) -> Command {
        other.arg(self.name).args(self.arguments);
        self.set_variables(&mut other, environment, files);
        other
    }

    fn set_variables(
        &self,
        command: &mut Command,
        environment: &Environment,
        files: Option<&Files>,
    ) {
        for name in credential_variables() {
            command.env_remove(name);
        }
        command.envs(self.further.iter().map(|(name, value)| (name, value)));
        for variable in &environment.variables {
            command.env(&variable.name, OsStr::from_bytes(&variable.value));
        }
        for (name, path) in files.into_iter().flat_map(Files::paths) {
            command.env_remove(name).env(file_variable(name), path);
        }
    }

    /// Says why the program did not start. Returns 127 if it was not found, else 126, as shells do; 125 if
    /// this process could not even try.
    pub fn not_started(&self, error: &io::Error, environment: &Environment) -> ExitCode {
        say(&format!("gvt: {}: {}", self.name.display(), reason(error)));
        if is_too_big(error) {
            say(&format!("     {}", largest(environment)));
        }
        ExitCode::from(exit_code(error))
    }
}

/// Replaces this process by the program. Returns only if that failed, with the exit code.
pub fn replace_by(command: &[OsString]) -> u8 {
    let program = Program::new(command);
    let error = Command::new(program.name).args(program.arguments).exec();
    say(&format!(
        "gvt: {}: {}",
        program.name.display(),
        reason(&error)
    ));
    exit_code(&error)
}

fn exit_code(error: &io::Error) -> u8 {
    // What fork(2) and pipe(2) lack, and not execve(2).
    let lacking = [Errno::AGAIN, Errno::MFILE, Errno::NFILE, Errno::NOMEM];
    match error.raw_os_error() {
        Some(code) if lacking.map(Errno::raw_os_error).contains(&code) => FAILED,
        _ if error.kind() == io::ErrorKind::NotFound => 127,
        _ => 126,
    }
}

pub fn is_too_big(error: &io::Error) -> bool {
    error.raw_os_error() == Some(Errno::TOOBIG.raw_os_error())
}

fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "command not found".to_owned(),
        io::ErrorKind::PermissionDenied => "permission denied".to_owned(),
        _ if is_too_big(error) => {
            "its arguments and variables are longer than the system allows".to_owned()
        }
        _ => error.to_string(),
    }
}

fn largest(environment: &Environment) -> String {
    let mut variables: Vec<_> = environment.variables.iter().collect();
    variables.sort_by_key(|variable| std::cmp::Reverse(variable.value.len()));
    let Some(first) = variables.first() else {
        return "no secret is a variable: the arguments or the inherited variables are too long"
            .to_owned();
    };
    let sizes = variables.iter().take(NAMED);
    let sizes = sizes.map(|variable| format!("{} ({} bytes)", variable.name, variable.value.len()));
    format!(
        "the largest values: {}; pass them as files, for example with --file {}",
        sizes.collect::<Vec<_>>().join(", "),
        first.name
    )
}

/// This program's file, or itself if the file has been replaced meanwhile.
pub fn this_program() -> PathBuf {
    let file = env::current_exe().ok().filter(|path| path.exists());
    file.unwrap_or_else(|| PathBuf::from("/proc/self/exe"))
}
