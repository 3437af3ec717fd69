//! One client's large, slow or frequent requests must not delay other clients.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a panic is a failed test"
)]

use entity::{RepoId, UserId};
use sea_orm::ConnectionTrait as _;
use std::io::Read as _;
use std::net::TcpStream;
use std::time::Duration;

use forgevault::http::limiter::{PermitRequest, Person};
use forgevault::startup::Overrides;
use reqwest::Method;
use serde_json::json;

use crate::process::service::PATIENCE;
use crate::support::app::{Options, TestApp};
use crate::support::database::Kind;
use crate::support::slow_reader::SlowReader;

/// More than the socket buffers of a connection that nobody reads.
const MANY: usize = 110;

/// Fills a repository so that its export is large.
async fn fill(app: &TestApp, repository: &str, token: &str) {
    let value = "x".repeat(65_536);
    for n in 0..MANY {
        let path = format!("//api/v1/repos/{repository}/vault/secrets/A{n}");
        let body = json!({ "value": value });
        let stored = app
            .send(app.request(Method::PUT, &path, token).json(&body))
            .await;
        stored.expect(201);
    }
}

async fn start(request_timeout: u64, sending_patience: Option<Duration>) -> TestApp {
    let settings = vec![
        (
            "FORGEVAULT__SERVER__REQUEST_TIMEOUT_SECONDS",
            request_timeout.to_string(),
        ),
        ("FORGEVAULT__SERVER__MAX_VALUE_BYTES", (3 << 20).to_string()),
    ];
    let options = Options {
        settings,
        overrides: Overrides {
            sending_patience,
            ..Overrides::default()
        },
        ..Options::default()
    };
    let app = TestApp::start_with(Kind::Sqlite, options).await;
    let mut world = app.forge.world();
    world.add_repo("dave/own");
    world.set_member("dave/own", "dave", "admin");
    drop(world);
    app
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_strangers_slow_exports_delay_nobody_else() {
    let app = start(20, None).await;
    let (alice, dave) = (app.people.alice.clone(), app.people.dave.clone());
    fill(&app, "dave/own", &dave).await;
    fill(&app, "acme/app", &alice).await;
    let path = "//api/v1/repos/dave/own/vault/tokens";
    let body = json!({ "description": "another", "scope": "read" });
    let created = app
        .send(app.request(Method::POST, path, &dave).json(&body))
        .await;
    let token = created.expect(201)["token"].as_str().unwrap().to_owned();
    let mut slow: Vec<TcpStream> = [&dave, &token]
        .into_iter()
        .cycle()
        .take(8)
        .map(|token| SlowReader::ask(app.address, "/api/v1/repos/dave/own/vault/export", token))
        .collect();
    // One of them is in progress.
    slow[0].read_exact(&mut [0; 64]).unwrap();
    for _ in 0..3 {
        let export = app.get("/export", &alice).await;
        assert_eq!(export.expect(200).as_array().unwrap().len(), MANY);
    }
    for path in ["/audit/export", "/secrets"] {
        assert_eq!(app.get(path, &alice).await.status, 200, "{path}");
    }
    drop(slow);
}

/// Whether the service still has the connection open.
fn is_open(stream: &TcpStream) -> bool {
    let port = |address: std::net::SocketAddr| format!(":{:04X}", address.port());
    let (service, client) = (
        port(stream.peer_addr().unwrap()),
        port(stream.local_addr().unwrap()),
    );
    let all = std::fs::read_to_string("/proc/net/tcp").unwrap();
    all.lines().any(|line| {
        let mut words = line.split_whitespace().skip(1);
        let mut ends_with = |port: &str| words.next().is_some_and(|word| word.ends_with(port));
        ends_with(&service) && ends_with(&client)
    })
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_unread_response_is_aborted() {
    let app = start(30, Some(Duration::from_secs(1))).await;
    let alice = app.people.alice.clone();
    app.store("A", &"x".repeat(3 << 20)).await;
    let mut slow = SlowReader::ask(
        app.address,
        "/api/v1/repos/acme/app/vault/secrets/A",
        &alice,
    );
    slow.read_exact(&mut [0; 64]).unwrap();
    assert!(is_open(&slow));
    let started = std::time::Instant::now();
    while is_open(&slow) {
        assert!(
            started.elapsed() < PATIENCE,
            "the connection is never closed"
        );
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    let mut rest = vec![];
    let ended = slow.read_to_end(&mut rest);
    assert!(
        ended.is_err() || rest.len() < 3 << 20,
        "the whole response arrived"
    );
    // A client that reads gets the whole response.
    app.get("/secrets/A", &alice).await.expect(200);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_client_that_stops_reading_is_cut_off_and_frees_its_permit() {
    let app = start(30, Some(Duration::from_secs(1))).await;
    let alice = app.people.alice.clone();
    fill(&app, "acme/app", &alice).await;
    let mut slow = SlowReader::ask(app.address, "/api/v1/repos/acme/app/vault/export", &alice);
    slow.read_exact(&mut [0; 64]).unwrap();
    let user_id = app.audit("?action=read").await[0]["user_id"]
        .as_i64()
        .unwrap();
    let request = PermitRequest {
        repo_id: app.repo_id,
        person: Person::User(UserId::new(user_id)),
    };
    // Sending all of it would take far longer than a client may stall.
    let turn = tokio::time::timeout(PATIENCE, app.state.limiters.exports.take(request)).await;
    drop(turn.unwrap());
    let mut rest = vec![];
    let ended = slow.read_to_end(&mut rest);
    assert!(
        ended.is_err() || rest.len() < MANY * 65_536,
        "the whole response arrived"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_export_that_grew_while_waiting_is_checked_with_its_permit() {
    let app = start(30, None).await;
    let alice = app.people.alice.clone();
    app.store("A", "1").await;
    fill(&app, "acme/app", &alice).await;
    let mut turns = vec![];
    for n in 1..=4 {
        let request = PermitRequest {
            repo_id: RepoId::new(-n),
            person: Person::User(UserId::new(-n)),
        };
        turns.push(app.state.limiters.exports.take(request).await.unwrap());
    }
    let waiting = app.get("/export", &alice);
    let grow = async {
        // It waits: a later request that needs no permit is answered first.
        app.get("/export?prefix=A109", &alice).await.expect(200);
        let conn = app.database.connect().await;
        let enlarge = "UPDATE vault_secret_version SET encrypted_value = zeroblob(1048576)";
        conn.execute_unprepared(enlarge).await.unwrap();
        drop(turns);
    };
    let (export, ()) = tokio::join!(waiting, grow);
    export.refused(400, "invalid_request");
    assert!(export.text.contains("64 MiB"), "{}", export.text);
}
