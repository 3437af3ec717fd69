//! The people who created tokens, and whether the forge knows them as active.

use entity::{RepoId, UserId, token};
use sea_orm::ActiveValue::Set;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, FromQueryResult, QueryFilter as _,
};

use crate::crypto::RowKey;
use crate::db::{self, Conn, statement};
use crate::row_macs::mac;
use crate::tokens::lineage_token::LineageToken;

/// A creator of tokens of one repository that are neither revoked nor expired.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct Creator {
    pub user_id: UserId,
    pub repo_id: RepoId,
    /// The tokens that are marked as created by an active user.
    pub active_tokens: i64,
    /// The tokens that are refused because their creator is inactive.
    pub inactive_tokens: i64,
}

/// Returns all creators of such tokens, in all repositories, ordered by user id.
pub async fn creators(conn: &impl ConnectionTrait, now: i64) -> Result<Vec<Creator>, DbErr> {
    // A sum is a DECIMAL on MySQL and a NUMERIC on PostgreSQL; a count has 64 bits everywhere.
    const CREATORS: &str = "SELECT created_by AS user_id, repo_id, \
         COUNT(CASE WHEN creator_inactive_unix = 0 THEN 1 END) AS active_tokens, \
         COUNT(CASE WHEN creator_inactive_unix <> 0 THEN 1 END) AS inactive_tokens \
         FROM vault_token \
         WHERE revoked_unix = 0 AND (expires_unix = 0 OR expires_unix > ?) AND created_by > 0 \
         GROUP BY created_by, repo_id ORDER BY created_by, repo_id";
    let select = statement(conn, CREATORS, [now.into()]);
    Creator::find_by_statement(select).all(conn).await
}

/// Sets since when a creator is inactive, Unix seconds, on the tokens that they created; 0 = active. With a
/// `check`, tokens that the service did not write remain unchanged.
pub async fn mark_creator(
    conn: &impl Conn,
    (repo_id, key, check): (RepoId, &RowKey, bool),
    user_id: UserId,
    since: i64,
) -> Result<(), DbErr> {
    use token::Column as C;
    let other = if since == 0 {
        C::CreatorInactiveUnix.ne(0)
    } else {
        C::CreatorInactiveUnix.eq(0)
    };
    let select = token::Entity::find()
        .filter(C::RepoId.eq(repo_id))
        .filter(C::CreatedBy.eq(user_id))
        .filter(C::RevokedUnix.eq(0))
        .filter(other);
    for row in db::all(conn, select).await? {
        if check && !mac::verify_token(key, &LineageToken::from(&row)) {
            continue;
        }
        let marked = LineageToken {
            creator_inactive_unix: since,
            ..LineageToken::from(&row)
        };
        let statement = token::Entity::update_many()
            .set(token::ActiveModel {
                creator_inactive_unix: Set(since),
                row_mac: Set(Some(mac::token(key, &marked).into())),
                ..Default::default()
            })
            .filter(C::RepoId.eq(repo_id))
            .filter(C::Id.eq(row.id));
        db::run(conn, statement).await?;
    }
    Ok(())
}
