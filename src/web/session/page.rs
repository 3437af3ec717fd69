//! The page on which users see where they are signed in.

use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpRequest, HttpResponse, web};
use minijinja::context;

use super::guard::Current;
use crate::app_state::AppState;
use crate::error::Error;
use crate::sessions::{browser, cli};
use crate::text::shown;
use crate::web::SITE_SCOPE;
use crate::web::client::Client;
use crate::web::render::Web;

/// # Errors
/// If the database is unavailable.
pub async fn list(
    web: web::Data<Web>,
    app: web::Data<AppState>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    let current = Current::of(&req).ok_or_else(Error::internal)?;
    let now = app.clock.now_unix();
    let sessions = browser::of_user(&app.db, current.user_id, now).await?;
    let sessions: Vec<_> = sessions
        .into_iter()
        .map(|row| {
            let client = Client::of(&row.user_agent);
            context! {
                id => row.id.get(),
                address => row.ip_address,
                client => client.name,
                system => client.system,
                created => row.created_unix,
                seen => row.seen_unix,
                is_this => row.id == current.session_id,
            }
        })
        .collect();
    let terminals = cli::of_user(&app.db, app.config.cli, current.user_id, now).await?;
    let terminals: Vec<_> = terminals
        .into_iter()
        .map(|row| {
            context! {
                id => row.id.get(),
                name => shown(row.client_name),
                address => row.ip_address,
                created => row.created_unix,
                used => row.last_used_unix,
            }
        })
        .collect();
    let given = context! { sessions, terminals };
    web.page(&req, StatusCode::OK, "sessions.html", given)
}

/// # Errors
/// If nothing can be written.
pub async fn end(
    web: web::Data<Web>,
    app: web::Data<AppState>,
    req: HttpRequest,
    id: web::Path<String>,
) -> Result<HttpResponse, Error> {
    let current = Current::of(&req).ok_or_else(Error::internal)?;
    let id = id
        .parse()
        .map_err(|_| Error::not_found("no such session"))?;
    browser::end(&app.db, current.user_id, id).await?;
    Ok(to_list(&web))
}

/// Signs a terminal out.
///
/// # Errors
/// If nothing can be written.
pub async fn end_terminal(
    web: web::Data<Web>,
    app: web::Data<AppState>,
    req: HttpRequest,
    id: web::Path<String>,
) -> Result<HttpResponse, Error> {
    let current = Current::of(&req).ok_or_else(Error::internal)?;
    let id = id
        .parse()
        .map_err(|_| Error::not_found("no such session"))?;
    cli::end(&app.db, current.user_id, id).await?;
    Ok(to_list(&web))
}

fn to_list(web: &Web) -> HttpResponse {
    let list = format!("{}{SITE_SCOPE}/account/sessions", web.base);
    HttpResponse::SeeOther()
        .insert_header((LOCATION, list))
        .finish()
}
