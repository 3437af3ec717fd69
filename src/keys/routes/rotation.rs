//! `/rotate-key`

use actix_web::{HttpRequest, HttpResponse};
use forgevault_api_types::Message;
use forgevault_api_types::error::ErrorBody;
use forgevault_api_types::keys::{DryRunView, ProgressView};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::access::{Authorized, RotateKey, ViewKeys};
use crate::error::Error;
use crate::http::query::{self, Nothing};
use crate::keys::rotation::Begin;
use crate::keys::{service, view};

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
) -> Result<HttpResponse, Error> {
    if is_dry_run(&req) {
        let report = ctx
            .audited_read(async || service::dry_run(&ctx).await)
            .await?;
        return Ok(HttpResponse::Ok().json(RotationView::DryRun(view::dry_run(report))));
    }
    let begun = ctx
        .execute(async || {
            query::read::<RotateQuery>(req.query_string())?;
            let begin = Begin::prepare(&ctx)?;
            ctx.check_confirmed().await?;
            Ok(begin)
        })
        .await?;
    let has_ended = match begun {
        None => true,
        Some(rotation) if prefers_async(&req) => {
            service::run(&ctx, &rotation);
            false
        }
        Some(rotation) => service::run_until_deadline(&ctx, &rotation).await?,
    };
    Ok(if has_ended {
        let done = Message::new("DEK rotation completed successfully");
        HttpResponse::Ok().json(RotationView::Done(done))
    } else {
        HttpResponse::Accepted().json(Message::new("DEK rotation is running"))
    })
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
