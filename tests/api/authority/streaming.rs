//! Permissions revoked while a response is streamed: the rest is withheld.

use std::io::Read as _;
use std::net::TcpStream;
use std::sync::Arc;

use forgevault::audit::Source;
use forgevault::lifecycle::service::{self, DeletionSource};
use serde_json::json;

use super::{ObservedClock, with_observed_clock};
use crate::device::SESSION;
use crate::secrets::full_list::{LIST, add};
use crate::support::app::{NOW, TestApp};
use crate::support::chain_builder::{read_at, rebuild};
use crate::support::slow_reader::{SlowReader, read_rest};
use crate::web::visit::Visit;

/// Each response is larger than the socket buffers on both sides.
const LONG: [&str; 2] = [LIST, "/api/v1/repos/acme/app/vault/audit/export"];

/// Stores enough data for that size.
async fn fill(app: &TestApp) {
    app.store("A", "1").await;
    add(app, "A", 12_000, &"d".repeat(1000)).await;
    let conn = app.database.connect().await;
    let entries = (0..20_000).map(|_| read_at(NOW, &"u".repeat(512)));
    rebuild(&conn, &app.state.ring, app.repo_id, entries).await;
}

async fn prepared(app: TestApp) -> (TestApp, Arc<ObservedClock>) {
    let (app, clock) = with_observed_clock(app, 300).await;
    fill(&app).await;
    (app, clock)
}

/// A response whose first part has arrived.
fn begin(app: &TestApp, path: &str, token: &str) -> TcpStream {
    let mut stream = SlowReader::ask(app.address, path, token);
    let mut begin = [0; 4096];
    stream.read_exact(&mut begin).unwrap();
    let begin = String::from_utf8_lossy(&begin);
    assert!(begin.starts_with("HTTP/1.1 200 "), "{path}: {begin}");
    stream
}

fn assert_is_cut_off(path: &str, stream: TcpStream) {
    let (text, is_whole) = read_rest(stream);
    assert!(!is_whole, "{path}: {}", &text[text.len() - 100..]);
}

on_each_database! {
    async fn a_slow_reader_with_a_valid_token_gets_everything(app: TestApp) {
        let (app, clock) = prepared(app).await;
        let token = app.token("admin").await;
        for (path, credential) in LONG.into_iter().flat_map(|path| [(path, &token), (path, &app.people.alice)]) {
            let stream = begin(&app, path, credential);
            clock.advance(2);
            let (text, is_whole) = read_rest(stream);
            assert!(is_whole, "{path}: {}", &text[text.len() - 100..]);
        }
    }

    async fn a_revoked_token_gets_no_further_parts(app: TestApp) {
        let (app, _) = prepared(app).await;
        for path in LONG {
            let (id, token) = app.id_and_token(json!({ "description": "x", "scope": "admin" })).await;
            let stream = begin(&app, path, &token);
            app.delete(&format!("/tokens/{id}"), &app.people.alice).await.expect(200);
            assert_is_cut_off(path, stream);
        }
    }

    async fn an_expired_token_gets_no_further_parts(app: TestApp) {
        let (app, clock) = prepared(app).await;
        for path in LONG {
            let token_body = json!({ "description": "x", "scope": "admin", "ttl": "1h" });
            let (_, token) = app.id_and_token(token_body).await;
            let stream = begin(&app, path, &token);
            clock.advance(3_600);
            assert_is_cut_off(path, stream);
        }
    }

    async fn a_terminal_that_is_signed_out_gets_no_further_parts(app: TestApp) {
        let (app, _) = prepared(app).await;
        let browser = Visit::signed_in(&app, &app.people.alice).await;
        for path in LONG {
            let terminal = browser.sign_in_terminal(&app, "gvt").await;
            let stream = begin(&app, path, &terminal);
            assert_eq!(app.delete(SESSION, &terminal).await.status, 204);
            assert_is_cut_off(path, stream);
        }
    }

    async fn a_removed_person_gets_no_further_parts(app: TestApp) {
        let (app, clock) = prepared(app).await;
        for path in LONG {
            let stream = begin(&app, path, &app.people.alice);
            app.forge.world().set_member("acme/app", "alice", "none");
            clock.advance(2);
            assert_is_cut_off(path, stream);
            app.forge.world().set_member("acme/app", "alice", "admin");
            clock.advance(300);
        }
    }

    async fn a_hidden_repository_sends_no_further_parts(app: TestApp) {
        let (app, _) = prepared(app).await;
        let token = app.token("admin").await;
        for path in LONG {
            for credential in [&token, &app.people.alice] {
                let stream = begin(&app, path, credential);
                let commits = &app.state.commits;
                service::hide(commits, app.repo_id, Source::System, DeletionSource::Operator).await.unwrap();
                assert_is_cut_off(path, stream);
                // The next request of a person makes it visible again.
                app.get("/secrets/A", &app.people.alice).await.expect(200);
            }
        }
    }
}
