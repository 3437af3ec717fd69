//! Plans a rollback: what is done with each name, by its secrets then and today. Opens no value.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use entity::{RepoId, Revision, SecretId, Version, secret};
use forgevault_api_types::environments::{NameChange, UnavailableName, UnavailableReason};

use crate::crypto::RowKey;
use crate::db::Conn;
use crate::environments::Environments;
use crate::environments::bounds::{MAX_BYTES, MAX_CHANGES};
use crate::environments::part::Part;
use crate::environments::revisions::{self, Availability, PastSecret};
use crate::error::Error;
use crate::row_macs::mac;
use crate::secrets::SecretName;
use crate::secrets::room::Room;
use crate::secrets::store;
use crate::secrets::value::Kind;
use crate::secrets::version_writer::next_version;

/// What a rollback does, by full name in order.
#[derive(Default)]
pub(super) struct Plan {
    pub(super) steps: Vec<Step>,
    pub(super) unavailable: Vec<UnavailableName>,
}

/// What is done with one name.
pub(super) struct Step {
    pub(super) name: SecretName,
    /// The version today; 0 = none.
    from: Version,
    /// The version afterwards; 0 = none.
    to: Version,
    pub(super) act: Act,
}

pub(super) enum Act {
    Delete,
    /// The deleted secret still has the version.
    Restore,
    /// A new version of the secret that has the name, deleted or not, else a new secret.
    Write(Source),
}

/// The version that is written again.
pub(super) struct Source {
    pub(super) secret_id: SecretId,
    pub(super) version: Version,
    /// For a new secret, the type of the other.
    pub(super) kind: Option<Kind>,
}

impl Step {
    pub(super) fn change(&self, part: Part<'_>) -> NameChange {
        NameChange {
            name: part.name_inside(self.name.as_str()).to_owned(),
            from: self.from.get(),
            to: self.to.get(),
        }
    }
}

impl Plan {
    /// Checks that a repository with `present` live secrets may have those that come again.
    ///
    /// # Errors
    /// [`crate::error::Code::LimitReached`]
    pub(super) fn check_room(&self, room: &Room, present: i64) -> Result<(), Error> {
        let (mut gone, mut come) = (0, 0);
        for step in &self.steps {
            gone += i64::from(step.to.is_none());
            come += i64::from(step.from.is_none());
        }
        if come == 0 {
            return Ok(());
        }
        room.check(present - gone + come - 1)
    }
}

/// A name with its secrets at the earlier revision and today, which are not the same.
struct Difference {
    name: String,
    then: Option<PastSecret>,
    today: Option<PastSecret>,
}

/// Reads what a plan needs.
pub(super) struct Planner<'a, C: Conn> {
    pub(super) conn: &'a C,
    pub(super) repo_id: RepoId,
    pub(super) environments: &'a Environments,
    pub(super) part: Part<'a>,
    /// Verifies rows, unless rows without a MAC are accepted.
    pub(super) row_check: Option<Arc<RowKey>>,
    /// Verifies changes.
    pub(super) row_key: Arc<RowKey>,
}

