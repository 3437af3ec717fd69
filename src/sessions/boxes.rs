//! Sealed boxes for the forge's tokens: whoever has new ones seals them for each session of the person, and
//! only the secret that the client holds opens them. HPKE (RFC 9180), base mode: DHKEM(X25519, HKDF-SHA256),
//! HKDF-SHA256, AES-256-GCM.
//!
//! A box is `0x01 ‖ encapsulated key(32) ‖ ciphertext ‖ tag(16)`. Its associated data is the hash by which the
//! row is found, so that a box cannot be moved to another row.

use hpke::aead::AesGcm256;
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256;
use hpke::{Deserializable, Kem, OpModeR, OpModeS, Serializable};
use zeroize::Zeroizing;

use super::ForgeTokens;
use super::secret::derive;
use crate::crypto::CryptoError;
use crate::error::Error;

const FORMAT: u8 = 0x01;
const KEY_LEN: usize = 32;
const INFO: &[u8] = b"forgevault forge tokens v1";

/// What a client's secret is, so that equal secrets of different kinds have different keys.
#[derive(Clone, Copy)]
pub enum BoxOwner {
    Browser,
    Cli,
    Device,
}

impl BoxOwner {
    const fn purpose(self) -> &'static [u8] {
        match self {
            Self::Browser => b"forgevault session box",
            Self::Cli => b"forgevault cli session box",
            Self::Device => b"forgevault device code box",
        }
    }
}

/// The key pair that follows from a client's secret.
pub struct KeyPair {
    private: <X25519HkdfSha256 as Kem>::PrivateKey,
    public: <X25519HkdfSha256 as Kem>::PublicKey,
}

impl KeyPair {
    /// Derives the pair from a secret with at least 224 random bits.
    ///
    /// # Errors
    /// Never for a secret of that size.
    pub fn of(secret: &[u8], owner: BoxOwner) -> Result<Self, CryptoError> {
        let key = derive(secret, owner.purpose())?;
        let (private, public) = X25519HkdfSha256::derive_keypair(key.as_slice());
        Ok(Self { private, public })
    }

    /// The public key, for the table.
    pub fn public(&self) -> Vec<u8> {
        self.public.to_bytes().to_vec()
    }

    /// Opens a box for the row with that hash; [`None`] if it was sealed for another key or row, or changed.
    pub fn open(&self, sealed: &[u8], hash: &[u8]) -> Option<ForgeTokens> {
        let (&FORMAT, rest) = sealed.split_first()? else {
            return None;
        };
        let (key, text) = rest.split_at_checked(KEY_LEN)?;
        let key = <X25519HkdfSha256 as Kem>::EncappedKey::from_bytes(key).ok()?;
        let text = hpke::single_shot_open::<AesGcm256, HkdfSha256, X25519HkdfSha256>(
            &OpModeR::Base,
            &self.private,
            &key,
            INFO,
            text,
            hash,
        );
        let text = Zeroizing::new(text.ok()?);
        ForgeTokens::from_bytes(&text).map(|(tokens, _)| tokens)
    }
}

/// Seals tokens for the holder of a public key, in the row with that hash.
///
/// # Errors
/// [`crate::error::Code::InternalError`] if that is no public key.
pub fn seal(tokens: &ForgeTokens, public: &[u8], hash: &[u8]) -> Result<Vec<u8>, Error> {
    let failed = |_| Error::internal().because(CryptoError::Seal);
    let text = tokens.to_bytes(None)?;
    let public = <X25519HkdfSha256 as Kem>::PublicKey::from_bytes(public).map_err(failed)?;
    let (key, sealed) = hpke::single_shot_seal::<AesGcm256, HkdfSha256, X25519HkdfSha256>(
        &OpModeS::Base,
        &public,
        INFO,
        &text,
        hash,
    )
    .map_err(failed)?;
    Ok([&[FORMAT], key.to_bytes().as_slice(), &sealed].concat())
}

#[cfg(test)]
mod tests {
    use secrecy::ExposeSecret as _;

    use super::*;

    fn tokens() -> ForgeTokens {
        ForgeTokens {
            token: crate::forge::ForgeToken::new("access"),
            refresh: Some("refresh".into()),
            expires_unix: 5,
        }
    }

    #[test]
    fn only_the_secret_in_its_own_row_opens_a_box() {
        let secret = [7; 32];
        let pair = KeyPair::of(&secret, BoxOwner::Cli).unwrap();
        let sealed = seal(&tokens(), &pair.public(), b"row").unwrap();
        let opened = pair.open(&sealed, b"row").unwrap();
        assert_eq!((opened.token.expose(), opened.expires_unix), ("access", 5));
        assert_eq!(opened.refresh.unwrap().expose_secret(), "refresh");
        assert!(pair.open(&sealed, b"other row").is_none());
        for other in [
            KeyPair::of(&[8; 32], BoxOwner::Cli).unwrap(),
            KeyPair::of(&secret, BoxOwner::Device).unwrap(),
            KeyPair::of(&secret, BoxOwner::Browser).unwrap(),
        ] {
            assert!(other.open(&sealed, b"row").is_none());
        }
        for at in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[at] ^= 1;
            assert!(pair.open(&changed, b"row").is_none(), "{at}");
            assert!(pair.open(&sealed[..at], b"row").is_none(), "{at}");
        }
    }

    #[test]
    fn a_box_is_different_each_time_and_an_invalid_key_is_refused() {
        let pair = KeyPair::of(&[7; 32], BoxOwner::Cli).unwrap();
        let seal = |key: &[u8]| seal(&tokens(), key, b"row");
        assert_ne!(seal(&pair.public()).unwrap(), seal(&pair.public()).unwrap());
        for bad in [&[][..], &[0; 32], &[1; 31]] {
            assert!(seal(bad).is_err(), "{bad:?}");
        }
    }
}
