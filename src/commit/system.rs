//! Commands of the service itself on a repository, under the lock of its head like every change. They leave
//! no entry: no caller could request them, or they are part of an operation that is recorded as a whole.

use std::panic::AssertUnwindSafe;

use async_trait::async_trait;
use entity::RepoId;
use futures_util::FutureExt as _;
use tokio::sync::oneshot;

use super::authority::{Authority, Verdict};
use super::job::Job;
use super::write_tx::WriteTx;
use crate::audit::Entry;
use crate::error::Error;
use crate::tokens::usage::TokenUse;

/// `apply` may run more than once, like that of a [`super::Command`].
pub trait SystemCommand: Send + Sync + 'static {
    type Output: Send + 'static;

    /// Decides, then writes.
    ///
    /// # Errors
    /// Nothing is committed then.
    fn apply(
        &self,
        tx: &mut WriteTx<'_>,
    ) -> impl Future<Output = Result<Self::Output, Error>> + Send;
}

/// A queued [`SystemCommand`].
pub(super) struct SystemCommandJob<C: SystemCommand> {
    command: C,
    repo_id: RepoId,
    result: Result<C::Output, Error>,
    failed: bool,
    reply: oneshot::Sender<Result<C::Output, Error>>,
}

impl<C: SystemCommand> SystemCommandJob<C> {
    pub(super) fn new(
        command: C,
        repo_id: RepoId,
        reply: oneshot::Sender<Result<C::Output, Error>>,
    ) -> Self {
        Self {
            command,
            repo_id,
            result: Err(Error::audit_unavailable()),
            failed: false,
            reply,
        }
    }
}

#[async_trait]
impl<C: SystemCommand> Job for SystemCommandJob<C> {
    fn repo_id(&self) -> RepoId {
        self.repo_id
    }

    fn authority(&self) -> &Authority {
        &Authority::Service
    }

    fn used(&self) -> Option<TokenUse> {
        None
    }

    async fn run(&mut self, tx: &mut WriteTx<'_>, _: Verdict) -> Result<(), Error> {
        if self.failed {
            return Ok(());
        }
        let work = AssertUnwindSafe(self.command.apply(tx)).catch_unwind();
        self.result = Ok(work.await.unwrap_or_else(|_| Err(Error::internal()))?);
        Ok(())
    }

    fn entries(&self) -> &[Entry] {
        &[]
    }

    fn fail(&mut self, error: Error) {
        self.failed = true;
        self.result = Err(error);
    }

    fn done(self: Box<Self>, committed: Result<(), Error>) {
        drop(self.reply.send(committed.and(self.result)));
    }
}
