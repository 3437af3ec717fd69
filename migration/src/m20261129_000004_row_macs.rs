//! MACs for the rows that grant access, and the running processes.

use sea_orm_migration::prelude::*;

use crate::columns::{forge_id, number, optional_bytes, small_bytes, table, text};

#[derive(DeriveMigrationName)]
pub struct Migration;

const TABLES: [&str; 2] = ["vault_row_state", "vault_process"];

/// Tables whose rows have a MAC.
const WITH_MAC: [&str; 3] = ["vault_token", "vault_secret", "vault_session"];

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
        let tables = [
            table(backend, "vault_row_state")
                .col(forge_id("id"))
                .col(small_bytes("sealed_key", 255))
                .col(text("kek_id", 32))
                .col(number("is_bound"))
                .take(),
            table(backend, "vault_process")
                .col(text("id", 32).primary_key())
                .col(number("features"))
                .col(number("seen_unix"))
                .take(),
        ];
        for table in tables {
            manager.create_table(table).await?;
        }
        let macs = WITH_MAC.map(|table| (table, "row_mac", optional_bytes("row_mac", 32)));
        let marked = number("row_sequence");
        let columns = macs
            .into_iter()
            .chain([("vault_repo_head", "row_sequence", marked)]);
        for (table, name, column) in columns {
            // An interrupted attempt (MySQL) may have created it.
            if !manager.has_column(table, name).await? {
                let add = Table::alter().table(table).add_column(column).take();
                manager.alter_table(add).await?;
            }
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let columns = WITH_MAC.map(|table| (table, "row_mac"));
        for (table, column) in columns
            .into_iter()
            .chain([("vault_repo_head", "row_sequence")])
        {
            let drop = Table::alter().table(table).drop_column(column).take();
            manager.alter_table(drop).await?;
        }
        for table in TABLES {
            manager
                .drop_table(Table::drop().table(table).take())
                .await?;
        }
        Ok(())
    }
}
