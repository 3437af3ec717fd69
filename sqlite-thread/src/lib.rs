//! SQLite connections of a thread's own, beside a pool of sea-orm. A pooled query crosses to the
//! connection's own thread and back, which costs more than most statements (see `bench/`). Here a thread
//! that answers requests has a connection to look up by ([`SqliteFile::query_row`]), and the committing
//! thread one to write by ([`Writer`]). Every function blocks.
//!
//! Statements may be built by sea-orm, rows become its models, and errors are its `DbErr` in the terms
//! of a pool: a file that does not serve for now is a connection that is not there (`DbErr::Conn`).
//!
//! The file is opened as it is: the pool creates it and sets it to write ahead (WAL).

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

/// How long a connection waits for the lock of another writer.
pub const BUSY_TIMEOUT: Duration = Duration::from_secs(5);
/// After how many pages of the log a commit moves them into the file (`wal_autocheckpoint`), 16 MiB:
/// a page that each commit writes anew is moved once. Every connection that commits has to set it.
pub const CHECKPOINT_PAGES: u32 = 4000;
