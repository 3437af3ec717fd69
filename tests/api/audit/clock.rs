//! The system clock may be set back.

use serde_json::json;

use super::chain;
use crate::support::app::NOW;

on_each_database! {
    async fn the_service_keeps_working_after_the_clock_is_set_back(app: TestApp) {
        app.store("A", "1").await;
        let token = app.token("write").await;
        app.get("/secrets/A", &token).await.expect(200);
        app.clock.advance(-86_400);
        app.get("//api/v1/vault/ready", "").await.expect(200);
        let put = app.put("/secrets/A", &token, json!({ "value": "2" })).await;
        assert_eq!(put.expect(200)["current_version"], 2);
        assert_eq!(app.get("/secrets/A", &token).await.expect(200)["value"], "2");
        // Entries are ordered by sequence number, newest first, regardless of their times.
        let times: Vec<_> = app.audit("").await.iter()
            .map(|entry| entry["timestamp"].as_i64().unwrap()).collect();
        let (before, after) = (NOW, NOW - 86_400);
        assert_eq!(times, [after, after, before, before, before]);
        let tokens = app.get("/tokens", &app.people.alice).await.expect(200);
        assert_eq!(tokens[0]["used_count"], 3);
        let conn = app.database.connect().await;
        chain::verify(&app, &conn).await.unwrap();
    }
}
