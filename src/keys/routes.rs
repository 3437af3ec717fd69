//! `/rotate-key` and `/migrate-key`

use std::sync::Arc;

use actix_web::web::Payload;
use actix_web::{HttpRequest, HttpResponse};
use entity::{KeyVersion, RepoId, TokenId, UserId, repo_key, rotation};
use serde::{Deserialize, Serialize, Serializer};
use utoipa::ToSchema;
use zeroize::Zeroizing;

use super::master_key::MasterKey;
use super::rotation::Begin;
use super::{InstanceKeys, inspect, rewrap, rotation as rotations, store};
use crate::access::{Authorized, Caller, MigrateKey, RequestContext, RotateKey, ViewKeys};
use crate::app_state::AppState;
use crate::crypto::{DataKeyId, Kek};
use crate::error::{Code, Error, ErrorBody};
use crate::http::query::{self, Nothing};
use crate::http::{Message, body};

/// The most failures listed in a response.
const MAX_LISTED: usize = 1000;

/// The phase of the latest rotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Phase {
    /// No rotation yet.
    Idle,
    Running,
    /// Finished, but some versions could not be decrypted.
    Incomplete,
    Done,
}

impl Phase {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Idle => "idle",
            Self::Running => "running",
            Self::Incomplete => "incomplete",
            Self::Done => "done",
        }
    }
}

impl Serialize for Phase {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.as_str())
    }
}

/// The progress of the latest rotation, and the usage of the data encryption key.
#[derive(Serialize, ToSchema)]
#[schema(as = RotationProgress)]
pub(crate) struct ProgressView {
    /// `idle` (never rotated), `running`, `done`, or `incomplete` (finished, but some versions could not be
    /// decrypted; they stay under the old key, which is kept).
    #[schema(value_type = String)]
    pub(crate) phase: Phase,
    /// The version of the data encryption key for new values; 0 before the first value.
    #[schema(value_type = i64)]
    pub(crate) key_version: KeyVersion,
    /// When that key was created, Unix seconds. Used by the page only.
    #[serde(skip)]
    pub(crate) key_created: i64,
    /// Secret versions that this rotation has re-encrypted.
    pub(crate) done: i64,
    pub(crate) total: i64,
    /// Versions that could not be decrypted.
    pub(crate) failed: i64,
    /// Unix seconds; 0 = never.
    pub(crate) started_at: i64,
    /// Unix seconds; 0 = not yet.
    pub(crate) finished_at: i64,
    /// The user's id at the forge; 0 for a vault token.
    #[schema(value_type = i64)]
    started_by: UserId,
    pub(crate) started_by_name: String,
    #[schema(value_type = i64)]
    token_id: TokenId,
    /// Values encrypted under the data encryption key.
    pub(crate) seals: i64,
    /// The most values that it may encrypt (NIST SP 800-38D).
    pub(crate) max_seals: i64,
    /// Whether a rotation is due, well before that limit.
    pub(crate) rotation_due: bool,
}

impl ProgressView {
    fn new(newest: Option<rotation::Model>, key: Option<repo_key::Model>) -> Self {
        let phase = match &newest {
            None => Phase::Idle,
            Some(rotation) if rotation.finished_unix == 0 => Phase::Running,
            Some(rotation) if rotation.failed > 0 => Phase::Incomplete,
            Some(_) => Phase::Done,
        };
        let newest = newest.unwrap_or(rotation::Model {
            repo_id: RepoId::NONE,
            from_version: KeyVersion::NONE,
            to_version: KeyVersion::NONE,
            total: 0,
            done: 0,
            failed: 0,
            started_unix: 0,
            progress_unix: 0,
            finished_unix: 0,
            started_by: UserId::NONE,
            started_by_name: String::new(),
            token_id: TokenId::NONE,
        });
        let (key_version, seals, key_created) = key.map_or((KeyVersion::NONE, 0, 0), |key| {
            (key.key_version, key.seal_count, key.created_unix)
        });
        Self {
            phase,
            key_version,
            key_created,
            done: newest.done,
            total: newest.total,
            failed: newest.failed,
            started_at: newest.started_unix,
            finished_at: newest.finished_unix,
            started_by: newest.started_by,
            started_by_name: newest.started_by_name,
            token_id: newest.token_id,
            seals,
            max_seals: store::MAX_SEALS,
            rotation_due: seals >= store::SEALS_DUE,
        }
    }
}

