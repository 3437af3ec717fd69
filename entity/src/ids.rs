//! Identifiers and counters of rows. Each kind of number has its own type, so that none is mistaken for
//! another. In the database, in JSON and in signed data each is the plain number.

use std::fmt;
use std::num::ParseIntError;
use std::str::FromStr;

use sea_orm::DeriveValueType;
use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(
            Clone,
            Copy,
            Debug,
            PartialEq,
            Eq,
            PartialOrd,
            Ord,
            Hash,
            DeriveValueType,
            Serialize,
            Deserialize,
        )]
        #[serde(transparent)]
        pub struct $name(i64);

        impl $name {
            /// Zero: the value of a column that refers to nothing. Smaller than every assigned number.
            pub const NONE: Self = Self(0);
            /// The greatest number.
            pub const MAX: Self = Self(i64::MAX);

            pub const fn new(number: i64) -> Self {
                Self(number)
            }

            /// Returns the plain number.
            pub const fn get(self) -> i64 {
                self.0
            }

            pub const fn is_none(self) -> bool {
                self.0 == 0
            }

            /// Returns [`None`] for [`Self::NONE`].
            pub const fn optional(self) -> Option<Self> {
                if self.is_none() { None } else { Some(self) }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = ParseIntError;

            fn from_str(text: &str) -> Result<Self, ParseIntError> {
                text.parse().map(Self)
            }
        }
    )*};
}

ids! {
    /// A repository: its id at the forge, from 1. It survives renames and transfers. The forge reuses it only
    /// after a reinstallation (`repo.created_unix`).
    RepoId;
    /// A secret, from 1 and below 2^53. The service generates it (`secrets::ids`) and never reuses it, so
    /// that a value encrypted for one secret cannot be decrypted as another's.
    SecretId;
    /// The row of a secret version, from 1. Assigned by the database.
    VersionId;
    /// A vault token, from 1. Assigned by the database.
    TokenId;
    /// A user: their id at the forge, from 1. It survives a change of the login name.
    UserId;
    /// A browser session, from 1. Assigned by the database.
    SessionId;
    /// A signed-in terminal, from 1. Assigned by the database.
    CliSessionId;
    /// A signing key of the instance, from 1. The newest has the greatest number.
    SigningKeyId;
}

/// Counters within a parent, from 1 without gaps.
macro_rules! numbers {
    ($($(#[$doc:meta])* $name:ident;)*) => {
        ids! { $($(#[$doc])* $name;)* }
        $(
            impl $name {
                pub const FIRST: Self = Self(1);

                #[must_use]
                pub const fn next(self) -> Self {
                    Self(self.0.saturating_add(1))
                }

                #[must_use]
                pub const fn previous(self) -> Self {
                    Self(self.0.saturating_sub(1))
                }
            }
        )*
    };
}

numbers! {
    /// A version of a secret's value. Each secret counts from 1 and never reuses a version.
    Version;
    /// A version of a repository's data encryption key. Each repository counts from 1; a rotation adds the
    /// next version, and none is ever reused.
    KeyVersion;
    /// A revision of an environment of a repository. Each environment counts from 1, what it held when
    /// revisions began; each change of what it holds adds the next one.
    Revision;
    /// A state of a repository's environments; 0 while they are the initial ones.
    Generation;
    /// The position of an entry in its repository's audit, from 1 without gaps.
    Sequence;
}
