//! Data encryption keys, unwrapped on demand and cached by repository and version.

use std::sync::Arc;
use std::time::Duration;

use entity::{KeyVersion, RepoId};
use moka::sync::Cache;
use sea_orm::DbErr;

use super::store;
use crate::commit::WriteTx;
use crate::crypto::{CryptoError, DataKey, DataKeyId, KeyRing};
use crate::db::Conn;
use crate::error::{Code, Error};

/// The most data encryption keys cached; the least recently used are evicted and wiped.
const MAX_CACHED: u64 = 10_000;
/// A key unused for this long is evicted and wiped.
const CACHED_FOR: Duration = Duration::from_mins(10);

/// Why a data encryption key is not available.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// It has never existed, or a rotation has wiped it.
    #[error("there is no such data encryption key")]
    KeyGone,
    /// Its stored bytes cannot be unwrapped: no available master key wrapped them, or they are damaged.
    #[error(transparent)]
    Broken(#[from] CryptoError),
    #[error(transparent)]
    Database(#[from] DbErr),
}

impl From<OpenError> for Error {
    fn from(error: OpenError) -> Self {
        match error {
            OpenError::KeyGone => Self::decryption_failed(),
            OpenError::Broken(cause) => cannot_open(cause),
            OpenError::Database(cause) => cause.into(),
        }
    }
}

/// Finds encrypted values, then their keys. If a key is gone, finds both once more: a rotation may have ended
/// between the two.
///
/// # Errors
/// Those of `find`, or why a key is not available.
pub async fn find_with_keys<T, K>(
    mut find: impl AsyncFnMut() -> Result<T, Error>,
    keys: impl AsyncFn(&T) -> Result<K, OpenError>,
) -> Result<(T, K), Error> {
    let values = find().await?;
    match keys(&values).await {
        Err(OpenError::KeyGone) => {
            // They may be many.
            drop(values);
            let values = find().await?;
            let keys = keys(&values).await?;
            Ok((values, keys))
        }
        keys => Ok((values, keys?)),
    }
}

pub struct DataKeys {
    ring: Arc<KeyRing>,
    cache: Cache<DataKeyId, Arc<DataKey>>,
}

impl DataKeys {
    pub fn new(ring: Arc<KeyRing>) -> Self {
        let cache = Cache::builder()
            .max_capacity(MAX_CACHED)
            .time_to_idle(CACHED_FOR)
            .build();
        Self { ring, cache }
    }

    /// Returns the key for decrypting a committed value.
    pub async fn committed(
        &self,
        conn: &impl Conn,
        repo_id: RepoId,
        key_version: KeyVersion,
    ) -> Result<Arc<DataKey>, OpenError> {
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
    pub async fn in_transaction(
        &self,
        tx: &WriteTx<'_>,
        key_version: KeyVersion,
    ) -> Result<Arc<DataKey>, OpenError> {
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
            return Ok(self.in_transaction(tx, current).await?);
        }
        self.create(tx, KeyVersion::FIRST).await.map(Arc::new)
    }

    /// Creates the repository's data encryption key of that version, and makes it current.
    pub async fn create(
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
    ) -> Result<Arc<DataKey>, OpenError> {
        let row = store::key(conn, repo_id, key_version).await?;
        let row = row.ok_or(OpenError::KeyGone)?;
        let opened = self
            .ring
            .open_data_key(repo_id, key_version, &row.kek_id, &row.encrypted_dek);
        Ok(Arc::new(opened?))
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

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use entity::UserId;

    use super::*;
    use crate::crypto::Kek;
    use crate::db::tests::migrated;

    fn ring(byte: u8) -> KeyRing {
        KeyRing::new(Kek::new(&[byte; 32]), vec![])
    }

    #[tokio::test]
    async fn only_a_missing_key_makes_a_reader_retry() {
        let (_folder, db) = migrated().await;
        let repo_id = RepoId::new(1);
        let id = |number| DataKeyId {
            repo_id,
            key_version: KeyVersion::new(number),
        };
        let own_ring = ring(1);
        let kek_id = own_ring.current().id().as_str();
        let other_ring = ring(2);
        let wrapped = |ring: &KeyRing, number| {
            let wrapped = ring.new_data_key(repo_id, KeyVersion::new(number));
            wrapped.unwrap().1
        };
        for (number, kek_id, wrapped) in [
            (1, kek_id, wrapped(&own_ring, 1)),
            (2, kek_id, wrapped(&own_ring, 1)),
            (
                3,
                other_ring.current().id().as_str(),
                wrapped(&other_ring, 3),
            ),
            (4, kek_id, wrapped(&own_ring, 4)),
        ] {
            let inserted = store::insert_key(db.conn(), id(number), (wrapped, kek_id), 0);
            inserted.await.unwrap();
        }
        let wiped = store::wipe_key(db.conn(), id(4), UserId::new(1), 0);
        wiped.await.unwrap();
        let keys = DataKeys::new(Arc::new(ring(1)));
        let decryption_failed = Some(Code::DecryptionFailed);
        // The key of the value, and its key at a second look.
        for (what, numbers, code, finds) in [
            ("a key", [1, 1], None, 1),
            ("a damaged key", [2, 1], decryption_failed, 1),
            ("a foreign key", [3, 1], Some(Code::KeyMismatch), 1),
            ("a wiped key", [4, 1], None, 2),
            ("a key that never existed", [5, 5], decryption_failed, 2),
        ] {
            let count = Cell::new(0);
            let find = async || {
                let number = numbers[count.get()];
                count.set(count.get() + 1);
                Ok(KeyVersion::new(number))
            };
            let key = async |key_version: &KeyVersion| {
                keys.committed(db.conn(), repo_id, *key_version).await
            };
            let values = find_with_keys(find, key).await;
            assert_eq!(values.err().map(|error| error.code()), code, "{what}");
            assert_eq!(count.get(), finds, "{what}");
        }
    }
}
