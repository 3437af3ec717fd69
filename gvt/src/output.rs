//! What a command prints: results on standard output, remarks on standard error. A reader that went away
//! (`gvt list | head -1`) is no error.

use std::fmt::Write as _;
use std::io::{self, IsTerminal as _, Write as _};

use serde::Serialize;

use crate::error::{Error, Result};

/// How this call prints.
#[derive(Clone, Copy, Debug)]
pub struct Output {
    pub json: bool,
    pub quiet: bool,
}

impl Output {
    /// Writes bytes as they are.
    #[expect(clippy::unused_self, reason = "reads like the other ways to print")]
    pub fn bytes(self, bytes: &[u8]) -> Result<()> {
        let mut stdout = io::stdout().lock();
        match stdout.write_all(bytes).and_then(|()| stdout.flush()) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                Err(Error::failed(format!("standard output: {error}")))
            }
            _ => Ok(()),
        }
    }

    /// Writes a line.
    pub fn line(self, text: &str) -> Result<()> {
        self.bytes(format!("{text}\n").as_bytes())
    }

    /// Writes a result as JSON.
    pub fn json(self, result: &impl Serialize) -> Result<()> {
        let text = serde_json::to_string_pretty(result)
            .map_err(|error| Error::failed(format!("the result is no JSON: {error}")))?;
        self.line(&text)
    }

    /// Says something about the work on standard error, unless `--quiet`.
    pub fn note(self, text: &str) {
        if !self.quiet {
            warn(text);
        }
    }
}

/// Says something on standard error that must not be missed.
pub fn warn(text: &str) {
    let _ = writeln!(io::stderr(), "{text}");
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
    let is_hidden =
        |c: char| c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars()
        .map(|c| if is_hidden(c) { ' ' } else { c })
        .collect()
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
    }
}
