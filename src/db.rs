//! Database access: one sea-orm pool for everything, and on SQLite also connections that belong to a thread
//! ([`sqlite_thread`]), which the audited read uses to avoid a thread hop.
//!
//! A pooled SQLite query is sent to the connection's own thread and back; that hop costs more than the query
//! (see `bench/`). So two look-ups (`tokens::store`, `secrets::store`) exist in both forms behind one
//! function each, and commits go through a [`Tx`], which is either. Tests check that both give the same
//! results.

mod backup;
mod built;
mod cells;
mod fault;
mod log;
mod pool;
mod session;
mod tx;

use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use percent_encoding::percent_decode_str;
use sea_orm::sea_query::{Expr, ExprTrait as _};
use sea_orm::sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous};
use sea_orm::sqlx::{self, Connection as _};
use sea_orm::{
    ConnectOptions, ConnectionTrait, DbBackend, DbErr, IsolationLevel, SqliteTransactionMode,
    Statement, TransactionOptions,
};
use secrecy::{ExposeSecret as _, SecretString};
use sqlite_thread::{BUSY_TIMEOUT, CHECKPOINT_PAGES};
use tokio::sync::{Mutex, Notify, OwnedMutexGuard};

pub use backup::backup;
pub use built::Built;
pub use cells::Cells;
pub use fault::{is_transient, is_unavailable};
pub use pool::{Pool, PooledTx};
pub use sqlite_thread::{SqliteFile, Writer};
pub use tx::{
    AnyRow, Conn, Tx, all, all_shared, big_integer, insert, integers, models, numbers, one, run,
};

/// How long a request waits for a connection, and a connection for its server.
const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(5);
/// Connections to a server that are reserved for commits: one in use, and one to replace a broken one.
const COMMIT_CONNECTIONS: u32 = 2;

/// Cheap to clone.
#[derive(Clone)]
pub struct Db {
    conn: Pool,
    /// On a server, the connections for audit commits, so that many readers cannot delay a commit.
    committing: Pool,
    sqlite: Option<Arc<SqliteFile>>,
    /// Serialises writers to a SQLite file. SQLite's own lock makes writers poll, so one that commits
    /// without a pause would starve the others.
    turn: Arc<Mutex<()>>,
    /// Signals that data was removed for good, and may still be in the log of the SQLite file.
    removed: Arc<Notify>,
}

/// A write transaction of the pool.
pub struct PoolTx {
    tx: PooledTx,
    _turn: Option<Turn>,
}

/// The right to write to the SQLite file, granted in the order of the requests.
pub type Turn = OwnedMutexGuard<()>;

impl Db {
    /// Opens the pool. A missing SQLite file is created with access for its owner only.
    ///
    /// # Errors
    /// If the server does not answer, or the file cannot be opened.
    pub async fn connect(url: &SecretString, max_connections: u32) -> Result<Self, DbErr> {
        let url = url.expose_secret();
        let file = sqlite_path(url);
        if let Some(file) = &file {
            create_private(file);
        }
        let sqlite = file.map(SqliteFile::new).transpose()?;
        let file = sqlite.clone();
        let mut options = options(url, max_connections);
        options
            .map_sqlx_sqlite_opts(|options| {
                options
                    .create_if_missing(false)
                    .journal_mode(SqliteJournalMode::Wal)
                    .synchronous(SqliteSynchronous::Full)
                    .pragma("wal_autocheckpoint", CHECKPOINT_PAGES.to_string())
                    // Overwrites removed data with zeros.
                    .pragma("secure_delete", "ON")
                    .busy_timeout(BUSY_TIMEOUT)
            })
            // Closes a connection that the driver believes to be still in a transaction. After a failed
            // commit (a full disk) SQLite has already rolled back, so the driver's rollback fails and its
            // count of open transactions stays too high. The next transaction would become a savepoint, and
            // would commit nothing.
            .map_sqlx_sqlite_pool_opts(move |options| {
                let file = file.clone();
                options.after_connect(move |_, _| {
                    let checked = file.as_ref().map_or(Ok(()), SqliteFile::check);
                    Box::pin(async move {
                        checked.map_err(|error| sqlx::Error::Configuration(error.into()))
                    })
                })
            })
            .map_sqlx_sqlite_before_acquire(|conn, _| {
                let is_usable = !conn.is_in_transaction();
                Box::pin(async move { Ok(is_usable) })
            });
        let (conn, committing) = if url.starts_with("sqlite") {
            let conn = Pool::open(options).await?;
            (conn.clone(), conn)
        } else {
            let conn = Pool::of_server(options.clone()).await?;
            options.max_connections(COMMIT_CONNECTIONS);
            (conn, Pool::of_server(options).await?)
        };
        Ok(Self {
            conn,
            committing,
            sqlite: sqlite.map(Arc::new),
            turn: Arc::default(),
            removed: Arc::default(),
        })
    }

