//! The judgement itself.

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

/// Judges a request up to the point where only licence and existence are left. Once the caller is
/// known and may see the repository, a refusal is recorded there.
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
            // A page shows what else may be done there, so that all of it has to be proven.
            let want = is_pasted.then_some(Permission::Admin);
            // The forge knew it when the session began.
            let asker = TokenOrigin::Session;
            by_forge_token(req, &app, (&token, asker), repo, want).await?
        }
        Credential::Forge(token) => {
            let protected = matches!(&name, Some(Ok(n)) if environments.protects(n.as_str()));
            // What only writers may see has to be proven like writing.
            let want = if protected || target == Target::Secrets {
                needs.max(Permission::Write)
            } else {
                needs
            };
            let asker = TokenOrigin::From(client.address);
            by_forge_token(req, &app, (&token, asker), repo, Some(want)).await?
        }
        Credential::Vault(token) => {
            by_vault_token(&app, req, &client, &token, repo, action).await?
        }
    };
    let (mut ctx, rejection) = authenticated.ctx(req, app, client, action);
    ctx.source = source;
    // Known from here on, so that every refusal tells what was reached for.
    ctx.name = name.as_ref().and_then(|name| name.clone().ok());
    if let Some(rejection) = rejection {
        return Err(ctx.reject(rejection).await);
    }
    let judged =
        authorize_target(&ctx, needs, name).and_then(|()| check_archived(ctx.is_archived, action));
    match judged {
        Ok(()) => {
            // From here on its body is one of somebody who is proven.
            req.extensions_mut().insert(ctx.holder());
            Ok(ctx)
        }
        Err(refusal) => ctx.audited_read(async |_| Err(refusal)).await,
    }
}

/// The repository that a user was let see, for the page that is made of the answer.
#[derive(Clone)]
pub struct PageRepo {
    /// As the forge writes them now.
    pub owner: String,
    pub name: String,
    pub header: Header,
    /// The user administers it.
    pub is_admin: bool,
}

/// A caller who is known in that repository; what they reach there is still to be judged.
struct Authenticated {
    repo_id: RepoId,
    caller: Caller,
    /// The forge keeps the repository as archived.
    is_archived: bool,
    /// Why a live token is not served all the same.
    rejection: Option<Rejection>,
    /// What the forge was asked of a person.
    question: Option<AccessQuery>,
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
            question: self.question,
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

/// What the forge is asked of a person, so that it can be asked again.
#[derive(Clone)]
pub(super) struct AccessQuery {
    token: ForgeToken,
    repo: RepoName,
    /// What is to be proven of the token; without it, what the person may do is asked for, of a token
    /// that the service itself holds for them.
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

    /// The forge itself, whatever is kept of its answers.
    async fn ask_now(&self, app: &AppState) -> Result<Access, Error> {
        let (forge, repo) = (&app.forge, &self.repo);
        let asked = match self.want {
            Some(want) => forge.access_now(&self.token, repo, want).await,
            None => forge.role_now(&self.token, repo).await,
        };
        asked.map_err(forge_refusal)
    }

