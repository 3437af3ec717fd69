//! The table of kept answers.

use entity::{RepoId, kept_answer};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, Condition, DbErr, EntityTrait as _,
    IntoActiveModel as _, PaginatorTrait as _, QueryFilter as _,
};

use super::in_flight::Caller;
use super::{KEPT_FOR, is_live};
use crate::db::{self, Conn, Db};
use crate::error::Error;

use kept_answer::Column as C;

fn of(caller: &Caller) -> Condition {
    Condition::all()
        .add(C::RepoId.eq(caller.repo_id))
        .add(C::UserId.eq(caller.author.user_id()))
        .add(C::TokenId.eq(caller.author.token_id()))
        .add(C::IdempotencyKey.eq(caller.key.as_str()))
}

/// Returns what is kept for a caller and a key, unless it has expired at that time, in Unix seconds.
pub async fn find_live(
    conn: &impl Conn,
    caller: &Caller,
    now: i64,
) -> Result<Option<kept_answer::Model>, DbErr> {
    let row = find(conn, caller).await?;
    Ok(row.filter(|row| is_live(row.created_unix, now)))
}

/// Returns what is kept for a caller and a key, expired or not.
pub async fn find(conn: &impl Conn, caller: &Caller) -> Result<Option<kept_answer::Model>, DbErr> {
    db::one(conn, kept_answer::Entity::find().filter(of(caller))).await
}

pub async fn insert(conn: &impl Conn, row: kept_answer::Model) -> Result<(), DbErr> {
    let row = row.into_active_model().reset_all();
    db::run(conn, kept_answer::Entity::insert(row)).await
}

pub async fn delete(conn: &impl Conn, caller: &Caller) -> Result<(), DbErr> {
    db::run(conn, kept_answer::Entity::delete_many().filter(of(caller))).await
}

/// Deletes everything that is kept for a repository.
pub async fn delete_all(conn: &impl Conn, repo_id: RepoId) -> Result<(), DbErr> {
    let delete = kept_answer::Entity::delete_many().filter(C::RepoId.eq(repo_id));
    db::run(conn, delete).await
}

/// Deletes what has expired at that time, in Unix seconds.
///
/// # Errors
/// If nothing can be written.
pub async fn delete_expired(db: &Db, now: i64) -> Result<(), Error> {
    let expired = Condition::any()
        .add(C::CreatedUnix.lte(now.saturating_sub(KEPT_FOR)))
        .add(C::CreatedUnix.gte(now.saturating_add(KEPT_FOR)));
    let found = kept_answer::Entity::find().filter(expired.clone());
    // Writers do not wait for nothing.
    if found.count(db.conn()).await? > 0 {
        let tx = db.begin_write().await?;
        kept_answer::Entity::delete_many()
            .filter(expired)
            .exec(&*tx)
            .await?;
        tx.commit().await?;
    }
    Ok(())
}
