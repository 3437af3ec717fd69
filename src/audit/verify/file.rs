//! Verifies an export, given only the file and the instance's public key.

use std::io::BufRead;

use entity::{RepoId, Sequence};
use sha2::{Digest as _, Sha256};

use super::{ChainError, Finding, Note, UnprovenEntries};
use crate::audit::entry::Action;
use crate::audit::export::closing::Signed;
use crate::audit::export::csv::{self, Rule};
use crate::audit::export::line::Line;
use crate::audit::export::{Format, text};
use crate::audit::position::ChainPosition;
use crate::audit::walk::Fault;
use crate::crypto::PublicKey;

/// The longest line in bytes. Escaped columns stay far below it.
const MAX_LINE: usize = 256 * 1024;

/// Reads an export to its end and reports the first error: in its format, its order, its bytes, its
/// signature, or in the chain at the time of the export. With `known_head`, the entry of that sequence number
/// must have that hash.
///
/// # Errors
/// When the export cannot be read.
pub fn verify(
    input: impl BufRead,
    key: &PublicKey,
    known_head: Option<ChainPosition>,
) -> std::io::Result<Finding> {
    let mut reader = ExportReader {
        input,
        digest: Sha256::new(),
        finding: Finding::of(RepoId::NONE, String::new()),
        number: 0,
        known_head,
    };
    let error = match reader.run(key) {
        Ok(()) => None,
        Err(Stop::Invalid(error)) => Some(error),
        Err(Stop::Io(error)) => return Err(error),
    };
    let finding = reader.finding;
    Ok(match error {
        Some(error) => finding.failed(error),
        None => Finding {
            ok: finding.unproven.is_empty(),
            ..finding
        },
    })
}

/// Why verification stopped.
enum Stop {
    Invalid(ChainError),
    Io(std::io::Error),
}

impl From<std::io::Error> for Stop {
    fn from(error: std::io::Error) -> Self {
        Self::Io(error)
    }
}

/// A parsed line.
enum Parsed {
    Entry(Line),
    Closing(Signed),
}

struct ExportReader<R> {
    input: R,
    /// The digest of all lines before the current one.
    digest: Sha256,
    finding: Finding,
    /// The number of the current line, from 1.
    number: u64,
    known_head: Option<ChainPosition>,
}

impl<R: BufRead> ExportReader<R> {
    fn run(&mut self, key: &PublicKey) -> Result<(), Stop> {
        let format = self.begin()?;
        loop {
            let Some(raw) = self.next_line(format)? else {
                return Err(self.line_error("the closing line is missing: the export was cut off"));
            };
            match parse(&raw, format) {
                Some(Parsed::Entry(line)) => {
                    self.check_entry(&line)?;
                    self.digest.update(&raw);
                }
                Some(Parsed::Closing(signed)) => {
                    if self.next_line(format)?.is_some() {
                        return Err(self.line_error("something follows the closing line"));
                    }
                    return self.close(&signed, format, key);
                }
                None => return Err(self.line_error("is not a line of an export")),
            }
        }
    }

    /// Detects the format from the first byte: JSON begins with a brace, the CSV header with a letter.
    fn begin(&mut self) -> Result<Format, Stop> {
        if self.input.fill_buf()?.first() == Some(&b'{') {
            return Ok(Format::Jsonl);
        }
        let header = self.next_line(Format::Csv)?.unwrap_or_default();
        if header != text::header(Format::Csv) {
            return Err(self.line_error("is neither JSON nor a CSV header"));
        }
        self.digest.update(&header);
        Ok(Format::Csv)
    }

    /// Reads the next line, including its line ending; [`None`] after the last.
    fn next_line(&mut self, format: Format) -> Result<Option<String>, Stop> {
        let (mut bytes, mut open) = (vec![], false);
        self.number += 1;
        loop {
            let before = bytes.len();
            let limit = u64::try_from(MAX_LINE + 1 - before).unwrap_or(0);
            std::io::Read::take(&mut self.input, limit).read_until(b'\n', &mut bytes)?;
            if bytes.len() > MAX_LINE {
                return Err(self.line_error("is longer than any line of an export"));
            }
            let ended = bytes.len() == before;
            // A CSV line continues while a quote is open.
            let quotes = bytes.iter().skip(before).filter(|byte| **byte == b'"');
            open = quotes.fold(open, |open, _| !open);
            if ended || format == Format::Jsonl || !open {
                break;
            }
        }
        if bytes.is_empty() {
            return Ok(None);
        }
        let text = String::from_utf8(bytes).map_err(|_| self.line_error("is not UTF-8"))?;
        Ok(Some(text))
    }

