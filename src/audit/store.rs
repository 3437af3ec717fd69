//! The tables of the audit as they are read: pages of entries, and entries in their order.

pub mod chain_rows;
mod pages;

pub use pages::{EntryFilter, list};
