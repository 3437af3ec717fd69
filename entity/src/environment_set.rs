//! The environments of a repository that has changed them. It counts only while its generation equals the
//! head's and both MACs are right.

use sea_orm::entity::prelude::*;

use crate::ids::{Generation, RepoId};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "vault_environment_set")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub repo_id: RepoId,
    pub generation: Generation,
    /// The declared environments, as JSON.
    pub declared: Vec<u8>,
    /// HMAC-SHA256 of all the above.
    #[sea_orm(column_type = "VarBinary(StringLen::N(32))")]
    pub row_mac: Vec<u8>,
}

impl ActiveModelBehavior for ActiveModel {}
