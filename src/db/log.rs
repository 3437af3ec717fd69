//! SQLite's write-ahead log (`-wal`). Removed data stays readable in it until it is truncated, and a copy of
//! the database file alone lacks what is only in the log.

use std::time::{Duration, Instant};

use sea_orm::{DbErr, RuntimeErr};
use sqlite_thread::Checkpoint;

use super::{Db, SqliteFile};

/// How long writers wait for readers that block the truncation of the log.
const PATIENCE: Duration = Duration::from_millis(100);
/// How often the log is truncated.
const INTERVAL: Duration = Duration::from_mins(1);
/// How long to wait before retrying when a reader blocked it.
const RETRY: Duration = Duration::from_secs(1);
/// How long to keep trying when the service stops.
const CLOSE_TIMEOUT: Duration = Duration::from_secs(5);

impl Db {
    /// Copies the log of a SQLite file into the file and truncates it. Returns whether the log is now empty;
    /// a reader may prevent that.
    ///
    /// # Errors
    /// If the file is unavailable.
    async fn cut_log(&self) -> Result<bool, DbErr> {
        let Some(file) = &self.sqlite else {
            return Ok(true);
        };
        if file.log_is_empty() {
            return Ok(true);
        }
        // A passive checkpoint blocks nobody and leaves little for the one that needs the turn.
        checkpoint(file, Checkpoint::Passive).await?;
        let _turn = self.turn().await;
        checkpoint(file, Checkpoint::Truncate).await
    }

    /// Requests truncation soon, because data was removed for good.
    pub fn cut_log_soon(&self) {
        self.removed.notify_one();
    }

    /// Truncates the log every minute, and soon after data was removed. Never returns.
    pub async fn keep_log_short(self) {
        loop {
            let pause = match self.cut_log().await {
                Ok(true) => INTERVAL,
                Ok(false) => RETRY,
                Err(error) => {
                    tracing::warn!(%error, "cannot truncate the log of the SQLite file");
                    INTERVAL
                }
            };
            let removed = tokio::time::timeout(pause, self.removed.notified()).await;
            if removed.is_ok() {
                // Coalesces a series of removals into one truncation.
                tokio::time::sleep(RETRY).await;
            }
        }
    }

    /// Closes every connection. Everything that was committed is then in the SQLite file itself.
    pub async fn close(&self) {
        let until = Instant::now() + CLOSE_TIMEOUT;
        loop {
            match self.cut_log().await {
                Ok(true) => break,
                Ok(false) if Instant::now() < until => tokio::time::sleep(PATIENCE).await,
                Ok(false) => {
                    tracing::warn!(
                        "another process is reading the SQLite file; its -wal file is still part of the database"
                    );
                    break;
                }
                Err(error) => {
                    tracing::warn!(%error, "cannot truncate the log of the SQLite file");
                    break;
                }
            }
        }
        let closed = async { tokio::join!(self.conn.close(), self.committing.close()) };
        if tokio::time::timeout(CLOSE_TIMEOUT, closed).await.is_err() {
            tracing::warn!(
                "database connections were not closed in time; they end with the process"
            );
        }
    }
}

/// Returns whether nobody blocked it.
async fn checkpoint(file: &SqliteFile, mode: Checkpoint) -> Result<bool, DbErr> {
    let file = file.clone();
    let done = tokio::task::spawn_blocking(move || file.checkpoint(mode, PATIENCE)).await;
    done.map_err(|error| DbErr::Conn(RuntimeErr::Internal(error.to_string())))?
}
