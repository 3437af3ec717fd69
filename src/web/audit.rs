//! The audit log of a repository.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use entity::audit_entry;
use minijinja::{Value, context};
use serde::Deserialize;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;
use utoipa::IntoParams;

use super::render::{self, LangQuery, Web};
use crate::access::{Authorized, ListAudit};
use crate::audit::Action;
use crate::audit::service::{self, AuditPageQuery, EntryFilter};
use crate::error::Error;
use crate::http::params::Params;
use crate::http::query::{self, Both, Query as _};
use crate::text::shown;

/// A time span, as a browser's date fields send it.
#[derive(Default, Deserialize, IntoParams)]
#[serde(default)]
struct SpanQuery {
    /// In place of `since`.
    #[serde(deserialize_with = "query::text")]
    from: Option<String>,
    /// In place of `until`.
    #[serde(deserialize_with = "query::text")]
    to: Option<String>,
}

type AuditQuery = Both<Both<AuditPageQuery, EntryFilter>, Both<SpanQuery, LangQuery>>;

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
            let params = query::params::<AuditQuery>(&without_empty(&req))?;
            let params = read_params.insert(params);
            let Both(Both(page, filter), Both(span, _)) = AuditQuery::parse(params)?;
            let (page, filter) = (page.page(), within(filter, &span)?);
            let (rows, total) = service::list(&ctx, &filter, page).await?;
            let names = service::secret_names(&ctx, &rows).await?;
            Ok((page, rows, total, names))
        })
        .await;
    match (found, read_params) {
        (Ok((page, rows, total, names)), Some(params)) => {
            let with_name = |row: audit_entry::Model| entry_context(names.get(&row.secret_id), row);
            let entries = rows.into_iter().map(with_name).collect();
            let pager = render::pager(&req, page, total);
            let given = given(&params, entries, pager);
            web.show((&ctx, &req), StatusCode::OK, "audit.html", given)
                .await
        }
        (Err(refusal), Some(params)) => {
            let nothing = || Value::from(());
            let given = given(&params, nothing(), nothing());
            web.again((&ctx, &req), refusal, "audit.html", given).await
        }
        (Err(refusal), None) => Err(refusal),
        (Ok(_), None) => Err(Error::internal()),
    }
}

/// Returns the query without empty form fields.
fn without_empty(req: &HttpRequest) -> String {
    let fields = form_urlencoded::parse(req.query_string().as_bytes());
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(fields.filter(|(_, value)| !value.is_empty()));
    query.finish()
}

/// The context of `audit.html`.
fn given(params: &Params, entries: Value, pager: Value) -> Value {
    let param = |name| params.get(name).unwrap_or_default().to_owned();
    context! {
        active => "audit",
        entries,
        pager,
        actions => Action::ALL.iter().map(|action| action.as_str()).collect::<Value>(),
        query => context! {
            action => param("action"),
            secret => param("secret"),
            secret_id => param("secret_id"),
            user_id => param("user_id"),
            token_id => param("token_id"),
            success => param("success"),
            from => param("from"),
            to => param("to"),
            ip => param("ip"),
            request_id => param("request_id"),
        },
    }
}

/// An entry, with the secret's current name if it still has a page.
fn entry_context(present_name: Option<&String>, row: audit_entry::Model) -> Value {
    context! {
        sequence => row.sequence.get(),
        time => row.timestamp,
        action => row.action,
        success => row.success,
        message => shown(row.fail_reason),
        secret => row.secret_name,
        present_name,
        version => row.version.get(),
        // As strings: numbers would be formatted with digit grouping.
        user_id => row.user_id.optional().map(|id| id.to_string()),
        user => shown(row.user_name),
        token => row.token_id.optional().map(|id| id.to_string()),
        address => row.ip_address,
        agent => shown(row.user_agent),
        request_id => row.request_id,
        source => row.source,
    }
}

/// Narrows the filter to a time span.
fn within(mut filter: EntryFilter, span: &SpanQuery) -> Result<EntryFilter, Error> {
    if let Some((since, _)) = moment("from", span.from.as_deref())? {
        filter.since = Some(since);
    }
    if let Some((_, until)) = moment("to", span.to.as_deref())? {
        filter.until = Some(until);
    }
    Ok(filter)
}

/// Returns the first and the last second of a date-and-time field, in UTC. Without seconds, it means the
/// whole minute.
fn moment(name: &'static str, text: Option<&str>) -> Result<Option<(i64, i64)>, Error> {
    /// The length of a text with seconds.
    const WHOLE: usize = "2026-11-25T15:00:00".len();
    let Some(text) = text else {
        return Ok(None);
    };
    let (rest, length) = if text.len() < WHOLE {
        (":00Z", 60)
    } else {
        ("Z", 1)
    };
    let begin = OffsetDateTime::parse(&format!("{text}{rest}"), &Rfc3339)
        .map_err(|_| Error::invalid(format!("{name}: expected a date and time")))?
        .unix_timestamp();
    Ok(Some((begin, begin + length - 1)))
}
