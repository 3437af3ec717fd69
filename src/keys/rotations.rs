//! The rotations that this process works at, each once.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use futures_util::FutureExt as _;
use futures_util::future::{BoxFuture, Shared};
use tokio::runtime::Handle;
use tokio::task::AbortHandle;

use crate::crypto::DataKeyId;
use crate::error::Error;

/// The rotations that this process works at.
pub struct Rotations {
    runtime: Handle,
    /// By the data key that each goes to.
    running: Mutex<HashMap<DataKeyId, Run>>,
}

struct Run {
    ended: Shared<BoxFuture<'static, ()>>,
    abort: AbortHandle,
}

impl Rotations {
    /// They run on the current tokio runtime, whichever thread asks for them.
    pub fn new() -> Self {
        Self {
            runtime: Handle::current(),
            running: Mutex::default(),
        }
    }

    /// Works at the rotation to that data key, unless this process does so already; what is given is
    /// done when it has ended, or can go no further for now.
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
                tracing::error!(repo.id = repo_id.get(), %error, cause, "a rotation stopped and will go on");
            }
        });
        let abort = task.abort_handle();
        let ended = async { drop(task.await) }.boxed().shared();
        // Polled by nobody else it would never be seen to have ended.
        self.runtime.spawn(ended.clone());
        let run = Run {
            ended: ended.clone(),
            abort,
        };
        running.insert(to, run);
        ended
    }

    /// Returns when no rotation of this process holds the vault any more; each goes on at the next
    /// start, or in another process.
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
