//! Sessions of the pages.

use sea_orm_migration::prelude::*;

use crate::columns::{id, number, small_bytes, table, text};

#[derive(DeriveMigrationName)]
pub struct Migration;

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
        let sessions = table(manager.get_database_backend(), "vault_session")
            .col(id())
            .col(small_bytes("secret_hash", 32).unique_key())
            .col(number("user_id"))
            .col(text("user_name", 255))
            .col(small_bytes("sealed_grant", 16_384))
            .col(number("created_unix"))
            .col(number("seen_unix"))
            .col(text("ip_address", 64))
            .col(text("user_agent", 512))
            .take();
        manager.create_table(sessions).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let drop = Table::drop().table("vault_session").take();
        manager.drop_table(drop).await
    }
}
