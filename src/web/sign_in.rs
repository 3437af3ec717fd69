//! Sign-in and sign-out: through the forge if an application is configured, else by a form for a forge
//! token, which is the only way with a standalone forge.

use std::sync::Arc;

use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpRequest, HttpResponse, web};
use minijinja::context;
use zeroize::Zeroizing;

use super::SITE_SCOPE;
use super::render::Web;
use super::session::{at_forge, guard};
use crate::access::{forge_refusal, identify};
use crate::app_state::AppState;
use crate::error::{Code, Error};
use crate::forge::{ForgeError, ForgeToken, User};
use crate::http::body;
use crate::http::client::Client;
use crate::http::frame::is_canonical;
use crate::oidc::{OidcError, Pending};
use crate::sessions::browser::{self, Browser};
use crate::sessions::renewal::{self, uninterrupted};
use crate::sessions::retries::Retries;
use crate::sessions::{CliToken, ForgeTokens, PersonLock, Secret};
use crate::tokens::VaultToken;

/// Maximum size of the form in bytes: a token, and the escaped return address.
const MAX_FORM: usize = 8 * 1024;
/// Maximum length of a return address that is kept, in bytes: browsers drop cookies beyond 4 KiB.
const MAX_TO: usize = 1024;
/// Maximum number of sign-ins in progress per browser; any other site can start one.
const MAX_STARTED: usize = 5;
/// The separator in the cookie, which occurs in neither part.
const SEPARATOR: char = ':';

/// Returns the address of the form, with a page of ours to return to.
pub fn address(web: &Web, back: Option<&str>) -> String {
    let form = format!("{}{SITE_SCOPE}/sign-in", web.base);
    let Some(back) = back else {
        return form;
    };
    let query = form_urlencoded::Serializer::new(String::new())
        .append_pair("to", back)
        .finish();
    format!("{form}?{query}")
}

/// Returns the address of a page of ours from a query or form; anything else becomes the list of sessions,
/// so that nobody is redirected to another site.
fn destination(web: &Web, to: &str) -> String {
    let path = to.split('?').next().unwrap_or_default();
    let shown = to.bytes().all(|byte| byte.is_ascii_graphic());
    if path.len() > 1 && path.starts_with('/') && is_canonical(path) && shown {
        format!("{}{to}", web.base)
    } else {
        format!("{}{SITE_SCOPE}/account/sessions", web.base)
    }
}

/// Shows the form, or redirects to the forge.
///
/// # Errors
/// If the page cannot be rendered, or the forge cannot be asked.
pub async fn form(
    web: web::Data<Web>,
    app: web::Data<AppState>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    let mut to = query_value(&req, "to").unwrap_or_default();
    if to.len() > MAX_TO {
        to.clear();
    }
    if let Some(oidc) = &app.oidc {
        let (url, pending) = oidc.begin().await.map_err(refusal)?;
        let cookie = format!("{}{SEPARATOR}{}", pending.to_text(), hex::encode(to));
        let name = web.jar.pending_name(pending.state());
        let name = name.ok_or_else(Error::internal)?;
        let mut answer = HttpResponse::SeeOther();
        answer.insert_header((LOCATION, url.as_str()));
        answer.cookie(web.jar.pending(&name, &cookie));
        let started = started(&web, &req);
        if started.len() >= MAX_STARTED {
            for name in started {
                answer.cookie(web.jar.pending_removal(&name));
            }
        }
        return Ok(answer.finish());
    }
    let given = context! { to, unknown => false };
    web.page(&req, StatusCode::OK, "sign_in.html", given)
}

/// # Errors
/// If the forge cannot be asked, or the session cannot be stored.
pub async fn sign_in(
    web: web::Data<Web>,
    app: web::Data<AppState>,
    req: HttpRequest,
    payload: web::Payload,
) -> Result<HttpResponse, Error> {
    if app.oidc.is_some() {
        return Err(Error::new(Code::Forbidden, "sign in at the forge"));
    }
    let form = body::form_up_to(&app.bodies, &req, payload, &["token", "to"], MAX_FORM).await?;
    let token = form.text("token").trim();
    let to = form.text("to");
    // As on the API, never send a presumed token of ours to the forge.
    let is_ours = VaultToken::is_meant(token) || CliToken::is_meant(token);
    let user_result = if token.is_empty() || is_ours {
        Err(ForgeError::BadToken)
    } else {
        identify(&req, &app, &ForgeToken::new(token)).await
    };
    let user = match user_result {
        Ok(user) => user,
        Err(ForgeError::BadToken) => {
            let given = context! { to, unknown => true };
            return web.page(&req, StatusCode::UNAUTHORIZED, "sign_in.html", given);
        }
        Err(error) => return Err(forge_refusal(error)),
    };
    let arriving = Arriving::of(&web, &app, &req);
    let secret = begin(&app, &arriving, (&user, &ForgeTokens::pasted(token))).await?;
    Ok(signed_in(&web, &secret, to))
}

