//! Reads a TOML file key by key, so that errors name the key and never show a value: the file contains
//! tokens, and a TOML parser quotes the line in its errors.

use std::fmt;

use toml::{Table, Value};

use super::StandaloneError;
use crate::forge::name::usable;

/// A table of the file, with its path. Reading a key removes it.
pub(super) struct Section {
    path: String,
    table: Table,
}

/// What is wrong with a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    Missing,
    Unknown,
    NotText,
    NotInteger,
    NotBoolean,
    NotTable,
    NotTables,
    NotPositive,
    Name,
    Digest,
    ExactlyOneToken,
    Scope,
    Permission,
    NoSuchUser,
    Duplicate,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Missing => "is missing",
            Self::Unknown => "is not a known key",
            Self::NotText => "must be text",
            Self::NotInteger => "must be a whole number",
            Self::NotBoolean => "must be true or false",
            Self::NotTable => "must be a table",
            Self::NotTables => "must be a list of tables, each under its own heading",
            Self::NotPositive => "must be a whole number greater than 0",
            Self::Name => "must be 1 to 100 of A-Z a-z 0-9 - _ . and not \".\" or \"..\"",
            Self::Digest => "must be the SHA-256 of the token, 64 hexadecimal digits",
            Self::ExactlyOneToken => {
                "is required: exactly one of token (not empty) and token_sha256"
            }
            Self::Scope => "must be \"read\" or \"write\"",
            Self::Permission => "must be \"read\", \"write\" or \"admin\"",
            Self::NoSuchUser => "is not the login of a user in this file",
            Self::Duplicate => "occurs twice in the file",
        })
    }
}

impl Section {
    pub(super) fn parse(text: &str) -> Result<Self, StandaloneError> {
        let table = text.parse().map_err(|error: toml::de::Error| {
            let before = error
                .span()
                .and_then(|span| text.get(..span.start))
                .unwrap_or_default();
            StandaloneError::Syntax {
                line: before.matches('\n').count() + 1,
                message: error.message().to_owned(),
            }
        })?;
        Ok(Self {
            path: String::new(),
            table,
        })
    }

    pub(super) fn refuse(&self, key: &str, problem: Problem) -> StandaloneError {
        StandaloneError::Key {
            key: format!("{}{key}", self.path),
            problem,
        }
    }

    /// Returns the list of tables under the key; an empty one if it is missing.
    pub(super) fn sections(&mut self, key: &str) -> Result<Vec<Self>, StandaloneError> {
        let list = match self.table.remove(key) {
            None => Vec::new(),
            Some(Value::Array(list)) => list,
            Some(_) => return Err(self.refuse(key, Problem::NotTables)),
        };
        list.into_iter()
            .enumerate()
            .map(|(at, value)| match value {
                Value::Table(table) => Ok(Self {
                    path: format!("{}{key}[{at}].", self.path),
                    table,
                }),
                _ => Err(self.refuse(key, Problem::NotTables)),
            })
            .collect()
    }

    pub(super) fn section(&mut self, key: &str) -> Result<Option<Self>, StandaloneError> {
        match self.table.remove(key) {
            None => Ok(None),
            Some(Value::Table(table)) => Ok(Some(Self {
                path: format!("{}{key}.", self.path),
                table,
            })),
            Some(_) => Err(self.refuse(key, Problem::NotTable)),
        }
    }

    pub(super) fn keys(&self) -> Vec<String> {
        self.table.keys().cloned().collect()
    }

    pub(super) fn text(&mut self, key: &str) -> Result<Option<String>, StandaloneError> {
        match self.table.remove(key) {
            None => Ok(None),
            Some(Value::String(text)) => Ok(Some(text)),
            Some(_) => Err(self.refuse(key, Problem::NotText)),
        }
    }

    pub(super) fn integer(&mut self, key: &str) -> Result<Option<i64>, StandaloneError> {
        match self.table.remove(key) {
            None => Ok(None),
            Some(Value::Integer(number)) => Ok(Some(number)),
            Some(_) => Err(self.refuse(key, Problem::NotInteger)),
        }
    }

    pub(super) fn flag(&mut self, key: &str, default: bool) -> Result<bool, StandaloneError> {
        match self.table.remove(key) {
            None => Ok(default),
            Some(Value::Boolean(flag)) => Ok(flag),
            Some(_) => Err(self.refuse(key, Problem::NotBoolean)),
        }
    }

    pub(super) fn id(&mut self) -> Result<i64, StandaloneError> {
        match self.integer("id")? {
            None => Err(self.refuse("id", Problem::Missing)),
            Some(id) if id > 0 => Ok(id),
            Some(_) => Err(self.refuse("id", Problem::NotPositive)),
        }
    }

    /// Reads a login, an owner or a repository name.
    pub(super) fn forge_name(&mut self, key: &str) -> Result<String, StandaloneError> {
        match self.text(key)? {
            None => Err(self.refuse(key, Problem::Missing)),
            Some(name) if usable(&name) => Ok(name),
            Some(_) => Err(self.refuse(key, Problem::Name)),
        }
    }

    /// Refuses keys that were not read.
    pub(super) fn end(self) -> Result<(), StandaloneError> {
        match self.table.keys().next() {
            None => Ok(()),
            Some(key) => Err(self.refuse(key, Problem::Unknown)),
        }
    }
}
