//! `forgevault audit verify`, and the page of the audit: recomputes the chain of a repository from
//! what is stored. It only reads, and the service may go on meanwhile.

pub mod file;

use std::sync::Arc;

use entity::{RepoId, Sequence};
use sea_orm::DbErr;
use serde::{Serialize, Serializer};

use super::chain::Hash;
use super::entry::Action;
use super::keys::{ChainKeys, KeysUnavailable, Unproven};
use super::position::ChainPosition;
use super::store::chain_rows;
use super::take_over::{NoTakeOver, Signed};
use super::walk::{Broken, Fault};
use crate::crypto::KeyRing;
use crate::db::Db;
use crate::keys::InstanceKeys;

/// Entries that are read at once.
const CHUNK: u64 = 1000;
/// How often a repository is walked again because its checkpoint moved on meanwhile.
const ATTEMPTS: u32 = 5;

/// What was found of one repository, or of an export of it.
#[derive(Debug, Serialize)]
pub struct Finding {
    pub repo_id: RepoId,
    /// `owner/name` as the forge said last; empty when it is not known.
    pub name: String,
    /// Whether everything holds.
    pub ok: bool,
    /// Entries that hold, from the first on.
    pub entries: u64,
    /// Sequence number of the first entry that was not pruned.
    pub first_sequence: Sequence,
    /// The last place that holds.
    #[serde(serialize_with = "as_text")]
    pub head: ChainPosition,
    /// The first thing that is wrong.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bad: Option<Bad>,
    /// Entries that cannot be proven by what is at hand: then not everything holds.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unproven: Vec<NotProven>,
    /// What is to be known of the keys, though it is not wrong: take-overs of the chain, and an audit
    /// key that a previous master key seals still.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Note>,
}

/// Entries that nobody can prove without a master key that is not at hand.
#[derive(Debug, Serialize)]
pub struct NotProven {
    pub first_sequence: Sequence,
    pub last_sequence: Sequence,
    pub what: String,
}

impl From<Unproven> for NotProven {
    fn from(
        Unproven {
            first,
            last,
            kek_id,
        }: Unproven,
    ) -> Self {
        let what = format!(
            "entries {first} to {last} are not proven: they are chained under a key of master key \
             {kek_id}, which is not at hand; name it in keys.previous_master_keys, or give it by \
             --old-key-file, if it was ever yours"
        );
        Self {
            first_sequence: first,
            last_sequence: last,
            what,
        }
    }
}

/// Something about an entry; 0 for none.
#[derive(Debug, Serialize)]
pub struct Note {
    pub sequence: Sequence,
    pub what: String,
}

impl Note {
    /// What a take-over's entry says, and who has signed it.
    fn of(entry: &entity::audit_entry::Model, keys: &InstanceKeys) -> Result<Self, Broken> {
        let what = match Signed::of_entry(entry, keys) {
            Ok(signed) => format!("take-over, signed: {signed}"),
            Err(error @ NoTakeOver::Unknown) => {
                format!("take-over that {error}: {}", entry.fail_reason)
            }
            Err(NoTakeOver::Form | NoTakeOver::Signature) => {
                return Err(Fault::TakeOver.at(entry.sequence));
            }
        };
        Ok(Self {
            sequence: entry.sequence,
            what,
        })
    }
}

/// What is wrong.
#[derive(Debug, Serialize)]
pub struct Bad {
    /// The first entry that is; 0 when it is about none.
    pub sequence: Sequence,
    pub what: String,
}

impl Bad {
    /// Not about one entry.
    fn whole(what: impl Into<String>) -> Self {
        Self {
            sequence: Sequence::NONE,
            what: what.into(),
        }
    }
}

impl From<Broken> for Bad {
    fn from(broken: Broken) -> Self {
        Self {
            sequence: broken.sequence,
            what: broken.to_string(),
        }
    }
}

fn as_text<S: Serializer>(place: &ChainPosition, to: S) -> Result<S::Ok, S::Error> {
    to.collect_str(place)
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
            bad: None,
            unproven: vec![],
            notes: vec![],
        }
    }

    fn bad(mut self, bad: impl Into<Bad>) -> Self {
        (self.ok, self.bad) = (false, Some(bad.into()));
        self
    }
}

/// Checks chains by what is stored.
pub struct Verifier {
    db: Db,
    ring: Arc<KeyRing>,
}

/// What of a chain is looked at.
#[derive(Clone, Copy)]
enum Extent {
    /// All of it, and whether a head that was kept elsewhere is in it.
    Whole(Option<ChainPosition>),
    /// So many of the newest entries.
    Newest(i64),
}

impl Verifier {
    pub fn new(db: Db, ring: impl Into<Arc<KeyRing>>) -> Self {
        let ring = ring.into();
        Self { db, ring }
    }

