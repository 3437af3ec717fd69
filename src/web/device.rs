//! The pages on which a person signs a terminal in, and confirms what it wants to do. Only a browser's session
//! may; no link can contain the code, since it is typed to show that the person sees it on their own terminal.

use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpRequest, HttpResponse, web};
use entity::{UserId, cli_confirmation, cli_session, device_code};
use minijinja::{Value, context};

use super::render::Web;
use super::session::guard::{self, Current};
use crate::app_state::AppState;
use crate::error::{Code, Error};
use crate::http::body;
use crate::http::client::Client;
use crate::sessions::guesses::Guesser;
use crate::sessions::{PersonLock, UserCode, codes, confirmation, renewal};
use crate::text::shown;

/// The path below that of pages without a repository.
pub const SCOPE: &str = "/device";
/// The path of the page on which codes are typed, below the public address.
pub const PAGE: &str = "/-/vault/device";

/// Whether a path is one of these pages.
pub fn is_page(path: &str) -> bool {
    let rest = path.strip_prefix(PAGE);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// The field for the code.
///
/// # Errors
/// If the page cannot be rendered.
pub async fn form(web: web::Data<Web>, req: HttpRequest) -> Result<HttpResponse, Error> {
    let given = context! { wrong => false };
    web.page(&req, StatusCode::OK, "device.html", given)
}

/// Shows who asks with a code, and then approves or denies it.
///
/// # Errors
/// [`Code::RateLimited`] after too many wrong codes; also if the forge or the database cannot be asked.
pub async fn decide(
    web: web::Data<Web>,
    app: web::Data<AppState>,
    req: HttpRequest,
    payload: web::Payload,
) -> Result<HttpResponse, Error> {
    let current = Current::of(&req).ok_or_else(Error::internal)?;
    let fields = ["user_code", "approve", "deny"];
    let form = body::form(&app.bodies, &req, payload, &fields).await?;
    let client = Client::of(&req, &app.config.proxies);
    let typed = form.get("user_code").unwrap_or_default();
    let guesser = Guesser {
        user_id: current.user_id,
        address: client.address,
    };
    let now = app.clock.now_unix();
    if let Err(seconds) = app.devices.guesses.begin(guesser, now) {
        let message = "too many wrong codes were typed";
        return Err(Error::new(Code::RateLimited, message).retry_after(seconds));
    }
    let found = match UserCode::parse(typed) {
        Some(code) => codes::find_pending(&app, &code)
            .await?
            .map(|row| (code, row)),
        None => None,
    };
    let Some((code, row)) = found else {
        let given = context! { wrong => true };
        return web.page(&req, StatusCode::BAD_REQUEST, "device.html", given);
    };
    app.devices.guesses.right(guesser);
    let name = shown(row.client_name.clone());
    let outcome = match (form.get("approve"), form.get("deny")) {
        (None, None) => {
            let given = context! {
                user_code => code.shown(),
                asks => asks(&row.client_name, &row.ip_address, row.created_unix),
                is_same_address => row.ip_address == client.ip_address,
                own_address => client.ip_address,
            };
            return web.page(&req, StatusCode::OK, "device_approve.html", given);
        }
        (Some(_), None) => approve(&web, &app, (&req, current), row).await?,
        _ => deny(&app, current.user_id, row).await?,
    };
    let Some(outcome) = outcome else {
        // Somebody else decided just before.
        let given = context! { wrong => true };
        return web.page(&req, StatusCode::CONFLICT, "device.html", given);
    };
    let given = context! { outcome, name };
    web.page(&req, StatusCode::OK, "device_done.html", given)
}

/// Returns the context of the macro `asks`.
fn asks(client_name: &str, ip_address: &str, created_unix: i64) -> Value {
    context! {
        name => shown(client_name.to_owned()),
        address => ip_address,
        created => created_unix,
    }
}

/// Approves a terminal with the newest tokens of this browser's session.
async fn approve(
    web: &Web,
    app: &web::Data<AppState>,
    (req, current): (&HttpRequest, Current),
    row: device_code::Model,
) -> Result<Option<&'static str>, Error> {
    let secret = guard::secret_of(web, req).ok_or_else(Error::internal)?;
    let user_name = current.clone().login(req);
    let app = std::sync::Arc::clone(app);
    renewal::uninterrupted(async move {
        let lock = PersonLock::acquire(&app, current.user_id).await?;
        let tokens = renewal::newest_of_browser(&app, secret).await?;
        // Signed out in the meantime.
        let tokens =
            tokens.ok_or_else(|| Error::new(Code::Unauthorized, "the session has ended"))?;
        let approved = codes::approve(&app, &lock, row, (&user_name, &tokens)).await?;
        lock.release().await?;
        if approved {
            tracing::info!(user.id = current.user_id.get(), "a terminal was approved");
        }
        Ok(approved.then_some("approved"))
    })
    .await
}

