//! Imports a whole `.env`: previews the changes, then applies all of them or none. Each variable is checked
//! like a PUT of its secret. The comparison reads the stored values, so each one leaves the audit entry of a
//! read.

use std::collections::{BTreeMap, HashMap};

use entity::{Revision, SecretId, Version};
use forgevault_api_types::secrets::PutSecret;
use forgevault_dotenv::Variable;
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

use super::body::NewVersion;
use super::bulk::{open_with, record_read, with_keys};
use super::name::SecretName;
use super::precondition::Precondition;
use super::put::Put;
use super::store::{self, Current};
use crate::access::RequestContext;
use crate::audit::Entry;
use crate::commit::{Command, WriteTx};
use crate::environments::revisions;
use crate::error::{Code, Error};

/// The type of newly created secrets.
const KIND: &str = "key-value";
/// Values decrypted at once.
const PART: usize = 100;

/// What an import does with a variable.
pub enum Outcome {
    New,
    Changed,
    Unchanged,
    Refused(Error),
}

impl Outcome {
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Changed => "changed",
            Self::Unchanged => "unchanged",
            Self::Refused(_) => "refused",
        }
    }
}

/// What becomes of the valid variables if others are not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Faults {
    /// Nothing is written.
    #[default]
    Refuse,
    /// The valid ones are written.
    LeaveOut,
}

/// A variable without its value.
pub struct Planned {
    pub line: usize,
    /// The name including its environment.
    pub name: String,
    pub outcome: Outcome,
    /// See [`Variable::has_expansion`].
    pub keeps_dollar: bool,
}

/// The changes that a file would make.
#[derive(Default)]
pub struct Plan {
    /// In the order of the file.
    pub variables: Vec<Planned>,
    /// The stored and the new value of the variable that is to be shown, if they differ.
    pub compared: Option<(Zeroizing<String>, Zeroizing<String>)>,
    puts: Vec<Put>,
    /// The compared live secrets, with their versions.
    secrets: BTreeMap<SecretId, Version>,
    seen: Sha256,
}

impl Plan {
    /// Returns the number of variables that are refused. They are not part of what is written.
    pub fn refused(&self) -> usize {
        let variables = self.variables.iter();
        let refused = variables.filter(|one| matches!(one.outcome, Outcome::Refused(_)));
        refused.count()
    }

    /// Returns the names that the caller has no right to write. They are never left out, so that the attempt
    /// is recorded.
    pub fn forbidden(&self) -> impl Iterator<Item = &str> {
        let is_forbidden = |one: &&Planned| match &one.outcome {
            Outcome::Refused(refusal) => refusal.code() == Code::Forbidden,
            _ => false,
        };
        let forbidden = self.variables.iter().filter(is_forbidden);
        forbidden.map(|one| one.name.as_str())
    }

    /// Checks that this plan equals the one previewed in the browser (`seen`), and that no variable is
    /// refused unless those are to be left out.
    ///
    /// # Errors
    /// [`Code::InvalidRequest`] and [`Code::VersionConflict`].
    pub fn parse(&self, seen: &str, faults: Faults) -> Result<(), Error> {
        let is_complete = faults == Faults::Refuse;
        if is_complete && self.refused() > 0 || self.forbidden().next().is_some() {
            let message = "env: a variable was refused; nothing was stored";
            return Err(Error::invalid(message));
        }
        if self.digest() != seen {
            return Err(stale_preview());
        }
        Ok(())
    }

    /// Whether a stored value is replaced.
    pub fn replaces_something(&self) -> bool {
        let mut variables = self.variables.iter();
        variables.any(|one| matches!(one.outcome, Outcome::Changed))
    }

    /// Whether any secret is new or changed.
    pub fn changes_something(&self) -> bool {
        !self.puts.is_empty()
    }

    /// Returns the number of new or changed secrets.
    pub fn changes(&self) -> usize {
        self.puts.len()
    }

    /// Returns a digest that identifies the plan and the state of the secrets, but depends on no value.
    pub fn digest(&self) -> String {
        hex::encode(self.seen.clone().finalize())
    }

