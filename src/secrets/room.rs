//! How many secrets a repository may have.

use crate::app_state::AppState;
use crate::error::{Code, Error};
use crate::license::Gate;

/// The limits of the licence and of `secrets.max_per_repository`.
#[derive(Clone)]
pub struct Room {
    gate: Gate,
    /// 0 = no limit.
    max_secrets: i64,
}

impl Room {
    pub fn of(app: &AppState) -> Self {
        Self {
            gate: app.gate.clone(),
            max_secrets: app.config.max_secrets,
        }
    }

    /// Checks that a repository with `present` secrets, without deleted ones, may have one more.
    ///
    /// # Errors
    /// [`Code::LimitReached`]
    pub fn check(&self, present: i64) -> Result<(), Error> {
        self.gate.new_secret(present)?;
        let max_secrets = self.max_secrets;
        if max_secrets == 0 || present < max_secrets {
            return Ok(());
        }
        let message = format!("a repository may have at most {max_secrets} secrets");
        Err(Error::new(Code::LimitReached, message))
    }
}
