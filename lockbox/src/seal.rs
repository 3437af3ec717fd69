//! Sealing and opening, separate from the format: only clients have the passphrase and need the
//! cryptography.

use aes_gcm::aead::{Aead, Generate, KeyInit};
use aes_gcm::{Aes256Gcm, Key};
use argon2::{Algorithm, Argon2, Params, Version};
use zeroize::Zeroizing;

use crate::{Lockbox, NONCE_LEN, SALT_LEN};

const MEMORY_KIB: u32 = 64 * 1024;
const PASSES: u32 = 1;
const LANES: u32 = 4;
const KEY_LEN: usize = 32;

/// Why a value was not sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SealError {
    #[error("an empty passphrase protects nothing")]
    EmptyPassphrase,
    #[error("the system's random source failed")]
    Random,
    #[error("the key could not be derived: {0}")]
    Derive(argon2::Error),
    #[error("the value could not be encrypted")]
    Encrypt,
}

/// Why a lockbox was not opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum OpenError {
    #[error("the key could not be derived: {0}")]
    Derive(argon2::Error),
    /// The cipher cannot distinguish the two.
    #[error("the passphrase is wrong or the lockbox was changed")]
    Decrypt,
}

/// Seals `plaintext` with a fresh salt and nonce, so that no key is ever used twice. The passphrase is used
/// byte for byte: it is not trimmed, and its Unicode is not normalised.
///
/// Takes 64 MiB of memory and tens of milliseconds.
pub fn seal(plaintext: &[u8], passphrase: &str) -> Result<Lockbox, SealError> {
    if passphrase.is_empty() {
        return Err(SealError::EmptyPassphrase);
    }
    let salt = <[u8; SALT_LEN]>::try_generate().map_err(|_| SealError::Random)?;
    let nonce = <[u8; NONCE_LEN]>::try_generate().map_err(|_| SealError::Random)?;
    let key = derive_key(passphrase, &salt).map_err(SealError::Derive)?;
    let sealed = cipher(&key)
        .encrypt((&nonce).into(), plaintext)
        .map_err(|_| SealError::Encrypt)?;
    Ok(Lockbox {
        salt,
        nonce,
        sealed,
    })
}

impl Lockbox {
    /// Returns the value if `passphrase` is the one that sealed it and nothing was changed since.
    ///
    /// Takes 64 MiB of memory and tens of milliseconds.
    pub fn open(&self, passphrase: &str) -> Result<Zeroizing<Vec<u8>>, OpenError> {
        let key = derive_key(passphrase, &self.salt).map_err(OpenError::Derive)?;
        cipher(&key)
            .decrypt((&self.nonce).into(), self.sealed.as_slice())
            .map(Zeroizing::new)
            .map_err(|_| OpenError::Decrypt)
    }
}

fn derive_key(
    passphrase: &str,
    salt: &[u8; SALT_LEN],
) -> Result<Zeroizing<[u8; KEY_LEN]>, argon2::Error> {
    let params = Params::new(MEMORY_KIB, PASSES, LANES, Some(KEY_LEN))?;
    let mut key = Zeroizing::new([0; KEY_LEN]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params).hash_password_into(
        passphrase.as_bytes(),
        salt,
        key.as_mut_slice(),
    )?;
    Ok(key)
}

fn cipher(key: &[u8; KEY_LEN]) -> Aes256Gcm {
    let key: &Key<Aes256Gcm> = key.into();
    Aes256Gcm::new(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_is_that_of_the_vectors() {
        let file = include_str!("../tests/vectors/lockbox-v1.json");
        let file: serde_json::Value = serde_json::from_str(file).unwrap();
        let valid = file["valid"].as_array().unwrap();
        assert!(!valid.is_empty());
        for vector in valid {
            let text = |field: &str| vector[field].as_str().unwrap();
            let salt = hex::decode(text("salt_hex")).unwrap().try_into().unwrap();
            let key = derive_key(text("passphrase"), &salt).unwrap();
            assert_eq!(hex::encode(*key), text("key_hex"), "{}", text("name"));
        }
    }
}
