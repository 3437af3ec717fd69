//! The jobs of the group commit: entries of completed reads, and changes made within the transaction.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;

use async_trait::async_trait;
use entity::{RepoId, SecretId, Version, VersionId};
use futures_util::FutureExt as _;
use tokio::sync::oneshot;

use super::authority::{Authority, Verdict, check_archived};
use super::head::Head;
use super::refusals::{Limited, Refusals};
use crate::audit::Entry;
use crate::crypto::Kek;
use crate::db::Tx;
use crate::error::{Code, Error};
use crate::tokens::usage::TokenUse;

/// A change to a repository, committed together with its audit entry.
///
/// `apply` may run more than once: after a deadlock, or when another job of the same batch failed, the
/// transaction is rolled back and run again.
pub trait Command: Send + Sync + 'static {
    type Output: Send + 'static;

    /// Decides, then writes. Stores what it learns (ids, version) in the entry.
    ///
    /// # Errors
    /// A refusal is recorded in place of the entry. A refusal after [`WriteTx::write`] rolls back what was
    /// written.
    fn apply(
        &self,
        tx: &mut WriteTx<'_>,
        entry: &mut Entry,
    ) -> impl Future<Output = Result<Self::Output, Error>> + Send;

    /// Returns an additional master key that may have wrapped the repository's audit key. With it the chain
    /// can be taken over ([`super::head::Head::take_over`]).
    fn master_key(&self) -> Option<&Kek> {
        None
    }

    /// Whether it runs many statements. Then it gets a transaction of its own, so that it neither delays many
    /// other jobs nor is rolled back with them.
    fn is_large(&self) -> bool {
        false
    }
}

/// The context of a [`Command`]: the transaction, and the locked head of its repository.
pub struct WriteTx<'a> {
    tx: &'a Tx<'a>,
    wrote: bool,
    /// Additional entries, recorded after the entry of the operation.
    further: Vec<Entry>,
    /// Unix seconds, the same for the whole commit.
    pub now: i64,
    pub head: &'a mut Head,
}

impl<'a> WriteTx<'a> {
    pub(super) fn new(tx: &'a Tx<'a>, now: i64, head: &'a mut Head) -> Self {
        Self {
            tx,
            wrote: false,
            further: vec![],
            now,
            head,
        }
    }

    pub fn repo_id(&self) -> RepoId {
        self.head.repo_id()
    }

    /// Returns the transaction for reading. It sees committed data and earlier writes of this batch.
    pub fn read(&self) -> &Tx<'_> {
        self.tx
    }

    /// Records another entry, for a [`Command`] that changes more than one thing. Its own entry comes first.
    /// Has no effect when the command is refused.
    pub fn record(&mut self, entry: Entry) {
        self.further.push(entry);
    }

    /// Whether anything was changed.
    pub(super) fn has_written(&self) -> bool {
        self.wrote
    }

    /// Returns the transaction for writing. From here on, a refusal rolls back.
    pub fn write(&mut self) -> &Tx<'_> {
        self.wrote = true;
        self.tx
    }
}

