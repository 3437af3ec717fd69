//! What a revision changed in one secret. A rename is two changes: the old name to version 0 and, with the
//! greater id, the new name from 0. So a secret's greatest id tells where it lies, and within a revision its
//! smallest tells where it lay before.

use sea_orm::entity::prelude::*;

use crate::ids::{RepoId, Revision, SecretId, Version};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "vault_environment_change")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub repo_id: RepoId,
    /// The environment's name; `base` for the base.
    pub environment: String,
    /// Stays when the secret is purged.
    pub secret_id: SecretId,
    pub revision: Revision,
    /// The whole name of the secret.
    pub name: String,
    /// The version under this name before the change; 0 = none.
    pub from_version: Version,
    /// The version under this name after the change; 0 = none.
    pub to_version: Version,
    /// HMAC-SHA256 of the fields above. Without it, the change does not prove that the secret ever had this
    /// name.
    #[sea_orm(column_type = "VarBinary(StringLen::N(32))", nullable)]
    pub row_mac: Option<Vec<u8>>,
}

impl ActiveModelBehavior for ActiveModel {}
