//! Compares two states of a part of a vault, or two parts.

use std::collections::BTreeMap;

use entity::Revision;
use forgevault_api_types::environments::EnvironmentDiff;

use super::catch_up::catch_up;
use super::part::{EnvironmentName, Part};
use super::revisions;
use crate::access::RequestContext;
use crate::error::Error;
use crate::secrets::bulk;
use crate::secrets::name::NameFilter;
use crate::secrets::store::{Current, ListFilter};
use crate::secrets::value::Mode;

/// What is compared with what.
pub enum Comparison {
    /// Two states, by their versions; the second is the present one by default.
    States {
        from: Revision,
        to: Option<Revision>,
    },
    /// The present values with those of another part.
    Parts { with: EnvironmentName },
}

impl Comparison {
    /// # Errors
    /// Unless it is one of the two.
    pub fn parse(
        (from, to): (Option<i64>, Option<i64>),
        with: Option<EnvironmentName>,
    ) -> Result<Self, Error> {
        match (from, to, with) {
            (Some(from), to, None) => Ok(Self::States {
                from: Revision::new(from),
                to: to.map(Revision::new),
            }),
            (None, None, Some(with)) => Ok(Self::Parts { with }),
            _ => Err(Error::invalid(
                "expected either with, or from and optionally to",
            )),
        }
    }
}

/// Compares, as far as the caller may read both sides.
///
/// # Errors
/// [`crate::error::Code::LimitReached`] when the licence does not include versions,
/// [`crate::error::Code::NotFound`] and [`crate::error::Code::StateUnavailable`] for what is not there, and for
/// values those of an export.
pub async fn diff(
    ctx: &RequestContext,
    name: &EnvironmentName,
    comparison: Comparison,
) -> Result<EnvironmentDiff, Error> {
    match comparison {
        Comparison::States { from, to } => {
            ctx.app.gate.versioning()?;
            let part = ctx.environments.require(name.as_str())?;
            states(ctx, part, (from, to)).await
        }
        Comparison::Parts { with } => {
            let here = ctx.environments.require(name.as_str())?;
            let there = ctx.environments.require(with.as_str())?;
            if here.name() == there.name() {
                return Err(Error::invalid("with: expected another environment"));
            }
            parts(ctx, (here, there)).await
        }
    }
}

async fn states(
    ctx: &RequestContext,
    part: Part<'_>,
    (from, to): (Revision, Option<Revision>),
) -> Result<EnvironmentDiff, Error> {
    let reach = part.within(&ctx.readable_names());
    if reach.any_of.is_empty() {
        return Ok(EnvironmentDiff::default());
    }
    let _permit = ctx.permit(&ctx.app.limiters.lists).await?;
    catch_up(ctx, part).await?;
    let (conn, repo_id) = (ctx.app.db.conn(), ctx.repo_id);
    let newest = revisions::last_revision(conn, repo_id, part.name()).await?;
    let to = to.unwrap_or(newest.revision);
    newest.check_known(from)?;
    newest.check_known(to)?;
    let before = revisions::state_at(conn, (repo_id, part), from).await?;
    let mut after = revisions::state_at(conn, (repo_id, part), to).await?;
    let mut diff = EnvironmentDiff::default();
    for (name, past) in before {
        let list = match after.remove(&name) {
            None => &mut diff.removed,
            Some(then) if (then.secret_id, then.version) == (past.secret_id, past.version) => {
                &mut diff.same
            }
            Some(_) => &mut diff.changed,
        };
        list.push(name);
    }
    diff.added = after.into_keys().collect();
    for list in lists(&mut diff) {
        list.retain(|name| reach.reaches(name));
        for name in list.iter_mut() {
            *name = part.name_inside(name).to_owned();
        }
        list.sort();
    }
    Ok(diff)
}

fn lists(diff: &mut EnvironmentDiff) -> [&mut Vec<String>; 5] {
    [
        &mut diff.added,
        &mut diff.removed,
        &mut diff.changed,
        &mut diff.same,
        &mut diff.unknown,
    ]
}

/// A name in both parts, without their prefixes, and its secrets.
type Pairs = BTreeMap<String, (Option<Current>, Option<Current>)>;

async fn parts(
    ctx: &RequestContext,
    (here, there): (Part<'_>, Part<'_>),
) -> Result<EnvironmentDiff, Error> {
    let reach = ctx.readable_names();
    let mut either = here.within(&reach);
    either.any_of.extend(there.within(&reach).any_of);
    if either.any_of.is_empty() {
        return Ok(EnvironmentDiff::default());
    }
    let (permit, found, keys) = bulk::read_all(ctx, &ListFilter::within(either)).await?;
    let mut diff = EnvironmentDiff::default();
    let mut both = vec![];
    for (name, pair) in pairs(found, (here, there), &reach) {
        match pair {
            (Some(one), Some(other)) if is_lockbox(&one) || is_lockbox(&other) => {
                diff.unknown.push(inside(here, &name));
            }
            (Some(one), Some(other)) => {
                for secret in [&one, &other] {
                    let version = (secret.version_id, secret.version);
                    ctx.record_opened(&secret.name, secret.id, version);
                }
                both.push((inside(here, &name), one, other));
            }
            (Some(_), None) => diff.removed.push(inside(here, &name)),
            (None, _) => diff.added.push(inside(there, &name)),
        }
    }
    // Many values would block a thread that serves other requests. The permit moves along, since the work
    // continues even if the caller disconnects.
    let comparing = tokio::task::spawn_blocking(move || {
        for (name, one, other) in both {
            let (one, other) = (
                bulk::open_with(&keys, &one)?,
                bulk::open_with(&keys, &other)?,
            );
            if *one == *other {
                diff.same.push(name);
            } else {
                diff.changed.push(name);
            }
        }
        for list in lists(&mut diff) {
            list.sort();
        }
        drop(permit);
        Ok(diff)
    });
    let compared: Result<_, Error> = comparing
        .await
        .map_err(|error| Error::internal().because(error))?;
    compared
}

fn is_lockbox(secret: &Current) -> bool {
    secret.encryption_mode == Mode::Lockbox.as_str()
}

fn inside(part: Part<'_>, name: &str) -> String {
    let full_name = format!("{}{name}", part.prefix());
    part.name_inside(&full_name).to_owned()
}

/// Sorts the secrets of two parts by their names without the prefix, of which both are in reach.
fn pairs(found: Vec<Current>, (here, there): (Part<'_>, Part<'_>), reach: &NameFilter) -> Pairs {
    let mut pairs = Pairs::new();
    for secret in found {
        let is_here = here.contains(&secret.name);
        let (own, other) = if is_here {
            (here, there)
        } else {
            (there, here)
        };
        let Some(name) = secret.name.strip_prefix(&own.prefix()).map(str::to_owned) else {
            continue;
        };
        if !reach.reaches(&format!("{}{name}", other.prefix())) {
            continue;
        }
        let pair = pairs.entry(name).or_default();
        if is_here {
            pair.0 = Some(secret);
        } else {
            pair.1 = Some(secret);
        }
    }
    pairs
}
