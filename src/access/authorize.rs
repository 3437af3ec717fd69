//! Authorizes a request.

use std::cell::Cell;
use std::net::IpAddr;
use std::sync::Arc;

use actix_web::{HttpMessage as _, HttpRequest, web};
use entity::RepoId;

use super::context::{Caller, RequestContext, UsedRights};
use super::credential::{Credential, FormRedisplay, SessionToken};
use super::operation::Target;
use super::repositories::{self, RepoStatus};
use crate::app_state::AppState;
use crate::audit::{Action, Source};
use crate::commit::check_archived;
use crate::crypto::RowKey;
use crate::environments::Environments;
use crate::error::{Code, Error};
use crate::forge::cache::Answered;
use crate::forge::{
    Access, ForgeError, ForgeToken, Header, Permission, RepoName, Repository, User,
};
use crate::http::client::Client;
use crate::http::frame::{self, RequestId};
use crate::rows::RowId;
use crate::secrets::SecretName;
use crate::tokens::VaultToken;
use crate::tokens::status::Rejection;
use crate::tokens::store::{self as tokens, PresentedToken};

/// Authorizes a request up to the point where only the licence and the existence of the target remain. Once
/// the caller is identified and may see the repository, a refusal is recorded there.
pub async fn authorize(
    req: &HttpRequest,
    needs: Permission,
    action: Action,
    target: Target,
) -> Result<RequestContext, Error> {
    let app = vault_of(req)?;
    let credential = Credential::of(req)?;
    let segment = |name| req.match_info().get(name).unwrap_or_default();
    let repo = RepoName::parse(segment("owner"), segment("repo")).ok();
    let name = (target == Target::Secret).then(|| segment("name").parse::<SecretName>());
    let environments = Environments::default();
    let client = Client::of(req, &app.config.proxies);
    let mut source = Source::Api;
    let authenticated = match credential {
        Credential::Session(SessionToken { token, is_pasted }) => {
            source = Source::Web;
            // A page also shows what else the user may do, so the token's full permissions must be proven.
            let want = is_pasted.then_some(Permission::Admin);
            // The forge verified the token when the session began.
            let origin = TokenOrigin::Session;
            by_forge_token(req, &app, (&token, origin), repo, want).await?
        }
        Credential::Forge(token) => {
            let protected = matches!(&name, Some(Ok(n)) if environments.protects(n.as_str()));
            // What only writers may see requires the same proof as writing.
            let want = if protected || target == Target::Secrets {
                needs.max(Permission::Write)
            } else {
                needs
            };
            let origin = TokenOrigin::From(client.address);
            by_forge_token(req, &app, (&token, origin), repo, Some(want)).await?
        }
        Credential::Vault(token) => {
            by_vault_token(&app, req, &client, &token, repo, action).await?
        }
    };
    let (mut ctx, rejection) = authenticated.ctx(req, app, client, action);
    ctx.source = source;
    // Set before authorization, so that every refusal names its target.
    ctx.name = name.as_ref().and_then(|name| name.clone().ok());
    if let Some(rejection) = rejection {
        return Err(ctx.reject(rejection).await);
    }
    let result =
        authorize_target(&ctx, needs, name).and_then(|()| check_archived(ctx.is_archived, action));
    match result {
        Ok(()) => {
            // From here on the body belongs to an authenticated caller.
            req.extensions_mut().insert(ctx.holder());
            Ok(ctx)
        }
        Err(refusal) => ctx.audited_read(async |_| Err(refusal)).await,
    }
}

/// The repository for the page that is rendered in the response.
#[derive(Clone)]
pub struct PageRepo {
    /// As currently spelled at the forge.
    pub owner: String,
    pub name: String,
    pub header: Header,
    /// Whether the user administers it.
    pub is_admin: bool,
}

/// A caller identified in the repository, whose permissions for the target are still to be checked.
struct Authenticated {
    repo_id: RepoId,
    caller: Caller,
    /// Whether the forge reports the repository as archived.
    is_archived: bool,
    /// Why a live token is refused.
    rejection: Option<Rejection>,
    /// The query to the forge about a person.
    access_query: Option<AccessQuery>,
}

impl Authenticated {
    fn ctx(
        self,
        req: &HttpRequest,
        app: Arc<AppState>,
        client: Client,
        action: Action,
    ) -> (RequestContext, Option<Rejection>) {
        let ctx = RequestContext {
            access_query: self.access_query,
            asked_unix: Cell::new(app.clock.now_unix()),
            used_rights: UsedRights::default(),
            client,
            request_id: RequestId::of(req),
            deadline: frame::deadline(req),
            app,
            repo_id: self.repo_id,
            caller: self.caller,
            is_archived: self.is_archived,
            environments: Environments::default(),
            action,
            source: Source::Api,
            name: None,
            is_redisplay: req.extensions().contains::<FormRedisplay>(),
        };
        (ctx, self.rejection)
    }
}

