//! One version of a secret's value, encrypted.

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
    /// Counts from 1 without gaps and is never reused.
    #[sea_orm(unique_key = "secret_version")]
    pub version: Version,
    /// Encrypted under the data encryption key `key_version`; repository, secret and version are its
    /// associated data.
    pub encrypted_value: Vec<u8>,
    pub key_version: KeyVersion,
    /// `standard` or `lockbox`.
    pub encryption_mode: String,
    pub comment: String,
    pub created_unix: i64,
    /// The user's id at the forge; 0 when a vault token wrote it.
    pub created_by: UserId,
    /// The vault token that wrote it; 0 when a user wrote it.
    pub created_by_token: TokenId,
}

impl ActiveModelBehavior for ActiveModel {}
