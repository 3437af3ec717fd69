//! Lockboxes from other implementations must open here; what those reject must fail here at the same
//! stage.

use base64::{Engine, engine::general_purpose::STANDARD};
use lockbox::{Lockbox, OpenError};
use serde::Deserialize;

#[derive(Deserialize)]
struct Vectors {
    valid: Vec<Valid>,
    invalid: Vec<Invalid>,
}

#[derive(Deserialize)]
struct Valid {
    name: String,
    passphrase: String,
    salt_hex: String,
    nonce_hex: String,
    plaintext_base64: String,
    lockbox: String,
}

#[derive(Deserialize)]
struct Invalid {
    name: String,
    passphrase: String,
    lockbox: String,
    fails_at: Stage,
}

#[derive(Deserialize, Debug, PartialEq)]
#[serde(rename_all = "lowercase")]
enum Stage {
    Format,
    Decrypt,
}

fn vectors() -> Vectors {
    serde_json::from_str(include_str!("vectors/lockbox-v1.json")).expect("the file has the fields")
}

#[test]
fn every_valid_vector_opens_to_its_plaintext() {
    let vectors = vectors().valid;
    assert!(!vectors.is_empty());
    for vector in vectors {
        let name = &vector.name;
        let plaintext = STANDARD.decode(vector.plaintext_base64).unwrap();
        let lockbox = Lockbox::parse(&vector.lockbox).unwrap();
        assert_eq!(hex::encode(lockbox.salt()), vector.salt_hex, "{name}");
        assert_eq!(hex::encode(lockbox.nonce()), vector.nonce_hex, "{name}");
        assert_eq!(lockbox.plaintext_len(), plaintext.len(), "{name}");
        assert_eq!(
            lockbox.ciphertext_and_tag().len(),
            plaintext.len() + 16,
            "{name}"
        );
        assert_eq!(lockbox.to_string(), vector.lockbox, "{name}");
        assert_eq!(
            *lockbox.open(&vector.passphrase).unwrap(),
            plaintext,
            "{name}"
        );
    }
}

#[test]
fn every_invalid_vector_fails_at_the_expected_stage() {
    let vectors = vectors().invalid;
    assert!(!vectors.is_empty());
    for vector in vectors {
        let stage = match Lockbox::parse(&vector.lockbox) {
            Err(_) => Stage::Format,
            Ok(lockbox) => {
                assert_eq!(lockbox.open(&vector.passphrase), Err(OpenError::Decrypt));
                Stage::Decrypt
            }
        };
        assert_eq!(stage, vector.fails_at, "{}", vector.name);
    }
}
