//! What the service does by itself while it serves: each task again and again, with a pause in
//! between, until the service stops.

use std::sync::Arc;

use tokio::task::JoinSet;

use crate::license::keeper::Keeper;
use crate::vault::Vault;

/// The tasks; they end with [`Upkeep::stop`].
pub struct Upkeep(JoinSet<()>);

impl Upkeep {
    pub fn start(vault: &Arc<Vault>) -> Self {
        let mut tasks = JoinSet::new();
        if let Some(keeper) = Keeper::of(vault) {
            tasks.spawn(keeper.run());
        }
        Self(tasks)
    }

    /// None, for who calls each by hand.
    pub fn none() -> Self {
        Self(JoinSet::new())
    }

    /// Returns when no task holds the vault any more. What one of them has handed to the committer
    /// is committed all the same.
    pub async fn stop(mut self) {
        self.0.shutdown().await;
    }
}
