//! Reads the forge's `app.ini` exactly as the forge does.
//!
//! Gitea and Forgejo load it with the Go package `gopkg.in/ini.v1` and the single option
//! `IgnoreContinuation`. That is a dialect of its own: only backticks and `"""` protect a value, a `#` or
//! `;` ends it even inside quotes, there are no escapes, and `%(name)s` expands. A key that is read even
//! slightly differently opens nothing, so a general INI parser is not an option. The rules below follow that
//! package line by line, and `testdata/app_ini.json` contains its results for tricky files (v1.67.0, and
//! v1.68.0 where it differs).
//!
//! Some input that the package accepts is refused, because an error is better than a value that may differ:
//! text that is not UTF-8, an expansion beyond [`MAX_EXPANDED_LEN`], and whatever v1.67 and v1.68 read
//! differently, since a forge may use either: a comment sign in a value that begins with a quote, a second
//! byte order mark, and references that lead to others in another section or back. Values are only refused
//! when they are requested; others do not matter.

mod expansion;

use std::collections::BTreeMap;

use zeroize::Zeroizing;

pub use self::expansion::MAX_EXPANDED_LEN;
use self::expansion::{ExpansionError, Nested};

/// The section of the keys before the first header, also written `[DEFAULT]`.
const DEFAULT_SECTION: &str = "DEFAULT";

const TRIPLE_QUOTE: &str = "\"\"\"";

/// Why a file could not be read. Contains line numbers and names, never any text of the file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum AppIniError {
    #[error("line {line} is not valid UTF-8")]
    NotUtf8 { line: usize },
    #[error("line {line}: a section header without its closing bracket")]
    UnclosedSection { line: usize },
    #[error("line {line}: a section without a name")]
    EmptySectionName { line: usize },
    #[error("line {line}: neither a comment nor a section, and it contains no `=` or `:`")]
    NoDelimiter { line: usize },
    #[error("line {line}: a key without a name")]
    EmptyKeyName { line: usize },
    #[error("line {line}: the quote around the key's name is not closed")]
    UnclosedKeyQuote { line: usize },
    #[error("line {line}: the quote around the value is not closed")]
    UnclosedValueQuote { line: usize },
    #[error(
        "line 1: a second byte order mark, which forges of different versions read differently: remove it"
    )]
    SecondByteOrderMark,
    #[error(
        "line {line}: forges of different versions end this value at different places (some at a `#` or `;` \
         between its quotes): write what your forge reads today between backticks"
    )]
    DisputedComment { line: usize },
    #[error(
        "[{section}] {key}: forges of different versions expand its `%(…)s` differently: write what your forge \
         reads today in its place"
    )]
    DisputedExpansion { section: String, key: String },
    #[error("[{section}] {key} expands to more than {MAX_EXPANDED_LEN} bytes")]
    ValueTooLong { section: String, key: String },
}

type Section = BTreeMap<String, Value>;

struct Value {
    text: Zeroizing<String>,
    /// The line of the value, if versions of the Go package disagree on where it ends.
    disputed: Option<usize>,
}

/// A parsed `app.ini`. Its values are wiped when dropped, and it has no `Debug`.
#[derive(Default)]
pub struct AppIni {
    sections: BTreeMap<String, Section>,
}

impl AppIni {
    /// Parses a whole file. As in the forge, one invalid line makes the whole file unreadable.
    pub fn parse(source: &[u8]) -> Result<Self, AppIniError> {
        let text = std::str::from_utf8(source).map_err(|error| {
            let (valid, _) = source.split_at(error.valid_up_to());
            AppIniError::NotUtf8 {
                line: valid.split(|byte| *byte == b'\n').count(),
            }
        })?;
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        if text.starts_with('\u{feff}') {
            return Err(AppIniError::SecondByteOrderMark);
        }
        let mut lines = Lines::new(text);
        let mut ini = Self::default();
        let mut section = DEFAULT_SECTION;
        let mut unnamed_keys = 0_usize;

        while let Some(line) = lines.next_line() {
            let line = line.trim_start();
            if line.is_empty() || line.starts_with(['#', ';']) {
                continue;
            }
            if let Some(header) = line.strip_prefix('[') {
                section = section_name(header, lines.number)?;
                unnamed_keys = 0;
                continue;
            }
            let (name, rest) = key_name(line, lines.number)?;
            let line = lines.number;
            let (value, is_disputed) = lines.value(rest)?;
            let disputed = is_disputed.then_some(line);
            if name == "-" {
                unnamed_keys += 1;
                ini.put(section, &format!("#{unnamed_keys}"), value, disputed);
            } else if name.is_empty() {
                return Err(AppIniError::EmptyKeyName { line: lines.number });
            } else {
                ini.put(section, name, value, disputed);
            }
        }
        Ok(ini)
    }