async fn deny(
    app: &AppState,
    user_id: UserId,
    row: device_code::Model,
) -> Result<Option<&'static str>, Error> {
    let denied = codes::deny(app, row).await?;
    if denied {
        tracing::info!(user.id = user_id.get(), "a terminal was denied");
    }
    Ok(denied.then_some("denied"))
}

/// What a terminal wants to do.
///
/// # Errors
/// [`Code::NotFound`] unless it waits for a confirmation by this person.
pub async fn confirmation(
    web: web::Data<Web>,
    app: web::Data<AppState>,
    req: HttpRequest,
    id: web::Path<String>,
) -> Result<HttpResponse, Error> {
    let (row, session) = find(&app, &req, &id).await?;
    let client = Client::of(&req, &app.config.proxies);
    let given = context! {
        action => row.action,
        repository => row.repository,
        asks => asks(&session.client_name, &row.ip_address, row.created_unix),
        signed_in => session.created_unix,
        is_same_address => row.ip_address == client.ip_address,
        own_address => client.ip_address,
    };
    web.page(&req, StatusCode::OK, "device_confirm.html", given)
}

/// Confirms it.
///
/// # Errors
/// [`Code::NotFound`] unless it waits for a confirmation by this person.
pub async fn confirm(
    web: web::Data<Web>,
    app: web::Data<AppState>,
    req: HttpRequest,
    id: web::Path<String>,
    payload: web::Payload,
) -> Result<HttpResponse, Error> {
    let form = body::form(&app.bodies, &req, payload, &["confirm"]).await?;
    let (row, session) = find(&app, &req, &id).await?;
    if form.get("confirm").is_none() {
        return Ok(HttpResponse::SeeOther()
            .insert_header((LOCATION, format!("{}{}", web.base, req.path())))
            .finish());
    }
    let (key, now) = (app.row_macs.instance_key(), app.clock.now_unix());
    let (user, action) = (row.user_id.get(), row.action.clone());
    if !confirmation::confirm((&app.db, &key), row, now).await? {
        return Err(nothing());
    }
    let session_id = session.id.get();
    tracing::info!(
        user.id = user,
        cli_session.id = session_id,
        action,
        "a terminal was confirmed"
    );
    let given = context! { outcome => "confirmed", name => shown(session.client_name) };
    web.page(&req, StatusCode::OK, "device_done.html", given)
}

async fn find(
    app: &AppState,
    req: &HttpRequest,
    id: &str,
) -> Result<(cli_confirmation::Model, cli_session::Model), Error> {
    let current = Current::of(req).ok_or_else(Error::internal)?;
    let (rows, now) = ((&app.db, &app.row_macs), app.clock.now_unix());
    let found = confirmation::find(rows, id, current.user_id, now).await?;
    found.ok_or_else(nothing)
}

fn nothing() -> Error {
    Error::not_found(
        "nothing waits for your confirmation here: it was confirmed, has expired, or its terminal was signed out",
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::SITE_SCOPE;

    #[test]
    fn the_address_is_below_the_scope_of_the_pages() {
        assert_eq!(PAGE, format!("{SITE_SCOPE}{SCOPE}"));
        for (path, expected) in [
            (PAGE, true),
            ("/-/vault/device/confirm/ab", true),
            ("/-/vault/devices", false),
            ("/-/vault/account/sessions", false),
        ] {
            assert_eq!(is_page(path), expected, "{path}");
        }
    }
}
