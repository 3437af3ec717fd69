//! Finds what older processes changed in an environment without recording it.

use std::collections::BTreeMap;

use entity::{RepoId, SecretId};
use sea_orm::DbErr;

use super::record::{missed_change, write_missed};
use super::{Held, SecretChange, store};
use crate::commit::WriteTx;
use crate::db::Conn;
use crate::environments::Environments;
use crate::error::Error;

/// Compares every secret that lies or ever lay in an environment with its last change, and records what
/// differs as a revision without an author. Afterwards the states of the environment lead up to the present.
/// To be called before the command writes.
pub async fn reconcile(tx: &mut WriteTx<'_>, environment: &str) -> Result<(), Error> {
    let environments = tx.environments();
    let part = (&*environments, environment);
    let missed = missed_changes(tx.read(), tx.repo_id(), part).await?;
    write_missed(tx, missed).await
}

/// Whether [`reconcile`] would record something. A change that is committed meanwhile may look like it.
pub async fn differs(
    conn: &impl Conn,
    repo_id: RepoId,
    part: (&Environments, &str),
) -> Result<bool, DbErr> {
    let missed = missed_changes(conn, repo_id, part).await?;
    Ok(!missed.is_empty())
}

async fn missed_changes(
    conn: &impl Conn,
    repo_id: RepoId,
    (environments, environment): (&Environments, &str),
) -> Result<Vec<SecretChange>, DbErr> {
    let part = store::Part::new(repo_id, environments, environment);
    let live = store::live(conn, &part).await?;
    let last = store::last_changes_in(conn, &part, &live).await?;
    let mut now: BTreeMap<SecretId, Held> = live
        .iter()
        .filter_map(|secret| Some((secret.id, Held::of(secret)?)))
        .collect();
    // What is not here may be anywhere, or nowhere.
    let others = last
        .values()
        .filter(|change| !change.to_version.is_none() && !now.contains_key(&change.secret_id));
    let others: Vec<SecretId> = others.map(|change| change.secret_id).collect();
    for secret in store::secrets(conn, repo_id, &others).await? {
        now.extend(Held::of(&secret).map(|held| (secret.id, held)));
    }
    let missed = last.values().filter_map(|change| {
        let now = now.get(&change.secret_id);
        missed_change(change, now)
    });
    Ok(missed.collect())
}
