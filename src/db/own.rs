//! SQLite connections of a thread's own, which need no crossing to another thread; that crossing
//! costs more than most statements (see `bench/`). Threads that answer have one to look up by, the
//! committing thread has one to write by.

use std::cell::RefCell;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rusqlite::types::{ToSqlOutput, Value as Cell};
use rusqlite::{CachedStatement, Connection, OpenFlags, ToSql};
use sea_orm::sea_query::ColumnType;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, DbErr, EntityTrait, IdenStatic as _, Iterable as _,
    RuntimeErr, Statement, TryIntoModel, Value,
};

use super::fault::own_error;
use super::{BUSY_TIMEOUT, CHECKPOINT_PAGES};

/// Pages that it keeps, in KiB: those of the audit's indexes most of all.
const CACHE_KIB: i32 = 16 * 1024;
/// Statements that it keeps prepared; the service has fewer.
const STATEMENTS: usize = 64;

/// A SQLite file, by connections of a thread's own.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct SqliteFile {
    pub(super) path: PathBuf,
    /// Device and inode of what was opened.
    identity: (u64, u64),
}

thread_local! {
    static READERS: RefCell<HashMap<SqliteFile, Connection>> = RefCell::default();
}

impl SqliteFile {
    /// A file that is about to be opened; whoever opens it checks afterwards that it was this one.
    ///
    /// # Errors
    /// When it is there no more.
    pub(super) fn of(path: PathBuf) -> Result<Self, DbErr> {
        let identity = identity(&path)?;
        Ok(Self { path, identity })
    }

    /// Whether the path still leads to the file that was opened. One that was removed can be
    /// written to as long as it is open, and all of it is lost with the last to close it.
    ///
    /// # Errors
    /// [`DbErr::Conn`] when it was removed or replaced.
    pub(super) fn check(&self) -> Result<(), DbErr> {
        if identity(&self.path)? == self.identity {
            Ok(())
        } else {
            Err(gone("another file is in its place"))
        }
    }

    /// Runs a query that gives at most one row, by a connection of the calling thread; blocks for
    /// as long as it takes, so it is for look-ups by an index only. The statement is prepared once
    /// a thread.
    pub fn query_row<T>(
        &self,
        sql: &'static str,
        params: impl rusqlite::Params,
        row: impl FnOnce(&rusqlite::Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>, DbErr> {
        READERS.with_borrow_mut(|readers| {
            if !readers.contains_key(self) {
                readers.insert(self.clone(), self.open_reader()?);
            }
            let Some(conn) = readers.get(self) else {
                return Ok(None);
            };
            let look_up = || {
                let mut statement = conn.prepare_cached(sql)?;
                let mut rows = statement.query(params)?;
                rows.next()?.map(row).transpose()
            };
            look_up().map_err(|cause| own_error(&cause))
        })
    }

    fn open_reader(&self) -> Result<Connection, DbErr> {
        let open = || {
            let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
            let conn = Connection::open_with_flags(&self.path, flags)?;
            conn.busy_timeout(BUSY_TIMEOUT)?;
            Ok(conn)
        };
        let conn = open().map_err(|cause| own_error(&cause))?;
        self.check()?;
        Ok(conn)
    }

    /// A connection for the one thread that commits.
    ///
    /// # Errors
    /// When the file cannot be opened.
    pub fn writer(&self) -> Result<Writer, DbErr> {
        Writer::open(self.clone()).map_err(|cause| own_error(&cause))
    }
}

fn identity(path: &Path) -> Result<(u64, u64), DbErr> {
    use std::os::unix::fs::MetadataExt as _;
    let found = std::fs::metadata(path).map_err(|cause| gone(&cause.to_string()))?;
    Ok((found.dev(), found.ino()))
}

fn gone(why: &str) -> DbErr {
    DbErr::Conn(RuntimeErr::Internal(format!(
        "the SQLite file is gone: {why}"
    )))
}

/// A connection that writes. It blocks, so it is for a thread that may.
pub struct Writer {
    file: SqliteFile,
    conn: Mutex<Connection>,
}

/// A transaction on it; rolled back when it is dropped.
pub struct OwnTx<'a>(&'a Writer);

/// A row by the names of its columns.
pub struct OwnRow(Vec<(String, Cell)>);

impl Writer {
    /// Opens a file that the pool has made and set to write ahead.
    fn open(file: SqliteFile) -> rusqlite::Result<Self> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let conn = Connection::open_with_flags(&file.path, flags)?;
        conn.busy_timeout(BUSY_TIMEOUT)?;
        conn.pragma_update(None, "synchronous", "FULL")?;
        conn.pragma_update(None, "wal_autocheckpoint", CHECKPOINT_PAGES)?;
        conn.pragma_update(None, "secure_delete", "ON")?;
        // Negative: KiB, not pages.
        conn.pragma_update(None, "cache_size", -CACHE_KIB)?;
        conn.set_prepared_statement_cache_capacity(STATEMENTS);
        let conn = Mutex::new(conn);
        Ok(Self { file, conn })
    }

