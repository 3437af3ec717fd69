//! The keys: the master key that wraps, the data keys that seal values, the audit keys that chain entries.
//! None can be printed or serialised; all are wiped when dropped.

use std::sync::atomic::{AtomicBool, Ordering};

use aes_gcm::Aes256Gcm;
use entity::{KeyVersion, RepoId, SecretId, Version};
use hmac::{Hmac, KeyInit as _, Mac as _};
use secrecy::{ExposeSecret as _, SecretBox};
use sha2::Sha256;
use zeroize::Zeroizing;

use super::{Binding, CryptoError, KEY_LEN, random_key, sealed};

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

/// The current master key, which wraps, and the previous ones, which can still open.
pub struct KeyRing {
    current: Kek,
    previous: Vec<Kek>,
    rows_are_bound: AtomicBool,
}

impl KeyRing {
    pub fn new(current: Kek, previous: Vec<Kek>) -> Self {
        Self {
            current,
            previous,
            rows_are_bound: AtomicBool::new(false),
        }
    }

    /// Whether a row without a MAC is ignored.
    pub fn rows_are_bound(&self) -> bool {
        self.rows_are_bound.load(Ordering::Acquire)
    }

    /// Ignores rows without a MAC from now on. This cannot be undone.
    pub fn bind_rows(&self) {
        self.rows_are_bound.store(true, Ordering::Release);
    }

    /// Returns a new key for rows that belong to no repository, and its wrapped bytes.
    pub fn new_row_key(&self, is_bound: bool) -> Result<(RowKey, Vec<u8>), CryptoError> {
        let key = RowKey::new(random_key()?);
        let wrapped = self.wrap_row_key(&key, is_bound)?;
        Ok((key, wrapped))
    }

    /// Wraps a row key with the current master key.
    pub fn wrap_row_key(&self, key: &RowKey, is_bound: bool) -> Result<Vec<u8>, CryptoError> {
        let kek = self.current.id();
        self.current
            .wrap(&key.0.key, Binding::RowKey { is_bound, kek })
    }

    /// Opens a row key.
    pub fn open_row_key(
        &self,
        is_bound: bool,
        (kek_id, wrapped): (&str, &[u8]),
    ) -> Result<RowKey, CryptoError> {
        let old = self.find([], kek_id)?;
        let kek = old.id();
        old.unwrap(wrapped, Binding::RowKey { is_bound, kek })
            .map(RowKey::new)
    }

    pub fn current(&self) -> &Kek {
        &self.current
    }

    /// Whether the master key with this id is available.
    pub fn holds(&self, id: &str) -> bool {
        self.ids().any(|held| held.as_str() == id)
    }

    /// The ids of all available master keys, the current one first.
    pub fn ids(&self) -> impl Iterator<Item = &KekId> {
        std::iter::once(&self.current)
            .chain(&self.previous)
            .map(Kek::id)
    }

