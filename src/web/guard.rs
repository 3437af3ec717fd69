//! What stands before every page: no change on another site's behalf, no framing, no script but our
//! own, errors as pages; and before most a session.

use std::time::Duration;

use actix_web::body::{BoxBody, EitherBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{
    CONTENT_SECURITY_POLICY, CONTENT_TYPE, HOST, HeaderMap, HeaderName, HeaderValue, LOCATION,
    ORIGIN, REFERRER_POLICY, X_FRAME_OPTIONS,
};
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::Next;
use actix_web::{HttpMessage as _, HttpRequest, HttpResponse, ResponseError as _, web};

use super::SITE_SCOPE;
use super::looks::Look;
use super::oidc::OidcError;
use super::render::Web;
use super::session::{Grant, Secret, Session, store};
use super::sign_in;
use crate::access::SignedIn;
use crate::access::client::Client;
use crate::error::{Code, Error};
use crate::settings::BaseUrl;
use crate::vault::Vault;

const SEC_FETCH_SITE: &str = "sec-fetch-site";
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
     font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; \
     frame-ancestors 'none'";
/// Of a worker that computes in WebAssembly: it reaches nothing, and the pages compile nothing.
pub const WORKER_POLICY: &str = "default-src 'none'; script-src 'wasm-unsafe-eval'";

const OPENER_POLICY: HeaderName = HeaderName::from_static("cross-origin-opener-policy");

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

/// The outermost of the pages.
///
/// # Errors
/// None of its own: what is refused is answered.
pub async fn pages(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let vault = req.app_data::<web::Data<Vault>>();
    let public_url = vault.map(|vault| &vault.config.public_url);
    let is_https = public_url.is_some_and(BaseUrl::is_https);
    let allowed = req.method().is_safe()
        || public_url.is_some_and(|public_url| is_same_origin(req.headers(), public_url));
    let files = format!("{SITE_SCOPE}/assets/");
    let is_page = !req.path().starts_with(&files);
    if let Some(web) = req.app_data::<web::Data<Web>>().cloned()
        && is_page
    {
        let look = web.looks.of(None).await;
        req.extensions_mut().insert(look);
    }
    let answer = if allowed {
        next.call(req).await?.map_into_boxed_body()
    } else {
        let refusal = Error::new(Code::Forbidden, "this came from another site");
        refused(req, refusal)
    };
    let mut answer = as_page(answer);
    let headers = answer.headers_mut();
    if !headers.contains_key(CONTENT_SECURITY_POLICY) {
        headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    }
    for (name, value) in [(X_FRAME_OPTIONS, "DENY"), (REFERRER_POLICY, "same-origin")] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    // On plain HTTP browsers do not take it, and say so on every page.
    if is_https {
        headers.insert(OPENER_POLICY, HeaderValue::from_static("same-origin"));
    }
    Ok(answer)
}

/// The answer keeps its error, which [`as_page`] needs.
fn refused(req: ServiceRequest, error: Error) -> ServiceResponse<BoxBody> {
    let (req, _) = req.into_parts();
    ServiceResponse::new(req, HttpResponse::from_error(error))
}

/// Whether the browser says that the request comes from our own pages, as both forges ask it:
/// `Sec-Fetch-Site` where the browser sends it, else `Origin`. A browser sends one of them with
/// every request that is not safe, so that without any it is refused.
fn is_same_origin(headers: &HeaderMap, public_url: &BaseUrl) -> bool {
    let text = |name: &str| {
        headers
            .get(name)
            .map(|value| value.to_str().unwrap_or_default())
    };
    if let Some(site) = text(SEC_FETCH_SITE) {
        return matches!(site, "same-origin" | "none");
    }
    let Some(origin) = text(ORIGIN.as_str()) else {
        return false;
    };
    // Reached by another name than the public one, by the same scheme.
    let scheme = if public_url.is_https() {
        "https"
    } else {
        "http"
    };
    let is_host = || text(HOST.as_str()).is_some_and(|host| origin == format!("{scheme}://{host}"));
    origin == public_url.origin() || is_host()
}

/// A refusal in our form becomes a page that says the same; everything else stays.
fn as_page(answer: ServiceResponse<BoxBody>) -> ServiceResponse<BoxBody> {
    let error = answer
        .response()
        .error()
        .and_then(|error| error.as_error::<Error>());
    let page = error.and_then(|error| {
        let web = answer.request().app_data::<web::Data<Web>>()?;
        web.error(answer.request(), error).ok()
    });
    let Some(page) = page else {
        return answer;
    };
    answer.map_body(|head, _| {
        let html = HeaderValue::from_static("text/html; charset=utf-8");
        head.headers.insert(CONTENT_TYPE, html);
        BoxBody::new(page)
    })
}

/// For what is about the sessions themselves: whose the browser's is, without asking the forge for
/// anything, so that it can be ended whatever the forge says. Those without one go to sign in, but for
/// signing out.
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
        Ok(None) if req.path().ends_with("/sign-out") => {}
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
    let vault = req.app_data::<web::Data<Vault>>()?;
    let web = req.app_data::<web::Data<Web>>()?;
    let asked = tokio::time::timeout(PATIENCE, vault.forge.theme(&grant.token));
    let theme = asked.await.ok()?.ok()??;
    Some(web.looks.of(Some(&theme)).await)
}

