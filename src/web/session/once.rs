//! A new vault token on its way from the response that created it to the page that shows it, once and only in
//! the session that created it. The table stores it sealed under a key that is derived from a cookie of that
//! browser.

use actix_web::HttpRequest;
use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, SameSite};
use entity::{RepoId, SessionId, TokenId};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::guard::Current;
use super::jar::Jar;
use super::kept;
use crate::app_state::AppState;
use crate::crypto::sealed;
use crate::error::Error;
use crate::sessions::Secret;

/// How long the token waits to be shown, in seconds.
const WAITS: i64 = 300;
/// The purpose in the seal's associated data.
const MADE_TOKEN: &[u8] = b"forgevault made token";

/// What is sealed.
#[derive(Serialize, Deserialize)]
struct MadeToken {
    session_id: SessionId,
    repo_id: RepoId,
    token_id: TokenId,
    expires_unix: i64,
    text: Zeroizing<String>,
}

/// Keeps the text of a new token for the session of the request. Returns the cookie that opens it.
///
/// # Errors
/// If nothing can be written.
pub async fn keep(
    (app, jar): (&AppState, Jar),
    req: &HttpRequest,
    (repo_id, token_id): (RepoId, TokenId),
    text: Zeroizing<String>,
) -> Result<Cookie<'static>, Error> {
    let current = Current::of(req).ok_or_else(Error::internal)?;
    let now = app.clock.now_unix();
    let made = MadeToken {
        session_id: current.session_id,
        repo_id,
        token_id,
        expires_unix: now + WAITS,
        text,
    };
    let secret = Secret::generate().map_err(|error| Error::internal().because(error))?;
    let sealed = seal(&secret, &made)?;
    let expires_unix = made.expires_unix;
    kept::store(
        &app.db,
        &secret,
        (current.user_id, sealed),
        expires_unix,
        now,
    )
    .await?;
    let mut cookie = cookie(jar, token_id, &secret.expose());
    cookie.set_max_age(Duration::seconds(WAITS));
    Ok(cookie)
}

/// Removes the text of a new token from the table, and returns it to the session that created it. Afterwards
/// it is gone.
///
/// # Errors
/// If the database is unavailable.
pub async fn take(
    (app, jar): (&AppState, Jar),
    req: &HttpRequest,
    (repo_id, token_id): (RepoId, TokenId),
) -> Result<Option<Zeroizing<String>>, Error> {
    let sent = req.cookie(&jar.made_name(token_id));
    let secret = sent.and_then(|cookie| Secret::parse(cookie.value()));
    let Some((secret, current)) = secret.zip(Current::of(req)) else {
        return Ok(None);
    };
    let found = kept::find(&app.db, &secret).await?;
    let Some(made) = found.and_then(|sealed| open(&secret, &sealed)) else {
        return Ok(None);
    };
    let left = made.expires_unix - app.clock.now_unix();
    let is_meant = made.session_id == current.session_id
        && (made.repo_id, made.token_id) == (repo_id, token_id)
        && (1..=WAITS).contains(&left);
    // Another request may have received it meanwhile.
    let is_first = is_meant && kept::remove(&app.db, &secret).await?;
    Ok(is_first.then_some(made.text))
}

pub fn removal(jar: Jar, token_id: TokenId) -> Cookie<'static> {
    let mut cookie = cookie(jar, token_id, "");
    cookie.make_removal();
    cookie
}

/// The page that shows the token is always reached from our own form.
fn cookie(jar: Jar, token_id: TokenId, value: &str) -> Cookie<'static> {
    let mut cookie = jar.make(jar.made_name(token_id), value);
    cookie.set_same_site(SameSite::Strict);
    cookie
}

fn seal(secret: &Secret, made: &MadeToken) -> Result<Vec<u8>, Error> {
    let plain = serde_json::to_vec(made).map_err(|error| Error::internal().because(error))?;
    let plain = Zeroizing::new(plain);
    let sealed = secret
        .cipher(MADE_TOKEN)
        .and_then(|cipher| sealed::seal(&cipher, &plain, &secret.hash()));
    sealed.map_err(|error| Error::internal().because(error))
}

fn open(secret: &Secret, sealed: &[u8]) -> Option<MadeToken> {
    let plain = sealed::open(&secret.cipher(MADE_TOKEN).ok()?, sealed, &secret.hash()).ok()?;
    serde_json::from_slice(&plain).ok()
}
