//! `/migrate-key`

use actix_web::web::Payload;
use actix_web::{HttpRequest, HttpResponse};
use forgevault_api_types::error::ErrorBody;
use forgevault_api_types::keys::{MigrateBody, MigrationView};

use crate::access::{Authorized, Begun, MigrateKey};
use crate::error::Error;
use crate::http::incoming::Incoming;
use crate::http::query::{self, Nothing};
use crate::keys::migration::Migration;

/// Rewraps the data encryption keys of repositories from an old master key to the current one. An audit key
/// that only the old master key unwraps is replaced: its entries stay verifiable only with the old one, and a
/// signed entry records the replacement (docs/AUDIT.md).
#[utoipa::path(post, path = "/migrate-key", operation_id = "migrateKey", tag = "keys",
    request_body = MigrateBody, responses(
        (status = 200, body = MigrationView),
        (status = "default", body = ErrorBody, description = "Refused"),
    ))]
pub async fn migrate(
    Authorized { ctx, .. }: Authorized<MigrateKey>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let body = Incoming::of(&ctx.app.bodies, &req, payload);
    let prepare = async |body: Incoming<'_>| {
        query::read::<Nothing>(req.query_string())?;
        let body: MigrateBody = body.json().await?;
        let migration = Migration::prepare(&ctx, &body)?;
        ctx.check_confirmed().await?;
        Ok(migration)
    };
    let answered = match ctx.begin_once(body, prepare).await? {
        Begun::Before(answered) => answered,
        Begun::Now(migration, keyed) => migration.run(&ctx, keyed).await?,
    };
    Ok(answered.into())
}
