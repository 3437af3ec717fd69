//! Browser sessions. The cookie contains 256 random bits, and the table their hash. The forge's tokens are
//! sealed under a key derived from the cookie, so that neither a stolen database nor the master key reveals
//! them.
//!
//! A session lives as long as the forge's own session in the same browser ([`at_forge`]): signing out there
//! ends it. A form that is submitted as it ends is kept during the sign-in ([`form`]).

pub mod at_forge;
pub mod form;
pub mod guard;
pub mod jar;
pub mod kept;
mod newest;
pub mod once;
pub mod page;
pub mod store;
mod unread;

use actix_web::{HttpRequest, web};
use aes_gcm::{Aes256Gcm, KeyInit as _};
use entity::UserId;
use hkdf::Hkdf;
use secrecy::{ExposeSecret as _, SecretBox, SecretString};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

use self::at_forge::ForgeSessionMark;
use crate::app_state::AppState;
use crate::crypto::{CryptoError, KEY_LEN, random_key, sealed};
use crate::error::Error;
use crate::forge::ForgeToken;
use crate::web::render::Web;

/// Returns what requests share.
fn shared(req: &HttpRequest) -> Result<(&AppState, &Web), Error> {
    let app = req.app_data::<web::Data<AppState>>();
    let web = req.app_data::<web::Data<Web>>();
    let both = app.zip(web).map(|(app, web)| (&***app, &***web));
    both.ok_or_else(Error::internal)
}

/// The content of the session cookie.
pub struct Secret(SecretBox<[u8; KEY_LEN]>);

impl Secret {
    /// # Errors
    /// [`CryptoError::Random`] if the system has no random bytes.
    pub fn generate() -> Result<Self, CryptoError> {
        random_key().map(Self)
    }

    /// Parses 64 lower-case hex digits.
    pub fn parse(text: &str) -> Option<Self> {
        let mut bytes = Box::new([0; KEY_LEN]);
        let lower = text.bytes().all(|b| !b.is_ascii_uppercase());
        hex::decode_to_slice(text, bytes.as_mut_slice()).ok()?;
        lower.then(|| Self(SecretBox::new(bytes)))
    }

    pub fn expose(&self) -> Zeroizing<String> {
        Zeroizing::new(hex::encode(self.0.expose_secret()))
    }

    /// The stored hash: 256 random bits need no slow hash.
    pub fn hash(&self) -> [u8; 32] {
        Sha256::digest(self.0.expose_secret()).into()
    }

    fn key(&self, purpose: &[u8]) -> Result<Zeroizing<[u8; KEY_LEN]>, CryptoError> {
        let mut key = Zeroizing::new([0; KEY_LEN]);
        Hkdf::<Sha256>::new(None, self.0.expose_secret())
            .expand(purpose, key.as_mut_slice())
            .map_err(|_| CryptoError::Seal)?;
        Ok(key)
    }

    fn cipher(&self, purpose: &[u8]) -> Result<Aes256Gcm, CryptoError> {
        let key = self.key(purpose)?;
        Aes256Gcm::new_from_slice(key.as_slice()).map_err(|_| CryptoError::Seal)
    }
}

/// The tokens with which the service acts at the forge for a user.
#[derive(Clone)]
pub struct ForgeTokens {
    pub token: ForgeToken,
    /// Gets the next token, if the forge issued one.
    pub refresh: Option<SecretString>,
    /// When the token expires, in Unix seconds; 0 = unknown, for a pasted one.
    pub expires_unix: i64,
}

/// The sealed form.
#[derive(Serialize, Deserialize)]
struct Sealed {
    token: Zeroizing<String>,
    refresh: Option<Zeroizing<String>>,
    expires_unix: i64,
    /// Missing in sessions of older versions.
    #[serde(default)]
    at_forge: Option<ForgeSessionMark>,
}

/// The purpose in the seal's associated data.
const FORGE_TOKENS: &[u8] = b"forgevault session grant";

impl ForgeTokens {
    /// Whether it was typed in: the forge always issues tokens with an expiry.
    pub fn is_pasted(&self) -> bool {
        self.expires_unix == 0
    }

    fn seal(&self, secret: &Secret, at_forge: Option<ForgeSessionMark>) -> Result<Vec<u8>, Error> {
        let refresh = self
            .refresh
            .as_ref()
            .map(|token| token.expose_secret().to_owned());
        let text = serde_json::to_vec(&Sealed {
            token: Zeroizing::new(self.token.expose().to_owned()),
            refresh: refresh.map(Zeroizing::new),
            expires_unix: self.expires_unix,
            at_forge,
        });
        let text = Zeroizing::new(text.map_err(|error| Error::internal().because(error))?);
        let sealed = secret
            .cipher(FORGE_TOKENS)
            .and_then(|cipher| sealed::seal(&cipher, &text, &secret.hash()));
        sealed.map_err(|error| Error::internal().because(error))
    }

    fn open(sealed: &[u8], secret: &Secret) -> Option<(Self, Option<ForgeSessionMark>)> {
        let text = sealed::open(&secret.cipher(FORGE_TOKENS).ok()?, sealed, &secret.hash()).ok()?;
        let sealed: Sealed = serde_json::from_slice(&text).ok()?;
        let tokens = Self {
            token: ForgeToken::new(sealed.token.as_str()),
            refresh: sealed
                .refresh
                .map(|token| SecretString::from(token.as_str())),
            expires_unix: sealed.expires_unix,
        };
        Some((tokens, sealed.at_forge))
    }
}

/// An active session.
pub struct Session {
    pub row: entity::session::Model,
    pub tokens: ForgeTokens,
    /// The browser's session at the forge when it began.
    at_forge: Option<ForgeSessionMark>,
}

/// The session of a browser's cookie.
#[allow(clippy::large_enum_variant, reason = "there is one per request")]
pub enum SessionState {
    Live(Session),
    /// Ended for good; with the id of its user.
    Ended {
        user_id: UserId,
    },
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_exactly_64_lower_case_hex_digits() {
        let secret = Secret::generate().unwrap();
        let text = secret.expose();
        assert_eq!(Secret::parse(&text).unwrap().hash(), secret.hash());
        for bad in [
            "",
            &text[1..],
            &format!("{}0", *text),
            &"A".repeat(64),
            &"g".repeat(64),
        ] {
            assert!(Secret::parse(bad).is_none(), "{bad}");
        }
    }
}
