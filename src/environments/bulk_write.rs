//! Writes, deletes, restores and rolls back many secrets of an environment: all or nothing, as one revision.

use std::collections::BTreeSet;

use entity::{Revision, Version};
use forgevault_api_types::environments::{NameChange, PatchEnvironment, SetSecret};
use forgevault_api_types::secrets::PutSecret;

use super::catch_up::catch_up;
use super::part::{EnvironmentName, Part};
use super::revision_match::RevisionMatch;
use super::revisions;
use crate::access::RequestContext;
use crate::audit::{Action, Entry};
use crate::commit::{Command, WriteTx};
use crate::error::Error;
use crate::secrets::SecretName;
use crate::secrets::body::NewVersion;
use crate::secrets::change::{Delete, Restore};
use crate::secrets::precondition::Precondition;
use crate::secrets::put::Put;
use crate::secrets::rollback::Rollback;
use crate::secrets::value::bounded_text;

/// The most names of one request.
pub const MAX_NAMES: usize = 500;
/// The largest body, in bytes.
pub const MAX_BODY: usize = 4 * 1024 * 1024;

/// A command that changes secrets of one environment.
pub struct BulkWrite {
    environment: EnvironmentName,
    /// In the order in which they are done.
    steps: Vec<(SecretName, Step)>,
    comment: String,
    matches: Option<RevisionMatch>,
}

/// What is done to one secret.
pub(super) enum Step {
    Put(Box<Put>),
    Delete(Delete),
    Restore(Restore),
    /// With the version that is current.
    RollBack(Rollback, Version),
}

/// What a command changed in an environment.
pub struct Changed {
    /// [`None`] if nothing was to be done.
    pub revision: Option<Revision>,
    /// By the names inside the environment.
    pub changes: Vec<NameChange>,
}

impl Changed {
    /// Whether it wrote over something: only an older version can bring that back.
    pub fn has_replaced(&self) -> bool {
        let mut changes = self.changes.iter();
        changes.any(|change| change.from > 0 && change.to > 0)
    }
}

impl BulkWrite {
    /// # Errors
    /// Names the first field that is invalid, or the first name that the caller may not write.
    pub async fn prepare(
        ctx: &RequestContext,
        environment: EnvironmentName,
        body: PatchEnvironment,
        matches: Option<RevisionMatch>,
    ) -> Result<Self, Error> {
        let part = ctx.environments.require(environment.as_str())?;
        let comment = bounded_text("comment", body.comment.unwrap_or_default())?;
        let count = body.set.0.len() + body.delete.len();
        if count == 0 {
            return Err(Error::invalid(
                "expected at least one name in set or delete",
            ));
        }
        check_count("set, delete", count)?;
        let mut names = Names::of(part);
        let mut set = vec![];
        for (name, item) in body.set.0 {
            set.push((names.full_name("set", &name)?, item));
        }
        let mut deletes = vec![];
        for name in &body.delete {
            deletes.push(names.full_name("delete", name)?);
        }
        let to_write = set.iter().map(|(name, _)| (Action::Write, name));
        let to_delete = deletes.iter().map(|name| (Action::Delete, name));
        check_rights(ctx, to_write.chain(to_delete))?;
        let mut steps = vec![];
        for (name, item) in set {
            let put = put(ctx, &name, item, &comment);
            let put = put.map_err(|error| refused(ctx, Action::Write, &name, error))?;
            steps.push((name, Step::Put(Box::new(put))));
        }
        catch_up(ctx, part).await?;
        steps.extend(deletes.into_iter().map(|name| {
            let delete = Delete::prepare(ctx, name.clone(), Precondition::default());
            (name, Step::Delete(delete))
        }));
        Ok(Self {
            environment,
            steps,
            comment,
            matches,
        })
    }

    /// Prepares to restore deleted secrets, by their names inside the environment.
    ///
    /// # Errors
    /// See [`BulkWrite::prepare`].
    pub async fn restoring(
        ctx: &RequestContext,
        environment: EnvironmentName,
        names: &[String],
    ) -> Result<Self, Error> {
        let part = ctx.environments.require(environment.as_str())?;
        check_count("names", names.len())?;
        let mut seen = Names::of(part);
        let full = names.iter().map(|name| seen.full_name("names", name));
        let full = full.collect::<Result<Vec<_>, _>>()?;
        check_rights(ctx, full.iter().map(|name| (Action::Restore, name)))?;
        catch_up(ctx, part).await?;
        let steps = full.into_iter().map(|name| {
            let restore = Restore::prepare(ctx, name.clone(), Precondition::default());
            (name, Step::Restore(restore))
        });
        Ok(Self {
            environment,
            steps: steps.collect(),
            comment: String::new(),
            matches: None,
        })
    }
}

/// The names of a request, each of which may come only once.
struct Names<'a> {
    part: Part<'a>,
    seen: BTreeSet<SecretName>,
}

impl<'a> Names<'a> {
    fn of(part: Part<'a>) -> Self {
        Self {
            part,
            seen: BTreeSet::new(),
        }
    }

