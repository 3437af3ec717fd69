//! Rows that give rights, changed by somebody who can write to the database and has no master key.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a panic is a failed test"
)]

mod secrets;
mod sessions;
mod tokens;
mod upgrade;

use forgevault::keys::commands;
use sea_orm::ConnectionTrait as _;

use crate::support::app::TestApp;

/// Runs statements beside the service.
async fn sql(app: &TestApp, statements: &[&str]) {
    let conn = app.database.connect().await;
    for statement in statements {
        conn.execute_unprepared(statement).await.unwrap();
    }
}

/// What `forgevault check` says, and whether all is well.
async fn check(app: &TestApp) -> (String, bool) {
    commands::check(&app.state.db, &app.state.ring)
        .await
        .unwrap()
}

/// It names that row, and no other.
async fn assert_checked(app: &TestApp, row: &str) {
    let (text, fine) = check(app).await;
    let told = "it was modified outside the service";
    let lines: Vec<&str> = text.lines().filter(|line| line.ends_with(told)).collect();
    assert!(
        !fine && lines.len() == 1 && lines[0].contains(row),
        "{row}: {text}"
    );
}

async fn assert_fine(app: &TestApp) {
    let (text, fine) = check(app).await;
    assert!(fine, "{text}");
}
