//! Locking tokens: manually, or after use from addresses that are not allowed.

use futures_util::future::join_all;
use serde_json::{Value, json};

use super::late_body;
use crate::matrix::routes;
use crate::support::app::{NOW, TestApp};

const INSIDE: &str = "192.0.2.1";
const OUTSIDE: &str = "203.0.113.1";

async fn make(app: &TestApp) -> (Value, String) {
    let body = json!({ "description": "x", "scope": "admin", "allowed_ips": [INSIDE] });
    app.id_and_token(body).await
}

async fn lock(app: &TestApp, id: &Value, locked: bool) {
    let path = format!("/tokens/{id}");
    let body = json!({ "locked": locked });
    let token = app.patch(&path, &app.people.alice, body).await.expect(200);
    assert_eq!(token["is_locked"], locked);
}

on_each_database! {
    async fn the_fifth_refused_address_in_a_row_locks_for_an_hour(app: TestApp) {
        let app = app.behind_proxy().await;
        app.store("A", "1").await;
        let (id, token) = make(&app).await;
        let outside = async || app.get_from(OUTSIDE, "/secrets/A", &token).await;
        let inside = async || app.get_from(INSIDE, "/secrets/A", &token).await;
        for _ in 0..4 {
            outside().await.refused(403, "access_denied");
        }
        // An allowed use resets the counter.
        inside().await.expect(200);
        for _ in 0..5 {
            assert_eq!(app.token_of(&id).await["is_locked"], false);
            outside().await.refused(403, "access_denied");
        }
        let locked = app.token_of(&id).await;
        assert_eq!((&locked["is_locked"], &locked["locked_until"]), (&json!(true), &json!(NOW + 3_600)));
        for answer in [inside().await, outside().await] {
            answer.refused(423, "token_locked");
            assert_eq!(answer.header("retry-after"), "3600");
        }
        app.clock.advance(3_599);
        let answer = inside().await;
        answer.refused(423, "token_locked");
        assert_eq!(answer.header("retry-after"), "1");
        app.clock.advance(1);
        let free = app.token_of(&id).await;
        assert_eq!((&free["is_locked"], &free["locked_until"]), (&json!(false), &json!(0)));
        // The counter starts over: four more do not lock.
        for _ in 0..4 {
            outside().await.refused(403, "access_denied");
        }
        inside().await.expect(200);
        // 4 + 1 + 5 + 3 + 5, each of them counted.
        assert_eq!(app.token_of(&id).await["used_count"], 18);
        let refused = app.audit("?success=false&action=read&page_size=100").await;
        assert_eq!(refused.len(), 16);
    }

    async fn five_concurrent_refused_uses_on_two_replicas_lock_too(app: TestApp) {
        let app = app.behind_proxy().await;
        let (id, token) = make(&app).await;
        let replica = app.replica().await;
        let calls = (0..20).map(|number| {
            let service = if number % 2 == 0 { &app } else { &replica };
            // The client's own address, 127.0.0.1, is not among the token's.
            service.get("/secrets", &token)
        });
        let answers = join_all(calls).await;
        assert!(answers.iter().all(|answer| [403, 423].contains(&answer.status.as_u16())));
        assert!(answers.iter().filter(|answer| answer.status == 403).count() >= 5);
        let locked = app.token_of(&id).await;
        assert_eq!((&locked["is_locked"], &locked["used_count"]), (&json!(true), &json!(20)));
        for service in [&app, &replica] {
            service.get("/secrets", &token).await.refused(423, "token_locked");
        }
    }

    async fn every_route_on_every_replica_refuses_and_records_a_locked_token(app: TestApp) {
        app.store("A", "the value").await;
        let (id, token) = app.id_and_token(json!({ "description": "x", "scope": "admin" })).await;
        let replica = app.replica().await;
        replica.get("/secrets/A", &token).await.expect(200);
        lock(&app, &id, true).await;
        assert_eq!(app.token_of(&id).await["locked_until"], 253_402_300_799_i64);
        for (number, route) in routes().into_iter().enumerate() {
            let service = if number % 2 == 0 { &replica } else { &app };
            let answer = route.call(service, &token, &route.path_of("A", 0)).await;
            answer.refused(423, "token_locked");
            assert!(!answer.header("retry-after").is_empty());
            assert!(!answer.text.contains("the value"));
            let request_id = answer.header("x-request-id");
            let entries = app.audit(&format!("?request_id={request_id}")).await;
            assert_eq!(entries.len(), 1, "{}", route.path);
            assert_eq!((&entries[0]["action"], &entries[0]["token_id"]), (&json!(route.action), &id));
            // Those about an environment name it first.
            let message = entries[0]["message"].as_str().unwrap();
            assert!(message.ends_with("token_locked: the token is locked"), "{message}");
        }
        app.get("/token/info", &token).await.refused(423, "token_locked");
        let count = i64::try_from(routes().len()).unwrap();
        assert_eq!(app.token_of(&id).await["used_count"], count + 2);
        app.clock.advance(100 * 31_536_000);
        let expired = app.get("/secrets/A", &token).await;
        expired.refused(401, "token_expired");
    }

    async fn an_admins_unlock_takes_effect_on_every_replica_at_once(app: TestApp) {
        let app = app.behind_proxy().await;
        app.store("A", "1").await;
        let (id, token) = make(&app).await;
        let replica = app.replica().await;
        for _ in 0..5 {
            app.get_from(OUTSIDE, "/secrets/A", &token).await.refused(403, "access_denied");
        }
        app.get_from(INSIDE, "/secrets/A", &token).await.refused(423, "token_locked");
        lock(&replica, &id, false).await;
        app.get_from(INSIDE, "/secrets/A", &token).await.expect(200);
        // It takes five refused uses again.
        for _ in 0..4 {
            app.get_from(OUTSIDE, "/secrets/A", &token).await.refused(403, "access_denied");
        }
        lock(&app, &id, false).await;
        app.get_from(OUTSIDE, "/secrets/A", &token).await.refused(403, "access_denied");
        app.get_from(INSIDE, "/secrets/A", &token).await.expect(200);
        let changes = app.audit("?action=token-update").await;
        assert_eq!(changes.len(), 2);
        assert!(changes.iter().all(|entry| entry["message"] == format!("token {id}: unlocked")));
    }

    async fn a_lock_is_reported_on_the_tokens_own_repository_only(app: TestApp) {
        app.forge.world().add_repo("acme/other");
        app.forge.world().set_member("acme/other", "alice", "admin");
        let other = "//api/v1/repos/acme/other/vault/secrets";
        app.get(other, &app.people.alice).await.expect(200);
        let (id, token) = make(&app).await;
        app.get(other, &token).await.refused(401, "invalid_token");
        lock(&app, &id, true).await;
        app.get(other, &token).await.refused(401, "invalid_token");
        app.get("/secrets", &token).await.refused(423, "token_locked");
        app.delete(&format!("/tokens/{id}"), &app.people.alice).await.expect(200);
        app.get("/secrets", &token).await.refused(401, "token_revoked");
        assert_eq!(app.token_of(&id).await["used_count"], 1);
    }

    async fn a_lock_before_the_body_arrives_prevents_the_write(app: TestApp) {
        let app = app.with_admin_token().await;
        app.store("A", "1").await;
        let (id, token) = app.id_and_token(json!({ "description": "x", "scope": "admin" })).await;
        let writing = late_body::begin_write(&app, &token).await;
        lock(&app, &id, true).await;
        let answer = late_body::end_write(writing).await;
        assert!(answer.starts_with("HTTP/1.1 423 "), "{answer}");
        let read = app.get("/secrets/A", &app.people.alice).await.expect(200);
        assert_eq!(read["version"], 1);
        assert_eq!(app.token_of(&id).await["used_count"], 1);
    }

    async fn addresses_narrowed_before_the_body_arrives_apply_to_the_write(app: TestApp) {
        let app = app.with_admin_token().await;
        app.store("A", "1").await;
        let (id, token) = app.id_and_token(json!({ "description": "x", "scope": "admin" })).await;
        let writing = late_body::begin_write(&app, &token).await;
        let body = json!({ "allowed_ips": ["192.0.2.1"] });
        let changed = app.patch(&format!("/tokens/{id}"), &app.people.alice, body).await;
        changed.expect(200);
        let answer = late_body::end_write(writing).await;
        assert!(answer.starts_with("HTTP/1.1 403 "), "{answer}");
        let read = app.get("/secrets/A", &app.people.alice).await.expect(200);
        assert_eq!(read["version"], 1);
        // It counts as one of the five.
        for _ in 0..4 {
            app.get("/secrets", &token).await.refused(403, "access_denied");
        }
        app.get("/secrets", &token).await.refused(423, "token_locked");
        assert_eq!(app.token_of(&id).await["used_count"], 6);
    }
}
