//! Work on the runtime that opened the connections, whichever thread waits for it.

use std::future::poll_fn;
use std::pin::Pin;

use tokio::runtime::Handle;

/// Polls and drops a future within a runtime.
pub(super) struct OnRuntime<'a, F> {
    runtime: &'a Handle,
    work: Option<Pin<Box<F>>>,
}

impl<'a, F: Future> OnRuntime<'a, F> {
    pub(super) fn new(runtime: &'a Handle, work: F) -> Self {
        let work = Some(Box::pin(work));
        Self { runtime, work }
    }

    pub(super) async fn run(mut self) -> F::Output {
        poll_fn(|cx| {
            let _entered = self.runtime.enter();
            match &mut self.work {
                Some(work) => work.as_mut().poll(cx),
                None => std::task::Poll::Pending,
            }
        })
        .await
    }
}

impl<F> Drop for OnRuntime<'_, F> {
    fn drop(&mut self) {
        let _entered = self.runtime.enter();
        self.work = None;
    }
}
