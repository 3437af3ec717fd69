//! `/secrets` and `/export` of a running service.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a panic is a failed test"
)]

mod body;
mod concurrency;
mod delete;
mod encryption_mode;
mod errors;
mod export;
pub mod full_list;
mod get;
mod license;
mod list;
mod lockbox;
mod names;
mod paging;
mod patch;
mod precondition;
mod put;
mod replicas;
mod retention;
mod rollback;
mod secret_limit;
mod tampered;
mod values;
mod versions;

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::support::app::{Answer, NOW, Options, People, TestApp};
use crate::support::database::Kind;

/// Asserts that the object has at least these fields with these values.
#[track_caller]
fn assert_fields(object: &Value, expected: &Value) {
    for (field, value) in expected.as_object().unwrap() {
        assert_eq!(object.get(field), Some(value), "{field} of {object}");
    }
}

/// The names in a list, in order.
fn names(list: &Value) -> Vec<&str> {
    let list = list.as_array().unwrap();
    list.iter().map(|s| s["name"].as_str().unwrap()).collect()
}

/// The names that alice sees in the list.
async fn listed(app: &TestApp, query: &str) -> Vec<String> {
    let path = format!("/secrets{query}");
    let list = app.get(&path, &app.people.alice).await.expect(200);
    names(&list).into_iter().map(ToOwned::to_owned).collect()
}

/// Reads the secret as alice.
async fn read(app: &TestApp, name: &str) -> Value {
    let path = format!("/secrets/{name}");
    app.get(&path, &app.people.alice).await.expect(200)
}

/// Reads the current value as alice.
async fn value(app: &TestApp, name: &str) -> String {
    read(app, name).await["value"].as_str().unwrap().to_owned()
}

/// Sends a PUT with exactly this body as alice.
async fn put_text(app: &TestApp, name: &str, body: impl Into<reqwest::Body>) -> Answer {
    let path = format!("/secrets/{name}");
    let request = app.request(reqwest::Method::PUT, &path, &app.people.alice);
    let request = request.header("content-type", "application/json");
    app.send(request.body(body)).await
}

/// Asserts a 400 whose message begins with the name of the invalid field.
#[track_caller]
fn assert_invalid_field(answer: &Answer, field: &str) {
    answer.refused(400, "invalid_request");
    let body = answer.json();
    let message = body["message"].as_str().unwrap();
    assert!(message.starts_with(field), "{field}: {message}");
}

/// Another service on `app`'s database and beside its forge.
async fn replica_with(app: &TestApp, mut options: Options) -> TestApp {
    options.settings.extend([
        ("FORGEVAULT__DATABASE__URL", app.database.url.clone()),
        ("FORGEVAULT__FORGE__URL", app.forge.url.clone()),
    ]);
    let mut other = TestApp::start_with(Kind::Sqlite, options).await;
    let people = &app.people;
    other.people = People {
        alice: people.alice.clone(),
        bob: people.bob.clone(),
        carol: people.carol.clone(),
        dave: people.dave.clone(),
        root: people.root.clone(),
    };
    other
}
