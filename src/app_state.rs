//! What every service works with, made once at start and shared by all requests.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use crate::access::throttle::ForgeTokenThrottle;
use crate::clock::Clock;
use crate::commit::Committer;
use crate::crypto::KeyRing;
use crate::db::Db;
use crate::forge::cache::CachedForge;
use crate::http::body::Bodies;
use crate::http::client::Proxies;
use crate::http::limiter::{FairLimiter, Limits};
use crate::instance::Readiness;
use crate::keys::master_key::KeySource;
use crate::keys::rotations::Rotations;
use crate::keys::{DataKeys, SigningKeys};
use crate::license::Gate;
use crate::lifecycle::hooks::Hooks;
use crate::rows::Rows;
use crate::settings::BaseUrl;
use crate::telemetry::Metrics;
use crate::tokens::Ttl;
use crate::tokens::lockout::Lockout;

pub struct AppState {
    pub db: Db,
    pub clock: Arc<dyn Clock>,
    pub commits: Committer,
    pub ring: Arc<KeyRing>,
    pub keys: Arc<DataKeys>,
    pub rotations: Rotations,
    pub signing_keys: SigningKeys,
    pub key_source: KeySource,
    pub forge: CachedForge,
    pub gate: Gate,
    pub metrics: Arc<Metrics>,
    /// What vouches for the rows that give rights.
    pub rows: Rows,
    pub config: Config,
    pub readiness: Readiness,
    /// Set once the service is about to stop.
    pub stopping: Arc<AtomicBool>,
    /// Of those who try tokens that do not exist.
    pub lockout: Lockout,
    /// Of those whose forge tokens are proven by nothing yet.
    pub throttle: ForgeTokenThrottle,
    /// What the forge's webhook has told.
    pub hooks: Hooks,
    pub limiters: Limiters,
    pub bodies: Bodies,
}

/// The turns of those who ask for much at once, by what they ask for.
pub struct Limiters {
    /// Whole vaults, opened: their bytes are in memory several times.
    pub exports: FairLimiter,
    /// The same of a few values: those of jobs never wait for somebody's whole vault.
    pub small_exports: FairLimiter,
    /// The audit, sent or checked.
    pub audit: FairLimiter,
    /// Long lists.
    pub lists: FairLimiter,
}

impl Default for Limiters {
    fn default() -> Self {
        let turns = |all, repository, person| {
            FairLimiter::new(Limits {
                all,
                repository,
                person,
            })
        };
        Self {
            exports: turns(4, 2, 1),
            small_exports: turns(64, 32, 16),
            audit: turns(4, 2, 1),
            lists: turns(32, 16, 8),
        }
    }
}

/// The settings that requests are judged by, ready to use.
pub struct Config {
    pub public_url: BaseUrl,
    pub proxies: Proxies,
    /// Versions of a secret that are kept; 0 = all.
    pub max_versions: i64,
    /// The longest life of a token, where one is set.
    pub max_ttl: Option<Ttl>,
    pub request_timeout: std::time::Duration,
    /// How long a client may take nothing of its answer.
    pub sending_patience: std::time::Duration,
    /// Secrets of a repository; 0 = no limit.
    pub max_secrets: i64,
    /// Days that audit entries are kept; 0 = as long as the licence says.
    pub audit_retention_days: u32,
    pub metrics_token: Option<secrecy::SecretString>,
    /// What the forge signs its webhooks with; without it there is no such route.
    pub webhook_secret: Option<secrecy::SecretString>,
    /// Seconds from the deletion of a repository to its purge.
    pub purge_after: i64,
    /// What the cookies are called that hold a browser's session at the forge.
    pub forge_cookies: Vec<String>,
    /// Between two looks at the forge for what it no longer has; [`None`]: never.
    pub sweep: Option<std::time::Duration>,
}
