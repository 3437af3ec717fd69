//! `gvt run` and `gvt shell`, as programs in pipes and on terminals.

mod files;
mod mask;
mod plain;
pub mod screen;
mod signals;
mod terminals;
mod watch;

use std::io::Read as _;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, ExitStatus, Output, Stdio};
use std::time::{Duration, Instant};
use std::{fs, thread};

use crate::vault::{GVT, Vault};
use screen::Screen;

/// How long anything may take before the test fails.
const LIMIT: Duration = Duration::from_secs(30);

/// Waits until the program ends.
pub fn wait(child: &mut Child) -> ExitStatus {
    let limit = Instant::now() + LIMIT;
    loop {
        if let Some(status) = child.try_wait().unwrap() {
            return status;
        }
        assert!(Instant::now() < limit, "the program does not end");
        thread::sleep(Duration::from_millis(5));
    }
}

/// Waits until this holds.
fn until(what: &str, holds: impl FnMut() -> bool) {
    until_within(LIMIT, what, holds);
}

pub fn until_within(limit: Duration, what: &str, mut holds: impl FnMut() -> bool) {
    let limit = Instant::now() + limit;
    while !holds() {
        assert!(Instant::now() < limit, "{what}");
        thread::sleep(Duration::from_millis(5));
    }
}

/// Runs a program to its end, away from the terminal of the tests.
fn output(command: &mut Command) -> Output {
    command.stdin(Stdio::null()).output().unwrap()
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// Reads until a line is complete.
fn read_line(from: &mut ChildStdout) -> String {
    let mut line = String::new();
    let mut byte = [0];
    while !line.ends_with('\n') && from.read(&mut byte).unwrap() == 1 {
        line.push(char::from(byte[0]));
    }
    line
}

pub fn send(signal: &str, process: u32) {
    let status = Command::new("kill")
        .args(["-s", signal, &process.to_string()])
        .status()
        .unwrap();
    assert!(status.success());
}

/// The state of a process in one letter (proc(5)), if it is there.
fn state(process: &str) -> Option<char> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let state = status
        .lines()
        .find_map(|line| line.strip_prefix("State:"))?;
    state.trim().chars().next()
}

/// The same command as arguments of another program, which becomes it.
fn renamed(command: &Command, program: &str, arguments: &[&str]) -> Command {
    let mut other = Command::new(program);
    other
        .args(arguments)
        .arg(command.get_program())
        .args(command.get_args());
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => other.env(name, value),
            None => other.env_remove(name),
        };
    }
    other
}

/// The same command away from the terminal of the tests, if they have one, and with the usual signals: the
/// tests may run where the hang-up is ignored (nohup).
fn without_terminal(command: &Command) -> Command {
    let mut other = renamed(command, "env", &["--default-signal", "setsid"]);
    other.stdin(Stdio::null());
    other
}

/// The caller's variables, with `gvt` in `PATH`.
fn variables(vault: &Vault) -> Vec<(String, String)> {
    let mut variables = vault.variables();
    for (name, value) in &mut variables {
        if name == "PATH" {
            *value = format!("{}:{value}", Path::new(GVT).parent().unwrap().display());
        }
    }
    variables
}

/// A shell with job control on a terminal.
fn shell(vault: &Vault) -> Screen {
    Screen::shell(&variables(vault))
}
