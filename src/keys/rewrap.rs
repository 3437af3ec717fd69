//! The change of the master key: the keys of a repository, wrapped by another master key, are wrapped
//! by the current one. Values are not touched, and all keys of a repository go in one transaction or
//! none does.

use std::collections::BTreeSet;
use std::sync::Arc;

use async_trait::async_trait;
use sea_orm::DbErr;

use super::data_keys::cannot_open;
use super::store;
use crate::audit::{Action, Committer, Entry, Source, Write, WriteTx};
use crate::crypto::{Kek, KeyRing};
use crate::db::Db;
use crate::error::Error;
use crate::rows::complete;

/// Wraps the keys of a repository anew.
pub struct Rewrap {
    pub ring: Arc<KeyRing>,
    /// A master key beside those at hand that may have wrapped them.
    pub old: Option<Arc<Kek>>,
}

#[async_trait]
impl Write for Rewrap {
    /// How many keys were wrapped by another master key.
    type Output = usize;

    async fn apply(&self, tx: &mut WriteTx<'_>, entry: &mut Entry) -> Result<usize, Error> {
        let repo_id = tx.repo_id();
        let current = self.ring.current().id().as_str();
        let mut old = BTreeSet::new();
        let mut rewrapped = vec![];
        for key in store::keys(tx.read(), repo_id).await? {
            if key.kek_id != current {
                old.insert(key.kek_id.clone());
                let place = (repo_id, key.key_version);
                let wrapped = (key.kek_id.as_str(), key.encrypted_dek.as_slice());
                let wrapped = self.ring.rewrap_data_key(self.brought(), place, wrapped);
                rewrapped.push((place, wrapped.map_err(cannot_open)?));
            }
        }
        let audit_key = match tx.head.sealed_audit_key() {
            (kek_id, _) if kek_id == current => None,
            sealed => {
                old.insert(sealed.0.to_owned());
                Some(
                    self.ring
                        .rewrap_audit_key(self.brought(), repo_id, sealed)
                        .map_err(cannot_open)?,
                )
            }
        };
        // All of them open: only now is anything written.
        let count = rewrapped.len() + usize::from(audit_key.is_some());
        for (place, wrapped) in rewrapped {
            store::rewrap_key(tx.write(), place, (wrapped, current)).await?;
        }
        if let Some(sealed) = audit_key {
            tx.head.rewrap_audit_key(sealed, current);
        }
        let old: Vec<String> = old.into_iter().collect();
        entry.fail_reason = format!(
            "{count} keys from master key {} to {current}",
            old.join(", ")
        );
        Ok(count)
    }

    fn master_key(&self) -> Option<&Kek> {
        self.old.as_deref()
    }
}

impl Rewrap {
    fn brought(&self) -> impl Iterator<Item = &Kek> {
        self.old.as_deref().into_iter()
    }
}

/// What became of several repositories, by their ids.
#[derive(Debug, Default)]
pub struct Outcome {
    pub rewrapped: Vec<i64>,
    /// Some key of theirs opens under no master key at hand; all of it was left as it was.
    pub failed: Vec<i64>,
    /// Keys by which the instance signs that open under none either.
    pub failed_signing_keys: usize,
}

/// Wraps the keys of these repositories anew, each with the entry that `entry` gives for it.
///
/// # Errors
/// When the database does not serve; what was done by then stays.
pub async fn rewrap(
    commits: &Committer,
    ring: &Arc<KeyRing>,
    old: Option<&Arc<Kek>>,
    repos: Vec<i64>,
    entry: impl Fn(i64) -> Entry,
) -> Result<Outcome, Error> {
    let mut outcome = Outcome::default();
    for repo_id in repos {
        let command = Rewrap {
            ring: Arc::clone(ring),
            old: old.map(Arc::clone),
        };
        match commits.write(command, entry(repo_id), None).await {
            Ok(_) => outcome.rewrapped.push(repo_id),
            Err(error) if error.is_about_keys() => {
                let cause = error.cause();
                tracing::error!(repo.id = repo_id, %error, cause, "its keys stay as they are");
                outcome.failed.push(repo_id);
            }
            Err(error) => return Err(error),
        }
    }
    Ok(outcome)
}

/// Wraps the keys by which the instance signs anew. One that does not open is left as it was; gives how
/// many those are.
///
/// # Errors
/// When the database does not serve.
pub async fn rewrap_signing_keys(
    db: &Db,
    ring: &KeyRing,
    old: Option<&Kek>,
) -> Result<usize, DbErr> {
    let current = ring.current().id().as_str();
    let mut failed = 0;
    for key in store::signing_keys_not_under(db.conn(), current).await? {
        let sealed = (key.kek_id.as_str(), key.sealed_key.as_slice());
        match ring.rewrap_signing_key(old, &key.public_key, sealed) {
            Ok(sealed) => {
                let tx = db.begin_write().await?;
                store::rewrap_signing_key(&*tx, key.id, (sealed, current)).await?;
                tx.commit().await?;
            }
            Err(error) => {
                tracing::error!(signing_key.id = key.id, %error, "a signing key stays as it is");
                failed += 1;
            }
        }
    }
    Ok(failed)
}

/// Wraps every key anew that one of the previous master keys at hand opens, but for those of some
/// repositories.
///
/// # Errors
/// As [`rewrap`].
pub async fn rewrap_all(
    db: &Db,
    commits: &Committer,
    ring: &Arc<KeyRing>,
    source: Source,
    skip: &BTreeSet<i64>,
) -> Result<Outcome, Error> {
    let mut repos = store::not_under(db.conn(), ring.current().id().as_str()).await?;
    repos.retain(|repo_id| !skip.contains(repo_id));
    let entry = |repo_id| Entry::unattended(repo_id, Action::MigrateKey, source);
    let failed_signing_keys = rewrap_signing_keys(db, ring, None).await?;
    complete::rewrap(db, ring).await?;
    let outcome = rewrap(commits, ring, None, repos, entry).await?;
    Ok(Outcome {
        failed_signing_keys,
        ..outcome
    })
}
