//! `GET /secrets` and its filters

use super::*;

async fn store_all(app: &TestApp, names: &[&str]) {
    for name in names {
        app.store(name, "v").await;
    }
}

on_each_database! {
    async fn a_list_has_the_documented_response(app: TestApp) {
        let empty = app.get("/secrets", &app.people.carol).await;
        assert_eq!(empty.expect(200), json!([]));
        assert_eq!(empty.header("x-total-count"), "0");
        let body = json!({ "value": "hunter2", "type": "password",
            "description": "Production database connection string" });
        app.put("/secrets/DATABASE_URL", &app.people.alice, body).await.expect(201);
        app.clock.advance(60);
        app.store("DATABASE_URL", "hunter2").await;
        let list = app.get("/secrets", &app.people.carol).await;
        let secrets = list.expect(200);
        assert_eq!(secrets.as_array().unwrap().len(), 1);
        assert_fields(&secrets[0], &json!({
            "name": "DATABASE_URL",
            "description": "Production database connection string",
            "type": "password",
            "encryption_mode": "standard",
            "current_version": 2,
            "created_at": NOW,
            "updated_at": NOW + 60,
            "is_deleted": false,
        }));
        assert_eq!(list.header("x-total-count"), "1");
        assert_eq!(list.header("link"), "");
        assert!(!list.text.contains("hunter2"));
        let entries = app.audit("?action=list").await;
        assert_fields(&entries[0], &json!({ "success": true, "user_name": "carol", "secret_name": "" }));
    }

    async fn deleted_secrets_are_listed_on_request(app: TestApp) {
        store_all(&app, &["A", "B"]).await;
        app.delete("/secrets/A", &app.people.alice).await.expect(200);
        for query in ["", "?include_deleted=false", "?include_deleted=0", "?include_deleted="] {
            assert_eq!(listed(&app, query).await, ["B"], "{query}");
        }
        for query in ["?include_deleted=true", "?include_deleted=1"] {
            assert_eq!(listed(&app, query).await, ["A", "B"], "{query}");
        }
        let list = app.get("/secrets?include_deleted=true", &app.people.alice).await.expect(200);
        assert_eq!(list[0]["is_deleted"], true);
        assert_eq!(list[1]["is_deleted"], false);
    }

    async fn a_prefix_matches_the_exact_bytes_of_the_beginning(app: TestApp) {
        store_all(&app, &["DB", "DB_URL", "DB.X", "DBA", "db_url", "D", "E", "XDB"]).await;
        for (prefix, expected) in [
            ("DB", vec!["DB", "DB.X", "DBA", "DB_URL"]),
            ("DB_", vec!["DB_URL"]),
            ("db", vec!["db_url"]),
            ("DB_URL", vec!["DB_URL"]),
            ("DB_URLS", vec![]),
            ("", vec!["D", "DB", "DB.X", "DBA", "DB_URL", "E", "XDB", "db_url"]),
            ("DB%25", vec![]),
            ("DB%20", vec![]),
            ("%20", vec![]),
            ("%C3%BF", vec![]),
            ("%FF", vec![]),
            ("DB*", vec![]),
            ("%7F", vec![]),
            (".", vec![]),
        ] {
            assert_eq!(listed(&app, &format!("?prefix={prefix}")).await, expected, "{prefix}");
        }
        let long = "x".repeat(2000);
        assert!(listed(&app, &format!("?prefix={long}")).await.is_empty());
    }

    async fn an_environment_is_the_first_segment_and_an_undeclared_one_is_empty(app: TestApp) {
        store_all(&app, &["staging.A", "staging.B.C", "stagingX", "staging", "Stagings.A",
            "x.staging.A", "qa.A", "production.A", "development.A"]).await;
        for (environment, expected) in [
            ("staging", vec!["staging.A", "staging.B.C"]),
            ("production", vec!["production.A"]),
            ("development", vec!["development.A"]),
            ("qa", vec![]), ("Staging", vec![]), ("staging.", vec![]), ("staging.B", vec![]),
            ("x", vec![]), ("stag", vec![]), ("staging%20", vec![]),
            ("%25", vec![]),
        ] {
            let path = format!("/secrets?environment={environment}");
            let list = app.get(&path, &app.people.alice).await;
            assert_eq!(names(&list.expect(200)), expected, "{environment}");
            assert_eq!(list.header("x-total-count"), expected.len().to_string());
        }
        assert_eq!(listed(&app, "?environment=").await.len(), 9);
        for (query, expected) in [
            ("environment=staging&prefix=staging.B", vec!["staging.B.C"]),
            ("environment=staging&prefix=stag", vec!["staging.A", "staging.B.C"]),
            ("environment=staging&prefix=qa", vec![]),
            ("environment=staging&prefix=B", vec![]),
        ] {
            assert_eq!(listed(&app, &format!("?{query}")).await, expected, "{query}");
        }
    }

    async fn a_type_must_match_completely(app: TestApp) {
        for (name, kind) in [("A", "password"), ("B", "file"), ("C", "password")] {
            let body = json!({ "value": "v", "type": kind });
            let path = format!("/secrets/{name}");
            app.put(&path, &app.people.alice, body).await.expect(201);
        }
        assert_eq!(listed(&app, "?type=password").await, ["A", "C"]);
        assert_eq!(listed(&app, "?type=").await, ["A", "B", "C"]);
        for no_match in ["pass", "PASSWORD", "password%20", "ssh-key", "%25", "%C3%A9"] {
            assert!(listed(&app, &format!("?type={no_match}")).await.is_empty(), "{no_match}");
        }
    }

    async fn a_search_is_a_case_insensitive_substring_and_no_pattern(app: TestApp) {
        store_all(&app, &["DATABASE_URL", "database-url", "API_KEY", "APIKEY", "a.b"]).await;
        for (q, expected) in [
            ("base", vec!["DATABASE_URL", "database-url"]),
            ("BASE", vec!["DATABASE_URL", "database-url"]),
            ("_", vec!["API_KEY", "DATABASE_URL"]),
            ("e_u", vec!["DATABASE_URL"]),
            ("a.b", vec!["a.b"]),
            ("i_k", vec!["API_KEY"]),
            ("", vec!["APIKEY", "API_KEY", "DATABASE_URL", "a.b", "database-url"]),
            ("%25", vec![]), ("a%25e", vec![]), ("!", vec![]), ("!_", vec![]), ("%5C", vec![]),
            ("%5C_", vec![]), ("%27", vec![]), ("%FF", vec![]), ("%C4%B0", vec![]),
            ("%E2%84%AA", vec![]), ("e%20", vec![]), ("?", vec![]), ("%3F", vec![]),
        ] {
            assert_eq!(listed(&app, &format!("?q={q}")).await, expected, "{q}");
        }
    }

    async fn filters_can_be_combined(app: TestApp) {
        for (name, kind) in [("staging.DB_A", "password"), ("staging.DB_B", "file"),
            ("staging.X", "password"), ("DB_C", "password")] {
            let body = json!({ "value": "v", "type": kind });
            app.put(&format!("/secrets/{name}"), &app.people.alice, body).await.expect(201);
        }
        app.delete("/secrets/staging.DB_A", &app.people.alice).await.expect(200);
        let query = "?environment=staging&type=password&q=db";
        assert!(listed(&app, query).await.is_empty());
        assert_eq!(listed(&app, &format!("{query}&include_deleted=true")).await, ["staging.DB_A"]);
    }

    async fn an_invalid_parameter_is_named(app: TestApp) {
        let longest = "n".repeat(300);
        for (query, named) in [
            ("include_deleted=yes", "include_deleted:"),
            ("include_deleted=true%00", "include_deleted:"),
            ("includeDeleted=true", "includeDeleted:"),
            ("perfix=a", "perfix:"),
            ("prefix=a&prefix=b", "prefix:"),
            ("q=a&q=a", "q:"),
            ("version=1", "version:"),
            ("page=0", "page:"), ("page=-1", "page:"), ("page=x", "page:"), ("page=", "page:"),
            ("page=1.5", "page:"), ("page=9223372036854775808", "page:"), ("page=%2B1", "page:"),
            ("page_size=0", "page_size:"), ("page_size=-5", "page_size:"),
            ("page_size=ten", "page_size:"), ("page_size=", "page_size:"),
            ("prefix=A%00", "prefix:"), ("environment=staging%00", "environment:"),
            ("type=file%00", "type:"), ("q=%00", "q:"),
            ("=a", "(not shown):"),
            (longest.as_str(), "(not shown):"),
        ] {
            let answer = app.get(&format!("/secrets?{query}"), &app.people.alice).await;
            assert_invalid_field(&answer, named);
        }
    }

    async fn a_reader_sees_no_protected_secrets_and_the_total_agrees(app: TestApp) {
        store_all(&app, &["A", "production", "production.A", "production.B", "staging.A"]).await;
        app.delete("/secrets/production.B", &app.people.alice).await.expect(200);
        let seen = ["A", "production", "staging.A"];
        for query in ["", "?page=1", "?include_deleted=true", "?include_deleted=true&page=1"] {
            let list = app.get(&format!("/secrets{query}"), &app.people.carol).await;
            assert_eq!(names(&list.expect(200)), seen, "{query}");
            assert_eq!(list.header("x-total-count"), "3", "{query}");
        }
        let no_match = app.get("/secrets?environment=production", &app.people.carol).await;
        assert_eq!(no_match.expect(200), json!([]));
        let page = app.get("/secrets?page=1&include_deleted=true", &app.people.bob).await;
        assert_eq!(page.header("x-total-count"), "5");
    }

    async fn a_token_sees_what_its_scope_covers(app: TestApp) {
        store_all(&app, &["A", "AB", "B", "production.A", "staging.A"]).await;
        for (scope, expected) in [
            ("read", vec!["A", "AB", "B", "staging.A"]),
            ("read:A", vec!["A"]),
            ("read:A*", vec!["A", "AB"]),
            ("read:A,write:staging.*", vec!["A", "staging.A"]),
            ("read:production.*", vec!["production.A"]),
            ("read:NONE", vec![]),
            ("admin", vec!["A", "AB", "B", "production.A", "staging.A"]),
        ] {
            let token = app.token(scope).await;
            for query in ["", "?page=1"] {
                let list = app.get(&format!("/secrets{query}"), &token).await;
                assert_eq!(names(&list.expect(200)), expected, "{scope} {query}");
                assert_eq!(list.header("x-total-count"), expected.len().to_string(), "{scope}");
            }
        }
    }
}
