//! Sends a secret text in parts, at the client's pace, so that the server holds no second copy. A client that is
//! too slow is cut off, so that it does not hold up others.

use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use actix_web::body::{BodySize, MessageBody};
use actix_web::web::Bytes;
use tokio::task::AbortHandle;
use zeroize::Zeroizing;

use super::limiter::Permit;

/// The size of a part in bytes.
const PART: usize = 64 * 1024;
/// The slowest supported transfer rate, in bytes per second.
const MIN_RATE: usize = 256 * 1024;

/// A text that is wiped once it has been sent or abandoned.
pub struct WipedBody {
    text: Arc<Mutex<Option<TextAndPermit>>>,
    len: usize,
    sent: usize,
    end: AbortHandle,
}

/// The text together with its permit; both are released together.
struct TextAndPermit {
    text: Zeroizing<String>,
    _permit: Option<Permit>,
}

impl WipedBody {
    /// Must be called within a runtime. `patience`, extended by the time that a slow line needs, limits the
    /// whole transfer.
    pub fn new(text: Zeroizing<String>, permit: Option<Permit>, patience: Duration) -> Self {
        let len = text.len();
        let text = Arc::new(Mutex::new(Some(TextAndPermit {
            text,
            _permit: permit,
        })));
        let shared = Arc::clone(&text);
        let slow = u64::try_from(len / MIN_RATE).unwrap_or(u64::MAX);
        let patience = patience + Duration::from_secs(slow);
        // The server requests no part while the client reads none, so the timeout cannot be checked there.
        let end = tokio::spawn(async move {
            tokio::time::sleep(patience).await;
            drop(take(&shared));
        });
        Self {
            text,
            len,
            sent: 0,
            end: end.abort_handle(),
        }
    }
}

fn take(text: &Mutex<Option<TextAndPermit>>) -> Option<TextAndPermit> {
    text.lock().unwrap_or_else(PoisonError::into_inner).take()
}

impl Drop for WipedBody {
    fn drop(&mut self) {
        self.end.abort();
        drop(take(&self.text));
    }
}

/// The client did not read the text in time; the response is cut off.
#[derive(Debug, thiserror::Error)]
#[error("the client did not read the response in time")]
pub struct TimedOut;

impl MessageBody for WipedBody {
    type Error = TimedOut;

    fn size(&self) -> BodySize {
        BodySize::Sized(u64::try_from(self.len).unwrap_or(u64::MAX))
    }

    fn poll_next(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Bytes, TimedOut>>> {
        let part = {
            let held = self.text.lock().unwrap_or_else(PoisonError::into_inner);
            held.as_ref().map(|held| {
                let rest = held.text.as_bytes().get(self.sent..).unwrap_or_default();
                Zeroizing::new(rest.get(..PART).unwrap_or(rest).to_vec())
            })
        };
        Poll::Ready(match part {
            None => Some(Err(TimedOut)),
            Some(part) if part.is_empty() => None,
            Some(part) => {
                self.sent += part.len();
                Some(Ok(Bytes::from_owner(part)))
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use entity::{RepoId, UserId};

    use super::*;
    use futures_util::FutureExt as _;

    use crate::http::limiter::{FairLimiter, Limits, PermitRequest, Person};

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

    async fn next(body: &mut WipedBody) -> Option<Result<Bytes, TimedOut>> {
        std::future::poll_fn(|cx| Pin::new(&mut *body).poll_next(cx)).await
    }

    #[tokio::test]
    async fn a_text_is_sent_in_parts_and_gives_its_turn_back_at_the_end() {
        let limiter = limiter();
        for len in [0, 1, PART - 1, PART, PART + 1, 3 * PART + 5] {
            let text: String = ('a'..='z').cycle().take(len).collect();
            let permit = limiter.take(ASKING).await.unwrap();
            let whole = Zeroizing::new(text.clone());
            let mut body = WipedBody::new(whole, Some(permit), Duration::from_hours(1));
            assert_eq!(body.size(), BodySize::Sized(u64::try_from(len).unwrap()));
            let mut sent = vec![];
            while let Some(part) = next(&mut body).await {
                let part = part.unwrap();
                assert!(part.len() <= PART);
                sent.extend_from_slice(&part);
            }
            assert_eq!(sent, text.as_bytes());
            assert!(limiter.take(ASKING).now_or_never().is_none());
            drop(body);
            assert!(limiter.take(ASKING).now_or_never().is_some());
        }
    }

    #[tokio::test]
    async fn one_who_takes_nothing_loses_it_and_the_turn_is_given_back() {
        let limiter = limiter();
        let permit = limiter.take(ASKING).await.unwrap();
        let text = Zeroizing::new("v".repeat(2 * PART));
        let mut body = WipedBody::new(text, Some(permit), Duration::from_millis(10));
        drop(limiter.take(ASKING).await.unwrap());
        assert!(next(&mut body).await.unwrap().is_err());
    }
}
