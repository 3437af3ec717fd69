//! Reads the forge's `app.ini` exactly as the forge does.
//!
//! Gitea and Forgejo load it with the Go package `gopkg.in/ini.v1` under the single option
//! `IgnoreContinuation`, a dialect of its own: backticks and `"""` protect a value and nothing
//! else does, a `#` or `;` cuts it off even inside quotes, there are no escapes, `%(name)s`
//! expands. A key read even slightly differently opens nothing, so no general ini reader will do:
//! the rules below follow that package line by line, and `testdata/app_ini.json` holds what it
//! answers (v1.67.0) to tricky files.
//!
//! Two things are refused that the package takes, because an error is better than a value that
//! may differ: text that is not UTF-8, and an expansion that grows beyond [`MAX_EXPANDED_LEN`].

use std::collections::BTreeMap;

use zeroize::Zeroizing;

/// The longest value, in bytes, that `%(name)s` may expand to. The Go package has no such bound,
/// and two keys that name each other twice would fill its memory.
pub const MAX_EXPANDED_LEN: usize = 1 << 20;

/// How often one value is searched for a further `%(name)s`: `depthValues` of the Go package.
const MAX_EXPANSIONS: usize = 99;

/// The section of the keys above every header, also written `[DEFAULT]`.
const DEFAULT_SECTION: &str = "DEFAULT";

const TRIPLE_QUOTE: &str = "\"\"\"";

/// Why a file could not be read. Carries line numbers and names, never any text of the file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum AppIniError {
    #[error("line {line} is not valid UTF-8")]
    NotUtf8 { line: usize },
    #[error("line {line}: a section header without its closing bracket")]
    UnclosedSection { line: usize },
    #[error("line {line}: a section without a name")]
    EmptySectionName { line: usize },
    #[error("line {line}: neither a comment nor a section, and no `=` or `:` in it")]
    NoDelimiter { line: usize },
    #[error("line {line}: a key without a name")]
    EmptyKeyName { line: usize },
    #[error("line {line}: the quote around the key's name is not closed")]
    UnclosedKeyQuote { line: usize },
    #[error("line {line}: the quote around the value is not closed")]
    UnclosedValueQuote { line: usize },
    #[error("[{section}] {key} expands to more than {MAX_EXPANDED_LEN} bytes")]
    ValueTooLong { section: String, key: String },
}

type Section = BTreeMap<String, Zeroizing<String>>;

/// A parsed `app.ini`. Its values are wiped when it is dropped, and it has no `Debug`.
#[derive(Default)]
pub struct AppIni {
    sections: BTreeMap<String, Section>,
}

impl AppIni {
    /// Parses a whole file. As in the forge, one bad line makes the whole file unreadable.
    pub fn parse(source: &[u8]) -> Result<Self, AppIniError> {
        let text = std::str::from_utf8(source).map_err(|error| {
            let (valid, _) = source.split_at(error.valid_up_to());
            AppIniError::NotUtf8 {
                line: valid.split(|byte| *byte == b'\n').count(),
            }
        })?;
        let mut lines = Lines::new(text.strip_prefix('\u{feff}').unwrap_or(text));
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
            let value = lines.value(rest)?;
            if name == "-" {
                unnamed_keys += 1;
                ini.set(section, &format!("#{unnamed_keys}"), value);
            } else if name.is_empty() {
                return Err(AppIniError::EmptyKeyName { line: lines.number });
            } else {
                ini.set(section, name, value);
            }
        }
        Ok(ini)
    }

    /// Puts a value over that of the file, as the forge does with its environment's
    /// `GITEA__section__KEY`. It is taken as it is, and expands like one of the file.
    pub fn set(&mut self, section: &str, key: &str, value: &str) {
        self.sections
            .entry(section.to_owned())
            .or_default()
            .insert(key.to_owned(), Zeroizing::new(value.to_owned()));
    }

    /// The value of a key as the forge sees it, `%(name)s` expanded; `None` when the key is in
    /// neither the section nor, for `a.b`, its parent `a`. Both names are case-sensitive, the
    /// last of several equal keys counts, and `""` names the section above every header.
    ///
    /// The only error is [`AppIniError::ValueTooLong`].
    pub fn get(&self, section: &str, key: &str) -> Result<Option<Zeroizing<String>>, AppIniError> {
        let Some((home, value)) = self.find(section, key) else {
            return Ok(None);
        };
        match self.expand(home, value) {
            Some(expanded) => Ok(Some(expanded)),
            None => Err(AppIniError::ValueTooLong {
                section: section.into(),
                key: key.into(),
            }),
        }
    }

    /// The raw value of a key, and the section that holds it: the one asked for or the nearest
    /// dotted parent.
    fn find<'s>(&self, section: &'s str, key: &str) -> Option<(&'s str, &Zeroizing<String>)> {
        let mut name = section;
        loop {
            let home = if name.is_empty() {
                DEFAULT_SECTION
            } else {
                name
            };
            if let Some(value) = self.sections.get(home).and_then(|keys| keys.get(key)) {
                return Some((home, value));
            }
            (name, _) = name.rsplit_once('.')?;
        }
    }

    /// Replaces each `%(name)s`, the leftmost first, by the raw value that `name` has in the
    /// value's own section or else in the default one; an unknown name ends it. `None` when the
    /// result would be too long.
    fn expand(&self, home: &str, raw: &Zeroizing<String>) -> Option<Zeroizing<String>> {
        let mut value = raw.clone();
        for _ in 0..MAX_EXPANSIONS {
            let Some((reference, name)) = first_reference(&value) else {
                break;
            };
            let found = self
                .find(home, name)
                .filter(|(_, other)| !std::ptr::eq(*other, raw))
                .or_else(|| self.find(DEFAULT_SECTION, name));
            let Some((_, other)) = found else { break };
            let growth = value.matches(reference).count().saturating_mul(other.len());
            if value.len().saturating_add(growth) > MAX_EXPANDED_LEN {
                return None;
            }
            value = Zeroizing::new(value.replace(reference, other));
        }
        Some(value)
    }
}

