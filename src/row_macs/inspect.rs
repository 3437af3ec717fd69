//! Finds rows that the service did not write.

use entity::{
    CliSessionId, RepoId, SecretId, TokenId, UserId, cli_session, secret, session, token,
};
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

/// Returns the sessions whose MAC of newer tokens is wrong or missing.
///
/// # Errors
/// When the database is unavailable.
pub async fn invalid_boxes(
    conn: &impl ConnectionTrait,
    key: &RowKey,
) -> Result<Vec<session::Model>, DbErr> {
    let mut rows = store::sessions(conn).await?;
    let has_box = |row: &session::Model| row.public_key.is_some() || row.sealed_tokens.is_some();
    rows.retain(|row| row.seen_unix != 0 && has_box(row) && !mac::verify_session_box(key, row));
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

/// Returns the ids of the device codes whose MAC is wrong.
///
/// # Errors
/// When the database is unavailable.
pub async fn invalid_device_codes(
    conn: &impl ConnectionTrait,
    key: &RowKey,
) -> Result<Vec<i64>, DbErr> {
    let rows = store::device_codes(conn).await?;
    let invalid = rows.iter().filter(|row| !mac::verify_device_code(key, row));
    Ok(invalid.map(|row| row.id).collect())
}

/// Returns the terminals for which there is a confirmation whose MAC is wrong.
///
/// # Errors
/// When the database is unavailable.
pub async fn invalid_confirmations(
    conn: &impl ConnectionTrait,
    key: &RowKey,
) -> Result<Vec<CliSessionId>, DbErr> {
    let rows = store::confirmations(conn).await?;
    let invalid = rows
        .iter()
        .filter(|row| !mac::verify_cli_confirmation(key, row));
    Ok(invalid.map(|row| row.cli_session_id).collect())
}

/// Returns who has an answer that is kept in a repository with a wrong MAC: a user, or a token.
///
/// # Errors
/// When the database is unavailable.
pub async fn invalid_answers(
    conn: &(impl Conn + ConnectionTrait),
    key: &RowKey,
    repo_id: RepoId,
) -> Result<Vec<(UserId, TokenId)>, DbErr> {
    let mut invalid = vec![];
    // One at a time, since an answer may be large.
    for id in store::answer_ids(conn, repo_id).await? {
        let row = store::answer(conn, repo_id, &id).await?;
        if row.is_some_and(|row| !mac::verify_kept_answer(key, &row)) {
            invalid.push((id.0, id.1));
        }
    }
    Ok(invalid)
}
