//! The list of tokens.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use minijinja::{Value, context};
use serde::Deserialize;
use utoipa::IntoParams;

use super::{creator, shown};
use crate::access::{Authorized, ListTokens};
use crate::error::Error;
use crate::http::page::PageQuery;
use crate::http::query::{self, Both};
use crate::secrets::authors::Authors;
use crate::tokens::service;
use crate::web::render::{self, LangQuery, Web};

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
    let creators = rows.iter().map(creator);
    let authors = Authors::look_up(ctx.app.db.conn(), ctx.repo_id, creators, true).await?;
    let tokens = rows.into_iter().map(|token| shown(&ctx, token, &authors));
    let given = context! {
        active => "tokens",
        with_revoked,
        tokens => tokens.collect::<Value>(),
        pager => render::pager(&req, page, total),
    };
    web.show((&ctx, &req), StatusCode::OK, "tokens.html", given)
        .await
}
