//! Builds a running service from its settings, and shuts it down cleanly.

use std::future::Future;
use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use actix_web::dev::Server;
use actix_web::middleware::from_fn;
use actix_web::{App, HttpServer, web};
use anyhow::Context as _;
use license_tool::PublicKey;

use crate::access::throttle::ForgeTokenThrottle;
use crate::app_state::{AppState, Config, Limiters};
use crate::background::BackgroundTasks;
use crate::clock::{Clock, SystemClock};
use crate::commit::{self, Committer};
use crate::crypto::{Kek, KeyRing};
use crate::db::Db;
use crate::forge::ForgeToken;
use crate::forge::cache::CachedForge;
use crate::forge::gitea::{self, Gitea};
use crate::forge::standalone::Standalone;
use crate::http::body::{self, Bodies};
use crate::http::budget::Budget;
use crate::http::client::Proxies;
use crate::http::frame::{Frame, frame};
use crate::instance::{self, Readiness};
use crate::keys::master_key::{self, KeyConfig, KeySource, MasterKeys};
use crate::keys::rotations::Rotations;
use crate::keys::{DataKeys, SigningKeys};
use crate::license::{self, Gate, LicenseSources};
use crate::lifecycle::hooks::Hooks;
use crate::limits;
use crate::process::ProcessEnv;
use crate::router::routes;
use crate::rows::Rows;
use crate::settings::{ForgeKind, Settings};
use crate::telemetry::Metrics;
use crate::tokens::lockout::Lockout;
use crate::web::oidc::{self, Oidc};
use crate::web::render::Web;
use crate::web::theme::{self, Themes};

