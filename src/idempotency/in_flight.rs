//! The keyed requests that this process is executing. Another one with the same key waits for its turn here,
//! so that it finds the first answer and not a state in between. Processes exclude each other by the lock of
//! the repository's head.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use entity::RepoId;
use tokio::sync::OwnedMutexGuard;

use super::key::IdempotencyKey;
use crate::error::{Code, Error};
use crate::secrets::author::Author;

/// Whose key it is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Caller {
    pub repo_id: RepoId,
    pub author: Author,
    pub key: IdempotencyKey,
}

type Places = Arc<Mutex<HashMap<Caller, Arc<tokio::sync::Mutex<()>>>>>;

/// Who is executing a request, by caller and key.
#[derive(Default)]
pub struct InFlight(Places);

impl InFlight {
    /// Waits until no other request of that caller with that key is being executed.
    ///
    /// # Errors
    /// [`Code::Conflict`] when that takes longer than `max_wait`.
    pub async fn turn(&self, caller: &Caller, max_wait: Duration) -> Result<Turn, Error> {
        let mutex = Arc::clone(lock(&self.0).entry(caller.clone()).or_default());
        let place = Place {
            all: Arc::clone(&self.0),
            caller: caller.clone(),
            mutex: Arc::clone(&mutex),
        };
        let held = tokio::time::timeout(max_wait, mutex.lock_owned()).await;
        let held = held.map_err(|_elapsed| {
            let message = "another request with this Idempotency-Key is still being executed";
            Error::new(Code::Conflict, message).retry_after(5)
        })?;
        Ok(Turn {
            _held: held,
            _place: place,
        })
    }
}

/// Others with the same key wait until this is dropped.
pub struct Turn {
    // Released before the place is given up.
    _held: OwnedMutexGuard<()>,
    _place: Place,
}

/// Keeps the entry of a caller until the last who needs it is gone.
struct Place {
    all: Places,
    caller: Caller,
    mutex: Arc<tokio::sync::Mutex<()>>,
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut all = lock(&self.all);
        // The map's and this one.
        if Arc::strong_count(&self.mutex) == 2 {
            all.remove(&self.caller);
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
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

    const SHORT: Duration = Duration::from_millis(20);
    const LONG: Duration = Duration::from_mins(1);

    #[tokio::test]
    async fn only_the_same_key_of_the_same_caller_waits_and_not_for_ever() {
        let in_flight = InFlight::default();
        let first = in_flight.turn(&caller(1, "a"), SHORT).await.unwrap();
        for other in [caller(1, "b"), caller(2, "a")] {
            drop(in_flight.turn(&other, SHORT).await.unwrap());
        }
        let refused = in_flight.turn(&caller(1, "a"), SHORT).await.err().unwrap();
        assert_eq!(refused.code(), Code::Conflict);
        assert_eq!(refused.retry_after_seconds(), Some(5));
        let same = caller(1, "a");
        let release = async {
            tokio::time::sleep(SHORT).await;
            drop(first);
        };
        let (turn, ()) = tokio::join!(in_flight.turn(&same, LONG), release);
        assert_eq!(lock(&in_flight.0).len(), 1);
        drop(turn.unwrap());
        assert_eq!(lock(&in_flight.0).len(), 0);
    }
}
