//! The same request several times at once, in one process and in several.

use std::time::{Duration, Instant};

use forgevault::idempotency::{Caller, IdempotencyKey, MAX_WAIT};
use forgevault::secrets::author::Author;
use futures_util::future::join_all;
use serde_json::json;

use super::{author, is_replay, kept, post, put, versions};
use crate::authority::{lock_head, wait_until};
use crate::support::app::{Answer, TestApp};

/// Asserts that one of them made the change and all got its answer.
fn assert_one_change(answers: &[Answer]) {
    let first = answers.iter().filter(|answer| !is_replay(answer));
    assert_eq!(first.count(), 1, "{answers:?}");
    for answer in answers {
        assert!(answer.status.is_success(), "{}", answer.text);
        let same = (answer.status, answer.header("etag"));
        assert_eq!(same, (answers[0].status, answers[0].header("etag")));
    }
}

async fn race(app: &TestApp, services: &[&TestApp]) {
    let alice = app.people.alice.clone();
    let body = json!({ "value": "1" });
    let writes = (0..12).map(|at| {
        let service = services[at % services.len()];
        put(service, "/secrets/A", (&alice, "k"), body.clone())
    });
    let answers = join_all(writes).await;
    assert_one_change(&answers);
    assert!(answers.iter().all(|answer| answer.text == answers[0].text));
    assert_eq!(versions(app, "A").await, 1);
    let body = json!({ "description": "x" });
    let tokens = (0..6).map(|at| {
        let service = services[at % services.len()];
        post(service, "/tokens", (&alice, "t"), body.clone())
    });
    let answers = join_all(tokens).await;
    assert_one_change(&answers);
    let with_text = answers
        .iter()
        .filter(|answer| answer.json().get("token").is_some());
    assert_eq!(with_text.count(), 1);
    let tokens = app.get("/tokens", &alice).await.expect(200);
    assert_eq!(tokens.as_array().unwrap().len(), 1);
    assert_eq!(kept(app).await.len(), 2);
}

on_each_database! {
    async fn requests_at_the_same_time_make_one_change(app: TestApp) {
        race(&app, &[&app]).await;
    }

    async fn requests_to_two_processes_make_one_change(app: TestApp) {
        let replica = app.replica().await;
        race(&app, &[&app, &replica]).await;
    }

    async fn the_second_of_two_processes_finds_the_answer_behind_the_lock(app: TestApp) {
        app.store("A", "1").await;
        let replica = app.replica().await;
        let bob = app.people.bob.clone();
        let body = json!({ "value": "2" });
        // Both have found nothing, and wait for the lock of the repository.
        let held = app.state.db.begin_write().await.unwrap();
        lock_head(&*held, app.repo_id).await;
        let release = async {
            let waiting = || app.state.commits.waiting() >= 1 && replica.state.commits.waiting() >= 1;
            wait_until("both are waiting", waiting).await;
            held.commit().await.unwrap();
        };
        let (one, other, ()) = tokio::join!(
            put(&app, "/secrets/A", (&bob, "k"), body.clone()),
            put(&replica, "/secrets/A", (&bob, "k"), body.clone()),
            release,
        );
        assert_one_change(&[one, other]);
        assert_eq!(versions(&app, "A").await, 2);
        // And if they are two requests, one is refused.
        let held = app.state.db.begin_write().await.unwrap();
        lock_head(&*held, app.repo_id).await;
        let release = async {
            let waiting = || app.state.commits.waiting() >= 1 && replica.state.commits.waiting() >= 1;
            wait_until("both are waiting", waiting).await;
            held.commit().await.unwrap();
        };
        let (one, other, ()) = tokio::join!(
            put(&app, "/secrets/A", (&bob, "two"), json!({ "value": "3" })),
            put(&replica, "/secrets/A", (&bob, "two"), json!({ "value": "4" })),
            release,
        );
        let mut statuses = [one.status.as_u16(), other.status.as_u16()];
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 422]);
        assert_eq!(versions(&app, "A").await, 3);
    }

    async fn who_waits_for_more_than_ten_seconds_is_told_to_retry(app: TestApp) {
        let alice = app.people.alice.clone();
        app.store("A", "1").await;
        let body = json!({ "value": "2" });
        put(&app, "/secrets/A", (&alice, "first"), body.clone()).await.expect(200);
        let author = author(&kept(&app).await[0]);
        assert!(matches!(author, Author::User(_)));
        let caller = Caller {
            repo_id: app.repo_id,
            author,
            key: IdempotencyKey::parse(&[b"k"]).unwrap().unwrap(),
        };
        let turn = app.state.in_flight.turn(&caller, MAX_WAIT).await.unwrap();
        let began = Instant::now();
        let refused = put(&app, "/secrets/A", (&alice, "k"), body.clone()).await;
        refused.refused(409, "conflict");
        assert!(began.elapsed() >= Duration::from_secs(10));
        assert_eq!(refused.header("retry-after"), "5");
        drop(turn);
        put(&app, "/secrets/A", (&alice, "k"), body).await.expect(200);
        assert_eq!(versions(&app, "A").await, 3);
    }
}
