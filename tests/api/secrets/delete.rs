//! `DELETE /secrets/{name}`, with and without `purge`, and `POST /secrets/{name}/restore`

use super::*;

on_each_database! {
    async fn a_deleted_secret_is_hidden_and_can_be_restored_completely(app: TestApp) {
        let bob = &app.people.bob;
        app.store("A", "one").await;
        app.store("A", "two").await;
        app.clock.advance(60);
        let deleted = app.delete("/secrets/A", bob).await.expect(200);
        assert_eq!(deleted, json!({ "message": "Secret deleted" }));
        app.get("/secrets/A", bob).await.refused(404, "not_found");
        assert!(listed(&app, "").await.is_empty());
        let list = app.get("/secrets?include_deleted=true", bob).await.expect(200);
        assert_fields(&list[0], &json!({ "name": "A", "is_deleted": true, "current_version": 2 }));

        let restored = app.post("/secrets/A/restore", bob, json!({})).await.expect(200);
        assert_eq!(restored, json!({ "message": "Secret restored" }));
        assert_fields(&read(&app, "A").await, &json!({ "value": "two", "current_version": 2 }));
        let old = app.get("/secrets/A?version=1", bob).await.expect(200);
        assert_eq!(old["value"], "one");
        let list = app.get("/secrets", bob).await.expect(200);
        assert_fields(&list[0], &json!({ "name": "A", "is_deleted": false }));
    }

    async fn a_deleted_or_missing_secret_cannot_be_deleted(app: TestApp) {
        app.store("A", "v").await;
        app.delete("/secrets/A", &app.people.bob).await.expect(200);
        app.delete("/secrets/A", &app.people.bob).await.refused(404, "not_found");
        app.delete("/secrets/NEVER", &app.people.bob).await.refused(404, "not_found");
        app.delete("/secrets/NEVER?purge=true", &app.people.alice).await.refused(404, "not_found");
    }

    async fn only_a_deleted_secret_can_be_restored(app: TestApp) {
        app.store("A", "v").await;
        let live = app.post("/secrets/A/restore", &app.people.bob, json!({})).await;
        live.refused(409, "already_exists");
        let never = app.post("/secrets/NEVER/restore", &app.people.bob, json!({})).await;
        never.refused(404, "not_found");
    }

    async fn a_restore_needs_no_body(app: TestApp) {
        app.store("A", "v").await;
        app.delete("/secrets/A", &app.people.bob).await.expect(200);
        let request = app.request(reqwest::Method::POST, "/secrets/A/restore", &app.people.bob);
        app.send(request).await.expect(200);
        assert_eq!(value(&app, "A").await, "v");
    }

    async fn repeated_deletes_and_restores_keep_the_total_correct(app: TestApp) {
        let alice = &app.people.alice;
        for name in ["A", "B", "C", "D"] {
            app.store(name, "v").await;
        }
        app.delete("/secrets/A", alice).await.expect(200);
        app.delete("/secrets/B", alice).await.expect(200);
        app.delete("/secrets/A", alice).await.refused(404, "not_found");
        app.post("/secrets/A/restore", alice, json!({})).await.expect(200);
        app.post("/secrets/A/restore", alice, json!({})).await.refused(409, "already_exists");
        app.delete("/secrets/C?purge=true", alice).await.expect(200);
        app.delete("/secrets/B?purge=true", alice).await.expect(200);
        app.store("B", "again").await;
        app.delete("/secrets/B", alice).await.expect(200);
        app.store("B", "revived").await;
        app.delete("/secrets/D", alice).await.expect(200);
        for (query, expected) in [("?page=1", "2"), ("?include_deleted=true&page=1", "3")] {
            let list = app.get(&format!("/secrets{query}"), alice).await;
            assert_eq!(list.header("x-total-count"), expected, "{query}");
            let shown = list.expect(200).as_array().unwrap().len();
            assert_eq!(shown.to_string(), expected, "{query}");
        }
    }

    async fn a_purged_name_starts_over_with_nothing_of_the_old_secret(app: TestApp) {
        let alice = &app.people.alice;
        let old = json!({ "value": "old", "description": "old", "type": "file", "comment": "old" });
        app.put("/secrets/A", alice, old).await.expect(201);
        app.store("A", "older").await;
        let purged = app.delete("/secrets/A?purge=true", alice).await.expect(200);
        assert_eq!(purged, json!({ "message": "Secret purged" }));
        assert!(listed(&app, "?include_deleted=true").await.is_empty());
        app.post("/secrets/A/restore", alice, json!({})).await.refused(404, "not_found");
        app.clock.advance(60);

        assert_fields(&app.put("/secrets/A", alice, json!({ "value": "new" })).await.expect(201), &json!({
            "current_version": 1, "description": "", "type": "env-file", "created_at": NOW + 60,
        }));
        assert_eq!(value(&app, "A").await, "new");
        app.get("/secrets/A?version=2", alice).await.refused(404, "not_found");
        let versions = app.get("/secrets/A/versions", alice).await;
        assert_eq!(versions.expect(200).as_array().unwrap().len(), 1);
        assert!(!versions.text.contains("old"), "{}", versions.text);
        let ids: BTreeSet<i64> = app.audit("?action=write").await.iter()
            .map(|e| e["secret_id"].as_i64().unwrap()).collect();
        assert_eq!(ids.len(), 2, "the id of a purged secret was reused");
    }

    async fn a_deleted_secret_can_be_purged_and_its_entries_are_kept(app: TestApp) {
        let alice = &app.people.alice;
        app.store("A", "v").await;
        app.delete("/secrets/A", alice).await.expect(200);
        app.delete("/secrets/A?purge=true", alice).await.expect(200);
        assert!(listed(&app, "?include_deleted=true").await.is_empty());
        let actions: Vec<Value> = app.audit("?secret=A").await.iter()
            .map(|e| e["action"].clone()).collect();
        assert_eq!(actions, ["purge", "delete", "write"]);
    }

    async fn only_an_admin_may_purge(app: TestApp) {
        app.store("A", "v").await;
        let writer = app.token("write:*").await;
        app.delete("/secrets/A?purge=true", &app.people.bob).await.refused(403, "forbidden");
        app.delete("/secrets/A?purge=true", &writer).await.refused(403, "access_denied");
        app.delete("/secrets/A?purge=1", &app.people.bob).await.refused(403, "forbidden");
        assert_eq!(value(&app, "A").await, "v");
        let refused = app.audit("?action=purge&success=false").await;
        assert_eq!(refused.len(), 3);
        let admin = app.token("admin").await;
        app.delete("/secrets/A?purge=true", &admin).await.expect(200);
    }

    async fn purge_must_be_true_or_false(app: TestApp) {
        app.store("A", "v").await;
        for bad in ["yes", "TRUE", "2", "%00"] {
            let answer = app.delete(&format!("/secrets/A?purge={bad}"), &app.people.alice).await;
            assert_invalid_field(&answer, "purge:");
        }
        for bad in ["purge=true&purge=true", "purge=true&purge=false"] {
            let answer = app.delete(&format!("/secrets/A?{bad}"), &app.people.alice).await;
            assert_invalid_field(&answer, "purge:");
        }
        assert_invalid_field(&app.delete("/secrets/A?prune=1", &app.people.alice).await, "prune:");
        assert_eq!(value(&app, "A").await, "v");
        app.delete("/secrets/A?purge=false", &app.people.bob).await.expect(200);
        assert_eq!(listed(&app, "?include_deleted=true").await, ["A"]);
    }
}
