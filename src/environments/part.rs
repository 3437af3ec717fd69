//! A part of the vault, as routes name it: a declared environment or the base.

use std::fmt;
use std::str::FromStr;

use super::{BASE, Environment, Environments};
use crate::error::Error;
use crate::secrets::SecretName;
use crate::secrets::name::{NameFilter, Reach};

/// The longest name of an environment in bytes.
pub const MAX_ENVIRONMENT_NAME: usize = 63;

/// The name of an environment or of the base: `[a-z0-9][a-z0-9_-]{0,62}`. `matrix` is a route's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EnvironmentName(String);

impl EnvironmentName {
    /// Parses the segment of a path, or the field of a request.
    ///
    /// # Errors
    /// Names the field.
    pub fn parse_field(field: &str, text: &str) -> Result<Self, Error> {
        text.parse()
            .map_err(|error| Error::invalid(format!("{field}: {error}")))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn is_base(&self) -> bool {
        self.0 == BASE
    }
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "the name of an environment is 1 to {MAX_ENVIRONMENT_NAME} lower-case letters, digits, '_' or '-', and \
     begins with a letter or a digit; \"matrix\" is taken"
)]
pub struct InvalidEnvironmentName;

impl FromStr for EnvironmentName {
    type Err = InvalidEnvironmentName;

    fn from_str(text: &str) -> Result<Self, InvalidEnvironmentName> {
        let is_plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit();
        let is_good = text.len() <= MAX_ENVIRONMENT_NAME
            && text.bytes().next().is_some_and(is_plain)
            && text
                .bytes()
                .all(|b| is_plain(b) || matches!(b, b'_' | b'-'))
            && text != "matrix";
        if is_good {
            Ok(Self(text.to_owned()))
        } else {
            Err(InvalidEnvironmentName)
        }
    }
}

impl fmt::Display for EnvironmentName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The name of an environment that can be declared, changed or deleted: any but that of the base.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeclarableName(EnvironmentName);

impl DeclarableName {
    /// Parses the segment of a path, or the field of a request.
    ///
    /// # Errors
    /// Names the field.
    pub fn parse_field(field: &str, text: &str) -> Result<Self, Error> {
        let name = EnvironmentName::parse_field(field, text)?;
        if name.is_base() {
            let message = "\"base\" is not an environment and cannot be declared or deleted";
            return Err(Error::invalid(format!("{field}: {message}")));
        }
        Ok(Self(name))
    }

    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// Returns the name as that of any part.
    pub fn as_part(&self) -> &EnvironmentName {
        &self.0
    }
}

