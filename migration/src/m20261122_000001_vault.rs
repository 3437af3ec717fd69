//! The five tables of the original design, and three for repositories: their ids, names and heads.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbBackend;

use crate::columns::{forge_id, id, number, small_bytes, table, text};

#[derive(DeriveMigrationName)]
pub struct Migration;

/// The differences between the databases, in one place.
struct Dialect(DbBackend);

impl Dialect {
    fn table(&self, name: &'static str) -> TableCreateStatement {
        table(self.0, name)
    }

    /// Text that is sorted and searched by prefix: in byte order, whatever the database's locale.
    fn name(&self, column: &'static str, len: u32) -> ColumnDef {
        let mut def = text(column, len);
        if self.0 == DbBackend::Postgres {
            def.extra("COLLATE \"C\"");
        }
        def
    }

    /// Bytes without a limit of their own (a plain blob of MySQL ends at 65,535).
    fn bytes(&self, column: &'static str) -> ColumnDef {
        let mut def = ColumnDef::new(column);
        if self.0 == DbBackend::MySql {
            def.custom("LONGBLOB");
        } else {
            def.blob();
        }
        def.not_null();
        def
    }
}

/// Its name, its table, and its definition.
type NamedIndex = (&'static str, &'static str, IndexCreateStatement);

fn index(name: &'static str, table: &'static str, columns: &[&'static str]) -> NamedIndex {
    let mut index = Index::create();
    index.name(name).table(table);
    for column in columns {
        index.col(*column);
    }
    (name, table, index)
}

fn unique(name: &'static str, table: &'static str, columns: &[&'static str]) -> NamedIndex {
    let (name, table, mut index) = index(name, table, columns);
    index.unique();
    (name, table, index)
}

const TABLES: [&str; 8] = [
    "vault_repo",
    "vault_repo_name",
    "vault_repo_head",
    "vault_repo_key",
    "vault_secret",
    "vault_secret_version",
    "vault_token",
    "vault_audit_entry",
];

fn repository_tables(d: &Dialect) -> Vec<TableCreateStatement> {
    vec![
        d.table("vault_repo")
            .col(forge_id("id"))
            .col(text("owner", 100))
            .col(text("name", 100))
            .col(number("created_unix"))
            .col(number("detached_unix"))
            .col(number("first_seen_unix"))
            .take(),
        d.table("vault_repo_name")
            .col(d.name("name_key", 201).primary_key())
            .col(number("repo_id"))
            .take(),
        d.table("vault_repo_head")
            .col(forge_id("repo_id"))
            .col(number("sequence"))
            .col(number("first_sequence"))
            .col(small_bytes("hash", 32))
            .col(small_bytes("sealed_audit_key", 255))
            .col(text("kek_id", 32))
            .col(number("key_version"))
            .col(number("secret_count"))
            .col(number("deleted_count"))
            .take(),
        d.table("vault_repo_key")
            .col(id())
            .col(number("repo_id"))
            .col(number("key_version"))
            .col(small_bytes("encrypted_dek", 255))
            .col(text("kek_id", 32))
            .col(number("seal_count"))
            .col(number("created_unix"))
            .col(number("rotated_unix"))
            .col(number("rotated_by"))
            .col(ColumnDef::new("previous_key_data").var_binary(255).null())
            .take(),
    ]
}

fn content_tables(d: &Dialect) -> Vec<TableCreateStatement> {
    vec![
        d.table("vault_secret")
            .col(id())
            .col(number("repo_id"))
            .col(d.name("name", 255))
            .col(text("description", 1024))
            .col(text("type", 32))
            .col(number("current_version"))
            .col(text("encryption_mode", 16))
            .col(number("created_unix"))
            .col(number("created_by"))
            .col(number("updated_unix"))
            .col(number("deleted_unix"))
            .col(number("deleted_by"))
            .col(number("purged_unix"))
            .take(),
        d.table("vault_secret_version")
            .col(id())
            .col(number("repo_id"))
            .col(number("secret_id"))
            .col(number("version"))
            .col(d.bytes("encrypted_value"))
            .col(number("key_version"))
            .col(text("encryption_mode", 16))
            .col(text("comment", 1024))
            .col(number("created_unix"))
            .col(number("created_by"))
            .col(number("created_by_token"))
            .take(),
        d.table("vault_token")
            .col(id())
            .col(number("repo_id"))
            .col(text("token_hash", 64))
            .col(text("scope", 2048))
            .col(text("description", 1024))
            .col(number("created_unix"))
            .col(number("created_by"))
            .col(number("parent_id"))
            .col(number("expires_unix"))
            .col(number("revoked_unix"))
            .col(number("last_used_unix"))
            .col(number("used_count"))
            .col(text("allowed_ips", 4096).default(""))
            .col(number("failed_auth_count"))
            .col(number("locked_until"))
            .take(),
        d.table("vault_audit_entry")
            .col(id())
            .col(number("repo_id"))
            .col(number("sequence"))
            .col(small_bytes("hash", 32))
            .col(number("timestamp"))
            .col(text("action", 32))
            .col(ColumnDef::new("success").boolean().not_null())
            .col(text("fail_reason", 1024))
            .col(number("secret_id"))
            .col(d.name("secret_name", 255))
            .col(number("version_id"))
            .col(number("version"))
            .col(number("user_id"))
            .col(text("user_name", 255))
            .col(number("token_id"))
            .col(number("runner_id"))
            .col(text("ip_address", 64))
            .col(text("user_agent", 512))
            .col(text("request_id", 64))
            .col(text("source", 16))
            .take(),
    ]
}

fn indexes() -> Vec<NamedIndex> {
    let (key, secret, version) = ("vault_repo_key", "vault_secret", "vault_secret_version");
    let (token, audit) = ("vault_token", "vault_audit_entry");
    vec![
        index("ix_vault_repo_name_repo", "vault_repo_name", &["repo_id"]),
        unique(
            "uq_vault_repo_key_version",
            key,
            &["repo_id", "key_version"],
        ),
        index("ix_vault_repo_key_kek", key, &["kek_id"]),
        unique("uq_vault_secret_name", secret, &["repo_id", "name"]),
        unique(
            "uq_vault_secret_version",
            version,
            &["secret_id", "version"],
        ),
        // What a rotation still has to re-encrypt.
        index(
            "ix_vault_secret_version_key",
            version,
            &["repo_id", "key_version", "id"],
        ),
        unique("uq_vault_token_hash", token, &["token_hash"]),
        index("ix_vault_token_repo", token, &["repo_id", "id"]),
        index("ix_vault_token_parent", token, &["repo_id", "parent_id"]),
        unique("uq_vault_audit_sequence", audit, &["repo_id", "sequence"]),
        // Selective filters; each index ends with the sort order of the pages.
        index(
            "ix_vault_audit_time",
            audit,
            &["repo_id", "timestamp", "sequence"],
        ),
        index(
            "ix_vault_audit_token",
            audit,
            &["repo_id", "token_id", "sequence"],
        ),
        index(
            "ix_vault_audit_user",
            audit,
            &["repo_id", "user_id", "sequence"],
        ),
    ]
}

const INDEX_OF_SECRETS: &str = "ix_vault_audit_secret";

/// The index of audit entries by secret name. Names are random, so on a large table every entry of a plain
/// index is on another page, and SQLite writes each of them to the log: half of the time of a read. There,
/// the index is partitioned into blocks of 1024 entries, a few pages each that are rewritten repeatedly; a
/// search looks into each block (`audit::store`).
fn index_of_secrets(d: &Dialect) -> &'static str {
    if d.0 == DbBackend::Sqlite {
        "CREATE INDEX ix_vault_audit_secret \
         ON vault_audit_entry (repo_id, sequence >> 10, secret_name, sequence)"
    } else {
        "CREATE INDEX ix_vault_audit_secret ON vault_audit_entry (repo_id, secret_name, sequence)"
    }
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
        let dialect = Dialect(manager.get_database_backend());
        for table in repository_tables(&dialect)
            .into_iter()
            .chain(content_tables(&dialect))
        {
            manager.create_table(table).await?;
        }
        // Skip what an interrupted attempt (MySQL) has created.
        for (name, table, index) in indexes() {
            if !manager.has_index(table, name).await? {
                manager.create_index(index).await?;
            }
        }
        if !manager
            .has_index("vault_audit_entry", INDEX_OF_SECRETS)
            .await?
        {
            let create = index_of_secrets(&dialect);
            manager.get_connection().execute_unprepared(create).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in TABLES.iter().rev() {
            manager
                .drop_table(Table::drop().table(*table).take())
                .await?;
        }
        Ok(())
    }
}
