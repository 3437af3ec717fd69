//! The right to go on with an answer that leaves in parts, long after the request was judged.

use std::sync::Arc;

use async_trait::async_trait;

use super::judge::Question;
use super::visitor::{GOOD_FOR, Resting, Visitor};
use crate::audit::Authority;
use crate::error::Error;
use crate::http::stream::{Recipient, Right};
use crate::vault::Vault;

struct GoingOn {
    vault: Arc<Vault>,
    repo_id: i64,
    authority: Authority,
    /// Of a person, whose rights are the forge's to tell.
    person: Option<(Question, Resting)>,
    asked_unix: i64,
}

impl Visitor {
    /// For an answer that rests on what was judged up to now.
    pub fn recipient(&self) -> Recipient {
        let right = Box::new(GoingOn {
            vault: Arc::clone(&self.vault),
            repo_id: self.repo_id,
            authority: self.authority(),
            person: self
                .question
                .clone()
                .map(|question| (question, self.resting())),
            asked_unix: self.asked_unix.get(),
        });
        let patience = self.vault.config.sending_patience;
        Recipient { right, patience }
    }
}

#[async_trait]
impl Right for GoingOn {
    /// The repository and a token are looked at every time; the forge is asked when a second has passed.
    async fn check(&mut self) -> Result<(), Error> {
        let authority = self.authority.clone();
        self.vault.commits.recheck(self.repo_id, authority).await?;
        let Some((question, resting)) = &self.person else {
            return Ok(());
        };
        let now = self.vault.clock.now_unix();
        if now.saturating_sub(self.asked_unix).abs() > GOOD_FOR {
            resting.check(&self.vault, question).await?;
            self.asked_unix = now;
        }
        Ok(())
    }
}
