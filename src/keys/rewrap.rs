//! The change of the master key: rewraps the keys of a repository under the current master key. Values are
//! untouched, and either all keys of a repository change in one transaction or none does.
//!
//! How far the unwrapped keys are trusted depends on the source of the old master key. If the operator
//! configured it, audit keys and signing keys are adopted. If a caller of the API supplied it, they may have
//! made it up and planted keys wrapped by it in the database. Then only data encryption keys are rewrapped,
//! and an audit key that nothing else unwraps is replaced: its entries become a separate segment, which is
//! verifiable only with that master key. A signed entry records either case.

use std::collections::BTreeSet;
use std::sync::Arc;

use entity::{RepoId, Sequence};
use sea_orm::DbErr;

use super::data_keys::cannot_open;
use super::{InstanceKeys, SigningKeys, encryption_failed, store};
use crate::audit::store::chain_rows;
use crate::audit::take_over::{Kind, TakeOver};
use crate::audit::{Action, Entry, Source};
use crate::commit::{Authority, Command, Committer, WriteTx};
use crate::crypto::{DataKeyId, Kek, KeyRing};
use crate::db::Db;
use crate::environments::declare;
use crate::error::Error;
use crate::idempotency::store as answers;
use crate::row_macs::{bind, resign};

/// A command that rewraps the keys of a repository.
pub struct Rewrap {
    pub ring: Arc<KeyRing>,
    /// The instance's signing keys; at least one if a chain is taken over.
    pub instance: Arc<InstanceKeys>,
    /// A master key supplied by a caller, which may have wrapped them.
    pub old: Option<Arc<Kek>>,
}

impl Command for Rewrap {
    /// The number of keys that another master key had wrapped.
    type Output = usize;

    async fn apply(&self, tx: &mut WriteTx<'_>, entry: &mut Entry) -> Result<usize, Error> {
        let repo_id = tx.repo_id();
        let current = self.ring.current().id().as_str();
        let mut old = BTreeSet::new();
        let mut rewrapped = vec![];
        for key in store::keys(tx.read(), repo_id).await? {
            if key.kek_id != current {
                old.insert(key.kek_id.clone());
                let id = DataKeyId {
                    repo_id,
                    key_version: key.key_version,
                };
                let wrapped = (key.kek_id.as_str(), key.encrypted_dek.as_slice());
                let wrapped = self.ring.rewrap_data_key(self.supplied_keys(), id, wrapped);
                rewrapped.push((id, wrapped.map_err(cannot_open)?));
            }
        }
        let change = self.audit_key_change(tx).await?;
        let segments = self.segments(tx).await?;
        if let Some(AuditKeyChange { take_over, .. }) = &change {
            old.insert(take_over.from.clone());
        }
        old.extend(segments.iter().map(|segment| segment.from.clone()));
        // Writes only after every key has been unwrapped.
        let keeps_key = |change: &&AuditKeyChange| change.take_over.kind == Kind::SameKey;
        let count = rewrapped.len() + segments.len() + change.iter().filter(keeps_key).count();
        for (id, wrapped) in rewrapped {
            store::rewrap_key(tx.write(), id, (wrapped, current)).await?;
        }
        for Segment { last, sealed, .. } in segments {
            chain_rows::rewrap_segment(tx.write(), repo_id, last, (sealed, current)).await?;
        }
        let old: Vec<String> = old.into_iter().collect();
        entry.message = format!(
            "{count} keys from master key {} to {current}",
            old.join(", ")
        );
        if let Some(change) = change {
            self.take_over(tx, entry, change).await?;
        }
        Ok(count)
    }

    fn master_key(&self) -> Option<&Kek> {
        self.old.as_deref()
    }

    fn is_large(&self) -> bool {
        self.old.is_some()
    }
}

/// The new audit key of a repository.
struct AuditKeyChange {
    take_over: TakeOver,
    sealed: Vec<u8>,
}

/// A segment's key, rewrapped.
struct Segment {
    last: Sequence,
    from: String,
    sealed: Vec<u8>,
}

