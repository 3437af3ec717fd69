//! Lists of a repository's tokens, and how many there are.

use entity::{RepoId, TokenId, token};
use sea_orm::sea_query::ExprTrait as _;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, PaginatorTrait as _,
    QueryFilter as _, QueryOrder as _, QuerySelect as _,
};

use crate::db::{self, Conn};
use crate::paging::{self, Page};

/// Returns a page of the repository's tokens, ordered by id, with or without revoked ones, and the total.
pub async fn list(
    conn: &impl ConnectionTrait,
    repo_id: RepoId,
    with_revoked: bool,
    page: Page,
) -> Result<(Vec<token::Model>, u64), DbErr> {
    let mut select = token::Entity::find()
        .filter(token::Column::RepoId.eq(repo_id))
        .order_by_asc(token::Column::Id);
    if !with_revoked {
        select = select.filter(token::Column::RevokedUnix.eq(0));
    }
    let total = select.clone().count(conn).await?;
    let rows = select.offset(page.offset()).limit(page.size());
    Ok((rows.all(conn).await?, total))
}

/// Returns the next part of the repository's tokens after an id, including revoked ones, ordered by id.
pub async fn list_behind(
    conn: &impl ConnectionTrait,
    repo_id: RepoId,
    last: TokenId,
    newest_id: TokenId,
) -> Result<Vec<token::Model>, DbErr> {
    token::Entity::find()
        .filter(token::Column::RepoId.eq(repo_id))
        .filter(token::Column::Id.gt(last))
        .filter(token::Column::Id.lte(newest_id))
        .order_by_asc(token::Column::Id)
        .limit(paging::PART)
        .all(conn)
        .await
}

/// Returns the number of the repository's tokens, including revoked ones, and the id of the newest.
pub async fn extent(conn: &impl ConnectionTrait, repo_id: RepoId) -> Result<(u64, TokenId), DbErr> {
    let select = token::Entity::find().filter(token::Column::RepoId.eq(repo_id));
    let extent: Option<(i64, Option<TokenId>)> = select
        .select_only()
        .column_as(token::Column::Id.count(), "count")
        .column_as(token::Column::Id.max(), "newest")
        .into_tuple()
        .one(conn)
        .await?;
    let (count, newest) = extent.unwrap_or_default();
    Ok((
        u64::try_from(count).unwrap_or(0),
        newest.unwrap_or(TokenId::NONE),
    ))
}

/// Returns the number of the repository's tokens that are not revoked.
pub async fn count_unrevoked(conn: &impl Conn, repo_id: RepoId) -> Result<i64, DbErr> {
    let select = token::Entity::find()
        .select_only()
        .column_as(token::Column::Id.count(), "count")
        .filter(token::Column::RepoId.eq(repo_id))
        .filter(token::Column::RevokedUnix.eq(0));
    let rows = db::numbers(conn, select).await?;
    Ok(rows
        .first()
        .and_then(|row| row.first())
        .copied()
        .unwrap_or(0))
}

/// Returns the number of the repository's live tokens ([`crate::tokens::status::TokenStatus::check_live`]) at that
/// time, in Unix seconds.
pub async fn count_live(
    conn: &impl ConnectionTrait,
    repo_id: RepoId,
    now: i64,
) -> Result<u64, DbErr> {
    use token::Column as C;
    token::Entity::find()
        .filter(C::RepoId.eq(repo_id))
        .filter(C::RevokedUnix.eq(0))
        .filter(C::ExpiresUnix.eq(0).or(C::ExpiresUnix.gt(now)))
        .filter(C::CreatorInactiveUnix.eq(0))
        .count(conn)
        .await
}
