//! Where settings come from, which source overrides which, and how a setting is read. Every value
//! keeps the name of its key and its origin, for the error that refuses it.

use std::{
    collections::BTreeMap,
    fmt::Display,
    fs,
    ops::RangeInclusive,
    path::{Path, PathBuf},
};

use config::{Config, ConfigError, File, FileFormat, Value, ValueKind};
use secrecy::SecretString;

/// The sample configuration: all keys with their defaults and descriptions. Setting any other key is
/// an error.
pub const EXAMPLE: &str = include_str!("../../forgevault.example.toml");

/// Keys whose value in [`EXAMPLE`] is an example, not a default.
pub(super) const NO_DEFAULT: [&str; 3] =
    ["server.public_url", "server.trusted_proxies", "forge.url"];

/// Keys whose value is never shown.
pub(super) const SECRET: [&str; 7] = [
    "server.metrics_token",
    "database.url",
    "forge.admin_token",
    "forge.webhook_secret",
    "forge.oauth_client_secret",
    "keys.master_key",
    "keys.previous_master_keys",
];

/// May contain the key itself by mistake.
const KEY_FILE: &str = "keys.master_key_file";

const PREFIX: &str = "FORGEVAULT__";

/// Why the service cannot start with these settings. No message contains the value of a secret key.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    /// The file cannot be read or is not TOML, or a variable is not UTF-8.
    #[error("{origin}: {reason}")]
    Unreadable { origin: String, reason: String },
    /// Unknown key. `origin` is the file, or `the environment` with the variable in `key`.
    #[error("{key}: unknown key (in {origin})")]
    Unknown { key: String, origin: String },
    /// Invalid value. `origin` is the file or variable that sets it.
    #[error("{key}: expected {expected}, got {found} (in {origin})")]
    Invalid {
        key: &'static str,
        expected: String,
        found: String,
        origin: String,
    },
    /// Not set, and there is no default.
    #[error("{key}: expected {expected}, got nothing")]
    Missing { key: &'static str, expected: String },
}

/// Settings by key, as `server.listen`, not yet parsed.
pub(super) struct Layers {
    /// From the environment (origin: the variable), else from the file.
    set: BTreeMap<String, Value>,
    defaults: BTreeMap<String, Value>,
    file: String,
}

impl Layers {
    pub(super) fn read(
        file: Option<&Path>,
        env: impl IntoIterator<Item = (String, String)>,
    ) -> Result<Self, SettingsError> {
        let mut defaults = entries(&parse(EXAMPLE, "the defaults")?);

        let mut config = Config::default();
        let file_name = file.map_or_else(String::new, |file| file.display().to_string());
        if let Some(file) = file {
            // Read here, because the crate's own reader replaces bytes that are not UTF-8.
            let text = fs::read_to_string(file).map_err(|e| unreadable(&file_name, &e))?;
            config = parse(&text, &file_name)?;
            let set = entries(&config);
            if let Some(key) = set.into_keys().find(|key| !defaults.contains_key(key)) {
                let origin = file_name;
                return Err(SettingsError::Unknown { key, origin });
            }
        }

        let variables: BTreeMap<String, &String> =
            defaults.keys().map(|key| (variable(key), key)).collect();
        let mut layers = Config::builder().add_source(config);
        for (name, value) in env {
            if !name.starts_with(PREFIX) {
                continue;
            }
            let Some(key) = variables.get(&name) else {
                let (key, origin) = (name, "the environment".into());
                return Err(SettingsError::Unknown { key, origin });
            };
            if !value.is_empty() {
                layers = layers
                    .set_override(key, Value::new(Some(&name), value))
                    .map_err(|e| unreadable(&name, &e))?;
            }
        }
        let merged = layers.build().map_err(|e| unreadable(&file_name, &e))?;

        defaults.retain(|key, _| !NO_DEFAULT.contains(&key.as_str()));
        Ok(Self {
            set: entries(&merged),
            defaults,
            file: file_name,
        })
    }

    /// The value in effect; an empty text counts as not set.
    fn value(&self, key: &str) -> Option<&ValueKind> {
        [&self.set, &self.defaults]
            .into_iter()
            .filter_map(|layer| layer.get(key))
            .map(|value| &value.kind)
            .find(|kind| !matches!(kind, ValueKind::String(text) if text.is_empty()))
    }

