//! The forge's own settings that may contain a key: its `app.ini` and its environment.

use std::path::Path;

use super::text::{Text, read_file, read_named};
use super::{KeyConfig, KeySource, MAX_APP_INI_LEN, MasterKeyError, PUBLISHED_SECRET_KEYS, Result};
use crate::keys::app_ini::AppIni;
use crate::process::ProcessEnv;

/// A section and a key of the forge's `app.ini`.
pub(super) type ForgeSetting = (&'static str, &'static str);

pub(super) const MASTER_KEY: ForgeSetting = ("vault", "MASTER_KEY");
const SECRET_KEY: ForgeSetting = ("security", "SECRET_KEY");
const SECRET_KEY_URI: ForgeSetting = ("security", "SECRET_KEY_URI");

/// The forge's `app.ini` with the overrides of its environment, as the forge itself sees them.
pub(super) struct ForgeSettings<'a> {
    ini: AppIni,
    path: &'a Path,
    env: &'a ProcessEnv,
    /// Whether the environment overrides the file.
    overrides: bool,
}

impl<'a> ForgeSettings<'a> {
    pub(super) fn open(config: &KeyConfig<'a>, env: &'a ProcessEnv) -> Result<Self> {
        let path = config.app_ini.unwrap_or(Path::new(""));
        let ini = if path.as_os_str().is_empty() {
            AppIni::default()
        } else {
            let bytes = read_file(path, MAX_APP_INI_LEN)
                .map_err(|error| MasterKeyError::AppIniFile(path.to_owned(), error))?;
            AppIni::parse(&bytes).map_err(|error| MasterKeyError::AppIni(path.to_owned(), error))?
        };
        Ok(Self {
            ini,
            path,
            env,
            overrides: config.app_ini_environment,
        })
    }

    /// Returns a key of the `app.ini` or its override; `None` if empty. Expands `%(name)s` in both.
    pub(super) fn get(&mut self, setting: ForgeSetting) -> Result<Option<Text>> {
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

    /// Returns the environment's override of a key. Two variables for one key are refused: which one the
    /// forge uses depends on their order in its environment.
    fn override_of(&self, setting: ForgeSetting) -> Result<Option<Text>> {
        let mut overrides = self.env.overrides(setting);
        let Some((name, is_file)) = overrides.next() else {
            return Ok(None);
        };
        if !self.overrides {
            tracing::warn!(
                variable = name,
                "not read: keys.app_ini_environment is false, and the forge itself reads its app.ini only"
            );
            return Ok(None);
        }
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

    /// Returns the `SECRET_KEY`, or the content of the file named by `SECRET_KEY_URI`.
    pub(super) fn secret_key(&mut self) -> Result<Option<Text>> {
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

/// Returns the content of the file named by a `SECRET_KEY_URI`, trimmed as the forge does.
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

/// Returns the path of `file:/path` or `file:///path`. The forge accepts more, but treats a host, a relative
/// path and an escaped character each in its own way, so they are refused.
pub(super) fn path_of_uri(uri: &str) -> Option<&str> {
    let (scheme, rest) = uri.split_once(':')?;
    let path = rest.strip_prefix("//").unwrap_or(rest);
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/._~+@-".contains(&byte);
    let is_absolute_file = scheme.eq_ignore_ascii_case("file") && path.starts_with('/');
    (is_absolute_file && path.bytes().all(is_plain)).then_some(path)
}

impl ProcessEnv {
    /// Returns the variables that override a key of the `app.ini`, with `true` for `…__FILE`. As in the
    /// forge, the section is case-insensitive and the key is not.
    fn overrides(&self, (section, key): ForgeSetting) -> impl Iterator<Item = (&str, bool)> {
        self.names().filter_map(move |name| {
            let rest = name
                .strip_prefix("GITEA__")
                .or_else(|| name.strip_prefix("FORGEJO__"))?;
            let plain = rest.strip_suffix("__FILE");
            let (its_section, its_key) = plain.unwrap_or(rest).split_once("__")?;
            let is_same = its_section.eq_ignore_ascii_case(section) && its_key == key;
            is_same.then_some((name, plain.is_some()))
        })
    }
}
