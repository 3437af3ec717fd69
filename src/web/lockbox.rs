//! Lockboxes are opened and sealed only in the browser. These pages submit the same form as other secrets,
//! with sealed text as the value.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use minijinja::{Value, context};

use super::render::{LangQuery, Web};
use crate::access::{Authorized, ListVersions, WriteNewSecret, WriteSecret};
use crate::error::Error;
use crate::http::query;
use crate::secrets::service;
use crate::secrets::value::{Kind, Mode};

/// Shows the form for a new lockbox. Shows no data, so it leaves no audit entry.
///
/// # Errors
/// If the caller may not write.
pub async fn new(
    Authorized { ctx, .. }: Authorized<WriteNewSecret>,
    web: web::Data<Web>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    let given = context! {
        active => "secrets",
        secret => Value::from(()),
        kinds => Kind::NAMED,
        may_write => true,
    };
    web.show((&ctx, &req), StatusCode::OK, "lockbox.html", given)
        .await
}

/// Shows a secret whose value is a lockbox, or is to become one. The page does not contain the value.
///
/// # Errors
/// [`crate::error::Code::NotFound`] for a deleted secret; also if the service refuses.
pub async fn show(
    Authorized {
        ctx, target: name, ..
    }: Authorized<ListVersions>,
    web: web::Data<Web>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    let secret = ctx
        .audited_read(async || {
            query::read::<LangQuery>(req.query_string())?;
            service::describe_live(&ctx, &name).await
        })
        .await?;
    let given = context! {
        active => "secrets",
        secret => context! {
            name => secret.name,
            version => secret.current_version.get(),
            is_lockbox => secret.encryption_mode == Mode::Lockbox.as_str(),
        },
        kinds => Kind::NAMED,
        may_write => ctx.may::<WriteSecret>(&name),
    };
    web.show((&ctx, &req), StatusCode::OK, "lockbox.html", given)
        .await
}
