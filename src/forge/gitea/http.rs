//! Calls to the configured address, limited in time, size and number.
//!
//! The token is sent to that address and nowhere else: redirects are not followed, proxies from the
//! environment are not used, and paths are built from validated names only.

use std::time::{Duration, Instant};

use reqwest::header::{AUTHORIZATION, CONTENT_TYPE, HeaderValue, LOCATION};
use reqwest::{Client, Method, StatusCode, Url, redirect};
use serde::de::DeserializeOwned;
use tokio::sync::Semaphore;

use super::{GiteaError, Limits, Observer};
use crate::forge::{ForgeError, ForgeToken, RepoName};

pub(super) const INVALID_ANSWER: ForgeError = ForgeError::Unavailable("its answer is invalid");

/// The client; one for the whole process.
pub(super) struct Http {
    client: Client,
    base: Url,
    limits: Limits,
    slots: Semaphore,
    observer: Option<Observer>,
}

/// One question on behalf of a token, with a deadline. It may take several calls.
pub(super) struct Question<'a> {
    http: &'a Http,
    authorization: HeaderValue,
    deadline: Instant,
}

/// A response with any status, fully read.
pub(super) struct Answer {
    pub(super) status: StatusCode,
    location: Option<HeaderValue>,
    pub(super) body: Vec<u8>,
}

/// Why a call got no response.
#[derive(Clone, Copy)]
enum Fault {
    Timeout,
    Unreachable,
    Broken,
    TooLarge,
}

impl Fault {
    fn of(error: &reqwest::Error) -> Self {
        if error.is_timeout() {
            Self::Timeout
        } else if error.is_connect() {
            Self::Unreachable
        } else {
            Self::Broken
        }
    }

    fn outcome(self) -> &'static str {
        match self {
            Self::Timeout => "timeout",
            Self::Unreachable => "unreachable",
            Self::Broken => "broken",
            Self::TooLarge => "too_large",
        }
    }
}

impl From<Fault> for ForgeError {
    fn from(fault: Fault) -> Self {
        Self::Unavailable(match fault {
            Fault::Timeout => "it does not answer in time",
            Fault::Unreachable => "it cannot be reached",
            Fault::Broken => "the connection was lost",
            Fault::TooLarge => "its answer is too large",
        })
    }
}

/// Creates a client for the forge at `base`. It follows no redirects, uses no proxy, and gives up connecting
/// after `connect`. The process must have installed a TLS provider before.
pub fn client(base: &Url, connect: Duration) -> Result<Client, GiteaError> {
    // Without one, building the client panics.
    if rustls::crypto::CryptoProvider::get_default().is_none() {
        return Err(GiteaError::NoTlsProvider);
    }
    let mut builder = Client::builder()
        .user_agent(concat!("forgevault/", env!("CARGO_PKG_VERSION")))
        .redirect(redirect::Policy::none())
        .no_proxy()
        .connect_timeout(connect);
    if base.scheme() == "http" {
        // Loads no root certificates: a machine without any must not fail here.
        builder = builder.tls_certs_only([]);
    }
    builder.build().map_err(GiteaError::Client)
}

impl Http {
    pub(super) fn new(
        base: Url,
        limits: Limits,
        observer: Option<Observer>,
    ) -> Result<Self, GiteaError> {
        let client = client(&base, limits.connect)?;
        let slots = Semaphore::new(limits.calls);
        Ok(Self {
            client,
            base,
            limits,
            slots,
            observer,
        })
    }

    /// Starts a question on behalf of the token's bearer; its time starts now. A token that is empty or not
    /// visible ASCII is refused without asking the forge.
    pub(super) fn question(&self, token: &ForgeToken) -> Result<Question<'_>, ForgeError> {
        let authorization = authorization(token)?;
        Ok(Question {
            http: self,
            authorization,
            deadline: Instant::now() + self.limits.total,
        })
    }

    pub(super) fn base(&self) -> &Url {
        &self.base
    }

    /// Asks at another base URL, without a token.
    pub(super) async fn ask_anonymously(
        &self,
        endpoint: &'static str,
        base: &Url,
        path: &[&str],
    ) -> Result<Answer, ForgeError> {
        let request = self.client.request(Method::GET, api(base, path)?);
        self.send(endpoint, request, Instant::now() + self.limits.total)
            .await
    }

    async fn send(
        &self,
        endpoint: &'static str,
        request: reqwest::RequestBuilder,
        deadline: Instant,
    ) -> Result<Answer, ForgeError> {
        let deadline = deadline.into();
        let Ok(Ok(_slot)) = tokio::time::timeout_at(deadline, self.slots.acquire()).await else {
            return Err(ForgeError::Unavailable(
                "too many calls to it are waiting already",
            ));
        };
        let started = Instant::now();
        let response = tokio::time::timeout_at(deadline, self.call(request))
            .await
            .unwrap_or(Err(Fault::Timeout));
        let outcome = match &response {
            Ok(answer) => class(answer.status),
            Err(fault) => fault.outcome(),
        };
        self.observe(endpoint, outcome, started.elapsed());
        Ok(response?)
    }

    async fn call(&self, request: reqwest::RequestBuilder) -> Result<Answer, Fault> {
        let mut response = request.send().await.map_err(|e| Fault::of(&e))?;
        let limit = self.limits.answer_bytes;
        let mut body = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(|e| Fault::of(&e))? {
            if body.len() + chunk.len() > limit {
                return Err(Fault::TooLarge);
            }
            body.extend_from_slice(&chunk);
        }
        let location = response.headers().get(LOCATION).cloned();
        Ok(Answer {
            status: response.status(),
            location,
            body,
        })
    }

    fn observe(&self, endpoint: &'static str, outcome: &'static str, duration: Duration) {
        if let Some(observer) = &self.observer {
            observer(endpoint, outcome, duration);
        }
    }
}

