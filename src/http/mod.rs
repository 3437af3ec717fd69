//! The HTTP side: which route leads to which handler, and what frames them all.

pub mod body;
pub mod budget;
pub mod frame;
pub mod instance;
pub mod limiter;
pub mod openapi;
pub mod page;
pub mod params;
pub mod stream;
mod unread;
pub mod upload;
pub mod whole;

use std::borrow::Cow;
use std::future::ready;

use actix_web::guard::fn_guard;
use actix_web::http::header::{ALLOW, HeaderValue};
use actix_web::web::{self, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse, Resource};
use serde::Serialize;
use utoipa::ToSchema;

use crate::error::{Code, Error};
use crate::{audit, keys, license, lifecycle, secrets, tokens};

/// Where the routes of a repository lie.
pub const REPO_SCOPE: &str = "/api/v1/repos/{owner}/{repo}/vault";
/// Where the routes of the instance lie.
pub const INSTANCE_SCOPE: &str = "/api/v1/vault";

/// The answer to a change that has nothing else to tell.
#[derive(Debug, Serialize, ToSchema)]
pub struct Message {
    #[schema(example = "Secret deleted")]
    message: Cow<'static, str>,
}

impl Message {
    pub fn new(message: impl Into<Cow<'static, str>>) -> Self {
        Self {
            message: message.into(),
        }
    }
}

/// Every route of the service.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(web::scope(REPO_SCOPE).configure(repo_routes))
        .service(web::scope(INSTANCE_SCOPE).configure(instance_routes))
        .service(resource("/metrics", "GET").route(web::get().to(instance::metrics)))
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
                .route(web::get().to(keys::progress))
                .route(web::post().to(keys::rotate)),
        )
        .service(resource("/migrate-key", "POST").route(web::post().to(keys::migrate)))
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

/// A resource that answers a method other than those allowed in our form (RFC 9110, 15.5.6), and HEAD
/// wherever it answers GET.
pub(crate) fn resource(path: &'static str, allow: &str) -> Resource {
    resource_answering(path, allow.replacen("GET", "GET, HEAD", 1))
}

/// A resource whose GET gives values, so that it answers no HEAD ([`frame::is_whole`]).
fn resource_of_values(path: &'static str, allow: &str) -> Resource {
    resource_answering(path, allow.to_owned())
}

fn resource_answering(path: &'static str, allow: String) -> Resource {
    let refuse = move |req| ready(no_method(&req, &allow));
    web::resource(path).default_service(web::to(refuse))
}

async fn no_route() -> Result<HttpResponse, Error> {
    Err(Error::not_found("no such route"))
}

fn no_method(req: &HttpRequest, allow: &str) -> HttpResponse {
    let refusal = Error::new(
        Code::MethodNotAllowed,
        format!(
            "{} is not for this route; {allow} is",
            audit::entry::cut(frame::method_of(req).as_str(), 16)
        ),
    );
    let mut answer = HttpResponse::from_error(refusal);
    if let Ok(allow) = HeaderValue::from_str(allow) {
        answer.headers_mut().insert(ALLOW, allow);
    }
    answer
}
