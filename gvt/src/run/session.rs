//! A program in a terminal of its own, between it and the caller's: keys go in, masked output comes out.
//!
//! The program is in a session of its own, as after a login, led by another process of ours ([`inner`]). That
//! one is its parent, so job control works: when the program stops, this process gives the terminal back and
//! stops as well, and the shell of the caller has its prompt. This is how sudo does it (`use_pty`).
//!
//! [`inner`]: super::inner

use std::ffi::OsStr;
use std::io::{self, BufRead as _, BufReader, PipeReader, PipeWriter, Write as _};
use std::net::Shutdown;
use std::os::fd::{AsFd as _, OwnedFd};
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::net::UnixStream;
use std::os::unix::process::CommandExt as _;
use std::process::{Child, Command};
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::thread;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use rustix::process::Signal;
use rustix::termios::{OptionalActions, tcsetattr, tcsetwinsize};
use zeroize::Zeroizing;

use super::environment::Environment;
use super::files::Files;
use super::inner::{Order, Report, SESSION};
use super::program::{Program, is_too_big, this_program};
use super::streams::{Masked, is_same, open_terminal, write};
use super::supervisor::{Event, NotStarted};
use super::terminal::{Terminal, is_controlling};

/// How often a process in the background looks whether it is in the foreground again.
const BACKGROUND: Timespec = Timespec {
    tv_sec: 0,
    tv_nsec: 50_000_000,
};

/// A running session. When dropped, the program's terminal is closed, which ends what is left in it.
pub struct Session {
    terminal: Arc<Terminal>,
    /// Our side of the program's terminal.
    ours: OwnedFd,
    /// The program's side, which would be closed for good before the leader opens it.
    theirs: OwnedFd,
    leader: Child,
    /// Takes orders, and gives reports.
    control: UnixStream,
    /// Ends the thread that reads keys.
    _keys: PipeWriter,
}

impl Session {
    /// Starts the program. Returns the streams to mask too.
    pub fn start(
        program: &Program<'_>,
        environment: &Environment,
        files: Option<&Files>,
        terminal: &Arc<Terminal>,
        events: &Sender<Event>,
    ) -> Result<(Self, Vec<Masked>), NotStarted> {
        let (ours, theirs, path) = open_terminal()?;
        let is_taken = terminal.take();
        if is_taken {
            set_up(&theirs, terminal);
        }
        let mut streams = vec![Masked::of_terminal(&ours, io::stdout().as_fd())?];
        let mut leader = Command::new(this_program());
        leader
            .arg0("gvt")
            .arg(SESSION)
            .arg(OsStr::from_bytes(path.as_bytes()));
        let mut leader = program.command_through(leader, environment, files);
        let (control, of_leader) = UnixStream::pair()?;
        leader.stdout(OwnedFd::from(of_leader));
        if is_controlling(io::stdin().as_fd()) {
            leader.stdin(theirs.try_clone()?);
        }
        let stderr = io::stderr();
        if is_controlling(stderr.as_fd()) || is_same(stderr.as_fd(), io::stdout().as_fd()) {
            leader.stderr(theirs.try_clone()?);
        } else {
            let output = Masked::to(stderr.as_fd())?;
            leader.stderr(output.end);
            streams.push(output.stream);
        }
        let reports = control.try_clone()?;
        // This program itself, but with the arguments and variables of the other one.
        let child = leader.spawn().map_err(|error| {
            if is_too_big(&error) {
                NotStarted::Program(error)
            } else {
                NotStarted::Ours(error)
            }
        })?;
        // Our ends of its streams.
        drop(leader);
        let to = events.clone();
        thread::spawn(move || receive(reports, &to));
        let (stop, keys) = io::pipe()?;
        let session = Self {
            terminal: Arc::clone(terminal),
            ours,
            theirs,
            leader: child,
            control,
            _keys: keys,
        };
        let (terminal, to) = (Arc::clone(terminal), session.ours.try_clone()?);
        let theirs = session.theirs.try_clone()?;
        thread::spawn(move || {
            if is_taken || take_later(&terminal, &theirs, &stop) {
                pass_keys_on(&terminal, &to, &stop);
            }
        });
        Ok((session, streams))
    }

