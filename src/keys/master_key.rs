//! Finds the master key (KEK), which wraps every repository's data key.
//!
//! The sources are searched in a fixed order, and the first that is set decides. If that one is invalid, the
//! service does not start: falling through to the next would silently use another key and make every secret
//! unreadable. An empty setting counts as not set.
//!
//! 1. `FORGEVAULT_MASTER_KEY` or `FORGEVAULT_MASTER_KEY_FILE` in the environment
//! 2. `master_key` or `master_key_file` under `[keys]` in the configuration
//! 3. `MASTER_KEY` under `[vault]` in the forge's `app.ini`, or, with `app_ini_environment`, in the
//!    environment in the form of the forge's set-up (`GITEA__vault__MASTER_KEY`, `FORGEJO__…`, `…__FILE`)
//! 4. `GITCADDY_VAULT_KEY`
//! 5. the file named by `GITCADDY_VAULT_KEY_FILE`, or `/etc/gitcaddy/vault.key` if it exists
//! 6. a key derived from the forge's `SECRET_KEY`, with a warning
//!
//! No error, [`KeySource`] or `Debug` output contains any part of a key, or the path in a setting, since
//! somebody may have put the key itself there by mistake.

mod forge;
#[cfg(test)]
mod tests;
mod text;

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use hkdf::Hkdf;
use secrecy::{ExposeSecret, ExposeSecretMut, SecretBox, SecretString};
use sha2::Sha256;
use zeroize::Zeroizing;

use self::forge::{ForgeSettings, MASTER_KEY};
use self::text::{Text, read_named, read_text};
use super::app_ini::AppIniError;
use crate::crypto::{CryptoError, KEY_LEN, random_key};
use crate::process::ProcessEnv;

/// The warning for operators while the master key is derived from the forge's secret.
pub const FALLBACK_WARNING: &str = "the master key is derived from the forge's SECRET_KEY; \
     if that changes, secrets cannot be read until the old key is configured again: \
     configure a separate master key";

/// The HKDF info for deriving a master key from the forge's `SECRET_KEY` (HKDF-SHA256, no salt, 32 bytes).
/// It must never change: another label derives another key.
pub const FALLBACK_INFO: &[u8] = b"forgevault master key from the forge's SECRET_KEY v1";

/// The default of Gitea and Forgejo without a `SECRET_KEY`, and what remains of it if an unquoted `#` begins
/// a comment. It is public, so it protects nothing.
const PUBLISHED_SECRET_KEYS: [&[u8]; 2] = [b"!#@FDEWREWR&*(", b"!"];

/// The size limits of an `app.ini` and of a file with one key, in bytes.
const MAX_APP_INI_LEN: u64 = 4 << 20;
const MAX_KEY_FILE_LEN: u64 = 64 << 10;

/// A 256-bit key that wraps data keys. Wiped when dropped; no `Debug`.
pub struct MasterKey(SecretBox<[u8; KEY_LEN]>);

impl MasterKey {
    /// Takes exactly 32 bytes literally; anything else is trimmed of ASCII white space and must be 64
    /// hexadecimal digits in either case.
    pub fn parse(text: &[u8]) -> Result<Self, KeyShapeError> {
        let mut key = SecretBox::new(Box::new([0; KEY_LEN]));
        if text.len() == KEY_LEN {
            key.expose_secret_mut().copy_from_slice(text);
            return Ok(Self(key));
        }
        let digits = text.trim_ascii();
        if digits.len() != 2 * KEY_LEN {
            return Err(KeyShapeError::Length {
                found: text.len(),
                trimmed: digits.len(),
            });
        }
        hex::decode_to_slice(digits, key.expose_secret_mut()).map_err(|_| KeyShapeError::NotHex)?;
        Ok(Self(key))
    }

    /// Derives the fallback key: HKDF-SHA256 of the forge's `SECRET_KEY` with [`FALLBACK_INFO`]. When
    /// another master key is configured, this one has to be listed among the previous ones.
    pub fn from_forge_secret(secret_key: &[u8]) -> Self {
        Self(SecretBox::init_with_mut(|key: &mut [u8; KEY_LEN]| {
            Hkdf::<Sha256>::new(None, secret_key)
                .expand(FALLBACK_INFO, key)
                .expect("32 bytes is a valid HKDF-SHA256 length");
        }))
    }

