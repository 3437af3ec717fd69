//! Environments: the first dotted segment of a secret's name. In a protected one only admins may write and
//! readers have no access; a scope reaches it only by name.

/// The environments of a repository, as far as authorization needs them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Environments {
    declared: Vec<Environment>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Environment {
    name: String,
    protected: bool,
}

impl Environments {
    /// Returns the environments that every repository begins with; `production` is protected.
    pub fn initial() -> Self {
        let declared = [
            ("production", true),
            ("staging", false),
            ("development", false),
        ]
        .map(|(name, protected)| Environment {
            name: name.to_owned(),
            protected,
        });
        Self {
            declared: declared.into(),
        }
    }

    /// Returns the declared environments in display order.
    pub fn names(&self) -> Vec<&str> {
        self.declared
            .iter()
            .map(|known| known.name.as_str())
            .collect()
    }

    pub fn is_declared(&self, environment: &str) -> bool {
        self.declared.iter().any(|known| known.name == environment)
    }

    /// Whether the name belongs to a protected environment.
    pub fn protects(&self, name: &str) -> bool {
        let environment = name.split_once('.').map(|(environment, _)| environment);
        environment.is_some_and(|name| self.declared.iter().any(|e| e.protected && e.name == name))
    }

    /// Returns the prefix of each protected environment, including the dot.
    pub fn protected_prefixes(&self) -> impl Iterator<Item = String> {
        self.declared
            .iter()
            .filter(|e| e.protected)
            .map(|e| format!("{}.", e.name))
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
