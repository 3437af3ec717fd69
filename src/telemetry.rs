//! Logs and metrics. A log line is self-contained and has fields. Log lines and labels never contain a
//! token, value, key or body.

use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering::Relaxed;
use std::time::Duration;

use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Registry, Unit};
use tracing_subscriber::EnvFilter;
use tracing_subscriber::filter::FilterFn;
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;

mod log;

use self::log::Log;
pub use self::log::{LastLines, say};
use crate::settings::LogFormat;

/// Starts logging to standard error. Lines may be lost, but nothing ever blocks. `RUST_LOG` sets the level
/// (default `info`).
pub fn start_logging(format: LogFormat) {
    start(
        "info,actix_server=warn,sqlx=warn,sea_orm_migration=warn",
        format,
    );
}

/// Starts logging for an operator command, which has its own output on standard output: warnings and errors
/// only.
pub fn start_logging_of_command() {
    start("warn", LogFormat::Text);
}

fn start(default: &str, format: LogFormat) {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new(default));
    let builder = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(std::io::IsTerminal::is_terminal(&std::io::stderr()))
        .log_internal_errors(false)
        .with_writer(Log::get);
    log::log_panics();
    // Spans of libraries contain their arguments; sea-orm's contains the database URL with its password.
    let filter_spans = FilterFn::new(|metadata| {
        metadata.is_event() || metadata.target().starts_with("forgevault")
    });
    // A second call finds the subscriber of the first one installed, which is fine.
    drop(match format {
        LogFormat::Text => builder.finish().with(filter_spans).try_init(),
        LogFormat::Json => {
            let builder = builder.json().flatten_event(true);
            builder.finish().with(filter_spans).try_init()
        }
    });
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct RequestLabels {
    method: String,
    /// The pattern of the route, never the path.
    route: String,
    status: u16,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct RouteLabels {
    method: String,
    route: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct ForgeLabels {
    endpoint: &'static str,
    outcome: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct EndpointLabels {
    endpoint: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct SweepLabels {
    of: &'static str,
    outcome: &'static str,
}

type NoLabels = [(&'static str, &'static str); 0];

/// The metrics of `/metrics`.
pub struct Metrics {
    registry: Registry,
    requests: Family<RequestLabels, Counter>,
    request_seconds: Family<RouteLabels, Histogram, fn() -> Histogram>,
    audit_batch_jobs: Histogram,
    audit_commit_seconds: Histogram,
    audit_failures: Counter,
    audit_pruned: Counter,
    audit_writable: AtomicBool,
    forge_calls: Family<ForgeLabels, Counter>,
    forge_seconds: Family<EndpointLabels, Histogram, fn() -> Histogram>,
    sweeps: Family<SweepLabels, Counter>,
    missed_deletions: Counter,
    /// Empty until the token was checked: most instances have none.
    admin_token: Family<NoLabels, Gauge>,
}

fn seconds() -> Histogram {
    Histogram::new([
        0.000_5, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0,
    ])
}

impl Default for Metrics {
    fn default() -> Self {
        let metrics = Self {
            registry: Registry::with_prefix("forgevault"),
            requests: Family::default(),
            request_seconds: Family::new_with_constructor(seconds),
            audit_batch_jobs: Histogram::new([
                1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0, 128.0, 256.0, 512.0,
            ]),
            audit_commit_seconds: seconds(),
            audit_failures: Counter::default(),
            audit_pruned: Counter::default(),
            audit_writable: AtomicBool::new(true),
            forge_calls: Family::default(),
            forge_seconds: Family::new_with_constructor(seconds),
            sweeps: Family::default(),
            missed_deletions: Counter::default(),
            admin_token: Family::default(),
        };
        metrics.registered()
    }
}

impl Metrics {
    fn registered(mut self) -> Self {
        let registry = &mut self.registry;
        registry.register("requests", "Requests answered", self.requests.clone());
        registry.register_with_unit(
            "request_duration",
            "Time from the head of a request to the head of its response",
            Unit::Seconds,
            self.request_seconds.clone(),
        );
        registry.register(
            "audit_batch_jobs",
            "Operations committed in one transaction",
            self.audit_batch_jobs.clone(),
        );
        registry.register_with_unit(
            "audit_commit_duration",
            "Time of one commit of the audit log",
            Unit::Seconds,
            self.audit_commit_seconds.clone(),
        );
        registry.register(
            "audit_failures",
            "Failed commits of the audit log",
            self.audit_failures.clone(),
        );
        registry.register(
            "audit_pruned",
            "Audit entries removed at the end of their retention",
            self.audit_pruned.clone(),
        );
        registry.register(
            "forge_calls",
            "Calls to the forge",
            self.forge_calls.clone(),
        );
        registry.register_with_unit(
            "forge_call_duration",
            "Time of a call to the forge",
            Unit::Seconds,
            self.forge_seconds.clone(),
        );
        registry.register(
            "sweeps",
            "Sweeps for repositories and people that the forge no longer has",
            self.sweeps.clone(),
        );
        registry.register(
            "missed_deletions",
            "Repositories found deleted at the forge that its webhook had not reported",
            self.missed_deletions.clone(),
        );
        registry.register(
            "admin_token_usable",
            "Whether forge.admin_token had all the rights that it needs when it was last checked",
            self.admin_token.clone(),
        );
        self
    }

    /// Counts a response. `route` is the pattern, with names in braces.
    pub fn request(&self, method: &str, route: &str, status: u16, duration: Duration) {
        let labels = RouteLabels {
            method: method.to_owned(),
            route: route.to_owned(),
        };
        self.request_seconds
            .get_or_create(&labels)
            .observe(duration.as_secs_f64());
        let RouteLabels { method, route } = labels;
        self.requests
            .get_or_create(&RequestLabels {
                method,
                route,
                status,
            })
            .inc();
    }

    /// Counts a transaction of the audit log.
    pub fn audit_commit(&self, jobs: usize, duration: Duration, committed: bool) {
        self.audit_writable.store(committed, Relaxed);
        if committed {
            let jobs = u32::try_from(jobs).unwrap_or(u32::MAX);
            self.audit_batch_jobs.observe(f64::from(jobs));
            self.audit_commit_seconds.observe(duration.as_secs_f64());
        } else {
            self.audit_failures.inc();
        }
    }

    /// Counts entries that retention removed.
    pub fn audit_pruned(&self, entries: u64) {
        self.audit_pruned.inc_by(entries);
    }

    /// Whether the last transaction of the audit log was committed.
    pub fn audit_writable(&self) -> bool {
        self.audit_writable.load(Relaxed)
    }

    /// Counts an HTTP call to the forge.
    pub fn forge_call(&self, endpoint: &'static str, outcome: &'static str, duration: Duration) {
        self.forge_seconds
            .get_or_create(&EndpointLabels { endpoint })
            .observe(duration.as_secs_f64());
        self.forge_calls
            .get_or_create(&ForgeLabels { endpoint, outcome })
            .inc();
    }

    /// Counts a sweep for `repositories` or `creators` that the forge no longer has: `done`, `stopped`
    /// because too much would have vanished at once, or `failed`.
    pub fn sweep(&self, of: &'static str, outcome: &'static str) {
        self.sweeps
            .get_or_create(&SweepLabels { of, outcome })
            .inc();
    }

    /// Counts deletions that a sweep found and no webhook reported.
    pub fn missed_deletions(&self, count: usize) {
        self.missed_deletions
            .inc_by(u64::try_from(count).unwrap_or(u64::MAX));
    }

    /// Records the result of the last check of the admin token.
    pub fn admin_token(&self, is_usable: bool) {
        self.admin_token
            .get_or_create(&[])
            .set(i64::from(is_usable));
    }

    /// Returns the metrics in the OpenMetrics text format.
    pub fn render(&self) -> String {
        let mut text = String::new();
        match prometheus_client::encoding::text::encode(&mut text, &self.registry) {
            Ok(()) => text,
            Err(std::fmt::Error) => unreachable!("writing to a String does not fail"),
        }
    }
}
