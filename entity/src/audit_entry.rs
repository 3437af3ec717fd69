//! An audit entry. Entries are never updated.

use sea_orm::entity::prelude::*;

use crate::ids::{RepoId, SecretId, Sequence, TokenId, UserId, Version, VersionId};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "vault_audit_entry")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    #[sea_orm(unique_key = "repo_sequence")]
    pub repo_id: RepoId,
    /// Counts from 1 without gaps.
    #[sea_orm(unique_key = "repo_sequence")]
    pub sequence: Sequence,
    /// HMAC-SHA256 over the previous hash and this entry, 32 bytes.
    pub hash: Vec<u8>,
    pub timestamp: i64,
    pub action: String,
    pub success: bool,
    /// Why the operation was refused, or a remark about it; the API's `message`.
    pub fail_reason: String,
    pub secret_id: SecretId,
    pub secret_name: String,
    pub version_id: VersionId,
    pub version: Version,
    /// The user's id at the forge; 0 for a vault token.
    pub user_id: UserId,
    pub user_name: String,
    pub token_id: TokenId,
    /// The runner of the job, if known.
    pub runner_id: i64,
    pub ip_address: String,
    pub user_agent: String,
    pub request_id: String,
    /// `api`, `web`, `cli` or `system`.
    pub source: String,
}

impl ActiveModelBehavior for ActiveModel {}
