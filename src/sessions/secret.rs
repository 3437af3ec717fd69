//! 256 random bits that a client holds: the content of a cookie, or a device code.

use aes_gcm::{Aes256Gcm, KeyInit as _};
use hkdf::Hkdf;
use secrecy::{ExposeSecret as _, SecretBox};
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

use crate::crypto::{CryptoError, KEY_LEN, random_key};

/// What a client holds. The service stores its hash, and what is sealed under keys that follow from it.
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

    /// Returns the key for a purpose.
    pub(crate) fn key(&self, purpose: &[u8]) -> Result<Zeroizing<[u8; KEY_LEN]>, CryptoError> {
        derive(self.0.expose_secret(), purpose)
    }

    pub(crate) fn cipher(&self, purpose: &[u8]) -> Result<Aes256Gcm, CryptoError> {
        let key = self.key(purpose)?;
        Aes256Gcm::new_from_slice(key.as_slice()).map_err(|_| CryptoError::Seal)
    }
}

/// Derives a key for a purpose from a secret with at least as much entropy (RFC 5869).
pub(super) fn derive(
    secret: &[u8],
    purpose: &[u8],
) -> Result<Zeroizing<[u8; KEY_LEN]>, CryptoError> {
    let mut key = Zeroizing::new([0; KEY_LEN]);
    Hkdf::<Sha256>::new(None, secret)
        .expand(purpose, key.as_mut_slice())
        .map_err(|_| CryptoError::Seal)?;
    Ok(key)
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
