//! `PUT /secrets/{name}`

use super::*;

on_each_database! {
    async fn a_new_secret_has_the_documented_response(app: TestApp) {
        let body = json!({
            "name": "DATABASE_URL",
            "description": "Production database connection string",
            "type": "password",
            "value": "postgresql://user:pass@localhost/db",
            "comment": "First",
            "encryption_mode": "standard",
        });
        let created = app.put("/secrets/DATABASE_URL", &app.people.bob, body).await;
        let secret = created.expect(201);
        assert_fields(&secret, &json!({
            "name": "DATABASE_URL",
            "description": "Production database connection string",
            "type": "password",
            "encryption_mode": "standard",
            "current_version": 1,
            "created_at": NOW,
            "updated_at": NOW,
        }));
        assert_eq!(created.header("etag"), "\"1\"");
        assert!(!created.text.contains("pass@"), "{}", created.text);
    }

    async fn only_the_value_is_required(app: TestApp) {
        let created = app.store("A", "v").await;
        assert_fields(&created, &json!({
            "description": "", "type": "env-file", "encryption_mode": "standard",
        }));
        let versions = app.get("/secrets/A/versions", &app.people.bob).await.expect(200);
        assert_eq!(versions[0]["comment"], "");
        let nothing = app.put("/secrets/B", &app.people.alice, json!({})).await;
        nothing.refused(400, "invalid_request");
        assert!(nothing.text.contains("`value`"), "{}", nothing.text);
    }

    async fn the_first_put_creates_version_1_with_201_and_later_ones_return_200(app: TestApp) {
        app.store("A", "one").await;
        app.clock.advance(60);
        let stored = app.put("/secrets/A", &app.people.bob, json!({ "value": "two" })).await;
        assert_fields(&stored.expect(200), &json!({
            "current_version": 2, "created_at": NOW, "updated_at": NOW + 60,
        }));
        assert_eq!(stored.header("etag"), "\"2\"");
        assert_eq!(value(&app, "A").await, "two");
    }

    async fn an_unchanged_value_is_a_new_version_too(app: TestApp) {
        app.store("A", "same").await;
        assert_eq!(app.store("A", "same").await["current_version"], 2);
    }

    async fn omitted_or_null_fields_are_kept_and_an_empty_string_clears_them(app: TestApp) {
        let alice = &app.people.alice;
        let first = json!({ "value": "1", "description": "d", "type": "password", "comment": "c" });
        app.put("/secrets/A", alice, first).await.expect(201);
        let metadata = json!({ "description": "d", "type": "password" });
        assert_fields(&app.put("/secrets/A", alice, json!({ "value": "2" })).await.expect(200), &metadata);
        let null = json!({ "value": "3", "description": null, "type": null, "name": null,
            "comment": null, "encryption_mode": null });
        assert_fields(&app.put("/secrets/A", alice, null).await.expect(200), &metadata);
        assert_fields(&read(&app, "A").await, &metadata);
        let cleared = json!({ "value": "4", "description": "", "type": "api_key" });
        let cleared = app.put("/secrets/A", alice, cleared).await.expect(200);
        assert_fields(&cleared, &json!({ "description": "", "type": "api_key" }));
        assert_fields(&read(&app, "A").await, &json!({ "description": "", "type": "api_key", "value": "4" }));
    }

    async fn a_comment_belongs_to_its_version_only(app: TestApp) {
        let alice = &app.people.alice;
        let first = json!({ "value": "1", "comment": "why" });
        app.put("/secrets/A", alice, first).await.expect(201);
        app.store("A", "2").await;
        let versions = app.get("/secrets/A/versions", alice).await.expect(200);
        assert_eq!(versions[0]["comment"], "");
        assert_eq!(versions[1]["comment"], "why");
    }

    async fn a_name_in_the_body_must_match_the_path(app: TestApp) {
        let alice = &app.people.alice;
        for other in ["B", "a", "A ", "", "A\u{0}"] {
            let body = json!({ "name": other, "value": "v" });
            assert_invalid_field(&app.put("/secrets/A", alice, body).await, "name:");
        }
        assert!(listed(&app, "?include_deleted=true").await.is_empty());
    }

    async fn a_put_revives_a_deleted_secret_as_its_next_version(app: TestApp) {
        let alice = &app.people.alice;
        let first = json!({ "value": "old", "description": "d", "type": "password" });
        app.put("/secrets/A", alice, first).await.expect(201);
        app.clock.advance(10);
        app.delete("/secrets/A", alice).await.expect(200);
        app.clock.advance(10);
        let revived = app.put("/secrets/A", alice, json!({ "value": "new" })).await;
        assert_fields(&revived.expect(200), &json!({
            "current_version": 2, "description": "d", "type": "password",
            "created_at": NOW, "updated_at": NOW + 20, "is_deleted": false,
        }));
        assert_eq!(revived.header("etag"), "\"2\"");
        assert_eq!(value(&app, "A").await, "new");
        let old = app.get("/secrets/A?version=1", alice).await.expect(200);
        assert_eq!(old["value"], "old");
        let list = app.get("/secrets", alice).await.expect(200);
        assert_fields(&list[0], &json!({ "name": "A", "is_deleted": false }));
    }

    async fn any_valid_type_is_echoed_and_others_are_refused(app: TestApp) {
        let alice = &app.people.alice;
        let longest = "t".repeat(32);
        let valid_types = ["env-file", "key-value", "file", "certificate", "ssh-key", "password",
            "api_key", "x", "a-_9", longest.as_str()];
        for kind in valid_types {
            let body = json!({ "value": "v", "type": kind });
            let stored = app.put("/secrets/A", alice, body).await;
            assert!(stored.status.is_success(), "{kind}: {}", stored.text);
            assert_eq!(read(&app, "A").await["type"], kind);
        }
        let too_long = "t".repeat(33);
        for kind in ["", "Password", "1a", "-a", "a b", "a.b", "ä", "a\n", "a\u{0}", &too_long] {
            let body = json!({ "value": "v", "type": kind });
            assert_invalid_field(&app.put("/secrets/A", alice, body).await, "type:");
        }
        assert_eq!(read(&app, "A").await["current_version"], valid_types.len());
    }

    async fn description_and_comment_accept_1_kib_of_any_text_except_nul(app: TestApp) {
        let alice = &app.people.alice;
        let texts = ["x".repeat(1024), "é".repeat(512), "🔐".repeat(256),
            " <b>'\";--\r\n\t\u{7f} e\u{301} ".to_owned()];
        for text in &texts {
            let body = json!({ "value": "v", "description": text, "comment": text });
            let stored = app.put("/secrets/A", alice, body).await;
            assert!(stored.status.is_success(), "{text:?}: {}", stored.text);
            assert_eq!(stored.json()["description"], *text);
            assert_eq!(read(&app, "A").await["description"], *text);
            let versions = app.get("/secrets/A/versions", alice).await.expect(200);
            assert_eq!(versions[0]["comment"], *text);
        }
        for field in ["description", "comment"] {
            for text in ["x".repeat(1025), format!("{}é", "x".repeat(1023)), "a\u{0}b".to_owned()] {
                let body = json!({ "value": "v", field: text });
                assert_invalid_field(&app.put("/secrets/A", alice, body).await, field);
            }
        }
        assert_eq!(read(&app, "A").await["current_version"], texts.len());
    }

    async fn a_refused_put_leaves_only_its_entry(app: TestApp) {
        app.store("A", "one").await;
        let body = json!({ "value": "two", "description": "new", "type": "Not Valid" });
        assert_invalid_field(&app.put("/secrets/A", &app.people.bob, body).await, "type:");
        assert_fields(&read(&app, "A").await, &json!({
            "value": "one", "description": "", "current_version": 1,
        }));
        let refused = app.audit("?action=write&success=false").await;
        assert_eq!(refused.len(), 1);
        assert_fields(&refused[0], &json!({ "secret_name": "A", "user_name": "bob" }));
        assert!(refused[0]["message"].as_str().unwrap().starts_with("invalid_request: type:"));
    }

    async fn a_put_is_recorded_with_its_version(app: TestApp) {
        app.store("A", "one").await;
        app.store("A", "two").await;
        let entries = app.audit("?action=write").await;
        assert_fields(&entries[0], &json!({
            "success": true, "secret_name": "A", "version": 2, "message": "",
        }));
        assert_fields(&entries[1], &json!({ "success": true, "secret_name": "A", "version": 1 }));
        assert_eq!(entries[0]["secret_id"], entries[1]["secret_id"]);
    }
}
