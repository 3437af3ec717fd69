//! Slows down clients that guess tokens. Failed lookups are counted by client address and the first digits of
//! the token; existing tokens are never affected.

use std::collections::VecDeque;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};

use moka::policy::EvictionPolicy;
use moka::sync::Cache;

use super::vault_token::{PREFIX_DIGITS, PrefixedToken, TokenKind};

/// Failed lookups before a lockout.
const MAX_MISSES: usize = 10;
/// The window in seconds within which they count.
const WINDOW: i64 = 300;
/// The duration of a lockout in seconds.
const LOCKED: i64 = 300;
/// The most pairs of address and digits remembered; the least recently used are evicted.
const MAX_PAIRS: u64 = 20_000;

/// State of this process only; it is not worth a row in the database.
pub struct Lockout {
    pairs: Cache<Pair, Arc<Mutex<Misses>>>,
}

/// The client's address and the first digits of its token.
type Pair = (Option<IpAddr>, [u8; PREFIX_DIGITS]);

/// Failures counted together.
#[derive(Default)]
pub struct Misses {
    /// Those within the window, oldest first, Unix seconds.
    times: VecDeque<i64>,
    locked_until: i64,
}

impl Default for Lockout {
    fn default() -> Self {
        let pairs = Cache::builder()
            .max_capacity(MAX_PAIRS)
            .eviction_policy(EvictionPolicy::lru())
            .build();
        Self { pairs }
    }
}

impl Lockout {
    /// Counts a lookup that found no token of that repository. Returns the remaining seconds if the pair was
    /// already locked out.
    pub fn miss<K: TokenKind>(
        &self,
        address: Option<IpAddr>,
        token: &PrefixedToken<K>,
        now: i64,
    ) -> Option<u32> {
        let pair = self.pairs.get_with((address, token.prefix()), Arc::default);
        let mut misses = pair.lock().unwrap_or_else(PoisonError::into_inner);
        misses.count(now)
    }
}

impl Misses {
    /// Returns the remaining seconds of a lockout.
    pub fn locked(&self, now: i64) -> Option<u32> {
        // Setting the clock back does not extend a lockout.
        let left = self.locked_until.saturating_sub(now);
        let is_locked = (1..=LOCKED).contains(&left);
        is_locked.then(|| u32::try_from(left).unwrap_or(u32::MAX))
    }

    /// Counts a failure. Returns the remaining seconds if already locked out.
    pub fn count(&mut self, now: i64) -> Option<u32> {
        if let Some(left) = self.locked(now) {
            return Some(left);
        }
        let counts = |time: &i64| (now - WINDOW + 1..=now).contains(time);
        self.times.retain(counts);
        self.times.push_back(now);
        if self.times.len() >= MAX_MISSES {
            self.times.clear();
            self.locked_until = now.saturating_add(LOCKED);
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::VaultToken;

    #[test]
    fn ten_within_five_minutes_lock_for_five_minutes() {
        let mut misses = Misses::default();
        for second in 0..10 {
            assert_eq!(misses.count(1000 + second), None, "{second}");
        }
        assert_eq!(misses.count(1010), Some(299));
        assert_eq!(misses.count(1308), Some(1));
        assert_eq!(misses.count(1309), None);
    }

    #[test]
    fn the_oldest_of_ten_counts_no_more_after_five_minutes() {
        let mut misses = Misses::default();
        for _ in 0..9 {
            assert_eq!(misses.count(1000), None);
        }
        assert_eq!(misses.count(1300), None);
        assert_eq!(misses.count(1301), None, "those of 1000 are out");
        let mut misses = Misses::default();
        for time in [1000; 9].into_iter().chain([1299]) {
            assert_eq!(misses.count(time), None);
        }
        assert_eq!(misses.count(1300), Some(299));
    }

    #[test]
    fn a_clock_that_is_set_back_unlocks() {
        let mut misses = Misses::default();
        for _ in 0..10 {
            misses.count(1000);
        }
        assert_eq!(misses.count(900), None);
    }

    #[test]
    fn what_is_remembered_is_bounded() {
        let lockout = Lockout::default();
        let token = VaultToken::generate().unwrap();
        for number in 0..30_000u32 {
            lockout.miss(Some(IpAddr::from(number.to_be_bytes())), &token, 1000);
        }
        lockout.pairs.run_pending_tasks();
        assert!(lockout.pairs.entry_count() <= MAX_PAIRS);
    }
}
