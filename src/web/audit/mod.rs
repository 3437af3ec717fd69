//! The audit log of a repository, as sentences.

mod about;
mod line;
mod query;
mod said;

use std::collections::BTreeMap;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use entity::{SecretId, Sequence};
use minijinja::{Value, context};

use self::line::Known;
use self::query::{Asked, BrowseQuery, FILTERS, Range, View, link, shown_range};
use super::render::{LangQuery, Web};
use crate::access::{Authorized, ExportAudit, ListAudit, RequestContext};
use crate::audit::export::{self, Format};
use crate::audit::routes::{self, ExportQuery};
use crate::audit::search::{self, Counted, EntryFilter, Found, Start};
use crate::audit::service;
use crate::error::Error;
use crate::http::params::Params;
use crate::http::query::{Both, Query as _, params};
use crate::secrets::authors::Authors;

type AuditQuery = Both<Both<EntryFilter, BrowseQuery>, LangQuery>;
type FileQuery = Both<Both<EntryFilter, BrowseQuery>, ExportQuery>;

/// What was found for a page.
struct Answer {
    asked: Asked,
    found: Found,
    secrets: BTreeMap<SecretId, String>,
    tokens: Authors,
    extent: (Sequence, Sequence),
    refused: Counted,
}

/// # Errors
/// A refusal that no other filter can fix.
pub async fn list(
    Authorized { ctx, .. }: Authorized<ListAudit>,
    web: web::Data<Web>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    let mut read_params = None;
    let found = ctx
        .audited_read(async || {
            let given = params::<AuditQuery>(&without_empty(&req))?;
            let given = read_params.insert(given);
            let Both(Both(filter, query), _) = AuditQuery::parse(given)?;
            let asked = Asked::look_up(&ctx, filter, query).await?;
            look_up(&ctx, asked).await
        })
        .await;
    match (found, read_params) {
        (Ok(answer), Some(params)) => {
            let given = given(&params, Some((&ctx, &answer)));
            web.show((&ctx, &req), StatusCode::OK, "audit.html", given)
                .await
        }
        (Err(refusal), Some(params)) => {
            let given = given(&params, None);
            web.again((&ctx, &req), refusal, "audit.html", given).await
        }
        (Err(refusal), None) => Err(refusal),
        (Ok(_), None) => Err(Error::internal()),
    }
}

/// Exports what is filtered; without a filter the whole log, as the API does.
///
/// # Errors
/// If the service refuses.
pub async fn export(
    Authorized { ctx, .. }: Authorized<ExportAudit>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    let (format, search, permit) = ctx
        .audited_read(async || {
            let given = params::<FileQuery>(&without_empty(&req))?;
            let Both(Both(filter, query), ExportQuery { format }) = FileQuery::parse(&given)?;
            let is_whole = given.iter().all(|(name, _)| name == "format");
            let search = if is_whole {
                None
            } else {
                let Asked { search, .. } = Asked::look_up(&ctx, filter, query).await?;
                Some(search).filter(|search| !search.is_of_all())
            };
            if search.is_some() {
                ctx.record_message("filtered");
            }
            let permit = ctx.permit(&ctx.app.limiters.audit).await?;
            Ok((format.unwrap_or(Format::Jsonl), search, permit))
        })
        .await?;
    let name = format!("audit-{}", ctx.repo_id);
    let Some(search) = search else {
        let sending = export::begin(&ctx, format, permit).await?;
        return Ok(routes::file(&name, format, sending));
    };
    let sending = export::part::begin(&ctx, format, search, permit).await?;
    Ok(routes::file(&format!("{name}-filtered"), format, sending))
}

/// Returns the query without empty form fields.
fn without_empty(req: &HttpRequest) -> String {
    let fields = form_urlencoded::parse(req.query_string().as_bytes());
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(fields.filter(|(_, value)| !value.trim().is_empty()));
    query.finish()
}

