//! Reloads the licence: every few seconds, and on SIGHUP. Logs changes, and records what must survive a
//! restart.

use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use license_tool::PublicKey;
use sea_orm::DbErr;
use tokio::signal::unix::{SignalKind, signal};

use super::gate::{Gate, State};
use super::installed::Installed;
use super::sources::{LicenseLookup, LicenseSources};
use super::store;
use crate::app_state::AppState;
use crate::clock::Clock;
use crate::db::Db;

/// How often the places are checked.
const INTERVAL: Duration = Duration::from_secs(5);
/// How often the time is recorded, in seconds.
const NOTE_SECONDS: i64 = 3600;

/// The warning for operators in development mode.
pub const DEV_WARNING: &str = "development mode: no licence is required and everything is allowed; \
     do not use it for an installation that people rely on";

/// Opens the gate of the licence found at start. Neither an invalid licence nor a database that cannot be
/// written to at the moment prevents the start.
///
/// # Errors
/// If what was seen before cannot be read.
pub async fn open(
    db: &Db,
    sources: LicenseSources,
    issuer: Option<PublicKey>,
    clock: Arc<dyn Clock>,
) -> Result<Gate, DbErr> {
    let installed = Arc::new(Installed::load(sources, issuer, clock));
    let known = store::known(db.conn()).await?;
    installed.remember(known.clock_unix, known.licensed_unix);
    note(db, &installed).await;
    let gate = Gate::licensed(installed);
    tell(&gate);
    Ok(gate)
}

/// Records the time and whether a licence that includes versions is in force, and takes over what other
/// replicas have seen. A failure is retried at the next check.
async fn note(db: &Db, installed: &Arc<Installed>) {
    let now = installed.now();
    let report = Gate::licensed(Arc::clone(installed)).report();
    let in_force = matches!(report.state, State::InForce | State::Grace);
    let licensed = if in_force && report.limits.versioning_enabled {
        now
    } else {
        0
    };
    match store::note(db, now, licensed).await {
        Ok(known) => {
            installed.remember(known.clock_unix, known.licensed_unix);
            installed.noted(now);
        }
        Err(error) => tracing::warn!(%error, "cannot record the time for the licence"),
    }
}

/// Logs the state of the licence.
pub fn tell(gate: &Gate) {
    let report = gate.report();
    let place = report.found.place().map(ToString::to_string);
    let place = place.as_deref();
    let tier = report.tier.as_str();
    let expires_at = report
        .found
        .license()
        .map(|license| license.payload().expires_at);
    match (report.state, &*report.found) {
        (State::DevMode, _) => tracing::warn!("{DEV_WARNING}"),
        (State::InForce, _) => {
            tracing::info!(tier, place, expires_at, "the licence is in force");
        }
        (State::Grace, _) => tracing::warn!(
            tier,
            place,
            expires_at,
            "the licence has expired; its features keep working for 14 days after expiry"
        ),
        (State::Lapsed, _) => tracing::error!(
            place,
            expires_at,
            "the licence has lapsed; the Solo limits apply, and reading, exporting and deleting still work"
        ),
        (State::None, _) => tracing::info!("there is no licence; the Solo limits apply"),
        (State::Invalid, LicenseLookup::Bad(_, problem)) => tracing::error!(
            place,
            %problem,
            "the configured licence is not valid; the Solo limits apply"
        ),
        (State::Invalid, _) => tracing::error!(
            place,
            "the licence was issued in the future; the Solo limits apply"
        ),
    }
}

/// Watches the licence of a running service.
pub struct LicenseWatcher {
    db: Db,
    gate: Gate,
    installed: Arc<Installed>,
    logged: State,
}

impl LicenseWatcher {
    /// Returns a watcher, if the service depends on a licence.
    pub fn of(app: &AppState) -> Option<Self> {
        let installed = Arc::clone(app.gate.installed()?);
        Some(Self {
            db: app.db.clone(),
            gate: app.gate.clone(),
            logged: app.gate.report().state,
            installed,
        })
    }

    /// Checks once. If `always_log`, logs the state even if nothing changed.
    pub async fn look(&mut self, always_log: bool) {
        let installed = Arc::clone(&self.installed);
        // The files may be on a disk that does not respond.
        let reloaded = tokio::task::spawn_blocking(move || installed.reload()).await;
        let changed = reloaded.unwrap_or(false);
        let state = self.gate.report().state;
        if changed || always_log || state != self.logged {
            self.logged = state;
            tell(&self.gate);
        }
        if self.installed.since_noted() >= NOTE_SECONDS {
            note(&self.db, &self.installed).await;
        }
    }

    /// Checks every few seconds and on SIGHUP, which from this call on no longer ends the process.
    pub fn run(mut self) -> impl Future<Output = ()> + Send + 'static {
        let hangup = signal(SignalKind::hangup());
        async move {
            let mut hangup = match hangup {
                Ok(hangup) => Some(hangup),
                Err(error) => {
                    tracing::warn!(%error, "cannot listen for SIGHUP");
                    None
                }
            };
            loop {
                let always_log = if let Some(hangup) = &mut hangup {
                    tokio::time::timeout(INTERVAL, hangup.recv()).await.is_ok()
                } else {
                    tokio::time::sleep(INTERVAL).await;
                    false
                };
                self.look(always_log).await;
            }
        }
    }
}
