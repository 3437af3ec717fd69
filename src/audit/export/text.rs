//! The text of an export: header, lines and closing line of either format.

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

use super::Format;
use super::closing::Signed;
use super::csv::{self, Rule};
use super::line::{Cell, FIELDS, Line, NAMES};
use crate::text::is_bidi;

/// First cell of the closing row of CSV, and the one member of the closing line of JSONL.
pub const CLOSING: &str = "closing";

/// What was written so far, but for the closing line.
pub struct Text {
    format: Format,
    digest: Sha256,
    /// Not taken yet.
    waiting: String,
}

impl Text {
    /// With the header, where the format has one.
    pub fn begin(format: Format) -> Self {
        Self {
            format,
            digest: Sha256::new(),
            waiting: header(format),
        }
    }

    pub fn format(&self) -> Format {
        self.format
    }

    pub fn push(&mut self, line: &Line) {
        push_line(&mut self.waiting, self.format, Rule::Current, line);
    }

    /// What was written since the last time.
    pub fn take(&mut self) -> Vec<u8> {
        self.digest.update(&self.waiting);
        std::mem::take(&mut self.waiting).into_bytes()
    }

    /// SHA-256 of all that was taken.
    pub fn digest(self) -> [u8; 32] {
        self.digest.finalize().into()
    }
}

/// What stands before the first line.
pub fn header(format: Format) -> String {
    match format {
        Format::Csv => NAMES.join(",") + "\r\n",
        Format::Jsonl => String::new(),
    }
}

/// Writes the one line that stands for an entry. In JSONL characters that turn the direction of a text
/// are escaped.
pub fn push_line(out: &mut String, format: Format, rule: Rule, line: &Line) {
    match format {
        Format::Csv => csv::push_row(out, rule, line.cells()),
        Format::Jsonl => {
            let line = json(line);
            if rule == Rule::Current && line.contains(is_bidi) {
                for c in line.chars() {
                    match c {
                        // None of them is beyond four digits.
                        c if is_bidi(c) => drop(write!(out, "\\u{:04x}", u32::from(c))),
                        c => out.push(c),
                    }
                }
            } else {
                out.push_str(&line);
            }
            out.push('\n');
        }
    }
}

#[derive(serde::Serialize)]
struct Closes<'a> {
    closing: &'a Signed,
}

/// The line that closes the export. In CSV a row of as many cells as every other, of which the
/// first is `closing`, the second the JSON object, and the rest are empty.
pub fn closing_line(signed: &Signed) -> String {
    let mut out = String::new();
    match signed.closing.format {
        Format::Csv => {
            let object = json(signed);
            let mut cells = [const { Cell::Text("") }; FIELDS];
            let [first, second, ..] = &mut cells;
            (*first, *second) = (Cell::Text(CLOSING), Cell::Text(&object));
            csv::push_row(&mut out, Rule::Current, cells);
        }
        Format::Jsonl => {
            out.push_str(&json(&Closes { closing: signed }));
            out.push('\n');
        }
    }
    out
}

fn json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value)
        .unwrap_or_else(|_| unreachable!("texts, numbers and truths are JSON"))
}
