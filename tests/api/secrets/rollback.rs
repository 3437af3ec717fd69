//! `POST /secrets/{name}/rollback`

use super::lockbox::SMALL;
use super::*;

async fn roll_back(app: &TestApp, name: &str, body: Value) -> Answer {
    let path = format!("/secrets/{name}/rollback");
    app.post(&path, &app.people.bob, body).await
}

on_each_database! {
    async fn a_rollback_stores_the_old_content_as_the_next_version(app: TestApp) {
        let value = "one\0\r\n e\u{301} 🔐 ";
        for text in [value, "two", "three"] {
            app.store("A", text).await;
        }
        app.clock.advance(60);
        let rolled_back = roll_back(&app, "A", json!({ "version": 1 })).await;
        assert_eq!(rolled_back.expect(200)["message"], "Secret rolled back to version 1");
        assert_eq!(rolled_back.header("etag"), "\"4\"");
        assert_fields(&read(&app, "A").await, &json!({
            "value": value, "current_version": 4, "created_at": NOW, "updated_at": NOW + 60,
        }));
        for (version, text) in [(1, value), (2, "two"), (3, "three"), (4, value)] {
            let secret = app.get(&format!("/secrets/A?version={version}"), &app.people.carol).await;
            assert_eq!(secret.expect(200)["value"], text);
        }
        let versions = app.get("/secrets/A/versions", &app.people.carol).await.expect(200);
        assert_eq!(versions.as_array().unwrap().len(), 4);
        assert_fields(&versions[0], &json!({ "version": 4, "comment": "Rolled back to version 1" }));
        let entries = app.audit("?action=rollback").await;
        assert_eq!(entries.len(), 1);
        assert_fields(&entries[0], &json!({ "secret_name": "A", "version": 4, "success": true }));
    }

    async fn a_rollback_does_not_change_the_metadata(app: TestApp) {
        let alice = &app.people.alice;
        let first = json!({ "value": "1", "description": "old", "type": "file" });
        app.put("/secrets/A", alice, first).await.expect(201);
        let second = json!({ "value": "2", "description": "new", "type": "password" });
        app.put("/secrets/A", alice, second).await.expect(200);
        roll_back(&app, "A", json!({ "version": 1 })).await.expect(200);
        assert_fields(&read(&app, "A").await, &json!({
            "value": "1", "description": "new", "type": "password",
        }));
    }

    async fn a_rollback_to_the_current_version_is_a_new_version_too(app: TestApp) {
        app.store("A", "one").await;
        roll_back(&app, "A", json!({ "version": 1 })).await.expect(200);
        assert_fields(&read(&app, "A").await, &json!({ "value": "one", "current_version": 2 }));
    }

    async fn a_missing_version_is_not_found_and_nothing_is_written(app: TestApp) {
        app.store("A", "one").await;
        for missing in [2, i64::MAX] {
            let answer = roll_back(&app, "A", json!({ "version": missing })).await;
            answer.refused(404, "not_found");
        }
        assert_eq!(read(&app, "A").await["current_version"], 1);
    }

    async fn a_version_must_be_a_positive_integer(app: TestApp) {
        app.store("A", "one").await;
        for bad in [json!(0), json!(-1), json!("1"), json!("one"), json!(1.0), json!(1.5),
            json!(null), json!(true), json!([1]), json!({ "version": 1 }),
            json!(9_223_372_036_854_775_808_u64), json!(1e30)] {
            let answer = roll_back(&app, "A", json!({ "version": bad })).await;
            answer.refused(400, "invalid_version");
        }
        assert_eq!(read(&app, "A").await["current_version"], 1);
    }

    async fn a_body_without_a_version_or_with_other_fields_is_refused(app: TestApp) {
        app.store("A", "one").await;
        let without_version = roll_back(&app, "A", json!({})).await;
        without_version.refused(400, "invalid_request");
        assert!(without_version.text.contains("`version`"), "{}", without_version.text);
        let more = roll_back(&app, "A", json!({ "version": 1, "force": true })).await;
        more.refused(400, "invalid_request");
        assert!(more.text.contains("`force`"), "{}", more.text);
    }

    async fn a_missing_or_deleted_secret_cannot_be_rolled_back(app: TestApp) {
        app.store("GONE", "v").await;
        app.delete("/secrets/GONE", &app.people.alice).await.expect(200);
        for name in ["GONE", "NEVER"] {
            roll_back(&app, name, json!({ "version": 1 })).await.refused(404, "not_found");
        }
        assert!(listed(&app, "").await.is_empty());
    }

    async fn a_rollback_restores_the_encryption_mode(app: TestApp) {
        app.store("A", SMALL).await;
        let plain = json!({ "value": "plain", "encryption_mode": "standard" });
        app.put("/secrets/A", &app.people.alice, plain).await.expect(200);
        assert_eq!(read(&app, "A").await["encryption_mode"], "standard");
        roll_back(&app, "A", json!({ "version": 1 })).await.expect(200);
        assert_fields(&read(&app, "A").await, &json!({
            "value": SMALL, "encryption_mode": "lockbox",
        }));
        roll_back(&app, "A", json!({ "version": 2 })).await.expect(200);
        assert_fields(&read(&app, "A").await, &json!({ "value": "plain", "encryption_mode": "standard" }));
        let list = app.get("/secrets", &app.people.alice).await.expect(200);
        assert_fields(&list[0], &json!({ "encryption_mode": "standard", "current_version": 4 }));
    }
}
