//! All routes of the service. `openapi` describes what each returns.

use actix_web::HttpResponse;
use actix_web::guard::fn_guard;
use actix_web::web::{self, ServiceConfig};

use crate::error::Error;
use crate::http::{INSTANCE_SCOPE, REPO_SCOPE, frame, resource, resource_of_values};
use crate::instance::routes as instance;
use crate::{audit, keys, license, lifecycle, openapi, secrets, tokens};

/// Registers all routes of the service.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(web::scope(REPO_SCOPE).configure(repo_routes))
        .service(web::scope(INSTANCE_SCOPE).configure(instance_routes))
        .service(resource("/metrics", "GET").route(web::get().to(crate::instance::metrics)))
        .configure(crate::web::routes)
        .default_service(web::to(no_route));
}

fn repo_routes(config: &mut ServiceConfig) {
    use {
        audit::routes as audit, keys::routes as keys, secrets::routes as secrets,
        tokens::routes as tokens,
    };
    config
        .service(resource("/secrets", "GET").route(web::get().to(secrets::list)))
        .service(
            resource_of_values("/secrets/{name}", "GET, PUT, PATCH, DELETE")
                .route(web::get().guard(fn_guard(frame::is_whole)).to(secrets::get))
                .route(web::put().to(secrets::put))
                .route(web::patch().to(secrets::patch))
                .route(
                    web::delete()
                        .guard(fn_guard(secrets::is_purge))
                        .to(secrets::purge),
                )
                .route(web::delete().to(secrets::delete)),
        )
        .service(
            resource("/secrets/{name}/restore", "POST").route(web::post().to(secrets::restore)),
        )
        .service(
            resource("/secrets/{name}/versions", "GET").route(web::get().to(secrets::versions)),
        )
        .service(
            resource("/secrets/{name}/rollback", "POST").route(web::post().to(secrets::rollback)),
        )
        .service(
            resource_of_values("/export", "GET").route(
                web::get()
                    .guard(fn_guard(frame::is_whole))
                    .to(secrets::export),
            ),
        )
        .service(
            resource("/tokens", "GET, POST")
                .route(web::get().to(tokens::list))
                .route(web::post().to(tokens::create)),
        )
        .service(
            resource("/tokens/{id}", "PATCH, DELETE")
                .route(web::patch().to(tokens::update))
                .route(web::delete().to(tokens::revoke)),
        )
        .service(resource("/token/info", "GET").route(web::get().to(tokens::info)))
        .service(
            resource("/rotate-key", "GET, POST")
                .route(web::get().to(keys::rotation::progress))
                .route(web::post().to(keys::rotation::rotate)),
        )
        .service(resource("/migrate-key", "POST").route(web::post().to(keys::migration::migrate)))
        .service(resource("/audit", "GET").route(web::get().to(audit::list)))
        .service(resource("/audit/export", "GET").route(web::get().to(audit::export)));
}

fn instance_routes(config: &mut ServiceConfig) {
    config
        .service(resource("/health", "GET").route(web::get().to(instance::health)))
        .service(resource("/ready", "GET").route(web::get().to(instance::ready)))
        .service(resource("/version", "GET").route(web::get().to(instance::version)))
        .service(resource("/license", "GET").route(web::get().to(license::routes::license)))
        .service(resource("/webhook", "POST").route(web::post().to(lifecycle::routes::webhook)))
        .service(resource("/audit-key", "GET").route(web::get().to(audit::routes::public_key)))
        .service(resource("/openapi.json", "GET").route(web::get().to(openapi::document)));
}

async fn no_route() -> Result<HttpResponse, Error> {
    Err(Error::not_found("no such route"))
}
