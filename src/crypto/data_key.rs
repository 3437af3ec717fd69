//! The data keys, which seal the values of a repository.

use aes_gcm::Aes256Gcm;
use entity::{KeyVersion, RepoId, SecretId, Version};
use hmac::KeyInit as _;
use secrecy::{ExposeSecret as _, SecretBox};
use zeroize::Zeroizing;

use super::{Binding, CryptoError, KEY_LEN, sealed};

/// Which data key: each repository counts its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DataKeyId {
    pub repo_id: RepoId,
    pub key_version: KeyVersion,
}

/// One version of a repository's data encryption key, ready to use.
pub struct DataKey {
    repo_id: RepoId,
    key_version: KeyVersion,
    cipher: Aes256Gcm,
}

impl DataKey {
    pub(super) fn new(
        repo_id: RepoId,
        key_version: KeyVersion,
        key: &SecretBox<[u8; KEY_LEN]>,
    ) -> Self {
        Self {
            repo_id,
            key_version,
            cipher: Aes256Gcm::new(key.expose_secret().into()),
        }
    }

    pub fn key_version(&self) -> KeyVersion {
        self.key_version
    }

    /// Seals a value, bound to its secret and version.
    pub fn seal(
        &self,
        secret_id: SecretId,
        version: Version,
        value: &[u8],
    ) -> Result<Vec<u8>, CryptoError> {
        sealed::seal(
            &self.cipher,
            value,
            &self.binding(secret_id, version).to_aad(),
        )
    }

    /// Opens a value that was sealed for this secret and version under this key.
    pub fn open(
        &self,
        secret_id: SecretId,
        version: Version,
        sealed: &[u8],
    ) -> Result<Zeroizing<Vec<u8>>, CryptoError> {
        sealed::open(
            &self.cipher,
            sealed,
            &self.binding(secret_id, version).to_aad(),
        )
    }

    fn binding(&self, secret_id: SecretId, version: Version) -> Binding<'static> {
        let Self {
            repo_id,
            key_version,
            ..
        } = *self;
        Binding::Value {
            repo_id,
            secret_id,
            version,
            key_version,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crypto::key_ring::tests::{OTHER, REPO, SECOND, SECRET, ring, version};

    #[test]
    fn a_row_copied_elsewhere_cannot_be_opened() {
        let ring = ring(1);
        let (key, wrapped) = ring.new_data_key(REPO, KeyVersion::FIRST).unwrap();
        let id = ring.current().id().as_str();
        let sealed = key.seal(SECRET, version(3), b"value").unwrap();
        assert_eq!(
            key.open(SECRET, version(3), &sealed).unwrap().as_slice(),
            b"value"
        );
        assert_eq!(
            key.open(SecretId::new(11), version(3), &sealed).err(),
            Some(CryptoError::Open)
        );
        assert_eq!(
            key.open(SECRET, version(4), &sealed).err(),
            Some(CryptoError::Open)
        );
        for (repo_id, key_version) in [(OTHER, KeyVersion::FIRST), (REPO, SECOND)] {
            assert!(
                ring.open_data_key(repo_id, key_version, id, &wrapped)
                    .is_err()
            );
            // The same key bytes under another label must not open it either.
            let moved = DataKey {
                repo_id,
                key_version,
                cipher: key.cipher.clone(),
            };
            assert_eq!(
                moved.open(SECRET, version(3), &sealed).err(),
                Some(CryptoError::Open)
            );
        }
        let reopened = ring
            .open_data_key(REPO, KeyVersion::FIRST, id, &wrapped)
            .unwrap();
        assert_eq!(
            reopened
                .open(SECRET, version(3), &sealed)
                .unwrap()
                .as_slice(),
            b"value"
        );
    }
}
