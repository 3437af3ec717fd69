//! The author of a version.

use entity::{TokenId, UserId};

/// The author of a change: a user of the forge, or a vault token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Author {
    User(UserId),
    Token(TokenId),
}

impl Author {
    /// Reads the author from the columns for user and token, one of which is 0.
    pub fn of_columns(user_id: UserId, token_id: TokenId) -> Self {
        match token_id.optional() {
            Some(token_id) => Self::Token(token_id),
            None => Self::User(user_id),
        }
    }

    /// Returns the value of the user column.
    pub fn user_id(self) -> UserId {
        match self {
            Self::User(user_id) => user_id,
            Self::Token(_) => UserId::NONE,
        }
    }

    /// Returns the value of the token column.
    pub fn token_id(self) -> TokenId {
        match self {
            Self::User(_) => TokenId::NONE,
            Self::Token(token_id) => token_id,
        }
    }
}
