//! Finds the master key (KEK), which wraps every repository's data key.
//!
//! The places are asked in one fixed order (the contract's "Keys and formats"), and the first
//! that is set decides: a setting that is there but bad stops the service, for going on to the
//! next place would put another key in its stead and leave every secret unreadable. A setting
//! that is empty counts as not set.
//!
//! 1. `FORGEVAULT_MASTER_KEY` or `FORGEVAULT_MASTER_KEY_FILE` in the environment
//! 2. `master_key` or `master_key_file` under `[keys]` in the configuration
//! 3. `MASTER_KEY` under `[vault]` in the forge's `app.ini`, or in the environment as the forge
//!    takes it (`GITEA__vault__MASTER_KEY`, `FORGEJO__…`, `…__FILE`)
//! 4. `GITCADDY_VAULT_KEY`
//! 5. the file that `GITCADDY_VAULT_KEY_FILE` names, or `/etc/gitcaddy/vault.key` if there is one
//! 6. one derived from the forge's `SECRET_KEY`, which the caller warns of
//!
//! No error, [`KeySource`] or `Debug` output holds any of a key, nor the path that a setting
//! gives, since the key itself may stand there by mistake.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fmt;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use hkdf::Hkdf;
use secrecy::{ExposeSecret, ExposeSecretMut, SecretBox, SecretString};
use sha2::Sha256;
use zeroize::Zeroizing;

use super::app_ini::{AppIni, AppIniError};

const KEY_LEN: usize = 32;

/// The HKDF info under which a master key is made of the forge's `SECRET_KEY` (HKDF-SHA256, no
/// salt, 32 bytes). Fixed for ever: another label is another key.
pub const FALLBACK_INFO: &[u8] = b"forgevault master key from the forge's SECRET_KEY v1";

/// What Gitea and Forgejo use when no `SECRET_KEY` is set, and what is left of it where a sample
/// file has it unquoted and `#` begins a comment. Everybody knows it, so it protects nothing.
const PUBLISHED_SECRET_KEYS: [&[u8]; 2] = [b"!#@FDEWREWR&*(", b"!"];

/// The largest `app.ini` and the largest file with one key, in bytes.
const MAX_APP_INI_LEN: u64 = 4 << 20;
const MAX_KEY_FILE_LEN: u64 = 64 << 10;

/// A 256-bit key that wraps data keys. Wiped when dropped; without `Debug`.
pub struct MasterKey(SecretBox<[u8; KEY_LEN]>);

impl MasterKey {
    /// Takes exactly 32 bytes as they are; anything else is trimmed of ASCII white space and has
    /// to be 64 hexadecimal digits of either case.
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

    /// The key that stands in while none is set: HKDF-SHA256 of the forge's `SECRET_KEY` under
    /// [`FALLBACK_INFO`]. Once a key of its own is set, this one belongs among the previous ones.
    pub fn from_forge_secret(secret_key: &[u8]) -> Self {
        Self(SecretBox::init_with_mut(|key: &mut [u8; KEY_LEN]| {
            Hkdf::<Sha256>::new(None, secret_key)
                .expand(FALLBACK_INFO, key)
                .expect("32 bytes is a valid HKDF-SHA256 length");
        }))
    }

    pub fn expose(&self) -> &[u8; KEY_LEN] {
        self.0.expose_secret()
    }
}

/// Why a text is no key. Tells lengths in bytes, never the text.
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
    /// Keys under which data keys may still be wrapped, in the shapes of [`MasterKey::parse`].
    pub previous_master_keys: &'a [SecretString],
}

/// What the process was started with: its variables, and the well-known key file.
pub struct Environment {
    variables: BTreeMap<String, OsString>,
    default_key_file: PathBuf,
}

impl Environment {
    pub fn of_process() -> Self {
        let variables = std::env::vars_os();
        let named = variables.filter_map(|(name, value)| Some((name.into_string().ok()?, value)));
        Self::new(named, "/etc/gitcaddy/vault.key")
    }

    /// `default_key_file` stands for `/etc/gitcaddy/vault.key`.
    pub fn new(
        variables: impl IntoIterator<Item = (String, OsString)>,
        default_key_file: impl Into<PathBuf>,
    ) -> Self {
        let variables = variables
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .collect();
        let default_key_file = default_key_file.into();
        Self {
            variables,
            default_key_file,
        }
    }

    fn value(&self, name: &str) -> Option<Text> {
        let value = self.variables.get(name)?.as_encoded_bytes();
        Some(Text::new(value, KeySource::Variable(name.to_owned())))
    }

