//! Streams a long response: parts are produced as the client takes them, at most two ahead. It is aborted
//! when one part, or the whole, takes too long. An incomplete response ends with an error, so that it never
//! looks complete.

use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use actix_web::body::{BodySize, MessageBody};
use actix_web::web::Bytes;
use async_trait::async_trait;
use tokio::sync::mpsc;
use tokio::task::AbortHandle;

use super::limiter::Permit;
use crate::error::Error;

/// Beside the time for one part, a response may take one second per this many rows.
const ROWS_A_SECOND: u64 = 500;
/// Parts that are ready to be taken.
const BUFFERED_PARTS: usize = 1;

/// Why a response was aborted.
#[derive(Debug, thiserror::Error)]
pub enum StreamError {
    #[error("the client did not take it in time")]
    ReaderStalled,
    #[error("the client has disconnected")]
    Gone,
    #[error("entries were pruned before they were sent")]
    Pruned,
    #[error("the list changed while it was sent")]
    Changed,
    #[error("the caller is no longer authorized: {0}")]
    Ended(Error),
    #[error("there is no signing key")]
    NoKey,
    #[error("it failed: {0}")]
    Failed(anyhow::Error),
}

impl StreamError {
    pub fn because(cause: impl Into<anyhow::Error>) -> Self {
        Self::Failed(cause.into())
    }
}

/// Checks again whether the caller may have the response, before each part except the first.
#[async_trait]
pub trait Reauthorize: Send {
    /// # Errors
    /// Why they may not have the rest.
    async fn check(&mut self) -> Result<(), Error>;
}

/// The client of a long response.
pub struct Recipient {
    pub right: Box<dyn Reauthorize>,
    /// How long each part may wait to be taken.
    pub patience: Duration,
}

/// Where the parts are sent.
pub struct Parts {
    recipient: Recipient,
    /// The first part is covered by the authorization of the request itself.
    has_begun: bool,
    sender: mpsc::Sender<Bytes>,
    shared: Arc<Shared>,
}

impl Parts {
    /// Sends a part.
    ///
    /// # Errors
    /// If it is not taken in time, or the caller has gone or is no longer authorized.
    pub async fn send(&mut self, part: Vec<u8>) -> Result<(), StreamError> {
        use mpsc::error::SendTimeoutError;
        let Recipient { right, patience } = &mut self.recipient;
        if self.has_begun {
            right.check().await.map_err(StreamError::Ended)?;
        }
        self.has_begun = true;
        let sent = self.sender.send_timeout(part.into(), *patience).await;
        sent.map_err(|error| match error {
            SendTimeoutError::Timeout(_) => StreamError::ReaderStalled,
            SendTimeoutError::Closed(_) => StreamError::Gone,
        })
    }

    /// Marks the part sent last as the end.
    pub fn finish(self) {
        self.shared.is_whole.store(true, Ordering::Release);
    }
}

/// Starts a response of at most `rows` rows, within a runtime. The permit is returned when it ends, in
/// whatever way.
pub fn send<F>(
    permit: Permit,
    recipient: Recipient,
    rows: u64,
    make: impl FnOnce(Parts) -> F,
) -> Sending
where
    F: Future<Output = Result<(), StreamError>> + Send + 'static,
{
    let (sender, waiting) = mpsc::channel(BUFFERED_PARTS);
    let shared = Arc::new(Shared {
        waiting: Mutex::new(Some(waiting)),
        is_whole: AtomicBool::new(false),
    });
    let patience = recipient.patience;
    let making = make(Parts {
        recipient,
        has_begun: false,
        sender,
        shared: Arc::clone(&shared),
    });
    let at_work = Arc::clone(&shared);
    let task = tokio::spawn(async move {
        let _permit = permit;
        let time = patience + Duration::from_secs(rows / ROWS_A_SECOND);
        let outcome = tokio::time::timeout(time, making).await;
        if let Err(error) = outcome.unwrap_or(Err(StreamError::ReaderStalled)) {
            tracing::warn!(%error, "a long response was aborted");
            // The server polls for no part while the client takes none, so nothing else would free it.
            drop(at_work.take());
        }
    });
    Sending {
        shared,
        task: task.abort_handle(),
    }
}

struct Shared {
    /// [`None`] if the response was aborted.
    waiting: Mutex<Option<mpsc::Receiver<Bytes>>>,
    /// The last part was sent.
    is_whole: AtomicBool,
}

impl Shared {
    fn take(&self) -> Option<mpsc::Receiver<Bytes>> {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.take()
    }
}

/// The body of the response.
pub struct Sending {
    shared: Arc<Shared>,
    task: AbortHandle,
}

impl Drop for Sending {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl MessageBody for Sending {
    type Error = StreamError;

    fn size(&self) -> BodySize {
        BodySize::Stream
    }

    fn poll_next(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Bytes, StreamError>>> {
        let shared = &self.shared;
        let mut waiting = shared
            .waiting
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let Some(parts) = waiting.as_mut() else {
            return Poll::Ready(Some(Err(StreamError::ReaderStalled)));
        };
        match parts.poll_recv(cx) {
            Poll::Pending => Poll::Pending,
            Poll::Ready(Some(part)) => Poll::Ready(Some(Ok(part))),
            Poll::Ready(None) if shared.is_whole.load(Ordering::Acquire) => Poll::Ready(None),
            Poll::Ready(None) => Poll::Ready(Some(Err(StreamError::ReaderStalled))),
        }
    }
}

#[cfg(test)]
mod tests {
    use entity::{RepoId, UserId};

