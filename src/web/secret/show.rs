//! The page of a secret: its details, forms, and versions.

use actix_web::{HttpRequest, HttpResponse, web};

use super::SecretPage;
use crate::access::{Authorized, ListVersions};
use crate::error::Error;
use crate::http::page::PageQuery;
use crate::http::query::{self, Both};
use crate::web::render::{LangQuery, Web};

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
            let Both(page, _): Both<PageQuery, LangQuery> = query::read(req.query_string())?;
            at.about(page.or_first()).await
        })
        .await?;
    at.show("secret.html", at.given(&about)).await
}
