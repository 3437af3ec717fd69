//! A secret without its value.

use sea_orm::entity::prelude::*;

use crate::ids::{RepoId, SecretId, UserId, Version};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "vault_secret")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: SecretId,
    #[sea_orm(unique_key = "repo_secret")]
    pub repo_id: RepoId,
    /// Case-sensitive, compared byte by byte on every database.
    #[sea_orm(unique_key = "repo_secret")]
    pub name: String,
    pub description: String,
    #[sea_orm(column_name = "type")]
    pub kind: String,
    pub current_version: Version,
    /// The mode of the current version: `standard` or `lockbox`.
    pub encryption_mode: String,
    pub created_unix: i64,
    pub created_by: UserId,
    pub updated_unix: i64,
    pub deleted_unix: i64,
    pub deleted_by: UserId,
    /// The original schema's mark of a hard delete. Purged rows are removed, so it is always 0.
    pub purged_unix: i64,
    /// HMAC-SHA256 of the fields that grant rights. Older processes leave it empty.
    #[sea_orm(column_type = "VarBinary(StringLen::N(32))", nullable)]
    pub row_mac: Option<Vec<u8>>,
}

impl ActiveModelBehavior for ActiveModel {}
