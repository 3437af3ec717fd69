//! The environments that a repository has declared. A repository without a row has the initial ones.

use sea_orm_migration::prelude::*;

use crate::columns::{bytes, forge_id, number, optional_bytes, small_bytes, table};

#[derive(DeriveMigrationName)]
pub struct Migration;

const HEAD: &str = "vault_repo_head";

/// New columns of `vault_repo_head`.
fn columns() -> [(&'static str, ColumnDef); 2] {
    [
        ("environment_generation", number("environment_generation")),
        ("environment_mac", optional_bytes("environment_mac", 32)),
    ]
}

#[allow(
    elided_lifetimes_in_paths,
    reason = "the trait elides the lifetime, and async_trait wants it written the same way"
)]
#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let backend = manager.get_database_backend();
        let sets = table(backend, "vault_environment_set")
            .col(forge_id("repo_id"))
            .col(number("generation"))
            .col(bytes(backend, "declared"))
            .col(small_bytes("row_mac", 32))
            .take();
        manager.create_table(sets).await?;
        for (name, column) in columns() {
            // An interrupted attempt (MySQL) may have created it.
            if !manager.has_column(HEAD, name).await? {
                let add = Table::alter().table(HEAD).add_column(column).take();
                manager.alter_table(add).await?;
            }
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (name, _) in columns() {
            let drop = Table::alter().table(HEAD).drop_column(name).take();
            manager.alter_table(drop).await?;
        }
        let drop = Table::drop().table("vault_environment_set").take();
        manager.drop_table(drop).await
    }
}
