//! The background tasks of a running service. Each repeats with a pause in between until the service stops.

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
use crate::idempotency::store as answers;
use crate::keys::{rewrap, rotation, store};
use crate::license::watcher::LicenseWatcher;
use crate::lifecycle::{confirm, purge, service as lifecycle, watch};
use crate::row_macs::bind;
use crate::sessions;
use crate::tokens::creators;
use crate::web::session::kept;

/// How often interrupted rotations are resumed.
const ROTATIONS: Duration = Duration::from_secs(30);
/// How often keys that are wrapped by a previous master key are rewrapped.
const MASTER_KEYS: Duration = Duration::from_mins(1);
/// How often rows without a MAC are checked, and how often this process announces itself.
const ROWS: Duration = Duration::from_mins(1);
/// How often data keys are checked for how much they have sealed.
const WORN_KEYS: Duration = Duration::from_hours(1);
/// How often recently hidden repositories are rechecked.
const RECHECK: Duration = Duration::from_mins(1);
/// How often counted refusals are recorded.
const REFUSALS: Duration = Duration::from_secs(5);
/// How often deletions that the forge reported are carried out.
const PENDING_DELETIONS: Duration = Duration::from_secs(5);
/// How often the forge's address and the admin token are checked.
const WATCH: Duration = Duration::from_mins(1);
/// How often expired sessions are ended, and expired answers removed.
const EXPIRED: Duration = Duration::from_mins(1);
/// How often deleted data is purged.
const PURGE: Duration = Duration::from_hours(1);

/// The running tasks; call [`BackgroundTasks::stop`] to end them.
pub struct BackgroundTasks(JoinSet<()>);

impl BackgroundTasks {
    /// `latest_time` is the latest time known from before this start, in Unix seconds, or 0.
    pub fn start(app: &Arc<AppState>, latest_time: i64) -> Self {
        let mut tasks = Self::none();
        let first = AtomicBool::new(true);
        tasks.repeat(app, ROTATIONS, "rotations", move |app| {
            rotation::resume(app, first.swap(false, Ordering::Relaxed))
        });
        let failed = Arc::new(Mutex::new(BTreeSet::new()));
        tasks.repeat(app, MASTER_KEYS, "rewrapping of keys", move |app| {
            rewrap_previous(app, Arc::clone(&failed))
        });
        tasks.repeat(app, ROWS, "row MACs", |app| async move {
            bind::bind_when_ready(&app).await
        });
        tasks.repeat(app, WORN_KEYS, "check of the data keys", warn_of_worn_keys);
        if app.db.sqlite().is_some() {
            tasks.0.spawn(app.db.clone().keep_log_short());
        }
        if let Some(watcher) = LicenseWatcher::of(app) {
            tasks.0.spawn(watcher.run());
        }
        if let Some(pause) = app.config.sweep {
            tasks.repeat(app, pause, "sweep of repositories", |app| async move {
                lifecycle::sweep(&app).await.map(drop)
            });
            tasks.repeat(app, pause, "sweep of creators", |app| async move {
                creators::sweep(&app).await.map(drop)
            });
        }
        tasks.repeat(
            app,
            RECHECK,
            "recheck of hidden repositories",
            |app| async move { lifecycle::recheck(&app).await },
        );
        tasks.repeat(
            app,
            REFUSALS,
            "recording of counted refusals",
            |app| async move { app.commits.record_refusals(false).await },
        );
        tasks.repeat(
            app,
            PENDING_DELETIONS,
            "reported deletions",
            |app| async move { confirm::pending_deletions(&app).await },
        );
        let logged = Arc::new(watch::LoggedFindings::default());
        tasks.repeat(app, WATCH, "check of the forge", move |app| {
            let logged = Arc::clone(&logged);
            async move {
                watch::check(&app, &logged).await;
                Ok(())
            }
        });
        tasks.repeat(
            app,
            EXPIRED,
            "removal of what has expired",
            |app| async move {
                let now = app.clock.now_unix();
                sessions::browser::end_over(&app.db, now).await?;
                sessions::cli::end_over(&app.db, app.config.cli, now).await?;
                sessions::codes::forget(&app.db, now).await?;
                sessions::confirmation::forget(&app.db, now).await?;
                kept::forget(&app.db, now).await?;
                answers::delete_expired(&app.db, now).await
            },
        );
        tasks.repeat(app, PURGE, "purge", |app| async move {
            purge::purge_due(&app).await?;
            purge::purge_strays(&app).await.map(drop)
        });
        let watch = Arc::new(Mutex::new(JumpWatch::new(latest_time)));
        tasks.repeat(app, prune::PAUSE, "pruning of the audit log", move |app| {
            let now = app.clock.now_unix();
            let mut watch = watch.lock().unwrap_or_else(PoisonError::into_inner);
            let is_trusted = watch.trusts(now, Instant::now());
            async move {
                if is_trusted {
                    prune::all(&app).await?;
                }
                Ok(())
            }
        });
        tasks
    }

    /// No tasks, for tests that run each one by hand.
    pub fn none() -> Self {
        Self(JoinSet::new())
    }

    /// Runs a task now, and again after each pause. Failures are logged; the next run retries.
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
                    tracing::warn!(what, %error, cause = error.cause(), "a background task failed");
                }
                tokio::time::sleep(pause).await;
            }
        });
    }

    /// Stops each task at its next await, and waits until all have ended. What a task has not committed is
    /// rolled back; jobs already handed to the committer are still committed.
    pub async fn stop(mut self) {
        self.0.shutdown().await;
    }
}

/// Rewraps keys from previous master keys with the current one, while requests are served. Keys that fail
/// are added to `failed` and not retried, because each attempt leaves an audit entry.
///
/// # Errors
/// If the database is unavailable.
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
    let lock_failed = || failed.lock().unwrap_or_else(PoisonError::into_inner);
    let skip = lock_failed().clone();
    let outcome = rewrap::rewrap_all(db, commits, ring, Source::System, &skip, now).await?;
    lock_failed().extend(&outcome.failed);
    if !outcome.rewrapped.is_empty() {
        let repositories = outcome.rewrapped.len();
        tracing::info!(
            repositories,
            "keys were rewrapped with the current master key"
        );
    }
    Ok(())
}

/// Warns of data keys that have sealed so much that they should be rotated.
async fn warn_of_worn_keys(app: Arc<AppState>) -> Result<(), Error> {
    for key in store::worn_keys(app.db.conn()).await? {
        tracing::warn!(
            repo.id = key.repo_id.get(),
            seals = key.seal_count,
            "the data key has encrypted many values; rotate it soon"
        );
    }
    Ok(())
}
