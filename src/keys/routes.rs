//! `/rotate-key` and `/migrate-key`

use std::sync::Arc;

use actix_web::web::Payload;
use actix_web::{HttpRequest, HttpResponse};
use entity::RepoId;
use forgevault_api_types::Message;
use forgevault_api_types::error::ErrorBody;
use forgevault_api_types::keys::{DryRunView, MigrateBody, MigrationView, ProgressView};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::master_key::MasterKey;
use super::rotation::Begin;
use super::view::{self, Progress};
use super::{InstanceKeys, inspect, rewrap, rotation as rotations, store};
use crate::access::{Authorized, Caller, MigrateKey, RequestContext, RotateKey, ViewKeys};
use crate::app_state::AppState;
use crate::crypto::{DataKeyId, Kek};
use crate::error::{Code, Error};
use crate::http::body;
use crate::http::query::{self, Nothing};

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
        let report = open_all(&ctx).await?;
        return Ok(HttpResponse::Ok().json(RotationView::DryRun(view::dry_run(report))));
    }
    let begun = begin(&ctx, &req).await?;
    let app = &ctx.app;
    let ended = match begun {
        None => true,
        Some(to) if prefers_async(&req) => {
            rotations::run(app, to);
            false
        }
        Some(to) => {
            rotations::run_until(app, to, ctx.deadline()).await;
            has_ended(app, to).await?
        }
    };
    Ok(if ended {
        let done = Message::new("DEK rotation completed successfully");
        HttpResponse::Ok().json(RotationView::Done(done))
    } else {
        HttpResponse::Accepted().json(Message::new("DEK rotation is running"))
    })
}

/// Begins a rotation, or joins the running one. Returns the new data encryption key; [`None`] when nothing
/// has been encrypted yet.
///
/// # Errors
/// The refusal of the licence, or an invalid parameter.
pub(crate) async fn begin(
    ctx: &RequestContext,
    req: &HttpRequest,
) -> Result<Option<DataKeyId>, Error> {
    let begun = ctx
        .execute(async || {
            query::read::<RotateQuery>(req.query_string())?;
            ctx.app.gate.rotation()?;
            let keys = Arc::clone(&ctx.app.keys);
            Ok(Begin { keys })
        })
        .await?;
    Ok(begun.map(|rotation| rotations::target(&rotation)))
}

/// Whether the rotation to that key has ended. It has when the next one is running.
///
/// # Errors
/// [`Code::DecryptionFailed`] when some versions could not be decrypted.
async fn has_ended(app: &AppState, to: DataKeyId) -> Result<bool, Error> {
    let Some(newest) = store::rotation(app.db.conn(), to.repo_id).await? else {
        return Ok(true);
    };
    if newest.to_version == to.key_version && newest.failed > 0 {
        return Err(Error::new(
            Code::DecryptionFailed,
            format!(
                "{} versions cannot be decrypted and stay under the old key; all others were re-encrypted: \
                 ?dry_run=true lists them",
                newest.failed
            ),
        ));
    }
    Ok(newest.finished_unix != 0 || newest.to_version > to.key_version)
}

fn is_dry_run(req: &HttpRequest) -> bool {
    let query = query::read::<RotateQuery>(req.query_string());
    query.is_ok_and(|query| query.dry_run == Some(true))
}

/// Performs a dry run of a rotation.
///
/// # Errors
/// The refusal of the licence.
pub(crate) async fn open_all(ctx: &RequestContext) -> Result<inspect::Report, Error> {
    ctx.audited_read(async || {
        let app = &ctx.app;
        app.gate.rotation()?;
        ctx.record_message("dry run");
        // It decrypts everything, so it waits for a permit like a large export.
        let _permit = ctx.permit(&app.limiters.exports).await?;
        Ok(inspect::repository(app.db.conn(), &app.ring, ctx.repo_id).await?)
    })
    .await
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
            progress_now(&ctx).await
        })
        .await?;
    Ok(HttpResponse::Ok().json(progress.view))
}

/// Returns the current progress, for a response that is recorded.
///
/// # Errors
/// When the database is unavailable.
pub(crate) async fn progress_now(ctx: &RequestContext) -> Result<Progress, Error> {
    let (conn, repo_id) = (ctx.app.db.conn(), ctx.repo_id);
    let newest = store::rotation(conn, repo_id).await?;
    let key = store::keys(conn, repo_id).await?.pop();
    Ok(Progress::new(newest, key))
}

/// Rewraps the data encryption keys of repositories from an old master key to the current one. An audit key
/// that only the old master key unwraps is replaced: its entries stay verifiable only with the old one, and a
/// signed entry records the replacement (docs/AUDIT.md).
#[utoipa::path(post, path = "/migrate-key", operation_id = "migrateKey", tag = "keys",
    request_body = MigrateBody, responses(
        (status = 200, body = MigrationView),
        (status = "default", body = ErrorBody, description = "Refused"),
    ))]
pub async fn migrate(
    Authorized { ctx, .. }: Authorized<MigrateKey>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let prepared = ctx
        .validate(async || {
            query::read::<Nothing>(req.query_string())?;
            if matches!(ctx.caller, Caller::Token { .. }) {
                let message = "a vault token may not migrate master keys";
                return Err(Error::new(Code::AccessDenied, message));
            }
            let body: MigrateBody = body::json(&ctx.app.bodies, &req, payload).await?;
            let old = MasterKey::parse(body.old_key.as_bytes())
                .map_err(|error| Error::invalid(format!("old_key: {error}")))?;
            let target = body.repo_id.map_or(ctx.repo_id, RepoId::new);
            if target < RepoId::NONE {
                return Err(Error::invalid(
                    "repo_id: expected a repository's id, or 0 for all",
                ));
            }
            if target != ctx.repo_id && !ctx.is_site_admin() {
                return Err(Error::new(
                    Code::Forbidden,
                    "repo_id: only a site admin may migrate other repositories",
                ));
            }
            Ok((Arc::new(Kek::new(old.expose())), target))
        })
        .await?;
    let (old, target) = prepared;
    let app = &ctx.app;
    let mut repos = store::to_migrate(app.db.conn(), &app.ring).await?;
    repos.retain(|repo_id| target.is_none() || *repo_id == target);
    let now = app.clock.now_unix();
    // A signing key is created only where a take-over may have to be signed.
    let instance = if store::has_head_under(app.db.conn(), old.id().as_str()).await? {
        app.signing_keys.fresh(&app.db, now).await?
    } else {
        Arc::new(InstanceKeys::load(app.db.conn(), &app.ring).await?)
    };
    let keys = (&app.ring, &instance);
    let recorded_here = repos.contains(&ctx.repo_id);
    let entry = |repo_id| {
        let mut entry = ctx.entry();
        entry.repo_id = repo_id;
        entry
    };
    let outcome = rewrap::rewrap(&app.commits, keys, Some(&old), repos, entry).await?;
    if !recorded_here {
        ctx.audited_read(async || {
            ctx.record_message(format!(
                "{} other repositories, {} left unchanged",
                outcome.rewrapped.len(),
                outcome.failed.len()
            ));
            Ok(())
        })
        .await?;
    }
    Ok(HttpResponse::Ok().json(MigrationView {
        message: "Key migration completed".into(),
        success_count: outcome.rewrapped.len(),
        failed_count: outcome.failed.len(),
        failed_repos: outcome.failed.into_iter().map(RepoId::get).collect(),
    }))
}
