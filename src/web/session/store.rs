//! The table of sessions, and how long they live.

use entity::session;
use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::sea_query::Cond;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, DbErr, EntityTrait as _, QueryFilter as _,
    QueryOrder as _, QuerySelect as _,
};

use super::{Grant, Secret, Session};
use crate::access::client::Client;
use crate::audit::entry::{MAX_USER_NAME, cut};
use crate::crypto::RowKey;
use crate::db::Db;
use crate::error::Error;
use crate::forge::User;
use crate::rows::{Rows, mac};

/// A session that was not used for so many seconds ends (OWASP ASVS 5.0, 7.3.1).
const IDLE: i64 = 3600;
/// Every session ends so many seconds after its sign-in (7.3.2).
const ABSOLUTE: i64 = 12 * 3600;
/// Sessions of one user at a time.
const MAX_SESSIONS: u64 = 50;
/// That a session is used is written down so often, in seconds.
const NOTED_EVERY: i64 = 60;

/// Signs a browser in, and forgets the sessions that have ended: the one that the browser had
/// (`replaced`), too, and the oldest of the user's beyond [`MAX_SESSIONS`].
///
/// # Errors
/// When nothing can be written.
pub async fn begin(
    (db, key): (&Db, &RowKey),
    user: &User,
    grant: &Grant,
    client: &Client,
    replaced: Option<&Secret>,
    now: i64,
) -> Result<Secret, Error> {
    let secret = Secret::generate().map_err(|error| Error::internal().because(error))?;
    let mut row = session::Model {
        id: 0,
        secret_hash: secret.hash().to_vec(),
        user_id: user.id,
        user_name: cut(&user.login, MAX_USER_NAME),
        sealed_grant: grant.seal(&secret)?,
        created_unix: now,
        seen_unix: now,
        ip_address: client.ip_address.clone(),
        user_agent: client.user_agent.clone(),
        row_mac: None,
    };
    row.row_mac = Some(mac::session(key, &row).into());
    let row = session::ActiveModel {
        id: NotSet,
        ..session::ActiveModel::from(row).reset_all()
    };
    let tx = db.begin_write().await?;
    let ended = Cond::any()
        .add(session::Column::CreatedUnix.lte(now - ABSOLUTE))
        .add(session::Column::SeenUnix.lte(now - IDLE));
    session::Entity::delete_many()
        .filter(ended)
        .exec(&*tx)
        .await?;
    if let Some(replaced) = replaced {
        session::Entity::delete_many()
            .filter(session::Column::SecretHash.eq(replaced.hash().to_vec()))
            .exec(&*tx)
            .await?;
    }
    row.insert(&*tx).await?;
    let too_old: Option<i64> = session::Entity::find()
        .select_only()
        .column(session::Column::Id)
        .filter(session::Column::UserId.eq(user.id))
        .order_by_desc(session::Column::Id)
        .offset(MAX_SESSIONS)
        .limit(1)
        .into_tuple()
        .one(&*tx)
        .await?;
    if let Some(id) = too_old {
        session::Entity::delete_many()
            .filter(session::Column::UserId.eq(user.id))
            .filter(session::Column::Id.lte(id))
            .exec(&*tx)
            .await?;
    }
    tx.commit().await?;
    Ok(secret)
}

/// The live session of that cookie; that it is used is written down.
///
/// # Errors
/// When the database cannot be asked.
pub async fn of(
    (db, rows): (&Db, &Rows),
    secret: &Secret,
    client: &Client,
    now: i64,
) -> Result<Option<Session>, Error> {
    let hash = secret.hash();
    let found = session::Entity::find()
        .filter(session::Column::SecretHash.eq(hash.to_vec()))
        .one(db.conn())
        .await?;
    let live = found.filter(|row| row.created_unix > now - ABSOLUTE && row.seen_unix > now - IDLE);
    let Some(row) = live else {
        return Ok(None);
    };
    if rows.are_bound() && !mac::session_is_right(&rows.instance_key(), &row) {
        rows.tell("session", 0, row.id);
        return Ok(None);
    }
    let Some(grant) = Grant::open(&row.sealed_grant, secret) else {
        return Ok(None);
    };
    if row.seen_unix <= now - NOTED_EVERY {
        note(db, row.id, client, now).await?;
    }
    Ok(Some(Session { row, grant }))
}

/// Puts what the forge gave anew in the place of what it gave before.
///
/// # Errors
/// When nothing can be written.
pub async fn renew(
    (db, key): (&Db, &RowKey),
    secret: &Secret,
    mut row: session::Model,
    grant: &Grant,
) -> Result<(), Error> {
    row.sealed_grant = grant.seal(secret)?;
    let changed = session::ActiveModel {
        row_mac: Set(Some(mac::session(key, &row).into())),
        sealed_grant: Set(row.sealed_grant),
        ..Default::default()
    };
    let tx = db.begin_write().await?;
    session::Entity::update_many()
        .set(changed)
        .filter(session::Column::Id.eq(row.id))
        .exec(&*tx)
        .await?;
    tx.commit().await?;
    Ok(())
}

async fn note(db: &Db, id: i64, client: &Client, now: i64) -> Result<(), DbErr> {
    let tx = db.begin_write().await?;
    session::Entity::update_many()
        .set(session::ActiveModel {
            seen_unix: Set(now),
            ip_address: Set(client.ip_address.clone()),
            ..Default::default()
        })
        .filter(session::Column::Id.eq(id))
        .exec(&*tx)
        .await?;
    tx.commit().await
}

/// The live sessions of a user, the newest first.
///
/// # Errors
/// When the database cannot be asked.
pub async fn of_user(db: &Db, user_id: i64, now: i64) -> Result<Vec<session::Model>, DbErr> {
    session::Entity::find()
        .filter(session::Column::UserId.eq(user_id))
        .filter(session::Column::CreatedUnix.gt(now - ABSOLUTE))
        .filter(session::Column::SeenUnix.gt(now - IDLE))
        .order_by_desc(session::Column::Id)
        .all(db.conn())
        .await
}

/// Ends a session of that user; one that has ended already is no matter.
///
/// # Errors
/// When nothing can be written.
pub async fn end(db: &Db, user_id: i64, id: i64) -> Result<(), DbErr> {
    let tx = db.begin_write().await?;
    session::Entity::delete_many()
        .filter(session::Column::UserId.eq(user_id))
        .filter(session::Column::Id.eq(id))
        .exec(&*tx)
        .await?;
    tx.commit().await
}
