//! Environments and what lies in them.

use serde::{Deserialize, Serialize};

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

/// A revision of an environment, with the changes in the caller's reach.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = EnvironmentRevision))]
pub struct RevisionView {
    pub revision: i64,
    /// Unix seconds; 0 for revision 1, which is what was there when revisions began.
    pub time: i64,
    /// The author's id at the forge; 0 for a vault token, and where nobody is known.
    pub author: i64,
    /// The author's login, or the description of a token for callers who may list tokens.
    pub author_name: String,
    pub comment: String,
    pub changes: Vec<NameChange>,
}

/// The change of a name inside an environment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct NameChange {
    pub name: String,
    /// The version before; 0 if the name had none.
    pub from: i64,
    /// The version after; 0 if it has none any more.
    pub to: i64,
}

/// How two states of an environment, or two environments, differ: names inside, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct EnvironmentDiff {
    /// In `to`, or in the other environment, only.
    pub added: Vec<String>,
    /// In `from`, or in this environment, only.
    pub removed: Vec<String>,
    pub changed: Vec<String>,
    pub same: Vec<String>,
    /// Cannot be compared: a lockbox.
    pub unknown: Vec<String>,
}

/// The body of a rollback: exactly one of `revision` and `time`.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = EnvironmentRollback))]
#[serde(deny_unknown_fields)]
pub struct EnvironmentRollbackBody {
    /// The revision to go back to.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schema(minimum = 1))]
    pub revision: Option<i64>,
    /// Unix seconds: goes back to the last revision up to then.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schema(minimum = 0))]
    pub time: Option<i64>,
    /// The names inside to roll back, at most 1,000; all by default.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schema(min_items = 1, max_items = 1000))]
    pub names: Option<Vec<String>>,
    /// Only tells what would change.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub preview: bool,
}

/// What a rollback changed, or would change.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct EnvironmentRolledBack {
    /// The new revision, left out when there was nothing to do; of a preview, the present one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revision: Option<i64>,
    pub changes: Vec<NameChange>,
    /// What cannot be had again as it was.
    pub unavailable: Vec<UnavailableName>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub preview: bool,
}

/// A name whose secret cannot be had again as it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct UnavailableName {
    pub name: String,
    pub reason: UnavailableReason,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum UnavailableReason {
    /// The secret was removed with all its versions; the name stays as it is.
    Purged,
    /// The version was removed; the name stays as it is.
    Pruned,
    /// The secret lies in another environment today and stays there; the name is made anew from its versions.
    Moved,
}
