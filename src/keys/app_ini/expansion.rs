//! `%(name)s` in the values of an `app.ini`, as either version of the Go package expands them.

use zeroize::Zeroizing;

use super::{AppIni, DEFAULT_SECTION, Value};

/// The longest value, in bytes, that `%(name)s` may expand to. The Go package has no such bound,
/// and two keys that name each other twice would fill its memory.
pub const MAX_EXPANDED_LEN: usize = 1 << 20;

/// How often one value is searched for a further `%(name)s`: `depthValues` of the Go package.
const MAX_EXPANSIONS: usize = 99;

/// References that are looked at for one value: nested ones could be without end.
const MAX_REFERENCES: usize = 10_000;

/// Why a value cannot be told.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Untold {
    TooLong,
    /// By the value of this line, which is a part of it.
    Disputed(usize),
    /// Nobody has references that lead so far.
    TooDeep,
}

impl AppIni {
    /// What a reference in a value means: the key of that name in the value's own section, or else,
    /// and in the place of itself, in the default one.
    fn referred<'s>(&self, home: &'s str, raw: &Value, name: &str) -> Option<(&'s str, &Value)> {
        self.find(home, name)
            .filter(|(_, other)| !std::ptr::eq(*other, raw))
            .or_else(|| self.find(DEFAULT_SECTION, name))
    }

    /// As v1.67: replaces each `%(name)s`, the leftmost first, by the raw value of `name`; an unknown
    /// name ends it.
    pub(super) fn expand(&self, home: &str, raw: &Value) -> Result<Zeroizing<String>, Untold> {
        let mut value = raw.told()?.clone();
        for _ in 0..MAX_EXPANSIONS {
            let Some((reference, name)) = first_reference(&value) else {
                break;
            };
            let Some((_, other)) = self.referred(home, raw, name) else {
                break;
            };
            value = replaced(&value, reference, other.told()?)?;
        }
        Ok(value)
    }
}

impl Value {
    fn told(&self) -> Result<&Zeroizing<String>, Untold> {
        match self.disputed {
            None => Ok(&self.text),
            Some(line) => Err(Untold::Disputed(line)),
        }
    }
}

fn replaced(value: &str, reference: &str, by: &str) -> Result<Zeroizing<String>, Untold> {
    let growth = value.matches(reference).count().saturating_mul(by.len());
    if value.len().saturating_add(growth) > MAX_EXPANDED_LEN {
        return Err(Untold::TooLong);
    }
    Ok(Zeroizing::new(value.replace(reference, by)))
}

/// As v1.68: what a reference means is expanded first, in its own section, and one that leads back
/// ends it.
pub(super) struct Nested<'i> {
    ini: &'i AppIni,
    /// The values that are being expanded, the outermost first.
    visited: Vec<&'i Value>,
    /// References that may still be looked at.
    left: usize,
}

impl<'i> Nested<'i> {
    pub(super) fn new(ini: &'i AppIni) -> Self {
        Self {
            ini,
            visited: vec![],
            left: MAX_REFERENCES,
        }
    }

    /// The value as far as it was expanded, and whether a reference led back.
    pub(super) fn expand(
        &mut self,
        home: &str,
        raw: &'i Value,
    ) -> Result<(Zeroizing<String>, bool), Untold> {
        if self.visited.len() > MAX_EXPANSIONS {
            return Err(Untold::TooDeep);
        }
        self.visited.push(raw);
        let expanded = self.expand_visited(home, raw);
        self.visited.pop();
        expanded
    }

    fn expand_visited(
        &mut self,
        home: &str,
        raw: &'i Value,
    ) -> Result<(Zeroizing<String>, bool), Untold> {
        let mut value = raw.told()?.clone();
        for _ in 0..MAX_EXPANSIONS {
            let Some((reference, name)) = first_reference(&value) else {
                break;
            };
            let Some((its_home, other)) = self.ini.referred(home, raw, name) else {
                break;
            };
            self.left = self.left.checked_sub(1).ok_or(Untold::TooDeep)?;
            if self.visited.iter().any(|it| std::ptr::eq(*it, other)) {
                return Ok((value, true));
            }
            let (inner, leads_back) = self.expand(its_home, other)?;
            if leads_back {
                return Ok((value, true));
            }
            value = replaced(&value, reference, &inner)?;
        }
        Ok((value, false))
    }
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
