//! Invariants of the tables while nobody writes: chains are complete, sequences have no gaps, and every
//! write has its entry. Read directly from the database.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "of tests: a panic is a failed test"
)]

use std::collections::{BTreeMap, BTreeSet};

use entity::{
    RepoId, SecretId, Version, VersionId, audit_entry, repo_head, secret, secret_version,
};
use forgevault::audit::chain::{self, GENESIS};
use forgevault::crypto::{Kek, KeyRing};
use sea_orm::{ConnectionTrait, EntityTrait as _, QueryOrder as _};

use crate::support::app::MASTER_KEY;

/// The stored rows of every repository, checked.
pub struct Ledger {
    pub heads: Vec<repo_head::Model>,
    /// Ordered by repository and sequence number.
    pub entries: Vec<audit_entry::Model>,
    pub secrets: Vec<secret::Model>,
    pub versions: Vec<secret_version::Model>,
}

/// A key ring with the tests' master key.
pub fn ring() -> KeyRing {
    let mut key = [0; 32];
    hex::decode_to_slice(MASTER_KEY, &mut key).unwrap();
    KeyRing::new(Kek::new(&key), vec![])
}

impl Ledger {
    pub async fn read(conn: &impl ConnectionTrait) -> Self {
        let ledger = Self {
            heads: repo_head::Entity::find().all(conn).await.unwrap(),
            entries: audit_entry::Entity::find()
                .order_by_asc(audit_entry::Column::RepoId)
                .order_by_asc(audit_entry::Column::Sequence)
                .all(conn)
                .await
                .unwrap(),
            secrets: secret::Entity::find().all(conn).await.unwrap(),
            versions: secret_version::Entity::find()
                .order_by_asc(secret_version::Column::Version)
                .all(conn)
                .await
                .unwrap(),
        };
        ledger.assert_chains_are_whole();
        ledger.assert_writes_and_entries_go_together();
        ledger.assert_versions_have_no_gaps();
        ledger
    }

    pub fn of_repo(&self, repo_id: RepoId) -> Vec<&audit_entry::Model> {
        self.entries
            .iter()
            .filter(|entry| entry.repo_id == repo_id)
            .collect()
    }

    fn assert_chains_are_whole(&self) {
        let ring = ring();
        for head in &self.heads {
            let entries = self.of_repo(head.repo_id);
            let sequences: Vec<i64> = entries.iter().map(|entry| entry.sequence.get()).collect();
            let expected: Vec<i64> = (1..=head.sequence.get()).collect();
            assert_eq!(sequences, expected, "repository {}", head.repo_id);
            let Ok(key) = ring.open_audit_key(head.repo_id, &head.kek_id, &head.sealed_audit_key)
            else {
                assert!(entries.is_empty(), "sealed by an unknown key");
                continue;
            };
            let mut hash = GENESIS;
            for entry in entries {
                hash = chain::link(&key, &hash, entry);
                assert_eq!(entry.hash, hash, "entry {}", entry.sequence);
            }
            assert_eq!(head.hash, hash, "head of repository {}", head.repo_id);
        }
    }

    fn assert_writes_and_entries_go_together(&self) {
        let disclosed: Vec<(RepoId, SecretId, Version, VersionId)> = self
            .entries
            .iter()
            .filter(|entry| entry.success && matches!(&*entry.action, "write" | "rollback"))
            .map(|entry| {
                let version_key = (entry.secret_id, entry.version);
                (
                    entry.repo_id,
                    version_key.0,
                    version_key.1,
                    entry.version_id,
                )
            })
            .collect();
        let stored: BTreeSet<_> = self
            .versions
            .iter()
            .map(|row| (row.repo_id, row.secret_id, row.version, row.id))
            .collect();
        assert_eq!(disclosed.len(), stored.len(), "entries and versions");
        assert_eq!(disclosed.into_iter().collect::<BTreeSet<_>>(), stored);
    }

    fn assert_versions_have_no_gaps(&self) {
        let mut by_secret: BTreeMap<SecretId, Vec<i64>> = BTreeMap::new();
        for row in &self.versions {
            by_secret
                .entry(row.secret_id)
                .or_default()
                .push(row.version.get());
        }
        for secret in &self.secrets {
            let versions = by_secret.remove(&secret.id).unwrap_or_default();
            let expected: Vec<i64> = (1..=secret.current_version.get()).collect();
            assert_eq!(versions, expected, "{}", secret.name);
        }
        assert!(
            by_secret.is_empty(),
            "versions without a secret: {by_secret:?}"
        );
        for head in &self.heads {
            let live_count = self
                .secrets
                .iter()
                .filter(|secret| secret.repo_id == head.repo_id && secret.deleted_unix == 0)
                .count();
            assert_eq!(i64::try_from(live_count).unwrap(), head.secret_count);
        }
    }
}
