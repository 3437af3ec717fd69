//! Where something came from.

use std::fmt;
use std::path::PathBuf;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// An argument or option.
    Option(&'static str),
    /// A variable of this process.
    Variable(&'static str),
    /// A `.gvt.toml`.
    Folder(PathBuf),
    /// What `gvt use --local` saved.
    Saved,
    /// The git remote `origin`.
    Remote,
    /// There is no other.
    Only(&'static str),
    Asked,
    /// A store of credentials.
    Store(crate::credentials::StoreKind),
}

impl Source {
    /// Whether it is the person's own choice. A checkout's files and remotes are somebody else's.
    pub fn is_own(&self) -> bool {
        !matches!(self, Self::Folder(_) | Self::Remote)
    }

    /// Whether it was found because nothing names it.
    pub fn is_chosen(&self) -> bool {
        matches!(self, Self::Only(_) | Self::Asked)
    }

    /// Whether the person named it, so that a token from the environment may go there.
    pub fn is_named(&self) -> bool {
        matches!(self, Self::Option(_) | Self::Variable(_) | Self::Saved)
    }
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Option(name) | Self::Variable(name) => f.write_str(name),
            Self::Folder(path) => write!(f, "{}", path.display()),
            Self::Saved => f.write_str("gvt use --local"),
            Self::Remote => f.write_str("the git remote origin"),
            Self::Only(what) => f.write_str(what),
            Self::Asked => f.write_str("your answer"),
            Self::Store(store) => write!(f, "{store}"),
        }
    }
}

/// Something, and where it came from.
#[derive(Clone, Debug)]
pub struct Sourced<T> {
    pub value: T,
    pub source: Source,
}

impl<T> Sourced<T> {
    pub fn new(value: T, source: Source) -> Self {
        Self { value, source }
    }
}
