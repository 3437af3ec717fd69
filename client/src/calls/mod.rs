//! The routes, by subject.

pub mod audit;
pub mod device;
pub mod environments;
pub mod keys;
pub mod secrets;
pub mod tokens;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;

use crate::error::Error;
use crate::transport::{Call, Client};

pub use audit::AuditQuery;

/// What a segment of a path carries as it is.
const IN_SEGMENT: AsciiSet = NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// The vault of one repository.
#[derive(Clone)]
pub struct Repository {
    client: Client,
    /// `/api/v1/repos/{owner}/{repo}/vault`
    base: String,
}

/// Something with the version that a later write can demand.
pub struct Versioned<T> {
    pub item: T,
    /// For `If-Match`.
    pub etag: Option<String>,
}

/// What a service says of itself to everybody.
#[derive(Clone, Debug, Deserialize)]
pub struct ClientView {
    pub version: String,
    #[serde(default)]
    pub public_url: String,
    #[serde(default)]
    pub features: Vec<String>,
}

impl Client {
    /// Returns the vault of a repository; nothing is sent.
    pub fn repository(&self, owner: &str, repo: &str) -> Repository {
        Repository {
            client: self.clone(),
            base: format!("/api/v1/repos/{}/{}/vault", segment(owner), segment(repo)),
        }
    }

    /// Asks the service what it is, without a credential.
    pub fn about(&self) -> Result<ClientView, Error> {
        self.json(Call::get("/api/v1/vault/client"))
    }

    /// Asks the service for its version, without a credential.
    pub fn version(&self) -> Result<forgevault_api_types::instance::VersionView, Error> {
        self.json(Call::get("/api/v1/vault/version"))
    }

    /// Checks that a forge token is accepted.
    pub fn check_forge_token(&self) -> Result<(), Error> {
        self.send(Call::get("/api/v1/vault/license")).map(drop)
    }

    /// The service's time in its last response, as the header `Date` gives it (RFC 9110).
    pub fn date(&self) -> Result<Option<String>, Error> {
        let body = self.send(Call::get("/api/v1/vault/version"))?;
        Ok(body.header("date").map(ToOwned::to_owned))
    }
}

impl Repository {
    pub fn client(&self) -> &Client {
        &self.client
    }

    fn path(&self, rest: &str) -> String {
        format!("{}{rest}", self.base)
    }
}

/// Escapes a segment of a path. `.` and `..` would be taken away on the way.
fn segment(text: &str) -> String {
    match text {
        "." => "%2E".to_owned(),
        ".." => "%2E%2E".to_owned(),
        _ => utf8_percent_encode(text, &IN_SEGMENT).to_string(),
    }
}