    pub(super) fn parsed<T>(
        &self,
        key: &'static str,
        expected: &str,
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Result<Option<T>, SettingsError> {
        let parsed = match self.value(key) {
            None => return Ok(None),
            Some(ValueKind::String(text)) => parse(text),
            Some(_) => None,
        };
        parsed.map(Some).ok_or_else(|| self.invalid(key, expected))
    }

    pub(super) fn required<T>(
        &self,
        key: &'static str,
        expected: &str,
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Result<T, SettingsError> {
        self.parsed(key, expected, parse)?
            .ok_or_else(|| missing(key, expected))
    }

    pub(super) fn secret(&self, key: &'static str) -> Result<Option<SecretString>, SettingsError> {
        self.parsed(key, "a text", |text| Some(text.into()))
    }

    pub(super) fn path(&self, key: &'static str) -> Result<Option<PathBuf>, SettingsError> {
        self.parsed(key, "a path", |text| Some(text.into()))
    }

    pub(super) fn integer<T: TryFrom<i64>>(
        &self,
        key: &'static str,
        range: RangeInclusive<i64>,
    ) -> Result<T, SettingsError> {
        let expected = format!("an integer from {} to {}", range.start(), range.end());
        let number = match self.value(key) {
            None => return Err(missing(key, &expected)),
            Some(ValueKind::I64(number)) => Some(*number),
            Some(ValueKind::String(text)) => text.parse().ok(),
            Some(_) => None,
        };
        number
            .filter(|number| range.contains(number))
            .and_then(|number| T::try_from(number).ok())
            .ok_or_else(|| self.invalid(key, &expected))
    }

    /// `true` or `false`; in the environment as a text.
    pub(super) fn flag(&self, key: &'static str) -> Result<bool, SettingsError> {
        let expected = "true or false";
        match self.value(key) {
            None => Err(missing(key, expected)),
            Some(ValueKind::Boolean(flag)) => Ok(*flag),
            Some(ValueKind::String(text)) => {
                let flag = text.parse().ok();
                flag.ok_or_else(|| self.invalid(key, expected))
            }
            Some(_) => Err(self.invalid(key, expected)),
        }
    }

    /// A list, or a comma-separated text. Empty items are skipped; others are not trimmed, because a
    /// key may begin or end with a blank.
    pub(super) fn list<T>(
        &self,
        key: &'static str,
        expected: &str,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Result<Vec<T>, SettingsError> {
        let items: Option<Vec<&str>> = match self.value(key) {
            None => Some(Vec::new()),
            Some(ValueKind::String(text)) => Some(text.split(',').collect()),
            Some(ValueKind::Array(items)) => items
                .iter()
                .map(|item| match &item.kind {
                    ValueKind::String(text) => Some(text.as_str()),
                    _ => None,
                })
                .collect(),
            Some(_) => None,
        };
        items
            .and_then(|items| {
                let items = items.into_iter().filter(|item| !item.is_empty());
                items.map(parse).collect()
            })
            .ok_or_else(|| self.invalid(key, expected))
    }

    /// The error that refuses the value of `key`. It shows the value unless it is secret or may contain
    /// a password, as the user part of a URL does.
    pub(super) fn invalid(&self, key: &'static str, expected: &str) -> SettingsError {
        let found = match self.value(key) {
            Some(ValueKind::String(text))
                if !SECRET.contains(&key) && key != KEY_FILE && !text.contains('@') =>
            {
                format!("{text:?}")
            }
            Some(ValueKind::I64(number)) if !SECRET.contains(&key) => number.to_string(),
            Some(ValueKind::String(_)) => "a text that is not shown".into(),
            Some(ValueKind::I64(_) | ValueKind::Float(_)) => "a number".into(),
            Some(ValueKind::Boolean(_)) => "a boolean".into(),
            Some(ValueKind::Array(_)) => "a list".into(),
            Some(ValueKind::Table(_)) => "a table".into(),
            _ => "another kind of value".into(),
        };
        let origin = self.set.get(key).and_then(Value::origin);
        SettingsError::Invalid {
            key,
            expected: expected.into(),
            found,
            origin: origin.unwrap_or(&self.file).into(),
        }
    }
}

/// The error for a required `key` that is not set.
pub(super) fn missing(key: &'static str, expected: &str) -> SettingsError {
    let expected = expected.into();
    SettingsError::Missing { key, expected }
}

/// The keys of [`EXAMPLE`].
#[cfg(test)]
pub(super) fn all_keys() -> Vec<String> {
    let example = parse(EXAMPLE, "").expect("the example is TOML");
    entries(&example).into_keys().collect()
}

/// The variables of this process that begin with [`PREFIX`].
pub(super) fn process_environment() -> Result<Vec<(String, String)>, SettingsError> {
    let mut variables = Vec::new();
    for (name, value) in std::env::vars_os() {
        // A name that is not UTF-8 is not one of our keys.
        let Ok(name) = name.into_string() else {
            continue;
        };
        if name.starts_with(PREFIX) {
            let Ok(value) = value.into_string() else {
                return Err(unreadable(&name, &"it is not UTF-8"));
            };
            variables.push((name, value));
        }
    }
    Ok(variables)
}

/// `server.listen` → `FORGEVAULT__SERVER__LISTEN`
fn variable(key: &str) -> String {
    format!("{PREFIX}{}", key.replace('.', "__").to_ascii_uppercase())
}

fn unreadable(origin: &str, reason: &dyn Display) -> SettingsError {
    SettingsError::Unreadable {
        origin: origin.into(),
        reason: reason.to_string(),
    }
}

/// The error says where the text is not TOML, without the line itself: it may contain a secret.
fn parse(text: &str, file: &str) -> Result<Config, SettingsError> {
    Config::builder()
        .add_source(File::from_str(text, FileFormat::Toml))
        .build()
        .map_err(|error| {
            let ConfigError::FileParse { cause, .. } = error else {
                return unreadable(file, &"it is not TOML");
            };
            let reason = cause
                .downcast_ref::<toml::de::Error>()
                .map_or_else(|| cause.to_string(), |error| error.message().into());
            // Parsed again: a number that is too large fails without a position. Only the position is
            // used, because that error would print the number.
            let span = text.parse::<toml::Table>().err().and_then(|e| e.span());
            let before = span.and_then(|span| text.get(..span.start));
            let line = before.map_or(1, |before| before.matches('\n').count() + 1);
            unreadable(file, &format_args!("line {line}: {reason}"))
        })
}

/// The values by key: `section.key`, or the name alone of what is in no section.
fn entries(config: &Config) -> BTreeMap<String, Value> {
    let mut entries = BTreeMap::new();
    if let ValueKind::Table(sections) = config.cache.kind.clone() {
        for (section, value) in sections {
            if let ValueKind::Table(keys) = value.kind {
                let keys = keys.into_iter();
                entries.extend(keys.map(|(key, value)| (format!("{section}.{key}"), value)));
            } else {
                entries.insert(section, value);
            }
        }
    }
    entries
}
