//! The numbers in the vault's menu.

use minijinja::{Value, context};

use crate::access::{ListTokens, RequestContext, WholeRepository};
use crate::error::Error;
use crate::secrets::store::{self as secrets, ListFilter};
use crate::tokens::store as tokens;

/// Returns how many secrets are in reach, and how many live tokens there are if the caller may list them.
///
/// # Errors
/// When the database is unavailable.
pub async fn counts(ctx: &RequestContext) -> Result<Value, Error> {
    let (conn, repo_id) = (ctx.app.db.conn(), ctx.repo_id);
    let mut counts = (None, None);
    if ctx.environments.check_readable().is_ok() {
        let reach = ListFilter::within(ctx.readable_names());
        counts.0 = Some(secrets::count(conn, repo_id, &reach).await?);
    }
    if ctx.may::<ListTokens>(&WholeRepository) {
        let now = ctx.app.clock.now_unix();
        counts.1 = Some(tokens::count_live(conn, repo_id, now).await?);
    }
    Ok(context! { secrets => counts.0, tokens => counts.1 })
}
