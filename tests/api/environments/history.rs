//! `GET /environments/{environment}/history`

use serde_json::{Value, json};

use super::{put, rename};
use crate::support::app::{NOW, TestApp};

/// The revisions that a caller is told, as number and changes.
async fn told(app: &TestApp, path: &str, credential: &str) -> Value {
    let path = format!("/environments/{path}");
    let list = app.get(&path, credential).await.expect(200);
    let list = list.as_array().unwrap().iter();
    let changes = |revision: &Value| {
        let changes = revision["changes"].as_array().unwrap().iter();
        let changes = changes.map(|change| json!([change["name"], change["from"], change["to"]]));
        json!([revision["revision"], changes.collect::<Vec<_>>()])
    };
    list.map(changes).collect()
}

on_each_database! {
    async fn revisions_are_told_with_their_authors(app: TestApp) {
        let alice = &app.people.alice;
        let body = json!({ "value": "1", "comment": "why" });
        app.put("/secrets/staging.A", alice, body).await.expect(201);
        let token = app.token_with(json!({ "description": "CI", "scope": "write:staging.*" })).await;
        app.put("/secrets/staging.A", &token, json!({ "value": "2" })).await.expect(200);
        let answer = app.get("/environments/staging/history", alice).await;
        let list = answer.expect(200);
        assert_eq!(answer.header("x-total-count"), "3");
        let author = &list[1]["author"];
        assert!(author.as_i64().unwrap() > 0);
        let change = |from, to| json!([{ "name": "A", "from": from, "to": to }]);
        assert_eq!(list, json!([
            { "revision": 3, "time": NOW, "author": 0, "author_name": "CI", "comment": "", "changes": change(1, 2) },
            { "revision": 2, "time": NOW, "author": author, "author_name": "alice", "comment": "why", "changes": change(0, 1) },
            { "revision": 1, "time": 0, "author": 0, "author_name": "", "comment": "", "changes": [] },
        ]));
        // Descriptions of tokens are for those who may list them.
        let list = app.get("/environments/staging/history", &app.people.carol).await.expect(200);
        assert_eq!((&list[0]["author_name"], &list[1]["author_name"]), (&json!(""), &json!("alice")));
        let entries = app.audit("?action=env-history").await;
        assert_eq!((entries.len(), &entries[0]["message"]), (2, &json!("environment staging")));
    }

    async fn a_history_comes_in_pages_or_whole(app: TestApp) {
        for _ in 0..120 {
            app.store("staging.A", "v").await;
        }
        app.store("staging.B", "v").await;
        let alice = &app.people.alice;
        let token = app.token("read:staging.A").await;
        let numbers = |list: &Value| -> Vec<i64> {
            let list = list.as_array().unwrap().iter();
            list.map(|revision| revision["revision"].as_i64().unwrap()).collect()
        };
        for (credential, expected) in [(alice, (1..=122).rev()), (&token, (2..=121).rev())] {
            let expected: Vec<i64> = expected.collect();
            let answer = app.get("/environments/staging/history", credential).await;
            assert_eq!(numbers(&answer.expect(200)), expected);
            assert_eq!(answer.header("x-total-count"), expected.len().to_string());
            let answer = app.get("/environments/staging/history?page=2&page_size=50", credential).await;
            assert_eq!(numbers(&answer.expect(200)), expected[50..100]);
            assert_eq!(answer.header("x-total-count"), expected.len().to_string());
            assert!(answer.header("link").contains("page=3&page_size=50>; rel=\"next\""));
            let answer = app.get("/environments/staging/history?page=9", credential).await;
            assert_eq!(answer.expect(200), json!([]));
        }
    }

    async fn everybody_is_told_of_names_in_reach(app: TestApp) {
        app.store("staging.A", "1").await;
        app.store("staging.B", "1").await;
        rename(&app, "staging.A", "production.A").await;
        rename(&app, "staging.B", "staging.C").await;
        let whole = json!([
            [5, [["B", 1, 0], ["C", 0, 1]]], [4, [["A", 1, 0]]], [3, [["B", 0, 1]]], [2, [["A", 0, 1]]], [1, []],
        ]);
        let production = json!([[2, [["A", 0, 1]]], [1, []]]);
        let (alice, bob, carol) = (&app.people.alice, &app.people.bob, &app.people.carol);
        for reader in [alice, bob, carol] {
            assert_eq!(told(&app, "staging/history", reader).await, whole);
        }
        for reader in [alice, bob] {
            assert_eq!(told(&app, "production/history", reader).await, production);
        }
        assert_eq!(told(&app, "production/history", carol).await, json!([]));
        assert_eq!(told(&app, "base/history", carol).await, json!([[1, []]]));
        for (scope, of_staging, of_production) in [
            ("admin", whole.clone(), production.clone()),
            ("read:*", whole.clone(), json!([])),
            ("write:staging.*", whole.clone(), json!([])),
            ("read:production.*", json!([]), production),
            ("read:staging.C", json!([[5, [["C", 0, 1]]]]), json!([])),
            ("read:OTHER", json!([]), json!([])),
        ] {
            let token = app.token(scope).await;
            assert_eq!(told(&app, "staging/history", &token).await, of_staging, "{scope}");
            assert_eq!(told(&app, "production/history?page=1", &token).await, of_production, "{scope}");
        }
        app.get("/environments/staging/history", &app.people.dave).await.refused(404, "not_found");
        app.get("/environments/qa/history", alice).await.refused(404, "not_found");
        app.get("/environments/QA/history", alice).await.refused(400, "invalid_request");
        app.get("/environments/staging/history?from=1", alice).await.refused(400, "invalid_request");
    }

    async fn what_an_environment_took_in_is_no_longer_told_of_the_base(app: TestApp) {
        app.store("qa.X", "1").await;
        app.store("A", "1").await;
        put(&app, "qa", json!({ "take_in": 1, "protected": true })).await.expect(201);
        let expected = json!([[4, []], [3, [["A", 0, 1]]], [2, []], [1, []]]);
        for reader in [&app.people.alice, &app.people.carol] {
            assert_eq!(told(&app, "base/history", reader).await, expected);
        }
        assert_eq!(told(&app, "qa/history", &app.people.alice).await, json!([[1, []]]));
    }
}
