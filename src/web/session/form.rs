//! A form that is submitted as its session ends is kept until its sender has signed in again. It is then
//! shown as typed, only to them and only once. The table stores it sealed under a key that is derived from a
//! cookie of that browser.

use actix_web::cookie::Cookie;
use actix_web::dev::{Payload, ServiceRequest};
use actix_web::http::Method;
use actix_web::http::header::{CONTENT_LENGTH, CONTENT_TYPE, HeaderValue, TRANSFER_ENCODING};
use actix_web::web::{self, Bytes};
use actix_web::{FromRequest as _, HttpMessage as _, HttpRequest};
use entity::UserId;
use futures_util::stream;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::jar::SIGN_IN;
use super::{kept, shared};
use crate::access::FormRedisplay;
use crate::crypto::sealed;
use crate::error::Error;
use crate::http::body;
use crate::http::budget::BodyOwner;
use crate::sessions::Secret;
use crate::web::PAGES_SCOPE;
use crate::web::environments::new::PATH as NEW_ENVIRONMENT;

/// The parameter that names a kept form.
const PARAMETER: &str = "form";
/// The purpose in the seal's associated data.
const FORM: &[u8] = b"forgevault kept form";

/// The metadata of a kept form, sealed in front of its body.
#[derive(Serialize, Deserialize)]
struct Head {
    user_id: UserId,
    expires_unix: i64,
    path: String,
    media: String,
}

/// Where a kept form is shown again, and the cookie that opens it.
pub struct SavedForm {
    pub address: String,
    pub cookie: Cookie<'static>,
}

/// Returns the path of the page that contains the form with this path.
pub fn page_of(path: &str) -> &str {
    let up = |times: usize| {
        let mut left = path;
        for _ in 0..times {
            left = left.rsplit_once('/').map_or(left, |(left, _)| left);
        }
        left
    };
    match &*segments(path) {
        ["secrets" | "tokens", _, _]
        | ["import", "store"]
        | ["keys", _]
        | ["environments", _, "delete" | "undo"]
        | ["environments", _, "copy", _] => up(1),
        ["secrets", _, "copy", _] => up(2),
        _ => path,
    }
}

/// Whether the form contains typed text, so that it is worth keeping.
fn is_typed(path: &str) -> bool {
    match &*segments(path) {
        ["new" | "import"]
        | ["import", "store"]
        | ["secrets" | "tokens" | "environments", _]
        | ["secrets", _, "conflict" | "details" | "rename"]
        | ["tokens", "new", "test"] => true,
        [page] => NEW_ENVIRONMENT.strip_prefix('/') == Some(page),
        _ => false,
    }
}

/// Returns the path segments after the repository's vault.
fn segments(path: &str) -> Vec<&str> {
    let depth = PAGES_SCOPE.matches('/').count() + 1;
    path.split('/').skip(depth).collect()
}

/// Keeps the user's form, if it contains typed text.
///
/// # Errors
/// [`crate::error::Code::ValueTooLarge`] if it would be refused for its size anyway; also if it cannot be
/// read or stored.
pub async fn keep(
    req: &HttpRequest,
    mut payload: Payload,
    user_id: UserId,
) -> Result<Option<SavedForm>, Error> {
    let (app, web) = shared(req)?;
    let media = req.headers().get(CONTENT_TYPE);
    let media = media.and_then(|media| media.to_str().ok());
    let Some(media) = media.filter(|_| req.method() == Method::POST && is_typed(req.path())) else {
        return Ok(None);
    };
    let head = Head {
        user_id,
        expires_unix: app.clock.now_unix() + SIGN_IN,
        path: req.path().to_owned(),
        media: media.to_owned(),
    };
    let payload = web::Payload::from_request(req, &mut payload).await;
    let payload = payload.map_err(|_| Error::internal())?;
    // Identified by our session, although the forge's has ended.
    req.extensions_mut().insert(BodyOwner::User(user_id));
    let body = body::read(&app.bodies, req, payload, app.bodies.with_value()).await?;
    let secret = Secret::generate().map_err(|error| Error::internal().because(error))?;
    let sealed = seal(&secret, &head, &body)?;
    kept::store(
        &app.db,
        &secret,
        (user_id, sealed),
        head.expires_unix,
        app.clock.now_unix(),
    )
    .await?;
    let label = label_of(&secret);
    let name = web.jar.form_name(&label).ok_or_else(Error::internal)?;
    Ok(Some(SavedForm {
        address: format!("{}?{PARAMETER}={label}", req.path()),
        cookie: web.jar.pending(&name, &secret.expose()),
    }))
}

fn label_of(secret: &Secret) -> String {
    let mut label = hex::encode(secret.hash());
    label.truncate(8);
    label
}

/// Seals the length of the head in four bytes, the head, and the body.
fn seal(secret: &Secret, head: &Head, body: &[u8]) -> Result<Vec<u8>, Error> {
    let internal = |error: anyhow::Error| Error::internal().because(error);
    let head = serde_json::to_vec(head).map_err(|error| internal(error.into()))?;
    let length = u32::try_from(head.len()).map_err(|error| internal(error.into()))?;
    let parts = [&length.to_be_bytes()[..], &head, body];
    let plain = Zeroizing::new(parts.concat());
    let sealed = secret
        .cipher(FORM)
        .and_then(|cipher| sealed::seal(&cipher, &plain, &secret.hash()));
    sealed.map_err(|error| internal(error.into()))
}