/// The address to which the forge redirects the browser.
///
/// # Errors
/// If the response does not belong to a sign-in of this browser, or is not the forge's.
pub async fn callback(
    web: web::Data<Web>,
    app: web::Data<AppState>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    if app.oidc.is_none() {
        return Err(Error::not_found("no such route"));
    }
    let state = query_value(&req, "state").unwrap_or_default();
    let name = web.jar.pending_name(&state);
    let cookie = name.as_ref().and_then(|name| req.cookie(name));
    let started = cookie.as_ref().and_then(|cookie| {
        let (pending, to) = cookie.value().split_once(SEPARATOR)?;
        Some((Pending::from_text(pending)?, to))
    });
    let (pending, to) = started.ok_or_else(|| refusal(OidcError::OtherState))?;
    if query_value(&req, "error").is_some() {
        return Err(refusal(OidcError::Denied));
    }
    let code = query_value(&req, "code").unwrap_or_default();
    let (within, arriving) = (Arc::clone(&app), Arriving::of(&web, &app, &req));
    // To its end in any case: the forge may accept no tokens but these from now on.
    let secret =
        uninterrupted(async move { finish(&within, &arriving, (code, pending, state)).await })
            .await?;
    let to = hex::decode(to)
        .ok()
        .and_then(|to| String::from_utf8(to).ok());
    let to = to.unwrap_or_default();
    let mut answer = match secret {
        Some(secret) => signed_in(&web, &secret, &to),
        // The forge asks nothing a second time.
        None => HttpResponse::SeeOther()
            .insert_header((LOCATION, address(&web, (!to.is_empty()).then_some(&to))))
            .finish(),
    };
    if let Some(name) = name {
        let removal = web.jar.pending_removal(&name);
        answer
            .add_cookie(&removal)
            .map_err(|error| Error::internal().because(error))?;
    }
    Ok(answer)
}

/// Returns the cookie names of sign-ins in progress in this browser.
fn started(web: &Web, req: &HttpRequest) -> Vec<String> {
    let Ok(cookies) = req.cookies() else {
        return vec![];
    };
    let names = cookies.iter().map(|cookie| cookie.name().to_owned());
    names
        .filter(|name| name.starts_with(web.jar.pending_prefix()))
        .collect()
}

/// The browser that signs in.
struct Arriving {
    client: Client,
    /// The secret of its previous session.
    replaced: Option<Secret>,
    at_forge: Option<Zeroizing<String>>,
}

impl Arriving {
    fn of(web: &Web, app: &AppState, req: &HttpRequest) -> Self {
        Self {
            client: Client::of(req, &app.config.proxies),
            replaced: guard::secret_of(web, req),
            at_forge: at_forge::cookies(req, &app.config.forge_cookies),
        }
    }
}

