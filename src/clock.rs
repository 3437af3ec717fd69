//! The only source of the current time. Everything that depends on it (token expiry, the grace period of a
//! licence, audit timestamps) takes a [`Clock`], so that tests can set the time.

use std::{
    fmt::Debug,
    sync::atomic::{AtomicI64, Ordering},
    time::{Duration, Instant, SystemTime, UNIX_EPOCH},
};

/// A source of the current time.
pub trait Clock: Debug + Send + Sync {
    /// Returns whole seconds since 1970-01-01 00:00 UTC, negative before. This is the wall clock: it may
    /// stand still or go backwards, so do not measure durations with it.
    fn now_unix(&self) -> i64;
}

/// The system clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "the only place that reads the system clock"
    )]
    fn now_unix(&self) -> i64 {
        match SystemTime::now().duration_since(UNIX_EPOCH) {
            Ok(since) => i64::try_from(since.as_secs()).unwrap_or(i64::MAX),
            Err(before) => i64::try_from(before.duration().as_secs()).map_or(i64::MIN, |s| -s),
        }
    }
}

/// How far the clock may run ahead of the elapsed time, in seconds: 2 days.
const MAX_JUMP: i64 = 2 * 86_400;
/// How long the clock is distrusted after a jump.
const DISTRUST_FOR: Duration = Duration::from_hours(24);

/// Detects that the wall clock has jumped ahead of the monotonic time. Retention then pauses for a day, so
/// that an operator can correct the clock before anything is removed.
#[derive(Debug)]
pub struct JumpWatch {
    /// Unix seconds; 0 if unknown.
    last: i64,
    at: Instant,
    distrusted_since: Option<Instant>,
}

impl JumpWatch {
    /// `last` is the latest time known from before this start, in Unix seconds, or 0.
    pub fn new(last: i64) -> Self {
        Self {
            last,
            at: Instant::now(),
            distrusted_since: None,
        }
    }

    /// Whether to trust a clock that reads `now` (Unix seconds) at this instant.
    pub fn trusts(&mut self, now: i64, at: Instant) -> bool {
        let passed = at.saturating_duration_since(self.at).as_secs();
        let expected = self.last.saturating_add_unsigned(passed);
        if self.last > 0 && now > expected.saturating_add(MAX_JUMP) {
            tracing::warn!(
                now,
                expected,
                "the clock has jumped ahead; retention pauses for a day"
            );
            self.distrusted_since = Some(at);
        }
        (self.last, self.at) = (now, at);
        if let Some(since) = self.distrusted_since
            && at.saturating_duration_since(since) < DISTRUST_FOR
        {
            return false;
        }
        self.distrusted_since = None;
        true
    }
}

/// A clock for tests: it only moves when told to. Share it in an `Arc`.
#[derive(Debug)]
pub struct TestClock(AtomicI64);

impl TestClock {
    /// Creates a clock that reads `now`, in Unix seconds.
    pub fn at(now: i64) -> Self {
        Self(AtomicI64::new(now))
    }

    /// Sets the clock to `now`, in Unix seconds, forwards or backwards.
    pub fn set(&self, now: i64) {
        self.0.store(now, Ordering::SeqCst);
    }

    /// Moves the clock by `seconds`, backwards if negative.
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
    fn a_clock_that_jumps_ahead_is_not_believed_for_a_day() {
        let begin = Instant::now();
        let hour = |hours: u64| begin + Duration::from_hours(hours);
        let mut watch = JumpWatch::new(1_000_000);
        assert!(watch.trusts(1_000_000 + 2 * 86_400 - 60, begin));
        let jumped = 1_000_000 + 400 * 86_400;
        assert!(!watch.trusts(jumped, hour(1)));
        assert!(!watch.trusts(jumped + 3_600 * 23, hour(24)));
        assert!(watch.trusts(jumped + 3_600 * 24, hour(25)));
        // Before the first start nothing is known. Days of uptime are not a jump, and neither is a step
        // back.
        let mut watch = JumpWatch::new(0);
        assert!(watch.trusts(5_000_000, begin));
        assert!(watch.trusts(5_000_000 + 10 * 86_400, hour(240)));
        assert!(watch.trusts(1_000, hour(241)));
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
