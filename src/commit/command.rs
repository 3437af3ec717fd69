//! Commands: changes of callers, each committed together with its audit entry.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;

use async_trait::async_trait;
use entity::RepoId;
use futures_util::FutureExt as _;
use tokio::sync::oneshot;

use super::authority::{Authority, Verdict, check_archived};
use super::job::Job;
use super::refusals::{Limited, Refusals};
use super::write_tx::WriteTx;
use crate::audit::Entry;
use crate::crypto::Kek;
use crate::environments::revisions;
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

    /// Whether it removes data for good. Once that is committed, the data is soon removed from SQLite's log
    /// too ([`crate::db::Db::cut_log_soon`]).
    fn removes_data(&self) -> bool {
        false
    }

    /// Whether it runs many statements. Then it gets a transaction of its own, so that it neither delays many
    /// other jobs nor is rolled back with them.
    fn is_large(&self) -> bool {
        false
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
        let apply = async {
            let output = self.command.apply(tx, &mut entry).await?;
            revisions::record(tx, &entry).await?;
            Ok(output)
        };
        let applied = AssertUnwindSafe(apply)
            .catch_unwind()
            .await
            .unwrap_or_else(|_| Err(Error::internal()));
        self.recorded = vec![entry];
        if applied.is_ok() {
            self.recorded.append(&mut tx.take_further());
        }
        applied
    }

    fn settle(&mut self, result: Result<W::Output, Error>) {
        self.result = result.map_err(|error| {
            let limited = match self.limited.take() {
                Some(limited) => limited,
                None => self.refusals.count(&self.template, &error, self.now),
            };
            let rate_limited = limited.error();
            self.limited = Some(limited);
            if let Some(error) = rate_limited {
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

    fn has_removed_data(&self) -> bool {
        self.result.is_ok() && self.command.removes_data()
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
            Err(error) if tx.has_written() || is_failure(&error) => Err(error),
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
