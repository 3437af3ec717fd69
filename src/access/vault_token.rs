//! Callers with a vault token.

use std::sync::Arc;

use entity::RepoId;

use super::arrival::{Arrival, Authenticated};
use super::caller::{Caller, LiveToken};
use super::repositories::{self, RepoStatus};
use crate::app_state::AppState;
use crate::audit::Source;
use crate::crypto::RowKey;
use crate::environments::Environments;
use crate::error::{Code, Error};
use crate::forge::{ForgeError, RepoName, Repository};
use crate::http::client::Client;
use crate::row_macs::{RowId, read_verified};
use crate::tokens::status::Rejection;
use crate::tokens::store::{self as tokens, PresentedToken};
use crate::tokens::{Scope, VaultToken};

/// A live token, found in the repository of the request.
pub(super) struct Found {
    pub(super) token: LiveToken,
    repo_id: RepoId,
    environments: Arc<Environments>,
    is_archived: bool,
    rejection: Option<Rejection>,
}

impl From<Found> for Authenticated {
    fn from(found: Found) -> Self {
        Self {
            repo_id: found.repo_id,
            caller: Caller::Token(found.token),
            environments: found.environments,
            source: Source::Api,
            is_archived: found.is_archived,
            rejection: found.rejection,
            access_query: None,
            cli: None,
        }
    }
}

/// Identifies the caller by the look-up of the token's hash.
///
/// # Errors
/// [`Code::InvalidToken`] for a token that is unknown in this repository, [`Code::TokenExpired`] and
/// [`Code::TokenRevoked`], [`Code::RateLimited`] for an address that has tried too many.
pub(super) async fn find_live(arrival: &Arrival, token: &VaultToken) -> Result<Found, Error> {
    let (app, client) = (&*arrival.app, &arrival.client);
    let repo = arrival.repo.as_ref().ok_or_else(Error::invalid_token)?;
    let now = app.clock.now_unix();
    let unknown = || unknown_token(app, client, token, now);
    let mut row = find(app, token, repo).await?.ok_or_else(unknown)?;
    let live = row.lineage.check_live(now);
    let here = if row.path_repo_id == Some(row.repo_id()) {
        let is_present = repo.names(&row.owner, &row.name);
        is_present || live.is_err() || Box::pin(still_means(app, row.repo_id(), repo)).await?
    } else {
        live.is_ok() && Box::pin(is_called(app, row.repo_id(), repo)).await?
    };
    if !here {
        if live.is_ok() {
            record_elsewhere(arrival, row).await;
        }
        return Err(unknown());
    }
    live?;
    let stored = std::mem::take(&mut row.environments);
    let opened = app
        .environments
        .open((&app.db, &app.row_macs), row.repo_id(), stored);
    let environments = opened.await?;
    let scope = row.lineage.scope(&environments)?;
    Ok(Found {
        rejection: row.lineage.rejection(now, client.address)?,
        ..found(row, scope, environments)
    })
}

fn found(row: PresentedToken, scope: Scope, environments: Arc<Environments>) -> Found {
    let own = row.lineage.own();
    Found {
        repo_id: own.repo_id,
        token: LiveToken {
            id: own.id,
            made_by: own.created_by.optional(),
            scope,
            expires_unix: row.lineage.expires_unix(),
            description: row.description,
        },
        environments,
        is_archived: row.archived_unix != 0,
        rejection: None,
    }
}

/// Looks up a token of a repository that is served. Only the service can have written the rows of the token
/// and its lineage.
async fn find(
    app: &AppState,
    token: &VaultToken,
    repo: &RepoName,
) -> Result<Option<PresentedToken>, Error> {
    let (hash, name_key) = (token.hash(), repo.key());
    let read = async || {
        let row = tokens::find_by_hash(&app.db, &hash, &name_key).await?;
        Ok(row.filter(PresentedToken::is_served))
    };
    let verify = async |row: &Option<PresentedToken>| match row {
        // A revoked token has no MAC; it is reported as revoked.
        Some(row) if row.lineage.revoked_unix() == 0 => {
            let verify = |key: &RowKey| row.lineage.verify(key);
            app.row_macs
                .verify_row(&app.db, row.repo_id(), verify)
                .await
        }
        _ => Ok(true),
    };
    match read_verified(read, verify).await? {
        (Some(row), false) => {
            let tampered = RowId::Token(row.lineage.own().id);
            app.row_macs.report_tampering(row.repo_id(), tampered);
            Ok(None)
        }
        (row, _) => Ok(row),
    }
}

/// Returns the refusal for a token that does not belong to this repository. A client that tries many has to
/// wait; valid tokens are served all the while.
fn unknown_token(app: &AppState, client: &Client, token: &VaultToken, now: i64) -> Error {
    match app.lockout.miss(client.address, token, now) {
        None => Error::invalid_token(),
        Some(seconds) => Error::new(
            Code::RateLimited,
            "too many invalid tokens were tried from this address",
        )
        .retry_after(seconds),
    }
}

/// Whether an old name of a repository still refers to it. Asks the forge with the site admin's token, if
/// configured: the forge may have given the name to another repository. Without an answer the name stays
/// valid.
async fn still_means(app: &AppState, repo_id: RepoId, name: &RepoName) -> Result<bool, Error> {
    let Some(response) = app.forge.old_name(name).await else {
        return Ok(true);
    };
    let found = response.answer;
    if found.id != repo_id && response.fresh {
        let now = app.clock.now_unix();
        repositories::update(&app.db, name, &found, now).await?;
    }
    Ok(found.id == repo_id)
}

/// Whether a name not known to refer to that repository does so by now. Asks the forge with the site admin's
/// token, if configured. Only the token's own repository is queried, so that the response time reveals
/// nothing about other repositories of that name.
async fn is_called(app: &AppState, repo_id: RepoId, name: &RepoName) -> Result<bool, Error> {
    match called(app, repo_id, name).await {
        Ok(Some(found)) => {
            let now = app.clock.now_unix();
            let status = repositories::update(&app.db, name, &found, now).await?;
            Ok(matches!(status, RepoStatus::Served(_)))
        }
        Ok(None) | Err(ForgeError::NoAdminToken) => Ok(false),
        Err(error) => {
            tracing::warn!(repo.id = repo_id.get(), %error, "a repository name cannot be looked up");
            Ok(false)
        }
    }
}

/// Returns the repository if that is its current name. A cached answer suffices to deny, but never to bind a
/// name.
async fn called(
    app: &AppState,
    repo_id: RepoId,
    name: &RepoName,
) -> Result<Option<Repository>, ForgeError> {
    let is_named = |found: &Repository| name.names(&found.owner, &found.name);
    let response = app.forge.find(repo_id).await?;
    match response.answer.filter(is_named) {
        Some(_) if !response.fresh => Ok(app.forge.find_now(repo_id).await?.filter(is_named)),
        found => Ok(found),
    }
}

/// Records the use of a live token on another repository, in the token's own repository. The response does
/// not wait for the entry.
async fn record_elsewhere(arrival: &Arrival, row: PresentedToken) {
    let found = found(row, Scope::nothing(), Environments::initial());
    let (ctx, _) = arrival.without_secret().identified(found.into());
    let refusal = Error::new(Code::InvalidToken, "used on another repository");
    arrival.app.commits.refuse_later(ctx.entry(), refusal).await;
}
