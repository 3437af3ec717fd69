//! The static files of the pages, embedded as bundled by the build script. Their address contains their
//! version, so browsers can cache them forever.

use actix_web::http::header::{
    AcceptEncoding, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_SECURITY_POLICY, CONTENT_TYPE,
    ContentEncoding, Encoding, Header as _, VARY,
};
use actix_web::{HttpRequest, HttpResponse, web};

use super::SITE_SCOPE;
use super::guard::WORKER_POLICY;
use crate::error::Error;

// `FILES` and `VERSION`.
include!(concat!(env!("OUT_DIR"), "/static/out/assets.rs"));

/// The worker that opens and seals lockboxes: the only script that may compile WebAssembly.
const LOCKBOX_WORKER: &str = "lockbox-worker.js";

struct File {
    name: &'static str,
    content_type: &'static str,
    bytes: &'static [u8],
    brotli: &'static [u8],
}

fn find(name: &str) -> Option<&'static File> {
    FILES.iter().find(|file| file.name == name)
}

/// Returns the address of the file, relative to the instance's sub-path.
pub fn address(name: &str) -> Option<String> {
    let file = find(name)?;
    Some(format!("{SITE_SCOPE}/assets/{VERSION}/{}", file.name))
}

/// # Errors
/// [`crate::error::Code::NotFound`] for an unknown file or another version.
pub async fn get(
    req: HttpRequest,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, Error> {
    let (version, name) = path.into_inner();
    let file = find(&name).filter(|_| version == VERSION);
    let file = file.ok_or_else(|| Error::not_found("no such file"))?;
    let mut answer = HttpResponse::Ok();
    answer
        .insert_header((CONTENT_TYPE, file.content_type))
        .insert_header((CACHE_CONTROL, "public, max-age=31536000, immutable"))
        .insert_header((VARY, "accept-encoding"));
    if name == LOCKBOX_WORKER {
        answer.insert_header((CONTENT_SECURITY_POLICY, WORKER_POLICY));
    }
    Ok(if takes_brotli(&req) {
        answer
            .insert_header((CONTENT_ENCODING, ContentEncoding::Brotli))
            .body(file.brotli)
    } else {
        answer.body(file.bytes)
    })
}

fn takes_brotli(req: &HttpRequest) -> bool {
    let known = [Encoding::brotli(), Encoding::identity()];
    AcceptEncoding::parse(req)
        .is_ok_and(|accepted| accepted.negotiate(known.iter()) == Some(Encoding::brotli()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::render::TEMPLATES;

    #[test]
    fn every_file_used_by_a_template_exists() {
        let named: Vec<&str> = TEMPLATES
            .iter()
            .flat_map(|(_, source)| source.split("asset(\"").skip(1))
            .filter_map(|rest| rest.split('"').next())
            .collect();
        assert!(!named.is_empty());
        for name in named {
            assert!(address(name).is_some(), "{name}");
        }
    }
}
