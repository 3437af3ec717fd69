//! Names and deletion of secrets.

use serde_json::json;

use super::{assert_check_passes, assert_check_reports, sql};

on_each_database! {
    async fn a_secret_renamed_in_the_database_is_not_readable(app: TestApp) {
        app.store("production.X", "the value").await;
        app.store("A", "1").await;
        let carol = app.people.carol.clone();
        let token = app.token("read,write").await;
        app.get("/secrets/production.X", &carol).await.refused(403, "forbidden");
        sql(&app, &["UPDATE vault_secret SET name = 'X' WHERE name = 'production.X'"]).await;
        for path in ["/secrets/X", "/secrets/X?version=1", "/secrets/X/versions", "/export", "/export?prefix=X"] {
            for credential in [&carol, &token] {
                let answer = app.get(path, credential).await;
                answer.refused(500, "decryption_failed");
                assert!(!answer.text.contains("the value"), "{path}: {}", answer.text);
            }
        }
        let bob = app.people.bob.clone();
        // No change recomputes its MAC, either.
        app.patch("/secrets/X", &bob, json!({ "description": "y" })).await.refused(500, "decryption_failed");
        app.patch("/secrets/X", &bob, json!({ "name": "Y" })).await.refused(500, "decryption_failed");
        app.put("/secrets/X", &bob, json!({ "value": "2" })).await.refused(500, "decryption_failed");
        app.post("/secrets/X/rollback", &bob, json!({ "version": 1 })).await.refused(500, "decryption_failed");
        app.delete("/secrets/X", &bob).await.refused(500, "decryption_failed");
        let refused = app.audit("?success=false&secret=X").await;
        assert!(refused.iter().any(|entry| entry["action"] == "read"), "{refused:?}");
        app.get("/secrets/A", &carol).await.expect(200);
        assert_check_reports(&app, "the row of secret X").await;
        sql(&app, &["UPDATE vault_secret SET name = 'production.X' WHERE name = 'X'"]).await;
        let read = app.get("/secrets/production.X", &bob).await.expect(200);
        assert_eq!(read["value"], "the value");
        assert_check_passes(&app).await;
    }

    async fn names_swapped_in_the_database_are_not_readable(app: TestApp) {
        app.store("production.X", "the value").await;
        app.store("X", "1").await;
        sql(&app, &[
            "UPDATE vault_secret SET name = 'tmp' WHERE name = 'production.X'",
            "UPDATE vault_secret SET name = 'production.X' WHERE name = 'X'",
            "UPDATE vault_secret SET name = 'X' WHERE name = 'tmp'",
        ]).await;
        app.get("/secrets/X", &app.people.carol).await.refused(500, "decryption_failed");
        app.get("/secrets/production.X", &app.people.alice).await.refused(500, "decryption_failed");
    }

    async fn a_deleted_secret_cannot_be_restored_in_the_database(app: TestApp) {
        app.store("A", "1").await;
        app.delete("/secrets/A", &app.people.alice).await.expect(200);
        sql(&app, &["UPDATE vault_secret SET deleted_unix = 0"]).await;
        app.get("/secrets/A", &app.people.carol).await.refused(500, "decryption_failed");
        app.get("/export", &app.people.carol).await.refused(500, "decryption_failed");
        assert_check_reports(&app, "the row of secret A").await;
    }

    async fn secrets_stay_readable_after_each_change_by_the_service(app: TestApp) {
        let alice = app.people.alice.clone();
        app.store("A", "1").await;
        app.store("A", "2").await;
        app.patch("/secrets/A", &alice, json!({ "description": "y", "type": "file" })).await.expect(200);
        app.patch("/secrets/A", &alice, json!({ "name": "B" })).await.expect(200);
        assert_eq!(app.get("/secrets/B", &alice).await.expect(200)["value"], "2");
        app.post("/secrets/B/rollback", &alice, json!({ "version": 1 })).await.expect(200);
        app.delete("/secrets/B", &alice).await.expect(200);
        app.post("/secrets/B/restore", &alice, json!({})).await.expect(200);
        assert_eq!(app.get("/secrets/B", &alice).await.expect(200)["value"], "1");
        app.delete("/secrets/B", &alice).await.expect(200);
        app.store("B", "4").await;
        assert_eq!(app.get("/secrets/B", &alice).await.expect(200)["value"], "4");
        assert_eq!(app.get("/export", &alice).await.expect(200)[0]["value"], "4");
        app.delete("/secrets/B?purge=true", &alice).await.expect(200);
        app.store("B", "5").await;
        assert_eq!(app.get("/secrets/B", &alice).await.expect(200)["value"], "5");
        assert_check_passes(&app).await;
    }
}
