//! Removing what is stored of a repository that is gone: in steps that each commit by themselves,
//! so that nobody waits long for any of them, and a purge that was cut off goes on where it ended.
//! The audit stays.

use std::sync::Arc;

use async_trait::async_trait;
use entity::{KeyVersion, RepoId, Version};

use super::{service, store};
use crate::app_state::AppState;
use crate::audit::{Action, Entry, Source};
use crate::commit::{Authority, Command, Committer, WriteTx};
use crate::crypto::KeyRing;
use crate::error::{Code, Error};
use crate::forge::ForgeError;
use crate::keys::DataKeys;
use crate::secrets::store as secrets;

/// Secrets that a step looks at.
const SECRETS: u64 = 50;
/// Versions that a step removes.
const VERSIONS: i64 = 200;
/// Repositories that are purged in one go.
const REPOSITORIES: u64 = 1000;

/// Seconds between the two answers of the forge that a purge needs; the time of grace if that is less.
const APART: i64 = 2 * 86_400;

/// Purges each repository that has been hidden for the time of grace and that the forge has no more: it
/// said so days ago, and says so again when asked just then. Gives how many.
///
/// # Errors
/// When something could not be committed; what is purged until then stays purged.
pub async fn purge_due(app: &Arc<AppState>) -> Result<usize, Error> {
    let now = app.clock.now_unix();
    let grace = app.config.purge_after;
    let mut purged = 0;
    for row in store::hidden(app.db.conn(), 1, now - grace, REPOSITORIES).await? {
        let id = row.id;
        match app.forge.find_now(id).await {
            Ok(None) if row.gone_unix == 0 => store::note_gone(app.db.conn(), id, now).await?,
            Ok(None) if now - row.gone_unix < APART.min(grace) => {}
            Ok(None) => {
                purge(&app.commits, &app.ring, id, Source::System).await?;
                app.db.cut_log_soon();
                purged += 1;
            }
            Ok(Some(found)) => drop(service::remember(app, &found).await?),
            Err(ForgeError::NoAdminToken) => return Ok(purged),
            Err(error) => {
                tracing::warn!(repo.id = id.get(), %error, "not purged: the forge gives no answer");
            }
        }
    }
    Ok(purged)
}

/// Purges again what was stored of purged repositories after their end: older versions of the service
/// took a write that was under way. Gives how many those were.
///
/// # Errors
/// As [`purge_due`].
pub async fn purge_strays(app: &Arc<AppState>) -> Result<usize, Error> {
    let strays = store::purged_with_rows(app.db.conn(), REPOSITORIES).await?;
    for id in &strays {
        tracing::warn!(
            repo.id = id.get(),
            "something is stored of a purged repository"
        );
        purge(&app.commits, &app.ring, *id, Source::System).await?;
    }
    Ok(strays.len())
}

/// Removes the secrets of a hidden or detached repository with their versions, then its data keys,
/// tokens and names. Each step leaves an entry that tells what it removed.
///
/// # Errors
/// [`Code::Forbidden`] when the repository is served (by now); when a step could not be committed.
/// Called again, it goes on.
pub async fn purge(
    commits: &Committer,
    ring: &Arc<KeyRing>,
    repo_id: RepoId,
    source: Source,
) -> Result<(), Error> {
    // The operator's word counts more than the forge's, which may have it still.
    let hides = source == Source::Cli;
    let entry = Entry::unattended(repo_id, Action::Purge, source);
    let keys = Arc::new(DataKeys::new(Arc::clone(ring)));
    loop {
        let step = Step {
            keys: Arc::clone(&keys),
            hides,
        };
        if commits
            .execute(step, entry.clone(), Authority::Service)
            .await?
            == Progress::Done
        {
            tracing::info!(repo.id = repo_id.get(), "a repository is purged");
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
    /// A repository that is served again meanwhile is hidden again.
    hides: bool,
}

#[async_trait]
impl Command for Step {
    type Output = Progress;

    async fn apply(&self, tx: &mut WriteTx<'_>, entry: &mut Entry) -> Result<Progress, Error> {
        let repo_id = tx.repo_id();
        let row = store::find(tx.read(), repo_id).await?;
        let row = row.ok_or_else(|| Error::not_found("no such repository"))?;
        if row.deleted_unix == 0 && row.detached_unix == 0 && self.hides {
            let now = tx.now;
            store::hide(tx.write(), repo_id, now, None).await?;
            tx.head.set_gone(true);
        } else if row.deleted_unix == 0 && row.detached_unix == 0 {
            return Err(Error::new(Code::Forbidden, "the repository is served"));
        }
        let found = store::some_secrets(tx.read(), repo_id, SECRETS).await?;
        if found.is_empty() {
            self.finish(tx).await?;
            "repository purged".clone_into(&mut entry.fail_reason);
            return Ok(Progress::Done);
        }
        let (mut removed, mut left) = (0, VERSIONS);
        for secret in found {
            let oldest = store::oldest_version(tx.read(), repo_id, secret.id).await?;
            let first = oldest.unwrap_or(secret.current_version);
            let last = secret
                .current_version
                .min(Version::new(first.get() + left - 1));
            secrets::delete_versions_up_to(tx.write(), repo_id, secret.id, last).await?;
            left -= last.get() - first.get() + 1;
            if last < secret.current_version {
                break;
            }
            secrets::delete(tx.write(), repo_id, secret.id).await?;
            let deleted = i64::from(secret.deleted_unix != 0);
            tx.head.count_secrets(deleted - 1, -deleted);
            removed += 1;
            if left <= 0 {
                break;
            }
        }
        let versions = VERSIONS - left;
        entry.fail_reason =
            format!("repository purged in part: {removed} secrets, {versions} versions");
        Ok(Progress::More)
    }
}

impl Step {
    /// A new data key stands in the place of the others, where there were any: a version of a key
    /// never means two keys, in no process.
    async fn finish(&self, tx: &mut WriteTx<'_>) -> Result<(), Error> {
        let (repo_id, now) = (tx.repo_id(), tx.now);
        let version = tx.head.key_version().next();
        store::delete_keys(tx.write(), repo_id).await?;
        if version > KeyVersion::FIRST {
            self.keys.make(tx, version).await?;
        }
        store::finish_purge(tx.write(), repo_id, now).await?;
        Ok(())
    }
}
