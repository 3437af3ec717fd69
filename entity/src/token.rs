//! A vault token, of which only the hash is kept.

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
    /// The forge's id of the user; for one that a vault token made, who made that.
    pub created_by: UserId,
    /// The vault token that made it, revoked with it; 0 when a user did.
    pub parent_id: TokenId,
    pub expires_unix: i64,
    pub revoked_unix: i64,
    pub last_used_unix: i64,
    pub used_count: i64,
    /// Comma-separated addresses and CIDRs; empty allows all.
    pub allowed_ips: String,
    pub failed_auth_count: i64,
    /// Refused until then.
    pub locked_until: i64,
    /// Since when the forge knows who made it no longer as active; 0 = still does.
    pub creator_inactive_unix: i64,
    /// HMAC-SHA256 of what gives rights in the row; an older process writes none.
    #[sea_orm(column_type = "VarBinary(StringLen::N(32))", nullable)]
    pub row_mac: Option<Vec<u8>>,
}

impl ActiveModelBehavior for ActiveModel {}
