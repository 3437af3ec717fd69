//! Finds what older processes changed in an environment without recording it.

use std::collections::BTreeMap;

use entity::SecretId;

use super::record::{missed_change, write_missed};
use super::{Held, store};
use crate::commit::WriteTx;
use crate::error::Error;

/// Compares every secret that lies or ever lay in an environment with its last change, and records what
/// differs as a revision without an author. Afterwards the states of the environment lead up to the present.
/// To be called before the command writes.
pub async fn reconcile(tx: &mut WriteTx<'_>, environment: &str) -> Result<(), Error> {
    let environments = tx.environments();
    let part = store::Part::new(tx.repo_id(), &environments, environment);
    let live = store::live(tx.read(), &part).await?;
    let last = store::last_changes_in(tx.read(), &part, &live).await?;
    let mut now: BTreeMap<SecretId, Held> = live
        .iter()
        .filter_map(|secret| Some((secret.id, Held::of(secret)?)))
        .collect();
    // What is not here may be anywhere, or nowhere.
    let others = last
        .values()
        .filter(|change| !change.to_version.is_none() && !now.contains_key(&change.secret_id));
    let others: Vec<SecretId> = others.map(|change| change.secret_id).collect();
    for secret in store::secrets(tx.read(), tx.repo_id(), &others).await? {
        now.extend(Held::of(&secret).map(|held| (secret.id, held)));
    }
    let missed = last.values().filter_map(|change| {
        let now = now.get(&change.secret_id);
        missed_change(change, now)
    });
    write_missed(tx, missed.collect()).await
}
