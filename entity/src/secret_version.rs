//! One version of a secret's value, sealed.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "vault_secret_version")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub repo_id: i64,
    #[sea_orm(unique_key = "secret_version")]
    pub secret_id: i64,
    /// From 1, with no gap, never given twice.
    #[sea_orm(unique_key = "secret_version")]
    pub version: i64,
    /// Sealed under the data key of `key_version`, bound to repository, secret and version.
    pub encrypted_value: Vec<u8>,
    pub key_version: i64,
    /// `standard` or `lockbox`.
    pub encryption_mode: String,
    pub comment: String,
    pub created_unix: i64,
    /// The forge's id of the user; 0 when a vault token wrote it.
    pub created_by: i64,
    /// The vault token that wrote it; 0 when a user did.
    pub created_by_token: i64,
}

impl ActiveModelBehavior for ActiveModel {}
