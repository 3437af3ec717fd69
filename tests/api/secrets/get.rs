//! `GET /secrets/{name}`

use super::*;

on_each_database! {
    async fn a_secret_has_the_documented_response(app: TestApp) {
        let body = json!({ "value": "postgresql://user:pass@localhost/db", "type": "password",
            "description": "Production database connection string" });
        app.put("/secrets/DATABASE_URL", &app.people.alice, body).await.expect(201);
        app.clock.advance(60);
        app.store("DATABASE_URL", "next").await;
        let answer = app.get("/secrets/DATABASE_URL", &app.people.carol).await;
        assert_fields(&answer.expect(200), &json!({
            "name": "DATABASE_URL",
            "description": "Production database connection string",
            "type": "password",
            "encryption_mode": "standard",
            "current_version": 2,
            "created_at": NOW,
            "updated_at": NOW + 60,
            "value": "next",
        }));
        assert_eq!(answer.header("etag"), "\"2\"");
        assert_eq!(answer.header("content-type"), "application/json");
        assert_eq!(answer.header("cache-control"), "no-store");
    }

    async fn an_older_version_is_returned_with_the_current_version_number(app: TestApp) {
        for text in ["one", "two", "three"] {
            app.store("A", text).await;
        }
        for (version, text) in [(1, "one"), (2, "two"), (3, "three")] {
            let answer = app.get(&format!("/secrets/A?version={version}"), &app.people.carol).await;
            assert_fields(&answer.expect(200), &json!({
                "value": text, "version": version, "current_version": 3,
            }));
            assert_eq!(answer.header("etag"), format!("\"{version}\""));
        }
    }

    async fn version_0_or_no_version_is_the_current_one(app: TestApp) {
        app.store("A", "one").await;
        app.store("A", "two").await;
        for query in ["", "?version=0", "?version=00", "?version=002", "?"] {
            let answer = app.get(&format!("/secrets/A{query}"), &app.people.carol).await;
            assert_eq!(answer.expect(200)["value"], "two", "{query}");
        }
    }

    async fn a_non_numeric_version_is_invalid(app: TestApp) {
        app.store("A", "one").await;
        for bad in ["x", "-1", "%2B1", "1.0", "1e1", "0x1", "", "+1", "1%20", "%00", "٣",
            "9223372036854775808", "18446744073709551616", "99999999999999999999999999"] {
            let answer = app.get(&format!("/secrets/A?version={bad}"), &app.people.carol).await;
            answer.refused(400, "invalid_version");
        }
    }

    async fn a_version_that_never_existed_is_not_found(app: TestApp) {
        app.store("A", "one").await;
        for absent in ["2", "9223372036854775807"] {
            let answer = app.get(&format!("/secrets/A?version={absent}"), &app.people.carol).await;
            answer.refused(404, "not_found");
        }
        let entries = app.audit("?action=read").await;
        assert_eq!(entries.len(), 2);
        assert!(entries.iter().all(|e| e["success"] == false && e["secret_name"] == "A"));
    }

    async fn missing_and_deleted_secrets_are_equally_not_found(app: TestApp) {
        app.store("GONE", "v").await;
        app.delete("/secrets/GONE", &app.people.alice).await.expect(200);
        let never = app.get("/secrets/NEVER", &app.people.alice).await;
        let deleted = app.get("/secrets/GONE", &app.people.alice).await;
        never.refused(404, "not_found");
        assert_eq!((deleted.status, deleted.text), (never.status, never.text));
        app.get("/secrets/GONE?version=1", &app.people.alice).await.refused(404, "not_found");
    }

    async fn an_unknown_parameter_is_named(app: TestApp) {
        app.store("A", "one").await;
        assert_invalid_field(&app.get("/secrets/A?verison=1", &app.people.carol).await, "verison:");
        let twice = app.get("/secrets/A?version=1&version=1", &app.people.carol).await;
        assert_invalid_field(&twice, "version:");
    }

    async fn a_read_is_recorded_with_the_returned_version(app: TestApp) {
        app.store("A", "one").await;
        app.store("A", "two").await;
        app.get("/secrets/A?version=1", &app.people.carol).await.expect(200);
        app.get("/secrets/A", &app.people.carol).await.expect(200);
        let entries = app.audit("?action=read").await;
        let seen = |e: &Value| (e["version"].as_i64().unwrap(), e["user_name"] == "carol");
        assert_eq!(entries.iter().map(seen).collect::<Vec<_>>(), [(2, true), (1, true)]);
    }
}
