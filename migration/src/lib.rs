//! The schema's history. Migrations only add (docs/ARCHITECTURE.md, Invariants), so that an older
//! process keeps working during a rolling upgrade.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DatabaseConnection;

mod columns;
mod m20261122_000001_vault;
mod m20261125_000002_keys_and_proof;
mod m20261126_000003_sessions;
mod m20261129_000004_row_macs;
mod m20261129_000005_take_overs;
mod m20261129_000006_kept_forms;
mod m20261129_000007_forge;
mod m20261130_000008_revisions;
mod m20261130_000009_environments;
mod m20261201_000010_kept_answers;
mod m20261201_000011_cli_sessions;

pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261122_000001_vault::Migration),
            Box::new(m20261125_000002_keys_and_proof::Migration),
            Box::new(m20261126_000003_sessions::Migration),
            Box::new(m20261129_000004_row_macs::Migration),
            Box::new(m20261129_000005_take_overs::Migration),
            Box::new(m20261129_000006_kept_forms::Migration),
            Box::new(m20261129_000007_forge::Migration),
            Box::new(m20261130_000008_revisions::Migration),
            Box::new(m20261130_000009_environments::Migration),
            Box::new(m20261201_000010_kept_answers::Migration),
            Box::new(m20261201_000011_cli_sessions::Migration),
        ]
    }

    fn migration_table_name() -> DynIden {
        "vault_migration".into_iden()
    }
}

pub use sea_orm_migration::prelude::MigratorTrait;

/// Returns the pending migrations in order. Migrations applied by a newer version are ignored: they only
/// add.
///
/// # Errors
/// If the database is unavailable.
pub async fn pending(conn: &DatabaseConnection) -> Result<Vec<String>, DbErr> {
    let history = Migrator::migration_table_name();
    let mut applied = vec![];
    if SchemaManager::new(conn)
        .has_table(history.to_string())
        .await?
    {
        let select = Query::select().column("version").from(history).take();
        for row in conn.query_all(&select).await? {
            applied.push(row.try_get::<String>("", "version")?);
        }
    }
    let known = Migrator::migrations().into_iter();
    Ok(known
        .map(|migration| migration.name().to_owned())
        .filter(|name| !applied.contains(name))
        .collect())
}

/// Applies pending migrations. The caller must prevent concurrent runs.
///
/// # Errors
/// If the database refuses. On MySQL, which commits each table separately, another run resumes where this
/// one stopped.
pub async fn up(conn: &DatabaseConnection) -> Result<(), DbErr> {
    if pending(conn).await?.is_empty() {
        return Ok(());
    }
    Migrator::up(conn, None).await
}
