//! Expands `%(name)s` in the values of an `app.ini`, as either version of the Go package does.

use zeroize::Zeroizing;

use super::{AppIni, DEFAULT_SECTION, Value};

/// The maximum length of an expanded value, in bytes. The Go package has none, so two keys that reference
/// each other twice would fill its memory.
pub const MAX_EXPANDED_LEN: usize = 1 << 20;

/// How often a value is searched for another `%(name)s`: `depthValues` of the Go package.
const MAX_EXPANSIONS: usize = 99;

/// The maximum number of references followed for a value: nested ones can be endless.
const MAX_REFERENCES: usize = 10_000;

/// Why a value cannot be determined.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum ExpansionError {
    TooLong,
    /// Because of the value on this line, which is part of it.
    Disputed(usize),
    /// No real file has references this deep.
    TooDeep,
}

impl AppIni {
    /// Resolves a reference: the key with this name in the value's own section, or else (and for a reference
    /// to itself) in the default section.
    fn resolve<'s>(&self, found_in: &'s str, raw: &Value, name: &str) -> Option<(&'s str, &Value)> {
        self.find(found_in, name)
            .filter(|(_, other)| !std::ptr::eq(*other, raw))
            .or_else(|| self.find(DEFAULT_SECTION, name))
    }

    /// Expands like v1.67: replaces each `%(name)s`, the leftmost first, by the raw value of `name`; an
    /// unknown name ends the expansion.
    pub(super) fn expand(
        &self,
        found_in: &str,
        raw: &Value,
    ) -> Result<Zeroizing<String>, ExpansionError> {
        let mut value = raw.undisputed_text()?.clone();
        for _ in 0..MAX_EXPANSIONS {
            let Some((reference, name)) = first_reference(&value) else {
                break;
            };
            let Some((_, other)) = self.resolve(found_in, raw, name) else {
                break;
            };
            value = replaced(&value, reference, other.undisputed_text()?)?;
        }
        Ok(value)
    }
}

impl Value {
    fn undisputed_text(&self) -> Result<&Zeroizing<String>, ExpansionError> {
        match self.disputed {
            None => Ok(&self.text),
            Some(line) => Err(ExpansionError::Disputed(line)),
        }
    }
}

fn replaced(value: &str, reference: &str, by: &str) -> Result<Zeroizing<String>, ExpansionError> {
    let growth = value.matches(reference).count().saturating_mul(by.len());
    if value.len().saturating_add(growth) > MAX_EXPANDED_LEN {
        return Err(ExpansionError::TooLong);
    }
    Ok(Zeroizing::new(value.replace(reference, by)))
}

/// Expands like v1.68: a referenced value is expanded first, in its own section, and a circular reference
/// ends the expansion.
pub(super) struct Nested<'i> {
    ini: &'i AppIni,
    /// The values being expanded, the outermost first.
    visited: Vec<&'i Value>,
    /// How many more references may be followed.
    remaining: usize,
}

impl<'i> Nested<'i> {
    pub(super) fn new(ini: &'i AppIni) -> Self {
        Self {
            ini,
            visited: vec![],
            remaining: MAX_REFERENCES,
        }
    }

    /// Returns the value expanded as far as possible, and whether a reference was circular.
    pub(super) fn expand(
        &mut self,
        found_in: &str,
        raw: &'i Value,
    ) -> Result<(Zeroizing<String>, bool), ExpansionError> {
        if self.visited.len() > MAX_EXPANSIONS {
            return Err(ExpansionError::TooDeep);
        }
        self.visited.push(raw);
        let expanded = self.expand_visited(found_in, raw);
        self.visited.pop();
        expanded
    }

    fn expand_visited(
        &mut self,
        found_in: &str,
        raw: &'i Value,
    ) -> Result<(Zeroizing<String>, bool), ExpansionError> {
        let mut value = raw.undisputed_text()?.clone();
        for _ in 0..MAX_EXPANSIONS {
            let Some((reference, name)) = first_reference(&value) else {
                break;
            };
            let Some((other_found_in, other)) = self.ini.resolve(found_in, raw, name) else {
                break;
            };
            self.remaining = self
                .remaining
                .checked_sub(1)
                .ok_or(ExpansionError::TooDeep)?;
            if self
                .visited
                .iter()
                .any(|visited| std::ptr::eq(*visited, other))
            {
                return Ok((value, true));
            }
            let (inner, leads_back) = self.expand(other_found_in, other)?;
            if leads_back {
                return Ok((value, true));
            }
            value = replaced(&value, reference, &inner)?;
        }
        Ok((value, false))
    }
}

/// Returns the leftmost `%(name)s` of a value, and its name: the Go package's `%\(([^)]+)\)s`.
fn first_reference(value: &str) -> Option<(&str, &str)> {
    let mut rest = value;
    loop {
        let (_, tail) = rest.split_at(rest.find("%(")?);
        let close = tail.find(')')?;
        // A `)` that does not match the leftmost `%(` does not match any later one before it either.
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
