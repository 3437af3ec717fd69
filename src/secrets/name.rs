//! Names of secrets, and patterns that match them.

use std::fmt;
use std::str::FromStr;

use crate::environments::Environments;
use crate::error::Error;

/// The longest name in bytes.
pub const MAX_NAME: usize = 255;

/// `[A-Za-z0-9_][A-Za-z0-9_.-]{0,254}`, case-sensitive.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SecretName(String);

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "a name is 1 to {MAX_NAME} letters, digits, '_', '.' or '-', and begins with a letter, a digit or '_'"
)]
pub struct InvalidName;

impl SecretName {
    /// Parses the field `name` of a request.
    ///
    /// # Errors
    /// Names the field.
    pub fn parse_field(text: &str) -> Result<Self, Error> {
        text.parse()
            .map_err(|error| Error::invalid(format!("name: {error}")))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for SecretName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for SecretName {
    type Err = InvalidName;

    fn from_str(text: &str) -> Result<Self, InvalidName> {
        if !text.is_empty() && is_name_start(text) {
            Ok(Self(text.to_owned()))
        } else {
            Err(InvalidName)
        }
    }
}

/// Whether the text is empty or a possible beginning of a name.
pub fn is_name_start(text: &str) -> bool {
    is_name_part(text) && !text.starts_with(['.', '-'])
}

/// Whether the text is empty or a possible part of a name.
pub fn is_name_part(text: &str) -> bool {
    text.len() <= MAX_NAME
        && text
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'.' | b'-'))
}

/// A single name, or all names with a common prefix (`staging.*`); `*` alone matches all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    text: String,
    prefix: bool,
}

impl Pattern {
    /// Returns the pattern that matches every name.
    pub fn all() -> Self {
        Self {
            text: String::new(),
            prefix: true,
        }
    }

    /// Whether it matches that name. A name in a protected environment is matched only by a pattern that
    /// itself begins with the environment and its dot.
    pub fn matches(&self, name: &str, environments: &Environments) -> bool {
        let text_matches = if self.prefix {
            name.starts_with(&self.text)
        } else {
            name == self.text
        };
        text_matches && (!environments.protects(name) || environments.protects(&self.text))
    }

    /// Whether it matches no name that `other` does not.
    pub fn within(&self, other: &Self, environments: &Environments) -> bool {
        let text_matches = if other.prefix {
            self.text.starts_with(&other.text)
        } else {
            !self.prefix && self.text == other.text
        };
        text_matches && (!environments.protects(&self.text) || environments.protects(&other.text))
    }

    /// Returns the intersection of both patterns: one of the two, or none.
    pub fn meet<'a>(&'a self, other: &'a Self, environments: &Environments) -> Option<&'a Self> {
        if self.within(other, environments) {
            Some(self)
        } else {
            other.within(self, environments).then_some(other)
        }
    }
}

impl fmt::Display for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)?;
        f.write_str(if self.prefix { "*" } else { "" })
    }
}

impl FromStr for Pattern {
    type Err = InvalidName;

    fn from_str(text: &str) -> Result<Self, InvalidName> {
        match text.strip_suffix('*') {
            Some(start) if is_name_start(start) => Ok(Self {
                text: start.to_owned(),
                prefix: true,
            }),
            Some(_) => Err(InvalidName),
            None => {
                let SecretName(text) = text.parse()?;
                Ok(Self {
                    text,
                    prefix: false,
                })
            }
        }
    }
}

/// A set of names that can be expressed as a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameFilter {
    /// A name matches if any of these does.
    pub any_of: Vec<Reach>,
}

/// The names that a pattern matches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reach {
    pub text: String,
    /// Whether all names with that prefix match, instead of only that name.
    pub prefix: bool,
    /// Prefixes of names that are excluded.
    pub except: Vec<String>,
}

impl NameFilter {
    /// Returns the filter that matches every name.
    pub fn all() -> Self {
        let reach = Reach {
            text: String::new(),
            prefix: true,
            except: vec![],
        };
        Self {
            any_of: vec![reach],
        }
    }

