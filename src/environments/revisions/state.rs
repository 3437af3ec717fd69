//! What an environment held at an earlier revision: the present, with the later changes undone.

use std::collections::BTreeMap;

use entity::{RepoId, Revision, SecretId, Version, environment_change};
use sea_orm::DbErr;

use super::store;
use crate::db::Conn;
use crate::environments::part::Part;

/// A secret as it was at an earlier revision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastSecret {
    pub secret_id: SecretId,
    pub version: Version,
    pub availability: Availability,
    /// The change from which this follows; [`None`] for a secret that is unchanged since. Not verified.
    pub change: Option<environment_change::Model>,
}

/// Whether the value of a version can still be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Availability {
    Available,
    /// The secret was purged with all its versions.
    Purged,
    /// The version was removed.
    Pruned,
}

/// Returns what a part of a vault held at a revision, by full name. The revision
/// must be one that [`super::last_revision`] tells of; after a change by an older process, only once
/// [`super::reconcile`] has run.
///
/// Names that lie in another part today are left out, so the base never shows what an environment took in.
/// The cost grows with the number of secrets, not with that of their changes.
pub async fn state_at(
    conn: &impl Conn,
    (repo_id, part): (RepoId, Part<'_>),
    revision: Revision,
) -> Result<BTreeMap<String, PastSecret>, DbErr> {
    // In this order: a change that is committed in between is undone, since it is later than the revision.
    let live = store::live(conn, (repo_id, part)).await?;
    let undone = store::first_changes_in(conn, (repo_id, part), &live, revision).await?;
    let mut state = BTreeMap::new();
    for secret in live {
        if !undone.contains_key(&secret.id) {
            let present = PastSecret {
                secret_id: secret.id,
                version: secret.current_version,
                availability: Availability::Available,
                change: None,
            };
            state.insert(secret.name, present);
        }
    }
    let held: Vec<_> = undone
        .into_values()
        .filter(|change| !change.from_version.is_none())
        .filter(|change| part.contains(&change.name))
        .collect();
    let ids: Vec<i64> = held.iter().map(|change| change.id).collect();
    let availability = store::availability_before(conn, repo_id, &ids).await?;
    for change in held {
        let known = availability.get(&change.id);
        let earlier = PastSecret {
            secret_id: change.secret_id,
            version: change.from_version,
            availability: known.copied().unwrap_or(Availability::Purged),
            change: Some(change.clone()),
        };
        state.insert(change.name, earlier);
    }
    Ok(state)
}
