//! Tables for rotations, audit proofs, licences and the lifecycle of repositories.

use sea_orm_migration::prelude::*;

use crate::columns::{forge_id, id, number, small_bytes, table, text};

#[derive(DeriveMigrationName)]
pub struct Migration;

const TABLES: [&str; 4] = [
    "vault_instance",
    "vault_signing_key",
    "vault_rotation",
    "vault_audit_checkpoint",
];

/// New columns of tables from the first migration.
const COLUMNS: [(&str, &str); 3] = [
    ("vault_repo", "deleted_unix"),
    ("vault_repo", "purged_unix"),
    ("vault_token", "creator_inactive_unix"),
];

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
            table(backend, "vault_instance")
                .col(forge_id("id"))
                .col(number("clock_unix"))
                .col(number("licensed_unix"))
                .take(),
            table(backend, "vault_signing_key")
                .col(id())
                .col(small_bytes("public_key", 32))
                .col(small_bytes("sealed_key", 255))
                .col(text("kek_id", 32))
                .col(number("created_unix"))
                .take(),
            table(backend, "vault_rotation")
                .col(forge_id("repo_id"))
                .col(number("from_version"))
                .col(number("to_version"))
                .col(number("total"))
                .col(number("done"))
                .col(number("failed"))
                .col(number("started_unix"))
                .col(number("progress_unix"))
                .col(number("finished_unix"))
                .col(number("started_by"))
                .col(text("started_by_name", 255))
                .col(number("token_id"))
                .take(),
            table(backend, "vault_audit_checkpoint")
                .col(forge_id("repo_id"))
                .col(number("sequence"))
                .col(small_bytes("hash", 32))
                .col(number("created_unix"))
                .col(number("signing_key_id"))
                .col(small_bytes("signature", 64))
                .take(),
        ];
        for table in tables {
            manager.create_table(table).await?;
        }
        for (table, column) in COLUMNS {
            // An interrupted attempt (MySQL) may have created it.
            if !manager.has_column(table, column).await? {
                let add = Table::alter()
                    .table(table)
                    .add_column(number(column))
                    .take();
                manager.alter_table(add).await?;
            }
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (table, column) in COLUMNS {
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
