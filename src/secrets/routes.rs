//! `/secrets` and `/export`

use actix_web::guard::GuardContext;
use actix_web::http::header::{CONTENT_TYPE, ETAG, HeaderName, IF_MATCH, IF_NONE_MATCH};
use actix_web::web::Payload;
use actix_web::{HttpRequest, HttpResponse};
use entity::{Version, secret};
use forgevault_api_types::Message;
use forgevault_api_types::error::ErrorBody;
use forgevault_api_types::secrets::{
    ExportedSecret, PatchSecret, PutSecret, RollbackBody, SecretView, ValueView, VersionView,
};
use forgevault_dotenv::AllowedNames;
use serde::Deserialize;

use super::body::{Changes, NewVersion, parse_rollback, parse_version};
use super::bulk::ExportRequest;
use super::change::{Delete, Purge, Restore};
use super::export::{Format, choice};
use super::patch::Patch;
use super::precondition::Precondition;
use super::put::{Put, Stored};
use super::rollback::{Rollback, RolledBack};
use super::service::{self, ListQuery};
use super::{bulk, view};
use crate::access::{
    Authorized, DeleteSecret, ExportSecrets, ListSecrets, ListVersions, PurgeSecret, ReadSecret,
    RestoreSecret, RollBackSecret, WriteSecret,
};
use crate::environments::overlay::Overlay;
use crate::error::Error;
use crate::http::header_lines;
use crate::http::incoming::Incoming;
use crate::http::page::{self, Listed, PageQuery};
use crate::http::query::{self, Both, Nothing};
use crate::http::wiped::WipedBody;
use crate::idempotency::Answer;

/// What an export leaves out, by full name.
const LEFT_OUT: HeaderName = HeaderName::from_static("x-forgevault-left-out");

/// Reads `If-Match` and `If-None-Match`.
fn precondition(req: &HttpRequest) -> Result<Precondition, Error> {
    Precondition::parse(
        &header_lines(req, IF_MATCH),
        &header_lines(req, IF_NONE_MATCH),
    )
}

fn tag(version: Version) -> (HeaderName, String) {
    (ETAG, format!("\"{version}\""))
}

fn secret_answer(status: u16, secret: secret::Model) -> Result<Answer, Error> {
    let version = secret.current_version.get();
    Ok(Answer::new(status, &view::secret(secret))?.with_tag(version))
}

/// Lists the secrets in reach, without values, ordered by name.
#[utoipa::path(get, path = "/secrets", operation_id = "listSecrets", tag = "secrets",
    params(ListQuery, PageQuery), responses(
        (status = 200, body = [SecretView], headers(("X-Total-Count" = u64), ("Link" = String))),
        (status = "default", body = ErrorBody, description = "Refused"),
    ))]
pub async fn list(
    Authorized { ctx, .. }: Authorized<ListSecrets>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    let listed = ctx
        .audited_read(async || {
            let Both(query, page): Both<ListQuery, PageQuery> = query::read(req.query_string())?;
            Ok(match page.or_whole() {
                Some(page) => Listed::Page(page, service::list(&ctx, query, page).await?),
                None => Listed::Whole(service::whole(&ctx, query).await?),
            })
        })
        .await?;
    Ok(page::listed(
        (&req, &ctx.app.config.public_url),
        || ctx.recipient(),
        listed,
        view::secret,
    ))
}

/// The version of a value.
#[derive(Default, Deserialize, utoipa::IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
struct VersionQuery {
    /// 0 or absent: the current version
    #[param(value_type = Option<i64>)]
    version: Option<String>,
}

/// Returns a secret with its value.
#[utoipa::path(get, path = "/secrets/{name}", operation_id = "getSecret", tag = "secrets",
    params(("name" = String, Path), VersionQuery),
    responses(
        (status = 200, body = ValueView, headers(("ETag" = String))),
        (status = "default", body = ErrorBody, description = "Refused"),
    ))]
pub async fn get(
    Authorized {
        ctx, target: name, ..
    }: Authorized<ReadSecret>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    let opened = ctx
        .audited_read(async || {
            let query: VersionQuery = query::read(req.query_string())?;
            let version = parse_version(query.version.as_deref())?;
            service::read(&ctx, &name, version).await
        })
        .await?;
    Ok(HttpResponse::Ok()
        .insert_header(tag(opened.secret.version))
        .json(view::with_value(opened)))
}

/// Creates a secret, or adds a version to it; a deleted one is restored.
#[utoipa::path(put, path = "/secrets/{name}", operation_id = "putSecret", tag = "secrets",
    params(("name" = String, Path),
        ("If-Match" = Option<String>, Header, description = "the current version, in quotes"),
        ("If-None-Match" = Option<String>, Header, description = "* to create only")),
    request_body = PutSecret, responses(
        (status = 200, body = SecretView, description = "A new version", headers(("ETag" = String))),
        (status = 201, body = SecretView, description = "A new secret", headers(("ETag" = String))),
        (status = "default", body = ErrorBody, description = "Refused"),
    ))]
