//! What a command prints: results on standard output, remarks on standard error. What others wrote cannot
//! control the terminal; values and files are printed as they are.

use std::fmt::Write as _;
use std::io::{self, IsTerminal as _, Write as _};
use std::os::fd::AsFd as _;
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use serde::Serialize;
use zeroize::Zeroizing;

use crate::error::{Cause, Error, Result};

/// How this call prints.
#[derive(Clone, Copy, Debug)]
pub struct Output {
    pub json: bool,
    pub quiet: bool,
}

#[expect(clippy::unused_self, reason = "all ways to print read alike")]
impl Output {
    /// Writes bytes as they are.
    ///
    /// # Errors
    /// [`Cause::ReaderGone`] if nobody reads them (`gvt list | head -1`), which is no failure of a command.
    pub fn bytes(self, bytes: &[u8]) -> Result<()> {
        write(bytes).map_err(|error| match error.kind() {
            io::ErrorKind::BrokenPipe => Error {
                cause: Cause::ReaderGone,
                ..unwritten(&error)
            },
            _ => unwritten(&error),
        })
    }

    /// Writes what cannot be had again, as a line. A reader that went away is a failure too.
    pub fn once(self, text: &str) -> Result<()> {
        let line = Zeroizing::new(format!("{text}\n"));
        write(line.as_bytes()).map_err(|error| unwritten(&error))
    }

    /// Writes a line.
    pub fn line(self, text: &str) -> Result<()> {
        self.bytes(format!("{}\n", harmless(text)).as_bytes())
    }

    /// Writes a result as JSON.
    pub fn json(self, result: &impl Serialize) -> Result<()> {
        let mut text = json(result)?;
        text.push('\n');
        self.bytes(text.as_bytes())
    }

    /// Writes a result as JSON in one line.
    pub fn json_line(self, result: &impl Serialize) -> Result<()> {
        let text = serde_json::to_string(result).map_err(|error| no_json(&error))?;
        self.bytes(format!("{}\n", escaped(&text)).as_bytes())
    }

    /// Says something about the work on standard error, unless `--quiet`.
    pub fn note(self, text: &str) {
        if !self.quiet {
            warn(text);
        }
    }
}

fn write(bytes: &[u8]) -> io::Result<()> {
    let mut stdout = io::stdout().lock();
    stdout.write_all(bytes)?;
    stdout.flush()
}

fn unwritten(error: &io::Error) -> Error {
    Error::failed(format!("standard output: {error}"))
}

fn no_json(error: &serde_json::Error) -> Error {
    Error::failed(format!("the result is not JSON: {error}"))
}

/// A result as JSON text.
pub fn json(result: &impl Serialize) -> Result<Zeroizing<String>> {
    let text = serde_json::to_string_pretty(result).map(Zeroizing::new);
    text.map(|text| Zeroizing::new(escaped(&text)))
        .map_err(|error| no_json(&error))
}

/// JSON in which what controls a terminal is escaped, which changes no text in it.
fn escaped(json: &str) -> String {
    // A growing buffer would leave copies of values behind. One more, for a line break.
    let mut text = String::with_capacity(json.len() + 1);
    for c in json.chars() {
        if is_hidden(c) && c != '\n' {
            // All of them are in the basic plane.
            let _ = write!(text, "\\u{:04x}", u32::from(c));
        } else {
            text.push(c);
        }
    }
    text
}

/// Says something on standard error that must not be missed.
pub fn warn(text: &str) {
    let _ = writeln!(io::stderr(), "{}", harmless(text));
}

/// Waits, and returns whether the reader of standard output went away meanwhile.
pub fn reader_leaves_within(time: Duration) -> bool {
    let stdout = io::stdout();
    // Errors and hang-ups are reported unasked.
    let mut ends = [PollFd::from_borrowed_fd(stdout.as_fd(), PollFlags::empty())];
    let time = Timespec::try_from(time).ok();
    matches!(poll(&mut ends, time.as_ref()), Ok(1..))
}

pub fn stdout_is_terminal() -> bool {
    io::stdout().is_terminal()
}

/// Rows of cells, printed in aligned columns under a heading.
pub struct Table {
    rows: Vec<Vec<String>>,
}

impl Table {
    pub fn new(heading: &[&str]) -> Self {
        let heading = heading.iter().map(|cell| (*cell).to_owned()).collect();
        Self {
            rows: vec![heading],
        }
    }

    pub fn row<const N: usize>(&mut self, cells: [String; N]) {
        self.rows.push(cells.map(|cell| one_line(&cell)).into());
    }

    pub fn is_empty(&self) -> bool {
        self.rows.len() == 1
    }

    /// The text, without a column that is empty below its heading, and without spaces at the ends of lines.
    pub fn render(&self) -> String {
        let count = self.rows.first().map_or(0, Vec::len);
        let width = |column: usize| {
            let cells = self.rows.iter().skip(1).filter_map(|row| row.get(column));
            let widest = cells.map(|cell| cell.chars().count()).max().unwrap_or(0);
            let heading = self.rows.first().and_then(|row| row.get(column));
            (widest > 0).then(|| widest.max(heading.map_or(0, |cell| cell.chars().count())))
        };
        let widths: Vec<Option<usize>> = (0..count).map(width).collect();
        let mut text = String::new();
        for row in &self.rows {
            let mut line = String::new();
            for (cell, width) in row.iter().zip(&widths) {
                if let Some(width) = *width {
                    let _ = write!(line, "{cell:width$}   ");
                }
            }
            text.push_str(line.trim_end());
            text.push('\n');
        }
        text
    }
}

/// A text that others wrote, safe for a terminal and for a table.
pub fn one_line(text: &str) -> String {
    text.chars()
        .map(|c| if is_hidden(c) { ' ' } else { c })
        .collect()
}

/// A text whose line breaks are ours, and nothing else in it controls a terminal.
pub fn harmless(text: &str) -> String {
    let keep = |c| c == '\n' || !is_hidden(c);
    text.chars()
        .map(|c| if keep(c) { c } else { ' ' })
        .collect()
}

/// Control characters, line separators, and what changes the direction of writing (UAX #9).
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The line breaks in some bytes.
pub fn line_breaks(bytes: &[u8]) -> usize {
    bytes.split(|byte| *byte == b'\n').count() - 1
}

/// `1 secret`, `2 secrets`.
pub fn count(number: usize, one: &str, several: &str) -> String {
    let noun = if number == 1 { one } else { several };
    format!("{number} {noun}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_aligned_and_empty_ones_left_out() {
        let mut table = Table::new(&["NAME", "NOTE", "VERSION"]);
        table.row(["DATABASE_URL".to_owned(), String::new(), "12".to_owned()]);
        table.row(["A".to_owned(), String::new(), "1".to_owned()]);
        assert_eq!(
            table.render(),
            "NAME           VERSION\nDATABASE_URL   12\nA              1\n"
        );
    }

    #[test]
    fn what_others_wrote_cannot_control_the_terminal() {
        assert_eq!(one_line("a\x1b[2Jb\nc\u{202e}d"), "a [2Jb c d");
        assert_eq!(
            harmless("a\x1b]0;x\x07\nb\r\u{9b}c\u{200f}"),
            "a ]0;x \nb  c "
        );
        let hostile = "a\x7f\u{9b}2J\u{202e}\u{2028}é\n";
        let text = json(&[hostile]).unwrap();
        assert!(!text.chars().any(|c| is_hidden(c) && c != '\n'), "{text:?}");
        let back: Vec<String> = serde_json::from_str(&text).unwrap();
        assert_eq!(back, [hostile]);
    }
}
