//! Creates a secret, or adds its next version.

use entity::{SecretId, UserId, Version, secret};
use sea_orm::ActiveValue::Set;

use super::author::Author;
use super::body::NewVersion;
use super::change::check_row;
use super::name::SecretName;
use super::precondition::Precondition;
use super::room::Room;
use super::store;
use super::value::{Kind, Mode};
use super::version_writer::{VersionWriter, next_version};
use crate::access::RequestContext;
use crate::app_state::AppState;
use crate::audit::Entry;
use crate::commit::{Command, WriteTx};
use crate::environments::revisions::{Held, SecretChange};
use crate::error::Error;

/// Creates the secret, adds a version to it, or restores a deleted one with its next version. Unless the
/// licence includes versions, or once did, the replaced version is removed.
pub struct Put {
    name: SecretName,
    content: NewVersion,
    precondition: Precondition,
    parts: PutParts,
}

/// What the writes of one author have in common: limits and keys.
#[derive(Clone)]
pub struct PutParts {
    room: Room,
    writer: VersionWriter,
}

impl PutParts {
    pub fn of(app: &AppState, author: Author) -> Self {
        Self {
            room: Room::of(app),
            writer: VersionWriter::of(app, author),
        }
    }

    pub fn writer(&self) -> &VersionWriter {
        &self.writer
    }

    pub fn room(&self) -> &Room {
        &self.room
    }

    pub fn put(&self, name: SecretName, content: NewVersion, precondition: Precondition) -> Put {
        Put {
            name,
            content,
            precondition,
            parts: self.clone(),
        }
    }
}

/// The result of a [`Put`].
pub struct Stored {
    pub secret: secret::Model,
    pub created: bool,
    /// The version that was current before; [`None`] if there was no live secret.
    pub replaced: Option<Version>,
}

impl Command for Put {
    type Output = Stored;

    async fn apply(&self, tx: &mut WriteTx<'_>, entry: &mut Entry) -> Result<Stored, Error> {
        let found = store::find(tx.read(), tx.repo_id(), self.name.as_str()).await?;
        if let Some(found) = &found {
            check_row(tx, found)?;
        }
        let live = found.as_ref().filter(|secret| secret.deleted_unix == 0);
        if live.is_none() {
            tx.environments().check_new_name(&self.name)?;
        }
        let mode = self.check(
            live.map(|secret| secret.current_version),
            found.as_ref().map(|secret| secret.encryption_mode.as_str()),
            tx.head.secret_count(),
        )?;
        match found {
            None => self.create(tx, entry, mode).await,
            Some(secret) => self.update(tx, entry, secret, mode).await,
        }
    }
}

impl Put {
    pub fn prepare(
        ctx: &RequestContext,
        name: SecretName,
        content: NewVersion,
        precondition: Precondition,
    ) -> Self {
        PutParts::of(&ctx.app, ctx.author()).put(name, content, precondition)
    }

    pub fn name(&self) -> &SecretName {
        &self.name
    }

    pub(super) fn value(&self) -> &[u8] {
        self.content.value.as_bytes()
    }

    /// Checks the write against what is stored: the version of the live secret, the mode of the secret, live
    /// or deleted, and the number of live secrets in the repository. Returns the mode in which to store the
    /// value.
    ///
    /// # Errors
    /// [`crate::error::Code::LimitReached`], and the errors of [`Precondition::check`] and
    /// [`super::value::Value::mode_on`].
    pub(super) fn check(
        &self,
        live: Option<Version>,
        mode: Option<&str>,
        present: i64,
    ) -> Result<Mode, Error> {
        if live.is_none() {
            self.parts.room.check(present)?;
        }
        self.precondition.check(live)?;
        self.content.value.mode_on(mode)
    }

    async fn create(
        &self,
        tx: &mut WriteTx<'_>,
        entry: &mut Entry,
        mode: Mode,
    ) -> Result<Stored, Error> {
        let kind = self
            .content
            .kind
            .as_ref()
            .map_or(Kind::DEFAULT, Kind::as_str);
        let mut row = secret::Model {
            id: SecretId::NONE,
            repo_id: tx.repo_id(),
            name: self.name.as_str().to_owned(),
            description: self.content.description.clone().unwrap_or_default(),
            kind: kind.to_owned(),
            current_version: Version::FIRST,
            encryption_mode: mode.as_str().to_owned(),
            created_unix: tx.now,
            created_by: self.parts.writer.author().user_id(),
            updated_unix: tx.now,
            deleted_unix: 0,
            deleted_by: UserId::NONE,
            purged_unix: 0,
            row_mac: None,
        };
        let key = tx.head.row_key();
        store::insert(tx.write(), &key, &mut row).await?;
        tx.head.count_secrets(1, 0);
        self.add_version(tx, entry, &row).await?;
        self.note(tx, None, &row);
        Ok(Stored {
            secret: row,
            created: true,
            replaced: None,
        })
    }

    async fn update(
        &self,
        tx: &mut WriteTx<'_>,
        entry: &mut Entry,
        mut row: secret::Model,
        mode: Mode,
    ) -> Result<Stored, Error> {
        let before = Held::of(&row);
        let replaced = row.current_version;
        let keeps_replaced = self.parts.writer.keeps_replaced(tx).await?;
        row.current_version = next_version(&row)?;
        if row.deleted_unix != 0 {
            tx.head.count_secrets(1, -1);
        }
        (row.deleted_unix, row.deleted_by, row.updated_unix) = (0, UserId::NONE, tx.now);
        mode.as_str().clone_into(&mut row.encryption_mode);
        if let Some(description) = &self.content.description {
            row.description.clone_from(description);
        }
        if let Some(kind) = &self.content.kind {
            kind.as_str().clone_into(&mut row.kind);
        }
        store::sign(&tx.head.row_key(), &mut row);
        let columns = secret::ActiveModel {
            row_mac: Set(row.row_mac.clone()),
            current_version: Set(row.current_version),
            encryption_mode: Set(row.encryption_mode.clone()),
            description: Set(row.description.clone()),
            kind: Set(row.kind.clone()),
            updated_unix: Set(row.updated_unix),
            deleted_unix: Set(0),
            deleted_by: Set(UserId::NONE),
            ..Default::default()
        };
        let repo_id = tx.repo_id();
        store::update(tx.write(), repo_id, row.id, columns).await?;
        self.add_version(tx, entry, &row).await?;
        if !keeps_replaced {
            store::delete_version(tx.write(), repo_id, row.id, replaced).await?;
        }
        let live = before.as_ref().map(|held| held.version);
        self.note(tx, before, &row);
        Ok(Stored {
            secret: row,
            created: false,
            replaced: live,
        })
    }

    /// Notes the change for the revision, whose comment is that of the version.
    fn note(&self, tx: &mut WriteTx<'_>, before: Option<Held>, row: &secret::Model) {
        tx.note_change(SecretChange {
            secret_id: row.id,
            from: before,
            to: Held::of(row),
        });
        tx.set_revision_comment(self.content.comment.clone());
    }

    async fn add_version(
        &self,
        tx: &mut WriteTx<'_>,
        entry: &mut Entry,
        row: &secret::Model,
    ) -> Result<(), Error> {
        let comment = self.content.comment.clone();
        self.parts
            .writer
            .add_version(tx, entry, row, self.value(), comment)
            .await
    }
}
