//! Changes to a secret other than a new value: description, type and name, deletion and restoration, purge,
//! rollback.

use entity::{UserId, Version, secret};
use sea_orm::ActiveValue::Set;

use super::body::Changes;
use super::name::SecretName;
use super::precondition::Precondition;
use super::put::{VersionWriter, check_room, next_version};
use super::store;
use super::value::Kind;
use crate::audit::Entry;
use crate::commit::{Command, WriteTx};
use crate::error::{Code, Error};
use crate::license::Gate;
use crate::row_macs::mac;

/// Returns the error for a name without a live secret.
pub fn no_secret() -> Error {
    Error::not_found("no such secret")
}

async fn find(
    tx: &WriteTx<'_>,
    entry: &mut Entry,
    name: &SecretName,
) -> Result<secret::Model, Error> {
    let row = store::find(tx.read(), tx.repo_id(), name.as_str())
        .await?
        .ok_or_else(no_secret)?;
    entry.secret_id = row.id;
    check_row(tx, &row)?;
    Ok(row)
}

/// Verifies that the service wrote a secret's row, before anything is done with it.
///
/// # Errors
/// [`Code::DecryptionFailed`] when it did not.
pub(super) fn check_row(tx: &WriteTx<'_>, row: &secret::Model) -> Result<(), Error> {
    match tx.head.row_check() {
        Some(key) if !mac::verify_secret(&key, row) => Err(Error::decryption_failed()),
        _ => Ok(()),
    }
}

async fn find_live(
    tx: &WriteTx<'_>,
    entry: &mut Entry,
    name: &SecretName,
) -> Result<secret::Model, Error> {
    let row = find(tx, entry, name).await?;
    if row.deleted_unix == 0 {
        Ok(row)
    } else {
        Err(no_secret())
    }
}

/// Changes a secret's metadata. Its value and version stay.
pub struct Patch {
    pub name: SecretName,
    pub changes: Changes,
    pub precondition: Precondition,
    pub last_seen: LastSeen,
}

/// The values that the user saw before editing, if known: the version does not cover them.
#[derive(Default)]
pub struct LastSeen {
    pub description: Option<String>,
    pub kind: Option<String>,
}

/// Returns the new value of a field; [`None`] when the user left it as they saw it (`last_seen`).
///
/// # Errors
/// [`Code::VersionConflict`] when somebody else has changed it since.
fn new_value<'a>(
    field: &str,
    new: Option<&'a str>,
    last_seen: Option<&str>,
    current: &str,
) -> Result<Option<&'a str>, Error> {
    match last_seen {
        Some(seen) if new == Some(seen) => Ok(None),
        Some(seen) if new.is_some() && seen != current => {
            let message = format!("{field}: somebody else has changed it since");
            Err(Error::new(Code::VersionConflict, message))
        }
        _ => Ok(new),
    }
}

impl Command for Patch {
    type Output = secret::Model;

    async fn apply(&self, tx: &mut WriteTx<'_>, entry: &mut Entry) -> Result<secret::Model, Error> {
        let mut row = find_live(tx, entry, &self.name).await?;
        self.precondition.check(Some(row.current_version))?;
        let (changes, last_seen) = (&self.changes, &self.last_seen);
        let description = new_value(
            "description",
            changes.description.as_deref(),
            last_seen.description.as_deref(),
            &row.description,
        )?;
        let kind = changes.kind.as_ref().map(Kind::as_str);
        let kind = new_value("type", kind, last_seen.kind.as_deref(), &row.kind)?;
        if let Some(name) = &self.changes.name
            && *name != self.name
        {
            let taken = store::find(tx.read(), tx.repo_id(), name.as_str()).await?;
            if let Some(taken) = taken {
                let what = if taken.deleted_unix == 0 {
                    "a"
                } else {
                    "a deleted"
                };
                return Err(Error::new(
                    Code::AlreadyExists,
                    format!("name: {what} secret has this name"),
                ));
            }
            name.as_str().clone_into(&mut row.name);
        }
        if let Some(description) = description {
            description.clone_into(&mut row.description);
        }
        if let Some(kind) = kind {
            kind.clone_into(&mut row.kind);
        }
        row.updated_unix = tx.now;
        store::sign(&tx.head.row_key(), &mut row);
        let columns = secret::ActiveModel {
            row_mac: Set(row.row_mac.clone()),
            name: Set(row.name.clone()),
            description: Set(row.description.clone()),
            kind: Set(row.kind.clone()),
            updated_unix: Set(row.updated_unix),
            ..Default::default()
        };
        let repo_id = tx.repo_id();
        store::update(tx.write(), repo_id, row.id, columns).await?;
        if row.name != self.name.as_str() {
            store::remember_name(tx.write(), repo_id, row.id, &row.name).await?;
            entry.message = format!("renamed to {}", row.name);
        }
        Ok(row)
    }
}

/// Soft-deletes a secret. All its versions stay.
pub struct Delete {
    pub name: SecretName,
    pub precondition: Precondition,
    /// The user's id at the forge; 0 for a vault token.
    pub user_id: UserId,
}

