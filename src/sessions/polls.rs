//! Polls of terminals that wait to be signed in (RFC 8628, 3.4 and 3.5), up to the session.

use std::sync::Arc;
use std::time::Duration;

use entity::device_code;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait as _, DbErr, EntityTrait as _, QueryFilter as _};

use super::cli::{self, NewSession};
use super::codes::{APPROVED, INTERVAL, MAX_INTERVAL, PENDING, genuine, key_pair};
use super::{CliToken, PersonLock, Secret};
use crate::app_state::AppState;
use crate::crypto::CryptoError;
use crate::db;
use crate::error::Error;
use crate::http::client::Client;
use crate::turns::Turn;

/// How long a poll waits for another one with the same code that is getting the session.
const MAX_WAIT: Duration = Duration::from_secs(25);

/// What a poll gets.
pub enum Poll {
    Pending,
    SlowDown,
    Denied,
    /// Also for unknown and spent codes.
    Expired,
    Issued(CliToken),
}

/// Answers a poll with a device code. The first one after an approval gets the session, whatever its pace.
///
/// # Errors
/// [`crate::error::Code::RateLimited`] while many others poll; also if the database is unavailable.
pub async fn poll(
    app: &Arc<AppState>,
    device_code: Secret,
    client: &Client,
) -> Result<Poll, Error> {
    let (key, hash) = (app.row_macs.instance_key(), device_code.hash());
    let mut turn = app.devices.polls.try_take(&hash);
    loop {
        let row = genuine(app, &key, find(app, &device_code).await?);
        turn = match (row, turn) {
            (None, _) => return Ok(Poll::Expired),
            (Some(row), Some(_turn)) if row.state == PENDING => {
                return pace(app, &row, client).await;
            }
            (Some(row), Some(turn)) if row.state == APPROVED => {
                let ip_address = client.ip_address.clone();
                return finish(app, (row, device_code, ip_address), turn).await;
            }
            // At the same time as another one.
            (Some(row), None) if row.state == PENDING => return Ok(Poll::SlowDown),
            (Some(row), None) if row.state == APPROVED => {
                let turn = app.devices.polls.take(&hash, MAX_WAIT).await;
                if turn.is_none() {
                    return Ok(Poll::SlowDown);
                }
                turn
            }
            _ => return Ok(Poll::Denied),
        };
    }
}

async fn finish(
    app: &Arc<AppState>,
    (row, device_code, ip_address): (device_code::Model, Secret, String),
    turn: Turn<[u8; 32]>,
) -> Result<Poll, Error> {
    let app = Arc::clone(app);
    super::renewal::uninterrupted(async move {
        let _turn = turn;
        let lock = PersonLock::acquire(&app, row.user_id).await?;
        let issued = issue(&app, &lock, (&device_code, ip_address)).await;
        lock.release().await?;
        issued
    })
    .await
}

async fn find(app: &AppState, device_code: &Secret) -> Result<Option<device_code::Model>, DbErr> {
    let select = device_code::Entity::find()
        .filter(device_code::Column::DeviceHash.eq(device_code.hash().to_vec()));
    db::one(app.db.conn(), select).await
}

/// Notes a poll before the decision, and slows down a client that does not wait. Of many within a second, one
/// writes.
async fn pace(app: &AppState, row: &device_code::Model, client: &Client) -> Result<Poll, Error> {
    let now = app.clock.now_unix();
    let waited = now - row.polled_unix;
    // A poll in the future was before the clock was set back.
    let is_early = row.polled_unix != 0 && (0..row.interval_seconds).contains(&waited);
    if is_early && (waited == 0 || row.interval_seconds >= MAX_INTERVAL) {
        return Ok(Poll::SlowDown);
    }
    let grows = if is_early { INTERVAL } else { 0 };
    let _writing = app.devices.writers.enter(client.address)?;
    let tx = app.db.begin_write().await?;
    device_code::Entity::update_many()
        .set(device_code::ActiveModel {
            polled_unix: Set(now),
            interval_seconds: Set(row.interval_seconds.saturating_add(grows).min(MAX_INTERVAL)),
            ..Default::default()
        })
        .filter(device_code::Column::Id.eq(row.id))
        .exec(&*tx)
        .await?;
    tx.commit().await?;
    Ok(if is_early {
        Poll::SlowDown
    } else {
        Poll::Pending
    })
}

/// Makes the session of an approved terminal, while the person's lock is held. Of several polls, one gets it.
async fn issue(
    app: &AppState,
    lock: &PersonLock,
    (device_code, ip_address): (&Secret, String),
) -> Result<Poll, Error> {
    let failed = |error: CryptoError| Error::internal().because(error);
    let (key, now) = (app.row_macs.instance_key(), app.clock.now_unix());
    let row = find(app, device_code).await?;
    let approved = genuine(app, &key, row).filter(|row| row.state == APPROVED);
    let Some(row) = approved else {
        return Ok(Poll::Expired);
    };
    let pair = key_pair(device_code).map_err(failed)?;
    let tokens = pair.open(&row.sealed, &row.device_hash);
    let tokens = tokens.ok_or_else(|| failed(CryptoError::Open))?;
    let token = CliToken::generate().map_err(failed)?;
    let new = NewSession {
        user_id: row.user_id,
        user_name: row.user_name,
        client_name: row.client_name,
        ip_address,
        tokens: &tokens,
    };
    let user_id = row.user_id;
    let tx = app.db.begin_write().await?;
    lock.check_held(&*tx).await?;
    let spent = device_code::Entity::delete_many()
        .filter(device_code::Column::Id.eq(row.id))
        .exec(&*tx)
        .await?;
    if spent.rows_affected != 1 {
        tx.rollback().await?;
        return Ok(Poll::Expired);
    }
    let id = cli::insert(&*tx, &key, (&token, new), now).await?;
    tx.commit().await?;
    let (user, session) = (user_id.get(), id.get());
    tracing::info!(
        user.id = user,
        cli_session.id = session,
        "a terminal was signed in"
    );
    Ok(Poll::Issued(token))
}
