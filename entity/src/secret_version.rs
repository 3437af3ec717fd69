//! One version of a secret's value, sealed.

use sea_orm::entity::prelude::*;

use crate::ids::{KeyVersion, RepoId, SecretId, TokenId, UserId, Version, VersionId};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "vault_secret_version")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: VersionId,
    pub repo_id: RepoId,
    #[sea_orm(unique_key = "secret_version")]
    pub secret_id: SecretId,
    /// From 1, with no gap, never given twice.
    #[sea_orm(unique_key = "secret_version")]
    pub version: Version,
    /// Sealed under the data key of `key_version`, bound to repository, secret and version.
    pub encrypted_value: Vec<u8>,
    pub key_version: KeyVersion,
    /// `standard` or `lockbox`.
    pub encryption_mode: String,
    pub comment: String,
    pub created_unix: i64,
    /// The forge's id of the user; 0 when a vault token wrote it.
    pub created_by: UserId,
    /// The vault token that wrote it; 0 when a user did.
    pub created_by_token: TokenId,
}

impl ActiveModelBehavior for ActiveModel {}
