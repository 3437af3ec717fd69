//! The header itself, whose key it is, and for how long.

use reqwest::Method;
use reqwest::header::HeaderValue;
use serde_json::json;

use super::{assert_replayed, author, is_replay, kept, keyed, post, put, versions};
use crate::support::app::Options;

const DAY: i64 = 24 * 3600;

on_each_database! {
    async fn an_invalid_or_repeated_key_is_refused(app: TestApp) {
        let alice = &app.people.alice;
        let body = json!({ "value": "v" });
        let long = "k".repeat(65);
        let with = |keys: Vec<HeaderValue>| {
            let mut request = app.request(Method::PUT, "/secrets/A", alice).json(&body);
            for key in keys {
                request = request.header("Idempotency-Key", key);
            }
            request
        };
        let key = |bytes: &[u8]| HeaderValue::from_bytes(bytes).unwrap();
        for keys in [
            vec![key(b"")],
            vec![key(long.as_bytes())],
            vec![key(b"a b")],
            vec![key(b"a\tb")],
            vec![key("\u{e4}".as_bytes())],
            vec![key(b"\xff")],
            vec![key(b"a"), key(b"a")],
        ] {
            let refused = app.send(with(keys.clone())).await;
            refused.refused(400, "invalid_request");
            assert!(refused.text.contains("Idempotency-Key: "), "{keys:?}: {}", refused.text);
        }
        app.get("/secrets/A", alice).await.refused(404, "not_found");
        let refused = app.audit("?action=write&success=false").await;
        assert_eq!(refused.len(), 7);
        for good in ["k", &long[1..], "\"8e03978e-40d5-43dd-bc93-6894a57f9324\"", "~!,;="] {
            let first = app.send(with(vec![key(good.as_bytes())])).await;
            assert_replayed(&first, &app.send(with(vec![key(good.as_bytes())])).await);
        }
        // Who may not write is not told about the key.
        let request = app.request(Method::PUT, "/secrets/A", &app.people.carol).json(&body);
        app.send(request.header("Idempotency-Key", "")).await.refused(403, "forbidden");
        let request = app.request(Method::PUT, "/secrets/A", "").json(&body);
        app.send(request.header("Idempotency-Key", "")).await.refused(401, "unauthorized");
    }

    async fn reads_ignore_the_key(app: TestApp) {
        app.store("A", "1").await;
        let alice = app.people.alice.as_str();
        for key in ["k", "", "two words"] {
            for path in ["/secrets", "/secrets/A", "/environments", "/audit"] {
                let read = app.send(keyed(&app, (&Method::GET, path), (alice, key), None)).await;
                assert!(read.status.is_success() && !is_replay(&read), "{path}: {}", read.text);
            }
            let head = app.send(keyed(&app, (&Method::HEAD, "/secrets"), (alice, key), None)).await;
            assert!(head.status.is_success() && !is_replay(&head));
        }
        assert!(kept(&app).await.is_empty());
    }

    async fn a_key_belongs_to_its_caller_in_one_repository(app: TestApp) {
        let alice = app.people.alice.clone();
        let (elsewhere, oauth) = {
            let mut world = app.forge.world();
            world.add_repo("acme/other");
            world.set_member("acme/other", "alice", "admin");
            (world.add_token("alice", "all"), world.add_oauth_token("alice", "all"))
        };
        let (one, other) = (app.token("write:*").await, app.token("write:*").await);
        let body = json!({ "value": "v" });
        let first = put(&app, "/secrets/A", (&alice, "k"), body.clone()).await;
        // A person is the same with each of their tokens.
        for same in [&elsewhere, &oauth] {
            assert_replayed(&first, &put(&app, "/secrets/A", (same, "k"), body.clone()).await);
        }
        assert_eq!(versions(&app, "A").await, 1);
        for (count, another) in (2..).zip([&app.people.bob, &one, &other, &app.people.root]) {
            let first = put(&app, "/secrets/A", (another, "k"), body.clone()).await;
            assert_replayed(&first, &put(&app, "/secrets/A", (another, "k"), body.clone()).await);
            assert_eq!(first.expect(200)["current_version"], count);
        }
        let path = "//api/v1/repos/acme/other/vault/secrets/A";
        let first = put(&app, path, (&alice, "k"), body.clone()).await;
        assert_replayed(&first, &put(&app, path, (&alice, "k"), body.clone()).await);
        let kept = kept(&app).await;
        let mut authors: Vec<_> = kept.iter().map(|row| format!("{} {:?}", row.repo_id, author(row))).collect();
        authors.sort();
        authors.dedup();
        assert_eq!((kept.len(), authors.len()), (6, 6), "{authors:?}");
    }

    async fn after_a_day_the_key_is_free(app: TestApp) {
        let alice = app.people.alice.clone();
        let write = async || put(&app, "/secrets/A", (&alice, "k"), json!({ "value": "v" })).await;
        let first = write().await;
        app.clock.advance(DAY - 1);
        assert_replayed(&first, &write().await);
        app.clock.advance(1);
        let second = write().await;
        assert_eq!(second.expect(200)["current_version"], 2);
        assert!(!is_replay(&second));
        assert_replayed(&second, &write().await);
        // A clock that was set back does not keep it for longer.
        app.clock.advance(-DAY);
        assert_eq!(write().await.expect(200)["current_version"], 3);
    }

    async fn expired_answers_are_removed(app: TestApp) {
        let alice = app.people.alice.clone();
        let remove = async || {
            let now = forgevault::clock::Clock::now_unix(&*app.clock);
            forgevault::idempotency::store::delete_expired(&app.state.db, now).await.unwrap();
        };
        let body = json!({ "value": "v" });
        put(&app, "/secrets/A", (&alice, "old"), body.clone()).await.expect(201);
        app.clock.advance(DAY - 1);
        put(&app, "/secrets/A", (&alice, "new"), body).await.expect(200);
        remove().await;
        assert_eq!(kept(&app).await.len(), 2);
        app.clock.advance(1);
        remove().await;
        let left = kept(&app).await;
        assert_eq!(left.iter().map(|row| row.idempotency_key.as_str()).collect::<Vec<_>>(), ["new"]);
        app.clock.advance(-3 * DAY);
        remove().await;
        assert!(kept(&app).await.is_empty());
    }

    async fn a_replay_needs_no_licence(app: TestApp) {
        let alice = app.people.alice.clone();
        let body = json!({ "description": "CI" });
        let first = post(&app, "/tokens", (&alice, "k"), body.clone()).await.expect(201);
        let app = app.restart(Options { licensed: true, ..Options::default() }).await;
        post(&app, "/tokens", (&alice, "other"), body.clone()).await.refused(402, "limit_reached");
        let again = post(&app, "/tokens", (&alice, "k"), body).await;
        assert!(is_replay(&again));
        assert_eq!(again.expect(201)["id"], first["id"]);
    }
}