    /// Adds a variable with the stored version, 0 if there is none.
    fn add(&mut self, planned: Planned, version: Version) {
        let seen = format!("{} {version} {}\n", planned.name, planned.outcome.as_str());
        self.seen.update(seen.as_bytes());
        self.variables.push(planned);
    }
}

/// Compares these variables with the secrets of the same names under that prefix, and keeps the values of the
/// one that is to be shown. Each secret that is read leaves its audit entry.
///
/// # Errors
/// The errors of decryption. Variables that are refused individually are part of the plan.
pub async fn plan(
    ctx: &RequestContext,
    file: Vec<Variable>,
    (prefix, show): (&str, &str),
) -> Result<Plan, Error> {
    let (app, repo_id) = (&ctx.app, ctx.repo_id);
    let mut secrets = store::count_live(app.db.conn(), repo_id).await?;
    let mut plan = Plan::default();
    let mut file = file.into_iter().peekable();
    while file.peek().is_some() {
        let part: Vec<_> = file
            .by_ref()
            .take(PART)
            .map(|v| with_prefix(v, prefix))
            .collect();
        let find = async || {
            let names = part.iter().map(|(name, _)| name.as_str());
            store::find_by_names(app.db.conn(), repo_id, names).await
        };
        let (found, keys) = with_keys(ctx, find).await?;
        let found: HashMap<_, _> = found.iter().map(|s| (s.name.as_str(), s)).collect();
        for (name, variable) in part {
            let present = found.get(name.as_str()).copied();
            let current = present.filter(|secret| secret.deleted_unix == 0);
            let version = current.map_or(Version::NONE, |secret| secret.current_version);
            let (line, keeps_dollar) = (variable.line, variable.has_expansion);
            let planned = |outcome| Planned {
                line,
                name: name.clone(),
                outcome,
                keeps_dollar,
            };
            let put = match put_command(ctx, &name, variable, present, secrets) {
                Ok(put) => put,
                Err(refusal) => {
                    plan.add(planned(Outcome::Refused(refusal)), version);
                    continue;
                }
            };
            let outcome = if let Some(secret) = current {
                plan.secrets.insert(secret.id, version);
                record_read(ctx, secret);
                let value = open_with(&keys, secret)?;
                if put.value() == value.as_bytes() {
                    Outcome::Unchanged
                } else {
                    if name == show {
                        let new = String::from_utf8(put.value().to_vec()).unwrap_or_default();
                        plan.compared = Some((value, Zeroizing::new(new)));
                    }
                    Outcome::Changed
                }
            } else {
                secrets += 1;
                Outcome::New
            };
            if !matches!(outcome, Outcome::Unchanged) {
                plan.puts.push(put);
            }
            plan.add(planned(outcome), version);
        }
    }
    Ok(plan)
}

fn with_prefix(variable: Variable, prefix: &str) -> (String, Variable) {
    (format!("{prefix}{}", variable.name), variable)
}

/// Returns the command that writes a variable, given the secret that has its name now and the number of live
/// secrets.
fn put_command(
    ctx: &RequestContext,
    name: &str,
    variable: Variable,
    present: Option<&Current>,
    secrets: i64,
) -> Result<Put, Error> {
    let name = SecretName::parse_field(name)?;
    ctx.check_write(&name)?;
    if present.is_none_or(|secret| secret.deleted_unix != 0) {
        ctx.environments.check_new_name(&name)?;
    }
    let body = PutSecret {
        name: None,
        value: variable.value,
        description: None,
        kind: present.is_none().then(|| KIND.to_owned()),
        comment: None,
        encryption_mode: None,
    };
    let content = NewVersion::parse(body, &name, ctx.app.bodies.max_value_bytes)?;
    let live = present.filter(|secret| secret.deleted_unix == 0);
    let live = live.map(|secret| secret.current_version);
    let precondition = live.map_or_else(Precondition::none, Precondition::at);
    let put = Put::prepare(ctx, name, content, precondition);
    let mode = present.map(|secret| secret.encryption_mode.as_str());
    put.check(live, mode, secrets)?;
    Ok(put)
}

