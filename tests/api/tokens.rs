//! Vault tokens: made, listed, revoked, counted. What they reach is in `access`.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a panic is a failed test"
)]

mod late;
mod life;
mod making;
mod revocation;
mod uses;
