//! What rows are known by: each kind of number is a type of its own, so that none passes for another.
//! In the database, in JSON and in what is signed each is the plain number.

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
            /// Zero: what a column holds where there is none. It is less than any that is given.
            pub const NONE: Self = Self(0);
            /// No other is greater.
            pub const MAX: Self = Self(i64::MAX);

            pub const fn new(number: i64) -> Self {
                Self(number)
            }

            /// The plain number.
            pub const fn get(self) -> i64 {
                self.0
            }

            pub const fn is_none(self) -> bool {
                self.0 == 0
            }

            /// Nothing for [`Self::NONE`].
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
    /// A repository: the forge's id of it, from 1. It survives renames and transfers, and the forge
    /// gives it to another only when it was reinstalled (`repo.created_unix`).
    RepoId;
    /// A secret, from 1 and below 2^53. The service makes it up (`secrets::ids`) and never gives it
    /// twice, so that what was sealed for one secret opens for no other.
    SecretId;
    /// A row that holds a version of a secret, from 1. The database counts it.
    VersionId;
    /// A vault token, from 1. The database counts it.
    TokenId;
    /// A user: the forge's id of them, from 1. It survives a change of the login.
    UserId;
    /// A browser's session, from 1. The database counts it.
    SessionId;
    /// A key by which the instance signs, from 1. The newest one has the greatest.
    SigningKeyId;
}

/// Numbers that count, each within something else, from 1 and without a gap.
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
    /// A version of a secret's value: the secret counts them from 1 and gives none twice.
    Version;
    /// A version of a repository's data key: the repository counts them from 1, a rotation adds the
    /// next one, and none ever means two keys.
    KeyVersion;
    /// The place of an entry in the audit of its repository, from 1 and without a gap.
    Sequence;
}