    /// Accepts one entry: it must belong to the same repository and follow the previous one.
    fn check_entry(&mut self, line: &Line) -> Result<(), Stop> {
        let mut hash = [0; 32];
        if hex::decode_to_slice(&line.hash, &mut hash).is_err() {
            return Err(self.line_error("has no hash of 64 hex digits"));
        }
        let finding = &mut self.finding;
        let position = ChainPosition {
            sequence: line.sequence,
            hash,
        };
        if finding.entries == 0 {
            finding.repo_id = line.repo_id;
            finding.first_sequence = line.sequence;
        } else {
            let expected = finding.head.sequence.next();
            if line.sequence > expected {
                return Err(Stop::Invalid(Fault::Missing.at(expected).into()));
            }
            if line.sequence < expected {
                return Err(Stop::Invalid(Fault::Outside.at(line.sequence).into()));
            }
            if line.repo_id != finding.repo_id {
                let what = format!("entry {} belongs to another repository", line.sequence);
                return Err(Stop::Invalid(ChainError {
                    sequence: line.sequence,
                    what,
                }));
            }
        }
        finding.head = position;
        finding.entries += 1;
        if line.action == Action::TakeOver.as_str() {
            finding.notes.push(Note {
                sequence: line.sequence,
                what: format!("takeover: {}", line.message),
            });
        }
        let differs = |expected: ChainPosition| {
            expected.sequence == position.sequence && expected != position
        };
        if self.known_head.is_some_and(differs) {
            return Err(Stop::Invalid(Fault::KnownHead.at(position.sequence).into()));
        }
        Ok(())
    }

    fn close(&mut self, signed: &Signed, format: Format, key: &PublicKey) -> Result<(), Stop> {
        let closing = &signed.closing;
        let finding = &self.finding;
        if !closing.is_known() {
            return Err(self.line_error("has a version that this program does not support"));
        }
        if closing.key_id != key.id() {
            let what = format!(
                "the export was signed by the key {}, but the given key is {}",
                closing.key_id,
                key.id()
            );
            return Err(export_error(what));
        }
        if !signed.verifies(key) {
            return Err(export_error(
                "the signature does not match the closing line",
            ));
        }
        let digest: [u8; 32] = self.digest.clone().finalize().into();
        let agrees = closing.format == format
            && closing.entries == finding.entries
            && (finding.entries == 0
                || (closing.repo_id == finding.repo_id
                    && closing.first_sequence == finding.first_sequence
                    && closing.last_sequence == finding.head.sequence
                    && closing.head_hash == finding.head.hash));
        if closing.sha256 != digest {
            return Err(export_error("the lines do not match the signed digest"));
        }
        if !closing.chain_broken_at.is_none() {
            return Err(Stop::Invalid(ChainError {
                sequence: closing.chain_broken_at,
                what: format!(
                    "entry {} did not follow in its chain when the export was made",
                    closing.chain_broken_at
                ),
            }));
        }
        if !agrees {
            return Err(export_error("the lines do not match the closing line"));
        }
        let unproven = closing.unproven.iter().map(|[first, last]| UnprovenEntries {
            first_sequence: *first,
            last_sequence: *last,
            what: format!(
                "entries {first} to {last} were not proven when the export was made: the key of \
                 their chain came with a master key that was not available"
            ),
        });
        self.finding.unproven = unproven.collect();
        match self.known_head {
            Some(known_head) if known_head.sequence < closing.first_sequence => {
                let before = closing.first_sequence.previous();
                let is_match =
                    known_head.sequence == before && known_head.hash == closing.previous_hash;
                if is_match {
                    return Ok(());
                }
                let fault = if known_head.sequence == before {
                    Fault::KnownHead
                } else {
                    Fault::Pruned
                };
                Err(Stop::Invalid(fault.at(known_head.sequence).into()))
            }
            Some(known_head) if known_head.sequence > closing.last_sequence => {
                let next = closing.last_sequence.next();
                Err(Stop::Invalid(Fault::Tail.at(next).into()))
            }
            _ => Ok(()),
        }
    }

    /// Returns an error about the current line.
    fn line_error(&self, what: &str) -> Stop {
        Stop::Invalid(ChainError {
            sequence: Sequence::NONE,
            what: format!("line {}: {what}", self.number),
        })
    }
}

/// Returns an error about the whole export.
fn export_error(what: impl Into<String>) -> Stop {
    Stop::Invalid(ChainError::general(what))
}

/// Parses a line strictly: only the exact bytes that the current or the first export format would write are
/// accepted.
fn parse(raw: &str, format: Format) -> Option<Parsed> {
    let rules = [Rule::Current, Rule::First];
    rules
        .into_iter()
        .find_map(|rule| parse_by(raw, format, rule))
}

fn parse_by(raw: &str, format: Format, rule: Rule) -> Option<Parsed> {
    let parsed = match format {
        Format::Jsonl => {
            #[derive(serde::Deserialize)]
            #[serde(deny_unknown_fields)]
            struct ClosingLine {
                closing: Signed,
            }
            if raw.starts_with("{\"closing\"") {
                Parsed::Closing(serde_json::from_str::<ClosingLine>(raw).ok()?.closing)
            } else {
                Parsed::Entry(serde_json::from_str(raw).ok()?)
            }
        }
        Format::Csv => {
            let cells = csv::read_row(raw, rule)?;
            if let [first, object, ..] = cells.as_slice()
                && first == text::CLOSING
            {
                Parsed::Closing(serde_json::from_str(object).ok()?)
            } else {
                Parsed::Entry(Line::of_cells(cells.try_into().ok()?)?)
            }
        }
    };
    let written = match &parsed {
        Parsed::Entry(line) => {
            let mut out = String::new();
            text::push_line(&mut out, format, rule, line);
            out
        }
        Parsed::Closing(signed) if signed.closing.format == format => text::closing_line(signed),
        Parsed::Closing(_) => return None,
    };
    (written == raw).then_some(parsed)
}
