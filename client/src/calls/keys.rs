//! The rotation of data encryption keys.

use forgevault_api_types::keys::{DryRunView, ProgressView};
use ureq::http::Method;

use super::Repository;
use crate::error::Error;
use crate::transport::Call;

impl Repository {
    /// Begins a rotation; [`rotation`](Self::rotation) tells how far it is.
    pub fn rotate_key(&self) -> Result<(), Error> {
        let call = Call::new(Method::POST, self.path("/rotate-key"));
        self.client.send(call.header("Prefer", "respond-async"))?;
        Ok(())
    }

    /// Decrypts every value without changing anything.
    pub fn try_rotation(&self) -> Result<DryRunView, Error> {
        let call = Call::new(Method::POST, self.path("/rotate-key"));
        self.client.json(call.query("dry_run", Some("true")))
    }

    pub fn rotation(&self) -> Result<ProgressView, Error> {
        self.client.json(Call::get(self.path("/rotate-key")))
    }
}