impl Command for Delete {
    type Output = ();

    async fn apply(&self, tx: &mut WriteTx<'_>, entry: &mut Entry) -> Result<(), Error> {
        let mut row = find_live(tx, entry, &self.name).await?;
        self.precondition.check(Some(row.current_version))?;
        row.deleted_unix = tx.now;
        store::sign(&tx.head.row_key(), &mut row);
        let columns = secret::ActiveModel {
            row_mac: Set(row.row_mac),
            deleted_unix: Set(tx.now),
            deleted_by: Set(self.user_id),
            ..Default::default()
        };
        let repo_id = tx.repo_id();
        store::update(tx.write(), repo_id, row.id, columns).await?;
        tx.head.count_secrets(-1, 1);
        Ok(())
    }
}

/// Reverts a soft delete.
pub struct Restore {
    pub name: SecretName,
    /// Compared with the version before the deletion.
    pub precondition: Precondition,
    /// The licence: a restored secret counts like a new one.
    pub gate: Gate,
    /// The most secrets per repository; 0 = no limit.
    pub max_secrets: i64,
}

impl Command for Restore {
    /// The current version.
    type Output = Version;

    async fn apply(&self, tx: &mut WriteTx<'_>, entry: &mut Entry) -> Result<Version, Error> {
        let found = store::find(tx.read(), tx.repo_id(), self.name.as_str()).await?;
        // As for a PUT, the licence is checked before anything is revealed about the secret.
        if found.as_ref().is_none_or(|secret| secret.deleted_unix != 0) {
            self.gate.new_secret(tx.head.secret_count())?;
        }
        let mut row = found.ok_or_else(no_secret)?;
        entry.secret_id = row.id;
        check_row(tx, &row)?;
        if row.deleted_unix == 0 {
            return Err(Error::new(Code::AlreadyExists, "the secret is not deleted"));
        }
        check_room(self.max_secrets, tx.head.secret_count())?;
        self.precondition.check(Some(row.current_version))?;
        row.deleted_unix = 0;
        store::sign(&tx.head.row_key(), &mut row);
        let columns = secret::ActiveModel {
            row_mac: Set(row.row_mac),
            deleted_unix: Set(0),
            deleted_by: Set(UserId::NONE),
            ..Default::default()
        };
        let repo_id = tx.repo_id();
        store::update(tx.write(), repo_id, row.id, columns).await?;
        tx.head.count_secrets(1, -1);
        Ok(row.current_version)
    }
}

/// Removes a secret, deleted or not, with all its versions, permanently. Its audit entries stay.
pub struct Purge {
    pub name: SecretName,
    /// Compared with the current version, or the version before the deletion.
    pub precondition: Precondition,
}

impl Command for Purge {
    type Output = ();

    async fn apply(&self, tx: &mut WriteTx<'_>, entry: &mut Entry) -> Result<(), Error> {
        let row = find(tx, entry, &self.name).await?;
        let live = row.deleted_unix == 0;
        self.precondition.check(Some(row.current_version))?;
        let repo_id = tx.repo_id();
        store::delete_versions_up_to(tx.write(), repo_id, row.id, Version::MAX).await?;
        store::delete(tx.write(), repo_id, row.id).await?;
        if live {
            tx.head.count_secrets(-1, 0);
        } else {
            tx.head.count_secrets(0, -1);
        }
        Ok(())
    }
}

/// Stores the content of an older version as the next one, in the mode of the older version.
pub struct Rollback {
    pub name: SecretName,
    pub version: Version,
    pub precondition: Precondition,
    pub pen: VersionWriter,
}

impl Command for Rollback {
    type Output = secret::Model;

    async fn apply(&self, tx: &mut WriteTx<'_>, entry: &mut Entry) -> Result<secret::Model, Error> {
        let repo_id = tx.repo_id();
        let mut row = find_live(tx, entry, &self.name).await?;
        self.precondition.check(Some(row.current_version))?;
        let old = store::version(tx.read(), repo_id, row.id, self.version)
            .await?
            .ok_or_else(|| Error::not_found("no such version"))?;
        let key = self.pen.keys.in_transaction(tx, old.key_version).await?;
        let value = key
            .open(row.id, old.version, &old.encrypted_value)
            .map_err(|error| Error::decryption_failed().because(error))?;
        row.current_version = next_version(&row)?;
        row.updated_unix = tx.now;
        row.encryption_mode = old.encryption_mode;
        let columns = secret::ActiveModel {
            current_version: Set(row.current_version),
            encryption_mode: Set(row.encryption_mode.clone()),
            updated_unix: Set(row.updated_unix),
            ..Default::default()
        };
        store::update(tx.write(), repo_id, row.id, columns).await?;
        let comment = format!("Rolled back to version {}", self.version);
        self.pen
            .add_version(tx, entry, &row, &value, comment)
            .await?;
        Ok(row)
    }
}
