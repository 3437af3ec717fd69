//! Retention: removes entries past their retention period from the old end, in small batches, and signs a
//! checkpoint so that the rest remains verifiable. Entries are verified before they are removed: neither a
//! tampered entry nor any entry after it is ever pruned.

use std::sync::Arc;
use std::time::Duration;

use entity::RepoId;

use super::checkpoint;
use super::keys::{ChainKeys, KeysUnavailable};
use super::position::ChainPosition;
use super::store::chain_rows;
use super::walk::{BrokenEntry, Fault};
use crate::app_state::AppState;
use crate::commit::{SystemCommand, WriteTx};
use crate::crypto::KeyRing;
use crate::error::Error;
use crate::keys::InstanceKeys;

/// The pause between two pruning runs.
pub const PAUSE: Duration = Duration::from_mins(10);
/// Entries removed per transaction, while other commits wait.
const BATCH: u64 = 500;
/// Repositories per query.
const REPOSITORIES: u64 = 500;
const DAY: i64 = 86_400;

/// Returns the retention in days: as configured, otherwise as licensed; [`None`] = forever.
fn retention_days(app: &AppState) -> Option<i64> {
    match app.config.audit_retention_days {
        0 => app.gate.audit_retention_days(),
        days => Some(days.into()),
    }
}

/// Prunes all repositories and returns the number of entries removed. A repository that cannot be pruned is
/// logged and does not hold up the others.
///
/// # Errors
/// When the database cannot be read, or no checkpoint can be signed.
pub async fn all(app: &AppState) -> Result<u64, Error> {
    let Some(days) = retention_days(app) else {
        return Ok(0);
    };
    let keep = days.max(1).saturating_mul(DAY);
    let (mut pruned, mut after) = (0, RepoId::NONE);
    loop {
        let cutoff = app.clock.now_unix().saturating_sub(keep);
        let conn = app.db.conn();
        let repositories = chain_rows::prunable(conn, cutoff, after, REPOSITORIES).await?;
        for repo_id in &repositories {
            pruned += repository(app, *repo_id, keep).await?;
        }
        match repositories.last() {
            Some(last) => after = *last,
            None => return Ok(pruned),
        }
    }
}

/// Prunes one repository.
async fn repository(app: &AppState, repo_id: RepoId, keep: i64) -> Result<u64, Error> {
    let now = app.clock.now_unix();
    let keys = app.signing_keys.fresh(&app.db, now).await?;
    let mut pruned = 0;
    loop {
        let keys = Arc::clone(&keys);
        let ring = Arc::clone(&app.ring);
        let prune = Prune { keep, keys, ring };
        let batch = app.commits.execute_system(prune, repo_id).await;
        match batch {
            Ok(Batch {
                removed,
                broken: None,
                more,
            }) => {
                app.metrics.audit_pruned(removed);
                pruned += removed;
                if !more {
                    break;
                }
            }
            Ok(Batch {
                broken: Some(broken),
                ..
            }) => {
                tracing::error!(repo.id = repo_id.get(), %broken, "the audit log cannot be pruned");
                break;
            }
            Err(error) => {
                let cause = error.cause();
                tracing::error!(repo.id = repo_id.get(), %error, cause, "the audit log cannot be pruned");
                break;
            }
        }
    }
    if pruned > 0 {
        tracing::info!(
            repo.id = repo_id.get(),
            entries = pruned,
            "audit entries were pruned"
        );
    }
    Ok(pruned)
}

/// Removes the oldest entries of a repository while all of them are older than the cutoff, by the clock of
/// the commit, in seconds. The newest entry always remains.
struct Prune {
    keep: i64,
    keys: Arc<InstanceKeys>,
    ring: Arc<KeyRing>,
}

struct Batch {
    removed: u64,
    /// Whether more entries may be past their retention period.
    more: bool,
    /// Nothing is removed from this entry on.
    broken: Option<BrokenEntry>,
}

impl Batch {
    fn broken_at(broken: BrokenEntry) -> Self {
        Self {
            removed: 0,
            more: false,
            broken: Some(broken),
        }
    }
}

impl SystemCommand for Prune {
    type Output = Batch;

    async fn apply(&self, tx: &mut WriteTx<'_>) -> Result<Batch, Error> {
        let repo_id = tx.repo_id();
        let checkpoint = chain_rows::checkpoint(tx.read(), repo_id).await?;
        let segments = chain_rows::recorded_segments(tx.read(), tx.head.row()).await?;
        let chain = match ChainKeys::open(tx.head.row(), segments, &self.ring, &self.keys) {
            Ok(chain) => chain,
            Err(KeysUnavailable::Segment(broken)) => return Ok(Batch::broken_at(broken)),
            Err(KeysUnavailable::Head(error)) => return Err(Error::key_mismatch().because(error)),
        };
        let keys = (&chain, &*self.keys);
        let begin = match ChainPosition::before_first(tx.head.row(), checkpoint.as_ref(), keys) {
            Ok(begin) => begin,
            Err(broken) => return Ok(Batch::broken_at(broken)),
        };
        let newest_but_one = tx.head.sequence().previous();
        let rows = chain_rows::entries(tx.read(), repo_id, begin.sequence, newest_but_one, BATCH);
        let rows = rows.await?;
        let cutoff = tx.now.saturating_sub(self.keep);
        let (mut position, mut removed, mut broken) = (begin, 0, None);
        for row in rows.iter().take_while(|row| row.timestamp < cutoff) {
            // Unprovable entries are kept until the old master key is available.
            if chain.is_unproven(row.sequence) {
                broken = Some(Fault::Unproven.at(row.sequence));
                break;
            }
            if let Err(error) = chain.step(&mut position, row) {
                broken = Some(error);
                break;
            }
            removed += 1;
        }
        if removed == 0 {
            return Ok(broken.map_or(
                Batch {
                    removed,
                    more: false,
                    broken: None,
                },
                Batch::broken_at,
            ));
        }
        let Some(key) = self.keys.newest() else {
            return Err(Error::internal());
        };
        let row = checkpoint::sign(repo_id, &position, tx.now, key);
        let range = (begin.sequence.next(), position.sequence);
        chain_rows::prune(tx.write(), repo_id, range, row).await?;
        tx.head.set_first_sequence(position.sequence.next());
        Ok(Batch {
            removed,
            // A broken entry is reported by the next batch.
            more: removed == BATCH || broken.is_some(),
            broken: None,
        })
    }
}
