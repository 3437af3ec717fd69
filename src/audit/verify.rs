//! `forgevault audit verify`, and the audit page: recomputes a repository's chain from the stored entries. It
//! only reads, and may run beside the service.

pub mod file;

use std::sync::Arc;

use entity::{RepoId, Sequence};
use sea_orm::DbErr;
use serde::{Serialize, Serializer};

use super::chain::Hash;
use super::entry::Action;
use super::keys::{ChainKeys, KeysUnavailable, UnprovenRange};
use super::position::ChainPosition;
use super::store::chain_rows;
use super::take_over::{Signed, TakeOverError};
use super::walk::{BrokenEntry, Fault};
use crate::crypto::KeyRing;
use crate::db::Db;
use crate::keys::InstanceKeys;

/// Entries per query.
const CHUNK: u64 = 1000;
/// How often a repository is walked again because pruning moved its checkpoint meanwhile.
const ATTEMPTS: u32 = 5;

/// The result for one repository, or for an export of it.
#[derive(Debug, Serialize)]
pub struct Finding {
    pub repo_id: RepoId,
    /// `owner/name` as last reported by the forge; empty when unknown.
    pub name: String,
    /// Whether the whole chain is valid and proven.
    pub ok: bool,
    /// The number of valid entries, counted from the first.
    pub entries: u64,
    /// The sequence number of the first entry that was not pruned.
    pub first_sequence: Sequence,
    /// The last valid position.
    #[serde(serialize_with = "as_text")]
    pub head: ChainPosition,
    /// The first error.
    #[serde(rename = "bad", skip_serializing_if = "Option::is_none")]
    pub error: Option<ChainError>,
    /// Entries that cannot be proven with the available keys. If there are any, `ok` is false.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unproven: Vec<UnprovenEntries>,
    /// Remarks about the keys that are not errors: takeovers of the chain, and an audit key that is still
    /// wrapped by a previous master key.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Note>,
}

/// Entries that cannot be proven without a master key that is not available.
#[derive(Debug, Serialize)]
pub struct UnprovenEntries {
    pub first_sequence: Sequence,
    pub last_sequence: Sequence,
    pub what: String,
}

impl From<UnprovenRange> for UnprovenEntries {
    fn from(
        UnprovenRange {
            first,
            last,
            kek_id,
        }: UnprovenRange,
    ) -> Self {
        let what = format!(
            "entries {first} to {last} are not proven: their key is wrapped by master key \
             {kek_id}, which is not available; list it in keys.previous_master_keys, or pass it with \
             --old-key-file, if it was yours"
        );
        Self {
            first_sequence: first,
            last_sequence: last,
            what,
        }
    }
}

/// A remark about an entry; 0 for none.
#[derive(Debug, Serialize)]
pub struct Note {
    pub sequence: Sequence,
    pub what: String,
}

impl Note {
    /// Returns the text of a takeover's entry, and who signed it.
    fn of(entry: &entity::audit_entry::Model, keys: &InstanceKeys) -> Result<Self, BrokenEntry> {
        let what = match Signed::of_entry(entry, keys) {
            Ok(signed) => format!("takeover, signed: {signed}"),
            Err(error @ TakeOverError::UnknownKey) => {
                format!("takeover that {error}: {}", entry.fail_reason)
            }
            Err(TakeOverError::Malformed | TakeOverError::Signature) => {
                return Err(Fault::TakeOver.at(entry.sequence));
            }
        };
        Ok(Self {
            sequence: entry.sequence,
            what,
        })
    }
}

/// An error in a chain.
#[derive(Debug, Serialize)]
pub struct ChainError {
    /// The first entry affected; 0 when it concerns no single entry.
    pub sequence: Sequence,
    pub what: String,
}

impl ChainError {
    /// Returns an error that concerns no single entry.
    fn general(what: impl Into<String>) -> Self {
        Self {
            sequence: Sequence::NONE,
            what: what.into(),
        }
    }
}

impl From<BrokenEntry> for ChainError {
    fn from(broken: BrokenEntry) -> Self {
        Self {
            sequence: broken.sequence,
            what: broken.to_string(),
        }
    }
}

fn as_text<S: Serializer>(position: &ChainPosition, to: S) -> Result<S::Ok, S::Error> {
    to.collect_str(position)
}

