//! Terminals that are signed in: the table, and the lifetime of a session.

use entity::{CliSessionId, RepoId, UserId, cli_session};
use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::sea_query::Cond;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _,
    QueryFilter as _, QueryOrder as _,
};

use super::boxes;
use super::newest::keep_newest;
use super::{CLOCK_SKEW, CliToken, ForgeTokens, MAX_SESSIONS, UPDATE_INTERVAL};
use crate::app_state::AppState;
use crate::crypto::RowKey;
use crate::db::{self, Conn, Db};
use crate::error::Error;
use crate::http::client::Client;
use crate::row_macs::{RowId, RowMacs, mac};

/// How long a session lasts, in seconds.
#[derive(Clone, Copy, Debug)]
pub struct CliLimits {
    /// Without use.
    pub idle: i64,
    /// From its sign-in.
    pub absolute: i64,
}

impl CliLimits {
    fn is_live(self, row: &cli_session::Model, now: i64) -> bool {
        let since = |length: i64| now - length + 1..=now + CLOCK_SKEW;
        since(self.absolute).contains(&row.created_unix)
            && since(self.idle).contains(&row.last_used_unix)
    }

    /// The condition for a live session. A time in the future is from before the clock was set back, so the
    /// age of that session is unknown.
    fn live_condition(self, now: i64) -> Cond {
        use cli_session::Column::{CreatedUnix, LastUsedUnix};
        Cond::all()
            .add(CreatedUnix.gt(now - self.absolute))
            .add(CreatedUnix.lte(now + CLOCK_SKEW))
            .add(LastUsedUnix.gt(now - self.idle))
            .add(LastUsedUnix.lte(now + CLOCK_SKEW))
    }
}

/// A live session.
pub struct CliSession {
    pub row: cli_session::Model,
    pub tokens: ForgeTokens,
}

/// A session whose requests are rechecked in their transactions.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CliSessionRef {
    pub id: CliSessionId,
    /// SHA-256 of its token.
    pub token_hash: Vec<u8>,
}

impl From<&cli_session::Model> for CliSessionRef {
    fn from(row: &cli_session::Model) -> Self {
        Self {
            id: row.id,
            token_hash: row.token_hash.clone(),
        }
    }
}

/// The terminal that is signed in.
pub struct NewSession<'a> {
    pub user_id: UserId,
    pub user_name: String,
    pub client_name: String,
    pub ip_address: String,
    pub tokens: &'a ForgeTokens,
}