    /// Opens a database read-only: nothing is created or changed, nor can be.
    ///
    /// # Errors
    /// If the server does not answer, or the file is missing or cannot be opened.
    pub async fn connect_to_read(url: &SecretString) -> Result<Self, DbErr> {
        let url = url.expose_secret();
        if sqlite_path(url).is_none() {
            session::reach(url).await?;
        }
        let mut options = options(url, 1);
        options
            .map_sqlx_sqlite_opts(|options| {
                options
                    .create_if_missing(false)
                    .read_only(true)
                    .busy_timeout(BUSY_TIMEOUT)
            })
            .map_sqlx_postgres_pool_opts(|options| {
                options.after_connect(|conn, _| {
                    Box::pin(async move {
                        let read_only = "SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY";
                        sqlx::Executor::execute(conn, read_only).await.map(|_| ())
                    })
                })
            })
            .map_sqlx_mysql_pool_opts(|options| {
                options.after_connect(|conn, _| {
                    Box::pin(async move {
                        let read_only = "SET SESSION TRANSACTION READ ONLY";
                        sqlx::Executor::execute(conn, read_only).await.map(|_| ())
                    })
                })
            });
        let conn = Pool::open(options).await?;
        Ok(Self {
            committing: conn.clone(),
            conn,
            sqlite: None,
            turn: Arc::default(),
            removed: Arc::default(),
        })
    }

    /// Whether the URL names a SQLite file that does not exist.
    pub fn is_missing(url: &SecretString) -> bool {
        sqlite_path(url.expose_secret()).is_some_and(|file| !file.exists())
    }

    pub fn conn(&self) -> &Pool {
        &self.conn
    }

    /// The thread's own connections, if the database is SQLite.
    pub fn sqlite(&self) -> Option<&SqliteFile> {
        self.sqlite.as_deref()
    }

    /// Returns the same database with the pool only, as on a server; for comparing the two.
    #[must_use]
    pub fn pool_only(&self) -> Self {
        Self {
            conn: self.conn.clone(),
            committing: self.committing.clone(),
            sqlite: None,
            turn: Arc::clone(&self.turn),
            removed: Arc::clone(&self.removed),
        }
    }

    /// Waits until no one else in this process writes to the SQLite file.
    pub async fn turn(&self) -> Turn {
        Arc::clone(&self.turn).lock_owned().await
    }

    /// Begins a transaction whose first statement writes. Servers use READ COMMITTED; SQLite takes its write
    /// lock with that statement, when it is this writer's turn.
    ///
    /// # Errors
    /// Also if the SQLite file was removed or replaced.
    pub async fn begin_write(&self) -> Result<PoolTx, DbErr> {
        self.begin(&self.conn).await
    }

    /// Begins a write transaction on a connection that is reserved for audit commits.
    ///
    /// # Errors
    /// See [`Db::begin_write`].
    pub async fn begin_commit(&self) -> Result<PoolTx, DbErr> {
        self.begin(&self.committing).await
    }

