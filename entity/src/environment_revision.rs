//! A revision of an environment: one committed change of what it holds, or of its extent. Revision 1 has no
//! row.

use sea_orm::entity::prelude::*;

use crate::ids::{RepoId, Revision, TokenId, UserId};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "vault_environment_revision")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub repo_id: RepoId,
    /// The environment's name; `base` for the base.
    #[sea_orm(primary_key, auto_increment = false)]
    pub environment: String,
    /// Counts without gaps.
    #[sea_orm(primary_key, auto_increment = false)]
    pub revision: Revision,
    /// The first revision whose state can be told: the last one that declared or deleted the environment, 1
    /// before any. Every further revision repeats it.
    pub since_revision: Revision,
    pub created_unix: i64,
    /// The user's id at the forge; 0 when a vault token changed it, or when the author is unknown.
    pub created_by: UserId,
    /// The vault token that changed it; 0 when a user did, or when the author is unknown.
    pub created_by_token: TokenId,
    pub request_id: String,
    pub comment: String,
}

impl ActiveModelBehavior for ActiveModel {}
