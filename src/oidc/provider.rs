//! The forge's discovery document: its keys and endpoints.
//!
//! The document contains public addresses, while the service may reach the forge at another one. So only the
//! path below the forge's root is taken from each address, and never the host.

use openidconnect::core::CoreJsonWebKeySet;
use openidconnect::http::{Request, StatusCode};
use openidconnect::{AuthUrl, TokenUrl};
use reqwest::{Client, Url};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::{OidcError, http};
use crate::settings::BaseUrl;

/// The forge as an identity provider.
#[derive(Clone)]
pub(super) struct Provider {
    /// Where browsers are sent.
    pub(super) authorize: AuthUrl,
    /// Where the service requests tokens.
    pub(super) token: TokenUrl,
    pub(super) keys: CoreJsonWebKeySet,
}

#[derive(Deserialize)]
struct Document {
    issuer: String,
    authorization_endpoint: Url,
    token_endpoint: Url,
    jwks_uri: Url,
}

impl Provider {
    /// Asks the forge at `forge`, which browsers know as `public`.
    pub(super) async fn discover(
        client: &Client,
        forge: &BaseUrl,
        public: &BaseUrl,
    ) -> Result<Self, OidcError> {
        let place = format!("{forge}/.well-known/openid-configuration");
        let document: Document = get(client, &place).await?;
        if !is_issuer(public, &document.issuer) {
            return Err(OidcError::Untrusted(
                "its ROOT_URL is not server.public_url",
            ));
        }
        let path = |url: &Url| {
            below(public, url)
                .map(str::to_owned)
                .ok_or(OidcError::Untrusted(
                    "an endpoint is not below its ROOT_URL",
                ))
        };
        let authorize = path(&document.authorization_endpoint)?;
        let token = path(&document.token_endpoint)?;
        let keys = path(&document.jwks_uri)?;
        Ok(Self {
            authorize: AuthUrl::new(format!("{public}{authorize}")).map_err(|_| INVALID_ANSWER)?,
            token: TokenUrl::new(format!("{forge}{token}")).map_err(|_| INVALID_ANSWER)?,
            keys: get(client, &format!("{forge}{keys}")).await?,
        })
    }
}

/// Compares the issuer with the public address. Gitea 1.26 and later omit the trailing slash; older versions
/// and Forgejo have it.
pub(super) fn is_issuer(public: &BaseUrl, issuer: &str) -> bool {
    issuer.strip_suffix('/').unwrap_or(issuer) == public.as_str()
}

/// Returns the path of the address below the forge's root, with a leading slash.
fn below<'a>(public: &BaseUrl, url: &'a Url) -> Option<&'a str> {
    let path = url.path().strip_prefix(public.path())?;
    path.starts_with('/').then_some(path)
}

const INVALID_ANSWER: OidcError = OidcError::Unavailable("its answer is invalid");

async fn get<T: DeserializeOwned>(client: &Client, place: &str) -> Result<T, OidcError> {
    let request = Request::get(place)
        .body(Vec::new())
        .map_err(|_| INVALID_ANSWER)?;
    let answer = http::call(client, request).await?;
    if answer.status() != StatusCode::OK {
        return Err(OidcError::Unavailable(
            "it answers with an unexpected status",
        ));
    }
    serde_json::from_slice(answer.body()).map_err(|_| INVALID_ANSWER)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_path_below_the_root_counts() {
        let url = |text: &str| text.parse::<Url>().unwrap();
        let public: BaseUrl = "https://example.com/git".parse().unwrap();
        let token = url("http://other.example.com/git/login/oauth/access_token");
        assert_eq!(below(&public, &token), Some("/login/oauth/access_token"));
        assert_eq!(below(&public, &url("https://example.com/gitx/login")), None);
        assert_eq!(below(&public, &url("https://example.com/login")), None);
    }

    #[test]
    fn an_issuer_is_the_root_with_or_without_a_trailing_slash() {
        let public: BaseUrl = "https://example.com/git".parse().unwrap();
        assert!(is_issuer(&public, "https://example.com/git"));
        assert!(is_issuer(&public, "https://example.com/git/"));
        for other in [
            "https://example.com",
            "https://example.com/git//",
            "http://example.com/git",
        ] {
            assert!(!is_issuer(&public, other), "{other}");
        }
    }
}
