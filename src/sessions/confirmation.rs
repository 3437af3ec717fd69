//! What a terminal may do only once its person has confirmed it in the browser: hand out rights, and what
//! cannot be undone.

use entity::{RepoId, UserId, cli_confirmation, cli_session};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::Cond;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, DbErr, EntityTrait as _, QueryFilter as _,
    QueryOrder as _,
};

use super::CLOCK_SKEW;
use super::cli::CliSessionRef;
use crate::crypto::RowKey;
use crate::db::{self, Db};
use crate::error::Error;
use crate::row_macs::{RowId, RowMacs, mac};

/// How long a request for a confirmation waits, and how long a confirmation holds, in seconds.
const HOLDS: i64 = 600;
/// For how long a client that asks again gets the same page, in seconds: the person has time to open it.
const REUSED_FOR: i64 = 300;
/// The most requests of one session that wait.
const MAX_PENDING: usize = 20;

/// What has to be confirmed.
pub struct Question<'a> {
    pub session: &'a CliSessionRef,
    pub user_id: UserId,
    /// The action, as in the audit log.
    pub action: &'static str,
    /// `owner/name`, as in the request.
    pub repository: String,
    pub ip_address: String,
}

fn within(time: cli_confirmation::Column, now: i64) -> Cond {
    Cond::all()
        .add(time.gt(now - HOLDS))
        .add(time.lte(now + CLOCK_SKEW))
}

async fn of_session(
    (db, rows): (&Db, &RowMacs),
    session: &CliSessionRef,
    which: Cond,
) -> Result<Vec<cli_confirmation::Model>, DbErr> {
    let select = cli_confirmation::Entity::find()
        .filter(cli_confirmation::Column::CliSessionId.eq(session.id))
        .filter(cli_confirmation::Column::TokenHash.eq(session.token_hash.clone()))
        .filter(which)
        .order_by_desc(cli_confirmation::Column::CreatedUnix);
    let mut found = db::all(db.conn(), select).await?;
    found.retain(|row| is_genuine(rows, row));
    Ok(found)
}

fn is_genuine(rows: &RowMacs, row: &cli_confirmation::Model) -> bool {
    let is_genuine = mac::verify_cli_confirmation(&rows.instance_key(), row);
    if !is_genuine {
        rows.report_tampering(RepoId::NONE, RowId::Confirmation(row.cli_session_id));
    }
    is_genuine
}

/// Whether the person has confirmed something for that session within the last ten minutes.
///
/// # Errors
/// If the database is unavailable.
pub async fn is_confirmed(
    rows: (&Db, &RowMacs),
    session: &CliSessionRef,
    now: i64,
) -> Result<bool, DbErr> {
    let confirmed = within(cli_confirmation::Column::ConfirmedUnix, now);
    Ok(!of_session(rows, session, confirmed).await?.is_empty())
}

/// Stores a question, unless the same one from the same address has just been stored, and returns the id of its
/// page. A client that asks again and again gets the same one.
///
/// # Errors
/// If nothing can be written.
pub async fn ask(
    (db, rows): (&Db, &RowMacs),
    question: Question<'_>,
    now: i64,
) -> Result<String, Error> {
    let pending = within(cli_confirmation::Column::CreatedUnix, now)
        .add(cli_confirmation::Column::ConfirmedUnix.eq(0));
    let waiting = of_session((db, rows), question.session, pending).await?;
    let same = waiting.iter().find(|row| {
        row.created_unix > now - REUSED_FOR
            && row.action == question.action
            && row.repository == question.repository
            && row.ip_address == question.ip_address
    });
    if let Some(same) = same {
        return Ok(same.id.clone());
    }
    let mut random = [0u8; 16];
    rand::fill(&mut random);
    let mut row = cli_confirmation::Model {
        id: hex::encode(random),
        cli_session_id: question.session.id,
        token_hash: question.session.token_hash.clone(),
        user_id: question.user_id,
        action: question.action.to_owned(),
        repository: question.repository,
        ip_address: question.ip_address,
        created_unix: now,
        confirmed_unix: 0,
        mac: vec![],
    };
    row.mac = mac::cli_confirmation(&rows.instance_key(), &row).into();
    let id = row.id.clone();
    let surplus = waiting.into_iter().skip(MAX_PENDING - 1).map(|row| row.id);
    let surplus: Vec<String> = surplus.collect();
    let tx = db.begin_write().await?;
    cli_confirmation::Entity::delete_many()
        .filter(
            Cond::any()
                .add(obsolete_condition(now))
                .add(cli_confirmation::Column::Id.is_in(surplus)),
        )
        .exec(&*tx)
        .await?;
    let row = cli_confirmation::ActiveModel::from(row).reset_all();
    db::run(&*tx, cli_confirmation::Entity::insert(row)).await?;
    tx.commit().await?;
    Ok(id)
}

