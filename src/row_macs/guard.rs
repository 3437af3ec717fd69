//! Verifies at each use that the service wrote a row, and knows whether rows without a MAC are still
//! accepted.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::Duration;

use entity::{CliSessionId, RepoId, SecretId, SessionId, TokenId};
use moka::sync::Cache;
use sea_orm::{ConnectionTrait, DbErr};

use super::store;
use crate::crypto::{AuditKey, CryptoError, KeyRing, RowKey};
use crate::db::{Conn, Db};
use crate::error::Error;

/// The most keys cached, and for how long without use, as for data encryption keys.
const MAX_CACHED: u64 = 10_000;
const CACHED_FOR: Duration = Duration::from_mins(10);
/// The most rows remembered as reported. Beyond it, all may be reported again.
const MAX_REPORTED: usize = 1000;

/// A row that grants rights, by its table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RowId {
    Token(TokenId),
    Secret(SecretId),
    Session(SessionId),
    CliSession(CliSessionId),
    DeviceCode(i64),
    /// By the session that asks.
    Confirmation(CliSessionId),
}

impl RowId {
    fn table(self) -> &'static str {
        match self {
            Self::Token(_) => "token",
            Self::Secret(_) => "secret",
            Self::Session(_) => "session",
            Self::CliSession(_) => "cli session",
            Self::DeviceCode(_) => "device code",
            Self::Confirmation(_) => "confirmation of a cli session",
        }
    }

    fn number(self) -> i64 {
        match self {
            Self::Token(id) => id.get(),
            Self::Secret(id) => id.get(),
            Self::Session(id) => id.get(),
            Self::CliSession(id) | Self::Confirmation(id) => id.get(),
            Self::DeviceCode(id) => id,
        }
    }
}

/// Verifies rows.
pub struct RowMacs {
    ring: Arc<KeyRing>,
    keys: Cache<RepoId, Arc<RowKey>>,
    instance: RwLock<Arc<RowKey>>,
    reported: Mutex<BTreeSet<(RepoId, RowId)>>,
    /// The id under which this process announces itself.
    pub(super) process: String,
    /// Since when no older process has been seen, Unix seconds.
    pub(super) quiet_since: Mutex<Option<i64>>,
}

/// Reads whether rows without a MAC are still accepted, and passes it to the key ring. Returns the key for
/// rows that belong to no repository, if the master key can unwrap it.
///
/// # Errors
/// When the database is unavailable.
pub async fn read_state(conn: &impl Conn, ring: &KeyRing) -> Result<Option<RowKey>, Error> {
    let opened = open_state(conn, ring).await?;
    if let Some(Err(error)) = &opened {
        tracing::error!(%error, "the state of row MACs cannot be unwrapped; rows without a MAC are rejected");
    }
    Ok(opened.and_then(Result::ok))
}

/// Like [`read_state`], but also returns why the state could not be unwrapped.
///
/// # Errors
/// When the database is unavailable.
pub async fn open_state(
    conn: &impl Conn,
    ring: &KeyRing,
) -> Result<Option<Result<RowKey, CryptoError>>, Error> {
    let Some(state) = store::state(conn).await? else {
        return Ok(None);
    };
    let is_bound = state.is_bound != 0;
    let opened = ring.open_row_key(is_bound, (&state.kek_id, &state.sealed_key));
    // Somebody who cannot write a valid state must not be able to revert it by damaging it.
    if is_bound || opened.is_err() {
        ring.bind_rows();
    }
    Ok(Some(opened))
}

/// Unwraps the audit key of each repository until one says that rows are bound.
async fn read_heads(conn: &impl ConnectionTrait, ring: &KeyRing) -> Result<(), DbErr> {
    for head in store::all_heads(conn).await? {
        // A key that cannot be unwrapped is reported when its repository is used.
        drop(ring.open_audit_key(head.repo_id, &head.kek_id, &head.sealed_audit_key));
        if ring.rows_are_bound() {
            tracing::warn!("according to the audit keys, rows without a MAC are rejected");
            return Ok(());
        }
    }
    Ok(())
}