    async fn begin(&self, conn: &Pool) -> Result<PoolTx, DbErr> {
        let is_file = self.conn.get_database_backend() == DbBackend::Sqlite;
        if let Some(file) = &self.sqlite {
            file.check()?;
        }
        let options = TransactionOptions {
            // Without a connection of its own the committer uses this one, and it reads first.
            sqlite_transaction_mode: (is_file && self.sqlite.is_none())
                .then_some(SqliteTransactionMode::Immediate),
            isolation_level: (!is_file).then_some(IsolationLevel::ReadCommitted),
            ..Default::default()
        };
        // Get the connection before the turn, so that the holder of the turn never waits for a connection.
        let tx = conn.begin(options).await?;
        let turn = match &self.sqlite {
            Some(_) => Some(self.turn().await),
            None => None,
        };
        Ok(PoolTx { tx, _turn: turn })
    }

    /// Applies pending migrations. Processes that start at the same time do this one after the other.
    ///
    /// # Errors
    /// If the database refuses, or another process takes longer than a minute.
    pub async fn migrate(&self, url: &SecretString) -> Result<(), DbErr> {
        let conn = self.conn.unbounded();
        if migration::pending(&conn).await?.is_empty() {
            return Ok(());
        }
        let backend = self.conn.get_database_backend();
        let (set_timeout, lock) = match backend {
            DbBackend::Postgres => (
                "SET lock_timeout = '60s'",
                "SELECT CASE WHEN pg_advisory_lock(7238846320104788583) IS NULL THEN 0 ELSE 1 END",
            ),
            DbBackend::MySql => (
                "DO 0",
                "SELECT GET_LOCK(CONCAT('forgevault ', MD5(DATABASE())), 60) = 1",
            ),
            _ => return migration::up(&conn).await,
        };
        // A separate connection, since the pool may have only one. The lock ends with it.
        let separate = sea_orm::Database::connect(options(url.expose_secret(), 1)).await?;
        separate.execute_unprepared(set_timeout).await?;
        let locked = separate
            .query_one_raw(Statement::from_string(backend, lock))
            .await?;
        let locked = locked.map(|row| row.try_get_by_index::<Option<i32>>(0));
        if !matches!(locked, Some(Ok(Some(1)))) {
            let cause = "another process has been applying migrations for more than a minute";
            return Err(DbErr::Custom(cause.to_owned()));
        }
        let migrated = migration::up(&conn).await;
        separate.close().await?;
        migrated
    }
}

impl PoolTx {
    pub async fn commit(self) -> Result<(), DbErr> {
        self.tx.commit().await
    }

    pub async fn rollback(self) -> Result<(), DbErr> {
        self.tx.rollback().await
    }
}

impl Deref for PoolTx {
    type Target = PooledTx;

    fn deref(&self) -> &PooledTx {
        &self.tx
    }
}

/// Options for every pool. Connections to a server are closed for their age elsewhere.
fn options(url: &str, max_connections: u32) -> ConnectOptions {
    let mut options = ConnectOptions::new(url.to_owned());
    options
        .max_connections(max_connections)
        .acquire_timeout(ACQUIRE_TIMEOUT)
        .connect_timeout(ACQUIRE_TIMEOUT)
        .idle_timeout(None)
        .max_lifetime(None)
        .sqlx_logging(false)
        .record_stmt_in_spans(false);
    options
}

/// Returns a column to be compared without its indexes, in a query that finds its rows by their ids. SQLite would
/// rather read every row of a repository.
pub fn unindexed(column: impl sea_orm::ColumnTrait) -> Expr {
    column.into_expr().add(0)
}

/// Builds a statement for this database from one that has `?` for each value. The text must not contain any
/// other question mark.
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

/// The file of a `sqlite:` URL, parsed as the driver does.
fn sqlite_path(url: &str) -> Option<PathBuf> {
    let rest = url.strip_prefix("sqlite:")?;
    let path = rest.strip_prefix("//").unwrap_or(rest);
    let path = percent_decode_str(path.split('?').next().unwrap_or(path));
    Some(PathBuf::from(path.decode_utf8().ok()?.as_ref()))
}

/// Creates the file, if it is missing, with access for its owner only. SQLite gives the same mode to the
/// files that it creates beside it.
fn create_private(file: &Path) {
    use std::os::unix::fs::OpenOptionsExt as _;
    let mut options = std::fs::OpenOptions::new();
    // If this fails, opening the database reports why.
    drop(options.append(true).create(true).mode(0o600).open(file));
}

#[cfg(test)]
pub(crate) mod tests;
