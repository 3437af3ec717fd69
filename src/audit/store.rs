//! Read access to the tables of the audit log: pages of entries, and entries in chain order.

pub mod chain_rows;
mod pages;

pub use pages::{EntryFilter, list};
