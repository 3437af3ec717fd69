//! The Ed25519 key (RFC 8032) with which the instance signs what third parties verify.

use std::fmt;
use std::str::FromStr;

use ed25519_dalek::{Signature, Signer as _, VerifyingKey};
use secrecy::{ExposeSecret as _, SecretBox};
use sha2::{Digest as _, Sha256};

use super::{Binding, CryptoError, KEY_LEN, Kek, KeyRing, random_key};

/// Length of a signature, in bytes.
pub const SIGNATURE_LEN: usize = 64;

/// The instance's private signing key. Wiped when dropped.
pub struct SigningKey(ed25519_dalek::SigningKey);

impl SigningKey {
    fn new(seed: &SecretBox<[u8; KEY_LEN]>) -> Self {
        Self(ed25519_dalek::SigningKey::from_bytes(seed.expose_secret()))
    }

    pub fn public_key(&self) -> PublicKey {
        PublicKey(self.0.verifying_key())
    }

    /// Signs the message. Callers that sign several kinds of message must prefix each with its own label.
    pub fn sign(&self, message: &[u8]) -> [u8; SIGNATURE_LEN] {
        self.0.sign(message).to_bytes()
    }
}

/// The public key of a [`SigningKey`], displayed as 64 hex digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PublicKey(VerifyingKey);

/// The text or bytes are not a valid [`PublicKey`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected an Ed25519 public key in 64 hex digits")]
pub struct InvalidPublicKey;

impl PublicKey {
    pub fn as_bytes(&self) -> &[u8; KEY_LEN] {
        self.0.as_bytes()
    }

    /// The key's id: the first 64 bits of the SHA-256 of its bytes, as 16 hex digits.
    pub fn id(&self) -> String {
        let digest: [u8; 32] = Sha256::digest(self.as_bytes()).into();
        hex::encode(digest.first_chunk::<8>().unwrap_or(&[0; 8]))
    }

    /// Whether the signature is valid for the message. Keys of small order verify nothing (RFC 8032, 8.4).
    pub fn verifies(&self, message: &[u8], signature: &[u8]) -> bool {
        Signature::from_slice(signature)
            .is_ok_and(|signature| self.0.verify_strict(message, &signature).is_ok())
    }
}

impl FromStr for PublicKey {
    type Err = InvalidPublicKey;

    fn from_str(text: &str) -> Result<Self, InvalidPublicKey> {
        let mut bytes = [0; KEY_LEN];
        hex::decode_to_slice(text, &mut bytes).map_err(|_| InvalidPublicKey)?;
        let key = VerifyingKey::from_bytes(&bytes).map_err(|_| InvalidPublicKey)?;
        // Small order: a signature under such a key proves nothing.
        if key.is_weak() {
            return Err(InvalidPublicKey);
        }
        Ok(Self(key))
    }
}

impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode(self.as_bytes()))
    }
}

impl KeyRing {
    /// Returns a new signing key, and its private part sealed under the current master key.
    ///
    /// # Errors
    /// If the system's random source fails.
    pub fn new_signing_key(&self) -> Result<(SigningKey, Vec<u8>), CryptoError> {
        let seed = random_key()?;
        let key = SigningKey::new(&seed);
        let sealed = self.seal_seed(&seed, key.public_key().as_bytes())?;
        Ok((key, sealed))
    }

    fn seal_seed(
        &self,
        seed: &SecretBox<[u8; KEY_LEN]>,
        public_key: &[u8; KEY_LEN],
    ) -> Result<Vec<u8>, CryptoError> {
        let kek = self.current();
        let binding = Binding::SigningKey {
            public_key,
            kek: kek.id(),
        };
        kek.wrap(seed, binding)
    }

