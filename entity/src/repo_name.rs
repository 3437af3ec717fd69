//! Which repository a name refers to, according to the forge's latest answer.

use sea_orm::entity::prelude::*;

use crate::ids::RepoId;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "vault_repo_name")]
pub struct Model {
    /// `owner/name` in lower case. A renamed repository keeps its old name as well, until the forge gives
    /// that name to another repository.
    #[sea_orm(primary_key, auto_increment = false)]
    pub name_key: String,
    pub repo_id: RepoId,
}

impl ActiveModelBehavior for ActiveModel {}
