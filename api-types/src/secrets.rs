//! Secrets, their versions and their export.

use serde::de::IgnoredAny;
use serde::{Deserialize, Deserializer, Serialize};
use zeroize::Zeroizing;

/// The body of PUT. `value` is required; a field left out keeps its value.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PutSecret {
    /// If present, must equal the name in the path.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schema",
        schema(read_only, pattern = r"^[A-Za-z0-9_][A-Za-z0-9_.-]{0,254}$")
    )]
    pub name: Option<String>,
    #[cfg_attr(
        feature = "schema",
        schema(value_type = String, example = "postgresql://user:pass@localhost/db")
    )]
    pub value: Zeroizing<String>,
    /// At most 1 KiB.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schema(max_length = 1024))]
    pub description: Option<String>,
    /// `[a-z][a-z0-9_-]{0,31}`; `env-file` by default for a new secret.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schema",
        schema(example = "password", pattern = r"^[a-z][a-z0-9_-]{0,31}$")
    )]
    pub kind: Option<String>,
    /// A comment on this version; at most 1 KiB.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schema(max_length = 1024))]
    pub comment: Option<String>,
    /// `standard` or `lockbox`; detected from the value by default.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schema(pattern = "^(standard|lockbox)$"))]
    pub encryption_mode: Option<String>,
}

/// The body of PATCH: a new name, description or type. A field left out keeps its value.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PatchSecret {
    /// Renames the secret.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schema",
        schema(pattern = r"^[A-Za-z0-9_][A-Za-z0-9_.-]{0,254}$")
    )]
    pub name: Option<String>,
    /// At most 1 KiB.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schema(max_length = 1024))]
    pub description: Option<String>,
    /// `[a-z][a-z0-9_-]{0,31}`
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schema(pattern = r"^[a-z][a-z0-9_-]{0,31}$"))]
    pub kind: Option<String>,
}

/// The body of a rollback.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = Rollback))]
#[serde(deny_unknown_fields)]
pub struct RollbackBody {
    /// The version whose content is restored, from 1.
    #[serde(deserialize_with = "whole_number")]
    #[cfg_attr(feature = "schema", schema(example = 2, minimum = 1))]
    pub version: i64,
}

/// Reads anything but a whole number as 0, which the service refuses as
/// [`InvalidVersion`](crate::error::Code::InvalidVersion), like every other invalid version.
fn whole_number<'de, D: Deserializer<'de>>(from: D) -> Result<i64, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Number {
        Whole(i64),
        Other(IgnoredAny),
    }
    Ok(match Number::deserialize(from)? {
        Number::Whole(number) => number,
        Number::Other(_) => 0,
    })
}

/// A secret without its value.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = Secret))]
pub struct SecretView {
    #[cfg_attr(feature = "schema", schema(example = "DATABASE_URL"))]
    pub name: String,
    pub description: String,
    #[serde(rename = "type")]
    #[cfg_attr(feature = "schema", schema(example = "password"))]
    pub kind: String,
    /// `standard` or `lockbox`.
    pub encryption_mode: String,
    pub current_version: i64,
    /// Unix seconds.
    pub created_at: i64,
    /// Unix seconds.
    pub updated_at: i64,
    pub is_deleted: bool,
    /// Unix seconds; 0 when it is not deleted.
    pub deleted_at: i64,
}

/// A secret with a value. Wiped when dropped, never printed.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = SecretWithValue))]
pub struct ValueView {
    #[cfg_attr(feature = "schema", schema(example = "DATABASE_URL"))]
    pub name: String,
    pub description: String,
    #[serde(rename = "type")]
    pub kind: String,
    /// The mode of the returned version.
    pub encryption_mode: String,
    pub current_version: i64,
    /// The returned version.
    pub version: i64,
    /// Unix seconds.
    pub created_at: i64,
    /// Unix seconds.
    pub updated_at: i64,
    #[cfg_attr(feature = "schema", schema(value_type = String))]
    pub value: Zeroizing<String>,
}

/// One version of a secret, without its value.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = Version))]
pub struct VersionView {
    pub version: i64,
    pub comment: String,
    /// `standard` or `lockbox`.
    pub encryption_mode: String,
    /// The user's id at the forge; 0 when a vault token wrote it.
    pub created_by: i64,
    /// The vault token's id; 0 when a user wrote it.
    pub created_by_token: i64,
    /// The user's login, or the description of a token for callers who may list tokens; empty when unknown.
    pub created_by_name: String,
    /// Unix seconds.
    pub created_at: i64,
}

/// A secret in an export as `json`.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct ExportedSecret {
    /// The name without the requested environment.
    pub name: String,
    #[cfg_attr(feature = "schema", schema(value_type = String))]
    pub value: Zeroizing<String>,
    pub version: i64,
    /// `standard`, or `lockbox`: then the value is the lockbox's text.
    pub encryption_mode: String,
}
