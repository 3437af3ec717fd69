//! `secrets.max_versions`: the oldest versions are removed.

use super::*;

/// A service on `app`'s database that keeps this many versions.
async fn with_max_versions(app: &TestApp, versions: u32) -> TestApp {
    let settings = vec![("FORGEVAULT__SECRETS__MAX_VERSIONS", versions.to_string())];
    replica_with(
        app,
        Options {
            settings,
            ..Options::default()
        },
    )
    .await
}

async fn kept_versions(app: &TestApp) -> Vec<i64> {
    let versions = app
        .get("/secrets/A/versions", &app.people.alice)
        .await
        .expect(200);
    let versions = versions.as_array().unwrap().iter();
    versions
        .map(|version| version["version"].as_i64().unwrap())
        .collect()
}

on_each_database! {
    async fn the_newest_versions_are_kept_and_numbering_continues(app: TestApp) {
        let app = with_max_versions(&app, 3).await;
        for number in 1..=5 {
            let stored = app.store("A", &format!("v{number}")).await;
            assert_eq!(stored["current_version"], number);
        }
        app.store("OTHER", "v").await;
        assert_eq!(kept_versions(&app).await, [5, 4, 3]);
        for pruned_version in [1, 2] {
            let path = format!("/secrets/A?version={pruned_version}");
            app.get(&path, &app.people.alice).await.refused(404, "not_found");
            let back = json!({ "version": pruned_version });
            let back = app.post("/secrets/A/rollback", &app.people.alice, back).await;
            back.refused(404, "not_found");
        }
        let back = json!({ "version": 3 });
        let back = app.post("/secrets/A/rollback", &app.people.alice, back).await;
        back.expect(200);
        assert_eq!(value(&app, "A").await, "v3");
        assert_eq!(kept_versions(&app).await, [6, 5, 4]);
    }

    async fn a_lower_limit_takes_effect_at_the_next_write(app: TestApp) {
        for text in ["1", "2", "3", "4"] {
            app.store("A", text).await;
        }
        let one = with_max_versions(&app, 1).await;
        assert_eq!(kept_versions(&one).await, [4, 3, 2, 1]);
        one.store("A", "5").await;
        assert_eq!(kept_versions(&one).await, [5]);
        assert_eq!(value(&app, "A").await, "5");
    }

    async fn without_a_limit_all_versions_are_kept(app: TestApp) {
        for number in 0..30 {
            app.store("A", &number.to_string()).await;
        }
        assert_eq!(kept_versions(&app).await, (1..=30).rev().collect::<Vec<_>>());
    }
}
