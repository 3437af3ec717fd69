//! Session tokens of terminals: `gvs_`, in the format of vault tokens.

use super::boxes::{BoxOwner, KeyPair};
use crate::crypto::CryptoError;
use crate::tokens::vault_token::{PrefixedToken, TokenKind};

/// The kind of a session token.
pub struct Cli;

impl TokenKind for Cli {
    const PREFIX: &'static str = "gvs_";
}

/// A well-formed session token.
pub type CliToken = PrefixedToken<Cli>;

impl CliToken {
    /// Returns the key pair for which the forge's tokens of the session are sealed.
    ///
    /// # Errors
    /// Never for a well-formed token.
    pub fn key_pair(&self) -> Result<KeyPair, CryptoError> {
        KeyPair::of(self.expose().as_bytes(), BoxOwner::Cli)
    }
}
