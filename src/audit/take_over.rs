//! The takeover of a chain whose key came with another master key. Either the same key continues, rewrapped
//! by the current master key, because the operator configured the old one; or a new key begins, because a
//! caller supplied the old one and may have planted what it unwraps. The instance signs the takeover entry,
//! so that readers know how far to trust the entries before it.

use std::fmt;

use entity::{RepoId, Sequence, audit_entry, audit_segment};
use sea_orm::ActiveValue::{NotSet, Set};

use super::chain::Hash;
use super::entry::{Action, Entry};
use super::position::ChainPosition;
use crate::commit::Head;
use crate::crypto::SIGNATURE_LEN;
use crate::keys::{InstanceKey, InstanceKeys};

const LABEL: &[u8] = b"forgevault audit take-over v1\0";

/// The key under which the chain continues.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A new key. The earlier segment keeps its own.
    NewKey,
    /// The previous key, rewrapped.
    SameKey,
}

impl Kind {
    const ALL: [Self; 2] = [Self::NewKey, Self::SameKey];

    fn byte(self) -> u8 {
        match self {
            Self::NewKey => 1,
            Self::SameKey => 2,
        }
    }

    /// Returns the beginning of the entry's text.
    fn text(self) -> &'static str {
        match self {
            Self::NewKey => {
                "a new audit key counts from here on; the entries before are chained under one that \
                 came with another master key:"
            }
            Self::SameKey => {
                "the audit key came with another master key and is sealed by the present one from \
                 here on:"
            }
        }
    }
}

/// The signed statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakeOver {
    pub kind: Kind,
    /// The sequence number of the first entry under that key.
    pub first: Sequence,
    /// The newest entry at the time of the takeover.
    pub last: ChainPosition,
    /// The fingerprint of the key that came with the other master key.
    pub fingerprint: Hash,
    /// The master key that wrapped it.
    pub from: String,
    /// The master key that wraps it from now on.
    pub to: String,
}

impl TakeOver {
    /// Returns the signed message: a label, a zero byte, one byte for the kind (1 a new key, 2 the same key),
    /// then repository, first and last sequence number and time as 64 bits big-endian, the hash of the last
    /// entry, the fingerprint, and the ids of the two master keys, each as its length in 32 bits and its
    /// UTF-8.
    fn message(&self, repo_id: RepoId, time: i64) -> Vec<u8> {
        let mut message = LABEL.to_vec();
        message.push(self.kind.byte());
        for number in [
            repo_id.get(),
            self.first.get(),
            self.last.sequence.get(),
            time,
        ] {
            message.extend_from_slice(&number.to_be_bytes());
        }
        message.extend_from_slice(&self.last.hash);
        message.extend_from_slice(&self.fingerprint);
        for text in [&self.from, &self.to] {
            let len = u32::try_from(text.len()).unwrap_or(u32::MAX);
            message.extend_from_slice(&len.to_be_bytes());
            message.extend_from_slice(text.as_bytes());
        }
        message
    }

    pub fn sign(self, repo_id: RepoId, time: i64, key: &InstanceKey) -> Signed {
        let signature = key.key.sign(&self.message(repo_id, time));
        Signed {
            take_over: self,
            key_id: key.key.public_key().id(),
            signature,
        }
    }
}

/// A [`TakeOver`] with its signature. Its text form is the text of the audit entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    pub take_over: TakeOver,
    /// The instance key that signed ([`crate::crypto::PublicKey::id`]).
    pub key_id: String,
    signature: [u8; SIGNATURE_LEN],
}

/// Why an entry or a segment is not a valid takeover.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TakeOverError {
    #[error("is not a takeover")]
    Malformed,
    #[error("is not signed by an available key of this instance")]
    UnknownKey,
    #[error("has an invalid signature")]
    Signature,
}

impl Signed {
    /// # Errors
    /// When no available key of the instance has signed it.
    fn check(&self, repo_id: RepoId, time: i64, keys: &InstanceKeys) -> Result<(), TakeOverError> {
        let key = keys.by_id(&self.key_id).ok_or(TakeOverError::UnknownKey)?;
        let message = self.take_over.message(repo_id, time);
        if key.public_key().verifies(&message, &self.signature) {
            Ok(())
        } else {
            Err(TakeOverError::Signature)
        }
    }

    /// Parses the text of an entry; [`None`] when it is not a takeover.
    fn parse(text: &str) -> Option<Self> {
        let kind = Kind::ALL
            .into_iter()
            .find(|kind| text.starts_with(kind.text()))?;
        let rest = text.strip_prefix(kind.text())?;
        let field = |name: &str| {
            let mut fields = rest.split_ascii_whitespace();
            fields.find_map(|field| field.strip_prefix(name)?.strip_prefix('='))
        };
        let mut signature = [0; SIGNATURE_LEN];
        hex::decode_to_slice(field("signature")?, &mut signature).ok()?;
        let mut fingerprint = [0; 32];
        hex::decode_to_slice(field("fingerprint")?, &mut fingerprint).ok()?;
        let signed = Self {
            take_over: TakeOver {
                kind,
                first: field("first")?.parse().ok()?,
                last: field("last")?.parse().ok()?,
                fingerprint,
                from: field("from")?.to_owned(),
                to: field("to")?.to_owned(),
            },
            key_id: field("key")?.to_owned(),
            signature,
        };
        (signed.to_string() == text).then_some(signed)
    }

    /// Reads a takeover from its audit entry.
    ///
    /// # Errors
    /// When the entry is not a takeover, or no available key of the instance has signed it.
    pub fn of_entry(
        entry: &audit_entry::Model,
        keys: &InstanceKeys,
    ) -> Result<Self, TakeOverError> {
        let signed = Self::parse(&entry.fail_reason).ok_or(TakeOverError::Malformed)?;
        signed.check(entry.repo_id, entry.timestamp, keys)?;
        Ok(signed)
    }

