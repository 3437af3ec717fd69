//! Limits the rows per user in a table of the pages.

use entity::UserId;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
};

/// Deletes all but the newest `most` rows of a user. Takes the columns of the id and the user.
///
/// # Errors
/// If the database is unavailable.
pub async fn keep_newest<E: EntityTrait>(
    conn: &impl ConnectionTrait,
    (id, user): (E::Column, E::Column),
    user_id: UserId,
    most: u64,
) -> Result<(), DbErr> {
    let too_old: Option<i64> = E::find()
        .select_only()
        .column(id)
        .filter(user.eq(user_id))
        .order_by_desc(id)
        .offset(most)
        .limit(1)
        .into_tuple()
        .one(conn)
        .await?;
    if let Some(too_old) = too_old {
        E::delete_many()
            .filter(user.eq(user_id))
            .filter(id.lte(too_old))
            .exec(conn)
            .await?;
    }
    Ok(())
}
