//! Vault tokens: creation, listing, revocation and usage. For what they can access, see `access`.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a panic is a failed test"
)]

mod addresses;
mod creation;
mod creators;
mod guessing;
mod late_body;
mod lineage;
mod lock;
mod revocation;
mod status;
mod update;
mod usage;
