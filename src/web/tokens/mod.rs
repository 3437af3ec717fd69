//! The vault tokens of a repository.

pub mod new;

use actix_web::http::StatusCode;
use actix_web::web::Payload;
use actix_web::{HttpRequest, HttpResponse, web};
use entity::TokenId;
use forgevault_api_types::tokens::{TokenView, UpdateTokenBody};
use minijinja::{Value, context};
use serde::Deserialize;
use utoipa::IntoParams;

use super::flash::Flash;
use super::render::{self, LangQuery, Web, written_by};
use crate::access::{Authorized, ListTokens, RequestContext, RevokeToken, UpdateToken, ViewToken};
use crate::error::Error;
use crate::http::body;
use crate::http::page::PageQuery;
use crate::http::query::{self, Both};
use crate::tokens::revoke::Revoke;
use crate::tokens::service::{self, TokenDetails};
use crate::tokens::status::{FOR_EVER, has_expired};
use crate::tokens::update::Update;

/// Tokens that expire within this many seconds are marked.
const SOON: i64 = 7 * 86_400;

/// Which tokens the page lists.
#[derive(Default, Deserialize, IntoParams)]
#[serde(default)]
struct RevokedQuery {
    /// Includes revoked ones.
    #[serde(deserialize_with = "query::flag")]
    revoked: Option<bool>,
}

/// # Errors
/// If the service refuses.
pub async fn list(
    Authorized { ctx, .. }: Authorized<ListTokens>,
    web: web::Data<Web>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    let (page, with_revoked, rows, total) = ctx
        .audited_read(async || {
            let query: Both<RevokedQuery, Both<PageQuery, LangQuery>> =
                query::read(req.query_string())?;
            let Both(RevokedQuery { revoked }, Both(page, _)) = query;
            let (page, with_revoked) = (page.or_first(), revoked.unwrap_or(false));
            let (rows, total) = service::list(&ctx, with_revoked, page).await?;
            Ok((page, with_revoked, rows, total))
        })
        .await?;
    let now = ctx.app.clock.now_unix();
    let given = context! {
        active => "tokens",
        with_revoked,
        tokens => rows.into_iter().map(|token| shown(token, now)).collect::<Value>(),
        pager => render::pager(&req, page, total),
    };
    web.show((&ctx, &req), StatusCode::OK, "tokens.html", given)
        .await
}

/// Shows one token and its actions.
///
/// # Errors
/// If the service refuses.
pub async fn show(
    Authorized {
        ctx,
        target: token_id,
        ..
    }: Authorized<ViewToken>,
    web: web::Data<Web>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    let details = ctx
        .audited_read(async || {
            query::read::<LangQuery>(req.query_string())?;
            service::describe(&ctx, token_id).await
        })
        .await?;
    let given = given(&ctx, details);
    web.show((&ctx, &req), StatusCode::OK, "token.html", given)
        .await
}

/// The context of `token.html`.
fn given(ctx: &RequestContext, details: TokenDetails) -> Value {
    let now = ctx.app.clock.now_unix();
    context! {
        active => "tokens",
        description => details.view.description.clone(),
        // A lock of an ancestor cannot be ended here.
        can_unlock => details.own_locked_until > now,
        token => shown(details.view, now),
        maker => written_by(details.creator, &details.authors),
    }
}

fn shown(token: TokenView, now: i64) -> Value {
    let is_expired = has_expired(token.expires_at, now);
    context! {
        // As strings: numbers would be formatted with digit grouping.
        id => token.id.to_string(),
        parent => (token.parent_id != 0).then(|| token.parent_id.to_string()),
        description => token.description,
        scope => token.scope,
        addresses => token.allowed_ips.join(", "),
        created => token.created_at,
        expires => token.expires_at,
        used => token.last_used_at,
        uses => token.used_count,
        is_revoked => token.is_revoked,
        is_expired,
        is_orphan => token.creator_inactive_at != 0,
        is_locked => token.is_locked,
        // A manual lock lasts until it is removed.
        locked_until => (token.locked_until < FOR_EVER).then_some(token.locked_until),
        ends_soon => !is_expired && has_expired(token.expires_at, now + SOON),
    }
}

/// Changes a token's description.
///
/// # Errors
/// A refusal that the user cannot fix in the form.
pub async fn describe(
    Authorized {
        ctx,
        target: token_id,
        ..
    }: Authorized<UpdateToken>,
    web: web::Data<Web>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let mut typed = String::new();
    let changed = ctx
        .execute(async || {
            let form = body::form(&ctx.app.bodies, &req, payload, &["description"]).await?;
            form.get("description")
                .unwrap_or_default()
                .clone_into(&mut typed);
            let change = UpdateTokenBody {
                description: Some(typed.clone()),
                ..UpdateTokenBody::default()
            };
            Update::prepare(&ctx, token_id, change)
        })
        .await;
    let Err(refusal) = changed else {
        let done = Flash::new("token-saved", &typed);
        return Ok(web.go(&req, &page_of(token_id), &done));
    };
    let details = service::describe(&ctx, token_id).await?;
    let given = context! { description => typed, ..given(&ctx, details) };
    web.again((&ctx, &req), refusal, "token.html", given).await
}

fn page_of(token_id: TokenId) -> String {
    format!("/tokens/{token_id}")
}

/// # Errors
/// If the service refuses.
pub async fn lock(
    Authorized {
        ctx,
        target: token_id,
        ..
    }: Authorized<UpdateToken>,
    web: web::Data<Web>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    set_locked((&ctx, token_id), &web, &req, true).await
}

/// # Errors
/// If the service refuses.
pub async fn unlock(
    Authorized {
        ctx,
        target: token_id,
        ..
    }: Authorized<UpdateToken>,
    web: web::Data<Web>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    set_locked((&ctx, token_id), &web, &req, false).await
}

async fn set_locked(
    (ctx, token_id): (&RequestContext, TokenId),
    web: &Web,
    req: &HttpRequest,
    locked: bool,
) -> Result<HttpResponse, Error> {
    ctx.execute(async || {
        let change = UpdateTokenBody {
            locked: Some(locked),
            ..UpdateTokenBody::default()
        };
        Update::prepare(ctx, token_id, change)
    })
    .await?;
    let done = if locked {
        "token-locked"
    } else {
        "token-unlocked"
    };
    let done = Flash::new(done, &token_id.to_string());
    Ok(web.go(req, &page_of(token_id), &done))
}

/// # Errors
/// If the service refuses.
pub async fn revoke(
    Authorized {
        ctx,
        target: token_id,
        ..
    }: Authorized<RevokeToken>,
    web: web::Data<Web>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    ctx.execute(async || Ok(Revoke::prepare(&ctx, token_id)))
        .await?;
    let done = Flash::new("token-revoked", &token_id.to_string());
    Ok(web.go(&req, "/tokens", &done))
}
