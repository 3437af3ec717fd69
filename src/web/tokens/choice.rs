//! What the form of a new token chooses, and the scope that results. This is the only place where a choice
//! becomes a scope.

use crate::access::RequestContext;
use crate::environments::{BASE, Environment, Environments};
use crate::error::Error;
use crate::http::params::Params;
use crate::paging::Page;
use crate::secrets::name::Pattern;
use crate::secrets::service::{self, ListQuery};
use crate::text::entries;
use crate::tokens::Scope;
use crate::tokens::body::parse_scope;
use crate::tokens::scope::MAX_SCOPE;

/// The fields of the choice, besides a box for each part of the vault.
pub const FIELDS: [&str; 4] = ["access", "where", "names", "scope"];
/// The name of a box, before the name of its part.
const BOX: &str = "in.";
/// A scope with more names of the base than this would be too long.
const MAX_BASE_NAMES: u64 = 400;

/// What a new token may do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// A scope as it was typed.
    Typed(String),
    Admin,
    Secrets(Access, Where),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    Read,
    Write,
}

/// Which secrets are chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Where {
    /// The base and every environment.
    Everywhere,
    /// Parts of the vault, by name.
    Parts(Vec<String>),
    /// Names, and beginnings of names.
    Patterns(Vec<Pattern>),
}

/// Returns the name of the box of that part.
pub fn box_of(part: &str) -> String {
    format!("{BOX}{part}")
}

pub fn boxes(environments: &Environments) -> impl Iterator<Item = String> {
    let names = environments.names().into_iter().chain([BASE]);
    names.map(box_of)
}

impl Choice {
    /// # Errors
    /// Names the field that is invalid.
    pub fn read(form: &Params) -> Result<Self, Error> {
        let text = |field| form.text(field).trim();
        if !text("scope").is_empty() {
            return Ok(Self::Typed(text("scope").to_owned()));
        }
        let access = match text("access") {
            "" | "read" => Access::Read,
            "write" => Access::Write,
            "admin" => return Ok(Self::Admin),
            _ => return Err(Error::invalid("access: expected read, write or admin")),
        };
        let chosen = match text("where") {
            "" | "parts" => {
                let boxes = form.iter().filter_map(|(name, _)| name.strip_prefix(BOX));
                Where::Parts(boxes.map(ToOwned::to_owned).collect())
            }
            "everywhere" => Where::Everywhere,
            "names" => Where::Patterns(patterns(text("names"))?),
            _ => return Err(Error::invalid("where: expected parts, everywhere or names")),
        };
        Ok(Self::Secrets(access, chosen))
    }

    /// Whether no secrets are chosen at all.
    pub fn is_nothing(&self) -> bool {
        match self {
            Self::Typed(_) | Self::Admin | Self::Secrets(_, Where::Everywhere) => false,
            Self::Secrets(_, Where::Parts(parts)) => parts.is_empty(),
            Self::Secrets(_, Where::Patterns(patterns)) => patterns.is_empty(),
        }
    }

    /// Returns the scope.
    ///
    /// # Errors
    /// Names the field that chooses nothing, or too much for one scope.
    pub async fn scope(&self, ctx: &RequestContext) -> Result<Scope, Error> {
        let (access, chosen) = match self {
            Self::Typed(text) => return parse_scope(text),
            Self::Admin => return parse_scope("admin"),
            Self::Secrets(access, chosen) => (*access, chosen),
        };
        let environments = &ctx.environments;
        let (field, patterns) = match chosen {
            Where::Everywhere => ("environments", everywhere(environments)),
            Where::Patterns(patterns) => {
                let texts = patterns.iter().map(ToString::to_string);
                ("names", texts.collect())
            }
            Where::Parts(parts) => {
                let base = if needs_base_names(parts, environments) {
                    base_names(ctx).await?
                } else {
                    vec![]
                };
                ("environments", of_parts(parts, environments, base))
            }
        };
        if patterns.is_empty() {
            return Err(match chosen {
                Where::Parts(parts) if !parts.is_empty() => {
                    Error::invalid("environments: expected others, since base holds no secrets")
                }
                _ => Error::nothing_chosen(field),
            });
        }
        let text = text(access, &patterns);
        if text.len() > MAX_SCOPE {
            return Err(Error::invalid(format!(
                "{field}: expected fewer names: a prefix, or every unprotected environment"
            )));
        }
        parse_scope(&text)
    }
}

/// Parses names and beginnings of names.
fn patterns(text: &str) -> Result<Vec<Pattern>, Error> {
    let mut patterns: Vec<Pattern> = vec![];
    for (entry, number) in entries(text).zip(1..) {
        // Not the text, which may be a misplaced secret.
        let pattern = entry.parse().map_err(|_| {
            let expected = "expected a name, or the start of a name followed by *";
            Error::invalid(format!("names: entry {number}: {expected}"))
        })?;
        if !patterns.contains(&pattern) {
            patterns.push(pattern);
        }
    }
    Ok(patterns)
}

