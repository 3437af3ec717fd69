//! `secrets.max_per_repository`: how many secrets a repository may have.

use super::*;

on_each_database! {
    async fn a_repository_cannot_exceed_the_maximum_number_of_secrets(app: TestApp) {
        let app = app.with(&[("FORGEVAULT__SECRETS__MAX_PER_REPOSITORY", "2")]).await;
        app.store("A", "1").await;
        app.store("B", "1").await;
        let more = || app.put("/secrets/C", &app.people.bob, json!({ "value": "v" }));
        let refused = more().await;
        refused.refused(402, "limit_reached");
        assert!(refused.text.contains("at most 2 secrets"), "{}", refused.text);
        assert_eq!(app.store("A", "2").await["current_version"], 2);
        app.delete("/secrets/A", &app.people.bob).await.expect(200);
        more().await.expect(201);
        let restore = app.post("/secrets/A/restore", &app.people.bob, json!({})).await;
        restore.refused(402, "limit_reached");
        let revive = app.put("/secrets/A", &app.people.bob, json!({ "value": "3" })).await;
        revive.refused(402, "limit_reached");
        assert_eq!(listed(&app, "").await, ["B", "C"]);
        app.delete("/secrets/C", &app.people.bob).await.expect(200);
        app.post("/secrets/A/restore", &app.people.bob, json!({})).await.expect(200);
    }
}
