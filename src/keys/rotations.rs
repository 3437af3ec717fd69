//! The rotations that this process works on, each at most once.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use futures_util::FutureExt as _;
use futures_util::future::{BoxFuture, Shared};
use tokio::runtime::Handle;
use tokio::task::AbortHandle;

use crate::crypto::DataKeyId;
use crate::error::Error;

/// The rotations that this process works on.
pub struct Rotations {
    runtime: Handle,
    /// By the data encryption key that each leads to.
    running: Mutex<HashMap<DataKeyId, Run>>,
}

struct Run {
    ended: Shared<BoxFuture<'static, ()>>,
    abort: AbortHandle,
}

impl Rotations {
    /// Rotations run on the current tokio runtime, whichever thread starts them.
    pub fn new() -> Self {
        Self {
            runtime: Handle::current(),
            running: Mutex::default(),
        }
    }

    /// Works on the rotation to that data encryption key, unless this process already does. The returned
    /// future completes when the rotation has ended or cannot continue for now.
    pub fn run(
        &self,
        to: DataKeyId,
        work: impl Future<Output = Result<(), Error>> + Send + 'static,
    ) -> Shared<BoxFuture<'static, ()>> {
        let mut running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        running.retain(|_, run| run.ended.peek().is_none());
        if let Some(run) = running.get(&to) {
            return run.ended.clone();
        }
        let task = self.runtime.spawn(async move {
            if let Err(error) = work.await {
                let (repo_id, cause) = (to.repo_id, error.cause());
                tracing::error!(repo.id = repo_id.get(), %error, cause, "a rotation stopped and will be resumed");
            }
        });
        let abort = task.abort_handle();
        let ended = async { drop(task.await) }.boxed().shared();
        // Without a task of its own, the end would go unnoticed if nobody else polled the future.
        self.runtime.spawn(ended.clone());
        let run = Run {
            ended: ended.clone(),
            abort,
        };
        running.insert(to, run);
        ended
    }

    /// Waits until no rotation of this process uses the vault any more. Each continues at the next start, or
    /// in another process.
    pub async fn stop(&self) {
        let runs =
            std::mem::take(&mut *self.running.lock().unwrap_or_else(PoisonError::into_inner));
        for run in runs.into_values() {
            run.abort.abort();
            run.ended.await;
        }
    }
}

impl Default for Rotations {
    fn default() -> Self {
        Self::new()
    }
}
