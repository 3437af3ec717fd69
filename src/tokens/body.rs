//! Parses the fields of requests about tokens.

use super::addresses::AllowedIps;
use super::scope::Scope;
use super::ttl::Ttl;
use crate::error::Error;
use crate::secrets::value::bounded_text;

/// # Errors
/// Names the field.
pub(super) fn parse_description(text: String) -> Result<String, Error> {
    if text.trim().is_empty() {
        return Err(Error::invalid(
            "description: required; state what the token is for",
        ));
    }
    bounded_text("description", text)
}

/// # Errors
/// Names the field.
pub fn parse_scope(text: &str) -> Result<Scope, Error> {
    text.parse()
        .map_err(|error| Error::invalid(format!("scope: {error}")))
}

/// Parses a lifetime of at most `max`, the longest that the instance allows.
///
/// # Errors
/// Names the field.
pub fn parse_ttl(text: &str, max: Option<Ttl>) -> Result<Ttl, Error> {
    let ttl: Ttl = text
        .parse()
        .map_err(|error| Error::invalid(format!("ttl: {error}")))?;
    if max.is_some_and(|max| !ttl.within(max)) {
        return Err(Error::invalid("ttl: exceeds the maximum of this instance"));
    }
    Ok(ttl)
}

/// # Errors
/// Names the field.
pub(super) fn parse_addresses(entries: Vec<String>) -> Result<AllowedIps, Error> {
    AllowedIps::parse(entries).map_err(|error| Error::invalid(format!("allowed_ips: {error}")))
}
