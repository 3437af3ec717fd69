//! The history of an environment: what each revision changed, and the ways back.

use actix_web::{HttpRequest, HttpResponse, web};
use forgevault_api_types::environments::RevisionView;
use minijinja::{Value, context};

use super::{EnvironmentPage, shown};
use crate::access::{Authorized, ViewHistory};
use crate::environments::comment::Comment;
use crate::environments::history;
use crate::error::Error;
use crate::http::page::{Listed, PageQuery};
use crate::http::query::{self, Both};
use crate::web::render::{self, LangQuery, Web};

/// The changes of a revision that its line shows; the others are folded.
const IN_LINE: usize = 3;
/// The folded changes of a revision that the list shows.
const FOLDED: usize = 100;

/// # Errors
/// If the service refuses.
pub async fn show(
    Authorized {
        ctx, target: name, ..
    }: Authorized<ViewHistory>,
    web: web::Data<Web>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    let at = EnvironmentPage::of(&ctx, &name, &web, &req);
    let (page, (revisions, total)) = ctx
        .audited_read(async || {
            let Both(page, _) = query::read::<Both<PageQuery, LangQuery>>(req.query_string())?;
            match history::history(&ctx, &name, Some(page.or_first())).await? {
                Listed::Page(page, rows) => Ok((page, rows)),
                Listed::Whole(_) => Err(Error::internal()),
            }
        })
        .await?;
    let newest = revisions.first().map(|newest| newest.revision);
    let newest = newest.filter(|_| page.number() == 1);
    let lines = revisions.iter().map(|revision| line(revision, newest));
    let given = context! {
        revisions => lines.collect::<Value>(),
        pager => render::pager(&req, page, total),
        ..at.given("history")?
    };
    at.show("environment_history.html", given).await
}

/// The context of one line.
pub(super) fn line(revision: &RevisionView, newest: Option<i64>) -> Value {
    let changes = &revision.changes;
    let folded = changes.iter().skip(IN_LINE).take(FOLDED);
    context! {
        // As strings: numbers would be formatted with digit grouping.
        number => revision.revision.to_string(),
        before => (revision.revision > 1).then(|| (revision.revision - 1).to_string()),
        is_newest => newest == Some(revision.revision),
        time => revision.time,
        author => author(revision),
        comment => comment(&revision.comment),
        changes => changes.iter().take(IN_LINE).map(shown).collect::<Value>(),
        folded => folded.map(shown).collect::<Value>(),
        folded_count => changes.len().saturating_sub(IN_LINE),
        more => changes.len().saturating_sub(IN_LINE + FOLDED),
    }
}

/// The context of the macro `written_by`, if anybody is known: of a token, only its name is.
fn author(revision: &RevisionView) -> Option<Value> {
    let (user_id, name) = (revision.author, revision.author_name.as_str());
    let is_known = user_id != 0 || !name.is_empty();
    is_known.then(|| context! { user_id => user_id.to_string(), is_token => user_id == 0, name })
}

/// The context of the macro `commented`.
fn comment(text: &str) -> Value {
    match Comment::parse(text) {
        Some(Comment::CopiedFrom(environment)) => context! { copied_from => environment.as_str() },
        Some(Comment::RolledBackTo(revision)) => {
            context! { rolled_back_to => revision.to_string() }
        }
        Some(Comment::Undid(revision)) => context! { undid => revision.to_string() },
        None if text.is_empty() => Value::from(()),
        None => context! { text },
    }
}