fn stale_preview() -> Error {
    let message = "the secrets or the names in the text have changed since the preview";
    Error::new(Code::VersionConflict, message)
}

/// Executes every write of a plan, or none.
pub struct Import {
    puts: Vec<Put>,
    names: Vec<String>,
    secrets: BTreeMap<SecretId, Version>,
}

impl From<Plan> for Import {
    fn from(plan: Plan) -> Self {
        let variables = plan.variables.into_iter();
        let planned = variables.filter(|one| !matches!(one.outcome, Outcome::Refused(_)));
        let names = planned.map(|variable| variable.name);
        Self {
            puts: plan.puts,
            names: names.collect(),
            secrets: plan.secrets,
        }
    }
}

impl Command for Import {
    /// The new revisions by environment.
    type Output = BTreeMap<String, Revision>;

    fn is_large(&self) -> bool {
        true
    }

    async fn apply(
        &self,
        tx: &mut WriteTx<'_>,
        entry: &mut Entry,
    ) -> Result<BTreeMap<String, Revision>, Error> {
        // Before the first write: everything compared, including unchanged secrets, must be as it was.
        let names = self.names.iter().map(String::as_str);
        if store::live_versions(tx.read(), tx.repo_id(), names).await? != self.secrets {
            return Err(stale_preview());
        }
        let template = entry.clone();
        for (number, put) in self.puts.iter().enumerate() {
            let mut one = template.clone();
            put.name().as_str().clone_into(&mut one.secret_name);
            put.apply(tx, &mut one)
                .await
                .map_err(|error| error.about(put.name().as_str()))?;
            if number == 0 {
                *entry = one;
            } else {
                tx.record(one);
            }
        }
        revisions::record(tx, &template).await
    }
}

#[cfg(test)]
mod tests {
    use entity::{RepoId, UserId, secret};

    use super::*;
    use crate::commit::Authority;
    use crate::commit::committer::tests::{committer, entry, ring};
    use crate::crypto::key_ring::tests::row_key;
    use crate::db::tests::migrated;

    fn secret(name: &str, version: i64, deleted_unix: i64) -> secret::Model {
        secret::Model {
            id: SecretId::NONE,
            repo_id: RepoId::new(1),
            name: name.into(),
            description: String::new(),
            kind: KIND.into(),
            current_version: Version::new(version),
            encryption_mode: "standard".into(),
            created_unix: 1,
            created_by: UserId::new(1),
            updated_unix: 1,
            deleted_unix,
            deleted_by: UserId::NONE,
            purged_unix: 0,
            row_mac: None,
        }
    }

    /// Including secrets that are not to be written.
    #[tokio::test]
    async fn nothing_is_written_once_something_is_not_what_it_was() {
        let (_folder, db) = migrated().await;
        let commits = committer(&db, &ring(1));
        let mut ids = vec![];
        for (name, deleted) in [("SAME", 0), ("GONE", 9)] {
            let mut row = secret(name, 3, deleted);
            store::insert(db.conn(), &row_key(), &mut row)
                .await
                .unwrap();
            ids.push(row.id);
        }
        for (seen, expected) in [
            (vec![(ids[0], 3)], Ok(())),
            (vec![(ids[0], 2)], Err(Code::VersionConflict)),
            (vec![], Err(Code::VersionConflict)),
            (vec![(ids[0], 3), (ids[1], 3)], Err(Code::VersionConflict)),
            (vec![(ids[1], 3)], Err(Code::VersionConflict)),
        ] {
            let import = Import {
                puts: vec![],
                names: ["SAME", "GONE", "NEW"].map(String::from).to_vec(),
                secrets: seen
                    .iter()
                    .map(|(id, version)| (*id, Version::new(*version)))
                    .collect(),
            };
            let written = commits
                .execute(import, entry(1, "a"), Authority::Service)
                .await;
            assert_eq!(
                written.map(drop).map_err(|error| error.code()),
                expected,
                "{seen:?}"
            );
        }
    }
}
