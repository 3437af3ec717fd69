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
use crate::access::{Authorized, Caller, MigrateKey, RotateKey, ViewKeys};
use crate::app_state::AppState;
use crate::crypto::{DataKeyId, Kek};
use crate::error::{Code, Error, ErrorBody};
use crate::http::params::Params;
use crate::http::{Message, body};

/// What does not open is listed up to so many.
const MAX_LISTED: usize = 1000;

/// How far a rotation has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Phase {
    /// There was none yet.
    Idle,
    Running,
    /// It has ended, and some versions did not open.
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

/// How far the newest rotation has come, and how much the data key has sealed.
#[derive(Serialize, ToSchema)]
#[schema(as = RotationProgress)]
pub(crate) struct ProgressView {
    /// `idle` (never rotated), `running`, `done`, or `incomplete` (ended, and some versions did not
    /// open: they stay under the old key, which is kept).
    #[schema(value_type = String)]
    pub(crate) phase: Phase,
    /// Of the data key that new values are sealed under; 0 before the first value.
    #[schema(value_type = i64)]
    pub(crate) key_version: KeyVersion,
    /// When that was made, Unix seconds; for the page alone.
    #[serde(skip)]
    pub(crate) key_created: i64,
    /// Versions of secrets that are sealed under it by this rotation.
    pub(crate) done: i64,
    pub(crate) total: i64,
    /// Versions that did not open.
    pub(crate) failed: i64,
    /// Unix seconds; 0 = never.
    pub(crate) started_at: i64,
    /// Unix seconds; 0 = not yet.
    pub(crate) finished_at: i64,
    /// The forge's id; 0 for a vault token.
    #[schema(value_type = i64)]
    started_by: UserId,
    pub(crate) started_by_name: String,
    #[schema(value_type = i64)]
    token_id: TokenId,
    /// Values that the data key has sealed.
    pub(crate) seals: i64,
    /// How many it may seal at most (NIST SP 800-38D).
    pub(crate) max_seals: i64,
    /// Whether it is time for a rotation, long before that.
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

/// What became of a rotation, or would.
#[derive(Serialize, ToSchema)]
#[serde(untagged)]
#[schema(as = Rotation)]
pub(crate) enum RotationView {
    Done(Message),
    DryRun(DryRunView),
}

/// What a rotation would find.
#[derive(Serialize, ToSchema)]
#[schema(as = RotationDryRun)]
pub(crate) struct DryRunView {
    message: &'static str,
    data_keys: u64,
    /// Versions of secrets, each of which was opened.
    versions: u64,
    failed_count: usize,
    /// The first 1000 of what does not open.
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
        let shown = report.failures.into_iter().take(MAX_LISTED);
        Self {
            message: if failed_count == 0 {
                "Everything opens; nothing was changed"
            } else {
                "Some of it does not open; nothing was changed"
            },
            data_keys: report.data_keys,
            versions: report.versions,
            failed_count,
            failed: shown
                .map(|failure| FailureView {
                    what: failure.what.to_string(),
                    why: failure.why,
                })
                .collect(),
        }
    }
}

/// Makes a new data key and seals every value anew under it; readers and writers go on meanwhile.
/// With `dry_run`, everything is opened and nothing changed.
#[utoipa::path(post, path = "/rotate-key", operation_id = "rotateKey", tag = "keys",
    params(
        ("dry_run" = Option<bool>, Query, description = "only open everything, and tell what fails"),
        ("Prefer" = Option<String>, Header, description = "respond-async to be answered at once")),
    responses(
        (status = 200, body = RotationView),
        (status = 202, body = Message, description = "Under way: GET tells how far"),
        (status = "default", body = ErrorBody, description = "Refused"),
    ))]
pub async fn rotate(ctx: Authorized<RotateKey>, req: HttpRequest) -> Result<HttpResponse, Error> {
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
        HttpResponse::Accepted().json(Message::new("DEK rotation is under way"))
    })
}

/// Begins a rotation, or joins the one that is under way; gives the new data key, [`None`] when there
/// is nothing to rotate.
///
/// # Errors
/// What the licence refuses, or a parameter that is wrong.
pub(crate) async fn begin(
    ctx: &Authorized<RotateKey>,
    req: &HttpRequest,
) -> Result<Option<DataKeyId>, Error> {
    let begun = ctx
        .execute(async || {
            Params::read(req.query_string(), &["dry_run"])?.truth("dry_run")?;
            ctx.app.gate.rotation()?;
            let keys = Arc::clone(&ctx.app.keys);
            Ok(Begin { keys })
        })
        .await?;
    Ok(begun.map(|rotation| rotations::target(&rotation)))
}

