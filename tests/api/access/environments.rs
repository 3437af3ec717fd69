//! Protected environments, on routes where more than the name in the path matters.

use serde_json::{Value, json};

use crate::support::app::TestApp;

const NAMES: [&str; 6] = [
    "APP",
    "production.A",
    "productions",
    "productionx.A",
    "staging.A",
    "staging.B",
];

async fn store_all(app: &TestApp) {
    for name in NAMES {
        app.store(name, "1").await;
    }
}

fn names(list: &Value) -> Vec<&str> {
    let list = list.as_array().unwrap();
    list.iter()
        .map(|item| item["name"].as_str().unwrap())
        .collect()
}

/// The names a caller sees in the list and in the export, which must be equal.
async fn visible_names(app: &TestApp, token: &str) -> Vec<String> {
    let list = app.get("/secrets", token).await;
    assert_eq!(
        list.header("x-total-count"),
        names(&list.expect(200)).len().to_string()
    );
    let export = app.get("/export", token).await.expect(200);
    assert_eq!(names(&list.json()), names(&export));
    let paged = app
        .get("/secrets?page=1&page_size=1000", token)
        .await
        .expect(200);
    assert_eq!(paged, list.json());
    names(&export).into_iter().map(str::to_owned).collect()
}

on_each_database! {
    async fn lists_and_exports_omit_what_the_caller_may_not_read(app: TestApp) {
        store_all(&app).await;
        let without_production = ["APP", "productions", "productionx.A", "staging.A", "staging.B"];
        assert_eq!(visible_names(&app, &app.people.alice).await, NAMES);
        assert_eq!(visible_names(&app, &app.people.bob).await, NAMES);
        assert_eq!(visible_names(&app, &app.people.carol).await, without_production);
        for (scope, visible) in [
            ("admin", NAMES.as_slice()),
            ("read", &without_production),
            ("read:*", &without_production),
            ("write:*", &without_production),
            ("read:prod*", &["productions", "productionx.A"]),
            ("read:production*", &["productions", "productionx.A"]),
            ("read:production", &[]),
            ("read:production.*", &["production.A"]),
            ("read:production.A", &["production.A"]),
            ("read:production.B", &[]),
            ("read:staging.*,write:production.A*", &["production.A", "staging.A", "staging.B"]),
            ("read:APP", &["APP"]),
            ("read:app", &[]),
            ("read:AP", &[]),
        ] {
            let token = app.token(scope).await;
            assert_eq!(visible_names(&app, &token).await, visible, "{scope}");
            for name in NAMES {
                let read = app.get(&format!("/secrets/{name}"), &token).await;
                if visible.contains(&name) {
                    read.expect(200);
                } else {
                    read.refused(403, "access_denied");
                }
            }
        }
    }

    async fn filtering_by_environment_or_prefix_grants_nothing(app: TestApp) {
        store_all(&app).await;
        let token = app.token("read:*").await;
        for query in ["environment=production", "prefix=production.", "prefix=production.A"] {
            for credential in [&app.people.carol, &token] {
                let list = app.get(&format!("/secrets?{query}"), credential).await.expect(200);
                assert_eq!(list, json!([]), "{query}");
                let export = app.get(&format!("/export?{query}"), credential).await;
                if query.starts_with("environment=") {
                    // An empty export would look like a successful deployment.
                    assert_eq!(export.status, 403, "{query}");
                } else {
                    assert_eq!(export.expect(200), json!([]), "{query}");
                }
            }
            let list = app.get(&format!("/secrets?{query}"), &app.people.bob).await.expect(200);
            assert_eq!(names(&list), ["production.A"], "{query}");
        }
    }

    async fn a_rename_needs_permission_for_both_names(app: TestApp) {
        app.store("A", "1").await;
        app.store("production.A", "1").await;
        let rename = async |from: &str, to: &str, token: &str| {
            app.patch(&format!("/secrets/{from}"), token, json!({ "name": to })).await
        };
        let bob = &app.people.bob;
        rename("A", "production.B", bob).await.refused(403, "forbidden");
        rename("production.A", "B", bob).await.refused(403, "forbidden");
        let all = app.token("write:*").await;
        rename("A", "production.B", &all).await.refused(403, "access_denied");
        rename("production.A", "B", &all).await.refused(403, "access_denied");
        let production = app.token("write:production.*").await;
        rename("production.A", "B", &production).await.refused(403, "access_denied");
        rename("A", "production.B", &production).await.refused(403, "access_denied");
        // The refusal is the same whether the new name is taken or free.
        let narrow = app.token("write:A").await;
        let (existing, free) = ("production.A", "production.Z");
        let answers = [rename("A", existing, &narrow).await, rename("A", free, &narrow).await];
        answers[0].refused(403, "access_denied");
        assert_eq!(answers[0].text, answers[1].text);
        assert_eq!(visible_names(&app, &app.people.alice).await, ["A", "production.A"]);

        rename("A", "C", bob).await.expect(200);
        rename("production.A", "production.B", &production).await.expect(200);
        rename("C", "production.C", &app.people.alice).await.expect(200);
        assert_eq!(visible_names(&app, &app.people.alice).await, ["production.B", "production.C"]);
    }

    async fn writers_cannot_delete_restore_or_roll_back_in_production(app: TestApp) {
        app.store("production.A", "1").await;
        app.store("production.A", "2").await;
        let bob = &app.people.bob;
        let rollback = json!({ "version": 1 });
        let path = "/secrets/production.A";
        app.post(&format!("{path}/rollback"), bob, rollback).await.refused(403, "forbidden");
        app.delete(path, bob).await.refused(403, "forbidden");
        app.delete(path, &app.people.alice).await.expect(200);
        app.send(app.request(reqwest::Method::POST, &format!("{path}/restore"), bob))
            .await
            .refused(403, "forbidden");
        let deleted = app.get("/secrets?include_deleted=true", bob).await.expect(200);
        assert_eq!(deleted[0]["is_deleted"], true);
        let deleted = app.get("/secrets?include_deleted=true", &app.people.carol).await.expect(200);
        assert_eq!(deleted, json!([]));
    }

    /// What a token proves beyond reading depends on the environments, which are known once it may read.
    async fn the_forge_is_asked_for_more_only_if_the_name_is_protected_and_the_token_may_read(app: TestApp) {
        app.forge.world().publish("acme/app");
        store_all(&app).await;
        let people = &app.people;
        for (token, path, status, questions) in [
            (&people.carol, "/secrets/APP", 200, 1),
            (&people.bob, "/secrets/production.A", 200, 2),
            (&people.dave, "/secrets/production.A", 403, 1),
        ] {
            app.forge.world().calls.clear();
            let answer = app.get(path, token).await;
            assert_eq!(answer.status, status, "{path}");
            assert_eq!(app.forge.calls("user"), questions, "{path}");
        }
    }
}
