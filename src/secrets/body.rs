//! Parses the bodies of requests about secrets.

use entity::Version;
use forgevault_api_types::secrets::{PatchSecret, PutSecret, RollbackBody};

use super::name::SecretName;
use super::value::{Kind, Mode, Value, bounded_text};
use crate::error::{Code, Error};

/// A parsed [`PutSecret`].
pub struct NewVersion {
    pub value: Value,
    pub description: Option<String>,
    pub kind: Option<Kind>,
    pub comment: String,
}

impl NewVersion {
    /// # Errors
    /// Names the invalid field.
    pub fn parse(body: PutSecret, name: &SecretName, max_value: usize) -> Result<Self, Error> {
        if body.name.is_some_and(|given| given != name.as_str()) {
            return Err(Error::invalid("name: differs from the name in the path"));
        }
        let mode = body
            .encryption_mode
            .map(|mode| mode.parse::<Mode>())
            .transpose()
            .map_err(|error| Error::invalid(format!("encryption_mode: {error}")))?;
        Ok(Self {
            value: Value::parse(body.value, mode, max_value)?,
            description: body
                .description
                .map(|text| bounded_text("description", text))
                .transpose()?,
            kind: body.kind.map(|kind| parse_kind(&kind)).transpose()?,
            comment: bounded_text("comment", body.comment.unwrap_or_default())?,
        })
    }
}

/// A parsed [`PatchSecret`].
pub struct Changes {
    pub name: Option<SecretName>,
    pub description: Option<String>,
    pub kind: Option<Kind>,
}

impl Changes {
    /// # Errors
    /// Names the invalid field.
    pub fn parse(body: PatchSecret) -> Result<Self, Error> {
        if body.name.is_none() && body.description.is_none() && body.kind.is_none() {
            return Err(Error::invalid(
                "expected at least one of name, description, type",
            ));
        }
        Ok(Self {
            name: body
                .name
                .map(|name| SecretName::parse_field(&name))
                .transpose()?,
            description: body
                .description
                .map(|text| bounded_text("description", text))
                .transpose()?,
            kind: body.kind.map(|kind| parse_kind(&kind)).transpose()?,
        })
    }
}

fn parse_kind(kind: &str) -> Result<Kind, Error> {
    kind.parse()
        .map_err(|error| Error::invalid(format!("type: {error}")))
}

/// Returns the version that a rollback restores.
///
/// # Errors
/// [`Code::InvalidVersion`]
pub fn parse_rollback(body: &RollbackBody) -> Result<Version, Error> {
    from_first(Version::new(body.version)).ok_or_else(|| {
        Error::new(
            Code::InvalidVersion,
            "version: expected a whole number from 1",
        )
    })
}

/// Parses `?version=`; [`None`] is the current version, for 0 or no parameter.
///
/// # Errors
/// [`Code::InvalidVersion`]
pub fn parse_version(text: Option<&str>) -> Result<Option<Version>, Error> {
    let Some(text) = text else {
        return Ok(None);
    };
    let version = digits(text).ok_or_else(|| {
        Error::new(
            Code::InvalidVersion,
            "version: expected a whole number from 0",
        )
    })?;
    Ok(version.optional())
}

/// Parses the field of a form that names a version.
///
/// # Errors
/// Names the field.
pub fn parse_version_field(field: &str, text: Option<&str>) -> Result<Version, Error> {
    text.and_then(digits)
        .and_then(from_first)
        .ok_or_else(|| Error::invalid(format!("{field}: expected a version of at least 1")))
}

/// Parses a version of digits only; 0 is none.
fn digits(text: &str) -> Option<Version> {
    let is_number = text.bytes().all(|b| b.is_ascii_digit());
    is_number.then(|| text.parse().ok()).flatten()
}

fn from_first(version: Version) -> Option<Version> {
    (version >= Version::FIRST).then_some(version)
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
            assert!(parse_version_field("to", Some(bad)).is_err(), "{bad}");
        }
        assert_eq!(
            parse_version_field("to", Some("1")).unwrap(),
            Version::FIRST
        );
        for bad in [None, Some("0")] {
            assert!(parse_version_field("to", bad).is_err(), "{bad:?}");
        }
    }
}