    use super::*;
    use crate::http::limiter::{FairLimiter, Limits, PermitRequest, Person};

    async fn next(body: &mut Sending) -> Option<Result<Bytes, StreamError>> {
        std::future::poll_fn(|cx| Pin::new(&mut *body).poll_next(cx)).await
    }

    const ASKING: PermitRequest = PermitRequest {
        repo_id: RepoId::new(1),
        person: Person::User(UserId::new(1)),
    };

    fn limiter() -> FairLimiter {
        FairLimiter::new(Limits {
            all: 1,
            repository: 1,
            person: 1,
        })
    }

    const LONG: Duration = Duration::from_hours(1);

    /// Allows this many parts after the first.
    struct Lets(usize);

    #[async_trait]
    impl Reauthorize for Lets {
        async fn check(&mut self) -> Result<(), Error> {
            self.0 = self.0.checked_sub(1).ok_or_else(Error::invalid_token)?;
            Ok(())
        }
    }

    fn recipient(patience: Duration) -> Recipient {
        let right = Box::new(Lets(usize::MAX));
        Recipient { right, patience }
    }

    #[tokio::test]
    async fn parts_arrive_in_order_and_the_permit_is_returned() {
        let limiter = limiter();
        let mut body = send(
            limiter.take(ASKING).await.unwrap(),
            recipient(LONG),
            0,
            async |mut parts: Parts| {
                for part in 0..100u8 {
                    parts.send(vec![part]).await?;
                }
                parts.finish();
                Ok(())
            },
        );
        for part in 0..100u8 {
            assert_eq!(next(&mut body).await.unwrap().unwrap(), vec![part]);
        }
        assert!(next(&mut body).await.is_none());
        drop(limiter.take(ASKING).await.unwrap());
    }

    #[tokio::test]
    async fn an_incomplete_export_ends_with_an_error() {
        let limiter = limiter();
        for fails in [true, false] {
            let mut body = send(
                limiter.take(ASKING).await.unwrap(),
                recipient(LONG),
                0,
                async move |mut parts: Parts| {
                    parts.send(vec![1]).await?;
                    if fails {
                        return Err(StreamError::NoKey);
                    }
                    drop(parts);
                    Ok(())
                },
            );
            let mut last = next(&mut body).await;
            while let Some(Ok(_)) = last {
                last = next(&mut body).await;
            }
            assert!(last.is_some_and(|part| part.is_err()), "{fails}");
            drop(limiter.take(ASKING).await.unwrap());
        }
    }

    #[tokio::test]
    async fn a_caller_who_loses_access_gets_no_further_part() {
        let limiter = limiter();
        let right = Box::new(Lets(2));
        let patience = LONG;
        let mut body = send(
            limiter.take(ASKING).await.unwrap(),
            Recipient { right, patience },
            0,
            async |mut parts: Parts| {
                for part in 0..100u8 {
                    parts.send(vec![part]).await?;
                }
                parts.finish();
                Ok(())
            },
        );
        let mut parts = vec![];
        let end = loop {
            match next(&mut body).await {
                Some(Ok(part)) => parts.extend(part),
                end => break end,
            }
        };
        assert!(end.is_some_and(|end| end.is_err()));
        // A part still waiting at the end may be lost with it.
        assert!(
            [0, 1, 2].starts_with(&parts) && !parts.is_empty(),
            "{parts:?}"
        );
        drop(limiter.take(ASKING).await.unwrap());
    }

    #[tokio::test]
    async fn production_waits_for_the_client_and_an_idle_client_is_dropped() {
        let limiter = limiter();
        let made = Arc::new(std::sync::atomic::AtomicUsize::new(0));
        let count = Arc::clone(&made);
        let patience = Duration::from_millis(50);
        let mut body = send(
            limiter.take(ASKING).await.unwrap(),
            recipient(patience),
            0,
            async move |mut parts: Parts| {
                loop {
                    count.fetch_add(1, Ordering::SeqCst);
                    parts.send(vec![0; 1000]).await?;
                }
            },
        );
        next(&mut body).await.unwrap().unwrap();
        drop(limiter.take(ASKING).await.unwrap());
        assert!(made.load(Ordering::SeqCst) <= 1 + BUFFERED_PARTS + 1);
        assert!(body.shared.take().is_none(), "what waited was freed");
        assert!(next(&mut body).await.unwrap().is_err());
    }

    #[tokio::test]
    async fn the_permit_is_returned_when_the_client_disconnects() {
        let limiter = limiter();
        let body = send(
            limiter.take(ASKING).await.unwrap(),
            recipient(LONG),
            0,
            async |parts: Parts| {
                std::future::pending::<()>().await;
                drop(parts);
                Ok(())
            },
        );
        drop(body);
        drop(limiter.take(ASKING).await.unwrap());
    }
}
