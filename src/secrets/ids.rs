//! The ids of new secrets.
//!
//! The associated data of a value and the MAC of a name contain the id of the secret. If the database
//! assigned ids, somebody who can write to it could have one reassigned, and so make the service put the
//! value of one secret under the name of another. Generated ids are never reused.

use std::sync::atomic::{AtomicI64, Ordering};

use entity::SecretId;

/// Ids count seconds from this time (in Unix seconds), so that they grow with time and stay below 2^53, the
/// limit of many JSON parsers.
const EPOCH: i64 = 1_700_000_000;
/// The number of bits below the seconds.
const BITS: u32 = 20;

static LAST: AtomicI64 = AtomicI64::new(0);

/// Returns the id for a secret created at that time, in Unix seconds: greater than any before it in this
/// process. Other processes generate other ids; on a rare collision, the table's key rejects the second.
pub fn next(now: i64) -> SecretId {
    let second = now.saturating_sub(EPOCH).clamp(0, (1 << 32) - 1) << BITS;
    // The upper half is reserved for further ids within the same second.
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
