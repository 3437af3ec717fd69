//! Sign-in through the forge: the relying party of its `OpenID` Connect (authorization code with PKCE).
//!
//! The scopes are fixed: the forge ties its consent to them, and a token without a scope could use the whole
//! API there.

mod http;
mod pending;
mod provider;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use chrono::DateTime;
use futures_util::future::BoxFuture;
use moka::future::Cache;
use openidconnect::core::{
    CoreAuthenticationFlow, CoreClient, CoreErrorResponseType, CoreIdToken,
    CoreJwsSigningAlgorithm, CoreTokenResponse,
};
use openidconnect::{
    AuthType, AuthorizationCode, ClientId, ClientSecret, CsrfToken, EndpointNotSet, EndpointSet,
    HttpRequest, HttpResponse, IssuerUrl, Nonce, OAuth2TokenResponse, PkceCodeChallenge,
    RedirectUrl, RefreshToken, RequestTokenError, Scope, StandardErrorResponse, TokenResponse,
};
use reqwest::{Client, Url};
use secrecy::{ExposeSecret, SecretString};

use self::provider::Provider;
use crate::clock::Clock;
use crate::forge::ForgeToken;
use crate::settings::{BaseUrl, OAuthSettings};

pub use self::pending::Pending;

/// The path that the forge redirects browsers to, below the public address.
pub const CALLBACK: &str = "/-/vault/callback";

/// In addition to `openid`, which the library adds.
const SCOPES: [&str; 3] = ["profile", "read:repository", "read:user"];
/// How long the forge's discovery document is cached.
const DISCOVERY_CACHED_FOR: Duration = Duration::from_hours(1);
/// The lifetime of the forge's tokens, if it does not say: its default configuration.
const DEFAULT_LIFETIME: Duration = Duration::from_hours(1);
/// Accepted signature algorithms for ID tokens; the forge's default is RS256. No symmetric ones, and not
/// `none`.
const ALGORITHMS: [CoreJwsSigningAlgorithm; 5] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha384,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EdDsa,
];

/// Where to reach the forge, and with which application.
pub struct Config {
    /// Where the service reaches the forge.
    pub forge: BaseUrl,
    /// Where browsers reach the forge and the service.
    pub public: BaseUrl,
    pub application: OAuthSettings,
    pub clock: Arc<dyn Clock>,
    /// Time limit for one call to the forge.
    pub timeout: Duration,
}

/// The relying party; one for the whole process.
pub struct Oidc {
    config: Config,
    redirect: RedirectUrl,
    issuer: IssuerUrl,
    http: Client,
    provider: Cache<(), Provider>,
}

/// The forge's tokens, for a code or a refresh token.
#[derive(Clone)]
pub struct Tokens {
    pub access_token: ForgeToken,
    /// Gets the next tokens. If the forge issues no new one, the old one stays valid.
    pub refresh_token: Option<SecretString>,
    /// When the access token expires, in Unix seconds.
    pub expires_unix: i64,
}

/// A completed sign-in.
pub struct SignedIn {
    pub tokens: Tokens,
    /// The user's id at the forge, from the ID token.
    pub subject: String,
}

impl fmt::Debug for Tokens {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Tokens until {}", self.expires_unix)
    }
}

impl fmt::Debug for SignedIn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SignedIn {}", self.subject)
    }
}

