//! Finds what older processes changed in an environment without recording it.

use std::collections::BTreeMap;

use entity::{RepoId, SecretId, environment_change, secret};
use sea_orm::DbErr;

use super::record::{missed_change, write_missed};
use super::{Held, SecretChange, store};
use crate::commit::WriteTx;
use crate::db::Conn;
use crate::environments::part::Part;
use crate::error::Error;
use crate::row_macs::mac;

/// Compares every secret that lies or ever lay in a part of the vault with its last change, and records what
/// differs as a revision without an author. Afterwards the states of the part lead up to the present.
/// To be called before the command writes.
pub async fn reconcile(tx: &mut WriteTx<'_>, part: Part<'_>) -> Result<(), Error> {
    let key = tx.head.row_key();
    let is_bound = tx.head.row_check().is_some();
    let trust = Trust {
        // A name that the service did not assign says nothing.
        name: &|secret| !is_bound || mac::verify_secret(&key, secret),
        change: &|change| mac::verify_environment_change(&key, change),
    };
    let missed = missed_changes(tx.read(), (tx.repo_id(), part), trust).await?;
    write_missed(tx, missed).await
}

/// Whether [`reconcile`] would record something. A change that is committed meanwhile may look like it.
pub async fn differs(conn: &impl Conn, (repo_id, part): (RepoId, Part<'_>)) -> Result<bool, DbErr> {
    let trust = Trust {
        name: &|_| true,
        change: &|_| true,
    };
    let missed = missed_changes(conn, (repo_id, part), trust).await?;
    Ok(!missed.is_empty())
}

/// Which rows count.
struct Trust<'a> {
    name: &'a (dyn Fn(&secret::Model) -> bool + Sync),
    change: &'a (dyn Fn(&environment_change::Model) -> bool + Sync),
}

async fn missed_changes(
    conn: &impl Conn,
    (repo_id, part): (RepoId, Part<'_>),
    trust: Trust<'_>,
) -> Result<Vec<SecretChange>, DbErr> {
    let live = store::live(conn, (repo_id, part)).await?;
    let last = store::last_changes_in(conn, (repo_id, part), &live).await?;
    let mut now: BTreeMap<SecretId, Held> = live
        .iter()
        .filter(|secret| (trust.name)(secret))
        .filter_map(|secret| Some((secret.id, Held::of(secret)?)))
        .collect();
    // What is not here may be anywhere, or nowhere.
    let others = last
        .values()
        .filter(|change| !change.to_version.is_none() && !now.contains_key(&change.secret_id));
    let others: Vec<SecretId> = others.map(|change| change.secret_id).collect();
    for secret in store::secrets(conn, repo_id, &others).await? {
        if (trust.name)(&secret) {
            now.extend(Held::of(&secret).map(|held| (secret.id, held)));
        }
    }
    let counts = last.values().filter(|change| (trust.change)(change));
    let missed = counts.filter_map(|change| missed_change(change, now.get(&change.secret_id)));
    Ok(missed.collect())
}
