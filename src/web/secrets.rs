//! The secrets of a repository: one row per name, one column per environment.

use std::cmp::Reverse;
use std::str::FromStr;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use minijinja::{Value, context};
use serde::Deserialize;
use utoipa::IntoParams;

use super::environments::copy::CONFLICTS;
use super::render::{self, LangQuery, Web};
use super::selection::Selection;
use crate::access::{Authorized, ListSecrets, RequestContext, WholeRepository, WriteNewSecret};
use crate::environments::BASE;
use crate::environments::matrix::{self, Line};
use crate::environments::part::Part;
use crate::error::Error;
use crate::http::page::PageQuery;
use crate::http::query::{self, Both};
use crate::paging::Page;
use crate::secrets::SecretName;
use crate::secrets::service::{self, ListQuery};
use crate::secrets::store::MatrixRow;
use crate::secrets::value::{Kind, Mode};

const TEMPLATE: &str = "secrets.html";

/// The order of the lines.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Order {
    Name,
    /// The last changed first.
    Changed,
}

impl FromStr for Order {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "name" => Ok(Self::Name),
            "changed" => Ok(Self::Changed),
            _ => Err("expected name or changed"),
        }
    }
}

#[derive(Default, Deserialize, IntoParams)]
#[serde(default)]
struct OrderQuery {
    #[serde(deserialize_with = "query::parsed")]
    #[param(value_type = Option<String>)]
    sort: Option<Order>,
}

type Query = Both<ListQuery, Both<OrderQuery, Both<PageQuery, LangQuery>>>;

/// # Errors
/// If the service refuses.
pub async fn list(
    Authorized { ctx, .. }: Authorized<ListSecrets>,
    web: web::Data<Web>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    let given = given((&ctx, &req), &web, &Selection::default()).await?;
    web.show((&ctx, &req), StatusCode::OK, TEMPLATE, given)
        .await
}

/// Shows the list again, with why what was to be done to these names was refused.
///
/// # Errors
/// See [`Web::again`].
pub async fn again(
    (ctx, req): (&RequestContext, &HttpRequest),
    web: &Web,
    refusal: Error,
    selection: &Selection,
) -> Result<HttpResponse, Error> {
    let refusal = Web::mendable(refusal)?;
    let given = given((ctx, req), web, selection).await?;
    web.again((ctx, req), refusal, TEMPLATE, given).await
}

/// Reads the list that the query asks for.
async fn given(
    (ctx, req): (&RequestContext, &HttpRequest),
    web: &Web,
    selection: &Selection,
) -> Result<Value, Error> {
    let (query, order, page, mut kinds, lines) = ctx
        .audited_read(async || {
            let query: Query = query::read(req.query_string())?;
            let Both(query, Both(OrderQuery { sort }, Both(page, _))) = query;
            let sort = sort.unwrap_or(Order::Name);
            let kinds = service::kinds(ctx).await?;
            let lines = lines(ctx, &query, sort).await?;
            Ok((query, sort, page.or_first(), kinds, lines))
        })
        .await?;
    // The current filter stays in the choice, even if no secret has this type.
    if let Some(kind) = query.kind.clone().filter(|kind| !kinds.contains(kind)) {
        kinds.push(kind);
    }
    let total = u64::try_from(lines.len()).unwrap_or(u64::MAX);
    let is_filtered = query.include_deleted == Some(true)
        || [
            &query.prefix,
            &query.environment,
            &query.kind,
            &query.search,
        ]
        .iter()
        .any(|filter| filter.is_some());
    let columns = columns(ctx, query.environment.as_deref());
    Ok(context! {
        active => "secrets",
        lines => on_page(&lines, page).map(|line| shown(line, &columns, selection)).collect::<Value>(),
        columns => columns.iter().map(Column::shown).collect::<Value>(),
        segments => segments(req, ctx, query.environment.as_deref()),
        is_filtered,
        may_write => ctx.may::<WriteNewSecret>(&WholeRepository),
        parts => ctx.environments.parts().map(|part| part.name().to_owned()).collect::<Vec<_>>(),
        targets => ctx.writable_parts(),
        conflicts => CONFLICTS,
        // Forms on this page lead back to what it shows.
        same => render::with_query(req, &[]),
        api => web.api(req),
        public_url => web.public_url(),
        kinds,
        query => context! {
            q => query.search.unwrap_or_default(),
            environment => query.environment.unwrap_or_default(),
            kind => query.kind.unwrap_or_default(),
            include_deleted => query.include_deleted.unwrap_or(false),
            is_by_change => order == Order::Changed,
            page_size => page.size(),
        },
        pager => render::pager(req, page, total),
    })
}

