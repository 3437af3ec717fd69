//! What the service does by itself while it serves: each task again and again, with a pause in
//! between, until the service stops.

use std::sync::Arc;
use std::time::Duration;

use tokio::task::JoinSet;

use crate::audit::prune;
use crate::error::Error;
use crate::vault::Vault;

/// The tasks; they end with [`Upkeep::stop`].
pub struct Upkeep(JoinSet<()>);

impl Upkeep {
    pub fn start(vault: &Arc<Vault>) -> Self {
        let mut tasks = JoinSet::new();
        let v = Arc::clone(vault);
        tasks.spawn(every(prune::PAUSE, "pruning", async move || {
            prune::all(&v).await.map(drop)
        }));
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

/// Does it now and after each pause; what fails is logged and tried again.
async fn every(pause: Duration, what: &'static str, work: impl AsyncFn() -> Result<(), Error>) {
    loop {
        if let Err(error) = work().await {
            let cause = error.cause();
            tracing::error!(what, %error, cause, "upkeep failed");
        }
        tokio::time::sleep(pause).await;
    }
}