    /// Opens a signing key with another master key, from the ring or from `others`, and seals it with the
    /// current one.
    ///
    /// # Errors
    /// See [`KeyRing::open_signing_key`].
    pub fn rewrap_signing_key<'a>(
        &'a self,
        others: impl IntoIterator<Item = &'a Kek>,
        public_key: &[u8],
        (kek_id, sealed): (&str, &[u8]),
    ) -> Result<Vec<u8>, CryptoError> {
        let (seed, public_key) = self.open_seed(others, public_key, (kek_id, sealed))?;
        self.seal_seed(&seed, &public_key)
    }

    fn open_seed<'a>(
        &'a self,
        others: impl IntoIterator<Item = &'a Kek>,
        public_key: &[u8],
        (kek_id, sealed): (&str, &[u8]),
    ) -> Result<(SecretBox<[u8; KEY_LEN]>, [u8; KEY_LEN]), CryptoError> {
        let kek = self.find(others, kek_id)?;
        let public_key = public_key.try_into().map_err(|_| CryptoError::Open)?;
        let binding = Binding::SigningKey {
            public_key: &public_key,
            kek: kek.id(),
        };
        Ok((kek.unwrap(sealed, binding)?, public_key))
    }

    /// Opens a signing key that was sealed by the master key with this id. A key that opens is the
    /// instance's own: nobody can substitute another without the master key.
    ///
    /// # Errors
    /// Returns [`CryptoError::UnknownKek`], or [`CryptoError::Open`] if it is damaged or belongs to another
    /// public key.
    pub fn open_signing_key(
        &self,
        public_key: &[u8],
        kek_id: &str,
        sealed: &[u8],
    ) -> Result<SigningKey, CryptoError> {
        let (seed, public_key) = self.open_seed([], public_key, (kek_id, sealed))?;
        let key = SigningKey::new(&seed);
        if *key.public_key().as_bytes() == public_key {
            Ok(key)
        } else {
            Err(CryptoError::Open)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crypto::Kek;
    use crate::crypto::key_ring::tests::{KEK_ID, counting_ring};

    /// RFC 8032, 7.1, TEST 2.
    const SEED: &str = "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb";
    const PUBLIC: &str = "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c";
    const SIGNATURE: &str = "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da\
        085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00";

    fn seed() -> SecretBox<[u8; KEY_LEN]> {
        let mut seed = Box::new([0; KEY_LEN]);
        hex::decode_to_slice(SEED, seed.as_mut_slice()).unwrap();
        SecretBox::new(seed)
    }

    #[test]
    fn a_signature_matches_rfc_8032() {
        let key = SigningKey::new(&seed());
        assert_eq!(key.public_key().to_string(), PUBLIC);
        assert_eq!(hex::encode(key.sign(&[0x72])), SIGNATURE);
        let signature = hex::decode(SIGNATURE).unwrap();
        let public: PublicKey = PUBLIC.parse().unwrap();
        assert!(public.verifies(&[0x72], &signature));
        assert!(!public.verifies(&[0x73], &signature));
        assert!(!public.verifies(&[0x72], &signature[1..]));
    }

    #[test]
    fn the_id_of_a_public_key_is_its_sha256() {
        // Computed with `printf 3d40… | xxd -r -p | sha256sum`.
        let public: PublicKey = PUBLIC.parse().unwrap();
        assert_eq!(public.id(), "39f713d0a644253f");
        // The last is the point of order 1, under which every message has more than one valid signature.
        for bad in [
            "",
            "00",
            &PUBLIC[1..],
            &format!("{PUBLIC}00"),
            &"zz".repeat(32),
            &format!("01{}", "00".repeat(31)),
        ] {
            assert_eq!(bad.parse::<PublicKey>(), Err(InvalidPublicKey), "{bad}");
        }
    }

    #[test]
    fn a_sealed_key_opens_only_for_its_own_public_key() {
        let ring = counting_ring();
        let (key, sealed) = ring.new_signing_key().unwrap();
        let public = *key.public_key().as_bytes();
        let opened = ring.open_signing_key(&public, KEK_ID, &sealed).unwrap();
        assert_eq!(opened.public_key(), key.public_key());
        let (other, _) = ring.new_signing_key().unwrap();
        for public in [other.public_key().as_bytes().as_slice(), &public[1..], &[]] {
            let opened = ring.open_signing_key(public, KEK_ID, &sealed);
            assert_eq!(opened.err(), Some(CryptoError::Open));
        }
        let other_ring = KeyRing::new(Kek::new(&[9; 32]), vec![]);
        let opened = other_ring.open_signing_key(&public, KEK_ID, &sealed);
        assert_eq!(opened.err(), Some(CryptoError::UnknownKek(KEK_ID.into())));
        // No other key of the vault opens as a signing key.
        let audit = ring
            .new_audit_key(entity::RepoId::new(7), crate::crypto::RequiredMacs::None)
            .unwrap();
        assert!(ring.open_signing_key(&public, KEK_ID, &audit).is_err());
    }

    #[test]
    fn stored_ciphertexts_can_always_be_opened() {
        // The seed of RFC 8032 under the master key 0x00…0x1f: `01 ‖ nonce ‖ AES-256-GCM` with the
        // associated data that docs/ARCHITECTURE.md defines. Computed with Python's `cryptography`.
        let sealed = hex::decode(
            "01a4a4a4a4a4a4a4a4a4a4a4a476d3cb295a3c84edc9a0462da7c19529cdcab7\
             0983cea34f8e4aabe33228f86ad5d00a53673fa9b2bddff9ce3cb54ad4",
        )
        .unwrap();
        let public = hex::decode(PUBLIC).unwrap();
        let key = counting_ring()
            .open_signing_key(&public, KEK_ID, &sealed)
            .unwrap();
        assert_eq!(hex::encode(key.sign(&[0x72])), SIGNATURE);
    }
}
