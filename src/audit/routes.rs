//! `GET /audit`, `GET /audit/export` and the public key that verifies exports.

use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use entity::{SecretId, Sequence, TokenId, UserId, Version, audit_entry};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::export::{self, Format};
use super::store::{self, EntryFilter};
use crate::access::{Authorized, ExportAudit, ListAudit};
use crate::app_state::AppState;
use crate::error::{Error, ErrorBody};
use crate::http::page;
use crate::http::query::{self, Both};
use crate::keys::InstanceKey;
use crate::paging::{Page, Sizes};
use crate::text::shown;

pub const SIZES: Sizes = Sizes {
    default: 50,
    max: 100,
};

/// An audit entry.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = AuditEntry)]
struct EntryView {
    id: i64,
    /// Counts from 1 in each repository, without gaps.
    #[schema(value_type = i64)]
    sequence: Sequence,
    action: String,
    success: bool,
    /// Why the operation was refused, or a remark about it.
    message: String,
    #[schema(value_type = i64)]
    secret_id: SecretId,
    secret_name: String,
    #[schema(value_type = i64)]
    version: Version,
    /// The user's id at the forge; 0 for a vault token.
    #[schema(value_type = i64)]
    user_id: UserId,
    user_name: String,
    #[schema(value_type = i64)]
    token_id: TokenId,
    ip_address: String,
    user_agent: String,
    request_id: String,
    source: String,
    /// Unix seconds.
    timestamp: i64,
}

impl From<audit_entry::Model> for EntryView {
    fn from(row: audit_entry::Model) -> Self {
        Self {
            id: row.id,
            sequence: row.sequence,
            action: row.action,
            success: row.success,
            message: shown(row.fail_reason),
            secret_id: row.secret_id,
            secret_name: row.secret_name,
            version: row.version,
            user_id: row.user_id,
            user_name: shown(row.user_name),
            token_id: row.token_id,
            ip_address: row.ip_address,
            user_agent: shown(row.user_agent),
            request_id: row.request_id,
            source: row.source,
            timestamp: row.timestamp,
        }
    }
}

/// A page of the audit.
#[derive(Serialize, ToSchema)]
#[schema(as = AuditPage)]
pub(crate) struct PageView {
    entries: Vec<EntryView>,
    total: u64,
    page: u64,
    pages: u64,
}

/// The page of the audit.
#[derive(Default, Deserialize, utoipa::IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct AuditPageQuery {
    /// From 1.
    #[serde(deserialize_with = "query::from_one")]
    page: Option<u64>,
    /// 1 to 100, 50 when left out.
    #[serde(deserialize_with = "query::from_one")]
    page_size: Option<u64>,
}

impl AuditPageQuery {
    /// Returns the requested page, or the first.
    pub fn page(&self) -> Page {
        SIZES.page(self.page, self.page_size)
    }
}

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
            let conn = ctx.app.db.conn();
            let (rows, total) = store::list(conn, ctx.repo_id, &filter, page).await?;
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
        entries: rows.into_iter().map(EntryView::from).collect(),
        total,
        page: page.number(),
        pages: page.pages(total),
    }))
}

/// The format of the export.
#[derive(Default, Deserialize, utoipa::IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
struct ExportQuery {
    /// `jsonl` (the default) or `csv`.
    #[serde(deserialize_with = "query::parsed")]
    #[param(value_type = Option<String>)]
    format: Option<Format>,
}

/// Streams the whole audit of the repository, oldest entry first, including the entry of this export. The
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

/// A public key of the instance.
#[derive(Serialize, ToSchema)]
#[schema(as = AuditKey)]
struct PublicKeyView {
    /// 64 hex digits.
    public_key: String,
    /// The first 16 hex digits of the SHA-256 of the key.
    key_id: String,
    /// Unix seconds.
    created_at: i64,
}

impl From<&InstanceKey> for PublicKeyView {
    fn from(key: &InstanceKey) -> Self {
        let public_key = key.key.public_key();
        Self {
            public_key: public_key.to_string(),
            key_id: public_key.id(),
            created_at: key.created_unix,
        }
    }
}

/// The key that signs exports of the audit, and its predecessors.
#[derive(Serialize, ToSchema)]
#[schema(as = AuditKeys)]
pub(crate) struct PublicKeysView {
    /// `Ed25519`.
    algorithm: &'static str,
    #[serde(flatten)]
    newest: PublicKeyView,
    /// The latest first.
    earlier: Vec<PublicKeyView>,
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
        algorithm: "Ed25519",
        newest: newest.into(),
        earlier: keys.earlier().map(Into::into).collect(),
    }))
}
