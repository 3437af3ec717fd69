//! The revisions of environments, and what each of them changed.

use sea_orm_migration::prelude::*;

use crate::columns::{id, name, number, optional_bytes, table, text};

#[derive(DeriveMigrationName)]
pub struct Migration;

const REVISIONS: &str = "vault_environment_revision";
const CHANGES: &str = "vault_environment_change";

/// Each index ends with the order in which it is read. The id makes the first of two changes of a secret in
/// one revision the first in the index.
const INDEXES: [(&str, &[&str]); 3] = [
    (
        "ix_vault_environment_change_secret",
        &["repo_id", "environment", "secret_id", "revision", "id"],
    ),
    (
        "ix_vault_environment_change_revision",
        &["repo_id", "environment", "revision"],
    ),
    (
        "ix_vault_environment_change_last",
        &["repo_id", "secret_id", "id"],
    ),
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
        let revisions = table(backend, REVISIONS)
            .col(number("repo_id"))
            .col(text("environment", 63))
            .col(number("revision"))
            .col(number("since_revision"))
            .col(number("created_unix"))
            .col(number("created_by"))
            .col(number("created_by_token"))
            .col(text("request_id", 64))
            .col(text("comment", 1024))
            .primary_key(
                Index::create()
                    .col("repo_id")
                    .col("environment")
                    .col("revision"),
            )
            .take();
        let changes = table(backend, CHANGES)
            .col(id())
            .col(number("repo_id"))
            .col(text("environment", 63))
            .col(number("secret_id"))
            .col(number("revision"))
            .col(name(backend))
            .col(number("from_version"))
            .col(number("to_version"))
            .col(optional_bytes("row_mac", 32))
            .take();
        manager.create_table(revisions).await?;
        manager.create_table(changes).await?;
        for (name, columns) in INDEXES {
            // An interrupted attempt (MySQL) may have created it.
            if !manager.has_index(CHANGES, name).await? {
                let mut index = Index::create().name(name).table(CHANGES).take();
                for column in columns {
                    index.col(*column);
                }
                manager.create_index(index).await?;
            }
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [CHANGES, REVISIONS] {
            let drop = Table::drop().table(table).take();
            manager.drop_table(drop).await?;
        }
        Ok(())
    }
}
