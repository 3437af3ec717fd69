//! How a live token was used.

use entity::TokenId;

/// A use of a live token on its own repository.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TokenUse {
    pub token_id: TokenId,
    pub kind: UseKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UseKind {
    /// From an allowed address, whatever the outcome.
    Allowed,
    /// From an address that is not allowed.
    Elsewhere,
    /// While it was locked.
    Locked,
}

impl TokenUse {
    /// Returns a use from an allowed address.
    pub fn allowed(token_id: TokenId) -> Self {
        let kind = UseKind::Allowed;
        Self { token_id, kind }
    }
}
