//! What every route is built from: bodies, queries, pagination, responses, and the frame of a request.

pub mod answer;
pub mod body;
pub mod budget;
pub mod client;
mod error;
pub mod frame;
pub mod incoming;
pub mod limiter;
pub mod origin;
pub mod page;
pub mod params;
pub mod query;
pub mod stream;
mod unread;
pub mod upload;
pub mod whole;
pub mod wiped;

use std::future::ready;

use actix_web::http::header::{ALLOW, HeaderName, HeaderValue};
use actix_web::web;
use actix_web::{HttpRequest, HttpResponse, Resource};

use crate::error::{Code, Error};
use crate::text;

/// The base path of a repository's routes.
pub const REPO_SCOPE: &str = "/api/v1/repos/{owner}/{repo}/vault";
/// The base path of the instance's routes.
pub const INSTANCE_SCOPE: &str = "/api/v1/vault";

/// Creates a resource that answers other methods than `allow` in our form (RFC 9110, 15.5.6), and HEAD
/// wherever it answers GET.
pub(crate) fn resource(path: &'static str, allow: &str) -> Resource {
    resource_answering(path, allow.replacen("GET", "GET, HEAD", 1))
}

/// Creates a resource whose GET returns secret values, so that it does not answer HEAD
/// ([`frame::is_whole`]).
pub(crate) fn resource_of_values(path: &'static str, allow: &str) -> Resource {
    resource_answering(path, allow.to_owned())
}

fn resource_answering(path: &'static str, allow: String) -> Resource {
    let refuse = move |req| ready(no_method(&req, &allow));
    web::resource(path).default_service(web::to(refuse))
}

/// Returns the lines of a header that a request may have several times.
pub(crate) fn header_lines(req: &HttpRequest, name: HeaderName) -> Vec<&[u8]> {
    let lines = req.headers().get_all(name);
    lines.map(HeaderValue::as_bytes).collect()
}

fn no_method(req: &HttpRequest, allow: &str) -> HttpResponse {
    let refusal = Error::new(
        Code::MethodNotAllowed,
        format!(
            "{} is not allowed on this route; use {allow}",
            text::cut(frame::method_of(req).as_str(), 16)
        ),
    );
    let mut answer = HttpResponse::from_error(refusal);
    if let Ok(allow) = HeaderValue::from_str(allow) {
        answer.headers_mut().insert(ALLOW, allow);
    }
    answer
}
