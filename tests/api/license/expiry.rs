//! What an expired licence disables, and what it never does.

use serde_json::json;

use super::*;

on_each_database! {
    async fn an_expired_licence_disables_creation_only(app: TestApp) {
        let app = Folder::with(&payload(Tier::Pro)).serve(app).await;
        for name in ["A", "B", "C", "D", "E", "F"] {
            app.store(name, "one").await;
        }
        app.store("A", "two").await;
        let alice = app.people.alice.clone();
        let of_a_year = json!({ "description": "CI", "ttl": "1y" });
        let reader = app.token_with(of_a_year.clone()).await;
        let other = app.token_with(of_a_year).await;

        app.clock.set(END);
        let answer = license_status(&app).await;
        assert_eq!((&answer["standing"], &answer["grace_period"]), (&json!("grace"), &json!(true)));
        assert_eq!((&answer["tier"], &answer["valid"]), (&json!("pro"), &json!(true)));
        app.store("G", "in its grace").await;
        app.post("/secrets/A/rollback", &alice, json!({ "version": 1 })).await.expect(200);

        app.clock.set(END + 14 * DAY);
        let answer = license_status(&app).await;
        assert_eq!((&answer["standing"], &answer["tier"]), (&json!("lapsed"), &json!("solo")));
        assert_eq!((&answer["valid"], &answer["expires_at"]), (&json!(false), &json!(END)));
        let created = app.put("/secrets/H", &alice, json!({ "value": "v" })).await;
        created.refused(402, "limit_reached");
        let created = app.post("/tokens", &alice, json!({ "description": "CI" })).await;
        created.refused(402, "limit_reached");
        let back = app.post("/secrets/A/rollback", &alice, json!({ "version": 1 })).await;
        back.refused(402, "limit_reached");

        // Reading (including old versions), exporting and listing still work.
        assert_eq!(app.get("/secrets/B", &reader).await.expect(200)["value"], "one");
        assert_eq!(app.get("/secrets/A?version=2", &alice).await.expect(200)["value"], "two");
        assert_eq!(app.get("/secrets/A?version=2", &reader).await.expect(200)["value"], "two");
        app.get("/secrets/NEVER?version=1", &alice).await.refused(404, "not_found");
        assert_eq!(app.get("/export", &reader).await.expect(200).as_array().unwrap().len(), 7);
        app.get("/audit", &alice).await.expect(200);
        // Existing secrets can be updated, and the replaced version is kept.
        assert_eq!(app.store("A", "four").await["current_version"], 4);
        assert_eq!(app.get("/secrets/A?version=3", &alice).await.expect(200)["value"], "one");
        let versions = app.get("/secrets/A/versions", &alice).await.expect(200);
        assert_eq!(versions.as_array().unwrap().len(), 4);
        // Deleting, purging and revoking work; restoring counts as creating.
        app.delete("/secrets/A", &alice).await.expect(200);
        let restored = app.post("/secrets/A/restore", &alice, json!({})).await;
        restored.refused(402, "limit_reached");
        app.delete("/secrets/B?purge=true", &alice).await.expect(200);
        let tokens = app.get("/tokens", &alice).await.expect(200);
        let id = tokens.as_array().unwrap().iter().map(|token| token["id"].as_i64().unwrap()).max();
        app.delete(&format!("/tokens/{}", id.unwrap()), &alice).await.expect(200);
        app.get("/secrets/A", &other).await.refused(401, "token_revoked");
    }

    async fn versions_kept_by_a_licence_survive_its_removal(app: TestApp) {
        let app = Folder::with(&payload(Tier::Pro)).serve(app).await;
        app.store("A", "one").await;
        app.store("A", "two").await;
        let app = Folder::empty().serve(app).await;
        assert_eq!(license_status(&app).await["standing"], "none");
        assert_eq!(app.store("A", "three").await["current_version"], 3);
        for (version, value) in [(1, "one"), (2, "two"), (3, "three")] {
            let path = format!("/secrets/A?version={version}");
            let read = app.get(&path, &app.people.alice).await.expect(200);
            assert_eq!(read["value"], value);
        }
        let back = json!({ "version": 1 });
        let back = app.post("/secrets/A/rollback", &app.people.alice, back).await;
        back.refused(402, "limit_reached");
    }

    async fn an_invalid_licence_removes_nothing_on_a_never_licensed_instance(app: TestApp) {
        let folder = Folder::empty();
        folder.write("rubbish");
        let app = folder.serve(app).await;
        assert_eq!(license_status(&app).await["standing"], "invalid");
        app.store("A", "one").await;
        app.store("A", "two").await;
        assert_eq!(app.state.gate.audit_retention_days(), None);
        let versions = app.get("/secrets/A/versions", &app.people.alice).await.expect(200);
        assert_eq!(versions.as_array().unwrap().len(), 2);
    }

    async fn a_licence_without_versioning_keeps_only_the_current_version(app: TestApp) {
        let mut terms = payload(Tier::Team);
        terms.limits.versioning_enabled = false;
        let app = Folder::with(&terms).serve(app).await;
        app.store("A", "one").await;
        app.store("A", "two").await;
        let versions = app.get("/secrets/A/versions", &app.people.alice).await.expect(200);
        assert_eq!(versions.as_array().unwrap().len(), 1);
        let old = app.get("/secrets/A?version=1", &app.people.alice).await;
        old.refused(402, "limit_reached");
    }

    async fn setting_the_clock_back_does_not_revive_a_licence(app: TestApp) {
        let folder = Folder::with(&payload(Tier::Pro));
        let app = folder.serve(app).await;
        let mut watcher = LicenseWatcher::of(&app.state).unwrap();
        assert_eq!(license_status(&app).await["standing"], "in_force");
        app.clock.set(END + 20 * DAY);
        assert_eq!(license_status(&app).await["standing"], "lapsed");
        app.clock.set(NOW);
        assert_eq!(license_status(&app).await["standing"], "lapsed", "without a restart");
        watcher.look(false).await;
        let app = folder.serve(app).await;
        assert_eq!(app.state.clock.now_unix(), NOW);
        assert_eq!(license_status(&app).await["standing"], "lapsed", "after a restart");
        let created = app.post("/tokens", &app.people.alice, json!({ "description": "CI" })).await;
        created.refused(402, "limit_reached");
        // Other replicas report the same.
        let mut options = folder.options(&[]);
        options.overrides.clock = Some(app.clock.clone());
        let (forge, database) = (app.forge.clone(), app.database.clone());
        let replica = TestApp::start_on(database, forge, app.people.clone(), app.repo_id, options);
        assert_eq!(license_status(&replica.await).await["standing"], "lapsed", "on another replica");
        // A new licence is valid at the latest time seen.
        folder.install(&Payload { expires_at: END + 60 * DAY, ..payload(Tier::Pro) });
        check_license(&app).await;
        assert_eq!(license_status(&app).await["standing"], "in_force");
    }

    async fn audit_retention_follows_the_licence_and_a_lapse_prunes_nothing(app: TestApp) {
        let days = |app: &TestApp| app.state.gate.audit_retention_days();
        let app = Folder::empty().serve(app).await;
        assert_eq!(days(&app), Some(7), "never licensed");
        let mut terms = payload(Tier::Pro);
        terms.limits.audit_retention_days = 400;
        let folder = Folder::with(&terms);
        let app = folder.serve(app).await;
        assert_eq!(days(&app), Some(400));
        app.clock.set(END + 20 * DAY);
        assert_eq!(days(&app), Some(400), "lapsed");
        folder.write("half of a lic");
        check_license(&app).await;
        assert_eq!(days(&app), None, "an invalid licence");
        let app = Folder::empty().serve(app).await;
        assert_eq!(days(&app), None, "the licence is removed");
        let app = Folder::with(&payload(Tier::Enterprise)).serve(app).await;
        assert_eq!(days(&app), None, "expired, with unlimited retention");
    }
}
