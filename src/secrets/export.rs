//! The output of `GET /export`, free of I/O: JSON, which carries every value, and the formats of
//! [`forgevault_dotenv`], to which this module adds the rules of the vault and its API.

pub mod choice;

use std::io;
use std::str::FromStr;

use entity::Version;
use forgevault_dotenv::{AllowedNames, RenderError, Secret};
use serde::Serialize;
use zeroize::Zeroizing;

/// The most secrets in one export. Each leaves an audit entry, and all are committed together.
pub const MAX_SECRETS: u16 = 10_000;
/// The most bytes of encrypted values in one export. They are held in memory twice more, as plaintext and as
/// output (in JSON up to six times as large).
pub const MAX_BYTES: u64 = 64 * 1024 * 1024;
/// The most bytes of the JSON text, in which one byte of a value may take six.
const MAX_JSON_LEN: usize = 64 * 1024 * 1024;

/// A secret to export, written as an [`ExportedSecret`](forgevault_api_types::secrets::ExportedSecret)
/// without copying it. It has no `Debug`, because the value is plaintext.
#[derive(Clone, Copy, Serialize)]
pub struct Item<'a> {
    /// The name without the requested environment.
    pub name: &'a str,
    /// The stored name.
    #[serde(skip)]
    pub full_name: &'a str,
    #[serde(skip)]
    pub is_protected: bool,
    pub value: &'a str,
    pub version: Version,
    /// `standard`, or `lockbox`: then the value is the lockbox's text.
    pub encryption_mode: &'a str,
}

/// The parameter `format` of the route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// An array of objects in the given order. Carries every value.
    Json,
    /// Environment variables.
    Variables(forgevault_dotenv::Format),
}

/// The text is not the name of a format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected json, dotenv, shell or github")]
pub struct UnknownFormat;

/// Why nothing was exported. Names secrets, never a value.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ExportError {
    #[error("{}{}", .0, remedy(.0))]
    Variables(RenderError),
    #[error(
        "secret `{protected}` is protected and `{other}` is not; they are never mixed: name the environment \
         (environment={environment})"
    )]
    MixedProtection {
        protected: String,
        other: String,
        environment: String,
    },
    #[error("an export has at most {MAX_SECRETS} secrets: narrow it by environment or prefix")]
    TooManySecrets,
    #[error("an export has at most 64 MiB: narrow it by environment or prefix")]
    TooLong,
    #[error("the JSON could not be written")]
    Json,
}

/// Returns what the API client can do about it.
fn remedy(error: &RenderError) -> String {
    match error {
        RenderError::ReservedName { variable, .. } => {
            format!("; allow={variable} accepts it, and json carries every value")
        }
        RenderError::EmptyName { .. } | RenderError::UnsupportedValue { .. } => {
            "; json carries every value".to_owned()
        }
        RenderError::EnvironmentTooLong => ": narrow it by prefix".to_owned(),
        _ => String::new(),
    }
}

impl Format {
    /// Returns the media type of the response.
    pub const fn content_type(self) -> &'static str {
        match self {
            Self::Json => "application/json",
            Self::Variables(_) => "text/plain; charset=utf-8",
        }
    }
}

impl FromStr for Format {
    type Err = UnknownFormat;

    fn from_str(text: &str) -> Result<Self, UnknownFormat> {
        match text {
            "json" => Ok(Self::Json),
            _ => text.parse().map(Self::Variables).map_err(|_| UnknownFormat),
        }
    }
}

/// Renders all of `items` in order, or nothing. Variables follow the rules of [`forgevault_dotenv::render`],
/// and protected secrets are never mixed with others.
pub fn render(
    format: Format,
    items: &[Item<'_>],
    allowed: &AllowedNames,
) -> Result<Zeroizing<String>, ExportError> {
    match format {
        Format::Json => json(items),
        Format::Variables(format) => {
            check_protection(items)?;
            let secrets = items.iter().map(|item| Secret {
                name: item.name,
                full_name: item.full_name,
                value: item.value,
            });
            let secrets: Vec<_> = secrets.collect();
            let text = forgevault_dotenv::render(format, &secrets, allowed);
            text.map_err(ExportError::Variables)
        }
    }
}

fn json(items: &[Item<'_>]) -> Result<Zeroizing<String>, ExportError> {
    let mut length = Length(0);
    serde_json::to_writer(&mut length, items).map_err(|_| ExportError::Json)?;
    if length.0 > MAX_JSON_LEN {
        return Err(ExportError::TooLong);
    }
    let mut text = Zeroizing::new(Vec::with_capacity(length.0));
    serde_json::to_writer(&mut *text, items).map_err(|_| ExportError::Json)?;
    let text = String::from_utf8(std::mem::take(&mut *text)).map_err(|_| ExportError::Json)?;
    Ok(Zeroizing::new(text))
}

/// Counts the output length, so that the text is allocated once: a growing buffer leaves copies of values
/// behind.
struct Length(usize);

impl io::Write for Length {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// In one process environment, values that only admins may write must not mix with others.
fn check_protection(items: &[Item<'_>]) -> Result<(), ExportError> {
    let protected = items.iter().find(|item| item.is_protected);
    let other = items.iter().find(|item| !item.is_protected);
    let (Some(protected), Some(other)) = (protected, other) else {
        return Ok(());
    };
    let name = protected.full_name;
    Err(ExportError::MixedProtection {
        protected: name.to_owned(),
        other: other.full_name.to_owned(),
        environment: name.split_once('.').map_or(name, |(it, _)| it).to_owned(),
    })
}

#[cfg(test)]
mod tests;