pub async fn put(
    Authorized {
        ctx, target: name, ..
    }: Authorized<WriteSecret>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let bodies = &ctx.app.bodies;
    let body = Incoming::of(bodies, &req, payload).up_to(bodies.with_value());
    let prepare = async |body: Incoming<'_>| {
        query::read::<Nothing>(req.query_string())?;
        let precondition = precondition(&req)?;
        let body: PutSecret = body.json().await?;
        let content = NewVersion::parse(body, &name, bodies.max_value_bytes)?;
        Ok(Put::prepare(&ctx, name, content, precondition))
    };
    let answer = |stored: Stored| {
        let status = if stored.created { 201 } else { 200 };
        secret_answer(status, stored.secret)
    };
    ctx.answer_once(body, prepare, answer).await
}

/// Changes description, type or name. The value and its version stay.
#[utoipa::path(patch, path = "/secrets/{name}", operation_id = "patchSecret", tag = "secrets",
    params(("name" = String, Path), ("If-Match" = Option<String>, Header)),
    request_body = PatchSecret, responses(
        (status = 200, body = SecretView, headers(("ETag" = String))),
        (status = "default", body = ErrorBody, description = "Refused"),
    ))]
pub async fn patch(
    Authorized {
        ctx, target: name, ..
    }: Authorized<WriteSecret>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let body = Incoming::of(&ctx.app.bodies, &req, payload);
    let prepare = async |body: Incoming<'_>| {
        query::read::<Nothing>(req.query_string())?;
        let precondition = precondition(&req)?;
        let body: PatchSecret = body.json().await?;
        let changes = Changes::parse(body)?;
        Patch::prepare(&ctx, name, changes, precondition)
    };
    let answer = |secret| secret_answer(200, secret);
    ctx.answer_once(body, prepare, answer).await
}

/// How a secret is deleted. The routing decides on `purge`.
#[derive(Default, Deserialize, utoipa::IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
struct DeleteQuery {
    /// permanently, deleted or not; requires admin
    #[serde(deserialize_with = "query::flag")]
    purge: Option<bool>,
}

/// Soft-deletes a secret, or with `purge` removes it permanently.
#[utoipa::path(delete, path = "/secrets/{name}", operation_id = "deleteSecret", tag = "secrets",
    params(("name" = String, Path),
        DeleteQuery,
        ("If-Match" = Option<String>, Header)),
    responses(
        (status = 200, body = Message),
        (status = "default", body = ErrorBody, description = "Refused"),
    ))]
pub async fn delete(
    Authorized {
        ctx, target: name, ..
    }: Authorized<DeleteSecret>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let body = Incoming::of(&ctx.app.bodies, &req, payload);
    let prepare = async |_: Incoming<'_>| {
        query::read::<DeleteQuery>(req.query_string())?;
        Ok(Delete::prepare(&ctx, name, precondition(&req)?))
    };
    let answer = |_| Answer::new(200, &Message::new("Secret deleted"));
    ctx.answer_once(body, prepare, answer).await
}

/// Whether a DELETE is a purge, which is authorized and recorded as an operation of its own.
pub fn is_purge(request: &GuardContext<'_>) -> bool {
    let query = request.head().uri.query().unwrap_or_default();
    form_urlencoded::parse(query.as_bytes())
        .any(|(name, value)| name == "purge" && query::parse_flag(&value) == Ok(Some(true)))
}

/// Handles the DELETE of [`is_purge`].
pub async fn purge(
    Authorized {
        ctx, target: name, ..
    }: Authorized<PurgeSecret>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let body = Incoming::of(&ctx.app.bodies, &req, payload);
    let prepare = async |_: Incoming<'_>| {
        query::read::<DeleteQuery>(req.query_string())?;
        let purge = Purge::prepare(name, precondition(&req)?);
        ctx.check_confirmed().await?;
        Ok(purge)
    };
    let answer = |()| Answer::new(200, &Message::new("Secret purged"));
    ctx.answer_once(body, prepare, answer).await
}

/// Restores a deleted secret with all its versions.
#[utoipa::path(post, path = "/secrets/{name}/restore", operation_id = "restoreSecret",
    tag = "secrets", params(("name" = String, Path), ("If-Match" = Option<String>, Header)),
    responses(
        (status = 200, body = Message, headers(("ETag" = String))),
        (status = "default", body = ErrorBody, description = "Refused"),
    ))]
pub async fn restore(
    Authorized {
        ctx, target: name, ..
    }: Authorized<RestoreSecret>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let body = Incoming::of(&ctx.app.bodies, &req, payload);
    let prepare = async |_: Incoming<'_>| {
        query::read::<Nothing>(req.query_string())?;
        Ok(Restore::prepare(&ctx, name, precondition(&req)?))
    };
    let answer = |version: Version| {
        let answer = Answer::new(200, &Message::new("Secret restored"))?;
        Ok(answer.with_tag(version.get()))
    };
    ctx.answer_once(body, prepare, answer).await
}

