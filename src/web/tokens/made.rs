//! The only page that shows a new token. The form that creates it redirects here, so that reloading creates
//! no second one.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use entity::TokenId;
use forgevault_api_types::tokens::NewTokenView;
use minijinja::context;

use super::{page_of, shown};
use crate::access::{Authorized, RequestContext, ViewToken};
use crate::environments::Environments;
use crate::error::Error;
use crate::http::query;
use crate::tokens::Scope;
use crate::tokens::service;
use crate::web::flash::Flash;
use crate::web::render::{LangQuery, Web};
use crate::web::session::once;

/// Redirects to the page that shows the token, which says what was done.
///
/// # Errors
/// If the token cannot be kept until then.
pub async fn go(
    ctx: &RequestContext,
    (web, req): (&Web, &HttpRequest),
    made: NewTokenView,
    done: Option<&Flash>,
) -> Result<HttpResponse, Error> {
    let token_id = TokenId::new(made.about.id);
    let place = (ctx.repo_id, token_id);
    let cookie = once::keep((&ctx.app, web.jar), req, place, made.token).await?;
    let mut answer = web.redirect(req, &format!("{}/made", page_of(token_id)));
    answer.cookie(cookie);
    if let Some(done) = done {
        answer.cookie(done.cookie(web.jar, req));
    }
    Ok(answer.finish())
}

/// Shows a new token. Once it was shown, leads to the token's own page.
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
    let place = (ctx.repo_id, token_id);
    let (details, text) = ctx
        .audited_read(async || {
            query::read::<LangQuery>(req.query_string())?;
            let details = service::describe(&ctx, token_id).await?;
            let text = once::take((&ctx.app, web.jar), &req, place).await?;
            Ok((details, text))
        })
        .await?;
    let removal = once::removal(web.jar, token_id);
    let Some(text) = text else {
        let done = Flash::new("token-shown", &token_id.to_string());
        let mut answer = web.go(&req, &page_of(token_id), &done);
        add_cookie(&mut answer, &removal)?;
        return Ok(answer);
    };
    let scope = details.view.scope.parse::<Scope>();
    let part = scope
        .ok()
        .and_then(|scope| example(&scope, &ctx.environments));
    let given = context! {
        active => "tokens",
        text => text.as_str(),
        part,
        token => shown(&ctx, details.view, &details.authors),
        api => web.api(&req),
    };
    let shown = web.show((&ctx, &req), StatusCode::OK, "token_made.html", given);
    let mut answer = shown.await?;
    add_cookie(&mut answer, &removal)?;
    Ok(answer)
}

fn add_cookie(
    answer: &mut HttpResponse,
    cookie: &actix_web::cookie::Cookie<'_>,
) -> Result<(), Error> {
    let added = answer.add_cookie(cookie);
    added.map_err(|error| Error::internal().because(anyhow::anyhow!("{error}")))
}

/// Returns the first part of the vault that the scope reaches, environments before the base: an export that
/// names one never mixes protected secrets with others.
fn example<'e>(scope: &Scope, environments: &'e Environments) -> Option<&'e str> {
    let names = scope.readable_names(environments);
    let declared = environments.names().into_iter();
    let mut parts = declared.chain([crate::environments::BASE]);
    parts.find(|part| {
        let part = environments.part(part);
        part.is_some_and(|part| !part.within(&names).any_of.is_empty())
    })
}