/// Returns the pattern of every name in an environment: the only kind that reaches a protected one.
fn whole(environment: &Environment) -> String {
    format!("{}*", environment.prefix())
}

/// `*` alone reaches no protected environment.
fn everywhere(environments: &Environments) -> Vec<String> {
    let protected = environments.iter().filter(|known| known.protected);
    let protected = protected.map(whole);
    ["*".to_owned()].into_iter().chain(protected).collect()
}

/// Whether these are the base and every environment that is not protected: what `*` reaches.
fn are_all_open(parts: &[String], environments: &Environments) -> bool {
    let has = |name: &str| parts.iter().any(|part| part == name);
    let mut open = environments.iter().filter(|known| !known.protected);
    has(BASE) && open.all(|known| has(&known.name))
}

/// No pattern matches the base alone, so its secrets are named one by one.
fn needs_base_names(parts: &[String], environments: &Environments) -> bool {
    parts.iter().any(|part| part == BASE) && !are_all_open(parts, environments)
}

fn of_parts(parts: &[String], environments: &Environments, base: Vec<String>) -> Vec<String> {
    let is_open = are_all_open(parts, environments);
    let mut patterns = if is_open { vec!["*".to_owned()] } else { base };
    let chosen = environments.iter().filter(|known| {
        let is_chosen = parts.contains(&known.name);
        is_chosen && (known.protected || !is_open)
    });
    patterns.extend(chosen.map(whole));
    patterns
}

async fn base_names(ctx: &RequestContext) -> Result<Vec<String>, Error> {
    let query = ListQuery {
        environment: Some(BASE.to_owned()),
        ..ListQuery::default()
    };
    let page = Page::first(MAX_BASE_NAMES);
    let (rows, _) = service::list_among(ctx, ctx.readable_names(), query, page).await?;
    Ok(rows.into_iter().map(|row| row.name).collect())
}

fn text(access: Access, patterns: &[String]) -> String {
    let verb = match access {
        Access::Read => "read",
        Access::Write => "write",
    };
    let parts = patterns.iter().map(|pattern| match pattern.as_str() {
        "*" => verb.to_owned(),
        pattern => format!("{verb}:{pattern}"),
    });
    parts.collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn scope(access: Access, parts: &[&str], base: &[&str]) -> String {
        let texts = |all: &[&str]| all.iter().map(|&one| one.to_owned()).collect::<Vec<_>>();
        let environments = Environments::initial();
        text(access, &of_parts(&texts(parts), &environments, texts(base)))
    }

    #[test]
    fn parts_become_the_shortest_scope() {
        use Access::{Read, Write};
        assert_eq!(scope(Read, &["staging"], &[]), "read:staging.*");
        assert_eq!(
            scope(Write, &["staging", "production"], &[]),
            "write:production.*,write:staging.*"
        );
        assert_eq!(
            scope(Read, &["base", "staging", "development"], &[]),
            "read"
        );
        assert_eq!(
            scope(Read, &["production", "base", "staging", "development"], &[]),
            "read,read:production.*"
        );
        assert_eq!(
            scope(Write, &["base", "staging"], &["A", "B"]),
            "write:A,write:B,write:staging.*"
        );
        let all = everywhere(&Environments::initial());
        assert_eq!(text(Read, &all), "read,read:production.*");
    }

    proptest! {
        #[test]
        fn a_scope_allows_what_was_chosen_and_nothing_else(
            chosen in prop::sample::subsequence(vec!["base", "production", "staging", "development", "qa"], 1..5),
            protects_qa in any::<bool>(),
            is_write in any::<bool>(),
            name in "(production|staging|development|qa|other|stag)?[.]?[A-C]{1,3}",
        ) {
            let qa = Environment { protected: protects_qa, ..Environment::new("qa".to_owned()) };
            let environments = Environments::initial().with(qa);
            prop_assume!(name.parse::<Pattern>().is_ok());
            let parts: Vec<String> = chosen.iter().map(|&part| part.to_owned()).collect();
            let is_in_base = environments.part_of(&name) == BASE;
            // All that is in the base.
            let base = if needs_base_names(&parts, &environments) && is_in_base { vec![name.clone()] } else { vec![] };
            let access = if is_write { Access::Write } else { Access::Read };
            let text = text(access, &of_parts(&parts, &environments, base));
            let is_chosen = chosen.contains(&environments.part_of(&name));
            let Ok(scope) = text.parse::<Scope>() else {
                prop_assert!(!is_chosen, "{text:?}");
                return Ok(());
            };
            prop_assert_eq!(scope.allows_read(&name, &environments), is_chosen, "{} by {}", name, text);
            prop_assert_eq!(scope.allows_write(&name, &environments), is_chosen && is_write, "{} by {}", name, text);
            prop_assert!(!scope.is_admin());
        }
    }
}