    /// Notes what the forge has just said of the repository.
    ///
    /// # Errors
    /// When nothing of it is served.
    async fn remember(&self, app: &AppState, access: &Access) -> Result<(), Error> {
        let now = app.clock.now_unix();
        let found = &access.repository;
        match repositories::remember(&app.db, &self.repo, found, now).await? {
            RepoStatus::Served => Ok(()),
            RepoStatus::Detached => Err(Error::no_repository()),
        }
    }
}

/// Asks the forge once more about a person who was let in.
///
/// # Errors
/// As when the request came in.
pub(super) async fn ask_now(app: &AppState, question: &AccessQuery) -> Result<Access, Error> {
    let access = question.ask_now(app).await?;
    match repositories::recall(&app.db, &question.repo, &access.repository).await? {
        Some(RepoStatus::Served) => {}
        Some(RepoStatus::Detached) => return Err(Error::no_repository()),
        None => question.remember(app, &access).await?,
    }
    Ok(access)
}

/// Who shows a forge token.
#[derive(Clone, Copy)]
enum TokenOrigin {
    /// A client at that address.
    From(Option<IpAddr>),
    /// A browser that is signed in.
    Session,
}

impl TokenOrigin {
    async fn ask<T>(
        self,
        app: &AppState,
        token: &ForgeToken,
        question: impl Future<Output = Result<T, ForgeError>>,
    ) -> Result<T, Error> {
        let told = match self {
            Self::Session => question.await,
            Self::From(address) => {
                let now = app.clock.now_unix();
                app.throttle.ask(address, token, now, question).await
            }
        };
        told.map_err(forge_refusal)
    }
}

/// Who it is that sends a forge token.
///
/// # Errors
/// What the caller is told when the forge refuses or cannot be asked.
pub async fn identify(
    req: &HttpRequest,
    app: &AppState,
    token: &ForgeToken,
) -> Result<User, ForgeError> {
    let client = Client::of(req, &app.config.proxies);
    let now = app.clock.now_unix();
    let question = app.forge.user(token);
    app.throttle.ask(client.address, token, now, question).await
}

/// With a `want`, what is proven of the token; without, what the person may do, for a token that the
/// service itself holds for them.
async fn by_forge_token(
    req: &HttpRequest,
    app: &AppState,
    (token, asker): (&ForgeToken, TokenOrigin),
    repo: Option<RepoName>,
    want: Option<Permission>,
) -> Result<Authenticated, Error> {
    let forge = &app.forge;
    let Some(repo) = repo else {
        // No repository has such a name; who asks is judged all the same.
        asker.ask(app, token, forge.user(token)).await?;
        return Err(Error::no_repository());
    };
    let question = AccessQuery {
        token: token.clone(),
        repo,
        want,
    };
    let told = asker.ask(app, token, question.ask(app)).await?;
    let mut access = told.answer;
    match repositories::recall(&app.db, &question.repo, &access.repository).await? {
        Some(RepoStatus::Served) => {}
        Some(RepoStatus::Detached) => return Err(Error::no_repository()),
        None => {
            if !told.fresh {
                // What was kept from before may be older than what is known by now.
                access = question.ask_now(app).await?;
            }
            question.remember(app, &access).await?;
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
        question: Some(question),
    })
}

/// What the caller is told when the forge refused or did not answer.
pub fn forge_refusal(error: ForgeError) -> Error {
    match error {
        ForgeError::BadToken => {
            Error::new(Code::Unauthorized, "the forge does not know this token")
        }
        ForgeError::Forbidden(reason) => Error::new(Code::Forbidden, reason),
        ForgeError::NotVisible => Error::no_repository(),
        ForgeError::Throttled(seconds) => Error::new(
            Code::RateLimited,
            "too many forge tokens that prove nothing come from this address, or wait for the forge",
        )
        .retry_after(seconds),
        ForgeError::NoAdminToken | ForgeError::Unavailable(_) => Error::new(
            Code::ForgeUnavailable,
            "the forge cannot be asked who this is",
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
    let row = tokens::present(&app.db, &token.hash(), &repo.key())
        .await?
        .filter(PresentedToken::is_served)
        .ok_or_else(unknown)?;
    // One that was revoked has no MAC any more, and is told that it was.
    if row.line.revoked_unix() == 0 && !vouch_for(app, &row).await? {
        return Err(unknown());
    }
    let live = row.line.check_live(now);
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
    let rejection = row.line.rejection(now, client.address)?;
    let caller = Caller::Token {
        id: row.line.own().id,
        made_by: row.line.own().created_by.optional(),
        scope: row.line.scope(&Environments::default())?,
        description: row.description,
        expires_unix: row.line.expires_unix(),
    };
    Ok(Authenticated {
        repo_id: row.line.own().repo_id,
        caller,
        is_archived: row.archived_unix != 0,
        rejection,
        question: None,
    })
}

/// Whether the service wrote the token, and all that it comes from, as they stand.
async fn vouch_for(app: &AppState, row: &PresentedToken) -> Result<bool, Error> {
    let is_right = |key: &RowKey| row.line.is_right(key);
    let right = app.rows.vouch(&app.db, row.repo_id(), is_right).await?;
    if !right {
        app.rows
            .tell(row.repo_id(), RowId::Token(row.line.own().id));
    }
    Ok(right)
}

/// The answer to a token that was looked up and is none of this repository. Whoever tries many is
/// made to wait, which keeps no valid token from being served.
fn unknown_token(app: &AppState, client: &Client, token: &VaultToken, now: i64) -> Error {
    match app.lockout.miss(client.address, token, now) {
        None => Error::invalid_token(),
        Some(seconds) => Error::new(
            Code::RateLimited,
            "too many tokens that are not valid here have been tried from this address",
        )
        .retry_after(seconds),
    }
}

/// Whether an old name of a repository means it still, which the site admin's token is asked for, where
/// there is one: the name may have been given to another. It does until the forge says otherwise.
async fn still_means(app: &AppState, repo_id: RepoId, name: &RepoName) -> Result<bool, Error> {
    let Some(told) = app.forge.old_name(name).await else {
        return Ok(true);
    };
    let found = told.answer;
    if found.id != repo_id && told.fresh {
        let now = app.clock.now_unix();
        repositories::remember(&app.db, name, &found, now).await?;
    }
    Ok(found.id == repo_id)
}

/// Whether a name that is not known to mean that repository does so by now, which is asked with the
/// site admin's token, where there is one. Nothing but the token's own repository is ever asked for,
/// whatever else has the name, so that the time it takes tells nothing of that.
async fn is_called(app: &AppState, repo_id: RepoId, name: &RepoName) -> Result<bool, Error> {
    match called(app, repo_id, name).await {
        Ok(Some(found)) => {
            let now = app.clock.now_unix();
            let standing = repositories::remember(&app.db, name, &found, now).await?;
            Ok(standing == RepoStatus::Served)
        }
        Ok(None) | Err(ForgeError::NoAdminToken) => Ok(false),
        Err(error) => {
            tracing::warn!(repo.id = repo_id.get(), %error, "a name cannot be asked for");
            Ok(false)
        }
    }
}

/// The repository, when that is its name now: a kept answer may say no, but binds no name.
async fn called(
    app: &AppState,
    repo_id: RepoId,
    name: &RepoName,
) -> Result<Option<Repository>, ForgeError> {
    let is_named = |found: &Repository| name.names(&found.owner, &found.name);
    let told = app.forge.find(repo_id).await?;
    match told.answer.filter(is_named) {
        Some(_) if !told.fresh => Ok(app.forge.find_now(repo_id).await?.filter(is_named)),
        found => Ok(found),
    }
}

/// A live token tried on another repository is recorded in its own, which the answer does not wait
/// for.
async fn record_elsewhere(
    app: &Arc<AppState>,
    req: &HttpRequest,
    client: &Client,
    row: PresentedToken,
    action: Action,
) {
    let caller = Caller::Token {
        id: row.line.own().id,
        made_by: row.line.own().created_by.optional(),
        scope: crate::tokens::Scope::nothing(),
        description: row.description,
        expires_unix: row.line.expires_unix(),
    };
    let authenticated = Authenticated {
        repo_id: row.line.own().repo_id,
        caller,
        is_archived: false,
        rejection: None,
        question: None,
    };
    let (ctx, _) = authenticated.ctx(req, Arc::clone(app), client.clone(), action);
    let refusal = Error::new(Code::InvalidToken, "used on another repository");
    app.commits.refuse_later(ctx.entry(), refusal).await;
}

/// The live vault token of a request that is about nothing but the token itself.
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
