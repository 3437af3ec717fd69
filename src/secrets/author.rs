//! Who wrote something.

use entity::{TokenId, UserId};

/// Whom a change is put down to: a user of the forge, or a vault token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Author {
    User(UserId),
    Token(TokenId),
}

impl Author {
    /// As a row tells it: the columns of the user and of the vault token, one of which names none.
    pub fn of_columns(user_id: UserId, token_id: TokenId) -> Self {
        match token_id.optional() {
            Some(token_id) => Self::Token(token_id),
            None => Self::User(user_id),
        }
    }

    /// For the column of the user.
    pub fn user_id(self) -> UserId {
        match self {
            Self::User(user_id) => user_id,
            Self::Token(_) => UserId::NONE,
        }
    }

    /// For the column of the vault token.
    pub fn token_id(self) -> TokenId {
        match self {
            Self::User(_) => TokenId::NONE,
            Self::Token(token_id) => token_id,
        }
    }
}
