//! Writes secrets as environment variables. Each format has a file of its own with the rules of its readers:
//! a shell, a dotenv library, a job runner. Whatever they would not read back byte for byte is refused.

mod dotenv;
mod github;
mod shell;

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::str::FromStr;

use zeroize::Zeroizing;

use crate::names::{AllowedNames, variable_name};
use crate::reserved::{ReservedBy, reserved_in};

/// Bytes that Linux allows for one environment variable: name, `=`, value and the terminating NUL
/// (`MAX_ARG_STRLEN`, 32 pages). If a longer one is exported, no command can start any more.
const MAX_VARIABLE_LEN: usize = 128 * 1024;

/// Bytes of all variables together, in `shell` and `github`: half of what Linux allows for the arguments and
/// the environment of a program (a quarter of the usual stack limit, execve(2)), to leave room for other
/// variables.
const MAX_ENVIRONMENT_LEN: usize = 1024 * 1024;

/// A secret to write as a variable. No `Debug`, because the value is in plain text.
#[derive(Clone, Copy)]
pub struct Secret<'a> {
    /// The name from which [`variable_name`] derives the variable.
    pub name: &'a str,
    /// The name in errors.
    pub full_name: &'a str,
    pub value: &'a str,
}

impl<'a> Secret<'a> {
    /// Creates a secret with the same name in errors.
    pub const fn new(name: &'a str, value: &'a str) -> Self {
        Self {
            name,
            full_name: name,
            value,
        }
    }
}

/// How variables are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// `NAME='value'` lines for dotenv libraries.
    Dotenv,
    /// `export NAME='value'` lines for a POSIX shell to source.
    Shell,
    /// `NAME<<DELIMITER` blocks to append to the file that `GITHUB_ENV` names.
    Github,
}

impl Format {
    pub const ALL: [Self; 3] = [Self::Dotenv, Self::Shell, Self::Github];

    /// Whether the output becomes the environment of a process, whose size is limited. A dotenv library
    /// reads the values into its own memory.
    const fn sets_environment(self) -> bool {
        matches!(self, Self::Shell | Self::Github)
    }

    /// Returns what the variables of a process may have; [`None`] if the output becomes none.
    pub const fn bounds(self) -> Option<Bounds> {
        if self.sets_environment() {
            Some(Bounds {
                variable: MAX_VARIABLE_LEN,
                all: MAX_ENVIRONMENT_LEN,
            })
        } else {
            None
        }
    }
}

/// The most bytes of variables, each as long as [`variable_len`] says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    pub variable: usize,
    pub all: usize,
}

/// The text is not the name of a format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected a format: dotenv, shell or github")]
pub struct UnknownFormat;

impl FromStr for Format {
    type Err = UnknownFormat;

    fn from_str(text: &str) -> Result<Self, UnknownFormat> {
        match text {
            "dotenv" => Ok(Self::Dotenv),
            "shell" => Ok(Self::Shell),
            "github" => Ok(Self::Github),
            _ => Err(UnknownFormat),
        }
    }
}

/// Why nothing was written. Names secrets, never a value.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RenderError {
    #[error("secrets `{first}` and `{second}` would both become the variable {variable}")]
    DuplicateVariable {
        first: String,
        second: String,
        variable: String,
    },
    #[error("the name of secret `{secret}` leaves no variable name")]
    EmptyName { secret: String },
    #[error("secret `{secret}` is refused: {reserved_by}")]
    ReservedName {
        secret: String,
        /// The name that [`AllowedNames`] would have to contain.
        variable: String,
        reserved_by: ReservedBy,
    },
    /// In `shell` and `github`.
    #[error("all values together are longer than the variables of a program can be (1 MiB)")]
    EnvironmentTooLong,
    #[error("secret `{secret}` does not fit this format: {reason}")]
    UnsupportedValue {
        secret: String,
        reason: UnsupportedValue,
    },
}