    /// The repository after that one, in the order of their ids.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn next(&self, after: RepoId) -> Result<Option<RepoId>, DbErr> {
        chain_rows::next_repository(self.db.conn(), after).await
    }

    /// Walks along a repository's chain; where `kept`, a head that was kept elsewhere, says so, the
    /// entry of that sequence number has to be there with that hash.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn verify(
        &self,
        repo_id: RepoId,
        kept: Option<ChainPosition>,
    ) -> Result<Finding, DbErr> {
        self.check(repo_id, Extent::Whole(kept)).await
    }

    /// Walks along the newest entries only, at most so many; that the one before them is as it was
    /// written is taken for granted.
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
            // What was pruned under our feet looks as if it were missing.
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
            let bad = Bad::whole("nothing is stored of its head: no audit key, no newest entry");
            return Ok(finding.bad(bad));
        };
        let instance = InstanceKeys::load(conn, &self.ring).await?;
        let segments = chain_rows::told_segments(conn, &head).await?;
        let keys = match ChainKeys::open(&head, segments, &self.ring, &instance) {
            Ok(keys) => keys,
            Err(KeysUnavailable::Segment(broken)) => return Ok(finding.bad(broken)),
            Err(error @ KeysUnavailable::Head(_)) => {
                return Ok(finding.bad(Bad::whole(error.to_string())));
            }
        };
        if head.kek_id != self.ring.current().id().as_str() {
            let what = format!(
                "the audit key is sealed by the previous master key {}",
                head.kek_id
            );
            finding.notes.push(Note {
                sequence: Sequence::NONE,
                what,
            });
        }
        let begin = match ChainPosition::before_first(&head, checkpoint, (&keys, &instance)) {
            Ok(begin) => begin,
            Err(broken) => return Ok(finding.bad(broken)),
        };
        finding.head = begin;
        // From the very beginning: nothing may stand before the first entry either.
        let (mut after, mut kept) = (Sequence::new(i64::MIN), None);
        match extent {
            Extent::Whole(place) => kept = place,
            Extent::Newest(count) if head.sequence.get() - count > begin.sequence.get() => {
                after = Sequence::new(head.sequence.get() - count);
                finding.head = match self.place(repo_id, after).await? {
                    Ok(place) => place,
                    Err(broken) => return Ok(finding.bad(broken)),
                };
            }
            Extent::Newest(_) => {}
        }
        finding.first_sequence = finding.head.sequence.next();
        let unproven = keys.unproven(finding.head);
        finding.unproven = unproven.into_iter().map(Into::into).collect();
        let walked = self.walk_on((&keys, &instance), &mut finding, (after, kept));
        match walked.await? {
            Ok(()) => finding.ok = finding.unproven.is_empty(),
            Err(broken) => return Ok(finding.bad(broken)),
        }
        Ok(finding)
    }

    /// The place of an entry, by what is stored.
    async fn place(
        &self,
        repo_id: RepoId,
        sequence: Sequence,
    ) -> Result<Result<ChainPosition, Broken>, DbErr> {
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

    /// From the entry after `after` to the head, which may move on meanwhile.
    async fn walk_on(
        &self,
        (keys, instance): (&ChainKeys, &InstanceKeys),
        finding: &mut Finding,
        (mut after, kept): (Sequence, Option<ChainPosition>),
    ) -> Result<Result<(), Broken>, DbErr> {
        let (conn, repo_id) = (self.db.conn(), finding.repo_id);
        if let Some(kept) = kept {
            let begin = finding.head;
            if kept.sequence < begin.sequence {
                return Ok(Err(Fault::Pruned.at(kept.sequence)));
            }
            if kept.sequence == begin.sequence && kept.hash != begin.hash {
                return Ok(Err(Fault::Kept.at(kept.sequence)));
            }
        }
        loop {
            let rows = chain_rows::entries(conn, repo_id, after, Sequence::MAX, CHUNK).await?;
            let Some(last) = rows.last() else {
                break;
            };
            after = last.sequence;
            // Entries are committed with their head: one that is read before it is not behind it.
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
                let is_other =
                    |kept: ChainPosition| kept.sequence == row.sequence && kept != finding.head;
                if kept.is_some_and(is_other) {
                    return Ok(Err(Fault::Kept.at(row.sequence)));
                }
            }
        }
        self.compare_with_head(finding, kept).await
    }

    /// The last entry that was found is the newest that was committed.
    async fn compare_with_head(
        &self,
        finding: &Finding,
        kept: Option<ChainPosition>,
    ) -> Result<Result<(), Broken>, DbErr> {
        let (conn, repo_id) = (self.db.conn(), finding.repo_id);
        let found = finding.head;
        // What came after the last look is not looked at; that it is there is.
        let head = chain_rows::head(conn, repo_id).await?;
        let stored = head.and_then(|head| {
            Some(ChainPosition {
                sequence: head.sequence,
                hash: Hash::try_from(head.hash.as_slice()).ok()?,
            })
        });
        let Some(stored) = stored else {
            return Ok(Err(Fault::Head.at(found.sequence)));
        };
        if stored.sequence > found.sequence {
            let next = chain_rows::entries(conn, repo_id, found.sequence, Sequence::MAX, 1).await?;
            if next
                .first()
                .is_none_or(|row| row.sequence != found.sequence.next())
            {
                return Ok(Err(Fault::Tail.at(found.sequence.next())));
            }
        } else if stored != found {
            return Ok(Err(Fault::Head.at(found.sequence)));
        }
        if kept.is_some_and(|kept| kept.sequence > found.sequence.max(stored.sequence)) {
            return Ok(Err(Fault::Tail.at(found.sequence.next())));
        }
        Ok(Ok(()))
    }
}
