//! Where a repository's chain begins after older entries were pruned: the position of the newest pruned
//! entry, signed by the instance, so that nobody else can pretend that entries were pruned.

use entity::{RepoId, audit_checkpoint};
use sea_orm::ActiveValue::Set;

use super::chain::Hash;
use super::position::ChainPosition;
use crate::keys::{InstanceKey, InstanceKeys};

const LABEL: &[u8] = b"forgevault audit checkpoint v1\0";

/// Returns the signed message: a label, a zero byte, then repository, sequence number and time as 64 bits
/// big-endian, and the hash.
fn message(repo_id: RepoId, position: &ChainPosition, created_unix: i64) -> Vec<u8> {
    let mut message = LABEL.to_vec();
    for number in [repo_id.get(), position.sequence.get(), created_unix] {
        message.extend_from_slice(&number.to_be_bytes());
    }
    message.extend_from_slice(&position.hash);
    message
}

/// Returns the row for a chain that begins after that position; `now` in Unix seconds.
pub fn sign(
    repo_id: RepoId,
    position: &ChainPosition,
    now: i64,
    key: &InstanceKey,
) -> audit_checkpoint::ActiveModel {
    let signature = key.key.sign(&message(repo_id, position, now));
    audit_checkpoint::ActiveModel {
        repo_id: Set(repo_id),
        sequence: Set(position.sequence),
        hash: Set(position.hash.to_vec()),
        created_unix: Set(now),
        signing_key_id: Set(key.id),
        signature: Set(signature.to_vec()),
    }
}

/// Returns the position in a checkpoint without verifying its signature.
pub fn position(row: &audit_checkpoint::Model) -> Option<ChainPosition> {
    Some(ChainPosition {
        sequence: row.sequence,
        hash: Hash::try_from(row.hash.as_slice()).ok()?,
    })
}

/// Returns the position in a checkpoint of this repository; [`None`] when no key of the instance has signed
/// it.
pub fn verify(
    repo_id: RepoId,
    row: &audit_checkpoint::Model,
    keys: &InstanceKeys,
) -> Option<ChainPosition> {
    let position = position(row)?;
    let message = message(repo_id, &position, row.created_unix);
    keys.find(row.signing_key_id)?
        .public_key()
        .verifies(&message, &row.signature)
        .then_some(position)
}

#[cfg(test)]
mod tests {
    use entity::Sequence;

    use super::*;

    #[test]
    fn the_signed_message_is_fixed() {
        let position = ChainPosition {
            sequence: Sequence::new(2),
            hash: [0xcd; 32],
        };
        let expected = [
            &hex::encode("forgevault audit checkpoint v1"),
            "00",
            "0000000000000007",
            "0000000000000002",
            "0000000000000003",
            &"cd".repeat(32),
        ];
        assert_eq!(
            hex::encode(message(RepoId::new(7), &position, 3)),
            expected.concat()
        );
    }
}
