//! Verifies the chain of a repository's audit log, and shows its head, to be kept elsewhere.

use crate::http::query;
use crate::web::render::LangQuery;
use std::sync::Arc;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use entity::Sequence;
use minijinja::{Value, context};

use super::render::Web;
use crate::access::{Authorized, ListAudit};
use crate::audit::store::chain_rows;
use crate::audit::verify::{Finding, Verifier};
use crate::error::Error;

/// Maximum number of entries to verify, the newest first: quick work, however long the chain is.
const MAX_CHECKED: i64 = 100_000;

/// Shows the head of the chain.
///
/// # Errors
/// If the service refuses.
pub async fn show(
    Authorized { ctx, .. }: Authorized<ListAudit>,
    web: web::Data<Web>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    let head = ctx
        .audited_read(async || {
            query::read::<LangQuery>(req.query_string())?;
            ctx.record_message("head of the chain");
            let head = chain_rows::head(ctx.app.db.conn(), ctx.repo_id).await?;
            Ok(head.map(|head| format!("{}:{}", head.sequence, hex::encode(head.hash))))
        })
        .await?;
    let given = context! { active => "audit", head, finding => () };
    web.page(&req, StatusCode::OK, "chain.html", given)
}

/// Verifies the newest entries of the chain.
///
/// # Errors
/// If the service refuses.
pub async fn check(
    Authorized { ctx, .. }: Authorized<ListAudit>,
    web: web::Data<Web>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    let app = &ctx.app;
    let finding = ctx
        .audited_read(async || {
            ctx.record_message("check of the chain");
            // Reads many entries, so it needs a permit, like an export.
            let _permit = ctx.permit(&app.limiters.audit).await?;
            let verifier = Verifier::new(app.db.clone(), Arc::clone(&app.ring));
            Ok(verifier.verify_newest(ctx.repo_id, MAX_CHECKED).await?)
        })
        .await?;
    let given = context! {
        active => "audit",
        head => finding.ok.then(|| finding.head.to_string()),
        finding => found(&finding),
    };
    web.page(&req, StatusCode::OK, "chain.html", given)
}

fn found(finding: &Finding) -> Value {
    context! {
        is_whole => finding.ok,
        what => finding.error.as_ref().map(|bad| bad.what.as_str()),
        unproven => finding
            .unproven
            .iter()
            .map(|part| context! { first => part.first_sequence.get(), last => part.last_sequence.get() })
            .collect::<Value>(),
        take_overs => finding
            .notes
            .iter()
            .filter(|note| note.sequence >= Sequence::FIRST)
            .map(|note| note.sequence.get())
            .collect::<Value>(),
        count => finding.entries,
        first => finding.first_sequence.get(),
        last => finding.head.sequence.get(),
    }
}
