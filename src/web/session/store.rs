//! The table of sessions, and how long they live.

use entity::{RepoId, SessionId, UserId, session};
use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::sea_query::Cond;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _,
    QueryFilter as _, QueryOrder as _, QuerySelect as _,
};

use super::at_forge::ForgeSessionMark;
use super::newest::keep_newest;
use super::{ForgeTokens, Secret, Session, SessionState};
use crate::audit::entry::MAX_USER_NAME;
use crate::crypto::RowKey;
use crate::db::Db;
use crate::error::Error;
use crate::forge::User;
use crate::http::client::Client;
use crate::rows::{RowId, Rows, mac};
use crate::text::cut;

/// A session that was not used for so many seconds ends (OWASP ASVS 5.0, 7.3.1).
const IDLE: i64 = 3600;
/// Every session ends so many seconds after its sign-in (7.3.2).
const ABSOLUTE: i64 = 12 * 3600;
/// Sessions of one user at a time.
const MAX_SESSIONS: u64 = 50;
/// One from so many seconds ahead is from before the clock was set back; those of replicas differ less.
const AHEAD: i64 = 300;
/// Whose an ended session was is known for so many seconds after its sign-in.
const KEPT: i64 = 24 * 3600;
/// Stands in the place of the last use once a session has ended: it lives no more, whatever the clock
/// says.
const ENDED: i64 = 0;
/// That a session is used is written down so often, in seconds.
const NOTED_EVERY: i64 = 60;

/// The browser that signs in.
pub struct Browser<'a> {
    pub client: &'a Client,
    /// The secret of the session that it had.
    pub replaced: Option<&'a Secret>,
    /// The forge's cookies.
    pub at_forge: Option<&'a str>,
}

