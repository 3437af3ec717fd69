//! `GET /audit/export`: streams a repository's whole audit log, closed by a line that the instance signs.
//! docs/AUDIT.md describes the formats and what the signature covers.

pub mod closing;
pub mod csv;
pub mod line;
pub mod part;
pub mod text;

use std::str::FromStr;
use std::sync::Arc;

use entity::{RepoId, Sequence, audit_entry};
use serde::{Deserialize, Serialize};

use self::closing::Closing;
use self::line::Line;
use self::text::Text;
use super::entry::Action;
use super::keys::{ChainKeys, KeysUnavailable};
use super::position::ChainPosition;
use super::store::chain_rows;
use super::walk::{BrokenEntry, Fault};
use crate::access::RequestContext;
use crate::db::Db;
use crate::error::Error;
use crate::http::limiter::Permit;
use crate::http::stream::{self, Parts, Sending, StreamError};
use crate::keys::InstanceKeys;

/// Entries per query.
const CHUNK: u64 = 500;

/// The format of an export.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// RFC 4180, with a header.
    Csv,
    /// One JSON object (RFC 8259) per line.
    Jsonl,
}

/// The text is not a [`Format`].
#[derive(Debug, thiserror::Error)]
#[error("expected csv or jsonl")]
pub struct UnknownFormat;

impl FromStr for Format {
    type Err = UnknownFormat;

    fn from_str(text: &str) -> Result<Self, UnknownFormat> {
        match text {
            "csv" => Ok(Self::Csv),
            "jsonl" => Ok(Self::Jsonl),
            _ => Err(UnknownFormat),
        }
    }
}

impl Format {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Jsonl => "jsonl",
        }
    }

    pub fn content_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8; header=present",
            Self::Jsonl => "application/jsonl; charset=utf-8",
        }
    }
}

/// Begins the export of all entries up to the newest one committed now. A broken chain is exported in full,
/// and the signed line says where it breaks.
///
/// # Errors
/// [`crate::error::Code::KeyMismatch`] when no available master key unwraps the audit key.
pub async fn begin(ctx: &RequestContext, format: Format, permit: Permit) -> Result<Sending, Error> {
    let (app, repo_id) = (&ctx.app, ctx.repo_id);
    let now = app.clock.now_unix();
    let conn = app.db.conn();
    let (keys, chain, begin, after, first, head) = loop {
        let checkpoint = chain_rows::checkpoint(conn, repo_id).await?;
        let keys = app.signing_keys.fresh(&app.db, now).await?;
        let head = chain_rows::head(conn, repo_id).await?;
        let head = head.ok_or_else(Error::decryption_failed)?;
        let segments = chain_rows::recorded_segments(conn, &head).await?;
        let (chain, begin) = match ChainKeys::open(&head, segments, &app.ring, &keys) {
            Ok(chain) => {
                let all_keys = (&chain, &*keys);
                let begin = ChainPosition::before_first(&head, checkpoint.as_ref(), all_keys);
                (Some(chain), begin)
            }
            Err(KeysUnavailable::Segment(broken)) => (None, Err(broken)),
            Err(KeysUnavailable::Head(error)) => return Err(Error::key_mismatch().because(error)),
        };
        let after = checkpoint
            .as_ref()
            .map_or(Sequence::NONE, |row| row.sequence);
        let first = chain_rows::entries(conn, repo_id, after, head.sequence, CHUNK).await?;
        // If entries were pruned in between, begin again after them.
        if chain_rows::checkpoint(conn, repo_id).await? == checkpoint {
            break (keys, chain, begin, after, first, head);
        }
    };
    let hash = head.hash.as_slice().try_into();
    let end = ChainPosition {
        sequence: head.sequence,
        hash: hash.map_err(|_| Error::decryption_failed())?,
    };
    let (begin, broken) = match begin {
        Ok(begin) => (begin, None),
        Err(broken) => {
            let unproven = ChainPosition {
                sequence: after,
                ..ChainPosition::BEGIN
            };
            (unproven, Some(broken))
        }
    };
    let unproven = chain.as_ref().map(|chain| chain.unproven(begin));
    let unproven = unproven.unwrap_or_default().into_iter();
    let proof = Proof {
        chain,
        begin,
        position: begin,
        broken,
        unproven: unproven.map(|part| [part.first, part.last]).collect(),
        take_overs: vec![],
        entries: 0,
        text: Text::begin(format),
    };
    let export = Export {
        db: app.db.clone(),
        repo_id,
        end,
        now,
        keys,
    };
    let entries = u64::try_from(end.sequence.get() - begin.sequence.get()).unwrap_or(0);
    Ok(stream::send(permit, ctx.recipient(), entries, |parts| {
        export.run(proof, first, parts)
    }))
}

