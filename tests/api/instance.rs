//! The routes of the instance itself.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a panic is a failed test"
)]

mod document;
mod head;
mod health;
mod metrics;