/// Why the sign-in failed. No message contains anything that was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum OidcError {
    #[error("the client for the sign-in cannot be created or used")]
    Client,
    /// The text is for the log.
    #[error("the forge cannot be asked: {0}")]
    Unavailable(&'static str),
    /// The forge's answer cannot be trusted; the text is for the log.
    #[error("the forge's answer is not trusted: {0}")]
    Untrusted(&'static str),
    /// The response belongs to another sign-in than this browser's.
    #[error("this sign-in was not started in this browser")]
    OtherState,
    /// The user declined, or may not use the application.
    #[error("the forge did not let you sign in here")]
    Denied,
    /// The code was used before, has expired, or belongs to another application.
    #[error("the forge rejects the code of this sign-in")]
    CodeRefused,
    /// Sign in again; this needs no interaction while the forge's session is active.
    #[error("the forge refuses to renew the sign-in")]
    RefreshRefused,
    /// `forge.oauth_client_id` or `forge.oauth_client_secret` is wrong.
    #[error("the forge does not know the application: see forge.oauth_client_id and its secret")]
    ClientRefused,
}

type Relying = CoreClient<
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointSet,
    EndpointNotSet,
>;

impl Oidc {
    /// Creates the relying party. The forge is asked at the first use.
    ///
    /// # Errors
    /// [`OidcError::Client`], for example if the process has no TLS provider.
    pub fn new(config: Config) -> Result<Self, OidcError> {
        let public = &config.public;
        let redirect =
            RedirectUrl::new(format!("{public}{CALLBACK}")).map_err(|_| OidcError::Client)?;
        let issuer = IssuerUrl::new(public.to_string()).map_err(|_| OidcError::Client)?;
        let http = http::client(!config.forge.is_https(), config.timeout)?;
        let provider = Cache::builder().time_to_live(DISCOVERY_CACHED_FOR).build();
        Ok(Self {
            config,
            redirect,
            issuer,
            http,
            provider,
        })
    }

    /// Starts a sign-in. Returns where to send the browser, and what it must send back with the response.
    ///
    /// # Errors
    /// [`OidcError::Unavailable`] and [`OidcError::Untrusted`].
    pub async fn begin(&self) -> Result<(Url, Pending), OidcError> {
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let flow = CoreAuthenticationFlow::AuthorizationCode;
        let (url, state, nonce) = self
            .client()
            .await?
            .authorize_url(flow, CsrfToken::new_random, Nonce::new_random)
            .add_scopes(SCOPES.map(|scope| Scope::new(scope.to_owned())))
            .set_pkce_challenge(challenge)
            .url();
        let pending = Pending {
            state,
            nonce,
            verifier,
        };
        Ok((url, pending))
    }

    /// Completes a sign-in with the code and state from the browser.
    ///
    /// # Errors
    /// Any except [`OidcError::RefreshRefused`].
    pub async fn finish(
        &self,
        code: String,
        pending: Pending,
        state: &str,
    ) -> Result<SignedIn, OidcError> {
        if !pending.is_state(state) {
            return Err(OidcError::OtherState);
        }
        let client = self.client().await?;
        let http = self.transport();
        let response = client
            .exchange_code(AuthorizationCode::new(code))
            .set_pkce_verifier(pending.verifier)
            .request_async(&http)
            .await
            .map_err(|e| refusal(e, OidcError::CodeRefused))?;
        let id_token = response
            .id_token()
            .ok_or(OidcError::Untrusted("the ID token is missing"))?;
        let subject = match self.subject(&client, id_token, &pending.nonce) {
            Ok(subject) => subject,
            Err(refused) => {
                // The forge may have new keys.
                self.provider.invalidate(&()).await;
                return Err(refused);
            }
        };
        Ok(SignedIn {
            tokens: self.tokens(&response),
            subject,
        })
    }

    /// Gets new tokens. The forge may accept the refresh token only once, so the caller sees to it that nobody
    /// else uses it ([`crate::sessions::renewal`]).
    ///
    /// # Errors
    /// [`OidcError::RefreshRefused`] if a new sign-in is needed, [`OidcError::ClientRefused`], and the
    /// errors of [`Oidc::begin`].
    pub async fn refresh(&self, refresh_token: &SecretString) -> Result<Tokens, OidcError> {
        let client = self.client().await?;
        let http = self.transport();
        let response = client
            .exchange_refresh_token(&RefreshToken::new(refresh_token.expose_secret().to_owned()))
            .request_async(&http)
            .await
            .map_err(|e| refusal(e, OidcError::RefreshRefused))?;
        Ok(self.tokens(&response))
    }

    /// Returns what sends a request to the forge.
    fn transport(
        &self,
    ) -> impl Fn(HttpRequest) -> BoxFuture<'static, Result<HttpResponse, OidcError>> + use<> {
        let http = self.http.clone();
        move |request| {
            let http = http.clone();
            Box::pin(async move { http::call(&http, request).await })
        }
    }

    async fn client(&self) -> Result<Relying, OidcError> {
        let (forge, public) = (self.config.forge.clone(), self.config.public.clone());
        let http = self.http.clone();
        let discovery = async move { Provider::discover(&http, &forge, &public).await };
        // A failure is returned to all who wait for it, and not cached.
        let provider = self.provider.try_get_with((), discovery).await;
        let provider = provider.map_err(|shared| *shared)?;
        let OAuthSettings {
            client_id,
            client_secret,
        } = &self.config.application;
        let secret = ClientSecret::new(client_secret.expose_secret().to_owned());
        let id = ClientId::new(client_id.clone());
        Ok(CoreClient::new(id, self.issuer.clone(), provider.keys)
            .set_client_secret(secret)
            .set_auth_type(AuthType::RequestBody)
            .set_auth_uri(provider.authorize)
            .set_token_uri(provider.token)
            .set_redirect_uri(self.redirect.clone()))
    }

    /// Returns the subject of the ID token, once it is verified to be the forge's, for us and for this
    /// sign-in.
    fn subject(
        &self,
        client: &Relying,
        id_token: &CoreIdToken,
        nonce: &Nonce,
    ) -> Result<String, OidcError> {
        let clock = &self.config.clock;
        let verifier = client
            .id_token_verifier()
            .set_allowed_algs(ALGORITHMS)
            // The library accepts a single spelling; both are checked below.
            .require_issuer_match(false)
            .set_time_fn(|| DateTime::from_timestamp(clock.now_unix(), 0).unwrap_or_default());
        let claims = id_token
            .claims(&verifier, nonce)
            .map_err(|_| OidcError::Untrusted("the ID token cannot be verified"))?;
        if !provider::is_issuer(&self.config.public, claims.issuer()) {
            return Err(OidcError::Untrusted("the ID token is from another issuer"));
        }
        Ok(claims.subject().to_string())
    }

    fn tokens(&self, response: &CoreTokenResponse) -> Tokens {
        let life = response.expires_in().unwrap_or(DEFAULT_LIFETIME).as_secs();
        let now = self.config.clock.now_unix();
        Tokens {
            access_token: ForgeToken::new(response.access_token().secret()),
            refresh_token: response
                .refresh_token()
                .map(|token| SecretString::from(token.secret().as_str())),
            expires_unix: now.saturating_add_unsigned(life),
        }
    }
}

/// Returns the error for a failed token request; `refused` if the forge rejected the code or refresh token.
fn refusal(
    error: RequestTokenError<OidcError, StandardErrorResponse<CoreErrorResponseType>>,
    refused: OidcError,
) -> OidcError {
    match error {
        RequestTokenError::Request(fault) => fault,
        RequestTokenError::ServerResponse(response) => match response.error() {
            CoreErrorResponseType::InvalidClient => OidcError::ClientRefused,
            _ => refused,
        },
        RequestTokenError::Parse(..) | RequestTokenError::Other(_) => {
            OidcError::Unavailable("its answer is invalid")
        }
    }
}
