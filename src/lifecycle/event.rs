//! Handles the forge's webhook events about repositories.
//!
//! The signature proves that the forge sent the event once, not that it is recent. So every event is only a
//! reason to ask the forge itself, and no name is bound because of it. If the forge cannot be asked, a
//! deletion still hides the repository, but each event does so only once.

use entity::RepoId;
use serde::Deserialize;
use sha2::{Digest as _, Sha256};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use super::service::DeletionSource;
use super::{service, store};
use crate::access::forge_refusal;
use crate::access::repositories::CREATION_UNKNOWN;
use crate::app_state::AppState;
use crate::audit::Source;
use crate::audit::store::chain_rows;
use crate::error::Error;
use crate::forge::{ForgeError, RepoName};

/// The used part of a `repository` event's body.
#[derive(Deserialize)]
pub struct Event {
    action: String,
    repository: EventRepository,
}

#[derive(Deserialize)]
struct EventRepository {
    id: RepoId,
    name: Option<String>,
    owner: Option<Owner>,
    created_at: Option<String>,
}

#[derive(Deserialize)]
struct Owner {
    login: Option<String>,
}

/// What was done about an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Hidden,
    Noted,
    /// It is about nothing known, or too old.
    Ignored,
}

impl Event {
    /// Handles an event. `body` is the signed body.
    ///
    /// # Errors
    /// If the database fails, or the forge cannot be asked although it has to be.
    pub async fn handle(&self, app: &AppState, body: &[u8]) -> Result<Outcome, Error> {
        match self.action.as_str() {
            "deleted" => self.deleted(app, body).await,
            "created" | "renamed" | "transferred" => self.renamed(app).await,
            _ => Ok(Outcome::Ignored),
        }
    }

    async fn deleted(&self, app: &AppState, body: &[u8]) -> Result<Outcome, Error> {
        let repo = store::find(app.db.conn(), self.repository.id).await?;
        let Some(repo) = repo.filter(|repo| repo.deleted_unix == 0) else {
            return Ok(Outcome::Ignored);
        };
        // A reinstalled forge counts from 1 again, so the deletion may be about another repository with this
        // id.
        let created = self.repository.created_unix();
        let has_creation = repo.created_unix != CREATION_UNKNOWN;
        if has_creation && created.is_some_and(|created| created != repo.created_unix) {
            return Ok(Outcome::Ignored);
        }
        let source = match app.forge.find_now(repo.id).await {
            Ok(None) => DeletionSource::Confirmed,
            Ok(Some(repository)) => {
                // The event is old; or the forge, which sends it just before, is deleting the repository
                // right now.
                service::record_repository(app, &repository).await?;
                app.hooks.deletion_reported(repo.id, app.clock.now_unix());
                return Ok(Outcome::Noted);
            }
            Err(_) => DeletionSource::Webhook(hex::encode(Sha256::digest(body))),
        };
        if matches!(&source, DeletionSource::Webhook(event) if *event == repo.deletion_event) {
            return Ok(Outcome::Ignored);
        }
        service::hide(&app.commits, repo.id, Source::System, source).await?;
        Ok(Outcome::Hidden)
    }

    /// A new name matters if the repository, or the previous owner of the name, is known.
    async fn renamed(&self, app: &AppState) -> Result<Outcome, Error> {
        let (conn, repository) = (app.db.conn(), &self.repository);
        let name = repository.repo_name();
        let previous = match &name {
            Some(name) => chain_rows::find_repo(conn, &name.key()).await?,
            None => None,
        };
        if previous.is_none() && store::find(conn, repository.id).await?.is_none() {
            return Ok(Outcome::Ignored);
        }
        match app.forge.find_now(repository.id).await {
            Ok(Some(repository)) => {
                service::record_repository(app, &repository).await?;
                Ok(Outcome::Noted)
            }
            Ok(None) | Err(ForgeError::NoAdminToken) => Ok(Outcome::Ignored),
            Err(error) => Err(forge_refusal(error)),
        }
    }
}

impl EventRepository {
    fn repo_name(&self) -> Option<RepoName> {
        let owner = self.owner.as_ref()?.login.as_ref()?;
        RepoName::parse(owner, self.name.as_ref()?).ok()
    }

    fn created_unix(&self) -> Option<i64> {
        let created = OffsetDateTime::parse(self.created_at.as_ref()?, &Rfc3339).ok()?;
        Some(created.unix_timestamp())
    }
}
