//! The audit of a repository.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use entity::audit_entry;
use minijinja::{Value, context};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use super::render::{self, Web};
use crate::access::{Authorized, ListAudit};
use crate::audit::Action;
use crate::audit::routes::{KNOWN, SIZES, filter};
use crate::audit::store::{self, EntryFilter};
use crate::error::Error;
use crate::http::params::Params;
use crate::paging::Page;
use crate::secrets::store::present_names;
use crate::text::shown;

/// What the page takes besides, for `since` and `until` as a browser's field gives them.
const OWN: [&str; 3] = ["from", "to", "lang"];

/// # Errors
/// What the service refuses and no other filter can mend.
pub async fn list(
    ctx: Authorized<ListAudit>,
    web: web::Data<Web>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    let mut asked = None;
    let found = ctx
        .audited_read(async |entry| {
            let params = Params::read(&filled(&req), &[&KNOWN[..], &OWN].concat())?;
            let params = asked.insert(params);
            let page = Page::read(params, SIZES)?;
            let filter = narrowed(params)?;
            let conn = ctx.app.db.conn();
            let (rows, total) = store::list(conn, entry.repo_id, &filter, page).await?;
            let secrets = rows
                .iter()
                .map(|row| row.secret_id)
                .filter(|id| !id.is_none());
            let names = present_names(conn, entry.repo_id, secrets).await?;
            Ok((page, rows, total, names))
        })
        .await;
    match (found, asked) {
        (Ok((page, rows, total, names)), Some(asked)) => {
            let with_name = |row: audit_entry::Model| given_entry(names.get(&row.secret_id), row);
            let entries = rows.into_iter().map(with_name).collect();
            let pager = render::pager(&req, page, total);
            let given = given(&asked, entries, pager);
            web.page(&req, StatusCode::OK, "audit.html", given)
        }
        (Err(refusal), Some(asked)) => {
            let nothing = || Value::from(());
            let given = given(&asked, nothing(), nothing());
            web.again(&req, refusal, "audit.html", given)
        }
        (Err(refusal), None) => Err(refusal),
        (Ok(_), None) => Err(Error::internal()),
    }
}

/// The query without the fields of the form that were left empty.
fn filled(req: &HttpRequest) -> String {
    let fields = form_urlencoded::parse(req.query_string().as_bytes());
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(fields.filter(|(_, value)| !value.is_empty()));
    query.finish()
}

/// For `audit.html`.
fn given(asked: &Params, entries: Value, pager: Value) -> Value {
    let asked = |name| asked.get(name).unwrap_or_default().to_owned();
    context! {
        active => "audit",
        entries,
        pager,
        actions => Action::ALL.map(Action::as_str).into_iter().collect::<Value>(),
        query => context! {
            action => asked("action"),
            secret => asked("secret"),
            secret_id => asked("secret_id"),
            user_id => asked("user_id"),
            token_id => asked("token_id"),
            success => asked("success"),
            from => asked("from"),
            to => asked("to"),
            ip => asked("ip"),
            request_id => asked("request_id"),
        },
    }
}

/// With the name that the secret has now, where there is still a page of it.
fn given_entry(present_name: Option<&String>, row: audit_entry::Model) -> Value {
    context! {
        sequence => row.sequence.get(),
        time => row.timestamp,
        action => row.action,
        success => row.success,
        message => shown(row.fail_reason),
        secret => row.secret_name,
        present_name,
        version => row.version.get(),
        // As texts: numbers would be grouped.
        user_id => row.user_id.optional().map(|id| id.to_string()),
        user => shown(row.user_name),
        token => row.token_id.optional().map(|id| id.to_string()),
        address => row.ip_address,
        agent => shown(row.user_agent),
        request_id => row.request_id,
        source => row.source,
    }
}

/// The filters of the API, and those of the page.
fn narrowed(params: &Params) -> Result<EntryFilter, Error> {
    let mut filter = filter(params)?;
    if let Some((since, _)) = moment(params, "from")? {
        filter.since = Some(since);
    }
    if let Some((_, until)) = moment(params, "to")? {
        filter.until = Some(until);
    }
    Ok(filter)
}

/// The first and the last second that a field of date and time means, in UTC; without seconds it
/// means the whole minute.
fn moment(params: &Params, name: &'static str) -> Result<Option<(i64, i64)>, Error> {
    /// A text with seconds is that long.
    const WHOLE: usize = "2026-11-25T15:00:00".len();
    let Some(text) = params.text(name)? else {
        return Ok(None);
    };
    let (rest, length) = if text.len() < WHOLE {
        (":00Z", 60)
    } else {
        ("Z", 1)
    };
    let begin = OffsetDateTime::parse(&format!("{text}{rest}"), &Rfc3339)
        .map_err(|_| Error::invalid(format!("{name}: expected a date and a time of day")))?
        .unix_timestamp();
    Ok(Some((begin, begin + length - 1)))
}
