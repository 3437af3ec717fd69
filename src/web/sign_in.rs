//! Signing in and out. Beside a standalone forge, whose people have nothing but tokens, by a form.

use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpRequest, HttpResponse, web};
use minijinja::context;

use super::SITE_SCOPE;
use super::guard::Current;
use super::render::Web;
use super::session;
use crate::access::client::Client;
use crate::access::forge_refusal;
use crate::error::Error;
use crate::forge::{ForgeError, ForgeToken};
use crate::http::body;
use crate::http::frame::is_canonical;
use crate::vault::Vault;

/// The address of the form, which leads back to that page of ours.
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

/// Where a page of ours lies that a query or a form names; everything else is the list of sessions,
/// so that nobody is sent to another site.
fn destination(web: &Web, to: &str) -> String {
    let path = to.split('?').next().unwrap_or_default();
    let shown = to.bytes().all(|byte| byte.is_ascii_graphic());
    if path.len() > 1 && path.starts_with('/') && is_canonical(path) && shown {
        format!("{}{to}", web.base)
    } else {
        format!("{}{SITE_SCOPE}/account/sessions", web.base)
    }
}

/// # Errors
/// When the page cannot be rendered.
pub async fn form(web: web::Data<Web>, req: HttpRequest) -> Result<HttpResponse, Error> {
    let mut query = form_urlencoded::parse(req.query_string().as_bytes());
    let to = query
        .find(|(name, _)| name == "to")
        .map(|(_, to)| to.into_owned());
    let given = context! { to => to.unwrap_or_default(), unknown => false };
    web.page(&req, StatusCode::OK, "sign_in.html", given)
}

/// # Errors
/// When the forge cannot be asked or the session cannot be stored.
pub async fn sign_in(
    web: web::Data<Web>,
    vault: web::Data<Vault>,
    req: HttpRequest,
    payload: web::Payload,
) -> Result<HttpResponse, Error> {
    let form = body::form(&vault, &req, payload, &["token", "to"]).await?;
    let token = ForgeToken::new(form.get("token").unwrap_or_default().trim());
    let to = form.get("to").unwrap_or_default();
    let user = match vault.forge.user(&token).await {
        Ok(user) => user,
        Err(ForgeError::BadToken) => {
            let given = context! { to, unknown => true };
            return web.page(&req, StatusCode::UNAUTHORIZED, "sign_in.html", given);
        }
        Err(error) => return Err(forge_refusal(error)),
    };
    let client = Client::of(&req, &vault.config.proxies);
    let now = vault.clock.now_unix();
    // A new secret with each sign-in, whatever the browser had.
    let secret = session::begin(&vault.db, &user, &token, &client, now).await?;
    Ok(HttpResponse::SeeOther()
        .insert_header((LOCATION, destination(&web, to)))
        .cookie(web.jar.cookie(&secret.expose()))
        .finish())
}

/// # Errors
/// When nothing can be written.
pub async fn sign_out(
    web: web::Data<Web>,
    vault: web::Data<Vault>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    let current = Current::of(&req).ok_or_else(Error::internal)?;
    session::end(&vault.db, current.user_id, current.session_id).await?;
    Ok(HttpResponse::SeeOther()
        .insert_header((LOCATION, address(&web, None)))
        .cookie(web.jar.removal())
        .finish())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::ForgeKind;
    use crate::web::looks::{self, Looks};

    #[test]
    fn nobody_is_sent_to_another_site() {
        let url = "https://git.example.com/git".parse().unwrap();
        let looks = Looks::new(
            &ForgeKind::Standalone(std::path::PathBuf::new()),
            &url,
            looks::Limits::default(),
            std::sync::Arc::new(crate::clock::SystemClock),
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
