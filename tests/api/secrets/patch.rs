//! `PATCH /secrets/{name}`

use super::*;

on_each_database! {
    async fn description_and_type_change_without_a_new_version(app: TestApp) {
        let bob = &app.people.bob;
        app.store("A", "v").await;
        app.clock.advance(60);
        let changed = app.patch("/secrets/A", bob,
            json!({ "description": "d", "type": "password" })).await;
        assert_fields(&changed.expect(200), &json!({
            "name": "A", "description": "d", "type": "password", "encryption_mode": "standard",
            "current_version": 1, "created_at": NOW, "updated_at": NOW + 60,
        }));
        assert_eq!(changed.header("etag"), "\"1\"");
        app.patch("/secrets/A", bob, json!({ "type": "file" })).await.expect(200);
        assert_fields(&read(&app, "A").await, &json!({ "description": "d", "type": "file", "value": "v" }));
        app.patch("/secrets/A", bob, json!({ "description": "" })).await.expect(200);
        assert_fields(&read(&app, "A").await, &json!({ "description": "", "type": "file" }));
        let versions = app.get("/secrets/A/versions", bob).await.expect(200);
        assert_eq!(versions.as_array().unwrap().len(), 1);
    }

    async fn a_renamed_secret_keeps_its_versions_and_frees_its_old_name(app: TestApp) {
        let alice = &app.people.alice;
        app.store("OLD", "one").await;
        app.store("OLD", "two").await;
        let renamed = app.patch("/secrets/OLD", alice, json!({ "name": "NEW" })).await;
        assert_fields(&renamed.expect(200), &json!({ "name": "NEW", "current_version": 2 }));
        app.get("/secrets/OLD", alice).await.refused(404, "not_found");
        assert_eq!(value(&app, "NEW").await, "two");
        let old = app.get("/secrets/NEW?version=1", alice).await.expect(200);
        assert_eq!(old["value"], "one");
        assert_eq!(app.store("OLD", "other").await["current_version"], 1);
        assert_eq!(value(&app, "NEW").await, "two");
        let entry = &app.audit("?action=write&secret=OLD").await[1];
        assert_fields(entry, &json!({ "success": true, "message": "renamed to NEW" }));
    }

    async fn a_taken_name_is_refused_even_if_its_secret_is_deleted(app: TestApp) {
        let alice = &app.people.alice;
        for name in ["A", "LIVE", "GONE"] {
            app.store(name, name).await;
        }
        app.delete("/secrets/GONE", alice).await.expect(200);
        for used_name in ["LIVE", "GONE"] {
            let body = json!({ "name": used_name, "description": "lost" });
            app.patch("/secrets/A", alice, body).await.refused(409, "already_exists");
        }
        assert_fields(&read(&app, "A").await, &json!({ "value": "A", "description": "" }));
        assert_eq!(value(&app, "LIVE").await, "LIVE");
        app.delete("/secrets/GONE?purge=true", alice).await.expect(200);
        app.patch("/secrets/A", alice, json!({ "name": "GONE" })).await.expect(200);
        assert_eq!(value(&app, "GONE").await, "A");
    }

    async fn a_rename_may_change_only_the_case_or_nothing(app: TestApp) {
        let alice = &app.people.alice;
        app.store("case", "v").await;
        app.patch("/secrets/case", alice, json!({ "name": "case" })).await.expect(200);
        app.patch("/secrets/case", alice, json!({ "name": "CASE" })).await.expect(200);
        assert_eq!(listed(&app, "").await, ["CASE"]);
        app.get("/secrets/case", alice).await.refused(404, "not_found");
    }

    async fn a_rename_needs_write_permission_for_both_names(app: TestApp) {
        app.store("staging.A", "v").await;
        let token = app.token("write:staging.*").await;
        let renamed_out = app.patch("/secrets/staging.A", &token, json!({ "name": "other.A" })).await;
        renamed_out.refused(403, "access_denied");
        let into = app.patch("/secrets/other.A", &token, json!({ "name": "staging.B" })).await;
        into.refused(403, "access_denied");
        let protected = json!({ "name": "production.A" });
        let raised = app.patch("/secrets/staging.A", &app.people.bob, protected).await;
        raised.refused(403, "forbidden");
        assert_eq!(listed(&app, "").await, ["staging.A"]);
        app.patch("/secrets/staging.A", &token, json!({ "name": "staging.B" })).await.expect(200);
        app.patch("/secrets/staging.B", &app.people.alice, json!({ "name": "production.B" }))
            .await.expect(200);
        let new_name = json!({ "name": "staging.B" });
        let answer = app.patch("/secrets/production.B", &app.people.bob, new_name).await;
        answer.refused(403, "forbidden");
    }

    async fn an_invalid_field_is_named(app: TestApp) {
        app.store("A", "v").await;
        let (long, description) = ("x".repeat(256), "x".repeat(1025));
        for (body, field) in [
            (json!({}), "expected at least one of name, description, type"),
            (json!({ "description": null }), "expected at least one of"),
            (json!({ "name": "" }), "name:"),
            (json!({ "name": ".x" }), "name:"),
            (json!({ "name": "a b" }), "name:"),
            (json!({ "name": "a\u{0}" }), "name:"),
            (json!({ "name": long }), "name:"),
            (json!({ "type": "A" }), "type:"),
            (json!({ "description": description }), "description:"),
            (json!({ "description": "\u{0}" }), "description:"),
            (json!({ "description": 5 }), "description:"),
        ] {
            assert_invalid_field(&app.patch("/secrets/A", &app.people.bob, body).await, field);
        }
        let value = app.patch("/secrets/A", &app.people.bob, json!({ "value": "hunter2" })).await;
        value.refused(400, "invalid_request");
        assert!(value.text.contains("`value`") && !value.text.contains("hunter2"));
        assert_eq!(read(&app, "A").await["updated_at"], NOW);
    }

    async fn a_missing_or_deleted_secret_cannot_be_changed(app: TestApp) {
        app.store("GONE", "v").await;
        app.delete("/secrets/GONE", &app.people.alice).await.expect(200);
        for name in ["GONE", "NEVER"] {
            let path = format!("/secrets/{name}");
            let body = json!({ "description": "d" });
            app.patch(&path, &app.people.bob, body).await.refused(404, "not_found");
        }
    }
}
