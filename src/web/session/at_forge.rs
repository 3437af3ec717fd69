//! The forge's own session in the same browser: its cookie comes with every request, since both have
//! one origin. A session of the pages keeps a keyed hash of it, and is not served beside another: so
//! signing out at the forge ends it, and whoever signs in there next does so here as well.

use actix_web::HttpRequest;
use hmac::{Hmac, KeyInit as _, Mac as _};
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use zeroize::Zeroizing;

use super::Secret;
use crate::crypto::CryptoError;

/// What the forge's cookies were, under a key that only our own cookie gives; empty when there was
/// none.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct ForgeSessionMark(String);

/// The forge's cookies of these names as the browser sends them; [`None`] without any.
pub fn cookies(req: &HttpRequest, names: &[String]) -> Option<Zeroizing<String>> {
    let mut found = Zeroizing::new(String::new());
    for name in names {
        if let Some(cookie) = req.cookie(name) {
            // Neither holds a line break.
            for part in [name, "=", cookie.value(), "\n"] {
                found.push_str(part);
            }
        }
    }
    (!found.is_empty()).then_some(found)
}

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
