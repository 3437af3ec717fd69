//! The instance itself, one row: what licences are judged by beside themselves.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "vault_instance")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    /// Always 1.
    pub id: i64,
    /// The latest time seen, Unix seconds: a clock that was set back brings no licence to life.
    pub clock_unix: i64,
    /// When a licence was last in force; 0 = never.
    pub licensed_unix: i64,
}

impl ActiveModelBehavior for ActiveModel {}
