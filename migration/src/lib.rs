//! The schema's history. Migrations only add (see README.md), so that an older process keeps
//! working during a rolling upgrade.

use sea_orm_migration::prelude::*;

mod m20261122_000001_vault;

pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![Box::new(m20261122_000001_vault::Migration)]
    }

    fn migration_table_name() -> DynIden {
        "vault_migration".into_iden()
    }
}

pub use sea_orm_migration::prelude::MigratorTrait;
