//! The keys of a repository: where the master key comes from, and the rotation of the data key.

use actix_web::http::StatusCode;
use actix_web::http::header::{HeaderValue, REFRESH};
use actix_web::{HttpRequest, HttpResponse, web};
use minijinja::{Value, context};

use super::flash::Flash;
use super::render::{LangQuery, Web};
use crate::access::{Authorized, RequestContext, RotateKey, ViewKeys};
use crate::error::Error;
use crate::http::query::{self, Nothing};
use crate::keys::master_key::KeySource;
use crate::keys::rotation::Begin;
use crate::keys::service::{self, Progress};
use crate::keys::view;

/// Maximum number of failures that are shown.
const MAX_SHOWN: usize = 100;

/// The refresh interval of the page while a rotation is running, without a script. The longer it runs, the
/// longer the interval, since each request is recorded. [`None`] after half an hour, because an unattended
/// page would keep its session alive.
fn refresh_interval(running_seconds: i64) -> Option<HeaderValue> {
    let seconds = match running_seconds {
        ..60 => "2",
        60..600 => "10",
        600..1_800 => "60",
        _ => return None,
    };
    Some(HeaderValue::from_static(seconds))
}

/// # Errors
/// If the service refuses.
pub async fn show(
    Authorized { ctx, .. }: Authorized<ViewKeys>,
    web: web::Data<Web>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    let progress = ctx
        .audited_read(async || {
            query::read::<LangQuery>(req.query_string())?;
            service::progress(&ctx).await
        })
        .await?;
    let running_since = progress.running_since();
    let running_for = running_since.map(|since| ctx.app.clock.now_unix() - since);
    let given = given(&ctx, progress, Value::from(()));
    let mut page = web
        .show((&ctx, &req), StatusCode::OK, "keys.html", given)
        .await?;
    if let Some(again) = running_for.and_then(refresh_interval) {
        page.headers_mut().insert(REFRESH, again);
    }
    Ok(page)
}

fn given(ctx: &RequestContext, progress: Progress, checked: Value) -> Value {
    let key_created = progress.key.as_ref().map_or(0, |key| key.created_unix);
    let view = view::progress(progress);
    let source = &ctx.app.key_source;
    context! {
        active => "keys",
        source => place_of(source),
        is_fallback => source.is_fallback(),
        phase => view.phase.as_str(),
        key_version => view.key_version,
        key_created,
        key_days => (ctx.app.clock.now_unix() - key_created).max(0) / 86_400,
        barred => ctx.app.gate.rotation().is_err(),
        done => view.done,
        total => view.total,
        failed => view.failed,
        started => view.started_at,
        started_by => view.started_by_name,
        finished => view.finished_at,
        seals => view.seals,
        max_seals => view.max_seals,
        is_due => view.rotation_due,
        checked,
    }
}

/// Returns what the macro `key_source` in `keys.html` shows: the setting or file, whether the key is in the
/// file that the setting names, and whether it is derived from the forge's `SECRET_KEY`.
fn place_of(source: &KeySource) -> Value {
    let (source, is_of_forge) = match source {
        KeySource::ForgeSecret(place) => (place.as_ref(), true),
        source => (source, false),
    };
    let (source, is_file) = match source {
        KeySource::FileNamedBy(setting) => (setting.as_ref(), true),
        source => (source, false),
    };
    let (place, name, path) = match source {
        KeySource::Variable(name) => ("variable", name.clone(), String::new()),
        KeySource::Configuration(key) => ("configuration", format!("[keys] {key}"), String::new()),
        KeySource::AppIni(section, key, path) => {
            let path = path.display().to_string();
            ("app-ini", format!("[{section}] {key}"), path)
        }
        KeySource::DefaultFile(path) => ("file", String::new(), path.display().to_string()),
        // No key in use comes from any other.
        source => ("file", String::new(), source.to_string()),
    };
    context! { place, name, path, is_file, is_of_forge }
}

