//! Schema upgrades: concurrent migrations, an interrupted migration, and a schema newer than the service.

use forgevault::db::Db;
use sea_orm::ConnectionTrait as _;

use crate::support::app::Options;
use crate::support::database::{Kind, TestDatabase};

const READY: &str = "//api/v1/vault/ready";

on_each_database! {
    async fn an_older_service_works_on_a_newer_schema(app: TestApp) {
        app.store("A", "1").await;
        let conn = app.database.connect().await;
        for newer in [
            "INSERT INTO vault_migration (version, applied_at) VALUES ('m29991231_000001_later', 1)",
            "ALTER TABLE vault_secret ADD COLUMN of_a_later_version BIGINT NOT NULL DEFAULT 0",
            "CREATE TABLE vault_of_a_later_version (id BIGINT NOT NULL PRIMARY KEY)",
        ] {
            conn.execute_unprepared(newer).await.unwrap();
        }
        app.get(READY, "").await.expect(200);
        let app = app.restart(Options::default()).await;
        app.get(READY, "").await.expect(200);
        app.store("A", "2").await;
        assert_eq!(app.get("/secrets/A", &app.people.carol).await.expect(200)["value"], "2");
    }

    async fn interrupted_migrations_are_completed_by_the_next_start(app: TestApp) {
        let conn = app.database.connect().await;
        let index = match app.database.kind {
            Kind::MySql => "DROP INDEX ix_vault_audit_secret ON vault_audit_entry",
            Kind::Sqlite | Kind::Postgres => "DROP INDEX ix_vault_audit_secret",
        };
        for missing in ["DELETE FROM vault_migration", "DROP TABLE vault_token", index] {
            conn.execute_unprepared(missing).await.unwrap();
        }
        let app = app.restart(Options::default()).await;
        app.get(READY, "").await.expect(200);
        app.token("read").await;
    }
}

async fn migrate_concurrently(kind: Kind) {
    if !kind.is_wanted() {
        return;
    }
    let database = TestDatabase::create(kind).await;
    let url = database.url.clone().into();
    let mut dbs = vec![];
    for _ in 0..6 {
        // With one connection each, so that the lock must not use it up.
        dbs.push(Db::connect(&url, 1).await.unwrap());
    }
    let all = dbs.iter().map(|db| db.migrate(&url));
    for migrated in futures_util::future::join_all(all).await {
        migrated.unwrap();
    }
    for db in &dbs {
        assert!(
            migration::pending(&db.conn().unbounded())
                .await
                .unwrap()
                .is_empty()
        );
    }
    drop(dbs);
    database.drop().await;
}

#[tokio::test]
async fn concurrent_migrations_are_serialized_on_postgres() {
    migrate_concurrently(Kind::Postgres).await;
}

#[tokio::test]
async fn concurrent_migrations_are_serialized_on_mysql() {
    migrate_concurrently(Kind::MySql).await;
}
