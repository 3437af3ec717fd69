//! The keyed requests that this process is executing. Another one with the same key waits for its turn here,
//! so that it finds the first answer and not a state in between. Processes exclude each other by the lock of
//! the repository's head.

use std::time::Duration;

use entity::RepoId;

use super::key::IdempotencyKey;
use crate::error::{Code, Error};
use crate::secrets::author::Author;
use crate::turns::{self, Turns};

/// Whose key it is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Caller {
    pub repo_id: RepoId,
    pub author: Author,
    pub key: IdempotencyKey,
}

/// Others with the same key wait until this is dropped.
pub type Turn = turns::Turn<Caller>;

/// Who is executing a request, by caller and key.
#[derive(Default)]
pub struct InFlight(Turns<Caller>);

impl InFlight {
    /// Waits until no other request of that caller with that key is being executed.
    ///
    /// # Errors
    /// [`Code::Conflict`] when that takes longer than `max_wait`.
    pub async fn turn(&self, caller: &Caller, max_wait: Duration) -> Result<Turn, Error> {
        let turn = self.0.take(caller, max_wait).await;
        turn.ok_or_else(|| {
            let message = "another request with this Idempotency-Key is still being executed";
            Error::new(Code::Conflict, message).retry_after(5)
        })
    }
}

#[cfg(test)]
mod tests {
    use entity::UserId;

    use super::*;

    fn caller(user_id: i64, key: &str) -> Caller {
        Caller {
            repo_id: RepoId::new(1),
            author: Author::User(UserId::new(user_id)),
            key: IdempotencyKey::parse(&[key.as_bytes()]).unwrap().unwrap(),
        }
    }

    #[tokio::test]
    async fn only_the_same_key_of_the_same_caller_waits_and_not_for_ever() {
        let (in_flight, short) = (InFlight::default(), Duration::from_millis(20));
        let _first = in_flight.turn(&caller(1, "a"), short).await.unwrap();
        for other in [caller(1, "b"), caller(2, "a")] {
            drop(in_flight.turn(&other, short).await.unwrap());
        }
        let refused = in_flight.turn(&caller(1, "a"), short).await.err().unwrap();
        assert_eq!(refused.code(), Code::Conflict);
        assert_eq!(refused.retry_after_seconds(), Some(5));
    }
}
