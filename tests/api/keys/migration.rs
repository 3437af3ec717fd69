//! Changing the master key: through the API, and automatically while the old key is configured.

use std::sync::Arc;

use entity::{audit_entry, repo_head, repo_key};
use forgevault::background;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};
use serde_json::{Value, json};

use crate::support::app::{Answer, MASTER_KEY, Options, TestApp};
use crate::support::rows;

const NEW_KEY: &str = "ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100";

async fn with_keys(app: TestApp, current: &str, previous: &str) -> TestApp {
    app.restart(Options {
        settings: vec![
            ("FORGEVAULT__KEYS__MASTER_KEY", current.to_owned()),
            (
                "FORGEVAULT__KEYS__PREVIOUS_MASTER_KEYS",
                previous.to_owned(),
            ),
        ],
        ..Options::default()
    })
    .await
}

async fn migrate(app: &TestApp, credential: &str, body: Value) -> Answer {
    app.post("/migrate-key", credential, body).await
}

/// The ids of the master keys that currently wrap a key.
async fn kek_ids_in_use(app: &TestApp) -> std::collections::BTreeSet<String> {
    let conn = app.database.connect().await;
    let keys = repo_key::Entity::find().all(&conn).await.unwrap();
    let heads = repo_head::Entity::find().all(&conn).await.unwrap();
    let of_keys = keys.into_iter().map(|key| key.kek_id);
    of_keys
        .chain(heads.into_iter().map(|head| head.kek_id))
        .collect()
}

/// Another repository of alice's, with a secret.
async fn other_repository(app: &TestApp) -> &'static str {
    {
        let mut world = app.forge.world();
        world.add_repo("acme/other");
        world.set_member("acme/other", "alice", "admin");
    }
    let path = "//api/v1/repos/acme/other/vault/secrets/A";
    app.put(path, &app.people.alice, json!({ "value": "other" }))
        .await
        .expect(201);
    path
}

