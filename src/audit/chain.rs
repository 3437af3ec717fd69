//! The keyed hash chain of a repository's entries.
//!
//! `hash(n) = HMAC-SHA256(audit key, hash(n-1) ‖ encoding(n))`, with 32 zero bytes for `hash(0)`. Somebody
//! who can write to the database but does not hold the audit key cannot change, insert, remove or reorder an
//! entry without breaking the chain after it.

use entity::audit_entry::Model;

use crate::crypto::AuditKey;

pub type Hash = [u8; 32];

/// The hash before the first entry.
pub const GENESIS: Hash = [0; 32];

/// Returns the hash of an entry that follows `previous`. It excludes `entry.hash` and `entry.id`.
pub fn link(key: &AuditKey, previous: &Hash, entry: &Model) -> Hash {
    key.mac(&[previous, &encode(entry)])
}

/// Returns the canonical encoding, version 1: the byte 1, then the fields in this order. A number is 64 bits
/// big-endian, a boolean one byte, a text its length in bytes (32 bits big-endian) followed by its UTF-8.
/// Every field has a fixed or encoded length, so no two entries share an encoding.
fn encode(entry: &Model) -> Vec<u8> {
    let Model {
        id: _,
        hash: _,
        repo_id,
        sequence,
        timestamp,
        action,
        success,
        fail_reason,
        secret_id,
        secret_name,
        version_id,
        version,
        user_id,
        user_name,
        token_id,
        runner_id,
        ip_address,
        user_agent,
        request_id,
        source,
    } = entry;
    let mut out = Vec::with_capacity(320);
    out.push(1);
    for number in [repo_id.get(), sequence.get(), *timestamp] {
        out.extend_from_slice(&number.to_be_bytes());
    }
    push_text(&mut out, action);
    out.push(u8::from(*success));
    push_text(&mut out, fail_reason);
    out.extend_from_slice(&secret_id.get().to_be_bytes());
    push_text(&mut out, secret_name);
    for number in [version_id.get(), version.get(), user_id.get()] {
        out.extend_from_slice(&number.to_be_bytes());
    }
    push_text(&mut out, user_name);
    for number in [token_id.get(), *runner_id] {
        out.extend_from_slice(&number.to_be_bytes());
    }
    for text in [ip_address, user_agent, request_id, source] {
        push_text(&mut out, text);
    }
    out
}

fn push_text(out: &mut Vec<u8>, text: &str) {
    // Every text column is limited to far less than 4 GiB.
    let len = u32::try_from(text.len()).unwrap_or(u32::MAX);
    out.extend_from_slice(&len.to_be_bytes());
    out.extend_from_slice(text.as_bytes());
}

#[cfg(test)]
mod tests {
    use entity::{RepoId, SecretId, Sequence, TokenId, UserId, Version, VersionId};

    use super::*;

    fn entry() -> Model {
        Model {
            id: 9,
            repo_id: RepoId::new(1),
            sequence: Sequence::new(2),
            hash: vec![],
            timestamp: 3,
            action: "read".into(),
            success: true,
            fail_reason: String::new(),
            secret_id: SecretId::new(4),
            secret_name: "A".into(),
            version_id: VersionId::new(5),
            version: Version::new(6),
            user_id: UserId::new(7),
            user_name: "ann".into(),
            token_id: TokenId::new(8),
            runner_id: 0,
            ip_address: "::1".into(),
            user_agent: "curl".into(),
            request_id: "r".into(),
            source: "api".into(),
        }
    }

    #[test]
    fn the_encoding_is_fixed() {
        let expected = [
            "01",
            "0000000000000001",
            "0000000000000002",
            "0000000000000003",
            "0000000472656164",
            "01",
            "00000000",
            "0000000000000004",
            "0000000141",
            "0000000000000005",
            "0000000000000006",
            "0000000000000007",
            "00000003616e6e",
            "0000000000000008",
            "0000000000000000",
            "000000033a3a31",
            "000000046375726c",
            "0000000172",
            "00000003617069",
        ];
        assert_eq!(hex::encode(encode(&entry())), expected.concat());
    }

    #[test]
    fn a_chain_is_fixed() {
        use crate::crypto::key_ring::tests::{AUDIT_KEY, KEK_ID, counting_ring};
        // HMAC-SHA256(key, hash(n-1) ‖ encoding(n)) for n = 1 and 2, computed with Python's hmac.
        let expected = [
            "5401a2809f9ba29945cdd06e06bd1ef0927fffa6d3b12fdc2bcf526613a496db",
            "1d21d27263ce3e500db6b5d74469ce1f75846c92e9aa0a3c3fa812b62fc4ceab",
        ];
        let sealed = hex::decode(AUDIT_KEY).unwrap();
        let key = counting_ring()
            .open_audit_key(RepoId::new(7), KEK_ID, &sealed)
            .unwrap();
        let mut hash = GENESIS;
        for (sequence, expected) in (1..).zip(expected) {
            hash = link(
                &key,
                &hash,
                &Model {
                    sequence: Sequence::new(sequence),
                    ..entry()
                },
            );
            assert_eq!(hex::encode(hash), expected);
        }
    }

    #[test]
    fn text_that_moves_between_fields_changes_the_encoding() {
        let (mut a, mut b) = (entry(), entry());
        (a.ip_address, a.user_agent) = ("ab".into(), "c".into());
        (b.ip_address, b.user_agent) = ("a".into(), "bc".into());
        assert_ne!(encode(&a), encode(&b));
    }
}