impl Finding {
    fn of(repo_id: RepoId, name: String) -> Self {
        Self {
            repo_id,
            name,
            ok: false,
            entries: 0,
            first_sequence: Sequence::FIRST,
            head: ChainPosition::BEGIN,
            error: None,
            unproven: vec![],
            notes: vec![],
        }
    }

    fn failed(mut self, error: impl Into<ChainError>) -> Self {
        (self.ok, self.error) = (false, Some(error.into()));
        self
    }
}

/// Verifies chains from the stored entries.
pub struct Verifier {
    db: Db,
    ring: Arc<KeyRing>,
}

/// The part of a chain to verify.
#[derive(Clone, Copy)]
enum Extent {
    /// The whole chain, and whether it contains the given head.
    Whole(Option<ChainPosition>),
    /// At most this many of the newest entries.
    Newest(i64),
}

impl Verifier {
    pub fn new(db: Db, ring: impl Into<Arc<KeyRing>>) -> Self {
        let ring = ring.into();
        Self { db, ring }
    }

    /// Returns the next repository after the given id.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn next(&self, after: RepoId) -> Result<Option<RepoId>, DbErr> {
        chain_rows::next_repository(self.db.conn(), after).await
    }

    /// Verifies a repository's whole chain. With `known_head`, a head recorded elsewhere, the entry of that
    /// sequence number must exist and have that hash.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn verify(
        &self,
        repo_id: RepoId,
        known_head: Option<ChainPosition>,
    ) -> Result<Finding, DbErr> {
        self.check(repo_id, Extent::Whole(known_head)).await
    }

    /// Verifies at most `count` of the newest entries. The hash of the entry before them is trusted.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn verify_newest(&self, repo_id: RepoId, count: i64) -> Result<Finding, DbErr> {
        self.check(repo_id, Extent::Newest(count)).await
    }

    async fn check(&self, repo_id: RepoId, extent: Extent) -> Result<Finding, DbErr> {
        let conn = self.db.conn();
        let mut attempt = 0;
        loop {
            attempt += 1;
            let before = chain_rows::checkpoint(conn, repo_id).await?;
            let finding = self.walk(repo_id, before.as_ref(), extent).await?;
            // Entries pruned during the walk look as if they were missing.
            if finding.ok
                || attempt == ATTEMPTS
                || chain_rows::checkpoint(conn, repo_id).await? == before
            {
                return Ok(finding);
            }
        }
    }

    async fn walk(
        &self,
        repo_id: RepoId,
        checkpoint: Option<&entity::audit_checkpoint::Model>,
        extent: Extent,
    ) -> Result<Finding, DbErr> {
        let conn = self.db.conn();
        let name = chain_rows::name(conn, repo_id).await?.unwrap_or_default();
        let mut finding = Finding::of(repo_id, name);
        let Some(head) = chain_rows::head(conn, repo_id).await? else {
            let error =
                ChainError::general("the head row is missing: no audit key, no newest entry");
            return Ok(finding.failed(error));
        };
        let instance = InstanceKeys::load(conn, &self.ring).await?;
        let segments = chain_rows::recorded_segments(conn, &head).await?;
        let keys = match ChainKeys::open(&head, segments, &self.ring, &instance) {
            Ok(keys) => keys,
            Err(KeysUnavailable::Segment(broken)) => return Ok(finding.failed(broken)),
            Err(error @ KeysUnavailable::Head(_)) => {
                return Ok(finding.failed(ChainError::general(error.to_string())));
            }
        };
        if head.kek_id != self.ring.current().id().as_str() {
            let what = format!(
                "the audit key is wrapped by the previous master key {}",
                head.kek_id
            );
            finding.notes.push(Note {
                sequence: Sequence::NONE,
                what,
            });
        }
        let begin = match ChainPosition::before_first(&head, checkpoint, (&keys, &instance)) {
            Ok(begin) => begin,
            Err(broken) => return Ok(finding.failed(broken)),
        };
        finding.head = begin;
        // From the very beginning: no entry may precede the first one.
        let (mut after, mut known_head) = (Sequence::new(i64::MIN), None);
        match extent {
            Extent::Whole(position) => known_head = position,
            Extent::Newest(count) if head.sequence.get() - count > begin.sequence.get() => {
                after = Sequence::new(head.sequence.get() - count);
                finding.head = match self.position(repo_id, after).await? {
                    Ok(position) => position,
                    Err(broken) => return Ok(finding.failed(broken)),
                };
            }
            Extent::Newest(_) => {}
        }
        finding.first_sequence = finding.head.sequence.next();
        let unproven = keys.unproven(finding.head);
        finding.unproven = unproven.into_iter().map(Into::into).collect();
        let walked = self.walk_from((&keys, &instance), &mut finding, (after, known_head));
        match walked.await? {
            Ok(()) => finding.ok = finding.unproven.is_empty(),
            Err(broken) => return Ok(finding.failed(broken)),
        }
        Ok(finding)
    }

    /// Returns the stored position of an entry.
    async fn position(
        &self,
        repo_id: RepoId,
        sequence: Sequence,
    ) -> Result<Result<ChainPosition, BrokenEntry>, DbErr> {
        let rows =
            chain_rows::entries(self.db.conn(), repo_id, sequence.previous(), sequence, 1).await?;
        let Some(row) = rows.first() else {
            return Ok(Err(Fault::Missing.at(sequence)));
        };
        let hash = Hash::try_from(row.hash.as_slice());
        Ok(hash
            .map(|hash| ChainPosition { sequence, hash })
            .map_err(|_| Fault::Changed.at(sequence)))
    }

    /// Walks from the entry after `after` to the head, which may advance meanwhile.
    async fn walk_from(
        &self,
        (keys, instance): (&ChainKeys, &InstanceKeys),
        finding: &mut Finding,
        (mut after, known_head): (Sequence, Option<ChainPosition>),
    ) -> Result<Result<(), BrokenEntry>, DbErr> {
        let (conn, repo_id) = (self.db.conn(), finding.repo_id);
        if let Some(known_head) = known_head {
            let begin = finding.head;
            if known_head.sequence < begin.sequence {
                return Ok(Err(Fault::Pruned.at(known_head.sequence)));
            }
            if known_head.sequence == begin.sequence && known_head.hash != begin.hash {
                return Ok(Err(Fault::KnownHead.at(known_head.sequence)));
            }
        }
        loop {
            let rows = chain_rows::entries(conn, repo_id, after, Sequence::MAX, CHUNK).await?;
            let Some(last) = rows.last() else {
                break;
            };
            after = last.sequence;
            // Entries are committed together with their head, so an entry read before it is never beyond it.
            let head = chain_rows::head(conn, repo_id).await?;
            let end = head.map_or(Sequence::NONE, |head| head.sequence);
            for row in &rows {
                if row.sequence > end {
                    return Ok(Err(Fault::Outside.at(row.sequence)));
                }
                if let Err(broken) = keys.step(&mut finding.head, row) {
                    return Ok(Err(broken));
                }
                if row.action == Action::TakeOver.as_str() && !keys.is_unproven(row.sequence) {
                    match Note::of(row, instance) {
                        Ok(note) => finding.notes.push(note),
                        Err(broken) => return Ok(Err(broken)),
                    }
                }
                finding.entries += 1;
                let differs = |expected: ChainPosition| {
                    expected.sequence == row.sequence && expected != finding.head
                };
                if known_head.is_some_and(differs) {
                    return Ok(Err(Fault::KnownHead.at(row.sequence)));
                }
            }
        }
        self.compare_with_head(finding, known_head).await
    }

    /// Checks that the last entry found is the newest one committed.
    async fn compare_with_head(
        &self,
        finding: &Finding,
        known_head: Option<ChainPosition>,
    ) -> Result<Result<(), BrokenEntry>, DbErr> {
        let (conn, repo_id) = (self.db.conn(), finding.repo_id);
        let last = finding.head;
        // Later entries are not verified, but they must exist.
        let head = chain_rows::head(conn, repo_id).await?;
        let stored = head.and_then(|head| {
            Some(ChainPosition {
                sequence: head.sequence,
                hash: Hash::try_from(head.hash.as_slice()).ok()?,
            })
        });
        let Some(stored) = stored else {
            return Ok(Err(Fault::Head.at(last.sequence)));
        };
        if stored.sequence > last.sequence {
            let next = chain_rows::entries(conn, repo_id, last.sequence, Sequence::MAX, 1).await?;
            if next
                .first()
                .is_none_or(|row| row.sequence != last.sequence.next())
            {
                return Ok(Err(Fault::Tail.at(last.sequence.next())));
            }
        } else if stored != last {
            return Ok(Err(Fault::Head.at(last.sequence)));
        }
        if known_head.is_some_and(|expected| expected.sequence > last.sequence.max(stored.sequence))
        {
            return Ok(Err(Fault::Tail.at(last.sequence.next())));
        }
        Ok(Ok(()))
    }
}
