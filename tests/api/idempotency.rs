//! Requests that are repeated with an idempotency key: one change, one answer.

mod concurrency;
mod each_route;
mod keys;
mod replay;
mod rights;
mod stored;

use entity::kept_answer;
use forgevault::secrets::author::Author;
use reqwest::Method;
use sea_orm::EntityTrait as _;
use serde_json::Value;

use crate::matrix::Route;
use crate::support::app::{Answer, TestApp};

/// A request with this key.
pub fn keyed(
    app: &TestApp,
    (method, path): (&Method, &str),
    (token, key): (&str, &str),
    body: Option<&Value>,
) -> reqwest::RequestBuilder {
    let request = app.request(method.clone(), path, token);
    let request = request.header("Idempotency-Key", key);
    match body {
        Some(body) => request.json(body),
        None => request,
    }
}

/// Sends a PUT with this key.
async fn put(app: &TestApp, path: &str, caller: (&str, &str), body: Value) -> Answer {
    let request = keyed(app, (&Method::PUT, path), caller, Some(&body));
    app.send(request).await
}

/// Sends a PATCH with this key.
async fn patch(app: &TestApp, path: &str, caller: (&str, &str), body: Value) -> Answer {
    let request = keyed(app, (&Method::PATCH, path), caller, Some(&body));
    app.send(request).await
}

/// Sends a POST with this key.
async fn post(app: &TestApp, path: &str, caller: (&str, &str), body: Value) -> Answer {
    let request = keyed(app, (&Method::POST, path), caller, Some(&body));
    app.send(request).await
}

/// Sends a DELETE with this key.
async fn delete(app: &TestApp, path: &str, caller: (&str, &str)) -> Answer {
    let request = keyed(app, (&Method::DELETE, path), caller, None);
    app.send(request).await
}

/// Sends the valid request of the matrix with this key.
async fn call(app: &TestApp, route: &Route, path: &str, caller: (&str, &str)) -> Answer {
    let body = route.body();
    let request = keyed(app, (&route.method, path), caller, body.as_ref());
    app.send(request).await
}

fn is_replay(answer: &Answer) -> bool {
    answer.header("idempotency-replayed") == "true"
}

/// Asserts that both requests were answered alike, by one change.
#[track_caller]
fn assert_replayed(first: &Answer, again: &Answer) {
    assert!(first.status.is_success(), "{}", first.text);
    assert!(!is_replay(first), "{}", first.text);
    assert!(is_replay(again), "{} {}", again.status, again.text);
    assert_eq!(
        (first.status, &first.text, first.header("etag")),
        (again.status, &again.text, again.header("etag"))
    );
    assert_eq!(first.header("content-type"), again.header("content-type"));
    assert_ne!(first.header("x-request-id"), again.header("x-request-id"));
}

/// The number of versions of a secret.
async fn versions(app: &TestApp, name: &str) -> usize {
    let path = format!("/secrets/{name}/versions");
    let listed = app.get(&path, &app.people.alice).await.expect(200);
    listed.as_array().unwrap().len()
}

/// Everything that is kept.
async fn kept(app: &TestApp) -> Vec<kept_answer::Model> {
    let conn = app.database.connect().await;
    kept_answer::Entity::find().all(&conn).await.unwrap()
}

/// Whose answer it is.
fn author(row: &kept_answer::Model) -> Author {
    Author::of_columns(row.user_id, row.token_id)
}
