//! Hides repositories that the forge no longer has, and serves those again that it does have.

use std::sync::Arc;

use entity::RepoId;

use super::reconcile::{self, Known, Stopped};
use super::store;
use crate::access::repositories::{self, RepoStatus};
use crate::app_state::AppState;
use crate::audit::{Action, Entry, Source};
use crate::commit::{Authority, Command, Committer, WriteTx};
use crate::error::Error;
use crate::forge::{ForgeError, RepoName, Repository};

/// After how many seconds a hidden repository is left to the next sweep.
const RECHECK_FOR: i64 = 600;
/// How many hidden repositories are checked at once.
const MAX_RECHECKS: u64 = 100;

/// Hides a repository, and records that in its audit log. If it is hidden already, the time of hiding stays.
///
/// # Errors
/// If nothing could be committed.
pub async fn hide(
    commits: &Committer,
    repo_id: RepoId,
    source: Source,
    reason: DeletionSource,
) -> Result<(), Error> {
    let entry = Entry::unattended(repo_id, Action::Delete, source);
    let why = reason.why();
    commits
        .execute(Hide { reason }, entry, Authority::Service)
        .await?;
    tracing::info!(repo.id = repo_id.get(), why, "a repository was hidden");
    Ok(())
}

/// Why a repository is hidden.
pub enum DeletionSource {
    /// The forge was asked about the id, and no longer has it.
    Forge,
    /// The forge no longer has it, as its webhook had reported.
    Confirmed,
    /// Only the forge's webhook reported it; with the digest of its body.
    Webhook(String),
    Operator,
}

impl DeletionSource {
    fn why(&self) -> &'static str {
        match self {
            Self::Forge => "it no longer exists at the forge",
            Self::Confirmed | Self::Webhook(_) => "the forge reported its deletion",
            Self::Operator => "by the operator",
        }
    }
}

struct Hide {
    reason: DeletionSource,
}

impl Command for Hide {
    type Output = ();

    async fn apply(&self, tx: &mut WriteTx<'_>, entry: &mut Entry) -> Result<(), Error> {
        let (repo_id, now) = (tx.repo_id(), tx.now);
        let event = match &self.reason {
            DeletionSource::Webhook(event) => Some(event.as_str()),
            DeletionSource::Forge | DeletionSource::Confirmed | DeletionSource::Operator => None,
        };
        store::hide(tx.write(), repo_id, now, event).await?;
        tx.head.set_unavailable(true);
        if matches!(
            self.reason,
            DeletionSource::Forge | DeletionSource::Confirmed
        ) {
            store::note_gone(tx.write(), repo_id, now).await?;
        }
        entry.message = format!("repository hidden: {}", self.reason.why());
        Ok(())
    }
}

/// Serves a hidden or detached repository again, at the operator's request.
///
/// # Errors
/// If nothing could be committed.
pub async fn attach(commits: &Committer, repo_id: RepoId) -> Result<(), Error> {
    let entry = Entry::unattended(repo_id, Action::Restore, Source::Cli);
    commits.execute(Attach, entry, Authority::Service).await
}

struct Attach;

impl Command for Attach {
    type Output = ();

    async fn apply(&self, tx: &mut WriteTx<'_>, entry: &mut Entry) -> Result<(), Error> {
        let repo_id = tx.repo_id();
        store::attach(tx.write(), repo_id).await?;
        tx.head.set_unavailable(false);
        "repository attached".clone_into(&mut entry.message);
        Ok(())
    }
}

/// The result of a sweep.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Sweep {
    /// Repositories that are now hidden.
    pub hidden: usize,
    /// Repositories that are served again.
    pub served: usize,
    /// Repositories that the forge did not answer for.
    pub failed: usize,
}

