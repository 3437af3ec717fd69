//! What the service does by itself while it serves: each task again and again, with a pause in
//! between, until the service stops.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use tokio::task::JoinSet;

use crate::audit::Source;
use crate::error::Error;
use crate::keys::{rewrap, rotation, store};
use crate::license::keeper::Keeper;
use crate::vault::Vault;

/// The tasks; they end with [`Upkeep::stop`].
pub struct Upkeep(JoinSet<()>);

impl Upkeep {
    pub fn start(vault: &Arc<Vault>) -> Self {
        let mut upkeep = Self::none();
        let first = AtomicBool::new(true);
        upkeep.every(30, "rotations", vault, move |vault| {
            rotation::resume(vault, first.swap(false, Ordering::Relaxed))
        });
        upkeep.every(60, "master keys", vault, rewrap_previous);
        upkeep.every(3600, "data keys", vault, warn_of_worn_keys);
        if let Some(keeper) = Keeper::of(vault) {
            upkeep.0.spawn(keeper.run());
        }
        upkeep
    }

    /// None, for who calls each by hand.
    pub fn none() -> Self {
        Self(JoinSet::new())
    }

    /// Does it at once, and again so many seconds after it was done.
    fn every<W>(
        &mut self,
        seconds: u64,
        name: &'static str,
        vault: &Arc<Vault>,
        work: impl Fn(Arc<Vault>) -> W + Send + 'static,
    ) where
        W: Future<Output = Result<(), Error>> + Send,
    {
        let vault = Arc::clone(vault);
        self.0.spawn(async move {
            loop {
                if let Err(error) = work(Arc::clone(&vault)).await {
                    let cause = error.cause();
                    tracing::warn!(%error, cause, "upkeep of {name} failed and is tried again");
                }
                tokio::time::sleep(Duration::from_secs(seconds)).await;
            }
        });
    }

    /// Returns when no task holds the vault any more. What one of them has handed to the committer
    /// is committed all the same.
    pub async fn stop(mut self) {
        self.0.shutdown().await;
    }
}

/// Keys under a previous master key are wrapped by the current one, while requests are served.
pub async fn rewrap_previous(vault: Arc<Vault>) -> Result<(), Error> {
    if vault.ring.ids().count() < 2 {
        return Ok(());
    }
    let Vault {
        db, commits, ring, ..
    } = &*vault;
    let outcome = rewrap::rewrap_all(db, commits, ring, Source::System).await?;
    if !outcome.rewrapped.is_empty() {
        let repositories = outcome.rewrapped.len();
        tracing::info!(repositories, "keys are under the current master key now");
    }
    Ok(())
}

/// The log tells of data keys that have sealed so much that they should be rotated.
async fn warn_of_worn_keys(vault: Arc<Vault>) -> Result<(), Error> {
    for key in store::worn_keys(vault.db.conn()).await? {
        tracing::warn!(
            repo.id = key.repo_id,
            seals = key.seal_count,
            "the data key has sealed much: rotate it"
        );
    }
    Ok(())
}
