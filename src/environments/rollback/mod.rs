//! Rolls a part of a vault back to an earlier state: values, modes and presence, written as new versions in
//! one commit. A preview plans the same and writes nothing.

mod plan;
mod write;

use std::collections::BTreeSet;

use entity::{RepoId, Revision};
use forgevault_api_types::environments::{EnvironmentRollbackBody, NameChange, UnavailableName};

use self::plan::Planner;
use super::bounds::parse_names;
use super::catch_up::catch_up;
use super::comment::Comment;
use super::part::{EnvironmentName, Part};
use super::revision_match::RevisionMatch;
use super::revisions::{self, LastRevision};
use crate::access::RequestContext;
use crate::audit::Entry;
use crate::commit::{Command, WriteTx};
use crate::db::Conn;
use crate::error::{Code, Error};
use crate::secrets::SecretName;
use crate::secrets::put::PutParts;

/// A command that rolls a part of the vault back, or previews that.
pub struct RollBack {
    environment: EnvironmentName,
    destination: Destination,
    /// As they are called inside; [`None`] for all.
    names: Option<BTreeSet<SecretName>>,
    matches: Option<RevisionMatch>,
    is_preview: bool,
    parts: PutParts,
}

/// The result of a [`RollBack`].
pub struct RolledBack {
    /// The newest revision: the new one, if anything was changed.
    pub revision: Revision,
    pub is_changed: bool,
    pub is_preview: bool,
    /// The revision to which it goes back.
    pub destination: Revision,
    /// By the names inside, in order.
    pub changes: Vec<NameChange>,
    pub unavailable: Vec<UnavailableName>,
}

/// The state to go back to.
enum Destination {
    Revision(Revision),
    /// The last one up to that time, Unix seconds.
    Time(i64),
}

impl RollBack {
    /// # Errors
    /// Names the field that is invalid; [`Code::LimitReached`] when the licence does not include versions,
    /// [`Code::NotFound`], and [`Code::PreconditionRequired`].
    pub async fn prepare(
        ctx: &RequestContext,
        environment: EnvironmentName,
        body: EnvironmentRollbackBody,
        matches: Option<RevisionMatch>,
    ) -> Result<Self, Error> {
        let destination = Destination::parse(body.revision, body.time)?;
        let names = body.names.map(parse_names).transpose()?;
        ctx.app.gate.versioning()?;
        let part = ctx.environments.require(environment.as_str())?;
        // Whoever may do this reaches every name; the commit judges that again.
        ctx.readable_names();
        for name in names.iter().flatten() {
            ctx.check_write(&part.full_name(name)?)?;
        }
        if matches.is_none() && !body.preview {
            let message = "If-Match: expected the present revision in quotes; a preview tells it";
            return Err(Error::new(Code::PreconditionRequired, message));
        }
        catch_up(ctx, part).await?;
        Ok(Self {
            environment,
            destination,
            names,
            matches,
            is_preview: body.preview,
            parts: PutParts::of(&ctx.app, ctx.author()),
        })
    }
}

impl Destination {
    fn parse(revision: Option<i64>, time: Option<i64>) -> Result<Self, Error> {
        match (revision, time) {
            (Some(revision), None) if revision >= 1 => Ok(Self::Revision(Revision::new(revision))),
            (Some(_), None) => Err(Error::invalid("revision: expected a whole number from 1")),
            (None, Some(time)) if time >= 0 => Ok(Self::Time(time)),
            (None, Some(_)) => Err(Error::invalid("time: expected Unix seconds from 0")),
            _ => Err(Error::invalid("expected either revision or time")),
        }
    }

    /// Returns the revision to go back to.
    async fn revision(
        &self,
        conn: &impl Conn,
        (repo_id, part): (RepoId, Part<'_>),
        last: LastRevision,
    ) -> Result<Revision, Error> {
        let revision = match self {
            Self::Revision(revision) => *revision,
            Self::Time(time) => {
                let found = revisions::last_until(conn, (repo_id, part), *time).await?;
                match found {
                    Some(revision) => revision,
                    None => first(conn, repo_id, part).await?,
                }
            }
        };
        last.check_known(revision)?;
        Ok(revision)
    }
}

/// Returns the revision that was there before anything was recorded. An environment that was declared later
/// has none.
async fn first(conn: &impl Conn, repo_id: RepoId, part: Part<'_>) -> Result<Revision, Error> {
    if revisions::is_recorded(conn, (repo_id, part), Revision::FIRST).await? {
        return Err(revisions::unavailable());
    }
    Ok(Revision::FIRST)
}

impl Command for RollBack {
    type Output = RolledBack;

    fn is_large(&self) -> bool {
        true
    }

    async fn apply(&self, tx: &mut WriteTx<'_>, entry: &mut Entry) -> Result<RolledBack, Error> {
        let environments = tx.environments();
        environments.check_readable()?;
        let part = environments.require(self.environment.as_str())?;
        revisions::reconcile(tx, part).await?;
        let last = revisions::current(tx, part.name()).await?;
        if let Some(matches) = &self.matches {
            matches.check(last.revision)?;
        }
        let target = (tx.repo_id(), part);
        let revision = self.destination.revision(tx.read(), target, last).await?;
        let preview = if self.is_preview { ", preview" } else { "" };
        entry.message = format!("environment {}, revision {revision}{preview}", part.name());
        let planner = Planner {
            conn: tx.read(),
            repo_id: tx.repo_id(),
            environments: &environments,
            part,
            row_check: tx.head.row_check(),
            row_key: tx.head.row_key(),
        };
        let plan = planner
            .plan((revision, last.revision), self.names.as_ref())
            .await?;
        plan.check_room(self.parts.room(), tx.head.secret_count())?;
        let mut rolled_back = RolledBack {
            revision: last.revision,
            is_changed: !plan.steps.is_empty() && !self.is_preview,
            is_preview: self.is_preview,
            destination: revision,
            changes: plan.steps.iter().map(|step| step.change(part)).collect(),
            unavailable: plan.unavailable,
        };
        if rolled_back.is_changed {
            let comment = Comment::RolledBackTo(revision).to_string();
            let writer = (&self.parts, comment.as_str());
            let entries = write::write(tx, entry, &plan.steps, writer).await?;
            tx.set_revision_comment(comment);
            let raised = revisions::record(tx, entry).await?;
            let raised = raised.get(part.name()).copied();
            rolled_back.revision = raised.ok_or_else(Error::internal)?;
            for one in entries {
                tx.record(one);
            }
        }
        Ok(rolled_back)
    }
}
