//! Lockboxes in the browser: opened and sealed there alone. What these pages send is the form of every
//! other secret, with a sealed text for its value.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use minijinja::{Value, context};

use super::render::Web;
use crate::access::{Authorized, ListVersions, WriteNewSecret};
use crate::error::Error;
use crate::http::params::Params;
use crate::paging::{self, Page};
use crate::secrets::service;
use crate::secrets::value::{Kind, Mode};

/// The form for a new lockbox, which shows nothing and leaves no entry.
///
/// # Errors
/// For those who may not write.
pub async fn new(
    _visitor: Authorized<WriteNewSecret>,
    web: web::Data<Web>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    let given = context! {
        active => "secrets",
        secret => Value::from(()),
        kinds => Kind::NAMED,
        may_write => true,
    };
    web.page(&req, StatusCode::OK, "lockbox.html", given)
}

/// A secret whose value is a lockbox, or is to become one. Its value is no part of the page.
///
/// # Errors
/// [`crate::error::Code::NotFound`] for a deleted one, and what the service refuses.
pub async fn show(
    ctx: Authorized<ListVersions>,
    web: web::Data<Web>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    let name = ctx.name()?;
    let secret = ctx
        .audited_read(async |entry| {
            let params = Params::read(req.query_string(), &["lang"])?;
            let page = Page::read(&params, paging::LIST)?;
            let (secret, ..) = service::describe(&ctx.app, entry, name, page).await?;
            if secret.deleted_unix != 0 {
                return Err(Error::not_found("no such secret"));
            }
            Ok(secret)
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
        may_write => ctx.may_write(name),
    };
    web.page(&req, StatusCode::OK, "lockbox.html", given)
}
