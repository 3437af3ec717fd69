//! What licences are judged by beside themselves, in the one row of the instance; and how many
//! people use it.

use entity::{audit_entry, instance};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, ExprTrait as _, OnConflict};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QuerySelect as _,
};

use crate::db::{self, Conn, Db};

/// The row's id.
const THIS: i64 = 1;
/// How far back people are counted.
pub const COUNTED_DAYS: i64 = 30;

/// Whether a licence with versions was ever in force here.
pub async fn was_licensed(conn: &impl Conn) -> Result<bool, DbErr> {
    let select = instance::Entity::find_by_id(THIS);
    let row = db::one(conn, select).await?;
    Ok(row.is_some_and(|row| row.licensed_unix > 0))
}

/// What was noted before; zeros where nothing was.
pub async fn known(conn: &impl ConnectionTrait) -> Result<instance::Model, DbErr> {
    let row = instance::Entity::find_by_id(THIS).one(conn).await?;
    Ok(row.unwrap_or(instance::Model {
        id: THIS,
        clock_unix: 0,
        licensed_unix: 0,
    }))
}

/// Notes the time, and when a licence with versions was in force (0 = it is not now); neither ever
/// goes back. Gives what is known then, from other starts and other replicas too.
pub async fn note(db: &Db, clock_unix: i64, licensed_unix: i64) -> Result<instance::Model, DbErr> {
    use instance::Column as C;
    let tx = db.begin_write().await?;
    let row = instance::ActiveModel {
        id: Set(THIS),
        clock_unix: Set(0),
        licensed_unix: Set(0),
    };
    // A replica may have made it at this moment; what is written changes nothing of its own.
    let keep = OnConflict::column(C::Id).update_column(C::Id).to_owned();
    instance::Entity::insert(row)
        .on_conflict(keep)
        .exec_without_returning(&*tx)
        .await?;
    for (column, value) in [(C::ClockUnix, clock_unix), (C::LicensedUnix, licensed_unix)] {
        instance::Entity::update_many()
            .col_expr(column, Expr::value(value))
            .filter(C::Id.eq(THIS))
            .filter(column.lt(value))
            .exec(&*tx)
            .await?;
    }
    let known = known(&*tx).await?;
    tx.commit().await?;
    Ok(known)
}

/// How many people of the forge did anything in the [`COUNTED_DAYS`] before `now` (Unix seconds) that was let
/// in, in all repositories; jobs with vault tokens are no people. It goes through the audit of that
/// time.
pub async fn people_of_late(conn: &impl ConnectionTrait, now: i64) -> Result<i64, DbErr> {
    use audit_entry::Column as C;
    let count: Option<i64> = audit_entry::Entity::find()
        .select_only()
        .column_as(C::UserId.into_expr().count_distinct(), "people")
        .filter(C::Timestamp.gte(now.saturating_sub(COUNTED_DAYS * 86_400)))
        .filter(C::UserId.gt(0))
        .filter(C::Success.eq(true))
        .into_tuple()
        .one(conn)
        .await?;
    Ok(count.unwrap_or(0))
}
