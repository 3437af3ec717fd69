//! The latest rotation of a repository's data encryption key, running or finished.

use sea_orm::entity::prelude::*;

use crate::ids::{KeyVersion, RepoId, TokenId, UserId};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "vault_rotation")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub repo_id: RepoId,
    /// The version of the key that is replaced.
    pub from_version: KeyVersion,
    /// The version of the new key.
    pub to_version: KeyVersion,
    /// The number of secret versions to re-encrypt, counted at the start.
    pub total: i64,
    /// Versions re-encrypted so far.
    pub done: i64,
    /// Versions that could not be decrypted and were left unchanged.
    pub failed: i64,
    pub started_unix: i64,
    /// When it last made progress.
    pub progress_unix: i64,
    /// 0 while it is running.
    pub finished_unix: i64,
    /// The user's id at the forge; 0 for a vault token.
    pub started_by: UserId,
    pub started_by_name: String,
    pub token_id: TokenId,
}

impl ActiveModelBehavior for ActiveModel {}