/// A session that can act at the forge.
struct Able {
    row: entity::session::Model,
    grant: Grant,
    is_new: bool,
}

/// The live session of the browser's cookie, and what that holds.
async fn kept(req: &HttpRequest) -> Result<Option<(Secret, Session)>, Error> {
    let (Some(vault), Some(web)) = (
        req.app_data::<web::Data<Vault>>(),
        req.app_data::<web::Data<Web>>(),
    ) else {
        return Err(Error::internal());
    };
    let Some(secret) = sign_in::kept_secret(web, req) else {
        return Ok(None);
    };
    let client = Client::of(req, &vault.config.proxies);
    let now = vault.clock.now_unix();
    let session = store::of(&vault.db, &secret, &client, now).await?;
    Ok(session.map(|session| (secret, session)))
}

async fn find(req: &HttpRequest) -> Result<Option<Able>, Error> {
    let Some((secret, Session { row, grant })) = kept(req).await? else {
        return Ok(None);
    };
    let (Some(vault), Some(web)) = (
        req.app_data::<web::Data<Vault>>(),
        req.app_data::<web::Data<Web>>(),
    ) else {
        return Err(Error::internal());
    };
    let now = vault.clock.now_unix();
    let grant = match grant.expires_unix {
        0 => Some(grant),
        ends if ends > now + AHEAD => Some(grant),
        _ => match renew(vault, web, &secret, (row.id, grant.clone())).await? {
            Some(new) => Some(new),
            None => overtaken(req, &grant, now).await?,
        },
    };
    if grant.is_none() {
        // It is of no use any more.
        store::end(&vault.db, row.user_id, row.id).await?;
    }
    let is_new = row.created_unix > now - NEW;
    Ok(grant.map(|grant| Able { row, grant, is_new }))
}

/// What there is when the forge refuses to renew a grant: another request, which was faster, may have
/// renewed it, and the old token may serve to its end.
async fn overtaken(req: &HttpRequest, old: &Grant, now: i64) -> Result<Option<Grant>, Error> {
    let by_another = kept(req).await?.map(|(_, session)| session.grant);
    let by_another = by_another.filter(|grant| grant.expires_unix > old.expires_unix);
    Ok(by_another.or_else(|| (old.expires_unix > now).then(|| old.clone())))
}

/// What the forge gives in the place of a token that ends; [`None`] when only a new sign-in gets one.
async fn renew(
    vault: &Vault,
    web: &Web,
    secret: &Secret,
    (id, old): (i64, Grant),
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
        refresh: tokens.refresh_token.or(old.refresh),
        expires_unix: tokens.expires_unix,
    };
    store::renew(&vault.db, secret, id, &grant).await?;
    Ok(Some(grant))
}

/// A form that was sent is lost then, so that only a page that was asked for is come back to.
fn to_sign_in(req: &HttpRequest) -> HttpResponse {
    let Some(web) = req.app_data::<web::Data<Web>>() else {
        return Error::internal().error_response();
    };
    let back = (req.method() == Method::GET).then(|| req.uri().to_string());
    HttpResponse::SeeOther()
        .insert_header((LOCATION, sign_in::address(web, back.as_deref())))
        .cookie(web.jar.removal())
        .finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_pages_may_change_something() {
        let public: BaseUrl = "https://git.example.com/git".parse().unwrap();
        let judged = |headers: &[(&str, &str)]| {
            let mut map = HeaderMap::new();
            for (name, value) in headers {
                let name = HeaderName::from_bytes(name.as_bytes()).unwrap();
                map.insert(name, HeaderValue::from_str(value).unwrap());
            }
            is_same_origin(&map, &public)
        };
        assert!(judged(&[("sec-fetch-site", "same-origin")]));
        assert!(judged(&[("sec-fetch-site", "none")]));
        assert!(judged(&[("origin", "https://git.example.com")]));
        assert!(judged(&[
            ("origin", "https://vault.example.com:3300"),
            ("host", "vault.example.com:3300")
        ]));
        for bad in [
            &[][..],
            &[
                ("sec-fetch-site", "cross-site"),
                ("origin", "https://git.example.com"),
            ],
            &[("sec-fetch-site", "same-site")],
            &[("sec-fetch-site", "")],
            &[("origin", "null"), ("host", "git.example.com")],
            &[("origin", "https://git.example.com.evil.example.com")],
            &[("origin", "http://git.example.com")],
            &[
                ("origin", "http://git.example.com"),
                ("host", "git.example.com"),
            ],
            &[("host", "git.example.com")],
        ] {
            assert!(!judged(bad), "{bad:?}");
        }
    }
}
