//! What a repeated request gets, whatever has changed since; and what is another request.

use reqwest::Method;
use serde_json::{Value, json};

use super::{assert_replayed, delete, is_replay, kept, keyed, patch, post, put, versions};
use crate::web::visit::{VAULT, Visit};

on_each_database! {
    async fn the_key_is_judged_before_preconditions_and_existence(app: TestApp) {
        let alice = app.people.alice.clone();
        app.store("A", "1").await;
        let update = || {
            let body = json!({ "value": "2" });
            let request = keyed(&app, (&Method::PUT, "/secrets/A"), (&alice, "update"), Some(&body));
            request.header("If-Match", "\"1\"")
        };
        let updated = app.send(update()).await;
        assert_eq!(updated.header("etag"), "\"2\"");
        let create = || {
            let body = json!({ "value": "1" });
            let request = keyed(&app, (&Method::PUT, "/secrets/B"), (&alice, "create"), Some(&body));
            request.header("If-None-Match", "*")
        };
        let created = app.send(create()).await;
        created.expect(201);
        let to = json!({ "name": "C" });
        let renamed = patch(&app, "/secrets/B", (&alice, "rename"), to.clone()).await;
        let one = json!({ "version": 1 });
        let rolled_back = post(&app, "/secrets/A/rollback", (&alice, "rollback"), one.clone()).await;
        let deleted = delete(&app, "/secrets/A", (&alice, "delete")).await;
        assert_replayed(&updated, &app.send(update()).await);
        assert_replayed(&created, &app.send(create()).await);
        assert_replayed(&renamed, &patch(&app, "/secrets/B", (&alice, "rename"), to).await);
        assert_replayed(&rolled_back, &post(&app, "/secrets/A/rollback", (&alice, "rollback"), one).await);
        assert_replayed(&deleted, &delete(&app, "/secrets/A", (&alice, "delete")).await);
        app.get("/secrets/A", &alice).await.refused(404, "not_found");
        app.get("/secrets/B", &alice).await.refused(404, "not_found");
        assert_eq!(app.get("/secrets/C", &alice).await.expect(200)["version"], 1);
        // The entries of a secret have its replays.
        let entries = app.audit("?secret=C").await;
        let replays = entries.iter().filter(|entry| entry["message"].as_str().unwrap().contains("replay of request"));
        assert_eq!(replays.count(), 2, "{entries:?}");
    }

    async fn a_rolled_back_environment_is_rolled_back_once(app: TestApp) {
        let alice = app.people.alice.clone();
        app.store("staging.A", "1").await;
        app.store("staging.A", "2").await;
        let roll_back = || {
            let body = json!({ "revision": 2 });
            let at = (&Method::POST, "/environments/staging/rollback");
            keyed(&app, at, (&alice, "k"), Some(&body)).header("If-Match", "\"3\"")
        };
        let first = app.send(roll_back()).await;
        assert_eq!(first.expect(200)["revision"], 4);
        assert_replayed(&first, &app.send(roll_back()).await);
        assert_eq!(versions(&app, "staging.A").await, 3);
    }

    async fn a_rotation_is_begun_once(app: TestApp) {
        let alice = app.people.alice.clone();
        app.store("A", "1").await;
        let rotate = async |key: &str, prefer: &str| {
            let request = keyed(&app, (&Method::POST, "/rotate-key"), (&alice, key), None);
            app.send(request.header("Prefer", prefer)).await
        };
        let key_version = async || app.get("/rotate-key", &alice).await.expect(200)["key_version"].clone();
        let first = rotate("wait", "").await;
        assert_eq!(first.expect(200)["message"], "DEK rotation completed successfully");
        assert_replayed(&first, &rotate("wait", "").await);
        assert_eq!(key_version().await, 2);
        let second = rotate("do not wait", "respond-async").await;
        second.refused(400, "invalid_request");
        let second = rotate("no-wait", "respond-async").await;
        second.expect(202);
        assert_replayed(&second, &rotate("no-wait", "respond-async").await);
        // It waits for the rotation that the first one began.
        assert_eq!(rotate("no-wait", "").await.expect(200)["message"], "DEK rotation completed successfully");
        assert_eq!(key_version().await, 3);
        assert_replayed(&first, &rotate("wait", "").await);
        assert_eq!(key_version().await, 3);
    }

    async fn a_dry_run_is_not_kept_and_runs_again(app: TestApp) {
        let alice = app.people.alice.clone();
        app.store("A", "1").await;
        let test = async || app.send(keyed(&app, (&Method::POST, "/rotate-key?dry_run=true"), (&alice, "k"), None)).await;
        let first = test().await;
        assert_eq!(first.expect(200)["versions"], 1);
        app.store("A", "2").await;
        let again = test().await;
        assert_eq!((&again.expect(200)["versions"], is_replay(&again)), (&json!(2), false));
        let entries = app.audit("?action=rotate-key").await;
        assert_eq!((&entries[0]["message"], &entries[1]["message"]), (&json!("dry run"), &json!("dry run")));
        assert!(kept(&app).await.is_empty());
        // The key is free for the real one.
        let rotated = app.send(keyed(&app, (&Method::POST, "/rotate-key"), (&alice, "k"), None)).await;
        rotated.expect(200);
    }

    async fn each_part_of_the_request_counts(app: TestApp) {
        let alice = app.people.alice.as_str();
        let body = r#"{"value":"1"}"#;
        let send = async |method: Method, path: &str, headers: &[(&str, &str)], body: &str| {
            let mut request = app.request(method, path, alice).header("Idempotency-Key", "k");
            for (name, value) in headers {
                request = request.header(*name, *value);
            }
            app.send(request.header("Content-Type", "application/json").body(body.to_owned())).await
        };
        let first = send(Method::PUT, "/secrets/A", &[], body).await;
        first.expect(201);
        let put = Method::PUT;
        for (method, path, headers, body) in [
            (Method::PATCH, "/secrets/A", &[][..], body),
            (Method::DELETE, "/secrets/A", &[], body),
            (put.clone(), "/secrets/B", &[], body),
            (put.clone(), "//api/v1/repos/ACME/app/vault/secrets/A", &[], body),
            (put.clone(), "/secrets/A?", &[("If-Match", "*")], body),
            (put.clone(), "/secrets/A?x=1", &[], body),
            (put.clone(), "/secrets/A", &[("If-Match", "\"1\"")], body),
            (put.clone(), "/secrets/A", &[("If-Match", "invalid")], body),
            (put.clone(), "/secrets/A", &[("If-None-Match", "*")], body),
            (put.clone(), "/secrets/A", &[], r#"{"value":"2"}"#),
            (put.clone(), "/secrets/A", &[], r#"{"value":"1"} "#),
            (put.clone(), "/secrets/A", &[], "{"),
            (put.clone(), "/secrets/A", &[], ""),
        ] {
            let answer = send(method, path, headers, body).await;
            answer.refused(422, "idempotency_mismatch");
            assert!(answer.text.contains("PUT /api/v1/repos/{owner}/{repo}/vault/secrets/{name}"), "{}", answer.text);
            assert!(!is_replay(&answer));
        }
        // What is no part of it does not.
        assert_replayed(&first, &send(put, "/secrets/A", &[("Prefer", "x"), ("User-Agent", "y")], body).await);
        assert_eq!(versions(&app, "A").await, 1);
        let refused = app.audit("?action=write&success=false").await;
        assert!(refused.iter().all(|entry| entry["message"].as_str().unwrap().starts_with("idempotency_mismatch: ")));
        assert_eq!(refused.len(), 12);
    }

    async fn the_body_of_a_request_without_one_counts_too(app: TestApp) {
        app.store("A", "1").await;
        let alice = app.people.alice.as_str();
        let send = async |body: &'static str| {
            let request = app.request(Method::DELETE, "/secrets/A", alice).header("Idempotency-Key", "k");
            app.send(request.body(body)).await
        };
        let first = send("x").await;
        first.expect(200);
        send("").await.refused(422, "idempotency_mismatch");
        assert_replayed(&first, &send("x").await);
    }

    async fn a_refused_request_leaves_the_key_free(app: TestApp) {
        app.store("A", "1").await;
        let alice = app.people.alice.as_str();
        let put_with = async |path: &str, (name, value): (&str, &str), body: Value| {
            let request = keyed(&app, (&Method::PUT, path), (alice, "k"), Some(&body));
            app.send(request.header(name, value)).await
        };
        let body = json!({ "value": "2" });
        let none = ("X-None", "");
        put_with("/secrets/A", none, json!({ "value": 2 })).await.refused(400, "invalid_request");
        put_with("/secrets/A?x=1", none, body.clone()).await.refused(400, "invalid_request");
        put_with("/secrets/A", ("If-None-Match", "*"), body.clone()).await.refused(409, "already_exists");
        put_with("/secrets/A", ("If-Match", "\"7\""), body.clone()).await.refused(412, "version_conflict");
        post(&app, "/secrets/B/restore", (alice, "k"), json!({})).await.refused(404, "not_found");
        let large = json!({ "value": "x".repeat(66_000) });
        put_with("/secrets/A", none, large).await.refused(413, "value_too_large");
        // One that was refused after its first write.
        let many = json!({ "set": { "A": { "value": "3" } }, "delete": ["MISSING"] });
        patch(&app, "/environments/base/secrets", (alice, "k"), many).await.refused(404, "not_found");
        assert!(kept(&app).await.is_empty());
        let first = put(&app, "/secrets/A", (alice, "k"), body.clone()).await;
        assert_eq!(first.expect(200)["current_version"], 2);
        assert_replayed(&first, &put(&app, "/secrets/A", (alice, "k"), body).await);
    }

    async fn the_audit_page_calls_a_replay_by_its_name(app: TestApp) {
        let alice = app.people.alice.clone();
        for _ in 0..2 {
            put(&app, "/secrets/A", (&alice, "k"), json!({ "value": "1" })).await.expect(201);
        }
        let visit = Visit::signed_in(&app, &alice).await;
        let page = visit.get(&format!("{VAULT}/audit")).await;
        let times = page.text.matches("sent a request again and got the first response").count();
        assert_eq!(times, 1, "{}", page.text);
    }

    async fn a_replay_is_a_use_of_the_token(app: TestApp) {
        let body = json!({ "description": "x", "scope": "write:*" });
        let (id, token) = app.id_and_token(body).await;
        for _ in 0..3 {
            put(&app, "/secrets/A", (&token, "k"), json!({ "value": "1" })).await.expect(201);
        }
        assert_eq!(app.token_of(&id).await["used_count"], 3);
    }
}
