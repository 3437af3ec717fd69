//! `forgevault repo`: operator commands for repositories by id, on the configured database, while the
//! service may be running.

use std::fmt::Write as _;

use anyhow::{Context as _, bail};
use clap::Subcommand;
use entity::{RepoId, repo};

use super::service::DeletionSource;
use super::{purge, service, store};
use crate::audit::Source;
use crate::crypto::KeyRing;
use crate::db::Db;
use crate::keys::inspect::{self, What};
use crate::operator::{self, OperatorDb};
use crate::rows::adopt::{Adopted, adopt};
use crate::settings::Settings;
use crate::text::cut;

/// Maximum bytes of a name in the output.
const MAX_SHOWN: usize = 255;

#[derive(Debug, Subcommand)]
pub enum RepoCommand {
    /// List every repository that was ever seen.
    List,
    /// Remove everything stored for a repository, except its audit log.
    Purge {
        /// The repository's id at the forge.
        id: RepoId,
        /// Do it. Without this, only show what is stored.
        #[arg(long)]
        yes: bool,
    },
    /// Accept the tokens and secrets of a repository as they are in the database, after a part of an older
    /// backup was restored. Rows that the service did not write are ignored otherwise.
    AdoptRows {
        /// The repository's id at the forge.
        id: RepoId,
        /// Do it. Without this, only show what is stored.
        #[arg(long)]
        yes: bool,
    },
    /// Serve a hidden or detached repository again, for the repository that now has its id at the forge.
    Attach {
        /// The repository's id at the forge.
        id: RepoId,
    },
}

/// Runs the command and returns its output.
///
/// # Errors
/// With a message for the operator.
pub async fn run(command: &RepoCommand, settings: &Settings) -> anyhow::Result<String> {
    match *command {
        RepoCommand::List => list(&operator::to_read(settings).await?.0).await,
        RepoCommand::Purge { id, yes: false } => {
            let (db, ..) = operator::to_read(settings).await?;
            let about = about(&db, &known(&db, id).await?).await?;
            bail!("{about}\nnothing was done: add --yes to remove its secrets and tokens for good");
        }
        RepoCommand::Purge { id, yes: true } => {
            let attached = OperatorDb::open(settings).await?;
            let done = purge(&attached, id).await;
            attached.close().await;
            done
        }
        RepoCommand::AdoptRows { id, yes: false } => {
            let (db, ring, _) = operator::to_read(settings).await?;
            let about = about(&db, &known(&db, id).await?).await?;
            let wrong = wrong_rows(&db, &ring, id).await?;
            bail!(
                "{about}\n{wrong}\nnothing was done: anybody with write access to the database may have \
                 created them; add --yes to accept them"
            );
        }
        RepoCommand::AdoptRows { id, yes: true } => {
            let attached = OperatorDb::open(settings).await?;
            let done = adopt_rows(&attached, id).await;
            attached.close().await;
            done
        }
        RepoCommand::Attach { id } => {
            let attached = OperatorDb::open(settings).await?;
            let done = attach(&attached, id).await;
            attached.close().await;
            done
        }
    }
}

async fn purge(attached: &OperatorDb, id: RepoId) -> anyhow::Result<String> {
    let OperatorDb {
        db, ring, commits, ..
    } = attached;
    let row = known(db, id).await?;
    let about = about(db, &row).await?;
    if row.deleted_unix == 0 && row.detached_unix == 0 {
        service::hide(commits, id, Source::Cli, DeletionSource::Operator).await?;
    }
    purge::purge(commits, ring, id, Source::Cli).await?;
    Ok(format!("{about}\npurged; the audit log is kept"))
}

/// Describes the rows that are not valid as they are, one line each.
async fn wrong_rows(db: &Db, ring: &KeyRing, id: RepoId) -> anyhow::Result<String> {
    let report = inspect::repository(db.conn(), ring, id).await?;
    let rows = report.failures.iter();
    let rows = rows.filter(|failure| matches!(failure.what, What::Token(_) | What::Secret(..)));
    let lines: Vec<String> = rows
        .map(|failure| format!("  {}", cut(&failure.what.to_string(), MAX_SHOWN)))
        .collect();
    Ok(format!(
        "{} rows were not written by the service, or were changed since\n{}",
        lines.len(),
        lines.join("\n")
    ))
}

async fn adopt_rows(attached: &OperatorDb, id: RepoId) -> anyhow::Result<String> {
    let OperatorDb { db, commits, .. } = attached;
    let row = known(db, id).await?;
    let about = about(db, &row).await?;
    let Adopted { tokens, secrets } = adopt(commits, id, Source::Cli).await?;
    Ok(format!(
        "{about}\n{tokens} tokens and {secrets} secrets were accepted as they are"
    ))
}

async fn attach(attached: &OperatorDb, id: RepoId) -> anyhow::Result<String> {
    let OperatorDb { db, commits, .. } = attached;
    let row = known(db, id).await?;
    let about = about(db, &row).await?;
    if row.deleted_unix == 0 && row.detached_unix == 0 {
        bail!("{about}\nnothing was done: it is served");
    }
    service::attach(commits, id).await?;
    Ok(format!(
        "{about}\nattached to the repository that now has the id {id} at the forge"
    ))
}

async fn known(db: &Db, id: RepoId) -> anyhow::Result<repo::Model> {
    let row = store::find(db.conn(), id).await?;
    row.with_context(|| {
        format!("no repository with the id {id} was ever seen; see forgevault repo list")
    })
}

async fn list(db: &Db) -> anyhow::Result<String> {
    let mut text = format!("{:>12}  {:32}  repository", "id", "state");
    for row in store::all(db.conn()).await? {
        let (id, state) = (row.id, state(&row));
        let name = shown(&row);
        write!(text, "\n{id:>12}  {state:32}  {name}")?;
    }
    Ok(text)
}

async fn about(db: &Db, row: &repo::Model) -> anyhow::Result<String> {
    let held = store::holdings(db.conn(), row.id).await?;
    Ok(format!(
        "{}, id {}: {}; {} secrets, {} tokens, {} audit entries",
        shown(row),
        row.id,
        state(row),
        held.secrets,
        held.tokens,
        held.audit_entries
    ))
}

/// The state with its time in UTC.
fn state(row: &repo::Model) -> String {
    let (word, since) = if row.purged_unix != 0 {
        ("purged on", row.purged_unix)
    } else if row.detached_unix != 0 {
        ("detached since", row.detached_unix)
    } else if row.deleted_unix != 0 {
        ("hidden since", row.deleted_unix)
    } else {
        return "served".to_owned();
    };
    match time::OffsetDateTime::from_unix_timestamp(since) {
        Ok(at) => format!("{word} {} {:02}:{:02}", at.date(), at.hour(), at.minute()),
        Err(_) => format!("{word} {since}"),
    }
}

/// Returns the name, made safe for a terminal: others may have written to the database.
fn shown(row: &repo::Model) -> String {
    cut(&format!("{}/{}", row.owner, row.name), MAX_SHOWN)
}
