//! The migration from rows without MACs to rows that are accepted only with a MAC. Processes of versions that
//! write MACs announce themselves; an older process is detected by its commits, which do not update
//! `row_sequence`. Once none has been seen for five minutes and every row has a MAC, the rows are bound: the
//! new state is authenticated, so only a holder of the master key could revert it.

use std::sync::PoisonError;

use super::guard::{self, Rows};
use super::{adopt, inspect, mac, store};
use crate::app_state::AppState;
use crate::audit::Source;
use crate::db::Db;
use crate::error::Error;
use crate::keys::cannot_open;

/// The features of this version: it writes row MACs.
const FEATURES: i64 = 1;
/// A process without an announcement for this many seconds is considered stopped.
const STOPPED_AFTER: i64 = 300;

/// Checks once, every minute, whether the rows can be bound.
///
/// # Errors
/// When the database is unavailable.
pub async fn bind_when_ready(app: &AppState) -> Result<(), Error> {
    let AppState { db, ring, rows, .. } = app;
    let now = app.clock.now_unix();
    let tx = db.begin_write().await?;
    store::announce(&*tx, &rows.process, FEATURES, now).await?;
    tx.commit().await?;
    if rows.are_bound() {
        return Ok(());
    }
    // Another process may already have bound the rows.
    guard::read(db.conn(), ring).await?;
    if rows.are_bound() {
        return Ok(());
    }
    let older = store::older_processes(
        db.conn(),
        FEATURES,
        (now - STOPPED_AFTER, now + STOPPED_AFTER),
    )
    .await?;
    let seen = adopt_all(app).await? || (older > 0);
    let quiet_since = {
        let mut quiet_since = rows
            .quiet_since
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        *quiet_since = if seen {
            None
        } else {
            Some(quiet_since.map_or(now, |since| since.min(now)))
        };
        *quiet_since
    };
    if quiet_since.is_some_and(|since| now - since >= STOPPED_AFTER) {
        bind(db, rows, app).await?;
    }
    Ok(())
}

/// Adds MACs to the rows that lack them. Returns whether an older process has committed.
async fn adopt_all(app: &AppState) -> Result<bool, Error> {
    let (db, ring) = (&app.db, &app.ring);
    let mut seen = false;
    for (repo_id, is_ours) in store::heads(db.conn()).await? {
        let Some(head) = store::head(db.conn(), repo_id).await? else {
            continue;
        };
        let Ok(key) = ring.open_audit_key(repo_id, &head.kek_id, &head.sealed_audit_key) else {
            // Nothing of this repository is served.
            continue;
        };
        let wrong = inspect::wrong(db.conn(), &key.row_key(), repo_id).await?;
        if is_ours && wrong.0.is_empty() && wrong.1.is_empty() {
            continue;
        }
        seen |= !is_ours;
        adopt::adopt(&app.commits, repo_id, Source::System).await?;
    }
    let key = app.rows.instance_key();
    for row in inspect::wrong_sessions(db.conn(), &key).await? {
        let tx = db.begin_write().await?;
        store::set_session_mac(&*tx, &row, mac::session(&key, &row)).await?;
        tx.commit().await?;
    }
    Ok(seen)
}

/// Binds the rows: from now on a row is accepted only with a MAC, in each process at its next check.
async fn bind(db: &Db, rows: &Rows, app: &AppState) -> Result<(), Error> {
    let ring = &app.ring;
    let Some(was) = store::state(db.conn()).await? else {
        return Ok(());
    };
    let key = ring.open_row_key(was.is_bound != 0, (&was.kek_id, &was.sealed_key));
    let sealed = ring.wrap_row_key(&key.map_err(cannot_open)?, true);
    let sealed = (sealed.map_err(cannot_open)?, ring.current().id().as_str());
    let tx = db.begin_write().await?;
    store::replace_state(&*tx, &was, sealed, true).await?;
    tx.commit().await?;
    guard::read(db.conn(), ring).await?;
    // Each audit key also carries the state, so that it survives the loss of the row.
    for (repo_id, _) in store::heads(db.conn()).await? {
        if let Err(error) = adopt::claim(&app.commits, repo_id).await {
            tracing::warn!(repo.id = repo_id.get(), %error, "its audit key will be updated later");
        }
    }
    tracing::info!(
        bound = rows.are_bound(),
        "every row has a MAC; rows without one are rejected from now on"
    );
    Ok(())
}

/// Rewraps the state under the current master key.
///
/// # Errors
/// When the database is unavailable.
pub async fn rewrap(db: &Db, ring: &crate::crypto::KeyRing) -> Result<(), Error> {
    let Some(was) = store::state(db.conn()).await? else {
        return Ok(());
    };
    let current = ring.current().id().as_str();
    if was.kek_id == current {
        return Ok(());
    }
    let is_bound = was.is_bound != 0;
    match ring.open_row_key(is_bound, (&was.kek_id, &was.sealed_key)) {
        Ok(key) => {
            let sealed = ring.wrap_row_key(&key, is_bound).map_err(cannot_open)?;
            let tx = db.begin_write().await?;
            store::replace_state(&*tx, &was, (sealed, current), is_bound).await?;
            tx.commit().await?;
        }
        Err(error) => tracing::error!(%error, "the state of row MACs was not rewrapped"),
    }
    Ok(())
}
