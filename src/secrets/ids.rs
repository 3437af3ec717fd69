//! The ids of new secrets.
//!
//! A value is bound to the id of its secret, and the MAC of a name to the same id. If the database
//! chose ids, somebody who can write to it could have one given out again, and so put the value of one
//! secret under the name of another, by the service's own hand. These never come again.

use std::sync::atomic::{AtomicI64, Ordering};

use entity::SecretId;

/// Ids count the seconds from here on, in Unix seconds, so that they grow with time and stay below
/// 2^53, which every reader of JSON can hold.
const EPOCH: i64 = 1_700_000_000;
/// Bits below those of the second.
const BITS: u32 = 20;

static LAST: AtomicI64 = AtomicI64::new(0);

/// The id of a secret that is made at that time, in Unix seconds: larger than any before it in this
/// process. Other processes take others, but for a rare collision, which the table refuses.
pub fn next(now: i64) -> SecretId {
    let second = now.saturating_sub(EPOCH).clamp(0, (1 << 32) - 1) << BITS;
    // The upper half is left to those that follow within the same second.
    let drawn = second | rand::random_range(1..1 << (BITS - 1));
    let next = |last: i64| last.saturating_add(1).max(drawn);
    let before = LAST.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |last| {
        Some(next(last))
    });
    SecretId::new(before.map_or(drawn, next))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_grow_with_time_and_within_a_second_and_none_comes_again() {
        let mut last = SecretId::NONE;
        for now in [1_800_000_000, 1_800_000_000, 1_800_000_001, 1_799_999_999] {
            for _ in 0..1000 {
                let id = next(now);
                assert!(id > last && id.get() < 1 << 53, "{id} after {last}");
                last = id;
            }
        }
        assert!(next(i64::MAX).get() < 1 << 53);
    }
}
