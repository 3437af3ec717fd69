//! Reads a whole `.env`. Such files have no standard, and their readers disagree about quotes,
//! escapes and `#`: what they read differently is refused with its line, never taken nearly right.
//! Nothing is put in the place of `$`, least of all from the environment of this service.

use std::collections::HashMap;
use std::iter;

use zeroize::Zeroizing;

/// Variables in one file.
pub const MAX_VARIABLES: usize = 500;
/// Faults that are told: whoever has more has pasted something else.
const MAX_FAULTS: usize = 100;

/// A variable of a file. It has no `Debug`: the value is in the clear.
pub struct Variable {
    /// Where it begins, from 1.
    pub line: usize,
    /// Anything but white space and `=`.
    pub name: String,
    pub value: Zeroizing<String>,
}

/// A line that is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    /// From 1.
    pub line: usize,
    pub kind: FaultKind,
}

/// Why it is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// It is no `NAME=value`.
    NoAssignment,
    /// The quote at the beginning of the value has no end.
    Unterminated,
    /// Something follows the quote at the end of the value.
    AfterQuote,
    /// Readers disagree about what it means.
    Ambiguous,
    /// The name was given a value before.
    Twice { first: usize },
    /// There are more than [`MAX_VARIABLES`].
    TooMany,
}

/// Every variable of a file, in its order. Line breaks of all kinds become LF, also within values.
///
/// # Errors
/// The lines that are not taken, up to [`MAX_FAULTS`].
pub fn parse(text: &str) -> Result<Vec<Variable>, Vec<Fault>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let text = Zeroizing::new(text.replace("\r\n", "\n"));
    let text = Zeroizing::new(text.replace('\r', "\n"));
    let mut rest = Rest {
        text: &text,
        line: 1,
    };
    let (mut variables, mut faults) = (Vec::new(), Vec::new());
    let mut lines: HashMap<String, usize> = HashMap::new();
    while !rest.text.is_empty() && faults.len() < MAX_FAULTS {
        let line = rest.line;
        match rest.statement() {
            Ok(None) => {}
            Err(kind) => {
                faults.push(Fault { line, kind });
                if kind == FaultKind::Unterminated {
                    break;
                }
                rest.skip_line();
            }
            Ok(Some(_)) if variables.len() == MAX_VARIABLES => {
                let kind = FaultKind::TooMany;
                faults.push(Fault { line, kind });
                break;
            }
            Ok(Some((name, value))) => {
                if let Some(first) = lines.get(&name).copied() {
                    let kind = FaultKind::Twice { first };
                    faults.push(Fault { line, kind });
                    continue;
                }
                lines.insert(name.clone(), line);
                variables.push(Variable { line, name, value });
            }
        }
    }
    if faults.is_empty() {
        Ok(variables)
    } else {
        Err(faults)
    }
}

/// What is not read yet, and the number of its first line.
struct Rest<'a> {
    text: &'a str,
    line: usize,
}

impl<'a> Rest<'a> {
    /// A line, or as many as its value has; [`None`] for a comment and an empty one. After an error
    /// it stands in the line that is wrong.
    fn statement(&mut self) -> Result<Option<(String, Zeroizing<String>)>, FaultKind> {
        let line = self.text.split('\n').next().unwrap_or_default();
        let trimmed = line.trim_start();
        if trimmed.is_empty() || trimmed.starts_with('#') {
            self.skip_line();
            return Ok(None);
        }
        let (name, value) = line.split_once('=').ok_or(FaultKind::NoAssignment)?;
        let begin = name.len() + 1;
        let name = name.trim();
        let name = name
            .strip_prefix("export")
            .and_then(|rest| rest.starts_with(char::is_whitespace).then(|| rest.trim()))
            .unwrap_or(name);
        if name.is_empty() || name.contains(char::is_whitespace) {
            return Err(FaultKind::NoAssignment);
        }
        let value = match value.trim_start().chars().next() {
            Some(quote @ ('\'' | '"')) => {
                let quoted = self.text.get(begin..).unwrap_or_default().trim_start();
                let (value, after) = quoted_value(quoted.get(1..).unwrap_or_default(), quote)?;
                let tail = after.split('\n').next().unwrap_or_default();
                let is_comment =
                    tail.starts_with(char::is_whitespace) && tail.trim_start().starts_with('#');
                if !tail.trim().is_empty() && !is_comment {
                    return Err(FaultKind::AfterQuote);
                }
                self.move_to(after);
                value
            }
            _ => plain_value(value)?,
        };
        self.skip_line();
        Ok(Some((name.to_owned(), value)))
    }

    fn skip_line(&mut self) {
        self.text = self.text.split_once('\n').map_or("", |(_, rest)| rest);
        self.line += 1;
    }

    /// Goes on with a later part of the same text.
    fn move_to(&mut self, later: &'a str) {
        let passed = self.text.len() - later.len();
        let passed = self.text.get(..passed).unwrap_or_default();
        self.line += passed.matches('\n').count();
        self.text = later;
    }
}

/// A value without quotes, up to white space with a `#` after it or the end of the line.
fn plain_value(text: &str) -> Result<Zeroizing<String>, FaultKind> {
    let is_comment = |at: &usize| {
        let before = text.get(..*at).unwrap_or_default();
        before.ends_with(char::is_whitespace)
    };
    let end = text.match_indices('#').map(|(at, _)| at).find(is_comment);
    let value = text.get(..end.unwrap_or(text.len())).unwrap_or(text).trim();
    if value.contains(['#', '\'', '"', '`', '\\']) {
        return Err(FaultKind::Ambiguous);
    }
    Ok(Zeroizing::new(value.to_owned()))
}

/// The value that begins after its first quote, and what follows its last one.
fn quoted_value(text: &str, quote: char) -> Result<(Zeroizing<String>, &str), FaultKind> {
    let mut is_escaped = false;
    let end = text.find(|c| {
        let ends = c == quote && !is_escaped;
        is_escaped = c == '\\' && !is_escaped;
        ends
    });
    let end = end.ok_or(FaultKind::Unterminated)?;
    let (quoted, after) = text.split_at(end);
    // Of the whole size at once: one that grows leaves copies behind.
    let mut value = Zeroizing::new(String::with_capacity(end));
    let mut chars = quoted.chars();
    while let Some(c) = chars.next() {
        let c = match c {
            '\\' if quote == '"' => chars.next().and_then(unescaped),
            // Some end there, others go on.
            '\\' if chars.as_str().starts_with(quote) => None,
            c => Some(c),
        };
        value.push(c.ok_or(FaultKind::Ambiguous)?);
    }
    Ok((value, after.get(1..).unwrap_or_default()))
}

fn unescaped(escape: char) -> Option<char> {
    iter::zip("nrt\"\\$".chars(), "\n\r\t\"\\$".chars())
        .find_map(|(written, meant)| (written == escape).then_some(meant))
}

#[cfg(test)]
mod tests;
