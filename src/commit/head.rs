//! The head of a repository: the end of its chain, its keys and its counts. Every commit locks it.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use entity::{KeyVersion, RepoId, Sequence, audit_entry, repo_head};

use crate::audit::ChainPosition;
use crate::audit::Entry;
use crate::audit::chain::{self, Hash};
use crate::crypto::{AuditKey, RowKey};

/// A repository's head, locked until the end of the transaction.
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a fact of its own, read from the row or its neighbours"
)]
pub struct Head {
    pub(super) row: repo_head::Model,
    pub(super) hash: Hash,
    pub(super) key: AuditKey,
    /// Of that key, once it is needed.
    pub(super) row_key: OnceLock<Arc<RowKey>>,
    pub(super) seals: BTreeMap<KeyVersion, i64>,
    pub(super) committed_key_version: KeyVersion,
    pub(super) rewrapped: bool,
    pub(super) is_gone: bool,
    pub(super) is_archived: bool,
    pub(super) foreign: bool,
    /// Only processes that write MACs of rows have committed since somebody claimed that.
    pub(super) rows_are_ours: bool,
    pub(super) rows_are_bound: bool,
}

impl Head {
    pub fn repo_id(&self) -> RepoId {
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
    pub fn key_version(&self) -> KeyVersion {
        self.row.key_version
    }

    /// The same as it was before this transaction.
    pub fn committed_key_version(&self) -> KeyVersion {
        self.committed_key_version
    }

    pub fn set_key_version(&mut self, version: KeyVersion) {
        self.row.key_version = version;
    }

    /// Counts values sealed under that data key.
    pub fn count_seals(&mut self, key_version: KeyVersion, count: i64) {
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
        self.row_key = OnceLock::new();
        self.foreign = false;
        self.rewrap_audit_key(sealed, kek_id);
    }

    /// What tells the audit key from others.
    pub fn fingerprint(&self) -> Hash {
        self.key.fingerprint()
    }

    /// Where the chain ends now.
    pub fn place(&self) -> ChainPosition {
        ChainPosition {
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
    pub fn sequence(&self) -> Sequence {
        self.row.sequence
    }

    /// The key for the MACs of the repository's rows.
    pub fn row_key(&self) -> Arc<RowKey> {
        let key = self.row_key.get_or_init(|| Arc::new(self.key.row_key()));
        Arc::clone(key)
    }

    /// The same when a row without its MAC gives no rights.
    pub fn row_check(&self) -> Option<Arc<RowKey>> {
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
    pub fn set_first_sequence(&mut self, sequence: Sequence) {
        self.row.first_sequence = sequence;
    }

    /// Gives the entry its place in the chain.
    pub(super) fn append(&mut self, entry: &Entry, now: i64) -> audit_entry::Model {
        self.row.sequence = self.row.sequence.next();
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
