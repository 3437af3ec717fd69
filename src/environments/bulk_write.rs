//! Writes and deletes many secrets of an environment: all or nothing, as one revision.

use std::collections::BTreeSet;

use entity::Revision;
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
use crate::secrets::change::Delete;
use crate::secrets::precondition::Precondition;
use crate::secrets::put::Put;
use crate::secrets::value::bounded_text;

/// The most names of one request.
pub const MAX_NAMES: usize = 500;
/// The largest body, in bytes.
pub const MAX_BODY: usize = 4 * 1024 * 1024;

/// A command that writes and deletes secrets of one environment.
pub struct BulkWrite {
    environment: EnvironmentName,
    puts: Vec<Put>,
    deletes: Vec<(SecretName, Delete)>,
    comment: String,
    matches: Option<RevisionMatch>,
}

/// What a command changed in an environment.
pub struct Changed {
    /// [`None`] if nothing was to be done.
    pub revision: Option<Revision>,
    /// By the names inside the environment.
    pub changes: Vec<NameChange>,
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
        if count > MAX_NAMES {
            let message = format!("set, delete: expected at most {MAX_NAMES} names, found {count}");
            return Err(Error::invalid(message));
        }
        let mut names = Names {
            part,
            seen: BTreeSet::new(),
        };
        let mut set = vec![];
        for (name, item) in body.set.0 {
            set.push((names.full_name("set", &name)?, item));
        }
        let mut deletes = vec![];
        for name in &body.delete {
            deletes.push(names.full_name("delete", name)?);
        }
        check_rights(ctx, &set, &deletes)?;
        let mut puts = vec![];
        for (name, item) in set {
            let put = put(ctx, &name, item, &comment);
            puts.push(put.map_err(|error| refused(ctx, Action::Write, &name, error))?);
        }
        catch_up(ctx, part).await?;
        let deletes = deletes.into_iter().map(|name| {
            let delete = Delete::prepare(ctx, name.clone(), Precondition::default());
            (name, delete)
        });
        Ok(Self {
            deletes: deletes.collect(),
            environment,
            puts,
            comment,
            matches,
        })
    }
}

/// The names of a request, each of which may come only once.
struct Names<'a> {
    part: Part<'a>,
    seen: BTreeSet<SecretName>,
}

impl Names<'_> {
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

/// Checks the right to every name, so that each that is refused is recorded.
fn check_rights(
    ctx: &RequestContext,
    set: &[(SecretName, SetSecret)],
    deletes: &[SecretName],
) -> Result<(), Error> {
    let set = set.iter().map(|(name, _)| (Action::Write, name));
    let deletes = deletes.iter().map(|name| (Action::Delete, name));
    let mut first = Ok(());
    for (action, name) in set.chain(deletes) {
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
        let template = entry.clone();
        let (mut entries, mut changes) = (vec![], vec![]);
        let change = |name: &SecretName, from: i64, to: i64| NameChange {
            name: part.name_inside(name.as_str()).to_owned(),
            from,
            to,
        };
        for put in &self.puts {
            let name = put.name();
            *entry = template.for_secret(Action::Write, name.as_str());
            let stored = put.apply(tx, entry).await;
            let stored = stored.map_err(|error| error.about(name.as_str()))?;
            let from = stored.replaced.map_or(0, entity::Version::get);
            changes.push(change(name, from, stored.secret.current_version.get()));
            entries.push(entry.clone());
        }
        for (name, delete) in &self.deletes {
            *entry = template.for_secret(Action::Delete, name.as_str());
            let deleted = delete.apply(tx, entry).await;
            let version = deleted.map_err(|error| error.about(name.as_str()))?;
            changes.push(change(name, version.get(), 0));
            entries.push(entry.clone());
        }
        tx.set_revision_comment(self.comment.clone());
        let raised = revisions::record(tx, &template).await?;
        record_each(tx, entry, entries);
        Ok(Changed {
            revision: raised.get(part.name()).copied(),
            changes,
        })
    }
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
