//! Builds a running service from its settings, and shuts it down cleanly.

mod config;
mod forge;
mod keys;
mod server;

use std::future::Future;
use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use actix_web::dev::Server;
use anyhow::Context as _;
use license_tool::PublicKey;

use crate::access::throttle::ForgeTokenThrottle;
use crate::app_state::{AppState, Devices, Limiters};
use crate::background::BackgroundTasks;
use crate::clock::{Clock, SystemClock};
use crate::commit::Committer;
use crate::db::Db;
use crate::environments::EnvironmentSets;
use crate::idempotency::InFlight;
use crate::instance::{self, Readiness};
use crate::keys::rotations::Rotations;
use crate::keys::{DataKeys, SigningKeys};
use crate::license::{self, Gate, LicenseSources};
use crate::lifecycle::hooks::Hooks;
use crate::process::ProcessEnv;
use crate::row_macs::RowMacs;
use crate::sessions::renewal::Renewals;
use crate::settings::Settings;
use crate::telemetry::Metrics;
use crate::tokens::lockout::Lockout;
use crate::web::render::Web;
use crate::web::theme::{self, Themes};
use config::{bodies, config};
use forge::{open_forge, open_oidc};
pub(crate) use keys::load_keys;
use server::serve;
pub use server::stop_signal;

/// How long the last commits may take when the service stops.
const CLOSE_TIMEOUT: Duration = Duration::from_secs(10);
/// How long a client may accept no data before its connection is closed.
const SENDING_PATIENCE: Duration = Duration::from_mins(2);

/// What callers of [`Application::build_with`] may replace.
#[derive(Default)]
pub struct Overrides {
    /// Replaces the system clock.
    pub clock: Option<Arc<dyn Clock>>,
    /// Maximum operations per audit commit; 1 disables batching.
    pub max_batch: Option<usize>,
    /// Replaces the environment variables and well-known files of this machine.
    pub environment: Option<ProcessEnv>,
    /// Replaces the licence of this instance.
    pub gate: Option<Gate>,
    /// Replaces the key that verifies licences, whether compiled in or configured.
    pub issuer: Option<PublicKey>,
    /// How long a client may accept no data, instead of two minutes.
    pub sending_patience: Option<Duration>,
    /// How long a question to the forge may take, instead of five seconds.
    pub forge_patience: Option<Duration>,
    /// Starts no background tasks; tests run each one when they need it.
    pub without_background: bool,
}

/// The service, ready to run.
pub struct Application {
    server: Server,
    address: SocketAddr,
    app: Arc<AppState>,
    background: BackgroundTasks,
    /// How long to keep listening after `/ready` reports that the service is stopping.
    drain: Duration,
}

impl Application {
    /// # Errors
    /// Names the setting that has to be changed.
    pub async fn build(settings: &Settings, listener: TcpListener) -> anyhow::Result<Self> {
        Self::build_with(settings, listener, Overrides::default()).await
    }