    /// Returns the master key with this id, from the ring or from `others`.
    ///
    /// # Errors
    /// Returns [`CryptoError::UnknownKek`] if neither has it.
    pub(super) fn find<'a>(
        &'a self,
        others: impl IntoIterator<Item = &'a Kek>,
        id: &str,
    ) -> Result<&'a Kek, CryptoError> {
        std::iter::once(&self.current)
            .chain(&self.previous)
            .chain(others)
            .find(|kek| kek.id.as_str() == id)
            .ok_or_else(|| CryptoError::UnknownKek(id.to_owned()))
    }

    /// Returns a new data key and its wrapped bytes, bound to the repository and the key's version.
    pub fn new_data_key(
        &self,
        repo_id: RepoId,
        key_version: KeyVersion,
    ) -> Result<(DataKey, Vec<u8>), CryptoError> {
        let key = random_key()?;
        let binding = Binding::DataKey {
            repo_id,
            key_version,
            kek: self.current.id(),
        };
        let wrapped = self.current.wrap(&key, binding)?;
        Ok((DataKey::new(repo_id, key_version, &key), wrapped))
    }

    /// Unwraps a data key with another master key, from the ring or from `others`, and wraps it with the
    /// current one.
    pub fn rewrap_data_key<'a>(
        &'a self,
        others: impl IntoIterator<Item = &'a Kek>,
        id: DataKeyId,
        (kek_id, wrapped): (&str, &[u8]),
    ) -> Result<Vec<u8>, CryptoError> {
        let DataKeyId {
            repo_id,
            key_version,
        } = id;
        let binding = |kek| Binding::DataKey {
            repo_id,
            key_version,
            kek,
        };
        let old = self.find(others, kek_id)?;
        let key = old.unwrap(wrapped, binding(old.id()))?;
        self.current.wrap(&key, binding(self.current.id()))
    }

    /// Rewraps the key of a repository's audit chain.
    pub fn rewrap_audit_key<'a>(
        &'a self,
        others: impl IntoIterator<Item = &'a Kek>,
        repo_id: RepoId,
        sealed: (&str, &[u8]),
    ) -> Result<Vec<u8>, CryptoError> {
        let key = self.open_audit_key_with(others, repo_id, sealed)?;
        self.wrap_audit_key(repo_id, &key.key.key)
    }

    /// Wraps an audit key with the current master key.
    fn wrap_audit_key(
        &self,
        repo_id: RepoId,
        key: &SecretBox<[u8; KEY_LEN]>,
    ) -> Result<Vec<u8>, CryptoError> {
        let binding = Binding::AuditKey {
            repo_id,
            is_bound: self.rows_are_bound(),
            kek: self.current.id(),
        };
        self.current.wrap(key, binding)
    }

    /// Opens a data key that was wrapped by the master key with this id.
    pub fn open_data_key(
        &self,
        repo_id: RepoId,
        key_version: KeyVersion,
        kek_id: &str,
        wrapped: &[u8],
    ) -> Result<DataKey, CryptoError> {
        let kek = self.find([], kek_id)?;
        let binding = Binding::DataKey {
            repo_id,
            key_version,
            kek: kek.id(),
        };
        Ok(DataKey::new(
            repo_id,
            key_version,
            &kek.unwrap(wrapped, binding)?,
        ))
    }

    /// Returns the wrapped bytes of a new key for a repository's audit chain.
    pub fn new_audit_key(&self, repo_id: RepoId) -> Result<Vec<u8>, CryptoError> {
        self.wrap_audit_key(repo_id, &random_key()?)
    }

    /// Wraps the key of an ended segment of a chain with the current master key. Its binding prevents it
    /// from being used as the chain's current key.
    pub fn rewrap_ended_key(
        &self,
        repo_id: RepoId,
        sealed: (&str, &[u8]),
    ) -> Result<Vec<u8>, CryptoError> {
        let key = self.open_ended_key(repo_id, sealed)?;
        let kek = self.current.id();
        let binding = Binding::EndedAuditKey { repo_id, kek };
        self.current.wrap(&key.key.key, binding)
    }

    /// Opens the key of an ended segment of a chain, whether it was wrapped before or after the segment
    /// ended.
    pub fn open_ended_key(
        &self,
        repo_id: RepoId,
        (kek_id, wrapped): (&str, &[u8]),
    ) -> Result<AuditKey, CryptoError> {
        let held = self.find([], kek_id)?;
        let kek = held.id();
        match held.unwrap(wrapped, Binding::EndedAuditKey { repo_id, kek }) {
            Ok(key) => Ok(AuditKey::new(key, false)),
            Err(_) => self.open_audit_key(repo_id, kek_id, wrapped),
        }
    }

    /// Opens the key of a repository's audit chain. A key that was sealed when row MACs were required makes
    /// the ring require them from then on, whatever else is stored.
    pub fn open_audit_key(
        &self,
        repo_id: RepoId,
        kek_id: &str,
        wrapped: &[u8],
    ) -> Result<AuditKey, CryptoError> {
        self.open_audit_key_with([], repo_id, (kek_id, wrapped))
    }

    /// Opens the key of a repository's audit chain, also with master keys that are not in the ring.
    pub fn open_audit_key_with<'a>(
        &'a self,
        others: impl IntoIterator<Item = &'a Kek>,
        repo_id: RepoId,
        (kek_id, wrapped): (&str, &[u8]),
    ) -> Result<AuditKey, CryptoError> {
        let kek = self.find(others, kek_id)?;
        let binding = |is_bound| Binding::AuditKey {
            repo_id,
            is_bound,
            kek: kek.id(),
        };
        if let Ok(key) = kek.unwrap(wrapped, binding(true)) {
            // A caller who supplies a master key may have forged what it opens.
            if self.holds(kek_id) {
                self.bind_rows();
            }
            return Ok(AuditKey::new(key, true));
        }
        let key = kek.unwrap(wrapped, binding(false))?;
        Ok(AuditKey::new(key, false))
    }
}

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
    fn new(repo_id: RepoId, key_version: KeyVersion, key: &SecretBox<[u8; KEY_LEN]>) -> Self {
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
    binds_rows: bool,
}

