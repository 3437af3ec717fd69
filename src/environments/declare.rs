//! Declares, changes and deletes environments.

use std::sync::Arc;

use entity::Revision;
use forgevault_api_types::environments::PutEnvironment;

use super::part::{DeclarableName, Part};
use super::stored::{self, SetRow};
use super::{BASE, Environment, Environments, MAX_POSITION, revisions, store};
use crate::access::RequestContext;
use crate::audit::Entry;
use crate::commit::{Command, WriteTx};
use crate::crypto::KeyRing;
use crate::error::{Code, Error};
use crate::keys::encryption_failed;
use crate::row_macs::{bind, mac};
use crate::secrets::store as secrets;
use crate::secrets::value::bounded_text;

/// The most environments of a repository.
pub const MAX_ENVIRONMENTS: usize = 32;

/// A command that declares an environment or changes a declared one.
pub struct Declare {
    name: DeclarableName,
    body: PutEnvironment,
    expected: Expected,
    ring: Arc<KeyRing>,
    /// Otherwise a protected environment stays protected, and begins to take nothing from the base.
    is_confirmed: bool,
}

/// What must be there when the command is committed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    Anything,
    /// No environment of that name, so that nobody changes one that somebody else declared meanwhile.
    Nothing,
    /// A declared environment, so that nobody brings back a deleted one.
    Declared,
}

/// The result of a [`Declare`].
pub struct Declared {
    pub is_new: bool,
    pub environment: Environment,
    /// The number of live secrets in it.
    pub secret_count: u64,
    pub revision: Revision,
    /// The time of that revision.
    pub updated_unix: i64,
}

impl Declare {
    /// # Errors
    /// Names the field that is invalid.
    pub fn prepare(
        ctx: &RequestContext,
        name: DeclarableName,
        body: PutEnvironment,
    ) -> Result<Self, Error> {
        if body
            .position
            .is_some_and(|position| !(0..=MAX_POSITION).contains(&position))
        {
            let message = format!("position: expected 0 to {MAX_POSITION}");
            return Err(Error::invalid(message));
        }
        let description = body
            .description
            .map(|text| bounded_text("description", text));
        Ok(Self {
            name,
            body: PutEnvironment {
                description: description.transpose()?,
                ..body
            },
            expected: Expected::Anything,
            ring: Arc::clone(&ctx.app.ring),
            is_confirmed: true,
        })
    }

    /// Refuses unless this is there at the commit.
    #[must_use]
    pub fn expecting(self, expected: Expected) -> Self {
        Self { expected, ..self }
    }

    /// Says whether the caller has confirmed what weakens a protection.
    #[must_use]
    pub fn confirmed(self, is_confirmed: bool) -> Self {
        Self {
            is_confirmed,
            ..self
        }
    }

    /// Returns a new environment as the request wants it.
    async fn declared(
        &self,
        tx: &WriteTx<'_>,
        present: &Environments,
    ) -> Result<Environment, Error> {
        if present.iter().count() >= MAX_ENVIRONMENTS {
            let message = format!("a repository may have at most {MAX_ENVIRONMENTS} environments");
            return Err(Error::new(Code::TooManyEnvironments, message));
        }
        let name = self.name.as_str().to_owned();
        let mut environment = if self.body.protected == Some(true) {
            Environment::new_protected(name)
        } else {
            Environment::new(name)
        };
        let prefix = environment.prefix();
        let count = secrets::count_all_beginning_with(tx.read(), tx.repo_id(), &prefix).await?;
        if count != self.body.take_in.unwrap_or(0) {
            let message = format!(
                "names begin with \"{prefix}\" already, deleted ones included: they would lie in the \
                 environment; to take them in, set take_in to their count"
            );
            return Err(Error::new(Code::EnvironmentHasNames, message).counting(count));
        }
        let last = present.iter().map(|known| known.position).max();
        environment.position = last.map_or(0, |last| (last + 1).min(MAX_POSITION));
        Ok(environment)
    }
}

impl Command for Declare {
    type Output = Declared;

    async fn apply(&self, tx: &mut WriteTx<'_>, entry: &mut Entry) -> Result<Declared, Error> {
        entry.message = format!("environment {}", self.name);
        let present = readable(tx)?;
        let found = present.find(self.name.as_str()).cloned();
        let is_new = found.is_none();
        match self.expected {
            Expected::Nothing if !is_new => {
                let message = "name: an environment with this name exists";
                return Err(Error::new(Code::AlreadyExists, message));
            }
            Expected::Declared => drop(present.require(self.name.as_str())?),
            _ => {}
        }
        let mut environment = match &found {
            Some(found) => found.clone(),
            None => self.declared(tx, &present).await?,
        };
        if let Some(protected) = self.body.protected {
            // Otherwise whoever may write the base could give jobs values in its place.
            environment.overlay &= environment.protected || !protected;
            environment.protected = protected;
        }
        if let Some(overlay) = self.body.overlay {
            environment.overlay = overlay;
        }
        if let Some(position) = self.body.position {
            environment.position = position;
        }
        if let Some(description) = &self.body.description {
            environment.description.clone_from(description);
        }
        if weakens_protection(found.as_ref(), &environment) {
            check_confirmed(self.is_confirmed)?;
        }
        if found.as_ref() != Some(&environment) {
            let next = present.with(environment.clone());
            save(tx, &self.ring, &self.name, next).await?;
        }
        if is_new {
            tx.note_declaration(&environment.name);
            if self.body.take_in.is_some_and(|count| count > 0) {
                tx.note_declaration(BASE);
            }
            revisions::record(tx, entry).await?;
        }
        let part = (tx.repo_id(), Part::Declared(&environment));
        let newest = revisions::newest(tx.read(), part, None).await?;
        let newest = newest.ok_or_else(Error::internal)?;
        let prefix = environment.prefix();
        let count = secrets::count_live_beginning_with(tx.read(), tx.repo_id(), &prefix);
        Ok(Declared {
            is_new,
            secret_count: count.await?,
            environment,
            revision: newest.revision,
            updated_unix: newest.created_unix,
        })
    }
}

