//! Changes the description, type and name of a secret.

use entity::secret;
use sea_orm::ActiveValue::Set;

use super::body::Changes;
use super::change::find_live;
use super::name::SecretName;
use super::precondition::Precondition;
use super::store;
use super::value::Kind;
use crate::access::RequestContext;
use crate::audit::Entry;
use crate::commit::{Command, WriteTx};
use crate::environments::revisions::{Held, SecretChange};
use crate::error::{Code, Error};

/// Changes a secret's metadata. Its value and version stay.
pub struct Patch {
    name: SecretName,
    changes: Changes,
    precondition: Precondition,
    last_seen: LastSeen,
}

impl Patch {
    /// # Errors
    /// When the caller may not write the new name.
    pub fn prepare(
        ctx: &RequestContext,
        name: SecretName,
        changes: Changes,
        precondition: Precondition,
    ) -> Result<Self, Error> {
        if let Some(new) = &changes.name {
            ctx.check_write(new)?;
        }
        Ok(Self {
            name,
            changes,
            precondition,
            last_seen: LastSeen::default(),
        })
    }

    /// Refuses to overwrite what somebody else has changed since it was seen.
    #[must_use]
    pub fn with_last_seen(self, last_seen: LastSeen) -> Self {
        Self { last_seen, ..self }
    }
}

/// The values that the user saw before editing, if known: the version does not cover them.
#[derive(Default)]
pub struct LastSeen {
    pub description: Option<String>,
    pub kind: Option<String>,
}

/// Returns the new value of a field; [`None`] when the user left it as they saw it (`last_seen`).
///
/// # Errors
/// [`Code::VersionConflict`] when somebody else has changed it since.
fn new_value<'a>(
    field: &str,
    new: Option<&'a str>,
    last_seen: Option<&str>,
    current: &str,
) -> Result<Option<&'a str>, Error> {
    match last_seen {
        Some(seen) if new == Some(seen) => Ok(None),
        Some(seen) if new.is_some() && seen != current => {
            let message = format!("{field}: somebody else has changed it since");
            Err(Error::new(Code::VersionConflict, message))
        }
        _ => Ok(new),
    }
}

impl Command for Patch {
    type Output = secret::Model;

    async fn apply(&self, tx: &mut WriteTx<'_>, entry: &mut Entry) -> Result<secret::Model, Error> {
        let mut row = find_live(tx, entry, &self.name).await?;
        self.precondition.check(Some(row.current_version))?;
        let before = Held::of(&row);
        let (changes, last_seen) = (&self.changes, &self.last_seen);
        let description = new_value(
            "description",
            changes.description.as_deref(),
            last_seen.description.as_deref(),
            &row.description,
        )?;
        let kind = changes.kind.as_ref().map(Kind::as_str);
        let kind = new_value("type", kind, last_seen.kind.as_deref(), &row.kind)?;
        if let Some(name) = &self.changes.name
            && *name != self.name
        {
            tx.environments().check_new_name(name)?;
            let taken = store::find(tx.read(), tx.repo_id(), name.as_str()).await?;
            if let Some(taken) = taken {
                let what = if taken.deleted_unix == 0 {
                    "a"
                } else {
                    "a deleted"
                };
                return Err(Error::new(
                    Code::AlreadyExists,
                    format!("name: {what} secret has this name"),
                ));
            }
            name.as_str().clone_into(&mut row.name);
        }
        if let Some(description) = description {
            description.clone_into(&mut row.description);
        }
        if let Some(kind) = kind {
            kind.clone_into(&mut row.kind);
        }
        row.updated_unix = tx.now;
        store::sign(&tx.head.row_key(), &mut row);
        let columns = secret::ActiveModel {
            row_mac: Set(row.row_mac.clone()),
            name: Set(row.name.clone()),
            description: Set(row.description.clone()),
            kind: Set(row.kind.clone()),
            updated_unix: Set(row.updated_unix),
            ..Default::default()
        };
        let repo_id = tx.repo_id();
        store::update(tx.write(), repo_id, row.id, columns).await?;
        if row.name != self.name.as_str() {
            store::remember_name(tx.write(), repo_id, row.id, &row.name).await?;
            entry.message = format!("renamed to {}", row.name);
            tx.note_change(SecretChange {
                secret_id: row.id,
                from: before,
                to: Held::of(&row),
            });
        }
        Ok(row)
    }
}