    /// Overrides a value of the file, as the forge does with `GITEA__section__KEY` from its environment. The
    /// value is taken literally, and expands like one in the file.
    pub fn set(&mut self, section: &str, key: &str, value: &str) {
        self.put(section, key, value, None);
    }

    fn put(&mut self, section: &str, key: &str, value: &str, disputed: Option<usize>) {
        let text = Zeroizing::new(value.to_owned());
        self.sections
            .entry(section.to_owned())
            .or_default()
            .insert(key.to_owned(), Value { text, disputed });
    }

    /// Returns the value of a key as the forge sees it, with `%(name)s` expanded; `None` if the key is in
    /// neither the section nor, for `a.b`, its parent `a`. Both names are case-sensitive, the last of
    /// several equal keys wins, and `""` is the section before the first header.
    ///
    /// Fails with [`AppIniError::ValueTooLong`], or if versions of the package disagree on the value.
    pub fn get(&self, section: &str, key: &str) -> Result<Option<Zeroizing<String>>, AppIniError> {
        let Some((found_in, value)) = self.find(section, key) else {
            return Ok(None);
        };
        let name = || (section.into(), key.into());
        let refusal = |error| match (error, name()) {
            (ExpansionError::TooLong, (section, key)) => AppIniError::ValueTooLong { section, key },
            (ExpansionError::Disputed(line), _) => AppIniError::DisputedComment { line },
            (ExpansionError::TooDeep, (section, key)) => {
                AppIniError::DisputedExpansion { section, key }
            }
        };
        let expanded = self.expand(found_in, value).map_err(refusal)?;
        let (nested, _) = Nested::new(self).expand(found_in, value).map_err(refusal)?;
        if expanded == nested {
            Ok(Some(expanded))
        } else {
            Err(refusal(ExpansionError::TooDeep))
        }
    }

    /// Returns the raw value of a key, and the section that contains it: the requested one or the nearest
    /// dotted parent.
    fn find<'s>(&self, section: &'s str, key: &str) -> Option<(&'s str, &Value)> {
        let mut name = section;
        loop {
            let found_in = if name.is_empty() {
                DEFAULT_SECTION
            } else {
                name
            };
            if let Some(value) = self.sections.get(found_in).and_then(|keys| keys.get(key)) {
                return Some((found_in, value));
            }
            (name, _) = name.rsplit_once('.')?;
        }
    }
}

/// The lines of a text, with values that span several of them.
struct Lines<'t> {
    text: &'t str,
    /// Where the next line begins, in bytes.
    offset: usize,
    /// The number of the last line read, from 1.
    number: usize,
}

impl<'t> Lines<'t> {
    fn new(text: &'t str) -> Self {
        Self {
            text,
            offset: 0,
            number: 0,
        }
    }

