//! Every route that changes a repository honours the key, also those to come: they are those of the
//! permission matrix, which covers every route that there is.

use std::collections::BTreeSet;

use forgevault::api::REPOSITORY_ROUTES;
use reqwest::Method;
use serde_json::{Value, json};

use super::{assert_replayed, call, is_replay, kept, keyed};
use crate::authority::snapshot;
use crate::matrix::{Route, prepare, routes};
use crate::support::app::{Answer, TestApp};
use crate::support::rows;

/// The routes that are not GET.
fn changes() -> Vec<Route> {
    let mut routes = routes();
    routes.retain(|route| route.method != Method::GET);
    routes
}

/// Everything stored except entries and the ends of their chains, uses of tokens and what is kept.
async fn stored(app: &TestApp) -> String {
    let conn = app.database.connect().await;
    let mut stored = snapshot(app).await;
    let of_environments = rows::environments(&conn).await;
    stored.push_str(&of_environments.join(" "));
    stored
}

fn assert_same_token(first: &Answer, again: &Answer) {
    let (mut first, mut again) = (first.expect(201), again.expect(201));
    let text = first.as_object_mut().unwrap().remove("token").unwrap();
    assert!(text.as_str().unwrap().starts_with("gvt_"));
    let again = again.as_object_mut().unwrap();
    assert_eq!(again.remove("replayed"), Some(json!(true)));
    assert_eq!(Value::Object(again.clone()), first);
}

/// Sends each request twice, and asserts that the second one changes nothing.
async fn repeat(app: &TestApp, token: &str, routes: Vec<Route>) {
    let alice = app.people.alice.clone();
    for (at, route) in routes.into_iter().enumerate() {
        let name = format!("CELL_{at}");
        let (id, _) = prepare(app, &alice, &route, &name).await;
        let path = route.path_of(&name, id);
        let (what, key) = (format!("{} {path}", route.method), format!("key-{at}"));
        let first = call(app, &route, &path, (token, &key)).await;
        assert!(first.status.is_success(), "{what}: {}", first.text);
        let before = stored(app).await;
        let again = call(app, &route, &path, (token, &key)).await;
        if first.json()["preview"] == true {
            // It changed nothing, so nothing is kept, and it ran again.
            assert_eq!((again.status, &again.text), (first.status, &first.text));
            assert!(!is_replay(&again), "{what}");
            assert_eq!(stored(app).await, before, "{what}");
            continue;
        }
        assert!(is_replay(&again), "{what}: {} {}", again.status, again.text);
        if (route.method.as_str(), route.path) == ("POST", "/tokens") {
            assert_same_token(&first, &again);
        } else {
            assert_replayed(&first, &again);
        }
        assert_eq!(stored(app).await, before, "{what}");
        let ids = [&first, &again].map(|answer| answer.header("x-request-id"));
        let recorded = app.audit(&format!("?request_id={}", ids[1])).await;
        assert_eq!(recorded.len(), 1, "{what}: {recorded:?}");
        let entry = &recorded[0];
        let message = entry["message"].as_str().unwrap();
        assert!(
            message.ends_with(&format!("replay of request {}", ids[0])),
            "{what}: {message}"
        );
        assert_eq!(
            (&entry["action"], &entry["success"]),
            (&json!(route.action), &json!(true)),
            "{what}"
        );
        // The path, the body and the key of the first one belong together.
        let other = keyed(
            app,
            (&route.method, &path),
            (token, &key),
            Some(&json!({ "other": 1 })),
        );
        app.send(other).await.refused(422, "idempotency_mismatch");
        assert_eq!(stored(app).await, before, "{what}");
    }
}

#[test]
fn the_routes_that_change_something_are_those_of_the_table() {
    let of_matrix: BTreeSet<_> = changes()
        .iter()
        .map(|route| {
            let path = route.path.split('?').next().unwrap();
            (route.method.as_str().to_lowercase(), path.to_owned())
        })
        .collect();
    let registered = REPOSITORY_ROUTES
        .iter()
        .filter(|(method, _)| *method != "get");
    let registered = registered.map(|(method, path)| ((*method).to_owned(), (*path).to_owned()));
    assert_eq!(registered.collect::<BTreeSet<_>>(), of_matrix);
}

#[test]
fn every_route_that_changes_something_documents_the_key() {
    let document: Value = serde_json::from_str(include_str!("../../../docs/openapi.json")).unwrap();
    let mut seen = 0;
    for (path, item) in document["paths"].as_object().unwrap() {
        let of_repository = path.starts_with("/api/v1/repos/");
        for (method, operation) in item.as_object().unwrap() {
            if operation.get("operationId").is_none() {
                continue;
            }
            let what = format!("{method} {path}");
            let parameters = operation["parameters"]
                .as_array()
                .cloned()
                .unwrap_or_default();
            let key = parameters
                .iter()
                .find(|parameter| parameter["name"] == "Idempotency-Key");
            let responses = operation["responses"].as_object().unwrap();
            if !of_repository || method == "get" {
                assert!(key.is_none() && !responses.contains_key("422"), "{what}");
                continue;
            }
            let schema = json!({
                "type": "string", "minLength": 1, "maxLength": 64, "pattern": "^[!-~]{1,64}$"
            });
            assert_eq!(
                key.map(|key| (&key["in"], &key["schema"])),
                Some((&json!("header"), &schema)),
                "{what}"
            );
            assert!(responses.contains_key("422"), "{what}");
            for (status, response) in responses {
                let is_replayed = response["headers"].get("Idempotency-Replayed").is_some();
                assert_eq!(is_replayed, status.starts_with('2'), "{what}: {status}");
            }
            seen += 1;
        }
    }
    assert!(seen > 14, "{seen}");
}

on_each_database! {
    async fn a_repeated_request_of_a_person_changes_nothing(app: TestApp) {
        let alice = app.people.alice.clone();
        repeat(&app, &alice, changes()).await;
    }

    async fn a_repeated_request_of_a_token_changes_nothing(app: TestApp) {
        let token = app.token("admin").await;
        let mut changes = changes();
        changes.retain(|route| !route.is_for_users());
        repeat(&app, &token, changes).await;
    }

    async fn without_a_key_nothing_is_kept(app: TestApp) {
        let alice = app.people.alice.clone();
        for (at, route) in changes().into_iter().enumerate() {
            let name = format!("CELL_{at}");
            let (id, _) = prepare(&app, &alice, &route, &name).await;
            let answer = route.call(&app, &alice, &route.path_of(&name, id)).await;
            assert!(answer.status.is_success() && !is_replay(&answer), "{}", answer.text);
        }
        assert!(kept(&app).await.is_empty());
    }
}
