//! `GET /audit`, `GET /audit/export` and the public key that verifies exports.

use std::fmt::Display;
use std::net::IpAddr;
use std::str::FromStr;

use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use entity::{SecretId, TokenId, UserId};
use forgevault_api_types::audit::{PageView, PublicKeysView};
use forgevault_api_types::error::ErrorBody;
use uuid::Uuid;

use super::entry::Action;
use super::export::{self, Format};
use super::store::{self, EntryFilter};
use super::view;
use crate::access::{Authorized, ExportAudit, ListAudit};
use crate::app_state::AppState;
use crate::error::Error;
use crate::http::page;
use crate::http::params::Params;
use crate::paging::{Page, Sizes};
use crate::secrets::SecretName;

/// Page sizes of the list and of its page.
pub const SIZES: Sizes = Sizes {
    default: 50,
    max: 100,
};

/// Filters and page.
#[derive(utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[allow(dead_code, reason = "describes the query, which is read by name")]
struct AuditQuery {
    /// From 1.
    page: Option<u64>,
    /// 1 to 100, 50 when left out.
    page_size: Option<u64>,
    action: Option<String>,
    /// A name that a secret has or once had: finds the entries of that secret under all its names.
    secret: Option<String>,
    /// The id of a secret.
    secret_id: Option<i64>,
    user_id: Option<i64>,
    token_id: Option<i64>,
    success: Option<bool>,
    /// Unix seconds.
    since: Option<i64>,
    /// Unix seconds.
    until: Option<i64>,
    ip: Option<String>,
    request_id: Option<String>,
}

/// The names of the filters and page parameters.
pub const KNOWN: [&str; 12] = [
    "page",
    "page_size",
    "action",
    "secret",
    "secret_id",
    "user_id",
    "token_id",
    "success",
    "since",
    "until",
    "ip",
    "request_id",
];

/// Parses texts into the types of entries, so that the result does not depend on the database's collation:
/// MySQL's ignores trailing spaces.
///
/// # Errors
/// Names the invalid filter.
pub fn filter(params: &Params) -> Result<EntryFilter, Error> {
    Ok(EntryFilter {
        action: parsed::<Action>(params, "action")?.map(Action::as_str),
        secret_name: parsed::<SecretName>(params, "secret")?.map(|name| name.to_string()),
        secret_id: params.id("secret_id")?.map(SecretId::new),
        user_id: params.id("user_id")?.map(UserId::new),
        token_id: params.id("token_id")?.map(TokenId::new),
        success: params.truth("success")?,
        since: params.id("since")?,
        until: params.id("until")?,
        ip_address: parsed::<IpAddr>(params, "ip")?.map(|ip| ip.to_canonical().to_string()),
        request_id: parsed::<Uuid>(params, "request_id")?.map(|id| id.to_string()),
    })
}

fn parsed<T: FromStr<Err: Display>>(
    params: &Params,
    name: &'static str,
) -> Result<Option<T>, Error> {
    params
        .text(name)?
        .map(|text| text.parse())
        .transpose()
        .map_err(|error| Error::invalid(format!("{name}: {error}")))
}

/// Lists the audit entries of the repository, newest first.
#[utoipa::path(get, path = "/audit", operation_id = "listAudit", tag = "audit",
    params(AuditQuery), responses(
        (status = 200, body = PageView, headers(("X-Total-Count" = u64), ("Link" = String))),
        (status = "default", body = ErrorBody, description = "Refused"),
    ))]
pub async fn list(ctx: Authorized<ListAudit>, req: HttpRequest) -> Result<HttpResponse, Error> {
    let (page, rows, total) = ctx
        .audited_read(async |entry| {
            let params = Params::read(req.query_string(), &KNOWN)?;
            let page = Page::read(&params, SIZES)?;
            let filter = filter(&params)?;
            let conn = ctx.app.db.conn();
            let (rows, total) = store::list(conn, entry.repo_id, &filter, page).await?;
            Ok((page, rows, total))
        })
        .await?;
    let mut answer = HttpResponse::Ok();
    page::add_headers(
        &mut answer,
        &req,
        &ctx.app.config.public_url,
        Some(page),
        total,
    );
    Ok(answer.json(PageView {
        entries: rows.into_iter().map(view::entry).collect(),
        total,
        page: page.number(),
        pages: page.pages(total),
    }))
}

/// The format of the export.
#[derive(utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[allow(dead_code, reason = "describes the query, which is read by name")]
struct ExportQuery {
    /// `jsonl` (the default) or `csv`.
    format: Option<String>,
}

/// Streams the whole audit of the repository, oldest entry first, including the entry of this export. The
/// instance signs the last line (docs/AUDIT.md).
#[utoipa::path(get, path = "/audit/export", operation_id = "exportAudit", tag = "audit",
    params(ExportQuery), responses(
        (status = 200, content((String = "application/jsonl"), (String = "text/csv"))),
        (status = "default", body = ErrorBody, description = "Refused"),
    ))]
pub async fn export(ctx: Authorized<ExportAudit>, req: HttpRequest) -> Result<HttpResponse, Error> {
    let (format, permit) = ctx
        .audited_read(async |_| {
            let params = Params::read(req.query_string(), &["format"])?;
            let format = parsed::<Format>(&params, "format")?.unwrap_or(Format::Jsonl);
            let permit = ctx.permit(&ctx.app.limiters.audit).await?;
            Ok((format, permit))
        })
        .await?;
    let repo_id = ctx.repo_id;
    let to = (permit, ctx.recipient());
    let sending = export::begin(&ctx.app, repo_id, format, to).await?;
    let file = format!(
        "attachment; filename=\"audit-{repo_id}.{}\"",
        format.as_str()
    );
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, format.content_type()))
        .insert_header((CONTENT_DISPOSITION, file))
        .body(sending))
}

/// Returns the public key that verifies exports of the audit.
#[utoipa::path(get, path = "/audit-key", operation_id = "auditKey", tag = "instance", responses(
    (status = 200, body = PublicKeysView),
    (status = "default", body = ErrorBody, description = "Not available"),
))]
pub async fn public_key(app: Data<AppState>) -> Result<HttpResponse, Error> {
    let keys = &app.signing_keys;
    let keys = keys.get(&app.db, app.clock.now_unix()).await?;
    let newest = keys.newest().ok_or_else(Error::internal)?;
    Ok(HttpResponse::Ok().json(PublicKeysView {
        algorithm: "Ed25519".into(),
        newest: view::public_key(newest),
        earlier: keys.earlier().map(view::public_key).collect(),
    }))
}
