//! Who is signed in: the session of a request, and the forge's token that belongs to it.

use std::time::Duration;

use actix_web::body::{EitherBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::LOCATION;
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::Next;
use actix_web::{HttpMessage as _, HttpRequest, HttpResponse, ResponseError as _, web};

use super::{Grant, Secret, Session, store};
use crate::access::SignedIn;
use crate::access::client::Client;
use crate::error::Error;
use crate::vault::Vault;
use crate::web::guard::refused;
use crate::web::looks::Look;
use crate::web::oidc::OidcError;
use crate::web::render::Web;
use crate::web::sign_in;

/// A page waits so long for the theme of its user.
const PATIENCE: Duration = Duration::from_secs(1);
/// A token of the forge that ends within so many seconds is renewed.
const AHEAD: i64 = 60;
/// A session is new for so many seconds.
const NEW: i64 = 10;

/// Who is signed in in the browser that asks.
#[derive(Clone)]
pub struct Current {
    pub session_id: i64,
    pub user_id: i64,
    pub user_name: String,
}

impl Current {
    pub fn of(req: &HttpRequest) -> Option<Self> {
        req.extensions().get::<Self>().cloned()
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

/// For the list of sessions: lets in whoever has one, which can be ended whatever the forge says.
///
/// # Errors
/// None of its own: what is refused is answered.
pub async fn known(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<EitherBody<impl MessageBody>>, actix_web::Error> {
    match kept(req.request()).await {
        Ok(Some((_, Session { row, grant }))) => {
            if req.method() == Method::GET
                && let Some(look) = own_look(&req, &grant).await
            {
                req.extensions_mut().insert(look);
            }
            req.extensions_mut().insert(Current::from(row));
        }
        Ok(None) => {
            let answer = to_sign_in(req.request());
            return Ok(req.into_response(answer).map_into_right_body());
        }
        Err(error) => {
            return Ok(refused(req, error).map_into_right_body());
        }
    }
    Ok(next.call(req).await?.map_into_left_body())
}

/// Lets in those who are signed in, and sends the others to sign in and back here.
///
/// # Errors
/// None of its own: what is refused is answered.
pub async fn signed_in(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<EitherBody<impl MessageBody>>, actix_web::Error> {
    let session = match find(req.request()).await {
        Ok(Some(session)) => session,
        Ok(None) => {
            let answer = to_sign_in(req.request());
            return Ok(req.into_response(answer).map_into_right_body());
        }
        Err(error) => {
            return Ok(refused(req, error).map_into_right_body());
        }
    };
    if let Some(look) = own_look(&req, &session.grant).await {
        req.extensions_mut().insert(look);
    }
    let is_new = session.is_new;
    req.extensions_mut().insert(Current::from(session.row));
    let is_pasted = session.grant.is_pasted();
    let token = session.grant.token;
    req.extensions_mut().insert(SignedIn { token, is_pasted });
    let answer = next.call(req).await?;
    // The forge takes the token no more: it was revoked, or has run out. One that it has just given
    // would be given again and again.
    if answer.status() == StatusCode::UNAUTHORIZED && !is_new {
        let again = to_sign_in(answer.request());
        return Ok(answer.into_response(again).map_into_right_body());
    }
    Ok(answer.map_into_left_body())
}

/// The forge's pages as this user has chosen to see them. A forge that does not tell is no reason to
/// refuse a page.
async fn own_look(req: &ServiceRequest, grant: &Grant) -> Option<Look> {
    let (vault, web) = parts(req.request()).ok()?;
    let asked = tokio::time::timeout(PATIENCE, vault.forge.theme(&grant.token));
    let theme = asked.await.ok()?.ok()??;
    Some(web.looks.of(Some(&theme)).await)
}

/// Ends the session of the browser's cookie, if there is one.
///
/// # Errors
/// When nothing can be written.
pub async fn end(req: &HttpRequest) -> Result<(), Error> {
    let (vault, _) = parts(req)?;
    if let Some((_, Session { row, .. })) = kept(req).await? {
        store::end(&vault.db, row.user_id, row.id).await?;
    }
    Ok(())
}

/// A session that can act at the forge.
struct Able {
    row: entity::session::Model,
    grant: Grant,
    is_new: bool,
}

fn parts(req: &HttpRequest) -> Result<(&Vault, &Web), Error> {
    let vault = req.app_data::<web::Data<Vault>>();
    let web = req.app_data::<web::Data<Web>>();
    let both = vault.zip(web).map(|(vault, web)| (&***vault, &***web));
    both.ok_or_else(Error::internal)
}

/// What the browser's cookie of a session holds.
pub fn secret_of(web: &Web, req: &HttpRequest) -> Option<Secret> {
    let cookie = req.cookie(web.jar.name())?;
    Secret::parse(cookie.value())
}

/// The live session of the browser's cookie, and what that holds; the forge is not asked.
///
/// # Errors
/// When the database cannot be asked.
pub async fn kept(req: &HttpRequest) -> Result<Option<(Secret, Session)>, Error> {
    let (vault, web) = parts(req)?;
    let Some(secret) = secret_of(web, req) else {
        return Ok(None);
    };
    let client = Client::of(req, &vault.config.proxies);
    let now = vault.clock.now_unix();
    let session = store::of((&vault.db, &vault.rows), &secret, &client, now).await?;
    Ok(session.map(|session| (secret, session)))
}

async fn find(req: &HttpRequest) -> Result<Option<Able>, Error> {
    let Some((secret, Session { row, grant })) = kept(req).await? else {
        return Ok(None);
    };
    let (vault, web) = parts(req)?;
    let now = vault.clock.now_unix();
    let grant = match grant.expires_unix {
        0 => Some(grant),
        ends if ends > now + AHEAD => Some(grant),
        ends => {
            let renewed = renew(vault, web, &secret, (&row, &grant)).await?;
            // One that is refused, maybe since another replica was faster, may serve to its end.
            renewed.or_else(|| (ends > now).then_some(grant))
        }
    };
    let is_new = row.created_unix > now - NEW;
    Ok(grant.map(|grant| Able { row, grant, is_new }))
}

/// What the forge gives in the place of a token that ends; [`None`] when only a new sign-in gets one.
async fn renew(
    vault: &Vault,
    web: &Web,
    secret: &Secret,
    (row, old): (&entity::session::Model, &Grant),
) -> Result<Option<Grant>, Error> {
    let (Some(oidc), Some(refresh)) = (&web.oidc, &old.refresh) else {
        return Ok(None);
    };
    let tokens = match oidc.refresh(refresh).await {
        Ok(tokens) => tokens,
        Err(OidcError::RefreshRefused) => return Ok(None),
        Err(error) => return Err(sign_in::refusal(error)),
    };
    let grant = Grant {
        token: tokens.access_token,
        refresh: tokens.refresh_token.or_else(|| old.refresh.clone()),
        expires_unix: tokens.expires_unix,
    };
    let key = vault.rows.instance_key();
    store::renew((&vault.db, &key), secret, row.clone(), &grant).await?;
    Ok(Some(grant))
}

/// A form that was sent is lost then, so that only a page that was asked for is come back to. The cookie
/// stays, so that the next session takes the place of the one that it is of.
fn to_sign_in(req: &HttpRequest) -> HttpResponse {
    let (_, web) = match parts(req) {
        Ok(parts) => parts,
        Err(error) => return error.error_response(),
    };
    let back = (req.method() == Method::GET).then(|| req.uri().to_string());
    HttpResponse::SeeOther()
        .insert_header((LOCATION, sign_in::address(web, back.as_deref())))
        .finish()
}
