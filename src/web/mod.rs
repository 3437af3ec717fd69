//! The web pages: the repository's Vault tab, and the sign-in. They call the same services as the API and
//! authorize nothing themselves. They add browser sessions ([`session`]), protection against cross-site
//! requests ([`guard`]) and rendering ([`render`]).

mod assets;
mod audit;
mod chain;
mod client;
mod device;
mod environments;
pub mod flash;
mod guard;
mod header;
mod icons;
mod import;
mod keys;
mod lockbox;
mod menu;
mod moment;
mod moved;
mod plan;
pub mod render;
mod secret;
mod secrets;
mod selection;
pub mod session;
mod sign_in;
pub mod texts;
pub mod theme;
mod tokens;

use actix_web::middleware::from_fn;
use actix_web::web::{self, ServiceConfig};
use actix_web::{HttpRequest, Scope};

use crate::http::resource;

/// The path of a repository's pages.
pub const PAGES_SCOPE: &str = "/{owner}/{repo}/vault";
/// The path of pages that belong to no repository. The forge allows no owner named `-`.
pub const SITE_SCOPE: &str = "/-/vault";

/// The path of the page on which the codes of terminals are typed.
pub use device::PAGE as DEVICE_PAGE;

/// Registers all routes of the pages; after those of the API, whose paths would match as pages too.
#[allow(clippy::too_many_lines, reason = "one table")]
pub fn routes(config: &mut ServiceConfig) {
    let site = web::scope(SITE_SCOPE)
        .service(
            resource("/sign-in", "GET, POST")
                .route(web::get().to(sign_in::form))
                .route(web::post().to(sign_in::sign_in)),
        )
        .service(resource("/callback", "GET").route(web::get().to(sign_in::callback)))
        .service(resource("/assets/{version}/{name}", "GET").route(web::get().to(assets::get)))
        .service(resource("/account/sign-out", "POST").route(web::post().to(sign_in::sign_out)))
        .service(
            web::scope("/account")
                .service(resource("/sessions", "GET").route(web::get().to(session::page::list)))
                .service(
                    resource("/sessions/{id}/end", "POST")
                        .route(web::post().to(session::page::end)),
                )
                .service(
                    resource("/terminals/{id}/end", "POST")
                        .route(web::post().to(session::page::end_terminal)),
                )
                .wrap(from_fn(session::guard::known)),
        )
        .service(
            web::scope(device::SCOPE)
                .service(
                    resource("", "GET, POST")
                        .route(web::get().to(device::form))
                        .route(web::post().to(device::decide)),
                )
                .service(
                    resource("/confirm/{id}", "GET, POST")
                        .route(web::get().to(device::confirmation))
                        .route(web::post().to(device::confirm)),
                )
                .wrap(from_fn(session::guard::signed_in)),
        )
        .wrap(from_fn(guard::pages));
    let pages = web::scope(PAGES_SCOPE)
        .service(resource("", "GET").route(web::get().to(secrets::list)))
        .service(resource("/", "GET").route(web::get().to(secrets::list)))
        .service(
            resource("/new", "GET, POST")
                .route(web::get().to(secret::new::form))
                .route(web::post().to(secret::new::create)),
        )
        .service(resource("/new-lockbox", "GET").route(web::get().to(lockbox::new)))
        .service(
            resource("/import", "GET, POST")
                .route(web::get().to(import::form))
                .route(web::post().to(import::preview)),
        )
        .service(
            resource("/selection", "GET, POST")
                .route(web::get().to(selection::show))
                .route(web::post().to(selection::act)),
        )
        .service(resource("/import/store", "POST").route(web::post().to(import::store)))
        .service(
            web::scope("/secrets/{name}")
                .service(
                    resource("", "GET, POST")
                        .route(web::get().to(secret::show::show))
                        .route(web::post().to(secret::write::put)),
                )
                .service(
                    resource("/conflict", "POST").route(web::post().to(secret::write::compare)),
                )
                .service(
                    resource("/details", "POST").route(web::post().to(secret::change::describe)),
                )
                .service(
                    resource("/rename", "POST").route(web::post().to(secret::relocate::rename)),
                )
                .service(
                    resource("/copy/{environment}", "POST")
                        .route(web::post().to(secret::relocate::copy)),
                )
                .service(
                    resource("/rollback", "GET, POST")
                        .route(web::get().to(secret::rollback::preview))
                        .route(web::post().to(secret::rollback::roll_back)),
                )
                .service(
                    resource("/compare", "POST").route(web::post().to(secret::compare::versions)),
                )
                .service(resource("/delete", "POST").route(web::post().to(secret::change::delete)))
                .service(
                    resource("/restore", "POST").route(web::post().to(secret::change::restore)),
                )
                .service(resource("/purge", "POST").route(web::post().to(secret::change::purge)))
                .service(
                    resource("/workflows", "GET").route(web::get().to(secret::workflows::show)),
                )
                .service(resource("/lockbox", "GET").route(web::get().to(lockbox::show)))
                .service(resource("/edit", "POST").route(web::post().to(secret::value::edit)))
                .service(
                    resource("/download", "POST").route(web::post().to(secret::value::download)),
                )
                .service(
                    // The API's own response, for the script that shows the value on demand.
                    resource("/reveal", "POST").route(web::post().to(crate::secrets::routes::get)),
                ),
        )
        .service(resource("/tokens", "GET").route(web::get().to(tokens::list::list)))
        .service(
            resource("/tokens/new", "GET, POST")
                .route(web::get().to(tokens::new::form))
                .route(web::post().to(tokens::new::create)),
        )
        .service(resource("/tokens/new/test", "POST").route(web::post().to(tokens::new::test)))
        .service(
            web::scope("/tokens/{id}")
                .service(
                    resource("", "GET, POST")
                        .route(web::get().to(tokens::page::show))
                        .route(web::post().to(tokens::page::describe)),
                )
                .service(resource("/made", "GET").route(web::get().to(tokens::made::show)))
                .service(resource("/rotate", "POST").route(web::post().to(tokens::rotate::rotate)))
                .service(resource("/lock", "POST").route(web::post().to(tokens::page::lock)))
                .service(resource("/unlock", "POST").route(web::post().to(tokens::page::unlock)))
                .service(resource("/revoke", "POST").route(web::post().to(tokens::page::revoke))),
        )
        .service(resource("/environments", "GET").route(web::get().to(environments::list::list)))
        .service(
            resource(environments::new::PATH, "GET, POST")
                .route(web::get().to(environments::new::form))
                .route(web::post().to(environments::new::create)),
        )
        .service(environment())
        .service(resource("/keys", "GET").route(web::get().to(keys::show)))
        .service(resource("/keys/rotate", "POST").route(web::post().to(keys::rotate)))
        .service(resource("/keys/check", "POST").route(web::post().to(keys::check)))
        .service(resource("/plan", "GET").route(web::get().to(plan::show)))
        .service(resource("/audit", "GET").route(web::get().to(audit::list)))
        .service(
            resource("/audit/chain", "GET, POST")
                .route(web::get().to(chain::show))
                .route(web::post().to(chain::check)),
        )
        .service(resource("/audit/export", "GET").route(web::get().to(audit::export)))
        .wrap(from_fn(moved::to_present_name))
        .wrap(from_fn(session::guard::signed_in))
        .wrap(from_fn(guard::pages));
    config.service(site).service(pages);
}

