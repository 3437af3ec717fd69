//! Rows that grant access, changed by an attacker with write access to the database but without a master
//! key.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a panic is a failed test"
)]

mod cli_sessions;
mod others;
mod secrets;
mod sessions;
mod tokens;
mod upgrade;

use forgevault::keys::commands;
use sea_orm::ConnectionTrait as _;

use crate::support::app::TestApp;

/// Runs SQL statements directly on the database.
async fn sql(app: &TestApp, statements: &[&str]) {
    let conn = app.database.connect().await;
    for statement in statements {
        conn.execute_unprepared(statement).await.unwrap();
    }
}

/// The output of `forgevault check`, and whether it found no errors.
async fn check(app: &TestApp) -> (String, bool) {
    commands::check(&app.state.db, &app.state.ring)
        .await
        .unwrap()
}

/// Asserts that the check reports this row and no other.
async fn assert_check_reports(app: &TestApp, row: &str) {
    let (text, passes) = check(app).await;
    let tampered = "it was modified outside the service";
    let lines: Vec<&str> = text
        .lines()
        .filter(|line| line.ends_with(tampered))
        .collect();
    assert!(
        !passes && lines.len() == 1 && lines[0].contains(row),
        "{row}: {text}"
    );
}

async fn assert_check_passes(app: &TestApp) {
    let (text, passes) = check(app).await;
    assert!(passes, "{text}");
}
