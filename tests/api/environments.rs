//! Environments: their declaration, who may touch what lies in them, and what is stored about them.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a panic is a failed test"
)]

mod declare;
mod judged;
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
