//! Valid secret names, identical on each database.

use super::*;

on_each_database! {
    async fn names_are_case_sensitive(app: TestApp) {
        for name in ["case", "CASE", "Case"] {
            assert_eq!(app.store(name, name).await["current_version"], 1, "{name}");
        }
        for name in ["case", "CASE", "Case"] {
            assert_eq!(value(&app, name).await, name);
        }
        app.delete("/secrets/case", &app.people.alice).await.expect(200);
        assert_eq!(listed(&app, "").await, ["CASE", "Case"]);
        app.get("/secrets/cASE", &app.people.alice).await.refused(404, "not_found");
    }

    async fn names_follow_the_grammar(app: TestApp) {
        let longest = format!("N{}", "x".repeat(254));
        let valid = ["A", "_", "0", "9.9", "a-", "a_b-c.d", "qa.", "a..b", "null", &longest];
        for name in valid {
            assert_eq!(app.store(name, name).await["name"], name);
            assert_eq!(value(&app, name).await, name);
        }
        let longer = format!("{longest}x");
        for name in [longer.as_str(), ".a", "-a", "~", "a~b"] {
            let path = format!("/secrets/{name}");
            let body = json!({ "value": "v" });
            assert_invalid_field(&app.put(&path, &app.people.alice, body).await, "name:");
            assert_invalid_field(&app.get(&path, &app.people.alice).await, "name:");
        }
        for name in ["a%20b", "a%2Fb", "a%2fb", "%41", "a%00", "a+b", "a:b", "a@b", "a,b", "ä",
            "a*"] {
            let path = format!("/secrets/{name}");
            let body = json!({ "value": "v" });
            assert_invalid_field(&app.put(&path, &app.people.alice, body).await, "path:");
        }
        assert_eq!(listed(&app, "?include_deleted=true").await.len(), valid.len());
    }

    async fn names_with_a_common_prefix_are_distinct(app: TestApp) {
        let longest = "x".repeat(255);
        for name in ["A", "A.", "A.B", "A-", "A_", "AA", &longest, &longest[1..]] {
            app.store(name, name).await;
        }
        for name in ["A", "A.", "A.B", "A-", "A_", "AA", &longest, &longest[1..]] {
            assert_eq!(value(&app, name).await, name);
        }
    }

    async fn a_name_may_equal_a_route_segment(app: TestApp) {
        for name in ["versions", "restore", "rollback", "secrets", "export"] {
            app.store(name, name).await;
            assert_eq!(value(&app, name).await, name);
            let versions = app.get(&format!("/secrets/{name}/versions"), &app.people.carol).await;
            assert_eq!(versions.expect(200).as_array().unwrap().len(), 1);
        }
    }

    async fn names_are_ordered_by_bytes(app: TestApp) {
        let mut names = ["b", "B", "a", "A", "a.b", "a-b", "a_b", "ab", "aB", "a1", "_", "0",
            "9", "10", "Z", "z", "a.", "a-"];
        for name in names {
            app.store(name, name).await;
        }
        names.sort_unstable();
        assert_eq!(listed(&app, "").await, names);
        let mut paged = vec![];
        for page in 1..=4 {
            paged.extend(listed(&app, &format!("?page={page}&page_size=5")).await);
        }
        assert_eq!(paged, names);
        let exported = app.get("/export", &app.people.alice).await.expect(200);
        assert_eq!(super::names(&exported), names);
    }
}
