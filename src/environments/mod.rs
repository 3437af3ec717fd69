//! Environments: the parts of a repository's vault. A secret lies in the environment `E` when its name begins
//! with `E.` and `E` is declared; every other name lies in the base. In a protected environment only admins
//! may write and readers have no access; a scope reaches it only by name.

pub mod revisions;

use std::sync::{Arc, LazyLock};

/// The name of the part that holds every secret that lies in no declared environment.
pub const BASE: &str = "base";

/// The declared environments of a repository.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Environments {
    declared: Vec<Environment>,
}

/// A declared environment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Environment {
    pub name: String,
    pub protected: bool,
}

impl Environments {
    /// Returns the environments that every repository begins with; `production` is protected.
    pub fn initial() -> Arc<Self> {
        static INITIAL: LazyLock<Arc<Environments>> = LazyLock::new(|| {
            let declared = [
                ("production", true),
                ("staging", false),
                ("development", false),
            ]
            .map(|(name, protected)| Environment {
                name: name.to_owned(),
                protected,
            });
            Arc::new(Environments {
                declared: declared.into(),
            })
        });
        Arc::clone(&INITIAL)
    }

    /// Returns the declared environments in display order.
    pub fn names(&self) -> Vec<&str> {
        self.declared
            .iter()
            .map(|known| known.name.as_str())
            .collect()
    }

    /// Returns a declared environment.
    pub fn find(&self, name: &str) -> Option<&Environment> {
        self.declared.iter().find(|known| known.name == name)
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
        self.declared
            .iter()
            .filter(|known| known.protected)
            .map(|known| format!("{}.", known.name))
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
