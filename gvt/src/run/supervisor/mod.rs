//! The parent that stays: it removes files, masks output, starts the program again when values change.

mod job_control;
mod watch;

use std::collections::{HashSet, VecDeque};
use std::io;
use std::os::fd::AsFd as _;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::Signal;

use super::environment::Environment;
use super::files::Files;
use super::mask::{Forms, is_maskable};
use super::program::Program;
use super::running::Running;
use super::session::Session;
use super::streams::{Masked, Masking, is_same};
use super::terminal::Terminal;
use super::{FAILED, Fetched, Options, Refetch, say, signals};
use crate::error::Result;

/// How long a program may take to end after SIGTERM before it is killed.
const GRACE: Duration = Duration::from_secs(10);
/// How long its output is waited for if nobody reads it, once it was told to end and has.
const UNREAD: Duration = Duration::from_secs(1);
/// What the parent waits for.
pub enum Event {
    Signal(Signal),
    /// The program has stopped, in a session.
    Stopped,
    /// The program has ended, with this exit code.
    Ended(u8),
    /// The leader of a session was killed.
    LeaderLost,
    StreamEnded,
    /// The environment has newer values.
    Newer(Fetched),
}

/// What a program is started with.
struct Start {
    environment: Environment,
    files: Option<Files>,
}

struct Supervisor<'a> {
    program: &'a Program<'a>,
    options: &'a Options,
    events: Sender<Event>,
    received: Receiver<Event>,
    /// Received while something else was waited for.
    backlog: VecDeque<Event>,
    /// Whether the keys of a terminal signal this process and its children.
    has_terminal: bool,
    /// What a program in a session of its own gets keys from.
    terminal: Option<Arc<Terminal>>,
    /// The names of short values, which were said.
    short: HashSet<String>,
    /// Whether the program was told to end, so that it is not started again.
    is_ending: bool,
}

/// Runs the program until it ends, with `--mask`, `--watch` or `--file`.
///
/// # Errors
/// Files or the handling of signals failed.
pub fn supervise(
    program: &Program<'_>,
    environment: Environment,
    options: &Options,
    refetch: Refetch,
) -> Result<ExitCode> {
    let (events, received) = mpsc::channel();
    // First of all: from here on, a signal does not leave files behind.
    signals::watch(events.clone())?;
    let terminal = options
        .mask
        .then(Terminal::controlling)
        .flatten()
        .map(Arc::new);
    let _restore = Restore(terminal.clone());
    let mut supervisor = Supervisor {
        program,
        options,
        events,
        received,
        backlog: VecDeque::new(),
        has_terminal: signals::has_terminal(),
        terminal,
        short: HashSet::new(),
        is_ending: false,
    };
    let mut start = Start::new(environment)?;
    if options.watch {
        let events = supervisor.events.clone();
        thread::spawn(move || watch::watch(refetch, &events));
    }
    loop {
        match supervisor.run(&start) {
            Ended::For(code) => return Ok(code),
            Ended::ForNewer(newer) => {
                say("gvt: values have changed; restarting the program");
                start = newer;
            }
        }
    }
}

/// Restores the terminal on every way out.
pub struct Restore(pub Option<Arc<Terminal>>);

impl Drop for Restore {
    fn drop(&mut self) {
        if let Some(terminal) = &self.0 {
            terminal.restore();
        }
    }
}

impl Start {
    fn new(environment: Environment) -> Result<Self> {
        let has_files = !environment.files.is_empty();
        let files = has_files
            .then(|| Files::create(&environment.files))
            .transpose()?;
        Ok(Self { environment, files })
    }
}

/// Why the program does not run.
pub enum NotStarted {
    /// Streams or terminals failed.
    Ours(io::Error),
    /// The system refused to start it.
    Program(io::Error),
}

impl From<io::Error> for NotStarted {
    fn from(error: io::Error) -> Self {
        Self::Ours(error)
    }
}

/// How a run of the program ended.
enum Ended {
    For(ExitCode),
    ForNewer(Start),
}

