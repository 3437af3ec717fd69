//! SQLite connections that belong to a thread, beside a sea-orm pool. A pooled query is sent to the
//! connection's own thread and back, which costs more than most statements (see `bench/`). Here every thread
//! that answers requests has a connection for look-ups ([`SqliteFile::query_row`]), and the committing
//! thread has one for writes ([`Writer`]). Every function blocks.
//!
//! Statements can be built by sea-orm, rows become its models, and errors are its `DbErr` with the same
//! meaning as in a pool: an unavailable file is a failed connection (`DbErr::Conn`).
//!
//! The file is opened as it is: the pool creates it and enables write-ahead logging (WAL).

mod error;
mod file;
mod row;
mod writer;

#[cfg(test)]
mod tests;

use std::time::Duration;

pub use error::is_unavailable;
pub use file::{Checkpoint, SqliteFile};
pub use row::Row;
pub use writer::{Transaction, Writer};

/// How long a connection waits for another writer's lock.
pub const BUSY_TIMEOUT: Duration = Duration::from_secs(5);
/// How many pages the log may have before a commit checkpoints it (`wal_autocheckpoint`), 16 MiB: a page
/// that every commit rewrites is then copied only once. Must be set on every connection that commits.
pub const CHECKPOINT_PAGES: u32 = 4000;
