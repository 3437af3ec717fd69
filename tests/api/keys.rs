//! Stored values open only under the right master key and in their own row.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a panic is a failed test"
)]

mod master_key;
mod migration;
mod rotation;
mod row_tampering;
mod takeover;
