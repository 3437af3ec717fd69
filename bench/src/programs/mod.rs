//! One program per claim.

pub mod client;
pub mod commit;
pub mod environments;
pub mod export;
pub mod pages;
pub mod reads;
pub mod rotation;
pub mod scale;
pub mod size;
pub mod writes;

/// Secrets in each database, except for `scale`.
const SECRETS: u32 = 10_000;
