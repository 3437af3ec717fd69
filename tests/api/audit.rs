//! The audit log: what is recorded, how to find it, and that tampering is detected.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a panic is a failed test"
)]

mod chain;
mod clients;
mod clock;
mod entries;
pub mod export;
mod filters;
mod offline;
mod pruning;
mod refusals;
mod signing_key;
mod tampering;
