//! Signals and stops: what the terminal has told the program already, and what has to be passed on.

use std::time::{Duration, Instant};

use rustix::process::{Signal, kill_current_process_group};

use super::{Event, Supervisor};
use crate::run::running::Running;
use crate::run::streams::Masking;

/// How long the stop of this process may take. If it does not come, nobody could continue it.
const STOP: Duration = Duration::from_millis(100);

impl Supervisor<'_> {
    pub(super) fn pass_signal_on(
        &mut self,
        signal: Signal,
        running: &mut Running,
        masking: &Masking,
        is_replaced: bool,
    ) {
        match (signal, &running) {
            (Signal::CONT, _) => {
                if let Some(terminal) = &self.terminal {
                    terminal.take_again();
                }
                return;
            }
            (Signal::WINCH, Running::Session(session)) => return session.resize(),
            (Signal::WINCH, Running::Child(_)) => {
                masking.resize();
                // The terminal has signalled the program already, but before its size was changed.
                if self.has_terminal && !masking.has_terminals() {
                    return;
                }
            }
            // The terminal has signalled the program already. While it is ending, it is to end for good.
            (Signal::INT | Signal::QUIT, Running::Child(_)) if self.has_terminal => {
                self.is_ending |= is_replaced;
                return;
            }
            (Signal::TERM | Signal::INT | Signal::QUIT, _) => self.is_ending = true,
            _ => {}
        }
        running.signal(signal);
    }

    /// The program has stopped, so this process does, after giving the terminal back. Then both go on.
    pub(super) fn suspend(&mut self, running: &mut Running) {
        let Some(terminal) = self.terminal.clone() else {
            return;
        };
        terminal.suspend();
        let _ = kill_current_process_group(Signal::TSTP);
        // It stops in any of its threads, so not necessarily within that call. In a process group that nobody
        // could continue, the system ignores the signal.
        let limit = Instant::now() + STOP;
        loop {
            let left = limit.saturating_duration_since(Instant::now());
            match self.received.recv_timeout(left) {
                Ok(Event::Signal(Signal::CONT)) | Err(_) => break,
                Ok(event) => self.backlog.push_back(event),
            }
        }
        terminal.resume();
        terminal.take();
        if let Running::Session(session) = running {
            session.resize();
        }
        running.resume();
    }
}
