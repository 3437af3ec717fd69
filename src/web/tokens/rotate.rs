//! Replaces a token by a new one with the same rights.

use actix_web::web::Payload;
use actix_web::{HttpRequest, HttpResponse, web};

use super::{made, page};
use crate::access::{Authorized, RotateToken};
use crate::error::Error;
use crate::http::body;
use crate::tokens::rotate::{OldEnds, Rotate};
use crate::web::flash::Flash;
use crate::web::render::Web;

/// When the old token ends: the option of the form, which is also its text without `token-ends-`, and in how
/// many hours.
pub const ENDS: [(&str, i64); 4] = [("now", 0), ("1h", 1), ("24h", 24), ("7d", 168)];

/// # Errors
/// If the service refuses.
pub async fn rotate(
    Authorized {
        ctx,
        target: token_id,
        ..
    }: Authorized<RotateToken>,
    web: web::Data<Web>,
    req: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Error> {
    let mut hours = 0;
    let made = ctx
        .execute(async || {
            let form = body::form(&ctx.app.bodies, &req, payload, &["ends"]).await?;
            let chosen = form.text("ends");
            let known = ENDS.into_iter().find(|(name, _)| *name == chosen);
            let (name, after) =
                known.ok_or_else(|| Error::invalid("ends: expected now, 1h, 24h or 7d"))?;
            hours = after;
            let ends = match after {
                0 => OldEnds::Now,
                _ => OldEnds::After(name.parse().map_err(|_| Error::internal())?),
            };
            Rotate::prepare(&ctx, token_id, ends)
        })
        .await;
    let made = match made {
        Ok(made) => made,
        Err(refusal) => return page::again(&ctx, (&web, &req), token_id, refusal).await,
    };
    let name = token_id.to_string();
    let done = match hours {
        0 => Flash::new("token-replaced", &name),
        hours => Flash::new("token-rotated", &name).counting(hours),
    };
    made::go(&ctx, (&web, &req), made, Some(&done)).await
}
