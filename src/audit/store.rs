//! The audit's tables: the heads that every commit locks, and the entries. Pages of them are in
//! `pages`, entries in their order in `trail`.

mod pages;
pub mod trail;

use std::collections::{BTreeMap, BTreeSet};

use entity::{audit_entry, repo, repo_head, repo_key};
use rusqlite::params;
use sea_orm::ActiveValue::{self, NotSet, Set};
use sea_orm::sea_query::{Expr, ExprTrait as _};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, DbErr, EntityTrait as _, QueryFilter as _,
    QueryOrder as _, QuerySelect as _,
};

pub use pages::{EntryFilter, list};

use super::chain::{self, GENESIS, Hash};
use super::entry::Entry;
use super::walk::Place;
use crate::crypto::{AuditKey, Kek, KeyRing, RowKey};
use crate::db::{self, Tx};

/// Rows in one `INSERT`: 20 columns each, and SQLite takes 32,766 values.
const INSERT_ROWS: usize = 1000;

/// A repository's head, locked until the end of the transaction.
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a fact of its own, read from the row or its neighbours"
)]
pub struct Head {
    row: repo_head::Model,
    hash: Hash,
    key: AuditKey,
    seals: BTreeMap<i64, i64>,
    committed_key_version: i64,
    rewrapped: bool,
    is_gone: bool,
    is_archived: bool,
    foreign: bool,
    /// Only processes that write MACs of rows have committed since somebody claimed that.
    rows_are_ours: bool,
    rows_are_bound: bool,
}

impl Head {
    pub fn repo_id(&self) -> i64 {
        self.row.repo_id
    }

    /// Whether the repository is hidden, detached or purged, so that nothing of it is given or taken.
    pub fn is_gone(&self) -> bool {
        self.is_gone
    }

    /// For who has just written that in this transaction: those after it in the batch are judged by it.
    pub fn set_gone(&mut self, is_gone: bool) {
        self.is_gone = is_gone;
    }

    /// Whether the forge keeps the repository as archived, as far as it has said so.
    pub fn is_archived(&self) -> bool {
        self.is_archived
    }

    /// Version of the data key that new values are sealed under; 0 before the first.
    pub fn key_version(&self) -> i64 {
        self.row.key_version
    }

    /// The same as it was before this transaction.
    pub fn committed_key_version(&self) -> i64 {
        self.committed_key_version
    }

    pub fn set_key_version(&mut self, version: i64) {
        self.row.key_version = version;
    }

    /// Counts values sealed under that data key.
    pub fn count_seals(&mut self, key_version: i64, count: i64) {
        *self.seals.entry(key_version).or_default() += count;
    }

    /// The audit key as it is sealed, and the id of the master key that sealed it.
    pub fn sealed_audit_key(&self) -> (&str, &[u8]) {
        (&self.row.kek_id, &self.row.sealed_audit_key)
    }

    /// Puts the same audit key, sealed by another master key, in its place.
    pub fn rewrap_audit_key(&mut self, sealed: Vec<u8>, kek_id: &str) {
        self.row.sealed_audit_key = sealed;
        kek_id.clone_into(&mut self.row.kek_id);
        self.rewrapped = true;
    }

    /// Whether the audit key opens only under a master key that was brought along. Nothing is recorded
    /// under such a key, whoever may have put it there: see [`Head::take_over`].
    pub fn is_foreign(&self) -> bool {
        self.foreign
    }

    /// Lets a new key count from the next entry on.
    pub fn take_over(&mut self, key: AuditKey, sealed: Vec<u8>, kek_id: &str) {
        self.key = key;
        self.foreign = false;
        self.rewrap_audit_key(sealed, kek_id);
    }

    /// What tells the audit key from others.
    pub fn fingerprint(&self) -> Hash {
        self.key.fingerprint()
    }

    /// Where the chain ends now.
    pub fn place(&self) -> Place {
        Place {
            sequence: self.row.sequence,
            hash: self.hash,
        }
    }

    /// How many secrets are live.
    pub fn secret_count(&self) -> i64 {
        self.row.secret_count
    }

    /// Secrets became live (or stopped being so), became deleted (or stopped being so).
    pub fn count_secrets(&mut self, live: i64, deleted: i64) {
        self.row.secret_count += live;
        self.row.deleted_count += deleted;
    }

    /// Sequence number of the newest committed entry; 0 before the first.
    pub fn sequence(&self) -> i64 {
        self.row.sequence
    }

    /// The key for the MACs of the repository's rows.
    pub fn row_key(&self) -> RowKey {
        self.key.row_key()
    }

    /// The same when a row without its MAC gives no rights.
    pub fn row_check(&self) -> Option<RowKey> {
        self.rows_are_bound.then(|| self.row_key())
    }

    /// From now on it shows when a process commits that writes no MACs of rows.
    pub fn claim_rows(&mut self) {
        self.rows_are_ours = true;
    }

    /// The row as it was locked.
    pub fn row(&self) -> &repo_head::Model {
        &self.row
    }

