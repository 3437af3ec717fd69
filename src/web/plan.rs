//! What the licence allows here, and how much of it is used.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use minijinja::{Value, context};

use super::render::Web;
use crate::access::{Granted, ListSecrets};
use crate::audit::store::trail;
use crate::error::Error;
use crate::http::params::Params;
use crate::license::State;

/// Shows what holds for everybody who may read here; no entry is left, for nothing of the repository
/// but a number is shown.
///
/// # Errors
/// When the database cannot be asked.
pub async fn show(
    visitor: Granted<ListSecrets>,
    web: web::Data<Web>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    Params::read(req.query_string(), &["lang"])?;
    let vault = &visitor.vault;
    let head = trail::head(vault.db.conn(), visitor.repo_id).await?;
    let report = vault.gate.report();
    let standing = match report.state {
        State::None => "plan-none",
        State::Invalid => "plan-invalid",
        State::InForce => "plan-in-force",
        State::Grace => "plan-grace",
        State::Lapsed => "plan-lapsed",
        State::DevMode => "plan-dev-mode",
    };
    let limits = report.limits;
    // Below zero is no limit.
    let limit = |number: i64| (number >= 0).then_some(number);
    let given = context! {
        active => "plan",
        tier => report.tier.as_str(),
        standing,
        expires => report.found.license().map_or(0, |license| license.payload().expires_at),
        secrets => head.map_or(0, |head| head.secret_count),
        max_secrets => limit(limits.secrets_per_repo),
        max_users => limit(limits.users),
        retention => limit(limits.audit_retention_days),
        features => [
            ("plan-versioning", limits.versioning_enabled),
            ("plan-tokens", limits.cicd_tokens_enabled),
            ("plan-sso", limits.sso_enabled),
        ]
        .map(|(key, is_there)| context! { key, is_there })
        .into_iter()
        .collect::<Value>(),
    };
    web.page(&req, StatusCode::OK, "plan.html", given)
}
