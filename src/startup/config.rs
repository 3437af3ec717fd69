//! The settings that requests need while the service runs.

use std::sync::Arc;
use std::time::Duration;

use crate::app_state::Config;
use crate::http::body::{self, Bodies};
use crate::http::budget::Budget;
use crate::http::client::Proxies;
use crate::sessions::cli::CliLimits;
use crate::settings::Settings;

pub(super) fn bodies(settings: &Settings) -> Bodies {
    let server = &settings.server;
    let max_body = body::max_body(server.max_value_bytes);
    Bodies {
        budget: Arc::new(Budget::new(max_body)),
        proxies: Proxies::new(server.trusted_proxies.clone()),
        max_value_bytes: server.max_value_bytes,
    }
}

pub(super) fn config(settings: &Settings, sending_patience: Duration) -> Config {
    let server = &settings.server;
    let sweep = settings.lifecycle.sweep_minutes;
    Config {
        public_url: server.public_url.clone(),
        forge_kind: settings.forge.kind.as_str(),
        cli: CliLimits {
            idle: 86_400 * i64::from(settings.sessions.cli_idle_days),
            absolute: 86_400 * i64::from(settings.sessions.cli_absolute_days),
        },
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
