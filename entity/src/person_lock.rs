//! Who renews the forge's tokens of a person: one request of one process at a time.

use sea_orm::entity::prelude::*;

use crate::ids::UserId;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "vault_person_lock")]
pub struct Model {
    /// The user's id at the forge.
    #[sea_orm(primary_key, auto_increment = false)]
    pub user_id: UserId,
    /// Random, 32 hex digits.
    pub holder: String,
}

impl ActiveModelBehavior for ActiveModel {}
