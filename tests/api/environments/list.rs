//! `GET /environments/{environment}/secrets`

use serde_json::{Value, json};

use super::{put, texts, with_odd_names};
use crate::secrets::full_list::add;
use crate::support::app::{Answer, TestApp};

async fn list(app: &TestApp, path: &str, credential: &str) -> Answer {
    let answer = app.get(&format!("/environments/{path}"), credential).await;
    assert_eq!(answer.status, 200, "{path}: {}", answer.text);
    assert_eq!(answer.header("cache-control"), "no-store");
    let len = answer.json().as_array().unwrap().len();
    if !path.contains("page=") {
        assert_eq!(answer.header("x-total-count"), len.to_string());
    }
    answer
}

/// The full names, in the order of the list.
async fn full_names(app: &TestApp, path: &str, credential: &str) -> Vec<String> {
    texts(&list(app, path, credential).await.json(), "full_name")
}

/// The revision of an environment, as alice sees it.
async fn revision(app: &TestApp, environment: &str) -> Value {
    let path = format!("/environments/{environment}");
    app.get(&path, &app.people.alice).await.expect(200)["revision"].clone()
}

async fn store_all(app: &TestApp) {
    for name in [
        "A",
        "B",
        "z.Z",
        "staging.B",
        "staging.C",
        "staging.GONE",
        "GONE",
        "production.P",
        "stagingX",
    ] {
        app.store(name, "1").await;
    }
    app.delete("/secrets/staging.GONE", &app.people.alice)
        .await
        .expect(200);
}

