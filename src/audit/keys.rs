//! The keys of a repository's chain: the key of its head, and those of segments that ended with a takeover.

use entity::{Sequence, audit_entry, audit_segment, repo_head};

use super::entry::Action;
use super::position::ChainPosition;
use super::take_over::{Signed, TakeOverError};
use super::walk::{BrokenEntry, Fault};
use crate::crypto::{AuditKey, CryptoError, KeyRing};
use crate::keys::InstanceKeys;

/// Entries under one key, up to a signed end.
struct Segment {
    first: Sequence,
    last: ChainPosition,
    /// [`None`] when no available master key unwraps it.
    key: Option<AuditKey>,
    /// The master key that wraps it.
    kek_id: String,
}

/// Entries that cannot be proven without that master key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnprovenRange {
    pub first: Sequence,
    pub last: Sequence,
    pub kek_id: String,
}

/// The keys of a chain, each with the entries it authenticates.
pub struct ChainKeys {
    /// In the order of their entries.
    ended: Vec<Segment>,
    newest: AuditKey,
}

/// Why no keys are available for verification.
#[derive(Debug, thiserror::Error)]
pub enum KeysUnavailable {
    #[error("the audit key cannot be unwrapped: {0}")]
    Head(CryptoError),
    #[error(transparent)]
    Segment(BrokenEntry),
}

impl ChainKeys {
    /// Unwraps the keys that the available master keys can unwrap. The segments must be recorded in the chain
    /// ([`super::store::chain_rows::recorded_segments`]) and sorted by their entries.
    ///
    /// # Errors
    /// When the newest key cannot be unwrapped, or the instance has not signed a segment.
    pub fn open(
        head: &repo_head::Model,
        segments: Vec<audit_segment::Model>,
        ring: &KeyRing,
        instance: &InstanceKeys,
    ) -> Result<Self, KeysUnavailable> {
        let repo_id = head.repo_id;
        let newest = ring
            .open_audit_key(repo_id, &head.kek_id, &head.sealed_audit_key)
            .map_err(KeysUnavailable::Head)?;
        let (mut ended, mut next) = (vec![], Sequence::FIRST);
        for row in segments {
            let invalid = || KeysUnavailable::Segment(Fault::TakeOver.at(row.last_sequence.next()));
            let (end, proof) = Signed::of_segment(&row, instance);
            let end = end.ok_or_else(invalid)?;
            if end.first != next || end.last.sequence < next || end.last.sequence > head.sequence {
                return Err(invalid());
            }
            next = end.last.sequence.next();
            let key = ring.open_ended_key(repo_id, (&row.kek_id, &row.sealed_audit_key));
            let key = match (proof, key) {
                (Ok(()), Ok(key)) if key.fingerprint() == end.fingerprint => Some(key),
                // Also signed under a master key that is not available, so nothing here proves it.
                (Err(TakeOverError::UnknownKey), _) | (Ok(()), Err(CryptoError::UnknownKek(_))) => {
                    None
                }
                _ => return Err(invalid()),
            };
            ended.push(Segment {
                first: end.first,
                last: end.last,
                key,
                kek_id: row.kek_id,
            });
        }
        Ok(Self { ended, newest })
    }

    /// Advances to the next entry, under the key that authenticates it. In a segment whose key cannot be
    /// unwrapped, only the sequence number is checked, and at its end the signed hash.
    ///
    /// # Errors
    /// When the entry does not follow. The position is unchanged then.
    pub fn step(
        &self,
        position: &mut ChainPosition,
        entry: &audit_entry::Model,
    ) -> Result<(), BrokenEntry> {
        let current = position.sequence;
        let follows_segment = self
            .ended
            .iter()
            .any(|segment| segment.last.sequence == current);
        if follows_segment
            && entry.sequence == current.next()
            && entry.action != Action::TakeOver.as_str()
        {
            return Err(Fault::TakeOver.at(entry.sequence));
        }
        let Some(segment) = self
            .ended
            .iter()
            .find(|segment| current < segment.last.sequence)
        else {
            return position.step(&self.newest, entry);
        };
        let before = *position;
        match &segment.key {
            Some(key) => position.step(key, entry)?,
            None => position.pass(entry)?,
        }
        if position.sequence == segment.last.sequence && *position != segment.last {
            let broken = Fault::Changed.at(position.sequence);
            *position = before;
            return Err(broken);
        }
        Ok(())
    }

    /// Returns the parts after that position that cannot be proven.
    pub fn unproven(&self, begin: ChainPosition) -> Vec<UnprovenRange> {
        let remaining = self
            .ended
            .iter()
            .filter(|segment| segment.key.is_none() && segment.last.sequence > begin.sequence);
        let unproven = remaining.map(|segment| UnprovenRange {
            first: segment.first.max(begin.sequence.next()),
            last: segment.last.sequence,
            kek_id: segment.kek_id.clone(),
        });
        unproven.collect()
    }

    /// Whether that entry cannot be proven with the available keys.
    pub fn is_unproven(&self, sequence: Sequence) -> bool {
        let mut ended = self.ended.iter();
        ended.any(|segment| {
            segment.key.is_none() && (segment.first..=segment.last.sequence).contains(&sequence)
        })
    }
}
