//! The query to the forge about a person's access to a repository.

use std::sync::Arc;

use super::repositories::{self, RepoStatus};
use crate::app_state::AppState;
use crate::environments::Environments;
use crate::error::{Code, Error};
use crate::forge::cache::Answered;
use crate::forge::{Access, ForgeError, ForgeToken, Permission, RepoName};

/// A query to the forge about a person, kept so that it can be repeated.
#[derive(Clone)]
pub(super) struct AccessQuery {
    pub(super) token: ForgeToken,
    pub(super) repo: RepoName,
    /// What the token must prove. [`None`] asks for the user's permissions, with a token that the service
    /// itself holds for them.
    pub(super) want: Option<Permission>,
}

impl AccessQuery {
    /// # Errors
    /// See [`crate::forge::Forge::access`].
    pub(super) async fn ask(&self, app: &AppState) -> Result<Answered<Access>, ForgeError> {
        let (forge, repo) = (&app.forge, &self.repo);
        match self.want {
            Some(want) => forge.access(&self.token, repo, want).await,
            None => forge.role(&self.token, repo).await,
        }
    }

    /// Returns the answer for a served repository, with the repository's environments.
    ///
    /// # Errors
    /// When the repository is not served.
    pub(super) async fn check_served(
        &self,
        app: &AppState,
        answered: Answered<Access>,
    ) -> Result<(Access, Arc<Environments>), Error> {
        let mut access = answered.answer;
        let mut status =
            repositories::stored_status(&app.db, &self.repo, &access.repository).await?;
        if status.is_none() {
            if !answered.fresh {
                // A cached answer may be older than what has been stored since.
                access = self.bypass_cache(app).await?;
            }
            status = Some(self.store(app, &access).await?);
        }
        let repo_id = access.repository.id;
        match status {
            Some(RepoStatus::Served(stored)) => {
                let opened = app
                    .environments
                    .open((&app.db, &app.row_macs), repo_id, stored);
                Ok((access, opened.await?))
            }
            _ => Err(Error::no_repository()),
        }
    }

    /// Repeats the query about an authorized person, bypassing cached answers.
    ///
    /// # Errors
    /// The same refusals as when the request arrived.
    pub(super) async fn repeat(&self, app: &AppState) -> Result<Access, Error> {
        let answer = self.bypass_cache(app).await?;
        let fresh = Answered {
            answer,
            fresh: true,
        };
        let (access, _) = self.check_served(app, fresh).await?;
        Ok(access)
    }

    async fn bypass_cache(&self, app: &AppState) -> Result<Access, Error> {
        let (forge, repo) = (&app.forge, &self.repo);
        let response = match self.want {
            Some(want) => forge.access_now(&self.token, repo, want).await,
            None => forge.role_now(&self.token, repo).await,
        };
        response.map_err(forge_refusal)
    }

    /// Stores the repository as the forge reports it now.
    async fn store(&self, app: &AppState, access: &Access) -> Result<RepoStatus, Error> {
        let now = app.clock.now_unix();
        Ok(repositories::update(&app.db, &self.repo, &access.repository, now).await?)
    }
}

/// Maps a failure of the forge to the refusal for the caller.
pub fn forge_refusal(error: ForgeError) -> Error {
    match error {
        ForgeError::BadToken => Error::new(Code::Unauthorized, "the forge rejected this token"),
        ForgeError::Forbidden(reason) => Error::new(Code::Forbidden, reason),
        ForgeError::NotVisible => Error::no_repository(),
        ForgeError::Throttled(seconds) => Error::new(
            Code::RateLimited,
            "too many unknown forge tokens come from this address, or are waiting for the forge",
        )
        .retry_after(seconds),
        ForgeError::NoAdminToken | ForgeError::Unavailable(_) => Error::new(
            Code::ForgeUnavailable,
            "the forge is unavailable, so the token cannot be verified",
        )
        .retry_after(5)
        .because(error),
    }
}
