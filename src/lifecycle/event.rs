//! What the forge tells of a repository by its webhook, and what is made of it.
//!
//! The signature proves that the forge wrote it once, not that it is news: whatever is told is a reason
//! to ask the forge itself, and no name is bound by what a webhook says. Where the forge cannot be
//! asked, a deletion hides all the same, but each event only once.

use entity::RepoId;
use serde::Deserialize;
use sha2::{Digest as _, Sha256};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use super::service::DeletionSource;
use super::{service, store};
use crate::access::forge_refusal;
use crate::access::repositories::TO_BE_TOLD;
use crate::app_state::AppState;
use crate::audit::Source;
use crate::audit::store::chain_rows;
use crate::error::Error;
use crate::forge::{ForgeError, RepoName};

/// The body of a `repository` event, as far as it is read.
#[derive(Deserialize)]
pub struct Event {
    action: String,
    repository: Told,
}

#[derive(Deserialize)]
struct Told {
    id: RepoId,
    name: Option<String>,
    owner: Option<Owner>,
    created_at: Option<String>,
}

#[derive(Deserialize)]
struct Owner {
    login: Option<String>,
}

/// What was made of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Hidden,
    Noted,
    /// It is about nothing that is known, or news of long ago.
    Ignored,
}

impl Event {
    /// `body` is what was signed.
    ///
    /// # Errors
    /// When the database fails, or the forge, where it had to be asked.
    pub async fn handle(&self, app: &AppState, body: &[u8]) -> Result<Outcome, Error> {
        match self.action.as_str() {
            "deleted" => self.deleted(app, body).await,
            "created" | "renamed" | "transferred" => self.named(app).await,
            _ => Ok(Outcome::Ignored),
        }
    }

    async fn deleted(&self, app: &AppState, body: &[u8]) -> Result<Outcome, Error> {
        let known = store::find(app.db.conn(), self.repository.id).await?;
        let Some(known) = known.filter(|known| known.deleted_unix == 0) else {
            return Ok(Outcome::Ignored);
        };
        // A reinstalled forge counts from 1 again: the deletion may be that of another.
        let another = self.repository.created_unix();
        let is_told = known.created_unix != TO_BE_TOLD;
        if is_told && another.is_some_and(|created| created != known.created_unix) {
            return Ok(Outcome::Ignored);
        }
        let word = match app.forge.find_now(known.id).await {
            Ok(None) => DeletionSource::Confirmed,
            Ok(Some(found)) => {
                // Told long ago; or the forge, which tells of it just before, deletes it now.
                service::remember(app, &found).await?;
                app.hooks.doubt(known.id, app.clock.now_unix());
                return Ok(Outcome::Noted);
            }
            Err(_) => DeletionSource::Webhook(hex::encode(Sha256::digest(body))),
        };
        if matches!(&word, DeletionSource::Webhook(event) if *event == known.deletion_event) {
            return Ok(Outcome::Ignored);
        }
        service::hide(&app.commits, known.id, Source::System, word).await?;
        Ok(Outcome::Hidden)
    }

    /// A new name matters when something is known of the repository, or of who had the name.
    async fn named(&self, app: &AppState) -> Result<Outcome, Error> {
        let (conn, told) = (app.db.conn(), &self.repository);
        let name = told.repo_name();
        let of_name = match &name {
            Some(name) => chain_rows::named(conn, &name.key()).await?,
            None => None,
        };
        if of_name.is_none() && store::find(conn, told.id).await?.is_none() {
            return Ok(Outcome::Ignored);
        }
        match app.forge.find_now(told.id).await {
            Ok(Some(found)) => {
                service::remember(app, &found).await?;
                Ok(Outcome::Noted)
            }
            Ok(None) | Err(ForgeError::NoAdminToken) => Ok(Outcome::Ignored),
            Err(error) => Err(forge_refusal(error)),
        }
    }
}

impl Told {
    fn repo_name(&self) -> Option<RepoName> {
        let owner = self.owner.as_ref()?.login.as_ref()?;
        RepoName::parse(owner, self.name.as_ref()?).ok()
    }

    fn created_unix(&self) -> Option<i64> {
        let created = OffsetDateTime::parse(self.created_at.as_ref()?, &Rfc3339).ok()?;
        Some(created.unix_timestamp())
    }
}
