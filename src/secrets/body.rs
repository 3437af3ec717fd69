//! The bodies of requests about secrets.

use entity::Version;
use serde::Deserialize;
use serde_json::Value as Json;
use utoipa::ToSchema;
use zeroize::Zeroizing;

use super::name::SecretName;
use super::value::{Kind, Mode, Value, bounded_text};
use crate::error::{Code, Error};

/// The body of PUT. `value` is required; a field left out keeps its value.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PutSecret {
    /// If present, must equal the name in the path.
    #[schema(read_only, pattern = r"^[A-Za-z0-9_][A-Za-z0-9_.-]{0,254}$")]
    pub(crate) name: Option<String>,
    #[schema(value_type = String, example = "postgresql://user:pass@localhost/db")]
    pub(crate) value: Zeroizing<String>,
    /// At most 1 KiB.
    #[schema(max_length = 1024)]
    pub(crate) description: Option<String>,
    /// `[a-z][a-z0-9_-]{0,31}`; `env-file` by default for a new secret.
    #[serde(rename = "type")]
    #[schema(example = "password", pattern = r"^[a-z][a-z0-9_-]{0,31}$")]
    pub(crate) kind: Option<String>,
    /// A comment on this version; at most 1 KiB.
    #[schema(max_length = 1024)]
    pub(crate) comment: Option<String>,
    /// `standard` or `lockbox`; detected from the value by default.
    #[schema(pattern = "^(standard|lockbox)$")]
    pub(crate) encryption_mode: Option<String>,
}

/// A parsed [`PutSecret`].
pub struct NewVersion {
    pub value: Value,
    pub description: Option<String>,
    pub kind: Option<Kind>,
    pub comment: String,
}

impl PutSecret {
    /// # Errors
    /// Names the invalid field.
    pub fn parse(self, name: &SecretName, max_value: usize) -> Result<NewVersion, Error> {
        if self.name.is_some_and(|given| given != name.as_str()) {
            return Err(Error::invalid("name: differs from the name in the path"));
        }
        let mode = self
            .encryption_mode
            .map(|mode| mode.parse::<Mode>())
            .transpose()
            .map_err(|error| Error::invalid(format!("encryption_mode: {error}")))?;
        Ok(NewVersion {
            value: Value::parse(self.value, mode, max_value)?,
            description: self
                .description
                .map(|text| bounded_text("description", text))
                .transpose()?,
            kind: self.kind.map(|kind| parse_kind(&kind)).transpose()?,
            comment: bounded_text("comment", self.comment.unwrap_or_default())?,
        })
    }
}

/// The body of PATCH: a new name, description or type. A field left out keeps its value.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PatchSecret {
    /// Renames the secret.
    #[schema(pattern = r"^[A-Za-z0-9_][A-Za-z0-9_.-]{0,254}$")]
    pub(crate) name: Option<String>,
    /// At most 1 KiB.
    #[schema(max_length = 1024)]
    pub(crate) description: Option<String>,
    /// `[a-z][a-z0-9_-]{0,31}`
    #[serde(rename = "type")]
    #[schema(pattern = r"^[a-z][a-z0-9_-]{0,31}$")]
    pub(crate) kind: Option<String>,
}

/// A parsed [`PatchSecret`].
pub struct Changes {
    pub name: Option<SecretName>,
    pub description: Option<String>,
    pub kind: Option<Kind>,
}

impl PatchSecret {
    /// # Errors
    /// Names the invalid field.
    pub fn parse(self) -> Result<Changes, Error> {
        if self.name.is_none() && self.description.is_none() && self.kind.is_none() {
            return Err(Error::invalid(
                "expected at least one of name, description, type",
            ));
        }
        Ok(Changes {
            name: self
                .name
                .map(|name| name.parse())
                .transpose()
                .map_err(|error| Error::invalid(format!("name: {error}")))?,
            description: self
                .description
                .map(|text| bounded_text("description", text))
                .transpose()?,
            kind: self.kind.map(|kind| parse_kind(&kind)).transpose()?,
        })
    }
}

fn parse_kind(kind: &str) -> Result<Kind, Error> {
    kind.parse()
        .map_err(|error| Error::invalid(format!("type: {error}")))
}

/// The body of a rollback.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Rollback {
    /// The version whose content is restored, from 1.
    #[schema(value_type = i64, example = 2, minimum = 1)]
    version: Json,
}

impl Rollback {
    /// # Errors
    /// [`Code::InvalidVersion`]
    pub fn parse(&self) -> Result<Version, Error> {
        self.version
            .as_i64()
            .filter(|version| *version > 0)
            .map(Version::new)
            .ok_or_else(|| {
                Error::new(
                    Code::InvalidVersion,
                    "version: expected a whole number from 1",
                )
            })
    }
}

/// Parses `?version=`; [`None`] is the current version, for 0 or no parameter.
///
/// # Errors
/// [`Code::InvalidVersion`]
pub fn parse_version(text: Option<&str>) -> Result<Option<Version>, Error> {
    let Some(text) = text else {
        return Ok(None);
    };
    let digits = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let version = text.parse::<i64>().ok().filter(|_| digits).ok_or_else(|| {
        Error::new(
            Code::InvalidVersion,
            "version: expected a whole number from 0",
        )
    })?;
    Ok(Version::new(version).optional())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_a_whole_number_of_64_bits() {
        assert_eq!(parse_version(None).unwrap(), None);
        assert_eq!(parse_version(Some("0")).unwrap(), None);
        assert_eq!(
            parse_version(Some("9223372036854775807")).unwrap(),
            Some(Version::MAX)
        );
        for bad in ["", "-1", "+1", "1.0", "x", " 1", "9223372036854775808"] {
            assert_eq!(
                parse_version(Some(bad)).unwrap_err().code(),
                Code::InvalidVersion,
                "{bad}"
            );
        }
    }
}
