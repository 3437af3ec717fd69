//! The rotation of data encryption keys, and the change of the master key.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

/// The phase of the latest rotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// No rotation yet.
    Idle,
    Running,
    /// Finished, but some versions could not be decrypted.
    Incomplete,
    Done,
}

impl Phase {
    /// The phase as sent in the body.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Idle => "idle",
            Self::Running => "running",
            Self::Incomplete => "incomplete",
            Self::Done => "done",
        }
    }
}

/// The progress of the latest rotation, and the usage of the data encryption key.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = RotationProgress))]
pub struct ProgressView {
    /// `idle` (never rotated), `running`, `done`, or `incomplete` (finished, but some versions could not be
    /// decrypted; they stay under the old key, which is kept).
    #[cfg_attr(feature = "schema", schema(value_type = String))]
    pub phase: Phase,
    /// The version of the data encryption key for new values; 0 before the first value.
    pub key_version: i64,
    /// Secret versions that this rotation has re-encrypted.
    pub done: i64,
    pub total: i64,
    /// Versions that could not be decrypted.
    pub failed: i64,
    /// Unix seconds; 0 = never.
    pub started_at: i64,
    /// Unix seconds; 0 = not yet.
    pub finished_at: i64,
    /// The user's id at the forge; 0 for a vault token.
    pub started_by: i64,
    pub started_by_name: String,
    pub token_id: i64,
    /// Values encrypted under the data encryption key.
    pub seals: i64,
    /// The most values that it may encrypt (NIST SP 800-38D).
    pub max_seals: i64,
    /// Whether a rotation is due, well before that limit.
    pub rotation_due: bool,
}

/// The result of a dry run.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = RotationDryRun))]
pub struct DryRunView {
    pub message: Cow<'static, str>,
    pub data_keys: u64,
    /// Secret versions, each of which was decrypted.
    pub versions: u64,
    pub failed_count: usize,
    /// The first 1000 failures.
    pub failed: Vec<FailureView>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = DoesNotOpen))]
pub struct FailureView {
    /// A secret's name and version, or a key.
    pub what: String,
    pub why: String,
}

/// The body of a migration.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = MigrateKey))]
#[serde(deny_unknown_fields)]
pub struct MigrateBody {
    /// The old master key: 64 hex digits, or a text of 32 bytes.
    #[cfg_attr(feature = "schema", schema(
        value_type = String,
        pattern = "^([0-9a-fA-F]{64}|[!-~]{32})$",
        example = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"
    ))]
    pub old_key: Zeroizing<String>,
    /// A repository's id at the forge, or 0 for all (site admins only); this repository when left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schema(minimum = 0))]
    pub repo_id: Option<i64>,
}

/// The result of a migration.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = MigrationResult))]
pub struct MigrationView {
    #[cfg_attr(feature = "schema", schema(example = "Key migration completed"))]
    pub message: Cow<'static, str>,
    pub success_count: usize,
    pub failed_count: usize,
    /// Ids of repositories with a key that neither master key unwraps. Nothing of them was changed.
    pub failed_repos: Vec<i64>,
}