/// Lists the versions of a secret without their values, newest first.
#[utoipa::path(get, path = "/secrets/{name}/versions", operation_id = "listVersions",
    tag = "secrets", params(("name" = String, Path), PageQuery), responses(
        (status = 200, body = [VersionView], headers(("X-Total-Count" = u64), ("Link" = String))),
        (status = "default", body = ErrorBody, description = "Refused"),
    ))]
pub async fn versions(
    Authorized {
        ctx, target: name, ..
    }: Authorized<ListVersions>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    let (listed, authors) = ctx
        .audited_read(async || {
            let page: PageQuery = query::read(req.query_string())?;
            service::versions(&ctx, &name, page.or_whole()).await
        })
        .await?;
    Ok(page::listed(
        (&req, &ctx.app.config.public_url),
        || ctx.recipient(),
        listed,
        move |row| view::version(row, &authors),
    ))
}

/// Stores the content of an older version as the next one.
#[utoipa::path(post, path = "/secrets/{name}/rollback", operation_id = "rollBackSecret",
    tag = "secrets", params(("name" = String, Path), ("If-Match" = Option<String>, Header)),
    request_body = RollbackBody, responses(
        (status = 200, body = Message, headers(("ETag" = String))),
        (status = "default", body = ErrorBody, description = "Refused"),
    ))]
pub async fn rollback(
    Authorized {
        ctx, target: name, ..
    }: Authorized<RollBackSecret>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let body = Incoming::of(&ctx.app.bodies, &req, payload);
    let prepare = async |body: Incoming<'_>| {
        query::read::<Nothing>(req.query_string())?;
        let precondition = precondition(&req)?;
        let body: RollbackBody = body.json().await?;
        Rollback::prepare(&ctx, name, parse_rollback(&body)?, precondition)
    };
    let answer = |done: RolledBack| {
        let message = format!("Secret rolled back to version {}", done.to);
        let answer = Answer::new(200, &Message::new(message))?;
        Ok(answer.with_tag(done.secret.current_version.get()))
    };
    ctx.answer_once(body, prepare, answer).await
}

/// The selected values and their format.
#[derive(Default, Deserialize, utoipa::IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
struct ExportQuery {
    /// Its name and the dot are omitted from the returned names. `base`: what lies in no environment.
    #[serde(deserialize_with = "query::text")]
    environment: Option<String>,
    /// `false`: without what the environment takes from the base.
    #[serde(deserialize_with = "query::flag")]
    overlay: Option<bool>,
    /// The beginning of the full name.
    #[serde(deserialize_with = "query::text")]
    prefix: Option<String>,
    /// `json` (the default), `dotenv`, `shell` (for POSIX shells and bash) or `github`.
    #[serde(deserialize_with = "query::parsed")]
    #[param(value_type = Option<String>)]
    format: Option<Format>,
    /// Comma-separated variables that are accepted although they control programs, shells or job runners.
    #[serde(deserialize_with = "query::parsed")]
    #[param(value_type = Option<String>)]
    allow: Option<AllowedNames>,
}

/// Returns all values in reach in one response, all or nothing. Each leaves its audit entry. At most 10,000
/// secrets and 64 MiB; `shell` and `github` 1 MiB. All formats except `json` refuse names that control
/// programs, shells or job runners, unless `allow` lists them, and refuse to mix protected secrets with
/// others unless an environment is named. Of a named environment they carry what they can: what its overlay
/// brings and they cannot carry is left out and named in `X-Forgevault-Left-Out`.
#[utoipa::path(get, path = "/export", operation_id = "exportSecrets", tag = "secrets",
    params(ExportQuery), responses(
        (status = 200, content(([ExportedSecret] = "application/json"), (String = "text/plain")),
            headers(("X-Forgevault-Left-Out" = String))),
        (status = "default", body = ErrorBody, description = "Refused"),
    ))]
pub async fn export(
    Authorized { ctx, .. }: Authorized<ExportSecrets>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    let (format, export) = ctx
        .audited_read(async || {
            let query: ExportQuery = query::read(req.query_string())?;
            let format = query.format.unwrap_or(Format::Json);
            let request = ExportRequest {
                environment: query.environment,
                overlay: Overlay::asked(query.overlay),
                prefix: query.prefix,
                names: None,
                format,
                allowed: query.allow.unwrap_or_default(),
            };
            Ok((format, bulk::export(&ctx, request).await?))
        })
        .await?;
    let mut answer = HttpResponse::Ok();
    answer.insert_header((CONTENT_TYPE, format.content_type()));
    if !export.left_out.is_empty() {
        answer.insert_header((LEFT_OUT, choice::listed(&export.left_out)));
    }
    let patience = ctx.app.config.sending_patience;
    let body = WipedBody::new(export.text, export.permit, patience);
    Ok(answer.body(body))
}
