//! The connection that writes, and its transactions.

use std::sync::{Mutex, MutexGuard, PoisonError};

use rusqlite::{CachedStatement, Connection, OpenFlags};
use sea_orm::{DbErr, Statement};

use crate::error::db_err;
use crate::row::{Row, params};
use crate::{CHECKPOINT_PAGES, SqliteFile};

/// The size of its page cache in KiB, mainly for the audit log's indexes.
const CACHE_KIB: i32 = 16 * 1024;
/// How many statements stay prepared; the service has fewer.
const STATEMENTS: usize = 64;

/// A connection that writes. Each commit is synced to disk, and removed data is overwritten. It blocks, so
/// use it on a thread that may block.
pub struct Writer {
    file: SqliteFile,
    conn: Mutex<Connection>,
}

/// A transaction of a [`Writer`], one at a time; rolled back when dropped.
pub struct Transaction<'a>(&'a Writer);

impl Writer {
    /// Opens a file that the pool has created with write-ahead logging.
    pub(crate) fn open(file: SqliteFile) -> rusqlite::Result<Self> {
        let conn = file.connect(OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        conn.pragma_update(None, "synchronous", "FULL")?;
        conn.pragma_update(None, "wal_autocheckpoint", CHECKPOINT_PAGES)?;
        conn.pragma_update(None, "secure_delete", "ON")?;
        // Negative: in KiB instead of pages.
        conn.pragma_update(None, "cache_size", -CACHE_KIB)?;
        conn.set_prepared_statement_cache_capacity(STATEMENTS);
        let conn = Mutex::new(conn);
        Ok(Self { file, conn })
    }

    /// Begins a transaction that holds the write lock.
    ///
    /// # Errors
    /// [`DbErr::Conn`] if another writer holds the lock longer than [`BUSY_TIMEOUT`], or the file was
    /// removed or replaced, or is unavailable; [`DbErr::Custom`] while another transaction of this writer is
    /// open.
    pub fn begin(&self) -> Result<Transaction<'_>, DbErr> {
        self.file.check()?;
        let begin = |conn: &Connection| conn.prepare_cached("BEGIN IMMEDIATE")?.execute([]);
        begin(&self.lock()).map_err(|cause| db_err(&cause))?;
        Ok(Transaction(self))
    }

    /// Returns how often SQLite has compiled this statement again since it was prepared.
    #[cfg(test)]
    pub(crate) fn recompiled(&self, sql: &str) -> rusqlite::Result<i32> {
        let conn = self.lock();
        let statement = conn.prepare_cached(sql)?;
        Ok(statement.get_status(rusqlite::StatementStatus::RePrepare))
    }

    #[cfg(test)]
    pub(crate) fn synchronous(&self) -> rusqlite::Result<i64> {
        self.lock()
            .query_row("PRAGMA synchronous", [], |row| row.get(0))
    }

    fn lock(&self) -> MutexGuard<'_, Connection> {
        self.conn.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Errors are [`DbErr::Conn`] if the file is unavailable, else [`DbErr::Custom`].
impl Transaction<'_> {
    /// Makes the transaction durable.
    ///
    /// # Errors
    /// If it fails, nothing is stored.
    pub fn commit(self) -> Result<(), DbErr> {
        self.execute_each("COMMIT", &[()], |commit, ()| commit.execute([]))
    }

    /// Runs a statement once per item of `rows`, whose values `execute` binds. It stays prepared.
    pub fn execute_each<T>(
        &self,
        sql: &'static str,
        rows: &[T],
        execute: impl Fn(&mut CachedStatement<'_>, &T) -> rusqlite::Result<usize>,
    ) -> Result<(), DbErr> {
        let conn = self.0.lock();
        let mut statement = conn.prepare_cached(sql).map_err(|cause| db_err(&cause))?;
        for row in rows {
            execute(&mut statement, row).map_err(|cause| db_err(&cause))?;
        }
        Ok(())
    }

    /// Runs a sea-orm statement that writes, and returns the id of the row inserted last.
    ///
    /// # Errors
    /// Also if it binds a value other than booleans, integers, texts and bytes.
    pub fn execute(&self, statement: &Statement) -> Result<i64, DbErr> {
        let params = params(statement)?;
        let conn = self.0.lock();
        let execute = || {
            let mut prepared = conn.prepare_cached(&statement.sql)?;
            prepared.execute(rusqlite::params_from_iter(params))?;
            Ok(conn.last_insert_rowid())
        };
        execute().map_err(|cause| db_err(&cause))
    }

    /// Runs a sea-orm query and returns all rows.
    ///
    /// # Errors
    /// See [`Transaction::execute`].
    pub fn query_all(&self, statement: &Statement) -> Result<Vec<Row>, DbErr> {
        let params = params(statement)?;
        let conn = self.0.lock();
        let select = || {
            let mut prepared = conn.prepare_cached(&statement.sql)?;
            let names: Vec<String> = prepared
                .column_names()
                .into_iter()
                .map(ToOwned::to_owned)
                .collect();
            let rows = prepared.query_map(rusqlite::params_from_iter(params), |row| {
                Row::read(row, &names)
            })?;
            rows.collect::<rusqlite::Result<_>>()
        };
        select().map_err(|cause| db_err(&cause))
    }
}

impl Drop for Transaction<'_> {
    fn drop(&mut self) {
        let conn = self.0.lock();
        // After a commit, or an error that made SQLite roll back by itself, there is none.
        if !conn.is_autocommit()
            && let Err(error) = conn.execute_batch("ROLLBACK")
        {
            tracing::error!(%error, "a transaction could not be rolled back");
        }
    }
}
