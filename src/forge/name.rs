//! Owner and name of a repository, in the forge's alphabet.
//!
//! Only such names are put into a request to the forge, so that no name can reach another of its
//! routes.

use std::fmt;

/// Longest owner or name, in bytes. Gitea and Forgejo allow 40 and 100; an owner may be longer
/// where a forge once allowed it.
const MAX_BYTES: usize = 100;

/// `owner/name` of a repository, written as the caller wrote it. The forge ignores case: compare
/// by [`RepoName::key`].
#[derive(Debug, Clone)]
pub struct RepoName {
    owner: String,
    name: String,
}

/// A name that no repository of a Gitea or Forgejo can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an owner and a repository name are 1 to 100 of A-Z a-z 0-9 - _ . and not \".\" or \"..\"")]
pub struct InvalidName;

impl RepoName {
    /// Takes the two names as they stand in the path, decoded. The rule is the forge's own for
    /// repository names (`IsUsableRepoName`), without the names that it reserves: it has no
    /// repository under those, and says so itself.
    pub fn parse(owner: &str, name: &str) -> Result<Self, InvalidName> {
        if usable(owner) && usable(name) {
            Ok(Self {
                owner: owner.to_owned(),
                name: name.to_owned(),
            })
        } else {
            Err(InvalidName)
        }
    }

    pub fn owner(&self) -> &str {
        &self.owner
    }

    pub fn name(&self) -> &str {
        &self.name
    }

    /// Lower-case `owner/name`: equal for all spellings of one repository.
    pub fn key(&self) -> String {
        name_key(&self.owner, &self.name)
    }

    /// Whether the forge's spelling is of the same repository.
    pub fn names(&self, owner: &str, name: &str) -> bool {
        self.owner.eq_ignore_ascii_case(owner) && self.name.eq_ignore_ascii_case(name)
    }
}

impl fmt::Display for RepoName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.owner, self.name)
    }
}

/// Whether the text is a name in the forge's alphabet, of an owner, a user or a repository.
pub(super) fn usable(text: &str) -> bool {
    (1..=MAX_BYTES).contains(&text.len())
        && text != "."
        && text != ".."
        && text
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.'))
}

/// As [`RepoName::key`], of what the forge calls a repository.
pub(crate) fn name_key(owner: &str, name: &str) -> String {
    format!("{owner}/{name}").to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_of_the_forges_alphabet_are_taken_as_they_are() {
        for (owner, name) in [
            ("Org", "App"),
            ("a", "b"),
            ("o-1", ".github"),
            ("o_x", "a..b"),
            ("o.p", "x.git"),
        ] {
            let parsed = RepoName::parse(owner, name).unwrap();
            assert_eq!((parsed.owner(), parsed.name()), (owner, name));
            assert_eq!(parsed.to_string(), format!("{owner}/{name}"));
        }
        assert!(RepoName::parse(&"o".repeat(100), &"n".repeat(100)).is_ok());
    }

    #[test]
    fn anything_else_is_refused() {
        let long = "n".repeat(101);
        for bad in [
            "", ".", "..", "a/b", "a b", "a%2fb", "a\0", "ä", "a\n", "a?b", "a#b", "a\\b", &long,
        ] {
            assert_eq!(
                RepoName::parse(bad, "app").unwrap_err(),
                InvalidName,
                "{bad:?}"
            );
            assert_eq!(
                RepoName::parse("org", bad).unwrap_err(),
                InvalidName,
                "{bad:?}"
            );
        }
    }

    #[test]
    fn case_is_kept_for_display_and_ignored_in_the_key() {
        let name = RepoName::parse("Org", "App").unwrap();
        assert_eq!(name.key(), "org/app");
        assert!(name.names("oRG", "aPP"));
        assert!(!name.names("org", "app2"));
    }

    proptest! {
        #[test]
        fn a_parsed_name_holds_exactly_one_slash_and_no_byte_that_a_url_would_read(
            owner in "\\PC{0,12}", name in "\\PC{0,12}"
        ) {
            if let Ok(parsed) = RepoName::parse(&owner, &name) {
                let text = parsed.to_string();
                prop_assert_eq!(text.matches('/').count(), 1);
                prop_assert!(!text.contains(['%', '?', '#', '\\', ':', '@', ' ']));
                prop_assert!(text.is_ascii());
            }
        }
    }
}
