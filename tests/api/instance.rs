//! Routes of the instance.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a panic is a failed test"
)]

mod document;
mod head;
mod health;
mod metrics;
