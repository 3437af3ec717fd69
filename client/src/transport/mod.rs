//! Sends requests, again if that is safe, and reads responses.

mod attempts;
mod call;
mod response;
mod tls;

use std::io::Write;
use std::sync::Arc;
use std::time::Duration;

use serde::de::DeserializeOwned;
use ureq::{Agent, Proxy};

use crate::address::Address;
use crate::error::Error;
use crate::token::Token;
pub(crate) use call::Call;
pub use response::{Body, Page};

const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
/// A write may wait for the lock of its repository.
const RESPONSE_TIMEOUT: Duration = Duration::from_secs(90);
/// For a whole response body, unless it is read piece by piece.
const BODY_TIMEOUT: Duration = Duration::from_mins(10);

/// Asks the person to confirm a request at this address in a browser. Returns whether to send it again.
pub type Confirm = dyn Fn(&str) -> bool + Send + Sync;

/// Is told that the service refused the caller, and not only a request (401, 403).
pub type RightsEnd = dyn Fn() + Send + Sync;

/// Takes a line about a request: method, path, status, time. Never a value, query or header.
pub type Log = dyn Fn(&str) + Send + Sync;

/// A connection to one service, with a credential or without.
#[derive(Clone)]
pub struct Client {
    agent: Agent,
    address: Address,
    token: Option<Token>,
    confirm: Option<Arc<Confirm>>,
    rights_end: Option<Arc<RightsEnd>>,
    log: Option<Arc<Log>>,
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
            config.proxy(Proxy::try_from_env()).tls_config(tls::tls()?)
        } else {
            // What goes to this machine must not leave it.
            config.proxy(None)
        };
        Ok(Self {
            agent: config.build().new_agent(),
            address,
            token,
            confirm: None,
            rights_end: None,
            log: None,
        })
    }

    /// Sets who is asked when the service demands a confirmation in the browser.
    #[must_use]
    pub fn confirming(mut self, confirm: Arc<Confirm>) -> Self {
        self.confirm = Some(confirm);
        self
    }

    /// Sets who is told that the caller has no rights.
    #[must_use]
    pub fn when_rights_end(mut self, rights_end: Arc<RightsEnd>) -> Self {
        self.rights_end = Some(rights_end);
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

    /// Sends a request, and reads its response into memory.
    pub(crate) fn send(&self, call: Call<'_>) -> Result<Body, Error> {
        self.perform(call, &mut |headers, mut reader| {
            self.read(headers, &mut *reader)
        })
    }

    /// Sends a request, and writes its response to `to` as it arrives.
    pub(crate) fn stream(&self, mut call: Call<'_>, to: &mut dyn Write) -> Result<(), Error> {
        call.is_stream = true;
        let reader = self.perform(call, &mut |_, reader| Ok(reader))?;
        self.pass_on(reader, to)
    }
}
