//! The formats of texts in settings. For anything else, each parser returns `None`, or an error that only
//! says what was expected: the value may be a secret, and the caller decides whether to show it.

use std::{
    fmt::{self, Display},
    net::IpAddr,
    str::FromStr,
};

use ipnet::IpNet;
use percent_encoding::percent_decode_str;
use reqwest::Url;
use secrecy::SecretString;

use crate::tokens::addresses::parse_network;

/// The base URL of a web service: scheme `http` or `https`, host, optional port and sub-path. The host is in
/// lower case, a default port is removed, and there is no trailing slash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseUrl(Url);

/// The text is not a valid [`BaseUrl`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected {}", BaseUrl::EXPECTED)]
pub struct InvalidBaseUrl;

impl BaseUrl {
    pub(super) const EXPECTED: &str =
        "an http:// or https:// URL without user name, query and fragment";

    /// The whole URL, such as `https://example.com/git`: append a path that begins with a slash.
    pub fn as_str(&self) -> &str {
        self.0.as_str().trim_end_matches('/')
    }

    /// Scheme, host and port as browsers write them in `Origin`: `https://example.com`.
    pub fn origin(&self) -> String {
        self.0.origin().ascii_serialization()
    }

    /// The host name or address, without the port.
    pub fn host(&self) -> &str {
        self.0.host_str().unwrap_or_default()
    }

    /// The sub-path, such as `/git`, or an empty string.
    pub fn path(&self) -> &str {
        self.0.path().trim_end_matches('/')
    }

    /// Whether browsers reach it over TLS.
    pub fn is_https(&self) -> bool {
        self.0.scheme() == "https"
    }
}

impl FromStr for BaseUrl {
    type Err = InvalidBaseUrl;

    /// Removes trailing slashes.
    fn from_str(text: &str) -> Result<Self, InvalidBaseUrl> {
        let url = Url::parse(text).map_err(|_| InvalidBaseUrl)?;
        // The parser silently repairs `http:host`, blanks and backslashes; refuse these instead.
        let is_plain = ["http://", "https://"].iter().any(|s| text.starts_with(s))
            && !text.contains(|c: char| c.is_whitespace() || c == '\\');
        let has_only_a_path = url.username().is_empty()
            && url.password().is_none()
            && url.query().is_none()
            && url.fragment().is_none()
            && !url.path().trim_end_matches('/').contains("//");
        (is_plain && has_only_a_path)
            .then_some(Self(url))
            .ok_or(InvalidBaseUrl)
    }
}

impl Display for BaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Parses a database URL that the driver can open. The driver must not see a text that is not a URL: its
/// error would print it, including the password.
pub(super) fn database_url(text: &str) -> Option<SecretString> {
    Url::parse(text).ok()?;
    let (scheme, location) = text.split_once("://")?;
    if location.is_empty() {
        return None;
    }
    match scheme {
        "sqlite" => (!is_in_memory(location)).then(|| text.into()),
        "postgres" | "postgresql" | "mysql" => Some(text.into()),
        // The same protocol; the driver knows only this name.
        "mariadb" => Some(format!("mysql://{location}").into()),
        _ => None,
    }
}

/// Whether SQLite would keep the database in memory, or in a file that it deletes, in any spelling.
fn is_in_memory(location: &str) -> bool {
    let location = percent_decode_str(location).decode_utf8_lossy();
    location.starts_with('?')
        || [":memory:", "mode=memory", "vfs=memdb"]
            .iter()
            .any(|spelling| location.contains(spelling))
}

/// Parses a network; a single address is a network of one.
pub(super) fn network(text: &str) -> Option<IpNet> {
    let text = text.trim();
    parse_network(text).or_else(|| text.parse::<IpAddr>().ok().map(IpNet::from))
}

/// Parses 32 bytes in hex.
pub(super) fn public_key(text: &str) -> Option<[u8; 32]> {
    let mut key = [0; 32];
    hex::decode_to_slice(text, &mut key).ok()?;
    Some(key)
}

#[cfg(test)]
mod tests {
    use secrecy::ExposeSecret;

    use super::*;

    #[test]
    fn a_base_url_is_normalised() {
        for (text, whole, origin, path) in [
            (
                "https://git.example.com",
                "https://git.example.com",
                "https://git.example.com",
                "",
            ),
            (
                "https://GIT.example.com:443/",
                "https://git.example.com",
                "https://git.example.com",
                "",
            ),
            (
                "http://[::1]:3000/git/",
                "http://[::1]:3000/git",
                "http://[::1]:3000",
                "/git",
            ),
            (
                "http://a.example.com/x/y",
                "http://a.example.com/x/y",
                "http://a.example.com",
                "/x/y",
            ),
        ] {
            let url: BaseUrl = text.parse().unwrap();
            assert_eq!(
                (url.as_str(), url.origin().as_str(), url.path()),
                (whole, origin, path)
            );
            assert_eq!(url.is_https(), text.starts_with("https:"));
            assert_eq!(url.to_string(), whole);
        }
        for text in [
            "",
            "/",
            "example.com",
            "//example.com",
            "http:example.com",
            "https://",
            "HTTPS:example.com",
            "https://example.com?",
            "https://example.com/#",
            "https://u@example.com",
            "https://u:p@example.com",
            "https://example.com/a//b",
            "https://example.com\\a",
            " https://example.com",
            "https://example.com\n",
            "https://exa mple.com",
            "file:///etc/passwd",
            "https://example.com:99999",
        ] {
            assert_eq!(text.parse::<BaseUrl>(), Err(InvalidBaseUrl), "{text:?}");
        }
    }

    #[test]
    fn a_database_is_on_disk_or_on_a_server() {
        for (url, driver) in [
            ("sqlite://forgevault.db", "sqlite://forgevault.db"),
            (
                "sqlite:///var/lib/my%20vault/v.db?mode=rwc",
                "sqlite:///var/lib/my%20vault/v.db?mode=rwc",
            ),
            (
                "postgres://u:p@db.example.com/v",
                "postgres://u:p@db.example.com/v",
            ),
            (
                "postgresql://db.example.com/v",
                "postgresql://db.example.com/v",
            ),
            (
                "postgres:///v?host=/run/postgresql",
                "postgres:///v?host=/run/postgresql",
            ),
            (
                "mysql://u:p@db.example.com:3306/v",
                "mysql://u:p@db.example.com:3306/v",
            ),
            (
                "mariadb://u:p@db.example.com/v",
                "mysql://u:p@db.example.com/v",
            ),
        ] {
            assert_eq!(database_url(url).unwrap().expose_secret(), driver, "{url}");
        }
        for url in [
            "sqlite://",
            "sqlite://:memory:",
            "sqlite::memory:",
            "sqlite:v.db",
            "sqlite://%3Amemory%3A",
            "sqlite://file::memory:",
            "sqlite://v.db?mode=memory",
            "sqlite://?mode=rwc",
            "sqlite://v.db?vfs=memdb",
            "postgres://",
            "mysql://",
            "mysql://u:p#1@db.example.com/v",
        ] {
            assert!(database_url(url).is_none(), "{url}");
        }
    }
}
