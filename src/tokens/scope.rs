//! The scope of a vault token: `read`, `write`, `admin`, `read:<pattern>`, `write:<pattern>`, separated by
//! commas without spaces. Write implies read on its pattern; `admin` covers everything in the repository.

use std::fmt;
use std::str::FromStr;

use crate::commit::NameAccess;
use crate::environments::Environments;
use crate::secrets::name::{NameFilter, Pattern};

/// The longest scope in bytes.
pub const MAX_SCOPE: usize = 2048;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scope {
    text: String,
    admin: bool,
    read: Vec<Pattern>,
    write: Vec<Pattern>,
}

#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvalidScope {
    #[error("expected at most {MAX_SCOPE} bytes")]
    TooLong,
    /// The position, from 1, but not the text, which may be a misplaced secret.
    #[error(
        "part {0} is not a scope: expected read, write, admin, read:<pattern> or write:<pattern>, \
         separated by commas; a pattern is a name, or a prefix followed by *"
    )]
    Part(usize),
}

impl Scope {
    /// Returns a scope without any rights.
    pub fn nothing() -> Self {
        Self {
            text: String::new(),
            admin: false,
            read: vec![],
            write: vec![],
        }
    }

    /// Whether it allows reading any secret.
    pub fn can_read(&self) -> bool {
        self.admin || !self.read.is_empty() || !self.write.is_empty()
    }

    /// Whether it allows writing any secret.
    pub fn can_write(&self) -> bool {
        self.admin || !self.write.is_empty()
    }

    pub fn is_admin(&self) -> bool {
        self.admin
    }

    pub fn allows_read(&self, name: &str, environments: &Environments) -> bool {
        self.admin || reaches(self.readable(), name, environments)
    }

    pub fn allows_write(&self, name: &str, environments: &Environments) -> bool {
        self.admin || reaches(self.write.iter(), name, environments)
    }

    pub fn allows(&self, access: NameAccess, name: &str, environments: &Environments) -> bool {
        match access {
            NameAccess::Read => self.allows_read(name, environments),
            NameAccess::Write => self.allows_write(name, environments),
        }
    }

    /// Returns the names that it may read.
    pub fn readable_names(&self, environments: &Environments) -> NameFilter {
        if self.admin {
            NameFilter::all()
        } else {
            NameFilter::of(self.readable(), environments)
        }
    }

    /// Returns the names that it may write.
    pub fn writable_names(&self, environments: &Environments) -> NameFilter {
        if self.admin {
            NameFilter::all()
        } else {
            NameFilter::of(&self.write, environments)
        }
    }

    /// Returns the patterns of what it may read only, and of what it may write.
    pub fn patterns(&self) -> (&[Pattern], &[Pattern]) {
        (&self.read, &self.write)
    }

    /// Whether it allows nothing that `other` does not. A pattern that only several patterns of `other` cover
    /// together does not count as within them.
    pub fn within(&self, other: &Self, environments: &Environments) -> bool {
        let inside = |pattern: &Pattern, mut others: std::slice::Iter<'_, Pattern>| {
            others.any(|other| pattern.within(other, environments))
        };
        let readable = |pattern: &Pattern| {
            inside(pattern, other.read.iter()) || inside(pattern, other.write.iter())
        };
        other.admin
            || (!self.admin
                && self.read.iter().all(readable)
                && self.write.iter().all(|p| inside(p, other.write.iter())))
    }

    /// Returns the intersection of both scopes.
    #[must_use]
    pub fn meet(&self, other: &Self, environments: &Environments) -> Self {
        // Keeps the original text when the intersection equals it.
        if self.within(other, environments) {
            return self.clone();
        }
        if self.admin {
            return other.clone();
        }
        let write = meet(self.write.iter(), &other.write.iter(), environments);
        let read = meet(self.readable(), &other.readable(), environments);
        let is_uncovered =
            |pattern: &Pattern| !write.iter().any(|p| pattern.within(p, environments));
        let read: Vec<Pattern> = read.into_iter().filter(is_uncovered).collect();
        let reads = read.iter().map(|pattern| format!("read:{pattern}"));
        let writes = write.iter().map(|pattern| format!("write:{pattern}"));
        let text: Vec<String> = reads.chain(writes).collect();
        Self {
            text: text.join(","),
            admin: false,
            read,
            write,
        }
    }

    fn readable(&self) -> impl Iterator<Item = &Pattern> + Clone {
        self.read.iter().chain(&self.write)
    }
}

