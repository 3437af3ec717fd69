//! The owner and name of a repository, in the forge's alphabet.
//!
//! Only such names are put into a request path to the forge, so that no name can reach another of its
//! routes.

use std::fmt;

/// Longest owner or name, in bytes. Gitea and Forgejo allow 40 and 100; older forges allowed longer owners.
const MAX_BYTES: usize = 100;

/// `owner/name` of a repository, as the caller wrote it. The forge ignores case: compare by
/// [`RepoName::key`].
#[derive(Debug, Clone)]
pub struct RepoName {
    owner: String,
    name: String,
}

/// Not a possible repository name at a Gitea or Forgejo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "expected an owner and a repository name of 1 to 100 characters A-Z a-z 0-9 - _ . and not \".\" or \"..\""
)]
pub struct InvalidName;

impl RepoName {
    /// Parses two decoded path segments. The rule is the forge's for repository names (`IsUsableRepoName`)
    /// without its reserved names: it has no repository under those, and reports that itself.
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

    /// Returns `owner/name` in lower case: equal for all spellings of a repository.
    pub fn key(&self) -> String {
        name_key(&self.owner, &self.name)
    }

    /// Whether the forge's spelling names the same repository.
    pub fn names(&self, owner: &str, name: &str) -> bool {
        self.owner.eq_ignore_ascii_case(owner) && self.name.eq_ignore_ascii_case(name)
    }
}

impl fmt::Display for RepoName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.owner, self.name)
    }
}

/// Whether the text is a valid name of an owner, a user or a repository.
pub(super) fn usable(text: &str) -> bool {
    (1..=MAX_BYTES).contains(&text.len())
        && text != "."
        && text != ".."
        && text
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.'))
}

/// Returns the [`RepoName::key`] of a name as the forge writes it.
pub(crate) fn name_key(owner: &str, name: &str) -> String {
    format!("{owner}/{name}").to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn valid_names_are_taken_literally() {
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
    fn case_is_preserved_for_display_and_ignored_in_the_key() {
        let name = RepoName::parse("Org", "App").unwrap();
        assert_eq!(name.key(), "org/app");
        assert!(name.names("oRG", "aPP"));
        assert!(!name.names("org", "app2"));
    }

    proptest! {
        #[test]
        fn a_parsed_name_has_one_slash_and_no_special_url_characters(
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
