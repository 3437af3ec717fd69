//! The page of a secret: its details, forms, and versions.

use actix_web::{HttpRequest, HttpResponse, web};

use super::SecretPage;
use crate::access::{Authorized, ListVersions};
use crate::error::Error;
use crate::http::params::Params;
use crate::paging::{self, Page};
use crate::web::render::Web;

/// # Errors
/// If the service refuses.
pub async fn show(
    Authorized {
        ctx, target: name, ..
    }: Authorized<ListVersions>,
    web: web::Data<Web>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    let at = SecretPage::of(&ctx, &name, &web, &req);
    let about = ctx
        .audited_read(async || {
            let params = Params::read(req.query_string(), &["page", "page_size", "lang"])?;
            at.about(Page::read(&params, paging::LIST)?).await
        })
        .await?;
    at.show("secret.html", at.given(&about))
}
