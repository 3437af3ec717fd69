//! Parses a whole `.env` file. Such files have no standard, and their readers disagree about quotes, escapes
//! and `#`: whatever they read differently is refused with its line number. The exceptions are `\"`, `\\`
//! and `\n` in double quotes, without which some values could not be written at all: they are read as nearly
//! all readers do, and no other escape is accepted.
//!
//! Nothing is expanded, least of all from this process's environment. Since other readers expand `$`,
//! [`Variable::has_expansion`] reports it.

use std::collections::{HashMap, HashSet};

use zeroize::Zeroizing;

/// Maximum number of variables in a file.
pub const MAX_VARIABLES: usize = 500;
/// Maximum number of errors that [`parse()`] reports; a text with more is probably not a `.env`.
pub const MAX_ERRORS: usize = 100;

/// A variable of a file. No `Debug`, because the value is in plain text.
pub struct Variable {
    /// The line where it begins, from 1.
    pub line: usize,
    /// Not empty, without white space and `=`; not necessarily accepted by a shell.
    pub name: String,
    /// Without quotes, with decoded escapes, and every line break as LF.
    pub value: Zeroizing<String>,
    /// Whether other readers would expand a `$…` in it; [`parse()`] does not.
    pub has_expansion: bool,
}

/// An invalid line. Contains nothing of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {kind}")]
pub struct ParseError {
    /// From 1.
    pub line: usize,
    pub kind: ParseErrorKind,
}

/// Why a line is invalid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ParseErrorKind {
    #[error("expected NAME=value")]
    NotAnAssignment,
    /// Parsing stops at this line.
    #[error("the quote is not closed")]
    UnterminatedQuote,
    #[error("unexpected text after the closing quote")]
    TextAfterQuote,
    /// Programs read the line differently.
    #[error(
        "programs read this line differently; put the value in single quotes, or in double quotes with \
         every backslash and double quote escaped"
    )]
    Ambiguous,
    #[error("the name is already used in line {first}")]
    DuplicateName { first: usize },
    /// The file has more than [`MAX_VARIABLES`]; this is the first one beyond. Parsing stops there.
    #[error("a file has at most {MAX_VARIABLES} variables")]
    TooManyVariables,
}

/// The valid lines of a file, and the others.
#[derive(Default)]
pub struct Lines {
    /// In order. A name that is used twice is in none of them, since readers disagree on which line counts.
    pub variables: Vec<Variable>,
    /// The invalid lines in order, at most [`MAX_ERRORS`].
    pub errors: Vec<ParseError>,
    /// Whether the whole file was read: nothing can be said of what follows an open quote, or of a file with
    /// too many variables or errors.
    pub is_whole: bool,
}

/// Parses every variable of a file, in order. Accepts `NAME=value` lines, with or without `export` and
/// quotes, comments and empty lines. Skips a byte order mark at the start. All line breaks (LF, CRLF, CR)
/// become LF, also in values.
///
/// # Errors
/// The invalid lines in order: at least one, at most [`MAX_ERRORS`].
pub fn parse(text: &str) -> Result<Vec<Variable>, Vec<ParseError>> {
    let lines = parse_lines(text);
    if lines.errors.is_empty() {
        Ok(lines.variables)
    } else {
        Err(lines.errors)
    }
}

/// Like [`parse()`], but reads the valid lines of a file that has others.
pub fn parse_lines(text: &str) -> Lines {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let text = Zeroizing::new(text.replace("\r\n", "\n"));
    let text = Zeroizing::new(text.replace('\r', "\n"));
    let mut rest = Unread {
        text: &text,
        line: 1,
    };
    let (mut variables, mut errors) = (Vec::new(), Vec::new());
    let mut lines: HashMap<String, usize> = HashMap::new();
    let mut twice = HashSet::new();
    let mut is_whole = true;
    while !rest.text.is_empty() {
        if errors.len() == MAX_ERRORS {
            is_whole = false;
            break;
        }
        let line = rest.line;
        match rest.next_statement() {
            Ok(None) => {}
            Err(kind) => {
                errors.push(ParseError { line, kind });
                // Of a block that is not quoted, the lines after the first could pass for variables.
                let is_open = rest.line_begins_block();
                if is_open || kind == ParseErrorKind::UnterminatedQuote {
                    is_whole = false;
                    break;
                }
                rest.skip_line();
            }
            Ok(Some(_)) if variables.len() == MAX_VARIABLES => {
                let kind = ParseErrorKind::TooManyVariables;
                errors.push(ParseError { line, kind });
                is_whole = false;
                break;
            }
            Ok(Some(variable)) => {
                let name = &variable.name;
                if let Some(first) = lines.get(name).copied() {
                    let kind = ParseErrorKind::DuplicateName { first };
                    errors.push(ParseError { line, kind });
                    twice.insert(variable.name);
                    continue;
                }
                lines.insert(name.clone(), line);
                variables.push(variable);
            }
        }
    }
    variables.retain(|variable: &Variable| !twice.contains(&variable.name));
    Lines {
        variables,
        errors,
        is_whole,
    }
}

/// The rest of the text, and the number of its first line.
struct Unread<'a> {
    text: &'a str,
    line: usize,
}

