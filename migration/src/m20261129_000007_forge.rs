//! What the forge reports about a repository besides its name: that it is archived, and when it was first
//! reported as gone.

use sea_orm_migration::prelude::*;

use crate::columns::{number, text};

#[derive(DeriveMigrationName)]
pub struct Migration;

/// New columns of `vault_repo`.
fn columns() -> [(&'static str, ColumnDef); 3] {
    [
        ("gone_unix", number("gone_unix")),
        ("archived_unix", number("archived_unix")),
        (
            "deletion_event",
            text("deletion_event", 64).default("").take(),
        ),
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
        for (name, column) in columns() {
            // An interrupted attempt (MySQL) may have created it.
            if !manager.has_column("vault_repo", name).await? {
                let add = Table::alter().table("vault_repo").add_column(column).take();
                manager.alter_table(add).await?;
            }
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (name, _) in columns() {
            let drop = Table::alter().table("vault_repo").drop_column(name).take();
            manager.alter_table(drop).await?;
        }
        Ok(())
    }
}