on_each_database! {
    async fn an_admin_with_the_old_key_migrates_a_repository(app: TestApp) {
        app.store("A", "1").await;
        app.store("A", "2").await;
        let token = app.token("read").await;
        let app = with_keys(app, NEW_KEY, "").await;
        app.get("/secrets/A", &token).await.refused(409, "key_mismatch");
        let migrated = migrate(&app, &app.people.alice, json!({ "old_key": MASTER_KEY })).await.expect(200);
        assert_eq!(migrated, json!({
            "message": "Key migration completed",
            "success_count": 1, "failed_count": 0, "failed_repos": [],
        }));
        assert_eq!(app.get("/secrets/A", &token).await.expect(200)["value"], "2");
        let old = app.get("/secrets/A?version=1", &app.people.carol).await.expect(200);
        assert_eq!(old["value"], "1");
        assert_eq!(kek_ids_in_use(&app).await.len(), 1);
        let entries = app.audit("?action=migrate-key").await;
        assert_eq!((entries.len(), &entries[0]["user_name"]), (1, &json!("alice")));
        // The data key; the chain continues under a new key (see `takeover`).
        let message = entries[0]["message"].as_str().unwrap();
        assert!(message.starts_with("1 keys from master key "), "{message}");
        let again = migrate(&app, &app.people.alice, json!({ "old_key": MASTER_KEY })).await;
        assert_eq!(again.expect(200)["success_count"], 0);
        // Nothing reveals the old key.
        let conn = app.database.connect().await;
        for row in rows::all(&conn).await {
            assert!(!row.contains(MASTER_KEY), "{row}");
        }
        let app = with_keys(app, NEW_KEY, "").await;
        assert_eq!(app.get("/secrets/A", &token).await.expect(200)["value"], "2");
    }

    async fn a_wrong_old_key_lists_the_repository_and_changes_nothing(app: TestApp) {
        app.store("A", "1").await;
        let token = app.token("read").await;
        let app = with_keys(app, NEW_KEY, "").await;
        let conn = app.database.connect().await;
        let before = rows::all(&conn).await;
        let wrong_key = "11".repeat(32);
        let migrated = migrate(&app, &app.people.alice, json!({ "old_key": wrong_key })).await.expect(200);
        assert_eq!((&migrated["success_count"], &migrated["failed_count"]), (&json!(0), &json!(1)));
        assert_eq!(migrated["failed_repos"], json!([app.repo_id]));
        assert_eq!(rows::all(&conn).await, before);
        let app = with_keys(app, MASTER_KEY, "").await;
        assert_eq!(app.get("/secrets/A", &token).await.expect(200)["value"], "1");
    }

    async fn a_repository_with_one_unopenable_key_is_not_migrated_in_part(app: TestApp) {
        app.store("A", "1").await;
        let conn = app.database.connect().await;
        repo_key::Entity::update_many()
            .col_expr(repo_key::Column::EncryptedDek, Expr::value(vec![1_u8; 61]))
            .exec(&conn)
            .await
            .unwrap();
        let app = with_keys(app, NEW_KEY, "").await;
        let heads = repo_head::Entity::find().all(&conn).await.unwrap();
        let migrated = migrate(&app, &app.people.alice, json!({ "old_key": MASTER_KEY })).await.expect(200);
        assert_eq!(migrated["failed_repos"], json!([app.repo_id]));
        let now = repo_head::Entity::find().all(&conn).await.unwrap();
        assert_eq!(now[0].sealed_audit_key, heads[0].sealed_audit_key);
        assert_eq!(now[0].kek_id, heads[0].kek_id);
    }

    async fn only_a_site_admin_and_no_token_migrates_other_repositories(app: TestApp) {
        app.store("A", "1").await;
        let token = app.token("admin").await;
        let other = other_repository(&app).await;
        let app = with_keys(app, NEW_KEY, "").await;
        let everything = json!({ "old_key": MASTER_KEY, "repo_id": 0 });
        let migrated = migrate(&app, &app.people.root, everything.clone()).await.expect(200);
        assert_eq!((&migrated["success_count"], &migrated["failed_count"]), (&json!(2), &json!(0)));
        assert_eq!(app.get(other, &app.people.alice).await.expect(200)["value"], "other");
        assert_eq!(app.get("/secrets/A", &token).await.expect(200)["value"], "1");
        for body in [everything, json!({ "old_key": MASTER_KEY, "repo_id": app.repo_id.get() + 1 })] {
            migrate(&app, &app.people.alice, body).await.refused(403, "forbidden");
        }
        let request_body = json!({ "old_key": MASTER_KEY, "repo_id": app.repo_id });
        migrate(&app, &app.people.alice, request_body.clone()).await.expect(200);
        migrate(&app, &token, request_body).await.refused(403, "access_denied");
        let refused = app.audit("?action=migrate-key&success=false").await;
        assert_eq!(refused.len(), 3, "{refused:?}");
    }

    async fn an_invalid_master_key_is_named_and_not_recorded(app: TestApp) {
        app.store("A", "1").await;
        for (body, field) in [
            (json!({}), "old_key"),
            (json!({ "old_key": "canary-short" }), "old_key"),
            (json!({ "old_key": "canary-".repeat(10) }), "old_key"),
            (json!({ "old_key": MASTER_KEY, "repo_id": -1 }), "repo_id"),
            (json!({ "old_key": MASTER_KEY, "repo_id": "1" }), "repo_id"),
            (json!({ "old_key": 7 }), "old_key"),
        ] {
            let refused = migrate(&app, &app.people.alice, body).await;
            refused.refused(400, "invalid_request");
            let message = refused.json()["message"].as_str().unwrap().to_owned();
            assert!(message.starts_with(&format!("{field}: ")) || message.contains(field), "{message}");
            assert!(!message.contains("canary"), "{message}");
        }
        // 32 raw bytes are a valid key.
        let raw = json!({ "old_key": "0123456789abcdef0123456789abcdef" });
        migrate(&app, &app.people.alice, raw).await.expect(200);
        let conn = app.database.connect().await;
        for row in rows::all(&conn).await {
            assert!(!row.contains("canary") && !row.contains("0123456789abcdef"), "{row}");
        }
    }

    async fn with_the_old_key_configured_everything_is_rewrapped_under_load(app: TestApp) {
        app.store("A", "1").await;
        let token = app.token("read").await;
        let other = other_repository(&app).await;
        let app = with_keys(app, NEW_KEY, MASTER_KEY).await;
        assert_eq!(app.get("/secrets/A", &token).await.expect(200)["value"], "1");
        assert_eq!(kek_ids_in_use(&app).await.len(), 1, "under the old key");
        background::rewrap_previous(app.state.clone(), Arc::default()).await.unwrap();
        assert_eq!(kek_ids_in_use(&app).await.len(), 1);
        let entries = app.audit("?action=migrate-key").await;
        assert_eq!((entries.len(), &entries[0]["source"]), (1, &json!("system")));
        let app = with_keys(app, NEW_KEY, "").await;
        assert_eq!(app.get("/secrets/A", &token).await.expect(200)["value"], "1");
        assert_eq!(app.get(other, &app.people.alice).await.expect(200)["value"], "other");
        // A second run has nothing to do.
        let rows = rows::all(&app.database.connect().await).await;
        let app = with_keys(app, NEW_KEY, MASTER_KEY).await;
        background::rewrap_previous(app.state.clone(), Arc::default()).await.unwrap();
        assert_eq!(rows::all(&app.database.connect().await).await, rows);
    }

    async fn an_unopenable_key_is_skipped_and_the_others_are_rewrapped(app: TestApp) {
        app.store("A", "1").await;
        let other = other_repository(&app).await;
        let conn = app.database.connect().await;
        repo_key::Entity::update_many()
            .col_expr(repo_key::Column::KekId, Expr::value("0123456789abcdef"))
            .filter(repo_key::Column::RepoId.eq(app.repo_id))
            .exec(&conn)
            .await
            .unwrap();
        let app = with_keys(app, NEW_KEY, MASTER_KEY).await;
        let failed = Arc::default();
        for _ in 0..3 {
            background::rewrap_previous(app.state.clone(), Arc::clone(&failed)).await.unwrap();
        }
        assert_eq!(failed.lock().unwrap().len(), 1);
        let conn = app.database.connect().await;
        let attempts = audit_entry::Entity::find()
            .filter(audit_entry::Column::RepoId.eq(app.repo_id))
            .filter(audit_entry::Column::Action.eq("migrate-key"))
            .all(&conn)
            .await
            .unwrap();
        assert_eq!(attempts.len(), 1, "tried once: {attempts:?}");
        assert_eq!(app.get(other, &app.people.alice).await.expect(200)["value"], "other");
        app.get("/secrets/A", &app.people.alice).await.refused(409, "key_mismatch");
        assert!(kek_ids_in_use(&app).await.contains("0123456789abcdef"));
        let unknown = kek_ids_in_use(&app).await.len();
        assert_eq!(unknown, 3, "the unknown, the old and the new");
    }
}