/// Whether any of the patterns matches.
fn reaches<'a>(
    mut patterns: impl Iterator<Item = &'a Pattern>,
    name: &str,
    environments: &Environments,
) -> bool {
    patterns.any(|pattern| pattern.matches(name, environments))
}

/// Returns the intersections of the patterns of both sides, without duplicates.
fn meet<'a>(
    ours: impl Iterator<Item = &'a Pattern>,
    theirs: &(impl Iterator<Item = &'a Pattern> + Clone),
    environments: &Environments,
) -> Vec<Pattern> {
    let mut met: Vec<Pattern> = vec![];
    for our in ours {
        for pattern in theirs
            .clone()
            .filter_map(|their| our.meet(their, environments))
        {
            if !met.iter().any(|known| pattern.within(known, environments)) {
                met.retain(|known| !known.within(pattern, environments));
                met.push(pattern.clone());
            }
        }
    }
    met
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl FromStr for Scope {
    type Err = InvalidScope;

    fn from_str(text: &str) -> Result<Self, InvalidScope> {
        if text.len() > MAX_SCOPE {
            return Err(InvalidScope::TooLong);
        }
        let mut scope = Self {
            text: text.to_owned(),
            ..Self::nothing()
        };
        for (part, number) in text.split(',').zip(1..) {
            let pattern = |text: &str| text.parse().map_err(|_| InvalidScope::Part(number));
            match part.split_once(':') {
                None if part == "admin" => scope.admin = true,
                None if part == "read" => scope.read.push(Pattern::all()),
                None if part == "write" => scope.write.push(Pattern::all()),
                Some(("read", text)) => scope.read.push(pattern(text)?),
                Some(("write", text)) => scope.write.push(pattern(text)?),
                _ => return Err(InvalidScope::Part(number)),
            }
        }
        Ok(scope)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn scope(text: &str) -> Scope {
        text.parse().unwrap()
    }

    #[test]
    fn the_scopes_of_the_seed_mean_what_it_says() {
        let environments = Environments::initial();
        let reads = |s: &str, name: &str| scope(s).allows_read(name, &environments);
        let writes = |s: &str, name: &str| scope(s).allows_write(name, &environments);
        assert!(reads("read:*", "A") && !writes("read:*", "A"));
        assert!(reads("read", "A") && !writes("read", "A"));
        assert!(reads("write:*", "A") && writes("write:*", "A"));
        assert!(reads("read:prod.*", "prod.X") && !reads("read:prod.*", "prod"));
        assert!(writes("write:DATABASE_URL", "DATABASE_URL"));
        assert!(!writes("write:DATABASE_URL", "DATABASE_URL2"));
        assert!(reads("admin", "production.X") && writes("admin", "production.X"));
        assert!(!reads("read:*", "production.X") && !writes("write", "production.X"));
        assert!(reads("read:a*,read:b*", "b1") && !reads("read:a*,read:b*", "c"));
        assert!(reads("read:production.*", "production.X"));
    }

    #[test]
    fn anything_else_is_refused() {
        for text in [
            "",
            ",",
            "read,",
            "read, write",
            " read",
            "Read",
            "admin:*",
            "read:",
            "read:**",
            "read:a*b",
            "read:*a",
            "delete",
            "read:a/b",
            "write:ä",
            "read:.x",
        ] {
            assert!(text.parse::<Scope>().is_err(), "{text}");
        }
        assert_eq!(
            "read,".repeat(500).parse::<Scope>(),
            Err(InvalidScope::TooLong)
        );
    }

    #[test]
    fn what_lies_within_a_scope_is_known() {
        let environments = Environments::initial();
        let within = |inner: &str, outer: &str| scope(inner).within(&scope(outer), &environments);
        for (inner, outer) in [
            ("read", "admin"),
            ("admin", "admin"),
            ("read:A*", "read"),
            ("read:A", "write:A*"),
            ("read:A,write:B", "read:A*,write:B"),
            ("read:production.X", "read:production.*"),
            ("read:prod*", "read"),
        ] {
            assert!(within(inner, outer), "{inner} within {outer}");
        }
        for (inner, outer) in [
            ("admin", "write"),
            ("write:A", "read:A"),
            ("read:A*", "read:A"),
            ("read:*", "read:A*"),
            ("read:production.X", "read:*"),
            ("read:production.*", "read:prod*"),
            ("read:A,write:B", "read:A"),
        ] {
            assert!(!within(inner, outer), "{inner} within {outer}");
        }
    }

    fn name() -> impl Strategy<Value = String> {
        prop_oneof![
            "[A-C_][A-C.]{0,4}",
            "(production|prod|staging)[.]?[A-C]{0,2}"
        ]
    }

    fn parts() -> impl Strategy<Value = Vec<String>> {
        let pattern = prop_oneof![
            name(),
            name().prop_map(|n| format!("{n}*")),
            Just("*".to_owned())
        ];
        let part = prop_oneof![
            pattern.clone().prop_map(|p| format!("read:{p}")),
            pattern.prop_map(|p| format!("write:{p}")),
            prop_oneof![4 => Just("read".to_owned()), 1 => Just("admin".to_owned())],
        ];
        prop::collection::vec(part, 1..5)
    }

    proptest! {
        #[test]
        fn a_scope_never_allows_a_name_outside_its_prefixes(
            prefixes in prop::collection::vec("[A-Ca-c_][A-Ca-c.]{0,4}", 1..4),
            name in "[A-Ca-c_][A-Ca-c.]{0,6}"
        ) {
            let environments = Environments::initial();
            let text: Vec<String> = prefixes.iter().map(|p| format!("write:{p}*")).collect();
            let scope = scope(&text.join(","));
            let inside = prefixes.iter().any(|p| name.starts_with(p.as_str()));
            prop_assert_eq!(scope.allows_read(&name, &environments), inside);
            prop_assert_eq!(scope.allows_write(&name, &environments), inside);
            prop_assert_eq!(scope.readable_names(&environments).reaches(&name), inside);
            prop_assert_eq!(scope.writable_names(&environments).reaches(&name), inside);
        }

        #[test]
        fn a_scope_within_another_allows_nothing_more(
            inner in parts(),
            outer in parts(),
            names in prop::collection::vec(name(), 1..20)
        ) {
            let environments = Environments::initial();
            let (inner, outer) = (scope(&inner.join(",")), scope(&outer.join(",")));
            prop_assert!(inner.within(&inner, &environments));
            prop_assert!(inner.within(&scope("admin"), &environments));
            if inner.within(&outer, &environments) {
                prop_assert!(!inner.is_admin() || outer.is_admin());
                for name in names {
                    let reads = |s: &Scope| s.allows_read(&name, &environments);
                    let writes = |s: &Scope| s.allows_write(&name, &environments);
                    prop_assert!(!reads(&inner) || reads(&outer), "{}", name);
                    prop_assert!(!writes(&inner) || writes(&outer), "{}", name);
                }
            }
        }

        #[test]
        fn what_two_scopes_have_in_common_allows_what_both_allow_and_nothing_else(
            one in parts(),
            other in parts(),
            names in prop::collection::vec(name(), 1..20)
        ) {
            let environments = Environments::initial();
            let (one, other) = (scope(&one.join(",")), scope(&other.join(",")));
            let both = one.meet(&other, &environments);
            prop_assert_eq!(both.is_admin(), one.is_admin() && other.is_admin());
            prop_assert!(both.within(&one, &environments) && both.within(&other, &environments));
            for name in names {
                let reads = |s: &Scope| s.allows_read(&name, &environments);
                let writes = |s: &Scope| s.allows_write(&name, &environments);
                prop_assert_eq!(reads(&both), reads(&one) && reads(&other), "{} of {}", name, both);
                prop_assert_eq!(writes(&both), writes(&one) && writes(&other), "{} of {}", name, both);
                prop_assert_eq!(both.readable_names(&environments).reaches(&name), reads(&both));
            }
            // The displayed scope equals the effective one.
            if both.can_read() {
                prop_assert_eq!(scope(&both.to_string()), both);
            }
        }

        #[test]
        fn a_part_of_a_scope_is_within_it(all in parts(), keep in prop::collection::vec(any::<bool>(), 5)) {
            let environments = Environments::initial();
            let part: Vec<&String> = all.iter().zip(keep).filter(|(_, keep)| *keep).map(|(p, _)| p).collect();
            prop_assume!(!part.is_empty());
            let part: Vec<&str> = part.into_iter().map(String::as_str).collect();
            prop_assert!(scope(&part.join(",")).within(&scope(&all.join(",")), &environments));
        }

        #[test]
        fn any_text_is_parsed_without_a_panic(text in ".*") {
            let _ = text.parse::<Scope>();
        }
    }
}
