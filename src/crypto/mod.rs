//! Envelope encryption, pure and without I/O. Values are sealed under a repository's data encryption key;
//! data keys, audit keys and signing keys under the master key (KEK). All use AES-256-GCM (NIST SP 800-38D)
//! with the row's identity as associated data. What third parties verify is signed with Ed25519 (RFC 8032).
//!
//! No key can be printed or serialised; all are wiped when dropped.

mod binding;
mod data_key;
mod kek;
pub(crate) mod key_ring;
mod mac_keys;
pub(crate) mod sealed;
mod signing;

pub use binding::{Binding, RequiredMacs};
pub use data_key::{DataKey, DataKeyId};
pub use kek::{Kek, KekId};
pub use key_ring::KeyRing;
pub use mac_keys::{AuditKey, RowKey};
pub use sealed::OVERHEAD as SEAL_OVERHEAD;
pub use signing::{InvalidPublicKey, PublicKey, SIGNATURE_LEN, SigningKey};

/// Length of every key, in bytes.
pub const KEY_LEN: usize = 32;

#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum CryptoError {
    /// Should not occur on a working system. Nothing is sealed then.
    #[error("the system's random source failed")]
    Random,
    /// The input exceeds the limit of AES-GCM (64 GiB).
    #[error("sealing failed")]
    Seal,
    /// Truncated, altered, moved from another row, or sealed under another key. These cannot be told apart.
    #[error("the sealed bytes cannot be opened")]
    Open,
    /// No available master key has this id.
    #[error("sealed under the master key {0}, which is not available")]
    UnknownKek(String),
}

/// Returns 32 bytes from the system's random source.
pub(crate) fn random_key() -> Result<secrecy::SecretBox<[u8; KEY_LEN]>, CryptoError> {
    use rand::TryRng as _;
    let mut key = Box::new([0u8; KEY_LEN]);
    rand::rngs::SysRng
        .try_fill_bytes(key.as_mut_slice())
        .map_err(|_| CryptoError::Random)?;
    Ok(secrecy::SecretBox::new(key))
}
