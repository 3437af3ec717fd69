//! The forge's session in the same browser. Both have one origin, so its cookie comes with every request.
//! Our session stores a keyed hash of it and is refused with any other cookie: signing out at the forge ends
//! it, and whoever signs in there next is signed in here too.

use hmac::{Hmac, KeyInit as _, Mac as _};
use serde::{Deserialize, Serialize};
use sha2::Sha256;

use super::Secret;
use crate::crypto::CryptoError;

/// A hash of the forge's cookies, keyed by our own cookie; empty if there were none.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ForgeSessionMark(String);

impl ForgeSessionMark {
    pub(super) fn of(secret: &Secret, cookies: Option<&str>) -> Result<Self, CryptoError> {
        let Some(cookies) = cookies else {
            return Ok(Self(String::new()));
        };
        let key = secret.key(b"forgevault session at the forge")?;
        let mut mac =
            Hmac::<Sha256>::new_from_slice(key.as_slice()).map_err(|_| CryptoError::Seal)?;
        mac.update(cookies.as_bytes());
        Ok(Self(hex::encode(mac.finalize().into_bytes())))
    }
}
