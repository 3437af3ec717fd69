//! The one place that asks for the time, so that tests can say what time it is: a token's end, a
//! licence's grace and an audit entry are all reckoned from a [`Clock`] that was handed in.

use std::{
    fmt::Debug,
    sync::atomic::{AtomicI64, Ordering},
    time::{SystemTime, UNIX_EPOCH},
};

/// A source of the present time.
pub trait Clock: Debug + Send + Sync {
    /// Whole seconds since 1970-01-01 00:00 UTC, negative before it. It is the wall clock: it may
    /// stand still or step back, so it measures no durations.
    fn now_unix(&self) -> i64;
}

/// The machine's own clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "others take the time from here")]
    fn now_unix(&self) -> i64 {
        match SystemTime::now().duration_since(UNIX_EPOCH) {
            Ok(since) => i64::try_from(since.as_secs()).unwrap_or(i64::MAX),
            Err(before) => i64::try_from(before.duration().as_secs()).map_or(i64::MIN, |s| -s),
        }
    }
}

/// A clock for tests: it stands still until it is moved. Share it in an `Arc`.
#[derive(Debug)]
pub struct TestClock(AtomicI64);

impl TestClock {
    /// A clock that shows `now`, in Unix seconds.
    pub fn at(now: i64) -> Self {
        Self(AtomicI64::new(now))
    }

    /// Moves the clock to `now`, in Unix seconds, forwards or back.
    pub fn set(&self, now: i64) {
        self.0.store(now, Ordering::SeqCst);
    }

    /// Moves the clock by `seconds`, back when they are negative.
    pub fn advance(&self, seconds: i64) {
        self.0.fetch_add(seconds, Ordering::SeqCst);
    }
}

impl Clock for TestClock {
    fn now_unix(&self) -> i64 {
        self.0.load(Ordering::SeqCst)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_system_clock_counts_unix_seconds() {
        let seconds = || UNIX_EPOCH.elapsed().unwrap().as_secs();
        let before = seconds();
        let now = u64::try_from(SystemClock.now_unix()).unwrap();
        assert!((before..=seconds()).contains(&now));
    }

    #[test]
    fn a_test_clock_moves_only_when_told() {
        let clock = TestClock::at(1_000);
        assert_eq!(clock.now_unix(), 1_000);
        clock.advance(3_600);
        assert_eq!(clock.now_unix(), 4_600);
        clock.advance(-5_000);
        assert_eq!(clock.now_unix(), -400);
        clock.set(7);
        assert_eq!(clock.now_unix(), 7);
    }
}
