//! Routes that change many secrets of an environment at once.

use actix_web::http::header::IF_MATCH;
use actix_web::web::Payload;
use actix_web::{HttpRequest, HttpResponse};
use forgevault_api_types::environments::{CopyBody, EnvironmentChanges, PatchEnvironment};
use forgevault_api_types::error::ErrorBody;

use super::bounds;
use super::bulk_write::{BulkWrite, Changed, MAX_BODY};
use super::copy::{Copied, Copy};
use super::revision_match::{RevisionMatch, Star};
use crate::access::{Authorized, CopySecrets, WriteEnvironment};
use crate::error::Error;
use crate::http::header_lines;
use crate::http::incoming::Incoming;
use crate::http::query::{self, Nothing};
use crate::idempotency::Answer;

fn answer(view: &EnvironmentChanges) -> Result<Answer, Error> {
    let answer = Answer::new(200, view)?;
    let answer = answer.unkept_if(view.preview);
    Ok(match view.revision {
        Some(revision) => answer.with_tag(revision),
        None => answer,
    })
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
    let body = Incoming::of(&ctx.app.bodies, &req, payload).up_to(MAX_BODY);
    let prepare = async |body: Incoming<'_>| {
        query::read::<Nothing>(req.query_string())?;
        let matches = RevisionMatch::parse(&header_lines(&req, IF_MATCH), Star::AnyRevision)?;
        let body: PatchEnvironment = body.json().await?;
        BulkWrite::prepare(&ctx, environment, body, matches).await
    };
    ctx.answer_once(body, prepare, |changed| answer(&view(changed)))
        .await
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
    let body = Incoming::of(&ctx.app.bodies, &req, payload).up_to(bounds::MAX_BODY);
    let prepare = async |body: Incoming<'_>| {
        query::read::<Nothing>(req.query_string())?;
        let body: CopyBody = body.json().await?;
        Copy::prepare(&ctx, environment, body, None).await
    };
    let answer = |copied: Copied| {
        let answer = answer(&EnvironmentChanges {
            skipped: Some(copied.skipped),
            preview: copied.is_preview,
            ..view(copied.changed)
        });
        Ok(answer?.depending_on(copied.names))
    };
    ctx.answer_once(body, prepare, answer).await
}
