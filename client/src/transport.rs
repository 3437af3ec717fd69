//! Sends requests, again if that is safe, and reads responses.

use std::borrow::Cow;
use std::io::{self, Read};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use rand::{RngExt as _, TryRng as _};
use serde::Serialize;
use serde::de::DeserializeOwned;
use ureq::http::{HeaderMap, Method, Request, Response};
use ureq::tls::{Certificate, RootCerts, TlsConfig, TlsProvider};
use ureq::{Agent, Proxy};
use zeroize::Zeroizing;

use crate::address::Address;
use crate::error::{Error, ErrorBody, Refusal};
use crate::token::Token;

/// Attempts at most, the first included.
const ATTEMPTS: u32 = 4;
/// The pause before the second attempt; it doubles.
const FIRST_PAUSE: Duration = Duration::from_millis(200);
/// The longest pause that the service may ask for; if it wants more, the person decides.
const LONGEST_PAUSE: u64 = 5;
/// Redirects within the service's own origin.
const MAX_REDIRECTS: u32 = 3;
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
/// A write may wait for the lock of its repository.
const RESPONSE_TIMEOUT: Duration = Duration::from_secs(90);
const BODY_TIMEOUT: Duration = Duration::from_mins(10);
/// The longest response that is kept in memory: an export has at most 64 MiB.
const MAX_BODY: u64 = 80 * 1024 * 1024;
/// The longest error response that is read.
const MAX_ERROR_BODY: u64 = 64 * 1024;

/// Asks the person to confirm a request at this address in a browser. Returns whether to send it again.
pub type Confirm = dyn Fn(&str) -> bool + Send + Sync;

/// Takes a line about a request: method, path, status, time. Never a value, query or header.
pub type Log = dyn Fn(&str) + Send + Sync;

/// A connection to one service, with a credential or without.
#[derive(Clone)]
pub struct Client {
    agent: Agent,
    address: Address,
    token: Option<Token>,
    confirm: Option<Arc<Confirm>>,
    log: Option<Arc<Log>>,
}

/// A request before it is sent.
pub(crate) struct Call<'a> {
    pub method: Method,
    /// From the address on: `/api/v1/…`, escaped.
    pub path: String,
    pub query: Vec<(&'static str, Cow<'a, str>)>,
    pub body: Option<Zeroizing<Vec<u8>>>,
    pub headers: Vec<(&'static str, String)>,
    /// Whether a lost response permits sending the request again although it has no key.
    pub is_repeatable: bool,
}

/// A response body. Wiped when dropped.
pub struct Body {
    pub(crate) headers: HeaderMap,
    pub(crate) bytes: Zeroizing<Vec<u8>>,
}

/// A page of a list.
pub struct Page<T> {
    pub items: Vec<T>,
    /// Of all pages.
    pub total: u64,
}

impl<'a> Call<'a> {
    pub fn new(method: Method, path: impl Into<String>) -> Self {
        let is_repeatable = method == Method::GET;
        Self {
            method,
            path: path.into(),
            query: vec![],
            body: None,
            headers: vec![],
            is_repeatable,
        }
    }

    pub fn get(path: impl Into<String>) -> Self {
        Self::new(Method::GET, path)
    }

    /// Adds a parameter; [`None`] leaves it out.
    pub fn query(mut self, name: &'static str, value: Option<impl Into<Cow<'a, str>>>) -> Self {
        self.query.extend(value.map(|value| (name, value.into())));
        self
    }

    pub fn header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    /// Sets the body, without leaving copies of it behind.
    pub fn json(mut self, body: &impl Serialize) -> Result<Self, Error> {
        let unwritable = |_| Error::Invalid("the request cannot be written as JSON".to_owned());
        let mut length = Length(0);
        serde_json::to_writer(&mut length, body).map_err(unwritable)?;
        let mut bytes = Zeroizing::new(Vec::with_capacity(length.0));
        serde_json::to_writer(&mut *bytes, body).map_err(unwritable)?;
        self.body = Some(bytes);
        Ok(self.header("Content-Type", "application/json"))
    }

