//! Routes that change many secrets of an environment at once.

use actix_web::http::header::{ETAG, IF_MATCH};
use actix_web::web::Payload;
use actix_web::{HttpRequest, HttpResponse};
use forgevault_api_types::environments::{CopyBody, EnvironmentChanges, PatchEnvironment};
use forgevault_api_types::error::ErrorBody;

use super::bounds;
use super::bulk_write::{BulkWrite, Changed, MAX_BODY};
use super::copy::Copy;
use super::revision_match::{RevisionMatch, Star};
use crate::access::{Authorized, CopySecrets, WriteEnvironment};
use crate::error::Error;
use crate::http::query::{self, Nothing};
use crate::http::{body, header_lines};

fn answer(view: &EnvironmentChanges) -> HttpResponse {
    let mut answer = HttpResponse::Ok();
    if let Some(revision) = view.revision {
        answer.insert_header((ETAG, format!("\"{revision}\"")));
    }
    answer.json(view)
}

fn view(changed: Changed) -> EnvironmentChanges {
    EnvironmentChanges {
        revision: changed.revision.map(entity::Revision::get),
        changes: changed.changes,
        skipped: None,
        preview: false,
    }
}

/// Writes and deletes secrets of an environment: all or nothing, as one revision. At most 500 names and
/// 4 MiB.
#[utoipa::path(patch, path = "/environments/{environment}/secrets",
    operation_id = "patchEnvironmentSecrets", tag = "environments",
    params(("environment" = String, Path),
        ("If-Match" = Option<String>, Header, description = "the present revision, in quotes")),
    request_body = PatchEnvironment, responses(
        (status = 200, body = EnvironmentChanges, headers(("ETag" = String))),
        (status = "default", body = ErrorBody, description = "Refused"),
    ))]
pub async fn patch(
    Authorized {
        ctx,
        target: environment,
        ..
    }: Authorized<WriteEnvironment>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let changed = ctx
        .execute(async || {
            query::read::<Nothing>(req.query_string())?;
            let matches = RevisionMatch::parse(&header_lines(&req, IF_MATCH), Star::AnyRevision)?;
            let body = body::json_up_to(&ctx.app.bodies, &req, payload, MAX_BODY);
            let body: PatchEnvironment = body.await?;
            BulkWrite::prepare(&ctx, environment, body, matches).await
        })
        .await?;
    Ok(answer(&view(changed)))
}

/// Copies secrets from another environment, inside the service. At most 1,000 secrets and 16 MiB.
#[utoipa::path(post, path = "/environments/{environment}/copy", operation_id = "copySecrets",
    tag = "environments", params(("environment" = String, Path)), request_body = CopyBody,
    responses(
        (status = 200, body = EnvironmentChanges, headers(("ETag" = String))),
        (status = "default", body = ErrorBody, description = "Refused"),
    ))]
pub async fn copy(
    Authorized {
        ctx,
        target: environment,
        ..
    }: Authorized<CopySecrets>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let mut preview = false;
    let copied = ctx
        .execute(async || {
            query::read::<Nothing>(req.query_string())?;
            let body = body::json_up_to(&ctx.app.bodies, &req, payload, bounds::MAX_BODY);
            let body: CopyBody = body.await?;
            let copy = Copy::prepare(&ctx, environment, body, None).await?;
            preview = copy.is_preview();
            Ok(copy)
        })
        .await?;
    Ok(answer(&EnvironmentChanges {
        skipped: Some(copied.skipped),
        preview,
        ..view(copied.changed)
    }))
}