/// The result of a rotation or of a dry run.
#[derive(Serialize, ToSchema)]
#[serde(untagged)]
#[schema(as = Rotation)]
pub(crate) enum RotationView {
    Done(Message),
    DryRun(DryRunView),
}

/// The result of a dry run.
#[derive(Serialize, ToSchema)]
#[schema(as = RotationDryRun)]
pub(crate) struct DryRunView {
    message: &'static str,
    data_keys: u64,
    /// Secret versions, each of which was decrypted.
    versions: u64,
    failed_count: usize,
    /// The first 1000 failures.
    failed: Vec<FailureView>,
}

#[derive(Serialize, ToSchema)]
#[schema(as = DoesNotOpen)]
pub(crate) struct FailureView {
    /// A secret's name and version, or a key.
    what: String,
    why: String,
}

impl From<inspect::Report> for DryRunView {
    fn from(report: inspect::Report) -> Self {
        let failed_count = report.failures.len();
        let listed = report.failures.into_iter().take(MAX_LISTED);
        Self {
            message: if failed_count == 0 {
                "Everything can be decrypted; nothing was changed"
            } else {
                "Some of it cannot be decrypted; nothing was changed"
            },
            data_keys: report.data_keys,
            versions: report.versions,
            failed_count,
            failed: listed
                .map(|failure| FailureView {
                    what: failure.what.to_string(),
                    why: failure.why,
                })
                .collect(),
        }
    }
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
        return Ok(HttpResponse::Ok().json(RotationView::DryRun(report.into())));
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
    let view = ctx
        .audited_read(async || {
            query::read::<Nothing>(req.query_string())?;
            progress_now(&ctx).await
        })
        .await?;
    Ok(HttpResponse::Ok().json(view))
}

/// Returns the current progress, for a response that is recorded.
///
/// # Errors
/// When the database is unavailable.
pub(crate) async fn progress_now(ctx: &RequestContext) -> Result<ProgressView, Error> {
    let (conn, repo_id) = (ctx.app.db.conn(), ctx.repo_id);
    let newest = store::rotation(conn, repo_id).await?;
    let key = store::keys(conn, repo_id).await?.pop();
    Ok(ProgressView::new(newest, key))
}

/// The body of a migration.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = MigrateKey)]
pub(crate) struct MigrateBody {
    /// The old master key: 64 hex digits, or a text of 32 bytes.
    #[schema(value_type = String, pattern = "^([0-9a-fA-F]{64}|[!-~]{32})$", example = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f")]
    old_key: Zeroizing<String>,
    /// A repository's id at the forge, or 0 for all (site admins only); this repository when left out.
    #[schema(value_type = Option<i64>, minimum = 0)]
    repo_id: Option<RepoId>,
}

/// The result of a migration.
#[derive(Serialize, ToSchema)]
#[schema(as = MigrationResult)]
pub(crate) struct MigrationView {
    #[schema(example = "Key migration completed")]
    message: &'static str,
    success_count: usize,
    failed_count: usize,
    /// Ids of repositories with a key that neither master key unwraps. Nothing of them was changed.
    #[schema(value_type = Vec<i64>)]
    failed_repos: Vec<RepoId>,
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
            let target = body.repo_id.unwrap_or(ctx.repo_id);
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
        message: "Key migration completed",
        success_count: outcome.rewrapped.len(),
        failed_count: outcome.failed.len(),
        failed_repos: outcome.failed,
    }))
}
