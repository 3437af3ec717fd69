//! The current value, on request: as a download or in the editor. Each is a recorded read.

use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::{HttpRequest, HttpResponse, web};

use super::SecretPage;
use super::draft::Draft;
use crate::access::{Authorized, ReadSecret};
use crate::error::Error;
use crate::secrets::service;
use crate::web::render::Web;

/// Returns the value as a file with the name of the secret.
///
/// # Errors
/// If the service refuses.
pub async fn download(
    Authorized {
        ctx, target: name, ..
    }: Authorized<ReadSecret>,
    web: web::Data<Web>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    let at = SecretPage::of(&ctx, &name, &web, &req);
    let found = ctx
        .audited_read(async || service::read(&ctx, at.name, None).await)
        .await?;
    // No name contains characters that are special in a header or a file system.
    let disposition = format!("attachment; filename=\"{}\"", at.name);
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "application/octet-stream"))
        .insert_header((CONTENT_DISPOSITION, disposition))
        .body(found.value.as_bytes().to_vec()))
}

/// Shows the editor with the current value.
///
/// # Errors
/// If the service refuses.
pub async fn edit(
    Authorized {
        ctx, target: name, ..
    }: Authorized<ReadSecret>,
    web: web::Data<Web>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    let at = SecretPage::of(&ctx, &name, &web, &req);
    let found = ctx
        .audited_read(async || service::read(&ctx, at.name, None).await)
        .await?;
    let about = at.about_now().await?;
    let draft = Draft {
        // The version that was read, not one written since.
        version: found.secret.version,
        is_empty_meant: found.value.is_empty(),
        value: found.value,
        ..Draft::about(&about)
    };
    at.show("edit.html", at.given_with(&about, &draft)).await
}