    /// Returns the next line with its line break.
    fn next_line(&mut self) -> Option<&'t str> {
        let line = self.text.get(self.offset..)?.split_inclusive('\n').next()?;
        self.offset += line.len();
        self.number += 1;
        Some(line)
    }

    /// Returns the value that begins in `rest`, the end of the last line read, and whether versions of the
    /// package disagree on where it ends.
    fn value(&mut self, rest: &'t str) -> Result<(&'t str, bool), AppIniError> {
        let rest = rest.trim_start();
        // The length includes the line break: at the very end of a file, `"""` is a plain value.
        let quote = if rest.len() > 3 && rest.starts_with(TRIPLE_QUOTE) {
            TRIPLE_QUOTE
        } else if rest.starts_with('`') {
            "`"
        } else {
            return Ok(unprotected(rest));
        };
        let (_, body) = rest.split_at(quote.len());
        let value = match body.rsplit_once(quote) {
            Some((value, _)) => value,
            None => self.protected_lines(body.len(), quote)?,
        };
        Ok((value, false))
    }

    /// Returns a protected value that its first line does not close: everything up to the last `quote` on
    /// the next line that has one. `first_len` is the length of its part on the first line.
    fn protected_lines(&mut self, first_len: usize, quote: &str) -> Result<&'t str, AppIniError> {
        let unclosed = AppIniError::UnclosedValueQuote { line: self.number };
        let start = self.offset.saturating_sub(first_len);
        loop {
            let line_start = self.offset;
            let Some(line) = self.next_line() else {
                return Err(unclosed);
            };
            if let Some((inside, _)) = line.rsplit_once(quote) {
                return self
                    .text
                    .get(start..line_start + inside.len())
                    .ok_or(unclosed);
            }
        }
    }
}

/// Returns the name in a header, after its opening bracket. The last bracket of the line closes it, even
/// after a comment sign.
fn section_name(header: &str, line: usize) -> Result<&str, AppIniError> {
    match header.rsplit_once(']') {
        None => Err(AppIniError::UnclosedSection { line }),
        Some(("", _)) => Err(AppIniError::EmptySectionName { line }),
        Some((name, _)) => Ok(name),
    }
}

/// Returns the key's name, trimmed, and what follows its delimiter. Any text is allowed between a closing
/// quote and the delimiter.
fn key_name(text: &str, line: usize) -> Result<(&str, &str), AppIniError> {
    let quote = if text.starts_with(TRIPLE_QUOTE) {
        TRIPLE_QUOTE
    } else if text.starts_with('"') {
        "\""
    } else if text.starts_with('`') {
        "`"
    } else {
        return match text.split_once(['=', ':']) {
            None => Err(AppIniError::NoDelimiter { line }),
            Some(("", _)) => Err(AppIniError::EmptyKeyName { line }),
            Some((name, rest)) => Ok((name.trim(), rest)),
        };
    };
    let (_, body) = text.split_at(quote.len());
    let (name, after) = body
        .split_once(quote)
        .ok_or(AppIniError::UnclosedKeyQuote { line })?;
    let (_, rest) = after
        .split_once(['=', ':'])
        .ok_or(AppIniError::NoDelimiter { line })?;
    Ok((name.trim(), rest))
}

/// Parses a value that neither backticks nor `"""` protect: truncated at the first comment sign, then
/// stripped of one pair of quotes if they occur only at both ends. Also returns whether v1.68, which ignores
/// comment signs between quotes at the beginning, reads it differently.
fn unprotected(rest: &str) -> (&str, bool) {
    let rest = rest.trim();
    let cut =
        |end: Option<usize>| unquoted(rest.get(..end.unwrap_or(rest.len())).unwrap_or(rest).trim());
    let value = cut(rest.find(['#', ';']));
    (value, value != cut(comment_outside_quotes(rest)))
}

fn comment_outside_quotes(text: &str) -> Option<usize> {
    let quote = text.chars().next().filter(|c| matches!(c, '\'' | '"'));
    let mut open_quote = quote;
    let mut is_escaped = false;
    text.char_indices()
        .skip(usize::from(quote.is_some()))
        .find_map(|(at, c)| {
            if open_quote.is_none() {
                return matches!(c, '#' | ';').then_some(at);
            }
            if is_escaped {
                is_escaped = false;
            } else if c == '\\' && open_quote == Some('"') {
                is_escaped = true;
            } else if Some(c) == open_quote {
                open_quote = None;
            }
            None
        })
}

fn unquoted(value: &str) -> &str {
    ['\'', '"']
        .into_iter()
        .find_map(|quote| {
            let inner = value.strip_prefix(quote)?.strip_suffix(quote)?;
            (!inner.contains(quote)).then_some(inner)
        })
        .unwrap_or(value)
}

#[cfg(test)]
mod tests;
