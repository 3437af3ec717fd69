//! All routes of the service: the API, its document, the metrics and the pages.

use actix_web::HttpResponse;
use actix_web::web::{self, ServiceConfig};

use crate::error::Error;
use crate::http::{INSTANCE_SCOPE, REPO_SCOPE, resource};
use crate::{api, instance, openapi};

/// Registers all routes of the service.
pub fn routes(config: &mut ServiceConfig) {
    let document = resource("/openapi.json", "GET").route(web::get().to(openapi::document));
    config
        .service(web::scope(REPO_SCOPE).configure(api::repository))
        .service(
            web::scope(INSTANCE_SCOPE)
                .configure(api::instance)
                .service(document),
        )
        .service(resource("/metrics", "GET").route(web::get().to(instance::metrics)))
        .configure(crate::web::routes)
        .default_service(web::to(no_route));
}

async fn no_route() -> Result<HttpResponse, Error> {
    Err(Error::not_found("no such route"))
}
