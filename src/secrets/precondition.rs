//! Check-and-set with `If-Match` and `If-None-Match` (RFC 9110, 13.1): the entity tag of a secret is its
//! current version in quotes.

use entity::Version;

use crate::error::{Code, Error};

/// The condition on the current version for a change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Precondition {
    matches: Option<Tags>,
    none_matches: Option<Tags>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Tags {
    Any,
    /// Foreign tags are dropped, since they match no version.
    Versions(Vec<Version>),
}

impl Tags {
    fn parse(header: &'static str, lines: &[&[u8]]) -> Result<Option<Self>, Error> {
        let invalid = || {
            Error::invalid(format!(
                "{header}: expected * or versions in quotes, as in \"3\""
            ))
        };
        let (mut versions, mut any) = (vec![], false);
        for line in lines {
            let line = std::str::from_utf8(line)
                .ok()
                .filter(|line| line.is_ascii());
            let line = line.ok_or_else(invalid)?;
            if line.trim() == "*" {
                any = true;
                continue;
            }
            let tags = entity_tags(line).filter(|tags| !tags.is_empty());
            versions.extend(tags.ok_or_else(invalid)?.into_iter().filter_map(version_of));
        }
        if any {
            return Ok(Some(Self::Any));
        }
        Ok((!lines.is_empty()).then_some(Self::Versions(versions)))
    }

    fn hold(&self, current: Option<Version>) -> bool {
        match (self, current) {
            (_, None) => false,
            (Self::Any, Some(_)) => true,
            (Self::Versions(versions), Some(current)) => versions.contains(&current),
        }
    }
}

/// Returns the opaque parts of a list of entity tags, strong or weak; [`None`] when the list is malformed
/// (RFC 9110, 8.8.3; empty elements are skipped, 5.6.1.2).
pub fn entity_tags(line: &str) -> Option<Vec<&str>> {
    let mut tags = vec![];
    let mut rest = line.trim();
    while !rest.is_empty() {
        if let Some(next) = rest.strip_prefix(',') {
            rest = next.trim_start();
            continue;
        }
        let quoted = rest.strip_prefix("W/").unwrap_or(rest);
        let (tag, next) = quoted.strip_prefix('"')?.split_once('"')?;
        if tag.bytes().any(|byte| byte <= b' ' || byte == 0x7f) {
            return None;
        }
        tags.push(tag);
        rest = next.trim_start();
        if !rest.is_empty() && !rest.starts_with(',') {
            return None;
        }
    }
    Some(tags)
}

/// Returns the version of an entity tag; each version has exactly one spelling.
fn version_of(tag: &str) -> Option<Version> {
    let version = tag.parse::<Version>().ok()?;
    (version.to_string() == tag).then_some(version)
}

impl Precondition {
    /// Parses the lines of both headers.
    ///
    /// # Errors
    /// [`Code::InvalidRequest`] naming the malformed header.
    pub fn parse(if_match: &[&[u8]], if_none_match: &[&[u8]]) -> Result<Self, Error> {
        Ok(Self {
            matches: Tags::parse("if-match", if_match)?,
            none_matches: Tags::parse("if-none-match", if_none_match)?,
        })
    }

    /// Requires that the current version is `version`.
    pub fn at(version: Version) -> Self {
        Self {
            matches: Some(Tags::Versions(vec![version])),
            none_matches: None,
        }
    }

    /// Requires that no live secret has the name.
    pub fn none() -> Self {
        Self {
            matches: None,
            none_matches: Some(Tags::Any),
        }
    }