pub(super) fn vault_of(req: &HttpRequest) -> Result<Arc<AppState>, Error> {
    req.app_data::<web::Data<AppState>>()
        .map(|data| Arc::clone(data))
        .ok_or_else(Error::internal)
}

fn authorize_target(
    ctx: &RequestContext,
    needs: Permission,
    name: Option<Result<SecretName, crate::secrets::name::InvalidName>>,
) -> Result<(), Error> {
    ctx.check_permission(needs)?;
    let Some(name) = name else {
        return Ok(());
    };
    let name = name.map_err(|error| Error::invalid(format!("name: {error}")))?;
    match needs {
        Permission::Read => ctx.check_read(&name),
        Permission::Write | Permission::Admin => ctx.check_write(&name),
    }
}

/// A query to the forge about a person, kept so that it can be repeated.
#[derive(Clone)]
pub(super) struct AccessQuery {
    token: ForgeToken,
    repo: RepoName,
    /// What the token must prove. [`None`] asks for the user's permissions, with a token that the service
    /// itself holds for them.
    want: Option<Permission>,
}

impl AccessQuery {
    async fn ask(&self, app: &AppState) -> Result<Answered<Access>, ForgeError> {
        let (forge, repo) = (&app.forge, &self.repo);
        match self.want {
            Some(want) => forge.access(&self.token, repo, want).await,
            None => forge.role(&self.token, repo).await,
        }
    }

    /// Asks the forge itself, bypassing cached answers.
    async fn ask_now(&self, app: &AppState) -> Result<Access, Error> {
        let (forge, repo) = (&app.forge, &self.repo);
        let response = match self.want {
            Some(want) => forge.access_now(&self.token, repo, want).await,
            None => forge.role_now(&self.token, repo).await,
        };
        response.map_err(forge_refusal)
    }

    /// Stores the repository as the forge reports it now.
    ///
    /// # Errors
    /// When the repository is not served.
    async fn remember(&self, app: &AppState, access: &Access) -> Result<(), Error> {
        let now = app.clock.now_unix();
        let found = &access.repository;
        match repositories::remember(&app.db, &self.repo, found, now).await? {
            RepoStatus::Served => Ok(()),
            RepoStatus::Detached => Err(Error::no_repository()),
        }
    }
}

/// Repeats the query to the forge about an authorized person.
///
/// # Errors
/// The same refusals as when the request arrived.
pub(super) async fn ask_now(app: &AppState, access_query: &AccessQuery) -> Result<Access, Error> {
    let access = access_query.ask_now(app).await?;
    match repositories::recall(&app.db, &access_query.repo, &access.repository).await? {
        Some(RepoStatus::Served) => {}
        Some(RepoStatus::Detached) => return Err(Error::no_repository()),
        None => access_query.remember(app, &access).await?,
    }
    Ok(access)
}

/// Where a forge token comes from.
#[derive(Clone, Copy)]
enum TokenOrigin {
    /// An API client at that address.
    From(Option<IpAddr>),
    /// A signed-in browser.
    Session,
}