/// Whether the rotation to that key has ended; it has when the next one is under way.
///
/// # Errors
/// [`Code::DecryptionFailed`] when some versions did not open.
async fn has_ended(app: &AppState, to: DataKeyId) -> Result<bool, Error> {
    let Some(newest) = store::rotation(app.db.conn(), to.repo_id).await? else {
        return Ok(true);
    };
    if newest.to_version == to.key_version && newest.failed > 0 {
        return Err(Error::new(
            Code::DecryptionFailed,
            format!(
                "{} versions do not open and stay under the old key; all others are sealed anew: \
                 ?dry_run=true tells which",
                newest.failed
            ),
        ));
    }
    Ok(newest.finished_unix != 0 || newest.to_version > to.key_version)
}

fn is_dry_run(req: &HttpRequest) -> bool {
    let params = Params::read(req.query_string(), &["dry_run"]);
    params.is_ok_and(|params| matches!(params.truth("dry_run"), Ok(Some(true))))
}

/// What a rotation would find.
///
/// # Errors
/// What the licence refuses.
pub(crate) async fn open_all(ctx: &Authorized<RotateKey>) -> Result<inspect::Report, Error> {
    ctx.audited_read(async |entry| {
        let app = &ctx.app;
        app.gate.rotation()?;
        "dry run".clone_into(&mut entry.fail_reason);
        // It opens everything: as a large export it waits for its turn.
        let _turn = ctx.permit(&app.limiters.exports).await?;
        Ok(inspect::repository(app.db.conn(), &app.ring, entry.repo_id).await?)
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

/// How far the newest rotation of the data key has come.
#[utoipa::path(get, path = "/rotate-key", operation_id = "rotationProgress", tag = "keys",
    responses(
        (status = 200, body = ProgressView),
        (status = "default", body = ErrorBody, description = "Refused"),
    ))]
pub async fn progress(ctx: Authorized<ViewKeys>, req: HttpRequest) -> Result<HttpResponse, Error> {
    let view = progress_of(&ctx, &req, &[]).await?;
    Ok(HttpResponse::Ok().json(view))
}

/// The same, for who asks with these parameters.
///
/// # Errors
/// Names the parameter that is unknown.
pub(crate) async fn progress_of(
    ctx: &Authorized<ViewKeys>,
    req: &HttpRequest,
    known: &[&str],
) -> Result<ProgressView, Error> {
    ctx.audited_read(async |entry| {
        Params::read(req.query_string(), known)?;
        progress_now(&ctx.app, entry.repo_id).await
    })
    .await
}

/// How far it has come now, for an answer that is recorded.
///
/// # Errors
/// When the database does not serve.
pub(crate) async fn progress_now(app: &AppState, repo_id: RepoId) -> Result<ProgressView, Error> {
    let conn = app.db.conn();
    let newest = store::rotation(conn, repo_id).await?;
    let key = store::keys(conn, repo_id).await?.pop();
    Ok(ProgressView::new(newest, key))
}

/// What a migration takes.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = MigrateKey)]
pub(crate) struct MigrateBody {
    /// The old master key: 64 hex digits, or a text of 32 bytes.
    #[schema(value_type = String, pattern = "^([0-9a-fA-F]{64}|[!-~]{32})$", example = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f")]
    old_key: Zeroizing<String>,
    /// A repository's id at the forge, 0 for all (site admins); this one when left out.
    #[schema(value_type = Option<i64>, minimum = 0)]
    repo_id: Option<RepoId>,
}

/// What became of a migration.
#[derive(Serialize, ToSchema)]
#[schema(as = MigrationResult)]
pub(crate) struct MigrationView {
    #[schema(example = "Key migration completed")]
    message: &'static str,
    success_count: usize,
    failed_count: usize,
    /// Their ids; some key of theirs opens under neither master key, and nothing of them changed.
    #[schema(value_type = Vec<i64>)]
    failed_repos: Vec<RepoId>,
}

/// Wraps the data keys of repositories by the current master key that an old one has wrapped. An audit
/// key that only the old one opens is replaced by a new one: what it has chained stays proven by it
/// alone, and a signed entry tells so (docs/AUDIT.md).
#[utoipa::path(post, path = "/migrate-key", operation_id = "migrateKey", tag = "keys",
    request_body = MigrateBody, responses(
        (status = 200, body = MigrationView),
        (status = "default", body = ErrorBody, description = "Refused"),
    ))]
pub async fn migrate(
    ctx: Authorized<MigrateKey>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let prepared = ctx
        .validate(async || {
            Params::read(req.query_string(), &[])?;
            if matches!(ctx.caller, Caller::Token { .. }) {
                let message = "a vault token may not handle master keys";
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
                    "repo_id: other repositories are for a site admin",
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
    // A key to sign by is made only where a take-over may have to be signed.
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
        ctx.audited_read(async |entry| {
            entry.fail_reason = format!(
                "{} other repositories, {} left as they are",
                outcome.rewrapped.len(),
                outcome.failed.len()
            );
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
