//! `GET /environments/matrix`

use serde_json::json;

use super::{put, texts, with_odd_names};
use crate::secrets::full_list::add;
use crate::support::app::NOW;

on_each_database! {
    async fn the_matrix_shows_which_environment_has_what(app: TestApp) {
        for name in ["A", "B", "staging.A", "staging.A", "production.A", "production.GONE", "development.C"] {
            app.store(name, "1").await;
        }
        app.delete("/secrets/production.GONE", &app.people.alice).await.expect(200);
        with_odd_names(&app).await;
        app.store("staging.qa.", "1").await;
        let cell = |version: i64| json!({ "version": version, "updated_at": NOW });
        let all = app.get("/environments/matrix", &app.people.alice).await;
        assert_eq!(all.header("cache-control"), "no-store");
        assert_eq!(all.header("content-type"), "application/json");
        let mut expected = json!({
            "environments": ["base", "production", "staging", "development", "qa"],
            "secrets": [
                { "name": "A", "environments": { "base": cell(1), "staging": cell(2), "production": cell(1) } },
                { "name": "B", "environments": { "base": cell(1) } },
                { "name": "C", "environments": { "development": cell(1) } },
                { "name": "qa.", "environments": { "staging": cell(1) } },
                { "name": "qa.", "environments": { "qa": cell(1) } },
                { "name": "qa.-x", "environments": { "qa": cell(1) } },
            ],
        });
        assert_eq!(all.expect(200), expected);
        assert_eq!(app.get("/environments/matrix", &app.people.bob).await.expect(200), expected);
        // What is out of reach has no key.
        expected["secrets"][0]["environments"].as_object_mut().unwrap().remove("production");
        for credential in [&app.people.carol, &app.token("read:*").await] {
            assert_eq!(app.get("/environments/matrix", credential).await.expect(200), expected);
        }
        let token = app.token("read:production.*").await;
        let shown = app.get("/environments/matrix", &token).await.expect(200);
        assert_eq!(shown["secrets"], json!([{ "name": "A", "environments": { "production": cell(1) } }]));
        assert_eq!(shown["environments"], expected["environments"]);
        app.get("/environments/matrix", &app.people.dave).await.refused(404, "not_found");
        app.get("/environments/matrix?page=1", &app.people.alice).await.refused(400, "invalid_request");
        let entries = app.audit("?action=env-list").await;
        assert_eq!(entries.len(), 6);
    }

    async fn a_large_matrix_is_complete(app: TestApp) {
        app.store("A", "1").await;
        add(&app, "A", 1200, "").await;
        for name in ["staging.N000007", "staging.Z"] {
            app.store(name, "1").await;
        }
        put(&app, "qa", json!({})).await.expect(201);
        let shown = app.get("/environments/matrix", &app.people.carol).await.expect(200);
        let names = texts(&shown["secrets"], "name");
        assert!(names.is_sorted());
        assert_eq!(names.len(), 1202);
        assert_eq!(shown["secrets"][8]["environments"].as_object().unwrap().len(), 2);
    }
}
