//! The processes at work on the database.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "vault_process")]
pub struct Model {
    /// Made up at each start.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    /// What it writes: a number that grows with what older processes do not know.
    pub features: i64,
    /// When it last said so, Unix seconds.
    pub seen_unix: i64,
}

impl ActiveModelBehavior for ActiveModel {}
