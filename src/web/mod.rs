//! The pages: the repository's Vault tab, and what a browser needs to sign in. They call the same
//! services as the API and judge nothing themselves; what they add is the session of a browser
//! ([`session`]), its guard against requests that other sites make ([`guard`]) and the rendering
//! ([`render`]).

mod assets;
mod audit;
mod change;
mod guard;
mod import;
mod keys;
mod lockbox;
pub mod looks;
pub mod oidc;
mod plan;
pub mod render;
mod secret;
mod secrets;
pub mod session;
mod sessions;
mod sign_in;
pub mod texts;
mod tokens;

use actix_web::middleware::from_fn;
use actix_web::web::{self, ServiceConfig};

use crate::http::resource;

/// Where the pages of a repository lie.
pub const PAGES_SCOPE: &str = "/{owner}/{repo}/vault";
/// Where lies what belongs to no repository. No owner is called `-` at the forge.
pub const SITE_SCOPE: &str = "/-/vault";

/// Every route of the pages; after those of the API, whose paths could be read as pages.
pub fn routes(config: &mut ServiceConfig) {
    let site = web::scope(SITE_SCOPE)
        .service(
            resource("/sign-in", "GET, POST")
                .route(web::get().to(sign_in::form))
                .route(web::post().to(sign_in::sign_in)),
        )
        .service(resource("/callback", "GET").route(web::get().to(sign_in::callback)))
        .service(resource("/assets/{version}/{name}", "GET").route(web::get().to(assets::get)))
        .service(
            web::scope("/account")
                .service(resource("/sign-out", "POST").route(web::post().to(sign_in::sign_out)))
                .service(resource("/sessions", "GET").route(web::get().to(sessions::list)))
                .service(
                    resource("/sessions/{id}/end", "POST").route(web::post().to(sessions::end)),
                )
                .wrap(from_fn(guard::signed_in)),
        )
        .wrap(from_fn(guard::pages));
    let pages = web::scope(PAGES_SCOPE)
        .service(resource("", "GET").route(web::get().to(secrets::list)))
        .service(
            resource("/new", "GET, POST")
                .route(web::get().to(change::new))
                .route(web::post().to(change::create)),
        )
        .service(resource("/new-lockbox", "GET").route(web::get().to(lockbox::new)))
        .service(resource("/secrets/{name}/lockbox", "GET").route(web::get().to(lockbox::show)))
        .service(
            resource("/import", "GET, POST")
                .route(web::get().to(import::form))
                .route(web::post().to(import::preview)),
        )
        .service(resource("/import/store", "POST").route(web::post().to(import::store)))
        .service(
            resource("/secrets/{name}", "GET, POST")
                .route(web::get().to(secret::show))
                .route(web::post().to(change::put)),
        )
        .service(
            resource("/secrets/{name}/details", "POST").route(web::post().to(change::describe)),
        )
        .service(
            resource("/secrets/{name}/rollback", "POST").route(web::post().to(change::roll_back)),
        )
        .service(resource("/secrets/{name}/delete", "POST").route(web::post().to(change::delete)))
        .service(resource("/secrets/{name}/restore", "POST").route(web::post().to(change::restore)))
        .service(resource("/secrets/{name}/purge", "POST").route(web::post().to(change::purge)))
        .service(
            // The API's own answer, for the script that shows it on demand.
            resource("/secrets/{name}/reveal", "POST")
                .route(web::post().to(crate::secrets::routes::get)),
        )
        .service(
            resource("/tokens", "GET, POST")
                .route(web::get().to(tokens::list))
                .route(web::post().to(tokens::create)),
        )
        .service(resource("/tokens/{id}/lock", "POST").route(web::post().to(tokens::lock)))
        .service(resource("/tokens/{id}/unlock", "POST").route(web::post().to(tokens::unlock)))
        .service(resource("/tokens/{id}/revoke", "POST").route(web::post().to(tokens::revoke)))
        .service(resource("/keys", "GET").route(web::get().to(keys::show)))
        .service(resource("/keys/rotate", "POST").route(web::post().to(keys::rotate)))
        .service(resource("/keys/check", "POST").route(web::post().to(keys::check)))
        .service(resource("/plan", "GET").route(web::get().to(plan::show)))
        .service(resource("/audit", "GET").route(web::get().to(audit::list)))
        .service(
            resource("/audit/export", "GET").route(web::get().to(crate::audit::routes::export)),
        )
        .wrap(from_fn(guard::signed_in))
        .wrap(from_fn(guard::pages));
    config.service(site).service(pages);
}
