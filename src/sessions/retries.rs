//! Repeats what stores tokens that the forge has just issued: without them, all sessions of their person may
//! have lost theirs.

use std::time::{Duration, Instant};

use crate::error::{Code, Error};

/// For how long. A holder of the lock of a person repeats two pieces of work and asks the forge once; together
/// that takes less than a lock counts as held ([`super::PersonLock`]).
const PATIENCE: Duration = Duration::from_secs(5);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn what_the_database_cannot_do_at_the_moment_is_tried_again_for_a_while() {
        let mut retries = Retries::default();
        for _ in 0..3 {
            retries.pause(Error::audit_unavailable()).await.unwrap();
        }
        assert!(retries.pause < LONGEST_PAUSE);
        let refused = retries.pause(Error::invalid("x")).await.unwrap_err();
        assert_eq!(refused.code(), Code::InvalidRequest);
        let mut late = Retries {
            since: Instant::now().checked_sub(2 * PATIENCE).unwrap(),
            ..Retries::default()
        };
        let refused = late.pause(Error::audit_unavailable()).await.unwrap_err();
        assert_eq!(refused.code(), Code::AuditUnavailable);
    }
}