impl Question<'_> {
    /// Asks the same question with another token, within the same deadline.
    pub(super) fn with(&self, token: &ForgeToken) -> Result<Self, ForgeError> {
        let authorization = authorization(token).map_err(|_| super::admin::ADMIN_REFUSED)?;
        Ok(Self {
            http: self.http,
            authorization,
            deadline: self.deadline,
        })
    }

    pub(super) async fn get(
        &self,
        endpoint: &'static str,
        path: &[&str],
    ) -> Result<Answer, ForgeError> {
        let request = self
            .http
            .client
            .request(Method::GET, api(&self.http.base, path)?);
        self.send(endpoint, request).await
    }

    /// Sends a GET with a query.
    pub(super) async fn get_with(
        &self,
        endpoint: &'static str,
        path: &[&str],
        query: &[(&str, &str)],
    ) -> Result<Answer, ForgeError> {
        let mut url = api(&self.http.base, path)?;
        url.query_pairs_mut().extend_pairs(query);
        let request = self.http.client.request(Method::GET, url);
        self.send(endpoint, request).await
    }

    /// Posts an empty JSON object.
    pub(super) async fn post_nothing(
        &self,
        endpoint: &'static str,
        path: &[&str],
    ) -> Result<Answer, ForgeError> {
        let request = self
            .http
            .client
            .request(Method::POST, api(&self.http.base, path)?);
        let request = request.header(CONTENT_TYPE, "application/json").body("{}");
        self.send(endpoint, request).await
    }

    async fn send(
        &self,
        endpoint: &'static str,
        request: reqwest::RequestBuilder,
    ) -> Result<Answer, ForgeError> {
        let request = request.header(AUTHORIZATION, self.authorization.clone());
        self.http.send(endpoint, request, self.deadline).await
    }

    /// Returns the name that a redirect leads to. It must point to a repository at this address; nothing
    /// else of it is used, and the new name is requested under the configured address. The part before
    /// `/api/v1` does not matter: a forge with a sub-path includes it, although a proxy may strip it.
    pub(super) fn moved_to(&self, response: &Answer) -> Result<RepoName, ForgeError> {
        const ELSEWHERE: ForgeError = ForgeError::Unavailable("it redirects to somewhere else");
        let location = response
            .location
            .as_ref()
            .and_then(|location| location.to_str().ok())
            .ok_or(ELSEWHERE)?;
        let target = self.http.base.join(location).map_err(|_| ELSEWHERE)?;
        if target.origin() != self.http.base.origin() {
            return Err(ELSEWHERE);
        }
        let segments: Vec<&str> = target.path_segments().into_iter().flatten().collect();
        match segments.as_slice() {
            [.., "api", "v1", "repos", owner, name] => {
                RepoName::parse(owner, name).map_err(|_| ELSEWHERE)
            }
            _ => Err(ELSEWHERE),
        }
    }
}

/// Returns `{base}/api/v1/{path}`, with each part encoded as one segment.
fn api(base: &Url, path: &[&str]) -> Result<Url, ForgeError> {
    let mut url = base.clone();
    url.path_segments_mut()
        .map_err(|()| ForgeError::Unavailable("its address cannot carry a path"))?
        .pop_if_empty()
        .extend(["api", "v1"])
        .extend(path);
    Ok(url)
}

impl Answer {
    pub(super) fn json<T: DeserializeOwned>(&self) -> Result<T, ForgeError> {
        serde_json::from_slice(&self.body).map_err(|_| INVALID_ANSWER)
    }

    /// For a status that the endpoint should not return.
    pub(super) fn unexpected(&self) -> ForgeError {
        ForgeError::Unavailable(if self.status.is_server_error() {
            "it answers with a server error"
        } else {
            "it answers with an unexpected status"
        })
    }
}

fn authorization(token: &ForgeToken) -> Result<HeaderValue, ForgeError> {
    let token = token.expose();
    if token.is_empty() || !token.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Err(ForgeError::BadToken);
    }
    let mut value =
        HeaderValue::try_from(format!("token {token}")).map_err(|_| ForgeError::BadToken)?;
    value.set_sensitive(true);
    Ok(value)
}

fn class(status: StatusCode) -> &'static str {
    match status.as_u16() {
        200..300 => "2xx",
        300..400 => "3xx",
        400..500 => "4xx",
        _ => "5xx",
    }
}
