//! `PATCH /environments/{environment}/secrets`

use reqwest::Method;
use serde_json::{Value, json};

use super::put;
use crate::support::app::{Answer, Options, TestApp};

const STAGING: &str = "/environments/staging/secrets";
const PRODUCTION: &str = "/environments/production/secrets";

async fn patch_at(app: &TestApp, path: &str, token: &str, (tag, body): (&str, Value)) -> Answer {
    let request = app.request(Method::PATCH, path, token).json(&body);
    app.send(request.header("If-Match", tag)).await
}

/// The number of secrets, and the newest revision of staging.
async fn state(app: &TestApp) -> (usize, i64) {
    let alice = &app.people.alice;
    let secrets = app.get("/secrets", alice).await.expect(200);
    let staging = app.get("/environments/staging", alice).await.expect(200);
    let count = secrets.as_array().unwrap().len();
    (count, staging["revision"].as_i64().unwrap())
}

on_each_database! {
    async fn many_secrets_are_written_and_deleted_as_one_revision(app: TestApp) {
        let alice = app.people.alice.clone();
        app.store("staging.OLD", "1").await;
        app.store("staging.GONE", "1").await;
        app.store("BASE", "1").await;
        let body = json!({
            "set": {
                "OLD": { "value": "2", "comment": "own" },
                "NEW": { "value": "n", "type": "password", "description": "fresh" },
            },
            "delete": ["GONE"],
            "comment": "release 7",
        });
        let answer = app.patch(STAGING, &app.people.bob, body).await;
        let changed = answer.expect(200);
        assert_eq!(changed, json!({
            "revision": 4,
            "changes": [
                { "name": "OLD", "from": 1, "to": 2 },
                { "name": "NEW", "from": 0, "to": 1 },
                { "name": "GONE", "from": 1, "to": 0 },
            ],
        }));
        assert_eq!(answer.header("etag"), "\"4\"");
        let new = app.get("/secrets/staging.NEW", &alice).await.expect(200);
        assert_eq!((&new["value"], &new["type"], &new["description"]), (&json!("n"), &json!("password"), &json!("fresh")));
        app.get("/secrets/staging.GONE", &alice).await.refused(404, "not_found");
        let comments = async |name: &str| {
            let path = format!("/secrets/{name}/versions");
            app.get(&path, &alice).await.expect(200)[0]["comment"].clone()
        };
        assert_eq!((comments("staging.OLD").await, comments("staging.NEW").await), (json!("own"), json!("release 7")));
        let id = answer.header("x-request-id");
        let entries = app.audit(&format!("?request_id={id}")).await;
        let facts: Vec<_> = entries.iter().rev().map(|entry| {
            ["action", "secret_name", "version", "success"].map(|field| entry[field].clone())
        }).collect();
        assert_eq!(json!(facts), json!([
            ["write", "staging.OLD", 2, true], ["write", "staging.NEW", 1, true], ["delete", "staging.GONE", 0, true],
        ]));
        // A deleted name is revived; the base is a part like the others.
        let body = json!({ "set": { "GONE": { "value": "back" } } });
        let changed = app.patch(STAGING, &alice, body).await.expect(200);
        assert_eq!(changed["changes"], json!([{ "name": "GONE", "from": 0, "to": 2 }]));
        let body = json!({ "set": { "BASE": { "value": "2" }, "a.b": { "value": "2" } } });
        app.patch("/environments/base/secrets", &alice, body).await.expect(200);
        app.get("/secrets/a.b", &alice).await.expect(200);
    }

    async fn what_is_wrong_is_named_and_nothing_is_written(app: TestApp) {
        app.store("staging.A", "1").await;
        app.store("staging.B", "1").await;
        let before = state(&app).await;
        let alice = app.people.alice.clone();
        let value = json!({ "value": "x" });
        let many: serde_json::Map<_, _> = (0..501).map(|n| (format!("N{n}"), value.clone())).collect();
        for (body, status, part) in [
            (json!({}), 400, "at least one name"),
            (json!({ "set": {}, "delete": [] }), 400, "at least one name"),
            (json!({ "set": many }), 400, "500"),
            (json!({ "sets": {} }), 400, "sets"),
            (json!({ "set": { "A": { "value": "1", "color": 1 } } }), 400, "color"),
            (json!({ "set": { "A": {} } }), 400, "value"),
            (json!({ "set": { "A/B": value } }), 400, "set: name: "),
            (json!({ "set": { "-x": value } }), 400, "set: name: "),
            (json!({ "set": { "A": value }, "delete": ["A"] }), 400, "delete: A: "),
            (json!({ "delete": ["A", "A"] }), 400, "delete: A: "),
            (json!({ "set": { "A": value }, "comment": "x".repeat(1025) }), 400, "comment: "),
            (json!({ "set": { "NEW": value, "A": { "value": "1", "type": "No" } } }), 400, "staging.A: type: "),
            (json!({ "set": { "NEW": value, "A": { "value": "x".repeat(65_537) } } }), 413, "staging.A: value: "),
            (json!({ "set": { "NEW": value }, "delete": ["NONE"] }), 404, "staging.NONE: "),
        ] {
            let answer = app.patch(STAGING, &alice, body).await;
            assert_eq!(answer.status.as_u16(), status, "{part}: {}", answer.text);
            let message = answer.json()["message"].as_str().unwrap().to_owned();
            assert!(message.contains(part), "{part}: {message}");
            assert_eq!(state(&app).await, before, "{part}");
        }
        // JSON may hold a name twice.
        let twice = r#"{"set":{"A":{"value":"1"},"A":{"value":"2"}}}"#;
        let request = app.request(Method::PATCH, STAGING, &alice).header("Content-Type", "application/json");
        app.send(request.body(twice)).await.refused(400, "invalid_request");
        let large = json!({ "set": { "A": { "value": "x".repeat(4 * 1024 * 1024) } } });
        app.patch(STAGING, &alice, large).await.refused(413, "value_too_large");
        app.patch("/environments/qa/secrets", &alice, json!({ "set": { "A": value } })).await.refused(404, "not_found");
        let query = format!("{STAGING}?x=1");
        app.patch(&query, &alice, json!({ "set": { "A": value } })).await.refused(400, "invalid_request");
        let inside = json!({ "set": { "production.X": value } });
        app.patch("/environments/base/secrets", &alice, inside).await.refused(400, "invalid_request");
        assert_eq!(state(&app).await, before);
        let failed = app.audit("?action=write&secret=staging.A&success=false").await;
        assert_eq!(failed.len(), 2);
    }

    async fn the_revision_is_compared(app: TestApp) {
        let alice = app.people.alice.clone();
        app.store("staging.A", "1").await;
        let body = |value: &str| json!({ "set": { "A": { "value": value } } });
        for tag in ["\"1\"", "\"3\"", "\"x\"", "\"02\"", "\"1+2\""] {
            let refused = patch_at(&app, STAGING, &alice, (tag, body("x"))).await;
            refused.refused(412, "version_conflict");
        }
        patch_at(&app, STAGING, &alice, ("2", body("x"))).await.refused(400, "invalid_request");
        for (number, tag) in [(3, "\"2\""), (4, "W/\"3+1\""), (5, "*"), (6, "\"1\", \"5\"")] {
            let answer = patch_at(&app, STAGING, &alice, (tag, body("x"))).await;
            assert_eq!(answer.expect(200)["revision"], number);
        }
    }

    async fn each_name_is_judged_and_each_refused_one_recorded(app: TestApp) {
        app.store("production.A", "1").await;
        let token = app.token("write:production.A*,read:*").await;
        let value = json!({ "value": "x" });
        let body = json!({ "set": { "A": value, "AB": value, "B": value }, "delete": ["C"] });
        let refused = app.patch(PRODUCTION, &token, body.clone()).await;
        refused.refused(403, "access_denied");
        let id = refused.header("x-request-id");
        let entries = app.audit(&format!("?request_id={id}")).await;
        let facts: Vec<_> = entries.iter().rev().map(|entry| {
            ["action", "secret_name", "success"].map(|field| entry[field].clone())
        }).collect();
        assert_eq!(json!(facts), json!([["write", "production.B", false], ["delete", "production.C", false]]));
        app.patch(PRODUCTION, &app.people.bob, body.clone()).await.refused(403, "forbidden");
        app.patch(PRODUCTION, &app.people.carol, body).await.refused(403, "forbidden");
        app.patch(PRODUCTION, &token, json!({ "set": { "A": value, "AB": value } })).await.expect(200);
        // The first ten, and how many more.
        let many: serde_json::Map<_, _> = (0..25).map(|n| (format!("B{n:02}"), value.clone())).collect();
        let refused = app.patch(PRODUCTION, &token, json!({ "set": many })).await;
        refused.refused(403, "access_denied");
        let id = refused.header("x-request-id");
        let entries = app.audit(&format!("?request_id={id}")).await;
        assert_eq!(entries.len(), 11);
        let message = entries[0]["message"].as_str().unwrap();
        assert!(message.contains("15 more names"), "{message}");
        assert_eq!(entries[1]["secret_name"], "production.B09");
        // Rights that end meanwhile.
        put(&app, "qa", json!({})).await.expect(201);
        let body = json!({ "set": { "X": value } });
        app.patch("/environments/qa/secrets", &app.people.bob, body.clone()).await.expect(200);
        put(&app, "qa", json!({ "protected": true })).await.expect(200);
        app.patch("/environments/qa/secrets", &app.people.bob, body).await.refused(403, "forbidden");
    }

    async fn a_limit_refuses_all(app: TestApp) {
        let app = app.restart(Options {
            settings: vec![("FORGEVAULT__SECRETS__MAX_PER_REPOSITORY", "3".to_owned())],
            ..Options::default()
        }).await;
        app.store("A", "1").await;
        let value = json!({ "value": "x" });
        let before = state(&app).await;
        let body = json!({ "set": { "A": value, "B": value, "C": value } });
        app.patch(STAGING, &app.people.alice, body).await.refused(402, "limit_reached");
        assert_eq!(state(&app).await, before);
        let body = json!({ "set": { "A": value, "B": value } });
        app.patch(STAGING, &app.people.alice, body).await.expect(200);
    }

    async fn many_at_once_leave_no_gap(app: TestApp) {
        let alice = app.people.alice.clone();
        let writes = (0..12).map(|n| {
            let body = json!({ "set": { "SAME": { "value": n.to_string() }, format!("N{n}"): { "value": "x" } } });
            app.patch(STAGING, &alice, body)
        });
        let mut revisions: Vec<i64> = futures_util::future::join_all(writes).await.iter()
            .map(|answer| answer.expect(200)["revision"].as_i64().unwrap()).collect();
        revisions.sort_unstable();
        assert_eq!(revisions, (2..14).collect::<Vec<_>>());
        let versions = app.get("/secrets/staging.SAME/versions", &alice).await.expect(200);
        assert_eq!(versions.as_array().unwrap().len(), 12);
    }
}