impl RowMacs {
    /// Reads the state, or creates it if missing. A new instance binds its rows at once.
    ///
    /// # Errors
    /// When the database is unavailable, or the system provides no random bytes.
    pub async fn open(db: &Db, ring: &Arc<KeyRing>) -> Result<Self, Error> {
        let mut key = read_state(db.conn(), ring).await?;
        if !ring.rows_are_bound() {
            read_heads(db.conn(), ring).await?;
        }
        if key.is_none() && store::state(db.conn()).await?.is_none() {
            let removed = ring.rows_are_bound()
                || store::has_macs(db.conn()).await?
                || store::lacks_heads(db.conn()).await?;
            if removed {
                tracing::error!(
                    "the state of row MACs was removed; rows without a MAC are rejected"
                );
            }
            let is_bound = removed || store::is_new(db.conn()).await?;
            let (_, sealed) = ring.new_row_key(is_bound).map_err(random_failed)?;
            let tx = db.begin_write().await?;
            let sealed = (sealed, ring.current().id().as_str());
            store::insert_state(&*tx, sealed, is_bound).await?;
            tx.commit().await?;
            key = read_state(db.conn(), ring).await?;
        }
        if !ring.rows_are_bound() {
            tracing::warn!(
                "rows without a MAC are accepted until no older process has been seen for 5 minutes"
            );
        }
        if key.is_none()
            && let Some(state) = store::state(db.conn()).await?
            && !ring.holds(&state.kek_id)
        {
            // Its master key is lost. The replacement grants no additional rights, and all processes share
            // it.
            let (_, sealed) = ring.new_row_key(true).map_err(random_failed)?;
            let tx = db.begin_write().await?;
            let sealed = (sealed, ring.current().id().as_str());
            store::replace_state(&*tx, &state, sealed, true).await?;
            tx.commit().await?;
            key = read_state(db.conn(), ring).await?;
        }
        // Without the stored key, sessions live in this process only.
        let key = match key {
            Some(key) => key,
            None => ring.new_row_key(true).map_err(random_failed)?.0,
        };
        let mut process = [0; 16];
        rand::fill(&mut process);
        Ok(Self {
            ring: Arc::clone(ring),
            keys: Cache::builder()
                .max_capacity(MAX_CACHED)
                .time_to_idle(CACHED_FOR)
                .build(),
            instance: RwLock::new(Arc::new(key)),
            reported: Mutex::default(),
            process: hex::encode(process),
            quiet_since: Mutex::default(),
        })
    }

    /// Whether a row without a MAC grants no rights.
    pub fn are_bound(&self) -> bool {
        self.ring.rows_are_bound()
    }

    /// Returns the key for rows that belong to no repository.
    pub fn instance_key(&self) -> Arc<RowKey> {
        let key = self.instance.read().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(&key)
    }

    /// Whether the service wrote the rows of a repository, as `verify` decides with the repository's key.
    ///
    /// # Errors
    /// [`crate::error::Code::KeyMismatch`] when the repository's keys cannot be unwrapped.
    pub async fn verify_row(
        &self,
        db: &Db,
        repo_id: RepoId,
        verify: impl Fn(&RowKey) -> bool,
    ) -> Result<bool, Error> {
        if !self.are_bound() {
            return Ok(true);
        }
        if let Some(key) = self.keys.get(&repo_id)
            && verify(&key)
        {
            return Ok(true);
        }
        // The head may have been recreated since.
        let Some(key) = self.load(db, repo_id).await? else {
            return Ok(false);
        };
        let is_valid = verify(&key);
        self.keys.insert(repo_id, Arc::new(key));
        Ok(is_valid)
    }

    /// Forgets the key of a repository: what is stored of its head has changed.
    pub fn forget(&self, repo_id: RepoId) {
        self.keys.invalidate(&repo_id);
    }

    /// Logs once that the service did not write a row.
    pub fn report_tampering(&self, repo_id: RepoId, row: RowId) {
        let mut reported = self.reported.lock().unwrap_or_else(PoisonError::into_inner);
        if reported.len() >= MAX_REPORTED {
            reported.clear();
        }
        if reported.insert((repo_id, row)) {
            tracing::error!(
                repo.id = repo_id.get(),
                row.table = row.table(),
                row.id = row.number(),
                "a row was modified outside the service"
            );
        }
    }

    async fn load(&self, db: &Db, repo_id: RepoId) -> Result<Option<RowKey>, Error> {
        let key = self.audit_key(db, repo_id).await?;
        Ok(key.map(|key| key.row_key()))
    }

    /// Returns the present audit key of a repository; [`None`] before its first commit.
    ///
    /// # Errors
    /// [`crate::error::Code::KeyMismatch`] when it cannot be unwrapped.
    pub async fn audit_key(&self, db: &Db, repo_id: RepoId) -> Result<Option<AuditKey>, Error> {
        let Some(head) = store::head(db.conn(), repo_id).await? else {
            return Ok(None);
        };
        let sealed = head.sealed_audit_key.as_slice();
        let opened = self.ring.open_audit_key(repo_id, &head.kek_id, sealed);
        opened
            .map(Some)
            .map_err(|error| Error::key_mismatch().because(error))
    }
}

fn random_failed(error: CryptoError) -> Error {
    Error::internal().because(error)
}

/// Reads rows and verifies them; once more if one is not valid, because all rows of a repository may have got
/// new MACs between reading the rows and reading its row key. Returns whether they are valid.
///
/// # Errors
/// Those of `read` and `verify`.
pub async fn read_verified<T>(
    read: impl AsyncFn() -> Result<T, Error>,
    verify: impl AsyncFn(&T) -> Result<bool, Error>,
) -> Result<(T, bool), Error> {
    let rows = read().await?;
    if verify(&rows).await? {
        return Ok((rows, true));
    }
    // They may be many.
    drop(rows);
    let rows = read().await?;
    let valid = verify(&rows).await?;
    Ok((rows, valid))
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    #[tokio::test]
    async fn rows_that_do_not_verify_are_read_once_more() {
        for (first_valid, expected) in [(1, (1, true)), (2, (2, true)), (3, (2, false))] {
            let reads = Cell::new(0);
            let read = async || {
                reads.set(reads.get() + 1);
                Ok(reads.get())
            };
            let verify = async |read: &i32| Ok(*read >= first_valid);
            assert_eq!(read_verified(read, verify).await.unwrap(), expected);
        }
    }
}
