//! The forge's tokens of a person.

use secrecy::{ExposeSecret as _, SecretString};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::forge_mark::ForgeSessionMark;
use crate::error::Error;
use crate::forge::ForgeToken;
use crate::oidc;

/// A forge token that expires within this many seconds is renewed.
const RENEW_AHEAD: i64 = 60;

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
    /// Only in the tokens of a browser's sign-in; missing in sessions of older versions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    at_forge: Option<ForgeSessionMark>,
}

impl ForgeTokens {
    /// A token that the user typed in.
    pub fn pasted(token: &str) -> Self {
        Self {
            token: ForgeToken::new(token),
            refresh: None,
            expires_unix: 0,
        }
    }

    /// Whether it was typed in: the forge always issues tokens with an expiry.
    pub fn is_pasted(&self) -> bool {
        self.expires_unix == 0
    }

    /// Whether a new token should be requested at `now`.
    pub(super) fn needs_renewal(&self, now: i64) -> bool {
        !self.is_pasted() && self.expires_unix <= now + RENEW_AHEAD
    }

    /// Whether the token can be used at `now`.
    pub(super) fn is_usable(&self, now: i64) -> bool {
        self.is_pasted() || self.expires_unix > now
    }

    pub(super) fn to_bytes(
        &self,
        at_forge: Option<ForgeSessionMark>,
    ) -> Result<Zeroizing<Vec<u8>>, Error> {
        let refresh = self.refresh.as_ref();
        let text = serde_json::to_vec(&Sealed {
            token: Zeroizing::new(self.token.expose().to_owned()),
            refresh: refresh.map(|token| Zeroizing::new(token.expose_secret().to_owned())),
            expires_unix: self.expires_unix,
            at_forge,
        });
        let text = text.map_err(|error| Error::internal().because(error))?;
        Ok(Zeroizing::new(text))
    }

    pub(super) fn from_bytes(bytes: &[u8]) -> Option<(Self, Option<ForgeSessionMark>)> {
        let sealed: Sealed = serde_json::from_slice(bytes).ok()?;
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

impl From<oidc::Tokens> for ForgeTokens {
    fn from(tokens: oidc::Tokens) -> Self {
        Self {
            token: tokens.access_token,
            refresh: tokens.refresh_token,
            expires_unix: tokens.expires_unix,
        }
    }
}