/// The pages of one environment, or of the base.
fn environment() -> Scope {
    web::scope("/environments/{environment}")
        .service(
            resource("", "GET, POST")
                .route(web::get().to(environments::settings::show))
                .route(web::post().to(environments::settings::save)),
        )
        .service(resource("/delete", "POST").route(web::post().to(environments::settings::delete)))
        .service(resource("/undo", "POST").route(web::post().to(environments::undo::undo)))
        .service(
            resource("/compare", "GET, POST")
                .route(web::get().to(environments::compare::form))
                .route(web::post().to(environments::compare::compare)),
        )
        .service(
            resource("/copy", "GET, POST")
                .route(web::get().to(environments::copy::form))
                .route(web::post().to(environments::copy::choose)),
        )
        .service(
            resource("/copy/preview", "POST").route(web::post().to(environments::copy::preview)),
        )
        .service(resource("/copy/store", "POST").route(web::post().to(environments::copy::store)))
        .service(resource("/history", "GET").route(web::get().to(environments::history::show)))
        .service(
            resource("/rollback", "GET, POST")
                .route(web::get().to(environments::rollback::preview))
                .route(web::post().to(environments::rollback::roll_back)),
        )
}

/// Returns owner and name of the repository in the address of a page, if it is about one.
fn repo_of(req: &HttpRequest) -> Option<(&str, &str)> {
    let segments = req.match_info();
    segments.get("owner").zip(segments.get("repo"))
}
