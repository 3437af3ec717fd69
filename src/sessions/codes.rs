//! Terminals that wait to be signed in (RFC 8628): codes, and what a person decides. `polls` has the rest.

use entity::{RepoId, UserId, device_code};
use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::sea_query::Cond;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _,
    PaginatorTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _,
};

use super::boxes::{self, BoxOwner, KeyPair};
use super::{ForgeTokens, PersonLock, Secret, UserCode};
use crate::app_state::AppState;
use crate::audit::entry::MAX_USER_NAME;
use crate::crypto::{CryptoError, RowKey};
use crate::db::{self, Db};
use crate::error::{Code, Error};
use crate::http::client::{Client, network};
use crate::row_macs::{RowId, mac};
use crate::text::cut;

/// How long a code is valid, in seconds.
pub const EXPIRES_IN: i64 = 600;
/// The least number of seconds between two polls, at first; and by how much it grows if a client does not
/// wait (RFC 8628, 3.5).
pub const INTERVAL: i64 = 5;
/// The most codes that wait for a decision at the same time: of all clients, and of one address.
const MAX_PENDING: u64 = 10_000;
const MAX_PER_ADDRESS: u64 = 20;

/// The longest pause between two polls, in seconds.
pub(super) const MAX_INTERVAL: i64 = EXPIRES_IN;

pub(super) const PENDING: i64 = 0;
pub(super) const APPROVED: i64 = 1;
const DENIED: i64 = 2;

/// A new code.
pub struct NewCode {
    pub device_code: Secret,
    pub user_code: UserCode,
}

/// Creates a code for a client that calls itself `client_name`.
///
/// # Errors
/// [`Code::RateLimited`] if too many are pending; also if nothing can be written.
pub async fn create(
    app: &AppState,
    client: &Client,
    client_name: String,
) -> Result<NewCode, Error> {
    let failed = |error: CryptoError| Error::internal().because(error);
    let (key, now) = (app.row_macs.instance_key(), app.clock.now_unix());
    let device_code = Secret::generate().map_err(failed)?;
    let user_code = UserCode::generate().map_err(failed)?;
    let network = client.address.map(network);
    let mut row = device_code::Model {
        id: 0,
        device_hash: device_code.hash().to_vec(),
        user_code_hash: user_code.hash(&key).to_vec(),
        public_key: key_pair(&device_code).map_err(failed)?.public(),
        state: PENDING,
        client_name,
        ip_address: client.ip_address.clone(),
        network: network
            .map(|address| address.to_string())
            .unwrap_or_default(),
        created_unix: now,
        expires_unix: now + EXPIRES_IN,
        interval_seconds: INTERVAL,
        polled_unix: 0,
        user_id: UserId::NONE,
        user_name: String::new(),
        sealed: vec![],
        forge_expires_unix: 0,
        mac: vec![],
    };
    row.mac = mac::device_code(&key, &row).into();
    // Whoever is refused has not written anything.
    check_room(app.db.conn(), &row.network, now).await?;
    let _writing = app.devices.writers.enter(client.address)?;
    let tx = app.db.begin_write().await?;
    // One at a time, so that no two count the same rows.
    let state = entity::row_state::Entity::find().lock_exclusive();
    state.one(&*tx).await?;
    check_room(&*tx, &row.network, now).await?;
    let row = device_code::ActiveModel {
        id: NotSet,
        ..device_code::ActiveModel::from(row).reset_all()
    };
    db::run(&*tx, device_code::Entity::insert(row)).await?;
    tx.commit().await?;
    Ok(NewCode {
        device_code,
        user_code,
    })
}

/// # Errors
/// [`Code::RateLimited`] if too many wait already, until the first of them expires.
async fn check_room(conn: &impl ConnectionTrait, network: &str, now: i64) -> Result<(), Error> {
    let waiting = || valid_condition(now).add(device_code::Column::State.eq(PENDING));
    let of_address = waiting().add(device_code::Column::Network.eq(network));
    check_less_wait(conn, (of_address, MAX_PER_ADDRESS), now).await?;
    check_less_wait(conn, (waiting(), MAX_PENDING), now).await
}

async fn check_less_wait(
    conn: &impl ConnectionTrait,
    (which, most): (Cond, u64),
    now: i64,
) -> Result<(), Error> {
    let pending = || device_code::Entity::find().filter(which.clone());
    if pending().count(conn).await? < most {
        return Ok(());
    }
    let first: Option<i64> = pending()
        .select_only()
        .column(device_code::Column::ExpiresUnix)
        .order_by_asc(device_code::Column::ExpiresUnix)
        .limit(1)
        .into_tuple()
        .one(conn)
        .await?;
    let wait = first.map_or(EXPIRES_IN, |first| (first - now).clamp(1, EXPIRES_IN));
    let message = "too many sign-ins are waiting; finish or abandon one, or try again later";
    let refusal = Error::new(Code::RateLimited, message);
    Err(refusal.retry_after(u32::try_from(wait).unwrap_or(u32::MAX)))
}

/// The condition for a code that has not expired. One that expires later than possible is from before the
/// clock was set back.
fn valid_condition(now: i64) -> Cond {
    use device_code::Column::ExpiresUnix;
    Cond::all()
        .add(ExpiresUnix.gt(now))
        .add(ExpiresUnix.lte(now + 2 * EXPIRES_IN))
}

