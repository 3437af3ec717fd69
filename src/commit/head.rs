//! The head of a repository: the end of its chain, its keys and its counters. Every commit locks it.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use entity::{KeyVersion, RepoId, Sequence, audit_entry, repo_head};

use crate::audit::chain::{self, Hash};
use crate::audit::{ChainPosition, Entry};
use crate::crypto::{AuditKey, CryptoError, KeyRing, RequiredMacs, RowKey};
use crate::environments::Environments;
use crate::environments::revisions::LastRevision;
use crate::row_macs::mac;

/// A repository's head, locked until the end of the transaction.
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a fact of its own, read from the row or its neighbours"
)]
pub struct Head {
    pub(super) row: repo_head::Model,
    pub(super) hash: Hash,
    pub(super) key: AuditKey,
    /// Derived from that key on first use.
    pub(super) row_key: OnceLock<Arc<RowKey>>,
    pub(super) seals: BTreeMap<KeyVersion, i64>,
    pub(super) committed_key_version: KeyVersion,
    pub(super) rewrapped: bool,
    pub(super) is_unavailable: bool,
    pub(super) is_archived: bool,
    pub(super) is_foreign: bool,
    /// Whether every commit since the last claim came from a process that writes row MACs.
    pub(super) rows_have_macs: bool,
    pub(super) rows_are_bound: bool,
    pub(super) environments: Arc<Environments>,
    pub(super) has_new_environments: bool,
    /// The newest revisions of environments, as far as this transaction has read or raised them.
    pub(crate) last_revisions: BTreeMap<String, LastRevision>,
}

impl Head {
    pub fn repo_id(&self) -> RepoId {
        self.row.repo_id
    }

    /// Whether the repository is hidden, detached or purged, so that its data is neither read nor written.
    pub fn is_unavailable(&self) -> bool {
        self.is_unavailable
    }

    /// Updates the flag after writing it in this transaction, for later jobs in the batch.
    pub fn set_unavailable(&mut self, is_unavailable: bool) {
        self.is_unavailable = is_unavailable;
    }

    /// Whether the forge reports the repository as archived, as far as known.
    pub fn is_archived(&self) -> bool {
        self.is_archived
    }

    /// Returns the version of the data encryption key for new values; 0 before the first.
    pub fn key_version(&self) -> KeyVersion {
        self.row.key_version
    }

    /// Returns the key version before this transaction.
    pub fn committed_key_version(&self) -> KeyVersion {
        self.committed_key_version
    }

    pub fn set_key_version(&mut self, version: KeyVersion) {
        self.row.key_version = version;
    }

    /// Counts values encrypted under that data encryption key.
    pub fn count_seals(&mut self, key_version: KeyVersion, count: i64) {
        *self.seals.entry(key_version).or_default() += count;
    }

    /// Returns the id of the master key that wrapped the audit key, and the wrapped audit key.
    pub fn sealed_audit_key(&self) -> (&str, &[u8]) {
        (&self.row.kek_id, &self.row.sealed_audit_key)
    }

    /// Replaces the wrapped audit key with the same key, wrapped by another master key.
    pub fn rewrap_audit_key(&mut self, sealed: Vec<u8>, kek_id: &str) {
        self.row.sealed_audit_key = sealed;
        kek_id.clone_into(&mut self.row.kek_id);
        self.rewrapped = true;
    }

    /// Whether the audit key was unwrapped only by a master key that a caller supplied. Nothing is recorded
    /// under such a key, since anybody may have planted it: see [`Head::take_over`].
    pub fn is_foreign(&self) -> bool {
        self.is_foreign
    }

    /// Installs a new audit key, beginning with the next entry.
    pub fn take_over(&mut self, key: AuditKey, sealed: Vec<u8>, kek_id: &str) {
        self.key = key;
        self.row_key = OnceLock::new();
        self.is_foreign = false;
        self.rewrap_audit_key(sealed, kek_id);
    }

    /// Returns the fingerprint of the audit key.
    pub fn fingerprint(&self) -> Hash {
        self.key.fingerprint()
    }

    /// Returns the current end of the chain.
    pub fn position(&self) -> ChainPosition {
        ChainPosition {
            sequence: self.row.sequence,
            hash: self.hash,
        }
    }

    /// Returns the number of live secrets.
    pub fn secret_count(&self) -> i64 {
        self.row.secret_count
    }

    /// Adjusts the numbers of live and of deleted secrets by these differences.
    pub fn count_secrets(&mut self, live: i64, deleted: i64) {
        self.row.secret_count += live;
        self.row.deleted_count += deleted;
    }

    /// Returns the sequence number of the newest committed entry; 0 before the first.
    pub fn sequence(&self) -> Sequence {
        self.row.sequence
    }

    /// Returns the key for the MACs of the repository's rows.
    pub fn row_key(&self) -> Arc<RowKey> {
        let key = self.row_key.get_or_init(|| Arc::new(self.key.row_key()));
        Arc::clone(key)
    }

    /// Returns the MAC key when a row without a MAC grants no rights.
    pub fn row_check(&self) -> Option<Arc<RowKey>> {
        self.rows_are_bound.then(|| self.row_key())
    }

    /// Claims the row MACs: from now on, a commit by a process that writes none is detected.
    pub fn claim_row_macs(&mut self) {
        self.rows_have_macs = true;
    }

    /// Returns the repository's environments, which cannot change before the end of the transaction.
    pub fn environments(&self) -> &Arc<Environments> {
        &self.environments
    }

    /// Sets the environments after storing them in this transaction.
    pub fn set_environments(&mut self, environments: Arc<Environments>) {
        let generation = environments.generation();
        let mac = mac::environment_generation(&self.row_key(), self.repo_id(), generation);
        self.row.environment_generation = generation;
        self.row.environment_mac = Some(mac.into());
        self.environments = environments;
        self.has_new_environments = true;
    }

    /// From now on the environments count only with their MACs, whatever is stored. A process that knows no
    /// environments but the initial ones can no longer open the audit key.
    ///
    /// # Errors
    /// When the key cannot be wrapped.
    pub fn bind_environments(&mut self, ring: &KeyRing) -> Result<(), CryptoError> {
        let current = ring.current().id().as_str();
        let is_bound = self.key.requires() == RequiredMacs::RowsAndEnvironments;
        // A change of the master key is another step, with an entry of its own.
        if is_bound || self.row.kek_id != current {
            return Ok(());
        }
        let sealed = ring.bind_environments(self.repo_id(), &self.key)?;
        self.rewrap_audit_key(sealed, current);
        Ok(())
    }

    /// Returns the MACs that the audit key requires.
    pub fn requires(&self) -> RequiredMacs {
        self.key.requires()
    }

    /// Returns the row as it was locked.
    pub fn row(&self) -> &repo_head::Model {
        &self.row
    }

    /// Sets the first sequence number after older entries were pruned.
    pub fn set_first_sequence(&mut self, sequence: Sequence) {
        self.row.first_sequence = sequence;
    }

    /// Appends the entry to the chain.
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
            fail_reason: entry.message.clone(),
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
