//! Who can reach a secret: roles, tokens, and who has read it.

use std::collections::BTreeSet;

use minijinja::{Value, context};

use crate::access::{ListAudit, ListTokens, RequestContext, WholeRepository};
use crate::audit::Action;
use crate::audit::search::{EntryFilter, Search, Start};
use crate::error::Error;
use crate::paging::Page;
use crate::secrets::author::Author;
use crate::secrets::authors::Authors;
use crate::tokens::Scope;
use crate::tokens::service;
use crate::tokens::status::has_expired;
use crate::web::render::written_by;

/// The newest entries of the secret among which its readers are sought: the page's cost has a limit.
const AMONG: u64 = 200;
/// Readers that are shown.
const MAX_READERS: usize = 5;
/// Tokens whose scopes are checked.
const MAX_CHECKED: u64 = 500;
/// Tokens that are shown.
const MAX_TOKENS: usize = 10;

/// Returns the context of the section on access. Readers and tokens are told to those who may list them.
///
/// # Errors
/// When the database is unavailable.
pub async fn given(ctx: &RequestContext, secret: &entity::secret::Model) -> Result<Value, Error> {
    let whole = &WholeRepository;
    let readers = if ctx.may::<ListAudit>(whole) {
        // The entry is about the secret; it says what else was told.
        ctx.record_message("with its last readers and the tokens that reach it");
        readers(ctx, secret).await?
    } else {
        Value::from(())
    };
    let is_readable = ctx.environments.check_readable().is_ok();
    let tokens = if ctx.may::<ListTokens>(whole) && is_readable {
        tokens(ctx, &secret.name).await?
    } else {
        Value::from(())
    };
    Ok(context! {
        is_protected => ctx.environments.protects(&secret.name),
        readers,
        tokens,
    })
}

/// Returns the newest readers, each once.
async fn readers(ctx: &RequestContext, secret: &entity::secret::Model) -> Result<Value, Error> {
    let (conn, repo_id) = (ctx.app.db.conn(), ctx.repo_id);
    let search = Search {
        filter: EntryFilter {
            secret_id: Some(secret.id),
            success: Some(true),
            ..EntryFilter::default()
        },
        ..Search::default()
    };
    let mut rows = search.entries(conn, repo_id, Start::Newest, AMONG).await?;
    let mut known = BTreeSet::new();
    rows.retain(|row| {
        row.action == Action::Read.as_str() && known.insert((row.user_id, row.token_id))
    });
    rows.truncate(MAX_READERS);
    let author = |row: &entity::audit_entry::Model| {
        let token = row.token_id.optional().map(Author::Token);
        token.unwrap_or(Author::User(row.user_id))
    };
    let authors = Authors::look_up(conn, repo_id, rows.iter().map(author), true).await?;
    let reader = |row: &entity::audit_entry::Model| {
        context! {
            who => written_by(author(row), &authors),
            time => row.timestamp,
            version => row.version.get(),
        }
    };
    Ok(rows.iter().map(reader).collect())
}

/// Returns the tokens that can read the secret now, or could if they were not locked.
async fn tokens(ctx: &RequestContext, name: &str) -> Result<Value, Error> {
    let now = ctx.app.clock.now_unix();
    let environments = &ctx.environments;
    let (views, total) = service::list(ctx, false, Page::first(MAX_CHECKED)).await?;
    let checked = views.len();
    let found: Vec<Value> = views
        .into_iter()
        .filter(|view| !view.is_revoked && !has_expired(view.expires_at, now))
        .filter_map(|view| {
            let scope = view.scope.parse::<Scope>().ok()?;
            let reads = scope.allows_read(name, environments);
            reads.then(|| {
                context! {
                    id => view.id.to_string(),
                    description => view.description,
                    is_writable => scope.allows_write(name, environments),
                    is_locked => view.is_locked,
                }
            })
        })
        .collect();
    Ok(context! {
        more => found.len().saturating_sub(MAX_TOKENS),
        // Those that were not looked at are not passed over in silence.
        checked => (u64::try_from(checked).unwrap_or(u64::MAX) < total).then_some(checked),
        shown => found.into_iter().take(MAX_TOKENS).collect::<Value>(),
    })
}
