//! Declares the environments of a repository anew, all protected: for the operator, after somebody else has
//! changed what is stored about them.

use std::collections::BTreeSet;
use std::sync::Arc;

use entity::RepoId;
use sea_orm::DbErr;

use super::declare;
use super::part::EnvironmentName;
use super::stored::StoredSet;
use super::{Environment, Environments, revisions, store, stored};
use crate::audit::{Action, Entry, store as audit};
use crate::commit::{Command, WriteTx};
use crate::crypto::KeyRing;
use crate::db::Conn;
use crate::error::Error;
use crate::keys::encryption_failed;
use crate::row_macs::bind;

/// Returns the name of everything that was ever declared in a repository, as far as anything stored tells.
/// Somebody may have added names: more than there were are protected, never fewer.
///
/// # Errors
/// When the database is unavailable.
pub async fn ever_declared(
    conn: &impl Conn,
    repo_id: RepoId,
    stored: &StoredSet,
) -> Result<BTreeSet<String>, DbErr> {
    let initial = Environments::initial();
    let mut names: BTreeSet<String> = initial.names().into_iter().map(String::from).collect();
    names.extend(revisions::environments(conn, repo_id).await?);
    for message in audit::messages(conn, repo_id, &[Action::EnvWrite, Action::EnvDelete]).await? {
        let about = message.strip_prefix("environment ").unwrap_or_default();
        names.extend(about.split([' ', ':']).next().map(str::to_owned));
    }
    names.extend(
        stored
            .row
            .iter()
            .flat_map(|row| stored::names(&row.declared)),
    );
    names.retain(|name| {
        let parsed = name.parse::<EnvironmentName>();
        parsed.is_ok_and(|name| !name.is_base())
    });
    Ok(names)
}

/// A command that makes a new set in which everything that was ever declared is protected.
pub struct ProtectAll {
    pub ring: Arc<KeyRing>,
}

impl Command for ProtectAll {
    /// The names.
    type Output = Vec<String>;

    async fn apply(&self, tx: &mut WriteTx<'_>, entry: &mut Entry) -> Result<Vec<String>, Error> {
        let repo_id = tx.repo_id();
        let stored = store::read(tx.read(), repo_id).await?;
        let names = ever_declared(tx.read(), repo_id, &stored).await?;
        let declared = names
            .iter()
            .map(|name| Environment::new_protected(name.clone()));
        let row = stored
            .row
            .as_ref()
            .map_or(stored.generation, |row| row.generation);
        let next = Environments::new(stored.generation.max(row).next(), declared.collect());
        declare::write(tx, next).await?;
        if !bind::has_older_process(tx).await? {
            tx.head
                .bind_environments(&self.ring)
                .map_err(encryption_failed)?;
        }
        entry.message = format!("{} environments declared anew, all protected", names.len());
        Ok(names.into_iter().collect())
    }
}