    fn file(&self, name: &str) -> Option<(&Path, KeySource)> {
        let path = Path::new(self.variables.get(name)?);
        Some((path, KeySource::Variable(name.to_owned())))
    }

    /// The variables that set one key of the `app.ini`, by name, with `true` for `…__FILE`. As
    /// the forges read them: the section in either case, the key in its own.
    fn overrides(&self, (section, key): ForgeSetting) -> impl Iterator<Item = (&str, bool)> {
        self.variables.keys().filter_map(move |name| {
            let rest = name
                .strip_prefix("GITEA__")
                .or_else(|| name.strip_prefix("FORGEJO__"))?;
            let plain = rest.strip_suffix("__FILE");
            let (its_section, its_key) = plain.unwrap_or(rest).split_once("__")?;
            let same = its_section.eq_ignore_ascii_case(section) && its_key == key;
            same.then_some((name.as_str(), plain.is_some()))
        })
    }
}

/// The keys to work with.
pub struct MasterKeys {
    /// Wraps every new data key.
    pub current: MasterKey,
    /// Only unwrap: data keys under them are to be rewrapped.
    pub previous: Vec<MasterKey>,
    /// Where `current` comes from.
    pub source: KeySource,
}

/// Where a key was found, in the words of whoever has to mend it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeySource {
    /// An environment variable, by its name.
    Variable(String),
    /// A key under `[keys]` in the configuration.
    Configuration(&'static str),
    /// An entry of `previous_master_keys`, counted from 1.
    Previous(usize),
    /// A section and key of the forge's `app.ini`, and the path of that.
    AppIni(&'static str, &'static str, PathBuf),
    /// The file that another setting names.
    FileNamedBy(Box<KeySource>),
    /// The well-known key file.
    DefaultFile(PathBuf),
    /// Derived from the forge's `SECRET_KEY`, found there.
    ForgeSecret(Box<KeySource>),
}

impl KeySource {
    /// Whether the key is a stand-in made of the forge's `SECRET_KEY`: the log, the health answer
    /// and the admin page warn of it, for changing that setting takes every secret away.
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
            Self::ForgeSecret(place) => write!(f, "the forge's SECRET_KEY ({place})"),
        }
    }
}

const PREVIOUS: &str = "previous_master_keys";

/// Why there is no master key to work with. Each message names the setting to mend.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum MasterKeyError {
    #[error(
        "no master key: set master_key or master_key_file under [keys] in the configuration, \
         FORGEVAULT_MASTER_KEY, FORGEVAULT_MASTER_KEY_FILE, MASTER_KEY under [vault] in the \
         forge's app.ini (and app_ini under [keys]), GITCADDY_VAULT_KEY or \
         GITCADDY_VAULT_KEY_FILE, or write it to {0}; `openssl rand -hex 32` makes one"
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
    #[error("{0} is not as the forge writes it: {1}")]
    AppIni(PathBuf, AppIniError),
    #[error("{0}: {1}")]
    Expansion(KeySource, AppIniError),
    #[error("{0} is not valid UTF-8")]
    NotUtf8(KeySource),
    #[error("{0} begins with a quote, which the forge takes off: write it without quotes")]
    Quoted(KeySource),
    #[error("{0} must be file: and an absolute path of the characters A-Z a-z 0-9 / . _ ~ + @ -")]
    SecretKeyUri(KeySource),
    #[error("{0} is the default that the forge's source publishes: set a master key")]
    PublishedSecretKey(KeySource),
}

type Result<T, E = MasterKeyError> = std::result::Result<T, E>;

