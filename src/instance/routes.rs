//! `/health`, `/ready` and `/version`

use std::sync::atomic::Ordering;

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use forgevault_api_types::instance::{DetailsView, StatusView, VersionView};

use super::readiness::PROBE_TIMEOUT;
use crate::access::{Credential, identify};
use crate::app_state::AppState;
use crate::keys::master_key::FALLBACK_WARNING;
use crate::lifecycle::watch;

const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Whether the process answers.
#[utoipa::path(get, path = "/health", operation_id = "health", tag = "instance", responses(
    (status = 200, body = StatusView)))]
pub async fn health(app: Data<AppState>, req: HttpRequest) -> HttpResponse {
    answer(&app, &req, None).await
}

/// Whether requests can be served: database, migrations, audit log and master key.
#[utoipa::path(get, path = "/ready", operation_id = "ready", tag = "instance", responses(
    (status = 200, body = StatusView), (status = 503, body = StatusView)))]
pub async fn ready(app: Data<AppState>, req: HttpRequest) -> HttpResponse {
    let problem = if app.stopping.load(Ordering::Relaxed) {
        Some("the service is stopping")
    } else {
        app.readiness.problem().await
    };
    if let Some(problem) = problem {
        tracing::warn!(problem, "not ready");
    }
    answer(&app, &req, problem).await
}

async fn answer(app: &AppState, req: &HttpRequest, problem: Option<&'static str>) -> HttpResponse {
    let details = if asked_by_site_admin(app, req).await {
        let token = tokio::time::timeout(PROBE_TIMEOUT, watch::admin_token(app)).await;
        let admin_token_problem = match token {
            Ok(Ok(token)) => token.problem(),
            Ok(Err(_)) | Err(_) => Some("the forge cannot be asked to check it"),
        };
        Some(DetailsView {
            admin_token_problem: admin_token_problem.map(Into::into),
            key_source: app.key_source.to_string(),
            key_warning: app
                .key_source
                .is_fallback()
                .then_some(FALLBACK_WARNING.into()),
            audit_writable: app.metrics.audit_writable(),
            problem: problem.map(Into::into),
        })
    } else {
        None
    };
    let (code, status) = match problem {
        None => (StatusCode::OK, "ok"),
        Some(_) => (StatusCode::SERVICE_UNAVAILABLE, "unavailable"),
    };
    HttpResponse::build(code).json(StatusView {
        status: status.into(),
        version: VERSION.into(),
        details,
    })
}

/// An invalid credential, or a forge that is down, must not make this service look unhealthy.
async fn asked_by_site_admin(app: &AppState, req: &HttpRequest) -> bool {
    match Credential::of(req) {
        Ok(Credential::Forge(token)) => {
            let user = identify(req, app, &token).await;
            user.is_ok_and(|user| user.is_admin)
        }
        Ok(Credential::Session(_) | Credential::Vault(_) | Credential::Cli(_)) | Err(_) => false,
    }
}

/// The version of the service.
#[utoipa::path(get, path = "/version", operation_id = "version", tag = "instance",
    responses((status = 200, body = VersionView)))]
pub async fn version() -> HttpResponse {
    HttpResponse::Ok().json(VersionView {
        version: VERSION.into(),
    })
}
