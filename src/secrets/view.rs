//! The API's representations of a secret.

use entity::{TokenId, UserId, Version, secret};
use serde::Serialize;
use utoipa::ToSchema;
use zeroize::Zeroizing;

use super::store::{Current, VersionInfo};
use super::value::Mode;

/// A secret without its value.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Secret)]
pub struct SecretView {
    #[schema(example = "DATABASE_URL")]
    pub name: String,
    pub description: String,
    #[serde(rename = "type")]
    #[schema(example = "password")]
    pub kind: String,
    /// `standard` or `lockbox`.
    pub encryption_mode: String,
    #[schema(value_type = i64)]
    pub current_version: Version,
    /// Unix seconds.
    pub created_at: i64,
    /// Unix seconds.
    pub updated_at: i64,
    pub is_deleted: bool,
    /// Unix seconds; 0 when it is not deleted.
    pub deleted_at: i64,
}

impl From<secret::Model> for SecretView {
    fn from(row: secret::Model) -> Self {
        Self {
            name: row.name,
            description: row.description,
            kind: row.kind,
            encryption_mode: row.encryption_mode,
            current_version: row.current_version,
            created_at: row.created_unix,
            updated_at: row.updated_unix,
            is_deleted: row.deleted_unix != 0,
            deleted_at: row.deleted_unix,
        }
    }
}

/// A secret with a value. Wiped when dropped, never printed.
#[derive(Serialize, ToSchema)]
#[schema(as = SecretWithValue)]
pub struct ValueView {
    #[schema(example = "DATABASE_URL")]
    pub name: String,
    pub description: String,
    #[serde(rename = "type")]
    pub kind: String,
    /// The mode of the returned version.
    pub encryption_mode: String,
    #[schema(value_type = i64)]
    pub current_version: Version,
    /// The returned version.
    #[schema(value_type = i64)]
    pub version: Version,
    /// Unix seconds.
    pub created_at: i64,
    /// Unix seconds.
    pub updated_at: i64,
    #[schema(value_type = String)]
    pub value: Zeroizing<String>,
}

impl ValueView {
    pub fn new(row: Current, value: Zeroizing<String>) -> Self {
        Self {
            name: row.name,
            description: row.description,
            kind: row.kind,
            encryption_mode: row.encryption_mode,
            current_version: row.current_version,
            version: row.version,
            created_at: row.created_unix,
            updated_at: row.updated_unix,
            value,
        }
    }
}

impl ValueView {
    /// Returns the value unless it is a lockbox, which only its owner can decrypt.
    pub fn plain_value(&self) -> Option<Zeroizing<String>> {
        (self.encryption_mode != Mode::Lockbox.as_str()).then(|| self.value.clone())
    }
}

/// One version of a secret, without its value.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Version)]
pub struct VersionView {
    #[schema(value_type = i64)]
    pub version: Version,
    pub comment: String,
    /// `standard` or `lockbox`.
    pub encryption_mode: String,
    /// The user's id at the forge; 0 when a vault token wrote it.
    #[schema(value_type = i64)]
    pub created_by: UserId,
    /// The vault token's id; 0 when a user wrote it.
    #[schema(value_type = i64)]
    pub created_by_token: TokenId,
    /// Unix seconds.
    pub created_at: i64,
}

impl From<VersionInfo> for VersionView {
    fn from(row: VersionInfo) -> Self {
        Self {
            version: row.version,
            comment: row.comment,
            encryption_mode: row.encryption_mode,
            created_by: row.created_by,
            created_by_token: row.created_by_token,
            created_at: row.created_unix,
        }
    }
}
