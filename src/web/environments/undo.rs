//! Takes back what changed many secrets of an environment, on request of the message about it.

use actix_web::web::Payload;
use actix_web::{HttpRequest, HttpResponse, web};

use super::target::revision_field;
use crate::access::{Authorized, WriteEnvironment};
use crate::environments::undo::Undo;
use crate::error::Error;
use crate::http::body;
use crate::web::flash::Flash;
use crate::web::render::Web;

/// # Errors
/// If the service refuses; [`crate::error::Code::VersionConflict`] once there is a newer revision.
pub async fn undo(
    Authorized {
        ctx, target: part, ..
    }: Authorized<WriteEnvironment>,
    web: web::Data<Web>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let name = part.to_string();
    let changed = ctx
        .execute(async || {
            let form = body::form(&ctx.app.bodies, &req, payload, &["version"]).await?;
            let revision = revision_field(&form, "version")?;
            Undo::prepare(&ctx, part, revision).await
        })
        .await?;
    let done = Flash::new("undone", &name).counting(changed.changes.len());
    Ok(web.go(&req, "", &done))
}
