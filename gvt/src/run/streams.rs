//! The program's output on its way through the [masker](super::mask): standard output and standard error are
//! streams of their own, except where both lead to the same place, whose order of lines is kept.

use std::ffi::CString;
use std::io::{self, PipeReader, PipeWriter};
use std::os::fd::{BorrowedFd, OwnedFd};
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::thread;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::fs::{Mode, OFlags};
use rustix::io::{Errno, FdFlags, fcntl_setfd};
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{OptionalActions, isatty, tcgetattr, tcgetwinsize, tcsetattr, tcsetwinsize};
use zeroize::Zeroizing;

use super::mask::{Forms, Masker, Stream};
use super::say;
use super::supervisor::Event;

/// Bytes of one read: what a pipe holds.
const PIECE: usize = 64 * 1024;
/// How long a stream may be silent once the program has ended. Processes that it leaves behind keep streams
/// open; what they print right after its end still passes.
const SILENCE: Timespec = milliseconds(200);
/// The same where the stream stays open in any case, so that every run waits for it.
const SILENCE_OF_TERMINAL: Timespec = milliseconds(20);
/// Bytes that are passed on after that end at most, for processes that are never silent: more than a pipe
/// holds, so nothing that the program itself has printed is lost.
const AFTER_END: usize = 2 * 1024 * 1024;

/// Where a program prints to: the end of a stream that it gets, and the stream itself.
pub struct Output {
    pub end: OwnedFd,
    pub stream: Masked,
}

/// A stream that is to be masked.
pub struct Masked {
    reader: OwnedFd,
    writer: OwnedFd,
    kind: Stream,
    silence: Timespec,
}

impl Masked {
    fn new(reader: OwnedFd, to: BorrowedFd<'_>, kind: Stream) -> io::Result<Self> {
        Ok(Self {
            reader,
            writer: to.try_clone_to_owned()?,
            kind,
            silence: SILENCE,
        })
    }

    /// What a program prints to a terminal that is its own.
    pub fn of_terminal(ours: &OwnedFd, to: BorrowedFd<'_>) -> io::Result<Self> {
        let stream = Self::new(ours.try_clone()?, to, Stream::Terminal)?;
        Ok(Self {
            silence: SILENCE_OF_TERMINAL,
            ..stream
        })
    }

    /// A stream to a place that is no terminal, or to a terminal that stays the program's own: only the
    /// output goes through a terminal of ours, so that the program sees one, and nothing is added to it
    /// there.
    pub fn to(place: BorrowedFd<'_>) -> io::Result<Output> {
        if !isatty(place) {
            let (reader, end) = io::pipe()?;
            let stream = Self::new(reader.into(), place, Stream::Bytes)?;
            return Ok(Output {
                end: end.into(),
                stream,
            });
        }
        let (reader, end, _) = open_terminal()?;
        let mut mode = tcgetattr(place)?;
        mode.make_raw();
        tcsetattr(&end, OptionalActions::Now, &mode)?;
        let stream = Self::new(reader, place, Stream::Terminal)?;
        stream.resize();
        Ok(Output { end, stream })
    }

    /// Gives the terminal of ours the size of the real one.
    fn resize(&self) {
        if let Ok(size) = tcgetwinsize(&self.writer) {
            let _ = tcsetwinsize(&self.reader, size);
        }
    }
}

/// A new terminal: its side for us, its side for a program, its path.
pub fn open_terminal() -> io::Result<(OwnedFd, OwnedFd, CString)> {
    let ours = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY)?;
    // Not all systems take it as a flag above.
    fcntl_setfd(&ours, FdFlags::CLOEXEC)?;
    grantpt(&ours)?;
    unlockpt(&ours)?;
    let path = ptsname(&ours, Vec::new())?;
    let flags = OFlags::RDWR | OFlags::NOCTTY | OFlags::CLOEXEC;
    let theirs = rustix::fs::open(path.as_c_str(), flags, Mode::empty())?;
    Ok((ours, theirs, path))
}

/// Whether two files are one, such as after `2>&1`.
pub fn is_same(one: BorrowedFd<'_>, other: BorrowedFd<'_>) -> bool {
    let identity = |fd| rustix::fs::fstat(fd).map(|stat| (stat.st_dev, stat.st_ino));
    identity(one).is_ok_and(|first| identity(other).is_ok_and(|second| first == second))
}

/// Streams that are being masked, each by a thread.
pub struct Masking {
    /// Of the terminals: ours and the real one.
    terminals: Vec<(OwnedFd, OwnedFd)>,
    /// Closed when the program has ended.
    running: Option<PipeWriter>,
    open: usize,
}

impl Masking {
    pub const fn none() -> Self {
        Self {
            terminals: Vec::new(),
            running: None,
            open: 0,
        }
    }

