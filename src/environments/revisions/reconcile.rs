//! Finds what older processes changed in an environment without recording it.

use std::collections::BTreeMap;

use entity::{RepoId, SecretId, secret};
use sea_orm::DbErr;

use super::record::{difference, missed_change, write_missed};
use super::{Held, SecretChange, store};
use crate::commit::WriteTx;
use crate::crypto::RowKey;
use crate::db::Conn;
use crate::environments::Environments;
use crate::error::Error;
use crate::row_macs::mac;

/// Compares every secret that lies or ever lay in an environment with its last change, and records what
/// differs as a revision without an author. Afterwards the states of the environment lead up to the present.
/// To be called before the command writes.
pub async fn reconcile(tx: &mut WriteTx<'_>, environment: &str) -> Result<(), Error> {
    let environments = tx.environments();
    let part = (&*environments, environment);
    let verifier = Verifier {
        key: &tx.head.row_key(),
        checks_secrets: tx.head.row_check().is_some(),
    };
    let missed = missed_changes(tx.read(), tx.repo_id(), part, Some(verifier)).await?;
    write_missed(tx, missed).await
}

/// Whether [`reconcile`] may have something to record. A change that is committed meanwhile, and a row that
/// the service did not write, look like it.
pub async fn differs(
    conn: &impl Conn,
    repo_id: RepoId,
    part: (&Environments, &str),
) -> Result<bool, DbErr> {
    let missed = missed_changes(conn, repo_id, part, None).await?;
    Ok(!missed.is_empty())
}

/// Verifies that the service wrote the rows from which a change follows.
struct Verifier<'a> {
    key: &'a RowKey,
    checks_secrets: bool,
}

async fn missed_changes(
    conn: &impl Conn,
    repo_id: RepoId,
    (environments, environment): (&Environments, &str),
    verifier: Option<Verifier<'_>>,
) -> Result<Vec<SecretChange>, DbErr> {
    let part = store::Part::new(repo_id, environments, environment);
    let live = store::live(conn, &part).await?;
    let last = store::last_changes_in(conn, &part, &live).await?;
    // A name that the service did not assign says nothing.
    let counts = |secret: &secret::Model| {
        let checks = verifier.as_ref().filter(|verifier| verifier.checks_secrets);
        checks.is_none_or(|verifier| mac::verify_secret(verifier.key, secret))
    };
    let mut now: BTreeMap<SecretId, Held> = live
        .iter()
        .filter(|secret| counts(secret))
        .filter_map(|secret| Some((secret.id, Held::of(secret)?)))
        .collect();
    // What is not here may be anywhere, or nowhere.
    let others = last
        .values()
        .filter(|change| !change.to_version.is_none() && !now.contains_key(&change.secret_id));
    let others: Vec<SecretId> = others.map(|change| change.secret_id).collect();
    for secret in store::secrets(conn, repo_id, &others).await? {
        if counts(&secret) {
            now.extend(Held::of(&secret).map(|held| (secret.id, held)));
        }
    }
    let missed = last.values().filter_map(|change| {
        let now = now.get(&change.secret_id);
        match &verifier {
            Some(verifier) => missed_change(verifier.key, change, now),
            None => difference(change, now),
        }
    });
    Ok(missed.collect())
}
