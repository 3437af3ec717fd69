//! Envelope encryption, pure and without I/O: values are sealed under a repository's data
//! encryption key, data keys, audit keys and signing keys under the master key (KEK), all by
//! AES-256-GCM (NIST SP 800-38D) with the place of the row as associated data. What others check is
//! signed by Ed25519 (RFC 8032).

mod binding;
pub(crate) mod keys;
pub(crate) mod sealed;
mod signing;

pub use binding::Binding;
pub use keys::{AuditKey, DataKey, DataKeyId, Kek, KekId, KeyRing, RowKey};
pub use signing::{InvalidPublicKey, PublicKey, SIGNATURE_LEN, SigningKey};

/// Length of every key, in bytes.
pub const KEY_LEN: usize = 32;

#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum CryptoError {
    /// Never seen while the system works; nothing is sealed then.
    #[error("the system's random source failed")]
    Random,
    /// The input is beyond what AES-GCM takes (64 GiB).
    #[error("sealing failed")]
    Seal,
    /// Cut, altered, moved from another row, or under another key: nobody can tell which.
    #[error("the sealed bytes do not open")]
    Open,
    /// No master key at hand has this id.
    #[error("sealed under the master key {0}, which is not at hand")]
    UnknownKek(String),
}

/// 32 bytes of the system's random source.
pub(crate) fn random_key() -> Result<secrecy::SecretBox<[u8; KEY_LEN]>, CryptoError> {
    use rand::TryRng as _;
    let mut key = Box::new([0u8; KEY_LEN]);
    rand::rngs::SysRng
        .try_fill_bytes(key.as_mut_slice())
        .map_err(|_| CryptoError::Random)?;
    Ok(secrecy::SecretBox::new(key))
}
