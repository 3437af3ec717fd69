//! The settings, read once at start and validated completely: a service that holds secrets
//! should refuse to run on a mistyped setting rather than guess. Values leave here parsed, so no
//! other module has to check them again.
//!
//! [`EXAMPLE`] is the one source of the keys, their defaults and their descriptions; types and
//! limits are below, beside the fields.

mod layers;
mod reference;
#[cfg(test)]
mod tests;
mod values;

use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
};

use ipnet::IpNet;
use secrecy::SecretString;

pub use self::{
    layers::{EXAMPLE, SettingsError},
    reference::reference,
    values::{BaseUrl, InvalidBaseUrl},
};
use self::{
    layers::{Layers, missing, process_environment},
    values::{database_url, network, public_key},
};
use crate::tokens::Ttl;

/// Everything that can be set, by section.
#[derive(Clone, Debug)]
pub struct Settings {
    pub server: ServerSettings,
    pub database: DatabaseSettings,
    pub forge: ForgeSettings,
    pub keys: KeySettings,
    pub secrets: SecretSettings,
    pub tokens: TokenSettings,
    pub sessions: SessionSettings,
    pub audit: AuditSettings,
    pub lifecycle: LifecycleSettings,
    pub license: LicenseSettings,
}

/// `[server]`
#[derive(Clone, Debug)]
pub struct ServerSettings {
    pub listen: SocketAddr,
    /// The forge's own origin as browsers see it, including its sub-path.
    pub public_url: BaseUrl,
    /// Peers whose X-Forwarded-For is trusted; none by default.
    pub trusted_proxies: Vec<IpNet>,
    /// Largest value in bytes, 1 to 16 MiB.
    pub max_value_bytes: usize,
    /// Threads that process requests, at most 1024; 0 means one per core.
    pub workers: usize,
    /// At most 3600.
    pub drain_seconds: u64,
    /// At most 3600.
    pub shutdown_seconds: u64,
    /// 1 to 3600.
    pub request_timeout_seconds: u64,
    /// Bearer token for `/metrics`; without it, only a loopback peer may read them.
    pub metrics_token: Option<SecretString>,
    pub log_format: LogFormat,
}

/// How the log is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogFormat {
    Text,
    Json,
}

/// `[database]`
#[derive(Clone, Debug)]
pub struct DatabaseSettings {
    /// A `sqlite:`, `postgres:`, `postgresql:` or `mysql:` URL; `mariadb:` has become `mysql:`.
    /// Secret, because it may contain a password. Always a valid URL, never an in-memory database.
    pub url: SecretString,
    /// 1 to 1000.
    pub max_connections: u32,
}

/// `[forge]`
#[derive(Clone, Debug)]
pub struct ForgeSettings {
    /// `forge.kind`, with the key that this kind requires.
    pub kind: ForgeKind,
    /// How long an answer about a forge token is cached, at most 300; 0 means never.
    pub access_cache_seconds: u64,
    /// A site admin's forge token.
    pub admin_token: Option<SecretString>,
    /// Without it, there is no webhook route.
    pub webhook_secret: Option<SecretString>,
    /// Names of the cookies that may hold a browser's session at the forge.
    pub session_cookies: Vec<String>,
    /// Used to sign people in; without it, they paste a forge token.
    pub oauth: Option<OAuthSettings>,
}

/// The application registered at the forge for sign-in.
#[derive(Clone, Debug)]
pub struct OAuthSettings {
    pub client_id: String,
    pub client_secret: SecretString,
}

/// Which forge is used, and where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ForgeKind {
    /// A Gitea at `forge.url`.
    Gitea(BaseUrl),
    /// A Forgejo at `forge.url`.
    Forgejo(BaseUrl),
    /// The users and repositories of `forge.standalone_file`.
    Standalone(PathBuf),
}

impl ForgeKind {
    /// The kind as it is configured.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Gitea(_) => "gitea",
            Self::Forgejo(_) => "forgejo",
            Self::Standalone(_) => "standalone",
        }
    }
}

/// `[keys]`: where to look for the master key. Nothing is read yet; the key itself is validated
/// where it is used. `master_key` and `master_key_file` are never both set.
#[derive(Clone, Debug)]
pub struct KeySettings {
    pub master_key: Option<SecretString>,
    pub master_key_file: Option<PathBuf>,
    pub app_ini: Option<PathBuf>,
    /// Whether `GITEA__…` and `FORGEJO__…` override the `app.ini`.
    pub app_ini_environment: bool,
    pub previous_master_keys: Vec<SecretString>,
}

/// `[secrets]`
#[derive(Clone, Debug)]
pub struct SecretSettings {
    /// Versions kept per secret, at most 1,000,000; 0 means all.
    pub max_versions: u32,
    /// Maximum secrets per repository, not counting deleted ones; 0 means no limit.
    pub max_per_repository: u32,
}

