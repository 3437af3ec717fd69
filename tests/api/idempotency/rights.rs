//! Rights that have ended refuse a repeated request; rights that return answer it again.

use forgevault::audit::Source;
use forgevault::lifecycle::service::{self, DeletionSource};
use serde_json::json;

use super::{assert_replayed, is_replay, patch, post, put};
use crate::support::app::TestApp;

async fn protect(app: &TestApp, environment: &str, is_protected: bool) {
    let path = format!("/environments/{environment}");
    let body = json!({ "protected": is_protected });
    app.put(&path, &app.people.alice, body).await.expect(200);
}

on_each_database! {
    async fn a_lower_role_refuses_a_replay(app: TestApp) {
        let bob = app.people.bob.clone();
        let write = async || put(&app, "/secrets/A", (&bob, "k"), json!({ "value": "1" })).await;
        let first = write().await;
        app.forge.world().set_member("acme/app", "bob", "read");
        write().await.refused(403, "forbidden");
        app.forge.world().set_member("acme/app", "bob", "write");
        assert_replayed(&first, &write().await);
        app.forge.world().deactivate("bob");
        write().await.refused(403, "forbidden");
    }

    async fn an_ended_or_narrowed_token_gets_no_replay(app: TestApp) {
        let alice = app.people.alice.clone();
        let body = json!({ "description": "x", "scope": "write:*" });
        let (id, token) = app.id_and_token(body).await;
        let path = format!("/tokens/{id}");
        let rename = async || patch(&app, "/secrets/A", (&token, "k"), json!({ "name": "B" })).await;
        app.store("A", "1").await;
        let first = rename().await;
        // The new name is in the body, so the token has to reach it too.
        app.patch(&path, &alice, json!({ "scope": "write:A" })).await.expect(200);
        rename().await.refused(403, "access_denied");
        app.patch(&path, &alice, json!({ "scope": "write:A,write:B" })).await.expect(200);
        assert_replayed(&first, &rename().await);
        app.patch(&path, &alice, json!({ "locked": true })).await.expect(200);
        rename().await.refused(423, "token_locked");
        app.patch(&path, &alice, json!({ "locked": false })).await.expect(200);
        assert_replayed(&first, &rename().await);
        app.delete(&path, &alice).await.expect(200);
        rename().await.refused(401, "token_revoked");
    }

    async fn a_protected_environment_refuses_a_replay(app: TestApp) {
        let bob = app.people.bob.clone();
        app.store("development.A", "1").await;
        let many = json!({ "set": { "A": { "value": "1" } } });
        let write = async || patch(&app, "/environments/staging/secrets", (&bob, "write"), many.clone()).await;
        let all = json!({ "from": "development", "on_conflict": "overwrite" });
        let copy = async || post(&app, "/environments/staging/copy", (&bob, "copy"), all.clone()).await;
        let preview = json!({ "from": "development", "on_conflict": "skip", "preview": true });
        let look = async || post(&app, "/environments/staging/copy", (&bob, "look"), preview.clone()).await;
        let firsts = [write().await, copy().await, look().await];
        protect(&app, "staging", true).await;
        for refused in [write().await, copy().await, look().await] {
            refused.refused(403, "forbidden");
        }
        protect(&app, "staging", false).await;
        for (first, again) in firsts.iter().zip([write().await, copy().await]) {
            assert_replayed(first, &again);
        }
        let looked = look().await;
        assert!(looked.status == 200 && !is_replay(&looked), "{}", looked.text);
        // Reading the source of a copy is a right, too.
        let token = app.token("read:development.*,write:staging.*").await;
        let copied = post(&app, "/environments/staging/copy", (&token, "k"), all.clone()).await;
        copied.expect(200);
        let listed = app.get("/tokens", &app.people.alice).await.expect(200);
        let path = format!("/tokens/{}", listed.as_array().unwrap().last().unwrap()["id"]);
        for scope in ["read:development.B,write:staging.*", "read:development.*,write:staging.B"] {
            app.patch(&path, &app.people.alice, json!({ "scope": scope })).await.expect(200);
            let again = post(&app, "/environments/staging/copy", (&token, "k"), all.clone()).await;
            again.refused(403, "access_denied");
        }
    }

    async fn a_replay_is_judged_by_the_environments_of_its_commit(app: TestApp) {
        let bob = app.people.bob.clone();
        let many = json!({ "set": { "A": { "value": "1" } } });
        let write = async || patch(&app, "/environments/staging/secrets", (&bob, "k"), many.clone()).await;
        write().await.expect(200);
        // Every commit waits until the protection and the replay are both queued, in this order.
        let held = app.state.db.begin_write().await.unwrap();
        crate::authority::lock_head(&*held, app.repo_id).await;
        let commits = &app.state.commits;
        let protection = protect(&app, "staging", true);
        let replay = async {
            crate::authority::wait_until("the protection is queued", || commits.waiting() >= 1).await;
            write().await
        };
        let release = async {
            crate::authority::wait_until("the replay is queued", || commits.waiting() >= 2).await;
            held.commit().await.unwrap();
        };
        let ((), replayed, ()) = tokio::join!(protection, replay, release);
        replayed.refused(403, "forbidden");
    }

    async fn a_hidden_repository_answers_no_replay(app: TestApp) {
        let token = app.token("write:*").await;
        let body = json!({ "value": "1" });
        let bob = app.people.bob.clone();
        put(&app, "/secrets/A", (&token, "k"), body.clone()).await.expect(201);
        put(&app, "/secrets/A", (&bob, "k"), body.clone()).await.expect(200);
        let hidden = service::hide(&app.state.commits, app.repo_id, Source::System, DeletionSource::Operator);
        hidden.await.unwrap();
        app.forge.world().delete("acme/app");
        put(&app, "/secrets/A", (&token, "k"), body.clone()).await.refused(401, "invalid_token");
        put(&app, "/secrets/A", (&bob, "k"), body).await.refused(404, "not_found");
    }

    async fn only_a_site_admin_repeats_what_only_a_site_admin_may(app: TestApp) {
        app.forge.world().set_member("acme/app", "root", "admin");
        let root = app.people.root.clone();
        let all = json!({ "old_key": "0".repeat(64), "repo_id": 0 });
        let migrate = async || post(&app, "/migrate-key", (&root, "k"), all.clone()).await;
        let first = migrate().await;
        first.expect(200);
        app.forge.world().demote("root");
        let refused = migrate().await;
        refused.refused(403, "forbidden");
        assert!(refused.text.contains("site admin"), "{}", refused.text);
        assert!(!is_replay(&refused));
    }
}
