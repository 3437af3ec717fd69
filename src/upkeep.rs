//! What the service does by itself while it serves: each task again and again, with a pause in
//! between, until the service stops.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use tokio::task::JoinSet;

use crate::audit::{Source, prune};
use crate::clock::JumpWatch;
use crate::error::Error;
use crate::keys::{rewrap, rotation, store};
use crate::license::keeper::Keeper;
use crate::lifecycle::{hooks, purge, service as lifecycle, watch};
use crate::rows::complete;
use crate::tokens::creators;
use crate::vault::Vault;
use crate::web::session;

/// Between two looks for rotations that were cut off.
const ROTATIONS: Duration = Duration::from_secs(30);
/// Between two looks for keys that a previous master key wraps.
const MASTER_KEYS: Duration = Duration::from_mins(1);
/// Between two looks at rows without a MAC, and two announcements of this process.
const ROWS: Duration = Duration::from_mins(1);
/// Between two looks for data keys that have sealed much.
const WORN_KEYS: Duration = Duration::from_hours(1);
/// Between two looks at what was hidden a moment ago.
const RECHECK: Duration = Duration::from_mins(1);
/// Between two looks for refusals that were counted.
const REFUSALS: Duration = Duration::from_secs(5);
/// Between two looks for deletions that the forge has told of and not made yet.
const DOUBTS: Duration = Duration::from_secs(5);
/// Between two looks at where the forge is and what the admin token is worth.
const WATCH: Duration = Duration::from_mins(1);
/// Between two looks for sessions of the pages that the clock has ended.
const SESSIONS: Duration = Duration::from_mins(1);
/// Between two looks for what is to be purged.
const PURGE: Duration = Duration::from_hours(1);

/// The tasks; they end with [`Upkeep::stop`].
pub struct Upkeep(JoinSet<()>);

impl Upkeep {
    /// `noted` is the latest time known before this start, in Unix seconds, or 0.
    pub fn start(vault: &Arc<Vault>, noted: i64) -> Self {
        let mut upkeep = Self::none();
        let first = AtomicBool::new(true);
        upkeep.repeat(vault, ROTATIONS, "rotations", move |vault| {
            rotation::resume(vault, first.swap(false, Ordering::Relaxed))
        });
        let failed = Arc::new(Mutex::new(BTreeSet::new()));
        upkeep.repeat(
            vault,
            MASTER_KEYS,
            "change of the master key",
            move |vault| rewrap_previous(vault, Arc::clone(&failed)),
        );
        upkeep.repeat(vault, ROWS, "MACs of rows", |vault| async move {
            complete::tend(&vault).await
        });
        upkeep.repeat(vault, WORN_KEYS, "look at the data keys", warn_of_worn_keys);
        if vault.db.sqlite().is_some() {
            upkeep.0.spawn(vault.db.clone().keep_log_short());
        }
        if let Some(keeper) = Keeper::of(vault) {
            upkeep.0.spawn(keeper.run());
        }
        if let Some(pause) = vault.config.sweep {
            upkeep.repeat(vault, pause, "sweep of repositories", |vault| async move {
                lifecycle::sweep(&vault).await.map(drop)
            });
            upkeep.repeat(vault, pause, "sweep of creators", |vault| async move {
                creators::sweep(&vault).await.map(drop)
            });
        }
        upkeep.repeat(vault, RECHECK, "recheck of hidden", |vault| async move {
            lifecycle::recheck(&vault).await
        });
        upkeep.repeat(vault, REFUSALS, "count of refusals", |vault| async move {
            vault.commits.tell_refusals(false).await
        });
        upkeep.repeat(vault, DOUBTS, "deletions told of", |vault| async move {
            hooks::settle(&vault).await
        });
        let said = Arc::new(watch::Said::default());
        upkeep.repeat(vault, WATCH, "look at the forge", move |vault| {
            let said = Arc::clone(&said);
            async move {
                watch::look(&vault, &said).await;
                Ok(())
            }
        });
        upkeep.repeat(vault, SESSIONS, "end of sessions", |vault| async move {
            let now = vault.clock.now_unix();
            session::store::end_over(&vault.db, now).await?;
            session::form::forget(&vault.db, now).await
        });
        upkeep.repeat(vault, PURGE, "purge", |vault| async move {
            purge::purge_due(&vault).await?;
            purge::purge_strays(&vault).await.map(drop)
        });
        let watch = Arc::new(Mutex::new(JumpWatch::new(noted)));
        upkeep.repeat(vault, prune::PAUSE, "pruning of the audit", move |vault| {
            let now = vault.clock.now_unix();
            let mut watch = watch.lock().unwrap_or_else(PoisonError::into_inner);
            let believed = watch.believes(now, Instant::now());
            async move {
                if believed {
                    prune::all(&vault).await?;
                }
                Ok(())
            }
        });
        upkeep
    }

    /// None, for who calls each by hand.
    pub fn none() -> Self {
        Self(JoinSet::new())
    }

    /// Begins a task at once, and again when the pause after its end is over. What goes wrong is
    /// for the log, and tried again the next time.
    fn repeat<F>(
        &mut self,
        vault: &Arc<Vault>,
        pause: Duration,
        what: &'static str,
        task: impl Fn(Arc<Vault>) -> F + Send + 'static,
    ) where
        F: Future<Output = Result<(), Error>> + Send,
    {
        let vault = Arc::clone(vault);
        self.0.spawn(async move {
            loop {
                if let Err(error) = task(Arc::clone(&vault)).await {
                    tracing::warn!(what, %error, cause = error.cause(), "a task failed");
                }
                tokio::time::sleep(pause).await;
            }
        });
    }

    /// Returns when no task holds the vault any more. What one of them has handed to the committer
    /// is committed all the same.
    pub async fn stop(mut self) {
        self.0.shutdown().await;
    }
}

/// Keys under a previous master key are wrapped by the current one, while requests are served. What
/// fails goes to `failed`, and is not tried again: each try leaves an entry.
///
/// # Errors
/// When the database does not serve.
pub async fn rewrap_previous(
    vault: Arc<Vault>,
    failed: Arc<Mutex<BTreeSet<i64>>>,
) -> Result<(), Error> {
    if vault.ring.ids().count() < 2 {
        return Ok(());
    }
    let Vault {
        db, commits, ring, ..
    } = &*vault;
    let now = vault.clock.now_unix();
    let known = || failed.lock().unwrap_or_else(PoisonError::into_inner);
    let skip = known().clone();
    let outcome = rewrap::rewrap_all(db, commits, ring, Source::System, &skip, now).await?;
    known().extend(&outcome.failed);
    if !outcome.rewrapped.is_empty() {
        let repositories = outcome.rewrapped.len();
        tracing::info!(repositories, "keys are under the current master key now");
    }
    Ok(())
}

/// The log tells of data keys that have sealed so much that they should be rotated.
async fn warn_of_worn_keys(vault: Arc<Vault>) -> Result<(), Error> {
    for key in store::worn_keys(vault.db.conn()).await? {
        tracing::warn!(
            repo.id = key.repo_id,
            seals = key.seal_count,
            "the data key has sealed much: rotate it"
        );
    }
    Ok(())
}