/// Asks the forge about every repository by id, hides those that it no longer has, and records the current
/// names of the others. Leaves detached and purged ones alone.
///
/// # Errors
/// Returns [`Stopped`] within [`Ok`] if nothing was changed; an error of ours otherwise.
pub async fn sweep(app: &Arc<AppState>) -> Result<Result<Sweep, Stopped>, Error> {
    let mut rows = store::all(app.db.conn()).await?;
    rows.retain(|row| row.detached_unix == 0 && row.purged_unix == 0);
    let known: Vec<Known<RepoId>> = rows
        .iter()
        .map(|row| Known {
            id: row.id,
            exists: row.deleted_unix == 0,
        })
        .collect();
    let reconciliation = reconcile::reconcile(&known, |id| app.forge.find_now(id)).await;
    reconcile::report(&app.metrics, "repositories", &reconciliation);
    let reconciliation = match reconciliation {
        Ok(reconciliation) => reconciliation,
        Err(stopped) => return Ok(Err(stopped)),
    };
    let mut sweep = Sweep {
        failed: reconciliation.failed,
        ..Sweep::default()
    };
    for (id, repository) in reconciliation.existing {
        if is_up_to_date(app, &repository).await? {
            continue;
        }
        // The sweep took long: ask again about what it would change.
        let Ok(Some(repository)) = app.forge.find_now(id).await else {
            continue;
        };
        let served = record_repository(app, &repository).await?;
        let was_hidden = known.iter().any(|known| known.id == id && !known.exists);
        sweep.served += usize::from(served && was_hidden);
    }
    for id in reconciliation.gone {
        hide(&app.commits, id, Source::System, DeletionSource::Forge).await?;
        sweep.hidden += 1;
    }
    if sweep.hidden > 0 && app.config.webhook_secret.is_some() {
        app.metrics.missed_deletions(sweep.hidden);
        app.hooks.warn_if_silent(sweep.hidden, app.clock.now_unix());
    }
    sweep_names(app).await?;
    Ok(Ok(sweep))
}

/// Asks the forge what the old names of repositories lead to now. A name that was given to another
/// repository no longer leads to the former one.
async fn sweep_names(app: &AppState) -> Result<(), Error> {
    for (name, repo_id) in repositories::old_names(&app.db).await? {
        match app.forge.find_named_now(&name).await {
            Ok(Some(repository)) if repository.id != repo_id => {
                let now = app.clock.now_unix();
                repositories::update(&app.db, &name, &repository, now).await?;
            }
            Ok(_) => {}
            Err(error) => {
                tracing::warn!(repo.id = repo_id.get(), %error, "cannot ask the forge about an old name");
                return Ok(());
            }
        }
    }
    Ok(())
}

/// Asks the forge again about recently hidden repositories: what reported their deletion may be older than
/// the forge's own answer.
///
/// # Errors
/// If the database fails. A forge that does not answer changes nothing.
pub async fn recheck(app: &Arc<AppState>) -> Result<(), Error> {
    let now = app.clock.now_unix();
    let hidden = store::hidden(app.db.conn(), now - RECHECK_FOR, now, MAX_RECHECKS).await?;
    for id in hidden.into_iter().map(|row| row.id) {
        match app.forge.find_now(id).await {
            Ok(Some(repository)) => drop(record_repository(app, &repository).await?),
            Ok(None) => store::note_gone(app.db.conn(), id, now).await?,
            Err(ForgeError::NoAdminToken) => return Ok(()),
            Err(error) => {
                tracing::warn!(repo.id = id.get(), %error, "cannot ask the forge about a hidden repository");
                return Ok(());
            }
        }
    }
    Ok(())
}

/// Whether the forge's answer matches what is stored.
async fn is_up_to_date(app: &AppState, repository: &Repository) -> Result<bool, Error> {
    let Ok(name) = RepoName::parse(&repository.owner, &repository.name) else {
        return Ok(true);
    };
    let known = repositories::stored_status(&app.db, &name, repository).await?;
    Ok(known.is_some())
}

/// Records the forge's current answer about a repository. Returns whether it is served.
pub(super) async fn record_repository(
    app: &AppState,
    repository: &Repository,
) -> Result<bool, Error> {
    let Ok(name) = RepoName::parse(&repository.owner, &repository.name) else {
        return Ok(false);
    };
    let known = repositories::stored_status(&app.db, &name, repository).await?;
    let status = if let Some(status) = known {
        status
    } else {
        let now = app.clock.now_unix();
        repositories::update(&app.db, &name, repository, now).await?
    };
    Ok(matches!(status, RepoStatus::Served(_)))
}
