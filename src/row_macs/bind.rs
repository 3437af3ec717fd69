//! The migration from rows without MACs to rows that are accepted only with a MAC. Processes of versions that
//! write MACs announce themselves; an older process is detected by its commits, which do not update
//! `row_sequence`. Once none has been seen for five minutes and every row has a MAC, the rows are bound: the
//! new state is authenticated, so only a holder of the master key could revert it.

use std::sync::PoisonError;

use sea_orm::DbErr;

use super::guard::{self, RowMacs};
use super::{adopt, inspect, mac, store};
use crate::app_state::AppState;
use crate::audit::Source;
use crate::commit::WriteTx;
use crate::db::Db;
use crate::error::Error;
use crate::keys::cannot_open;

/// A process with these features writes row MACs.
const ROW_MACS: i64 = 1;
/// It also knows environments other than the initial ones.
const ENVIRONMENTS: i64 = 2;
/// The features of this version.
const FEATURES: i64 = ENVIRONMENTS;
/// A process without an announcement for this many seconds is considered stopped.
const STOPPED_AFTER: i64 = 300;

/// Checks once, every minute, whether the rows can be bound.
///
/// # Errors
/// When the database is unavailable.
pub async fn bind_when_ready(app: &AppState) -> Result<(), Error> {
    let AppState {
        db, ring, row_macs, ..
    } = app;
    let now = app.clock.now_unix();
    let tx = db.begin_write().await?;
    store::announce(&*tx, &row_macs.process, FEATURES, now).await?;
    tx.commit().await?;
    if row_macs.are_bound() {
        return Ok(());
    }
    // Another process may already have bound the rows.
    guard::read_state(db.conn(), ring).await?;
    if row_macs.are_bound() {
        return Ok(());
    }
    let older = store::older_processes(db.conn(), ROW_MACS, seen_lately(now)).await?;
    let has_older = adopt_all(app).await? || (older > 0);
    let quiet_since = {
        let mut quiet_since = row_macs
            .quiet_since
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        *quiet_since = if has_older {
            None
        } else {
            Some(quiet_since.map_or(now, |since| since.min(now)))
        };
        *quiet_since
    };
    if quiet_since.is_some_and(|since| now - since >= STOPPED_AFTER) {
        bind(db, row_macs, app).await?;
    }
    Ok(())
}

/// Returns the times of announcements that count at `now`.
fn seen_lately(now: i64) -> (i64, i64) {
    (now - STOPPED_AFTER, now + STOPPED_AFTER)
}

/// Whether a process uses the database that knows no environments but the initial ones.
///
/// # Errors
/// When the database is unavailable.
pub async fn has_older_process(tx: &WriteTx<'_>) -> Result<bool, DbErr> {
    if tx.head.row_check().is_none() {
        return Ok(true);
    }
    let older = store::older_processes(tx.read(), ENVIRONMENTS, seen_lately(tx.now)).await?;
    Ok(older > 0)
}

/// Adds MACs to the rows that lack them. Returns whether an older process has committed.
async fn adopt_all(app: &AppState) -> Result<bool, Error> {
    let (db, ring) = (&app.db, &app.ring);
    let mut has_older = false;
    for (repo_id, is_current) in store::heads(db.conn()).await? {
        let Some(head) = store::head(db.conn(), repo_id).await? else {
            continue;
        };
        let Ok(key) = ring.open_audit_key(repo_id, &head.kek_id, &head.sealed_audit_key) else {
            // Nothing of this repository is served.
            continue;
        };
        let invalid = inspect::invalid_rows(db.conn(), &key.row_key(), repo_id).await?;
        if is_current && invalid.0.is_empty() && invalid.1.is_empty() {
            continue;
        }
        has_older |= !is_current;
        adopt::adopt(&app.commits, repo_id, Source::System).await?;
    }
    let key = app.row_macs.instance_key();
    for row in inspect::invalid_sessions(db.conn(), &key).await? {
        let tx = db.begin_write().await?;
        store::set_session_mac(&*tx, &row, mac::session(&key, &row)).await?;
        tx.commit().await?;
    }
    Ok(has_older)
}

/// Binds the rows: from now on a row is accepted only with a MAC, in each process at its next check.
async fn bind(db: &Db, row_macs: &RowMacs, app: &AppState) -> Result<(), Error> {
    let ring = &app.ring;
    let Some(state) = store::state(db.conn()).await? else {
        return Ok(());
    };
    let key = ring.open_row_key(state.is_bound != 0, (&state.kek_id, &state.sealed_key));
    let sealed = ring.wrap_row_key(&key.map_err(cannot_open)?, true);
    let sealed = (sealed.map_err(cannot_open)?, ring.current().id().as_str());
    let tx = db.begin_write().await?;
    store::replace_state(&*tx, &state, sealed, true).await?;
    tx.commit().await?;
    guard::read_state(db.conn(), ring).await?;
    // Each audit key also carries the state, so that it survives the loss of the row.
    for (repo_id, _) in store::heads(db.conn()).await? {
        if let Err(error) = adopt::claim(&app.commits, repo_id).await {
            tracing::warn!(repo.id = repo_id.get(), %error, "its audit key will be updated later");
        }
    }
    tracing::info!(
        bound = row_macs.are_bound(),
        "every row has a MAC; rows without one are rejected from now on"
    );
    Ok(())
}

/// Rewraps the state under the current master key.
///
/// # Errors
/// When the database is unavailable.
pub async fn rewrap(db: &Db, ring: &crate::crypto::KeyRing) -> Result<(), Error> {
    let Some(state) = store::state(db.conn()).await? else {
        return Ok(());
    };
    let current = ring.current().id().as_str();
    if state.kek_id == current {
        return Ok(());
    }
    let is_bound = state.is_bound != 0;
    match ring.open_row_key(is_bound, (&state.kek_id, &state.sealed_key)) {
        Ok(key) => {
            let sealed = ring.wrap_row_key(&key, is_bound).map_err(cannot_open)?;
            let tx = db.begin_write().await?;
            store::replace_state(&*tx, &state, (sealed, current), is_bound).await?;
            tx.commit().await?;
        }
        Err(error) => tracing::error!(%error, "the state of row MACs was not rewrapped"),
    }
    Ok(())
}
