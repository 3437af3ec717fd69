//! Environments and what lies in them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::secrets::SecretView;

/// The body of PUT. A field left out keeps its value, or gets its default when the environment is declared.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PutEnvironment {
    /// Whether only admins may write and readers have no access; `false` by default.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub protected: Option<bool>,
    /// Whether a name that the environment lacks is taken from the base. By default where it is not
    /// protected; protecting it ends it unless the same request says otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub overlay: Option<bool>,
    /// 0 to 1000; the last by default.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schema(minimum = 0, maximum = 1000))]
    pub position: Option<i64>,
    /// At most 1 KiB.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schema(max_length = 1024))]
    pub description: Option<String>,
    /// How many names, deleted ones included, already begin with the environment's name and a dot. They lie
    /// in it from then on.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schema(minimum = 0))]
    pub take_in: Option<u64>,
}

/// An environment, or the base. Where nothing can be in the caller's reach, only name, protection and
/// position are shown.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = Environment))]
pub struct EnvironmentView {
    #[cfg_attr(feature = "schema", schema(example = "production"))]
    pub name: String,
    pub protected: bool,
    pub position: i64,
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    pub contents: Option<EnvironmentContents>,
}

/// What is told of an environment to a caller who may reach something in it.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct EnvironmentContents {
    pub overlay: bool,
    pub description: String,
    pub revision: i64,
    /// The secrets in reach that are not deleted.
    pub secret_count: u64,
    /// The time of the last revision in reach, Unix seconds; 0 if there is none.
    pub updated_at: i64,
}

/// A secret as an environment shows it, without its value.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = EnvironmentSecret))]
pub struct EnvironmentSecretView {
    /// With the name inside the environment.
    #[serde(flatten)]
    pub secret: SecretView,
    #[cfg_attr(feature = "schema", schema(example = "staging.DATABASE_URL"))]
    pub full_name: String,
    /// The environment in which it lies; `base` for what the overlay brings.
    #[cfg_attr(feature = "schema", schema(example = "staging"))]
    pub environment: String,
}

/// A secret with its value, as an environment shows it. Wiped when dropped, never printed.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = EnvironmentSecretWithValue))]
pub struct EnvironmentValueView {
    /// The name inside the environment.
    #[cfg_attr(feature = "schema", schema(example = "DATABASE_URL"))]
    pub name: String,
    #[cfg_attr(feature = "schema", schema(example = "staging.DATABASE_URL"))]
    pub full_name: String,
    /// The environment in which it lies; `base` for what the overlay brings.
    #[cfg_attr(feature = "schema", schema(example = "staging"))]
    pub environment: String,
    pub description: String,
    #[serde(rename = "type")]
    pub kind: String,
    /// `standard` or `lockbox`.
    pub encryption_mode: String,
    pub current_version: i64,
    pub version: i64,
    /// Unix seconds.
    pub created_at: i64,
    /// Unix seconds.
    pub updated_at: i64,
    #[cfg_attr(feature = "schema", schema(value_type = String))]
    pub value: Zeroizing<String>,
}

/// Which environment has which secret. What is out of reach or lacking has no key.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = EnvironmentMatrix))]
pub struct MatrixView {
    /// The base, then the declared environments in display order.
    pub environments: Vec<String>,
    /// Ordered by name.
    pub secrets: Vec<MatrixSecret>,
}

/// A name of the matrix, and what each environment has under it.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct MatrixSecret {
    /// The name inside the environments.
    #[cfg_attr(feature = "schema", schema(example = "DATABASE_URL"))]
    pub name: String,
    pub environments: BTreeMap<String, MatrixCell>,
}

/// The secret of an environment, by its current version.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct MatrixCell {
    pub version: i64,
    /// Unix seconds.
    pub updated_at: i64,
}
