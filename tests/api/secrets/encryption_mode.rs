//! The encryption mode of a version: given, detected or refused.

use super::lockbox::SMALL;
use super::*;

async fn put(app: &TestApp, name: &str, value: &str, mode: Option<&str>) -> Answer {
    let path = format!("/secrets/{name}");
    let body = json!({ "value": value, "encryption_mode": mode });
    app.put(&path, &app.people.bob, body).await
}

on_each_database! {
    async fn an_omitted_mode_is_detected(app: TestApp) {
        assert_eq!(app.store("L", SMALL).await["encryption_mode"], "lockbox");
        assert_eq!(app.store("S", "plain").await["encryption_mode"], "standard");
        assert_eq!(read(&app, "L").await["encryption_mode"], "lockbox");
        let list = app.get("/secrets", &app.people.carol).await.expect(200);
        assert_eq!(list[0]["encryption_mode"], "lockbox");
        assert_eq!(list[1]["encryption_mode"], "standard");
    }

    async fn a_given_mode_must_match_the_value(app: TestApp) {
        let answer = put(&app, "A", SMALL, Some("lockbox")).await;
        assert_eq!(answer.expect(201)["encryption_mode"], "lockbox");
        let answer = put(&app, "B", "plain", Some("standard")).await;
        assert_eq!(answer.expect(201)["encryption_mode"], "standard");
        assert_invalid_field(&put(&app, "C", SMALL, Some("standard")).await, "encryption_mode:");
        assert_invalid_field(&put(&app, "C", "plain", Some("lockbox")).await, "value:");
        assert_invalid_field(&put(&app, "C", "", Some("lockbox")).await, "value:");
        assert_invalid_field(&put(&app, "C", "lockbox:v1:broken", None).await, "value:");
        let broken = put(&app, "C", "lockbox:v1:broken", Some("standard")).await;
        assert_invalid_field(&broken, "encryption_mode:");
        for unknown in ["", "Standard", "aes", "lockbox ", "standard\u{0}"] {
            assert_invalid_field(&put(&app, "C", "v", Some(unknown)).await, "encryption_mode:");
        }
        assert_eq!(listed(&app, "").await, ["A", "B"]);
    }

    async fn a_lockbox_becomes_standard_only_if_the_mode_is_given(app: TestApp) {
        app.store("A", SMALL).await;
        assert_invalid_field(&put(&app, "A", "plain", None).await, "value:");
        assert_invalid_field(&put(&app, "A", "", None).await, "value:");
        assert_fields(&read(&app, "A").await, &json!({ "value": SMALL, "current_version": 1 }));
        put(&app, "A", "plain", Some("standard")).await.expect(200);
        put(&app, "A", "plain again", None).await.expect(200);
        assert_fields(&read(&app, "A").await, &json!({
            "value": "plain again", "encryption_mode": "standard", "current_version": 3,
        }));
    }

    async fn a_standard_secret_becomes_a_lockbox_if_its_value_is_one(app: TestApp) {
        app.store("A", "plain").await;
        assert_eq!(put(&app, "A", SMALL, None).await.expect(200)["encryption_mode"], "lockbox");
        assert_eq!(put(&app, "A", SMALL, None).await.expect(200)["encryption_mode"], "lockbox");
    }

    async fn each_version_has_its_own_mode(app: TestApp) {
        app.store("A", "plain").await;
        app.store("A", SMALL).await;
        for (version, mode) in [(1, "standard"), (2, "lockbox")] {
            let secret = app.get(&format!("/secrets/A?version={version}"), &app.people.carol).await;
            assert_eq!(secret.expect(200)["encryption_mode"], mode);
        }
    }
}
