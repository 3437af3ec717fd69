//! Hiding repositories that the forge has no more, and serving again those that it has.

use std::sync::Arc;

use async_trait::async_trait;
use entity::RepoId;

use super::reconcile::{self, Known, Stopped};
use super::store;
use crate::access::repositories::{self, RepoStatus};
use crate::app_state::AppState;
use crate::audit::{Action, Entry, Source};
use crate::commit::{Authority, Command, Committer, WriteTx};
use crate::error::Error;
use crate::forge::{ForgeError, RepoName, Repository};

/// Seconds after which a hidden repository is left to the next sweep.
const IN_DOUBT: i64 = 600;
/// Hidden repositories that are asked about at once.
const MAX_IN_DOUBT: u64 = 100;

/// Hides a repository, which an entry in its audit tells. Hidden already, it stays hidden since
/// then.
///
/// # Errors
/// When nothing could be committed.
pub async fn hide(
    commits: &Committer,
    repo_id: RepoId,
    source: Source,
    word: DeletionSource,
) -> Result<(), Error> {
    let entry = Entry::unattended(repo_id, Action::Delete, source);
    let why = word.why();
    commits
        .execute(Hide { word }, entry, Authority::Service)
        .await?;
    tracing::info!(repo.id = repo_id.get(), why, "a repository is hidden");
    Ok(())
}

/// At whose word a repository is hidden.
pub enum DeletionSource {
    /// The forge was asked about the id, and has it no more.
    Forge,
    /// The same, after its webhook told of the deletion.
    Confirmed,
    /// The forge's webhook alone, with the digest of its body.
    Webhook(String),
    Operator,
}

impl DeletionSource {
    fn why(&self) -> &'static str {
        match self {
            Self::Forge => "the forge has it no more",
            Self::Confirmed | Self::Webhook(_) => "the forge told of its deletion",
            Self::Operator => "by the operator",
        }
    }
}

struct Hide {
    word: DeletionSource,
}

#[async_trait]
impl Command for Hide {
    type Output = ();

    async fn apply(&self, tx: &mut WriteTx<'_>, entry: &mut Entry) -> Result<(), Error> {
        let (repo_id, now) = (tx.repo_id(), tx.now);
        let event = match &self.word {
            DeletionSource::Webhook(event) => Some(event.as_str()),
            DeletionSource::Forge | DeletionSource::Confirmed | DeletionSource::Operator => None,
        };
        store::hide(tx.write(), repo_id, now, event).await?;
        tx.head.set_gone(true);
        if matches!(self.word, DeletionSource::Forge | DeletionSource::Confirmed) {
            store::note_gone(tx.write(), repo_id, now).await?;
        }
        entry.fail_reason = format!("repository hidden: {}", self.word.why());
        Ok(())
    }
}

/// Serves a hidden or detached repository again, because the operator says so.
///
/// # Errors
/// When nothing could be committed.
pub async fn attach(commits: &Committer, repo_id: RepoId) -> Result<(), Error> {
    let entry = Entry::unattended(repo_id, Action::Restore, Source::Cli);
    commits.execute(Attach, entry, Authority::Service).await
}

struct Attach;

#[async_trait]
impl Command for Attach {
    type Output = ();

    async fn apply(&self, tx: &mut WriteTx<'_>, entry: &mut Entry) -> Result<(), Error> {
        let repo_id = tx.repo_id();
        store::attach(tx.write(), repo_id).await?;
        tx.head.set_gone(false);
        "repository attached".clone_into(&mut entry.fail_reason);
        Ok(())
    }
}

/// What a look at the forge came to.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Sweep {
    /// Repositories that are hidden from now on.
    pub hidden: usize,
    /// Repositories that are served again.
    pub served: usize,
    /// Repositories about which the forge gave no answer.
    pub failed: usize,
}

