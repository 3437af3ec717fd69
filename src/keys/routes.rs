//! `/rotate-key` and `/migrate-key`

pub mod migration;
pub mod rotation;
