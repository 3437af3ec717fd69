//! A name that a secret has or once had. Like the audit log, it remains when the secret is purged.

use sea_orm::entity::prelude::*;

use crate::ids::{RepoId, SecretId};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "vault_secret_name")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    #[sea_orm(unique_key = "repo_name_secret")]
    pub repo_id: RepoId,
    #[sea_orm(unique_key = "repo_name_secret")]
    pub secret_id: SecretId,
    /// Case-sensitive, compared byte by byte on every database.
    #[sea_orm(unique_key = "repo_name_secret")]
    pub name: String,
}

impl ActiveModelBehavior for ActiveModel {}
