//! A sealed value opens only with the same passphrase, and only if it is unchanged.

use base64::{Engine, engine::general_purpose::STANDARD};
use lockbox::{Lockbox, OpenError, SealError, seal};
use proptest::prelude::*;

#[test]
fn sealing_a_value_twice_gives_different_lockboxes() {
    let (one, other) = (
        seal(b"value", "pass").unwrap(),
        seal(b"value", "pass").unwrap(),
    );
    assert_ne!(one.salt(), other.salt());
    assert_ne!(one.nonce(), other.nonce());
    assert_ne!(one.ciphertext_and_tag(), other.ciphertext_and_tag());
}

#[test]
fn a_wrong_passphrase_is_rejected() {
    let lockbox = seal(b"value", "pass").unwrap();
    for passphrase in ["", "Pass", "pass ", "pass\n"] {
        assert_eq!(
            lockbox.open(passphrase),
            Err(OpenError::Decrypt),
            "{passphrase:?}"
        );
    }
}

#[test]
fn any_modified_byte_is_detected() {
    let lockbox = seal(b"value", "pass").unwrap();
    let body = [lockbox.nonce(), lockbox.ciphertext_and_tag()].concat();
    let whole = [lockbox.salt(), body.as_slice()].concat();
    // The first and last byte of the salt, nonce, ciphertext and tag.
    for place in [0, 15, 16, 27, 28, 32, 33, 48] {
        let mut changed = whole.clone();
        changed[place] ^= 1;
        let (salt, body) = changed.split_at(16);
        let text = format!(
            "lockbox:v1:{}:{}",
            STANDARD.encode(salt),
            STANDARD.encode(body)
        );
        let changed = Lockbox::parse(&text).unwrap();
        assert_eq!(
            changed.open("pass"),
            Err(OpenError::Decrypt),
            "byte {place}"
        );
    }
}

#[test]
fn an_empty_passphrase_is_rejected() {
    assert_eq!(seal(b"value", ""), Err(SealError::EmptyPassphrase));
}

proptest! {
    // Each case derives two keys.
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn sealing_round_trips(
        plaintext in proptest::collection::vec(any::<u8>(), 0..300),
        passphrase in ".{1,40}",
    ) {
        let text = seal(&plaintext, &passphrase).unwrap().to_string();
        let lockbox = Lockbox::parse(&text).unwrap();
        prop_assert_eq!(lockbox.plaintext_len(), plaintext.len());
        prop_assert_eq!(&*lockbox.open(&passphrase).unwrap(), &plaintext);
    }
}