/// `[tokens]`
#[derive(Clone, Debug)]
pub struct TokenSettings {
    /// Longest lifetime of a vault token, of the form `[1-9][0-9]*[hdwy]`.
    pub max_ttl: Option<Ttl>,
}

/// `[sessions]`
#[derive(Clone, Debug)]
pub struct SessionSettings {
    /// 1 to 365.
    pub cli_idle_days: u32,
    /// 1 to 3650.
    pub cli_absolute_days: u32,
}

/// `[audit]`
#[derive(Clone, Debug)]
pub struct AuditSettings {
    /// At most 36,500; 0 means as long as the licence says.
    pub retention_days: u32,
}

/// `[lifecycle]`
#[derive(Clone, Debug)]
pub struct LifecycleSettings {
    /// 1 to 3650.
    pub purge_after_days: u32,
    /// At most 10,080; 0 means never.
    pub sweep_minutes: u32,
}

/// `[license]`
#[derive(Clone, Debug)]
pub struct LicenseSettings {
    pub file: Option<PathBuf>,
    /// The issuer's Ed25519 key: 32 bytes, not yet checked to be a point on the curve.
    pub public_key: Option<[u8; 32]>,
}

impl Settings {
    /// Reads the defaults, then `file`, then every `FORGEVAULT__…` variable of `env`; later ones win.
    /// Other variables are ignored.
    ///
    /// # Errors
    /// The first invalid setting, with the name of its key; see [`SettingsError`].
    pub fn load(
        file: Option<&Path>,
        env: impl IntoIterator<Item = (String, String)>,
    ) -> Result<Self, SettingsError> {
        let layers = Layers::read(file, env)?;
        Ok(Self {
            server: ServerSettings::read(&layers)?,
            database: DatabaseSettings::read(&layers)?,
            forge: ForgeSettings::read(&layers)?,
            keys: KeySettings::read(&layers)?,
            secrets: SecretSettings::read(&layers)?,
            tokens: TokenSettings::read(&layers)?,
            sessions: SessionSettings::read(&layers)?,
            audit: AuditSettings::read(&layers)?,
            lifecycle: LifecycleSettings::read(&layers)?,
            license: LicenseSettings::read(&layers)?,
        })
    }

    /// Calls [`Settings::load`] with the environment of this process.
    pub fn from_process(file: Option<&Path>) -> Result<Self, SettingsError> {
        Self::load(file, process_environment()?)
    }
}

impl ServerSettings {
    fn read(layers: &Layers) -> Result<Self, SettingsError> {
        Ok(Self {
            listen: layers.required(
                "server.listen",
                "an IP address and a port, as 127.0.0.1:3300",
                |text| text.parse().ok(),
            )?,
            public_url: layers.required("server.public_url", BaseUrl::EXPECTED, |text| {
                text.parse().ok()
            })?,
            trusted_proxies: layers.list(
                "server.trusted_proxies",
                "a list of IP addresses or networks, as 127.0.0.1/32",
                network,
            )?,
            max_value_bytes: layers.integer("server.max_value_bytes", 1..=16 * 1024 * 1024)?,
            workers: layers.integer("server.workers", 0..=1024)?,
            drain_seconds: layers.integer("server.drain_seconds", 0..=3600)?,
            shutdown_seconds: layers.integer("server.shutdown_seconds", 0..=3600)?,
            request_timeout_seconds: layers.integer("server.request_timeout_seconds", 1..=3600)?,
            metrics_token: layers.secret("server.metrics_token")?,
            log_format: layers.required(
                "server.log_format",
                "text or json",
                |text| match text {
                    "text" => Some(LogFormat::Text),
                    "json" => Some(LogFormat::Json),
                    _ => None,
                },
            )?,
        })
    }
}

impl DatabaseSettings {
    fn read(layers: &Layers) -> Result<Self, SettingsError> {
        Ok(Self {
            url: layers.required(
                "database.url",
                "a URL sqlite://path, postgres://… or mysql://… (an in-memory database would lose \
                 every secret when the service stops)",
                database_url,
            )?,
            max_connections: layers.integer("database.max_connections", 1..=1000)?,
        })
    }
}

const OAUTH_CLIENT_ID: &str = "forge.oauth_client_id";
const OAUTH_CLIENT_SECRET: &str = "forge.oauth_client_secret";

