//! `GET /audit`, `GET /audit/export` and the public key that verifies exports.

use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use forgevault_api_types::audit::{PageView, PublicKeysView};
use forgevault_api_types::error::ErrorBody;
use serde::Deserialize;

use super::export::{self, Format};
use super::service::{self, AuditPageQuery, EntryFilter};
use super::view;
use crate::access::{Authorized, ExportAudit, ListAudit};
use crate::app_state::AppState;
use crate::error::Error;
use crate::http::page;
use crate::http::query::{self, Both};
use crate::http::stream::Sending;

/// Lists the audit entries of the repository, newest first.
#[utoipa::path(get, path = "/audit", operation_id = "listAudit", tag = "audit",
    params(AuditPageQuery, EntryFilter), responses(
        (status = 200, body = PageView, headers(("X-Total-Count" = u64), ("Link" = String))),
        (status = "default", body = ErrorBody, description = "Refused"),
    ))]
pub async fn list(
    Authorized { ctx, .. }: Authorized<ListAudit>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    let (page, rows, total) = ctx
        .audited_read(async || {
            let query: Both<AuditPageQuery, EntryFilter> = query::read(req.query_string())?;
            let Both(page, filter) = query;
            let page = page.page();
            let (rows, total) = service::list(&ctx, &filter, page).await?;
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
#[derive(Default, Deserialize, utoipa::IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct ExportQuery {
    /// `jsonl` (the default) or `csv`.
    #[serde(deserialize_with = "query::parsed")]
    #[param(value_type = Option<String>)]
    pub format: Option<Format>,
}

/// Streams the whole audit log of the repository, oldest entry first, including the entry of this export. The
/// instance signs the last line (docs/AUDIT.md).
#[utoipa::path(get, path = "/audit/export", operation_id = "exportAudit", tag = "audit",
    params(ExportQuery), responses(
        (status = 200, content((String = "application/jsonl"), (String = "text/csv"))),
        (status = "default", body = ErrorBody, description = "Refused"),
    ))]
pub async fn export(
    Authorized { ctx, .. }: Authorized<ExportAudit>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    let (format, permit) = ctx
        .audited_read(async || {
            let query: ExportQuery = query::read(req.query_string())?;
            let format = query.format.unwrap_or(Format::Jsonl);
            let permit = ctx.permit(&ctx.app.limiters.audit).await?;
            Ok((format, permit))
        })
        .await?;
    let sending = export::begin(&ctx, format, permit).await?;
    let name = format!("audit-{}", ctx.repo_id);
    Ok(file(&name, format, sending))
}

/// Returns the response that is saved as a file of that name.
pub fn file(name: &str, format: Format, sending: Sending) -> HttpResponse {
    let attachment = format!("attachment; filename=\"{name}.{}\"", format.as_str());
    HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, format.content_type()))
        .insert_header((CONTENT_DISPOSITION, attachment))
        .body(sending)
}

/// Returns the public key that verifies exports of the audit log.
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
