//! Forms that are kept during a sign-in.

use sea_orm_migration::prelude::*;

use crate::columns::{bytes, id, number, small_bytes, table};

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
        let backend = manager.get_database_backend();
        let forms = table(backend, "vault_kept_form")
            .col(id())
            .col(small_bytes("secret_hash", 32).unique_key())
            .col(number("user_id"))
            .col(bytes(backend, "sealed_form"))
            .col(number("expires_unix"))
            .take();
        manager.create_table(forms).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let drop = Table::drop().table("vault_kept_form").take();
        manager.drop_table(drop).await
    }
}
