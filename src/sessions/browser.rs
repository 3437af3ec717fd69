//! Browsers that are signed in: the table, and the lifetime of a session.

use entity::{RepoId, SessionId, UserId, session};
use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::sea_query::Cond;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _,
    QueryFilter as _, QueryOrder as _, QuerySelect as _,
};

use super::browser_tokens::{give_box, open, seal_grant};
use super::forge_mark::ForgeSessionMark;
use super::newest::keep_newest;
use super::{CLOCK_SKEW, ForgeTokens, MAX_SESSIONS, Secret, UPDATE_INTERVAL};
use crate::audit::entry::MAX_USER_NAME;
use crate::crypto::RowKey;
use crate::db::Db;
use crate::error::Error;
use crate::forge::User;
use crate::http::client::Client;
use crate::row_macs::{RowId, RowMacs, mac};
use crate::text::cut;

/// A session expires after this many seconds without use (OWASP ASVS 5.0, 7.3.1).
const IDLE: i64 = 3600;
/// Every session expires this many seconds after its sign-in (7.3.2).
const ABSOLUTE: i64 = 12 * 3600;
/// The user of an ended session is remembered for this many seconds after its sign-in.
const REMEMBERED_FOR: i64 = 24 * 3600;
/// Replaces the time of the last use once a session has ended, so that it does not become valid again if the
/// clock is set back.
pub(super) const ENDED: i64 = 0;
/// An active session.
pub struct Session {
    pub row: session::Model,
    pub tokens: ForgeTokens,
}

/// The session of a browser's cookie.
#[allow(clippy::large_enum_variant, reason = "there is one per request")]
pub enum SessionState {
    Live(Session),
    /// Ended for good; with the id of its user.
    Ended {
        user_id: UserId,
    },
}

/// The browser that signs in.
pub struct Browser<'a> {
    pub client: &'a Client,
    /// The secret of its previous session.
    pub replaced: Option<&'a Secret>,
    /// The forge's cookies.
    pub at_forge: Option<&'a str>,
}

/// Signs a browser in. Ends expired sessions, deletes the browser's previous one, and the user's oldest
/// beyond [`MAX_SESSIONS`].
///
/// # Errors
/// If nothing can be written.
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
        sealed_grant: seal_grant(tokens, &secret, at_forge)?,
        created_unix: now,
        seen_unix: now,
        ip_address: client.ip_address.clone(),
        user_agent: client.user_agent.clone(),
        row_mac: None,
        public_key: None,
        sealed_tokens: None,
        box_mac: None,
    };
    row.row_mac = Some(mac::session(key, &row).into());
    if !tokens.is_pasted() {
        give_box(key, &secret, &mut row)?;
    }
    let row = session::ActiveModel {
        id: NotSet,
        ..session::ActiveModel::from(row).reset_all()
    };
    let tx = db.begin_write().await?;
    mark_expired(&*tx, now).await?;
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

/// Returns the id of the newest session, of whichever user.
///
/// # Errors
/// If the database is unavailable.
pub async fn newest_id(db: &Db) -> Result<SessionId, DbErr> {
    let id: Option<SessionId> = session::Entity::find()
        .select_only()
        .column(session::Column::Id)
        .order_by_desc(session::Column::Id)
        .limit(1)
        .into_tuple()
        .one(db.conn())
        .await?;
    Ok(id.unwrap_or(SessionId::NONE))
}

/// Whether a session of that user is newer than that one.
///
/// # Errors
/// If the database is unavailable.
pub async fn has_begun_since(db: &Db, user_id: UserId, before: SessionId) -> Result<bool, DbErr> {
    let id: Option<SessionId> = session::Entity::find()
        .select_only()
        .column(session::Column::Id)
        .filter(session::Column::UserId.eq(user_id))
        .filter(session::Column::Id.gt(before))
        .limit(1)
        .into_tuple()
        .one(db.conn())
        .await?;
    Ok(id.is_some())
}

/// The condition for an active session. A time in the future is from before the clock was set back, so the
/// age of that session is unknown.
pub(super) fn active_condition(now: i64) -> Cond {
    use session::Column::{CreatedUnix, SeenUnix};
    Cond::all()
        .add(CreatedUnix.gt(now - ABSOLUTE))
        .add(CreatedUnix.lte(now + CLOCK_SKEW))
        .add(SeenUnix.gt(now - IDLE))
        .add(SeenUnix.lte(now + CLOCK_SKEW))
}

/// Checks the condition for one row.
pub(super) fn is_live(row: &session::Model, now: i64) -> bool {
    let since = |length: i64| now - length + 1..=now + CLOCK_SKEW;
    since(ABSOLUTE).contains(&row.created_unix) && since(IDLE).contains(&row.seen_unix)
}

/// Expired sessions that are not marked as ended yet.
fn expired_condition(now: i64) -> Cond {
    Cond::all()
        .add(active_condition(now).not())
        .add(session::Column::SeenUnix.ne(ENDED))
}

