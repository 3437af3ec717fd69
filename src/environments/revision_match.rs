//! `If-Match` with the revision of an environment (RFC 9110, 13.1.1). The tag of a list with overlay has two
//! revisions; the first counts.

use entity::Revision;

use crate::error::{Code, Error};
use crate::secrets::precondition::entity_tags;

/// The revisions at which a change may be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RevisionMatch(Option<Vec<Revision>>);

/// What a line `*` says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Star {
    AnyRevision,
    /// It counts as if it were not there.
    Nothing,
}

impl RevisionMatch {
    /// Returns the condition that nothing has changed since that revision.
    pub fn at(revision: Revision) -> Self {
        Self(Some(vec![revision]))
    }

    /// Parses the lines of the header; [`None`] without the header.
    ///
    /// # Errors
    /// [`Code::InvalidRequest`] for what is no list of tags.
    pub fn parse(lines: &[&[u8]], star: Star) -> Result<Option<Self>, Error> {
        let counts = |line: &&[u8]| star == Star::AnyRevision || line.trim_ascii() != b"*";
        let lines: Vec<&[u8]> = lines.iter().copied().filter(counts).collect();
        if lines.is_empty() {
            return Ok(None);
        }
        let invalid = || Error::invalid("if-match: expected * or revisions in quotes, as in \"3\"");
        let mut revisions = vec![];
        for line in lines {
            let line = std::str::from_utf8(line).map_err(|_| invalid())?;
            if line.trim() == "*" {
                return Ok(Some(Self(None)));
            }
            let tags = entity_tags(line).filter(|tags| !tags.is_empty());
            revisions.extend(
                tags.ok_or_else(invalid)?
                    .into_iter()
                    .filter_map(revision_of),
            );
        }
        Ok(Some(Self(Some(revisions))))
    }

    /// Compares with the present revision.
    ///
    /// # Errors
    /// [`Code::VersionConflict`]
    pub fn check(&self, present: Revision) -> Result<(), Error> {
        match &self.0 {
            Some(revisions) if !revisions.contains(&present) => {
                let message = format!("If-Match: the environment is at revision {present}");
                Err(Error::new(Code::VersionConflict, message))
            }
            _ => Ok(()),
        }
    }
}

/// Returns the first revision of an entity tag; each has exactly one spelling.
fn revision_of(tag: &str) -> Option<Revision> {
    let (first, second) = match tag.split_once('+') {
        Some((first, second)) => (first, Some(second)),
        None => (tag, None),
    };
    let number = |text: &str| {
        let number = text.parse::<Revision>().ok()?;
        (number.to_string() == text).then_some(number)
    };
    if let Some(second) = second {
        number(second)?;
    }
    number(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_revision_of_a_tag_counts() {
        let holds = |line: &str, present: i64| {
            let parsed = RevisionMatch::parse(&[line.as_bytes()], Star::AnyRevision);
            let parsed = parsed.unwrap().unwrap();
            parsed.check(Revision::new(present)).is_ok()
        };
        assert!(holds("\"3\"", 3) && holds("W/\"3+8\"", 3) && holds("\"1\", \"3\"", 3));
        assert!(holds("*", 3));
        assert!(
            !holds("\"8+3\"", 3)
                && !holds("\"03\"", 3)
                && !holds("\"3+x\"", 3)
                && !holds("\"x\"", 3)
        );
        for star in [Star::AnyRevision, Star::Nothing] {
            assert_eq!(RevisionMatch::parse(&[], star).unwrap(), None);
            assert!(RevisionMatch::parse(&[b"3"], star).is_err());
            assert!(RevisionMatch::parse(&[b""], star).is_err());
        }
    }

    #[test]
    fn a_star_counts_as_nothing_where_a_revision_is_required() {
        let parse = |lines: &[&[u8]]| RevisionMatch::parse(lines, Star::Nothing).unwrap();
        assert_eq!(parse(&[b"*"]), None);
        assert_eq!(parse(&[b" * ", b"*"]), None);
        let three = Some(RevisionMatch(Some(vec![Revision::new(3)])));
        assert_eq!(parse(&[b"*", b"\"3\""]), three);
    }
}