fn open(secret: &Secret, sealed: &[u8]) -> Option<(Head, Bytes)> {
    let plain = sealed::open(&secret.cipher(FORM).ok()?, sealed, &secret.hash()).ok()?;
    let (length, rest) = plain.split_first_chunk()?;
    let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
    let (head, body) = rest.split_at_checked(length)?;
    let head = serde_json::from_slice(head).ok()?;
    Some((head, Bytes::copy_from_slice(body)))
}

/// Returns the label of the kept form in the request's query.
pub fn requested_label(req: &HttpRequest) -> Option<String> {
    let mut query = form_urlencoded::parse(req.query_string().as_bytes());
    let (_, label) = query.find(|(name, _)| name == PARAMETER)?;
    (req.method() == Method::GET).then(|| label.into_owned())
}

/// Returns a cookie that removes the one of the form with this label from the browser.
pub fn removal(req: &HttpRequest, label: &str) -> Option<Cookie<'static>> {
    let (_, web) = shared(req).ok()?;
    let name = web.jar.form_name(label)?;
    Some(web.jar.pending_removal(&name))
}

pub struct Form {
    media: HeaderValue,
    body: Bytes,
}

/// Removes the form with this label from the table, if the browser has its cookie, and returns it to the
/// user who submitted it to this path.
///
/// # Errors
/// If the database is unavailable.
pub async fn take(req: &HttpRequest, label: &str, user_id: UserId) -> Result<Option<Form>, Error> {
    let (app, web) = shared(req)?;
    let cookie = web.jar.form_name(label).and_then(|name| req.cookie(&name));
    let secret = cookie.and_then(|cookie| Secret::parse(cookie.value()));
    let Some(secret) = secret.filter(|secret| label_of(secret) == label) else {
        return Ok(None);
    };
    let Some(sealed) = kept::find(&app.db, &secret).await? else {
        return Ok(None);
    };
    // Another request has already received it.
    if !kept::remove(&app.db, &secret).await? {
        return Ok(None);
    }
    let now = app.clock.now_unix();
    let form = open(&secret, &sealed).and_then(|(head, body)| {
        let is_meant = head.user_id == user_id
            && head.path == req.path()
            && (now - SIGN_IN..=now + SIGN_IN).contains(&(head.expires_unix - SIGN_IN))
            && head.expires_unix > now;
        let media = HeaderValue::from_str(&head.media).ok()?;
        is_meant.then_some(Form { media, body })
    });
    Ok(form)
}

impl Form {
    /// Turns a request for a page into the submission of this form, but without making the change.
    pub fn fill(self, req: &mut ServiceRequest) {
        let Self { media, body } = self;
        req.extensions_mut().insert(FormRedisplay);
        let head = req.head_mut();
        head.method = Method::POST;
        head.headers.remove(TRANSFER_ENCODING);
        head.headers.insert(CONTENT_LENGTH, body.len().into());
        head.headers.insert(CONTENT_TYPE, media);
        let payload = stream::once(std::future::ready(Ok(body)));
        req.set_payload(Payload::Stream {
            payload: Box::pin(payload),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_leads_back_to_its_page() {
        for (form, page, typed) in [
            ("/new", "/new", true),
            ("/import", "/import", true),
            ("/import/store", "/import", true),
            ("/secrets/A", "/secrets/A", true),
            ("/secrets/new", "/secrets/new", true),
            ("/secrets/A/details", "/secrets/A", true),
            ("/secrets/A/conflict", "/secrets/A", true),
            ("/secrets/A/rename", "/secrets/A", true),
            ("/secrets/A/copy/staging", "/secrets/A", false),
            ("/secrets/A/delete", "/secrets/A", false),
            ("/secrets/A/reveal", "/secrets/A", false),
            ("/secrets/A/rollback", "/secrets/A", false),
            ("/tokens/new", "/tokens/new", true),
            ("/tokens/new/test", "/tokens/new", true),
            ("/tokens/7", "/tokens/7", true),
            ("/tokens/7/revoke", "/tokens/7", false),
            ("/keys/rotate", "/keys", false),
            ("/new-environment", "/new-environment", true),
            ("/environments/qa", "/environments/qa", true),
            ("/environments/qa/delete", "/environments/qa", false),
            (
                "/environments/qa/compare",
                "/environments/qa/compare",
                false,
            ),
            (
                "/environments/qa/copy/store",
                "/environments/qa/copy",
                false,
            ),
            (
                "/environments/qa/rollback",
                "/environments/qa/rollback",
                false,
            ),
            ("/audit/chain", "/audit/chain", false),
        ] {
            let path = format!("/acme/app/vault{form}");
            assert_eq!(page_of(&path), format!("/acme/app/vault{page}"));
            assert_eq!(is_typed(&path), typed, "{form}");
        }
    }
}