/// Sessions that ended too long ago to be of use.
fn obsolete_condition(now: i64) -> Cond {
    use session::Column::{CreatedUnix, SeenUnix};
    let old = Cond::any()
        .add(CreatedUnix.lte(now - REMEMBERED_FOR))
        .add(CreatedUnix.gt(now + CLOCK_SKEW));
    Cond::all().add(SeenUnix.eq(ENDED)).add(old)
}

/// Marks expired sessions as ended, and deletes those that ended long ago.
async fn mark_expired(conn: &impl ConnectionTrait, now: i64) -> Result<(), DbErr> {
    session::Entity::update_many()
        .set(ended())
        .filter(expired_condition(now))
        .exec(conn)
        .await?;
    session::Entity::delete_many()
        .filter(obsolete_condition(now))
        .exec(conn)
        .await?;
    Ok(())
}

fn ended() -> session::ActiveModel {
    session::ActiveModel {
        seen_unix: Set(ENDED),
        row_mac: Set(None),
        // Nobody seals anything for it, whatever its times say.
        public_key: Set(None),
        sealed_tokens: Set(None),
        box_mac: Set(None),
        ..Default::default()
    }
}

/// Marks expired sessions as ended for good, so that none becomes valid again if the clock is set back.
///
/// # Errors
/// If nothing can be written.
pub async fn end_over(db: &Db, now: i64) -> Result<(), Error> {
    let found: Option<SessionId> = session::Entity::find()
        .select_only()
        .column(session::Column::Id)
        .filter(
            Cond::any()
                .add(expired_condition(now))
                .add(obsolete_condition(now)),
        )
        .limit(1)
        .into_tuple()
        .one(db.conn())
        .await?;
    if found.is_some() {
        let tx = db.begin_write().await?;
        mark_expired(&*tx, now).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// Ends a session for good. Its user is remembered for a while.
///
/// # Errors
/// If nothing can be written.
async fn end_for_good(db: &Db, id: SessionId) -> Result<(), DbErr> {
    let tx = db.begin_write().await?;
    session::Entity::update_many()
        .set(ended())
        .filter(session::Column::Id.eq(id))
        .exec(&*tx)
        .await?;
    tx.commit().await
}

/// Returns the session of the cookie, and updates its last use. One that has expired, or that began with
/// other forge cookies (`at_forge`), is ended for good.
///
/// # Errors
/// If the database is unavailable.
pub async fn of(
    (db, rows): (&Db, &RowMacs),
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
    // Ending a session also removes its MAC.
    let is_valid = || mac::verify_session(&rows.instance_key(), &row);
    if row.seen_unix != ENDED && rows.are_bound() && !is_valid() {
        rows.report_tampering(RepoId::NONE, RowId::Session(row.id));
        return Ok(None);
    }
    let Some((tokens, mark)) = open(&rows.instance_key(), &row, secret) else {
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
    if row.seen_unix <= now - UPDATE_INTERVAL {
        update_last_use(db, row.id, client, now).await?;
    }
    Ok(Some(SessionState::Live(Session { row, tokens })))
}

async fn update_last_use(db: &Db, id: SessionId, client: &Client, now: i64) -> Result<(), DbErr> {
    let tx = db.begin_write().await?;
    session::Entity::update_many()
        .set(session::ActiveModel {
            seen_unix: Set(now),
            ip_address: Set(client.ip_address.clone()),
            ..Default::default()
        })
        .filter(session::Column::Id.eq(id))
        // Unless another request has just ended it.
        .filter(session::Column::SeenUnix.ne(ENDED))
        .exec(&*tx)
        .await?;
    tx.commit().await
}

/// Returns the active sessions of a user, the newest first.
///
/// # Errors
/// If the database is unavailable.
pub async fn of_user(db: &Db, user_id: UserId, now: i64) -> Result<Vec<session::Model>, DbErr> {
    session::Entity::find()
        .filter(session::Column::UserId.eq(user_id))
        .filter(active_condition(now))
        .order_by_desc(session::Column::Id)
        .all(db.conn())
        .await
}

/// Ends a session of the user. Does nothing if it has ended already.
///
/// # Errors
/// If nothing can be written.
pub async fn end(db: &Db, user_id: UserId, id: SessionId) -> Result<(), DbErr> {
    let tx = db.begin_write().await?;
    let ended = session::Entity::delete_many()
        .filter(session::Column::UserId.eq(user_id))
        .filter(session::Column::Id.eq(id))
        .exec(&*tx)
        .await?;
    tx.commit().await?;
    if ended.rows_affected > 0 {
        let (user, session) = (user_id.get(), id.get());
        tracing::info!(
            user.id = user,
            session.id = session,
            "a browser was signed out"
        );
    }
    Ok(())
}
