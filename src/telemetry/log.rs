//! The way of a log line to standard error, which may be a full disk, a pipe that nobody reads, or
//! a pipe whose reader is gone. Nobody waits for it and nobody fails by it: a thread of its own
//! writes what fits into a bounded queue, and what does not fit is lost, and counted.

use std::fs::File;
use std::io::{self, Write};
use std::os::fd::AsFd as _;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::time::{Duration, Instant};

/// Lines that may wait to be written.
const LINES: usize = 8192;
/// How long the end of the process waits for the last lines.
const PATIENCE: Duration = Duration::from_secs(1);
/// Between two tries to find a place in a full queue, for the end of the process alone.
const PAUSE: Duration = Duration::from_millis(10);

static LOG: OnceLock<Log> = OnceLock::new();

enum Message {
    Line(Vec<u8>),
    /// Answered when everything before it is written.
    Flush(SyncSender<()>),
}

/// Lines handed to it are written in their order, or lost.
pub(super) struct Log {
    queue: SyncSender<Message>,
    lost: AtomicU64,
}

impl Log {
    pub(super) fn get() -> &'static Self {
        LOG.get_or_init(|| {
            let (queue, messages) = sync_channel(LINES);
            let thread = std::thread::Builder::new().name("log".to_owned());
            // Without a thread every line is lost, and the service serves.
            drop(thread.spawn(move || write(&messages)));
            Self {
                queue,
                lost: AtomicU64::new(0),
            }
        })
    }

    fn line(&self, line: Vec<u8>) {
        if self.queue.try_send(Message::Line(line)).is_err() {
            self.lost.fetch_add(1, Relaxed);
        }
    }

    fn flush(&self, patience: Duration) {
        let until = Instant::now() + patience;
        let (done, written) = sync_channel(1);
        let mut message = Message::Flush(done);
        while let Err(TrySendError::Full(rest)) = self.queue.try_send(message) {
            if Instant::now() >= until {
                return;
            }
            message = rest;
            std::thread::sleep(PAUSE);
        }
        let left = until.saturating_duration_since(Instant::now());
        // Not in time is no reason to wait on.
        let _ = written.recv_timeout(left);
    }
}

/// Writes until the process ends. A descriptor apart, since the lock of [`io::stderr`] must never be
/// held while a write blocks.
fn write(messages: &Receiver<Message>) {
    let stderr = io::stderr().as_fd().try_clone_to_owned().map(File::from);
    for message in messages {
        match message {
            Message::Line(line) => {
                let log = Log::get();
                let Some(mut stderr) = stderr.as_ref().ok() else {
                    continue;
                };
                if stderr.write_all(&line).is_err() {
                    log.lost.fetch_add(1, Relaxed);
                    continue;
                }
                let lines = log.lost.swap(0, Relaxed);
                if lines > 0 {
                    tracing::warn!(lines, "lines of the log were lost");
                }
            }
            Message::Flush(done) => drop(done.try_send(())),
        }
    }
}

/// Each write of the subscriber is one line, and none fails.
impl Write for &Log {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        self.line(line.to_vec());
        Ok(line.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Says a line on standard error, after everything that was logged until then; gives up after a
/// second.
pub fn say(line: &str) {
    let log = Log::get();
    log.line(format!("{line}\n").into_bytes());
    log.flush(PATIENCE);
}

/// Waits a moment for the last lines when it is dropped, at the end of the process.
pub struct LastLines;

impl Drop for LastLines {
    fn drop(&mut self) {
        if let Some(log) = LOG.get() {
            log.flush(PATIENCE);
        }
    }
}

/// Has panics told by the log: the usual hook would wait for whoever reads standard error.
pub(super) fn tell_panics() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string);
        let said = panic.payload_as_str().unwrap_or_default();
        let backtrace = std::backtrace::Backtrace::capture();
        let backtrace = (backtrace.status() == std::backtrace::BacktraceStatus::Captured)
            .then(|| backtrace.to_string());
        tracing::error!(place, said, backtrace, "panicked");
    }));
}