/// Why a format cannot represent a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum UnsupportedValue {
    #[error("its value contains a NUL, which no variable can")]
    Nul,
    #[error("its value is longer than a variable can be (128 KiB with the name)")]
    TooLong,
    #[error("it has a line of 64 KiB or more, which readers do not accept")]
    LongLine,
    #[error("a carriage return in its value would be lost")]
    CarriageReturn,
    #[error("the line break at the start of its value would be lost")]
    LeadingLineBreak,
    #[error("`${{` in its value would be expanded")]
    Expansion,
    #[error("readers disagree about the quotes, `$` or backslashes in its value")]
    Quoting,
}

/// Writes all secrets in order, each as the variable derived by [`variable_name`], or nothing on an error.
/// No secrets result in an empty text.
///
/// # Errors
/// The first of these: an empty name, or two secrets with the same variable, in the order of the secrets; a
/// name that is [reserved](crate::reserved_by) and not in `allowed`; all values together too long; a value
/// that the format's readers would not return byte for byte.
pub fn render(
    format: Format,
    secrets: &[Secret<'_>],
    allowed: &AllowedNames,
) -> Result<Zeroizing<String>, RenderError> {
    let variables = variables(secrets)?;
    for (variable, secret) in &variables {
        if let Some(reserved_by) = reserved_in(format, variable)
            && !allowed.contains(variable)
        {
            return Err(RenderError::ReservedName {
                secret: secret.full_name.to_owned(),
                variable: variable.clone(),
                reserved_by,
            });
        }
    }
    if let Some(bounds) = format.bounds() {
        let lengths = variables
            .iter()
            .map(|(name, secret)| variable_len(name, secret.value.len()));
        if lengths.sum::<usize>() > bounds.all {
            return Err(RenderError::EnvironmentTooLong);
        }
    }
    let push = match format {
        Format::Dotenv => dotenv::push,
        Format::Shell => shell::push,
        Format::Github => github::push,
    };
    let mut text = Zeroizing::new(String::with_capacity(upper_bound(&variables)));
    for (variable, secret) in &variables {
        push(&mut text, variable, secret.value).map_err(|reason| {
            RenderError::UnsupportedValue {
                secret: secret.full_name.to_owned(),
                reason,
            }
        })?;
    }
    Ok(text)
}

fn variables<'a>(secrets: &'a [Secret<'a>]) -> Result<Vec<(String, &'a Secret<'a>)>, RenderError> {
    let mut taken = HashMap::with_capacity(secrets.len());
    let mut variables = Vec::with_capacity(secrets.len());
    for secret in secrets {
        if secret.name.is_empty() {
            return Err(RenderError::EmptyName {
                secret: secret.full_name.to_owned(),
            });
        }
        let variable = variable_name(secret.name);
        match taken.entry(variable.clone()) {
            Entry::Vacant(free) => free.insert(secret.full_name),
            Entry::Occupied(first) => {
                return Err(RenderError::DuplicateVariable {
                    first: (*first.get()).to_owned(),
                    second: secret.full_name.to_owned(),
                    variable,
                });
            }
        };
        variables.push((variable, secret));
    }
    Ok(variables)
}

/// Returns an upper bound for the length of the text, so that it is allocated only once: a buffer that grows
/// leaves copies of values behind.
fn upper_bound(variables: &[(String, &Secret<'_>)]) -> usize {
    /// `export `, `=`, quotes and line ends, or two delimiters.
    const FRAME: usize = 96;
    variables
        .iter()
        .map(|(variable, secret)| {
            let quotes = secret.value.matches('\'').count();
            FRAME + variable.len() + secret.value.len() + 3 * quotes
        })
        .sum()
}

/// Checks what applies to every variable of a process.
fn check_environment(variable: &str, value: &str) -> Result<(), UnsupportedValue> {
    if value.contains('\0') {
        Err(UnsupportedValue::Nul)
    } else if variable_len(variable, value.len()) > MAX_VARIABLE_LEN {
        Err(UnsupportedValue::TooLong)
    } else {
        Ok(())
    }
}

/// Returns the length of a variable in the environment of a process, in bytes, from that of its value.
pub fn variable_len(variable: &str, value_len: usize) -> usize {
    variable.len() + "=\0".len() + value_len
}

#[cfg(test)]
mod tests;
