//! Data encryption keys, unwrapped on demand and cached by repository and version.

use std::sync::Arc;
use std::time::Duration;

use entity::{KeyVersion, RepoId};
use moka::sync::Cache;

use super::store;
use crate::commit::WriteTx;
use crate::crypto::{CryptoError, DataKey, DataKeyId, KeyRing};
use crate::db::Conn;
use crate::error::{Code, Error};

/// The most data encryption keys cached; the least recently used are evicted and wiped.
const MAX_CACHED: u64 = 10_000;
/// A key unused for this long is evicted and wiped.
const IDLE: Duration = Duration::from_mins(10);

pub struct DataKeys {
    ring: Arc<KeyRing>,
    cache: Cache<DataKeyId, Arc<DataKey>>,
}

impl DataKeys {
    pub fn new(ring: Arc<KeyRing>) -> Self {
        let cache = Cache::builder()
            .max_capacity(MAX_CACHED)
            .time_to_idle(IDLE)
            .build();
        Self { ring, cache }
    }

    /// Returns the key for decrypting a committed value.
    ///
    /// # Errors
    /// [`Code::KeyMismatch`] when no available master key wrapped it, [`Code::DecryptionFailed`] when it is
    /// missing or damaged.
    pub async fn committed(
        &self,
        conn: &impl Conn,
        repo_id: RepoId,
        key_version: KeyVersion,
    ) -> Result<Arc<DataKey>, Error> {
        let id = DataKeyId {
            repo_id,
            key_version,
        };
        if let Some(key) = self.cache.get(&id) {
            return Ok(key);
        }
        let key = self.load(conn, repo_id, key_version).await?;
        self.cache.insert(id, Arc::clone(&key));
        Ok(key)
    }

    /// Returns the key of that version within a transaction. Caches nothing that may be rolled back.
    pub async fn in_change(
        &self,
        tx: &WriteTx<'_>,
        key_version: KeyVersion,
    ) -> Result<Arc<DataKey>, Error> {
        if key_version <= tx.head.committed_key_version() {
            return self.committed(tx.read(), tx.repo_id(), key_version).await;
        }
        self.load(tx.read(), tx.repo_id(), key_version).await
    }

    /// Returns the key for encrypting new values. Creates the repository's first key; the lock of the head
    /// ensures that there is only one.
    pub async fn for_sealing(&self, tx: &mut WriteTx<'_>) -> Result<Arc<DataKey>, Error> {
        let current = tx.head.key_version();
        if !current.is_none() {
            return self.in_change(tx, current).await;
        }
        self.make(tx, KeyVersion::FIRST).await.map(Arc::new)
    }

    /// Creates the repository's data encryption key of that version, and makes it current.
    pub async fn make(
        &self,
        tx: &mut WriteTx<'_>,
        key_version: KeyVersion,
    ) -> Result<DataKey, Error> {
        let (repo_id, now) = (tx.repo_id(), tx.now);
        let (key, wrapped) = self
            .ring
            .new_data_key(repo_id, key_version)
            .map_err(encryption_failed)?;
        let wrapped = (wrapped, self.ring.current().id().as_str());
        let id = DataKeyId {
            repo_id,
            key_version,
        };
        store::insert_key(tx.write(), id, wrapped, now).await?;
        tx.head.set_key_version(key_version);
        Ok(key)
    }

    /// Wipes a key from the cache of this process. Other processes evict it once it has been unused for a
    /// while.
    pub fn forget(&self, repo_id: RepoId, key_version: KeyVersion) {
        self.cache.invalidate(&DataKeyId {
            repo_id,
            key_version,
        });
    }

    async fn load(
        &self,
        conn: &impl Conn,
        repo_id: RepoId,
        key_version: KeyVersion,
    ) -> Result<Arc<DataKey>, Error> {
        let row = store::key(conn, repo_id, key_version).await?;
        let row = row.ok_or_else(Error::decryption_failed)?;
        self.ring
            .open_data_key(repo_id, key_version, &row.kek_id, &row.encrypted_dek)
            .map(Arc::new)
            .map_err(cannot_open)
    }
}

/// Maps the failure to unwrap a data encryption key.
pub fn cannot_open(error: CryptoError) -> Error {
    match error {
        CryptoError::UnknownKek(_) => Error::key_mismatch().because(error),
        error => Error::decryption_failed().because(error),
    }
}

/// Maps the failure to encrypt a value or key. Nothing is stored then.
pub fn encryption_failed(error: CryptoError) -> Error {
    Error::new(Code::EncryptionFailed, "the value could not be encrypted").because(error)
}