    /// The path with its query.
    fn target(&self) -> String {
        if self.query.is_empty() {
            return self.path.clone();
        }
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(self.query.iter().map(|(name, value)| (*name, &**value)));
        format!("{}?{}", self.path, query.finish())
    }
}

/// Counts bytes, so that a body is allocated once: a growing buffer leaves copies of values behind.
struct Length(usize);

impl io::Write for Length {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Client {
    /// Prepares a client; nothing is sent.
    ///
    /// # Errors
    /// If the system's certificates cannot be read.
    pub fn new(address: Address, token: Option<Token>) -> Result<Self, Error> {
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .allow_non_standard_methods(true)
            .user_agent(concat!("gvt/", env!("CARGO_PKG_VERSION")))
            .timeout_connect(Some(CONNECT_TIMEOUT))
            .timeout_recv_response(Some(RESPONSE_TIMEOUT))
            .timeout_recv_body(Some(BODY_TIMEOUT));
        let config = if address.is_https() {
            config.proxy(Proxy::try_from_env()).tls_config(tls()?)
        } else {
            // What goes to this machine must not leave it.
            config.proxy(None)
        };
        Ok(Self {
            agent: config.build().new_agent(),
            address,
            token,
            confirm: None,
            log: None,
        })
    }

    /// Sets who is asked when the service demands a confirmation in the browser.
    #[must_use]
    pub fn confirming(mut self, confirm: Arc<Confirm>) -> Self {
        self.confirm = Some(confirm);
        self
    }

    /// Sets who is told about each request.
    #[must_use]
    pub fn logging(mut self, log: Arc<Log>) -> Self {
        self.log = Some(log);
        self
    }

    pub fn address(&self) -> &Address {
        &self.address
    }

    pub fn token(&self) -> Option<&Token> {
        self.token.as_ref()
    }

    /// Sends a request and parses its response.
    pub(crate) fn json<T: DeserializeOwned>(&self, call: Call<'_>) -> Result<T, Error> {
        self.parse(&self.send(call)?)
    }

    /// Sends a request and parses a list with its total.
    pub(crate) fn page<T: DeserializeOwned>(&self, call: Call<'_>) -> Result<Page<T>, Error> {
        let body = self.send(call)?;
        let items: Vec<T> = self.parse(&body)?;
        let total = body.header("x-total-count").and_then(|it| it.parse().ok());
        let total = total.unwrap_or(u64::try_from(items.len()).unwrap_or(u64::MAX));
        Ok(Page { items, total })
    }

    pub(crate) fn parse<T: DeserializeOwned>(&self, body: &Body) -> Result<T, Error> {
        // The parser's own message may quote the text.
        serde_json::from_slice(&body.bytes)
            .map_err(|error| self.foreign(format!("unexpected body at column {}", error.column())))
    }

    /// Sends a request, and reads its response into memory.
    pub(crate) fn send(&self, call: Call<'_>) -> Result<Body, Error> {
        let (headers, mut reader) = self.open(call)?;
        let length = header(&headers, "content-length").and_then(|length| length.parse().ok());
        let capacity = length.unwrap_or(0).min(MAX_BODY);
        let mut bytes = Zeroizing::new(Vec::with_capacity(
            usize::try_from(capacity).unwrap_or(0) + 1,
        ));
        let read = reader.by_ref().take(MAX_BODY + 1).read_to_end(&mut bytes);
        read.map_err(|error| self.unreachable(error.to_string()))?;
        if u64::try_from(bytes.len()).is_ok_and(|length| length > MAX_BODY) {
            return Err(self.foreign("the response is too long".to_owned()));
        }
        Ok(Body { headers, bytes })
    }

    /// Sends a request, and returns its response to be read piece by piece. A write gets its key here, which
    /// all attempts share.
    pub(crate) fn open(
        &self,
        mut call: Call<'_>,
    ) -> Result<(HeaderMap, Box<dyn Read + Send>), Error> {
        if call.method != Method::GET && !call.is_repeatable {
            call.headers.push(("Idempotency-Key", idempotency_key()?));
            call.is_repeatable = true;
        }
        loop {
            match self.attempts(&call) {
                Err(Error::Refused(refusal)) if refusal.code == "confirmation_required" => {
                    let address = refusal.confirmation_uri.as_deref();
                    let is_confirmed = match (&self.confirm, address) {
                        (Some(confirm), Some(address)) => confirm(address),
                        _ => false,
                    };
                    if !is_confirmed {
                        return Err(Error::Refused(refusal));
                    }
                }
                other => return other,
            }
        }
    }