impl ForgeSettings {
    fn read(layers: &Layers) -> Result<Self, SettingsError> {
        let url = layers.parsed("forge.url", BaseUrl::EXPECTED, |text| text.parse().ok())?;
        let file = layers.path("forge.standalone_file")?;
        let need_url = || url.ok_or_else(|| missing("forge.url", BaseUrl::EXPECTED));
        let need_file = || {
            let expected = "a file of users and repositories while forge.kind is standalone";
            file.ok_or_else(|| missing("forge.standalone_file", expected))
        };
        let client_id = layers.parsed(OAUTH_CLIENT_ID, "a text", |text| Some(text.to_owned()))?;
        let oauth = match (client_id, layers.secret(OAUTH_CLIENT_SECRET)?) {
            (Some(client_id), Some(client_secret)) => Some(OAuthSettings {
                client_id,
                client_secret,
            }),
            (None, None) => None,
            (Some(_), None) => {
                let expected = "a text while forge.oauth_client_id is set";
                return Err(missing(OAUTH_CLIENT_SECRET, expected));
            }
            (None, Some(_)) => {
                let expected = "a text while forge.oauth_client_secret is set";
                return Err(missing(OAUTH_CLIENT_ID, expected));
            }
        };
        let kind = layers.required(
            "forge.kind",
            "gitea, forgejo or standalone",
            |kind| match kind {
                "gitea" => Some(need_url().map(ForgeKind::Gitea)),
                "forgejo" => Some(need_url().map(ForgeKind::Forgejo)),
                "standalone" => Some(need_file().map(ForgeKind::Standalone)),
                _ => None,
            },
        )??;
        if oauth.is_some() && matches!(kind, ForgeKind::Standalone(_)) {
            let expected = "nothing while forge.kind is standalone";
            return Err(layers.invalid(OAUTH_CLIENT_ID, expected));
        }
        let session_cookies = session_cookies(layers, &kind)?;
        Ok(Self {
            kind,
            oauth,
            session_cookies,
            access_cache_seconds: layers.integer("forge.access_cache_seconds", 0..=300)?,
            admin_token: layers.secret("forge.admin_token")?,
            webhook_secret: layers.secret("forge.webhook_secret")?,
        })
    }
}

/// Older versions of Forgejo, and configurations from then, use the name of Gitea's cookie.
fn session_cookies(layers: &Layers, kind: &ForgeKind) -> Result<Vec<String>, SettingsError> {
    let is_token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    let name = layers.parsed("forge.session_cookie", "the name of a cookie", |name| {
        name.bytes().all(is_token).then(|| name.to_owned())
    })?;
    let defaults: &[&str] = match kind {
        ForgeKind::Gitea(_) => &["i_like_gitea"],
        ForgeKind::Forgejo(_) => &["session", "i_like_gitea"],
        ForgeKind::Standalone(_) => &[],
    };
    let defaults = || defaults.iter().map(|name| (*name).to_owned()).collect();
    Ok(name.map_or_else(defaults, |name| vec![name]))
}

impl KeySettings {
    fn read(layers: &Layers) -> Result<Self, SettingsError> {
        let master_key = layers.secret("keys.master_key")?;
        let master_key_file = layers.path("keys.master_key_file")?;
        if master_key.is_some() && master_key_file.is_some() {
            // Which one is meant would depend on where each was set.
            let expected = "nothing while keys.master_key is set";
            return Err(layers.invalid("keys.master_key_file", expected));
        }
        Ok(Self {
            master_key,
            master_key_file,
            app_ini: layers.path("keys.app_ini")?,
            app_ini_environment: layers.flag("keys.app_ini_environment")?,
            previous_master_keys: layers.list(
                "keys.previous_master_keys",
                "a list of keys",
                |text| Some(text.into()),
            )?,
        })
    }
}

impl SecretSettings {
    fn read(layers: &Layers) -> Result<Self, SettingsError> {
        Ok(Self {
            max_versions: layers.integer("secrets.max_versions", 0..=1_000_000)?,
            max_per_repository: layers.integer("secrets.max_per_repository", 0..=10_000_000)?,
        })
    }
}

impl TokenSettings {
    fn read(layers: &Layers) -> Result<Self, SettingsError> {
        let expected = "a number of at least 1 and h, d, w or y, as 90d";
        Ok(Self {
            max_ttl: layers.parsed("tokens.max_ttl", expected, |text| {
                text.parse().ok().filter(|ttl: &Ttl| !ttl.is_endless())
            })?,
        })
    }
}

impl SessionSettings {
    fn read(layers: &Layers) -> Result<Self, SettingsError> {
        Ok(Self {
            cli_idle_days: layers.integer("sessions.cli_idle_days", 1..=365)?,
            cli_absolute_days: layers.integer("sessions.cli_absolute_days", 1..=3650)?,
        })
    }
}

impl AuditSettings {
    fn read(layers: &Layers) -> Result<Self, SettingsError> {
        Ok(Self {
            retention_days: layers.integer("audit.retention_days", 0..=36_500)?,
        })
    }
}

impl LifecycleSettings {
    fn read(layers: &Layers) -> Result<Self, SettingsError> {
        Ok(Self {
            purge_after_days: layers.integer("lifecycle.purge_after_days", 1..=3650)?,
            sweep_minutes: layers.integer("lifecycle.sweep_minutes", 0..=10_080)?,
        })
    }
}

impl LicenseSettings {
    fn read(layers: &Layers) -> Result<Self, SettingsError> {
        Ok(Self {
            file: layers.path("license.file")?,
            public_key: layers.parsed("license.public_key", "64 hex digits", public_key)?,
        })
    }
}
