//! Who sends a request.

use entity::{TokenId, UserId};

use crate::forge::{Permission, User};
use crate::tokens::Scope;

/// The caller's identity, as far as it was proven.
#[derive(Clone, Debug)]
pub enum Caller {
    /// A user of the forge; the permission is [`None`] for a user who may only see a public repository.
    User {
        user: User,
        permission: Option<Permission>,
    },
    /// A live vault token of this repository.
    Token(LiveToken),
}

/// A vault token that is neither revoked nor expired.
#[derive(Clone, Debug)]
pub struct LiveToken {
    pub id: TokenId,
    /// The id at the forge of the user who created it, or the first token of its lineage; [`None`] when
    /// unknown.
    pub made_by: Option<UserId>,
    /// What it and its whole lineage allow.
    pub scope: Scope,
    pub description: String,
    /// Unix seconds; 0 = never.
    pub expires_unix: i64,
}
