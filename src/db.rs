//! The way to the database: one pool by sea-orm for everything, and on SQLite connections of a
//! thread's own for the audited read, which then needs no thread hop.
//!
//! A pooled SQLite query crosses to the connection's own thread and back; that crossing costs more
//! than the query (see `bench/`). So two look-ups (`tokens::store`, `secrets::store`) exist both
//! ways behind one function each, and what is committed goes by a [`Tx`], which is either; tests
//! hold the two ways to the same.

mod own;
mod tx;

use std::cell::RefCell;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use percent_encoding::percent_decode_str;
use sea_orm::sqlx::sqlite::{SqliteError, SqliteJournalMode, SqliteSynchronous};
use sea_orm::sqlx::{self, Connection as _};
use sea_orm::{
    ConnectOptions, ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr,
    IsolationLevel, RuntimeErr, SqliteTransactionMode, Statement, TransactionOptions,
    TransactionTrait as _,
};
use secrecy::{ExposeSecret as _, SecretString};

pub use own::{OwnTx, Writer};
pub use tx::{AnyRow, Conn, Tx, all, insert, one, run};

/// How long a writer of SQLite waits for another one.
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);
/// How long a request waits for a connection, and a connection for its server.
const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(5);
/// Pages of SQLite's log before they are brought to their places, 16 MiB: a page that each commit
/// writes anew is brought there once.
const CHECKPOINT_PAGES: u32 = 4000;

/// Cheap to clone.
#[derive(Clone)]
pub struct Db {
    conn: DatabaseConnection,
    sqlite: Option<Arc<SqliteFile>>,
}

impl Db {
    /// Opens the pool; a SQLite file is made, for its owner only, when it is missing.
    ///
    /// # Errors
    /// When the server does not answer or the file cannot be opened.
    pub async fn connect(url: &SecretString, max_connections: u32) -> Result<Self, DbErr> {
        let url = url.expose_secret();
        let file = sqlite_path(url);
        if let Some(file) = &file {
            create_private(file);
        }
        let mut options = ConnectOptions::new(url.to_owned());
        options
            .max_connections(max_connections)
            .acquire_timeout(ACQUIRE_TIMEOUT)
            .connect_timeout(ACQUIRE_TIMEOUT)
            .sqlx_logging(false)
            .record_stmt_in_spans(false)
            .map_sqlx_sqlite_opts(|options| {
                options
                    .create_if_missing(true)
                    .journal_mode(SqliteJournalMode::Wal)
                    .synchronous(SqliteSynchronous::Full)
                    .pragma("wal_autocheckpoint", CHECKPOINT_PAGES.to_string())
                    .busy_timeout(BUSY_TIMEOUT)
            })
            // A connection that the driver takes to be within a transaction still is closed. After
            // a commit that fails (a full disk) SQLite has rolled back by itself, the driver's
            // rollback fails, and its count of open transactions stays too high: the next
            // transaction would be a savepoint, and its end would commit nothing.
            .map_sqlx_sqlite_before_acquire(|conn, _| {
                let usable = !conn.is_in_transaction();
                Box::pin(async move { Ok(usable) })
            });
        let conn = sea_orm::Database::connect(options).await?;
        Ok(Self {
            conn,
            sqlite: file.map(|file| Arc::new(SqliteFile(file))),
        })
    }

    pub fn conn(&self) -> &DatabaseConnection {
        &self.conn
    }

    /// The thread's own connections, where the database is SQLite.
    pub fn sqlite(&self) -> Option<&SqliteFile> {
        self.sqlite.as_deref()
    }

    /// The same database by the pool alone, as on a server; for comparing the two ways.
    #[must_use]
    pub fn pool_only(&self) -> Self {
        Self {
            conn: self.conn.clone(),
            sqlite: None,
        }
    }

    /// A transaction that will write: SQLite takes its write lock at once (read-then-write under
    /// its default mode fails under load), MySQL reads what is committed, as PostgreSQL does.
    pub async fn begin_write(&self) -> Result<DatabaseTransaction, DbErr> {
        let backend = self.conn.get_database_backend();
        self.conn
            .begin_with_options(TransactionOptions {
                sqlite_transaction_mode: (backend == DbBackend::Sqlite)
                    .then_some(SqliteTransactionMode::Immediate),
                isolation_level: (backend == DbBackend::MySql)
                    .then_some(IsolationLevel::ReadCommitted),
                ..Default::default()
            })
            .await
    }
}

/// A statement written once with `?` for each value, as the database at hand wants it. The text
/// may hold no other question mark.
pub fn statement(
    conn: &impl ConnectionTrait,
    sql: &str,
    values: impl IntoIterator<Item = sea_orm::Value>,
) -> Statement {
    let backend = conn.get_database_backend();
    if backend != DbBackend::Postgres {
        return Statement::from_sql_and_values(backend, sql, values);
    }
    let mut numbered = String::with_capacity(sql.len() + 8);
    for (number, part) in sql.split('?').enumerate() {
        if number > 0 {
            numbered.push('$');
            numbered.push_str(&number.to_string());
        }
        numbered.push_str(part);
    }
    Statement::from_sql_and_values(backend, numbered, values)
}

/// The file of a `sqlite:` URL, read as the driver reads it.
fn sqlite_path(url: &str) -> Option<PathBuf> {
    let rest = url.strip_prefix("sqlite:")?;
    let path = rest.strip_prefix("//").unwrap_or(rest);
    let path = percent_decode_str(path.split('?').next().unwrap_or(path));
    Some(PathBuf::from(path.decode_utf8().ok()?.as_ref()))
}