/// The text of the export, verified while it is written.
struct Proof {
    /// [`None`] when the chain is broken from the beginning.
    chain: Option<ChainKeys>,
    begin: ChainPosition,
    position: ChainPosition,
    broken: Option<BrokenEntry>,
    /// First and last entry of each part that the available keys do not prove.
    unproven: Vec<[Sequence; 2]>,
    /// The entries that record takeovers.
    take_overs: Vec<Sequence>,
    entries: u64,
    text: Text,
}

impl Proof {
    /// Appends entries and returns their text.
    fn push(&mut self, rows: Vec<audit_entry::Model>) -> Vec<u8> {
        for row in rows {
            if self.broken.is_none()
                && let Some(chain) = &self.chain
                && let Err(broken) = chain.step(&mut self.position, &row)
            {
                self.broken = Some(broken);
            }
            if row.action == Action::TakeOver.as_str() {
                self.take_overs.push(row.sequence);
            }
            self.entries += 1;
            self.text.push(&Line::from(row));
        }
        self.text.take()
    }
}

/// A running export.
struct Export {
    db: Db,
    repo_id: RepoId,
    end: ChainPosition,
    now: i64,
    keys: Arc<InstanceKeys>,
}

impl Export {
    /// Reads, writes and sends the export in parts, then closes it.
    async fn run(
        self,
        mut proof: Proof,
        mut rows: Vec<audit_entry::Model>,
        mut parts: Parts,
    ) -> Result<(), StreamError> {
        let (repo_id, end) = (self.repo_id, self.end);
        while let Some(last) = rows.last().map(|row| row.sequence) {
            // Hundreds of hashes would block a thread that serves other requests.
            let pushed = tokio::task::spawn_blocking(move || {
                let text = proof.push(rows);
                (proof, text)
            });
            let text;
            (proof, text) = pushed.await.map_err(StreamError::because)?;
            parts.send(text).await?;
            let next = chain_rows::entries(self.db.conn(), repo_id, last, end.sequence, CHUNK);
            rows = next.await.map_err(StreamError::because)?;
            let next = rows.first().map_or(end.sequence.next(), |row| row.sequence);
            if proof.broken.is_none() && next != last.next() {
                self.check_not_pruned(last.next()).await?;
            }
        }
        if proof.broken.is_none() && proof.position != end {
            let fault = if proof.position.sequence == end.sequence {
                Fault::Head.at(end.sequence)
            } else {
                Fault::Tail.at(proof.position.sequence.next())
            };
            proof.broken = Some(fault);
        }
        if let Some(broken) = proof.broken {
            tracing::error!(repo.id = repo_id.get(), %broken, "the chain of an exported audit log is broken");
        }
        let line = self.close(proof).ok_or(StreamError::NoKey)?;
        parts.send(line.into_bytes()).await?;
        parts.finish();
        Ok(())
    }

    /// # Errors
    /// When the entry is missing because retention has pruned it since the export began.
    async fn check_not_pruned(&self, sequence: Sequence) -> Result<(), StreamError> {
        let head = chain_rows::head(self.db.conn(), self.repo_id).await;
        let head = head.map_err(StreamError::because)?;
        if head.is_some_and(|head| head.first_sequence > sequence) {
            return Err(StreamError::Pruned);
        }
        Ok(())
    }

    /// Returns the closing line; [`None`] without a signing key.
    fn close(&self, proof: Proof) -> Option<String> {
        let Proof {
            begin,
            broken,
            entries,
            unproven,
            take_overs,
            text,
            ..
        } = proof;
        let format = text.format();
        let key = &self.keys.newest()?.key;
        let closing = Closing {
            version: closing::VERSION,
            format,
            repo_id: self.repo_id,
            first_sequence: begin.sequence.next(),
            last_sequence: self.end.sequence,
            entries,
            previous_hash: begin.hash,
            head_hash: self.end.hash,
            chain_broken_at: broken.map_or(Sequence::NONE, |broken| {
                broken.sequence.max(Sequence::FIRST)
            }),
            sha256: text.digest(),
            created_at: self.now,
            unproven,
            take_overs,
            key_id: key.public_key().id(),
        };
        Some(text::closing_line(&closing.sign(key)))
    }
}
