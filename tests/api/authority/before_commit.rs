//! Every operation, paused just before its transaction while another request revokes its permission.

use entity::{RepoId, TokenId, cli_session, repo, token};
use forgevault::audit::Source;
use forgevault::lifecycle::purge;
use forgevault::lifecycle::service::{self, DeletionSource};
use futures_util::future::{BoxFuture, join_all};
use reqwest::Method;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _};
use serde_json::json;

use super::{entries, lock_head, snapshot, wait_until};
use crate::matrix::{self, Route, routes};
use crate::support::app::{Answer, NOW, TestApp};
use crate::web::visit::{VAULT, Visit};

/// Blocks every commit in the repository until all operations wait for theirs, behind `revocation`, which is
/// the first `first` jobs. `last` runs just before they are released.
async fn hold_at_commit<'a, A, T>(
    app: &'a TestApp,
    (first, revocation): (u64, BoxFuture<'a, ()>),
    calls: Vec<A>,
    last: impl AsyncFnOnce(&forgevault::db::PoolTx),
) -> Vec<T>
where
    A: Future<Output = T>,
{
    let tx = app.state.db.begin_write().await.unwrap();
    lock_head(&*tx, app.repo_id).await;
    let commits = &app.state.commits;
    let all = first + u64::try_from(calls.len()).unwrap();
    let calls = async {
        wait_until("the revocation is waiting", || commits.waiting() >= first).await;
        join_all(calls).await
    };
    let release = async {
        wait_until("all operations are waiting", || commits.waiting() >= all).await;
        last(&tx).await;
        tx.commit().await.unwrap();
    };
    let ((), answers, ()) = tokio::join!(revocation, calls, release);
    answers
}

/// Each operation and its path, with the data it needs already stored.
async fn operations(app: &TestApp, setup_token: &str, for_token: bool) -> Vec<(Route, String)> {
    let mut operations = vec![];
    for (at, route) in routes().into_iter().enumerate() {
        if for_token && route.is_for_users() {
            continue;
        }
        let name = format!("CELL_{at}");
        let (id, _) = matrix::prepare(app, setup_token, &route, &name).await;
        let path = route.path_of(&name, id);
        operations.push((route, path));
    }
    if for_token {
        operations.push((
            Route {
                method: Method::GET,
                path: "/token/info",
                needs: matrix::Level::Nothing,
                action: "",
            },
            "/token/info".to_owned(),
        ));
    }
    operations
}

/// Asserts that each was refused with this code, recorded as such, and changed nothing.
async fn assert_refused(
    app: &TestApp,
    operations: &[(Route, String)],
    answers: &[Answer],
    (status, code): (u16, &str),
) {
    let ids: Vec<&str> = answers.iter().map(|a| a.header("x-request-id")).collect();
    let entries = entries(app, &ids).await;
    for ((route, path), answer) in operations.iter().zip(answers) {
        let what = format!("{} {path}: {} {}", route.method, answer.status, answer.text);
        assert_eq!(answer.status.as_u16(), status, "{what}");
        assert_eq!(answer.json()["error"], code, "{what}");
        if route.action.is_empty() {
            continue;
        }
        let entry = &entries[answer.header("x-request-id")];
        assert_eq!(
            (entry.action.as_str(), entry.success),
            (route.action, false),
            "{what}"
        );
        let begin = format!("{code}: ");
        assert!(
            entry.fail_reason.contains(&begin),
            "{what}: {}",
            entry.fail_reason
        );
    }
}

async fn detach(tx: &impl ConnectionTrait, repo_id: RepoId) {
    repo::Entity::update_many()
        .col_expr(repo::Column::DetachedUnix, Expr::value(NOW))
        .filter(repo::Column::Id.eq(repo_id))
        .exec(tx)
        .await
        .unwrap();
}

/// Runs `count` operations with a token whose permission is removed by this PATCH.
async fn revoke_by_patch(
    app: &TestApp,
    patch: serde_json::Value,
    count: usize,
    refused: (u16, &str),
) {
    let alice = &app.people.alice;
    let setup_token = app.token("admin").await;
    let mut operations = operations(app, &setup_token, true).await;
    operations.truncate(count);
    let body = json!({ "description": "x", "scope": "admin", "ttl": "1h" });
    let (id, token) = app.id_and_token(body).await;
    let before = snapshot(app).await;
    let of_token = format!("/tokens/{id}");
    let revocation: BoxFuture<'_, ()> = Box::pin(async {
        app.patch(&of_token, alice, patch.clone()).await.expect(200);
    });
    let calls = operations
        .iter()
        .map(|(route, path)| route.call(app, &token, path));
    let answers = hold_at_commit(app, (1, revocation), calls.collect(), async |_: &_| ()).await;
    assert_refused(app, &operations, &answers, refused).await;
    // Only the token itself has changed; undoing the PATCH shows it.
    let undo = json!({ "scope": "admin", "allowed_ips": [], "locked": false });
    app.patch(&of_token, alice, undo).await.expect(200);
    assert_eq!(snapshot(app).await, before);
}