impl fmt::Display for DeclarableName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A part of a repository's vault.
#[derive(Clone, Copy, Debug)]
pub enum Part<'a> {
    Base(&'a Environments),
    Declared(&'a Environment),
}

impl<'a> Part<'a> {
    pub fn name(&self) -> &'a str {
        match self {
            Self::Base(_) => BASE,
            Self::Declared(environment) => &environment.name,
        }
    }

    /// Returns the beginning of every name in it; empty for the base.
    pub fn prefix(&self) -> String {
        match self {
            Self::Base(_) => String::new(),
            Self::Declared(environment) => environment.prefix(),
        }
    }

    pub fn is_protected(&self) -> bool {
        matches!(self, Self::Declared(environment) if environment.protected)
    }

    /// Whether a name of that prefix that it lacks is taken from the base.
    pub fn has_overlay(&self) -> bool {
        matches!(self, Self::Declared(environment) if environment.overlay)
    }

    /// Whether a secret of that name lies in it.
    pub fn contains(&self, full_name: &str) -> bool {
        match self {
            Self::Base(environments) => environments.containing(full_name).is_none(),
            Self::Declared(environment) => environment.rest_of(full_name).is_some(),
        }
    }

    /// Returns the rest of a name that lies in it, if that is a name; for the base, the name.
    pub fn short_name<'n>(&self, full_name: &'n str) -> Option<&'n str> {
        let rest = match self {
            Self::Base(_) => Some(full_name),
            Self::Declared(environment) => environment.rest_of(full_name),
        };
        rest.filter(|rest| rest.parse::<SecretName>().is_ok())
    }

    /// Returns what a secret is called inside: the rest of its name. A name whose rest is no name keeps its
    /// full form, and so does one that lies elsewhere, such as what the overlay brings.
    pub fn name_inside<'n>(&self, full_name: &'n str) -> &'n str {
        self.short_name(full_name).unwrap_or(full_name)
    }

    /// Returns the full name of what is called `name` inside.
    ///
    /// # Errors
    /// If it is too long, or for the base if it lies in a declared environment.
    pub fn full_name(&self, name: &SecretName) -> Result<SecretName, Error> {
        match self {
            Self::Base(environments) => match environments.containing(name.as_str()) {
                None => Ok(name.clone()),
                Some(environment) => Err(Error::invalid(format!(
                    "name: lies in the environment {}, not in the base",
                    environment.name
                ))),
            },
            Self::Declared(environment) => {
                SecretName::parse_field(&format!("{}{name}", environment.prefix()))
            }
        }
    }

    /// Returns the names of the filter that lie in this part.
    pub fn within(&self, filter: &NameFilter) -> NameFilter {
        let prefix = self.prefix();
        let excluded: Vec<String> = match self {
            Self::Base(environments) => environments.iter().map(Environment::prefix).collect(),
            Self::Declared(_) => vec![],
        };
        let any_of = filter.any_of.iter().filter_map(|reach| {
            let mut reach = if reach.text.starts_with(&prefix) {
                reach.clone()
            } else if reach.prefix && prefix.starts_with(&reach.text) {
                Reach {
                    text: prefix.clone(),
                    ..reach.clone()
                }
            } else {
                return None;
            };
            reach.except.extend_from_slice(&excluded);
            reach.except.sort();
            reach.except.dedup();
            let is_excluded = reach.excludes(&reach.text);
            let text = reach.text.clone();
            reach
                .except
                .retain(|out| reach.prefix && out.starts_with(&text));
            (!is_excluded).then_some(reach)
        });
        NameFilter {
            any_of: any_of.collect(),
        }
    }

    /// Whether the filter matches every name that lies in this part.
    pub fn is_whole_in(&self, filter: &NameFilter) -> bool {
        let whole = self.within(&NameFilter::all());
        let within = self.within(filter);
        within
            .any_of
            .iter()
            .any(|reach| whole.any_of.contains(reach))
    }
}

