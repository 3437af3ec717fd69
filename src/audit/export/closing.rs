//! The signed line that closes an export and says what the export contains.

use entity::{RepoId, Sequence};
use serde::{Deserialize, Serialize};

use super::Format;
use crate::audit::chain::Hash;
use crate::crypto::{PublicKey, SIGNATURE_LEN, SigningKey};

/// The version of the whole format: lines, closing line and signature.
pub const VERSION: u8 = 2;
/// The previous version, without takeovers. Such exports can still be verified.
pub const FIRST_VERSION: u8 = 1;

const LABEL: &[u8] = b"forgevault audit export v2\0";
const FIRST_LABEL: &[u8] = b"forgevault audit export v1\0";

/// The statement about the content of an export. Fields are in the order in which they are written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Closing {
    pub version: u8,
    pub format: Format,
    pub repo_id: RepoId,
    pub first_sequence: Sequence,
    pub last_sequence: Sequence,
    /// The number of lines between header and closing line.
    pub entries: u64,
    /// The chain hash before the first entry: that of the newest pruned entry, or 32 zero bytes.
    #[serde(with = "hex::serde")]
    pub previous_hash: Hash,
    /// The chain hash of the newest entry.
    #[serde(with = "hex::serde")]
    pub head_hash: Hash,
    /// The first entry that did not follow in its chain; 0 when all did.
    pub chain_broken_at: Sequence,
    /// SHA-256 of all bytes before the closing line.
    #[serde(with = "hex::serde")]
    pub sha256: [u8; 32],
    /// When the export began, Unix seconds.
    pub created_at: i64,
    /// First and last entry of each part whose key could not be unwrapped during the export: nothing proves
    /// that these entries are authentic.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unproven: Vec<[Sequence; 2]>,
    /// The entries that record a takeover of the chain.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub take_overs: Vec<Sequence>,
    /// The key that signed it ([`PublicKey::id`]).
    pub key_id: String,
}

/// A [`Closing`] and its signature.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signed {
    #[serde(flatten)]
    pub closing: Closing,
    #[serde(with = "hex::serde")]
    pub signature: [u8; SIGNATURE_LEN],
}

impl Closing {
    /// Returns the signed message: a label, a zero byte, one byte for the format (1 CSV, 2 JSONL), then
    /// repository, first and last sequence number, number of entries, broken position and time as 64 bits
    /// big-endian, the hash before the first entry, the hash of the newest entry, the SHA-256, and the public
    /// key. From version 2 on it continues with the number of unproven parts, their first and last entries,
    /// the number of takeovers, and their entries, all as 64 bits big-endian. Every part has a fixed or
    /// encoded length.
    fn message(&self, key: &PublicKey) -> Vec<u8> {
        let is_first = self.version == FIRST_VERSION;
        let mut message = if is_first { FIRST_LABEL } else { LABEL }.to_vec();
        message.push(match self.format {
            Format::Csv => 1,
            Format::Jsonl => 2,
        });
        for number in [
            self.repo_id.get().to_be_bytes(),
            self.first_sequence.get().to_be_bytes(),
            self.last_sequence.get().to_be_bytes(),
            self.entries.to_be_bytes(),
            self.chain_broken_at.get().to_be_bytes(),
            self.created_at.to_be_bytes(),
        ] {
            message.extend_from_slice(&number);
        }
        let parts = [&self.previous_hash, &self.head_hash, &self.sha256];
        for part in parts.into_iter().chain([key.as_bytes()]) {
            message.extend_from_slice(part);
        }
        if !is_first {
            let mut push = |number: i64| message.extend_from_slice(&number.to_be_bytes());
            push(count(self.unproven.len()));
            self.unproven
                .iter()
                .flatten()
                .for_each(|number| push(number.get()));
            push(count(self.take_overs.len()));
            self.take_overs.iter().for_each(|number| push(number.get()));
        }
        message
    }

