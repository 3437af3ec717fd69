//! A vault token. Only its hash is stored.

use sea_orm::entity::prelude::*;

use crate::ids::{RepoId, TokenId, UserId};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "vault_token")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: TokenId,
    pub repo_id: RepoId,
    /// SHA-256 of the whole token, 64 lower-case hex digits.
    #[sea_orm(unique)]
    pub token_hash: String,
    pub scope: String,
    pub description: String,
    pub created_unix: i64,
    /// The id at the forge of the user who created it. A token created by a token inherits the creator of its
    /// parent.
    pub created_by: UserId,
    /// The vault token that created it, and with which it is revoked; 0 when a user created it.
    pub parent_id: TokenId,
    pub expires_unix: i64,
    pub revoked_unix: i64,
    pub last_used_unix: i64,
    pub used_count: i64,
    /// Comma-separated addresses and CIDR networks; empty allows all.
    pub allowed_ips: String,
    pub failed_auth_count: i64,
    /// The token is refused until then.
    pub locked_until: i64,
    /// Since when the forge has reported its creator as inactive; 0 = the creator is active.
    pub creator_inactive_unix: i64,
    /// HMAC-SHA256 of the fields that grant rights. Older processes leave it empty.
    #[sea_orm(column_type = "VarBinary(StringLen::N(32))", nullable)]
    pub row_mac: Option<Vec<u8>>,
}

impl ActiveModelBehavior for ActiveModel {}
