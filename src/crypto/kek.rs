//! The master key (key encryption key, KEK): it wraps all other keys.

use aes_gcm::Aes256Gcm;
use hmac::KeyInit as _;
use secrecy::{ExposeSecret as _, SecretBox};
use sha2::Sha256;

use super::{Binding, CryptoError, KEY_LEN, sealed};

/// Identifies a master key by 16 hex digits, which reveal nothing about it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct KekId(String);

impl KekId {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A master key (key encryption key): it wraps data keys and audit keys.
pub struct Kek {
    id: KekId,
    cipher: Aes256Gcm,
}

impl Kek {
    /// Takes the raw 32 bytes. The id is 64 bits of HKDF-SHA256 (RFC 5869) over them.
    pub fn new(key: &[u8; KEY_LEN]) -> Self {
        let mut id = [0u8; 8];
        hkdf::Hkdf::<Sha256>::new(None, key)
            .expand(b"forgevault master key id v1", &mut id)
            .unwrap_or_else(|_| unreachable!("8 bytes is a valid HKDF-SHA256 length"));
        Self {
            id: KekId(hex::encode(id)),
            cipher: Aes256Gcm::new(key.into()),
        }
    }

    pub fn id(&self) -> &KekId {
        &self.id
    }

    pub(super) fn wrap(
        &self,
        key: &SecretBox<[u8; KEY_LEN]>,
        binding: Binding<'_>,
    ) -> Result<Vec<u8>, CryptoError> {
        sealed::seal(&self.cipher, key.expose_secret(), &binding.to_aad())
    }

    pub(super) fn unwrap(
        &self,
        wrapped: &[u8],
        binding: Binding<'_>,
    ) -> Result<SecretBox<[u8; KEY_LEN]>, CryptoError> {
        let bytes = sealed::open(&self.cipher, wrapped, &binding.to_aad())?;
        let mut key = SecretBox::new(Box::new([0u8; KEY_LEN]));
        let target: &mut [u8; KEY_LEN] = secrecy::ExposeSecretMut::expose_secret_mut(&mut key);
        if bytes.len() != KEY_LEN {
            return Err(CryptoError::Open);
        }
        target.copy_from_slice(&bytes);
        Ok(key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_id_of_a_master_key_never_changes() {
        // Stored beside every data key, so it must never change. Computed with Python's hmac and hashlib.
        assert_eq!(Kek::new(&[0; 32]).id().as_str(), "2986cbe648dad984");
    }
}
