//! The one row by which the instance vouches for its rows: the key for those of no repository, and
//! whether rows without a MAC still count.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "vault_row_state")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    /// Always 1.
    pub id: i64,
    /// An HMAC key, sealed by the master key for this value of `is_bound` and no other.
    pub sealed_key: Vec<u8>,
    /// Which master key sealed it.
    pub kek_id: String,
    /// 1 when a row without its MAC gives no rights; 0 while older processes may write such rows.
    pub is_bound: i64,
}

impl ActiveModelBehavior for ActiveModel {}
