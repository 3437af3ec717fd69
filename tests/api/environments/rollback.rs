//! `POST /environments/{environment}/rollback`

use reqwest::Method;
use serde_json::{Value, json};

use super::{LOCKBOX, last, put, rename, values};
use crate::support::app::{Answer, NOW, TestApp};

/// Asks for a rollback with the present revision in `If-Match`.
pub async fn roll_back(app: &TestApp, environment: &str, credential: &str, body: Value) -> Answer {
    let tag = format!("\"{}\"", last(app, environment).await);
    send(app, environment, credential, &tag, body).await
}

pub async fn send(
    app: &TestApp,
    environment: &str,
    credential: &str,
    tag: &str,
    body: Value,
) -> Answer {
    let path = format!("/environments/{environment}/rollback");
    let request = app.request(Method::POST, &path, credential);
    app.send(request.header("If-Match", tag).json(&body)).await
}

pub async fn preview(app: &TestApp, environment: &str, revision: i64) -> Answer {
    let path = format!("/environments/{environment}/rollback");
    let body = json!({ "revision": revision, "preview": true });
    app.post(&path, &app.people.alice, body).await
}

on_each_database! {
    async fn values_modes_and_presence_come_back_as_new_versions(app: TestApp) {
        let alice = &app.people.alice;
        let first = json!({ "value": "1", "description": "then", "type": "password" });
        app.put("/secrets/staging.CHANGED", alice, first).await.expect(201);
        app.store("staging.BOX", LOCKBOX).await;
        app.store("staging.GONE", "1").await;
        app.store("staging.REVIVED", "1").await;
        app.store("staging.SAME", "1").await;
        app.store("OTHER", "1").await;
        let then = last(&app, "staging").await;
        let second = json!({ "value": "2", "description": "now", "type": "file" });
        app.put("/secrets/staging.CHANGED", alice, second).await.expect(200);
        let opened = json!({ "value": "2", "encryption_mode": "standard" });
        app.put("/secrets/staging.BOX", alice, opened).await.expect(200);
        app.delete("/secrets/staging.GONE", alice).await.expect(200);
        app.store("staging.REVIVED", "2").await;
        app.delete("/secrets/staging.REVIVED", alice).await.expect(200);
        app.store("staging.NEW", "1").await;
        let (before, now) = (values(&app, "staging").await, last(&app, "staging").await);

        let changes = json!([
            { "name": "BOX", "from": 2, "to": 3 },
            { "name": "CHANGED", "from": 2, "to": 3 },
            { "name": "GONE", "from": 0, "to": 1 },
            { "name": "NEW", "from": 1, "to": 0 },
            { "name": "REVIVED", "from": 0, "to": 3 },
        ]);
        let answer = preview(&app, "staging", then).await;
        assert_eq!(answer.expect(200), json!({ "revision": now, "changes": changes, "unavailable": [], "preview": true }));
        let tag = answer.header("etag").to_owned();
        assert_eq!(tag, format!("\"{now}\""));
        assert_eq!((values(&app, "staging").await, last(&app, "staging").await), (before, now));
        let entries = app.audit("?action=env-rollback").await;
        let message = format!("environment staging, revision {then}, preview");
        assert_eq!((entries.len(), &entries[0]["message"]), (1, &json!(message)));

        let answer = send(&app, "staging", alice, &tag, json!({ "revision": then })).await;
        assert_eq!(answer.expect(200), json!({ "revision": now + 1, "changes": changes, "unavailable": [] }));
        assert_eq!(answer.header("etag"), format!("\"{}\"", now + 1));
        let value = |value: &str, mode: &str| (value.to_owned(), mode.to_owned());
        let expected = [
            ("BOX", value(LOCKBOX, "lockbox")), ("CHANGED", value("1", "standard")), ("GONE", value("1", "standard")),
            ("REVIVED", value("1", "standard")), ("SAME", value("1", "standard")),
        ];
        let expected = expected.map(|(name, value)| (format!("staging.{name}"), value));
        assert_eq!(values(&app, "staging").await, expected.into());
        let kept = app.get("/secrets/staging.CHANGED", alice).await.expect(200);
        assert_eq!((&kept["description"], &kept["type"]), (&json!("now"), &json!("file")));
        let versions = app.get("/secrets/staging.CHANGED/versions", alice).await.expect(200);
        assert_eq!(versions[0]["comment"], format!("Rolled back to revision {then}"));
        let history = app.get("/environments/staging/history?page=1&page_size=1", alice).await.expect(200);
        assert_eq!((&history[0]["comment"], &history[0]["author_name"]), (&versions[0]["comment"], &json!("alice")));
        let mut told = history[0]["changes"].as_array().unwrap().clone();
        told.sort_by_key(|change| change["name"].as_str().unwrap().to_owned());
        assert_eq!(json!(told), changes);

        let request = app.audit("?action=env-rollback").await[0]["request_id"].clone();
        let entries = app.audit(&format!("?request_id={}", request.as_str().unwrap())).await;
        let mut done: Vec<_> = entries.iter().map(|entry| (entry["action"].as_str().unwrap(), entry["secret_name"].as_str().unwrap())).collect();
        done.sort_unstable();
        assert_eq!(done, [
            ("delete", "staging.NEW"), ("env-rollback", ""), ("restore", "staging.GONE"),
            ("write", "staging.BOX"), ("write", "staging.CHANGED"), ("write", "staging.REVIVED"),
        ]);
        let message = format!("environment staging, revision {then}");
        assert!(entries.iter().all(|entry| entry["message"] == message && entry["success"] == true));
    }

    async fn the_present_revision_has_to_be_named(app: TestApp) {
        let alice = &app.people.alice;
        app.store("staging.A", "1").await;
        let body = json!({ "revision": 1 });
        app.post("/environments/staging/rollback", alice, body.clone()).await.refused(428, "precondition_required");
        send(&app, "staging", alice, "*", body.clone()).await.refused(428, "precondition_required");
        for stale in ["\"1\"", "\"3\"", "\"x\""] {
            send(&app, "staging", alice, stale, body.clone()).await.refused(412, "version_conflict");
        }
        send(&app, "staging", alice, "2", body.clone()).await.refused(400, "invalid_request");
        assert_eq!(last(&app, "staging").await, 2);
        let entries = app.audit("?action=env-rollback&success=false").await;
        assert_eq!(entries.len(), 6);
        send(&app, "staging", alice, "\"2+7\"", body).await.expect(200);
        assert_eq!(values(&app, "staging").await, [].into());
    }

    async fn what_is_wrong_is_named(app: TestApp) {
        let alice = &app.people.alice;
        app.store("staging.A", "1").await;
        for (body, field) in [
            (json!({}), "revision or time"),
            (json!({ "revision": 1, "time": 1 }), "revision or time"),
            (json!({ "revision": 0 }), "revision: "),
            (json!({ "revision": "1" }), "revision: "),
            (json!({ "time": -1 }), "time: "),
            (json!({ "revision": 1, "names": [] }), "names: "),
            (json!({ "revision": 1, "names": [""] }), "names: "),
            (json!({ "revision": 1, "names": vec!["A"; 1001] }), "names: "),
            (json!({ "revision": 1, "force": true }), "force"),
        ] {
            let answer = roll_back(&app, "staging", alice, body).await;
            answer.refused(400, "invalid_request");
            let message = answer.json()["message"].as_str().unwrap().to_owned();
            assert!(message.contains(field), "{message}");
        }
        for body in [json!({ "revision": 3 }), json!({ "revision": 1, "names": ["A", "B"] })] {
            roll_back(&app, "staging", alice, body).await.refused(404, "not_found");
        }
        roll_back(&app, "qa", alice, json!({ "revision": 1 })).await.refused(404, "not_found");
        let elsewhere = json!({ "revision": 1, "names": ["staging.A"] });
        roll_back(&app, "base", alice, elsewhere).await.refused(400, "invalid_request");
        // Nothing to do.
        let answer = roll_back(&app, "staging", alice, json!({ "revision": 2 })).await;
        assert_eq!(answer.expect(200), json!({ "changes": [], "unavailable": [] }));
        assert_eq!((answer.header("etag"), last(&app, "staging").await), ("\"2\"", 2));
    }

    async fn only_admins_may(app: TestApp) {
        app.store("staging.A", "1").await;
        let body = json!({ "revision": 1 });
        let preview = json!({ "revision": 1, "preview": true });
        for body in [&body, &preview] {
            for credential in [&app.people.bob, &app.people.carol] {
                roll_back(&app, "staging", credential, body.clone()).await.refused(403, "forbidden");
            }
            for scope in ["write", "write:staging.*", "read:*"] {
                let token = app.token(scope).await;
                roll_back(&app, "staging", &token, body.clone()).await.refused(403, "access_denied");
            }
            roll_back(&app, "staging", &app.people.dave, body.clone()).await.refused(404, "not_found");
        }
        let token = app.token("admin").await;
        roll_back(&app, "staging", &token, preview).await.expect(200);
        roll_back(&app, "staging", &token, body).await.expect(200);
        assert_eq!(values(&app, "staging").await, [].into());
        app.store("production.A", "1").await;
        roll_back(&app, "production", &token, json!({ "revision": 1 })).await.expect(200);
    }

    async fn a_secret_that_lies_elsewhere_stays_there(app: TestApp) {
        app.store("staging.M", "then").await;
        app.store("staging.N", "then").await;
        let then = last(&app, "staging").await;
        rename(&app, "staging.M", "production.M").await;
        rename(&app, "staging.N", "N").await;
        app.store("N", "later").await;
        app.store("staging.N", "other").await;
        app.store("FROM", "elsewhere").await;
        rename(&app, "FROM", "staging.CAME").await;
        let answer = roll_back(&app, "staging", &app.people.alice, json!({ "revision": then })).await.expect(200);
        assert_eq!(answer["changes"], json!([
            { "name": "CAME", "from": 1, "to": 0 }, { "name": "M", "from": 0, "to": 1 }, { "name": "N", "from": 1, "to": 2 },
        ]));
        assert_eq!(answer["unavailable"], json!([{ "name": "M", "reason": "moved" }, { "name": "N", "reason": "moved" }]));
        let standard = |value: &str| (value.to_owned(), "standard".to_owned());
        let expected = [("staging.M".to_owned(), standard("then")), ("staging.N".to_owned(), standard("then"))];
        assert_eq!(values(&app, "staging").await, expected.into());
        assert_eq!(values(&app, "production").await, [("production.M".to_owned(), standard("then"))].into());
        assert_eq!(values(&app, "base").await, [("N".to_owned(), standard("later"))].into());
        assert_eq!((last(&app, "production").await, last(&app, "base").await), (2, 5));
    }

    async fn names_come_back_by_value(app: TestApp) {
        let alice = &app.people.alice;
        for name in ["staging.OLD", "staging.REMADE", "staging.KEPT"] {
            app.store(name, "then").await;
        }
        let then = last(&app, "staging").await;
        rename(&app, "staging.OLD", "staging.NEW").await;
        app.delete("/secrets/staging.REMADE?purge=true", alice).await.expect(200);
        app.store("staging.REMADE", "now").await;
        rename(&app, "staging.KEPT", "staging.ASIDE").await;
        app.store("staging.KEPT", "now").await;
        let answer = roll_back(&app, "staging", alice, json!({ "revision": then })).await.expect(200);
        assert_eq!(answer["changes"], json!([
            { "name": "ASIDE", "from": 1, "to": 0 }, { "name": "KEPT", "from": 1, "to": 2 },
            { "name": "NEW", "from": 1, "to": 0 }, { "name": "OLD", "from": 0, "to": 1 },
        ]));
        assert_eq!(answer["unavailable"], json!([{ "name": "REMADE", "reason": "purged" }]));
        let standard = |value: &str| (value.to_owned(), "standard".to_owned());
        let expected = [("KEPT", "then"), ("OLD", "then"), ("REMADE", "now")];
        let expected = expected.map(|(name, value)| (format!("staging.{name}"), standard(value)));
        assert_eq!(values(&app, "staging").await, expected.into());
        // The name of a purged secret that nothing has today stays free.
        app.store("staging.X", "1").await;
        let then = last(&app, "staging").await;
        app.delete("/secrets/staging.X?purge=true", alice).await.expect(200);
        let answer = roll_back(&app, "staging", alice, json!({ "revision": then })).await.expect(200);
        assert_eq!(answer, json!({ "changes": [], "unavailable": [{ "name": "X", "reason": "purged" }] }));
    }

    async fn a_pruned_version_is_told(app: TestApp) {
        let app = app.with(&[("FORGEVAULT__SECRETS__MAX_VERSIONS", "2")]).await;
        app.store("staging.A", "1").await;
        let then = last(&app, "staging").await;
        app.store("staging.A", "2").await;
        app.store("staging.A", "3").await;
        let answer = roll_back(&app, "staging", &app.people.alice, json!({ "revision": then })).await.expect(200);
        assert_eq!(answer, json!({ "changes": [], "unavailable": [{ "name": "A", "reason": "pruned" }] }));
        let answer = roll_back(&app, "staging", &app.people.alice, json!({ "revision": then + 1 })).await.expect(200);
        assert_eq!(answer["changes"], json!([{ "name": "A", "from": 3, "to": 4 }]));
    }

    async fn some_names_and_times_can_be_chosen(app: TestApp) {
        let alice = &app.people.alice;
        for name in ["staging.A", "staging.B", "x.A"] {
            app.store(name, "1").await;
        }
        app.clock.advance(10);
        for name in ["staging.A", "staging.B", "x.A"] {
            app.store(name, "2").await;
        }
        let standard = |value: &str| (value.to_owned(), "standard".to_owned());
        let some = json!({ "time": NOW + 9, "names": ["A"] });
        let answer = roll_back(&app, "staging", alice, some).await.expect(200);
        assert_eq!(answer["changes"], json!([{ "name": "A", "from": 2, "to": 3 }]));
        let expected = [("staging.A".to_owned(), standard("1")), ("staging.B".to_owned(), standard("2"))];
        assert_eq!(values(&app, "staging").await, expected.into());
        // The last revision of that second.
        let answer = roll_back(&app, "base", alice, json!({ "time": NOW, "names": ["x.A"] })).await.expect(200);
        assert_eq!(answer["changes"], json!([{ "name": "x.A", "from": 2, "to": 3 }]));
        // Before the second revision there is the first.
        let answer = roll_back(&app, "base", alice, json!({ "time": NOW - 1 })).await.expect(200);
        assert_eq!(answer["changes"], json!([{ "name": "x.A", "from": 3, "to": 0 }]));
        let answer = roll_back(&app, "base", alice, json!({ "time": NOW + 999 })).await.expect(200);
        assert_eq!(answer["changes"], json!([]));
        // An environment that was declared later has no state before.
        put(&app, "qa", json!({})).await.expect(201);
        roll_back(&app, "qa", alice, json!({ "time": NOW })).await.refused(404, "state_unavailable");
        roll_back(&app, "qa", alice, json!({ "time": NOW + 10 })).await.expect(200);
    }
}
