//! What this program does inside a [session](super::session) that it has started: it leads the session, and
//! it becomes the program.
//!
//! The leader starts the program in a process group of its own and gives it the terminal. It must not run
//! before it has the terminal, so it begins as this program, stops itself, and becomes the program when the
//! leader lets it go on.

use std::ffi::OsString;
use std::fmt;
use std::fs::OpenOptions;
use std::io::{self, BufRead as _, BufReader, Write as _};
use std::os::fd::AsFd as _;
use std::os::unix::net::UnixStream;
use std::os::unix::process::CommandExt as _;
use std::process::{Command, ExitCode};
use std::str::FromStr;
use std::sync::mpsc::{self, Sender};
use std::thread;

use rustix::process::{
    Pid, Signal, WaitId, WaitIdOptions, WaitIdStatus, getpid, ioctl_tiocsctty, kill_process,
    kill_process_group, setsid, waitid,
};
use rustix::termios::tcsetpgrp;

use super::program::{replace_by, this_program};
use super::{FAILED, say};

/// The first argument of a leader; then the terminal's path, the program, its arguments.
pub const SESSION: &str = "__session";
/// The first argument of what becomes the program; then the program and its arguments.
const PROGRAM: &str = "__program";

/// Does what these arguments of the process say if they are of a session. Must be asked before the command
/// line is parsed.
pub fn inner(arguments: impl Iterator<Item = OsString>) -> Option<ExitCode> {
    let mut arguments = arguments.skip(1);
    let role = arguments.next()?;
    let code = if role == SESSION {
        let terminal = arguments.next()?;
        lead(&terminal, &arguments.collect::<Vec<_>>()).unwrap_or_else(|error| {
            say(&format!("gvt: cannot start a session: {error}"));
            FAILED
        })
    } else if role == PROGRAM {
        // Continued by the leader.
        let _ = kill_process(getpid(), Signal::STOP);
        replace_by(&arguments.collect::<Vec<_>>())
    } else {
        return None;
    };
    Some(ExitCode::from(code))
}

/// What the parent orders, a line each.
pub enum Order {
    Signal(i32),
    Continue,
}

/// What the leader reports, a line each.
pub enum Report {
    Stopped,
    Ended(u8),
}

enum Event {
    Order(Order),
    /// The parent has closed the session, or is gone.
    Closed,
    Changed(WaitIdStatus),
}

fn lead(terminal: &OsString, program: &[OsString]) -> io::Result<u8> {
    setsid()?;
    let terminal = OpenOptions::new().read(true).write(true).open(terminal)?;
    ioctl_tiocsctty(&terminal)?;
    let mut command = Command::new(this_program());
    command
        .arg0("gvt")
        .arg(PROGRAM)
        .args(program)
        .process_group(0);
    // Standard input and standard error are the program's; standard output is the way to the parent.
    let child = command.stdout(terminal.try_clone()?).spawn()?;
    let pid = Pid::from_child(&child);
    waitid(
        WaitId::Pid(pid),
        WaitIdOptions::STOPPED | WaitIdOptions::EXITED | WaitIdOptions::NOWAIT,
    )?;
    let _ = waitid(
        WaitId::Pid(pid),
        WaitIdOptions::STOPPED | WaitIdOptions::NOHANG,
    )?;
    tcsetpgrp(&terminal, pid)?;
    kill_process(pid, Signal::CONT)?;

    let (events, received) = mpsc::channel();
    let mut control = UnixStream::from(io::stdout().as_fd().try_clone_to_owned()?);
    let (from, orders) = (control.try_clone()?, events.clone());
    thread::spawn(move || receive(from, &orders));
    thread::spawn(move || watch(pid, &events));
    let mut has_ended = None;
    for event in received {
        match event {
            Event::Changed(status) => {
                let report = match ended(&status) {
                    Some(code) => Report::Ended(code),
                    None => Report::Stopped,
                };
                // Nobody reads it if the parent is gone.
                let _ = writeln!(control, "{report}");
                if let Report::Ended(code) = report {
                    has_ended = Some(code);
                }
            }
            // The child is a zombie until the end, so its number is its own.
            Event::Order(Order::Signal(signal)) => {
                if let Some(signal) = Signal::from_named_raw(signal) {
                    let _ = match signal {
                        // As the terminal's keys do.
                        Signal::INT | Signal::QUIT => kill_process_group(pid, signal),
                        _ => kill_process(pid, signal),
                    };
                }
            }
            Event::Order(Order::Continue) => {
                let _ = kill_process_group(pid, Signal::CONT);
            }
            Event::Closed => break,
        }
    }
    if has_ended.is_none() {
        let _ = kill_process_group(pid, Signal::HUP);
        let _ = kill_process_group(pid, Signal::CONT);
    }
    Ok(has_ended.unwrap_or(FAILED))
}

fn receive(orders: UnixStream, events: &Sender<Event>) {
    let lines = BufReader::new(orders).lines().map_while(Result::ok);
    for order in lines.filter_map(|line| line.parse().ok()) {
        if events.send(Event::Order(order)).is_err() {
            return;
        }
    }
    let _ = events.send(Event::Closed);
}

/// Sends each stop, and the end, of a child. Leaves it a zombie.
fn watch(pid: Pid, events: &Sender<Event>) {
    let all = WaitIdOptions::EXITED | WaitIdOptions::STOPPED | WaitIdOptions::NOWAIT;
    while let Ok(Some(status)) = waitid(WaitId::Pid(pid), all) {
        let is_end = ended(&status).is_some();
        if !is_end {
            let _ = waitid(
                WaitId::Pid(pid),
                WaitIdOptions::STOPPED | WaitIdOptions::NOHANG,
            );
        }
        if events.send(Event::Changed(status)).is_err() || is_end {
            return;
        }
    }
}

/// The exit code of a child that has ended: its own, or 128 and the signal's number.
pub fn ended(status: &WaitIdStatus) -> Option<u8> {
    let signal = status.terminating_signal().map(|signal| 128 + signal);
    u8::try_from(status.exit_status().or(signal)?).ok()
}

impl fmt::Display for Order {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Signal(number) => write!(f, "signal {number}"),
            Self::Continue => write!(f, "continue"),
        }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Stopped => write!(f, "stopped"),
            Self::Ended(code) => write!(f, "ended {code}"),
        }
    }
}

/// The line is none of ours.
pub struct Unknown;

impl FromStr for Order {
    type Err = Unknown;

    fn from_str(line: &str) -> Result<Self, Unknown> {
        match line.split_once(' ') {
            None if line == "continue" => Ok(Self::Continue),
            Some(("signal", number)) => number.parse().map(Self::Signal).map_err(|_| Unknown),
            _ => Err(Unknown),
        }
    }
}

impl FromStr for Report {
    type Err = Unknown;

    fn from_str(line: &str) -> Result<Self, Unknown> {
        match line.split_once(' ') {
            None if line == "stopped" => Ok(Self::Stopped),
            Some(("ended", code)) => code.parse().map(Self::Ended).map_err(|_| Unknown),
            _ => Err(Unknown),
        }
    }
}