/// A job that waits for its commit.
#[async_trait]
pub(super) trait Job: Send {
    fn repo_id(&self) -> RepoId;
    /// Returns the authority on which the job runs.
    fn authority(&self) -> &Authority;
    /// Returns the use of a live vault token to count.
    fn used(&self) -> Option<TokenUse>;
    /// See [`Command::master_key`].
    fn master_key(&self) -> Option<&Kek> {
        None
    }
    /// See [`Command::is_large`].
    fn is_large(&self) -> bool {
        false
    }
    /// Runs the job in the transaction if its authority is still valid. A refusal is recorded and is not an
    /// error here.
    async fn run(&mut self, tx: &mut WriteTx<'_>, verdict: Verdict) -> Result<(), Error>;
    fn entries(&self) -> &[Entry];
    /// Marks the job as failed. From then on it only records its failure.
    fn fail(&mut self, error: Error);
    /// Sends the response: the job's own when it was committed, otherwise the reason why nothing was.
    fn done(self: Box<Self>, committed: Result<(), Error>);
}

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
            let mut refused: Vec<_> = self.entries.first().cloned().into_iter().collect();
            for entry in &mut refused {
                if self.entries.len() > 1 {
                    // Nothing was disclosed, so one entry suffices.
                    entry.secret_name.clear();
                    entry.secret_id = SecretId::NONE;
                    (entry.version_id, entry.version) = (VersionId::NONE, Version::NONE);
                }
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

/// Rechecks whether a caller may continue a running operation.
pub(super) struct RecheckJob {
    repo_id: RepoId,
    authority: Authority,
    right: Result<(), Error>,
    reply: oneshot::Sender<Result<(), Error>>,
}

impl RecheckJob {
    pub(super) fn new(
        repo_id: RepoId,
        authority: Authority,
        reply: oneshot::Sender<Result<(), Error>>,
    ) -> Self {
        Self {
            repo_id,
            authority,
            right: Ok(()),
            reply,
        }
    }
}

#[async_trait]
impl Job for RecheckJob {
    fn repo_id(&self) -> RepoId {
        self.repo_id
    }

    fn authority(&self) -> &Authority {
        &self.authority
    }

    /// The use was counted at the beginning.
    fn used(&self) -> Option<TokenUse> {
        None
    }

    async fn run(&mut self, _: &mut WriteTx<'_>, verdict: Verdict) -> Result<(), Error> {
        self.right = verdict.right;
        Ok(())
    }

    fn entries(&self) -> &[Entry] {
        &[]
    }

    fn fail(&mut self, _: Error) {}

    fn done(self: Box<Self>, committed: Result<(), Error>) {
        drop(self.reply.send(committed.and(self.right)));
    }
}

/// A queued [`Command`].
pub(super) struct CommandJob<W: Command> {
    command: W,
    template: Entry,
    /// Its own entry first.
    recorded: Vec<Entry>,
    authority: Authority,
    /// The use of its token, as determined within the transaction.
    used: Option<TokenUse>,
    result: Result<W::Output, Error>,
    failed: bool,
    /// The time of the transaction, Unix seconds.
    now: i64,
    refusals: Arc<Refusals>,
    /// A refusal is counted once, however often the job runs.
    limited: Option<Limited>,
    reply: oneshot::Sender<Result<W::Output, Error>>,
}

impl<W: Command> CommandJob<W> {
    pub(super) fn new(
        command: W,
        (entry, authority): (Entry, Authority),
        refusals: Arc<Refusals>,
        reply: oneshot::Sender<Result<W::Output, Error>>,
    ) -> Self {
        Self {
            command,
            recorded: vec![entry.clone()],
            template: entry,
            authority,
            used: None,
            result: Err(Error::audit_unavailable()),
            failed: false,
            now: 0,
            refusals,
            limited: None,
            reply,
        }
    }

    async fn apply(&mut self, tx: &mut WriteTx<'_>) -> Result<W::Output, Error> {
        let mut entry = self.template.clone();
        let applied = AssertUnwindSafe(self.command.apply(tx, &mut entry))
            .catch_unwind()
            .await
            .unwrap_or_else(|_| Err(Error::internal()));
        self.recorded = vec![entry];
        if applied.is_ok() {
            self.recorded.append(&mut tx.further);
        }
        applied
    }

    fn settle(&mut self, result: Result<W::Output, Error>) {
        self.result = result.map_err(|error| {
            let limited = match self.limited.take() {
                Some(limited) => limited,
                None => self.refusals.count(&self.template, &error, self.now),
            };
            let beyond = limited.error();
            self.limited = Some(limited);
            if let Some(error) = beyond {
                self.recorded.clear();
                return error;
            }
            for entry in &mut self.recorded {
                entry.refuse(&error);
            }
            error
        });
    }
}

#[async_trait]
impl<W: Command> Job for CommandJob<W> {
    fn repo_id(&self) -> RepoId {
        self.template.repo_id
    }

    fn authority(&self) -> &Authority {
        &self.authority
    }

    fn used(&self) -> Option<TokenUse> {
        self.used
    }

    fn master_key(&self) -> Option<&Kek> {
        self.command.master_key()
    }

    fn is_large(&self) -> bool {
        self.command.is_large()
    }

    async fn run(&mut self, tx: &mut WriteTx<'_>, verdict: Verdict) -> Result<(), Error> {
        (self.used, self.now) = (verdict.used, tx.now);
        if self.failed {
            return Ok(());
        }
        self.recorded = vec![self.template.clone()];
        let is_archived = self.authority.token_id().is_some() && tx.head.is_archived();
        let right = verdict
            .right
            .and_then(|()| check_archived(is_archived, self.template.action));
        if let Err(ended) = right {
            self.settle(Err(ended));
            return Ok(());
        }
        match self.apply(tx).await {
            Err(error) if tx.wrote || is_failure(&error) => Err(error),
            result => {
                self.settle(result);
                Ok(())
            }
        }
    }

    fn entries(&self) -> &[Entry] {
        &self.recorded
    }

    fn fail(&mut self, error: Error) {
        self.failed = true;
        self.recorded = vec![self.template.clone()];
        self.settle(Err(error));
    }

    fn done(self: Box<Self>, committed: Result<(), Error>) {
        drop(self.reply.send(committed.and(self.result)));
    }
}

/// Whether the database or the code failed, which makes the transaction unusable.
fn is_failure(error: &Error) -> bool {
    matches!(error.code(), Code::InternalError | Code::AuditUnavailable)
}
