//! The environments of the repositories in use: verified once, and again as soon as anything stored about
//! them is different.

use std::sync::Arc;
use std::time::Duration;

use entity::{Generation, RepoId};
use moka::sync::Cache;

use super::stored::StoredSet;
use super::{Environments, Unreadable, store};
use crate::crypto::AuditKey;
use crate::db::Db;
use crate::error::{Code, Error};
use crate::row_macs::RowMacs;

const MAX_CACHED: u64 = 10_000;
const CACHED_FOR: Duration = Duration::from_mins(10);

/// Opens stored environments.
pub struct EnvironmentSets {
    opened: Cache<RepoId, Arc<(StoredSet, Arc<Environments>)>>,
}

impl Default for EnvironmentSets {
    fn default() -> Self {
        let opened = Cache::builder()
            .max_capacity(MAX_CACHED)
            .time_to_idle(CACHED_FOR)
            .build();
        Self { opened }
    }
}

impl EnvironmentSets {
    /// Returns the environments that a request has read; [`Environments::unreadable`] if the service did not
    /// write them as they stand, or the repository's keys cannot be unwrapped.
    ///
    /// # Errors
    /// When the database is unavailable.
    pub async fn open(
        &self,
        (db, row_macs): (&Db, &RowMacs),
        repo_id: RepoId,
        stored: StoredSet,
    ) -> Result<Arc<Environments>, Error> {
        if stored.is_new() {
            // If there was a head, its row key must not vouch for anything any more.
            row_macs.forget(repo_id);
            return Ok(Environments::initial());
        }
        if let Some(known) = self.opened.get(&repo_id)
            && known.0 == stored
        {
            return Ok(Arc::clone(&known.1));
        }
        row_macs.forget(repo_id);
        let key = async || row_macs.audit_key(db, repo_id).await;
        let found = match key().await {
            Ok(Some(found)) => found,
            Ok(None) => return Ok(Environments::unreadable(Unreadable::Modified)),
            Err(error) if error.code() == Code::KeyMismatch => {
                return Ok(Environments::unreadable(Unreadable::KeyMissing));
            }
            Err(error) => return Err(error),
        };
        if stored
            .open(repo_id, (&found.row_key(), found.requires()))
            .is_some()
        {
            return Ok(self.open_with(&found, repo_id, stored));
        }
        // The first change may have been committed after `stored` was read: then the key is newer.
        let stored = store::read_at_once(db.conn(), repo_id).await?;
        match key().await? {
            Some(key) => Ok(self.open_with(&key, repo_id, stored)),
            None => Ok(Environments::unreadable(Unreadable::Modified)),
        }
    }

    /// Like [`Self::open`], with the repository's audit key.
    pub fn open_with(
        &self,
        key: &AuditKey,
        repo_id: RepoId,
        stored: StoredSet,
    ) -> Arc<Environments> {
        let Some(opened) = stored.open(repo_id, (&key.row_key(), key.requires())) else {
            tracing::error!(
                repo.id = repo_id.get(),
                "the environments were modified outside the service; secrets of the repository are not served"
            );
            return Environments::unreadable(Unreadable::Modified);
        };
        self.opened
            .insert(repo_id, Arc::new((stored, Arc::clone(&opened))));
        opened
    }

    /// Returns the environments of that generation, if known. The caller has read generation and MAC under
    /// the head's lock.
    pub fn known(
        &self,
        repo_id: RepoId,
        (generation, generation_mac): (Generation, Option<&[u8]>),
    ) -> Option<Arc<Environments>> {
        let known = self.opened.get(&repo_id)?;
        let (stored, environments) = &*known;
        let is_same = stored.generation == generation
            && stored.generation_mac.as_deref() == generation_mac
            && generation_mac.is_some();
        is_same.then(|| Arc::clone(environments))
    }
}
