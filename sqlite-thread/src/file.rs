//! A SQLite file, its identity, and the connections that read from it.

use std::cell::RefCell;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use sea_orm::{DbErr, RuntimeErr};

use crate::error::db_err;
use crate::{BUSY_TIMEOUT, Writer};

/// An existing SQLite file. Cheap to clone; opens nothing by itself.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct SqliteFile {
    path: PathBuf,
    /// Device and inode of the file when it was first opened.
    identity: (u64, u64),
}

thread_local! {
    static READERS: RefCell<HashMap<SqliteFile, Connection>> = RefCell::default();
}

impl SqliteFile {
    /// Remembers which file is at the path. If you open it by other means, [check](Self::check) afterwards
    /// that it was this one.
    ///
    /// # Errors
    /// [`DbErr::Conn`] if there is none.
    pub fn new(path: PathBuf) -> Result<Self, DbErr> {
        let identity = identity(&path)?;
        Ok(Self { path, identity })
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Checks that the path still leads to the same file. A removed file accepts writes while it is open,
    /// and everything is lost when the last process closes it.
    ///
    /// # Errors
    /// [`DbErr::Conn`] if it was removed or replaced.
    pub fn check(&self) -> Result<(), DbErr> {
        if identity(&self.path)? == self.identity {
            Ok(())
        } else {
            Err(gone("it was replaced by another file"))
        }
    }

    /// Runs a query with at most one row, on a connection of the calling thread, which stays open as long as
    /// the thread lives. It blocks, so use it for indexed look-ups only. The statement stays prepared.
    ///
    /// # Errors
    /// [`DbErr::Conn`] if the file is unavailable, [`DbErr::Custom`] for any other error of SQLite or `row`.
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
            look_up().map_err(|cause| db_err(&cause))
        })
    }

    fn open_reader(&self) -> Result<Connection, DbErr> {
        let opened = self.connect(OpenFlags::SQLITE_OPEN_READ_ONLY);
        let conn = opened.map_err(|cause| db_err(&cause))?;
        self.check()?;
        Ok(conn)
    }

    pub(crate) fn connect(&self, access: OpenFlags) -> rusqlite::Result<Connection> {
        let flags = access | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let conn = Connection::open_with_flags(&self.path, flags)?;
        conn.busy_timeout(BUSY_TIMEOUT)?;
        // Without the planner's stability guarantee SQLite compiles a statement with a bound LIMIT again
        // before each run.
        conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
        Ok(conn)
    }

    /// Opens a connection for the thread that commits.
    ///
    /// # Errors
    /// If the file cannot be opened; see [`SqliteFile::query_row`].
    pub fn writer(&self) -> Result<Writer, DbErr> {
        Writer::open(self.clone()).map_err(|cause| db_err(&cause))
    }

    /// Whether the write-ahead log (`-wal`) is empty or missing.
    pub fn log_is_empty(&self) -> bool {
        let mut log = self.path.clone().into_os_string();
        log.push("-wal");
        std::fs::metadata(PathBuf::from(log)).is_ok_and(|log| log.len() == 0)
    }

    /// Copies the log into the file. Waits for others for at most `patience`. Returns whether nobody blocked
    /// it in the end.
    ///
    /// # Errors
    /// [`DbErr::Conn`] if the file was removed or replaced, or is unavailable.
    pub fn checkpoint(&self, mode: Checkpoint, patience: Duration) -> Result<bool, DbErr> {
        self.check()?;
        let busy = || {
            let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
            let conn = Connection::open_with_flags(&self.path, flags)?;
            conn.busy_timeout(patience)?;
            conn.pragma_update(None, "synchronous", "FULL")?;
            conn.query_row(mode.sql(), [], |row| row.get::<_, i64>(0))
        };
        busy().map(|busy| busy == 0).map_err(|cause| db_err(&cause))
    }
}

/// How far a checkpoint goes (<https://sqlite.org/c3ref/wal_checkpoint_v2.html>).
#[derive(Clone, Copy, Debug)]
pub enum Checkpoint {
    /// As far as possible while others read and write.
    Passive,
    /// To the end, while writers wait; then truncates the log.
    Truncate,
}

impl Checkpoint {
    const fn sql(self) -> &'static str {
        match self {
            Self::Passive => "PRAGMA wal_checkpoint(PASSIVE)",
            Self::Truncate => "PRAGMA wal_checkpoint(TRUNCATE)",
        }
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