    /// Older entries are pruned: the chain begins with that one.
    pub(super) fn set_first_sequence(&mut self, sequence: i64) {
        self.row.first_sequence = sequence;
    }

    /// Gives the entry its place in the chain.
    pub(super) fn append(&mut self, entry: &Entry, now: i64) -> audit_entry::Model {
        self.row.sequence += 1;
        let mut row = audit_entry::Model {
            id: 0,
            repo_id: self.row.repo_id,
            sequence: self.row.sequence,
            hash: vec![],
            timestamp: now,
            action: entry.action.as_str().to_owned(),
            success: entry.success,
            fail_reason: entry.fail_reason.clone(),
            secret_id: entry.secret_id,
            secret_name: entry.secret_name.clone(),
            version_id: entry.version_id,
            version: entry.version,
            user_id: entry.user_id,
            user_name: entry.user_name.clone(),
            token_id: entry.token_id,
            runner_id: 0,
            ip_address: entry.ip_address.clone(),
            user_agent: entry.user_agent.clone(),
            request_id: entry.request_id.clone(),
            source: entry.source.as_str().to_owned(),
        };
        self.hash = chain::link(&self.key, &self.hash, &row);
        row.hash = self.hash.to_vec();
        row
    }
}

/// Locks the heads of these repositories in the order of their ids, making those that are missing.
/// Their audit keys open under the key ring, or under a master key that was brought along for the
/// repository ([`Head::is_foreign`]). Gives also the repositories whose audit key opens under none.
pub async fn lock_heads(
    tx: &Tx<'_>,
    (keys, brought): (&KeyRing, &[(i64, &Kek)]),
    repos: &BTreeSet<i64>,
) -> Result<(BTreeMap<i64, Head>, BTreeSet<i64>), DbErr> {
    let mut rows = select_heads(tx, repos.iter().copied()).await?;
    let missing: Vec<i64> = repos
        .iter()
        .copied()
        .filter(|id| rows.iter().all(|row| row.repo_id != *id))
        .collect();
    if !missing.is_empty() {
        for repo_id in &missing {
            create_head(tx, keys, *repo_id).await?;
        }
        rows = select_heads(tx, repos.iter().copied()).await?;
    }
    let mut heads = BTreeMap::new();
    let mut mismatched = BTreeSet::new();
    for mut row in rows {
        let hash = Hash::try_from(row.hash.as_slice())
            .map_err(|_| DbErr::Custom("the hash at the head of a chain is damaged".to_owned()))?;
        let sealed = (row.kek_id.as_str(), row.sealed_audit_key.as_slice());
        let of_repo = brought
            .iter()
            .filter(|(repo_id, _)| *repo_id == row.repo_id);
        let brought = of_repo.map(|(_, kek)| *kek);
        let foreign = !keys.holds(&row.kek_id);
        match keys.open_audit_key_with(brought, row.repo_id, sealed) {
            Ok(key) => {
                let unbound = keys.rows_are_bound() && !key.binds_rows();
                let rewrapped = unbound && row.kek_id == keys.current().id().as_str();
                if rewrapped {
                    row.sealed_audit_key = keys
                        .rewrap_audit_key([], row.repo_id, (&row.kek_id, &row.sealed_audit_key))
                        .map_err(|error| {
                            DbErr::Custom(format!("an audit key cannot be wrapped: {error}"))
                        })?;
                }
                let head = Head {
                    committed_key_version: row.key_version,
                    rows_are_ours: row.row_sequence == row.sequence,
                    rows_are_bound: keys.rows_are_bound(),
                    row,
                    hash,
                    key,
                    seals: BTreeMap::new(),
                    rewrapped,
                    is_gone: false,
                    is_archived: false,
                    foreign,
                };
                heads.insert(head.repo_id(), head);
            }
            Err(error) => {
                tracing::error!(repo.id = row.repo_id, %error, "the audit key does not open");
                mismatched.insert(row.repo_id);
            }
        }
    }
    Ok((heads, mismatched))
}

/// Notes in the heads which of these repositories are served no more, and which are archived. It is a
/// statement of its own: one that waits for the lock of a head would see other tables as they were
/// before.
pub async fn look_for_ended(
    tx: &Tx<'_>,
    repos: &BTreeSet<i64>,
    heads: &mut BTreeMap<i64, Head>,
) -> Result<(), DbErr> {
    use repo::Column as C;
    if repos.is_empty() {
        return Ok(());
    }
    let ended = C::DeletedUnix
        .ne(0)
        .or(C::DetachedUnix.ne(0))
        .or(C::PurgedUnix.ne(0))
        .or(C::ArchivedUnix.ne(0));
    let select = repo::Entity::find()
        .select_only()
        .columns([
            C::Id,
            C::ArchivedUnix,
            C::DeletedUnix,
            C::DetachedUnix,
            C::PurgedUnix,
        ])
        .filter(C::Id.is_in(repos.iter().copied()))
        .filter(ended);
    for row in db::numbers(tx, select).await? {
        let [repo_id, archived, gone @ ..] = row.as_slice() else {
            continue;
        };
        if let Some(head) = heads.get_mut(repo_id) {
            head.is_archived = *archived != 0;
            head.set_gone(gone.iter().any(|since| *since != 0));
        }
    }
    Ok(())
}

