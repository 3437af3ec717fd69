//! The comments that the service itself gives to revisions. They are stored in English; pages say the same in
//! the reader's language.

use std::fmt;

use entity::Revision;

use super::part::EnvironmentName;

const COPIED: &str = "Copied from ";
const ROLLED_BACK: &str = "Rolled back to revision ";
const UNDID: &str = "Undid revision ";

/// What a revision was made by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Comment {
    CopiedFrom(EnvironmentName),
    RolledBackTo(Revision),
    Undid(Revision),
}

impl Comment {
    /// Returns [`None`] for what people wrote.
    pub fn parse(text: &str) -> Option<Self> {
        if let Some(name) = text.strip_prefix(COPIED) {
            return name.parse().ok().map(Self::CopiedFrom);
        }
        let known = if let Some(number) = text.strip_prefix(UNDID) {
            Self::Undid(Revision::new(number.parse().ok()?))
        } else {
            let number = text.strip_prefix(ROLLED_BACK)?.parse().ok()?;
            Self::RolledBackTo(Revision::new(number))
        };
        (known.to_string() == text).then_some(known)
    }
}

impl fmt::Display for Comment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::CopiedFrom(environment) => write!(f, "{COPIED}{environment}"),
            Self::RolledBackTo(revision) => write!(f, "{ROLLED_BACK}{revision}"),
            Self::Undid(revision) => write!(f, "{UNDID}{revision}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comment_of_the_service_is_recognized() {
        let copied = Comment::CopiedFrom("qa".parse().unwrap());
        let number = Revision::new(7);
        for known in [
            copied,
            Comment::RolledBackTo(number),
            Comment::Undid(number),
        ] {
            assert_eq!(Comment::parse(&known.to_string()), Some(known));
        }
        for other in [
            "",
            "Copied from",
            "Copied from the old server",
            "Rolled back to revision ",
            "Rolled back to revision 07",
            "Rolled back to revision x",
            "Undid revision 07",
        ] {
            assert_eq!(Comment::parse(other), None, "{other}");
        }
    }
}
