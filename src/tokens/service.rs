//! Reads vault tokens: lists, and single ones. `create`, `update` and `revoke` change them.

use std::sync::Arc;

use entity::{RepoId, TokenId, token};
use forgevault_api_types::tokens::TokenView;

use super::{store, view};
use crate::access::RequestContext;
use crate::db::Db;
use crate::environments::Environments;
use crate::error::Error;
use crate::http::whole::{self, Whole};
use crate::paging::Page;
use crate::secrets::author::Author;
use crate::secrets::authors::Authors;

/// What the views of a request's tokens depend on.
#[derive(Clone)]
struct TokenViews {
    db: Db,
    repo_id: RepoId,
    environments: Arc<Environments>,
    now: i64,
}

impl TokenViews {
    fn to(ctx: &RequestContext) -> Self {
        Self {
            db: ctx.app.db.clone(),
            repo_id: ctx.repo_id,
            environments: Arc::clone(&ctx.environments),
            now: ctx.app.clock.now_unix(),
        }
    }

    async fn all(&self, rows: Vec<token::Model>) -> Result<Vec<TokenView>, Error> {
        let lineages = store::lineages(self.db.conn(), self.repo_id, &rows).await?;
        let rows = rows.into_iter().zip(&lineages);
        Ok(rows
            .map(|(row, lineage)| view::token(row, lineage, &self.environments, self.now))
            .collect())
    }

    /// Returns the next part of the tokens after `last`, up to `newest`.
    async fn after(&self, last: TokenId, newest: TokenId) -> Result<Vec<TokenView>, Error> {
        let rows = store::list_behind(self.db.conn(), self.repo_id, last, newest);
        self.all(rows.await?).await
    }
}

/// Returns a page of the tokens, ordered by id, with or without revoked ones, and the total.
///
/// # Errors
/// When the database is unavailable.
pub async fn list(
    ctx: &RequestContext,
    with_revoked: bool,
    page: Page,
) -> Result<(Vec<TokenView>, u64), Error> {
    let conn = ctx.app.db.conn();
    let (rows, total) = store::list(conn, ctx.repo_id, with_revoked, page).await?;
    Ok((TokenViews::to(ctx).all(rows).await?, total))
}

/// Returns all tokens, including revoked ones; a long list in parts.
///
/// # Errors
/// When the database is unavailable.
pub async fn whole(ctx: &RequestContext) -> Result<Whole<TokenView, TokenId>, Error> {
    let views = TokenViews::to(ctx);
    let all = views.after(TokenId::NONE, TokenId::MAX).await?;
    if whole::is_short(&all) {
        return Ok(Whole::Short(all));
    }
    let permit = ctx.permit(&ctx.app.limiters.lists).await?;
    let (total, newest) = store::extent(views.db.conn(), views.repo_id).await?;
    let first = views.after(TokenId::NONE, newest).await?;
    let next = move |last| {
        let views = views.clone();
        whole::part(async move { views.after(last, newest).await })
    };
    Ok(Whole::Long {
        total,
        first,
        next: Box::new(next),
        key: |view| TokenId::new(view.id),
        permit,
    })
}

/// A token, and what only its page shows.
pub struct TokenDetails {
    pub view: TokenView,
    /// The end of the token's own lock, Unix seconds; the view also counts the locks of its ancestors.
    pub own_locked_until: i64,
    pub creator: Author,
    pub authors: Authors,
}

/// Returns a token of the repository.
///
/// # Errors
/// [`crate::error::Code::NotFound`] when there is no such token.
pub async fn describe(ctx: &RequestContext, token_id: TokenId) -> Result<TokenDetails, Error> {
    let (conn, repo_id) = (ctx.app.db.conn(), ctx.repo_id);
    let row = store::find(conn, repo_id, token_id).await?;
    let row = row.ok_or_else(|| Error::not_found("no such token"))?;
    let creator = Author::User(row.created_by);
    let authors = Authors::look_up(conn, repo_id, [creator], true).await?;
    let own_locked_until = row.locked_until;
    let view = TokenViews::to(ctx).all(vec![row]).await?.pop();
    Ok(TokenDetails {
        view: view.ok_or_else(Error::internal)?,
        own_locked_until,
        creator,
        authors,
    })
}

/// Returns the number of live tokens.
///
/// # Errors
/// When the database is unavailable.
pub async fn count_live(ctx: &RequestContext) -> Result<u64, Error> {
    let (conn, now) = (ctx.app.db.conn(), ctx.app.clock.now_unix());
    Ok(store::count_live(conn, ctx.repo_id, now).await?)
}

/// Counts the use of the token that the request carries. It leaves no audit entry.
///
/// # Errors
/// When the token has meanwhile been revoked or restricted, or nothing could be committed.
pub async fn count_use(ctx: &RequestContext) -> Result<(), Error> {
    let (commits, authority) = (&ctx.app.commits, ctx.authority());
    commits.record(ctx.repo_id, vec![], authority).await
}
