//! SQLite's log (`-wal`): what was removed stays readable in it until it is cut, and what was
//! committed is missing from a copy of the file alone.

use std::time::{Duration, Instant};

use sea_orm::{DbErr, RuntimeErr};
use sqlite_thread::Checkpoint;

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
        checkpoint(file, Checkpoint::Passive).await?;
        let _turn = self.turn().await;
        checkpoint(file, Checkpoint::Truncate).await
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

/// Gives whether nobody was in the way.
async fn checkpoint(file: &SqliteFile, mode: Checkpoint) -> Result<bool, DbErr> {
    let file = file.clone();
    let done = tokio::task::spawn_blocking(move || file.checkpoint(mode, PATIENCE)).await;
    done.map_err(|error| DbErr::Conn(RuntimeErr::Internal(error.to_string())))?
}
