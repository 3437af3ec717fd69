//! The audit of a repository.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use minijinja::{Value, context};

use super::render::{self, Web};
use crate::access::{Granted, ListAudit};
use crate::audit::routes::{KNOWN, SIZES, filter};
use crate::audit::store;
use crate::error::Error;
use crate::http::page::Page;
use crate::http::params::Params;

/// # Errors
/// What the service refuses.
pub async fn list(
    visitor: Granted<ListAudit>,
    web: web::Data<Web>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    let (params, page, rows, total) = visitor
        .observe(async |entry| {
            let params = Params::read(req.query_string(), &[&KNOWN[..], &["lang"]].concat())?;
            let page = Page::read(&params, SIZES)?;
            let filter = filter(&params)?;
            let conn = visitor.vault.db.conn();
            let (rows, total) = store::list(conn, entry.repo_id, &filter, page).await?;
            Ok((params, page, rows, total))
        })
        .await?;
    let entries: Value = rows
        .into_iter()
        .map(|row| {
            context! {
                sequence => row.sequence,
                time => row.timestamp,
                action => row.action,
                success => row.success,
                message => row.fail_reason,
                secret => row.secret_name,
                version => row.version,
                user => row.user_name,
                token => row.token_id,
                address => row.ip_address,
                agent => row.user_agent,
                source => row.source,
            }
        })
        .collect();
    let asked = |name| params.get(name).unwrap_or_default().to_owned();
    let given = context! {
        active => "audit",
        entries,
        query => context! {
            action => asked("action"),
            secret => asked("secret"),
            success => asked("success"),
            ip => asked("ip"),
        },
        pager => render::pager(&req, page, total),
    };
    web.page(&req, StatusCode::OK, "audit.html", given)
}
