//! The routes of the instance: health, readiness, version, metrics.

use std::net::IpAddr;
use std::sync::atomic::Ordering;
use std::time::Duration;

use actix_web::http::StatusCode;
use actix_web::http::header::{AUTHORIZATION, CONTENT_TYPE, HOST};
use actix_web::http::uri::Authority;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use entity::{audit_entry, repo_head, repo_key};
use sea_orm::ActiveValue::NotSet;
use sea_orm::{ActiveModelTrait as _, ColumnTrait as _, EntityTrait as _, QueryFilter as _};
use secrecy::ExposeSecret as _;
use serde::Serialize;
use subtle::ConstantTimeEq as _;
use utoipa::ToSchema;

use crate::access::{Credential, identify};
use crate::app_state::AppState;
use crate::crypto::KekId;
use crate::error::{Code, Error};
use crate::lifecycle::watch;

/// Fine or not, and the version.
#[derive(Serialize, ToSchema)]
#[schema(as = Status)]
pub(crate) struct StatusView {
    /// `ok` or `unavailable`.
    status: &'static str,
    version: &'static str,
    /// For a site admin's forge token only.
    #[serde(skip_serializing_if = "Option::is_none")]
    details: Option<Details>,
}

/// What an operator wants to know.
#[derive(Serialize, ToSchema)]
pub(crate) struct Details {
    /// Where the master key comes from.
    key_source: String,
    /// Why another master key should be set.
    #[serde(skip_serializing_if = "Option::is_none")]
    key_warning: Option<&'static str>,
    /// What is wrong with `forge.admin_token`, if one is set.
    #[serde(skip_serializing_if = "Option::is_none")]
    admin_token_problem: Option<&'static str>,
    /// Whether the newest commit of the audit went well.
    audit_writable: bool,
    /// What is not ready.
    #[serde(skip_serializing_if = "Option::is_none")]
    problem: Option<&'static str>,
}

/// The version of the service.
#[derive(Serialize, ToSchema)]
#[schema(as = ServiceVersion)]
pub(crate) struct Version {
    version: &'static str,
}

const VERSION: &str = env!("CARGO_PKG_VERSION");

/// What an operator is warned of while the master key is derived from the forge's.
pub const FALLBACK_WARNING: &str = "the master key is derived from the forge's SECRET_KEY; \
     when that changes, every secret is lost: set a master key of the vault's own";

/// Whether the process answers.
#[utoipa::path(get, path = "/health", operation_id = "health", tag = "instance", responses(
    (status = 200, body = StatusView)))]
pub async fn health(app: Data<AppState>, req: HttpRequest) -> HttpResponse {
    answer(&app, &req, None).await
}

/// Whether requests would be served: database, migrations, audit and master key.
#[utoipa::path(get, path = "/ready", operation_id = "ready", tag = "instance", responses(
    (status = 200, body = StatusView), (status = 503, body = StatusView)))]
pub async fn ready(app: Data<AppState>, req: HttpRequest) -> HttpResponse {
    let problem = if app.stopping.load(Ordering::Relaxed) {
        Some("the service is stopping")
    } else {
        app.readiness.problem(&app).await
    };
    if let Some(problem) = problem {
        tracing::warn!(problem, "not ready");
    }
    answer(&app, &req, problem).await
}

async fn answer(app: &AppState, req: &HttpRequest, problem: Option<&'static str>) -> HttpResponse {
    let details = if asked_by_site_admin(app, req).await {
        let token = tokio::time::timeout(PATIENCE, watch::admin_token(app)).await;
        let admin_token_problem = match token {
            Ok(Ok(judged)) => judged.problem(),
            Ok(Err(_)) | Err(_) => Some("the forge cannot be asked what it is worth"),
        };
        Some(Details {
            admin_token_problem,
            key_source: app.key_source.to_string(),
            key_warning: app.key_source.is_fallback().then_some(FALLBACK_WARNING),
            audit_writable: app.metrics.audit_writable(),
            problem,
        })
    } else {
        None
    };
    let (code, status) = match problem {
        None => (StatusCode::OK, "ok"),
        Some(_) => (StatusCode::SERVICE_UNAVAILABLE, "unavailable"),
    };
    HttpResponse::build(code).json(StatusView {
        status,
        version: VERSION,
        details,
    })
}

