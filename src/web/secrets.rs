//! The secrets of a repository.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use minijinja::{Value, context};

use super::render::{self, Web};
use crate::access::{Granted, ListSecrets};
use crate::error::Error;
use crate::http::page::{self, Page};
use crate::http::params::Params;
use crate::secrets::routes::{KNOWN, list_query};
use crate::secrets::service;
use crate::secrets::value::Kind;

/// # Errors
/// What the service refuses.
pub async fn list(
    visitor: Granted<ListSecrets>,
    web: web::Data<Web>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    let (query, page, rows, total) = visitor
        .observe(async |entry| {
            let params = Params::read(req.query_string(), &[&KNOWN[..], &["lang"]].concat())?;
            let page = Page::read(&params, page::LIST)?;
            let query = list_query(&params)?;
            let reach = (visitor.readable_names(), &visitor.environments);
            let (rows, total) = service::list(
                &visitor.vault,
                entry.repo_id,
                query.clone(),
                reach,
                Some(page),
            )
            .await?;
            Ok((query, page, rows, total))
        })
        .await?;
    let secrets: Vec<_> = rows
        .into_iter()
        .map(|row| {
            context! {
                name => row.name,
                description => row.description,
                kind => row.kind,
                is_lockbox => row.encryption_mode == "lockbox",
                version => row.current_version,
                changed => row.updated_unix,
                is_deleted => row.deleted_unix != 0,
            }
        })
        .collect();
    let given = context! {
        active => "secrets",
        secrets,
        total,
        environments => visitor.environments.names().into_iter().map(Value::from).collect::<Value>(),
        kinds => Kind::NAMED,
        query => context! {
            q => query.search.unwrap_or_default(),
            environment => query.environment.unwrap_or_default(),
            kind => query.kind.unwrap_or_default(),
            include_deleted => query.include_deleted,
        },
        pager => render::pager(&req, page, total),
    };
    web.page(&req, StatusCode::OK, "secrets.html", given)
}
