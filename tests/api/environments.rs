//! Environments: their declaration, who may touch what lies in them, and what is stored about them.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a panic is a failed test"
)]

mod declare;
mod export;
mod judged;
mod list;
mod matrix_route;
mod read;
mod stored;

use sea_orm::ConnectionTrait as _;
use serde_json::Value;

use crate::support::app::{Answer, TestApp};

/// Declares or changes an environment as alice, an admin.
async fn put(app: &TestApp, name: &str, body: Value) -> Answer {
    let path = format!("/environments/{name}");
    app.put(&path, &app.people.alice, body).await
}

/// Runs SQL statements directly on the database.
async fn sql(app: &TestApp, statements: &[&str]) {
    let conn = app.database.connect().await;
    for statement in statements {
        conn.execute_unprepared(statement).await.unwrap();
    }
}

/// Declares `qa` over two older names whose rest is no name.
async fn with_odd_names(app: &TestApp) {
    for name in ["qa.", "qa.-x"] {
        app.store(name, "odd").await;
    }
    put(app, "qa", serde_json::json!({ "take_in": 2 }))
        .await
        .expect(201);
}

/// One text field of every item of a list.
fn texts(list: &Value, field: &str) -> Vec<String> {
    let list = list.as_array().unwrap();
    list.iter()
        .map(|item| item[field].as_str().unwrap().to_owned())
        .collect()
}