fn is_valid(row: &device_code::Model, now: i64) -> bool {
    (now + 1..=now + 2 * EXPIRES_IN).contains(&row.expires_unix)
}

pub(super) fn key_pair(device_code: &Secret) -> Result<KeyPair, CryptoError> {
    let secret = device_code.key(b"forgevault device code box secret")?;
    KeyPair::of(secret.as_slice(), BoxOwner::Device)
}

/// Deletes expired codes.
///
/// # Errors
/// If nothing can be written.
pub async fn forget(db: &Db, now: i64) -> Result<(), Error> {
    let expired = valid_condition(now).not();
    let select = device_code::Entity::find().filter(expired.clone());
    if db::one(db.conn(), select).await?.is_some() {
        let tx = db.begin_write().await?;
        device_code::Entity::delete_many()
            .filter(expired)
            .exec(&*tx)
            .await?;
        tx.commit().await?;
    }
    Ok(())
}

/// Returns a valid row that the service wrote.
pub(super) fn genuine(
    app: &AppState,
    key: &RowKey,
    row: Option<device_code::Model>,
) -> Option<device_code::Model> {
    let row = row.filter(|row| is_valid(row, app.clock.now_unix()))?;
    if mac::verify_device_code(key, &row) {
        return Some(row);
    }
    app.row_macs
        .report_tampering(RepoId::NONE, RowId::DeviceCode(row.id));
    None
}

/// Returns the terminal that waits with that code for a decision.
///
/// # Errors
/// If the database is unavailable.
pub async fn find_pending(
    app: &AppState,
    code: &UserCode,
) -> Result<Option<device_code::Model>, Error> {
    let key = app.row_macs.instance_key();
    let select = device_code::Entity::find()
        .filter(device_code::Column::UserCodeHash.eq(code.hash(&key).to_vec()));
    let found = genuine(app, &key, db::one(app.db.conn(), select).await?);
    Ok(found.filter(|row| row.state == PENDING))
}

/// Denies a terminal. Returns whether nobody had decided before.
///
/// # Errors
/// If nothing can be written.
pub async fn deny(app: &AppState, mut row: device_code::Model) -> Result<bool, Error> {
    row.state = DENIED;
    decide(app, None, row).await
}

/// Approves a terminal for a person, whose lock is held: seals their tokens for it. Returns whether nobody had
/// decided before.
///
/// # Errors
/// If nothing can be written.
pub async fn approve(
    app: &AppState,
    lock: &PersonLock,
    mut row: device_code::Model,
    (user_name, tokens): (&str, &ForgeTokens),
) -> Result<bool, Error> {
    row.state = APPROVED;
    row.user_id = lock.user_id();
    row.user_name = cut(user_name, MAX_USER_NAME);
    row.sealed = boxes::seal(tokens, &row.public_key, &row.device_hash)?;
    row.forge_expires_unix = tokens.expires_unix;
    decide(app, Some(lock), row).await
}

async fn decide(
    app: &AppState,
    lock: Option<&PersonLock>,
    mut row: device_code::Model,
) -> Result<bool, Error> {
    row.mac = mac::device_code(&app.row_macs.instance_key(), &row).into();
    let id = row.id;
    let change = device_code::ActiveModel {
        state: Set(row.state),
        user_id: Set(row.user_id),
        user_name: Set(row.user_name),
        sealed: Set(row.sealed),
        forge_expires_unix: Set(row.forge_expires_unix),
        mac: Set(row.mac),
        ..Default::default()
    };
    let tx = app.db.begin_write().await?;
    if let Some(lock) = lock {
        lock.check_held(&*tx).await?;
    }
    let decided = device_code::Entity::update_many()
        .set(change)
        .filter(device_code::Column::Id.eq(id))
        .filter(device_code::Column::State.eq(PENDING))
        .exec(&*tx)
        .await?;
    tx.commit().await?;
    Ok(decided.rows_affected == 1)
}

/// Seals new tokens for terminals that are approved, but have not polled since. A row that the service did not
/// write gets nothing.
///
/// # Errors
/// If the database is unavailable.
pub(super) async fn distribute(
    conn: &impl ConnectionTrait,
    app: &AppState,
    (user_id, tokens): (UserId, &ForgeTokens),
) -> Result<(), Error> {
    let (key, now) = (app.row_macs.instance_key(), app.clock.now_unix());
    let rows = device_code::Entity::find()
        .filter(device_code::Column::UserId.eq(user_id))
        .filter(device_code::Column::State.eq(APPROVED))
        .filter(device_code::Column::ForgeExpiresUnix.ne(0))
        .filter(valid_condition(now))
        .order_by_asc(device_code::Column::Id)
        .all(conn)
        .await?;
    for mut row in rows {
        if !mac::verify_device_code(&key, &row) {
            continue;
        }
        row.sealed = boxes::seal(tokens, &row.public_key, &row.device_hash)?;
        row.forge_expires_unix = tokens.expires_unix;
        device_code::Entity::update_many()
            .set(device_code::ActiveModel {
                mac: Set(mac::device_code(&key, &row).into()),
                sealed: Set(row.sealed),
                forge_expires_unix: Set(row.forge_expires_unix),
                ..Default::default()
            })
            .filter(device_code::Column::Id.eq(row.id))
            .exec(conn)
            .await?;
    }
    Ok(())
}
