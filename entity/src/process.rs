//! The processes that use this database.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "vault_process")]
pub struct Model {
    /// Generated at each start.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    /// The features of the data that it writes. A newer version of the format has a greater number.
    pub features: i64,
    /// Its last announcement, Unix seconds.
    pub seen_unix: i64,
}

impl ActiveModelBehavior for ActiveModel {}
