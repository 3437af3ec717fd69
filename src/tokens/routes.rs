//! `/tokens` and `/token/info`

use actix_web::web::Payload;
use actix_web::{HttpRequest, HttpResponse};
use entity::{RepoId, TokenId, token};
use forgevault_api_types::Message;
use forgevault_api_types::error::ErrorBody;
use forgevault_api_types::tokens::{CreateToken, InfoView, NewTokenView, TokenView, UpdateToken};

use super::service::{Create, Revoke};
use super::update::Update;
use super::{store, view};
use crate::access::{
    Authorized, CreateToken as CreateGrant, ListTokens, OwnToken, RequestContext, RevokeToken,
    UpdateToken as UpdateGrant,
};
use crate::db::Db;
use crate::environments::Environments;
use crate::error::Error;
use crate::http::body;
use crate::http::page::{self, Listed, PageQuery};
use crate::http::query::{self, Nothing};
use crate::http::whole::{self, Whole};

/// Lists the vault tokens of the repository, including revoked ones.
#[utoipa::path(get, path = "/tokens", operation_id = "listTokens", tag = "tokens",
    params(PageQuery), responses(
        (status = 200, body = [TokenView], headers(("X-Total-Count" = u64), ("Link" = String))),
        (status = "default", body = ErrorBody, description = "Refused"),
    ))]
pub async fn list(
    Authorized { ctx, .. }: Authorized<ListTokens>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    let listed = ctx
        .audited_read(async || {
            let page: PageQuery = query::read(req.query_string())?;
            let conn = ctx.app.db.conn();
            Ok(match page.or_whole() {
                Some(page) => {
                    let (rows, total) = store::list(conn, ctx.repo_id, true, Some(page)).await?;
                    let views = TokenViews::to(&ctx);
                    Listed::Page(page, (views.all(rows).await?, total))
                }
                None => Listed::Whole(whole(&ctx).await?),
            })
        })
        .await?;
    Ok(page::listed(
        (&req, &ctx.app.config.public_url),
        || ctx.recipient(),
        listed,
        |view| view,
    ))
}

/// The context for displaying tokens.
#[derive(Clone)]
struct TokenViews {
    db: Db,
    repo_id: RepoId,
    environments: Environments,
    now: i64,
}

impl TokenViews {
    fn to(ctx: &RequestContext) -> Self {
        Self {
            db: ctx.app.db.clone(),
            repo_id: ctx.repo_id,
            environments: ctx.environments.clone(),
            now: ctx.app.clock.now_unix(),
        }
    }

    async fn all(&self, rows: Vec<token::Model>) -> Result<Vec<TokenView>, Error> {
        let conn = self.db.conn();
        view::tokens(conn, self.repo_id, rows, &self.environments, self.now).await
    }

    /// Returns the next part of the tokens after `last`, up to `newest`.
    async fn after(&self, last: TokenId, newest: TokenId) -> Result<Vec<TokenView>, Error> {
        let rows = store::list_behind(self.db.conn(), self.repo_id, last, newest);
        self.all(rows.await?).await
    }
}

/// Returns all tokens; a long list in parts.
async fn whole(ctx: &RequestContext) -> Result<Whole<TokenView, TokenId>, Error> {
    let views = TokenViews::to(ctx);
    let all = views.after(TokenId::NONE, TokenId::MAX).await?;
    if whole::is_short(&all) {
        return Ok(Whole::Short(all));
    }
    let permit = ctx.permit(&ctx.app.limiters.lists).await?;
    let (total, newest) = store::extent(views.db.conn(), views.repo_id).await?;
    let first = views.after(TokenId::NONE, newest).await?;
    let next = move |last| {
        let views = views.clone();
        whole::part(async move { views.after(last, newest).await })
    };
    Ok(Whole::Long {
        total,
        first,
        next: Box::new(next),
        key: |view| TokenId::new(view.id),
        permit,
    })
}

/// Creates a vault token. Only this response shows its text.
#[utoipa::path(post, path = "/tokens", operation_id = "createToken", tag = "tokens",
    request_body = CreateToken, responses(
        (status = 201, body = NewTokenView),
        (status = "default", body = ErrorBody, description = "Refused"),
    ))]
pub async fn create(
    Authorized { ctx, .. }: Authorized<CreateGrant>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let created = ctx
        .execute(async || {
            query::read::<Nothing>(req.query_string())?;
            let body: CreateToken = body::json(&ctx.app.bodies, &req, payload).await?;
            Create::prepare(&ctx, body)
        })
        .await?;
    Ok(HttpResponse::Created().json(created))
}

/// Updates, locks or unlocks a vault token. Takes effect with the next request.
#[utoipa::path(patch, path = "/tokens/{id}", operation_id = "updateToken", tag = "tokens",
    params(("id" = i64, Path)), request_body = UpdateToken, responses(
        (status = 200, body = TokenView),
        (status = "default", body = ErrorBody, description = "Refused"),
    ))]
pub async fn update(
    Authorized {
        ctx,
        target: token_id,
        ..
    }: Authorized<UpdateGrant>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let changed = ctx
        .execute(async || {
            query::read::<Nothing>(req.query_string())?;
            let body: UpdateToken = body::json(&ctx.app.bodies, &req, payload).await?;
            Update::prepare(&ctx, token_id, body)
        })
        .await?;
    Ok(HttpResponse::Ok().json(changed))
}

/// Revokes a vault token and all its descendants. Takes effect with the next request.
#[utoipa::path(delete, path = "/tokens/{id}", operation_id = "revokeToken", tag = "tokens",
    params(("id" = i64, Path)), responses(
        (status = 200, body = Message),
        (status = "default", body = ErrorBody, description = "Refused"),
    ))]
pub async fn revoke(
    Authorized {
        ctx,
        target: token_id,
        ..
    }: Authorized<RevokeToken>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    ctx.execute(async || {
        query::read::<Nothing>(req.query_string())?;
        Ok(Revoke {
            token_id,
            by_token: ctx.used_token(),
        })
    })
    .await?;
    Ok(HttpResponse::Ok().json(Message::new("Token revoked")))
}

/// Returns the vault token of the request itself.
#[utoipa::path(get, path = "/token/info", operation_id = "tokenInfo", tag = "tokens",
    responses(
        (status = 200, body = InfoView),
        (status = "default", body = ErrorBody, description = "Refused"),
    ))]
pub async fn info(
    OwnToken { ctx, token }: OwnToken,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    ctx.app
        .commits
        .record(ctx.repo_id, vec![], ctx.authority())
        .await?;
    query::read::<Nothing>(req.query_string())?;
    Ok(HttpResponse::Ok().json(InfoView {
        scope: token.scope.to_string(),
        can_read: token.scope.can_read(),
        can_write: token.scope.can_write(),
        is_admin: token.scope.is_admin(),
        description: token.description,
        expires_at: token.expires_unix,
    }))
}
