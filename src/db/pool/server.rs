//! The server behind a pool: when it last answered, whether it can be reached, and when the pool may be
//! replaced.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering::Relaxed};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use sea_orm::{ConnectOptions, DatabaseConnection, DbBackend, DbErr, RuntimeErr};

use crate::db::session;

/// Minimum time between two replacements of the pool, doubled for each old pool that still has connections.
const MIN_RENEWAL_INTERVAL: Duration = Duration::from_secs(5);
/// How long the result of an attempt to reach the server is considered valid.
const RESULT_VALID_FOR: Duration = Duration::from_millis(500);

/// What is known of the server behind a pool.
pub(super) struct Server {
    options: ConnectOptions,
    /// Set when a connection did not answer a ping.
    silent: Arc<AtomicBool>,
    created: Instant,
    /// When the last statement was answered, in milliseconds since `created`.
    answered: AtomicU64,
    renewal: Mutex<Renewal>,
    last_attempt: Mutex<Option<Attempt>>,
    /// Held by the task that is trying to reach it.
    attempting: tokio::sync::Mutex<()>,
}

/// An attempt to reach the server outside the pool.
#[derive(Clone)]
struct Attempt {
    at: Instant,
    /// Why it cannot be reached.
    error: Option<String>,
}

/// Replacements of the pool.
struct Renewal {
    last: Instant,
    in_progress: bool,
    /// Previous pools; a pool without connections is dropped.
    old: Vec<DatabaseConnection>,
}

impl Server {
    /// `silent` is set by the pool's pings.
    pub(super) fn new(options: ConnectOptions, silent: Arc<AtomicBool>) -> Self {
        let now = Instant::now();
        Self {
            options,
            silent,
            created: now,
            answered: AtomicU64::new(0),
            renewal: Mutex::new(Renewal {
                last: now,
                in_progress: false,
                old: vec![],
            }),
            last_attempt: Mutex::default(),
            attempting: tokio::sync::Mutex::default(),
        }
    }

    pub(super) fn options(&self) -> &ConnectOptions {
        &self.options
    }

    /// Whether a connection did not answer a ping since the last call.
    pub(super) fn take_silent(&self) -> bool {
        self.silent.swap(false, Relaxed)
    }

    pub(super) fn note_answer(&self) {
        let after = self.created.elapsed().as_millis();
        let after = u64::try_from(after).unwrap_or(u64::MAX);
        self.answered.store(after, Relaxed);
    }

    pub(super) fn last_answer(&self) -> Instant {
        self.created + Duration::from_millis(self.answered.load(Relaxed))
    }

    /// Fails immediately if the server could not be reached a moment ago.
    pub(super) async fn refuse_while_down(&self) -> Result<(), DbErr> {
        let Some((at, error)) = self
            .last_attempt()
            .and_then(|attempt| Some((attempt.at, attempt.error?)))
        else {
            return Ok(());
        };
        match self.attempting.try_lock() {
            Ok(_guard) if at.elapsed() >= RESULT_VALID_FOR => self.reach().await,
            _ => Err(unavailable(&error)),
        }
    }

    /// Returns why the server cannot be reached, from the last attempt or a new one.
    pub(super) async fn check_reachable(&self) -> Result<(), DbErr> {
        let _guard = self.attempting.lock().await;
        match self.last_attempt() {
            Some(attempt) if attempt.at.elapsed() < RESULT_VALID_FOR => attempt
                .error
                .map_or(Ok(()), |error| Err(unavailable(&error))),
            _ => self.reach().await,
        }
    }

    fn last_attempt(&self) -> Option<Attempt> {
        let attempt = self.last_attempt.lock();
        attempt.unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Tries to reach the server over a separate connection, and records the result.
    async fn reach(&self) -> Result<(), DbErr> {
        // Boxed: seldom used, and large in the future of every statement.
        let reached = Box::pin(session::reach(self.options.get_url())).await;
        let attempt = Attempt {
            at: Instant::now(),
            error: reached.as_ref().err().map(ToString::to_string),
        };
        *self
            .last_attempt
            .lock()
            .unwrap_or_else(PoisonError::into_inner) = Some(attempt);
        reached
    }

    /// Whether the pool may be replaced now. Then this replacement is in progress until
    /// [`Server::renewed`].
    pub(super) fn may_renew(&self) -> bool {
        let mut renewal = self.renewal.lock().unwrap_or_else(PoisonError::into_inner);
        renewal.old.retain(|old| size(old) > 0);
        let old_pools = u32::try_from(renewal.old.len().min(7)).unwrap_or(7);
        let pause = MIN_RENEWAL_INTERVAL * 2_u32.pow(old_pools);
        if renewal.in_progress || renewal.last.elapsed() < pause {
            return false;
        }
        renewal.in_progress = true;
        true
    }

    /// Ends a replacement; `old` is the replaced pool, if it succeeded.
    pub(super) fn renewed(&self, old: Option<&DatabaseConnection>) {
        let mut renewal = self.renewal.lock().unwrap_or_else(PoisonError::into_inner);
        renewal.in_progress = false;
        renewal.last = Instant::now();
        renewal.old.extend(old.cloned());
    }
}

/// The number of connections of a pool, including those that are lost to it.
fn size(conn: &DatabaseConnection) -> u32 {
    match conn.get_database_backend() {
        DbBackend::Postgres => conn.get_postgres_connection_pool().size(),
        DbBackend::MySql => conn.get_mysql_connection_pool().size(),
        _ => 0,
    }
}

pub(super) fn unavailable(why: &str) -> DbErr {
    DbErr::Conn(RuntimeErr::Internal(why.to_owned()))
}
