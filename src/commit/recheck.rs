//! Rechecks the authority of a caller and records nothing.

use async_trait::async_trait;
use entity::RepoId;
use tokio::sync::oneshot;

use super::authority::{Authority, Verdict};
use super::job::Job;
use super::write_tx::WriteTx;
use crate::audit::Entry;
use crate::error::Error;
use crate::tokens::usage::TokenUse;

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