/// A credential that proves nothing, or a forge that is down, is no reason to call this service ill.
async fn asked_by_site_admin(app: &AppState, req: &HttpRequest) -> bool {
    match Credential::of(req) {
        Ok(Credential::Forge(token)) => {
            let user = identify(req, app, &token).await;
            user.is_ok_and(|user| user.is_admin)
        }
        Ok(Credential::Session(_) | Credential::Vault(_)) | Err(_) => false,
    }
}

/// The version of the service.
#[utoipa::path(get, path = "/version", operation_id = "version", tag = "instance",
    responses((status = 200, body = Version)))]
pub async fn version() -> HttpResponse {
    HttpResponse::Ok().json(Version { version: VERSION })
}

/// How long the database may take to show that it is ready.
const PATIENCE: Duration = Duration::from_secs(2);

/// Remembers for a moment whether the service is ready, so that asking often costs no disk.
#[derive(Default)]
pub struct Readiness(tokio::sync::Mutex<Option<(i64, Option<&'static str>)>>);

impl Readiness {
    /// What stands in the way, as of this second.
    pub async fn problem(&self, app: &AppState) -> Option<&'static str> {
        let mut known = self.0.lock().await;
        let now = app.clock.now_unix();
        match *known {
            Some((when, problem)) if when == now => problem,
            _ => {
                let probed = tokio::time::timeout(PATIENCE, probe(app, now)).await;
                let problem = probed
                    .unwrap_or(Err("the database does not answer in time"))
                    .err();
                *known = Some((now, problem));
                problem
            }
        }
    }
}

async fn probe(app: &AppState, now: i64) -> Result<(), &'static str> {
    if app.commits.is_closed() {
        return Err("the audit's task has ended");
    }
    let conn = app.db.conn();
    conn.ping()
        .await
        .map_err(|_| "the database does not answer")?;
    let pending = migration::pending(&conn.unbounded()).await;
    if !pending.is_ok_and(|pending| pending.is_empty()) {
        return Err("migrations are missing");
    }
    commit(app, now)
        .await
        .map_err(|_| "the audit cannot commit")?;
    let ids = app.ring.ids().map(KekId::as_str);
    let of_ring = repo_head::Entity::find().filter(repo_head::Column::KekId.is_in(ids));
    let heads = async {
        let any = repo_head::Entity::find().one(conn).await?;
        Ok::<_, sea_orm::DbErr>((any.is_some(), of_ring.one(conn).await?.is_some()))
    };
    match heads.await {
        Ok((true, false)) => return Err("no key that is stored names the master key"),
        Ok(_) => {}
        Err(_) => return Err("the database does not answer"),
    }
    for kek in app.ring.ids() {
        let row = repo_key::Entity::find()
            .filter(repo_key::Column::KekId.eq(kek.as_str()))
            .one(conn)
            .await
            .map_err(|_| "the database does not answer")?;
        let Some(row) = row else {
            continue;
        };
        app.ring
            .open_data_key(
                row.repo_id,
                row.key_version,
                &row.kek_id,
                &row.encrypted_dek,
            )
            .map_err(|_| "the master key does not open a data key that names it")?;
    }
    Ok(())
}

/// A real commit in the audit's own table, of an entry of no repository that is gone again with
/// it: what refuses an entry (a full disk, a missing right) refuses this too.
async fn commit(app: &AppState, now: i64) -> Result<(), sea_orm::DbErr> {
    use audit_entry::Column;
    let tx = app.db.begin_commit().await?;
    // Replicas probe at the same time.
    let sequence = rand::random_range(1..=i64::MAX);
    let row = audit_entry::ActiveModel {
        id: NotSet,
        ..audit_entry::ActiveModel::from(probe_entry(sequence, now)).reset_all()
    };
    audit_entry::Entity::insert(row)
        .exec_without_returning(&*tx)
        .await?;
    audit_entry::Entity::delete_many()
        .filter(Column::RepoId.eq(0))
        .filter(Column::Sequence.eq(sequence))
        .exec(&*tx)
        .await?;
    tx.commit().await
}

