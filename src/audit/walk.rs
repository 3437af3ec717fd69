//! Walks along a chain: each entry must follow the previous one.

use entity::{Sequence, audit_checkpoint, audit_entry, repo_head};

use super::chain::{self, Hash};
use super::checkpoint;
use super::keys::ChainKeys;
use super::position::ChainPosition;
use crate::crypto::AuditKey;
use crate::keys::InstanceKeys;

impl ChainPosition {
    /// Returns the position before a repository's first entry: its checkpoint, once older entries were
    /// pruned. Before unprovable entries, the checkpoint is accepted without verification.
    ///
    /// # Errors
    /// When no key of the instance has signed the checkpoint, or the head says that the chain begins
    /// elsewhere.
    pub fn before_first(
        head: &repo_head::Model,
        checkpoint: Option<&audit_checkpoint::Model>,
        (keys, instance): (&ChainKeys, &InstanceKeys),
    ) -> Result<Self, BrokenEntry> {
        let begin = match checkpoint {
            None => Self::BEGIN,
            Some(row) => match checkpoint::verify(head.repo_id, row, instance) {
                Some(signed) => signed,
                // The entries after it cannot be proven here either.
                None if keys.is_unproven(row.sequence.next()) => {
                    checkpoint::position(row).ok_or_else(|| Fault::Checkpoint.at(row.sequence))?
                }
                None => return Err(Fault::Checkpoint.at(row.sequence)),
            },
        };
        if head.first_sequence == begin.sequence.next() {
            Ok(begin)
        } else {
            Err(Fault::Begin.at(begin.sequence.next()))
        }
    }

    /// Advances to the next entry.
    ///
    /// # Errors
    /// When the entry does not follow. The position is unchanged then.
    pub fn step(&mut self, key: &AuditKey, entry: &audit_entry::Model) -> Result<(), BrokenEntry> {
        let expected = self.sequence.next();
        if entry.sequence > expected {
            return Err(Fault::Missing.at(expected));
        }
        if entry.sequence < expected {
            return Err(Fault::Outside.at(entry.sequence));
        }
        let hash = chain::link(key, &self.hash, entry);
        if entry.hash != hash {
            return Err(Fault::Changed.at(expected));
        }
        *self = Self {
            sequence: expected,
            hash,
        };
        Ok(())
    }

    /// Advances to the next entry without its key, checking only its sequence number.
    ///
    /// # Errors
    /// See [`ChainPosition::step`].
    pub fn pass(&mut self, entry: &audit_entry::Model) -> Result<(), BrokenEntry> {
        let expected = self.sequence.next();
        if entry.sequence > expected {
            return Err(Fault::Missing.at(expected));
        }
        if entry.sequence < expected {
            return Err(Fault::Outside.at(entry.sequence));
        }
        let hash = Hash::try_from(entry.hash.as_slice());
        *self = Self {
            sequence: expected,
            hash: hash.map_err(|_| Fault::Changed.at(expected))?,
        };
        Ok(())
    }
}

/// The error in a chain, and the first entry that shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("entry {sequence} {fault}")]
pub struct BrokenEntry {
    pub sequence: Sequence,
    pub fault: Fault,
}

/// An error about an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    #[error("is missing")]
    Missing,
    #[error("was changed or moved")]
    Changed,
    #[error("is outside the chain")]
    Outside,
    #[error("is the end of a checkpoint that this instance has not signed")]
    Checkpoint,
    #[error("should be the first, but the head row names another")]
    Begin,
    #[error("is the newest, but the head row does not agree with it")]
    Head,
    #[error("is missing: the end of the chain was cut off")]
    Tail,
    #[error("should begin under another key, but this instance has signed no takeover")]
    TakeOver,
    #[error("is chained under a key whose master key is not available")]
    Unproven,
    #[error("does not match the hash kept elsewhere")]
    KnownHead,
    #[error("was pruned, so its hash can no longer be compared")]
    Pruned,
}

impl Fault {
    pub fn at(self, sequence: Sequence) -> BrokenEntry {
        BrokenEntry {
            sequence,
            fault: self,
        }
    }
}
