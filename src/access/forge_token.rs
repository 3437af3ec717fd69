//! Callers with a token of the forge: sent by an API client, or held for a signed-in browser or terminal.

use std::net::IpAddr;

use actix_web::HttpRequest;

use super::access_query::{AccessQuery, forge_refusal};
use super::arrival::{Arrival, Authenticated};
use super::caller::Caller;
use crate::app_state::AppState;
use crate::audit::Source;
use crate::error::Error;
use crate::forge::{ForgeError, ForgeToken, Header, Permission, User};
use crate::http::client::Client;

/// The repository for the page that is rendered in the response.
#[derive(Clone)]
pub struct PageRepo {
    /// As currently spelled at the forge.
    pub owner: String,
    pub name: String,
    pub header: Header,
    /// Whether the user administers it.
    pub is_admin: bool,
    /// Whether the user administers the forge.
    pub is_site_admin: bool,
}

/// Where a forge token comes from.
#[derive(Clone, Copy)]
pub(super) enum TokenOrigin {
    /// An API client at that address.
    From(Option<IpAddr>),
    /// A signed-in browser. The forge verified the token when the session began.
    Session,
    /// A signed-in terminal, likewise.
    Cli,
}

impl TokenOrigin {
    fn source(self) -> Source {
        match self {
            Self::From(_) => Source::Api,
            Self::Session => Source::Web,
            Self::Cli => Source::Cli,
        }
    }

    async fn ask<T>(
        self,
        app: &AppState,
        token: &ForgeToken,
        query: impl Future<Output = Result<T, ForgeError>>,
    ) -> Result<T, Error> {
        let response = match self {
            Self::Session | Self::Cli => query.await,
            Self::From(address) => {
                let now = app.clock.now_unix();
                app.throttle.ask(address, token, now, query).await
            }
        };
        response.map_err(forge_refusal)
    }
}

/// Identifies the caller. With a `want`, returns what the token proves. Without, returns the user's
/// permissions, for a token that the service itself holds for them.
///
/// # Errors
/// The refusal when the forge rejects the token, does not show the repository, or is unavailable.
pub(super) async fn authenticate(
    arrival: &Arrival,
    (token, origin): (&ForgeToken, TokenOrigin),
    want: Option<Permission>,
) -> Result<(Authenticated, PageRepo), Error> {
    let app = &arrival.app;
    let Some(repo) = &arrival.repo else {
        // No repository can have such a name, but the token is verified all the same.
        origin.ask(app, token, app.forge.user(token)).await?;
        return Err(Error::no_repository());
    };
    let access_query = AccessQuery {
        token: token.clone(),
        repo: repo.clone(),
        want,
    };
    let answered = origin
        .ask(app, token, Box::pin(access_query.ask(app)))
        .await?;
    let (access, environments) = access_query.check_served(app, answered).await?;
    let page_repo = PageRepo {
        owner: access.repository.owner,
        name: access.repository.name,
        header: access.header,
        is_admin: access.permission == Some(Permission::Admin),
        is_site_admin: access.user.is_admin,
    };
    let found = Authenticated {
        repo_id: access.repository.id,
        caller: Caller::User {
            user: access.user,
            permission: access.permission,
        },
        environments,
        source: origin.source(),
        is_archived: access.repository.archived,
        rejection: None,
        access_query: Some(access_query),
        cli: None,
    };
    Ok((found, page_repo))
}

/// Returns the user to whom a forge token belongs.
///
/// # Errors
/// The refusal for the caller when the forge rejects the token or is unavailable.
pub async fn identify(
    req: &HttpRequest,
    app: &AppState,
    token: &ForgeToken,
) -> Result<User, ForgeError> {
    let client = Client::of(req, &app.config.proxies);
    let now = app.clock.now_unix();
    let query = app.forge.user(token);
    app.throttle.ask(client.address, token, now, query).await
}
