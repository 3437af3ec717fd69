//! Deletes, restores and purges secrets.

use entity::{UserId, Version, secret};
use sea_orm::ActiveValue::Set;

use super::author::Author;
use super::name::SecretName;
use super::precondition::Precondition;
use super::room::Room;
use super::store;
use crate::access::RequestContext;
use crate::audit::Entry;
use crate::commit::{Command, WriteTx};
use crate::environments::revisions::{Held, SecretChange};
use crate::error::{Code, Error};
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
pub fn check_row(tx: &WriteTx<'_>, row: &secret::Model) -> Result<(), Error> {
    match tx.head.row_check() {
        Some(key) if !mac::verify_secret(&key, row) => Err(Error::decryption_failed()),
        _ => Ok(()),
    }
}

pub(super) async fn find_live(
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

/// Soft-deletes a secret. All its versions stay.
pub struct Delete {
    name: SecretName,
    precondition: Precondition,
    author: Author,
}

impl Delete {
    pub fn prepare(ctx: &RequestContext, name: SecretName, precondition: Precondition) -> Self {
        Self::by(ctx.author(), name, precondition)
    }

    /// Prepares the deletion by that author.
    pub fn by(author: Author, name: SecretName, precondition: Precondition) -> Self {
        Self {
            name,
            precondition,
            author,
        }
    }
}

impl Command for Delete {
    /// The version that was current.
    type Output = Version;

    async fn apply(&self, tx: &mut WriteTx<'_>, entry: &mut Entry) -> Result<Version, Error> {
        let mut row = find_live(tx, entry, &self.name).await?;
        self.precondition.check(Some(row.current_version))?;
        tx.note_change(SecretChange {
            secret_id: row.id,
            from: Held::of(&row),
            to: None,
        });
        row.deleted_unix = tx.now;
        store::sign(&tx.head.row_key(), &mut row);
        let columns = secret::ActiveModel {
            row_mac: Set(row.row_mac),
            deleted_unix: Set(tx.now),
            deleted_by: Set(self.author.user_id()),
            ..Default::default()
        };
        let repo_id = tx.repo_id();
        store::update(tx.write(), repo_id, row.id, columns).await?;
        tx.head.count_secrets(-1, 1);
        Ok(row.current_version)
    }
}

/// Reverts a soft delete.
pub struct Restore {
    name: SecretName,
    /// Compared with the version before the deletion.
    precondition: Precondition,
    /// A restored secret counts like a new one.
    room: Room,
}

impl Restore {
    pub fn prepare(ctx: &RequestContext, name: SecretName, precondition: Precondition) -> Self {
        Self::within(Room::of(&ctx.app), name, precondition)
    }

    /// Prepares it within those limits.
    pub fn within(room: Room, name: SecretName, precondition: Precondition) -> Self {
        Self {
            name,
            precondition,
            room,
        }
    }
}

impl Command for Restore {
    /// The current version.
    type Output = Version;

    async fn apply(&self, tx: &mut WriteTx<'_>, entry: &mut Entry) -> Result<Version, Error> {
        let found = store::find(tx.read(), tx.repo_id(), self.name.as_str()).await?;
        // As for a PUT, the limits are checked before anything is revealed about the secret.
        if found.as_ref().is_none_or(|secret| secret.deleted_unix != 0) {
            self.room.check(tx.head.secret_count())?;
        }
        let mut row = found.ok_or_else(no_secret)?;
        entry.secret_id = row.id;
        check_row(tx, &row)?;
        if row.deleted_unix == 0 {
            return Err(Error::new(Code::AlreadyExists, "the secret is not deleted"));
        }
        self.precondition.check(Some(row.current_version))?;
        row.deleted_unix = 0;
        tx.note_change(SecretChange {
            secret_id: row.id,
            from: None,
            to: Held::of(&row),
        });
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
    name: SecretName,
    /// Compared with the current version, or the version before the deletion.
    precondition: Precondition,
}

impl Purge {
    pub fn prepare(name: SecretName, precondition: Precondition) -> Self {
        Self { name, precondition }
    }
}

impl Command for Purge {
    type Output = ();

    fn removes_data(&self) -> bool {
        true
    }

    async fn apply(&self, tx: &mut WriteTx<'_>, entry: &mut Entry) -> Result<(), Error> {
        let row = find(tx, entry, &self.name).await?;
        let live = row.deleted_unix == 0;
        self.precondition.check(Some(row.current_version))?;
        tx.note_change(SecretChange {
            secret_id: row.id,
            from: Held::of(&row),
            to: None,
        });
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