    fn attempts(&self, call: &Call<'_>) -> Result<(HeaderMap, Box<dyn Read + Send>), Error> {
        let mut pause = FIRST_PAUSE;
        for attempt in 1.. {
            let error = match self.attempt(call) {
                Ok(response) => return Ok(response),
                Err(error) => error,
            };
            let wanted = match &error {
                Error::Unreachable { .. } if call.is_repeatable => Some(0),
                Error::Refused(refusal) if matches!(refusal.status, 429 | 503) => {
                    Some(refusal.retry_after.unwrap_or(0))
                }
                _ => None,
            };
            match wanted {
                Some(wanted) if attempt < ATTEMPTS && wanted <= LONGEST_PAUSE => {
                    let jitter = rand::rng().random_range(0.5..1.0);
                    thread::sleep(Duration::from_secs(wanted) + pause.mul_f64(jitter));
                    pause *= 2;
                }
                _ => return Err(error),
            }
        }
        Err(self.unreachable("no attempt was made".to_owned()))
    }

    fn attempt(&self, call: &Call<'_>) -> Result<(HeaderMap, Box<dyn Read + Send>), Error> {
        let mut url = format!("{}{}", self.address, call.target());
        for _ in 0..=MAX_REDIRECTS {
            let response = self.request(call, &url)?;
            let status = response.status();
            let (parts, body) = response.into_parts();
            let headers = parts.headers;
            if status.is_success() {
                return Ok((headers, Box::new(body.into_reader())));
            }
            if status.is_redirection() {
                url = self.redirected(&url, &headers, call)?;
                continue;
            }
            let mut text = Vec::new();
            let _ = body
                .into_reader()
                .take(MAX_ERROR_BODY)
                .read_to_end(&mut text);
            return Err(self.refusal(status.as_u16(), &headers, &text));
        }
        Err(Error::Redirect { location: url })
    }

    fn request(&self, call: &Call<'_>, url: &str) -> Result<Response<ureq::Body>, Error> {
        let mut request = Request::builder().method(call.method.clone()).uri(url);
        request = request.header("Accept", "application/json");
        if let Some(token) = &self.token {
            let header = Zeroizing::new(format!("Bearer {}", token.expose()));
            let mut header = ureq::http::HeaderValue::from_str(&header)
                .map_err(|_| Error::Invalid("the token cannot be sent".to_owned()))?;
            header.set_sensitive(true);
            request = request.header("Authorization", header);
        }
        for (name, value) in &call.headers {
            request = request.header(*name, value);
        }
        let began = Instant::now();
        let unsendable = |_| Error::Invalid("the request cannot be sent".to_owned());
        let sent = match &call.body {
            Some(body) => self
                .agent
                .run(request.body(body.as_slice()).map_err(unsendable)?),
            None => self.agent.run(request.body(()).map_err(unsendable)?),
        };
        let sent = sent.map_err(|error| self.failed(error));
        if let Some(log) = &self.log {
            let result = match &sent {
                Ok(response) => response.status().as_u16().to_string(),
                Err(error) => error.to_string(),
            };
            let (method, path) = (&call.method, &call.path);
            log(&format!(
                "{method} {path}: {result} in {} ms",
                began.elapsed().as_millis()
            ));
        }
        sent
    }

    /// Where a redirect leads, if the credential may go there. Writes are not redirected.
    fn redirected(
        &self,
        from: &str,
        headers: &HeaderMap,
        call: &Call<'_>,
    ) -> Result<String, Error> {
        let location = header(headers, "location").unwrap_or_default();
        let to = url::Url::parse(from).and_then(|from| from.join(location));
        let to = to.map(String::from).unwrap_or_default();
        if call.method == Method::GET && self.address.is_origin_of(&to) {
            Ok(to)
        } else {
            // Only the origin: the rest may be anything.
            let origin = url::Url::parse(&to).map(|to| to.origin().ascii_serialization());
            let location = origin.unwrap_or_else(|_| "an unreadable address".to_owned());
            Err(Error::Redirect { location })
        }
    }

