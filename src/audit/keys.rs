//! The keys of a repository's chain: the one at its head, and those of segments that ended when a
//! chain was taken over.

use entity::{Sequence, audit_entry, audit_segment, repo_head};

use super::entry::Action;
use super::position::ChainPosition;
use super::take_over::{NoTakeOver, Signed};
use super::walk::{Broken, Fault};
use crate::crypto::{AuditKey, CryptoError, KeyRing};
use crate::keys::InstanceKeys;

/// Entries under one key, up to a signed end.
struct Segment {
    first: Sequence,
    last: ChainPosition,
    /// [`None`] when no master key at hand opens it.
    key: Option<AuditKey>,
    /// The master key that seals it.
    kek_id: String,
}

/// Entries that nobody can prove without that master key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unproven {
    pub first: Sequence,
    pub last: Sequence,
    pub kek_id: String,
}

/// The keys, each with the entries that it chains.
pub struct ChainKeys {
    /// In the order of their entries.
    ended: Vec<Segment>,
    newest: AuditKey,
}

/// Why there are none to check by.
#[derive(Debug, thiserror::Error)]
pub enum KeysUnavailable {
    #[error("the audit key does not open: {0}")]
    Head(CryptoError),
    #[error(transparent)]
    Segment(Broken),
}

impl ChainKeys {
    /// Opens those that the master keys at hand open; the segments, which the chain tells of
    /// ([`super::store::chain_rows::told_segments`]), in the order of their entries.
    ///
    /// # Errors
    /// When the newest does not open, or a segment is not one that the instance has signed.
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
            let bad = || KeysUnavailable::Segment(Fault::TakeOver.at(row.last_sequence.next()));
            let (end, proof) = Signed::of_segment(&row, instance);
            let end = end.ok_or_else(bad)?;
            if end.first != next || end.last.sequence < next || end.last.sequence > head.sequence {
                return Err(bad());
            }
            next = end.last.sequence.next();
            let opened = ring.open_ended_key(repo_id, (&row.kek_id, &row.sealed_audit_key));
            let key = match (proof, opened) {
                (Ok(()), Ok(key)) if key.fingerprint() == end.fingerprint => Some(key),
                // Signed under a master key that is not at hand either: nothing here proves it.
                (Err(NoTakeOver::Unknown), _) | (Ok(()), Err(CryptoError::UnknownKek(_))) => None,
                _ => return Err(bad()),
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

    /// Goes to the next entry, under the key that chains it. In a segment whose key does not open its
    /// number alone is checked, and at its end the hash that was signed.
    ///
    /// # Errors
    /// When this one does not follow; the place stays where it was.
    pub fn step(
        &self,
        place: &mut ChainPosition,
        entry: &audit_entry::Model,
    ) -> Result<(), Broken> {
        let at = place.sequence;
        let begins = self.ended.iter().any(|segment| segment.last.sequence == at);
        if begins && entry.sequence == at.next() && entry.action != Action::TakeOver.as_str() {
            return Err(Fault::TakeOver.at(entry.sequence));
        }
        let Some(segment) = self.ended.iter().find(|segment| at < segment.last.sequence) else {
            return place.step(&self.newest, entry);
        };
        let before = *place;
        match &segment.key {
            Some(key) => place.step(key, entry)?,
            None => place.pass(entry)?,
        }
        if place.sequence == segment.last.sequence && *place != segment.last {
            let broken = Fault::Changed.at(place.sequence);
            *place = before;
            return Err(broken);
        }
        Ok(())
    }

    /// What cannot be proven of the entries behind that place.
    pub fn unproven(&self, begin: ChainPosition) -> Vec<Unproven> {
        let behind = self
            .ended
            .iter()
            .filter(|segment| segment.key.is_none() && segment.last.sequence > begin.sequence);
        let told = behind.map(|segment| Unproven {
            first: segment.first.max(begin.sequence.next()),
            last: segment.last.sequence,
            kek_id: segment.kek_id.clone(),
        });
        told.collect()
    }

    /// Whether that entry is one that cannot be proven here.
    pub fn is_unproven(&self, sequence: Sequence) -> bool {
        let mut ended = self.ended.iter();
        ended.any(|segment| {
            segment.key.is_none() && (segment.first..=segment.last.sequence).contains(&sequence)
        })
    }
}
