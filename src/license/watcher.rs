//! Sees to it that the licence is the one that lies there: looks again every few seconds and at
//! SIGHUP, tells the log what changed, and notes what has to outlive a restart.

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

/// Between two looks at the places.
const EVERY: Duration = Duration::from_secs(5);
/// Seconds between two notes of the time.
const NOTE_SECONDS: i64 = 3600;

/// What an operator is warned of in development mode.
pub const DEV_WARNING: &str = "development mode: no licence is asked for and everything is open; \
     it is not meant for an installation that people rely on";

/// The gate of the licence that is found at the start. A licence that is bad is no reason not to
/// start, and neither is a database that cannot be written to for now.
///
/// # Errors
/// When what was seen before cannot be read.
pub async fn open(
    db: &Db,
    places: LicenseSources,
    issuer: Option<PublicKey>,
    clock: Arc<dyn Clock>,
) -> Result<Gate, DbErr> {
    let installed = Arc::new(Installed::load(places, issuer, clock));
    let known = store::known(db.conn()).await?;
    installed.remember(known.clock_unix, known.licensed_unix);
    note(db, &installed).await;
    let gate = Gate::licensed(installed);
    tell(&gate);
    Ok(gate)
}

/// Notes the time, and whether a licence with versions is in force, and learns what other replicas
/// have seen. What fails is tried again at the next look.
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
        Err(error) => tracing::warn!(%error, "the time of the licence cannot be noted"),
    }
}

/// Tells the log how the instance stands.
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
            "the licence has expired; what it allows goes on for 14 days from then"
        ),
        (State::Lapsed, _) => tracing::error!(
            place,
            expires_at,
            "the licence has lapsed; the limits of Solo hold, and reading, exporting and deleting go on"
        ),
        (State::None, _) => tracing::info!("there is no licence; the limits of Solo hold"),
        (State::Invalid, LicenseLookup::Bad(_, problem)) => tracing::error!(
            place,
            %problem,
            "what is set as the licence is none; the limits of Solo hold"
        ),
        (State::Invalid, _) => tracing::error!(
            place,
            "the licence was issued in the future; the limits of Solo hold"
        ),
    }
}

/// Keeps the licence of a running service.
pub struct LicenseWatcher {
    db: Db,
    gate: Gate,
    installed: Arc<Installed>,
    told: State,
}

impl LicenseWatcher {
    /// For a service that goes by a licence.
    pub fn of(app: &AppState) -> Option<Self> {
        let installed = Arc::clone(app.gate.installed()?);
        Some(Self {
            db: app.db.clone(),
            gate: app.gate.clone(),
            told: app.gate.report().state,
            installed,
        })
    }

    /// One look; `asked` tells how the licence stands even when nothing changed.
    pub async fn look(&mut self, asked: bool) {
        let installed = Arc::clone(&self.installed);
        // Files may lie on a disk that does not answer.
        let looked = tokio::task::spawn_blocking(move || installed.reload()).await;
        let changed = looked.unwrap_or(false);
        let state = self.gate.report().state;
        if changed || asked || state != self.told {
            self.told = state;
            tell(&self.gate);
        }
        if self.installed.since_noted() >= NOTE_SECONDS {
            note(&self.db, &self.installed).await;
        }
    }

    /// Looks every few seconds, and at SIGHUP, which from this call on does not end the process.
    pub fn run(mut self) -> impl Future<Output = ()> + Send + 'static {
        let hangup = signal(SignalKind::hangup());
        async move {
            let mut hangup = match hangup {
                Ok(hangup) => Some(hangup),
                Err(error) => {
                    tracing::warn!(%error, "SIGHUP cannot be listened for");
                    None
                }
            };
            loop {
                let asked = if let Some(hangup) = &mut hangup {
                    tokio::time::timeout(EVERY, hangup.recv()).await.is_ok()
                } else {
                    tokio::time::sleep(EVERY).await;
                    false
                };
                self.look(asked).await;
            }
        }
    }
}
