//! Environments: their declaration, who may touch what lies in them, and its history.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a panic is a failed test"
)]

mod copy;
mod declare;
mod diff;
mod export;
mod history;
mod judged;
mod list;
mod matrix_route;
mod older_process;
mod patch;
mod read;
mod revisions;
mod rollback;
mod rollback_bounds;
mod rollback_random;
pub mod states;
mod stored;

use std::collections::BTreeMap;

use entity::{
    RepoId, Revision, SecretId, TokenId, UserId, Version, VersionId, environment_change,
    environment_revision, secret,
};
use forgevault::audit::{Action, Entry, Source};
use forgevault::commit::Authority;
use forgevault::environments::Environments;
use forgevault::environments::revisions::{RecordedRevision, last_revision};
use forgevault::paging::Page;
use forgevault::secrets::name::NameFilter;
use sea_orm::{ColumnTrait as _, ConnectionTrait as _, EntityTrait as _, QueryFilter as _};
use serde_json::{Value, json};

use crate::support::app::{Answer, TestApp};

/// Declares or changes an environment as alice, an admin.
async fn put(app: &TestApp, name: &str, body: Value) -> Answer {
    let path = format!("/environments/{name}");
    app.put(&path, &app.people.alice, body).await
}

async fn rename(app: &TestApp, from: &str, to: &str) {
    let path = format!("/secrets/{from}");
    let renamed = app.patch(&path, &app.people.alice, json!({ "name": to }));
    renamed.await.expect(200);
}

/// Value and mode by full name.
type Values = BTreeMap<String, (String, String)>;

/// Reads everything as alice, an admin.
async fn all_values(app: &TestApp) -> Values {
    let exported = app.get("/export", &app.people.alice).await.expect(200);
    let exported = exported.as_array().unwrap().iter();
    let text = |secret: &Value, field: &str| secret[field].as_str().unwrap().to_owned();
    let values = exported.map(|secret| {
        let value = (text(secret, "value"), text(secret, "encryption_mode"));
        (text(secret, "name"), value)
    });
    values.collect()
}

/// Reads what one of the initial parts holds.
async fn values(app: &TestApp, part: &str) -> Values {
    let mut values = all_values(app).await;
    values.retain(|name, _| Environments::initial().part_of(name) == part);
    values
}

const LOCKBOX: &str = "lockbox:v1:2ZwwMO0szMm8/TUgvcqMMA==:4ipTo8+Y78r5X7rn8xl5RRW9KKpcyzRGUlcbKN9uXLn/CM1mjXeY9bzfs4mJMQ==";

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
/// The entry of a command of user 7.
fn entry(repo_id: RepoId) -> Entry {
    Entry {
        repo_id,
        action: Action::Write,
        success: true,
        message: String::new(),
        secret_id: SecretId::NONE,
        secret_name: String::new(),
        version_id: VersionId::NONE,
        version: Version::NONE,
        user_id: UserId::new(7),
        user_name: "ann".to_owned(),
        token_id: TokenId::NONE,
        ip_address: "192.0.2.1".to_owned(),
        user_agent: String::new(),
        request_id: "the request".to_owned(),
        source: Source::Api,
    }
}

async fn execute<C: forgevault::commit::Command>(app: &TestApp, command: C) -> C::Output {
    let commits = &app.state.commits;
    let done = commits.execute(command, entry(app.repo_id), Authority::Service);
    done.await.unwrap()
}

async fn last(app: &TestApp, environment: &str) -> i64 {
    let last = last_revision(app.state.db.conn(), app.repo_id, environment);
    last.await.unwrap().revision.get()
}

async fn history(
    app: &TestApp,
    environment: &str,
    reach: Option<&NameFilter>,
    page: Page,
) -> (Vec<RecordedRevision>, u64) {
    let (conn, environments) = (app.state.db.conn(), Environments::initial());
    let part = (app.repo_id, environments.part(environment).unwrap());
    forgevault::environments::revisions::history(conn, part, reach, page)
        .await
        .unwrap()
}

/// The changes of a revision, as name, from and to.
fn changes(recorded: &RecordedRevision) -> Vec<(&str, i64, i64)> {
    let changes = recorded.changes.iter();
    changes
        .map(|change| {
            let (from, to) = (change.from_version.get(), change.to_version.get());
            (change.name.as_str(), from, to)
        })
        .collect()
}

/// Every change of an environment, oldest revision first.
async fn all_changes(app: &TestApp, environment: &str) -> Vec<Vec<(String, i64, i64)>> {
    let (recorded, _) = history(app, environment, None, Page::first(1000)).await;
    let owned = |(name, from, to): (&str, i64, i64)| (name.to_owned(), from, to);
    let recorded = recorded.iter().rev();
    recorded
        .map(|recorded| changes(recorded).into_iter().map(owned).collect())
        .collect()
}

fn change(name: &str, from: i64, to: i64) -> (String, i64, i64) {
    (name.to_owned(), from, to)
}

async fn stored(app: &TestApp) -> Vec<secret::Model> {
    let conn = app.database.connect().await;
    let secrets = secret::Entity::find().filter(secret::Column::RepoId.eq(app.repo_id));
    secrets.all(&conn).await.unwrap()
}
