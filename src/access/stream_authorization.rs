//! The right to go on with an answer that leaves in parts, long after the request was judged.

use std::sync::Arc;

use async_trait::async_trait;
use entity::RepoId;

use super::authorize::AccessQuery;
use super::context::{GOOD_FOR, RequestContext, RightsSnapshot};
use crate::app_state::AppState;
use crate::commit::Authority;
use crate::error::Error;
use crate::http::stream::{Reauthorize, Recipient};

struct StreamAuthorization {
    app: Arc<AppState>,
    repo_id: RepoId,
    authority: Authority,
    /// Of a person, whose rights are the forge's to tell.
    person: Option<(AccessQuery, RightsSnapshot)>,
    asked_unix: i64,
}

impl RequestContext {
    /// For an answer that rests on what was judged up to now.
    pub fn recipient(&self) -> Recipient {
        let right = Box::new(StreamAuthorization {
            app: Arc::clone(&self.app),
            repo_id: self.repo_id,
            authority: self.authority(),
            person: self
                .question
                .clone()
                .map(|question| (question, self.rights_snapshot())),
            asked_unix: self.asked_unix.get(),
        });
        let patience = self.app.config.sending_patience;
        Recipient { right, patience }
    }
}

#[async_trait]
impl Reauthorize for StreamAuthorization {
    /// The repository and a token are looked at every time; the forge is asked when a second has passed.
    async fn check(&mut self) -> Result<(), Error> {
        let authority = self.authority.clone();
        self.app.commits.recheck(self.repo_id, authority).await?;
        let Some((question, rights_snapshot)) = &self.person else {
            return Ok(());
        };
        let now = self.app.clock.now_unix();
        if now.saturating_sub(self.asked_unix).abs() > GOOD_FOR {
            rights_snapshot.check(&self.app, question).await?;
            self.asked_unix = now;
        }
        Ok(())
    }
}