impl AuditKey {
    fn new(key: SecretBox<[u8; KEY_LEN]>, binds_rows: bool) -> Self {
        let key = MacKey::new(key);
        Self { key, binds_rows }
    }

    /// Whether it was sealed when rows without a MAC were already ignored.
    pub fn binds_rows(&self) -> bool {
        self.binds_rows
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
    fn new(key: SecretBox<[u8; KEY_LEN]>) -> Self {
        Self(MacKey::new(key))
    }

    pub fn mac(&self, message: &[u8]) -> [u8; 32] {
        self.0.mac(&[message])
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    const REPO: RepoId = RepoId::new(7);
    const OTHER: RepoId = RepoId::new(8);
    const SECRET: SecretId = SecretId::new(10);
    const SECOND: KeyVersion = KeyVersion::new(2);

    fn version(number: i64) -> Version {
        Version::new(number)
    }

    fn ring(byte: u8) -> KeyRing {
        KeyRing::new(Kek::new(&[byte; 32]), vec![])
    }

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

    #[test]
    fn a_data_key_is_not_an_audit_key_and_vice_versa() {
        let ring = ring(1);
        let id = ring.current().id().as_str();
        let (_, data) = ring.new_data_key(REPO, KeyVersion::FIRST).unwrap();
        let audit = ring.new_audit_key(REPO).unwrap();
        assert!(ring.open_audit_key(REPO, id, &data).is_err());
        assert!(
            ring.open_data_key(REPO, KeyVersion::FIRST, id, &audit)
                .is_err()
        );
        assert!(ring.open_audit_key(OTHER, id, &audit).is_err());
        assert!(ring.open_audit_key(REPO, id, &audit).is_ok());
    }

    #[test]
    fn an_unknown_master_key_is_distinguished_from_a_damaged_key() {
        let (old, new) = (ring(1), ring(2));
        let old_id = old.current().id().as_str();
        let (_, wrapped) = old.new_data_key(REPO, KeyVersion::FIRST).unwrap();
        assert_eq!(
            new.open_data_key(REPO, KeyVersion::FIRST, old_id, &wrapped)
                .err(),
            Some(CryptoError::UnknownKek(old_id.to_owned()))
        );
        let both = KeyRing::new(Kek::new(&[2; 32]), vec![Kek::new(&[1; 32])]);
        assert!(
            both.open_data_key(REPO, KeyVersion::FIRST, old_id, &wrapped)
                .is_ok()
        );
        assert_eq!(
            both.open_data_key(REPO, KeyVersion::FIRST, old_id, &wrapped[..40])
                .err(),
            Some(CryptoError::Open)
        );
    }

    #[test]
    fn the_id_of_a_master_key_never_changes() {
        // Stored beside every data key, so it must never change. Computed with Python's hmac and hashlib.
        assert_eq!(Kek::new(&[0; 32]).id().as_str(), "2986cbe648dad984");
    }

    /// Master key 0x00…0x1f and its id; a data key 0x20…0x3f and an audit key 0x40…0x5f sealed by it, and a
    /// value sealed by that data key: `01 ‖ nonce ‖ AES-256-GCM`, each with the associated data that
    /// docs/ARCHITECTURE.md defines. Computed with Python's `cryptography`.
    pub(crate) const KEK_ID: &str = "3682970ad9f53e58";
    const DATA_KEY: &str = "01a1a1a1a1a1a1a1a1a1a1a1a185e1d97df73b57f3ec348b66c415e9f841006f706e\
        dcc6df7312ea9beff0deea63dcbbe249ed2ecc8545f7f4cc1685c7";
    pub(crate) const AUDIT_KEY: &str = "01a2a2a2a2a2a2a2a2a2a2a2a215cf5a41097f3dab41085bfe70793f\
        399bf0058986a009dfdfdf1c90637e4804e2684197f0b1a38c27f47b2659adc990";
    const VALUE: &str = "01a3a3a3a3a3a3a3a3a3a3a3a305a0045ff8779dd29ebb3e531595202470538c39814e9f\
        46c64c";

    fn counting(first: u8) -> [u8; KEY_LEN] {
        let mut bytes = first..;
        std::array::from_fn(|_| bytes.next().unwrap())
    }

    pub(crate) fn counting_ring() -> KeyRing {
        KeyRing::new(Kek::new(&counting(0)), vec![])
    }

    /// Derived from the audit key 0x40…0x5f.
    pub(crate) fn row_key() -> RowKey {
        AuditKey::new(SecretBox::new(Box::new(counting(64))), false).row_key()
    }

    #[test]
    fn a_row_key_opens_only_for_its_purpose() {
        let (ring, other) = (ring(1), ring(2));
        let id = ring.current().id().as_str();
        let (key, open) = ring.new_row_key(false).unwrap();
        let bound = ring.wrap_row_key(&key, true).unwrap();
        let mac = |is_bound, sealed: &[u8]| {
            let key = ring.open_row_key(is_bound, (id, sealed)).ok();
            key.map(|key| key.mac(b"x"))
        };
        assert_eq!(mac(false, &open), Some(key.mac(b"x")));
        assert_eq!(mac(true, &bound), Some(key.mac(b"x")));
        assert!(mac(true, &open).is_none() && mac(false, &bound).is_none());
        assert!(other.open_row_key(false, (id, &open)).is_err());
        let audit = ring.new_audit_key(RepoId::NONE).unwrap();
        assert!(mac(false, &audit).is_none() && mac(true, &audit).is_none());
    }

    #[test]
    fn stored_ciphertexts_can_always_be_opened() {
        let ring = counting_ring();
        assert_eq!(ring.current().id().as_str(), KEK_ID);
        let sealed = |text| hex::decode(text).unwrap();
        let data_key = ring
            .open_data_key(REPO, SECOND, KEK_ID, &sealed(DATA_KEY))
            .unwrap();
        let value = data_key
            .open(SecretId::new(11), version(3), &sealed(VALUE))
            .unwrap();
        assert_eq!(value.as_slice(), "pässword\n".as_bytes());
        let audit_key = ring
            .open_audit_key(REPO, KEK_ID, &sealed(AUDIT_KEY))
            .unwrap();
        assert_eq!(audit_key.key.key.expose_secret(), &counting(64));
    }

    #[test]
    fn the_mac_is_hmac_sha256() {
        // Computed with `openssl dgst -sha256 -mac HMAC`.
        let key = AuditKey::new(SecretBox::new(Box::new([0x0b; 32])), false);
        let expected = "198a607eb44bfbc69903a0f1cf2bbdc5ba0aa3f3d9ae3c1c7a3b1696a0b68cf7";
        assert_eq!(hex::encode(key.mac(&[b"Hi ", b"There"])), expected);
    }
}