fn probe_entry(sequence: i64, now: i64) -> audit_entry::Model {
    audit_entry::Model {
        id: 0,
        repo_id: 0,
        sequence,
        hash: vec![0; 32],
        timestamp: now,
        action: "probe".to_owned(),
        success: true,
        fail_reason: String::new(),
        secret_id: 0,
        secret_name: String::new(),
        version_id: 0,
        version: 0,
        user_id: 0,
        user_name: String::new(),
        token_id: 0,
        runner_id: 0,
        ip_address: String::new(),
        user_agent: String::new(),
        request_id: String::new(),
        source: String::new(),
    }
}

/// Headers by which a proxy tells that it stands between, besides all that begin as the last one.
const FORWARDING: [&str; 8] = [
    "forwarded",
    "x-real-ip",
    "via",
    "x-client-ip",
    "x-cluster-client-ip",
    "true-client-ip",
    "cf-connecting-ip",
    "fastly-client-ip",
];
const X_FORWARDED: &str = "x-forwarded";

/// The metrics, for whoever shows the configured token; without one, for this machine only.
pub async fn metrics(app: Data<AppState>, req: HttpRequest) -> Result<HttpResponse, Error> {
    match &app.config.metrics_token {
        Some(token) => {
            let shown = req
                .headers()
                .get(AUTHORIZATION)
                .and_then(|value| value.to_str().ok());
            let shown = shown
                .and_then(|value| value.strip_prefix("Bearer "))
                .unwrap_or_default();
            if !bool::from(shown.as_bytes().ct_eq(token.expose_secret().as_bytes())) {
                return Err(Error::new(Code::Unauthorized, "expected the metrics token"));
            }
        }
        None if !is_local(&app, &req) => {
            return Err(Error::new(
                Code::Forbidden,
                "without server.metrics_token only a loopback peer that is no proxy, and that asks for localhost or a loopback address, may see the metrics",
            ));
        }
        None => {}
    }
    Ok(HttpResponse::Ok()
        .insert_header((
            CONTENT_TYPE,
            "application/openmetrics-text; version=1.0.0; charset=utf-8",
        ))
        .body(app.metrics.render()))
}

fn is_local(app: &AppState, req: &HttpRequest) -> bool {
    let peer = req.peer_addr().map(|peer| peer.ip().to_canonical());
    let forwarded = req
        .headers()
        .keys()
        .any(|name| FORWARDING.contains(&name.as_str()) || name.as_str().starts_with(X_FORWARDED));
    peer.is_some_and(|peer: IpAddr| peer.is_loopback() && !app.config.proxies.trust(peer))
        && !forwarded
        && asks_for_loopback(req)
}

/// Whether the request names this machine itself: a page in its browser, or a proxy that tells nothing
/// else of itself, names the host that it was asked for.
fn asks_for_loopback(req: &HttpRequest) -> bool {
    let mut hosts = req.headers().get_all(HOST);
    let (Some(host), None) = (hosts.next(), hosts.next()) else {
        return false;
    };
    let target = req.uri().authority().map(Authority::as_str);
    target.is_none_or(is_loopback) && host.to_str().is_ok_and(is_loopback)
}

/// `localhost` or a loopback address, perhaps with a port.
fn is_loopback(host: &str) -> bool {
    let Ok(authority) = host.parse::<Authority>() else {
        return false;
    };
    let name = authority.host();
    let bare = name.trim_start_matches('[').trim_end_matches(']');
    let address = bare.parse::<IpAddr>();
    !host.contains('@')
        && (name.eq_ignore_ascii_case("localhost")
            || address.is_ok_and(|address| address.to_canonical().is_loopback()))
}
