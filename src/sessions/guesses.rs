//! Slows down whoever guesses user codes: five wrong ones of a session, or twenty of an address without a
//! right one in between, and both have to wait for ten minutes. Even right codes are refused meanwhile.

use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};

use entity::SessionId;
use moka::policy::EvictionPolicy;
use moka::sync::Cache;

use crate::http::client::network;

/// Wrong codes of a session before it has to wait.
const PER_SESSION: u32 = 5;
/// Wrong codes of an address, without a right one in between, before it has to wait.
const PER_ADDRESS: u32 = 20;
/// How long to wait, in seconds.
const WAIT: i64 = 600;
/// The most sessions and addresses remembered; the least recently used are evicted.
const MAX_KNOWN: u64 = 20_000;

/// State of this process only; it is not worth a row in the database.
pub struct Guesses {
    sessions: Cache<SessionId, Arc<Mutex<Wrong>>>,
    addresses: Cache<Option<IpAddr>, Arc<Mutex<Wrong>>>,
}

#[derive(Default)]
struct Wrong {
    count: u32,
    until: i64,
}

impl Default for Guesses {
    fn default() -> Self {
        Self {
            sessions: Cache::builder()
                .max_capacity(MAX_KNOWN)
                .eviction_policy(EvictionPolicy::lru())
                .build(),
            addresses: Cache::builder()
                .max_capacity(MAX_KNOWN)
                .eviction_policy(EvictionPolicy::lru())
                .build(),
        }
    }
}

/// Who types a code.
#[derive(Clone, Copy)]
pub struct Guesser {
    pub session_id: SessionId,
    pub address: Option<IpAddr>,
}

impl Guesses {
    /// Returns the remaining seconds if they have to wait.
    pub fn waits(&self, guesser: Guesser, now: i64) -> Option<u32> {
        let [session, address] = self.of(guesser);
        let waits = [&session, &address].map(|wrong| lock(wrong).waits(now));
        waits.into_iter().flatten().max()
    }

    /// Counts a wrong code.
    pub fn wrong(&self, guesser: Guesser, now: i64) {
        let [session, address] = self.of(guesser);
        lock(&session).count(PER_SESSION, now);
        lock(&address).count(PER_ADDRESS, now);
    }

    /// Notes a right code.
    pub fn right(&self, guesser: Guesser) {
        let [_, address] = self.of(guesser);
        lock(&address).count = 0;
    }

    fn of(&self, guesser: Guesser) -> [Arc<Mutex<Wrong>>; 2] {
        let address = guesser.address.map(network);
        [
            self.sessions.get_with(guesser.session_id, Arc::default),
            self.addresses.get_with(address, Arc::default),
        ]
    }
}

fn lock(wrong: &Mutex<Wrong>) -> std::sync::MutexGuard<'_, Wrong> {
    wrong.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Wrong {
    fn waits(&self, now: i64) -> Option<u32> {
        // Setting the clock back does not extend the wait.
        let left = self.until.saturating_sub(now);
        let has_to = (1..=WAIT).contains(&left);
        has_to.then(|| u32::try_from(left).unwrap_or(u32::MAX))
    }

    fn count(&mut self, most: u32, now: i64) {
        self.count += 1;
        if self.count >= most {
            self.count = 0;
            self.until = now.saturating_add(WAIT);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guesser(session_id: i64, address: &str) -> Guesser {
        Guesser {
            session_id: SessionId::new(session_id),
            address: Some(address.parse().unwrap()),
        }
    }

    #[test]
    fn five_wrong_codes_of_a_session_make_it_wait_for_ten_minutes() {
        let guesses = Guesses::default();
        for number in 0..5u8 {
            // From another address each time, and with a right one in between.
            let from = guesser(1, &format!("203.0.113.{number}"));
            assert_eq!(guesses.waits(from, 1000), None);
            guesses.right(from);
            guesses.wrong(from, 1000);
        }
        let from = guesser(1, "198.51.100.1");
        assert_eq!(guesses.waits(from, 1000), Some(600));
        assert_eq!(guesses.waits(from, 1599), Some(1));
        assert_eq!(guesses.waits(from, 1600), None);
        assert_eq!(guesses.waits(guesser(2, "198.51.100.1"), 1000), None);
    }

    #[test]
    fn twenty_wrong_codes_of_an_address_make_it_wait_unless_a_right_one_is_in_between() {
        let guesses = Guesses::default();
        let from = |number| guesser(number, &format!("2001:db8::{number}"));
        for number in 0..19 {
            guesses.wrong(from(number), 1000);
        }
        guesses.right(from(20));
        for number in 100..119 {
            guesses.wrong(from(number), 1000);
        }
        assert_eq!(guesses.waits(from(119), 1000), None);
        guesses.wrong(from(119), 1000);
        assert_eq!(guesses.waits(from(120), 1000), Some(600));
        assert_eq!(
            guesses.waits(from(120), 900),
            None,
            "the clock was set back"
        );
        assert_eq!(guesses.waits(guesser(121, "2001:db8:0:1::1"), 1000), None);
    }
}
