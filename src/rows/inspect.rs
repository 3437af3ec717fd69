//! Rows that are not as the service wrote them.

use entity::{RepoId, SecretId, TokenId, secret, session, token};
use sea_orm::{ConnectionTrait, DbErr};

pub use super::store::has_macs;
use super::{mac, store};
use crate::crypto::RowKey;
use crate::db::Conn;

/// Rows in memory at once.
const ROWS: u64 = 1000;

/// The tokens and secrets of a repository that give no rights as they stand, or have no MAC yet. A
/// revoked token gives none, whatever its MAC is.
///
/// # Errors
/// When the database does not serve.
pub async fn wrong(
    conn: &impl Conn,
    key: &RowKey,
    repo_id: RepoId,
) -> Result<(Vec<token::Model>, Vec<secret::Model>), DbErr> {
    let (mut tokens, mut secrets) = (vec![], vec![]);
    let mut after = TokenId::NONE;
    loop {
        let rows = store::tokens(conn, repo_id, after, ROWS).await?;
        let Some(last) = rows.last() else { break };
        after = last.id;
        let is_wrong =
            |row: &token::Model| row.revoked_unix == 0 && !mac::token_is_right(key, &row.into());
        tokens.extend(rows.into_iter().filter(is_wrong));
    }
    let mut after = SecretId::NONE;
    loop {
        let rows = store::secrets(conn, repo_id, after, ROWS).await?;
        let Some(last) = rows.last() else { break };
        after = last.id;
        secrets.extend(
            rows.into_iter()
                .filter(|row| !mac::secret_is_right(key, row)),
        );
    }
    Ok((tokens, secrets))
}

/// The sessions that are not as the service wrote them.
///
/// # Errors
/// When the database does not serve.
pub async fn wrong_sessions(
    conn: &impl ConnectionTrait,
    key: &RowKey,
) -> Result<Vec<session::Model>, DbErr> {
    let mut rows = store::sessions(conn).await?;
    // One that was ended has no MAC any more and gives no rights.
    rows.retain(|row| row.seen_unix != 0 && !mac::session_is_right(key, row));
    Ok(rows)
}
