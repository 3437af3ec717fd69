//! Questions to the person. They go to the terminal itself, so that `gvt get X | command` and
//! `command | gvt set X` can still ask.

use std::fs::{File, OpenOptions};
use std::io::{self, IsTerminal as _, Read as _, Write as _};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::termios::{self, LocalModes, OptionalActions, SpecialCodeIndex, Termios};
use zeroize::Zeroizing;

use crate::error::{Error, Result};
use crate::output::{harmless, one_line};

/// Bytes of a hidden answer.
const MAX_ANSWER: usize = 1024 * 1024;

/// How long a terminal may take to pass on the next piece of what was pasted.
const PASTE: Timespec = Timespec {
    tv_sec: 0,
    tv_nsec: 50_000_000,
};

const CTRL_C: u8 = 0x03;
const CTRL_D: u8 = 0x04;
const CTRL_U: u8 = 0x15;
const CTRL_W: u8 = 0x17;
const BACKSPACE: u8 = 0x08;
const DELETE: u8 = 0x7f;

/// Whether, and how, questions are asked.
#[derive(Clone, Copy, Debug)]
pub struct Terminal {
    /// Why nothing is asked.
    why_not: Option<&'static str>,
}

impl Terminal {
    /// Asks nothing if `no_input`, if `CI` is true, or if standard input is no terminal.
    pub fn new(no_input: bool) -> Self {
        let is_ci = std::env::var("CI").is_ok_and(|ci| ci == "true" || ci == "1");
        let why_not = if no_input {
            Some("--no-input is set")
        } else if is_ci {
            Some("CI is set")
        } else if !io::stdin().is_terminal() {
            Some("standard input is no terminal")
        } else {
            None
        };
        Self { why_not }
    }

    pub fn may_ask(self) -> bool {
        self.why_not.is_none()
    }

    /// Fails if nothing may be asked. `what` cannot be done then.
    pub fn check(self, what: &str) -> Result<()> {
        match self.why_not {
            Some(why) => Err(Error::usage(format!("{what}: {why}"))),
            None => Ok(()),
        }
    }

    /// Asks for a line. `what` is asked for, `instead` says how to do without the question.
    pub fn line(self, what: &str, instead: &str) -> Result<String> {
        let mut tty = self.open(what, instead)?;
        let _ = write!(tty, "{}: ", harmless(what));
        let answer = read_line(&mut tty)?;
        String::from_utf8(answer)
            .map(|answer| answer.trim().to_owned())
            .map_err(|_| Error::usage(format!("{what}: expected UTF-8")))
    }

    /// Asks for a value of one line that is not shown. Ends at Enter; Ctrl-C cancels.
    pub fn hidden(self, what: &str, instead: &str) -> Result<Zeroizing<Vec<u8>>> {
        let mut tty = self.open(what, instead)?;
        let answer = {
            // Before the question, so that nothing typed after it is shown.
            let _quiet = Unechoed::set(&tty)?;
            let _ = write!(&tty, "{}: ", harmless(what));
            read_hidden(&tty)
        };
        let _ = writeln!(tty);
        match answer? {
            Typed::Line(answer) => Ok(answer),
            Typed::Cancelled => Err(cancelled()),
            Typed::Refused(why) => {
                Err(Error::usage(format!("{}: {why}", one_line(what))).hint(instead))
            }
        }
    }

    /// Asks a question whose answer is no by default.
    pub fn confirm(self, question: &str, instead: &str) -> Result<()> {
        let mut tty = self.open(question, instead)?;
        let _ = write!(tty, "{} [y/N] ", harmless(question));
        let answer = read_line(&mut tty)?;
        match answer.trim_ascii() {
            b"y" | b"Y" | b"yes" | b"Yes" => Ok(()),
            _ => Err(cancelled()),
        }
    }

    /// Lets the person choose one of several.
    pub fn choose(self, what: &str, choices: &[String], instead: &str) -> Result<String> {
        let mut tty = self.open(what, instead)?;
        for (number, choice) in (1..).zip(choices) {
            let _ = writeln!(tty, "  {number}  {}", one_line(choice));
        }
        let answer = self.line(&format!("{what} (number or name)"), instead)?;
        let by_number = answer
            .parse::<usize>()
            .ok()
            .and_then(|number| choices.get(number.checked_sub(1)?));
        let chosen = by_number.or_else(|| choices.iter().find(|choice| **choice == answer));
        chosen.cloned().ok_or_else(|| {
            let count = choices.len();
            Error::usage(format!(
                "{what}: expected a number from 1 to {count}, or a name"
            ))
        })
    }

    fn open(self, what: &str, instead: &str) -> Result<File> {
        self.check(&format!("{}: cannot prompt", one_line(what)))
            .map_err(|error| match instead {
                "" => error,
                instead => error.hint(instead),
            })?;
        let mut options = OpenOptions::new();
        options
            .read(true)
            .write(true)
            .open("/dev/tty")
            .map_err(unreadable)
    }
}

