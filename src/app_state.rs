//! The shared state of the service, created once at start and used by all requests.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use crate::access::throttle::ForgeTokenThrottle;
use crate::clock::Clock;
use crate::commit::Committer;
use crate::crypto::KeyRing;
use crate::db::Db;
use crate::environments::EnvironmentSets;
use crate::forge::cache::CachedForge;
use crate::http::body::Bodies;
use crate::http::client::Proxies;
use crate::http::limiter::{FairLimiter, Limits};
use crate::idempotency::InFlight;
use crate::instance::Readiness;
use crate::keys::master_key::KeySource;
use crate::keys::rotations::Rotations;
use crate::keys::{DataKeys, SigningKeys};
use crate::license::Gate;
use crate::lifecycle::hooks::Hooks;
use crate::oidc::Oidc;
use crate::row_macs::RowMacs;
use crate::sessions::cli::CliLimits;
use crate::sessions::guesses::Guesses;
use crate::sessions::renewal::Renewals;
use crate::sessions::writers::Writers;
use crate::settings::BaseUrl;
use crate::telemetry::Metrics;
use crate::tokens::Ttl;
use crate::tokens::lockout::Lockout;
use crate::turns::Turns;

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
    /// Sign-in through the forge, if an application is configured.
    pub oidc: Option<Oidc>,
    pub gate: Gate,
    pub metrics: Arc<Metrics>,
    /// Checks the MACs of rows that grant access.
    pub row_macs: RowMacs,
    /// The environments of the repositories in use.
    pub environments: Arc<EnvironmentSets>,
    pub config: Config,
    pub readiness: Readiness,
    /// Set when the service is about to stop.
    pub stopping: Arc<AtomicBool>,
    /// Blocks clients that try tokens that do not exist.
    pub lockout: Lockout,
    /// Limits clients whose forge tokens are not verified yet.
    pub throttle: ForgeTokenThrottle,
    pub devices: Devices,
    /// Renewals of the forge's tokens.
    pub renewals: Renewals,
    /// What the forge's webhook has reported.
    pub hooks: Hooks,
    pub limiters: Limiters,
    pub bodies: Bodies,
    /// The requests with idempotency keys.
    pub in_flight: InFlight,
}

/// Limits what is done about terminals that wait to be signed in.
#[derive(Default)]
pub struct Devices {
    /// Slows down whoever guesses their codes.
    pub guesses: Guesses,
    /// The device codes whose polls are being answered, by their hash.
    pub polls: Turns<[u8; 32]>,
    /// The requests that write.
    pub writers: Writers,
}

/// Limits concurrent expensive requests, by kind.
pub struct Limiters {
    /// Exports of whole vaults: their plaintext is in memory several times.
    pub exports: FairLimiter,
    /// Exports of a few values, so that jobs never wait for somebody's export of a whole vault.
    pub small_exports: FairLimiter,
    /// Exports and verification of the audit log.
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

/// The settings for requests, ready to use.
pub struct Config {
    pub public_url: BaseUrl,
    /// `gitea`, `forgejo` or `standalone`.
    pub forge_kind: &'static str,
    /// How long terminals stay signed in.
    pub cli: CliLimits,
    pub proxies: Proxies,
    /// How many versions of a secret are kept; 0 = all.
    pub max_versions: i64,
    /// The longest lifetime of a token, if limited.
    pub max_ttl: Option<Ttl>,
    pub request_timeout: std::time::Duration,
    /// How long a client may accept no data.
    pub sending_patience: std::time::Duration,
    /// Maximum secrets per repository; 0 = no limit.
    pub max_secrets: i64,
    /// How many days audit entries are kept; 0 = as long as the licence says.
    pub audit_retention_days: u32,
    pub metrics_token: Option<secrecy::SecretString>,
    /// The secret with which the forge signs its webhooks; without it the route does not exist.
    pub webhook_secret: Option<secrecy::SecretString>,
    /// Seconds from the deletion of a repository to its purge.
    pub purge_after: i64,
    /// The names of the cookies that may contain a browser's session at the forge.
    pub forge_cookies: Vec<String>,
    /// How often the forge is asked about deleted repositories and users; [`None`]: never.
    pub sweep: Option<std::time::Duration>,
}
