//! The secrets of a repository.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use minijinja::{Value, context};

use super::render::{self, LangQuery, Web, written_by};
use crate::access::{Authorized, ListSecrets, RequestContext, WholeRepository, WriteNewSecret};
use crate::environments::BASE;
use crate::error::Error;
use crate::http::page::PageQuery;
use crate::http::query::{self, Both};
use crate::secrets::authors::Authors;
use crate::secrets::service::{self, ListQuery, SecretRow};
use crate::secrets::value::Mode;

/// # Errors
/// If the service refuses.
pub async fn list(
    Authorized { ctx, .. }: Authorized<ListSecrets>,
    web: web::Data<Web>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    let (query, page, mut present, (rows, authors, total)) = ctx
        .audited_read(async || {
            let query: Both<ListQuery, Both<PageQuery, LangQuery>> =
                query::read(req.query_string())?;
            let Both(query, Both(page, _)) = query;
            let page = page.or_first();
            let kinds = service::kinds(&ctx).await?;
            let found = service::list_by_kind(&ctx, query.clone(), page).await?;
            Ok((query, page, kinds, found))
        })
        .await?;
    let kinds = rows.chunk_by(|a, b| a.secret.kind == b.secret.kind);
    let groups: Value = kinds
        .map(|rows| {
            let secrets: Value = rows.iter().map(|row| shown(row, &authors)).collect();
            context! { kind => rows.first().map(|row| row.secret.kind.as_str()), secrets }
        })
        .collect();
    // The current filter stays in the choice, even if no secret has this type.
    if let Some(kind) = query.kind.clone().filter(|kind| !present.contains(kind)) {
        present.push(kind);
    }
    let is_filtered = query.include_deleted == Some(true)
        || [
            &query.prefix,
            &query.environment,
            &query.kind,
            &query.search,
        ]
        .iter()
        .any(|filter| filter.is_some());
    let given = context! {
        active => "secrets",
        groups,
        is_filtered,
        may_write => ctx.may::<WriteNewSecret>(&WholeRepository),
        api => web.api(&req),
        environments => choices(&ctx),
        kinds => present,
        query => context! {
            q => query.search.unwrap_or_default(),
            environment => query.environment.unwrap_or_default(),
            kind => query.kind.unwrap_or_default(),
            include_deleted => query.include_deleted.unwrap_or(false),
        },
        pager => render::pager(&req, page, total),
    };
    web.show((&ctx, &req), StatusCode::OK, "secrets.html", given)
        .await
}

/// The parts of the vault that can be chosen.
fn choices(ctx: &RequestContext) -> Value {
    let declared = ctx.environments.names();
    let parts = std::iter::once(BASE).chain(declared);
    parts.map(Value::from).collect()
}

fn shown(row: &SecretRow, authors: &Authors) -> Value {
    let secret = &row.secret;
    context! {
        name => secret.name.as_str(),
        description => secret.description.as_str(),
        is_lockbox => secret.encryption_mode == Mode::Lockbox.as_str(),
        version => secret.current_version.get(),
        changed => row.version_unix,
        author => written_by(row.author(), authors),
        is_deleted => secret.deleted_unix != 0,
    }
}
