//! Signed-in terminals, and newer tokens of the forge for browser sessions.

use sea_orm_migration::prelude::*;

use crate::columns::{forge_id, id, number, optional_bytes, small_bytes, table, text};

#[derive(DeriveMigrationName)]
pub struct Migration;

const TABLES: [&str; 4] = [
    "vault_cli_session",
    "vault_device_code",
    "vault_cli_confirmation",
    "vault_person_lock",
];

/// The columns of the newest tokens, with their lengths.
const OF_SESSIONS: [(&str, u32); 3] = [
    ("public_key", 32),
    ("sealed_tokens", 16_384),
    ("box_mac", 32),
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
            table(backend, "vault_cli_session")
                .col(id())
                .col(number("user_id"))
                .col(text("user_name", 255))
                .col(small_bytes("token_hash", 32).unique_key())
                .col(small_bytes("public_key", 32))
                .col(small_bytes("sealed", 16_384))
                .col(number("forge_expires_unix"))
                .col(text("client_name", 64))
                .col(text("ip_address", 64))
                .col(number("created_unix"))
                .col(number("last_used_unix"))
                .col(small_bytes("mac", 32))
                .take(),
            table(backend, "vault_device_code")
                .col(id())
                .col(small_bytes("device_hash", 32).unique_key())
                .col(small_bytes("user_code_hash", 32).unique_key())
                .col(small_bytes("public_key", 32))
                .col(number("state"))
                .col(text("client_name", 64))
                .col(text("ip_address", 64))
                .col(text("network", 64))
                .col(number("created_unix"))
                .col(number("expires_unix"))
                .col(number("interval_seconds"))
                .col(number("polled_unix"))
                .col(number("user_id"))
                .col(text("user_name", 255))
                .col(small_bytes("sealed", 16_384))
                .col(number("forge_expires_unix"))
                .col(small_bytes("mac", 32))
                .take(),
            table(backend, "vault_cli_confirmation")
                .col(text("id", 32).primary_key())
                .col(number("cli_session_id"))
                .col(small_bytes("token_hash", 32))
                .col(number("user_id"))
                .col(text("action", 32))
                .col(text("repository", 255))
                .col(text("ip_address", 64))
                .col(number("created_unix"))
                .col(number("confirmed_unix"))
                .col(small_bytes("mac", 32))
                .take(),
            table(backend, "vault_person_lock")
                .col(forge_id("user_id"))
                .col(text("holder", 32))
                .take(),
        ];
        for table in tables {
            manager.create_table(table).await?;
        }
        let indexes = [
            ("ix_vault_cli_session_user", "vault_cli_session", "user_id"),
            (
                "ix_vault_device_code_network",
                "vault_device_code",
                "network",
            ),
            (
                "ix_vault_cli_confirmation_session",
                "vault_cli_confirmation",
                "cli_session_id",
            ),
        ];
        for (name, table, column) in indexes {
            // An interrupted attempt (MySQL) may have created it.
            if !manager.has_index(table, name).await? {
                let index = Index::create().name(name).table(table).col(column).take();
                manager.create_index(index).await?;
            }
        }
        for (name, length) in OF_SESSIONS {
            if !manager.has_column("vault_session", name).await? {
                let column = optional_bytes(name, length);
                let add = Table::alter()
                    .table("vault_session")
                    .add_column(column)
                    .take();
                manager.alter_table(add).await?;
            }
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (name, _) in OF_SESSIONS {
            let drop = Table::alter()
                .table("vault_session")
                .drop_column(name)
                .take();
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
