//! What the licence includes, how much is used, and what its end would mean.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use license_tool::{GRACE_SECONDS, Limits, Tier};
use minijinja::{Value, context};

use super::render::{LangQuery, Web};
use crate::access::{Authorized, RequestContext, ViewPlan};
use crate::error::Error;
use crate::http::query;
use crate::license::service::{self as licenses, COUNTED_DAYS};
use crate::license::{LicenseLookup, Report, State, rotates};
use crate::secrets::service as secrets;
use crate::tokens::service as tokens;

/// In seconds.
const DAY: i64 = 86_400;
/// A licence that ends within this many days shows a warning.
const SOON_DAYS: i64 = 30;

/// Shows the plan to everybody with read access, with counts of what they may read; site admins also see the
/// number of people.
///
/// # Errors
/// If the database is unavailable, or nothing can be recorded.
pub async fn show(
    Authorized { ctx, .. }: Authorized<ViewPlan>,
    web: web::Data<Web>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    let given = ctx
        .audited_read(async || {
            query::read::<LangQuery>(req.query_string())?;
            given(&ctx).await
        })
        .await?;
    web.show((&ctx, &req), StatusCode::OK, "plan.html", given)
        .await
}

async fn given(ctx: &RequestContext) -> Result<Value, Error> {
    let app = &ctx.app;
    let report = app.gate.report();
    let readable = secrets::count(ctx).await?;
    let people = if ctx.is_site_admin() {
        Some(licenses::active_users(app).await?)
    } else {
        None
    };
    let limits = report.limits;
    let may_rotate = app.gate.rotation().is_ok();
    Ok(context! {
        active => "plan",
        tier => name(report.tier),
        standing => standing(&report, app.clock.now_unix()),
        secrets => readable.secrets,
        max_secrets => limit(limits.secrets_per_repo),
        tokens => tokens::count_live(ctx).await?,
        older => readable.older_versions,
        people,
        is_exceeded => people.is_some_and(|people| report.users_exceeded(people)),
        max_users => limit(limits.users),
        retention => app.gate.audit_retention_days(),
        tiers => Tier::ALL.map(|tier| tier_of(&report, tier)).into_iter().collect::<Value>(),
        source => if people.is_some() { source(&report.found) } else { Value::from(()) },
        free => limit(Tier::Solo.limits().secrets_per_repo),
        may_rotate,
        counted_days => COUNTED_DAYS,
    })
}

/// Returns the limit; negative means none.
fn limit(number: i64) -> Option<i64> {
    (number >= 0).then_some(number)
}

fn name(tier: Tier) -> &'static str {
    match tier {
        Tier::Solo => "Solo",
        Tier::Pro => "Pro",
        Tier::Team => "Team",
        Tier::Enterprise => "Enterprise",
    }
}

/// Returns the column of a tier: the limits of the licence for its own, the defaults of the others.
fn tier_of(report: &Report, tier: Tier) -> Value {
    let is_here = tier == report.tier;
    let Limits {
        users,
        secrets_per_repo,
        audit_retention_days,
        sso_enabled,
        versioning_enabled,
        cicd_tokens_enabled,
    } = if is_here {
        report.limits
    } else {
        tier.limits()
    };
    context! {
        name => name(tier),
        is_here,
        users => limit(users),
        secrets => limit(secrets_per_repo),
        retention => limit(audit_retention_days),
        features => vec![
            ("plan-versioning", versioning_enabled),
            ("plan-tokens", cicd_tokens_enabled),
            ("plan-sso", sso_enabled),
            ("plan-rotation", rotates(tier)),
        ],
    }
}

/// Returns where the licence was found and what is wrong with it, for site admins; in English.
fn source(found: &LicenseLookup) -> Value {
    let problem = match found {
        LicenseLookup::Nothing => return Value::from(()),
        LicenseLookup::Bad(_, problem) => problem.to_string(),
        LicenseLookup::Good(..) => String::new(),
    };
    let place = found.place().map(ToString::to_string);
    context! { place, problem }
}

/// Returns the state of the licence at this time, and the days left if it ends soon.
fn standing(report: &Report, now: i64) -> Value {
    let expires = report
        .found
        .license()
        .map_or(0, |license| license.payload().expires_at);
    let key = match report.state {
        State::None => "plan-none",
        State::Invalid => "plan-invalid",
        State::InForce if expires == 0 => "plan-in-force",
        State::InForce => "plan-in-force-until",
        State::Grace => "plan-grace",
        State::Lapsed => "plan-lapsed",
        State::DevMode => "plan-dev-mode",
    };
    let left = expires.saturating_sub(now).div_euclid(DAY);
    let ends_soon = key == "plan-in-force-until" && left < SOON_DAYS;
    let state = match report.state {
        State::InForce if ends_soon => "ends-soon",
        State::InForce | State::DevMode => "live",
        State::Grace => "ends-soon",
        State::Invalid | State::Lapsed => "expired",
        State::None => "none",
    };
    context! {
        key,
        state,
        expires,
        until => expires.saturating_add(GRACE_SECONDS),
        days_left => ends_soon.then_some(left),
        is_bad => ends_soon || matches!(report.state, State::Invalid | State::Grace | State::Lapsed),
    }
}