    fn refusal(&self, status: u16, headers: &HeaderMap, body: &[u8]) -> Error {
        let request_id = header(headers, "x-request-id").map(ToOwned::to_owned);
        let retry_after = header(headers, "retry-after").and_then(|it| it.parse().ok());
        let Some(body) = serde_json::from_slice::<ErrorBody>(body)
            .ok()
            .filter(|body| !body.error.is_empty())
        else {
            // A proxy answers in words of its own.
            let reason = format!("it answered with status {status}");
            return match status {
                429 | 502..=504 => Error::Refused(Box::new(Refusal {
                    status,
                    code: "unavailable".to_owned(),
                    message: format!("{}: {reason}", self.address),
                    request_id,
                    retry_after,
                    ..Refusal::default()
                })),
                _ => self.foreign(reason),
            };
        };
        let confirmation_uri = body
            .confirmation_uri
            .filter(|uri| self.address.is_origin_of(uri));
        Error::Refused(Box::new(Refusal {
            status,
            message: printable(if body.message.is_empty() {
                &body.error
            } else {
                &body.message
            }),
            code: printable(&body.error),
            request_id,
            count: body.count,
            retry_after,
            confirmation_uri,
        }))
    }

    fn failed(&self, error: ureq::Error) -> Error {
        let address = self.address.to_string();
        match error {
            ureq::Error::Rustls(error) => Error::Tls {
                address,
                reason: error.to_string(),
            },
            ureq::Error::Tls(reason) => Error::Tls {
                address,
                reason: reason.to_owned(),
            },
            ureq::Error::Io(error) => match error.get_ref().and_then(|it| it.downcast_ref()) {
                Some(error) => {
                    let error: &rustls::Error = error;
                    Error::Tls {
                        address,
                        reason: error.to_string(),
                    }
                }
                None => self.unreachable(error.to_string()),
            },
            ureq::Error::HostNotFound => self.unreachable("the host name is unknown".to_owned()),
            ureq::Error::Protocol(error) => self.foreign(error.to_string()),
            error => self.unreachable(error.to_string()),
        }
    }

    pub(crate) fn unreachable(&self, reason: String) -> Error {
        Error::Unreachable {
            address: self.address.to_string(),
            reason,
        }
    }

    pub(crate) fn foreign(&self, reason: String) -> Error {
        Error::Foreign {
            address: self.address.to_string(),
            reason,
        }
    }
}

impl Body {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        header(&self.headers, name)
    }

    /// The bytes of the response.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

fn header<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

/// The text of a service that may be hostile, without what controls a terminal.
fn printable(text: &str) -> String {
    let shown = text.chars().map(|c| if c.is_control() { ' ' } else { c });
    shown.take(1000).collect()
}

/// 128 random bits.
fn idempotency_key() -> Result<String, Error> {
    let mut bytes = [0; 16];
    rand::rngs::SysRng
        .try_fill_bytes(&mut bytes)
        .map_err(|_| Error::Invalid("this system gives no random numbers".to_owned()))?;
    Ok(hex::encode(bytes))
}

/// TLS by ring, trusting the certificates of the system or those that `SSL_CERT_FILE` and `SSL_CERT_DIR` name.
fn tls() -> Result<TlsConfig, Error> {
    let found = rustls_native_certs::load_native_certs();
    let certificates: Vec<_> = found
        .certs
        .iter()
        .map(|certificate| Certificate::from_der(certificate).to_owned())
        .collect();
    if certificates.is_empty() {
        let reason = found.errors.first().map_or_else(
            || "this system has none; set SSL_CERT_FILE".to_owned(),
            ToString::to_string,
        );
        return Err(Error::Certificates(reason));
    }
    Ok(TlsConfig::builder()
        .provider(TlsProvider::Rustls)
        .unversioned_rustls_crypto_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .root_certs(RootCerts::new_with_certs(&certificates))
        .build())
}
