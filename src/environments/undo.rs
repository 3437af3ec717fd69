//! Takes back the newest revision of an environment, secret by secret: what came is deleted, what went is
//! restored, what changed is rolled back. Whoever may write these names may do it, while the rollback of a
//! whole environment is for admins.

use entity::{Revision, Version, environment_change};

use super::bounds::{MAX_BYTES, MAX_CHANGES};
use super::bulk_write::{self, Changed, Step};
use super::catch_up::catch_up;
use super::comment::Comment;
use super::part::EnvironmentName;
use super::revision_match::RevisionMatch;
use super::revisions;
use crate::access::RequestContext;
use crate::audit::{Action, Entry};
use crate::commit::{Command, WriteTx};
use crate::error::Error;
use crate::license::Gate;
use crate::row_macs::mac;
use crate::secrets::SecretName;
use crate::secrets::change::{Delete, Restore};
use crate::secrets::precondition::Precondition;
use crate::secrets::put::PutParts;
use crate::secrets::rollback::Rollback;
use crate::secrets::store;

/// A command that takes a revision back, as long as it is the newest.
pub struct Undo {
    environment: EnvironmentName,
    revision: Revision,
    changes: Vec<(SecretName, environment_change::Model)>,
    gate: Gate,
    parts: PutParts,
}

impl Undo {
    /// # Errors
    /// [`crate::error::Code::NotFound`] for a revision that changed no secret in reach, or renamed one; the
    /// refusal of the first name that the caller may not write.
    pub async fn prepare(
        ctx: &RequestContext,
        environment: EnvironmentName,
        revision: Revision,
    ) -> Result<Self, Error> {
        let part = ctx.environments.require(environment.as_str())?;
        let target = (ctx.repo_id, part);
        let rows = revisions::changes(ctx.app.db.conn(), target, &[revision], None).await?;
        let is_renamed = rows.windows(2).any(|two| match two {
            [one, other] => one.secret_id == other.secret_id,
            _ => false,
        });
        if rows.is_empty() || is_renamed {
            return Err(Error::not_found("there is nothing to take back"));
        }
        if rows.len() > MAX_CHANGES {
            let message = format!("at most {MAX_CHANGES} changes are taken back at once");
            return Err(Error::invalid(message));
        }
        let mut changes = vec![];
        for row in rows {
            let name = SecretName::parse_field(&row.name)?;
            changes.push((name, row));
        }
        let names = changes.iter().map(|(name, row)| (action(row), name));
        bulk_write::check_rights(ctx, names)?;
        catch_up(ctx, part).await?;
        Ok(Self {
            environment,
            revision,
            changes,
            gate: ctx.app.gate.clone(),
            parts: PutParts::of(&ctx.app, ctx.author()),
        })
    }

    /// Checks the size of the values that would be sealed anew.
    async fn check_bytes(&self, tx: &WriteTx<'_>) -> Result<(), Error> {
        let rows = self.changes.iter().map(|(_, row)| row);
        let rolled_back = rows.filter(|row| action(row) == Action::Rollback);
        let versions: Vec<_> = rolled_back
            .map(|row| (row.secret_id, row.from_version))
            .collect();
        let bytes = store::sealed_bytes_of(tx.read(), tx.repo_id(), &versions).await?;
        if bytes > MAX_BYTES {
            let message = "at most 16 MiB are taken back at once: roll back some of the names";
            return Err(Error::invalid(message));
        }
        Ok(())
    }

    /// Returns the step that takes a change back.
    fn step(&self, name: &SecretName, change: &environment_change::Model) -> Result<Step, Error> {
        let (from, to) = (change.from_version, change.to_version);
        let (name, at) = (name.clone(), Precondition::at);
        let writer = self.parts.writer();
        Ok(if from == Version::NONE {
            Step::Delete(Delete::by(writer.author(), name, at(to)))
        } else if to == Version::NONE {
            Step::Restore(Restore::within(self.parts.room().clone(), name, at(from)))
        } else {
            self.gate.versioning()?;
            Step::RollBack(Rollback::by(writer.clone(), name, from, at(to)), to)
        })
    }
}

/// What taking a change back is.
fn action(change: &environment_change::Model) -> Action {
    if change.from_version == Version::NONE {
        Action::Delete
    } else if change.to_version == Version::NONE {
        Action::Restore
    } else {
        Action::Rollback
    }
}

impl Command for Undo {
    type Output = Changed;

    fn is_large(&self) -> bool {
        true
    }

    async fn apply(&self, tx: &mut WriteTx<'_>, entry: &mut Entry) -> Result<Changed, Error> {
        let environments = tx.environments();
        let part = environments.require(self.environment.as_str())?;
        let present = revisions::current(tx, part.name()).await?.revision;
        RevisionMatch::at(self.revision).check(present)?;
        self.check_bytes(tx).await?;
        let key = tx.head.row_key();
        let mut steps = vec![];
        for (name, change) in &self.changes {
            if !mac::verify_environment_change(&key, change) {
                return Err(Error::decryption_failed());
            }
            steps.push((name.clone(), self.step(name, change)?));
        }
        let comment = Comment::Undid(self.revision).to_string();
        bulk_write::apply(tx, entry, part, (&steps, comment)).await
    }
}
