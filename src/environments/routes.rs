//! `/environments`

use actix_web::http::header::ContentType;
use actix_web::web::Payload;
use actix_web::{HttpRequest, HttpResponse};
use forgevault_api_types::Message;
use forgevault_api_types::environments::{EnvironmentView, MatrixView, PutEnvironment};
use forgevault_api_types::error::ErrorBody;

use super::declare::{Declare, Declared, Delete};
use super::{matrix, service};
use crate::access::{
    Authorized, DeclareEnvironment, DeleteEnvironment, ListEnvironments, ViewEnvironment,
    ViewMatrix,
};
use crate::error::Error;
use crate::http::incoming::Incoming;
use crate::http::query::{self, Nothing};
use crate::http::wiped::WipedBody;
use crate::idempotency::Answer;

/// Lists the base and the declared environments, in display order.
#[utoipa::path(get, path = "/environments", operation_id = "listEnvironments",
    tag = "environments", responses(
        (status = 200, body = [EnvironmentView]),
        (status = "default", body = ErrorBody, description = "Refused"),
    ))]
pub async fn list(
    Authorized { ctx, .. }: Authorized<ListEnvironments>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    let views = ctx
        .audited_read(async || {
            query::read::<Nothing>(req.query_string())?;
            service::list(&ctx).await
        })
        .await?;
    Ok(HttpResponse::Ok().json(views))
}

/// Returns an environment, or the base.
#[utoipa::path(get, path = "/environments/{environment}", operation_id = "getEnvironment",
    tag = "environments", params(("environment" = String, Path)), responses(
        (status = 200, body = EnvironmentView),
        (status = "default", body = ErrorBody, description = "Refused"),
    ))]
pub async fn get(
    Authorized {
        ctx, target: name, ..
    }: Authorized<ViewEnvironment>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    let view = ctx
        .audited_read(async || {
            query::read::<Nothing>(req.query_string())?;
            service::get(&ctx, &name).await
        })
        .await?;
    Ok(HttpResponse::Ok().json(view))
}

/// Shows which environment has which secret, as far as the caller may read them.
#[utoipa::path(get, path = "/environments/matrix", operation_id = "getEnvironmentMatrix",
    tag = "environments", responses(
        (status = 200, body = MatrixView),
        (status = "default", body = ErrorBody, description = "Refused"),
    ))]
pub async fn matrix(
    Authorized { ctx, .. }: Authorized<ViewMatrix>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    let (view, permit) = ctx
        .audited_read(async || {
            query::read::<Nothing>(req.query_string())?;
            matrix::read(&ctx).await
        })
        .await?;
    let text = serde_json::to_string(&view).map_err(|error| Error::internal().because(error))?;
    let patience = ctx.app.config.sending_patience;
    Ok(HttpResponse::Ok()
        .insert_header(ContentType::json())
        .body(WipedBody::new(text.into(), permit, patience)))
}

/// Declares an environment, or changes a declared one.
#[utoipa::path(put, path = "/environments/{environment}", operation_id = "putEnvironment",
    tag = "environments", params(("environment" = String, Path)),
    request_body = PutEnvironment, responses(
        (status = 200, body = EnvironmentView, description = "Changed"),
        (status = 201, body = EnvironmentView, description = "Declared"),
        (status = "default", body = ErrorBody, description = "Refused"),
    ))]
pub async fn put(
    Authorized {
        ctx, target: name, ..
    }: Authorized<DeclareEnvironment>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let body = Incoming::of(&ctx.app.bodies, &req, payload);
    let prepare = async |body: Incoming<'_>| {
        query::read::<Nothing>(req.query_string())?;
        let body: PutEnvironment = body.json().await?;
        Ok(Declare::prepare(&ctx, name, body)?.confirmed(ctx.is_confirmed().await?))
    };
    let answer = |declared: Declared| {
        let status = if declared.is_new { 201 } else { 200 };
        Answer::new(status, &service::declared(declared))
    };
    ctx.answer_once(body, prepare, answer).await
}

/// Deletes an environment in which no secret lies, not even a deleted one.
#[utoipa::path(delete, path = "/environments/{environment}", operation_id = "deleteEnvironment",
    tag = "environments", params(("environment" = String, Path)), responses(
        (status = 200, body = Message),
        (status = "default", body = ErrorBody, description = "Refused"),
    ))]
pub async fn delete(
    Authorized {
        ctx, target: name, ..
    }: Authorized<DeleteEnvironment>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let body = Incoming::of(&ctx.app.bodies, &req, payload);
    let prepare = async |_: Incoming<'_>| {
        query::read::<Nothing>(req.query_string())?;
        Ok(Delete::prepare(&ctx, name).confirmed(ctx.is_confirmed().await?))
    };
    let answer = |()| Answer::new(200, &Message::new("Environment deleted"));
    ctx.answer_once(body, prepare, answer).await
}