    fn full_name(&mut self, field: &str, name: &str) -> Result<SecretName, Error> {
        let parsed = SecretName::parse_field(name).and_then(|name| self.part.full_name(&name));
        let full_name = parsed.map_err(|error| error.about(field))?;
        if !self.seen.insert(full_name.clone()) {
            return Err(Error::invalid(format!(
                "{field}: {name}: a name may come only once"
            )));
        }
        Ok(full_name)
    }
}

fn check_count(fields: &str, count: usize) -> Result<(), Error> {
    if count > MAX_NAMES {
        let message = format!("{fields}: expected at most {MAX_NAMES} names, found {count}");
        return Err(Error::invalid(message));
    }
    Ok(())
}

/// Checks the right to every name, so that each that is refused is recorded.
pub(super) fn check_rights<'a>(
    ctx: &RequestContext,
    names: impl Iterator<Item = (Action, &'a SecretName)>,
) -> Result<(), Error> {
    let mut first = Ok(());
    for (action, name) in names {
        if let Err(error) = ctx.check_write(name) {
            ctx.record_refused(action, name.as_str());
            first = first.and(Err(error.about(name.as_str())));
        }
    }
    first
}

fn put(
    ctx: &RequestContext,
    name: &SecretName,
    item: SetSecret,
    comment: &str,
) -> Result<Put, Error> {
    let body = PutSecret {
        name: None,
        value: item.value,
        description: item.description,
        kind: item.kind,
        comment: Some(item.comment.unwrap_or_else(|| comment.to_owned())),
        encryption_mode: item.encryption_mode,
    };
    let content = NewVersion::parse(body, name, ctx.app.bodies.max_value_bytes)?;
    Ok(Put::prepare(
        ctx,
        name.clone(),
        content,
        Precondition::default(),
    ))
}

/// Records the name for which the whole is refused.
fn refused(ctx: &RequestContext, action: Action, name: &SecretName, error: Error) -> Error {
    ctx.record_refused(action, name.as_str());
    error.about(name.as_str())
}

impl Step {
    fn action(&self) -> Action {
        match self {
            Self::Put(_) => Action::Write,
            Self::Delete(_) => Action::Delete,
            Self::Restore(_) => Action::Restore,
            Self::RollBack(..) => Action::Rollback,
        }
    }

    /// Returns the version before and after, [`Version::NONE`] where there is none.
    async fn apply(
        &self,
        tx: &mut WriteTx<'_>,
        entry: &mut Entry,
    ) -> Result<(Version, Version), Error> {
        Ok(match self {
            Self::Put(put) => {
                let stored = put.apply(tx, entry).await?;
                let before = stored.replaced.unwrap_or(Version::NONE);
                (before, stored.secret.current_version)
            }
            Self::Delete(delete) => (delete.apply(tx, entry).await?, Version::NONE),
            Self::Restore(restore) => (Version::NONE, restore.apply(tx, entry).await?),
            Self::RollBack(rollback, before) => {
                let done = rollback.apply(tx, entry).await?;
                (*before, done.secret.current_version)
            }
        })
    }
}

impl Command for BulkWrite {
    type Output = Changed;

    fn is_large(&self) -> bool {
        true
    }

    async fn apply(&self, tx: &mut WriteTx<'_>, entry: &mut Entry) -> Result<Changed, Error> {
        let environments = tx.environments();
        let part = environments.require(self.environment.as_str())?;
        if let Some(matches) = &self.matches {
            matches.check(revisions::current(tx, part.name()).await?.revision)?;
        }
        apply(tx, entry, part, (&self.steps, self.comment.clone())).await
    }
}

/// Does these steps, with that comment for the revision.
///
/// # Errors
/// The first refusal, with its name.
pub(super) async fn apply(
    tx: &mut WriteTx<'_>,
    entry: &mut Entry,
    part: Part<'_>,
    (steps, comment): (&[(SecretName, Step)], String),
) -> Result<Changed, Error> {
    let template = entry.clone();
    let (mut entries, mut changes) = (vec![], vec![]);
    for (name, step) in steps {
        *entry = template.for_secret(step.action(), name.as_str());
        let done = step.apply(tx, entry).await;
        let (from, to) = done.map_err(|error| error.about(name.as_str()))?;
        changes.push(NameChange {
            name: part.name_inside(name.as_str()).to_owned(),
            from: from.get(),
            to: to.get(),
        });
        entries.push(entry.clone());
    }
    tx.set_revision_comment(comment);
    let raised = revisions::record(tx, &template).await?;
    record_each(tx, entry, entries);
    Ok(Changed {
        revision: raised.get(part.name()).copied(),
        changes,
    })
}

/// Records these entries, the first in place of the request's own.
fn record_each(tx: &mut WriteTx<'_>, entry: &mut Entry, entries: Vec<Entry>) {
    let mut entries = entries.into_iter();
    if let Some(first) = entries.next() {
        *entry = first;
    }
    for further in entries {
        tx.record(further);
    }
}