async fn look_up(ctx: &RequestContext, asked: Asked) -> Result<Answer, Error> {
    let (conn, repo_id) = (ctx.app.db.conn(), ctx.repo_id);
    let found = search::page(ctx, &asked.search, asked.start).await?;
    let extent = search::extent(ctx).await?;
    let tokens = line::tokens(&found.rows);
    Ok(Answer {
        secrets: service::secret_names(ctx, &found.rows).await?,
        tokens: Authors::look_up(conn, repo_id, tokens, true).await?,
        refused: search::count_refused(ctx, &asked.within, extent).await?,
        asked,
        found,
        extent,
    })
}

/// The context of `audit.html`; without an answer for a query that was refused.
fn given(params: &Params, answer: Option<(&RequestContext, &Answer)>) -> Value {
    let param = |name| params.text(name).to_owned();
    let view = answer.map(|(_, answer)| answer.asked.view);
    let chips = FILTERS.iter().filter_map(|name| {
        let value = params.get(name)?.to_owned();
        let without = link(params, &[(name, "")]);
        Some(context! { name => *name, value, without })
    });
    let range = shown_range(params);
    let ranges = Range::ALL.iter().map(|one| {
        context! { value => one.as_str(), key => label(*one), is_chosen => *one == range }
    });
    let from_here = |start: Option<Start>| {
        start.map(|start| match start {
            Start::Newest => link(params, &[]),
            Start::Before(at) => link(params, &[("before", &at.to_string())]),
            Start::After(at) => link(params, &[("after", &at.to_string())]),
        })
    };
    let format_links = |view: View| {
        let of = |format: Format| {
            link(
                params,
                &[("view", view.as_str()), ("format", format.as_str())],
            )
        };
        context! { csv => of(Format::Csv), jsonl => of(Format::Jsonl) }
    };
    let refused = answer.map(|(_, answer)| answer.refused);
    let found = answer.map(|(_, answer)| &answer.found);
    context! {
        active => "audit",
        segments => segments(params, view, refused),
        chips => chips.collect::<Value>(),
        ranges => ranges.collect::<Value>(),
        query => context! { q => param("q"), view => param("view"), from => param("from"), to => param("to") },
        is_filtered => params.iter().any(|(name, _)| !["view", "before", "after", "lang"].contains(&name)),
        everything => link(params, &[("view", View::All.as_str())]),
        is_everything => view == Some(View::All),
        entries => answer.map(|(ctx, answer)| {
            let known = Known {
                secrets: &answer.secrets,
                tokens: &answer.tokens,
                environments: &ctx.environments,
            };
            let is_folded = !answer.asked.search.is_of_request();
            line::lines(&answer.found.rows, is_folded, &known)
        }),
        icons => found.map(|found| line::icons(&found.rows)),
        total => answer.map(|(_, answer)| {
            let (first, last) = answer.extent;
            last.get() - first.get() + 1
        }),
        exports => answer
            .filter(|(_, answer)| !answer.asked.search.is_of_all())
            .map(|(_, answer)| format_links(answer.asked.view)),
        older => from_here(found.and_then(|found| found.older)),
        newer => from_here(found.and_then(|found| found.newer)),
    }
}

fn label(range: Range) -> &'static str {
    match range {
        Range::Any => "audit-range-any",
        Range::Day => "audit-range-day",
        Range::Week => "audit-range-week",
        Range::Month => "audit-range-month",
        Range::Custom => "audit-range-custom",
    }
}

fn segments(params: &Params, here: Option<View>, refused: Option<Counted>) -> Value {
    let segment = |view: &View| {
        let key = match view {
            View::Changes => "audit-view-changes",
            View::Refused => "audit-view-refused",
            View::Views => "audit-view-views",
            View::All => "filter-all",
        };
        let refused = refused.filter(|refused| *view == View::Refused && refused.count > 0);
        context! {
            key,
            link => link(params, &[("view", view.as_str())]),
            is_here => here == Some(*view),
            count => refused.map(|refused| refused.count),
            is_all => refused.is_none_or(|refused| refused.is_all),
        }
    };
    View::ALL.iter().map(segment).collect()
}
