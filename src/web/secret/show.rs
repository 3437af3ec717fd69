//! A secret: what is known of it, its forms, and its versions.

use actix_web::{HttpRequest, HttpResponse, web};

use super::SecretPage;
use crate::access::{Granted, ListVersions};
use crate::error::Error;
use crate::http::page::{self, Page};
use crate::http::params::Params;
use crate::web::render::Web;

/// # Errors
/// What the service refuses.
pub async fn show(
    visitor: Granted<ListVersions>,
    web: web::Data<Web>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    let at = SecretPage::of(&visitor, &web, &req)?;
    let about = visitor
        .observe(async |entry| {
            let params = Params::read(req.query_string(), &["page", "page_size", "lang"])?;
            at.about(entry, Page::read(&params, page::LIST)?).await
        })
        .await?;
    at.show("secret.html", at.given(&about))
}
