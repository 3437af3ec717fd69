//! The page of one token, and what is done to it there.

use actix_web::http::StatusCode;
use actix_web::web::Payload;
use actix_web::{HttpRequest, HttpResponse, web};
use entity::TokenId;
use forgevault_api_types::tokens::UpdateTokenBody;
use minijinja::{Value, context};

use super::rotate::ENDS;
use super::{page_of, reach, shown};
use crate::access::{Authorized, RequestContext, RevokeToken, UpdateToken, ViewToken};
use crate::error::Error;
use crate::http::body;
use crate::http::query;
use crate::tokens::Scope;
use crate::tokens::revoke::Revoke;
use crate::tokens::service::{self, TokenDetails};
use crate::tokens::status::has_expired;
use crate::tokens::update::Update;
use crate::web::flash::Flash;
use crate::web::render::{LangQuery, Web};

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
    let given = ctx
        .audited_read(async || {
            query::read::<LangQuery>(req.query_string())?;
            given(&ctx, service::describe(&ctx, token_id).await?).await
        })
        .await?;
    web.show((&ctx, &req), StatusCode::OK, "token.html", given)
        .await
}

/// The context of `token.html`.
async fn given(ctx: &RequestContext, details: TokenDetails) -> Result<Value, Error> {
    let now = ctx.app.clock.now_unix();
    let view = &details.view;
    let is_over = view.is_revoked || has_expired(view.expires_at, now);
    let scope = view.scope.parse::<Scope>().ok().filter(|_| !is_over);
    let reach = match scope.filter(|_| ctx.environments.check_readable().is_ok()) {
        Some(scope) => reach::of(ctx, &scope).await?,
        None => Value::from(()),
    };
    Ok(context! {
        active => "tokens",
        description => details.view.description.clone(),
        // A lock of an ancestor cannot be ended here.
        can_unlock => details.own_locked_until > now,
        token => shown(ctx, details.view, &details.authors),
        reach,
        ends => ENDS.map(|(name, _)| name),
        barred => ctx.app.gate.new_token().is_err(),
    })
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
            form.text("description").clone_into(&mut typed);
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
    let given = context! { description => typed, ..given(&ctx, details).await? };
    web.again((&ctx, &req), refusal, "token.html", given).await
}

/// Shows the page of a token again after something about it was refused.
///
/// # Errors
/// A refusal that the user cannot fix there.
pub async fn again(
    ctx: &RequestContext,
    (web, req): (&Web, &HttpRequest),
    token_id: TokenId,
    refusal: Error,
) -> Result<HttpResponse, Error> {
    let Ok(details) = service::describe(ctx, token_id).await else {
        return Err(refusal);
    };
    let given = given(ctx, details).await?;
    web.again((ctx, req), refusal, "token.html", given).await
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