impl<C: Conn> Planner<'_, C> {
    /// Plans the way from the newest revision back to `revision`; with `names`, only of these names inside.
    pub(super) async fn plan(
        &self,
        (revision, newest): (Revision, Revision),
        names: Option<&BTreeSet<SecretName>>,
    ) -> Result<Plan, Error> {
        let mut plan = Plan::default();
        let mut differences = self.differences((revision, newest), names).await?;
        differences.retain(|difference| match gone(difference) {
            Some(reason) => {
                plan.unavailable
                    .push(self.unavailable(&difference.name, reason));
                false
            }
            None => true,
        });
        if differences.len() > MAX_CHANGES {
            let message = format!(
                "more than {MAX_CHANGES} names would change: set names to roll back some of them"
            );
            return Err(Error::invalid(message));
        }
        let (present, sources) = self.rows(&differences).await?;
        for difference in differences {
            let row = present.get(&difference.name);
            let step = match &difference.then {
                None => self.step(&difference, Version::NONE, Act::Delete)?,
                Some(then) => {
                    let Some(source) = sources.get(&then.secret_id) else {
                        let reason = UnavailableReason::Purged;
                        plan.unavailable
                            .push(self.unavailable(&difference.name, reason));
                        continue;
                    };
                    if !self.part.contains(&source.name) {
                        let reason = UnavailableReason::Moved;
                        plan.unavailable
                            .push(self.unavailable(&difference.name, reason));
                    }
                    // Otherwise whoever can write to the database could have values brought to this name.
                    if source.name != difference.name && !self.proves(then) {
                        continue;
                    }
                    let (to, act) = again(then, row, source)?;
                    self.step(&difference, to, act)?
                }
            };
            plan.steps.push(step);
        }
        plan.unavailable
            .sort_by(|one, other| one.name.cmp(&other.name));
        self.check_bytes(&plan).await?;
        Ok(plan)
    }

    async fn differences(
        &self,
        (revision, newest): (Revision, Revision),
        names: Option<&BTreeSet<SecretName>>,
    ) -> Result<Vec<Difference>, Error> {
        let part = (self.repo_id, self.part);
        let then = revisions::state_at(self.conn, part, revision).await?;
        let mut today = revisions::state_at(self.conn, part, newest).await?;
        let pairs = then.into_iter().map(|(name, then)| {
            let today = today.remove(&name);
            (name, (Some(then), today))
        });
        let mut pairs: BTreeMap<String, _> = pairs.collect();
        pairs.extend(
            today
                .into_iter()
                .map(|(name, today)| (name, (None, Some(today)))),
        );
        if let Some(names) = names {
            let wanted: BTreeSet<&str> = names.iter().map(SecretName::as_str).collect();
            pairs.retain(|name, _| wanted.contains(self.part.name_inside(name)));
            let found: BTreeSet<&str> = pairs
                .keys()
                .map(|name| self.part.name_inside(name))
                .collect();
            if let Some(missing) = wanted.difference(&found).next() {
                let message = format!("names: {missing} exists neither at that revision nor today");
                return Err(Error::not_found(message));
            }
        }
        let is_same = |then: &Option<PastSecret>, today: &Option<PastSecret>| match (then, today) {
            (Some(then), Some(today)) => {
                (then.secret_id, then.version) == (today.secret_id, today.version)
            }
            _ => false,
        };
        let differences = pairs
            .into_iter()
            .filter(|(_, (then, today))| !is_same(then, today))
            .map(|(name, (then, today))| Difference { name, then, today });
        Ok(differences.collect())
    }

    /// Returns the secrets that have these names today, deleted ones included, and those that had them then.
    async fn rows(
        &self,
        differences: &[Difference],
    ) -> Result<
        (
            BTreeMap<String, secret::Model>,
            BTreeMap<SecretId, secret::Model>,
        ),
        Error,
    > {
        let (conn, repo_id) = (self.conn, self.repo_id);
        let names = differences
            .iter()
            .map(|difference| difference.name.as_str());
        let present = store::find_named(conn, repo_id, &names.collect::<Vec<_>>()).await?;
        let then = differences
            .iter()
            .filter_map(|difference| difference.then.as_ref());
        let ids: Vec<SecretId> = then.map(|then| then.secret_id).collect();
        let sources = revisions::secrets(conn, repo_id, &ids).await?;
        for row in present.iter().chain(&sources) {
            let is_ours = |key: &Arc<RowKey>| mac::verify_secret(key, row);
            if !self.row_check.as_ref().is_none_or(is_ours) {
                return Err(Error::decryption_failed());
            }
        }
        let present = present.into_iter().map(|row| (row.name.clone(), row));
        let sources = sources.into_iter().map(|row| (row.id, row));
        Ok((present.collect(), sources.collect()))
    }

    fn step(&self, difference: &Difference, to: Version, act: Act) -> Result<Step, Error> {
        let name = SecretName::parse_field(&difference.name)?;
        if difference.today.is_none() {
            let checked = self.environments.check_new_name(&name);
            checked.map_err(|error| error.about(self.part.name_inside(name.as_str())))?;
        }
        let today = difference.today.as_ref();
        Ok(Step {
            name,
            from: today.map_or(Version::NONE, |today| today.version),
            to,
            act,
        })
    }

    /// Whether the service recorded that the secret lay here.
    fn proves(&self, then: &PastSecret) -> bool {
        let change = then.change.as_ref();
        change.is_some_and(|change| mac::verify_environment_change(&self.row_key, change))
    }

    fn unavailable(&self, name: &str, reason: UnavailableReason) -> UnavailableName {
        UnavailableName {
            name: self.part.name_inside(name).to_owned(),
            reason,
        }
    }

    async fn check_bytes(&self, plan: &Plan) -> Result<(), Error> {
        let sources = plan.steps.iter().filter_map(|step| match &step.act {
            Act::Write(source) => Some((source.secret_id, source.version)),
            Act::Delete | Act::Restore => None,
        });
        let sources: Vec<_> = sources.collect();
        if store::sealed_bytes_of(self.conn, self.repo_id, &sources).await? > MAX_BYTES {
            return Err(Error::invalid(
                "more than 16 MiB of values would be written: set names to roll back some of them",
            ));
        }
        Ok(())
    }
}

/// Returns why the earlier version of a name cannot be had.
fn gone(difference: &Difference) -> Option<UnavailableReason> {
    match difference.then.as_ref()?.availability {
        Availability::Available => None,
        Availability::Purged => Some(UnavailableReason::Purged),
        Availability::Pruned => Some(UnavailableReason::Pruned),
    }
}

/// Returns how a name gets an earlier version again, and the number of the version that it then has. `row` is
/// the secret that has the name today, deleted or not, `source` the one of that version.
fn again(
    then: &PastSecret,
    row: Option<&secret::Model>,
    source: &secret::Model,
) -> Result<(Version, Act), Error> {
    let write = |kind| {
        Act::Write(Source {
            secret_id: then.secret_id,
            version: then.version,
            kind,
        })
    };
    match row {
        None => Ok((Version::FIRST, write(source.kind.parse().ok()))),
        Some(row)
            if row.deleted_unix != 0
                && (row.id, row.current_version) == (then.secret_id, then.version) =>
        {
            Ok((row.current_version, Act::Restore))
        }
        Some(row) => Ok((next_version(row)?, write(None))),
    }
}
