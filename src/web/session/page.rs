//! The page on which users see where they are signed in.

use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpRequest, HttpResponse, web};
use minijinja::context;

use super::guard::Current;
use super::store;
use crate::app_state::AppState;
use crate::error::Error;
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
    let sessions = store::of_user(&app.db, current.user_id, now).await?;
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
    web.page(&req, StatusCode::OK, "sessions.html", context! { sessions })
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
    store::end(&app.db, current.user_id, id).await?;
    let list = format!("{}{SITE_SCOPE}/account/sessions", web.base);
    Ok(HttpResponse::SeeOther()
        .insert_header((LOCATION, list))
        .finish())
}