/// The condition for rows that neither wait nor hold any more.
fn obsolete_condition(now: i64) -> Cond {
    use cli_confirmation::Column::{ConfirmedUnix, CreatedUnix};
    let waits = within(CreatedUnix, now).add(ConfirmedUnix.eq(0));
    Cond::any().add(waits).add(within(ConfirmedUnix, now)).not()
}

/// Deletes what neither waits nor holds any more.
///
/// # Errors
/// If nothing can be written.
pub async fn forget(db: &Db, now: i64) -> Result<(), Error> {
    let select = cli_confirmation::Entity::find().filter(obsolete_condition(now));
    if db::one(db.conn(), select).await?.is_some() {
        let tx = db.begin_write().await?;
        cli_confirmation::Entity::delete_many()
            .filter(obsolete_condition(now))
            .exec(&*tx)
            .await?;
        tx.commit().await?;
    }
    Ok(())
}

/// Returns the question with that id to the person whom it concerns, with the session that asks.
///
/// # Errors
/// If the database is unavailable.
pub async fn find(
    (db, rows): (&Db, &RowMacs),
    id: &str,
    user_id: UserId,
    now: i64,
) -> Result<Option<(cli_confirmation::Model, cli_session::Model)>, DbErr> {
    let select = cli_confirmation::Entity::find()
        .filter(cli_confirmation::Column::Id.eq(id))
        .filter(cli_confirmation::Column::UserId.eq(user_id))
        .filter(cli_confirmation::Column::ConfirmedUnix.eq(0))
        .filter(within(cli_confirmation::Column::CreatedUnix, now));
    let found = db::one(db.conn(), select).await?;
    let Some(row) = found.filter(|row| is_genuine(rows, row)) else {
        return Ok(None);
    };
    let select = cli_session::Entity::find()
        .filter(cli_session::Column::Id.eq(row.cli_session_id))
        .filter(cli_session::Column::UserId.eq(user_id));
    let session = db::one(db.conn(), select).await?;
    let session = session.filter(|session| {
        session.token_hash == row.token_hash
            && mac::verify_cli_session(&rows.instance_key(), session)
    });
    Ok(session.map(|session| (row, session)))
}

/// Confirms a question. Returns whether nobody had done so before.
///
/// # Errors
/// If nothing can be written.
pub async fn confirm(
    (db, key): (&Db, &RowKey),
    mut row: cli_confirmation::Model,
    now: i64,
) -> Result<bool, DbErr> {
    row.confirmed_unix = now;
    let tx = db.begin_write().await?;
    let confirmed = cli_confirmation::Entity::update_many()
        .set(cli_confirmation::ActiveModel {
            confirmed_unix: Set(now),
            mac: Set(mac::cli_confirmation(key, &row).into()),
            ..Default::default()
        })
        .filter(cli_confirmation::Column::Id.eq(row.id))
        .filter(cli_confirmation::Column::ConfirmedUnix.eq(0))
        .exec(&*tx)
        .await?;
    tx.commit().await?;
    Ok(confirmed.rows_affected == 1)
}
