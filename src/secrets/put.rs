//! Creates a secret, or adds its next version.

use std::sync::Arc;

use entity::{SecretId, UserId, Version, VersionId, secret, secret_version};
use sea_orm::ActiveValue::Set;

use super::author::Author;
use super::body::NewVersion;
use super::change::check_row;
use super::name::SecretName;
use super::precondition::Precondition;
use super::store;
use super::value::{Kind, Mode};
use crate::access::RequestContext;
use crate::audit::Entry;
use crate::commit::{Command, WriteTx};
use crate::error::{Code, Error};
use crate::keys::{DataKeys, encryption_failed};
use crate::license::{self, Gate};

/// Writes versions: its limits and keys.
#[derive(Clone)]
pub struct VersionWriter {
    pub keys: Arc<DataKeys>,
    /// The most versions kept per secret; 0 = all.
    pub max_versions: i64,
    /// The most secrets per repository; 0 = no limit.
    pub max_secrets: i64,
    pub author: Author,
}

impl VersionWriter {
    /// Returns the writer for a request.
    pub fn of(ctx: &RequestContext) -> Self {
        Self {
            keys: Arc::clone(&ctx.app.keys),
            max_versions: ctx.app.config.max_versions,
            max_secrets: ctx.app.config.max_secrets,
            author: ctx.author(),
        }
    }

    /// Encrypts a value, adds it as the current version of the secret, and prunes the oldest versions.
    pub async fn add_version(
        &self,
        tx: &mut WriteTx<'_>,
        entry: &mut Entry,
        secret: &secret::Model,
        value: &[u8],
        comment: String,
    ) -> Result<(), Error> {
        let (repo_id, now) = (tx.repo_id(), tx.now);
        let (secret_id, version) = (secret.id, secret.current_version);
        let key = self.keys.for_sealing(tx).await?;
        let row = secret_version::Model {
            id: VersionId::NONE,
            repo_id,
            secret_id,
            version,
            encrypted_value: key
                .seal(secret_id, version, value)
                .map_err(encryption_failed)?,
            key_version: key.key_version(),
            encryption_mode: secret.encryption_mode.clone(),
            comment,
            created_unix: now,
            created_by: self.author.user_id(),
            created_by_token: self.author.token_id(),
        };
        let version_id = store::insert_version(tx.write(), row).await?;
        tx.head.count_seals(key.key_version(), 1);
        if self.max_versions > 0 && version.get() > self.max_versions {
            let last = Version::new(version.get() - self.max_versions);
            store::delete_versions_up_to(tx.write(), repo_id, secret_id, last).await?;
        }
        (entry.secret_id, entry.version_id, entry.version) = (secret_id, version_id, version);
        Ok(())
    }
}

/// Creates the secret, adds a version to it, or restores a deleted one with its next version. Unless the
/// licence includes versions, or once did, the replaced version is removed.
pub struct Put {
    pub name: SecretName,
    pub content: NewVersion,
    pub precondition: Precondition,
    pub gate: Gate,
    pub pen: VersionWriter,
}

/// Checks that a repository with `present` secrets may have one more.
///
/// # Errors
/// [`Code::LimitReached`] at the configured limit; 0 = no limit.
pub(super) fn check_room(max_secrets: i64, present: i64) -> Result<(), Error> {
    if max_secrets == 0 || present < max_secrets {
        return Ok(());
    }
    let message = format!("a repository may have at most {max_secrets} secrets");
    Err(Error::new(Code::LimitReached, message))
}

/// Returns a secret's next version.
pub(super) fn next_version(secret: &secret::Model) -> Result<Version, Error> {
    let next = secret.current_version.get().checked_add(1);
    next.map(Version::new)
        .ok_or_else(|| Error::internal().because(anyhow::anyhow!("no further version")))
}

/// The result of a [`Put`].
pub struct Stored {
    pub secret: secret::Model,
    pub created: bool,
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
            let present = tx.head.secret_count();
            self.gate.new_secret(present)?;
            check_room(self.pen.max_secrets, present)?;
        }
        self.precondition
            .check(live.map(|secret| secret.current_version))?;
        let mode = self
            .content
            .value
            .mode_on(found.as_ref().map(|secret| secret.encryption_mode.as_str()))?;
        match found {
            None => self.create(tx, entry, mode).await,
            Some(secret) => self.update(tx, entry, secret, mode).await,
        }
    }
}

impl Put {
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
            created_by: self.pen.author.user_id(),
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
        Ok(Stored {
            secret: row,
            created: true,
        })
    }

    async fn update(
        &self,
        tx: &mut WriteTx<'_>,
        entry: &mut Entry,
        mut row: secret::Model,
        mode: Mode,
    ) -> Result<Stored, Error> {
        let replaced = row.current_version;
        // Read before anything is written. Versions kept under an earlier licence are never removed.
        let keeps = self.gate.keeps_versions() || license::store::was_licensed(tx.read()).await?;
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
        if !keeps {
            store::delete_version(tx.write(), repo_id, row.id, replaced).await?;
        }
        Ok(Stored {
            secret: row,
            created: false,
        })
    }

    async fn add_version(
        &self,
        tx: &mut WriteTx<'_>,
        entry: &mut Entry,
        row: &secret::Model,
    ) -> Result<(), Error> {
        let (value, comment) = (&self.content.value, self.content.comment.clone());
        self.pen
            .add_version(tx, entry, row, value.as_bytes(), comment)
            .await
    }
}