#[expect(clippy::needless_pass_by_value, reason = "for map_err")]
fn unreadable(error: io::Error) -> Error {
    Error::usage(format!("the terminal cannot be read: {error}"))
}

fn cancelled() -> Error {
    Error::failed("cancelled; nothing was done")
}

/// A terminal that neither shows nor interprets what is typed, until dropped. Ctrl-C then arrives as a
/// character, so that it cannot end the process with the terminal left like this.
struct Unechoed<'a> {
    tty: &'a File,
    before: Termios,
}

impl<'a> Unechoed<'a> {
    fn set(tty: &'a File) -> Result<Self> {
        let before = termios::tcgetattr(tty).map_err(|error| unreadable(error.into()))?;
        let mut modes = before.clone();
        // Without ICANON, since the terminal's own line is limited to 4096 bytes.
        modes.local_modes -=
            LocalModes::ECHO | LocalModes::ICANON | LocalModes::ISIG | LocalModes::IEXTEN;
        modes.special_codes[SpecialCodeIndex::VMIN] = 1;
        modes.special_codes[SpecialCodeIndex::VTIME] = 0;
        termios::tcsetattr(tty, OptionalActions::Flush, &modes)
            .map_err(|error| unreadable(error.into()))?;
        Ok(Self { tty, before })
    }
}

impl Drop for Unechoed<'_> {
    fn drop(&mut self) {
        // What is left of a long paste must not reach the shell.
        let _ = termios::tcsetattr(self.tty, OptionalActions::Flush, &self.before);
    }
}

/// Reads a line as the terminal gives it.
fn read_line(tty: &mut File) -> Result<Vec<u8>> {
    let mut answer = Vec::new();
    let mut byte = [0];
    while tty.read(&mut byte).map_err(unreadable)? == 1 && byte != *b"\n" {
        answer.extend_from_slice(&byte);
    }
    Ok(answer)
}

/// What was typed, or pasted, unseen.
enum Typed {
    Line(Zeroizing<Vec<u8>>),
    Cancelled,
    /// It is not what a line can hold.
    Refused(&'static str),
}

/// Reads up to Enter.
fn read_hidden(mut tty: &File) -> Result<Typed> {
    // Whole pages at once, so that few copies are left behind when it grows.
    let mut answer = Zeroizing::new(Vec::with_capacity(64 * 1024));
    let mut is_too_long = false;
    let mut byte = Zeroizing::new([0]);
    while tty.read(&mut *byte).map_err(unreadable)? == 1 {
        let [typed] = *byte;
        match typed {
            b'\n' | b'\r' => {
                return Ok(if has_more_lines(tty)? {
                    Typed::Refused("several lines were pasted")
                } else if is_too_long {
                    Typed::Refused("longer than 1 MiB")
                } else if has_controls(&answer) {
                    Typed::Refused("control characters cannot be typed")
                } else {
                    Typed::Line(answer)
                });
            }
            CTRL_C => return Ok(Typed::Cancelled),
            CTRL_D if answer.is_empty() => return Ok(Typed::Cancelled),
            CTRL_D if has_controls(&answer) => {
                return Ok(Typed::Refused("control characters cannot be typed"));
            }
            CTRL_D => return Ok(Typed::Line(answer)),
            CTRL_U | CTRL_W => answer.clear(),
            BACKSPACE | DELETE => {
                // A whole character of UTF-8.
                while answer.pop().is_some_and(|byte| byte & 0xc0 == 0x80) {}
            }
            // Read to its end, which would reach the shell otherwise.
            _ if answer.len() == MAX_ANSWER => is_too_long = true,
            other => answer.push(other),
        }
    }
    Ok(Typed::Cancelled)
}

/// Discards what follows a line break at once. Returns whether that was more than line breaks: a person does
/// not type that fast, so several lines were pasted.
fn has_more_lines(mut tty: &File) -> Result<bool> {
    let mut has_more = false;
    let mut rest = Zeroizing::new([0; 4096]);
    loop {
        let mut readable = [PollFd::new(tty, PollFlags::IN)];
        let count = poll(&mut readable, Some(&PASTE)).map_err(|error| unreadable(error.into()))?;
        if count == 0 {
            return Ok(has_more);
        }
        let read = tty.read(&mut *rest).map_err(unreadable)?;
        if read == 0 {
            return Ok(has_more);
        }
        let rest = rest.get(..read).unwrap_or_default();
        has_more |= rest.iter().any(|byte| !matches!(byte, b'\n' | b'\r'));
    }
}

/// Whether an answer has control characters other than tabs: those of arrow keys, for example.
fn has_controls(answer: &[u8]) -> bool {
    let is_control = |c: char| c.is_control() && c != '\t';
    // What is not UTF-8, the caller refuses.
    std::str::from_utf8(answer).is_ok_and(|answer| answer.contains(is_control))
}
