//! `/health`, `/ready` and `/version`: a status for everybody, details for site admins.

use entity::repo_key;
use migration::{Migrator, MigratorTrait as _};
use sea_orm::sea_query::Expr;
use sea_orm::{ConnectionTrait as _, EntityTrait as _};
use serde_json::{Value, json};

use crate::support::app::{MASTER_KEY, Options, TestApp};
use crate::support::forge::Mode;

const HEALTH: &str = "//api/v1/vault/health";
const READY: &str = "//api/v1/vault/ready";
const VERSION: &str = env!("CARGO_PKG_VERSION");

fn healthy() -> Value {
    json!({ "status": "ok", "version": VERSION })
}

/// Readiness is evaluated once a second.
async fn ready(app: &TestApp) -> (u16, Value) {
    app.clock.advance(1);
    let answer = app.get(READY, "").await;
    (answer.status.as_u16(), answer.json())
}

fn unavailable() -> (u16, Value) {
    (503, json!({ "status": "unavailable", "version": VERSION }))
}

on_each_database! {
    async fn anyone_gets_the_status_and_the_version(app: TestApp) {
        let token = app.token("admin").await;
        for credential in ["", &token, &app.people.alice, &app.people.dave] {
            assert_eq!(app.get(HEALTH, credential).await.expect(200), healthy());
            assert_eq!(app.get(READY, credential).await.expect(200), healthy());
        }
        let version = app.get("//api/v1/vault/version", "").await.expect(200);
        assert_eq!(version, json!({ "version": VERSION }));
        assert!(!app.get(HEALTH, "").await.header("x-request-id").is_empty());
    }

    async fn a_site_admins_forge_token_gets_the_details(app: TestApp) {
        for path in [HEALTH, READY] {
            let answer = app.get(path, &app.people.root).await.expect(200);
            assert_eq!(answer["status"], "ok");
            assert_eq!(answer["details"]["audit_writable"], true);
            assert!(answer["details"]["key_source"].is_string(), "{answer}");
            assert!(!answer.to_string().contains(MASTER_KEY));
        }
        // Other callers get only the status.
        for credential in ["unknown", "gvt_", &app.people.alice, &app.token("admin").await] {
            assert_eq!(app.get(HEALTH, credential).await.expect(200), healthy());
        }
        app.forge.world().mode = Mode::Down;
        assert_eq!(app.get(HEALTH, &app.people.root).await.expect(200), healthy());
        assert_eq!(app.get(HEALTH, "").await.expect(200), healthy());
        assert_eq!(app.get(READY, "").await.expect(200), healthy());
    }

    async fn without_its_tables_the_service_is_alive_and_not_ready(app: TestApp) {
        assert_eq!(ready(&app).await, (200, healthy()));
        let conn = app.database.connect().await;
        Migrator::down(&conn, None).await.unwrap();
        assert_eq!(ready(&app).await, unavailable());
        assert_eq!(app.get(HEALTH, "").await.expect(200), healthy());
        let answer = app.get(READY, &app.people.root).await.expect(503);
        assert_eq!(answer["details"]["problem"], "migrations are missing");
        Migrator::up(&conn, None).await.unwrap();
        assert_eq!(ready(&app).await, (200, healthy()));
    }

    async fn the_service_is_not_ready_while_commits_fail(app: TestApp) {
        let conn = app.database.connect().await;
        for (from, to) in [("vault_audit_entry", "gone"), ("gone", "vault_audit_entry")] {
            conn.execute_unprepared(&format!("ALTER TABLE {from} RENAME TO {to}")).await.unwrap();
            let expected = if to == "gone" { unavailable() } else { (200, healthy()) };
            assert_eq!(ready(&app).await, expected);
        }
    }

    async fn without_its_audit_log_the_service_stops_and_then_recovers(app: TestApp) {
        app.store("A", "the value").await;
        let token = app.token("admin").await;
        let conn = app.database.connect().await;
        let rename = async |from: &str, to: &str| {
            conn.execute_unprepared(&format!("ALTER TABLE {from} RENAME TO {to}")).await.unwrap();
        };
        rename("vault_audit_entry", "gone").await;
        for credential in [&token, &app.people.alice] {
            let read = app.get("/secrets/A", credential).await;
            read.refused(503, "audit_unavailable");
            assert!(read.header("retry-after").parse::<u32>().unwrap() > 0);
            assert!(!read.text.contains("the value"));
            let write = app.put("/secrets/B", credential, json!({ "value": "2" })).await;
            write.refused(503, "audit_unavailable");
            app.get("/token/info", &token).await.expect(200);
        }
        app.get("/secrets/A", &token).await.refused(503, "audit_unavailable");
        let answer = app.get(HEALTH, &app.people.root).await.expect(200);
        assert_eq!(answer["details"]["audit_writable"], false);
        rename("gone", "vault_audit_entry").await;
        assert_eq!(app.get("/secrets/A", &token).await.expect(200)["value"], "the value");
        app.get("/secrets/B", &token).await.refused(404, "not_found");
        let entries = app.audit("?secret=B").await;
        assert_eq!(entries.len(), 1, "a failed write has no entry");
        let answer = app.get(READY, &app.people.root).await.expect(200);
        assert_eq!(answer["details"]["audit_writable"], true);
    }

    async fn a_master_key_that_fails_to_open_its_own_rows_is_not_ready(app: TestApp) {
        app.store("A", "1").await;
        assert_eq!(ready(&app).await, (200, healthy()));
        let conn = app.database.connect().await;
        let original = repo_key::Entity::find().one(&conn).await.unwrap().unwrap().encrypted_dek;
        for (bytes, expected) in [(vec![1; 61], unavailable()), (original, (200, healthy()))] {
            repo_key::Entity::update_many()
                .col_expr(repo_key::Column::EncryptedDek, Expr::value(bytes))
                .exec(&conn)
                .await
                .unwrap();
            assert_eq!(ready(&app).await, expected);
        }
    }

    async fn a_master_key_that_sealed_no_stored_row_is_not_ready(app: TestApp) {
        app.store("A", "1").await;
        let with_key = |key: &str| Options {
            settings: vec![("FORGEVAULT__KEYS__MASTER_KEY", key.to_owned())],
            ..Options::default()
        };
        let app = app.restart(with_key(&"22".repeat(32))).await;
        assert_eq!(ready(&app).await, unavailable());
        let app = app.restart(with_key(MASTER_KEY)).await;
        assert_eq!(ready(&app).await, (200, healthy()));
    }
}