/// Finds the master key in the order above, and parses the previous ones. Reads the files that
/// the settings name, so it blocks; it is for the start of the service.
pub fn load(config: &KeyConfig<'_>, env: &Environment) -> Result<MasterKeys> {
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

fn current(config: &KeyConfig<'_>, env: &Environment) -> Result<(MasterKey, KeySource)> {
    let variable = env.value("FORGEVAULT_MASTER_KEY");
    if let Some(key) = one_of(variable, env.file("FORGEVAULT_MASTER_KEY_FILE"))? {
        return key.parse();
    }
    if let Some(key) = configured(config)? {
        return key.parse();
    }
    let mut forge = ForgeSettings::open(config.app_ini, env)?;
    if let Some(key) = forge.get(MASTER_KEY)? {
        return key.parse();
    }
    if let Some(key) = env.value("GITCADDY_VAULT_KEY") {
        return key.parse();
    }
    if let Some((path, setting)) = env.file("GITCADDY_VAULT_KEY_FILE") {
        return read_named(path, setting)?.parse();
    }
    if let Some(key) = default_key_file(&env.default_key_file)? {
        return key.parse();
    }
    if let Some(secret) = forge.secret_key()? {
        let key = MasterKey::from_forge_secret(&secret.bytes);
        return Ok((key, KeySource::ForgeSecret(Box::new(secret.source))));
    }
    Err(MasterKeyError::Missing(env.default_key_file.clone()))
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

/// The well-known key file, unless nothing at all has its name: a dangling link is an error.
fn default_key_file(path: &Path) -> Result<Option<Text>> {
    match path.symlink_metadata() {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        _ => read_text(path, KeySource::DefaultFile(path.to_owned())).map(Some),
    }
}

/// A setting's content, and where it was found.
struct Text {
    bytes: Zeroizing<Vec<u8>>,
    source: KeySource,
}

impl Text {
    fn new(bytes: &[u8], source: KeySource) -> Self {
        let bytes = Zeroizing::new(bytes.to_vec());
        Self { bytes, source }
    }

    fn of(secret: &SecretString, source: KeySource) -> Self {
        Self::new(secret.expose_secret().as_bytes(), source)
    }

    fn parse(self) -> Result<(MasterKey, KeySource)> {
        match MasterKey::parse(&self.bytes) {
            Ok(key) => Ok((key, self.source)),
            Err(shape) => Err(MasterKeyError::Shape(self.source, shape)),
        }
    }

    fn as_str(&self) -> Result<&str> {
        std::str::from_utf8(&self.bytes).map_err(|_| MasterKeyError::NotUtf8(self.source.clone()))
    }
}

fn read_named(path: &Path, setting: KeySource) -> Result<Text> {
    read_text(path, KeySource::FileNamedBy(Box::new(setting)))
}

fn read_text(path: &Path, source: KeySource) -> Result<Text> {
    match read_file(path, MAX_KEY_FILE_LEN) {
        Ok(bytes) if bytes.is_empty() => Err(MasterKeyError::EmptyFile(source)),
        Ok(bytes) => Ok(Text { bytes, source }),
        Err(error) => Err(MasterKeyError::File(source, error)),
    }
}

/// A whole file of at most `limit` bytes, without copies of it left behind in memory.
fn read_file(path: &Path, limit: u64) -> io::Result<Zeroizing<Vec<u8>>> {
    let file = File::open(path)?;
    let expected = file.metadata()?.len().min(limit).saturating_add(1);
    let mut bytes = Zeroizing::new(Vec::with_capacity(usize::try_from(expected).unwrap_or(0)));
    let read = file.take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
    if u64::try_from(read).is_ok_and(|read| read <= limit) {
        Ok(bytes)
    } else {
        let message = format!("larger than {limit} bytes");
        Err(io::Error::new(io::ErrorKind::FileTooLarge, message))
    }
}

/// A section and a key of the forge's `app.ini`.
type ForgeSetting = (&'static str, &'static str);

const MASTER_KEY: ForgeSetting = ("vault", "MASTER_KEY");
const SECRET_KEY: ForgeSetting = ("security", "SECRET_KEY");
const SECRET_KEY_URI: ForgeSetting = ("security", "SECRET_KEY_URI");

/// The forge's `app.ini` under its environment: what the forge itself would see.
struct ForgeSettings<'a> {
    ini: AppIni,
    path: &'a Path,
    env: &'a Environment,
}

impl<'a> ForgeSettings<'a> {
    fn open(path: Option<&'a Path>, env: &'a Environment) -> Result<Self> {
        let path = path.unwrap_or(Path::new(""));
        let ini = if path.as_os_str().is_empty() {
            AppIni::default()
        } else {
            let bytes = read_file(path, MAX_APP_INI_LEN)
                .map_err(|error| MasterKeyError::AppIniFile(path.to_owned(), error))?;
            AppIni::parse(&bytes).map_err(|error| MasterKeyError::AppIni(path.to_owned(), error))?
        };
        Ok(Self { ini, path, env })
    }

    /// A key of the `app.ini`, or what the environment puts in its place; `None` when empty.
    /// Either expands its `%(name)s`.
    fn get(&mut self, setting: ForgeSetting) -> Result<Option<Text>> {
        let (section, key) = setting;
        let source = if let Some(value) = self.override_of(setting)? {
            // The forge writes the variable into its app.ini, unquoted, and reads it back.
            if value.as_str()?.starts_with(['"', '\'', '`']) {
                return Err(MasterKeyError::Quoted(value.source));
            }
            self.ini.set(section, key, value.as_str()?);
            value.source
        } else {
            KeySource::AppIni(section, key, self.path.to_owned())
        };
        match self.ini.get(section, key) {
            Err(error) => Err(MasterKeyError::Expansion(source, error)),
            Ok(Some(value)) if !value.is_empty() => Ok(Some(Text::new(value.as_bytes(), source))),
            Ok(_) => Ok(None),
        }
    }

    /// What the environment sets a key to. Two variables for one key are refused: which of them
    /// the forge takes depends on their order in its environment.
    fn override_of(&self, setting: ForgeSetting) -> Result<Option<Text>> {
        let mut overrides = self.env.overrides(setting);
        let Some((name, is_file)) = overrides.next() else {
            return Ok(None);
        };
        if let Some((other, _)) = overrides.next() {
            let [first, second] = [name, other].map(|name| KeySource::Variable(name.to_owned()));
            return Err(MasterKeyError::Ambiguous(first, second));
        }
        if !is_file {
            return Ok(self.env.value(name));
        }
        let Some((path, variable)) = self.env.file(name) else {
            return Ok(None);
        };
        let Text { bytes, source } = read_named(path, variable)?;
        let value = match bytes.strip_suffix(b"\n") {
            Some(line) => line.strip_suffix(b"\r").unwrap_or(line),
            None => &bytes,
        };
        if value.is_empty() {
            return Err(MasterKeyError::EmptyFile(source));
        }
        Ok(Some(Text::new(value, source)))
    }

    /// The `SECRET_KEY`, or the content of the file that `SECRET_KEY_URI` names.
    fn secret_key(&mut self) -> Result<Option<Text>> {
        let secret = match (self.get(SECRET_KEY_URI)?, self.get(SECRET_KEY)?) {
            (None, None) => return Ok(None),
            (None, Some(secret)) => secret,
            (Some(uri), None) => secret_key_file(&uri)?,
            (Some(uri), Some(secret)) => {
                return Err(MasterKeyError::Ambiguous(uri.source, secret.source));
            }
        };
        if PUBLISHED_SECRET_KEYS.contains(&secret.bytes.as_slice()) {
            return Err(MasterKeyError::PublishedSecretKey(secret.source));
        }
        Ok(Some(secret))
    }
}

/// The content of the file that a `SECRET_KEY_URI` names, trimmed as the forge does.
fn secret_key_file(uri: &Text) -> Result<Text> {
    let Some(path) = path_of_uri(uri.as_str()?) else {
        return Err(MasterKeyError::SecretKeyUri(uri.source.clone()));
    };
    let file = read_named(Path::new(path), uri.source.clone())?;
    match file.as_str()?.trim() {
        "" => Err(MasterKeyError::EmptyFile(file.source)),
        secret => Ok(Text::new(secret.as_bytes(), file.source.clone())),
    }
}

/// The path of `file:/path` or `file:///path`. The forge takes more, but reads a host, a relative
/// path and an escaped character each in a way of its own, so they are refused.
fn path_of_uri(uri: &str) -> Option<&str> {
    let (scheme, rest) = uri.split_once(':')?;
    let path = rest.strip_prefix("//").unwrap_or(rest);
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/._~+@-".contains(&byte);
    let fits = scheme.eq_ignore_ascii_case("file") && path.starts_with('/');
    (fits && path.bytes().all(plain)).then_some(path)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use tempfile::TempDir;

    use super::*;

    /// A key of one byte repeated, as 64 digits.
    fn digits(byte: u8) -> String {
        hex::encode([byte; KEY_LEN])
    }

    /// A folder of files, the variables, and a configuration, to load keys from. In what is set,
    /// and in what is printed, `DIR` stands for the folder.
    struct Place {
        dir: TempDir,
        variables: Vec<(String, OsString)>,
        master_key: Option<SecretString>,
        master_key_file: Option<PathBuf>,
        app_ini: Option<PathBuf>,
        previous: Vec<SecretString>,
    }

    fn place() -> Place {
        Place {
            dir: tempfile::tempdir().unwrap(),
            variables: Vec::new(),
            master_key: None,
            master_key_file: None,
            app_ini: None,
            previous: Vec::new(),
        }
    }

    impl Place {
        fn path(&self, name: &str) -> PathBuf {
            self.dir.path().join(name)
        }

        fn file(self, name: &str, content: impl AsRef<[u8]>) -> Self {
            fs::write(self.path(name), content).unwrap();
            self
        }

        fn var(mut self, name: &str, value: &str) -> Self {
            let value = value.replace("DIR", &self.dir.path().to_string_lossy());
            self.variables.push((name.to_owned(), value.into()));
            self
        }

        fn var_file(self, name: &str, content: impl AsRef<[u8]>) -> Self {
            self.file(name, content).var(name, &format!("DIR/{name}"))
        }

        fn master_key(mut self, value: &str) -> Self {
            self.master_key = Some(value.into());
            self
        }

        fn master_key_file(mut self, name: &str) -> Self {
            self.master_key_file = Some(self.path(name));
            self
        }

        fn app_ini(mut self, content: &str) -> Self {
            self.app_ini = Some(self.path("app.ini"));
            let content = content.replace("DIR", &self.dir.path().to_string_lossy());
            self.file("app.ini", content)
        }

        fn secret_key(self, lines: &str) -> Self {
            self.app_ini(&format!("[security]\n{lines}\n"))
        }

        fn previous(mut self, keys: &[&str]) -> Self {
            self.previous = keys.iter().map(|key| (*key).into()).collect();
            self
        }

        fn load(&self) -> Result<MasterKeys> {
            let config = KeyConfig {
                master_key: self.master_key.as_ref(),
                master_key_file: self.master_key_file.as_deref(),
                app_ini: self.app_ini.as_deref(),
                previous_master_keys: &self.previous,
            };
            let env = Environment::new(self.variables.clone(), self.path("vault.key"));
            load(&config, &env)
        }

        fn loaded(&self) -> MasterKeys {
            self.load().unwrap_or_else(|error| panic!("{error}"))
        }

        fn key(&self) -> [u8; KEY_LEN] {
            *self.loaded().current.expose()
        }

        fn shown(&self, text: &impl ToString) -> String {
            text.to_string()
                .replace(&*self.dir.path().to_string_lossy(), "DIR")
        }

        fn source(&self) -> String {
            self.shown(&self.loaded().source)
        }

        fn error(&self) -> String {
            self.shown(&self.load().err().expect("an error"))
        }
    }

    type Step = fn(Place) -> Place;

    /// Each place alone, in the order in which they are asked, and how it is spoken of. The
    /// number of the place is the byte of its key.
    const PLACES: [(Step, &str); 9] = [
        (
            |place| place.var("FORGEVAULT_MASTER_KEY", &digits(0)),
            "environment variable FORGEVAULT_MASTER_KEY",
        ),
        (
            |place| place.master_key(&digits(1)),
            "configuration key [keys] master_key",
        ),
        (
            |place| place.var("GITEA__vault__MASTER_KEY", &digits(2)),
            "environment variable GITEA__vault__MASTER_KEY",
        ),
        (
            |place| place.app_ini(&format!("[vault]\nMASTER_KEY={}", digits(3))),
            "[vault] MASTER_KEY in DIR/app.ini",
        ),
        (
            |place| place.var("GITCADDY_VAULT_KEY", &digits(4)),
            "environment variable GITCADDY_VAULT_KEY",
        ),
        (
            |place| place.var_file("GITCADDY_VAULT_KEY_FILE", digits(5)),
            "the file named by environment variable GITCADDY_VAULT_KEY_FILE",
        ),
        (
            |place| place.file("vault.key", digits(6)),
            "the file DIR/vault.key",
        ),
        (
            |place| place.var("FORGEJO__security__SECRET_KEY", "a secret"),
            "the forge's SECRET_KEY (environment variable FORGEJO__security__SECRET_KEY)",
        ),
        (
            |place| match place.app_ini {
                None => place.secret_key("SECRET_KEY = a secret"),
                Some(_) => place,
            },
            "the forge's SECRET_KEY ([security] SECRET_KEY in DIR/app.ini)",
        ),
    ];

    #[test]
    fn each_place_beats_those_after_it() {
        for (first, (_, spoken)) in PLACES.iter().enumerate() {
            let place = PLACES[first..]
                .iter()
                .fold(place(), |place, (step, _)| step(place));
            assert_eq!(place.source(), *spoken);
            assert_eq!(place.loaded().source.is_fallback(), first >= 7);
            let expected = match u8::try_from(first) {
                Ok(byte @ ..7) => [byte; KEY_LEN],
                _ => *MasterKey::from_forge_secret(b"a secret").expose(),
            };
            assert_eq!(place.key(), expected);
        }
    }

    #[test]
    fn the_two_forgevault_places_take_a_file_as_well() {
        let place = place().file("key", digits(2)).master_key_file("key");
        assert_eq!(place.key(), [2; KEY_LEN]);
        let spoken = "the file named by configuration key [keys] master_key_file";
        assert_eq!(place.source(), spoken);
        let place = place.var_file("FORGEVAULT_MASTER_KEY_FILE", digits(1));
        assert_eq!(place.key(), [1; KEY_LEN]);
        let spoken = "the file named by environment variable FORGEVAULT_MASTER_KEY_FILE";
        assert_eq!(place.source(), spoken);
    }

    #[test]
    fn a_place_set_badly_never_falls_through_to_the_next() {
        let shape = "expected exactly 32 bytes or 64 hexadecimal digits, found 5 bytes (5 without";
        let bad: [(Step, &str); 13] = [
            (|p| p.var("FORGEVAULT_MASTER_KEY", "short"), shape),
            (
                |p| p.var("FORGEVAULT_MASTER_KEY_FILE", "/no/file"),
                "cannot be read: No such file",
            ),
            (
                |p| p.var("FORGEVAULT_MASTER_KEY_FILE", "/dev/zero"),
                "larger than 65536 bytes",
            ),
            (|p| p.master_key("short"), shape),
            (
                |p| p.master_key_file("none"),
                "cannot be read: No such file",
            ),
            (|p| p.file("empty", "").master_key_file("empty"), "is empty"),
            (
                |p| p.var_file("GITEA__vault__MASTER_KEY__FILE", "\n"),
                "is empty",
            ),
            (
                |p| p.var_file("GITEA__vault__MASTER_KEY__FILE", [0xff]),
                "is not valid UTF-8",
            ),
            (|p| p.app_ini("[vault]\nMASTER_KEY = short"), shape),
            (
                |p| p.app_ini("[vault]\nMASTER_KEY"),
                "is not as the forge writes it: line 2: ",
            ),
            (|p| p.var("GITCADDY_VAULT_KEY", "short"), shape),
            (
                |p| p.var("GITCADDY_VAULT_KEY_FILE", "DIR"),
                "cannot be read: Is a directory",
            ),
            (|p| p.file("vault.key", "short"), shape),
        ];
        for (step, message) in bad {
            let place = step(place()).var("GITEA__security__SECRET_KEY", "a secret");
            assert!(place.error().contains(message), "{}", place.error());
        }
        let mut place = place().var("GITCADDY_VAULT_KEY", &digits(1));
        place.app_ini = Some(place.path("none.ini"));
        assert!(
            place
                .error()
                .starts_with("DIR/none.ini cannot be read: No such file")
        );
    }

    #[test]
    fn an_empty_setting_is_not_set() {
        let place = place()
            .var("FORGEVAULT_MASTER_KEY", "")
            .var("FORGEVAULT_MASTER_KEY_FILE", "")
            .master_key("")
            .app_ini("[vault]\nMASTER_KEY = \n[security]\nSECRET_KEY =\nSECRET_KEY_URI = ``\n")
            .var("GITEA__vault__MASTER_KEY", "")
            .var("FORGEJO__security__SECRET_KEY__FILE", "")
            .var("GITCADDY_VAULT_KEY", "")
            .var("GITCADDY_VAULT_KEY_FILE", "")
            .previous(&["", &digits(7), ""]);
        assert!(matches!(place.load(), Err(MasterKeyError::Missing(_))));
        let mut place = place.var("GITCADDY_VAULT_KEY", &digits(1));
        place.master_key_file = Some(PathBuf::new());
        assert_eq!(place.key(), [1; KEY_LEN]);
        assert_eq!(place.loaded().previous.len(), 1);
    }

    #[test]
    fn without_a_key_the_error_says_what_to_set() {
        let error = place().error();
        for setting in [
            "master_key",
            "app_ini",
            "GITCADDY_VAULT_KEY_FILE",
            "DIR/vault.key",
        ] {
            assert!(error.contains(setting), "{error}");
        }
    }

    #[test]
    fn two_settings_of_one_place_are_refused() {
        let key = digits(1);
        let both = place()
            .master_key(&key)
            .file("key", &key)
            .master_key_file("key");
        let [first, second] = ["master_key", "master_key_file"].map(KeySource::Configuration);
        assert_eq!(
            both.error(),
            format!("{first} and {second} are both set: keep one")
        );

        for (first, second) in [
            ("FORGEVAULT_MASTER_KEY", "FORGEVAULT_MASTER_KEY_FILE"),
            ("GITEA__vault__MASTER_KEY", "GITEA__vault__MASTER_KEY__FILE"),
            ("GITEA__vault__MASTER_KEY", "FORGEJO__vault__MASTER_KEY"),
            ("GITEA__vault__MASTER_KEY", "GITEA__VAULT__MASTER_KEY"),
        ] {
            let both = place().var(first, &key).var_file(second, &key);
            assert!(
                matches!(both.load(), Err(MasterKeyError::Ambiguous(..))),
                "{second}"
            );
        }
    }

    #[test]
    fn a_key_is_32_bytes_or_64_digits() {
        let raw = [0xab; KEY_LEN];
        let hex = "ab".repeat(KEY_LEN);
        let padded = format!(" \t{hex}\r\n\n");
        let good: [&[u8]; 4] = [
            &raw,
            hex.as_bytes(),
            &hex.to_uppercase().into_bytes(),
            padded.as_bytes(),
        ];
        for text in good {
            assert_eq!(MasterKey::parse(text).map(|key| *key.expose()), Ok(raw));
        }
        let spaces = b"  32 bytes are never trimmed.  \n";
        assert_eq!(
            MasterKey::parse(spaces).map(|key| *key.expose()),
            Ok(*spaces)
        );

        let length = |found, trimmed| KeyShapeError::Length { found, trimmed };
        let bad: [(&[&[u8]], KeyShapeError); 8] = [
            (&[], length(0, 0)),
            (&[&raw[1..]], length(31, 31)),
            (&[&raw, b"\n"], length(33, 32)),
            (&[hex.as_bytes(), b"f\n"], length(66, 65)),
            (&[&hex.as_bytes()[1..]], length(63, 63)),
            (&[b"0x", hex.as_bytes()], length(66, 66)),
            (&[b"g", &hex.as_bytes()[1..]], KeyShapeError::NotHex),
            (&[&[0xff; 64]], KeyShapeError::NotHex),
        ];
        for (parts, expected) in bad {
            let error = MasterKey::parse(&parts.concat()).err();
            assert_eq!(error, Some(expected), "{} bytes", parts.concat().len());
        }
    }

    #[test]
    fn raw_bytes_come_through_files_and_settings() {
        let mut raw = [0xa5; KEY_LEN];
        raw[31] = b'\n';
        assert_eq!(
            place().var_file("FORGEVAULT_MASTER_KEY_FILE", raw).key(),
            raw
        );
        let text = "an ASCII key of exactly 32 bytes";
        assert_eq!(
            place().var("GITCADDY_VAULT_KEY", text).key(),
            *text.as_bytes()
        );
        assert_eq!(place().master_key(text).key(), *text.as_bytes());
    }

    #[test]
    fn the_environment_overrides_the_app_ini_as_in_the_forges() {
        let ini = format!(
            "[vault]\nMASTER_KEY = {}\nHALF = {}\n",
            digits(1),
            "33".repeat(16)
        );
        let place = || place().app_ini(&ini);
        for name in ["GITEA__vault__MASTER_KEY", "FORGEJO__VAULT__MASTER_KEY"] {
            assert_eq!(place().var(name, &digits(2)).key(), [2; KEY_LEN]);
            let file = place().var_file(&format!("{name}__FILE"), digits(2) + "\r\n");
            assert_eq!(file.key(), [2; KEY_LEN]);
        }
        for name in [
            "GITEA__vault__master_key",
            "GITEA_vault__MASTER_KEY",
            "GITEA__MASTER_KEY",
        ] {
            assert_eq!(place().var(name, &digits(2)).key(), [1; KEY_LEN]);
        }
        let expanded = place().var("GITEA__vault__MASTER_KEY", "%(HALF)s%(HALF)s");
        assert_eq!(expanded.key(), [0x33; KEY_LEN]);
        let quoted = place().var("GITEA__vault__MASTER_KEY", &format!("\"{}\"", digits(2)));
        assert!(matches!(quoted.load(), Err(MasterKeyError::Quoted(_))));
    }

    #[test]
    fn one_line_break_is_taken_off_a_file_variable() {
        let key = |text: &str| {
            place()
                .var_file("GITEA__security__SECRET_KEY__FILE", text)
                .key()
        };
        assert_eq!(key("secret\n"), key("secret"));
        assert_eq!(key("secret\r\n"), key("secret"));
        assert_ne!(key("secret\n\n"), key("secret"));
        assert_ne!(key("secret\r"), key("secret"));
    }

    #[test]
    fn the_stand_in_key_never_changes() {
        // Computed with another implementation of HKDF-SHA256 (RFC 5869).
        let expected = "4861078ebdb2d74b349ae9801c5444377d295997193d8a3ce530942cd2312c82";
        let place = place().secret_key("SECRET_KEY = sTeXy1b4WZQ2mNvRk7aHcJpL0uEoGiDf;comment");
        assert_eq!(hex::encode(place.key()), expected);
    }

    #[test]
    fn a_secret_key_uri_names_a_file() {
        let expected = *MasterKey::from_forge_secret(b"a secret").expose();
        let place = || {
            place()
                .file("secret", "\n  a secret\u{a0}\r\n")
                .file("empty", " \n")
        };
        for uri in ["file:DIR/secret", "file://DIR/secret", "FILE://DIR/secret"] {
            let place = place().secret_key(&format!("SECRET_KEY_URI = {uri}"));
            assert_eq!(place.key(), expected);
        }
        let empty = place().secret_key("SECRET_KEY_URI = file:DIR/empty");
        let place = place().var("GITEA__security__SECRET_KEY_URI", "file:DIR/secret");
        assert_eq!(place.key(), expected);
        let both = place.secret_key("SECRET_KEY = another");
        assert!(matches!(both.load(), Err(MasterKeyError::Ambiguous(..))));
        assert!(matches!(empty.load(), Err(MasterKeyError::EmptyFile(_))));
    }

    #[test]
    fn a_secret_key_uri_that_the_forge_may_read_otherwise_is_refused() {
        let place = place().secret_key("SECRET_KEY_URI = env:SECRET");
        assert!(matches!(place.load(), Err(MasterKeyError::SecretKeyUri(_))));
        for uri in [
            "/key",
            "key",
            "file:",
            "file://",
            "file:key",
            "file://host/key",
            "files:/key",
        ] {
            assert_eq!(path_of_uri(uri), None, "{uri}");
        }
        for path in ["/a%20b", "/a b", "/a?b", "/\u{e9}", "/a\\b"] {
            assert_eq!(path_of_uri(&format!("file:{path}")), None, "{path}");
        }
    }

    #[test]
    fn the_published_secret_key_makes_no_key() {
        for value in ["!#@FDEWREWR&*(", "`!#@FDEWREWR&*(`"] {
            let place = place().secret_key(&format!("SECRET_KEY = {value}"));
            assert!(matches!(
                place.load(),
                Err(MasterKeyError::PublishedSecretKey(_))
            ));
        }
    }

    #[test]
    fn previous_keys_are_parsed_and_a_bad_one_is_named() {
        let place = place()
            .master_key(&digits(1))
            .previous(&[&digits(2), &digits(3)]);
        let first_bytes: Vec<u8> = place
            .loaded()
            .previous
            .iter()
            .map(|key| key.expose()[0])
            .collect();
        assert_eq!(first_bytes, [2, 3]);
        let error = place.previous(&[&digits(2), "short"]).error();
        assert!(error.starts_with("entry 2 of configuration key [keys] previous_master_keys: "));
    }

    #[test]
    fn a_dangling_link_is_no_missing_key_file() {
        let place = place().var("GITEA__security__SECRET_KEY", "a secret");
        std::os::unix::fs::symlink("gone", place.path("vault.key")).unwrap();
        assert!(
            place
                .error()
                .starts_with("the file DIR/vault.key cannot be read")
        );
    }

    #[test]
    fn nothing_that_can_be_printed_holds_a_key() {
        let good = digits(0xc5);
        let bad = format!("{}zz", &good[2..]);
        let mut places = Vec::new();
        for key in [&good, &bad] {
            for name in [
                "FORGEVAULT_MASTER_KEY",
                "FORGEVAULT_MASTER_KEY_FILE",
                "GITEA__vault__MASTER_KEY",
                "GITEA__vault__MASTER_KEY__FILE",
                "GITCADDY_VAULT_KEY",
                "GITCADDY_VAULT_KEY_FILE",
                "GITEA__security__SECRET_KEY",
                "GITEA__security__SECRET_KEY_URI",
            ] {
                places.push(place().var(name, key));
                places.push(place().var(name, &format!("'{key}'")));
                places.push(place().var_file(name, key));
            }
            places.push(place().master_key(key));
            places.push(
                place()
                    .master_key(key)
                    .file("key", key)
                    .master_key_file("key"),
            );
            places.push(place().file("vault.key", key));
            places.push(place().master_key(&digits(1)).previous(&[key]));
            for line in [
                "MASTER_KEY = <>",
                "<>",
                "[<>",
                "`<> = 1",
                "MASTER_KEY = `<>",
            ] {
                places.push(place().app_ini(&format!("[vault]\n{}", line.replace("<>", key))));
            }
            places.push(place().secret_key(&format!("SECRET_KEY = {key}")));
            places.push(place().secret_key(&format!("SECRET_KEY_URI = {key}")));
            places.push(place().secret_key(&format!("SECRET_KEY_URI = file:/{key}")));
        }
        for place in places {
            let printed = match place.load() {
                Ok(keys) => format!("{} {:?}", keys.source, keys.source),
                Err(error) => format!("{error} {error:?}"),
            };
            assert!(!printed.contains("c5c5"), "{printed}");
        }
    }
}