    /// Whether the version is known and the fields are possible in it.
    pub fn is_known(&self) -> bool {
        match self.version {
            VERSION => true,
            FIRST_VERSION => self.unproven.is_empty() && self.take_overs.is_empty(),
            _ => false,
        }
    }

    pub fn sign(self, key: &SigningKey) -> Signed {
        let signature = key.sign(&self.message(&key.public_key()));
        Signed {
            closing: self,
            signature,
        }
    }
}

fn count(len: usize) -> i64 {
    i64::try_from(len).unwrap_or(i64::MAX)
}

impl Signed {
    /// Whether that key signed it.
    pub fn verifies(&self, key: &PublicKey) -> bool {
        let message = self.closing.message(key);
        key.verifies(&message, &self.signature)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crypto::key_ring::tests::counting_ring;

    fn closing(format: Format) -> Closing {
        Closing {
            version: VERSION,
            format,
            repo_id: RepoId::new(1),
            first_sequence: Sequence::new(2),
            last_sequence: Sequence::new(3),
            entries: 4,
            previous_hash: [0xaa; 32],
            head_hash: [0xbb; 32],
            chain_broken_at: Sequence::new(5),
            sha256: [0xcc; 32],
            created_at: 6,
            unproven: vec![[Sequence::new(7), Sequence::new(8)]],
            take_overs: vec![Sequence::new(9)],
            key_id: "k".to_owned(),
        }
    }

    #[test]
    fn the_signed_message_is_fixed() {
        let (key, _) = counting_ring().new_signing_key().unwrap();
        let public = key.public_key();
        for (format, byte) in [(Format::Csv, "01"), (Format::Jsonl, "02")] {
            let numbers: Vec<String> = (1..=6).map(|n| format!("{n:016x}")).collect();
            let expected = |label: &str, tail: &str| {
                [
                    &hex::encode(label),
                    "00",
                    byte,
                    &numbers.concat(),
                    &"aa".repeat(32),
                    &"bb".repeat(32),
                    &"cc".repeat(32),
                    &public.to_string(),
                    tail,
                ]
                .concat()
            };
            let tail: Vec<String> = [1, 7, 8, 1, 9]
                .iter()
                .map(|n| format!("{n:016x}"))
                .collect();
            let message = closing(format).message(&public);
            let second = expected("forgevault audit export v2", &tail.concat());
            assert_eq!(hex::encode(message), second);
            let first = Closing {
                version: FIRST_VERSION,
                ..closing(format)
            };
            assert!(!first.is_known(), "a first version tells of no takeover");
            let message = first.message(&public);
            assert_eq!(
                hex::encode(message),
                expected("forgevault audit export v1", "")
            );
        }
    }

    #[test]
    fn a_change_of_any_part_makes_the_signature_invalid() {
        let (key, _) = counting_ring().new_signing_key().unwrap();
        let public = key.public_key();
        let signed = closing(Format::Csv).sign(&key);
        assert!(signed.verifies(&public));
        let changes: [fn(&mut Closing); 14] = [
            |closing| closing.format = Format::Jsonl,
            |closing| closing.repo_id = RepoId::new(2),
            |closing| closing.first_sequence = Sequence::new(3),
            |closing| closing.last_sequence = Sequence::new(4),
            |closing| closing.entries += 1,
            |closing| closing.previous_hash[31] ^= 1,
            |closing| closing.head_hash[31] ^= 1,
            |closing| closing.chain_broken_at = Sequence::NONE,
            |closing| closing.sha256[31] ^= 1,
            |closing| closing.created_at += 1,
            |closing| closing.unproven.clear(),
            |closing| closing.unproven[0][1] = Sequence::new(7),
            |closing| closing.take_overs.clear(),
            |closing| closing.version = FIRST_VERSION,
        ];
        for change in changes {
            let mut altered = signed.clone();
            change(&mut altered.closing);
            assert!(!altered.verifies(&public), "{altered:?}");
        }
        let (other, _) = counting_ring().new_signing_key().unwrap();
        assert!(!signed.verifies(&other.public_key()));
    }
}