    /// Generates a key from the system's random source.
    ///
    /// # Errors
    /// [`CryptoError::Random`] if that fails.
    pub fn generate() -> Result<Self, CryptoError> {
        random_key().map(Self)
    }

    /// Returns 64 hexadecimal digits, which [`MasterKey::parse`] accepts.
    pub fn to_hex(&self) -> Zeroizing<String> {
        Zeroizing::new(hex::encode(self.expose()))
    }

    pub fn expose(&self) -> &[u8; KEY_LEN] {
        self.0.expose_secret()
    }
}

/// Why a text is not a key. Contains lengths in bytes, never the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum KeyShapeError {
    #[error(
        "expected exactly 32 bytes or 64 hexadecimal digits, found {found} bytes ({trimmed} \
         without the white space around them)"
    )]
    Length { found: usize, trimmed: usize },
    #[error("expected 64 hexadecimal digits, found 64 bytes that are not all hexadecimal digits")]
    NotHex,
}

/// The settings under `[keys]` in the configuration. Empty ones count as not set.
#[derive(Clone, Copy, Default)]
pub struct KeyConfig<'a> {
    pub master_key: Option<&'a SecretString>,
    pub master_key_file: Option<&'a Path>,
    /// The forge's `app.ini`; without it, none is read.
    pub app_ini: Option<&'a Path>,
    /// Whether the forge's environment variables override its `app.ini`. The forge's web process itself does
    /// not read them: in some set-ups, what starts it writes them into the file.
    pub app_ini_environment: bool,
    /// Keys that may still wrap data keys, in the formats of [`MasterKey::parse`].
    pub previous_master_keys: &'a [SecretString],
}

/// The name of the well-known key file.
const DEFAULT_KEY_FILE: &str = "vault.key";

impl ProcessEnv {
    fn value(&self, name: &str) -> Option<Text> {
        let value = self.get(name)?.as_encoded_bytes();
        Some(Text::new(value, KeySource::Variable(name.to_owned())))
    }

    fn file(&self, name: &str) -> Option<(&Path, KeySource)> {
        let path = Path::new(self.get(name)?);
        Some((path, KeySource::Variable(name.to_owned())))
    }
}

/// The current and previous master keys.
pub struct MasterKeys {
    /// Wraps every new data key.
    pub current: MasterKey,
    /// Only unwrap: data keys under them are rewrapped.
    pub previous: Vec<MasterKey>,
    /// Where `current` comes from.
    pub source: KeySource,
}

/// Where a key was found, described for the operator who may have to fix it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeySource {
    /// The name of an environment variable.
    Variable(String),
    /// A key under `[keys]` in the configuration.
    Configuration(&'static str),
    /// An entry of `previous_master_keys`, from 1.
    Previous(usize),
    /// A section and key of the forge's `app.ini`, and its path.
    AppIni(&'static str, &'static str, PathBuf),
    /// The file named by another setting.
    FileNamedBy(Box<KeySource>),
    /// The well-known key file.
    DefaultFile(PathBuf),
    /// Derived from the forge's `SECRET_KEY`, which was found there.
    ForgeSecret(Box<KeySource>),
}

impl KeySource {
    /// Whether the key is the fallback derived from the forge's `SECRET_KEY`. The log, the health response
    /// and the admin page warn of it, because changing that setting makes every secret unreadable.
    pub fn is_fallback(&self) -> bool {
        matches!(self, Self::ForgeSecret(_))
    }
}

impl fmt::Display for KeySource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Variable(name) => write!(f, "environment variable {name}"),
            Self::Configuration(key) => write!(f, "configuration key [keys] {key}"),
            Self::Previous(n) => write!(f, "entry {n} of configuration key [keys] {PREVIOUS}"),
            Self::AppIni(section, key, path) => {
                write!(f, "[{section}] {key} in {}", path.display())
            }
            Self::FileNamedBy(setting) => write!(f, "the file named by {setting}"),
            Self::DefaultFile(path) => write!(f, "the file {}", path.display()),
            Self::ForgeSecret(origin) => write!(f, "the forge's SECRET_KEY ({origin})"),
        }
    }
}

const PREVIOUS: &str = "previous_master_keys";