/// Asks the forge about every repository by its id, hides those that it has no more and notes what
/// the others are called now. Those that are detached or purged are left alone.
///
/// # Errors
/// [`Stopped`] within [`Ok`] when nothing was changed; an error of ours otherwise.
pub async fn sweep(app: &Arc<AppState>) -> Result<Result<Sweep, Stopped>, Error> {
    let mut rows = store::all(app.db.conn()).await?;
    rows.retain(|row| row.detached_unix == 0 && row.purged_unix == 0);
    let known: Vec<Known<RepoId>> = rows
        .iter()
        .map(|row| Known {
            id: row.id,
            is_there: row.deleted_unix == 0,
        })
        .collect();
    let census = reconcile::take(&known, |id| app.forge.find_now(id)).await;
    reconcile::report(&app.metrics, "repositories", &census);
    let census = match census {
        Ok(census) => census,
        Err(stopped) => return Ok(Err(stopped)),
    };
    let mut sweep = Sweep {
        failed: census.failed,
        ..Sweep::default()
    };
    for (id, found) in census.there {
        if is_as_known(app, &found).await? {
            continue;
        }
        // The look took long: what it would change is asked once more.
        let Ok(Some(found)) = app.forge.find_now(id).await else {
            continue;
        };
        let served = remember(app, &found).await?;
        let was_hidden = known.iter().any(|known| known.id == id && !known.is_there);
        sweep.served += usize::from(served && was_hidden);
    }
    for id in census.gone {
        hide(&app.commits, id, Source::System, DeletionSource::Forge).await?;
        sweep.hidden += 1;
    }
    if sweep.hidden > 0 && app.config.webhook_secret.is_some() {
        app.metrics.missed_deletions(sweep.hidden);
        app.hooks.compare(sweep.hidden, app.clock.now_unix());
    }
    sweep_names(app).await?;
    Ok(Ok(sweep))
}

/// Asks the forge what the old names of repositories mean by now: one that was given to another leads
/// nobody to the former any more.
async fn sweep_names(app: &AppState) -> Result<(), Error> {
    for (name, repo_id) in repositories::old_names(&app.db).await? {
        match app.forge.find_named_now(&name).await {
            Ok(Some(found)) if found.id != repo_id => {
                let now = app.clock.now_unix();
                repositories::remember(&app.db, &name, &found, now).await?;
            }
            Ok(_) => {}
            Err(error) => {
                tracing::warn!(repo.id = repo_id.get(), %error, "an old name cannot be asked for");
                return Ok(());
            }
        }
    }
    Ok(())
}

/// Asks the forge about those that were hidden a moment ago: what told of their deletion may have
/// been older than the forge's own word.
///
/// # Errors
/// When the database fails; a forge that gives no answer changes nothing.
pub async fn recheck(app: &Arc<AppState>) -> Result<(), Error> {
    let now = app.clock.now_unix();
    let hidden = store::hidden(app.db.conn(), now - IN_DOUBT, now, MAX_IN_DOUBT).await?;
    for id in hidden.into_iter().map(|row| row.id) {
        match app.forge.find_now(id).await {
            Ok(Some(found)) => drop(remember(app, &found).await?),
            Ok(None) => store::note_gone(app.db.conn(), id, now).await?,
            Err(ForgeError::NoAdminToken) => return Ok(()),
            Err(error) => {
                tracing::warn!(repo.id = id.get(), %error, "a hidden repository cannot be asked about");
                return Ok(());
            }
        }
    }
    Ok(())
}

/// Whether what the forge says of a repository is what is known of it.
async fn is_as_known(app: &AppState, found: &Repository) -> Result<bool, Error> {
    let Ok(name) = RepoName::parse(&found.owner, &found.name) else {
        return Ok(true);
    };
    let known = repositories::recall(&app.db, &name, found).await?;
    Ok(known.is_some())
}

/// Notes what the forge has just said of a repository; gives whether it is served.
pub(super) async fn remember(app: &AppState, found: &Repository) -> Result<bool, Error> {
    let Ok(name) = RepoName::parse(&found.owner, &found.name) else {
        return Ok(false);
    };
    let known = repositories::recall(&app.db, &name, found).await?;
    let standing = if let Some(standing) = known {
        standing
    } else {
        let now = app.clock.now_unix();
        repositories::remember(&app.db, &name, found, now).await?
    };
    Ok(standing == RepoStatus::Served)
}
