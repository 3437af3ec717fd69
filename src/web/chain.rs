//! Verifies the chain of a repository's audit log, and shows its head, to be kept elsewhere.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use entity::Sequence;
use minijinja::{Value, context};

use super::render::{LangQuery, Web};
use crate::access::{Authorized, ListAudit};
use crate::audit::service;
use crate::audit::verify::Finding;
use crate::error::Error;
use crate::http::query;

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
            service::head(&ctx).await
        })
        .await?;
    let head = head.map(|head| format!("{}:{}", head.sequence, hex::encode(head.hash)));
    let given = context! { active => "audit", head, finding => () };
    web.show((&ctx, &req), StatusCode::OK, "chain.html", given)
        .await
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
    let finding = ctx
        .audited_read(async || service::check_chain(&ctx).await)
        .await?;
    let given = context! {
        active => "audit",
        head => finding.ok.then(|| finding.head.to_string()),
        finding => found(&finding),
    };
    web.show((&ctx, &req), StatusCode::OK, "chain.html", given)
        .await
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
        first => finding.first_sequence.get(),
        last => finding.head.sequence.get(),
    }
}
