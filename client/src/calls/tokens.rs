//! Vault tokens.

use forgevault_api_types::Message;
use forgevault_api_types::tokens::{
    CreateTokenBody, CreatedTokenView, InfoView, TokenView, UpdateTokenBody,
};
use ureq::http::Method;

use super::Repository;
use crate::error::Error;
use crate::transport::Call;

impl Repository {
    pub fn tokens(&self) -> Result<Vec<TokenView>, Error> {
        self.client.json(Call::get(self.path("/tokens")))
    }

    /// Creates a token. Only the first response shows it: if that was lost, so is the token.
    pub fn create_token(&self, body: &CreateTokenBody) -> Result<CreatedTokenView, Error> {
        let call = Call::new(Method::POST, self.path("/tokens")).json(body)?;
        self.client.json(call)
    }

    pub fn update_token(&self, id: i64, body: &UpdateTokenBody) -> Result<TokenView, Error> {
        let call = Call::new(Method::PATCH, self.path(&format!("/tokens/{id}"))).json(body)?;
        self.client.json(call)
    }

    pub fn revoke_token(&self, id: i64) -> Result<Message, Error> {
        let call = Call::new(Method::DELETE, self.path(&format!("/tokens/{id}")));
        self.client.json(call)
    }

    /// The rights of the vault token in use.
    pub fn token_info(&self) -> Result<InfoView, Error> {
        self.client.json(Call::get(self.path("/token/info")))
    }
}