/// Why no master key could be loaded. Each message names the setting to fix.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum MasterKeyError {
    #[error(
        "no master key: set master_key or master_key_file under [keys] in the configuration, \
         FORGEVAULT_MASTER_KEY, FORGEVAULT_MASTER_KEY_FILE, MASTER_KEY under [vault] in the \
         forge's app.ini (and app_ini under [keys]), GITCADDY_VAULT_KEY or \
         GITCADDY_VAULT_KEY_FILE, or write it to {0}; `openssl rand -hex 32` generates one"
    )]
    Missing(PathBuf),
    #[error("{0}: {1}")]
    Shape(KeySource, KeyShapeError),
    #[error("{0} and {1} are both set: keep one")]
    Ambiguous(KeySource, KeySource),
    #[error("{0} cannot be read: {1}")]
    File(KeySource, io::Error),
    #[error("{0} is empty")]
    EmptyFile(KeySource),
    #[error("{0} cannot be read: {1}")]
    AppIniFile(PathBuf, io::Error),
    #[error("{0} is not a valid app.ini: {1}")]
    AppIni(PathBuf, AppIniError),
    #[error("{0}: {1}")]
    Expansion(KeySource, AppIniError),
    #[error("{0} is not valid UTF-8")]
    NotUtf8(KeySource),
    #[error("{0} begins with a quote, which the forge removes: write it without quotes")]
    Quoted(KeySource),
    #[error("{0} must be file: and an absolute path of the characters A-Z a-z 0-9 / . _ ~ + @ -")]
    SecretKeyUri(KeySource),
    #[error("{0} is the default published in the forge's source code: configure a master key")]
    PublishedSecretKey(KeySource),
}

type Result<T, E = MasterKeyError> = std::result::Result<T, E>;

/// Finds the master key in the order above, and parses the previous ones. Reads the files named by the
/// settings, so it blocks; call it at start.
pub fn load(config: &KeyConfig<'_>, env: &ProcessEnv) -> Result<MasterKeys> {
    let (current, source) = current(config, env)?;
    let previous = (1..)
        .zip(config.previous_master_keys)
        .filter(|(_, key)| !key.expose_secret().is_empty())
        .map(|(number, key)| Ok(Text::of(key, KeySource::Previous(number)).parse()?.0))
        .collect::<Result<_>>()?;
    Ok(MasterKeys {
        current,
        previous,
        source,
    })
}

fn current(config: &KeyConfig<'_>, env: &ProcessEnv) -> Result<(MasterKey, KeySource)> {
    let variable = env.value("FORGEVAULT_MASTER_KEY");
    if let Some(key) = one_of(variable, env.file("FORGEVAULT_MASTER_KEY_FILE"))? {
        return key.parse();
    }
    if let Some(key) = configured(config)? {
        return key.parse();
    }
    let mut forge = ForgeSettings::open(config, env)?;
    if let Some(key) = forge.get(MASTER_KEY)? {
        return key.parse();
    }
    if let Some(key) = env.value("GITCADDY_VAULT_KEY") {
        return key.parse();
    }
    if let Some((path, setting)) = env.file("GITCADDY_VAULT_KEY_FILE") {
        return read_named(path, setting)?.parse();
    }
    let default = env.etc(DEFAULT_KEY_FILE);
    if let Some(key) = default_key_file(&default)? {
        return key.parse();
    }
    if let Some(secret) = forge.secret_key()? {
        let key = MasterKey::from_forge_secret(&secret.bytes);
        return Ok((key, KeySource::ForgeSecret(Box::new(secret.source))));
    }
    Err(MasterKeyError::Missing(default))
}

fn configured(config: &KeyConfig<'_>) -> Result<Option<Text>> {
    let value = config
        .master_key
        .filter(|key| !key.expose_secret().is_empty());
    let file = config
        .master_key_file
        .filter(|path| !path.as_os_str().is_empty());
    one_of(
        value.map(|key| Text::of(key, KeySource::Configuration("master_key"))),
        file.map(|path| (path, KeySource::Configuration("master_key_file"))),
    )
}

fn one_of(value: Option<Text>, file: Option<(&Path, KeySource)>) -> Result<Option<Text>> {
    match (value, file) {
        (Some(value), Some((_, file))) => Err(MasterKeyError::Ambiguous(value.source, file)),
        (None, Some((path, setting))) => read_named(path, setting).map(Some),
        (value, None) => Ok(value),
    }
}

/// Reads the well-known key file if it exists. A dangling link is an error.
fn default_key_file(path: &Path) -> Result<Option<Text>> {
    match path.symlink_metadata() {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        _ => read_text(path, KeySource::DefaultFile(path.to_owned())).map(Some),
    }
}
