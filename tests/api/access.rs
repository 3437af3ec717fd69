//! Authentication and authorization: who is calling, for which repository, with which permission.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a panic is a failed test"
)]

mod archived;
mod credentials;
mod environments;
mod forge_down;
mod idor;
mod names;
mod order;
mod paths;
mod people;
mod throttle;
