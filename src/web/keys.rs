//! The keys of a repository: where the master key comes from, and the rotation of the data key.

use actix_web::http::StatusCode;
use actix_web::http::header::HeaderValue;
use actix_web::http::header::REFRESH;
use actix_web::{HttpRequest, HttpResponse, web};
use minijinja::{Value, context};

use super::render::Web;
use crate::access::{Authorized, RequestContext, RotateKey, ViewKeys};
use crate::error::Error;
use crate::keys::rotation;
use crate::keys::routes::{self, ProgressView};

/// What does not open is shown up to so many.
const MAX_SHOWN: usize = 100;

/// While a rotation is under way the page comes again by itself, without any script: the more seldom,
/// the longer it has run, since each look is recorded. [`None`] after half an hour, for a page that
/// nobody looks at keeps its session alive.
fn comes_again(running_seconds: i64) -> Option<HeaderValue> {
    let seconds = match running_seconds {
        ..60 => "2",
        60..600 => "10",
        600..1_800 => "60",
        _ => return None,
    };
    Some(HeaderValue::from_static(seconds))
}

/// # Errors
/// What the service refuses.
pub async fn show(
    ctx: Authorized<ViewKeys>,
    web: web::Data<Web>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    let progress = routes::progress_of(&ctx, &req, &["lang"]).await?;
    let running = (progress.phase == routes::Phase::Running)
        .then(|| ctx.app.clock.now_unix() - progress.started_at);
    let given = given(&ctx, &progress, Value::from(()));
    let mut page = web.page(&req, StatusCode::OK, "keys.html", given)?;
    if let Some(again) = running.and_then(comes_again) {
        page.headers_mut().insert(REFRESH, again);
    }
    Ok(page)
}

fn given(ctx: &RequestContext, progress: &ProgressView, checked: Value) -> Value {
    let source = &ctx.app.key_source;
    context! {
        active => "keys",
        source => source.to_string(),
        is_fallback => source.is_fallback(),
        phase => progress.phase.as_str(),
        key_version => progress.key_version.get(),
        key_created => progress.key_created,
        key_days => (ctx.app.clock.now_unix() - progress.key_created).max(0) / 86_400,
        barred => ctx.app.gate.rotation().err().map(|refusal| refusal.message().to_owned()),
        done => progress.done,
        total => progress.total,
        failed => progress.failed,
        started => progress.started_at,
        started_by => progress.started_by_name.as_str(),
        finished => progress.finished_at,
        seals => progress.seals,
        max_seals => progress.max_seals,
        is_due => progress.rotation_due,
        checked,
    }
}

/// Begins a rotation, or joins the one that is under way.
///
/// # Errors
/// What the service refuses.
pub async fn rotate(
    ctx: Authorized<RotateKey>,
    web: web::Data<Web>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    if let Some(to) = routes::begin(&ctx, &req).await? {
        rotation::run(&ctx.app, to);
    }
    Ok(web.go(&req, "/keys"))
}

/// Opens every version and shows what fails; nothing is changed.
///
/// # Errors
/// What the service refuses.
pub async fn check(
    ctx: Authorized<RotateKey>,
    web: web::Data<Web>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    let report = routes::open_all(&ctx).await?;
    let progress = routes::progress_now(&ctx.app, ctx.repo_id).await?;
    let failures = report.failures.iter().take(MAX_SHOWN);
    let checked = context! {
        versions => report.versions,
        data_keys => report.data_keys,
        failed => report.failures.len(),
        more => report.failures.len().saturating_sub(MAX_SHOWN),
        failures => failures
            .map(|failure| context! { what => failure.what.to_string(), why => failure.why.as_str() })
            .collect::<Value>(),
    };
    web.page(
        &req,
        StatusCode::OK,
        "keys.html",
        given(&ctx, &progress, checked),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_rotation_is_looked_at_more_seldom() {
        for (seconds, expected) in [
            (-1, Some("2")),
            (59, Some("2")),
            (60, Some("10")),
            (600, Some("60")),
            (1_800, None),
        ] {
            let expected = expected.map(HeaderValue::from_static);
            assert_eq!(comes_again(seconds), expected, "{seconds}");
        }
    }
}
