//! Rolls a secret back to an older version.

use entity::{Version, secret};
use sea_orm::ActiveValue::Set;

use super::change::find_live;
use super::name::SecretName;
use super::precondition::Precondition;
use super::store;
use super::version_writer::{VersionWriter, next_version};
use crate::access::RequestContext;
use crate::audit::Entry;
use crate::commit::{Command, WriteTx};
use crate::environments::revisions::{Held, SecretChange};
use crate::error::Error;

/// Stores the content of an older version as the next one, in the mode of the older version.
pub struct Rollback {
    name: SecretName,
    version: Version,
    precondition: Precondition,
    writer: VersionWriter,
}

impl Rollback {
    /// # Errors
    /// [`crate::error::Code::LimitReached`] when the licence does not include versions.
    pub fn prepare(
        ctx: &RequestContext,
        name: SecretName,
        version: Version,
        precondition: Precondition,
    ) -> Result<Self, Error> {
        ctx.app.gate.versioning()?;
        let writer = VersionWriter::of(&ctx.app, ctx.author());
        Ok(Self::by(writer, name, version, precondition))
    }

    /// Prepares it for that writer, whose licence was checked.
    pub fn by(
        writer: VersionWriter,
        name: SecretName,
        version: Version,
        precondition: Precondition,
    ) -> Self {
        Self {
            name,
            version,
            precondition,
            writer,
        }
    }
}

/// The result of a [`Rollback`].
pub struct RolledBack {
    pub secret: secret::Model,
    /// The version whose content is current again.
    pub to: Version,
}

impl Command for Rollback {
    type Output = RolledBack;

    async fn apply(&self, tx: &mut WriteTx<'_>, entry: &mut Entry) -> Result<RolledBack, Error> {
        let repo_id = tx.repo_id();
        let mut row = find_live(tx, entry, &self.name).await?;
        self.precondition.check(Some(row.current_version))?;
        let old = store::version(tx.read(), repo_id, row.id, self.version)
            .await?
            .ok_or_else(|| Error::not_found("no such version"))?;
        let value = self.writer.open(tx, &old).await?;
        let before = Held::of(&row);
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
        tx.set_revision_comment(comment.clone());
        self.writer
            .add_version(tx, entry, &row, &value, comment)
            .await?;
        tx.note_change(SecretChange {
            secret_id: row.id,
            from: before,
            to: Held::of(&row),
        });
        Ok(RolledBack {
            secret: row,
            to: self.version,
        })
    }
}