impl Rewrap {
    /// Returns the change of the audit key, if another master key wraps it.
    async fn audit_key_change(&self, tx: &WriteTx<'_>) -> Result<Option<AuditKeyChange>, Error> {
        let (repo_id, ring) = (tx.repo_id(), &self.ring);
        let current = ring.current().id().as_str();
        let (from, sealed) = tx.head.sealed_audit_key();
        let (kind, sealed) = if tx.head.is_foreign() {
            let sealed = ring
                .new_audit_key(repo_id, tx.head.requires())
                .map_err(encryption_failed)?;
            (Kind::NewKey, sealed)
        } else if from == current || self.old.is_some() {
            return Ok(None);
        } else {
            let sealed = ring.rewrap_audit_key([], repo_id, (from, sealed));
            (Kind::SameKey, sealed.map_err(cannot_open)?)
        };
        let ended = chain_rows::recorded_segments(tx.read(), tx.head.row()).await?;
        let take_over = TakeOver {
            kind,
            first: ended
                .last()
                .map_or(Sequence::FIRST, |segment| segment.last_sequence.next()),
            last: tx.head.position(),
            fingerprint: tx.head.fingerprint(),
            from: from.to_owned(),
            to: current.to_owned(),
        };
        Ok(Some(AuditKeyChange { take_over, sealed }))
    }

    /// Returns the keys of segments that a previous master key wraps. The instance's signature over a key's
    /// fingerprint authenticates it.
    async fn segments(&self, tx: &WriteTx<'_>) -> Result<Vec<Segment>, Error> {
        let mut rewrapped = vec![];
        if self.old.is_some() {
            return Ok(rewrapped);
        }
        let current = self.ring.current().id().as_str();
        for row in chain_rows::segments(tx.read(), tx.repo_id()).await? {
            if row.kek_id != current && self.ring.holds(&row.kek_id) {
                let sealed = (row.kek_id.as_str(), row.sealed_audit_key.as_slice());
                let sealed = self.ring.rewrap_ended_key(row.repo_id, sealed);
                rewrapped.push(Segment {
                    last: row.last_sequence,
                    sealed: sealed.map_err(cannot_open)?,
                    from: row.kek_id,
                });
            }
        }
        Ok(rewrapped)
    }

    /// Takes over the chain. The first entry under the new key records the takeover.
    async fn take_over(
        &self,
        tx: &mut WriteTx<'_>,
        entry: &mut Entry,
        AuditKeyChange { take_over, sealed }: AuditKeyChange,
    ) -> Result<(), Error> {
        let (repo_id, now, kind) = (tx.repo_id(), tx.now, take_over.kind);
        let current = self.ring.current().id().as_str();
        let key = self.instance.newest().ok_or_else(Error::internal)?;
        let signed = take_over.sign(repo_id, now, key);
        let take_over_entry = signed.entry(entry);
        match kind {
            Kind::SameKey => {
                tx.head.rewrap_audit_key(sealed, current);
                let has_changed = !tx.head.environments().generation().is_none();
                if has_changed && !bind::has_older_process(tx).await? {
                    let bound = tx.head.bind_environments(&self.ring);
                    bound.map_err(encryption_failed)?;
                }
                tx.record(take_over_entry);
            }
            Kind::NewKey => {
                let old_row_key = tx.head.row_check();
                let environments = Arc::clone(tx.head.environments());
                let row = signed.segment(tx.head, entry, now);
                let newest = tx.head.sequence();
                chain_rows::insert_segment(tx.write(), repo_id, newest, row).await?;
                let key = self.ring.open_audit_key(repo_id, current, &sealed);
                tx.head
                    .take_over(key.map_err(cannot_open)?, sealed, current);
                // The key of the row MACs is derived from the audit key, and requests are recognised by it.
                answers::delete_all(tx.write(), repo_id).await?;
                let invalid = resign::resign_rows(tx, old_row_key.as_deref()).await?;
                if !environments.generation().is_none() && environments.check_readable().is_ok() {
                    declare::write(tx, (*environments).clone()).await?;
                }
                if invalid > 0 {
                    entry.message += "; ";
                    entry.message += &invalid.to_string();
                    entry.message += " rows were modified outside the service and grant no rights";
                }
                tx.record(std::mem::replace(entry, take_over_entry));
            }
        }
        Ok(())
    }

    fn supplied_keys(&self) -> impl Iterator<Item = &Kek> {
        self.old.as_deref().into_iter()
    }
}