    /// Sends an event for each stream that has ended.
    pub fn start(
        streams: Vec<Masked>,
        forms: &Arc<Forms>,
        events: &Sender<Event>,
    ) -> io::Result<Self> {
        let (ended, running) = io::pipe()?;
        let mut masking = Self {
            terminals: Vec::new(),
            running: Some(running),
            open: streams.len(),
        };
        for stream in streams {
            if stream.kind == Stream::Terminal {
                let pair = (stream.reader.try_clone()?, stream.writer.try_clone()?);
                masking.terminals.push(pair);
            }
            let masker = Masker::new(Arc::clone(forms), stream.kind);
            let ended = ended.try_clone()?;
            let closed = Closed(events.clone());
            thread::spawn(move || {
                pass_on(stream, masker, &ended);
                drop(closed);
            });
        }
        Ok(masking)
    }

    /// The program has ended: its streams end as soon as they are silent.
    pub fn program_ended(&mut self) {
        self.running = None;
    }

    pub fn stream_ended(&mut self) {
        self.open = self.open.saturating_sub(1);
    }

    pub fn is_over(&self) -> bool {
        self.open == 0
    }

    pub fn has_terminals(&self) -> bool {
        !self.terminals.is_empty()
    }

    /// Passes the size of the real terminals on.
    pub fn resize(&self) {
        for (ours, real) in &self.terminals {
            if let Ok(size) = tcgetwinsize(real) {
                let _ = tcsetwinsize(ours, size);
            }
        }
    }
}

/// Says that a stream has ended, also if its thread panics.
struct Closed(Sender<Event>);

impl Drop for Closed {
    fn drop(&mut self) {
        let _ = self.0.send(Event::StreamEnded);
    }
}

/// Masks a stream to its end. If nobody reads the output any more, returns and so closes the stream: then the
/// program gets the signal or the error that it would get without us.
fn pass_on(stream: Masked, mut masker: Masker, ended: &PipeReader) {
    let Masked {
        reader,
        writer,
        kind,
        silence,
    } = stream;
    let mut piece = Zeroizing::new(vec![0; PIECE]);
    // Large enough for what a piece decides, so that it does not leave copies behind.
    let mut out = Zeroizing::new(Vec::with_capacity(2 * PIECE));
    let mut is_running = true;
    let mut left = AFTER_END;
    let mut is_read = true;
    while left > 0 {
        if is_running {
            let mut both = [
                PollFd::new(&reader, PollFlags::IN),
                PollFd::new(ended, PollFlags::IN),
            ];
            let _ = poll(&mut both, None);
            let [output, end] = both.map(|fd| !fd.revents().is_empty());
            is_running = !end;
            if !output {
                continue;
            }
        } else if !is_readable(&reader, &silence) {
            break;
        }
        let count = match rustix::io::read(&reader, piece.as_mut_slice()) {
            Err(Errno::INTR | Errno::AGAIN) => continue,
            // A terminal whose other side is closed fails with EIO.
            Ok(0) | Err(_) => break,
            Ok(count) => count,
        };
        if !is_running {
            left = left.saturating_sub(count);
        }
        if !is_read {
            continue;
        }
        masker.push(piece.get(..count).unwrap_or_default(), &mut out);
        if let Err(error) = write(&writer, &out) {
            match (kind, error) {
                // A terminal that is gone: the program hears of it by a signal.
                (Stream::Terminal, _) => is_read = false,
                (Stream::Bytes, Errno::PIPE) => return,
                (Stream::Bytes, error) => {
                    say(&format!(
                        "gvt: cannot write the output: {}",
                        io::Error::from(error)
                    ));
                    return;
                }
            }
        }
        out.clear();
    }
    masker.finish(&mut out);
    let _ = write(&writer, &out);
}

fn is_readable(fd: &OwnedFd, within: &Timespec) -> bool {
    loop {
        match poll(&mut [PollFd::new(fd, PollFlags::IN)], Some(within)) {
            Err(Errno::INTR) => {}
            Ok(0) | Err(_) => return false,
            Ok(_) => return true,
        }
    }
}

/// Writes everything, also if somebody else has made the file non-blocking.
pub fn write(to: &OwnedFd, mut bytes: &[u8]) -> Result<(), Errno> {
    while !bytes.is_empty() {
        match rustix::io::write(to, bytes) {
            Ok(count) => bytes = bytes.get(count..).unwrap_or_default(),
            Err(Errno::INTR) => {}
            Err(Errno::AGAIN) => {
                let _ = poll(&mut [PollFd::new(to, PollFlags::OUT)], None);
            }
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

const fn milliseconds(count: i64) -> Timespec {
    Timespec {
        tv_sec: 0,
        tv_nsec: count * 1_000_000,
    }
}
