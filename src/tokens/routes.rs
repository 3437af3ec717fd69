//! `/tokens` and `/token/info`

use actix_web::web::Payload;
use actix_web::{HttpRequest, HttpResponse};
use forgevault_api_types::Message;
use forgevault_api_types::error::ErrorBody;
use forgevault_api_types::tokens::{
    CreateTokenBody, CreatedTokenView, InfoView, TokenView, UpdateTokenBody,
};

use super::create::Create;
use super::revoke::Revoke;
use super::update::Update;
use super::{service, view};
use crate::access::{Authorized, CreateToken, ListTokens, OwnToken, RevokeToken, UpdateToken};
use crate::error::Error;
use crate::http::incoming::Incoming;
use crate::http::page::{self, Listed, PageQuery};
use crate::http::query::{self, Nothing};
use crate::idempotency::Answer;

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
            Ok(match page.or_whole() {
                Some(page) => Listed::Page(page, service::list(&ctx, true, page).await?),
                None => Listed::Whole(service::whole(&ctx).await?),
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

/// Creates a vault token. Only this response shows its text; a replay has `replayed` in its place.
#[utoipa::path(post, path = "/tokens", operation_id = "createToken", tag = "tokens",
    request_body = CreateTokenBody, responses(
        (status = 201, body = CreatedTokenView),
        (status = "default", body = ErrorBody, description = "Refused"),
    ))]
pub async fn create(
    Authorized { ctx, .. }: Authorized<CreateToken>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let body = Incoming::of(&ctx.app.bodies, &req, payload);
    let prepare = async |body: Incoming<'_>| {
        query::read::<Nothing>(req.query_string())?;
        let body: CreateTokenBody = body.json().await?;
        let create = Create::prepare(&ctx, body)?;
        ctx.check_confirmed().await?;
        Ok(create)
    };
    ctx.answer_once(body, prepare, view::created).await
}

/// Updates, locks or unlocks a vault token. Takes effect with the next request.
#[utoipa::path(patch, path = "/tokens/{id}", operation_id = "updateToken", tag = "tokens",
    params(("id" = i64, Path)), request_body = UpdateTokenBody, responses(
        (status = 200, body = TokenView),
        (status = "default", body = ErrorBody, description = "Refused"),
    ))]
pub async fn update(
    Authorized {
        ctx,
        target: token_id,
        ..
    }: Authorized<UpdateToken>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let body = Incoming::of(&ctx.app.bodies, &req, payload);
    let prepare = async |body: Incoming<'_>| {
        query::read::<Nothing>(req.query_string())?;
        let body: UpdateTokenBody = body.json().await?;
        Ok(Update::prepare(&ctx, token_id, body)?.confirmed(ctx.is_confirmed().await?))
    };
    let answer = |changed| Answer::new(200, &changed);
    ctx.answer_once(body, prepare, answer).await
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
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let body = Incoming::of(&ctx.app.bodies, &req, payload);
    let prepare = async |_: Incoming<'_>| {
        query::read::<Nothing>(req.query_string())?;
        Ok(Revoke::prepare(&ctx, token_id))
    };
    let answer = |()| Answer::new(200, &Message::new("Token revoked"));
    ctx.answer_once(body, prepare, answer).await
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
    service::count_use(&ctx).await?;
    query::read::<Nothing>(req.query_string())?;
    Ok(HttpResponse::Ok().json(view::info(token)))
}
