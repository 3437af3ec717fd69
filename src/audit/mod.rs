//! The audit: who did what, durable before the answer, in a keyed hash chain a repository.

pub mod chain;
pub mod commit;
pub mod entry;
mod job;
pub mod routes;
pub mod store;

pub use commit::Committer;
pub use entry::{Action, Entry, Source};
pub use job::{Write, WriteTx};
