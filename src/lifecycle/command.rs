//! `forgevault repo`: operator commands for repositories by id, on the configured database, while the
//! service may be running.

use std::fmt::Write as _;
use std::sync::Arc;

use anyhow::{Context as _, bail};
use clap::Subcommand;
use entity::{RepoId, repo};

use super::service::DeletionSource;
use super::{purge, service, store};
use crate::audit::{Action, Entry, Source};
use crate::commit::Authority;
use crate::crypto::KeyRing;
use crate::db::Db;
use crate::environments::protect_all::{self, ProtectAll};
use crate::environments::store as environments;
use crate::keys::inspect::{self, Object};
use crate::operator::{self, OperatorDb};
use crate::row_macs::adopt::{Adopted, adopt};
use crate::settings::Settings;
use crate::text::{counted, cut};

/// Maximum bytes of a name in the output.
const MAX_NAME: usize = 255;

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
    /// Declare the environments of a repository anew, all protected, after they were changed in the database.
    Environments {
        /// The repository's id at the forge.
        id: RepoId,
        /// Everything that was ever declared becomes a protected environment.
        #[arg(long, required = true)]
        protect_all: bool,
        /// Do it. Without this, only show what would be declared.
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
            let description = describe(&db, &find_known(&db, id).await?).await?;
            bail!(
                "{description}\nnothing was done: add --yes to remove its secrets and tokens for good"
            );
        }
        RepoCommand::Purge { id, yes: true } => {
            let operator_db = OperatorDb::open(settings).await?;
            let result = purge(&operator_db, id).await;
            operator_db.close().await;
            result
        }
        RepoCommand::AdoptRows { id, yes: false } => {
            let (db, ring, _) = operator::to_read(settings).await?;
            let description = describe(&db, &find_known(&db, id).await?).await?;
            let invalid = invalid_rows(&db, &ring, id).await?;
            bail!(
                "{description}\n{invalid}\nnothing was done: anybody with write access to the database may have \
                 created them; add --yes to accept them"
            );
        }
        RepoCommand::AdoptRows { id, yes: true } => {
            let operator_db = OperatorDb::open(settings).await?;
            let result = adopt_rows(&operator_db, id).await;
            operator_db.close().await;
            result
        }
        RepoCommand::Environments { id, yes: false, .. } => {
            let (db, ..) = operator::to_read(settings).await?;
            let description = describe(&db, &find_known(&db, id).await?).await?;
            let stored = environments::read(db.conn(), id).await?;
            let names = protect_all::ever_declared(db.conn(), id, &stored).await?;
            bail!(
                "{description}\nto be declared, all protected: {}\nnothing was done: add --yes to declare them; \
                 admins can unprotect them afterwards",
                shown(names)
            );
        }
        RepoCommand::Environments { id, yes: true, .. } => {
            let operator_db = OperatorDb::open(settings).await?;
            let result = declare_anew(&operator_db, id).await;
            operator_db.close().await;
            result
        }
        RepoCommand::Attach { id } => {
            let operator_db = OperatorDb::open(settings).await?;
            let result = attach(&operator_db, id).await;
            operator_db.close().await;
            result
        }
    }
}

async fn purge(operator_db: &OperatorDb, id: RepoId) -> anyhow::Result<String> {
    let OperatorDb {
        db, ring, commits, ..
    } = operator_db;
    let row = find_known(db, id).await?;
    let description = describe(db, &row).await?;
    if row.deleted_unix == 0 && row.detached_unix == 0 {
        service::hide(commits, id, Source::Cli, DeletionSource::Operator).await?;
    }
    purge::purge(commits, ring, id, Source::Cli).await?;
    Ok(format!("{description}\npurged; the audit log is kept"))
}

/// Describes the rows that are not valid as they are, one line each.
async fn invalid_rows(db: &Db, ring: &KeyRing, id: RepoId) -> anyhow::Result<String> {
    let report = inspect::repository(db.conn(), ring, id).await?;
    let rows = report.failures.iter();
    let rows = rows.filter(|failure| matches!(failure.what, Object::Token(_) | Object::Secret(..)));
    let lines: Vec<String> = rows
        .map(|failure| format!("  {}", cut(&failure.what.to_string(), MAX_NAME)))
        .collect();
    let summary = match lines.len() {
        1 => "1 row was not written by the service, or was changed since".to_owned(),
        count => format!("{count} rows were not written by the service, or were changed since"),
    };
    Ok(format!("{summary}\n{}", lines.join("\n")))
}

async fn adopt_rows(operator_db: &OperatorDb, id: RepoId) -> anyhow::Result<String> {
    let OperatorDb { db, commits, .. } = operator_db;
    let row = find_known(db, id).await?;
    let description = describe(db, &row).await?;
    let Adopted { tokens, secrets } = adopt(commits, id, Source::Cli).await?;
    Ok(format!(
        "{description}\n{} and {} were accepted as they are",
        counted(tokens, "token", "tokens"),
        counted(secrets, "secret", "secrets")
    ))
}

async fn declare_anew(operator_db: &OperatorDb, id: RepoId) -> anyhow::Result<String> {
    let OperatorDb { db, ring, commits } = operator_db;
    let row = find_known(db, id).await?;
    let description = describe(db, &row).await?;
    let command = ProtectAll {
        ring: Arc::clone(ring),
    };
    let entry = Entry::unattended(id, Action::EnvWrite, Source::Cli);
    let names = commits.execute(command, entry, Authority::Service).await?;
    Ok(format!(
        "{description}\ndeclared, all protected: {}",
        shown(names)
    ))
}

/// The names, made safe for a terminal.
fn shown(names: impl IntoIterator<Item = String>) -> String {
    let names: Vec<String> = names.into_iter().map(|name| cut(&name, MAX_NAME)).collect();
    names.join(", ")
}

async fn attach(operator_db: &OperatorDb, id: RepoId) -> anyhow::Result<String> {
    let OperatorDb { db, commits, .. } = operator_db;
    let row = find_known(db, id).await?;
    let description = describe(db, &row).await?;
    if row.deleted_unix == 0 && row.detached_unix == 0 {
        bail!("{description}\nnothing was done: it is served");
    }
    service::attach(commits, id).await?;
    Ok(format!(
        "{description}\nattached to the repository that now has the id {id} at the forge"
    ))
}

async fn find_known(db: &Db, id: RepoId) -> anyhow::Result<repo::Model> {
    let row = store::find(db.conn(), id).await?;
    row.with_context(|| {
        format!("no repository with the id {id} was ever seen; see forgevault repo list")
    })
}

async fn list(db: &Db) -> anyhow::Result<String> {
    let mut text = format!("{:>12}  {:32}  repository", "id", "state");
    for row in store::all(db.conn()).await? {
        let (id, state) = (row.id, state(&row));
        let name = safe_name(&row);
        write!(text, "\n{id:>12}  {state:32}  {name}")?;
    }
    Ok(text)
}

async fn describe(db: &Db, row: &repo::Model) -> anyhow::Result<String> {
    let holdings = store::holdings(db.conn(), row.id).await?;
    Ok(format!(
        "{}, id {}: {}; {}, {}, {}",
        safe_name(row),
        row.id,
        state(row),
        counted(holdings.secrets, "secret", "secrets"),
        counted(holdings.tokens, "token", "tokens"),
        counted(holdings.audit_entries, "audit entry", "audit entries")
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
fn safe_name(row: &repo::Model) -> String {
    cut(&format!("{}/{}", row.owner, row.name), MAX_NAME)
}
