//! The protection of every page: no cross-site changes, no framing, only our own scripts, and errors as
//! pages. The session follows after it ([`super::session::guard`]).

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{
    CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderName, HeaderValue, REFERRER_POLICY,
    X_FRAME_OPTIONS,
};
use actix_web::middleware::Next;
use actix_web::{HttpMessage as _, HttpResponse, web};

use super::SITE_SCOPE;
use super::render::Web;
use crate::app_state::AppState;
use crate::error::Error;
use crate::http::origin::Site;
use crate::settings::BaseUrl;

const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
     font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; \
     frame-ancestors 'none'";
/// For a worker that runs WebAssembly: it cannot reach anything, and the pages themselves compile nothing.
pub const WORKER_POLICY: &str = "default-src 'none'; script-src 'wasm-unsafe-eval'";

const OPENER_POLICY: HeaderName = HeaderName::from_static("cross-origin-opener-policy");

/// The outermost middleware of the pages.
///
/// # Errors
/// None: refusals become responses.
pub async fn pages(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let app = req.app_data::<web::Data<AppState>>();
    let public_url = app.map(|app| &app.config.public_url);
    let is_https = public_url.is_some_and(BaseUrl::is_https);
    let allowed = req.method().is_safe()
        || public_url.is_some_and(|public_url| Site::of(req.headers(), public_url) == Site::Own);
    let files = format!("{SITE_SCOPE}/assets/");
    let is_page = !req.path().starts_with(&files);
    if let Some(web) = req.app_data::<web::Data<Web>>().cloned()
        && is_page
    {
        let look = web.themes.of(None).await;
        req.extensions_mut().insert(look);
    }
    let answer = if allowed {
        next.call(req).await?.map_into_boxed_body()
    } else {
        refused(req, Error::from_another_site())
    };
    let mut answer = as_page(answer);
    let headers = answer.headers_mut();
    if !headers.contains_key(CONTENT_SECURITY_POLICY) {
        headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    }
    for (name, value) in [(X_FRAME_OPTIONS, "DENY"), (REFERRER_POLICY, "same-origin")] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    // Over plain HTTP browsers do not accept it, and log an error on every page.
    if is_https {
        headers.insert(OPENER_POLICY, HeaderValue::from_static("same-origin"));
    }
    Ok(answer)
}

/// Builds the response for a refusal. It keeps the error, which [`as_page`] needs.
pub fn refused(req: ServiceRequest, error: Error) -> ServiceResponse<BoxBody> {
    let (req, _) = req.into_parts();
    ServiceResponse::new(req, HttpResponse::from_error(error))
}

/// Converts a refusal in our form into a page; leaves everything else unchanged.
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