    /// Compares with the version of the live secret, if there is one.
    ///
    /// # Errors
    /// [`Code::VersionConflict`] when the version differs, [`Code::AlreadyExists`] when no secret must exist.
    pub fn check(&self, current: Option<Version>) -> Result<(), Error> {
        let now = || {
            current.map_or("the secret does not exist".into(), |v| {
                format!("the secret is at version {v}")
            })
        };
        if self
            .matches
            .as_ref()
            .is_some_and(|tags| !tags.hold(current))
        {
            return Err(Error::new(
                Code::VersionConflict,
                format!("If-Match: {}", now()),
            ));
        }
        match &self.none_matches {
            Some(tags @ Tags::Any) if tags.hold(current) => Err(Error::new(
                Code::AlreadyExists,
                "a secret of this name exists",
            )),
            Some(tags) if tags.hold(current) => Err(Error::new(
                Code::VersionConflict,
                format!("If-None-Match: {}", now()),
            )),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(header: &str, value: &str, current: Option<i64>) -> Result<(), Code> {
        let lines = [value.as_bytes()];
        let precondition = match header {
            "if-match" => Precondition::parse(&lines, &[]),
            _ => Precondition::parse(&[], &lines),
        };
        let precondition = precondition.map_err(|e| e.code())?;
        precondition
            .check(current.map(Version::new))
            .map_err(|e| e.code())
    }

    #[test]
    fn if_match_holds_for_the_current_version_only() {
        assert_eq!(check("if-match", "\"3\"", Some(3)), Ok(()));
        assert_eq!(check("if-match", "\"2\", \"3\"", Some(3)), Ok(()));
        assert_eq!(check("if-match", "*", Some(3)), Ok(()));
        assert_eq!(
            check("if-match", "\"2\"", Some(3)),
            Err(Code::VersionConflict)
        );
        assert_eq!(check("if-match", "*", None), Err(Code::VersionConflict));
    }

    #[test]
    fn if_none_match_holds_while_there_is_none() {
        assert_eq!(check("if-none-match", "*", None), Ok(()));
        assert_eq!(
            check("if-none-match", "*", Some(1)),
            Err(Code::AlreadyExists)
        );
        assert_eq!(
            check("if-none-match", "\"1\"", Some(1)),
            Err(Code::VersionConflict)
        );
        assert_eq!(check("if-none-match", "\"1\"", Some(2)), Ok(()));
    }

    #[test]
    fn a_weak_form_counts_as_its_strong_one_and_a_foreign_tag_matches_nothing() {
        for tags in ["W/\"3\"", "\"x\", W/\"3\"", ", \"3\" ,, \"a,b\""] {
            assert_eq!(check("if-match", tags, Some(3)), Ok(()), "{tags}");
            let conflict = Err(Code::VersionConflict);
            assert_eq!(check("if-none-match", tags, Some(3)), conflict, "{tags}");
        }
        for tags in [
            "\"x\"",
            "\"\"",
            "W/\"03\"",
            "\"+3\"",
            "\"3,3\"",
            "\"3-gzip\"",
        ] {
            let conflict = Err(Code::VersionConflict);
            assert_eq!(check("if-match", tags, Some(3)), conflict, "{tags}");
            assert_eq!(check("if-none-match", tags, Some(3)), Ok(()), "{tags}");
        }
    }

    #[test]
    fn each_line_of_the_header_has_to_be_a_list() {
        for (lines, expected) in [
            (["*", "3"], Err(Code::InvalidRequest)),
            (["\"2\"", "\"3\""], Ok(())),
            (["*", "\"2\""], Ok(())),
        ] {
            let precondition = Precondition::parse(&lines.map(str::as_bytes), &[]);
            let held = precondition.and_then(|it| it.check(Some(Version::new(3))));
            assert_eq!(held.map_err(|error| error.code()), expected, "{lines:?}");
        }
    }

    #[test]
    fn a_malformed_tag_is_no_tag() {
        for tag in [
            "3",
            "w/\"3\"",
            "W/ \"3\"",
            "\"3",
            "\"3\" \"4\"",
            "\"a b\"",
            ",",
            "",
        ] {
            assert_eq!(
                check("if-match", tag, Some(3)),
                Err(Code::InvalidRequest),
                "{tag}"
            );
        }
    }
}