    /// Builds the service with some parts replaced.
    ///
    /// # Errors
    /// See [`Application::build`].
    pub async fn build_with(
        settings: &Settings,
        listener: TcpListener,
        overrides: Overrides,
    ) -> anyhow::Result<Self> {
        let environment = overrides.environment.unwrap_or_else(ProcessEnv::of_process);
        let (ring, key_source) = load_keys(settings, &environment)?;
        let issuer = match overrides.issuer {
            Some(issuer) => Some(issuer),
            None => license::issuer_key(license::COMPILED_IN, settings.license.public_key)?,
        };
        let metrics = Arc::new(Metrics::default());
        let forge = open_forge(settings, overrides.forge_patience, &metrics)?;
        let db = Db::connect(&settings.database.url, settings.database.max_connections)
            .await
            .context("database.url: cannot connect")?;
        db.migrate(&settings.database.url)
            .await
            .context("cannot apply the migrations")?;

        let clock = overrides.clock.unwrap_or_else(|| Arc::new(SystemClock));
        let known = license::store::known(db.conn()).await;
        let latest_time = known.context("database.url: cannot read")?.clock_unix;
        let gate = if let Some(gate) = overrides.gate {
            gate
        } else {
            let sources = LicenseSources::new(environment, settings.license.file.clone());
            license::watcher::open(&db, sources, issuer, Arc::clone(&clock))
                .await
                .context("database.url: cannot read")?
        };
        let ring = Arc::new(ring);
        let row_macs = RowMacs::open(&db, &ring)
            .await
            .context("database.url: cannot write")?;
        let sending_patience = overrides.sending_patience.unwrap_or(SENDING_PATIENCE);
        let environments = Arc::new(EnvironmentSets::default());
        let commits = Committer::start(
            db.clone(),
            Arc::clone(&ring),
            Arc::clone(&clock),
            Arc::clone(&metrics),
            Arc::clone(&environments),
            overrides.max_batch,
        )
        .context("database.url: cannot write")?;
        let readiness = Readiness::new(instance::Parts {
            db: db.clone(),
            clock: Arc::clone(&clock),
            commits: commits.clone(),
            ring: Arc::clone(&ring),
        });
        let oidc = open_oidc(settings, &clock)?;
        let app = Arc::new(AppState {
            db,
            clock,
            commits,
            keys: Arc::new(DataKeys::new(Arc::clone(&ring))),
            rotations: Rotations::new(),
            signing_keys: SigningKeys::new(Arc::clone(&ring)),
            ring,
            key_source,
            forge,
            oidc,
            gate,
            metrics,
            row_macs,
            environments,
            config: config(settings, sending_patience),
            readiness,
            stopping: Arc::default(),
            lockout: Lockout::default(),
            throttle: ForgeTokenThrottle::default(),
            devices: Devices::default(),
            renewals: Renewals::default(),
            hooks: Hooks::default(),
            limiters: Limiters::default(),
            bodies: bodies(settings),
            in_flight: InFlight::default(),
        });
        let address = listener.local_addr()?;
        let public_url = &settings.server.public_url;
        let clock = Arc::clone(&app.clock);
        let themes = Themes::new(
            &settings.forge.kind,
            public_url,
            theme::Limits::default(),
            clock,
        )
        .context("forge.url")?;
        let pages = Web::new(public_url, themes).context("the pages")?;
        let server = serve(settings, listener, Arc::clone(&app), pages)?;
        let background = if overrides.without_background {
            BackgroundTasks::none()
        } else {
            BackgroundTasks::start(&app, latest_time)
        };
        Ok(Self {
            server,
            address,
            app,
            background,
            drain: Duration::from_secs(settings.server.drain_seconds),
        })
    }

    /// The address that it listens on.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    pub fn state(&self) -> Arc<AppState> {
        Arc::clone(&self.app)
    }

    /// Serves until `stop` resolves. Then reports it by `/ready` for the drain time, stops accepting
    /// connections, lets requests in flight finish, and returns when everything they recorded is durable, on
    /// SQLite in the database file itself.
    ///
    /// # Errors
    /// If the server fails, or if the commit task has ended: without it nothing can be recorded, so nothing
    /// may be answered.
    pub async fn run_until(
        self,
        stop: impl Future<Output = ()> + Send + 'static,
    ) -> anyhow::Result<()> {
        let Self {
            server,
            app,
            background,
            drain,
            ..
        } = self;
        let db = app.db.clone();
        let (handle, is_stopping) = (server.handle(), Arc::clone(&app.stopping));
        let stopping = tokio::spawn(async move {
            stop.await;
            is_stopping.store(true, Ordering::Relaxed);
            tracing::info!("stopping");
            tokio::time::sleep(drain).await;
            handle.stop(true).await;
        });
        tokio::select! {
            ended = server => ended.context("the server failed")?,
            () = app.commits.ended() => anyhow::bail!("the task that commits the audit log has ended"),
        }
        stopping.abort();
        background.stop().await;
        app.rotations.stop().await;
        if let Err(error) = app.commits.record_refusals(true).await {
            tracing::error!(%error, "counted refusals were lost");
        }
        if tokio::time::timeout(CLOSE_TIMEOUT, app.commits.close())
            .await
            .is_err()
        {
            tracing::warn!("the last commits did not finish in time");
        }
        drop(app);
        db.close().await;
        Ok(())
    }
}

#[cfg(test)]
mod tests;