/// Completes a sign-in through the forge, and seals its tokens for all sessions of the user. Returns [`None`] if
/// the tokens of another sign-in of the same user have replaced its own: then it has to begin again.
async fn finish(
    app: &AppState,
    arriving: &Arriving,
    (code, pending, state): (String, Pending, String),
) -> Result<Option<Secret>, Error> {
    let oidc = app.oidc.as_ref().ok_or_else(Error::internal)?;
    let before = browser::newest_id(&app.db).await?;
    let signed_in = oidc.finish(code, pending, &state).await.map_err(refusal)?;
    let mut tokens = ForgeTokens::from(signed_in.tokens);
    let user = app.forge.user(&tokens.token).await;
    let user = user.map_err(forge_refusal)?;
    if user.id.to_string() != signed_in.subject {
        return Err(refusal(OidcError::Untrusted(
            "the tokens belong to two different users",
        )));
    }
    let mut retries = Retries::default();
    let lock = loop {
        match PersonLock::acquire(app, user.id).await {
            Ok(lock) => break lock,
            Err(error) => retries.pause(error).await?,
        }
    };
    // The wait for the lock may have been long.
    let mut retries = Retries::default();
    // The user was unknown before the exchange, so another sign-in may have got newer tokens and sealed them
    // first. On a forge that rotates them, only the newest work.
    let is_first = loop {
        match browser::has_begun_since(&app.db, user.id, before).await {
            Ok(has_begun) => break !has_begun,
            Err(error) => retries.pause(error.into()).await?,
        }
    };
    if let Some(refresh) = tokens.refresh.clone().filter(|_| !is_first) {
        tokens = match renewal::refreshed(oidc, &refresh).await {
            Ok(tokens) => tokens,
            Err(OidcError::RefreshRefused) => {
                lock.release().await?;
                return Ok(None);
            }
            Err(error) => return Err(refusal(error)),
        };
    }
    let secret = loop {
        match begin(app, arriving, (&user, &tokens)).await {
            Ok(secret) => break secret,
            Err(error) => retries.pause(error).await?,
        }
    };
    renewal::distribute(app, &lock, &tokens).await?;
    lock.release().await?;
    Ok(Some(secret))
}

/// Begins a session with a new secret, whatever the browser had.
async fn begin(
    app: &AppState,
    arriving: &Arriving,
    (user, tokens): (&User, &ForgeTokens),
) -> Result<Secret, Error> {
    let now = app.clock.now_unix();
    let key = app.row_macs.instance_key();
    let browser = Browser {
        client: &arriving.client,
        replaced: arriving.replaced.as_ref(),
        at_forge: arriving.at_forge.as_ref().map(|cookies| cookies.as_str()),
    };
    browser::begin((&app.db, &key), user, tokens, browser, now).await
}

fn signed_in(web: &Web, secret: &Secret, to: &str) -> HttpResponse {
    HttpResponse::SeeOther()
        .insert_header((LOCATION, destination(web, to)))
        .cookie(web.jar.cookie(&secret.expose()))
        .finish()
}

/// Returns the error of a failed sign-in, for the browser.
pub fn refusal(error: OidcError) -> Error {
    match error {
        OidcError::OtherState
        | OidcError::Denied
        | OidcError::CodeRefused
        | OidcError::RefreshRefused => Error::invalid(error.to_string()),
        _ => renewal::unavailable(error),
    }
}

fn query_value(req: &HttpRequest, field: &str) -> Option<String> {
    let mut query = form_urlencoded::parse(req.query_string().as_bytes());
    query
        .find(|(name, _)| name == field)
        .map(|(_, value)| value.into_owned())
}

/// Signs out, even if the forge cannot be asked or rejects the token.
///
/// # Errors
/// If nothing can be written.
pub async fn sign_out(
    web: web::Data<Web>,
    app: web::Data<AppState>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    guard::end(&req).await?;
    // The forge would sign the browser in again by itself, so go to its start page, which does not require a
    // session.
    let to = match app.oidc {
        Some(_) => format!("{}/", web.base),
        None => address(&web, None),
    };
    Ok(HttpResponse::SeeOther()
        .insert_header((LOCATION, to))
        .cookie(web.jar.removal())
        .finish())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::ForgeKind;
    use crate::web::theme::{self, Themes};

    #[test]
    fn nobody_is_redirected_to_another_site() {
        let url = "https://git.example.com/git".parse().unwrap();
        let looks = Themes::new(
            &ForgeKind::Standalone(std::path::PathBuf::new()),
            &url,
            theme::Limits::default(),
            Arc::new(crate::clock::SystemClock),
        );
        let web = Web::new(&url, looks.unwrap()).unwrap();
        for good in ["/acme/app/vault", "/acme/app/vault?q=a%20b&page=2"] {
            assert_eq!(destination(&web, good), format!("/git{good}"));
        }
        for bad in [
            "",
            "/",
            "//evil.example.com",
            "/\\evil.example.com",
            "https://evil.example.com",
            "/a/../b",
            "/a\r\nx: y",
            "/a?\r\nx: y",
            "javascript:alert(1)",
        ] {
            assert_eq!(
                destination(&web, bad),
                "/git/-/vault/account/sessions",
                "{bad}"
            );
        }
    }
}
