//! The pages, over HTTP as a browser asks for them.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a panic is a failed test"
)]

mod change;
mod guard;
mod secrets;
mod sessions;
mod sign_in;
mod visit;
