//! Environments: the parts of a repository's vault. A secret lies in the environment `E` when its name begins
//! with `E.` and `E` is declared; every other name lies in the base. In a protected environment only admins
//! may write and readers have no access; a scope reaches it only by name.

pub mod bounds;
pub mod bulk_write;
pub mod catch_up;
pub mod comment;
pub mod copy;
pub mod copyable;
pub mod declare;
pub mod diff;
pub mod history;
pub mod matrix;
pub mod overlay;
pub mod part;
pub mod protect_all;
pub mod revision_match;
pub mod revision_routes;
pub mod revisions;
pub mod rollback;
pub mod routes;
pub mod secrets;
pub mod service;
pub mod sets;
pub mod store;
pub mod stored;
pub mod undo;
pub mod write_routes;

use std::sync::{Arc, LazyLock};

use entity::Generation;

use crate::error::Error;

pub use sets::EnvironmentSets;

/// The name of the part that holds every secret that lies in no declared environment.
pub const BASE: &str = "base";

/// The greatest position.
pub const MAX_POSITION: i64 = 1000;

/// The declared environments of a repository.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Environments {
    generation: Generation,
    /// In display order.
    declared: Vec<Environment>,
    /// Why no name can be judged.
    unreadable: Option<Unreadable>,
}

/// Why nothing is known of a repository's environments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// The service did not write them as they stand.
    Modified,
    /// No available master key opens the repository's audit key.
    KeyMissing,
}

/// A declared environment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Environment {
    pub name: String,
    pub protected: bool,
    /// Whether a name that it lacks is taken from the base.
    pub overlay: bool,
    /// 0 to [`MAX_POSITION`]; ties are ordered by name.
    pub position: i64,
    pub description: String,
}

impl Environment {
    /// Returns one as it is when declared with nothing said about it.
    pub fn new(name: String) -> Self {
        Self {
            name,
            protected: false,
            overlay: true,
            position: MAX_POSITION,
            description: String::new(),
        }
    }

    /// Returns one as it is when declared with nothing said about it but that it is protected. A writer may
    /// write the base, so it takes no names from there.
    pub fn new_protected(name: String) -> Self {
        Self {
            protected: true,
            overlay: false,
            ..Self::new(name)
        }
    }

    /// Returns the beginning of the names that lie in it.
    pub fn prefix(&self) -> String {
        format!("{}.", self.name)
    }

    /// Returns what follows its prefix in a name that lies in it.
    fn rest_of<'n>(&self, full_name: &'n str) -> Option<&'n str> {
        full_name.strip_prefix(&self.name)?.strip_prefix('.')
    }
}

impl Environments {
    fn new(generation: Generation, mut declared: Vec<Environment>) -> Self {
        declared
            .sort_by(|one, other| (one.position, &one.name).cmp(&(other.position, &other.name)));
        Self {
            generation,
            declared,
            unreadable: None,
        }
    }

    /// Returns the environments that every repository begins with; `production` is protected.
    pub fn initial() -> Arc<Self> {
        static INITIAL_SET: LazyLock<Arc<Environments>> = LazyLock::new(|| {
            let declared = [
                Environment::new_protected("production".to_owned()),
                Environment::new("staging".to_owned()),
                Environment::new("development".to_owned()),
            ];
            let declared = declared.into_iter().zip(0..);
            let declared = declared.map(|(known, position)| Environment { position, ..known });
            Arc::new(Environments::new(Generation::NONE, declared.collect()))
        });
        Arc::clone(&INITIAL_SET)
    }

    /// Returns the placeholder for environments of which nothing is known: no name can be judged.
    pub fn unreadable(why: Unreadable) -> Arc<Self> {
        Arc::new(Self {
            generation: Generation::NONE.previous(),
            declared: vec![],
            unreadable: Some(why),
        })
    }

    /// Checks that names can be judged.
    ///
    /// # Errors
    /// [`crate::error::Code::EnvironmentsUnreadable`], [`crate::error::Code::KeyMismatch`].
    pub fn check_readable(&self) -> Result<(), Error> {
        match self.unreadable {
            None => Ok(()),
            Some(Unreadable::Modified) => Err(Error::environments_unreadable()),
            Some(Unreadable::KeyMissing) => Err(Error::key_mismatch()),
        }
    }

    /// Returns the number of the state; each change raises it.
    pub fn generation(&self) -> Generation {
        self.generation
    }

    /// Returns the next state, with an environment added or changed.
    #[must_use]
    pub fn with(&self, environment: Environment) -> Self {
        let mut next = self.without(&environment.name);
        next.declared.push(environment);
        Self::new(next.generation, next.declared)
    }

    /// Returns the next state, without an environment.
    #[must_use]
    pub fn without(&self, name: &str) -> Self {
        let declared = self.declared.iter().filter(|known| known.name != name);
        Self::new(self.generation.next(), declared.cloned().collect())
    }

    /// Returns the next state, with the initial environments.
    #[must_use]
    pub fn reset(&self) -> Self {
        Self {
            generation: self.generation.next(),
            ..(*Self::initial()).clone()
        }
    }

    /// Returns the declared environments in display order.
    pub fn iter(&self) -> impl Iterator<Item = &Environment> {
        self.declared.iter()
    }

    /// Returns the names of the declared environments in display order.
    pub fn names(&self) -> Vec<&str> {
        self.iter().map(|known| known.name.as_str()).collect()
    }

    /// Returns a declared environment.
    pub fn find(&self, name: &str) -> Option<&Environment> {
        self.iter().find(|known| known.name == name)
    }

    pub fn is_declared(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    /// Returns the declared environment in which a secret of that name lies; [`None`] for the base.
    pub fn containing(&self, secret_name: &str) -> Option<&Environment> {
        let (environment, _) = secret_name.split_once('.')?;
        self.find(environment)
    }

    /// Returns the name of the part in which a secret of that name lies: of a declared environment, or
    /// [`BASE`].
    pub fn part_of(&self, secret_name: &str) -> &str {
        self.containing(secret_name)
            .map_or(BASE, |known| known.name.as_str())
    }

    /// Whether the name belongs to a protected environment.
    pub fn protects(&self, secret_name: &str) -> bool {
        self.containing(secret_name)
            .is_some_and(|known| known.protected)
    }

    /// Returns the prefix of each protected environment, including the dot.
    pub fn protected_prefixes(&self) -> impl Iterator<Item = String> {
        self.iter()
            .filter(|known| known.protected)
            .map(Environment::prefix)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_behind_the_dot_of_production_are_protected() {
        let environments = Environments::initial();
        for name in ["production.X", "production.", "production.a.b"] {
            assert!(environments.protects(name), "{name}");
        }
        for name in [
            "production",
            "Production.X",
            "productionX.Y",
            "staging.X",
            "x.production.Y",
        ] {
            assert!(!environments.protects(name), "{name}");
        }
    }
}
