//! Counting the use of a token.

use futures_util::future::join_all;
use reqwest::Method;
use serde_json::{Value, json};

use crate::support::app::{NOW, TestApp};

async fn only_token(app: &TestApp) -> Value {
    let listed = app.get("/tokens", &app.people.alice).await.expect(200);
    assert_eq!(listed.as_array().unwrap().len(), 1);
    listed[0].clone()
}

on_each_database! {
    async fn two_hundred_concurrent_requests_are_all_counted(app: TestApp) {
        app.store("A", "1").await;
        let token = app.token("read:A,write:B").await;
        let replica = app.replica().await;
        let kinds = [
            (Method::GET, "/secrets/A", 200),
            (Method::GET, "/secrets", 200),
            (Method::GET, "/export", 200),
            (Method::GET, "/token/info", 200),
            (Method::GET, "/token/info?x=1", 400),
            (Method::GET, "/secrets/C", 403),
            (Method::GET, "/secrets/A?version=7", 404),
            (Method::GET, "/secrets/A?version=x", 400),
            (Method::GET, "/audit", 403),
            (Method::DELETE, "/secrets/B", 404),
        ];
        let calls = (0..200).map(|number| {
            let (method, path, expected) = kinds[number % kinds.len()].clone();
            let service = if number % 3 == 0 { &replica } else { &app };
            let request = service.request(method, path, &token);
            async move {
                let answer = service.send(request).await;
                // More than sixty refusals in a minute; they count as uses too.
                let expected = if answer.status == 429 && expected >= 400 { 429 } else { expected };
                assert_eq!(answer.status.as_u16(), expected, "{path}: {}", answer.text);
            }
        });
        join_all(calls).await;
        assert_eq!(only_token(&app).await["used_count"], 200);
    }

    async fn reads_and_writes_count_equally(app: TestApp) {
        let token = app.token("admin").await;
        app.put("/secrets/A", &token, json!({ "value": "1" })).await.expect(201);
        app.put("/secrets/A", &token, json!({ "value": 1 })).await.refused(400, "invalid_request");
        app.put("/secrets/-", &token, json!({})).await.refused(400, "invalid_request");
        app.get("/audit", &token).await.expect(200);
        let listed = app.get("/tokens", &token).await.expect(200);
        assert_eq!(listed[0]["used_count"], 4, "the request itself is counted after its response");
        assert_eq!(only_token(&app).await["used_count"], 5);
    }

    async fn requests_refused_before_authorization_are_not_counted(app: TestApp) {
        app.forge.world().add_repo("acme/other");
        app.forge.world().set_member("acme/other", "alice", "admin");
        let other = "//api/v1/repos/acme/other/vault/secrets";
        app.get(other, &app.people.alice).await.expect(200);
        let token = app.token("read").await;
        app.get(other, &token).await.refused(401, "invalid_token");
        app.get("/nothing", &token).await.refused(404, "not_found");
        app.get("//api/v1/vault/health", &token).await.expect(200);
        assert_eq!(only_token(&app).await["used_count"], 0);
        assert_eq!(only_token(&app).await["last_used_at"], 0);
    }

    async fn the_last_use_is_reported_to_the_minute(app: TestApp) {
        let token = app.token("read").await;
        app.get("/secrets", &token).await.expect(200);
        assert_eq!(only_token(&app).await["last_used_at"], NOW);
        for wait in [3_600, 61] {
            app.clock.advance(wait);
            app.get("/secrets", &token).await.expect(200);
            let now = NOW + if wait == 61 { 3_661 } else { 3_600 };
            let last = only_token(&app).await["last_used_at"].as_i64().unwrap();
            assert!((now - 60..=now).contains(&last), "last used at {last}, now {now}");
        }
    }
}