    /// Returns the names that any of the patterns matches.
    pub fn of<'a>(
        patterns: impl IntoIterator<Item = &'a Pattern>,
        environments: &Environments,
    ) -> Self {
        let any_of = patterns
            .into_iter()
            .filter(|p| p.prefix || p.matches(&p.text, environments))
            .map(|pattern| Reach {
                text: pattern.text.clone(),
                prefix: pattern.prefix,
                except: environments
                    .protected_prefixes()
                    .filter(|protected| {
                        pattern.prefix
                            && protected.starts_with(&pattern.text)
                            && *protected != pattern.text
                    })
                    .collect(),
            })
            .collect();
        Self { any_of }
    }

    /// Whether a name matches.
    pub fn reaches(&self, name: &str) -> bool {
        self.any_of.iter().any(|reach| {
            let text_matches = if reach.prefix {
                name.starts_with(&reach.text)
            } else {
                name == reach.text
            };
            text_matches && !reach.excludes(name)
        })
    }

    /// Returns the filter that reaches those of these names that this one reaches.
    #[must_use]
    pub fn among<'a>(&self, names: impl IntoIterator<Item = &'a str>) -> Self {
        let names = names.into_iter().filter(|name| self.reaches(name));
        let any_of = names.map(|name| Reach {
            text: name.to_owned(),
            prefix: false,
            except: vec![],
        });
        Self {
            any_of: any_of.collect(),
        }
    }
}

impl Reach {
    /// Whether a name is among those that are excluded.
    pub fn excludes(&self, name: &str) -> bool {
        self.except.iter().any(|out| name.starts_with(out))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_keep_to_the_grammar() {
        for good in [
            "A",
            "_x",
            "0",
            "production.DATABASE_URL",
            "a-b.c",
            "x".repeat(255).as_str(),
        ] {
            assert!(good.parse::<SecretName>().is_ok(), "{good}");
        }
        for bad in [
            "",
            ".a",
            "-a",
            "a b",
            "a/b",
            "ä",
            "a\n",
            "a%2Fb",
            "a*",
            &"x".repeat(256),
        ] {
            assert_eq!(bad.parse::<SecretName>(), Err(InvalidName), "{bad}");
        }
    }

    #[test]
    fn a_pattern_reaches_a_protected_environment_only_by_its_name() {
        let environments = Environments::initial();
        let reaches = |pattern: &str, name: &str| {
            pattern
                .parse::<Pattern>()
                .unwrap()
                .matches(name, &environments)
        };
        assert!(!reaches("*", "production.X"));
        assert!(!reaches("prod*", "production.X"));
        assert!(!reaches("production*", "production.X"));
        assert!(reaches("production*", "productions"));
        assert!(reaches("production.*", "production.X"));
        assert!(reaches("production.X", "production.X"));
        assert!(reaches("*", "staging.X"));
        assert!(!reaches("DATABASE", "DATABASE_URL"));
        assert!(!reaches("database*", "DATABASE_URL"));
    }

    fn name() -> impl Strategy<Value = String> {
        prop_oneof![
            "[A-C_][A-C.]{0,6}",
            "(production|prod|staging)[.]?[A-C]{0,3}"
        ]
    }

    proptest! {
        #[test]
        fn a_pattern_never_reaches_a_name_outside_its_prefix(start in name(), other in name()) {
            let environments = Environments::initial();
            let pattern: Pattern = format!("{start}*").parse().unwrap();
            prop_assert!(!pattern.matches(&other, &environments) || other.starts_with(&start));
        }

        #[test]
        fn the_filter_of_a_list_reaches_what_the_patterns_reach(
            patterns in prop::collection::vec((name(), any::<bool>()), 0..4),
            names in prop::collection::vec(name(), 1..20)
        ) {
            let environments = Environments::initial();
            let patterns: Vec<Pattern> = patterns
                .into_iter()
                .map(|(text, prefix)| if prefix { format!("{text}*") } else { text })
                .chain(["*".to_owned()].into_iter().filter(|_| names.len() % 2 == 0))
                .map(|text| text.parse().unwrap())
                .collect();
            let filter = NameFilter::of(&patterns, &environments);
            for name in names {
                let one_by_one = patterns.iter().any(|p| p.matches(&name, &environments));
                prop_assert_eq!(filter.reaches(&name), one_by_one, "{}", name);
            }
        }

        #[test]
        fn any_text_is_parsed_without_a_panic(text in ".*") {
            let _ = text.parse::<SecretName>();
            let _ = text.parse::<Pattern>();
        }
    }
}