    /// Passes the size of the caller's terminal on. The program gets a signal if it changed.
    pub fn resize(&self) {
        resize(&self.ours, &self.terminal);
    }

    pub fn signal(&mut self, signal: Signal) {
        self.order(&Order::Signal(signal.as_raw()));
    }

    /// Lets the stopped program go on.
    pub fn resume(&mut self) {
        self.order(&Order::Continue);
    }

    /// Ends the session, and returns how its leader ended.
    pub fn end(&mut self) -> io::Result<std::process::ExitStatus> {
        let _ = self.control.shutdown(Shutdown::Both);
        self.leader.wait()
    }

    fn order(&mut self, order: &Order) {
        // If the leader is gone, the thread that reads its reports says so.
        let _ = writeln!(self.control, "{order}");
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        let _ = self.end();
    }
}

/// Turns the leader's reports into events.
fn receive(reports: UnixStream, events: &Sender<Event>) {
    for line in BufReader::new(reports).lines().map_while(Result::ok) {
        let event = match line.parse() {
            Ok(Report::Stopped) => Event::Stopped,
            Ok(Report::Ended(code)) => Event::Ended(code),
            Err(_) => continue,
        };
        let is_last = matches!(event, Event::Ended(_));
        if events.send(event).is_err() || is_last {
            return;
        }
    }
    let _ = events.send(Event::LeaderLost);
}

/// Gives a new terminal the mode and size that the caller's has in the foreground. In the background, the
/// mode is that of another program.
fn set_up(theirs: &OwnedFd, terminal: &Terminal) {
    if let Ok(mode) = terminal.mode() {
        let _ = tcsetattr(theirs, OptionalActions::Now, &mode);
    }
    resize(theirs, terminal);
}

fn resize(terminal: &OwnedFd, real: &Terminal) {
    if let Ok(size) = real.size() {
        let _ = tcsetwinsize(terminal, size);
    }
}

/// A session that begins in the background: waits until it is in the foreground. Returns false if it is over.
fn take_later(terminal: &Terminal, theirs: &OwnedFd, stop: &PipeReader) -> bool {
    resize(theirs, terminal);
    while !terminal.take() {
        if is_over(stop) {
            return false;
        }
    }
    set_up(theirs, terminal);
    true
}

/// Waits for a moment whether the session is over.
fn is_over(stop: &PipeReader) -> bool {
    let mut closed = [PollFd::new(stop, PollFlags::IN)];
    !matches!(
        poll(&mut closed, Some(&BACKGROUND)),
        Ok(0) | Err(Errno::INTR)
    )
}

/// Passes keys on while this process has the terminal, and takes it when it comes to the foreground.
fn pass_keys_on(terminal: &Terminal, to: &OwnedFd, stop: &PipeReader) {
    let mut keys = Zeroizing::new([0; 4096]);
    loop {
        if !terminal.take() {
            if is_over(stop) {
                return;
            }
            continue;
        }
        let mut both = [
            PollFd::new(terminal, PollFlags::IN),
            PollFd::new(stop, PollFlags::IN),
        ];
        let _ = poll(&mut both, None);
        let [has_keys, is_over] = both.map(|fd| !fd.revents().is_empty());
        if is_over {
            return;
        }
        // It may have been given back meanwhile.
        if !has_keys || !terminal.is_taken() {
            continue;
        }
        match rustix::io::read(terminal, keys.as_mut_slice()) {
            Err(Errno::INTR | Errno::AGAIN) => {}
            // The terminal is gone; a signal says so.
            Ok(0) | Err(_) => return,
            Ok(count) => {
                if write(to, keys.get(..count).unwrap_or_default()).is_err() {
                    return;
                }
            }
        }
    }
}
