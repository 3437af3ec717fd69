//! `POST /environments/{environment}/copy`

use lockbox::Lockbox;
use serde_json::{Value, json};

use super::put;
use crate::support::app::{Answer, TestApp};

async fn copy(app: &TestApp, to: &str, token: &str, body: Value) -> Answer {
    app.post(&format!("/environments/{to}/copy"), token, body)
        .await
}

async fn value(app: &TestApp, name: &str) -> Value {
    app.get(&format!("/secrets/{name}"), &app.people.alice)
        .await
        .expect(200)["value"]
        .clone()
}

on_each_database! {
    async fn secrets_are_copied_with_what_belongs_to_them(app: TestApp) {
        let alice = app.people.alice.clone();
        let sealed = lockbox::seal(b"a value", "passphrase").unwrap().to_string();
        assert!(Lockbox::parse(&sealed).is_ok());
        let body = json!({ "value": "s", "type": "password", "description": "of staging", "comment": "c" });
        app.put("/secrets/staging.A", &alice, body).await.expect(201);
        app.store("staging.BOX", &sealed).await;
        app.store("staging.GONE", "1").await;
        app.delete("/secrets/staging.GONE", &alice).await.expect(200);
        app.store("BASE", "1").await;
        let preview = copy(&app, "qa", &alice, json!({ "from": "staging", "preview": true })).await;
        preview.refused(404, "not_found");
        put(&app, "qa", json!({})).await.expect(201);
        let expected = json!([{ "name": "A", "from": 0, "to": 1 }, { "name": "BOX", "from": 0, "to": 1 }]);
        let preview = copy(&app, "qa", &alice, json!({ "from": "staging", "preview": true })).await.expect(200);
        assert_eq!(preview, json!({ "revision": 1, "changes": expected, "skipped": [], "preview": true }));
        app.get("/secrets/qa.A", &alice).await.refused(404, "not_found");
        let answer = copy(&app, "qa", &alice, json!({ "from": "staging" })).await;
        assert_eq!(answer.expect(200), json!({ "revision": 2, "changes": expected, "skipped": [] }));
        assert_eq!(answer.header("etag"), "\"2\"");
        let copied = app.get("/secrets/qa.A", &alice).await.expect(200);
        assert_eq!(
            ["value", "type", "description"].map(|field| copied[field].clone()),
            [json!("s"), json!("password"), json!("of staging")]
        );
        let versions = app.get("/secrets/qa.A/versions", &alice).await.expect(200);
        assert_eq!(versions[0]["comment"], "");
        let copied = app.get("/secrets/qa.BOX", &alice).await.expect(200);
        assert_eq!((&copied["value"], &copied["encryption_mode"]), (&json!(sealed), &json!("lockbox")));
        let entries = app.audit(&format!("?request_id={}", answer.header("x-request-id"))).await;
        let facts: Vec<_> = entries.iter().rev().map(|entry| {
            ["action", "secret_name"].map(|field| entry[field].as_str().unwrap().to_owned())
        }).collect();
        assert_eq!(json!(facts), json!([
            ["env-copy", ""],
            ["read", "staging.A"], ["write", "qa.A"], ["read", "staging.BOX"], ["write", "qa.BOX"],
        ]));
        assert_eq!(entries.last().unwrap()["message"], "environment qa from staging");
    }

    async fn what_is_here_already_is_kept_replaced_or_refused(app: TestApp) {
        let alice = app.people.alice.clone();
        for (name, text) in [("staging.A", "s"), ("staging.B", "s"), ("development.A", "d"), ("development.SAME", "d"), ("staging.SAME", "d")] {
            app.store(name, text).await;
        }
        let refused = copy(&app, "development", &alice, json!({ "from": "staging" })).await;
        refused.refused(409, "already_exists");
        assert!(refused.json()["message"].as_str().unwrap().starts_with("A: "));
        app.get("/secrets/development.B", &alice).await.refused(404, "not_found");
        let skipped = copy(&app, "development", &alice, json!({ "from": "staging", "on_conflict": "skip" })).await.expect(200);
        assert_eq!((&skipped["changes"], &skipped["skipped"]), (&json!([{ "name": "B", "from": 0, "to": 1 }]), &json!(["A", "SAME"])));
        assert_eq!(value(&app, "development.A").await, "d");
        let body = json!({ "from": "staging", "on_conflict": "overwrite", "names": ["A", "SAME"] });
        let done = copy(&app, "development", &alice, body).await.expect(200);
        // An equal value is written all the same.
        assert_eq!(done["changes"], json!([{ "name": "A", "from": 1, "to": 2 }, { "name": "SAME", "from": 1, "to": 2 }]));
        assert_eq!(value(&app, "development.A").await, "s");
        // From and to the base.
        let body = json!({ "from": "development", "names": ["B"] });
        copy(&app, "base", &alice, body).await.expect(200);
        assert_eq!(value(&app, "B").await, "s");
        app.store("a.b", "dotted").await;
        let body = json!({ "from": "base", "names": ["a.b"] });
        copy(&app, "staging", &alice, body).await.expect(200);
        assert_eq!(value(&app, "staging.a.b").await, "dotted");
        let nothing = copy(&app, "development", &alice, json!({ "from": "production" })).await.expect(200);
        assert_eq!(nothing, json!({ "changes": [], "skipped": [] }));
    }

    async fn what_is_wrong_is_named(app: TestApp) {
        app.store("staging.A", "1").await;
        let alice = app.people.alice.clone();
        for (body, status, part) in [
            (json!({}), 400, "from"),
            (json!({ "from": "development" }), 400, "from: expected another environment"),
            (json!({ "from": "QA" }), 400, "from: "),
            (json!({ "from": "qa" }), 404, "environment"),
            (json!({ "from": "staging", "names": [] }), 400, "names: "),
            (json!({ "from": "staging", "names": ["A", "A"] }), 400, "names: A: "),
            (json!({ "from": "staging", "names": ["A/B"] }), 400, "names: "),
            (json!({ "from": "staging", "names": ["A", "NONE"] }), 404, "NONE: "),
            (json!({ "from": "staging", "on_conflict": "merge" }), 400, "on_conflict: "),
            (json!({ "from": "staging", "all": true }), 400, "all"),
            (json!({ "from": "base", "names": ["production.X"] }), 400, "name: "),
        ] {
            let answer = copy(&app, "development", &alice, body).await;
            assert_eq!(answer.status.as_u16(), status, "{part}: {}", answer.text);
            let message = answer.json()["message"].as_str().unwrap().to_owned();
            assert!(message.contains(part), "{part}: {message}");
        }
        app.get("/secrets/development.A", &alice).await.refused(404, "not_found");
    }

    async fn it_takes_the_right_to_read_there_and_to_write_here(app: TestApp) {
        for name in ["production.A", "production.B", "staging.A"] {
            app.store(name, "1").await;
        }
        let body = |from: &str| json!({ "from": from, "on_conflict": "overwrite" });
        for (caller, status) in [(&app.people.alice, 200), (&app.people.bob, 200), (&app.people.carol, 403)] {
            let answer = copy(&app, "staging", caller, body("production")).await;
            assert_eq!(answer.status.as_u16(), status, "{}", answer.text);
        }
        for (caller, status) in [(&app.people.alice, 200), (&app.people.bob, 403), (&app.people.carol, 403)] {
            let answer = copy(&app, "production", caller, body("staging")).await;
            assert_eq!(answer.status.as_u16(), status, "{}", answer.text);
        }
        for (scope, from, to, status, count) in [
            ("admin", "production", "staging", 200, 2),
            ("write", "production", "staging", 403, 0),
            ("write,read:production.*", "production", "staging", 200, 2),
            ("write,read:production.A", "production", "staging", 200, 1),
            ("write:staging.A,read:production.*", "production", "staging", 403, 0),
            ("write:staging.A,read:production.A", "production", "staging", 200, 1),
            ("write", "staging", "production", 403, 0),
            ("read,write:production.*", "staging", "production", 200, 2),
        ] {
            let token = app.token(scope).await;
            let answer = copy(&app, to, &token, body(from)).await;
            assert_eq!(answer.status.as_u16(), status, "{scope}: {}", answer.text);
            if status == 200 {
                assert_eq!(answer.json()["changes"].as_array().unwrap().len(), count, "{scope}");
            }
            let named = json!({ "from": "production", "names": ["B"] });
            if scope.ends_with("production.A") {
                copy(&app, "staging", &token, named).await.refused(403, "access_denied");
            }
        }
    }

    async fn a_preview_tells_the_versions_of_the_copy(app: TestApp) {
        let alice = app.people.alice.clone();
        for name in ["staging.A", "development.A", "development.A"] {
            app.store(name, "1").await;
        }
        app.delete("/secrets/development.A", &alice).await.expect(200);
        let preview = copy(&app, "development", &alice, json!({ "from": "staging", "preview": true })).await.expect(200);
        let copied = copy(&app, "development", &alice, json!({ "from": "staging" })).await.expect(200);
        assert_eq!(copied["changes"], json!([{ "name": "A", "from": 0, "to": 3 }]));
        assert_eq!(preview["changes"], copied["changes"]);
    }

    async fn a_copy_is_bounded(app: TestApp) {
        let alice = app.people.alice.clone();
        for part in 0..3 {
            let set: serde_json::Map<_, _> = (0..400)
                .map(|n| (format!("N{part}_{n}"), json!({ "value": "x" })))
                .collect();
            app.patch("/environments/staging/secrets", &alice, json!({ "set": set })).await.expect(200);
        }
        let refused = copy(&app, "development", &alice, json!({ "from": "staging" })).await;
        refused.refused(400, "invalid_request");
        assert!(refused.json()["message"].as_str().unwrap().contains("1000"));
        let names: Vec<String> = (0..1001).map(|n| format!("N{n}")).collect();
        let refused = copy(&app, "development", &alice, json!({ "from": "staging", "names": names })).await;
        refused.refused(400, "invalid_request");
        let body = json!({ "from": "staging", "names": ["N0_1", "N2_399"] });
        copy(&app, "development", &alice, body).await.expect(200);
    }
}
