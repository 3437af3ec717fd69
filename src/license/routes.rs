//! `GET /api/v1/vault/license`: what the licence allows, for users of the forge; its holder, for site admins.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use forgevault_api_types::error::ErrorBody;
use forgevault_api_types::license::{LicenseDetails, LicenseStanding, LicenseView, LimitsView};
use license_tool::License;

use super::gate::{Report, State};
use super::service;
use super::sources::LicenseLookup;
use super::watcher::DEV_WARNING;
use crate::access::{Credential, forge_refusal, identify};
use crate::app_state::AppState;
use crate::error::{Code, Error};
use crate::http::query::{self, Nothing};

/// Returns the state of the licence, and what it allows.
#[utoipa::path(get, path = "/license", operation_id = "license", tag = "instance",
    security(("bearer" = [])), responses(
    (status = 200, body = LicenseView), (status = "default", body = ErrorBody, description = "Refused")))]
pub async fn license(app: Data<AppState>, req: HttpRequest) -> Result<HttpResponse, Error> {
    let Credential::Forge(token) = Credential::of(&req)? else {
        return Err(Error::new(
            Code::Unauthorized,
            "expected a forge token: a vault token belongs to no user of the forge",
        ));
    };
    let user = identify(&req, &app, &token).await;
    let user = user.map_err(forge_refusal)?;
    query::read::<Nothing>(req.query_string())?;
    let report = app.gate.report();
    let details = if user.is_admin {
        Some(details(&app, &report).await?)
    } else {
        None
    };
    let license = report.found.license();
    Ok(HttpResponse::Ok().json(LicenseView {
        valid: report.state.is_valid(),
        standing: standing(report.state),
        tier: report.tier.as_str().into(),
        limits: LimitsView {
            users: report.limits.users,
            secrets_per_repo: report.limits.secrets_per_repo,
            audit_retention_days: report.limits.audit_retention_days,
            sso_enabled: report.limits.sso_enabled,
            versioning_enabled: report.limits.versioning_enabled,
            cicd_tokens_enabled: report.limits.cicd_tokens_enabled,
        },
        expires_at: license.map_or(0, |license| license.payload().expires_at),
        grace_period: report.state == State::Grace,
        warning: (report.state == State::DevMode).then_some(DEV_WARNING.into()),
        details,
    }))
}

fn standing(state: State) -> LicenseStanding {
    match state {
        State::None => LicenseStanding::None,
        State::Invalid => LicenseStanding::Invalid,
        State::InForce => LicenseStanding::InForce,
        State::Grace => LicenseStanding::Grace,
        State::Lapsed => LicenseStanding::Lapsed,
        State::DevMode => LicenseStanding::DevMode,
    }
}

async fn details(app: &AppState, report: &Report) -> Result<LicenseDetails, Error> {
    let active_users = service::active_users(app).await?;
    let payload = report.found.license().map(License::payload);
    let problem = match &*report.found {
        LicenseLookup::Bad(_, problem) => Some(problem.to_string()),
        LicenseLookup::Good(..) if report.state == State::Invalid => {
            Some("was issued in the future".to_owned())
        }
        LicenseLookup::Nothing | LicenseLookup::Good(..) => None,
    };
    Ok(LicenseDetails {
        license_id: payload.map(|payload| payload.license_id.clone()),
        customer_email: payload.map(|payload| payload.customer_email.clone()),
        issued_at: payload.map(|payload| payload.issued_at),
        source: report.found.place().map(ToString::to_string),
        problem,
        active_users,
        users_exceeded: report.users_exceeded(active_users),
    })
}
