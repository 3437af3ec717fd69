//! `/environments/{environment}/secrets`

use std::sync::Arc;

use actix_web::http::header::{ETAG, HeaderValue};
use actix_web::{HttpRequest, HttpResponse};
use forgevault_api_types::environments::{EnvironmentSecretView, EnvironmentValueView};
use forgevault_api_types::error::ErrorBody;

use super::query::{InsideQuery, OverlayQuery};
use super::service::{self, Revisions};
use super::view;
use crate::access::{Authorized, ListEnvironmentSecrets, ReadEnvironmentSecret};
use crate::error::Error;
use crate::http::page::{self, PageQuery};
use crate::http::query::{self, Both};

/// Lists the secrets in reach, without values, ordered by the name inside the environment, and those that its
/// overlay takes from the base. The `ETag` is a precondition for changes; it does not answer for the content.
#[utoipa::path(get, path = "/environments/{environment}/secrets",
    operation_id = "listEnvironmentSecrets", tag = "environments",
    params(("environment" = String, Path), InsideQuery, PageQuery), responses(
        (status = 200, body = [EnvironmentSecretView],
            headers(("X-Total-Count" = u64), ("Link" = String), ("ETag" = String))),
        (status = "default", body = ErrorBody, description = "Refused"),
    ))]
pub async fn list(
    Authorized {
        ctx, target: name, ..
    }: Authorized<ListEnvironmentSecrets>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    let listed = ctx
        .audited_read(async || {
            let Both(query, page): Both<InsideQuery, PageQuery> = query::read(req.query_string())?;
            service::list(&ctx, &name, query.split(), page.or_whole()).await
        })
        .await?;
    let environments = Arc::clone(&ctx.environments);
    let mut answer = page::listed(
        (&req, &ctx.app.config.public_url),
        || ctx.recipient(),
        listed.secrets,
        move |row| view::listed(&environments, name.as_str(), row),
    );
    if let Some(Revisions { own, base }) = listed.revisions {
        let base = base.map_or_else(String::new, |base| format!("+{base}"));
        if let Ok(tag) = HeaderValue::from_str(&format!("\"{own}{base}\"")) {
            answer.headers_mut().insert(ETAG, tag);
        }
    }
    Ok(answer)
}

/// Returns a secret with its value: the environment's own or, where it has none, what its overlay takes from
/// the base. The `ETag` of the latter matches no write.
#[utoipa::path(get, path = "/environments/{environment}/secrets/{name}",
    operation_id = "getEnvironmentSecret", tag = "environments",
    params(("environment" = String, Path), ("name" = String, Path), OverlayQuery), responses(
        (status = 200, body = EnvironmentValueView, headers(("ETag" = String))),
        (status = "default", body = ErrorBody, description = "Refused"),
    ))]
pub async fn get(
    Authorized { ctx, target, .. }: Authorized<ReadEnvironmentSecret>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    let opened = ctx
        .audited_read(async || {
            let query: OverlayQuery = query::read(req.query_string())?;
            service::read(&ctx, &target, query.overlay()).await
        })
        .await?;
    let shown = view::with_value(&ctx.environments, target.name.as_str(), opened);
    let version = shown.version;
    let tag = if view::is_brought(target.environment.as_str(), &shown) {
        format!("\"base-{version}\"")
    } else {
        format!("\"{version}\"")
    };
    Ok(HttpResponse::Ok().insert_header((ETAG, tag)).json(shown))
}
