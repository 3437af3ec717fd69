//! The text of an export: header, lines and closing line in either format.

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

use super::Format;
use super::closing::Signed;
use super::csv::{self, Rule};
use super::line::{Cell, FIELDS, Line, NAMES};
use crate::text::is_bidi;

/// The first cell of the closing row in CSV, and the only member of the closing line in JSONL.
pub const CLOSING: &str = "closing";

/// The text written so far, without the closing line.
pub struct Text {
    format: Format,
    digest: Sha256,
    /// Text not yet taken.
    pending: String,
}

impl Text {
    /// Begins a text, with the header if the format has one.
    pub fn begin(format: Format) -> Self {
        Self {
            format,
            digest: Sha256::new(),
            pending: header(format),
        }
    }

    pub fn format(&self) -> Format {
        self.format
    }

    pub fn push(&mut self, line: &Line) {
        push_line(&mut self.pending, self.format, Rule::Current, line);
    }

    /// Returns the text written since the last call.
    pub fn take(&mut self) -> Vec<u8> {
        self.digest.update(&self.pending);
        std::mem::take(&mut self.pending).into_bytes()
    }

    /// Returns the SHA-256 of everything taken.
    pub fn digest(self) -> [u8; 32] {
        self.digest.finalize().into()
    }
}

/// Returns the header, if the format has one.
pub fn header(format: Format) -> String {
    match format {
        Format::Csv => NAMES.join(",") + "\r\n",
        Format::Jsonl => String::new(),
    }
}

/// Writes the line of an entry. In JSONL, characters that change text direction are escaped.
pub fn push_line(out: &mut String, format: Format, rule: Rule, line: &Line) {
    match format {
        Format::Csv => csv::push_row(out, rule, line.cells()),
        Format::Jsonl => {
            let line = json(line);
            if rule == Rule::Current && line.contains(is_bidi) {
                for c in line.chars() {
                    match c {
                        // All of them have at most four hex digits.
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
struct ClosingLine<'a> {
    closing: &'a Signed,
}

/// Returns the closing line. In CSV it is a row with the usual number of cells: the first is `closing`, the
/// second the JSON object, and the rest are empty.
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
            out.push_str(&json(&ClosingLine { closing: signed }));
            out.push('\n');
        }
    }
    out
}

fn json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value)
        .unwrap_or_else(|_| unreachable!("texts, numbers and truths are JSON"))
}
