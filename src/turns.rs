//! Turns within this process, by key: of those who come with the same key, one works at a time.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::OwnedMutexGuard;

type Places<K> = Mutex<HashMap<K, Arc<tokio::sync::Mutex<()>>>>;

/// Who is at work, by key.
pub struct Turns<K>(Arc<Places<K>>);

impl<K> Default for Turns<K> {
    fn default() -> Self {
        Self(Arc::default())
    }
}

impl<K: Clone + Eq + Hash> Turns<K> {
    /// Waits until nobody else with that key is at work; [`None`] when that takes longer than `max_wait`.
    pub async fn take(&self, key: &K, max_wait: Duration) -> Option<Turn<K>> {
        let (place, mutex) = self.place(key);
        let held = tokio::time::timeout(max_wait, mutex.lock_owned()).await;
        Some(Turn {
            _held: held.ok()?,
            _place: place,
        })
    }

    /// Returns the turn if nobody else with that key is at work.
    pub fn try_take(&self, key: &K) -> Option<Turn<K>> {
        let (place, mutex) = self.place(key);
        Some(Turn {
            _held: mutex.try_lock_owned().ok()?,
            _place: place,
        })
    }

    fn place(&self, key: &K) -> (Place<K>, Arc<tokio::sync::Mutex<()>>) {
        let mutex = Arc::clone(lock(&self.0).entry(key.clone()).or_default());
        let place = Place {
            all: Arc::clone(&self.0),
            key: key.clone(),
            mutex: Some(Arc::clone(&mutex)),
        };
        (place, mutex)
    }
}

/// Others with the same key wait until this is dropped.
pub struct Turn<K: Eq + Hash> {
    // Released before the place is given up.
    _held: OwnedMutexGuard<()>,
    _place: Place<K>,
}

/// Keeps the entry of a key until the last who needs it is gone.
struct Place<K: Eq + Hash> {
    all: Arc<Places<K>>,
    key: K,
    /// Empty once given up.
    mutex: Option<Arc<tokio::sync::Mutex<()>>>,
}

impl<K: Eq + Hash> Drop for Place<K> {
    fn drop(&mut self) {
        let mut all = lock(&self.all);
        // Given up while the map is locked: otherwise two who leave at once would each count the other.
        self.mutex = None;
        let entry = all.get(&self.key);
        if entry.is_some_and(|mutex| Arc::strong_count(mutex) == 1) {
            all.remove(&self.key);
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHORT: Duration = Duration::from_millis(20);
    const LONG: Duration = Duration::from_mins(1);

    fn places(turns: &Turns<u8>) -> usize {
        lock(&turns.0).len()
    }

    #[tokio::test]
    async fn only_the_same_key_waits_and_not_for_ever() {
        let turns = Turns::default();
        let first = turns.take(&1, SHORT).await.unwrap();
        drop(turns.take(&2, SHORT).await.unwrap());
        assert!(turns.take(&1, SHORT).await.is_none());
        assert!(turns.try_take(&1).is_none());
        let release = async { drop(first) };
        let (second, ()) = tokio::join!(turns.take(&1, LONG), release);
        assert_eq!(places(&turns), 1);
        drop(second.unwrap());
        assert_eq!(places(&turns), 0);
        assert!(turns.try_take(&1).is_some());
        assert_eq!(places(&turns), 0);
    }

    #[test]
    fn nothing_stays_of_those_who_leave_at_once() {
        let turns = Turns::default();
        let both = std::sync::Barrier::new(2);
        for _ in 0..2000 {
            std::thread::scope(|scope| {
                for _ in 0..2 {
                    scope.spawn(|| {
                        let (place, mutex) = turns.place(&1);
                        drop(mutex);
                        both.wait();
                        drop(place);
                    });
                }
            });
            assert_eq!(places(&turns), 0);
        }
    }
}
