//! What licences depend on besides themselves, stored in the instance's row; and how many people use the
//! instance.

use entity::{audit_entry, instance};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, ExprTrait as _, OnConflict};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QuerySelect as _,
};

use crate::db::{self, Conn, Db};

/// The id of the only row.
const ROW_ID: i64 = 1;
/// The period in which people are counted.
pub const COUNTED_DAYS: i64 = 30;

/// Whether a licence that includes versions was ever in force here.
pub async fn was_licensed(conn: &impl Conn) -> Result<bool, DbErr> {
    let select = instance::Entity::find_by_id(ROW_ID);
    let row = db::one(conn, select).await?;
    Ok(row.is_some_and(|row| row.licensed_unix > 0))
}

/// Returns what was recorded before; zeros if nothing was.
pub async fn known(conn: &impl ConnectionTrait) -> Result<instance::Model, DbErr> {
    let row = instance::Entity::find_by_id(ROW_ID).one(conn).await?;
    Ok(row.unwrap_or(instance::Model {
        id: ROW_ID,
        clock_unix: 0,
        licensed_unix: 0,
    }))
}

/// Records the time, and when a licence that includes versions was in force (0 if it is not now). Neither
/// ever decreases. Returns the recorded values, including those of earlier starts and other replicas.
pub async fn note(db: &Db, clock_unix: i64, licensed_unix: i64) -> Result<instance::Model, DbErr> {
    use instance::Column as C;
    let tx = db.begin_write().await?;
    let row = instance::ActiveModel {
        id: Set(ROW_ID),
        clock_unix: Set(0),
        licensed_unix: Set(0),
    };
    // Another replica may have just inserted it; the update writes what is already there.
    let keep = OnConflict::column(C::Id).update_column(C::Id).to_owned();
    instance::Entity::insert(row)
        .on_conflict(keep)
        .exec_without_returning(&*tx)
        .await?;
    for (column, value) in [(C::ClockUnix, clock_unix), (C::LicensedUnix, licensed_unix)] {
        instance::Entity::update_many()
            .col_expr(column, Expr::value(value))
            .filter(C::Id.eq(ROW_ID))
            .filter(column.lt(value))
            .exec(&*tx)
            .await?;
    }
    let known = known(&*tx).await?;
    tx.commit().await?;
    Ok(known)
}

/// Counts the users of the forge who did anything that was allowed within [`COUNTED_DAYS`] before `now`
/// (Unix seconds), in all repositories. Jobs with vault tokens do not count. Scans the audit log of that
/// period.
pub async fn active_users(conn: &impl ConnectionTrait, now: i64) -> Result<i64, DbErr> {
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