const ALL: usize = usize::MAX;

/// Pages that show repository data, and forms.
pub const PAGES: [(&str, &[(&str, &str)]); 12] = [
    ("", &[]),
    ("/secrets/PAGE", &[]),
    ("/tokens", &[]),
    ("/audit", &[]),
    ("/audit/chain", &[]),
    ("/audit/export", &[]),
    ("/keys", &[]),
    ("/secrets/PAGE/reveal", &[("", "")]),
    ("/secrets/PAGE/download", &[("", "")]),
    ("/secrets/PAGE", &[("version", "1"), ("value", "typed")]),
    ("/secrets/PAGE/delete", &[("version", "1")]),
    (
        "/new",
        &[("name", "MADE"), ("type", "password"), ("value", "typed")],
    ),
];

on_each_database! {
    async fn a_revoked_token_reads_and_changes_nothing(app: TestApp) {
        let alice = &app.people.alice;
        let setup_token = app.token("admin").await;
        let operations = operations(&app, &setup_token, true).await;
        let (id, token) = app.id_and_token(json!({ "description": "x", "scope": "admin" })).await;
        let before = snapshot(&app).await;
        let path = format!("/tokens/{id}");
        let revocation: BoxFuture<'_, ()> = Box::pin(async {
            app.delete(&path, alice).await.expect(200);
        });
        let calls = operations.iter().map(|(route, path)| route.call(&app, &token, path));
        let answers = hold_at_commit(&app, (1, revocation), calls.collect(), async |_: &_| ()).await;
        assert_refused(&app, &operations, &answers, (401, "token_revoked")).await;
        let revoked = format!("revoked_unix: {NOW}");
        assert_eq!(snapshot(&app).await.replace(&revoked, "revoked_unix: 0"), before);
        let conn = app.database.connect().await;
        let row = token::Entity::find_by_id(TokenId::new(id.as_i64().unwrap())).one(&conn).await.unwrap();
        assert_eq!(row.unwrap().used_count, 0);
    }

    async fn a_locked_token_reads_and_changes_nothing(app: TestApp) {
        revoke_by_patch(&app, json!({ "locked": true }), ALL, (423, "token_locked")).await;
    }

    async fn a_token_with_a_narrowed_scope_reads_and_changes_nothing(app: TestApp) {
        let narrowed = json!({ "scope": "read:NOTHING" });
        revoke_by_patch(&app, narrowed, ALL, (403, "access_denied")).await;
    }

    async fn a_token_restricted_to_other_addresses_reads_and_changes_nothing(app: TestApp) {
        let unchanged = json!({ "allowed_ips": ["192.0.2.1"] });
        // The fifth use from another address would lock it.
        revoke_by_patch(&app, unchanged, 4, (403, "access_denied")).await;
    }

    async fn an_expired_token_reads_and_changes_nothing(app: TestApp) {
        let setup_token = app.token("admin").await;
        let operations = operations(&app, &setup_token, true).await;
        let body = json!({ "description": "x", "scope": "admin", "ttl": "1h" });
        let (_, token) = app.id_and_token(body).await;
        let before = snapshot(&app).await;
        let calls = operations.iter().map(|(route, path)| route.call(&app, &token, path));
        let expires = async |_: &_| app.clock.advance(3_600);
        let answers = hold_at_commit(&app, (0, Box::pin(async {})), calls.collect(), expires).await;
        assert_refused(&app, &operations, &answers, (401, "token_expired")).await;
        assert_eq!(snapshot(&app).await, before);
    }

    async fn a_terminal_that_was_signed_out_reads_and_changes_nothing(app: TestApp) {
        let setup_token = app.token("admin").await;
        let operations = operations(&app, &setup_token, false).await;
        let alice = Visit::signed_in(&app, &app.people.alice).await;
        let terminal = alice.sign_in_terminal(&app, "gvt").await;
        // Confirmed, so that nothing is refused for another reason.
        let asked = app.post("/tokens", &terminal, json!({ "description": "x" })).await.expect(403);
        let page = asked["confirmation_uri"].as_str().unwrap().strip_prefix("https://git.example.com").unwrap();
        assert_eq!(alice.post(page, &[("confirm", "")]).await.status, 200);
        let before = snapshot(&app).await;
        let calls = operations.iter().map(|(route, path)| route.call(&app, &terminal, path));
        let ends = async |tx: &forgevault::db::PoolTx| {
            cli_session::Entity::delete_many().exec(&**tx).await.unwrap();
        };
        let answers = hold_at_commit(&app, (0, Box::pin(async {})), calls.collect(), ends).await;
        assert_refused(&app, &operations, &answers, (401, "invalid_token")).await;
        assert_eq!(snapshot(&app).await, before);
    }

    async fn a_hidden_repository_returns_and_changes_nothing(app: TestApp) {
        for (token, refused) in [(true, (401, "invalid_token")), (false, (404, "not_found"))] {
            let setup_token = app.token("admin").await;
            let operations = operations(&app, &setup_token, token).await;
            let credential = if token { app.token("admin").await } else { app.people.alice.clone() };
            let before = snapshot(&app).await;
            let revocation: BoxFuture<'_, ()> = Box::pin(async {
                service::hide(&app.state.commits, app.repo_id, Source::System, DeletionSource::Operator).await.unwrap();
            });
            let calls = operations.iter().map(|(route, path)| route.call(&app, &credential, path));
            let answers = hold_at_commit(&app, (1, revocation), calls.collect(), async |_: &_| ()).await;
            assert_refused(&app, &operations, &answers, refused).await;
            assert_eq!(snapshot(&app).await, before);
            // The forge has it, so the next request of a person makes it visible again.
            app.get("/secrets", &app.people.alice).await.expect(200);
        }
    }

    async fn a_detached_repository_returns_and_changes_nothing(app: TestApp) {
        let setup_token = app.token("admin").await;
        let operations = operations(&app, &setup_token, true).await;
        let before = snapshot(&app).await;
        let calls = operations.iter().map(|(route, path)| {
            let credential = if route.needs == matrix::Level::Read { &app.people.alice } else { &setup_token };
            route.call(&app, credential, path)
        });
        let detached = async |tx: &forgevault::db::PoolTx| detach(&**tx, app.repo_id).await;
        let answers = hold_at_commit(&app, (0, Box::pin(async {})), calls.collect(), detached).await;
        for ((route, path), answer) in operations.iter().zip(&answers) {
            let person = route.needs == matrix::Level::Read;
            let expected = if person { 404 } else { 401 };
            assert_eq!(answer.status.as_u16(), expected, "{path}: {}", answer.text);
        }
        assert_eq!(snapshot(&app).await, before);
    }

    async fn a_purged_repository_keeps_nothing(app: TestApp) {
        let setup_token = app.token("admin").await;
        let operations = operations(&app, &setup_token, true).await;
        let revocation: BoxFuture<'_, ()> = Box::pin(async {
            let vault = &app.state;
            purge::purge(&vault.commits, &vault.ring, app.repo_id, Source::Cli).await.unwrap();
        });
        let calls = operations.iter().map(|(route, path)| route.call(&app, &setup_token, path));
        let answers = hold_at_commit(&app, (1, revocation), calls.collect(), async |_: &_| ()).await;
        for ((route, _), answer) in operations.iter().zip(answers) {
            assert_eq!(answer.status.as_u16(), 401, "{} {}", route.path, answer.text);
        }
        assert_eq!(snapshot(&app).await, "[] [] [] []");
    }

    async fn pages_show_nothing_of_a_hidden_repository(app: TestApp) {
        app.store("PAGE", "canary").await;
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let before = snapshot(&app).await;
        let revocation: BoxFuture<'_, ()> = Box::pin(async {
            service::hide(&app.state.commits, app.repo_id, Source::System, DeletionSource::Operator).await.unwrap();
        });
        let calls = PAGES.map(|(path, form)| {
            let path = format!("{VAULT}{path}");
            let visit = &visit;
            async move {
                match form {
                    [] => visit.get(&path).await,
                    form => visit.post(&path, form).await,
                }
            }
        });
        let answers = hold_at_commit(&app, (1, revocation), calls.into(), async |_: &_| ()).await;
        for ((path, _), answer) in PAGES.iter().zip(answers) {
            assert_eq!(answer.status.as_u16(), 404, "{path}: {}", answer.text);
            assert!(!answer.text.contains("canary"), "{path}");
        }
        assert_eq!(snapshot(&app).await, before);
    }
}
