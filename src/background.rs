//! What the service does by itself while it serves: each task again and again, with a pause in
//! between, until the service stops.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use entity::RepoId;
use tokio::task::JoinSet;

use crate::app_state::AppState;
use crate::audit::{Source, prune};
use crate::clock::JumpWatch;
use crate::error::Error;
use crate::keys::{rewrap, rotation, store};
use crate::license::watcher::LicenseWatcher;
use crate::lifecycle::{confirm, purge, service as lifecycle, watch};
use crate::rows::complete;
use crate::tokens::creators;
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

/// The tasks; they end with [`BackgroundTasks::stop`].
pub struct BackgroundTasks(JoinSet<()>);

impl BackgroundTasks {
    /// `noted` is the latest time known before this start, in Unix seconds, or 0.
    pub fn start(app: &Arc<AppState>, noted: i64) -> Self {
        let mut upkeep = Self::none();
        let first = AtomicBool::new(true);
        upkeep.repeat(app, ROTATIONS, "rotations", move |app| {
            rotation::resume(app, first.swap(false, Ordering::Relaxed))
        });
        let failed = Arc::new(Mutex::new(BTreeSet::new()));
        upkeep.repeat(app, MASTER_KEYS, "change of the master key", move |app| {
            rewrap_previous(app, Arc::clone(&failed))
        });
        upkeep.repeat(app, ROWS, "MACs of rows", |app| async move {
            complete::tend(&app).await
        });
        upkeep.repeat(app, WORN_KEYS, "look at the data keys", warn_of_worn_keys);
        if app.db.sqlite().is_some() {
            upkeep.0.spawn(app.db.clone().keep_log_short());
        }
        if let Some(keeper) = LicenseWatcher::of(app) {
            upkeep.0.spawn(keeper.run());
        }
        if let Some(pause) = app.config.sweep {
            upkeep.repeat(app, pause, "sweep of repositories", |app| async move {
                lifecycle::sweep(&app).await.map(drop)
            });
            upkeep.repeat(app, pause, "sweep of creators", |app| async move {
                creators::sweep(&app).await.map(drop)
            });
        }
        upkeep.repeat(app, RECHECK, "recheck of hidden", |app| async move {
            lifecycle::recheck(&app).await
        });
        upkeep.repeat(app, REFUSALS, "count of refusals", |app| async move {
            app.commits.tell_refusals(false).await
        });
        upkeep.repeat(app, DOUBTS, "deletions told of", |app| async move {
            confirm::pending_deletions(&app).await
        });
        let said = Arc::new(watch::Said::default());
        upkeep.repeat(app, WATCH, "look at the forge", move |app| {
            let said = Arc::clone(&said);
            async move {
                watch::look(&app, &said).await;
                Ok(())
            }
        });
        upkeep.repeat(app, SESSIONS, "end of sessions", |app| async move {
            let now = app.clock.now_unix();
            session::store::end_over(&app.db, now).await?;
            session::form::forget(&app.db, now).await
        });
        upkeep.repeat(app, PURGE, "purge", |app| async move {
            purge::purge_due(&app).await?;
            purge::purge_strays(&app).await.map(drop)
        });
        let watch = Arc::new(Mutex::new(JumpWatch::new(noted)));
        upkeep.repeat(app, prune::PAUSE, "pruning of the audit", move |app| {
            let now = app.clock.now_unix();
            let mut watch = watch.lock().unwrap_or_else(PoisonError::into_inner);
            let believed = watch.believes(now, Instant::now());
            async move {
                if believed {
                    prune::all(&app).await?;
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
        app: &Arc<AppState>,
        pause: Duration,
        what: &'static str,
        task: impl Fn(Arc<AppState>) -> F + Send + 'static,
    ) where
        F: Future<Output = Result<(), Error>> + Send,
    {
        let app = Arc::clone(app);
        self.0.spawn(async move {
            loop {
                if let Err(error) = task(Arc::clone(&app)).await {
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
    app: Arc<AppState>,
    failed: Arc<Mutex<BTreeSet<RepoId>>>,
) -> Result<(), Error> {
    if app.ring.ids().count() < 2 {
        return Ok(());
    }
    let AppState {
        db, commits, ring, ..
    } = &*app;
    let now = app.clock.now_unix();
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
async fn warn_of_worn_keys(app: Arc<AppState>) -> Result<(), Error> {
    for key in store::worn_keys(app.db.conn()).await? {
        tracing::warn!(
            repo.id = key.repo_id.get(),
            seals = key.seal_count,
            "the data key has sealed much: rotate it"
        );
    }
    Ok(())
}
