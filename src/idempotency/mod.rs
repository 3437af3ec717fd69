//! Idempotency keys (draft-ietf-httpapi-idempotency-key-header): a change that is requested again with the same
//! key is made once, and gets its first answer again.
//!
//! The answer is kept in the transaction of the change, so that one is never there without the other. It counts
//! for the same caller, repository and request; rights are those of the moment, whatever is kept.

mod answer;
mod in_flight;
mod key;
mod keyed;
mod once;
mod request;
pub mod store;

use std::time::Duration;

pub use answer::{Answer, Answered, Kept, REPLAY_OF};
pub use in_flight::{Caller, InFlight, Turn};
pub use key::IdempotencyKey;
pub use keyed::{Dependencies, KeyedRequest};
pub use once::{Once, Replay};
pub use request::RequestParts;

/// For how long an answer is kept, in seconds.
pub const KEPT_FOR: i64 = 24 * 3600;
/// How long a request waits for another one with the same key.
pub const MAX_WAIT: Duration = Duration::from_secs(10);

/// Whether an answer of that time still counts; both in Unix seconds. One from the future was kept before the
/// clock was set back.
fn is_live(created_unix: i64, now: i64) -> bool {
    now.saturating_sub(created_unix).saturating_abs() < KEPT_FOR
}
