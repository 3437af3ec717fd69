//! The state of the instance, in a single row: what the validity of a licence depends on besides the licence
//! itself.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "vault_instance")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    /// Always 1.
    pub id: i64,
    /// The latest time seen (a high-water mark), Unix seconds: setting the clock back does not revive an
    /// expired licence.
    pub clock_unix: i64,
    /// When a licence was last valid; 0 = never.
    pub licensed_unix: i64,
}

impl ActiveModelBehavior for ActiveModel {}