/// The result for several repositories, by id.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    pub rewrapped: Vec<RepoId>,
    /// Repositories with a key that no available master key unwraps. Nothing of them was changed.
    pub failed: Vec<RepoId>,
    /// The number of signing keys that no available master key unwraps.
    pub failed_signing_keys: usize,
}

impl Outcome {
    /// Adds a repository whose keys were not rewrapped.
    ///
    /// # Errors
    /// `error`, if it is not about the keys.
    pub(super) fn fail(&mut self, repo_id: RepoId, error: Error) -> Result<(), Error> {
        if !error.is_about_keys() {
            return Err(error);
        }
        let cause = error.cause();
        tracing::error!(repo.id = repo_id.get(), %error, cause, "its keys were not rewrapped");
        self.failed.push(repo_id);
        Ok(())
    }
}

/// Rewraps the keys of these repositories, each with the entry that `entry` returns for it.
///
/// # Errors
/// When the database is unavailable. Completed repositories remain rewrapped.
pub async fn rewrap(
    commits: &Committer,
    (ring, instance): (&Arc<KeyRing>, &Arc<InstanceKeys>),
    old: Option<&Arc<Kek>>,
    repos: Vec<RepoId>,
    entry: impl Fn(RepoId) -> Entry,
) -> Result<Outcome, Error> {
    let mut outcome = Outcome::default();
    for repo_id in repos {
        let command = Rewrap {
            ring: Arc::clone(ring),
            instance: Arc::clone(instance),
            old: old.map(Arc::clone),
        };
        match commits
            .execute(command, entry(repo_id), Authority::Service)
            .await
        {
            Ok(_) => outcome.rewrapped.push(repo_id),
            Err(error) => outcome.fail(repo_id, error)?,
        }
    }
    Ok(outcome)
}

/// Rewraps the instance's signing keys, and stores when and from which master key they were adopted. Keys
/// that cannot be unwrapped stay unchanged; returns their number.
///
/// # Errors
/// When the database is unavailable.
async fn rewrap_signing_keys(db: &Db, ring: &KeyRing, now: i64) -> Result<usize, DbErr> {
    let current = ring.current().id().as_str();
    let mut failed = 0;
    for key in store::signing_keys_not_under(db.conn(), current).await? {
        let sealed = (key.kek_id.as_str(), key.sealed_key.as_slice());
        match ring.rewrap_signing_key([], &key.public_key, sealed) {
            Ok(sealed) => {
                let tx = db.begin_write().await?;
                let adopted = (now, key.kek_id.as_str());
                store::rewrap_signing_key(&*tx, key.id, (sealed, current), adopted).await?;
                tx.commit().await?;
                tracing::warn!(
                    signing_key.id = key.id.get(),
                    from = key.kek_id,
                    "a signing key was adopted from a previous master key"
                );
            }
            Err(error) => {
                tracing::error!(signing_key.id = key.id.get(), %error, "a signing key was not rewrapped");
                failed += 1;
            }
        }
    }
    Ok(failed)
}

/// Rewraps every key that one of the available previous master keys unwraps, except those of the `except`
/// repositories. `now` in Unix seconds.
///
/// # Errors
/// See [`rewrap`].
pub async fn rewrap_all(
    db: &Db,
    commits: &Committer,
    ring: &Arc<KeyRing>,
    source: Source,
    skip: &BTreeSet<RepoId>,
    now: i64,
) -> Result<Outcome, Error> {
    let mut repos = store::not_under(db.conn(), ring).await?;
    repos.retain(|repo_id| !skip.contains(repo_id));
    let entry = |repo_id| Entry::unattended(repo_id, Action::MigrateKey, source);
    let failed_signing_keys = rewrap_signing_keys(db, ring, now).await?;
    bind::rewrap(db, ring).await?;
    if repos.is_empty() {
        return Ok(Outcome {
            failed_signing_keys,
            ..Outcome::default()
        });
    }
    let instance = SigningKeys::new(Arc::clone(ring)).get(db, now).await?;
    let outcome = rewrap(commits, (ring, &instance), None, repos, entry).await?;
    Ok(Outcome {
        failed_signing_keys,
        ..outcome
    })
}
