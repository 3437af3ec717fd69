//! Writes the versions of secrets, and decides which older ones are kept.

use std::sync::Arc;

use entity::{Version, VersionId, secret, secret_version};
use zeroize::Zeroizing;

use super::author::Author;
use super::store;
use super::value::{Value, text_of};
use crate::app_state::AppState;
use crate::audit::Entry;
use crate::commit::WriteTx;
use crate::error::Error;
use crate::keys::{DataKeys, encryption_failed};
use crate::license::{self, Gate};

/// Writes versions: its author, keys and limits.
#[derive(Clone)]
pub struct VersionWriter {
    author: Author,
    keys: Arc<DataKeys>,
    gate: Gate,
    /// The most versions kept per secret; 0 = all.
    max_versions: i64,
}

impl VersionWriter {
    pub fn of(app: &AppState, author: Author) -> Self {
        Self {
            author,
            keys: Arc::clone(&app.keys),
            gate: app.gate.clone(),
            max_versions: app.config.max_versions,
        }
    }

    pub fn author(&self) -> Author {
        self.author
    }

    /// Whether a version stays when the next one replaces it: the licence includes versions, or once did.
    /// Versions kept under an earlier licence are never removed. To be asked before anything is written.
    pub async fn keeps_replaced(&self, tx: &WriteTx<'_>) -> Result<bool, Error> {
        Ok(self.gate.keeps_versions() || license::store::was_licensed(tx.read()).await?)
    }

    /// Decrypts a version.
    pub async fn open(
        &self,
        tx: &WriteTx<'_>,
        row: &secret_version::Model,
    ) -> Result<Zeroizing<Vec<u8>>, Error> {
        let key = self.keys.in_transaction(tx, row.key_version).await?;
        key.open(row.secret_id, row.version, &row.encrypted_value)
            .map_err(|error| Error::decryption_failed().because(error))
    }

    /// Decrypts a version to be stored anew, in its mode.
    ///
    /// # Errors
    /// [`crate::error::Code::DecryptionFailed`]
    pub async fn open_value(
        &self,
        tx: &WriteTx<'_>,
        row: &secret_version::Model,
    ) -> Result<Value, Error> {
        let text = text_of(self.open(tx, row).await?)?;
        let mode = row.encryption_mode.parse();
        let mode = mode.map_err(|error| Error::internal().because(error))?;
        Ok(Value::stored(text, mode))
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

/// Returns a secret's next version.
pub fn next_version(secret: &secret::Model) -> Result<Version, Error> {
    let next = secret.current_version.get().checked_add(1);
    next.map(Version::new)
        .ok_or_else(|| Error::internal().because(anyhow::anyhow!("no further version")))
}
