//! Writes log lines to standard error, which may be a full disk, a pipe that nobody reads, or a pipe whose
//! reader is gone. Logging never blocks and never fails: a thread writes what fits into a bounded queue;
//! other lines are dropped and counted.

use std::fs::File;
use std::io::{self, Write};
use std::os::fd::AsFd as _;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::time::{Duration, Instant};

/// Lines that may wait to be written.
const MAX_QUEUED: usize = 8192;
/// How long the end of the process waits for the last lines.
const FLUSH_TIMEOUT: Duration = Duration::from_secs(1);
/// How often to retry when the queue is full, at the end of the process only.
const RETRY_INTERVAL: Duration = Duration::from_millis(10);

static LOG: OnceLock<Log> = OnceLock::new();

enum Message {
    Line(Vec<u8>),
    /// Answered once everything before it is written.
    Flush(SyncSender<()>),
}

/// Writes lines in order, or drops them.
pub(super) struct Log {
    queue: SyncSender<Message>,
    lost: AtomicU64,
}

impl Log {
    pub(super) fn get() -> &'static Self {
        LOG.get_or_init(|| {
            let (queue, messages) = sync_channel(MAX_QUEUED);
            let thread = std::thread::Builder::new().name("log".to_owned());
            // If the thread cannot be started, every line is lost, and the service still works.
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

    fn flush(&self, timeout: Duration) {
        let until = Instant::now() + timeout;
        let (flushed, written) = sync_channel(1);
        let mut message = Message::Flush(flushed);
        while let Err(TrySendError::Full(unsent)) = self.queue.try_send(message) {
            if Instant::now() >= until {
                return;
            }
            message = unsent;
            std::thread::sleep(RETRY_INTERVAL);
        }
        let remaining = until.saturating_duration_since(Instant::now());
        // If they are not written in time, do not wait any longer.
        let _ = written.recv_timeout(remaining);
    }
}

/// Writes until the process ends. Uses its own file descriptor, because the lock of [`io::stderr`] must
/// never be held while a write blocks.
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
                    tracing::warn!(lines, "log lines were lost");
                }
            }
            Message::Flush(flushed) => drop(flushed.try_send(())),
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

/// Writes a line to standard error, after everything that was logged before. Gives up after a second.
pub fn say(line: &str) {
    let log = Log::get();
    log.line(format!("{line}\n").into_bytes());
    log.flush(FLUSH_TIMEOUT);
}

/// When dropped at the end of the process, waits a moment for the last lines.
pub struct LastLines;

impl Drop for LastLines {
    fn drop(&mut self) {
        if let Some(log) = LOG.get() {
            log.flush(FLUSH_TIMEOUT);
        }
    }
}

/// Logs panics: the default hook would block on whoever reads standard error.
pub(super) fn log_panics() {
    std::panic::set_hook(Box::new(|panic| {
        let location = panic.location().map(ToString::to_string);
        let message = panic.payload_as_str().unwrap_or_default();
        let backtrace = std::backtrace::Backtrace::capture();
        let backtrace = (backtrace.status() == std::backtrace::BacktraceStatus::Captured)
            .then(|| backtrace.to_string());
        tracing::error!(place = location, said = message, backtrace, "panicked");
    }));
}
