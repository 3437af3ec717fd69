//! The table of what is kept for the next page of a browser, sealed under a key in a cookie of its own: forms
//! ([`super::form`]) and new tokens ([`super::once`]).

use entity::{UserId, kept_form};
use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, EntityTrait as _, QueryFilter as _, QuerySelect as _,
};

use super::jar::SIGN_IN;
use crate::db::Db;
use crate::error::Error;
use crate::sessions::Secret;
use crate::sessions::newest::keep_newest;

/// Maximum number of rows per user.
const MAX_KEPT: u64 = 5;

/// Stores what was sealed with a secret, and removes what has expired and the user's oldest rows beyond the
/// maximum. Times are Unix seconds; it is kept for at most [`SIGN_IN`].
///
/// # Errors
/// If nothing can be written.
pub async fn store(
    db: &Db,
    secret: &Secret,
    (user_id, sealed): (UserId, Vec<u8>),
    expires_unix: i64,
    now: i64,
) -> Result<(), Error> {
    let row = kept_form::ActiveModel {
        id: NotSet,
        secret_hash: Set(secret.hash().to_vec()),
        user_id: Set(user_id),
        sealed_form: Set(sealed),
        expires_unix: Set(expires_unix),
    };
    let tx = db.begin_write().await?;
    delete_expired(&*tx, now).await?;
    row.insert(&*tx).await?;
    let columns = (kept_form::Column::Id, kept_form::Column::UserId);
    keep_newest::<kept_form::Entity>(&*tx, columns, user_id, MAX_KEPT).await?;
    tx.commit().await?;
    Ok(())
}

/// Returns what was sealed with that secret.
///
/// # Errors
/// If the database is unavailable.
pub async fn find(db: &Db, secret: &Secret) -> Result<Option<Vec<u8>>, Error> {
    let found = kept_form::Entity::find()
        .filter(kept_form::Column::SecretHash.eq(secret.hash().to_vec()))
        .one(db.conn())
        .await?;
    Ok(found.map(|row| row.sealed_form))
}

/// Removes what was sealed with that secret. Returns false if another request did so first.
///
/// # Errors
/// If nothing can be written.
pub async fn remove(db: &Db, secret: &Secret) -> Result<bool, Error> {
    let tx = db.begin_write().await?;
    let deleted = kept_form::Entity::delete_many()
        .filter(kept_form::Column::SecretHash.eq(secret.hash().to_vec()))
        .exec(&*tx)
        .await?;
    tx.commit().await?;
    Ok(deleted.rows_affected == 1)
}

/// Deletes what has expired, and rows whose expiry is further ahead than possible: they were stored before
/// the clock was set back.
async fn delete_expired(conn: &impl sea_orm::ConnectionTrait, now: i64) -> Result<(), Error> {
    kept_form::Entity::delete_many()
        .filter(expired_condition(now))
        .exec(conn)
        .await?;
    Ok(())
}

fn expired_condition(now: i64) -> sea_orm::Condition {
    sea_orm::Condition::any()
        .add(kept_form::Column::ExpiresUnix.lte(now))
        .add(kept_form::Column::ExpiresUnix.gt(now + 2 * SIGN_IN))
}

/// Deletes what has expired.
///
/// # Errors
/// If nothing can be written.
pub async fn forget(db: &Db, now: i64) -> Result<(), Error> {
    let found: Option<i64> = kept_form::Entity::find()
        .select_only()
        .column(kept_form::Column::Id)
        .filter(expired_condition(now))
        .limit(1)
        .into_tuple()
        .one(db.conn())
        .await?;
    if found.is_some() {
        let tx = db.begin_write().await?;
        delete_expired(&*tx, now).await?;
        tx.commit().await?;
    }
    Ok(())
}
