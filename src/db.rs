//! The way to the database: one pool by sea-orm for everything, and on SQLite connections of a
//! thread's own for the audited read, which then needs no thread hop.
//!
//! A pooled SQLite query crosses to the connection's own thread and back; that crossing costs more
//! than the query (see `bench/`). So two look-ups (`tokens::store`, `secrets::store`) exist both
//! ways behind one function each, and what is committed goes by a [`Tx`], which is either; tests
//! hold the two ways to the same.

mod fault;
mod own;
mod tx;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use percent_encoding::percent_decode_str;
use sea_orm::sqlx::Connection as _;
use sea_orm::sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous};
use sea_orm::{
    ConnectOptions, ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr,
    IsolationLevel, SqliteTransactionMode, Statement, TransactionOptions, TransactionTrait as _,
};
use secrecy::{ExposeSecret as _, SecretString};

pub use fault::{is_transient, is_unavailable};
pub use own::{OwnTx, SqliteFile, Writer};
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
                    .create_if_missing(false)
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
        let sqlite = file.map(SqliteFile::of).transpose()?;
        Ok(Self {
            conn,
            sqlite: sqlite.map(Arc::new),
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
    /// its default mode fails under load), servers read what is committed.
    ///
    /// # Errors
    /// Among others when the SQLite file was removed or replaced.
    pub async fn begin_write(&self) -> Result<DatabaseTransaction, DbErr> {
        let is_file = self.conn.get_database_backend() == DbBackend::Sqlite;
        if let Some(file) = &self.sqlite {
            file.check()?;
        }
        self.conn
            .begin_with_options(TransactionOptions {
                sqlite_transaction_mode: is_file.then_some(SqliteTransactionMode::Immediate),
                isolation_level: (!is_file).then_some(IsolationLevel::ReadCommitted),
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

#[cfg(test)]
pub(crate) mod tests;