on_each_database! {
    async fn an_environment_shows_its_own_and_what_it_takes_from_the_base(app: TestApp) {
        store_all(&app).await;
        let alice = app.people.alice.clone();
        let (own, base) = (revision(&app, "staging").await, revision(&app, "base").await);
        let whole = list(&app, "staging/secrets", &alice).await;
        assert_eq!(whole.header("etag"), format!("\"{own}+{base}\""));
        let rows = whole.json();
        assert_eq!(texts(&rows, "name"), ["A", "B", "C", "GONE", "stagingX", "z.Z"]);
        assert_eq!(texts(&rows, "full_name"), ["A", "staging.B", "staging.C", "GONE", "stagingX", "z.Z"]);
        assert_eq!(texts(&rows, "environment"), ["base", "staging", "staging", "base", "base", "base"]);
        assert_eq!((&rows[1]["current_version"], &rows[1]["type"]), (&json!(1), &json!("env-file")));
        let without = list(&app, "staging/secrets?overlay=false", &alice).await;
        assert_eq!(without.header("etag"), format!("\"{own}\""));
        assert_eq!(texts(&without.json(), "name"), ["B", "C"]);
        let of_base = list(&app, "base/secrets", &alice).await;
        assert_eq!(of_base.header("etag"), format!("\"{base}\""));
        assert_eq!(texts(&of_base.json(), "full_name"), ["A", "B", "GONE", "stagingX", "z.Z"]);
        assert_eq!(full_names(&app, "production/secrets", &alice).await, ["production.P"]);
        put(&app, "production", json!({ "overlay": true })).await.expect(200);
        assert_eq!(full_names(&app, "production/secrets", &alice).await,
            ["A", "B", "GONE", "production.P", "stagingX", "z.Z"]);
        app.get("/environments/qa/secrets", &alice).await.refused(404, "not_found");
        let request = app.request(reqwest::Method::GET, "/environments/staging/secrets", &alice);
        assert_eq!(app.send(request.header("If-None-Match", whole.header("etag"))).await.status, 200);
        let entries = app.audit("?action=list").await;
        assert_eq!(entries[0]["message"], "environment staging");
    }

    async fn filters_are_about_the_names_inside(app: TestApp) {
        store_all(&app).await;
        let alice = app.people.alice.clone();
        for (query, expected) in [
            ("prefix=B", vec!["staging.B"]),
            ("prefix=staging", vec!["stagingX"]),
            ("prefix=staging.", vec![]),
            ("prefix=z.", vec!["z.Z"]),
            ("prefix=-", vec![]),
            ("q=b", vec!["staging.B"]),
            ("q=STAG", vec!["stagingX"]),
            ("q=gone", vec!["GONE"]),
            ("q=%25", vec![]),
            ("type=file", vec![]),
            ("type=env-file&prefix=C", vec!["staging.C"]),
            ("overlay=false&q=a", vec![]),
            ("prefix=GONE&include_deleted=true", vec!["GONE", "staging.GONE"]),
            ("prefix=GONE&include_deleted=true&overlay=false", vec!["staging.GONE"]),
        ] {
            let path = format!("staging/secrets?{query}");
            assert_eq!(full_names(&app, &path, &alice).await, expected, "{query}");
        }
        for query in ["environment=staging", "overlay=x", "x=1", "page=0"] {
            let path = format!("/environments/staging/secrets?{query}");
            app.get(&path, &alice).await.refused(400, "invalid_request");
        }
        // The overlay brings nothing deleted.
        app.delete("/secrets/A", &alice).await.expect(200);
        assert!(full_names(&app, "staging/secrets?prefix=A&include_deleted=true", &alice).await.is_empty());
        assert_eq!(full_names(&app, "base/secrets?prefix=A&include_deleted=true", &alice).await, ["A"]);
    }

    async fn pages_and_long_lists_are_complete_and_in_order(app: TestApp) {
        app.store("A", "1").await;
        add(&app, "A", 1100, "").await;
        with_odd_names(&app).await;
        for name in ["qa.N000003", "qa.N9", "qa.A", "qa.qa.-x", "production.N"] {
            app.store(name, "1").await;
        }
        let alice = app.people.alice.clone();
        let whole = list(&app, "qa/secrets", &alice).await.json();
        let names = texts(&whole, "name");
        assert!(names.is_sorted());
        assert_eq!(names.len(), 1100 + 1 + 5 - 1);
        assert_eq!(names.last().unwrap(), "qa.-x");
        let mut paged = vec![];
        for page in 1..=4 {
            let page = list(&app, &format!("qa/secrets?page={page}&page_size=300"), &alice).await;
            assert_eq!(page.header("x-total-count"), names.len().to_string());
            assert!(page.header("link").contains("rel="));
            paged.extend(page.json().as_array().unwrap().clone());
        }
        assert_eq!(Value::from(paged), whole);
        let odd: Vec<_> = texts(&whole, "full_name").into_iter().filter(|name| name.starts_with("qa.")).collect();
        assert_eq!(odd, ["qa.A", "qa.N000003", "qa.N9", "qa.", "qa.-x", "qa.qa.-x"]);
        assert_eq!(names[names.len() - 3..], ["qa.", "qa.-x", "qa.-x"]);
    }

    async fn each_caller_sees_what_is_in_reach_under_both_names(app: TestApp) {
        store_all(&app).await;
        put(&app, "production", json!({ "overlay": true })).await.expect(200);
        let people = app.people.clone();
        for credential in [&people.alice, &people.bob, &people.carol] {
            assert_eq!(full_names(&app, "staging/secrets", credential).await.len(), 6);
        }
        assert_eq!(full_names(&app, "production/secrets", &people.bob).await.len(), 6);
        let nothing = list(&app, "production/secrets", &people.carol).await;
        assert_eq!((nothing.header("etag"), nothing.text.as_str()), ("", "[]"));
        let own = format!("\"{}\"", revision(&app, "staging").await);
        let both = format!("\"{}+{}\"", revision(&app, "staging").await, revision(&app, "base").await);
        for (scope, staging, tag, production) in [
            ("admin", vec!["A", "staging.B", "staging.C", "GONE", "stagingX", "z.Z"], both.as_str(), 6),
            ("read:*", vec!["A", "staging.B", "staging.C", "GONE", "stagingX", "z.Z"], both.as_str(), 0),
            ("read:staging.*", vec!["staging.B", "staging.C"], own.as_str(), 0),
            ("read:staging*", vec!["staging.B", "staging.C", "stagingX"], both.as_str(), 0),
            ("read:staging.B", vec!["staging.B"], own.as_str(), 0),
            ("read:staging.A", vec![], own.as_str(), 0),
            ("read:A", vec![], "", 0),
            ("read:A,read:B,read:staging.A", vec!["A"], both.as_str(), 0),
            ("read:staging.*,read:B,read:A", vec!["A", "staging.B", "staging.C"], both.as_str(), 0),
            ("read:production.*", vec![], "", 1),
            ("read:production.*,read:A", vec![], "", 2),
        ] {
            let token = app.token(scope).await;
            let listed = list(&app, "staging/secrets", &token).await;
            assert_eq!(texts(&listed.json(), "full_name"), staging, "{scope}");
            assert_eq!(listed.header("etag"), tag, "{scope}");
            let listed = full_names(&app, "production/secrets", &token).await;
            assert_eq!(listed.len(), production, "{scope}: {listed:?}");
        }
    }
}
