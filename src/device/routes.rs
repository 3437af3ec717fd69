//! `/client`, `/device/code`, `/device/token` and `/session`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Payload};
use actix_web::{HttpRequest, HttpResponse};
use forgevault_api_types::device::{
    ClientView, DeviceCodeBody, DeviceCodeView, DeviceTokenBody, DeviceTokenView, ForgeView,
    GRANT_TYPE, PollError, SessionView,
};
use forgevault_api_types::error::ErrorBody;
use zeroize::Zeroizing;

use super::client_name::ClientName;
use crate::access::own_session;
use crate::app_state::AppState;
use crate::error::Error;
use crate::http::client::Client;
use crate::http::incoming::Incoming;
use crate::http::origin::Site;
use crate::http::query::{self, Nothing};
use crate::sessions::Secret;
use crate::sessions::cli::{self, CliSession};
use crate::sessions::codes;
use crate::sessions::polls::{self, Poll};
use crate::web::DEVICE_PAGE;

const VERSION: &str = env!("CARGO_PKG_VERSION");
/// What this version can do beyond the first.
const FEATURES: [&str; 2] = ["environments", "device"];

/// What a client has to know before it signs in.
#[utoipa::path(get, path = "/client", operation_id = "client", tag = "sessions",
    responses((status = 200, body = ClientView)))]
pub async fn client(app: Data<AppState>) -> HttpResponse {
    HttpResponse::Ok().json(ClientView {
        version: VERSION.into(),
        public_url: app.config.public_url.to_string(),
        forge: ForgeView {
            kind: app.config.forge_kind.into(),
        },
        features: FEATURES.map(Into::into).into(),
    })
}

/// Begins to sign a terminal in (RFC 8628, 3.1). The body may be a form as well; other fields are ignored.
#[utoipa::path(post, path = "/device/code", operation_id = "deviceCode", tag = "sessions",
    request_body = DeviceCodeBody, responses(
        (status = 200, body = DeviceCodeView),
        (status = "default", body = ErrorBody, description = "Refused"),
    ))]
pub async fn code(
    app: Data<AppState>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    check_site(&app, &req)?;
    query::read::<Nothing>(req.query_string())?;
    let body: DeviceCodeBody = Incoming::of(&app.bodies, &req, payload)
        .json_or_form()
        .await?;
    let name = ClientName::parse(&body.client_name)?;
    let client = Client::of(&req, &app.config.proxies);
    let new = codes::create(&app, &client, name.into_string()).await?;
    Ok(HttpResponse::Ok().json(DeviceCodeView {
        device_code: new.device_code.expose(),
        user_code: new.user_code.shown(),
        verification_uri: format!("{}{DEVICE_PAGE}", app.config.public_url),
        expires_in: codes::EXPIRES_IN,
        interval: codes::INTERVAL,
    }))
}

/// Asks whether the terminal was signed in (RFC 8628, 3.4). The body may be a form as well; other fields are
/// ignored. Only one response contains the token.
#[utoipa::path(post, path = "/device/token", operation_id = "deviceToken", tag = "sessions",
    request_body = DeviceTokenBody, responses(
        (status = 200, body = DeviceTokenView),
        (status = "default", body = ErrorBody, description = "Refused"),
    ))]
pub async fn token(
    app: Data<AppState>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    check_site(&app, &req)?;
    query::read::<Nothing>(req.query_string())?;
    let body: DeviceTokenBody = Incoming::of(&app.bodies, &req, payload)
        .json_or_form()
        .await?;
    if body.grant_type.is_some_and(|grant| grant != GRANT_TYPE) {
        let message = "grant_type: expected urn:ietf:params:oauth:grant-type:device_code";
        return Ok(refused(PollError::UnsupportedGrantType, message));
    }
    let client = Client::of(&req, &app.config.proxies);
    let polled = match Secret::parse(&body.device_code) {
        Some(device_code) => polls::poll(&app, device_code, &client).await?,
        None => Poll::Expired,
    };
    Ok(match polled {
        Poll::Issued(token) => HttpResponse::Ok().json(DeviceTokenView {
            access_token: Zeroizing::new(token.expose().to_owned()),
            token_type: "Bearer".into(),
            expires_in: app.config.cli.absolute,
        }),
        Poll::Pending => refused(
            PollError::AuthorizationPending,
            "nobody has approved the sign-in yet",
        ),
        Poll::SlowDown => refused(
            PollError::SlowDown,
            "asked too soon; wait five seconds longer between two requests",
        ),
        Poll::Denied => refused(PollError::AccessDenied, "the sign-in was denied"),
        Poll::Expired => refused(
            PollError::ExpiredToken,
            "the device code has expired, was used, or does not exist; begin again",
        ),
    })
}

/// Other sites must not use up the codes of their visitors' addresses. Terminals are no browsers.
fn check_site(app: &AppState, req: &HttpRequest) -> Result<(), Error> {
    match Site::of(req.headers(), &app.config.public_url) {
        Site::Own | Site::Unsaid => Ok(()),
        Site::Other => Err(Error::from_another_site()),
    }
}

fn refused(error: PollError, message: &'static str) -> HttpResponse {
    HttpResponse::build(StatusCode::BAD_REQUEST).json(ErrorBody {
        error: error.as_str().into(),
        message: message.into(),
        count: None,
        confirmation_uri: None,
    })
}

/// Returns the session of the request's session token.
#[utoipa::path(get, path = "/session", operation_id = "session", tag = "sessions",
    security(("bearer" = [])), responses(
        (status = 200, body = SessionView),
        (status = "default", body = ErrorBody, description = "Refused"),
    ))]
pub async fn session(app: Data<AppState>, req: HttpRequest) -> Result<HttpResponse, Error> {
    let CliSession { row, .. } = own_session(&app, &req).await?;
    query::read::<Nothing>(req.query_string())?;
    let limits = app.config.cli;
    let expires_at = row.created_unix.saturating_add(limits.absolute);
    let idle_expires_at = row.last_used_unix.saturating_add(limits.idle);
    Ok(HttpResponse::Ok().json(SessionView {
        user_id: row.user_id.get(),
        user_name: row.user_name,
        client_name: row.client_name,
        created_at: row.created_unix,
        last_used_at: row.last_used_unix,
        idle_expires_at: idle_expires_at.min(expires_at),
        expires_at,
    }))
}

/// Ends the session of the request's session token, at once and for good.
#[utoipa::path(delete, path = "/session", operation_id = "endSession", tag = "sessions",
    security(("bearer" = [])), responses(
        (status = 204, description = "Ended"),
        (status = "default", body = ErrorBody, description = "Refused"),
    ))]
pub async fn end_session(app: Data<AppState>, req: HttpRequest) -> Result<HttpResponse, Error> {
    let CliSession { row, .. } = own_session(&app, &req).await?;
    query::read::<Nothing>(req.query_string())?;
    cli::end(&app.db, row.user_id, row.id).await?;
    Ok(HttpResponse::NoContent().finish())
}
