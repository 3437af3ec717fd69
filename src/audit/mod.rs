//! The audit: who did what, durable before the answer, in a keyed hash chain a repository.

mod authority;
pub mod chain;
pub mod checkpoint;
pub mod commit;
pub mod entry;
pub mod export;
mod job;
mod keys;
pub mod prune;
pub mod refusals;
pub mod routes;
pub mod store;
mod system;
pub mod take_over;
pub mod verify;
pub mod walk;

pub use authority::Authority;
pub use commit::Committer;
pub use entry::{Action, Entry, Source};
pub use job::{Command, WriteTx};
pub use system::SystemCommand;