/// Makes the file, if it is missing, for its owner only; SQLite gives the files that it puts
/// beside it the same mode.
fn create_private(file: &Path) {
    use std::os::unix::fs::OpenOptionsExt as _;
    let mut options = std::fs::OpenOptions::new();
    // Where it cannot be made, opening it tells why.
    drop(options.append(true).create(true).mode(0o600).open(file));
}

/// A SQLite file, by connections of a thread's own.
pub struct SqliteFile(PathBuf);

thread_local! {
    static READERS: RefCell<HashMap<PathBuf, rusqlite::Connection>> = RefCell::default();
}

impl SqliteFile {
    /// Runs a query that gives at most one row, by a connection of the calling thread; blocks for
    /// as long as it takes, so it is for look-ups by an index only. The statement is prepared once
    /// a thread.
    pub fn query_row<T>(
        &self,
        sql: &'static str,
        params: impl rusqlite::Params,
        row: impl FnOnce(&rusqlite::Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>, DbErr> {
        READERS
            .with_borrow_mut(|readers| {
                if !readers.contains_key(&self.0) {
                    readers.insert(self.0.clone(), open_reader(&self.0)?);
                }
                let Some(conn) = readers.get(&self.0) else {
                    return Ok(None);
                };
                let mut statement = conn.prepare_cached(sql)?;
                let mut rows = statement.query(params)?;
                rows.next()?.map(row).transpose()
            })
            .map_err(|cause| own_error(&cause))
    }

    /// A connection for the one thread that commits.
    ///
    /// # Errors
    /// When the file cannot be opened.
    pub fn writer(&self) -> Result<Writer, DbErr> {
        Writer::open(&self.0).map_err(|cause| own_error(&cause))
    }
}

fn open_reader(file: &Path) -> rusqlite::Result<rusqlite::Connection> {
    use rusqlite::OpenFlags;
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = rusqlite::Connection::open_with_flags(file, flags)?;
    conn.busy_timeout(BUSY_TIMEOUT)?;
    Ok(conn)
}

/// An error of a thread's own connection, in the pool's terms: a file that does not serve for now is a connection
/// that is not there.
fn own_error(cause: &rusqlite::Error) -> DbErr {
    use rusqlite::ErrorCode::{CannotOpen, DatabaseBusy, DiskFull, SystemIoFailure};
    let gone = matches!(
        cause.sqlite_error_code(),
        Some(CannotOpen | DatabaseBusy | DiskFull | SystemIoFailure)
    );
    if gone {
        DbErr::Conn(RuntimeErr::Internal(format!("sqlite: {cause}")))
    } else {
        DbErr::Custom(format!("sqlite: {cause}"))
    }
}

/// Whether the same transaction may well succeed when run again: it was chosen as the victim of a
/// deadlock, or could not get a lock in time.
pub fn is_transient(error: &DbErr) -> bool {
    let Some(sqlx::Error::Database(error)) = driver_error(error) else {
        return false;
    };
    // PostgreSQL: deadlock, serialization; SQLite: busy and its snapshot; MySQL: deadlock, lock wait.
    matches!(
        error.code().as_deref(),
        Some("40P01" | "40001" | "5" | "517" | "261")
    ) || matches!(mysql_number(error.as_ref()), Some(1213 | 1205))
}

/// Whether the database cannot serve for now, whatever it is asked: it does not answer, shuts
/// down, has no connection left, or its disk is full or fails.
pub fn is_unavailable(error: &DbErr) -> bool {
    if matches!(error, DbErr::ConnectionAcquire(_) | DbErr::Conn(_)) {
        return true;
    }
    match driver_error(error) {
        Some(sqlx::Error::Database(error)) => {
            let code = error.code().unwrap_or_default();
            if error.try_downcast_ref::<SqliteError>().is_some() {
                // The low byte is the kind: busy, I/O error, full, cannot open.
                let kind = code.parse::<i64>().map(|code| code & 0xff);
                return matches!(kind, Ok(5 | 10 | 13 | 14));
            }
            // PostgreSQL: connection exceptions, resources (disk, connections), shutdown.
            // MySQL: disk full, out of connections, shutting down.
            ["08", "53", "57P"]
                .iter()
                .any(|class| code.starts_with(class))
                || matches!(mysql_number(error.as_ref()), Some(1021 | 1040 | 1053))
        }
        Some(
            sqlx::Error::Io(_)
            | sqlx::Error::Tls(_)
            | sqlx::Error::Protocol(_)
            | sqlx::Error::PoolTimedOut
            | sqlx::Error::PoolClosed
            | sqlx::Error::WorkerCrashed,
        ) => true,
        _ => false,
    }
}

fn driver_error(error: &DbErr) -> Option<&sqlx::Error> {
    match error {
        DbErr::Conn(RuntimeErr::SqlxError(error))
        | DbErr::Exec(RuntimeErr::SqlxError(error))
        | DbErr::Query(RuntimeErr::SqlxError(error)) => Some(error),
        _ => None,
    }
}

fn mysql_number(error: &dyn sqlx::error::DatabaseError) -> Option<u16> {
    error
        .try_downcast_ref::<sqlx::mysql::MySqlDatabaseError>()
        .map(sqlx::mysql::MySqlDatabaseError::number)
}

#[cfg(test)]
pub(crate) mod tests;
