//! `/rotate-key`

use actix_web::web::Payload;
use actix_web::{HttpRequest, HttpResponse};
use entity::{KeyVersion, rotation};
use forgevault_api_types::Message;
use forgevault_api_types::error::ErrorBody;
use forgevault_api_types::keys::{DryRunView, ProgressView};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::access::{Authorized, RotateKey, ViewKeys};
use crate::error::Error;
use crate::http::incoming::Incoming;
use crate::http::query::{self, Nothing};
use crate::idempotency::Answer;
use crate::keys::rotation::Begin;
use crate::keys::service::{self, DryRun};
use crate::keys::view;

/// The result of a rotation or of a dry run.
#[derive(Serialize, ToSchema)]
#[serde(untagged)]
#[schema(as = Rotation)]
pub(crate) enum RotationView {
    Done(Message),
    DryRun(DryRunView),
}

/// What the route does.
#[derive(Default, Deserialize, utoipa::IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
struct RotateQuery {
    /// decrypt everything, report what fails, and change nothing
    #[serde(deserialize_with = "query::flag")]
    dry_run: Option<bool>,
}

/// Creates a new data encryption key and re-encrypts every value under it, without interrupting readers and
/// writers. With `dry_run`, decrypts everything and changes nothing.
#[utoipa::path(post, path = "/rotate-key", operation_id = "rotateKey", tag = "keys",
    params(
        RotateQuery,
        ("Prefer" = Option<String>, Header, description = "respond-async for an immediate response")),
    responses(
        (status = 200, body = RotationView),
        (status = 202, body = Message, description = "Running: GET returns the progress"),
        (status = "default", body = ErrorBody, description = "Refused"),
    ))]
pub async fn rotate(
    Authorized { ctx, .. }: Authorized<RotateKey>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let body = Incoming::of(&ctx.app.bodies, &req, payload);
    if is_dry_run(&req) {
        let prepare = async |_: Incoming<'_>| Ok(DryRun(service::dry_run(&ctx).await?));
        let answer = |report| {
            let view = RotationView::DryRun(view::dry_run(report));
            Ok(Answer::new(200, &view)?.unkept_if(true))
        };
        return ctx.answer_once(body, prepare, answer).await;
    }
    let prepare = async |_: Incoming<'_>| {
        query::read::<RotateQuery>(req.query_string())?;
        let begin = Begin::prepare(&ctx)?;
        ctx.check_confirmed().await?;
        Ok(begin)
    };
    // What is kept is which rotation it is: a repeated request waits for the same one.
    let answer = |begun: Option<rotation::Model>| {
        Answer::new(202, &begun.map(|rotation| rotation.to_version))
    };
    let begun = ctx.execute_once(body, prepare, answer).await?;
    let has_ended = match begun.answer.read::<Option<KeyVersion>>()? {
        None => true,
        Some(to_version) if prefers_async(&req) => {
            service::run(&ctx, to_version);
            false
        }
        Some(to_version) => service::run_until_deadline(&ctx, to_version).await?,
    };
    let answer = if has_ended {
        let done = Message::new("DEK rotation completed successfully");
        Answer::new(200, &RotationView::Done(done))?
    } else {
        Answer::new(202, &Message::new("DEK rotation is running"))?
    };
    Ok(begun.with(answer).into())
}

fn is_dry_run(req: &HttpRequest) -> bool {
    let query = query::read::<RotateQuery>(req.query_string());
    query.is_ok_and(|query| query.dry_run == Some(true))
}

/// RFC 7240, 4.1.
fn prefers_async(req: &HttpRequest) -> bool {
    req.headers().get_all("prefer").any(|value| {
        let preferences = value.to_str().unwrap_or_default().split(',');
        preferences
            .map(|preference| preference.split(';').next().unwrap_or_default().trim())
            .any(|name| name.eq_ignore_ascii_case("respond-async"))
    })
}

/// Returns the progress of the latest rotation of the data encryption key.
#[utoipa::path(get, path = "/rotate-key", operation_id = "rotationProgress", tag = "keys",
    responses(
        (status = 200, body = ProgressView),
        (status = "default", body = ErrorBody, description = "Refused"),
    ))]
pub async fn progress(
    Authorized { ctx, .. }: Authorized<ViewKeys>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    let progress = ctx
        .audited_read(async || {
            query::read::<Nothing>(req.query_string())?;
            service::progress(&ctx).await
        })
        .await?;
    Ok(HttpResponse::Ok().json(view::progress(progress)))
}