/// A command that deletes an environment in which nothing lies.
pub struct Delete {
    name: DeclarableName,
    ring: Arc<KeyRing>,
    /// Otherwise nothing is deleted.
    is_confirmed: bool,
}

impl Delete {
    pub fn prepare(ctx: &RequestContext, name: DeclarableName) -> Self {
        Self {
            name,
            ring: Arc::clone(&ctx.app.ring),
            is_confirmed: true,
        }
    }

    /// Says whether the caller has confirmed it.
    #[must_use]
    pub fn confirmed(self, is_confirmed: bool) -> Self {
        Self {
            is_confirmed,
            ..self
        }
    }
}

impl Command for Delete {
    type Output = ();

    async fn apply(&self, tx: &mut WriteTx<'_>, _: &mut Entry) -> Result<(), Error> {
        let present = readable(tx)?;
        let part = present.require(self.name.as_str())?;
        let count =
            secrets::count_all_beginning_with(tx.read(), tx.repo_id(), &part.prefix()).await?;
        if count > 0 {
            let message = "secrets still lie in the environment, deleted ones included; purge or rename them first";
            return Err(Error::new(Code::EnvironmentNotEmpty, message).counting(count));
        }
        check_confirmed(self.is_confirmed)?;
        // What an older process removed without a trace must not come up in the base later.
        revisions::reconcile(tx, part).await?;
        let next = present.without(self.name.as_str());
        save(tx, &self.ring, &self.name, next).await?;
        tx.note_declaration(self.name.as_str());
        Ok(())
    }
}

/// Whether a protection ends, or writers of the base begin to give values to a protected environment.
fn weakens_protection(before: Option<&Environment>, after: &Environment) -> bool {
    let was_protected = before.is_some_and(|before| before.protected);
    let is_open = |environment: &Environment| environment.protected && environment.overlay;
    (was_protected && !after.protected) || (is_open(after) && !before.is_some_and(is_open))
}

/// # Errors
/// [`Code::ConfirmationRequired`]
fn check_confirmed(is_confirmed: bool) -> Result<(), Error> {
    if is_confirmed {
        return Ok(());
    }
    Err(Error::confirmation_required())
}

fn readable(tx: &WriteTx<'_>) -> Result<Arc<Environments>, Error> {
    let present = tx.environments();
    present.check_readable()?;
    Ok(present)
}

/// Stores the next state, in which that environment is another than before.
async fn save(
    tx: &mut WriteTx<'_>,
    ring: &KeyRing,
    changed: &DeclarableName,
    next: Environments,
) -> Result<(), Error> {
    let has_older = bind::has_older_process(tx).await?;
    if has_older {
        check_older_process(tx, changed, &next)?;
    }
    write(tx, next).await?;
    if !has_older {
        tx.head.bind_environments(ring).map_err(encryption_failed)?;
    }
    Ok(())
}

/// An older process protects what is protected initially, and nothing else.
fn check_older_process(
    tx: &WriteTx<'_>,
    changed: &DeclarableName,
    next: &Environments,
) -> Result<(), Error> {
    let is_protected = |environments: &Environments| {
        let found = environments.find(changed.as_str());
        found.is_some_and(|found| found.protected)
    };
    let becomes = is_protected(next);
    let is_known = becomes == is_protected(&Environments::initial());
    if is_known || becomes == is_protected(tx.head.environments()) {
        return Ok(());
    }
    Err(Error::new(
        Code::OlderProcess,
        "a process of an older version uses the database, or did within the last five minutes; it would not \
         know this protection",
    ))
}

/// Stores the environments.
///
/// # Errors
/// When the database is unavailable.
pub async fn write(tx: &mut WriteTx<'_>, next: Environments) -> Result<(), Error> {
    let (repo_id, generation) = (tx.repo_id(), next.generation());
    let declared = stored::encode(&next).map_err(|error| Error::internal().because(error))?;
    let mac = mac::environment_set(&tx.head.row_key(), repo_id, generation, &declared);
    let row = SetRow {
        generation,
        declared,
        row_mac: mac.into(),
    };
    store::save(tx.write(), repo_id, row).await?;
    tx.head.set_environments(Arc::new(next));
    Ok(())
}
