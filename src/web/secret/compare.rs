//! Shows the differences between two versions: two recorded reads.

use actix_web::web::Payload;
use actix_web::{HttpRequest, HttpResponse, web};
use minijinja::context;

use super::{SecretPage, diff, version_field};
use crate::access::{Authorized, ReadSecret};
use crate::error::Error;
use crate::http::body;
use crate::secrets::service;
use crate::web::render::Web;

/// # Errors
/// A refusal that the user cannot fix in the form.
pub async fn versions(
    Authorized {
        ctx, target: name, ..
    }: Authorized<ReadSecret>,
    web: web::Data<Web>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let at = SecretPage::of(&ctx, &name, &web, &req);
    let app = &ctx.app;
    let both = ctx
        .audited_read(async || {
            let form = body::form(&app.bodies, &req, payload, &["from", "to"]).await?;
            let (from, to) = (version_field(&form, "from")?, version_field(&form, "to")?);
            if from == to {
                return Err(Error::invalid("to: expected another version than from"));
            }
            let from = service::read(&ctx, at.name, Some(from)).await?;
            let to = service::read(&ctx, at.name, Some(to)).await?;
            Ok((from, to))
        })
        .await;
    let (from, to) = match both {
        Ok(both) => both,
        Err(refusal) => return at.again(refusal).await,
    };
    let about = at.about_now().await?;
    let given = context! {
        sides => at.versions(&about, [from.secret.version, to.secret.version]).await?,
        diff => diff::between(from.plain_value(), to.plain_value()).await?,
        ..at.given(&about)
    };
    at.show("compare.html", given).await
}
