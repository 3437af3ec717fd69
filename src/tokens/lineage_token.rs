//! The columns of a token that determine its rights.

use entity::{RepoId, TokenId, UserId, token};

use super::addresses::{AllowedIps, InvalidAddresses};
use super::scope::{InvalidScope, Scope};
use super::status::TokenStatus;
use crate::error::Error;

/// The most tokens in a lineage, each created by the previous one: revoking the first takes one statement per
/// generation, in a transaction that others wait for.
pub const MAX_LINEAGE: usize = 8;
/// The columns of a token that determine its rights. Times are Unix seconds, 0 = never.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineageToken {
    pub id: TokenId,
    pub repo_id: RepoId,
    pub token_hash: String,
    pub parent_id: TokenId,
    pub created_by: UserId,
    pub scope: String,
    pub expires_unix: i64,
    pub revoked_unix: i64,
    pub creator_inactive_unix: i64,
    pub locked_until: i64,
    pub allowed_ips: String,
    /// See [`crate::row_macs::mac::token`].
    pub row_mac: Option<Vec<u8>>,
}

impl LineageToken {
    pub fn status(&self) -> TokenStatus<'_> {
        TokenStatus {
            revoked_unix: self.revoked_unix,
            expires_unix: self.expires_unix,
            creator_inactive_unix: self.creator_inactive_unix,
            locked_until: self.locked_until,
            allowed_ips: &self.allowed_ips,
        }
    }

    /// # Errors
    /// When the stored scope cannot be parsed.
    pub fn scope(&self) -> Result<Scope, Error> {
        let scope = self.scope.parse();
        scope.map_err(|error: InvalidScope| Error::internal().because(error))
    }

    /// # Errors
    /// When the stored addresses cannot be parsed.
    pub fn allowed(&self) -> Result<AllowedIps, Error> {
        let allowed = self.allowed_ips.parse();
        allowed.map_err(|error: InvalidAddresses| Error::internal().because(error))
    }
}

impl From<&token::Model> for LineageToken {
    fn from(row: &token::Model) -> Self {
        Self {
            id: row.id,
            repo_id: row.repo_id,
            token_hash: row.token_hash.clone(),
            parent_id: row.parent_id,
            created_by: row.created_by,
            scope: row.scope.clone(),
            expires_unix: row.expires_unix,
            revoked_unix: row.revoked_unix,
            creator_inactive_unix: row.creator_inactive_unix,
            locked_until: row.locked_until,
            allowed_ips: row.allowed_ips.clone(),
            row_mac: row.row_mac.clone(),
        }
    }
}
