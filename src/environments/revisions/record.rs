//! Records what a command changed, as one revision for each environment concerned.

use std::collections::{BTreeMap, BTreeSet};

use entity::{
    RepoId, Revision, TokenId, UserId, Version, environment_change, environment_revision,
};

use super::{Held, LastRevision, SecretChange, store};
use crate::audit::Entry;
use crate::commit::WriteTx;
use crate::crypto::RowKey;
use crate::environments::{BASE, Environments};
use crate::error::Error;
use crate::row_macs::mac;

/// Records what the command has noted so far, with the author and the request of that entry, and returns the
/// new revisions by environment. Runs after every command; one that answers with its revision calls it
/// itself.
///
/// What a secret was before the command is compared with its last recorded change. If an older process, which
/// records nothing, has changed it in between, that becomes a revision of its own first.
pub async fn record(
    tx: &mut WriteTx<'_>,
    entry: &Entry,
) -> Result<BTreeMap<String, Revision>, Error> {
    let noted = tx.take_noted();
    if noted.is_empty() {
        return Ok(BTreeMap::new());
    }
    let ids = noted.changes.keys().copied();
    let last = store::last_changes(tx.read(), tx.repo_id(), ids).await?;
    let key = tx.head.row_key();
    let missed = noted.changes.values().filter_map(|change| {
        let last = last.get(&change.secret_id)?;
        missed_change(&key, last, change.from.as_ref())
    });
    write_missed(tx, missed.collect()).await?;
    let template = environment_revision::Model {
        created_by: entry.user_id,
        created_by_token: entry.token_id,
        request_id: entry.request_id.clone(),
        comment: noted.comment,
        ..by_nobody(tx)
    };
    let changes = noted.changes.into_values().collect();
    write(tx, template, changes, noted.declared).await
}

/// Returns the newest revision of an environment as of now, including what this transaction has recorded.
pub async fn current(tx: &mut WriteTx<'_>, environment: &str) -> Result<LastRevision, Error> {
    if let Some(last) = tx.head.last_revisions.get(environment) {
        return Ok(*last);
    }
    let last = store::last_revision(tx.read(), tx.repo_id(), environment).await?;
    let cache = &mut tx.head.last_revisions;
    cache.insert(environment.to_owned(), last);
    Ok(last)
}

/// Returns the change that leads from a secret's last recorded change to what is there now, if they differ.
/// Nothing follows from a change that the service did not record: the correction would vouch for it.
pub(super) fn missed_change(
    key: &RowKey,
    last: &environment_change::Model,
    now: Option<&Held>,
) -> Option<SecretChange> {
    difference(last, now).filter(|_| mac::verify_environment_change(key, last))
}

/// Returns the same, whoever recorded the last change.
pub(super) fn difference(
    last: &environment_change::Model,
    now: Option<&Held>,
) -> Option<SecretChange> {
    let recorded = last.to_version.optional().map(|version| Held {
        name: last.name.clone(),
        version,
    });
    (recorded.as_ref() != now).then(|| SecretChange {
        secret_id: last.secret_id,
        from: recorded,
        to: now.cloned(),
    })
}

/// Records what an older process changed. Nobody is its author.
pub(super) async fn write_missed(
    tx: &mut WriteTx<'_>,
    missed: Vec<SecretChange>,
) -> Result<(), Error> {
    let template = by_nobody(tx);
    write(tx, template, missed, BTreeSet::new()).await?;
    Ok(())
}

/// Returns a revision of the present without author, to be completed.
fn by_nobody(tx: &WriteTx<'_>) -> environment_revision::Model {
    environment_revision::Model {
        repo_id: tx.repo_id(),
        environment: String::new(),
        revision: Revision::NONE,
        since_revision: Revision::NONE,
        created_unix: tx.now,
        created_by: UserId::NONE,
        created_by_token: TokenId::NONE,
        request_id: String::new(),
        comment: String::new(),
    }
}

async fn write(
    tx: &mut WriteTx<'_>,
    template: environment_revision::Model,
    changes: Vec<SecretChange>,
    declared: BTreeSet<String>,
) -> Result<BTreeMap<String, Revision>, Error> {
    let changes: Vec<_> = changes
        .into_iter()
        .filter(|change| change.from != change.to)
        .collect();
    if changes.is_empty() && declared.is_empty() {
        return Ok(BTreeMap::new());
    }
    let environments = tx.environments();
    let mut rows: Vec<_> = changes
        .iter()
        .flat_map(|change| rows_of(change, tx.repo_id(), &environments))
        .collect();
    let mut raised = declared.clone();
    raised.extend(rows.iter().map(|row| row.environment.clone()));
    let (mut revisions, mut numbers) = (vec![], BTreeMap::new());
    for environment in raised {
        let mut last = current(tx, &environment).await?;
        last.revision = last.revision.next();
        if declared.contains(&environment) && environment != BASE {
            last.since = last.revision;
        }
        let cache = &mut tx.head.last_revisions;
        cache.insert(environment.clone(), last);
        numbers.insert(environment.clone(), last.revision);
        revisions.push(environment_revision::Model {
            environment,
            revision: last.revision,
            since_revision: last.since,
            ..template.clone()
        });
    }
    let key = tx.head.row_key();
    for row in &mut rows {
        row.revision = *numbers.get(&row.environment).unwrap_or(&Revision::NONE);
        row.row_mac = Some(mac::environment_change(&key, row).into());
    }
    store::insert_revisions(tx.write(), revisions).await?;
    store::insert_changes(tx.write(), rows).await?;
    Ok(numbers)
}

/// Returns the rows of a change: what leaves a name before what comes to one.
fn rows_of(
    change: &SecretChange,
    repo_id: RepoId,
    environments: &Environments,
) -> Vec<environment_change::Model> {
    let row = |name: &str, from: Option<&Held>, to: Option<&Held>| environment_change::Model {
        id: 0,
        repo_id,
        environment: environments.part_of(name).to_owned(),
        secret_id: change.secret_id,
        revision: Revision::NONE,
        name: name.to_owned(),
        from_version: from.map_or(Version::NONE, |held| held.version),
        to_version: to.map_or(Version::NONE, |held| held.version),
        row_mac: None,
    };
    match (&change.from, &change.to) {
        (Some(from), Some(to)) if from.name == to.name => {
            vec![row(&from.name, Some(from), Some(to))]
        }
        (from, to) => {
            let left = from.iter().map(|from| row(&from.name, Some(from), None));
            let came = to.iter().map(|to| row(&to.name, None, Some(to)));
            left.chain(came).collect()
        }
    }
}
