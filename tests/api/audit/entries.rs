//! One complete entry for each operation.

use serde_json::{Value, json};

use crate::support::app::{Answer, NOW, TestApp};

/// The entries that belong to a response.
async fn entries_of(app: &TestApp, answer: &Answer) -> Vec<Value> {
    let id = answer.header("x-request-id");
    assert_eq!(id.len(), 36, "{id}");
    app.audit(&format!("?request_id={id}")).await
}

async fn single_entry_of(app: &TestApp, answer: &Answer) -> Value {
    let entries = entries_of(app, answer).await;
    assert_eq!(entries.len(), 1, "{entries:?}");
    entries[0].clone()
}

#[track_caller]
fn assert_fields(entry: &Value, expected: &Value) {
    for (key, value) in expected.as_object().unwrap() {
        assert_eq!(&entry[key], value, "{key} of {entry}");
    }
}

on_each_database! {
    async fn each_user_operation_records_actor_action_and_version(app: TestApp) {
        let bob = app.people.bob.clone();
        let value = |value: &str| json!({ "value": value });
        let (path, rollback) = ("/secrets/A", json!({ "version": 1 }));
        let first = app.put(path, &bob, value("1")).await;
        first.expect(201);
        let first = single_entry_of(&app, &first).await;
        let secret_id = &first["secret_id"];
        assert!(secret_id.as_i64().unwrap() > 0);
        let operations = [
            (app.put(path, &bob, value("2")).await, "write", 2),
            (app.get(path, &bob).await, "read", 2),
            (app.get("/secrets/A?version=1", &bob).await, "read", 1),
            (app.get("/secrets/A/versions", &bob).await, "list", 0),
            (app.post("/secrets/A/rollback", &bob, rollback).await, "rollback", 3),
            (app.delete(path, &bob).await, "delete", 0),
            (app.post("/secrets/A/restore", &bob, json!({})).await, "restore", 0),
            (app.patch(path, &bob, json!({ "type": "file" })).await, "write", 0),
        ];
        for (answer, action, version) in operations {
            assert!(answer.status.is_success(), "{action}: {}", answer.text);
            let entry = single_entry_of(&app, &answer).await;
            assert_fields(&entry, &json!({
                "action": action, "success": true, "secret_name": "A", "secret_id": secret_id,
                "version": version, "user_name": "bob", "token_id": 0, "ip_address": "127.0.0.1",
                "timestamp": NOW, "source": "api",
                "request_id": answer.header("x-request-id"),
            }));
            assert_eq!(entry["user_id"], first["user_id"]);
        }
    }

    async fn an_entry_has_the_documented_keys(app: TestApp) {
        app.store("A", "1").await;
        let page = app.get("/audit", &app.people.alice).await.expect(200);
        for key in ["entries", "total", "page", "pages"] {
            assert!(!page[key].is_null(), "{key}: {page}");
        }
        for key in [
            "id", "secret_id", "action", "user_id", "ip_address", "success", "message",
            "timestamp", "secret_name", "version", "token_id", "user_name", "user_agent",
            "request_id", "source",
        ] {
            assert!(!page["entries"][0][key].is_null(), "{key}: {page}");
        }
    }

    async fn a_vault_token_is_recorded_by_its_id(app: TestApp) {
        app.store("A", "1").await;
        let body = json!({ "description": "ci", "scope": "admin" });
        let created = app.post("/tokens", &app.people.alice, body).await;
        let (id, token) = (created.json()["id"].clone(), created.json()["token"].clone());
        let token = token.as_str().unwrap();
        let entry = single_entry_of(&app, &created).await;
        assert_fields(&entry, &json!({
            "action": "token-create", "success": true, "message": format!("token {id}"),
            "user_name": "alice", "token_id": 0,
        }));
        for (answer, action, success) in [
            (app.get("/secrets/A", token).await, "read", true),
            (app.get("/secrets", token).await, "list", true),
            (app.get("/tokens", token).await, "token-list", true),
            (app.get("/audit", token).await, "audit-list", true),
            (app.delete(&format!("/tokens/{id}"), token).await, "token-revoke", false),
        ] {
            let entry = single_entry_of(&app, &answer).await;
            assert_fields(&entry, &json!({
                "action": action, "success": success, "token_id": id, "user_id": 0,
                "user_name": "",
            }));
        }
        let revoked = app.delete(&format!("/tokens/{id}"), &app.people.alice).await;
        let entry = single_entry_of(&app, &revoked).await;
        assert_fields(&entry, &json!({ "action": "token-revoke", "message": format!("token {id}") }));
    }

    async fn a_refusal_is_recorded_with_its_code_and_reason(app: TestApp) {
        app.store("A", "1").await;
        let token = app.token("read:B*").await;
        let (bob, carol) = (&app.people.bob, &app.people.carol);
        for (answer, action, name, reason) in [
            (app.put("/secrets/A", carol, json!({})).await, "write", "A", "forbidden: "),
            (app.get("/secrets/A", &token).await, "read", "A", "access_denied: "),
            (app.get("/secrets/B", &token).await, "read", "B", "not_found: "),
            (app.get("/secrets/A?version=9", bob).await, "read", "A", "not_found: "),
            (app.get("/secrets/A?version=x", bob).await, "read", "A", "invalid_version: "),
            (app.put("/secrets/A", bob, json!({})).await, "write", "A", "invalid_request: "),
            (app.post("/secrets/A/restore", bob, json!({})).await, "restore", "A", "already_exists: "),
            (app.get("/export?format=xml", bob).await, "read", "", "invalid_request: "),
            (app.get("/tokens", bob).await, "token-list", "", "forbidden: "),
            (app.get("/secrets/-bad", bob).await, "read", "", "invalid_request: "),
        ] {
            assert!(answer.status.is_client_error(), "{}", answer.text);
            let entry = single_entry_of(&app, &answer).await;
            assert_fields(&entry, &json!({ "action": action, "success": false, "secret_name": name }));
            let message = entry["message"].as_str().unwrap();
            let body = answer.json();
            assert!(message.starts_with(reason), "{message}");
            assert!(message.ends_with(body["message"].as_str().unwrap()), "{message}, {body}");
        }
    }

    async fn an_export_leaves_one_entry_per_secret(app: TestApp) {
        for name in ["A", "B", "production.C"] {
            app.store(name, "1").await;
        }
        app.store("B", "2").await;
        let answer = app.get("/export", &app.people.carol).await;
        answer.expect(200);
        let mut entries = entries_of(&app, &answer).await;
        entries.reverse();
        assert_eq!(entries.len(), 2);
        for (entry, (name, version)) in entries.iter().zip([("A", 1), ("B", 2)]) {
            assert_fields(entry, &json!({
                "action": "read", "success": true, "secret_name": name, "version": version,
                "user_name": "carol",
            }));
        }
        let nothing = app.get("/export?prefix=Z", &app.people.carol).await;
        assert_fields(&single_entry_of(&app, &nothing).await, &json!({ "action": "read", "secret_name": "" }));
    }

    async fn unauthenticated_requests_are_not_recorded(app: TestApp) {
        let unknown = forgevault::tokens::VaultToken::generate().unwrap();
        app.get("/secrets", "").await.refused(401, "unauthorized");
        app.get("/secrets", "nonsense").await.refused(401, "unauthorized");
        app.get("/secrets", "gvt_x").await.refused(401, "invalid_token");
        app.get("/secrets", unknown.expose()).await.refused(401, "invalid_token");
        app.get("/secrets", &app.people.dave).await.refused(404, "not_found");
        app.get("/nothing", &app.people.alice).await.refused(404, "not_found");
        assert!(app.audit("").await.is_empty());
    }

    async fn a_request_id_is_generated_here_and_never_taken_from_the_caller(app: TestApp) {
        let request = app.request(reqwest::Method::GET, "/secrets", &app.people.alice);
        let answer = app.send(request.header("X-Request-Id", "forged")).await;
        assert_eq!(entries_of(&app, &answer).await.len(), 1);
        assert_ne!(answer.header("x-request-id"), "forged");
    }

    async fn an_entry_outlives_its_secret(app: TestApp) {
        app.store("A", "1").await;
        app.delete("/secrets/A?purge=true", &app.people.alice).await.expect(200);
        app.store("A", "1").await;
        let entries = app.audit("?secret=A").await;
        let actions: Vec<&str> = entries.iter().map(|e| e["action"].as_str().unwrap()).collect();
        assert_eq!(actions, ["write", "purge", "write"]);
        assert_ne!(entries[0]["secret_id"], entries[2]["secret_id"]);
    }
}
