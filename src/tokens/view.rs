//! The API's representations of a vault token.

use entity::{RepoId, token};
use forgevault_api_types::tokens::TokenView;

use super::lineage::Lineage;
use super::store;
use crate::db::Conn;
use crate::environments::Environments;
use crate::error::Error;

/// Returns the view at that time, Unix seconds, with the effective rights of the whole lineage.
pub fn token(
    row: token::Model,
    line: &Lineage,
    environments: &Environments,
    now: i64,
) -> TokenView {
    let scope = line.scope(environments).map(|scope| scope.to_string());
    // No allowed address cannot be expressed: an empty list means all.
    let allowed = line.allowed().ok().flatten().map(|allowed| allowed.texts());
    let own_addresses = || {
        let allowed = row.allowed_ips.split(',').filter(|text| !text.is_empty());
        allowed.map(ToOwned::to_owned).collect()
    };
    let locked_until = line.locked_until();
    let is_locked = locked_until > now;
    TokenView {
        allowed_ips: allowed.unwrap_or_else(own_addresses),
        locked_until: if is_locked { locked_until } else { 0 },
        is_locked,
        creator_inactive_at: line.creator_inactive_unix(),
        id: row.id.get(),
        description: row.description,
        scope: scope.unwrap_or(row.scope),
        created_at: row.created_unix,
        created_by: row.created_by.get(),
        parent_id: row.parent_id.get(),
        expires_at: line.expires_unix(),
        last_used_at: row.last_used_unix,
        used_count: row.used_count,
        is_revoked: line.revoked_unix() != 0,
    }
}

/// Returns the views of several tokens of one repository.
///
/// # Errors
/// When the database is unavailable.
pub async fn tokens(
    conn: &impl Conn,
    repo_id: RepoId,
    rows: Vec<token::Model>,
    environments: &Environments,
    now: i64,
) -> Result<Vec<TokenView>, Error> {
    let lines = store::lineages(conn, repo_id, &rows).await?;
    let rows = rows.into_iter().zip(&lines);
    Ok(rows
        .map(|(row, line)| token(row, line, environments, now))
        .collect())
}