/// Inserts a session, and ends the user's oldest beyond the maximum. Returns its id.
///
/// # Errors
/// If nothing can be written.
pub(super) async fn insert(
    conn: &(impl Conn + ConnectionTrait),
    key: &RowKey,
    (token, new): (&CliToken, NewSession<'_>),
    now: i64,
) -> Result<CliSessionId, Error> {
    let pair = token
        .key_pair()
        .map_err(|error| Error::internal().because(error))?;
    let (token_hash, public_key) = (token.digest().to_vec(), pair.public());
    let mut row = cli_session::Model {
        id: CliSessionId::NONE,
        user_id: new.user_id,
        user_name: new.user_name,
        sealed: boxes::seal(new.tokens, &public_key, &token_hash)?,
        forge_expires_unix: new.tokens.expires_unix,
        token_hash,
        public_key,
        client_name: new.client_name,
        ip_address: new.ip_address,
        created_unix: now,
        last_used_unix: now,
        mac: vec![],
    };
    row.mac = mac::cli_session(key, &row).into();
    let user_id = row.user_id;
    let row = cli_session::ActiveModel {
        id: NotSet,
        ..cli_session::ActiveModel::from(row).reset_all()
    };
    let id = db::insert(conn, cli_session::Entity::insert(row)).await?;
    let columns = (cli_session::Column::Id, cli_session::Column::UserId);
    keep_newest::<cli_session::Entity>(conn, columns, user_id, MAX_SESSIONS).await?;
    Ok(CliSessionId::new(id))
}

/// Returns the session of a token, and updates its last use. One that has expired is deleted, so that it does
/// not become valid again if the clock is set back.
///
/// # Errors
/// If the database is unavailable.
pub async fn of(
    (db, rows): (&Db, &RowMacs),
    limits: CliLimits,
    (token, client): (&CliToken, &Client),
    now: i64,
) -> Result<Option<CliSession>, Error> {
    let Some(mut row) = find(db, token).await? else {
        return Ok(None);
    };
    if !mac::verify_cli_session(&rows.instance_key(), &row) {
        rows.report_tampering(RepoId::NONE, RowId::CliSession(row.id));
        return Ok(None);
    }
    if !limits.is_live(&row, now) {
        end(db, row.user_id, row.id).await?;
        return Ok(None);
    }
    let Some(tokens) = open(&row, token) else {
        return Ok(None);
    };
    if row.last_used_unix <= now - UPDATE_INTERVAL {
        update_last_use(db, row.id, client, now).await?;
        (row.last_used_unix, row.ip_address) = (now, client.ip_address.clone());
    }
    Ok(Some(CliSession { row, tokens }))
}

async fn find(db: &Db, token: &CliToken) -> Result<Option<cli_session::Model>, DbErr> {
    let select = cli_session::Entity::find()
        .filter(cli_session::Column::TokenHash.eq(token.digest().to_vec()));
    db::one(db.conn(), select).await
}

fn open(row: &cli_session::Model, token: &CliToken) -> Option<ForgeTokens> {
    token.key_pair().ok()?.open(&row.sealed, &row.token_hash)
}

/// Returns the newest tokens of a session, if it has not ended.
///
/// # Errors
/// If the database is unavailable.
pub(super) async fn newest_tokens(
    (db, key): (&Db, &RowKey),
    token: &CliToken,
) -> Result<Option<ForgeTokens>, DbErr> {
    let found = find(db, token).await?;
    let valid = found.filter(|row| mac::verify_cli_session(key, row));
    Ok(valid.and_then(|row| open(&row, token)))
}

async fn update_last_use(
    db: &Db,
    id: CliSessionId,
    client: &Client,
    now: i64,
) -> Result<(), DbErr> {
    let tx = db.begin_write().await?;
    cli_session::Entity::update_many()
        .set(cli_session::ActiveModel {
            last_used_unix: Set(now),
            ip_address: Set(client.ip_address.clone()),
            ..Default::default()
        })
        .filter(cli_session::Column::Id.eq(id))
        .exec(&*tx)
        .await?;
    tx.commit().await
}

/// Returns the live sessions of a user, the newest first.
///
/// # Errors
/// If the database is unavailable.
pub async fn of_user(
    db: &Db,
    limits: CliLimits,
    user_id: UserId,
    now: i64,
) -> Result<Vec<cli_session::Model>, DbErr> {
    cli_session::Entity::find()
        .filter(cli_session::Column::UserId.eq(user_id))
        .filter(limits.live_condition(now))
        .order_by_desc(cli_session::Column::Id)
        .all(db.conn())
        .await
}

/// Returns a live session of a user.
///
/// # Errors
/// If the database is unavailable.
pub async fn of_user_with_id(
    db: &Db,
    limits: CliLimits,
    (user_id, id): (UserId, CliSessionId),
    now: i64,
) -> Result<Option<cli_session::Model>, DbErr> {
    cli_session::Entity::find()
        .filter(cli_session::Column::UserId.eq(user_id))
        .filter(cli_session::Column::Id.eq(id))
        .filter(limits.live_condition(now))
        .one(db.conn())
        .await
}

/// Ends a session of the user. Does nothing if it has ended already.
///
/// # Errors
/// If nothing can be written.
pub async fn end(db: &Db, user_id: UserId, id: CliSessionId) -> Result<(), DbErr> {
    let tx = db.begin_write().await?;
    let ended = cli_session::Entity::delete_many()
        .filter(cli_session::Column::UserId.eq(user_id))
        .filter(cli_session::Column::Id.eq(id))
        .exec(&*tx)
        .await?;
    tx.commit().await?;
    if ended.rows_affected > 0 {
        let (user, session) = (user_id.get(), id.get());
        tracing::info!(
            user.id = user,
            cli_session.id = session,
            "a terminal was signed out"
        );
    }
    Ok(())
}

/// Deletes expired sessions, so that none becomes valid again if the clock is set back.
///
/// # Errors
/// If nothing can be written.
pub async fn end_over(db: &Db, limits: CliLimits, now: i64) -> Result<(), Error> {
    let expired = limits.live_condition(now).not();
    let select = cli_session::Entity::find().filter(expired.clone());
    if db::one(db.conn(), select).await?.is_some() {
        let tx = db.begin_write().await?;
        cli_session::Entity::delete_many()
            .filter(expired)
            .exec(&*tx)
            .await?;
        tx.commit().await?;
    }
    Ok(())
}

/// Returns those of the sessions that have not ended. Whoever ends one waits until the transaction has ended,
/// so that nothing is committed after the end was answered.
///
/// # Errors
/// If the database is unavailable.
pub async fn recheck(
    conn: &impl Conn,
    sessions: impl IntoIterator<Item = CliSessionId>,
) -> Result<Vec<CliSessionRef>, DbErr> {
    let select = cli_session::Entity::find()
        .filter(cli_session::Column::Id.is_in(sessions))
        // Locks in the same order everywhere.
        .order_by_asc(cli_session::Column::Id);
    let rows = db::all_shared(conn, select).await?;
    Ok(rows.iter().map(CliSessionRef::from).collect())
}

/// Seals new tokens for all live terminals of a user that were approved by a browser signed in through the forge.
/// A row that the service did not write gets nothing.
///
/// # Errors
/// If the database is unavailable.
pub(super) async fn distribute(
    conn: &impl ConnectionTrait,
    app: &AppState,
    (user_id, tokens): (UserId, &ForgeTokens),
) -> Result<(), Error> {
    let (key, now) = (app.row_macs.instance_key(), app.clock.now_unix());
    let rows = cli_session::Entity::find()
        .filter(cli_session::Column::UserId.eq(user_id))
        .filter(cli_session::Column::ForgeExpiresUnix.ne(0))
        .filter(app.config.cli.live_condition(now))
        .order_by_asc(cli_session::Column::Id)
        .all(conn)
        .await?;
    for mut row in rows {
        if !mac::verify_cli_session(&key, &row) {
            continue;
        }
        row.sealed = boxes::seal(tokens, &row.public_key, &row.token_hash)?;
        row.forge_expires_unix = tokens.expires_unix;
        cli_session::Entity::update_many()
            .set(cli_session::ActiveModel {
                mac: Set(mac::cli_session(&key, &row).into()),
                sealed: Set(row.sealed),
                forge_expires_unix: Set(row.forge_expires_unix),
                ..Default::default()
            })
            .filter(cli_session::Column::Id.eq(row.id))
            .exec(conn)
            .await?;
    }
    Ok(())
}
