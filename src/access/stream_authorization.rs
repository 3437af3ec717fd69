//! Authorization that is rechecked while a streamed response is being sent.

use std::sync::Arc;

use async_trait::async_trait;
use entity::RepoId;

use super::access_query::AccessQuery;
use super::context::RequestContext;
use super::used_rights::{GOOD_FOR, RightsSnapshot};
use crate::app_state::AppState;
use crate::commit::Authority;
use crate::error::Error;
use crate::http::stream::{Reauthorize, Recipient};

struct StreamAuthorization {
    app: Arc<AppState>,
    repo_id: RepoId,
    authority: Authority,
    /// For a person, whose rights the forge decides.
    person: Option<(AccessQuery, RightsSnapshot)>,
    asked_unix: i64,
}

impl RequestContext {
    /// Returns the authorization for a response based on the rights used so far.
    pub fn recipient(&self) -> Recipient {
        let right = Box::new(StreamAuthorization {
            app: Arc::clone(&self.app),
            repo_id: self.repo_id,
            authority: self.authority(),
            person: self
                .access_query
                .clone()
                .map(|access_query| (access_query, self.rights_snapshot())),
            asked_unix: self.asked_unix.get(),
        });
        let patience = self.app.config.sending_patience;
        Recipient { right, patience }
    }
}

#[async_trait]
impl Reauthorize for StreamAuthorization {
    /// Rechecks the repository and the token every time, and asks the forge if its last answer is more than a
    /// second old.
    async fn check(&mut self) -> Result<(), Error> {
        let authority = self.authority.clone();
        self.app.commits.recheck(self.repo_id, authority).await?;
        let Some((access_query, rights_snapshot)) = &self.person else {
            return Ok(());
        };
        let now = self.app.clock.now_unix();
        if now.saturating_sub(self.asked_unix).abs() > GOOD_FOR {
            rights_snapshot.check(&self.app, access_query).await?;
            self.asked_unix = now;
        }
        Ok(())
    }
}
