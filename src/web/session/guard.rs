//! Determines who is signed in: the session of a request, and its forge token.

use std::time::Duration;

use actix_web::body::{BoxBody, EitherBody, MessageBody};
use actix_web::cookie::Cookie;
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::http::header::LOCATION;
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::Next;
use actix_web::{HttpMessage as _, HttpRequest, HttpResponse, ResponseError as _, web};
use entity::{SessionId, UserId};

use super::at_forge;
use super::form::{self, page_of};
use super::shared;
use super::unread::Unread;
use crate::access::SessionToken;
use crate::app_state::AppState;
use crate::error::Error;
use crate::http::client::Client;
use crate::sessions::browser::{self, Session, SessionState};
use crate::sessions::{ForgeTokens, Secret, renewal};
use crate::web::device;
use crate::web::guard::refused;
use crate::web::render::Web;
use crate::web::theme::Theme;
use crate::web::{SITE_SCOPE, sign_in};

/// How long a page waits for its user's theme.
const PATIENCE: Duration = Duration::from_secs(1);
/// For this many seconds a session counts as new.
const NEW_FOR: i64 = 10;

/// The user who is signed in in this browser.
#[derive(Clone)]
pub struct Current {
    pub session_id: SessionId,
    pub user_id: UserId,
    pub user_name: String,
}

impl Current {
    pub fn of(req: &HttpRequest) -> Option<Self> {
        req.extensions().get::<Self>().cloned()
    }

    /// The login, as last reported by the forge.
    pub fn login(self, req: &HttpRequest) -> String {
        let app = req.app_data::<web::Data<AppState>>();
        let login = app.and_then(|app| app.forge.login_of(self.user_id));
        login.unwrap_or(self.user_name)
    }
}

impl From<entity::session::Model> for Current {
    fn from(row: entity::session::Model) -> Self {
        Self {
            session_id: row.id,
            user_id: row.user_id,
            user_name: row.user_name,
        }
    }
}

