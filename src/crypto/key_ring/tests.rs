use entity::{SecretId, Version};
use secrecy::ExposeSecret as _;

use super::*;

pub(in crate::crypto) const REPO: RepoId = RepoId::new(7);
pub(in crate::crypto) const OTHER: RepoId = RepoId::new(8);
pub(in crate::crypto) const SECRET: SecretId = SecretId::new(10);
pub(in crate::crypto) const SECOND: KeyVersion = KeyVersion::new(2);

pub(in crate::crypto) fn version(number: i64) -> Version {
    Version::new(number)
}

pub(in crate::crypto) fn ring(byte: u8) -> KeyRing {
    KeyRing::new(Kek::new(&[byte; 32]), vec![])
}

#[test]
fn a_data_key_is_not_an_audit_key_and_vice_versa() {
    let ring = ring(1);
    let id = ring.current().id().as_str();
    let (_, data) = ring.new_data_key(REPO, KeyVersion::FIRST).unwrap();
    let audit = ring.new_audit_key(REPO, RequiredMacs::None).unwrap();
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
    AuditKey::new(SecretBox::new(Box::new(counting(64))), RequiredMacs::None).row_key()
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
    let audit = ring
        .new_audit_key(RepoId::NONE, RequiredMacs::None)
        .unwrap();
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
    assert_eq!(audit_key.secret().expose_secret(), &counting(64));
}
