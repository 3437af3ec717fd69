//! The address of a service: an origin, and a sub-path if the forge has one.

use std::fmt;
use std::str::FromStr;

use url::{Host, Url};

/// `https://host[:port][/sub/path]`, or `http` where the host is this machine. Normalised: lower case, no
/// default port, no slash at the end. Credentials are kept by it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address {
    text: String,
    host: String,
}

/// Why a text is no address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvalidAddress {
    #[error("expected an address such as https://git.example.com")]
    Shape,
    #[error("expected https://; http:// is only for this machine (localhost, 127.0.0.1, [::1])")]
    Plain,
    #[error("expected an address without user name, password, `?` or `#`")]
    Parts,
}

impl Address {
    /// The host, without its port.
    pub fn host(&self) -> &str {
        &self.host
    }

    pub fn as_str(&self) -> &str {
        &self.text
    }

    pub fn is_https(&self) -> bool {
        self.text.starts_with("https:")
    }

    /// Parses a URL of the same origin. In what is returned, everything unusual is escaped.
    pub fn own_url(&self, url: &str) -> Option<String> {
        let own = Url::parse(&self.text).ok()?;
        let url = Url::parse(url).ok()?;
        let has_user = !url.username().is_empty() || url.password().is_some();
        (own.origin() == url.origin() && !has_user).then(|| url.into())
    }
}

impl FromStr for Address {
    type Err = InvalidAddress;

    fn from_str(text: &str) -> Result<Self, InvalidAddress> {
        // The parser would skip these silently.
        if text.contains(|c: char| c.is_whitespace() || c.is_control() || c == '\\') {
            return Err(InvalidAddress::Shape);
        }
        let url = Url::parse(text).map_err(|_| InvalidAddress::Shape)?;
        let host = url.host().ok_or(InvalidAddress::Shape)?;
        match url.scheme() {
            "https" => {}
            "http" if is_this_machine(&host) => {}
            "http" => return Err(InvalidAddress::Plain),
            _ => return Err(InvalidAddress::Shape),
        }
        let has_user = !url.username().is_empty() || url.password().is_some();
        if has_user || url.query().is_some() || url.fragment().is_some() {
            return Err(InvalidAddress::Parts);
        }
        let host = host.to_string();
        let text = url.as_str().trim_end_matches('/').to_owned();
        Ok(Self { text, host })
    }
}

fn is_this_machine(host: &Host<&str>) -> bool {
    match host {
        Host::Domain(name) => *name == "localhost",
        Host::Ipv4(address) => address.is_loopback(),
        Host::Ipv6(address) => address.is_loopback(),
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_one_spelling() {
        for (text, expected) in [
            ("https://Git.Example.com/", "https://git.example.com"),
            ("https://git.example.com:443", "https://git.example.com"),
            (
                "https://git.example.com:8443/git/",
                "https://git.example.com:8443/git",
            ),
            ("http://127.0.0.1:3300", "http://127.0.0.1:3300"),
            ("http://localhost:3300/", "http://localhost:3300"),
            ("http://[::1]:3300", "http://[::1]:3300"),
        ] {
            assert_eq!(
                text.parse::<Address>().unwrap().as_str(),
                expected,
                "{text}"
            );
        }
    }

    #[test]
    fn credentials_never_travel_in_plain_text() {
        for text in [
            "http://git.example.com",
            "http://127.0.0.1.example.com",
            "http://localhost.example.com",
            "http://128.0.0.1",
            "http://[::2]",
        ] {
            assert_eq!(
                text.parse::<Address>(),
                Err(InvalidAddress::Plain),
                "{text}"
            );
        }
    }

    #[test]
    fn other_texts_are_no_addresses() {
        for text in [
            "",
            "git.example.com",
            "ftp://git.example.com",
            "https://",
            "file:///etc",
            "https:// x",
            "https://a\tb",
            "javascript:alert(1)",
            "https:\\\\x",
            "//git.example.com",
        ] {
            assert_eq!(
                text.parse::<Address>(),
                Err(InvalidAddress::Shape),
                "{text:?}"
            );
        }
        for text in [
            "https://me@git.example.com",
            "https://me:pw@git.example.com",
            "https://git.example.com?a",
            "https://git.example.com#a",
        ] {
            assert_eq!(
                text.parse::<Address>(),
                Err(InvalidAddress::Parts),
                "{text:?}"
            );
        }
    }

    #[test]
    fn an_origin_is_scheme_host_and_port() {
        let address: Address = "https://git.example.com/git".parse().unwrap();
        for url in [
            "https://git.example.com/-/vault/device",
            "https://GIT.example.com:443/",
        ] {
            assert!(address.own_url(url).is_some(), "{url}");
        }
        assert_eq!(
            address
                .own_url("https://git.example.com/a\u{1b}[2J\u{202e}\nb")
                .unwrap(),
            "https://git.example.com/a%1B[2J%E2%80%AEb"
        );
        for url in [
            "http://git.example.com/",
            "https://git.example.com:444/",
            "https://git.example.com.evil.org/",
            "https://git.example.com@evil.org/",
            "https://me@git.example.com/",
            "/-/vault/device",
            "",
        ] {
            assert_eq!(address.own_url(url), None, "{url}");
        }
    }
}
