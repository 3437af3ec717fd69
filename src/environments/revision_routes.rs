//! `/environments/{environment}/history`, `/diff` and `/rollback`

use actix_web::http::header::IF_MATCH;
use actix_web::web::Payload;
use actix_web::{HttpRequest, HttpResponse};
use forgevault_api_types::environments::{
    EnvironmentDiff, EnvironmentRollbackBody, EnvironmentRolledBack, RevisionView,
};
use forgevault_api_types::error::ErrorBody;
use serde::Deserialize;

use super::bounds::MAX_BODY;
use super::diff::{self, Comparison};
use super::history;
use super::part::EnvironmentName;
use super::revision_match::{RevisionMatch, Star};
use super::rollback::{RollBack, RolledBack};
use crate::access::{Authorized, CompareStates, RollBackEnvironment, ViewHistory};
use crate::error::Error;
use crate::http::header_lines;
use crate::http::incoming::Incoming;
use crate::http::page::{self, PageQuery};
use crate::http::query::{self, Nothing};
use crate::idempotency::Answer;

/// Lists the revisions of an environment, newest first, with the changes of names in reach.
#[utoipa::path(get, path = "/environments/{environment}/history",
    operation_id = "environmentHistory", tag = "environments",
    params(("environment" = String, Path), PageQuery), responses(
        (status = 200, body = [RevisionView], headers(("X-Total-Count" = u64), ("Link" = String))),
        (status = "default", body = ErrorBody, description = "Refused"),
    ))]
pub async fn history(
    Authorized {
        ctx, target: name, ..
    }: Authorized<ViewHistory>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    let listed = ctx
        .audited_read(async || {
            let page: PageQuery = query::read(req.query_string())?;
            history::history(&ctx, &name, page.or_whole()).await
        })
        .await?;
    Ok(page::listed(
        (&req, &ctx.app.config.public_url),
        || ctx.recipient(),
        listed,
        |view| view,
    ))
}

/// What an environment is compared with: an earlier state, or another environment.
#[derive(Default, Deserialize, utoipa::IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
struct DiffQuery {
    /// The revision to start from.
    #[serde(deserialize_with = "query::from_one")]
    #[param(value_type = Option<i64>)]
    from: Option<u64>,
    /// The revision to compare it with, by default the present one.
    #[serde(deserialize_with = "query::from_one")]
    #[param(value_type = Option<i64>)]
    to: Option<u64>,
    /// Another environment, or `base`.
    #[serde(deserialize_with = "query::parsed")]
    #[param(value_type = Option<String>)]
    with: Option<EnvironmentName>,
}

/// Compares two states of an environment by their versions (`from`, `to`), or its present values with those
/// of another one (`with`). Tells of names that the caller may read on both sides, and of no value; each value
/// that is compared leaves the audit entry of a read.
#[utoipa::path(get, path = "/environments/{environment}/diff",
    operation_id = "compareEnvironment", tag = "environments",
    params(("environment" = String, Path), DiffQuery), responses(
        (status = 200, body = EnvironmentDiff),
        (status = "default", body = ErrorBody, description = "Refused"),
    ))]
pub async fn diff(
    Authorized {
        ctx, target: name, ..
    }: Authorized<CompareStates>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    let diff = ctx
        .audited_read(async || {
            let query: DiffQuery = query::read(req.query_string())?;
            let number = |revision: u64| i64::try_from(revision).unwrap_or(i64::MAX);
            let states = (query.from.map(number), query.to.map(number));
            let comparison = Comparison::parse(states, query.with)?;
            diff::diff(&ctx, &name, comparison).await
        })
        .await?;
    Ok(HttpResponse::Ok().json(diff))
}

/// Rolls an environment back to an earlier state: values, modes and presence, as new versions in one commit.
/// At most 1,000 changed names and 16 MiB of values. A preview changes nothing and needs no `If-Match`.
#[utoipa::path(post, path = "/environments/{environment}/rollback",
    operation_id = "rollBackEnvironment", tag = "environments",
    params(("environment" = String, Path),
        ("If-Match" = Option<String>, Header, description = "the present revision, in quotes")),
    request_body = EnvironmentRollbackBody, responses(
        (status = 200, body = EnvironmentRolledBack, headers(("ETag" = String))),
        (status = "default", body = ErrorBody, description = "Refused"),
    ))]
pub async fn rollback(
    Authorized {
        ctx, target: name, ..
    }: Authorized<RollBackEnvironment>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let body = Incoming::of(&ctx.app.bodies, &req, payload).up_to(MAX_BODY);
    let prepare = async |body: Incoming<'_>| {
        query::read::<Nothing>(req.query_string())?;
        // Whoever sends `*` has not seen what they change.
        let matches = RevisionMatch::parse(&header_lines(&req, IF_MATCH), Star::Nothing)?;
        let body: EnvironmentRollbackBody = body.json().await?;
        RollBack::prepare(&ctx, name, body, matches).await
    };
    let answer = |done: RolledBack| {
        let revision = done.revision.get();
        let view = EnvironmentRolledBack {
            revision: (done.is_changed || done.is_preview).then_some(revision),
            changes: done.changes,
            unavailable: done.unavailable,
            preview: done.is_preview,
        };
        Ok(Answer::new(200, &view)?
            .with_tag(revision)
            .unkept_if(view.preview))
    };
    ctx.answer_once(body, prepare, answer).await
}