impl<'a> Unread<'a> {
    /// Parses one line, or as many as its value has; [`None`] for a comment or an empty line. After an
    /// error, the position is still in the invalid line.
    fn next_statement(&mut self) -> Result<Option<Variable>, ParseErrorKind> {
        let line = self.text.split('\n').next().unwrap_or_default();
        let trimmed = line.trim_start_matches(BLANK);
        if trimmed.is_empty() || trimmed.starts_with('#') {
            check_one_line(line)?;
            self.skip_line();
            return Ok(None);
        }
        let (before, value) = line
            .split_once('=')
            .ok_or(ParseErrorKind::NotAnAssignment)?;
        let begin = before.len() + 1;
        let name = before.trim_matches(BLANK);
        let name = name
            .strip_prefix("export")
            .and_then(|rest| rest.starts_with(BLANK).then(|| rest.trim_matches(BLANK)))
            .unwrap_or(name);
        // Some readers treat it as the keyword before a name.
        let is_keyword = name == "export" && before.ends_with(BLANK);
        if name.is_empty() || is_keyword || name.contains(char::is_whitespace) {
            return Err(ParseErrorKind::NotAnAssignment);
        }
        let number = self.line;
        let trimmed = value.trim_start_matches(BLANK);
        let quote = trimmed.chars().next().filter(|c| matches!(c, '\'' | '"'));
        let value = if let Some(quote) = quote {
            let quoted = self.text.get(begin..).unwrap_or_default();
            let quoted = quoted.trim_start_matches(BLANK);
            let (value, after) = quoted_value(quoted.get(1..).unwrap_or_default(), quote)?;
            self.move_to(after);
            let value = value.ok_or(ParseErrorKind::Ambiguous)?;
            let tail = after.split('\n').next().unwrap_or_default();
            let rest = tail.trim_start_matches(BLANK);
            let is_comment = tail.starts_with(BLANK) && rest.starts_with('#');
            if !rest.is_empty() && !is_comment {
                return Err(ParseErrorKind::TextAfterQuote);
            }
            check_one_line(tail)?;
            value
        } else {
            check_one_line(value)?;
            plain_value(value)?
        };
        self.skip_line();
        Ok(Some(Variable {
            line: number,
            name: name.to_owned(),
            has_expansion: has_expansion(&value, quote),
            value,
        }))
    }

    /// Whether the value of the line begins a block of several lines, as of PEM (RFC 7468, 3).
    fn line_begins_block(&self) -> bool {
        let line = self.text.split('\n').next().unwrap_or_default();
        let value = line.split_once('=').map_or("", |(_, value)| value);
        value.trim_start_matches(BLANK).starts_with(BLOCK)
    }

    fn skip_line(&mut self) {
        self.text = self.text.split_once('\n').map_or("", |(_, rest)| rest);
        self.line += 1;
    }

    /// Skips to a later part of the same text.
    fn move_to(&mut self, later: &'a str) {
        let passed = self.text.len() - later.len();
        let passed = self.text.get(..passed).unwrap_or_default();
        self.line += passed.matches('\n').count();
        self.text = later;
    }
}

/// How a block of PEM begins. It has several lines, which only quotes hold together.
const BLOCK: &str = "-----BEGIN ";

/// What every reader treats as white space in a line.
const BLANK: [char; 2] = [' ', '\t'];

/// Parses an unquoted value, which ends at ` #` or at the end of the line.
fn plain_value(text: &str) -> Result<Zeroizing<String>, ParseErrorKind> {
    let (value, comment) = text.split_once(" #").unwrap_or((text, ""));
    let is_empty = value.trim_matches(BLANK).is_empty() && value.len() < text.len();
    // Some readers treat the comment after an empty value as the value; some cut at the last of several `#`.
    if is_empty
        || BLANK
            .iter()
            .any(|blank| comment.contains(&format!("{blank}#")))
    {
        return Err(ParseErrorKind::Ambiguous);
    }
    let value = value.trim_matches(BLANK);
    if value.starts_with(BLOCK) || value.contains(['#', '\'', '"', '`', '\\']) {
        return Err(ParseErrorKind::Ambiguous);
    }
    // Readers disagree on which of these are trimmed as white space.
    let is_disputed = |c: char| c.is_whitespace() || c.is_control() || c == '\u{feff}';
    if value.starts_with(is_disputed) || value.ends_with(is_disputed) {
        return Err(ParseErrorKind::Ambiguous);
    }
    Ok(Zeroizing::new(value.to_owned()))
}

/// Outside quotes, some readers end a line at Unicode line separators.
fn check_one_line(text: &str) -> Result<(), ParseErrorKind> {
    if text.contains(['\u{2028}', '\u{2029}']) {
        Err(ParseErrorKind::Ambiguous)
    } else {
        Ok(())
    }
}

/// Whether other readers would expand a `$` in it. In single quotes most expand nothing, and python-dotenv
/// only `${`.
fn has_expansion(value: &str, quote: Option<char>) -> bool {
    let is_expanded = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '(' | '$');
    let after_each = || {
        value
            .match_indices('$')
            .filter_map(|(at, _)| value.get(at + 1..))
    };
    value.contains("${")
        || (quote != Some('\'') && after_each().any(|rest| rest.starts_with(is_expanded)))
}

/// Parses a value after its opening quote. Returns it with the text after the closing quote. The value is
/// [`None`] if readers decode its escapes differently.
fn quoted_value(
    text: &str,
    quote: char,
) -> Result<(Option<Zeroizing<String>>, &str), ParseErrorKind> {
    if quote == '\'' {
        let (value, after) = text
            .split_once(quote)
            .ok_or(ParseErrorKind::UnterminatedQuote)?;
        // Some readers end at `\'` and others do not; some halve `\\`.
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
    let end = end.ok_or(ParseErrorKind::UnterminatedQuote)?;
    let (quoted, after) = text.split_at(end);
    // Allocated at full size: a buffer that grows leaves copies behind.
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
