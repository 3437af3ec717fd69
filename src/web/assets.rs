//! Files of the pages, embedded. Each has the hash of its bytes in its address, so that a browser
//! keeps it for ever and gets the next version under another address.

use actix_web::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use actix_web::{HttpResponse, web};
use sha2::{Digest as _, Sha256};

use super::SITE_SCOPE;
use crate::error::Error;

/// Name, content type and bytes of each.
const FILES: [(&str, &str, &str); 2] = [
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

/// The address of the file of that name, below the sub-path of the instance.
pub fn address(name: &str) -> Option<String> {
    let (_, _, bytes) = FILES.iter().find(|(known, ..)| *known == name)?;
    Some(format!("{SITE_SCOPE}/assets/{}/{name}", hash(bytes)))
}

/// 64 of its 256 bits: it tells versions of our own apart.
fn hash(bytes: &str) -> String {
    let mut hash = hex::encode(Sha256::digest(bytes));
    hash.truncate(16);
    hash
}

/// # Errors
/// [`crate::error::Code::NotFound`] for another file, or another version of it.
pub async fn get(path: web::Path<(String, String)>) -> Result<HttpResponse, Error> {
    let (version, name) = path.into_inner();
    let file = FILES
        .iter()
        .find(|(known, _, bytes)| *known == name && hash(bytes) == version);
    let (_, content_type, bytes) = file.ok_or_else(|| Error::not_found("no such file"))?;
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, *content_type))
        .insert_header((CACHE_CONTROL, "public, max-age=31536000, immutable"))
        .body(*bytes))
}
