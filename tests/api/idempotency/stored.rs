//! What is kept: no value and no token, nothing that anybody else could have written, and not for longer than
//! the repository.

use entity::kept_answer::{self, Column as C};
use forgevault::audit::Source;
use forgevault::background;
use forgevault::lifecycle::purge;
use reqwest::Method;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};
use serde_json::json;

use super::{assert_replayed, is_replay, kept, keyed, patch, post, put, versions};
use crate::support::app::{MASTER_KEY, Options};

const NEW_KEY: &str = "ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100";

fn with_keys(current: &str, previous: &str) -> Options {
    Options {
        settings: vec![
            ("FORGEVAULT__KEYS__MASTER_KEY", current.to_owned()),
            (
                "FORGEVAULT__KEYS__PREVIOUS_MASTER_KEYS",
                previous.to_owned(),
            ),
        ],
        ..Options::default()
    }
}

on_each_database! {
    async fn neither_values_nor_tokens_are_kept(app: TestApp) {
        let alice = app.people.alice.clone();
        let value = "canary-of-a-value-93b1";
        let caller = |key| (alice.as_str(), key);
        let body = json!({ "value": value, "comment": "c", "description": "d" });
        put(&app, "/secrets/staging.A", caller("1"), body.clone()).await.expect(201);
        put(&app, "/secrets/staging.A", caller("2"), body).await.expect(200);
        let many = json!({ "set": { "B": { "value": value } } });
        patch(&app, "/environments/staging/secrets", caller("3"), many).await.expect(200);
        let from = json!({ "from": "staging" });
        post(&app, "/environments/development/copy", caller("4"), from).await.expect(200);
        post(&app, "/secrets/staging.A/rollback", caller("5"), json!({ "version": 1 })).await.expect(200);
        let made = post(&app, "/tokens", caller("6"), json!({ "description": "x" })).await.expect(201);
        post(&app, "/migrate-key", caller("7"), json!({ "old_key": MASTER_KEY })).await.expect(200);
        let token = made["token"].as_str().unwrap();
        let rows = kept(&app).await;
        assert_eq!(rows.len(), 7);
        for row in rows {
            let answer = String::from_utf8(row.answer).unwrap();
            for secret in [value, token, &token[4..], MASTER_KEY, &alice] {
                assert!(!answer.contains(secret), "{answer}");
            }
            // The keyed fingerprint tells nothing of short values: it is no hash that anybody could compute.
            assert_eq!((row.fingerprint.len(), row.row_mac.len()), (32, 32));
        }
    }

    async fn a_row_that_was_changed_answers_nothing(app: TestApp) {
        let alice = app.people.alice.clone();
        let body = json!({ "value": "1" });
        let write = async || put(&app, "/secrets/A", (&alice, "k"), body.clone()).await;
        let first = write().await;
        put(&app, "/secrets/B", (&alice, "other"), body.clone()).await.expect(201);
        let conn = app.database.connect().await;
        let row = kept(&app).await.into_iter().find(|row| row.idempotency_key == "k").unwrap();
        let set = async |column: C, value: Expr| {
            let update = kept_answer::Entity::update_many().col_expr(column, value);
            update.filter(C::IdempotencyKey.eq("k")).exec(&conn).await.unwrap();
        };
        let forged = String::from_utf8(row.answer.clone()).unwrap().replace("201", "200");
        for (column, changed, original) in [
            (C::Answer, Expr::value(forged.into_bytes()), Expr::value(row.answer.clone())),
            (C::CreatedUnix, Expr::value(row.created_unix + 1), Expr::value(row.created_unix)),
            (C::Fingerprint, Expr::value(vec![1_u8; 32]), Expr::value(row.fingerprint.clone())),
            (C::RowMac, Expr::value(vec![1_u8; 32]), Expr::value(row.row_mac.clone())),
        ] {
            set(column, changed).await;
            write().await.refused(500, "decryption_failed");
            set(column, original).await;
            assert_replayed(&first, &write().await);
        }
        // Nor one that was given to another key.
        kept_answer::Entity::delete_many().filter(C::IdempotencyKey.eq("other")).exec(&conn).await.unwrap();
        set(C::IdempotencyKey, Expr::value("other")).await;
        put(&app, "/secrets/A", (&alice, "other"), body.clone()).await.refused(500, "decryption_failed");
        assert_eq!(versions(&app, "A").await, 1);
    }

    async fn answers_go_with_the_repository(app: TestApp) {
        let alice = app.people.alice.clone();
        {
            let mut world = app.forge.world();
            world.add_repo("acme/other");
            world.set_member("acme/other", "alice", "admin");
        }
        let body = json!({ "value": "1" });
        put(&app, "/secrets/A", (&alice, "k"), body.clone()).await.expect(201);
        let path = "//api/v1/repos/acme/other/vault/secrets/A";
        put(&app, path, (&alice, "k"), body.clone()).await.expect(201);
        let vault = &app.state;
        purge::purge(&vault.commits, &vault.ring, app.repo_id, Source::Cli).await.unwrap();
        let left = kept(&app).await;
        assert_eq!(left.len(), 1);
        assert_ne!(left[0].repo_id, app.repo_id);
        assert!(is_replay(&put(&app, path, (&alice, "k"), body).await));
    }

    async fn a_purged_secret_can_be_purged_again_with_the_same_key(app: TestApp) {
        let alice = app.people.alice.clone();
        app.store("A", "1").await;
        let purge = async || app.send(keyed(&app, (&Method::DELETE, "/secrets/A?purge=true"), (&alice, "k"), None)).await;
        let first = purge().await;
        app.store("A", "2").await;
        assert_replayed(&first, &purge().await);
        assert_eq!(app.get("/secrets/A", &alice).await.expect(200)["value"], "2");
    }

    async fn replays_survive_another_master_key_of_the_operator(app: TestApp) {
        let alice = app.people.alice.clone();
        let body = json!({ "value": "1" });
        let first = put(&app, "/secrets/A", (&alice, "k"), body.clone()).await;
        let app = app.restart(with_keys(NEW_KEY, MASTER_KEY)).await;
        assert_replayed(&first, &put(&app, "/secrets/A", (&alice, "k"), body.clone()).await);
        background::rewrap_previous(app.state.clone(), std::sync::Arc::default()).await.unwrap();
        let app = app.restart(with_keys(NEW_KEY, "")).await;
        assert_replayed(&first, &put(&app, "/secrets/A", (&alice, "k"), body).await);
        assert_eq!(versions(&app, "A").await, 1);
    }

    async fn a_chain_that_continues_under_a_new_key_keeps_no_older_answers(app: TestApp) {
        let alice = app.people.alice.clone();
        let body = json!({ "value": "1" });
        put(&app, "/secrets/A", (&alice, "k"), body.clone()).await.expect(201);
        let app = app.restart(with_keys(NEW_KEY, "")).await;
        put(&app, "/secrets/A", (&alice, "k"), body.clone()).await.refused(409, "key_mismatch");
        let old = json!({ "old_key": MASTER_KEY });
        let migrate = async || post(&app, "/migrate-key", (&alice, "m"), old.clone()).await;
        let first = migrate().await;
        assert_eq!(first.expect(200)["success_count"], 1);
        assert_replayed(&first, &migrate().await);
        // Who could have planted the old key could have planted the answers, so the key is free again.
        assert_eq!(kept(&app).await.len(), 1);
        assert_eq!(put(&app, "/secrets/A", (&alice, "k"), body).await.expect(200)["current_version"], 2);
    }

    async fn a_migration_of_many_repositories_is_answered_once(app: TestApp) {
        let root = app.people.root.clone();
        {
            let mut world = app.forge.world();
            world.set_member("acme/app", "root", "admin");
            world.add_repo("acme/other");
            world.set_member("acme/other", "alice", "admin");
        }
        app.store("A", "1").await;
        let path = "//api/v1/repos/acme/other/vault/secrets/A";
        app.put(path, &app.people.alice, json!({ "value": "1" })).await.expect(201);
        let app = app.restart(with_keys(NEW_KEY, "")).await;
        let all = json!({ "old_key": MASTER_KEY, "repo_id": 0 });
        let first = post(&app, "/migrate-key", (&root, "k"), all.clone()).await;
        assert_eq!(first.expect(200)["success_count"], 2);
        assert_replayed(&first, &post(&app, "/migrate-key", (&root, "k"), all.clone()).await);
        // With another key it is another request, which finds nothing left to do.
        let again = post(&app, "/migrate-key", (&root, "k2"), all).await;
        assert_eq!(again.expect(200)["success_count"], 0);
    }
}
