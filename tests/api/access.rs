//! Who asks, in which repository, and may they: the judgement that stands before every route.
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
