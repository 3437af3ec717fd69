//! Reads a whole `.env`. Such files have no standard, and their readers disagree about quotes,
//! escapes and `#`: what they read differently is refused with its line, never taken nearly right. The
//! exceptions are `\"`, `\\` and `\n` between double quotes, without which some values could not be
//! written at all: they are read as nearly all do, and no other escape is.
//! Nothing is put in the place of `$`, least of all from the environment of this service; since other
//! readers do that, [`Variable::keeps_dollar`] tells of it.

use std::collections::HashMap;

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
    /// Whether it has a `$…` that other readers put something in the place of.
    pub keeps_dollar: bool,
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
            Ok(Some(variable)) => {
                let name = &variable.name;
                if let Some(first) = lines.get(name).copied() {
                    let kind = FaultKind::Twice { first };
                    faults.push(Fault { line, kind });
                    continue;
                }
                lines.insert(name.clone(), line);
                variables.push(variable);
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
    fn statement(&mut self) -> Result<Option<Variable>, FaultKind> {
        let line = self.text.split('\n').next().unwrap_or_default();
        let trimmed = line.trim_start_matches(BLANK);
        if trimmed.is_empty() || trimmed.starts_with('#') {
            is_one_line(line)?;
            self.skip_line();
            return Ok(None);
        }
        let (before, value) = line.split_once('=').ok_or(FaultKind::NoAssignment)?;
        let begin = before.len() + 1;
        let name = before.trim_matches(BLANK);
        let name = name
            .strip_prefix("export")
            .and_then(|rest| rest.starts_with(BLANK).then(|| rest.trim_matches(BLANK)))
            .unwrap_or(name);
        // Some take it for the word before a name.
        let is_word = name == "export" && before.ends_with(BLANK);
        if name.is_empty() || is_word || name.contains(char::is_whitespace) {
            return Err(FaultKind::NoAssignment);
        }
        let number = self.line;
        let trimmed = value.trim_start_matches(BLANK);
        let quote = trimmed.chars().next().filter(|c| matches!(c, '\'' | '"'));
        let value = if let Some(quote) = quote {
            let quoted = self.text.get(begin..).unwrap_or_default();
            let quoted = quoted.trim_start_matches(BLANK);
            let (value, after) = quoted_value(quoted.get(1..).unwrap_or_default(), quote)?;
            self.move_to(after);
            let value = value.ok_or(FaultKind::Ambiguous)?;
            let tail = after.split('\n').next().unwrap_or_default();
            let rest = tail.trim_start_matches(BLANK);
            let is_comment = tail.starts_with(BLANK) && rest.starts_with('#');
            if !rest.is_empty() && !is_comment {
                return Err(FaultKind::AfterQuote);
            }
            is_one_line(tail)?;
            value
        } else {
            is_one_line(value)?;
            plain_value(value)?
        };
        self.skip_line();
        Ok(Some(Variable {
            line: number,
            name: name.to_owned(),
            keeps_dollar: is_expanded(&value, quote),
            value,
        }))
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

/// What every reader takes for white space within a line.
const BLANK: [char; 2] = [' ', '\t'];

/// A value without quotes, up to a blank with a `#` after it or the end of the line.
fn plain_value(text: &str) -> Result<Zeroizing<String>, FaultKind> {
    let (value, comment) = text.split_once(" #").unwrap_or((text, ""));
    let is_empty = value.trim_matches(BLANK).is_empty() && value.len() < text.len();
    // Some take the comment of an empty value for the value, some cut at the last of several.
    if is_empty
        || BLANK
            .iter()
            .any(|blank| comment.contains(&format!("{blank}#")))
    {
        return Err(FaultKind::Ambiguous);
    }
    let value = value.trim_matches(BLANK);
    if value.contains(['#', '\'', '"', '`', '\\']) {
        return Err(FaultKind::Ambiguous);
    }
    // Which of them are white space, and so no part of it, they do not agree about.
    let is_disputed = |c: char| c.is_whitespace() || c.is_control() || c == '\u{feff}';
    if value.starts_with(is_disputed) || value.ends_with(is_disputed) {
        return Err(FaultKind::Ambiguous);
    }
    Ok(Zeroizing::new(value.to_owned()))
}

/// Outside of quotes, some readers begin a new line at the line breaks of Unicode.
fn is_one_line(text: &str) -> Result<(), FaultKind> {
    if text.contains(['\u{2028}', '\u{2029}']) {
        Err(FaultKind::Ambiguous)
    } else {
        Ok(())
    }
}

/// Whether other readers put something in the place of a `$` in it. Between single quotes most leave
/// all as it is, and python-dotenv all but `${`.
fn is_expanded(value: &str, quote: Option<char>) -> bool {
    let begins = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '(' | '$');
    let names = || {
        value
            .match_indices('$')
            .filter_map(|(at, _)| value.get(at + 1..))
    };
    value.contains("${") || (quote != Some('\'') && names().any(|rest| rest.starts_with(begins)))
}

/// The value that begins after its first quote, unless its escapes are disputed, and what follows its
/// last one.
fn quoted_value(text: &str, quote: char) -> Result<(Option<Zeroizing<String>>, &str), FaultKind> {
    if quote == '\'' {
        let (value, after) = text.split_once(quote).ok_or(FaultKind::Unterminated)?;
        // Some end there and others go on; some take two for one.
        let is_disputed = value.ends_with('\\') || value.contains(r"\\");
        let value = (!is_disputed).then(|| Zeroizing::new(value.to_owned()));
        return Ok((value, after));
    }
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
    let mut is_disputed = false;
    while let Some(c) = chars.next() {
        let c = match c {
            '\\' => chars.next().and_then(unescaped),
            c => Some(c),
        };
        is_disputed |= c.is_none();
        value.extend(c);
    }
    let after = after.get(1..).unwrap_or_default();
    Ok(((!is_disputed).then_some(value), after))
}

fn unescaped(escape: char) -> Option<char> {
    match escape {
        'n' => Some('\n'),
        '"' | '\\' => Some(escape),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
