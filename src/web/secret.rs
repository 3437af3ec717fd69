//! A secret: what is known of it, and its versions. Its value is no part of the page.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use minijinja::{Value, context};

use super::render::{self, Web};
use crate::access::{Granted, ListVersions};
use crate::error::Error;
use crate::forge::Permission;
use crate::http::page::{self, Page};
use crate::http::params::Params;
use crate::secrets::service;
use crate::secrets::value::Kind;

/// # Errors
/// What the service refuses.
pub async fn show(
    visitor: Granted<ListVersions>,
    web: web::Data<Web>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    let name = visitor.name()?;
    let may_write =
        visitor.check_permission(Permission::Write).is_ok() && visitor.check_write(name).is_ok();
    let (secret, versions, pager) = visitor
        .observe(async |entry| {
            let params = Params::read(req.query_string(), &["page", "page_size", "lang"])?;
            let page = Page::read(&params, page::LIST)?;
            let found = service::describe(&visitor.vault, entry, name, page).await?;
            // Deleted ones are for those who can restore them.
            if found.0.deleted_unix != 0 && !may_write {
                return Err(Error::not_found("no such secret"));
            }
            let (secret, versions, total) = found;
            Ok((secret, versions, render::pager(&req, page, total)))
        })
        .await?;
    let versions: Value = versions
        .into_iter()
        .map(|version| {
            context! {
                number => version.version,
                comment => version.comment,
                created => version.created_unix,
                is_current => version.version == secret.current_version,
            }
        })
        .collect();
    let given = context! {
        active => "secrets",
        secret => context! {
            name => secret.name,
            description => secret.description,
            is_multi_line => matches!(secret.kind.as_str(), "env-file" | "file" | "certificate" | "ssh-key"),
            kind => secret.kind,
            is_lockbox => secret.encryption_mode == "lockbox",
            version => secret.current_version,
            created => secret.created_unix,
            changed => secret.updated_unix,
            is_deleted => secret.deleted_unix != 0,
        },
        versions,
        pager,
        kinds => Kind::NAMED,
        may_write,
        may_purge => may_write && visitor.check_permission(Permission::Admin).is_ok(),
    };
    web.page(&req, StatusCode::OK, "secret.html", given)
}
