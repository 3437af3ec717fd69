//! The jobs of the group commit, as the committing task sees them.

use async_trait::async_trait;
use entity::RepoId;

use super::authority::{Authority, Verdict};
use super::write_tx::WriteTx;
use crate::audit::Entry;
use crate::crypto::Kek;
use crate::error::Error;
use crate::tokens::usage::TokenUse;

/// A job that waits for its commit.
#[async_trait]
pub(super) trait Job: Send {
    fn repo_id(&self) -> RepoId;
    /// Returns the authority on which the job runs.
    fn authority(&self) -> &Authority;
    /// Returns the use of a live vault token to count.
    fn used(&self) -> Option<TokenUse>;
    /// See [`super::Command::master_key`].
    fn master_key(&self) -> Option<&Kek> {
        None
    }
    /// See [`super::Command::is_large`].
    fn is_large(&self) -> bool {
        false
    }
    /// Whether the job has removed data for good, see [`super::Command::removes_data`].
    fn has_removed_data(&self) -> bool {
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
