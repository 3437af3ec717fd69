//! The vault tokens of a repository.

use actix_web::http::StatusCode;
use actix_web::web::Payload;
use actix_web::{HttpRequest, HttpResponse, web};
use minijinja::{Value, context};

use super::render::{self, Web};
use crate::access::{
    CreateToken as CreateGrant, Granted, ListTokens, RevokeToken, UpdateToken as UpdateGrant,
};
use crate::error::Error;
use crate::http::body;
use crate::http::page::{self, Page};
use crate::http::params::Params;
use crate::tokens::routes::token_id;
use crate::tokens::service::{Create, CreateToken, Revoke, TokenView};
use crate::tokens::store;
use crate::tokens::update::{Update, UpdateToken};

/// What ends within so many seconds is shown as such.
const SOON: i64 = 7 * 86_400;

/// # Errors
/// What the service refuses.
pub async fn list(
    visitor: Granted<ListTokens>,
    web: web::Data<Web>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    let (page, rows, total) = visitor
        .observe(async |entry| {
            let params = Params::read(req.query_string(), &["page", "page_size", "lang"])?;
            let page = Page::read(&params, page::LIST)?;
            let conn = visitor.vault.db.conn();
            let (rows, total) = store::list(conn, entry.repo_id, Some(page)).await?;
            Ok((page, rows, total))
        })
        .await?;
    let now = visitor.vault.clock.now_unix();
    let rows = rows.into_iter().map(|row| TokenView::at(row, now));
    let given = context! {
        active => "tokens",
        tokens => rows.map(|token| row(token, now)).collect::<Value>(),
        pager => render::pager(&req, page, total),
    };
    web.page(&req, StatusCode::OK, "tokens.html", given)
}

fn row(token: TokenView, now: i64) -> Value {
    let is_expired = token.expires_at != 0 && token.expires_at <= now;
    context! {
        id => token.id,
        description => token.description,
        scope => token.scope,
        addresses => token.allowed_ips.join(", "),
        created => token.created_at,
        expires => token.expires_at,
        used => token.last_used_at,
        uses => token.used_count,
        is_revoked => token.is_revoked,
        is_locked => token.is_locked,
        is_expired,
        ends_soon => !is_expired && token.expires_at != 0 && token.expires_at <= now + SOON,
    }
}

/// Makes a token; the answer is the one page on which it is shown.
///
/// # Errors
/// What the service refuses.
pub async fn create(
    visitor: Granted<CreateGrant>,
    web: web::Data<Web>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let made = visitor
        .change(async || {
            let known = ["description", "scope", "ttl", "allowed_ips"];
            let form = body::form(&visitor.vault, &req, payload, &known).await?;
            // An empty field is one that was left out.
            let text = |field| {
                let text = form.get(field).unwrap_or_default().trim();
                (!text.is_empty()).then(|| text.to_owned())
            };
            let addresses = text("allowed_ips").unwrap_or_default();
            let addresses = addresses
                .split(|c: char| c == ',' || c.is_whitespace())
                .filter(|address| !address.is_empty());
            let body = CreateToken {
                description: text("description").unwrap_or_default(),
                scope: text("scope"),
                ttl: text("ttl"),
                allowed_ips: Some(addresses.map(ToOwned::to_owned).collect()),
            };
            Create::prepare(&visitor, body)
        })
        .await?;
    let segment = |name| req.match_info().get(name).unwrap_or_default();
    let given = context! {
        active => "tokens",
        token => made.token.as_str(),
        description => made.about.description,
        scope => made.about.scope,
        api => format!(
            "{}/api/v1/repos/{}/{}/vault",
            visitor.vault.config.public_url.as_str(), segment("owner"), segment("repo")
        ),
    };
    web.page(&req, StatusCode::CREATED, "token_made.html", given)
}

/// # Errors
/// What the service refuses.
pub async fn lock(
    visitor: Granted<UpdateGrant>,
    web: web::Data<Web>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    set_locked(&visitor, &web, &req, true).await
}

/// # Errors
/// What the service refuses.
pub async fn unlock(
    visitor: Granted<UpdateGrant>,
    web: web::Data<Web>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    set_locked(&visitor, &web, &req, false).await
}

async fn set_locked(
    visitor: &Granted<UpdateGrant>,
    web: &Web,
    req: &HttpRequest,
    locked: bool,
) -> Result<HttpResponse, Error> {
    visitor
        .change(async || {
            let change = UpdateToken {
                locked: Some(locked),
                ..UpdateToken::default()
            };
            Update::prepare(visitor, token_id(req)?, change)
        })
        .await?;
    Ok(web.go(req, "/tokens"))
}

/// # Errors
/// What the service refuses.
pub async fn revoke(
    visitor: Granted<RevokeToken>,
    web: web::Data<Web>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    visitor
        .change(async || {
            Ok(Revoke {
                token_id: token_id(&req)?,
                by_token: None,
            })
        })
        .await?;
    Ok(web.go(&req, "/tokens"))
}
