//! The tables as created by the migrations and as declared by the entities.
#![allow(clippy::unwrap_used, reason = "a panic is a failed test")]

use std::collections::BTreeSet;

use migration::{Migrator, MigratorTrait as _};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait as _, DatabaseConnection, EntityTrait, IdenStatic as _,
    Iterable as _, Statement,
};

use crate::support::app::Options;
use crate::support::rows;

async fn texts(conn: &DatabaseConnection, sql: &str) -> BTreeSet<String> {
    let statement = Statement::from_string(conn.get_database_backend(), sql);
    let rows = conn.query_all_raw(statement).await.unwrap();
    rows.into_iter()
        .map(|row| row.try_get_by_index(0).unwrap())
        .collect()
}

/// The names of all tables.
async fn tables(conn: &DatabaseConnection) -> BTreeSet<String> {
    let sql = match conn.get_database_backend() {
        sea_orm::DbBackend::Sqlite => {
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        }
        sea_orm::DbBackend::Postgres => {
            "SELECT table_name::text FROM information_schema.tables \
             WHERE table_schema = current_schema()"
        }
        _ => {
            "SELECT CAST(table_name AS CHAR) FROM information_schema.tables \
             WHERE table_schema = database()"
        }
    };
    texts(conn, sql).await
}

/// The columns of a table; with `nullable`, only those that may be NULL.
async fn columns(conn: &DatabaseConnection, table: &str, nullable: bool) -> BTreeSet<String> {
    let sql = match conn.get_database_backend() {
        sea_orm::DbBackend::Sqlite => {
            let only = if nullable {
                "WHERE \"notnull\" = 0 AND pk = 0"
            } else {
                ""
            };
            format!("SELECT name FROM pragma_table_info('{table}') {only}")
        }
        backend => {
            let (text, schema) = if backend == sea_orm::DbBackend::Postgres {
                ("column_name::text", "current_schema()")
            } else {
                ("CAST(column_name AS CHAR)", "database()")
            };
            let only = if nullable {
                "AND is_nullable = 'YES'"
            } else {
                ""
            };
            format!(
                "SELECT {text} FROM information_schema.columns \
                 WHERE table_schema = {schema} AND table_name = '{table}' {only}"
            )
        }
    };
    texts(conn, &sql).await
}

/// Compares an entity with its table in both directions, and returns the table's name.
async fn compare<E: EntityTrait + Default>(conn: &DatabaseConnection) -> String {
    let table = E::default().table_name().to_owned();
    // Every column of the entity exists in the table with a readable type.
    E::find().all(conn).await.unwrap();
    let of_entity = |nullable: bool| -> BTreeSet<String> {
        E::Column::iter()
            .filter(|column| !nullable || column.def().is_null())
            .map(|column| column.as_str().to_owned())
            .collect()
    };
    assert_eq!(
        columns(conn, &table, false).await,
        of_entity(false),
        "{table}"
    );
    assert_eq!(
        columns(conn, &table, true).await,
        of_entity(true),
        "{table}: may be NULL"
    );
    table
}

on_each_database! {
    async fn entities_match_the_migrations(app: TestApp) {
        let conn = app.database.connect().await;
        let mut known = BTreeSet::from(["vault_migration".to_owned()]);
        macro_rules! compare {
            ($($entity:ident)*) => {$(
                known.insert(compare::<entity::$entity::Entity>(&conn).await);
            )*};
        }
        compare!(
            audit_checkpoint audit_entry audit_segment cli_confirmation cli_session device_code environment_change environment_revision
            environment_set instance kept_answer kept_form person_lock process repo repo_head repo_key repo_name rotation row_state secret secret_name secret_version session signing_key token
        );
        assert_eq!(tables(&conn).await, known);
    }

    async fn migrations_can_be_reverted_and_reapplied(app: TestApp) {
        app.store("A", "1").await;
        let conn = app.database.connect().await;
        let before = tables(&conn).await;
        Migrator::down(&conn, None).await.unwrap();
        assert_eq!(tables(&conn).await, BTreeSet::from(["vault_migration".to_owned()]));
        let app = app.restart(Options::default()).await;
        assert_eq!(tables(&conn).await, before);
        app.store("A", "1").await;
        assert_eq!(app.audit("").await.len(), 1);
    }

    async fn starting_on_a_migrated_database_changes_nothing(app: TestApp) {
        app.store("A", "1").await;
        let conn = app.database.connect().await;
        let before = rows::all(&conn).await;
        let app = app.restart(Options::default()).await;
        Migrator::up(&conn, None).await.unwrap();
        assert_eq!(rows::all(&conn).await, before);
        assert!(Migrator::get_pending_migrations(&conn).await.unwrap().is_empty());
        drop(app);
    }
}