/// The lines of a text, and the values that reach over several of them.
struct Lines<'t> {
    text: &'t str,
    /// Where the next line begins, in bytes.
    offset: usize,
    /// Of the line read last, from 1.
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

    /// The next line with its line break.
    fn next_line(&mut self) -> Option<&'t str> {
        let line = self.text.get(self.offset..)?.split_inclusive('\n').next()?;
        self.offset += line.len();
        self.number += 1;
        Some(line)
    }

    /// The value that begins in `rest`, the end of the line read last.
    fn value(&mut self, rest: &'t str) -> Result<&'t str, AppIniError> {
        let rest = rest.trim_start();
        // The length counts the line break: at the very end of a file, `"""` is a plain value.
        let quote = if rest.len() > 3 && rest.starts_with(TRIPLE_QUOTE) {
            TRIPLE_QUOTE
        } else if rest.starts_with('`') {
            "`"
        } else {
            return Ok(unprotected(rest));
        };
        let (_, body) = rest.split_at(quote.len());
        match body.rsplit_once(quote) {
            Some((value, _)) => Ok(value),
            None => self.protected_lines(body.len(), quote),
        }
    }

    /// A protected value that its first line does not close: all up to the last `quote` on the
    /// next line that has one. `begun` is the length of what the first line holds of it.
    fn protected_lines(&mut self, begun: usize, quote: &str) -> Result<&'t str, AppIniError> {
        let unclosed = AppIniError::UnclosedValueQuote { line: self.number };
        let start = self.offset.saturating_sub(begun);
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

/// The name in a header, whose opening bracket is already off. The last bracket of the line
/// closes it, even behind a comment sign.
fn section_name(header: &str, line: usize) -> Result<&str, AppIniError> {
    match header.rsplit_once(']') {
        None => Err(AppIniError::UnclosedSection { line }),
        Some(("", _)) => Err(AppIniError::EmptySectionName { line }),
        Some((name, _)) => Ok(name),
    }
}

/// The key's name, trimmed, and what follows its delimiter. Between a closing quote and the
/// delimiter anything may stand.
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

/// A value that neither backtick nor `"""` protects: cut off at the first comment sign, then
/// freed of one pair of quotes if nothing but the two ends carries them.
fn unprotected(rest: &str) -> &str {
    let value = rest.split(['#', ';']).next().unwrap_or(rest).trim();
    ['\'', '"']
        .into_iter()
        .find_map(|quote| {
            let inner = value.strip_prefix(quote)?.strip_suffix(quote)?;
            (!inner.contains(quote)).then_some(inner)
        })
        .unwrap_or(value)
}

/// The leftmost `%(name)s` of a value, and its name: the Go package's `%\(([^)]+)\)s`.
fn first_reference(value: &str) -> Option<(&str, &str)> {
    let mut rest = value;
    loop {
        let (_, tail) = rest.split_at(rest.find("%(")?);
        let close = tail.find(')')?;
        // A `)` that fits the leftmost `%(` badly fits every later one before it as badly.
        let (head, after) = tail.split_at(close + 1);
        let name = head
            .strip_prefix("%(")
            .and_then(|name| name.strip_suffix(')'));
        match name {
            Some(name) if !name.is_empty() && after.starts_with('s') => {
                return Some((tail.get(..close + 2)?, name));
            }
            _ => rest = after,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// A file, whether the Go package refuses it, and what it reads there. The inputs are written
    /// by hand or, from "random 1" on, made of the dialect's own signs.
    #[derive(serde::Deserialize)]
    struct Golden {
        name: String,
        input: String,
        refused: bool,
        #[serde(default)]
        lookups: Vec<Lookup>,
    }

    #[derive(serde::Deserialize)]
    struct Lookup {
        section: String,
        key: String,
        value: Option<String>,
    }

    #[test]
    fn every_golden_file_reads_as_in_the_forge() {
        let cases: Vec<Golden> =
            serde_json::from_str(include_str!("testdata/app_ini.json")).unwrap();
        assert!(cases.len() > 200);
        for case in cases {
            let parsed = AppIni::parse(case.input.as_bytes());
            assert_eq!(
                parsed.is_err(),
                case.refused,
                "{}: {:?}",
                case.name,
                parsed.err()
            );
            let Ok(ini) = parsed else { continue };
            for Lookup {
                section,
                key,
                value,
            } in case.lookups
            {
                let got = ini.get(&section, &key).unwrap();
                assert_eq!(
                    got.as_deref(),
                    value.as_ref(),
                    "{}: [{section}] {key} of {:?}",
                    case.name,
                    case.input
                );
            }
        }
    }

    fn refusal(source: &[u8]) -> AppIniError {
        AppIni::parse(source).err().unwrap()
    }

    #[test]
    fn a_refusal_names_the_line() {
        let cases: [(&[u8], AppIniError); 9] = [
            (b"a = 1\nb = \xff\n", AppIniError::NotUtf8 { line: 2 }),
            (b"\xff\xfea\0=\0b\0", AppIniError::NotUtf8 { line: 1 }),
            (b"\n\n[a\nb = ]", AppIniError::UnclosedSection { line: 3 }),
            (b"[]", AppIniError::EmptySectionName { line: 1 }),
            (b"a = `1\n2`\nb\n", AppIniError::NoDelimiter { line: 3 }),
            (b"# x\r\n= 1\r\n", AppIniError::EmptyKeyName { line: 2 }),
            (b"`` = 1", AppIniError::EmptyKeyName { line: 1 }),
            (b"\n\"a = 1\n", AppIniError::UnclosedKeyQuote { line: 2 }),
            (
                b"\na = `1\nb = 2\n\n",
                AppIniError::UnclosedValueQuote { line: 2 },
            ),
        ];
        for (source, expected) in cases {
            assert_eq!(refusal(source), expected);
        }
    }

    #[test]
    fn a_refusal_shows_nothing_of_the_file() {
        for source in [
            "hunter2",
            "[hunter2",
            "`hunter2",
            "a = `hunter2",
            "`hunter2` x",
        ] {
            let error = refusal(source.as_bytes());
            assert!(!format!("{error} {error:?}").contains("hunter2"));
        }
    }

    #[test]
    fn an_endless_expansion_is_refused() {
        let text = b"[s]\na = %(b)s\nb = %(c)s%(c)s\nc = %(b)s%(b)s\n";
        let ini = AppIni::parse(text).unwrap();
        let error = ini.get("s", "a").unwrap_err();
        assert_eq!(
            error,
            AppIniError::ValueTooLong {
                section: "s".into(),
                key: "a".into()
            }
        );
    }

    #[test]
    fn a_value_put_over_the_file_expands_and_is_not_parsed() {
        let mut ini = AppIni::parse(b"[s]\na = 1\nb = 2\n").unwrap();
        ini.set("s", "a", " \"x#y\" %(b)s ");
        ini.set("t", "c", "3");
        assert_eq!(**ini.get("s", "a").unwrap().unwrap(), *" \"x#y\" 2 ");
        assert_eq!(**ini.get("t", "c").unwrap().unwrap(), *"3");
    }

    /// Text of the dialect's own signs, so that most of it gets past the first line.
    fn ini_text() -> impl Strategy<Value = String> {
        let piece = proptest::sample::select(vec![
            "a", "b", "-", "=", ":", "#", ";", "`", "\"", "\"\"\"", "'", "%(a)s", "%(b)s", "%(",
            ")s", ")", "[", "]", "[a.b]\n", "\na=", "\nb = ", "\n", "\r\n", " ", "\\", "é",
            "\u{85}", "\u{feff}",
        ]);
        proptest::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(source: Vec<u8>) {
            let _ = AppIni::parse(&source);
        }

        #[test]
        fn no_text_makes_it_panic(text in ini_text()) {
            if let Ok(ini) = AppIni::parse(text.as_bytes()) {
                for section in ["", "a", "a.b", "a.b.c"] {
                    for key in ["a", "b", "#1", ""] {
                        if let Ok(Some(value)) = ini.get(section, key) {
                            prop_assert!(value.len() <= MAX_EXPANDED_LEN);
                        }
                    }
                }
            }
        }

        #[test]
        fn a_generated_secret_reads_back_however_it_is_quoted(secret in "[!-~]{1,80}") {
            prop_assume!(!secret.contains(['`', '%']) && !secret.contains(TRIPLE_QUOTE));
            for quoted in [format!("`{secret}`"), format!("{TRIPLE_QUOTE}{secret}{TRIPLE_QUOTE}")] {
                let ini = AppIni::parse(format!("[security]\nSECRET_KEY = {quoted}\n").as_bytes());
                let value = ini.unwrap().get("security", "SECRET_KEY").unwrap().unwrap();
                prop_assert_eq!(value.as_str(), secret.as_str());
            }
        }
    }
}