impl TokenOrigin {
    async fn ask<T>(
        self,
        app: &AppState,
        token: &ForgeToken,
        query: impl Future<Output = Result<T, ForgeError>>,
    ) -> Result<T, Error> {
        let response = match self {
            Self::Session => query.await,
            Self::From(address) => {
                let now = app.clock.now_unix();
                app.throttle.ask(address, token, now, query).await
            }
        };
        response.map_err(forge_refusal)
    }
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

/// With a `want`, returns what the token proves. Without, returns the user's permissions, for a token that
/// the service itself holds for them.
async fn by_forge_token(
    req: &HttpRequest,
    app: &AppState,
    (token, origin): (&ForgeToken, TokenOrigin),
    repo: Option<RepoName>,
    want: Option<Permission>,
) -> Result<Authenticated, Error> {
    let forge = &app.forge;
    let Some(repo) = repo else {
        // No repository can have such a name, but the token is verified all the same.
        origin.ask(app, token, forge.user(token)).await?;
        return Err(Error::no_repository());
    };
    let access_query = AccessQuery {
        token: token.clone(),
        repo,
        want,
    };
    let response = origin.ask(app, token, access_query.ask(app)).await?;
    let mut access = response.answer;
    match repositories::recall(&app.db, &access_query.repo, &access.repository).await? {
        Some(RepoStatus::Served) => {}
        Some(RepoStatus::Detached) => return Err(Error::no_repository()),
        None => {
            if !response.fresh {
                // A cached answer may be older than what has been stored since.
                access = access_query.ask_now(app).await?;
            }
            access_query.remember(app, &access).await?;
        }
    }
    req.extensions_mut().insert(PageRepo {
        owner: access.repository.owner,
        name: access.repository.name,
        header: access.header,
        is_admin: access.permission == Some(Permission::Admin),
    });
    let caller = Caller::User {
        user: access.user,
        permission: access.permission,
    };
    Ok(Authenticated {
        repo_id: access.repository.id,
        caller,
        is_archived: access.repository.archived,
        rejection: None,
        access_query: Some(access_query),
    })
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

async fn by_vault_token(
    app: &Arc<AppState>,
    req: &HttpRequest,
    client: &Client,
    token: &VaultToken,
    repo: Option<RepoName>,
    action: Action,
) -> Result<Authenticated, Error> {
    let repo = repo.ok_or_else(Error::invalid_token)?;
    let now = app.clock.now_unix();
    let unknown = || unknown_token(app, client, token, now);
    let row = tokens::find_by_hash(&app.db, &token.hash(), &repo.key())
        .await?
        .filter(PresentedToken::is_served)
        .ok_or_else(unknown)?;
    // A revoked token has no MAC; it is reported as revoked.
    if row.lineage.revoked_unix() == 0 && !verify_row(app, &row).await? {
        return Err(unknown());
    }
    let live = row.lineage.check_live(now);
    let here = if row.path_repo_id == Some(row.repo_id()) {
        let is_present = repo.names(&row.owner, &row.name);
        is_present || live.is_err() || still_means(app, row.repo_id(), &repo).await?
    } else {
        live.is_ok() && is_called(app, row.repo_id(), &repo).await?
    };
    if !here {
        if live.is_ok() {
            record_elsewhere(app, req, client, row, action).await;
        }
        return Err(unknown());
    }
    live?;
    let rejection = row.lineage.rejection(now, client.address)?;
    let caller = Caller::Token {
        id: row.lineage.own().id,
        made_by: row.lineage.own().created_by.optional(),
        scope: row.lineage.scope(&Environments::default())?,
        description: row.description,
        expires_unix: row.lineage.expires_unix(),
    };
    Ok(Authenticated {
        repo_id: row.lineage.own().repo_id,
        caller,
        is_archived: row.archived_unix != 0,
        rejection,
        access_query: None,
    })
}

/// Whether the service wrote the rows of the token and its lineage.
async fn verify_row(app: &AppState, row: &PresentedToken) -> Result<bool, Error> {
    let verify = |key: &RowKey| row.lineage.verify(key);
    let is_valid = app.rows.verify_row(&app.db, row.repo_id(), verify).await?;
    if !is_valid {
        app.rows
            .report_tampering(row.repo_id(), RowId::Token(row.lineage.own().id));
    }
    Ok(is_valid)
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
        repositories::remember(&app.db, name, &found, now).await?;
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
            let status = repositories::remember(&app.db, name, &found, now).await?;
            Ok(status == RepoStatus::Served)
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
async fn record_elsewhere(
    app: &Arc<AppState>,
    req: &HttpRequest,
    client: &Client,
    row: PresentedToken,
    action: Action,
) {
    let caller = Caller::Token {
        id: row.lineage.own().id,
        made_by: row.lineage.own().created_by.optional(),
        scope: crate::tokens::Scope::nothing(),
        description: row.description,
        expires_unix: row.lineage.expires_unix(),
    };
    let authenticated = Authenticated {
        repo_id: row.lineage.own().repo_id,
        caller,
        is_archived: false,
        rejection: None,
        access_query: None,
    };
    let (ctx, _) = authenticated.ctx(req, Arc::clone(app), client.clone(), action);
    let refusal = Error::new(Code::InvalidToken, "used on another repository");
    app.commits.refuse_later(ctx.entry(), refusal).await;
}

/// Authorizes a request that concerns only its own vault token.
pub async fn own_token(req: &HttpRequest) -> Result<RequestContext, Error> {
    let app = vault_of(req)?;
    let Credential::Vault(token) = Credential::of(req)? else {
        return Err(Error::invalid_token());
    };
    let segment = |name| req.match_info().get(name).unwrap_or_default();
    let repo = RepoName::parse(segment("owner"), segment("repo")).ok();
    let action = Action::TokenList;
    let client = Client::of(req, &app.config.proxies);
    let authenticated = by_vault_token(&app, req, &client, &token, repo, action).await?;
    match authenticated.ctx(req, app, client, action) {
        (ctx, None) => Ok(ctx),
        (ctx, Some(rejection)) => Err(ctx.reject(rejection).await),
    }
}
