//! The newest rotation of a repository's data key, under way or ended.

use sea_orm::entity::prelude::*;

use crate::ids::{KeyVersion, RepoId, TokenId, UserId};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "vault_rotation")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub repo_id: RepoId,
    /// Of the data key that values were sealed under before.
    pub from_version: KeyVersion,
    /// Of the one that they are sealed under from now on.
    pub to_version: KeyVersion,
    /// Versions of secrets to seal anew, as counted at the start.
    pub total: i64,
    /// Those that are sealed anew.
    pub done: i64,
    /// Those that did not open and were left as they are.
    pub failed: i64,
    pub started_unix: i64,
    /// When it went on last.
    pub progress_unix: i64,
    /// 0 while it is under way.
    pub finished_unix: i64,
    /// The forge's id of the user; 0 for a vault token.
    pub started_by: UserId,
    pub started_by_name: String,
    pub token_id: TokenId,
}

impl ActiveModelBehavior for ActiveModel {}
