//! A program that runs: as a child in the process group of this process, or in a session of its own.

use std::os::unix::process::ExitStatusExt as _;
use std::process::{Child, Command};
use std::sync::mpsc::Sender;
use std::thread;

use rustix::process::{Pid, Signal, WaitId, WaitIdOptions, kill_process, waitid};

use super::FAILED;
use super::inner::ended;
use super::session::Session;
use super::supervisor::{Event, NotStarted};

pub enum Running {
    /// In the process group of this process.
    Child(Child),
    Session(Session),
}

impl Running {
    /// Starts a child and sends its end as an event.
    pub fn child(mut command: Command, events: &Sender<Event>) -> Result<Self, NotStarted> {
        let child = command.spawn().map_err(NotStarted::Program)?;
        let pid = Pid::from_child(&child);
        let events = events.clone();
        thread::spawn(move || {
            // It stays a zombie until it is waited for in `drop`, so its number is its own.
            let options = WaitIdOptions::EXITED | WaitIdOptions::NOWAIT;
            let status = waitid(WaitId::Pid(pid), options).ok().flatten();
            let code = status.and_then(|status| ended(&status));
            let _ = events.send(Event::Ended(code.unwrap_or(FAILED)));
        });
        Ok(Self::Child(child))
    }

    pub fn signal(&mut self, signal: Signal) {
        match self {
            Self::Child(child) => {
                let _ = kill_process(Pid::from_child(child), signal);
            }
            Self::Session(session) => session.signal(signal),
        }
    }

    /// Lets the program go on if it has stopped.
    pub fn resume(&mut self) {
        match self {
            Self::Child(_) => self.signal(Signal::CONT),
            Self::Session(session) => session.resume(),
        }
    }

    /// The exit code of a session whose leader was killed.
    pub fn leader_status(&mut self) -> u8 {
        let Self::Session(session) = self else {
            return FAILED;
        };
        let status = session.end().ok();
        let signal = status.and_then(|status| status.signal());
        signal
            .and_then(|signal| u8::try_from(128 + signal).ok())
            .unwrap_or(FAILED)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if let Self::Child(child) = self {
            let _ = child.wait();
        }
    }
}
