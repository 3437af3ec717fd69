//! How many secrets begin with a prefix, as asked within a commit.

use entity::{RepoId, secret};
use sea_orm::sea_query::{Expr, Func};
use sea_orm::{
    ColumnTrait as _, DbErr, EntityTrait as _, QueryFilter as _, QuerySelect as _, Select,
};

use super::names::begins_with;
use crate::db::{self, Conn};

/// Returns the number of live secrets whose name has that prefix.
pub async fn count_live_beginning_with(
    conn: &impl Conn,
    repo_id: RepoId,
    prefix: &str,
) -> Result<u64, DbErr> {
    let select = beginning_with(repo_id, prefix).filter(secret::Column::DeletedUnix.eq(0));
    count(conn, select).await
}

/// Returns the number of secrets whose name has that prefix, live and deleted.
pub async fn count_all_beginning_with(
    conn: &impl Conn,
    repo_id: RepoId,
    prefix: &str,
) -> Result<u64, DbErr> {
    count(conn, beginning_with(repo_id, prefix)).await
}

fn beginning_with(repo_id: RepoId, prefix: &str) -> Select<secret::Entity> {
    secret::Entity::find()
        .filter(secret::Column::RepoId.eq(repo_id))
        .filter(begins_with(secret::Column::Name, prefix))
}

async fn count(conn: &impl Conn, select: Select<secret::Entity>) -> Result<u64, DbErr> {
    let count = Func::count(Expr::col(secret::Column::Id));
    let rows = db::numbers(conn, select.select_only().expr(count)).await?;
    let count = rows.into_iter().flatten().next();
    Ok(count.map_or(0, |count| u64::try_from(count).unwrap_or(0)))
}
