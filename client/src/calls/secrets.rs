//! Single secrets, by their full names, and exports.

use forgevault_api_types::Message;
use forgevault_api_types::secrets::{
    ExportedSecret, PatchSecret, PutSecret, RollbackBody, SecretView, ValueView, VersionView,
};
use ureq::http::Method;

use super::{Repository, segment};
use crate::error::Error;
use crate::transport::Call;

impl Repository {
    fn secret(&self, name: &str, rest: &str) -> String {
        self.path(&format!("/secrets/{}{rest}", segment(name)))
    }

    /// Reads a version of a secret; the current one by default.
    pub fn get(&self, name: &str, version: Option<i64>) -> Result<ValueView, Error> {
        let version = version.map(|version| version.to_string());
        let call = Call::get(self.secret(name, "")).query("version", version);
        self.client.json(call)
    }

    /// Stores a value. With `if_match`, only if that is still the current version; without, in any case.
    pub fn put(
        &self,
        name: &str,
        body: &PutSecret,
        if_match: Option<&str>,
    ) -> Result<SecretView, Error> {
        let mut call = Call::new(Method::PUT, self.secret(name, "")).json(body)?;
        if let Some(tag) = if_match {
            call = call.header("If-Match", tag);
        }
        self.client.json(call)
    }

    /// Renames a secret, or changes its description or type.
    pub fn patch(&self, name: &str, body: &PatchSecret) -> Result<SecretView, Error> {
        let call = Call::new(Method::PATCH, self.secret(name, "")).json(body)?;
        self.client.json(call)
    }

    /// Removes a secret with all its versions.
    pub fn purge(&self, name: &str) -> Result<Message, Error> {
        let call = Call::new(Method::DELETE, self.secret(name, "")).query("purge", Some("true"));
        self.client.json(call)
    }

    /// Brings a deleted secret back.
    pub fn restore(&self, name: &str) -> Result<Message, Error> {
        let call = Call::new(Method::POST, self.secret(name, "/restore"));
        self.client.json(call)
    }

    /// Lists the versions of a secret, the latest first.
    pub fn versions(&self, name: &str) -> Result<Vec<VersionView>, Error> {
        self.client.json(Call::get(self.secret(name, "/versions")))
    }

    /// Makes the content of an earlier version the current one.
    pub fn rollback(&self, name: &str, version: i64) -> Result<Message, Error> {
        let call = Call::new(Method::POST, self.secret(name, "/rollback"));
        self.client.json(call.json(&RollbackBody { version })?)
    }

    /// Reads all values of an environment in one call, with what its overlay brings.
    pub fn export(&self, environment: &str) -> Result<Vec<ExportedSecret>, Error> {
        let call = Call::get(self.path("/export")).query("environment", Some(environment));
        self.client.json(call)
    }

    /// Reads all values in the caller's reach, by full name.
    pub fn export_all(&self) -> Result<Vec<ExportedSecret>, Error> {
        self.client.json(Call::get(self.path("/export")))
    }
}