/// Returns the lines that the query matches. What is searched for may stand in the name or in the
/// description.
async fn lines(ctx: &RequestContext, query: &ListQuery, order: Order) -> Result<Vec<Line>, Error> {
    let mut query = query.clone();
    let sought = query.search.take().unwrap_or_default().to_lowercase();
    let Some(filter) = query.filter(ctx.readable_names(), &ctx.environments) else {
        return Ok(vec![]);
    };
    let (mut lines, _permit) = matrix::lines(ctx, &filter).await?;
    let has_it = |text: &str| text.to_lowercase().contains(&sought);
    lines.retain(|line| {
        has_it(&line.name)
            || line
                .secrets
                .values()
                .any(|row| has_it(&row.name) || has_it(&row.description))
    });
    if order == Order::Changed {
        let changed = |line: &Line| line.secrets.values().map(|row| row.updated_unix).max();
        lines.sort_by_key(|line| Reverse(changed(line)));
    }
    Ok(lines)
}

fn on_page(lines: &[Line], page: Page) -> impl Iterator<Item = &Line> {
    let number = |n: u64| usize::try_from(n).unwrap_or(usize::MAX);
    lines
        .iter()
        .skip(number(page.offset()))
        .take(number(page.size()))
}

/// A part of the vault as a column of the table.
struct Column {
    name: String,
    prefix: String,
    is_protected: bool,
    has_overlay: bool,
    may_write: bool,
}

impl Column {
    fn of(ctx: &RequestContext, part: Part<'_>) -> Self {
        Self {
            name: part.name().to_owned(),
            prefix: part.prefix(),
            is_protected: part.is_protected(),
            has_overlay: part.has_overlay(),
            may_write: ctx.may_create_in(part),
        }
    }

    fn shown(&self) -> Value {
        context! { name => self.name.as_str(), is_protected => self.is_protected }
    }
}

/// The columns of the table: all parts, or the chosen one.
fn columns(ctx: &RequestContext, chosen: Option<&str>) -> Vec<Column> {
    let parts = ctx.environments.parts();
    parts
        .filter(|part| chosen.is_none_or(|chosen| part.name() == chosen))
        .map(|part| Column::of(ctx, part))
        .collect()
}

/// The links that choose a part, the first one for all.
fn segments(req: &HttpRequest, ctx: &RequestContext, chosen: Option<&str>) -> Value {
    let link = |part: &str| render::with_query(req, &[("environment", part), ("page", "")]);
    let all = context! {
        name => "",
        link => link(""),
        is_here => chosen.is_none(),
        is_protected => false,
    };
    let parts = ctx.environments.parts().map(|part| {
        let name = part.name();
        context! {
            name,
            link => link(name),
            is_here => chosen == Some(name),
            is_protected => part.is_protected(),
        }
    });
    std::iter::once(all).chain(parts).collect()
}

fn shown(line: &Line, columns: &[Column], selection: &Selection) -> Value {
    let first = line.secrets.values().next();
    let is_in_base = line
        .secrets
        .get(BASE)
        .is_some_and(|row| row.deleted_unix == 0);
    // A name that lies in the base alone is missing nowhere.
    let is_shared = line.secrets.keys().any(|part| part != BASE);
    let cells = columns.iter().map(|column| {
        let full_name = format!("{}{}", column.prefix, line.name);
        let row = line.secrets.get(&column.name);
        context! {
            part => column.name.as_str(),
            secret => row.map(secret),
            is_from_base => row.is_none() && is_in_base && column.has_overlay,
            may_add => row.is_none()
                && is_shared
                && column.name != BASE
                && column.may_write
                && full_name.parse::<SecretName>().is_ok(),
        }
    });
    let description = line.secrets.values().map(|row| row.description.as_str());
    let kind = first.map(|row| row.kind.as_str());
    let kind = kind.filter(|kind| *kind != Kind::DEFAULT);
    context! {
        name => line.name.as_str(),
        is_chosen => selection.names.contains(&line.name),
        full_name => first.map(|row| row.name.as_str()),
        description => description.into_iter().find(|text| !text.is_empty()),
        kind,
        cells => cells.collect::<Value>(),
    }
}

/// The context of a secret in a list: where it is, and in what state.
pub fn secret(row: &MatrixRow) -> Value {
    context! {
        name => row.name.as_str(),
        version => row.current_version.get(),
        changed => row.updated_unix,
        is_lockbox => row.encryption_mode == Mode::Lockbox.as_str(),
        is_deleted => row.deleted_unix != 0,
    }
}
