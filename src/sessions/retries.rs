//! Repeats what stores tokens that the forge has just issued: without them, all sessions of their person may
//! have lost theirs.

use std::time::{Duration, Instant};

use crate::error::{Code, Error};

/// For how long, together less than a lock counts as held ([`super::PersonLock`]).
const PATIENCE: Duration = Duration::from_secs(10);
const FIRST_PAUSE: Duration = Duration::from_millis(20);
const LONGEST_PAUSE: Duration = Duration::from_millis(500);

/// The attempts of one piece of work.
pub struct Retries {
    since: Instant,
    pause: Duration,
}

impl Default for Retries {
    fn default() -> Self {
        Self {
            since: Instant::now(),
            pause: FIRST_PAUSE,
        }
    }
}

impl Retries {
    /// Waits before the next attempt after that error.
    ///
    /// # Errors
    /// The same one if another attempt would not help, or there were enough.
    pub async fn pause(&mut self, error: Error) -> Result<(), Error> {
        let error = match error.into_transient() {
            Ok(transient) => Error::from(transient),
            Err(error) if error.code() == Code::AuditUnavailable => error,
            Err(error) => return Err(error),
        };
        if self.since.elapsed() > PATIENCE {
            return Err(error);
        }
        tracing::debug!(%error, "the forge's tokens are stored again");
        tokio::time::sleep(self.pause).await;
        self.pause = (self.pause * 2).min(LONGEST_PAUSE);
        Ok(())
    }
}
