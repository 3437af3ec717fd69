//! Records changes of the master key in audit chains and signing keys, and every name that a secret ever
//! had.

use std::collections::BTreeSet;

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::{DbBackend, Statement, TryGetableMany as _};

use crate::columns::{id, name, number, small_bytes, table, text};

#[derive(DeriveMigrationName)]
pub struct Migration;

const TABLES: [&str; 2] = ["vault_audit_segment", "vault_secret_name"];
const SIGNING_KEYS: &str = "vault_signing_key";
const AUDIT: &str = "vault_audit_entry";
const INDEX_OF_IDS: &str = "ix_vault_audit_secret_id";
/// Rows per `INSERT`.
const ROWS: usize = 500;

/// The index of audit entries by secret id. On SQLite in blocks of 1024 entries, like the index by name, so
/// that a commit writes to few pages.
fn index_of_ids(backend: DbBackend) -> &'static str {
    if backend == DbBackend::Sqlite {
        "CREATE INDEX ix_vault_audit_secret_id \
         ON vault_audit_entry (repo_id, sequence >> 10, secret_id, sequence)"
    } else {
        "CREATE INDEX ix_vault_audit_secret_id ON vault_audit_entry (repo_id, secret_id, sequence)"
    }
}

/// Copies the current names of secrets, and those in audit entries.
async fn fill_names(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let conn = manager.get_connection();
    let mut known = BTreeSet::new();
    for select in [
        "SELECT repo_id, id, name FROM vault_secret",
        "SELECT DISTINCT repo_id, secret_id, secret_name FROM vault_audit_entry \
         WHERE secret_id <> 0 AND secret_name <> ''",
    ] {
        // Read first, then write, so that MySQL locks no entries meanwhile.
        let select = Statement::from_string(manager.get_database_backend(), select);
        for row in conn.query_all_raw(select).await? {
            known.insert(<(i64, i64, String)>::try_get_many_by_index(&row)?);
        }
    }
    let known: Vec<_> = known.into_iter().collect();
    for rows in known.chunks(ROWS) {
        let mut insert = Query::insert();
        insert
            .into_table("vault_secret_name")
            .columns(["repo_id", "secret_id", "name"]);
        for (repo_id, secret_id, name) in rows {
            insert.values_panic([(*repo_id).into(), (*secret_id).into(), name.as_str().into()]);
        }
        insert.on_conflict(
            OnConflict::columns(["repo_id", "name", "secret_id"])
                .do_nothing_on(["id"])
                .to_owned(),
        );
        conn.execute(&insert).await?;
    }
    Ok(())
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
        let segments = table(backend, "vault_audit_segment")
            .col(id())
            .col(number("repo_id"))
            .col(number("first_sequence"))
            .col(number("last_sequence"))
            .col(small_bytes("last_hash", 32))
            .col(small_bytes("sealed_audit_key", 255))
            .col(text("kek_id", 32))
            .col(small_bytes("fingerprint", 32))
            .col(text("from_kek_id", 32))
            .col(text("to_kek_id", 32))
            .col(number("ended_unix"))
            .col(number("ended_by"))
            .col(text("ended_by_name", 255))
            .col(text("signing_key", 16))
            .col(small_bytes("signature", 64))
            .index(
                Index::create()
                    .name("uq_vault_audit_segment_last")
                    .col("repo_id")
                    .col("last_sequence")
                    .unique(),
            )
            .take();
        let names = table(backend, "vault_secret_name")
            .col(id())
            .col(number("repo_id"))
            .col(number("secret_id"))
            .col(name(backend))
            .index(
                Index::create()
                    .name("uq_vault_secret_name_ever")
                    .col("repo_id")
                    .col("name")
                    .col("secret_id")
                    .unique(),
            )
            .take();
        manager.create_table(segments).await?;
        manager.create_table(names).await?;
        for column in [number("adopted_unix"), {
            let mut from = text("adopted_from", 32);
            from.default("");
            from
        }] {
            let name = column.get_column_name();
            // An interrupted attempt (MySQL) may have created it.
            if !manager.has_column(SIGNING_KEYS, &name).await? {
                let add = Table::alter().table(SIGNING_KEYS).add_column(column).take();
                manager.alter_table(add).await?;
            }
        }
        if !manager.has_index(AUDIT, INDEX_OF_IDS).await? {
            let create = index_of_ids(backend);
            manager.get_connection().execute_unprepared(create).await?;
        }
        fill_names(manager).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .drop_index(Index::drop().name(INDEX_OF_IDS).table(AUDIT).to_owned())
            .await?;
        for column in ["adopted_unix", "adopted_from"] {
            let drop = Table::alter()
                .table(SIGNING_KEYS)
                .drop_column(column)
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
