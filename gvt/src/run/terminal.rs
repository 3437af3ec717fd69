//! The terminal of the caller, while a program in a terminal of its own uses it.

use std::fs::File;
use std::io;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rustix::process::getpgrp;
use rustix::termios::{
    OptionalActions, Termios, Winsize, isatty, tcgetattr, tcgetpgrp, tcgetwinsize, tcsetattr,
};

/// Whether a [`Terminal`] is in raw mode, so that line breaks need a carriage return.
static IS_RAW: AtomicBool = AtomicBool::new(false);

pub fn is_raw() -> bool {
    IS_RAW.load(Ordering::Relaxed)
}

/// Whether this is the terminal whose keys signal this process.
pub fn is_controlling(fd: BorrowedFd<'_>) -> bool {
    isatty(fd) && tcgetpgrp(fd).is_ok()
}

/// The controlling terminal.
pub struct Terminal {
    fd: OwnedFd,
    state: Mutex<State>,
}

enum State {
    /// Keys go to the program. Holds the mode to restore.
    Raw(Termios),
    /// In the background, or not yet taken: the terminal is somebody else's.
    Waiting,
    /// This process is about to stop.
    Suspended,
}

impl Terminal {
    /// Returns the terminal if standard output leads to it. Keys come from it even where standard input is a
    /// pipe: a pager at the end of a pipeline reads them.
    pub fn controlling() -> Option<Self> {
        if !is_controlling(io::stdout().as_fd()) {
            return None;
        }
        let fd = File::options()
            .read(true)
            .write(true)
            .open("/dev/tty")
            .ok()?;
        Some(Self {
            fd: fd.into(),
            state: Mutex::new(State::Waiting),
        })
    }

    /// The mode for a program's own terminal: the one that this one had, or has.
    pub fn mode(&self) -> io::Result<Termios> {
        match &*self.state() {
            State::Raw(mode) => Ok(mode.clone()),
            State::Waiting | State::Suspended => Ok(tcgetattr(&self.fd)?),
        }
    }

    pub fn size(&self) -> io::Result<Winsize> {
        Ok(tcgetwinsize(&self.fd)?)
    }

    /// Whether keys may be read: raw mode is on.
    pub fn is_taken(&self) -> bool {
        matches!(*self.state(), State::Raw(_))
    }

    /// Turns raw mode on where this process is in the foreground. Returns whether it is on.
    pub fn take(&self) -> bool {
        let mut state = self.state();
        if matches!(*state, State::Waiting)
            && self.is_foreground()
            && let Ok(mode) = tcgetattr(&self.fd)
        {
            let mut raw = mode.clone();
            raw.make_raw();
            if tcsetattr(&self.fd, OptionalActions::Now, &raw).is_ok() {
                *state = State::Raw(mode);
                IS_RAW.store(true, Ordering::Relaxed);
            }
        }
        matches!(*state, State::Raw(_))
    }

    /// Restores the mode, and leaves the terminal alone until [`Self::resume`].
    pub fn suspend(&self) {
        self.give_back(State::Suspended);
    }

    /// After a suspension: the terminal may be taken again.
    pub fn resume(&self) {
        let mut state = self.state();
        if matches!(*state, State::Suspended) {
            *state = State::Waiting;
        }
    }

    /// After this process was stopped by others: whoever had the terminal meanwhile may have changed its
    /// mode.
    pub fn take_again(&self) {
        let mut state = self.state();
        if let State::Raw(mode) = &*state {
            if self.is_foreground() {
                let mut raw = mode.clone();
                raw.make_raw();
                let _ = tcsetattr(&self.fd, OptionalActions::Now, &raw);
            } else {
                *state = State::Waiting;
                IS_RAW.store(false, Ordering::Relaxed);
            }
        }
    }

    /// Restores the mode for good.
    pub fn restore(&self) {
        self.give_back(State::Suspended);
    }

    fn give_back(&self, next: State) {
        let mut state = self.state();
        if let State::Raw(mode) = &*state {
            // In the background it is somebody else's, and setting it would stop this process.
            if self.is_foreground() {
                let _ = tcsetattr(&self.fd, OptionalActions::Now, mode);
            }
            IS_RAW.store(false, Ordering::Relaxed);
        }
        *state = next;
    }

    fn is_foreground(&self) -> bool {
        tcgetpgrp(&self.fd).is_ok_and(|group| group == getpgrp())
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl AsFd for Terminal {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.fd.as_fd()
    }
}

#[cfg(test)]
mod tests {
    use std::env;
    use std::os::fd::AsRawFd as _;
    use std::panic::catch_unwind;
    use std::process::{Command, Stdio};
    use std::sync::Arc;

    use rustix::termios::LocalModes;

    use super::super::streams::open_terminal;
    use super::super::supervisor::Restore;
    use super::*;

    /// Set where the test runs as the leader of a session, on a terminal of its own.
    const ON_TERMINAL: &str = "GVT_TEST_ON_TERMINAL";

    #[test]
    fn a_panic_restores_the_terminal() {
        if env::var_os(ON_TERMINAL).is_some() {
            let is_line_mode = |fd: BorrowedFd<'_>| {
                tcgetattr(fd)
                    .unwrap()
                    .local_modes
                    .contains(LocalModes::ICANON | LocalModes::ECHO)
            };
            let terminal = Arc::new(Terminal::controlling().expect("a controlling terminal"));
            // Threads that read keys have it too.
            let other = Arc::clone(&terminal);
            let result = catch_unwind(move || {
                let _restore = Restore(Some(Arc::clone(&terminal)));
                assert!(terminal.take());
                assert!(!is_line_mode(terminal.as_fd()));
                panic!("of the test");
            });
            let is_panic_of_test = result.is_err_and(|cause| cause.is::<&str>());
            assert!(is_panic_of_test && is_line_mode(other.as_fd()));
            return;
        }
        let (ours, theirs, _) = open_terminal().unwrap();
        let theirs = || File::from(theirs.try_clone().unwrap());
        let this = "run::terminal::tests::a_panic_restores_the_terminal";
        let mut command = Command::new("setsid");
        command
            .arg("--ctty")
            .arg(env::current_exe().unwrap())
            .args(["--exact", this]);
        command
            .env(ON_TERMINAL, "1")
            .stdin(theirs())
            .stdout(theirs())
            .stderr(Stdio::inherit());
        let status = command.status().unwrap();
        assert!(
            status.success(),
            "{status}, on terminal {}",
            ours.as_raw_fd()
        );
    }
}