/// How long the last commits may take when the service stops.
const CLOSING: Duration = Duration::from_secs(10);
/// How long a handler may take to build its response, after its time limit and its commit.
const RESPONSE_TIME: Duration = Duration::from_secs(5);
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
        let configured = settings.license.public_key;
        let issuer = match overrides.issuer {
            Some(issuer) => Some(issuer),
            None => license::issuer_key(license::COMPILED_IN, configured)?,
        };
        let metrics = Arc::new(Metrics::default());
        let forge = open_forge(settings, &metrics)?;
        let db = Db::connect(&settings.database.url, settings.database.max_connections)
            .await
            .context("database.url: cannot connect")?;
        db.migrate(&settings.database.url)
            .await
            .context("cannot apply the migrations")?;

        let clock = overrides.clock.unwrap_or_else(|| Arc::new(SystemClock));
        let noted = license::store::known(db.conn()).await;
        let noted = noted.context("database.url: cannot read")?.clock_unix;
        let gate = if let Some(gate) = overrides.gate {
            gate
        } else {
            let places = LicenseSources::new(environment, settings.license.file.clone());
            license::watcher::open(&db, places, issuer, Arc::clone(&clock))
                .await
                .context("database.url: cannot read")?
        };
        let ring = Arc::new(ring);
        let rows = Rows::open(&db, &ring)
            .await
            .context("database.url: cannot write")?;
        let sending_patience = overrides.sending_patience.unwrap_or(SENDING_PATIENCE);
        let commits = Committer::start(
            db.clone(),
            Arc::clone(&ring),
            Arc::clone(&clock),
            Arc::clone(&metrics),
            overrides.max_batch,
        )
        .context("database.url: cannot write")?;
        let readiness = Readiness::new(instance::Parts {
            db: db.clone(),
            clock: Arc::clone(&clock),
            commits: commits.clone(),
            ring: Arc::clone(&ring),
        });
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
            gate,
            metrics,
            rows,
            config: config(settings, sending_patience),
            readiness,
            stopping: Arc::default(),
            lockout: Lockout::default(),
            throttle: ForgeTokenThrottle::default(),
            hooks: Hooks::default(),
            limiters: Limiters::default(),
            bodies: bodies(settings),
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
        let oidc = open_oidc(settings, &app.clock)?;
        let pages = Web::new(public_url, themes, oidc).context("the pages")?;
        let server = serve(settings, listener, Arc::clone(&app), pages)?;
        let background = if overrides.without_background {
            BackgroundTasks::none()
        } else {
            BackgroundTasks::start(&app, noted)
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
        let (handle, told) = (server.handle(), Arc::clone(&app.stopping));
        let stopping = tokio::spawn(async move {
            stop.await;
            told.store(true, Ordering::Relaxed);
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
        if tokio::time::timeout(CLOSING, app.commits.close())
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

fn serve(
    settings: &Settings,
    listener: TcpListener,
    app: Arc<AppState>,
    pages: Web,
) -> anyhow::Result<Server> {
    let pages = web::Data::new(pages);
    let patience = app.config.sending_patience;
    let framed = web::Data::new(Frame {
        time_limit: app.config.request_timeout,
        grace: commit::MAX_WAIT.saturating_add(RESPONSE_TIME),
        metrics: Arc::clone(&app.metrics),
        stopping: Arc::clone(&app.stopping),
    });
    let app = web::Data::from(app);
    let mut server = HttpServer::new(move || {
        App::new()
            .app_data(app.clone())
            .app_data(framed.clone())
            .app_data(pages.clone())
            .configure(routes)
            .wrap(from_fn(frame))
    })
    .disable_signals()
    .shutdown_timeout(settings.server.shutdown_seconds)
    .client_request_timeout(Duration::from_secs(settings.server.request_timeout_seconds));
    let workers = match settings.server.workers {
        0 => std::thread::available_parallelism().map_or(1, usize::from),
        workers => workers,
    };
    server = server
        .workers(workers)
        .max_connections(limits::connections().div_ceil(workers));
    cut_off_after(&listener, patience).context("server.listen")?;
    Ok(server.listen(listener).context("server.listen")?.run())
}

/// Lets the system close a connection whose client has accepted nothing for `patience`, whether it is silent
/// or slow. Until then, unsent data stays in memory.
fn cut_off_after(listener: &TcpListener, patience: Duration) -> std::io::Result<()> {
    // Accepted connections inherit the listener's options.
    #[cfg(target_os = "linux")]
    socket2::SockRef::from(listener).set_tcp_user_timeout(Some(patience))?;
    #[cfg(not(target_os = "linux"))]
    let _ = (listener, patience);
    Ok(())
}

/// Resolves at the first SIGINT or SIGTERM.
///
/// # Errors
/// If the signal handlers cannot be installed.
pub fn stop_signal() -> anyhow::Result<impl Future<Output = ()> + Send + 'static> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}

/// Loads the master keys from wherever the settings or the environment name them.
pub(crate) fn load_keys(
    settings: &Settings,
    environment: &ProcessEnv,
) -> anyhow::Result<(KeyRing, KeySource)> {
    let keys = &settings.keys;
    let MasterKeys {
        current,
        previous,
        source,
    } = master_key::load(
        &KeyConfig {
            master_key: keys.master_key.as_ref(),
            master_key_file: keys.master_key_file.as_deref(),
            app_ini: keys.app_ini.as_deref(),
            app_ini_environment: keys.app_ini_environment,
            previous_master_keys: &keys.previous_master_keys,
        },
        environment,
    )?;
    if source.is_fallback() {
        tracing::warn!("{}", master_key::FALLBACK_WARNING);
    }
    let previous = previous.iter().map(|key| Kek::new(key.expose())).collect();
    Ok((KeyRing::new(Kek::new(current.expose()), previous), source))
}

fn open_forge(settings: &Settings, metrics: &Arc<Metrics>) -> anyhow::Result<CachedForge> {
    let forge = &settings.forge;
    let url = match &forge.kind {
        ForgeKind::Standalone(file) => {
            let standalone = Standalone::load(file).context("forge.standalone_file")?;
            return Ok(CachedForge::new(Arc::new(standalone), Duration::ZERO));
        }
        ForgeKind::Gitea(url) | ForgeKind::Forgejo(url) => url,
    };
    // A second start in the same process finds the provider already installed.
    drop(rustls::crypto::ring::default_provider().install_default());
    let observed = Arc::clone(metrics);
    let gitea = Gitea::new(gitea::Config {
        url: url.as_str().to_owned(),
        public_path: settings.server.public_url.path().to_owned(),
        admin_token: forge
            .admin_token
            .as_ref()
            .map(|token| ForgeToken::new(secrecy::ExposeSecret::expose_secret(token))),
        limits: gitea::Limits::default(),
        observer: Some(Arc::new(move |endpoint, outcome, duration| {
            observed.forge_call(endpoint, outcome, duration);
        })),
    })
    .context("forge.url")?;
    let keep = Duration::from_secs(forge.access_cache_seconds);
    Ok(CachedForge::new(Arc::new(gitea), keep))
}

fn open_oidc(settings: &Settings, clock: &Arc<dyn Clock>) -> anyhow::Result<Option<Oidc>> {
    let (Some(application), ForgeKind::Gitea(forge) | ForgeKind::Forgejo(forge)) =
        (&settings.forge.oauth, &settings.forge.kind)
    else {
        return Ok(None);
    };
    let oidc = Oidc::new(oidc::Config {
        forge: forge.clone(),
        public: settings.server.public_url.clone(),
        application: application.clone(),
        clock: Arc::clone(clock),
        timeout: gitea::Limits::default().total,
    });
    Ok(Some(oidc.context("forge.oauth_client_id")?))
}

fn bodies(settings: &Settings) -> Bodies {
    let server = &settings.server;
    let max_body = body::max_body(server.max_value_bytes);
    Bodies {
        budget: Arc::new(Budget::new(max_body)),
        proxies: Proxies::new(server.trusted_proxies.clone()),
        max_value_bytes: server.max_value_bytes,
    }
}

fn config(settings: &Settings, sending_patience: Duration) -> Config {
    let server = &settings.server;
    let sweep = settings.lifecycle.sweep_minutes;
    Config {
        public_url: server.public_url.clone(),
        forge_cookies: settings.forge.session_cookies.clone(),
        proxies: Proxies::new(server.trusted_proxies.clone()),
        max_versions: settings.secrets.max_versions.into(),
        max_ttl: settings.tokens.max_ttl,
        request_timeout: Duration::from_secs(server.request_timeout_seconds),
        sending_patience,
        max_secrets: settings.secrets.max_per_repository.into(),
        audit_retention_days: settings.audit.retention_days,
        metrics_token: server.metrics_token.clone(),
        webhook_secret: settings.forge.webhook_secret.clone(),
        purge_after: 86_400 * i64::from(settings.lifecycle.purge_after_days),
        sweep: (sweep > 0).then(|| Duration::from_secs(60 * u64::from(sweep))),
    }
}

#[cfg(test)]
mod tests;
