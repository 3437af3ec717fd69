//! SQLite's log (`-wal`): what was removed stays readable in it until it is cut, and what was
//! committed is missing from a copy of the file alone.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use rusqlite::{Connection, OpenFlags};
use sea_orm::{DbErr, RuntimeErr};

use super::fault::own_error;
use super::{Db, SqliteFile};

/// How long writers may wait for readers of the log, who keep it from being cut.
const PATIENCE: Duration = Duration::from_millis(100);
/// Between two looks at it.
const LOOK: Duration = Duration::from_mins(1);
/// Before another try when somebody has read from it.
const RETRY: Duration = Duration::from_secs(1);
/// How long the stop of the service tries.
const LAST: Duration = Duration::from_secs(5);

impl Db {
    /// Cuts the log of a SQLite file, once all of it is in the file. Gives whether there is none any
    /// more; somebody may read from it.
    ///
    /// # Errors
    /// When the file does not serve.
    pub async fn cut_log(&self) -> Result<bool, DbErr> {
        let Some(file) = &self.sqlite else {
            return Ok(true);
        };
        if file.log_is_empty() {
            return Ok(true);
        }
        // Most of it without anybody waiting, so that little is left for the turn.
        file.checkpoint("PRAGMA wal_checkpoint(PASSIVE)").await?;
        let _turn = self.turn().await;
        file.checkpoint("PRAGMA wal_checkpoint(TRUNCATE)").await
    }

    /// Has the log cut soon, because something was removed for good.
    pub fn cut_log_soon(&self) {
        self.removed.notify_one();
    }

    /// Cuts the log every minute, and soon after something was removed; never ends.
    pub async fn keep_log_short(self) {
        loop {
            let pause = match self.cut_log().await {
                Ok(true) => LOOK,
                Ok(false) => RETRY,
                Err(error) => {
                    tracing::warn!(%error, "the log of the SQLite file cannot be cut");
                    LOOK
                }
            };
            let removed = tokio::time::timeout(pause, self.removed.notified()).await;
            if removed.is_ok() {
                // Who removes one thing after another does not have it cut after each.
                tokio::time::sleep(RETRY).await;
            }
        }
    }

    /// Closes every connection; all that was committed is in the SQLite file alone then.
    pub async fn close(&self) {
        let until = Instant::now() + LAST;
        loop {
            match self.cut_log().await {
                Ok(true) => break,
                Ok(false) if Instant::now() < until => tokio::time::sleep(PATIENCE).await,
                Ok(false) => {
                    tracing::warn!(
                        "another process reads from the SQLite file: its -wal belongs to it"
                    );
                    break;
                }
                Err(error) => {
                    tracing::warn!(%error, "the log of the SQLite file cannot be cut");
                    break;
                }
            }
        }
        let closed = async { tokio::join!(self.conn.close(), self.committing.close()) };
        if tokio::time::timeout(LAST, closed).await.is_err() {
            tracing::warn!("connections to the database are left to end with the process");
        }
    }
}

impl SqliteFile {
    fn log_is_empty(&self) -> bool {
        let mut log = self.path.clone().into_os_string();
        log.push("-wal");
        std::fs::metadata(PathBuf::from(log)).is_ok_and(|log| log.len() == 0)
    }

    /// Gives whether nobody stood in the way.
    async fn checkpoint(&self, sql: &'static str) -> Result<bool, DbErr> {
        let file = self.clone();
        let checkpoint = move || {
            file.check()?;
            let busy = || {
                let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
                let conn = Connection::open_with_flags(&file.path, flags)?;
                conn.busy_timeout(PATIENCE)?;
                conn.pragma_update(None, "synchronous", "FULL")?;
                conn.query_row(sql, [], |row| row.get::<_, i64>(0))
            };
            busy()
                .map(|busy| busy == 0)
                .map_err(|cause| own_error(&cause))
        };
        let done = tokio::task::spawn_blocking(checkpoint).await;
        done.map_err(|error| DbErr::Conn(RuntimeErr::Internal(error.to_string())))?
    }
}