impl Supervisor<'_> {
    /// Runs the program once.
    fn run(&mut self, start: &Start) -> Ended {
        for line in &start.environment.left_out {
            say(&format!("gvt: {line}"));
        }
        let (mut running, mut masking) = match self.start(start) {
            Ok(started) => started,
            Err(NotStarted::Program(error)) => {
                return Ended::For(self.program.not_started(&error, &start.environment));
            }
            Err(NotStarted::Ours(error)) => {
                say(&format!("gvt: cannot start the program: {error}"));
                return Ended::For(ExitCode::from(FAILED));
            }
        };
        let mut code = None;
        let mut replacement = None;
        let mut deadline = None;
        loop {
            if let Some(code) = code.filter(|_| masking.is_over()) {
                return match replacement.filter(|_| !self.is_ending) {
                    Some(newer) => Ended::ForNewer(newer),
                    None => Ended::For(ExitCode::from(code)),
                };
            }
            let Some(event) = self.next_event(deadline) else {
                deadline = None;
                match code {
                    Some(code) => return Ended::For(ExitCode::from(code)),
                    None => running.signal(Signal::KILL),
                }
                continue;
            };
            match event {
                // Only the streams are waited for, which may take long if nobody reads them.
                Event::Signal(
                    signal @ (Signal::HUP | Signal::INT | Signal::QUIT | Signal::TERM),
                ) if code.is_some() => {
                    return Ended::For(exit_by(signal));
                }
                Event::Signal(signal) => {
                    self.pass_signal_on(signal, &mut running, &masking, replacement.is_some());
                }
                Event::Stopped => self.suspend(&mut running),
                event @ (Event::Ended(_) | Event::LeaderLost) => {
                    code = Some(match event {
                        Event::Ended(code) => code,
                        _ => running.leader_status(),
                    });
                    masking.program_ended();
                    deadline = self.is_ending.then(|| Instant::now() + UNREAD);
                }
                Event::StreamEnded => masking.stream_ended(),
                Event::Newer(fetched) if code.is_none() && !self.is_ending => {
                    if let Some(newer) = self.prepare(fetched) {
                        if replacement.is_none() {
                            running.signal(Signal::TERM);
                            running.resume();
                            deadline = Some(Instant::now() + GRACE);
                        }
                        replacement = Some(newer);
                    }
                }
                Event::Newer(_) => {}
            }
        }
    }

    /// Prepares a start with newer values. If that fails, the program goes on.
    fn prepare(&self, newer: Fetched) -> Option<Start> {
        let start = Environment::new(newer, self.options).and_then(Start::new);
        if let Err(error) = &start {
            say(&format!(
                "{error}\n     the program goes on with the values that it has"
            ));
        }
        start.ok()
    }

    /// Returns the next event, or [`None`] at the deadline.
    fn next_event(&mut self, deadline: Option<Instant>) -> Option<Event> {
        if let Some(event) = self.backlog.pop_front() {
            return Some(event);
        }
        match deadline {
            Some(deadline) => {
                let left = deadline.saturating_duration_since(Instant::now());
                self.received.recv_timeout(left).ok()
            }
            // There is always a sender: our own.
            None => self.received.recv().ok(),
        }
    }

    fn start(&mut self, start: &Start) -> std::result::Result<(Running, Masking), NotStarted> {
        let Start { environment, files } = start;
        if !self.options.mask {
            let command = self.program.command(environment, files.as_ref());
            let running = Running::child(command, &self.events)?;
            return Ok((running, Masking::none()));
        }
        let forms = Forms::new(environment.values().map(|named| named.value.as_slice()));
        let forms = Arc::new(forms);
        self.name_short(environment);
        let (running, streams) = if let Some(terminal) = &self.terminal {
            let files = files.as_ref();
            let (session, streams) =
                Session::start(self.program, environment, files, terminal, &self.events)?;
            (Running::Session(session), streams)
        } else {
            let mut command = self.program.command(environment, files.as_ref());
            let (stdout, stderr) = (io::stdout(), io::stderr());
            let output = Masked::to(stdout.as_fd())?;
            let mut streams = vec![output.stream];
            if is_same(stdout.as_fd(), stderr.as_fd()) {
                command.stderr(output.end.try_clone()?);
            } else {
                let errors = Masked::to(stderr.as_fd())?;
                command.stderr(errors.end);
                streams.push(errors.stream);
            }
            command.stdout(output.end);
            // Takes the command, and with it our ends of the streams.
            (Running::child(command, &self.events)?, streams)
        };
        Ok((running, Masking::start(streams, &forms, &self.events)?))
    }

    fn name_short(&mut self, environment: &Environment) {
        let short = environment
            .values()
            .filter(|named| !is_maskable(&named.value));
        for named in short {
            if self.short.insert(named.name.clone()) {
                say(&format!(
                    "gvt: {} is not masked: its value is too short",
                    named.name
                ));
            }
        }
    }
}

/// The exit code of a parent that ends because of a signal.
fn exit_by(signal: Signal) -> ExitCode {
    ExitCode::from(u8::try_from(128 + signal.as_raw()).unwrap_or(FAILED))
}
