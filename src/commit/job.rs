//! What waits for its commit: entries of what is already done, and changes that are made within it.

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
/// `apply` may run more than once: after a deadlock, or when another change of the same batch
/// failed, everything is rolled back and run again.
#[async_trait]
pub trait Command: Send + Sync + 'static {
    type Output: Send + 'static;

    /// Decides and then writes; what it learns (ids, version) it leaves in the entry.
    ///
    /// # Errors
    /// A refusal is recorded in the entry's place. One that comes after [`WriteTx::write`] undoes
    /// what was written.
    async fn apply(&self, tx: &mut WriteTx<'_>, entry: &mut Entry) -> Result<Self::Output, Error>;

    /// A master key beside those at hand, under which the repository's audit key may be: with it the
    /// chain can be taken over ([`super::store::Head::take_over`]).
    fn master_key(&self) -> Option<&Kek> {
        None
    }

    /// Whether it takes many statements: then it has a transaction of its own, so that it neither holds
    /// up many others nor is rolled back with them.
    fn is_large(&self) -> bool {
        false
    }
}

/// What a [`Command`] sees: the transaction, and the locked head of its repository.
pub struct WriteTx<'a> {
    tx: &'a Tx<'a>,
    wrote: bool,
    /// What is recorded beside the entry of the operation.
    further: Vec<Entry>,
    /// Unix seconds, one time for the whole commit.
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

    /// For looking; sees what is committed and what this batch wrote before.
    pub fn read(&self) -> &Tx<'_> {
        self.tx
    }

    /// Records another entry, for a [`Command`] that changes more than one thing; its own comes first.
    /// Without effect when the write is refused.
    pub fn record(&mut self, entry: Entry) {
        self.further.push(entry);
    }

    /// Whether anything was changed.
    pub(super) fn has_written(&self) -> bool {
        self.wrote
    }

    /// For changing: from here on a refusal rolls back.
    pub fn write(&mut self) -> &Tx<'_> {
        self.wrote = true;
        self.tx
    }
}

/// Something that waits for its commit.
#[async_trait]
pub(super) trait Job: Send {
    fn repo_id(&self) -> RepoId;
    /// By what right it is done.
    fn authority(&self) -> &Authority;
    /// The use of a live vault token that is to be counted.
    fn used(&self) -> Option<TokenUse>;
    /// See [`Write::master_key`].
    fn master_key(&self) -> Option<&Kek> {
        None
    }
    /// See [`Write::is_large`].
    fn is_large(&self) -> bool {
        false
    }
    /// Does its part in the transaction, as far as its right is still there. A refusal is no error
    /// here: it is recorded.
    async fn run(&mut self, tx: &mut WriteTx<'_>, verdict: Verdict) -> Result<(), Error>;
    fn entries(&self) -> &[Entry];
    /// From now on it does nothing but record that it failed.
    fn fail(&mut self, error: Error);
    /// Gives the answer: its own when it was committed, else the reason why nothing was.
    fn done(self: Box<Self>, committed: Result<(), Error>);
}

/// Entries of an operation that is already done (a read) or refused.
pub(super) struct RecordJob {
    repo_id: RepoId,
    /// As of what is done.
    entries: Vec<Entry>,
    /// The same of what is refused.
    refused: Option<Vec<Entry>>,
    authority: Authority,
    refusal: Option<Error>,
    /// What has ended since the request was judged comes before any other refusal.
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
                    // Nothing of them all was given, and one entry tells it.
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
        // The caller may be gone; its entry stays all the same.
        drop(self.reply.send(committed.and(refused)));
    }
}

/// The question whether somebody may go on with what they are in the midst of.
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

    /// Its use was counted when it was let in.
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

/// A [`Command`] on its way.
pub(super) struct CommandJob<W: Command> {
    command: W,
    template: Entry,
    /// Its own first.
    recorded: Vec<Entry>,
    authority: Authority,
    /// How its token was used, as judged within the transaction.
    used: Option<TokenUse>,
    result: Result<W::Output, Error>,
    failed: bool,
    /// Of the transaction, Unix seconds.
    now: i64,
    refusals: Arc<Refusals>,
    /// It is told and counted once, however often it is run.
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

/// Whether the database or the code failed, so that the transaction is of no use any more.
fn is_failure(error: &Error) -> bool {
    matches!(error.code(), Code::InternalError | Code::AuditUnavailable)
}
