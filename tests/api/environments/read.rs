//! `GET /environments/{environment}/secrets/{name}`

use serde_json::{Value, json};

use super::{put, sql};
use crate::support::app::{Answer, TestApp};

async fn read(app: &TestApp, path: &str, credential: &str) -> Answer {
    app.get(&format!("/environments/{path}"), credential).await
}

/// Asserts what was read, and the tag.
#[track_caller]
fn assert_read(answer: &Answer, value: &str, (full_name, environment): (&str, &str), tag: &str) {
    let shown = answer.expect(200);
    let name = full_name
        .strip_prefix(&format!("{environment}."))
        .unwrap_or(full_name);
    for (field, expected) in [
        ("value", value),
        ("name", name),
        ("full_name", full_name),
        ("environment", environment),
    ] {
        assert_eq!(shown[field], expected, "{field}: {shown}");
    }
    assert_eq!(answer.header("etag"), tag);
    assert_eq!(answer.header("cache-control"), "no-store");
}

async fn last_entry(app: &TestApp) -> Value {
    app.audit("?action=read").await.remove(0)
}

on_each_database! {
    async fn a_name_that_the_environment_lacks_is_taken_from_the_base(app: TestApp) {
        let alice = app.people.alice.clone();
        app.store("X", "base").await;
        app.store("X", "base 2").await;
        assert_read(&read(&app, "staging/secrets/X", &alice).await, "base 2", ("X", "base"), "\"base-2\"");
        let entry = last_entry(&app).await;
        assert_eq!((&entry["secret_name"], &entry["version"]), (&json!("X"), &json!(2)));
        assert!(entry["secret_id"].as_i64().unwrap() > 0);
        read(&app, "staging/secrets/X?overlay=false", &alice).await.refused(404, "not_found");
        read(&app, "staging/secrets/NONE", &alice).await.refused(404, "not_found");
        // No write takes the base's tag for its own.
        let body = json!({ "value": "own" });
        let request = app.request(reqwest::Method::PUT, "/secrets/staging.X", &alice).json(&body);
        app.send(request.header("If-Match", "\"base-2\"")).await.refused(412, "version_conflict");

        app.store("staging.X", "own").await;
        assert_read(&read(&app, "staging/secrets/X", &alice).await, "own", ("staging.X", "staging"), "\"1\"");
        let entry = last_entry(&app).await;
        assert_eq!((&entry["secret_name"], &entry["version"]), (&json!("staging.X"), &json!(1)));
        // A deleted one is lacking.
        app.delete("/secrets/staging.X", &alice).await.expect(200);
        assert_read(&read(&app, "staging/secrets/X", &alice).await, "base 2", ("X", "base"), "\"base-2\"");
        assert_read(&read(&app, "base/secrets/X", &alice).await, "base 2", ("X", "base"), "\"2\"");
        app.delete("/secrets/X", &alice).await.expect(200);
        for path in ["staging/secrets/X", "base/secrets/X"] {
            read(&app, path, &alice).await.refused(404, "not_found");
        }
    }

    async fn an_environment_without_an_overlay_takes_nothing(app: TestApp) {
        let alice = app.people.alice.clone();
        app.store("X", "base").await;
        read(&app, "production/secrets/X", &alice).await.refused(404, "not_found");
        read(&app, "production/secrets/X?overlay=true", &alice).await.refused(404, "not_found");
        put(&app, "production", json!({ "overlay": true })).await.expect(200);
        for credential in [&alice, &app.people.bob] {
            assert_read(&read(&app, "production/secrets/X", credential).await, "base", ("X", "base"), "\"base-1\"");
        }
        read(&app, "production/secrets/X", &app.people.carol).await.refused(403, "forbidden");
    }

    async fn names_of_environments_are_never_sought_in_the_base(app: TestApp) {
        let alice = app.people.alice.clone();
        app.store("production.X", "secret").await;
        app.store("staging.production.X", "own").await;
        for credential in [&alice, &app.people.carol] {
            let own = read(&app, "staging/secrets/production.X", credential).await;
            assert_read(&own, "own", ("staging.production.X", "staging"), "\"1\"");
            read(&app, "development/secrets/production.X", credential).await.refused(404, "not_found");
            read(&app, "development/secrets/development.X", credential).await.refused(404, "not_found");
            read(&app, "base/secrets/production.X", credential).await.refused(400, "invalid_request");
        }
        read(&app, "qa/secrets/X", &alice).await.refused(404, "not_found");
        read(&app, "QA/secrets/X", &alice).await.refused(400, "invalid_request");
        read(&app, "staging/secrets/-x", &alice).await.refused(400, "invalid_request");
        let long = format!("staging/secrets/{}", "x".repeat(250));
        read(&app, &long, &alice).await.refused(400, "invalid_request");
        for query in ["version=1", "version=0", "overlay=maybe", "x=1"] {
            let path = format!("staging/secrets/production.X?{query}");
            read(&app, &path, &alice).await.refused(400, "invalid_request");
        }
        let head = app.request(reqwest::Method::HEAD, "/environments/staging/secrets/production.X", &alice);
        assert_eq!(app.send(head).await.status, 405);
    }

    async fn the_overlay_needs_the_rights_to_both_names(app: TestApp) {
        app.store("X", "base").await;
        app.store("staging.Y", "own").await;
        // X through the overlay, Y that is staging's own, Z that nobody has.
        for (scope, codes) in [
            ("admin", [200, 200, 404]),
            ("read", [200, 200, 404]),
            ("read:*", [200, 200, 404]),
            ("write:*", [200, 200, 404]),
            ("read:staging.*", [403, 200, 403]),
            ("read:staging.X", [403, 403, 403]),
            ("read:X", [403, 403, 403]),
            ("read:X,read:Z", [403, 403, 403]),
            ("read:staging.*,read:X", [200, 200, 403]),
            ("read:staging.X,read:X", [200, 403, 403]),
            ("read:staging.Z,read:Z", [403, 403, 404]),
        ] {
            let token = app.token(scope).await;
            for (name, code) in ["X", "Y", "Z"].into_iter().zip(codes) {
                let answer = read(&app, &format!("staging/secrets/{name}"), &token).await;
                assert_eq!(answer.status, code, "{name} by {scope}: {}", answer.text);
                if code == 403 {
                    answer.refused(403, "access_denied");
                    // A refusal names what was asked.
                    let entry = last_entry(&app).await;
                    assert_eq!(entry["secret_name"], format!("staging.{name}"), "{scope}");
                    assert_eq!((&entry["success"], &entry["secret_id"]), (&json!(false), &json!(0)));
                }
            }
        }
        // The base has it or not: the answer is the same.
        let token = app.token("read:staging.*").await;
        let answers = [read(&app, "staging/secrets/X", &token).await, read(&app, "staging/secrets/Z", &token).await];
        assert_eq!(answers[0].text, answers[1].text);
        put(&app, "production", json!({ "overlay": true })).await.expect(200);
        for (scope, code) in [("read:*", 403), ("read:production.*", 403), ("read:*,read:production.*", 200), ("admin", 200)] {
            let token = app.token(scope).await;
            assert_eq!(read(&app, "production/secrets/X", &token).await.status, code, "{scope}");
        }
    }

    async fn a_deletion_that_the_service_did_not_write_brings_nothing(app: TestApp) {
        app.store("X", "base").await;
        app.store("staging.X", "own").await;
        sql(&app, &["UPDATE vault_secret SET deleted_unix = 1 WHERE name = 'staging.X'"]).await;
        read(&app, "staging/secrets/X", &app.people.alice).await.refused(500, "decryption_failed");
        read(&app, "staging/secrets/X?overlay=false", &app.people.alice).await.refused(404, "not_found");
    }
}