/// Starts a rotation, or joins a running one.
///
/// # Errors
/// If the service refuses.
pub async fn rotate(
    Authorized { ctx, .. }: Authorized<RotateKey>,
    web: web::Data<Web>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    let begun = ctx
        .execute(async || {
            query::read::<Nothing>(req.query_string())?;
            Begin::prepare(&ctx)
        })
        .await?;
    if let Some(rotation) = begun {
        service::run(&ctx, rotation.to_version);
    }
    Ok(web.go(&req, "/keys", &Flash::new("rotation-started", "")))
}

/// Opens every version and shows failures; changes nothing.
///
/// # Errors
/// If the service refuses.
pub async fn check(
    Authorized { ctx, .. }: Authorized<RotateKey>,
    web: web::Data<Web>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    let report = ctx
        .audited_read(async || service::dry_run(&ctx).await)
        .await?;
    let progress = service::progress(&ctx).await?;
    let failures = report.failures.iter().take(MAX_SHOWN);
    let checked = context! {
        versions => report.versions,
        failed => report.failures.len(),
        more => report.failures.len().saturating_sub(MAX_SHOWN),
        failures => failures
            .map(|failure| context! { what => failure.what.to_string(), why => failure.why.as_str() })
            .collect::<Value>(),
    };
    let given = given(&ctx, progress, checked);
    web.show((&ctx, &req), StatusCode::OK, "keys.html", given)
        .await
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;
    use std::sync::Arc;

    use super::*;
    use crate::web::render::templates;
    use crate::web::texts::Texts;

    #[test]
    fn where_the_master_key_comes_from_is_told_in_the_readers_language() {
        let texts = Arc::new(Texts::load().unwrap());
        let templates = templates::environment("", &texts).unwrap();
        let told = |lang: &str, source: &KeySource| {
            let macros = "{% from 'macros.html' import key_source %}{{ key_source(source) }}";
            let given = context! { lang, source => place_of(source) };
            templates.render_named_str("a.html", macros, given).unwrap()
        };
        let variable = KeySource::Variable("FORGEVAULT_MASTER_KEY".to_owned());
        let ini = KeySource::AppIni("security", "SECRET_KEY", PathBuf::from("/etc/app.ini"));
        for (source, english, german) in [
            (
                variable.clone(),
                "Environment variable <code>FORGEVAULT_MASTER_KEY</code>",
                "Umgebungsvariable <code>FORGEVAULT_MASTER_KEY</code>",
            ),
            (
                KeySource::FileNamedBy(Box::new(variable)),
                "File named by environment variable <code>FORGEVAULT_MASTER_KEY</code>",
                "Datei aus der Umgebungsvariable <code>FORGEVAULT_MASTER_KEY</code>",
            ),
            (
                KeySource::Configuration("master_key"),
                "Configuration key <code>[keys] master_key</code>",
                "Konfigurationsschlüssel <code>[keys] master_key</code>",
            ),
            (
                KeySource::DefaultFile(PathBuf::from("vault.key")),
                "File <code>vault.key</code>",
                "Datei <code>vault.key</code>",
            ),
            (
                KeySource::ForgeSecret(Box::new(ini)),
                "Derived from the forge&#x27;s SECRET_KEY · <code>[security] SECRET_KEY</code> in <code>&#x2f;etc&#x2f;app.ini</code>",
                "Aus dem SECRET_KEY der Forge abgeleitet · <code>[security] SECRET_KEY</code> in <code>&#x2f;etc&#x2f;app.ini</code>",
            ),
        ] {
            assert_eq!(told("en-US", &source), english);
            assert_eq!(told("de-DE", &source), german);
        }
    }

    #[test]
    fn a_long_rotation_is_polled_less_often() {
        for (seconds, expected) in [
            (-1, Some("2")),
            (59, Some("2")),
            (60, Some("10")),
            (600, Some("60")),
            (1_800, None),
        ] {
            let expected = expected.map(HeaderValue::from_static);
            assert_eq!(refresh_interval(seconds), expected, "{seconds}");
        }
    }
}