    /// Begins a transaction that holds the write lock.
    ///
    /// # Errors
    /// When another writer keeps it too long, or the file was removed or replaced, among others.
    pub fn begin(&self) -> Result<OwnTx<'_>, DbErr> {
        self.file.check()?;
        let tx = OwnTx(self);
        tx.for_each("BEGIN IMMEDIATE", &[()], |begin, ()| begin.execute([]))?;
        Ok(tx)
    }

    #[cfg(test)]
    pub(super) fn synchronous(&self) -> rusqlite::Result<i64> {
        self.lock()
            .query_row("PRAGMA synchronous", [], |row| row.get(0))
    }

    fn lock(&self) -> MutexGuard<'_, Connection> {
        self.conn.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl OwnTx<'_> {
    /// Makes it durable.
    ///
    /// # Errors
    /// Nothing is kept then.
    pub(super) fn commit(self) -> Result<(), DbErr> {
        self.for_each("COMMIT", &[()], |commit, ()| commit.execute([]))
    }

    /// Runs a statement for each row, as `execute` says.
    pub fn for_each<T>(
        &self,
        sql: &'static str,
        rows: &[T],
        execute: impl Fn(&mut CachedStatement<'_>, &T) -> rusqlite::Result<usize>,
    ) -> Result<(), DbErr> {
        let conn = self.0.lock();
        let mut statement = conn
            .prepare_cached(sql)
            .map_err(|cause| own_error(&cause))?;
        for row in rows {
            execute(&mut statement, row).map_err(|cause| own_error(&cause))?;
        }
        Ok(())
    }

    pub(super) fn fetch(&self, statement: &Statement) -> Result<Vec<OwnRow>, DbErr> {
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
                let cells = names.iter().enumerate();
                cells
                    .map(|(index, name)| Ok((name.clone(), row.get(index)?)))
                    .collect::<rusqlite::Result<_>>()
                    .map(OwnRow)
            })?;
            rows.collect::<rusqlite::Result<_>>()
        };
        select().map_err(|cause| own_error(&cause))
    }

    /// Gives the id of the row that was inserted last.
    pub(super) fn run(&self, statement: &Statement) -> Result<i64, DbErr> {
        let params = params(statement)?;
        let conn = self.0.lock();
        let execute = || {
            let mut prepared = conn.prepare_cached(&statement.sql)?;
            prepared.execute(rusqlite::params_from_iter(params))?;
            Ok(conn.last_insert_rowid())
        };
        execute().map_err(|cause| own_error(&cause))
    }
}

impl Drop for OwnTx<'_> {
    fn drop(&mut self) {
        let conn = self.0.lock();
        // After a commit, or an error by which SQLite has rolled back by itself, there is none.
        if !conn.is_autocommit()
            && let Err(error) = conn.execute_batch("ROLLBACK")
        {
            tracing::error!(%error, "a transaction could not be rolled back");
        }
    }
}

/// The values of a statement, of the types that the tables have.
fn params(statement: &Statement) -> Result<Vec<ToSqlOutput<'_>>, DbErr> {
    let values = statement.values.iter().flat_map(|values| &values.0);
    let bound = values.map(|value| match value {
        Value::Bool(value) => value.to_sql(),
        Value::Int(value) => value.to_sql(),
        Value::BigInt(value) => value.to_sql(),
        Value::BigUnsigned(Some(limit)) => Ok(i64::try_from(*limit).unwrap_or(i64::MAX).into()),
        Value::String(value) => value.to_sql(),
        Value::Bytes(value) => value.to_sql(),
        _ => Err(rusqlite::Error::ToSqlConversionFailure(
            "no column has values of this type".into(),
        )),
    });
    let bound: rusqlite::Result<_> = bound.collect();
    bound.map_err(|cause| own_error(&cause))
}

impl OwnRow {
    /// The cells of a row of whole numbers.
    pub(super) fn into_numbers(self) -> Result<Vec<i64>, DbErr> {
        let cells = self.0.into_iter();
        cells
            .map(|(name, cell)| match cell {
                Cell::Integer(number) => Ok(number),
                _ => Err(DbErr::Type(format!("{name} is no whole number"))),
            })
            .collect()
    }

    /// The row of an entity, each cell of its column's type.
    pub(super) fn into_model<E>(self) -> Result<E::Model, DbErr>
    where
        E: EntityTrait,
        E::ActiveModel: TryIntoModel<E::Model>,
    {
        let mut cells = self.0;
        let mut model = E::ActiveModel::default();
        for column in E::Column::iter() {
            let name = column.as_str();
            let place = cells.iter().position(|(known, _)| known == name);
            let place = place.ok_or_else(|| DbErr::Type(format!("{name} was not selected")))?;
            let (_, cell) = cells.swap_remove(place);
            let definition = column.def();
            let kind = definition.get_column_type();
            let value = match (cell, kind) {
                (Cell::Integer(number), ColumnType::Boolean) => Value::Bool(Some(number != 0)),
                (Cell::Integer(number), _) => Value::BigInt(Some(number)),
                (Cell::Text(text), _) => Value::String(Some(text)),
                (Cell::Blob(bytes), _) => Value::Bytes(Some(bytes)),
                (Cell::Null, ColumnType::BigInteger) => Value::BigInt(None),
                (Cell::Null, ColumnType::Boolean) => Value::Bool(None),
                (Cell::Null, ColumnType::String(_) | ColumnType::Text) => Value::String(None),
                (Cell::Null, _) => Value::Bytes(None),
                (Cell::Real(_), _) => {
                    return Err(DbErr::Type(format!("{name} is no whole number")));
                }
            };
            model.try_set(column, value)?;
        }
        model.try_into_model()
    }
}