/// Guards the list of sessions. Accepts every session, so that it can be ended whatever the forge says.
///
/// # Errors
/// None of its own: refusals become responses.
pub async fn known(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<EitherBody<impl MessageBody>>, actix_web::Error> {
    match browser_session(req.request()).await {
        Ok(BrowserSession::Live(_, Session { row, tokens, .. })) => {
            if req.method() == Method::GET
                && let Some(look) = user_theme(&req, &tokens).await
            {
                req.extensions_mut().insert(look);
            }
            req.extensions_mut().insert(Current::from(row));
        }
        Ok(BrowserSession::Nobody | BrowserSession::Ended { .. }) => {
            let (req, payload) = req.into_parts();
            let answer = to_sign_in(req, payload, None).await;
            return Ok(answer.map_into_right_body());
        }
        Err(error) => {
            return Ok(refused(req, error).map_into_right_body());
        }
    }
    Ok(next.call(req).await?.map_into_left_body())
}

/// Accepts signed-in users, and sends others to the sign-in and back here.
///
/// # Errors
/// None of its own: refusals become responses.
pub async fn signed_in(
    mut req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<EitherBody<impl MessageBody>>, actix_web::Error> {
    let session = match find(req.request()).await {
        Ok(SessionLookup::ActiveSession(session)) => session,
        Ok(SessionLookup::Unable { user_id }) => {
            let (req, payload) = req.into_parts();
            let answer = to_sign_in(req, payload, user_id).await;
            return Ok(answer.map_into_right_body());
        }
        Err(error) => {
            return Ok(refused(req, error).map_into_right_body());
        }
    };
    let user_id = session.row.user_id;
    let mut used_up = None;
    if let Some(label) = form::requested_label(req.request()) {
        let taken = form::take(req.request(), &label, user_id).await;
        used_up = form::removal(req.request(), &label);
        match taken {
            Ok(Some(form)) => form.fill(&mut req),
            Ok(None) => {
                let page = page_of(req.path()).to_owned();
                let answer = back_to(req.request(), &page, used_up);
                return Ok(req.into_response(answer).map_into_right_body());
            }
            Err(error) => return Ok(refused(req, error).map_into_right_body()),
        }
    }
    let unread = Unread::of(&mut req);
    if let Some(look) = user_theme(&req, &session.tokens).await {
        req.extensions_mut().insert(look);
    }
    let is_new = session.is_new;
    req.extensions_mut().insert(Current::from(session.row));
    let is_pasted = session.tokens.is_pasted();
    let token = session.tokens.token;
    req.extensions_mut()
        .insert(SessionToken { token, is_pasted });
    let mut answer = next.call(req).await?;
    // The forge rejects the token: it was revoked or has expired. A new token would only be rejected and
    // issued again in a loop.
    if answer.status() == StatusCode::UNAUTHORIZED && !is_new {
        let (req, _) = answer.into_parts();
        // A form that was partly read cannot be kept.
        let user_id = unread.is_whole().then_some(user_id);
        let again = to_sign_in(req, unread.into(), user_id).await;
        return Ok(again.map_into_right_body());
    }
    if let Some(cookie) = used_up {
        answer.response_mut().add_cookie(&cookie)?;
    }
    Ok(answer.map_into_left_body())
}

/// Redirects to one of our pages.
fn back_to(req: &HttpRequest, page: &str, used_up: Option<Cookie<'static>>) -> HttpResponse {
    let (_, web) = match shared(req) {
        Ok(both) => both,
        Err(error) => return error.error_response(),
    };
    let mut answer = HttpResponse::SeeOther();
    answer.insert_header((LOCATION, format!("{}{page}", web.base)));
    if let Some(cookie) = used_up {
        answer.cookie(cookie);
    }
    answer.finish()
}

/// Returns the theme that the user has chosen at the forge. If the forge does not tell, the page is still
/// shown.
async fn user_theme(req: &ServiceRequest, tokens: &ForgeTokens) -> Option<Theme> {
    let (app, web) = shared(req.request()).ok()?;
    let theme = tokio::time::timeout(PATIENCE, app.forge.theme(&tokens.token));
    let theme = theme.await.ok()?.ok()??;
    Some(web.themes.of(Some(&theme)).await)
}

/// Ends the session of the browser's cookie, if there is one.
///
/// # Errors
/// If nothing can be written.
pub async fn end(req: &HttpRequest) -> Result<(), Error> {
    let (app, _) = shared(req)?;
    if let BrowserSession::Live(_, Session { row, .. }) = browser_session(req).await? {
        browser::end(&app.db, row.user_id, row.id).await?;
    }
    Ok(())
}

/// A session that can act at the forge.
struct ActiveSession {
    row: entity::session::Model,
    tokens: ForgeTokens,
    is_new: bool,
}

#[allow(clippy::large_enum_variant, reason = "there is one per request")]
enum SessionLookup {
    ActiveSession(ActiveSession),
    /// A sign-in is needed; with the previous user, if known.
    Unable {
        user_id: Option<UserId>,
    },
}

/// What the browser's cookie stands for.
#[allow(clippy::large_enum_variant, reason = "there is one per request")]
enum BrowserSession {
    Live(Secret, Session),
    Ended { user_id: UserId },
    Nobody,
}

/// Returns the secret in the browser's session cookie.
pub fn secret_of(web: &Web, req: &HttpRequest) -> Option<Secret> {
    let cookie = req.cookie(web.jar.name())?;
    Secret::parse(cookie.value())
}

/// Returns the session of the browser's cookie, with its secret, without asking the forge.
///
/// # Errors
/// If the database is unavailable.
async fn browser_session(req: &HttpRequest) -> Result<BrowserSession, Error> {
    let (app, web) = shared(req)?;
    let Some(secret) = secret_of(web, req) else {
        return Ok(BrowserSession::Nobody);
    };
    let client = Client::of(req, &app.config.proxies);
    let now = app.clock.now_unix();
    let at_forge = at_forge::cookies(req, &app.config.forge_cookies);
    let at_forge = at_forge.as_ref().map(|cookies| cookies.as_str());
    let known = browser::of((&app.db, &app.row_macs), &secret, &client, at_forge, now).await?;
    Ok(match known {
        Some(SessionState::Live(session)) => BrowserSession::Live(secret, session),
        Some(SessionState::Ended { user_id }) => BrowserSession::Ended { user_id },
        None => BrowserSession::Nobody,
    })
}

async fn find(req: &HttpRequest) -> Result<SessionLookup, Error> {
    let (secret, session) = match browser_session(req).await? {
        BrowserSession::Live(secret, session) => (secret, session),
        BrowserSession::Ended { user_id } => {
            let user_id = Some(user_id);
            return Ok(SessionLookup::Unable { user_id });
        }
        BrowserSession::Nobody => return Ok(SessionLookup::Unable { user_id: None }),
    };
    let app = req.app_data::<web::Data<AppState>>();
    let app = app.ok_or_else(Error::internal)?;
    let user_id = Some(session.row.user_id);
    let is_new = session.row.created_unix > app.clock.now_unix() - NEW_FOR;
    let tokens = renewal::of_browser(app, secret, &session).await?;
    Ok(match tokens {
        Some(tokens) => SessionLookup::ActiveSession(ActiveSession {
            row: session.row,
            tokens,
            is_new,
        }),
        None => SessionLookup::Unable { user_id },
    })
}

/// Redirects to the sign-in, and back to the requested page, or to the page of the submitted form, with what
/// was typed if the same user (`user_id`) signs in. The cookie is kept, so that the next session replaces
/// its session.
async fn to_sign_in(
    req: HttpRequest,
    payload: Payload,
    user_id: Option<UserId>,
) -> ServiceResponse<BoxBody> {
    let saved_form = match user_id {
        Some(user_id) => form::keep(&req, payload, user_id).await,
        None => Ok(None),
    };
    let answer = match (shared(&req), saved_form) {
        (Ok((_, web)), Ok(saved)) => {
            let mut answer = HttpResponse::SeeOther();
            let back = match saved {
                Some(saved) => {
                    answer.cookie(saved.cookie);
                    saved.address
                }
                None if req.method() == Method::GET => req.uri().to_string(),
                // To the field for the code, or the page of the confirmation.
                None if device::is_page(req.path()) => req.path().to_owned(),
                // After a sign-in for nothing else, show the list of sessions.
                None if req.path().starts_with(SITE_SCOPE) => String::new(),
                None => page_of(req.path()).to_owned(),
            };
            let back = (!back.is_empty()).then_some(back.as_str());
            answer.insert_header((LOCATION, sign_in::address(web, back)));
            answer.finish()
        }
        (Err(error), _) | (_, Err(error)) => HttpResponse::from_error(error),
    };
    ServiceResponse::new(req, answer)
}
