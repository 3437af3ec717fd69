//! Purges what is stored for a deleted repository, in steps that commit separately: nobody waits long for
//! one, and an interrupted purge resumes where it stopped. The audit log is kept.

use std::sync::Arc;

use entity::{KeyVersion, RepoId, Version};

use super::{service, store};
use crate::app_state::AppState;
use crate::audit::{Action, Entry, Source};
use crate::commit::{Authority, Command, Committer, WriteTx};
use crate::crypto::KeyRing;
use crate::environments::declare;
use crate::environments::revisions;
use crate::error::{Code, Error};
use crate::forge::ForgeError;
use crate::keys::DataKeys;
use crate::secrets::store as secrets;

/// Secrets per step.
const SECRETS_PER_STEP: u64 = 50;
/// Versions per step.
const VERSIONS_PER_STEP: i64 = 200;
/// Repositories per run.
const REPOSITORIES_PER_RUN: u64 = 1000;

/// The time between the two "not found" answers that a purge needs, in seconds; the grace period if that is
/// shorter.
const MIN_INTERVAL: i64 = 2 * 86_400;

/// Purges each repository that has been hidden for the grace period and that the forge no longer has: it
/// said so days ago, and says so again when asked now. Returns how many.
///
/// # Errors
/// If something could not be committed. What was purged before stays purged.
pub async fn purge_due(app: &Arc<AppState>) -> Result<usize, Error> {
    let now = app.clock.now_unix();
    let grace = app.config.purge_after;
    let mut purged = 0;
    for row in store::hidden(app.db.conn(), 1, now - grace, REPOSITORIES_PER_RUN).await? {
        let id = row.id;
        match app.forge.find_now(id).await {
            Ok(None) if row.gone_unix == 0 => store::note_gone(app.db.conn(), id, now).await?,
            Ok(None) if now - row.gone_unix < MIN_INTERVAL.min(grace) => {}
            Ok(None) => {
                purge(&app.commits, &app.ring, id, Source::System).await?;
                purged += 1;
            }
            Ok(Some(repository)) => drop(service::record_repository(app, &repository).await?),
            Err(ForgeError::NoAdminToken) => return Ok(purged),
            Err(error) => {
                tracing::warn!(repo.id = id.get(), %error, "not purged: the forge does not answer");
            }
        }
    }
    Ok(purged)
}

/// Removes data that was stored for purged repositories after their purge: older versions of the service
/// accepted a write that was in flight. Returns how many repositories were affected.
///
/// # Errors
/// See [`purge_due`].
pub async fn purge_strays(app: &Arc<AppState>) -> Result<usize, Error> {
    let strays = store::purged_with_rows(app.db.conn(), REPOSITORIES_PER_RUN).await?;
    for id in &strays {
        tracing::warn!(repo.id = id.get(), "data is stored for a purged repository");
        purge(&app.commits, &app.ring, *id, Source::System).await?;
    }
    Ok(strays.len())
}

/// Removes the secrets of a hidden or detached repository with their versions, then its revisions, data
/// keys, tokens and names. Each step leaves an audit entry that says what it removed.
///
/// # Errors
/// [`Code::Forbidden`] if the repository is served (again); any error of a step that could not be committed.
/// Calling it again resumes.
pub async fn purge(
    commits: &Committer,
    ring: &Arc<KeyRing>,
    repo_id: RepoId,
    source: Source,
) -> Result<(), Error> {
    // The operator overrides the forge, which may still have the repository.
    let hide_again = source == Source::Cli;
    let entry = Entry::unattended(repo_id, Action::Purge, source);
    let keys = Arc::new(DataKeys::new(Arc::clone(ring)));
    loop {
        let step = Step {
            keys: Arc::clone(&keys),
            hide_again,
        };
        if commits
            .execute(step, entry.clone(), Authority::Service)
            .await?
            == Progress::Done
        {
            tracing::info!(repo.id = repo_id.get(), "purging a repository");
            return Ok(());
        }
    }
}

#[derive(Debug, PartialEq, Eq)]
enum Progress {
    More,
    Done,
}

struct Step {
    keys: Arc<DataKeys>,
    /// Whether to hide a repository again that is served meanwhile.
    hide_again: bool,
}

impl Command for Step {
    type Output = Progress;

    fn removes_data(&self) -> bool {
        true
    }

    async fn apply(&self, tx: &mut WriteTx<'_>, entry: &mut Entry) -> Result<Progress, Error> {
        let repo_id = tx.repo_id();
        let row = store::find(tx.read(), repo_id).await?;
        let row = row.ok_or_else(|| Error::not_found("no such repository"))?;
        if row.deleted_unix == 0 && row.detached_unix == 0 && self.hide_again {
            let now = tx.now;
            store::hide(tx.write(), repo_id, now, None).await?;
            tx.head.set_unavailable(true);
        } else if row.deleted_unix == 0 && row.detached_unix == 0 {
            return Err(Error::new(
                Code::Forbidden,
                "the repository is in use, so it was not purged",
            ));
        }
        let batch = store::some_secrets(tx.read(), repo_id, SECRETS_PER_STEP).await?;
        if batch.is_empty() && revisions::delete_some(tx.write(), repo_id).await? {
            tx.head.last_revisions.clear();
            "repository purged in part: revisions of environments".clone_into(&mut entry.message);
            return Ok(Progress::More);
        }
        if batch.is_empty() {
            self.finish(tx).await?;
            "repository purged".clone_into(&mut entry.message);
            return Ok(Progress::Done);
        }
        let (mut removed, mut remaining) = (0, VERSIONS_PER_STEP);
        for secret in batch {
            let oldest = store::oldest_version(tx.read(), repo_id, secret.id).await?;
            let first = oldest.unwrap_or(secret.current_version);
            let last = secret
                .current_version
                .min(Version::new(first.get() + remaining - 1));
            secrets::delete_versions_up_to(tx.write(), repo_id, secret.id, last).await?;
            remaining -= last.get() - first.get() + 1;
            if last < secret.current_version {
                break;
            }
            secrets::delete(tx.write(), repo_id, secret.id).await?;
            let deleted = i64::from(secret.deleted_unix != 0);
            tx.head.count_secrets(deleted - 1, -deleted);
            removed += 1;
            if remaining <= 0 {
                break;
            }
        }
        let versions = VERSIONS_PER_STEP - remaining;
        entry.message =
            format!("repository purged in part: {removed} secrets, {versions} versions");
        Ok(Progress::More)
    }
}

impl Step {
    /// Replaces the data keys, if any, by a new one with the next version: a key version must never mean two
    /// keys, in any process.
    async fn finish(&self, tx: &mut WriteTx<'_>) -> Result<(), Error> {
        let (repo_id, now) = (tx.repo_id(), tx.now);
        let version = tx.head.key_version().next();
        store::delete_keys(tx.write(), repo_id).await?;
        if version > KeyVersion::FIRST {
            self.keys.create(tx, version).await?;
        }
        let environments = tx.environments();
        if !environments.generation().is_none() {
            declare::write(tx, environments.reset()).await?;
        }
        store::finish_purge(tx.write(), repo_id, now).await?;
        Ok(())
    }
}
