//! Environments and what lies in them.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
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

/// The body of PATCH on the secrets of an environment: everything is done, or nothing.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PatchEnvironment {
    /// The secrets to create, or to give a new version, by their names inside the environment.
    #[serde(default)]
    #[cfg_attr(
        feature = "schema",
        schema(value_type = std::collections::BTreeMap<String, SetSecret>)
    )]
    pub set: ByName<SetSecret>,
    /// The secrets to delete, by their names inside the environment.
    #[serde(default)]
    pub delete: Vec<String>,
    /// A comment on the revision, and on each version without one; at most 1 KiB.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schema(max_length = 1024))]
    pub comment: Option<String>,
}

/// A new version of one of several secrets. See `PutSecret`.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SetSecret {
    #[cfg_attr(feature = "schema", schema(value_type = String))]
    pub value: Zeroizing<String>,
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schema(pattern = r"^[a-z][a-z0-9_-]{0,31}$"))]
    pub kind: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schema(max_length = 1024))]
    pub description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schema(max_length = 1024))]
    pub comment: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schema(pattern = "^(standard|lockbox)$"))]
    pub encryption_mode: Option<String>,
}

/// A JSON object by name, in the order in which it was sent; a name that comes twice is kept twice.
pub struct ByName<T>(pub Vec<(String, T)>);

impl<T> Default for ByName<T> {
    fn default() -> Self {
        Self(vec![])
    }
}

impl<T: Serialize> Serialize for ByName<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(self.0.iter().map(|(name, item)| (name, item)))
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for ByName<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Items<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for Items<T> {
            type Value = ByName<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<ByName<T>, A::Error> {
                let mut items = vec![];
                while let Some(item) = from.next_entry()? {
                    items.push(item);
                }
                Ok(ByName(items))
            }
        }

        from.deserialize_map(Items(PhantomData))
    }
}

/// The body of a copy from another environment.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CopyBody {
    /// The environment to copy from; `base` for the base.
    pub from: String,
    /// The secrets to copy, by their names inside, at most 1,000; all in reach by default.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schema(min_items = 1, max_items = 1000))]
    pub names: Option<Vec<String>>,
    /// What happens to a secret that exists here: `fail` (the default), `skip` or `overwrite`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schema(pattern = "^(fail|skip|overwrite)$"))]
    pub on_conflict: Option<String>,
    /// Only tell what would change.
    #[serde(default)]
    pub preview: bool,
}

/// What changed in an environment, or would change.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct EnvironmentChanges {
    /// The new revision, left out when nothing changed; of a preview, the present one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revision: Option<i64>,
    pub changes: Vec<NameChange>,
    /// Of a copy: the names that were left as they are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub skipped: Option<Vec<String>>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub preview: bool,
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
