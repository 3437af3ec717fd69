//! Licence limits prevent creating new things, but never reading, exporting or deleting existing ones.

use forgevault::license::Gate;
use forgevault::startup::Overrides;
use license_tool::Tier;
use reqwest::Method;

use super::*;
use crate::web::visit::{VAULT, Visit};

/// A service on `app`'s database with a Solo licence.
async fn solo_app(app: &TestApp) -> TestApp {
    let gate = Some(Gate::of(Tier::Solo));
    let overrides = Overrides {
        gate,
        ..Overrides::default()
    };
    replica_with(
        app,
        Options {
            overrides,
            ..Options::default()
        },
    )
    .await
}

on_each_database! {
    async fn the_sixth_secret_is_refused(app: TestApp) {
        let solo_app = solo_app(&app).await;
        for name in ["A", "B", "C", "D", "E"] {
            solo_app.store(name, "v").await;
        }
        let sixth = solo_app.put("/secrets/F", &solo_app.people.alice, json!({ "value": "v" })).await;
        sixth.refused(402, "limit_reached");
        assert_eq!(listed(&solo_app, "?include_deleted=true").await.len(), 5);
        assert_eq!(solo_app.store("A", "next").await["current_version"], 2);
        let renamed = solo_app.patch("/secrets/A", &solo_app.people.alice, json!({ "name": "F" })).await;
        renamed.expect(200);
        solo_app.delete("/secrets/F", &solo_app.people.alice).await.expect(200);
        solo_app.store("G", "in its place").await;
        let revived = solo_app.put("/secrets/F", &solo_app.people.alice, json!({ "value": "v" })).await;
        revived.refused(402, "limit_reached");
        let refused = solo_app.audit("?action=write&success=false").await;
        assert_eq!(refused.len(), 2);
        assert!(refused[0]["message"].as_str().unwrap().starts_with("limit_reached:"));
    }

    async fn restoring_counts_as_creating(app: TestApp) {
        for name in ["A", "B", "C", "D", "E", "F"] {
            app.store(name, "v").await;
        }
        for name in ["A", "F"] {
            app.delete(&format!("/secrets/{name}"), &app.people.alice).await.expect(200);
        }
        let solo_app = solo_app(&app).await;
        let alice = &solo_app.people.alice;
        let restore = async |name: &str| {
            solo_app.post(&format!("/secrets/{name}/restore"), alice, json!({})).await
        };
        restore("A").await.expect(200);
        restore("F").await.refused(402, "limit_reached");
        restore("NEVER").await.refused(402, "limit_reached");
        restore("A").await.refused(409, "already_exists");
        assert_eq!(listed(&solo_app, "").await.len(), 5);
        let visit = Visit::signed_in(&solo_app, alice).await;
        let page = visit.post(&format!("{VAULT}/secrets/F/restore"), &[("version", "1")]).await;
        assert_eq!(page.status, 402, "{}", page.text);
        let import = [("env", "F=1\nA=2"), ("environment", "")];
        let preview = visit.post(&format!("{VAULT}/import"), &import).await;
        assert!(preview.text.contains("the current plan allows 5 secrets"), "{}", preview.text);
        solo_app.delete("/secrets/B", alice).await.expect(200);
        restore("F").await.expect(200);
        assert_eq!(listed(&solo_app, "").await.len(), 5);
    }

    async fn older_versions_are_refused(app: TestApp) {
        for text in ["one", "two"] {
            app.store("A", text).await;
        }
        let solo_app = solo_app(&app).await;
        let alice = &solo_app.people.alice;
        solo_app.get("/secrets/A?version=1", alice).await.refused(402, "limit_reached");
        let back = solo_app.post("/secrets/A/rollback", alice, json!({ "version": 1 })).await;
        back.refused(402, "limit_reached");
        let absent = solo_app.post("/secrets/NEVER/rollback", alice, json!({ "version": 1 })).await;
        absent.refused(402, "limit_reached");
        for current in ["", "?version=0", "?version=2"] {
            let answer = solo_app.get(&format!("/secrets/A{current}"), alice).await;
            assert_eq!(answer.expect(200)["value"], "two", "{current}");
        }
        solo_app.get("/secrets/A/versions", alice).await.expect(200);
    }

    async fn without_a_licence_a_new_version_removes_only_its_predecessor(app: TestApp) {
        for text in ["one", "two", "three"] {
            app.store("A", text).await;
        }
        let solo_app = solo_app(&app).await;
        let alice = &solo_app.people.alice;
        let stored_versions = async || {
            let versions = solo_app.get("/secrets/A/versions", alice).await.expect(200);
            let numbers = versions.as_array().unwrap().iter();
            numbers.map(|version| version["version"].as_i64().unwrap()).collect::<Vec<_>>()
        };
        assert_eq!(solo_app.store("A", "four").await["current_version"], 4);
        assert_eq!(stored_versions().await, [4, 2, 1]);
        assert_eq!(solo_app.store("A", "five").await["current_version"], 5);
        assert_eq!(stored_versions().await, [5, 2, 1]);
        assert_eq!(solo_app.get("/secrets/A", alice).await.expect(200)["value"], "five");
        // Writing to a deleted secret creates the next version, which replaces its last one.
        solo_app.delete("/secrets/A", alice).await.expect(200);
        assert_eq!(solo_app.store("A", "six").await["current_version"], 6);
        assert_eq!(stored_versions().await, [6, 2, 1]);
        // A refused write removes nothing.
        let stale = solo_app.request(Method::PUT, "/secrets/A", alice).header("If-Match", "\"5\"");
        let stale = solo_app.send(stale.json(&json!({ "value": "seven" }))).await;
        stale.refused(412, "version_conflict");
        assert_eq!(stored_versions().await, [6, 2, 1]);
    }

    async fn reading_exporting_and_deleting_always_work(app: TestApp) {
        for name in ["A", "B", "C", "D", "E", "F", "G"] {
            app.store(name, name).await;
        }
        let token = app.token("read:*").await;
        let solo_app = solo_app(&app).await;
        let alice = &solo_app.people.alice;
        for name in ["A", "G"] {
            let path = format!("/secrets/{name}");
            assert_eq!(solo_app.get(&path, &token).await.expect(200)["value"], name);
        }
        let export = solo_app.get("/export", alice).await.expect(200);
        assert_eq!(export.as_array().unwrap().len(), 7);
        assert_eq!(listed(&solo_app, "").await.len(), 7);
        solo_app.delete("/secrets/A", alice).await.expect(200);
        solo_app.delete("/secrets/B?purge=true", alice).await.expect(200);
        solo_app.audit("").await;
    }
}
