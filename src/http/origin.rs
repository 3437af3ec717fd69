//! From which site a browser sends a request, as both forges judge it: by `Sec-Fetch-Site` if sent, else
//! `Origin`. Browsers send one of them with every unsafe request.

use actix_web::http::header::{HOST, HeaderMap, ORIGIN};

use crate::settings::BaseUrl;

const SEC_FETCH_SITE: &str = "sec-fetch-site";

/// From where a request comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Site {
    /// Our own pages, or the person themselves.
    Own,
    Other,
    /// Not from a page: no browser says nothing.
    Unsaid,
}

impl Site {
    pub fn of(headers: &HeaderMap, public_url: &BaseUrl) -> Self {
        let text = |name: &str| {
            headers
                .get(name)
                .map(|value| value.to_str().unwrap_or_default())
        };
        let is_own = match (text(SEC_FETCH_SITE), text(ORIGIN.as_str())) {
            (Some(site), _) => matches!(site, "same-origin" | "none"),
            (None, Some(origin)) => is_ours(origin, text(HOST.as_str()), public_url),
            (None, None) => return Self::Unsaid,
        };
        if is_own { Self::Own } else { Self::Other }
    }
}

/// Accepts another host name than the public one, with the same scheme.
fn is_ours(origin: &str, host: Option<&str>, public_url: &BaseUrl) -> bool {
    let scheme = if public_url.is_https() {
        "https"
    } else {
        "http"
    };
    let is_host = || host.is_some_and(|host| origin == format!("{scheme}://{host}"));
    origin == public_url.origin() || is_host()
}

#[cfg(test)]
mod tests {
    use actix_web::http::header::{HeaderName, HeaderValue};

    use super::*;

    #[test]
    fn only_our_own_pages_are_our_site() {
        let public: BaseUrl = "https://git.example.com/git".parse().unwrap();
        let judged = |headers: &[(&str, &str)]| {
            let mut map = HeaderMap::new();
            for (name, value) in headers {
                let name = HeaderName::from_bytes(name.as_bytes()).unwrap();
                map.insert(name, HeaderValue::from_str(value).unwrap());
            }
            Site::of(&map, &public)
        };
        for own in [
            &[("sec-fetch-site", "same-origin")][..],
            &[("sec-fetch-site", "none")],
            &[("origin", "https://git.example.com")],
            &[
                ("origin", "https://vault.example.com:3300"),
                ("host", "vault.example.com:3300"),
            ],
        ] {
            assert_eq!(judged(own), Site::Own, "{own:?}");
        }
        for other in [
            &[
                ("sec-fetch-site", "cross-site"),
                ("origin", "https://git.example.com"),
            ][..],
            &[("sec-fetch-site", "same-site")],
            &[("sec-fetch-site", "")],
            &[("origin", "null"), ("host", "git.example.com")],
            &[("origin", "https://git.example.com.evil.example.com")],
            &[("origin", "http://git.example.com")],
            &[
                ("origin", "http://git.example.com"),
                ("host", "git.example.com"),
            ],
        ] {
            assert_eq!(judged(other), Site::Other, "{other:?}");
        }
        for unsaid in [&[][..], &[("host", "git.example.com")]] {
            assert_eq!(judged(unsaid), Site::Unsaid, "{unsaid:?}");
        }
    }
}
