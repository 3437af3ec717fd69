//! The session cookies.

use std::borrow::Cow;

use actix_web::cookie::{Cookie, SameSite};
use entity::TokenId;

use crate::settings::BaseUrl;

/// How long a sign-in may take, in seconds.
pub const SIGN_IN: i64 = 600;

/// The name and attributes of the cookies: bound to this host and to TLS by a prefix (RFC 6265bis, 4.1.3.2)
/// wherever browsers accept it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Jar {
    bound: bool,
}

impl Jar {
    pub fn new(public_url: &BaseUrl) -> Self {
        let bound = public_url.is_https() || public_url.host() == "localhost";
        if !bound {
            tracing::warn!(
                "server.public_url is plain HTTP: anybody on the network path can take over browser sessions"
            );
        }
        Self { bound }
    }

    pub fn name(self) -> &'static str {
        if self.bound {
            "__Host-forgevault"
        } else {
            "forgevault"
        }
    }

    /// The cookie of a sign-in in progress, named by the beginning of its state: several tabs may sign in at
    /// once.
    pub fn pending_name(self, state: &str) -> Option<String> {
        let label = state.get(..8)?;
        let is_random = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_');
        let prefix = self.pending_prefix();
        label
            .bytes()
            .all(is_random)
            .then(|| format!("{prefix}{label}"))
    }

    pub fn pending_prefix(self) -> &'static str {
        if self.bound {
            "__Host-forgevault-sign-in-"
        } else {
            "forgevault-sign-in-"
        }
    }

    /// The cookie of a form that is kept during a sign-in, named by the beginning of its secret's hash:
    /// there may be several.
    pub fn form_name(self, label: &str) -> Option<String> {
        let prefix = if self.bound {
            "__Host-forgevault-form-"
        } else {
            "forgevault-form-"
        };
        let is_label = label.len() == 8 && label.bytes().all(|b| b.is_ascii_hexdigit());
        is_label.then(|| format!("{prefix}{label}"))
    }

    /// The cookie of a new token that is about to be shown.
    pub fn made_name(self, token_id: TokenId) -> String {
        let prefix = if self.bound { "__Host-" } else { "" };
        format!("{prefix}forgevault-made-{token_id}")
    }

    /// The cookie of a message for the next page.
    pub fn flash_name(self) -> &'static str {
        if self.bound {
            "__Host-forgevault-flash"
        } else {
            "forgevault-flash"
        }
    }

    pub fn cookie(self, value: &str) -> Cookie<'static> {
        self.make(self.name(), value)
    }

    /// Creates a cookie with the lifetime of a sign-in.
    pub fn pending(self, name: &str, value: &str) -> Cookie<'static> {
        let mut cookie = self.make(name.to_owned(), value);
        cookie.set_max_age(time::Duration::seconds(SIGN_IN));
        cookie
    }

    /// The browser must send it with the forge's response, which is a cross-site link.
    pub fn make(self, name: impl Into<Cow<'static, str>>, value: &str) -> Cookie<'static> {
        Cookie::build(name, value.to_owned())
            .path("/")
            .http_only(true)
            .secure(self.bound)
            .same_site(SameSite::Lax)
            .finish()
    }

    pub fn removal(self) -> Cookie<'static> {
        let mut cookie = self.cookie("");
        cookie.make_removal();
        cookie
    }

    /// Removes the cookie of a completed sign-in.
    pub fn pending_removal(self, name: &str) -> Cookie<'static> {
        let mut cookie = self.pending(name, "");
        cookie.make_removal();
        cookie
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cookie_is_bound_to_its_host_wherever_browsers_support_it() {
        for (url, name, secure) in [
            ("https://git.example.com/git", "__Host-forgevault", true),
            ("http://localhost:3300", "__Host-forgevault", true),
            ("http://git.example.com", "forgevault", false),
        ] {
            let cookie = Jar::new(&url.parse().unwrap()).cookie("x");
            assert_eq!(cookie.name(), name);
            assert_eq!(cookie.secure(), Some(secure));
            assert_eq!((cookie.path(), cookie.http_only()), (Some("/"), Some(true)));
            assert_eq!(cookie.domain(), None);
        }
    }
}
