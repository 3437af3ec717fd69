//! The keys of MACs: audit keys chain entries, row keys authenticate rows that grant access.

use hmac::{Hmac, KeyInit as _, Mac as _};
use secrecy::{ExposeSecret as _, SecretBox};
use sha2::Sha256;

use super::{KEY_LEN, RequiredMacs};

/// A key of HMAC-SHA256 (RFC 2104) with the two hash states that depend on it alone: a MAC then costs
/// half the hashing.
struct MacKey {
    key: SecretBox<[u8; KEY_LEN]>,
    keyed: Hmac<Sha256>,
}

impl MacKey {
    fn new(key: SecretBox<[u8; KEY_LEN]>) -> Self {
        let keyed = Hmac::<Sha256>::new_from_slice(key.expose_secret())
            .unwrap_or_else(|_| unreachable!("HMAC takes a key of any length"));
        Self { key, keyed }
    }

    /// Over the parts one after the other.
    fn mac(&self, parts: &[&[u8]]) -> [u8; 32] {
        let mut mac = self.keyed.clone();
        for part in parts {
            mac.update(part);
        }
        mac.finalize().into_bytes().into()
    }
}

/// The HMAC-SHA256 key of a repository's audit chain.
pub struct AuditKey {
    key: MacKey,
    requires: RequiredMacs,
}

impl AuditKey {
    pub(super) fn new(key: SecretBox<[u8; KEY_LEN]>, requires: RequiredMacs) -> Self {
        let key = MacKey::new(key);
        Self { key, requires }
    }

    /// Returns the key, for wrapping.
    pub(super) fn secret(&self) -> &SecretBox<[u8; KEY_LEN]> {
        &self.key.key
    }

    /// Returns the rows that count only with a MAC, as of when the key was wrapped.
    pub fn requires(&self) -> RequiredMacs {
        self.requires
    }

    /// Returns the HMAC-SHA256 of the concatenated parts.
    pub fn mac(&self, parts: &[&[u8]]) -> [u8; 32] {
        self.key.mac(parts)
    }

    /// Returns a fingerprint of this key, which reveals nothing about it. No chain entry has the same input:
    /// each is longer.
    pub fn fingerprint(&self) -> [u8; 32] {
        self.mac(&[b"forgevault audit key fingerprint v1"])
    }

    /// Derives the key for the MACs of the repository's rows: one block of HKDF-Expand (RFC 5869). It needs
    /// no storage or rewrapping of its own. No chain entry has the same input: each is longer, since it
    /// begins with a 32-byte hash.
    pub fn row_key(&self) -> RowKey {
        let key = self.mac(&[b"forgevault row key v1", &[1]]);
        RowKey::new(SecretBox::new(Box::new(key)))
    }
}

/// The HMAC-SHA256 key for rows that grant access.
pub struct RowKey(MacKey);

impl RowKey {
    pub(super) fn new(key: SecretBox<[u8; KEY_LEN]>) -> Self {
        Self(MacKey::new(key))
    }

    /// Returns the key, for wrapping.
    pub(super) fn secret(&self) -> &SecretBox<[u8; KEY_LEN]> {
        &self.0.key
    }

    pub fn mac(&self, message: &[u8]) -> [u8; 32] {
        self.0.mac(&[message])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mac_is_hmac_sha256() {
        // Computed with `openssl dgst -sha256 -mac HMAC`.
        let key = AuditKey::new(SecretBox::new(Box::new([0x0b; 32])), RequiredMacs::None);
        let expected = "198a607eb44bfbc69903a0f1cf2bbdc5ba0aa3f3d9ae3c1c7a3b1696a0b68cf7";
        assert_eq!(hex::encode(key.mac(&[b"Hi ", b"There"])), expected);
    }
}