async fn select_heads(
    tx: &Tx<'_>,
    repos: impl IntoIterator<Item = i64>,
) -> Result<Vec<repo_head::Model>, DbErr> {
    let select = repo_head::Entity::find()
        .filter(repo_head::Column::RepoId.is_in(repos))
        .order_by_asc(repo_head::Column::RepoId)
        .lock_exclusive();
    db::all(tx, select).await
}

async fn create_head(tx: &Tx<'_>, keys: &KeyRing, repo_id: i64) -> Result<(), DbErr> {
    let sealed = keys
        .new_audit_key(repo_id)
        .map_err(|error| DbErr::Custom(format!("no audit key can be made: {error}")))?;
    let row = repo_head::ActiveModel {
        repo_id: Set(repo_id),
        sequence: Set(0),
        first_sequence: Set(1),
        hash: Set(GENESIS.to_vec()),
        sealed_audit_key: Set(sealed),
        kek_id: Set(keys.current().id().as_str().to_owned()),
        key_version: Set(0),
        secret_count: Set(0),
        deleted_count: Set(0),
        row_sequence: Set(0),
    };
    // Another replica may be first; then its row counts.
    let insert =
        repo_head::Entity::insert(row).on_conflict_do_nothing_on([repo_head::Column::RepoId]);
    db::run(tx, insert).await
}

/// Writes back what [`lock_heads`] gave.
pub async fn save_heads(tx: &Tx<'_>, heads: impl IntoIterator<Item = Head>) -> Result<(), DbErr> {
    for Head {
        row,
        hash,
        seals,
        rewrapped,
        rows_are_ours,
        ..
    } in heads
    {
        for (key_version, count) in seals {
            let update = repo_key::Entity::update_many()
                .col_expr(
                    repo_key::Column::SealCount,
                    Expr::col(repo_key::Column::SealCount).add(count),
                )
                .filter(repo_key::Column::RepoId.eq(row.repo_id))
                .filter(repo_key::Column::KeyVersion.eq(key_version));
            db::run(tx, update).await?;
        }
        let update = repo_head::Entity::update_many()
            .set(repo_head::ActiveModel {
                repo_id: NotSet,
                sequence: Set(row.sequence),
                first_sequence: Set(row.first_sequence),
                hash: Set(hash.to_vec()),
                sealed_audit_key: changed(rewrapped, row.sealed_audit_key),
                kek_id: changed(rewrapped, row.kek_id),
                key_version: Set(row.key_version),
                secret_count: Set(row.secret_count),
                deleted_count: Set(row.deleted_count),
                row_sequence: changed(rows_are_ours, row.sequence),
            })
            .filter(repo_head::Column::RepoId.eq(row.repo_id));
        db::run(tx, update).await?;
    }
    Ok(())
}

fn changed<T: Into<sea_orm::Value>>(yes: bool, value: T) -> ActiveValue<T> {
    if yes { Set(value) } else { NotSet }
}

/// Inserts entries that [`Head::append`] made.
pub async fn insert(tx: &Tx<'_>, rows: Vec<audit_entry::Model>) -> Result<(), DbErr> {
    if let Tx::Thread(tx) = tx {
        return insert_each(tx, &rows);
    }
    let mut rows = rows.into_iter().map(|row| audit_entry::ActiveModel {
        id: NotSet,
        ..audit_entry::ActiveModel::from(row).reset_all()
    });
    loop {
        let chunk: Vec<_> = rows.by_ref().take(INSERT_ROWS).collect();
        if chunk.is_empty() {
            return Ok(());
        }
        db::run(tx, audit_entry::Entity::insert_many(chunk)).await?;
    }
}

/// One after the other, by a statement that is prepared once: without a crossing to another thread
/// that is cheaper than to build and prepare one for them all.
fn insert_each(
    tx: &sqlite_thread::Transaction<'_>,
    rows: &[audit_entry::Model],
) -> Result<(), DbErr> {
    const INSERT: &str = "INSERT INTO vault_audit_entry (repo_id, sequence, hash, timestamp, \
         action, success, fail_reason, secret_id, secret_name, version_id, version, user_id, \
         user_name, token_id, runner_id, ip_address, user_agent, request_id, source) \
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    tx.execute_each(INSERT, rows, |insert, row| {
        insert.execute(params![
            row.repo_id,
            row.sequence,
            row.hash,
            row.timestamp,
            row.action,
            row.success,
            row.fail_reason,
            row.secret_id,
            row.secret_name,
            row.version_id,
            row.version,
            row.user_id,
            row.user_name,
            row.token_id,
            row.runner_id,
            row.ip_address,
            row.user_agent,
            row.request_id,
            row.source,
        ])
    })
}
