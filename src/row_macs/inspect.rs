//! Finds rows that the service did not write.

use entity::{RepoId, SecretId, TokenId, cli_session, secret, session, token};
use sea_orm::{ConnectionTrait, DbErr};

pub use super::store::has_macs;
use super::{mac, store};
use crate::crypto::RowKey;
use crate::db::Conn;

/// Rows held in memory at once.
const BATCH: u64 = 1000;

/// Returns the tokens and secrets of a repository that grant no rights because their MAC is wrong, or that
/// have no MAC yet. Revoked tokens are skipped: they grant no rights, whatever their MAC.
///
/// # Errors
/// When the database is unavailable.
pub async fn invalid_rows(
    conn: &impl Conn,
    key: &RowKey,
    repo_id: RepoId,
) -> Result<(Vec<token::Model>, Vec<secret::Model>), DbErr> {
    let (mut tokens, mut secrets) = (vec![], vec![]);
    let mut after = TokenId::NONE;
    loop {
        let rows = store::tokens(conn, repo_id, after, BATCH).await?;
        let Some(last) = rows.last() else { break };
        after = last.id;
        let is_invalid =
            |row: &token::Model| row.revoked_unix == 0 && !mac::verify_token(key, &row.into());
        tokens.extend(rows.into_iter().filter(is_invalid));
    }
    let mut after = SecretId::NONE;
    loop {
        let rows = store::secrets(conn, repo_id, after, BATCH).await?;
        let Some(last) = rows.last() else { break };
        after = last.id;
        secrets.extend(rows.into_iter().filter(|row| !mac::verify_secret(key, row)));
    }
    Ok((tokens, secrets))
}

/// Returns the sessions whose MAC is wrong or missing.
///
/// # Errors
/// When the database is unavailable.
pub async fn invalid_sessions(
    conn: &impl ConnectionTrait,
    key: &RowKey,
) -> Result<Vec<session::Model>, DbErr> {
    let mut rows = store::sessions(conn).await?;
    // An ended session has no MAC and grants no rights.
    rows.retain(|row| row.seen_unix != 0 && !mac::verify_session(key, row));
    Ok(rows)
}

/// Returns the signed-in terminals whose MAC is wrong.
///
/// # Errors
/// When the database is unavailable.
pub async fn invalid_cli_sessions(
    conn: &impl ConnectionTrait,
    key: &RowKey,
) -> Result<Vec<cli_session::Model>, DbErr> {
    let mut rows = store::cli_sessions(conn).await?;
    rows.retain(|row| !mac::verify_cli_session(key, row));
    Ok(rows)
}
