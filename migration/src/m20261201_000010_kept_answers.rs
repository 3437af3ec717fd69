//! The answers to changes that were requested with an idempotency key.

use sea_orm_migration::prelude::*;

use crate::columns::{bytes, number, small_bytes, table, text};

#[derive(DeriveMigrationName)]
pub struct Migration;

const TABLE: &str = "vault_kept_answer";
/// For the removal of what has expired.
const BY_TIME: &str = "ix_vault_kept_answer_time";

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
        let answers = table(backend, TABLE)
            .col(number("repo_id"))
            .col(number("user_id"))
            .col(number("token_id"))
            .col(text("idempotency_key", 64))
            .col(small_bytes("fingerprint", 32))
            .col(bytes(backend, "answer"))
            .col(number("created_unix"))
            .col(small_bytes("row_mac", 32))
            .primary_key(
                Index::create()
                    .col("repo_id")
                    .col("user_id")
                    .col("token_id")
                    .col("idempotency_key"),
            )
            .take();
        manager.create_table(answers).await?;
        // An interrupted attempt (MySQL) may have created it.
        if !manager.has_index(TABLE, BY_TIME).await? {
            let index = Index::create()
                .name(BY_TIME)
                .table(TABLE)
                .col("created_unix")
                .take();
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let drop = Table::drop().table(TABLE).take();
        manager.drop_table(drop).await
    }
}