    /// Reads a takeover from the row of a segment, and whether an available key of the instance has signed
    /// it. [`None`] when the row is malformed.
    pub fn of_segment(
        row: &audit_segment::Model,
        keys: &InstanceKeys,
    ) -> (Option<TakeOver>, Result<(), TakeOverError>) {
        match Self::of_row(row) {
            Some(signed) => {
                let proof = signed.check(row.repo_id, row.ended_unix, keys);
                (Some(signed.take_over), proof)
            }
            None => (None, Err(TakeOverError::Malformed)),
        }
    }

    fn of_row(row: &audit_segment::Model) -> Option<Self> {
        Some(Self {
            take_over: TakeOver {
                kind: Kind::NewKey,
                first: row.first_sequence,
                last: ChainPosition {
                    sequence: row.last_sequence,
                    hash: row.last_hash.as_slice().try_into().ok()?,
                },
                fingerprint: row.fingerprint.as_slice().try_into().ok()?,
                from: row.from_kek_id.clone(),
                to: row.to_kek_id.clone(),
            },
            key_id: row.signing_key.clone(),
            signature: row.signature.as_slice().try_into().ok()?,
        })
    }

    /// Whether an entry records the takeover that ended that segment, with the same signed fields. Checks
    /// neither the signature nor that the entry belongs to the chain.
    pub fn is_recorded_by(row: &audit_segment::Model, entry: &audit_entry::Model) -> bool {
        let recorded = Self::parse(&entry.fail_reason);
        entry.action == Action::TakeOver.as_str()
            && recorded.is_some()
            && recorded == Self::of_row(row)
    }

    /// Returns the row of the segment that ends here, with its wrapped key.
    pub fn segment(&self, head: &Head, entry: &Entry, time: i64) -> audit_segment::ActiveModel {
        let TakeOver {
            first,
            last,
            fingerprint,
            from,
            to,
            ..
        } = &self.take_over;
        let (kek_id, sealed) = head.sealed_audit_key();
        audit_segment::ActiveModel {
            id: NotSet,
            repo_id: Set(head.repo_id()),
            first_sequence: Set(*first),
            last_sequence: Set(last.sequence),
            last_hash: Set(last.hash.to_vec()),
            sealed_audit_key: Set(sealed.to_vec()),
            kek_id: Set(kek_id.to_owned()),
            fingerprint: Set(fingerprint.to_vec()),
            from_kek_id: Set(from.clone()),
            to_kek_id: Set(to.clone()),
            ended_unix: Set(time),
            ended_by: Set(entry.user_id),
            ended_by_name: Set(entry.user_name.clone()),
            signing_key: Set(self.key_id.clone()),
            signature: Set(self.signature.to_vec()),
        }
    }

    /// Returns the entry that records it, attributed to the author of `by`.
    pub fn entry(&self, by: &Entry) -> Entry {
        Entry {
            action: Action::TakeOver,
            message: self.to_string(),
            ..by.clone()
        }
    }
}

impl fmt::Display for Signed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let TakeOver {
            kind,
            first,
            last,
            fingerprint,
            from,
            to,
        } = &self.take_over;
        write!(
            f,
            "{} first={first} last={last} fingerprint={} from={from} to={to} key={} signature={}",
            kind.text(),
            hex::encode(fingerprint),
            self.key_id,
            hex::encode(self.signature)
        )
    }
}

#[cfg(test)]
mod tests {
    use entity::SigningKeyId;

    use super::*;
    use crate::crypto::key_ring::tests::counting_ring;

    fn take_over(kind: Kind) -> TakeOver {
        TakeOver {
            kind,
            first: Sequence::new(2),
            last: ChainPosition {
                sequence: Sequence::new(3),
                hash: [0xaa; 32],
            },
            fingerprint: [0xbb; 32],
            from: "0123456789abcdef".to_owned(),
            to: "fedcba9876543210".to_owned(),
        }
    }

    #[test]
    fn the_signed_message_is_fixed() {
        for (kind, byte) in [(Kind::NewKey, "01"), (Kind::SameKey, "02")] {
            let numbers = [7, 2, 3, 5].map(|n| format!("{n:016x}"));
            let expected = [
                &hex::encode("forgevault audit take-over v1"),
                "00",
                byte,
                &numbers.concat(),
                &"aa".repeat(32),
                &"bb".repeat(32),
                "00000010",
                &hex::encode("0123456789abcdef"),
                "00000010",
                &hex::encode("fedcba9876543210"),
            ];
            let message = take_over(kind).message(RepoId::new(7), 5);
            assert_eq!(hex::encode(message), expected.concat());
        }
    }

    #[test]
    fn the_text_of_an_entry_fits_and_is_parsed_and_nothing_else_is() {
        let (key, _) = counting_ring().new_signing_key().unwrap();
        let key = InstanceKey {
            id: SigningKeyId::new(1),
            created_unix: 0,
            kek_id: String::new(),
            adopted: None,
            key,
        };
        for kind in Kind::ALL {
            let mut long = take_over(kind);
            (long.first, long.last.sequence) = (Sequence::MAX, Sequence::MAX);
            let signed = long.sign(RepoId::MAX, i64::MAX, &key);
            let text = signed.to_string();
            assert!(
                text.len() <= crate::audit::entry::MAX_REASON,
                "{}",
                text.len()
            );
            assert_eq!(Signed::parse(&text), Some(signed));
            assert_eq!(Signed::parse(&format!("{text} ")), None);
            assert_eq!(Signed::parse(&text.replace("first=", "first=0")), None);
        }
        assert_eq!(Signed::parse(""), None);
    }
}
