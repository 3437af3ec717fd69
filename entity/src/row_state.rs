//! The instance-wide state of row MACs, in a single row: the key for rows that belong to no repository, and
//! whether rows without a MAC are still accepted.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "vault_row_state")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    /// Always 1.
    pub id: i64,
    /// An HMAC key, wrapped by the master key and bound to this value of `is_bound`.
    pub sealed_key: Vec<u8>,
    /// The master key that wrapped it.
    pub kek_id: String,
    /// 1 when a row without a MAC grants no rights; 0 while older processes may still write such rows.
    pub is_bound: i64,
}

impl ActiveModelBehavior for ActiveModel {}
