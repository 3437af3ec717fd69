//! Records the entries of operations that are complete (reads) or refused.

use async_trait::async_trait;
use entity::{RepoId, SecretId, Version, VersionId};
use tokio::sync::oneshot;

use super::authority::{Authority, Verdict};
use super::job::Job;
use super::write_tx::WriteTx;
use crate::audit::Entry;
use crate::error::Error;
use crate::tokens::usage::TokenUse;

/// Entries of an operation that is already complete (a read) or refused.
pub(super) struct RecordJob {
    repo_id: RepoId,
    /// The entries if the operation succeeds.
    entries: Vec<Entry>,
    /// The entries if it is refused.
    refused: Option<Vec<Entry>>,
    authority: Authority,
    refusal: Option<Error>,
    /// The loss of authority since the request takes precedence over any other refusal.
    ended: Option<Error>,
    used: Option<TokenUse>,
    reply: oneshot::Sender<Result<(), Error>>,
}

impl RecordJob {
    pub(super) fn new(
        (repo_id, entries): (RepoId, Vec<Entry>),
        refusal: Option<Error>,
        authority: Authority,
        reply: oneshot::Sender<Result<(), Error>>,
    ) -> Self {
        let mut record = Self {
            repo_id,
            entries,
            refused: None,
            authority,
            refusal,
            ended: None,
            used: None,
            reply,
        };
        record.refuse();
        record
    }

    fn refuse(&mut self) {
        let error = self.ended.as_ref().or(self.refusal.as_ref());
        self.refused = error.map(|error| {
            let mut refused = self.entries.clone();
            if self.ended.is_some() && refused.len() > 1 {
                // Nothing was disclosed, so one entry suffices.
                refused.truncate(1);
                for entry in &mut refused {
                    entry.secret_name.clear();
                    entry.secret_id = SecretId::NONE;
                    (entry.version_id, entry.version) = (VersionId::NONE, Version::NONE);
                }
            }
            for entry in &mut refused {
                entry.refuse(error);
            }
            refused
        });
    }
}

#[async_trait]
impl Job for RecordJob {
    fn repo_id(&self) -> RepoId {
        self.repo_id
    }

    fn authority(&self) -> &Authority {
        &self.authority
    }

    fn used(&self) -> Option<TokenUse> {
        self.used
    }

    async fn run(&mut self, _: &mut WriteTx<'_>, verdict: Verdict) -> Result<(), Error> {
        self.used = verdict.used;
        let had_ended = self.ended.is_some();
        self.ended = verdict.right.err();
        if had_ended || self.ended.is_some() {
            self.refuse();
        }
        Ok(())
    }

    fn entries(&self) -> &[Entry] {
        self.refused.as_ref().unwrap_or(&self.entries)
    }

    fn fail(&mut self, _: Error) {}

    fn done(self: Box<Self>, committed: Result<(), Error>) {
        let refused = self.ended.or(self.refusal).map_or(Ok(()), Err);
        // The caller may have disconnected; the entry stays all the same.
        drop(self.reply.send(committed.and(refused)));
    }
}
