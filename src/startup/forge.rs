//! The forge, and the sign-in through it.

use std::sync::Arc;
use std::time::Duration;

use anyhow::Context as _;

use crate::clock::Clock;
use crate::forge::ForgeToken;
use crate::forge::cache::CachedForge;
use crate::forge::gitea::{self, Gitea};
use crate::forge::standalone::Standalone;
use crate::oidc::{self, Oidc};
use crate::settings::{ForgeKind, Settings};
use crate::telemetry::Metrics;

pub(super) fn open_forge(
    settings: &Settings,
    patience: Option<Duration>,
    metrics: &Arc<Metrics>,
) -> anyhow::Result<CachedForge> {
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
    let metrics = Arc::clone(metrics);
    let mut limits = gitea::Limits::default();
    limits.total = patience.unwrap_or(limits.total);
    let gitea = Gitea::new(gitea::Config {
        url: url.as_str().to_owned(),
        public_path: settings.server.public_url.path().to_owned(),
        admin_token: forge
            .admin_token
            .as_ref()
            .map(|token| ForgeToken::new(secrecy::ExposeSecret::expose_secret(token))),
        limits,
        observer: Some(Arc::new(move |endpoint, outcome, duration| {
            metrics.forge_call(endpoint, outcome, duration);
        })),
    })
    .context("forge.url")?;
    let cached_for = Duration::from_secs(forge.access_cache_seconds);
    Ok(CachedForge::new(Arc::new(gitea), cached_for))
}

/// Returns the sign-in through the forge, if it is configured.
pub(super) fn open_oidc(
    settings: &Settings,
    clock: &Arc<dyn Clock>,
) -> anyhow::Result<Option<Oidc>> {
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
