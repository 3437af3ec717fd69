//! How a long answer leaves: made part by part as the caller takes them, two parts ahead at most;
//! given up when one part, or all of it, takes too long. Without its last part an answer ends with an
//! error, never like a whole one.

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

/// Beside the time for one part, an answer may take a second for so many rows.
const ROWS_A_SECOND: u64 = 500;
/// Parts that wait to be taken.
const WAITING: usize = 1;

/// Why an answer ends early.
#[derive(Debug, thiserror::Error)]
pub enum StreamError {
    #[error("it was not taken in time")]
    NotTaken,
    #[error("the caller has gone")]
    Gone,
    #[error("entries were pruned before they were sent")]
    Pruned,
    #[error("the list was changed while it was sent")]
    Changed,
    #[error("the caller may not have the rest: {0}")]
    Ended(Error),
    #[error("there is no key to sign by")]
    NoKey,
    #[error("it failed: {0}")]
    Failed(anyhow::Error),
}

impl StreamError {
    pub fn because(cause: impl Into<anyhow::Error>) -> Self {
        Self::Failed(cause.into())
    }
}

/// The caller's right to go on with an answer, asked for before each part but the first.
#[async_trait]
pub trait Reauthorize: Send {
    /// # Errors
    /// Why they may not have the rest.
    async fn check(&mut self) -> Result<(), Error>;
}

/// Who takes a long answer.
pub struct Recipient {
    pub right: Box<dyn Reauthorize>,
    /// For each part to be taken.
    pub patience: Duration,
}

/// Where the parts go.
pub struct Parts {
    recipient: Recipient,
    /// The first part leaves with what the request was judged by.
    has_begun: bool,
    sender: mpsc::Sender<Bytes>,
    shared: Arc<Shared>,
}

impl Parts {
    /// Hands a part over.
    ///
    /// # Errors
    /// When it is not taken in time, or the caller has gone or lost their right to it.
    pub async fn send(&mut self, part: Vec<u8>) -> Result<(), StreamError> {
        use mpsc::error::SendTimeoutError;
        let Recipient { right, patience } = &mut self.recipient;
        if self.has_begun {
            right.check().await.map_err(StreamError::Ended)?;
        }
        self.has_begun = true;
        let sent = self.sender.send_timeout(part.into(), *patience).await;
        sent.map_err(|error| match error {
            SendTimeoutError::Timeout(_) => StreamError::NotTaken,
            SendTimeoutError::Closed(_) => StreamError::Gone,
        })
    }

    /// That was the last part.
    pub fn finish(self) {
        self.shared.is_whole.store(true, Ordering::Release);
    }
}

/// Begins to make an answer of so many rows at most, within a runtime. The turn is given back with the
/// end of it, however it ends.
pub fn send<F>(
    turn: Permit,
    recipient: Recipient,
    rows: u64,
    make: impl FnOnce(Parts) -> F,
) -> Sending
where
    F: Future<Output = Result<(), StreamError>> + Send + 'static,
{
    let (sender, waiting) = mpsc::channel(WAITING);
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
        let _turn = turn;
        let time = patience + Duration::from_secs(rows / ROWS_A_SECOND);
        let outcome = tokio::time::timeout(time, making).await;
        if let Err(error) = outcome.unwrap_or(Err(StreamError::NotTaken)) {
            tracing::warn!(%error, "a long answer was given up");
            // The server asks for no part while the caller takes none, so nothing else would free it.
            drop(at_work.take());
        }
    });
    Sending {
        shared,
        task: task.abort_handle(),
    }
}

struct Shared {
    /// [`None`] once the export was given up.
    waiting: Mutex<Option<mpsc::Receiver<Bytes>>>,
    /// The last part was handed over.
    is_whole: AtomicBool,
}

impl Shared {
    fn take(&self) -> Option<mpsc::Receiver<Bytes>> {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.take()
    }
}

/// The body of the answer.
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
            return Poll::Ready(Some(Err(StreamError::NotTaken)));
        };
        match parts.poll_recv(cx) {
            Poll::Pending => Poll::Pending,
            Poll::Ready(Some(part)) => Poll::Ready(Some(Ok(part))),
            Poll::Ready(None) if shared.is_whole.load(Ordering::Acquire) => Poll::Ready(None),
            Poll::Ready(None) => Poll::Ready(Some(Err(StreamError::NotTaken))),
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

    fn turns() -> FairLimiter {
        FairLimiter::new(Limits {
            all: 1,
            repository: 1,
            person: 1,
        })
    }

    const LONG: Duration = Duration::from_hours(1);

    /// Lets so many parts pass after the first.
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
    async fn parts_come_in_their_order_and_the_turn_is_given_back() {
        let turns = turns();
        let mut body = send(
            turns.take(ASKING).await.unwrap(),
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
        drop(turns.take(ASKING).await.unwrap());
    }

    #[tokio::test]
    async fn an_export_that_fails_or_ends_without_its_last_part_ends_with_an_error() {
        let turns = turns();
        for fails in [true, false] {
            let mut body = send(
                turns.take(ASKING).await.unwrap(),
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
            drop(turns.take(ASKING).await.unwrap());
        }
    }

    #[tokio::test]
    async fn one_whose_right_ends_gets_no_further_part() {
        let turns = turns();
        let right = Box::new(Lets(2));
        let patience = LONG;
        let mut body = send(
            turns.take(ASKING).await.unwrap(),
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
        // What waited when it ended may be gone with it.
        assert!(
            [0, 1, 2].starts_with(&parts) && !parts.is_empty(),
            "{parts:?}"
        );
        drop(turns.take(ASKING).await.unwrap());
    }

    #[tokio::test]
    async fn no_more_is_made_than_is_taken_and_one_who_takes_nothing_loses_it() {
        let turns = turns();
        let made = Arc::new(std::sync::atomic::AtomicUsize::new(0));
        let count = Arc::clone(&made);
        let patience = Duration::from_millis(50);
        let mut body = send(
            turns.take(ASKING).await.unwrap(),
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
        drop(turns.take(ASKING).await.unwrap());
        assert!(made.load(Ordering::SeqCst) <= 1 + WAITING + 1);
        assert!(body.shared.take().is_none(), "what waited was freed");
        assert!(next(&mut body).await.unwrap().is_err());
    }

    #[tokio::test]
    async fn when_the_caller_goes_the_turn_is_given_back() {
        let turns = turns();
        let body = send(
            turns.take(ASKING).await.unwrap(),
            recipient(LONG),
            0,
            async |parts: Parts| {
                std::future::pending::<()>().await;
                drop(parts);
                Ok(())
            },
        );
        drop(body);
        drop(turns.take(ASKING).await.unwrap());
    }
}
