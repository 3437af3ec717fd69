//! The audit log: who did what. Entries are durable before the response, in a keyed hash chain for each
//! repository.

pub mod chain;
pub mod checkpoint;
pub mod entry;
pub mod export;
mod keys;
pub(crate) mod position;
pub mod prune;
pub mod routes;
pub mod search;
pub mod service;
pub mod store;
pub mod take_over;
pub mod verify;
mod view;
pub mod walk;

pub use entry::{Action, Entry, Source};
pub use position::{ChainPosition, InvalidChainPosition};
