//! Files of the pages, embedded. Each has the hash of its bytes in its address, so that a browser
//! keeps it for ever and gets the next version under another address.

use std::sync::LazyLock;

use actix_web::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use actix_web::{HttpResponse, web};
use sha2::{Digest as _, Sha256};

use super::SITE_SCOPE;
use crate::error::Error;

/// Name, content type and text of each.
const FILES: [(&str, &str, &str); 3] = [
    (
        "frame.css",
        "text/css; charset=utf-8",
        include_str!("../../static/frame.css"),
    ),
    (
        "vault.css",
        "text/css; charset=utf-8",
        include_str!("../../static/vault.css"),
    ),
    (
        "vault.js",
        "text/javascript; charset=utf-8",
        include_str!("../../static/vault.js"),
    ),
];

/// Versions of them, in their order: the first 64 bits of the SHA-256 of each, in hex.
static VERSIONS: LazyLock<[String; FILES.len()]> = LazyLock::new(|| {
    FILES.map(|(_, _, text)| {
        let mut version = hex::encode(Sha256::digest(text));
        version.truncate(16);
        version
    })
});

/// The address of the file of that name, below the sub-path of the instance.
pub fn address(name: &str) -> Option<String> {
    let mut files = FILES.iter().zip(VERSIONS.iter());
    let (_, version) = files.find(|((known, ..), _)| *known == name)?;
    Some(format!("{SITE_SCOPE}/assets/{version}/{name}"))
}

/// # Errors
/// [`crate::error::Code::NotFound`] for another file, or another version of it.
pub async fn get(path: web::Path<(String, String)>) -> Result<HttpResponse, Error> {
    let (version, name) = path.into_inner();
    let mut files = FILES.iter().zip(VERSIONS.iter());
    let file = files.find(|((known, ..), kept)| *known == name && **kept == version);
    let ((_, content_type, text), _) = file.ok_or_else(|| Error::not_found("no such file"))?;
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, *content_type))
        .insert_header((CACHE_CONTROL, "public, max-age=31536000, immutable"))
        .body(*text))
}
