//! The main use case, end to end: a developer stores a secret, a CI job reads it, an admin sees both in
//! the audit log.

use serde_json::json;

on_each_database! {
    async fn a_developer_stores_a_ci_job_reads_and_an_admin_sees_both(app: TestApp) {
        let body = json!({ "value": "postgresql://user:pass@localhost/db", "type": "password" });
        let stored = app.put("/secrets/DATABASE_URL", &app.people.bob, body).await;
        assert_eq!(stored.expect(201)["current_version"], 1);
        let token = app.token("read:*").await;
        let read = app.get("/secrets/DATABASE_URL", &token).await;
        assert_eq!(read.expect(200)["value"], "postgresql://user:pass@localhost/db");
        let entries = app.audit("").await;
        let recorded: Vec<(&str, bool)> = entries
            .iter()
            .map(|e| (e["action"].as_str().unwrap(), e["success"].as_bool().unwrap()))
            .collect();
        assert_eq!(recorded, [("read", true), ("token-create", true), ("write", true)]);
        assert_eq!(entries[0]["secret_name"], "DATABASE_URL");
        assert_eq!(entries[2]["user_name"], "bob");
    }
}