/// Signs a browser in, and ends the sessions that are over: the one that the browser had is deleted,
/// too, and the oldest of the user's beyond [`MAX_SESSIONS`].
///
/// # Errors
/// When nothing can be written.
pub async fn begin(
    (db, key): (&Db, &RowKey),
    user: &User,
    tokens: &ForgeTokens,
    browser: Browser<'_>,
    now: i64,
) -> Result<Secret, Error> {
    let Browser {
        client,
        replaced,
        at_forge,
    } = browser;
    let secret = Secret::generate().map_err(|error| Error::internal().because(error))?;
    let at_forge = ForgeSessionMark::of(&secret, at_forge)
        .map_err(|error| Error::internal().because(error))?;
    let mut row = session::Model {
        id: SessionId::NONE,
        secret_hash: secret.hash().to_vec(),
        user_id: user.id,
        user_name: cut(&user.login, MAX_USER_NAME),
        sealed_grant: tokens.seal(&secret, Some(at_forge))?,
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
    end_those_over(&*tx, now).await?;
    if let Some(replaced) = replaced {
        session::Entity::delete_many()
            .filter(session::Column::SecretHash.eq(replaced.hash().to_vec()))
            .exec(&*tx)
            .await?;
    }
    row.insert(&*tx).await?;
    let columns = (session::Column::Id, session::Column::UserId);
    keep_newest::<session::Entity>(&*tx, columns, user.id, MAX_SESSIONS).await?;
    tx.commit().await?;
    Ok(secret)
}

/// What its times have to be for a session to live. A time to come is from before the clock was set
/// back: nobody knows how old that session is.
fn lives(now: i64) -> Cond {
    use session::Column::{CreatedUnix, SeenUnix};
    Cond::all()
        .add(CreatedUnix.gt(now - ABSOLUTE))
        .add(CreatedUnix.lte(now + AHEAD))
        .add(SeenUnix.gt(now - IDLE))
        .add(SeenUnix.lte(now + AHEAD))
}

/// The same of one row.
fn is_live(row: &session::Model, now: i64) -> bool {
    let since = |length: i64| now - length + 1..=now + AHEAD;
    since(ABSOLUTE).contains(&row.created_unix) && since(IDLE).contains(&row.seen_unix)
}

/// What the clock has ended and nobody has seen since.
fn over(now: i64) -> Cond {
    Cond::all()
        .add(lives(now).not())
        .add(session::Column::SeenUnix.ne(ENDED))
}

/// What ended so long ago that nobody comes back to it.
fn forgotten(now: i64) -> Cond {
    use session::Column::{CreatedUnix, SeenUnix};
    let old = Cond::any()
        .add(CreatedUnix.lte(now - KEPT))
        .add(CreatedUnix.gt(now + AHEAD));
    Cond::all().add(SeenUnix.eq(ENDED)).add(old)
}

/// Ends for good what the clock has ended, and forgets what ended long ago.
async fn end_those_over(conn: &impl ConnectionTrait, now: i64) -> Result<(), DbErr> {
    session::Entity::update_many()
        .set(ended())
        .filter(over(now))
        .exec(conn)
        .await?;
    session::Entity::delete_many()
        .filter(forgotten(now))
        .exec(conn)
        .await?;
    Ok(())
}

fn ended() -> session::ActiveModel {
    session::ActiveModel {
        seen_unix: Set(ENDED),
        row_mac: Set(None),
        ..Default::default()
    }
}

/// Ends those sessions for good that the clock has ended: none of them lives again when the clock is
/// set back.
///
/// # Errors
/// When nothing can be written.
pub async fn end_over(db: &Db, now: i64) -> Result<(), Error> {
    let found: Option<SessionId> = session::Entity::find()
        .select_only()
        .column(session::Column::Id)
        .filter(Cond::any().add(over(now)).add(forgotten(now)))
        .limit(1)
        .into_tuple()
        .one(db.conn())
        .await?;
    if found.is_some() {
        let tx = db.begin_write().await?;
        end_those_over(&*tx, now).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// Ends a session for good, which whose it was outlives for a while.
///
/// # Errors
/// When nothing can be written.
pub async fn end_for_good(db: &Db, id: SessionId) -> Result<(), DbErr> {
    let tx = db.begin_write().await?;
    session::Entity::update_many()
        .set(ended())
        .filter(session::Column::Id.eq(id))
        .exec(&*tx)
        .await?;
    tx.commit().await
}

/// The session of that cookie; that it is used is written down. One that the clock has ended, or that
/// began beside other cookies of the forge (`at_forge`), is ended for good.
///
/// # Errors
/// When the database cannot be asked.
pub async fn of(
    (db, rows): (&Db, &Rows),
    secret: &Secret,
    client: &Client,
    at_forge: Option<&str>,
    now: i64,
) -> Result<Option<SessionState>, Error> {
    let hash = secret.hash();
    let found = session::Entity::find()
        .filter(session::Column::SecretHash.eq(hash.to_vec()))
        .one(db.conn())
        .await?;
    let Some(row) = found else {
        return Ok(None);
    };
    // What ended one took its MAC as well.
    let is_right = || mac::session_is_right(&rows.instance_key(), &row);
    if row.seen_unix != ENDED && rows.are_bound() && !is_right() {
        rows.tell(RepoId::NONE, RowId::Session(row.id));
        return Ok(None);
    }
    let Some((tokens, mark)) = ForgeTokens::open(&row.sealed_grant, secret) else {
        return Ok(None);
    };
    let shown =
        ForgeSessionMark::of(secret, at_forge).map_err(|error| Error::internal().because(error))?;
    if !is_live(&row, now) || mark.as_ref() != Some(&shown) {
        if row.seen_unix != ENDED {
            end_for_good(db, row.id).await?;
        }
        return Ok(Some(SessionState::Ended {
            user_id: row.user_id,
        }));
    }
    if row.seen_unix <= now - NOTED_EVERY {
        note(db, row.id, client, now).await?;
    }
    Ok(Some(SessionState::Live(Session {
        row,
        tokens,
        at_forge: mark,
    })))
}

/// Puts what the forge gave anew in the place of what it gave before.
///
/// # Errors
/// When nothing can be written.
pub async fn renew(
    (db, key): (&Db, &RowKey),
    secret: &Secret,
    session: &Session,
    tokens: &ForgeTokens,
) -> Result<(), Error> {
    let mut row = session.row.clone();
    row.sealed_grant = tokens.seal(secret, session.at_forge.clone())?;
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

async fn note(db: &Db, id: SessionId, client: &Client, now: i64) -> Result<(), DbErr> {
    let tx = db.begin_write().await?;
    session::Entity::update_many()
        .set(session::ActiveModel {
            seen_unix: Set(now),
            ip_address: Set(client.ip_address.clone()),
            ..Default::default()
        })
        .filter(session::Column::Id.eq(id))
        // Not one that another request has just ended.
        .filter(session::Column::SeenUnix.ne(ENDED))
        .exec(&*tx)
        .await?;
    tx.commit().await
}

/// The live sessions of a user, the newest first.
///
/// # Errors
/// When the database cannot be asked.
pub async fn of_user(db: &Db, user_id: UserId, now: i64) -> Result<Vec<session::Model>, DbErr> {
    session::Entity::find()
        .filter(session::Column::UserId.eq(user_id))
        .filter(lives(now))
        .order_by_desc(session::Column::Id)
        .all(db.conn())
        .await
}

/// Ends a session of that user; one that has ended already is no matter.
///
/// # Errors
/// When nothing can be written.
pub async fn end(db: &Db, user_id: UserId, id: SessionId) -> Result<(), DbErr> {
    let tx = db.begin_write().await?;
    session::Entity::delete_many()
        .filter(session::Column::UserId.eq(user_id))
        .filter(session::Column::Id.eq(id))
        .exec(&*tx)
        .await?;
    tx.commit().await
}
