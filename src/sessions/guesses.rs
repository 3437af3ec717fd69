//! Slows down whoever guesses user codes: five wrong ones of a person, or twenty of an address without a right
//! one in between, and both have to wait for ten minutes. Even right codes are refused meanwhile.

use std::hash::Hash;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use entity::UserId;
use moka::policy::EvictionPolicy;
use moka::sync::Cache;

use crate::http::client::network;

/// Wrong codes of a person, in all browsers together, before they have to wait.
const PER_PERSON: u32 = 5;
/// Wrong codes of an address, without a right one in between, before it has to wait.
const PER_ADDRESS: u32 = 20;
/// How long to wait, and for how long wrong codes count after the last one, in seconds.
const WAIT: i64 = 600;
/// The most persons and addresses remembered; the least recently used are evicted.
const MAX_KNOWN: u64 = 20_000;

type Known<K> = Cache<K, Arc<Mutex<Wrong>>>;

/// State of this process only; it is not worth a row in the database.
pub struct Guesses {
    persons: Known<UserId>,
    addresses: Known<Option<IpAddr>>,
}

/// Codes that count as wrong.
#[derive(Default)]
struct Wrong {
    count: u32,
    /// The time of the last one.
    last: i64,
}

fn known<K: Hash + Eq + Send + Sync + 'static>() -> Known<K> {
    Cache::builder()
        .max_capacity(MAX_KNOWN)
        .eviction_policy(EvictionPolicy::lru())
        .build()
}

impl Default for Guesses {
    fn default() -> Self {
        Self {
            persons: known(),
            addresses: known(),
        }
    }
}

/// Who types a code.
#[derive(Clone, Copy)]
pub struct Guesser {
    pub user_id: UserId,
    pub address: Option<IpAddr>,
}

impl Guesses {
    /// Counts a code as wrong before it is looked up, so that many at once are limited too.
    ///
    /// # Errors
    /// The remaining seconds if they have to wait; then it is not looked up.
    pub fn begin(&self, guesser: Guesser, now: i64) -> Result<(), u32> {
        let [person, address] = self.of(guesser);
        let (mut person, mut address) = (lock(&person), lock(&address));
        let waits = [
            person.waits(PER_PERSON, now),
            address.waits(PER_ADDRESS, now),
        ];
        if let Some(seconds) = waits.into_iter().flatten().max() {
            return Err(seconds);
        }
        person.count(now);
        address.count(now);
        Ok(())
    }

    /// Notes that a code was right: it does not count, nor do the earlier ones of its address.
    pub fn right(&self, guesser: Guesser) {
        let [person, address] = self.of(guesser);
        let mut person = lock(&person);
        person.count = person.count.saturating_sub(1);
        lock(&address).count = 0;
    }

    fn of(&self, guesser: Guesser) -> [Arc<Mutex<Wrong>>; 2] {
        let address = guesser.address.map(network);
        [
            self.persons.get_with(guesser.user_id, Arc::default),
            self.addresses.get_with(address, Arc::default),
        ]
    }
}

fn lock(wrong: &Mutex<Wrong>) -> MutexGuard<'_, Wrong> {
    wrong.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Wrong {
    /// The seconds for which the last one still counts; [`None`] if the clock was set back since.
    fn left(&self, now: i64) -> Option<u32> {
        let left = self.last.saturating_add(WAIT).saturating_sub(now);
        let counts = (1..=WAIT).contains(&left);
        counts.then(|| u32::try_from(left).unwrap_or(u32::MAX))
    }

    fn waits(&self, most: u32, now: i64) -> Option<u32> {
        self.left(now).filter(|_| self.count >= most)
    }

    fn count(&mut self, now: i64) {
        let before = self.left(now).map_or(0, |_| self.count);
        (self.count, self.last) = (before + 1, now);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guesser(user_id: i64, address: &str) -> Guesser {
        Guesser {
            user_id: UserId::new(user_id),
            address: Some(address.parse().unwrap()),
        }
    }

    #[test]
    fn five_wrong_codes_of_a_person_make_them_wait_for_ten_minutes() {
        let guesses = Guesses::default();
        for number in 0..5u8 {
            // From another address each time, and with a right one in between.
            let from = guesser(1, &format!("203.0.113.{number}"));
            assert_eq!(guesses.begin(from, 1000), Ok(()));
            guesses.right(from);
            assert_eq!(guesses.begin(from, 1000), Ok(()));
        }
        let from = guesser(1, "198.51.100.1");
        assert_eq!(guesses.begin(from, 1000), Err(600));
        assert_eq!(guesses.begin(from, 1599), Err(1));
        assert_eq!(guesses.begin(from, 1600), Ok(()));
        assert_eq!(guesses.begin(guesser(2, "198.51.100.1"), 1000), Ok(()));
    }

    #[test]
    fn the_fifth_may_be_right() {
        let guesses = Guesses::default();
        let from = guesser(1, "203.0.113.1");
        for _ in 0..5 {
            assert_eq!(guesses.begin(from, 1000), Ok(()));
        }
        assert_eq!(guesses.begin(from, 1000), Err(600));
        guesses.right(from);
        assert_eq!(guesses.begin(from, 1000), Ok(()));
        assert_eq!(guesses.begin(from, 1000), Err(600));
    }

    #[test]
    fn wrong_codes_are_forgotten_after_ten_minutes() {
        let guesses = Guesses::default();
        let from = guesser(1, "203.0.113.1");
        for now in [1000, 1100, 1200, 1300, 1900, 1901, 1902, 1903, 1904] {
            assert_eq!(guesses.begin(from, now), Ok(()), "{now}");
        }
        assert_eq!(guesses.begin(from, 1905), Err(599));
    }

    #[test]
    fn twenty_wrong_codes_of_an_address_make_it_wait_unless_a_right_one_is_in_between() {
        let guesses = Guesses::default();
        let begin =
            |number: i64, now| guesses.begin(guesser(number, &format!("2001:db8::{number}")), now);
        for number in 0..19 {
            assert_eq!(begin(number, 1000), Ok(()));
        }
        assert_eq!(begin(20, 1000), Ok(()));
        guesses.right(guesser(20, "2001:db8::20"));
        for number in 100..120 {
            assert_eq!(begin(number, 1000), Ok(()));
        }
        assert_eq!(begin(120, 1000), Err(600));
        assert_eq!(begin(120, 999), Ok(()), "the clock was set back");
        let elsewhere = guesser(121, "2001:db8:0:1::1");
        assert_eq!(guesses.begin(elsewhere, 1000), Ok(()));
    }
}