impl Environments {
    /// Returns the base and the declared environments, in display order.
    pub fn parts(&self) -> impl Iterator<Item = Part<'_>> {
        std::iter::once(Part::Base(self)).chain(self.iter().map(Part::Declared))
    }

    /// Returns the part of that name, if it is the base or declared.
    pub fn part(&self, name: &str) -> Option<Part<'_>> {
        if name == BASE {
            return Some(Part::Base(self));
        }
        self.find(name).map(Part::Declared)
    }

    /// Returns the part that a request names.
    ///
    /// # Errors
    /// [`crate::error::Code::NotFound`] when it is not declared.
    pub fn require(&self, name: &str) -> Result<Part<'_>, Error> {
        self.part(name)
            .ok_or_else(|| Error::not_found("no such environment"))
    }

    /// Returns the part that a field of a form names.
    ///
    /// # Errors
    /// Names the field.
    pub fn parse_field(&self, field: &str, name: &str) -> Result<Part<'_>, Error> {
        self.part(name)
            .ok_or_else(|| Error::invalid(format!("{field}: expected base or an environment")))
    }

    /// Checks the name that a secret is to get. Names that exist are older than their environment and stay.
    ///
    /// # Errors
    /// If the part behind the environment is no name, or if it begins with a declared environment but for
    /// letter case.
    pub fn check_new_name(&self, name: &SecretName) -> Result<(), Error> {
        let Some((environment, rest)) = name.as_str().split_once('.') else {
            return Ok(());
        };
        if self.is_declared(environment) {
            let is_name = rest.parse::<SecretName>().is_ok();
            return if is_name {
                Ok(())
            } else {
                Err(Error::invalid(format!(
                    "name: what follows \"{environment}.\" is not a valid name"
                )))
            };
        }
        match self.find(&environment.to_ascii_lowercase()) {
            None => Ok(()),
            Some(meant) => Err(Error::invalid(format!(
                "name: the environment is called \"{}\", in lower case",
                meant.name
            ))),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::secrets::name::Pattern;

    #[test]
    fn names_of_environments_keep_to_the_grammar() {
        for good in ["production", "0", "a_b-c", "base", "x".repeat(63).as_str()] {
            assert!(good.parse::<EnvironmentName>().is_ok(), "{good}");
        }
        for bad in [
            "",
            "QA",
            "-a",
            "_a",
            "a.b",
            "a b",
            "matrix",
            "ä",
            &"x".repeat(64),
        ] {
            assert!(bad.parse::<EnvironmentName>().is_err(), "{bad}");
        }
    }

    #[test]
    fn new_names_fit_the_environment_that_they_seem_to_mean() {
        let environments = Environments::initial();
        let check = |name: &str| environments.check_new_name(&name.parse().unwrap());
        for good in [
            "A",
            "a.b",
            "staging.X",
            "staging.a.b",
            "Prod.X",
            "production",
        ] {
            assert!(check(good).is_ok(), "{good}");
        }
        for bad in [
            "staging.",
            "staging..X",
            "staging.-x",
            "Production.X",
            "STAGING.X",
        ] {
            assert!(check(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn names_are_short_inside() {
        let environments = Environments::initial();
        let staging = environments.part("staging").unwrap();
        let base = environments.part(BASE).unwrap();
        assert_eq!(staging.name_inside("staging.X"), "X");
        assert_eq!(staging.name_inside("staging."), "staging.");
        assert_eq!(staging.short_name("staging."), None);
        assert_eq!(staging.name_inside("X"), "X");
        assert_eq!(staging.name_inside("production.X"), "production.X");
        assert_eq!(base.name_inside("a.X"), "a.X");
        let name = |text: &str| text.parse::<SecretName>().unwrap();
        assert_eq!(staging.full_name(&name("X")).unwrap(), name("staging.X"));
        assert!(staging.full_name(&name(&"x".repeat(250))).is_err());
        assert!(base.full_name(&name("production.X")).is_err());
        assert_eq!(base.full_name(&name("a.X")).unwrap(), name("a.X"));
    }

    fn text() -> impl Strategy<Value = String> {
        prop_oneof![
            "[A-C_][A-C.]{0,4}",
            "(production|prod|staging)[.]?[A-C]{0,2}"
        ]
    }

    proptest! {
        #[test]
        fn a_filter_within_a_part_reaches_what_both_hold(
            patterns in prop::collection::vec((text(), any::<bool>()), 0..4),
            names in prop::collection::vec(text(), 1..20),
            all in any::<bool>(),
        ) {
            let environments = Environments::initial();
            let patterns: Vec<Pattern> = patterns
                .into_iter()
                .map(|(text, prefix)| if prefix { format!("{text}*") } else { text })
                .chain(all.then(|| "*".to_owned()))
                .map(|text| text.parse().unwrap())
                .collect();
            let filter = NameFilter::of(&patterns, &environments);
            for part in [BASE, "production", "staging"] {
                let part = environments.part(part).unwrap();
                let within = part.within(&filter);
                for name in &names {
                    let is_inside = environments.part_of(name) == part.name();
                    prop_assert_eq!(part.contains(name), is_inside);
                    let expected = is_inside && filter.reaches(name);
                    prop_assert_eq!(within.reaches(name), expected, "{} in {}", name, part.name());
                    if part.is_whole_in(&filter) && is_inside {
                        prop_assert!(filter.reaches(name));
                    }
                }
                prop_assert!(part.is_whole_in(&NameFilter::all()));
            }
        }
    }
}
