//! Resource limits: abusive input is bounded, and other clients are still served.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "of tests: a panic is a failed test"
)]

use std::io::{ErrorKind, Read as _, Write as _};
use std::net::TcpStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, Instant};

use forgevault::clock::Clock;
use forgevault::startup::Overrides;
use serde_json::json;

use crate::process::service::{ALICE, PATIENCE, Site};
use crate::support::app::{NOW, Options, TestApp};
use crate::support::database::Kind;

async fn start(request_timeout: u64) -> TestApp {
    let settings = vec![(
        "FORGEVAULT__SERVER__REQUEST_TIMEOUT_SECONDS",
        request_timeout.to_string(),
    )];
    let options = Options {
        settings,
        ..Options::default()
    };
    TestApp::start_with(Kind::Sqlite, options).await
}

fn connect(app: &TestApp) -> TcpStream {
    let stream = TcpStream::connect(app.address).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    stream.set_write_timeout(Some(PATIENCE)).unwrap();
    stream
}

/// The head of a PUT, up to its body headers.
fn put_head(token: &str, body: &str) -> String {
    format!(
        "PUT /api/v1/repos/acme/app/vault/secrets/A HTTP/1.1\r\nHost: localhost\r\n\
         Authorization: Bearer {token}\r\nContent-Type: application/json\r\n{body}\r\n\r\n"
    )
}

/// Reads until the server closes the connection.
fn answer(mut stream: TcpStream) -> String {
    let mut bytes = vec![];
    match stream.read_to_end(&mut bytes) {
        Ok(_) => {}
        // The connection may be reset before everything is sent; what was received counts.
        Err(error) => assert_eq!(error.kind(), ErrorKind::ConnectionReset),
    }
    String::from_utf8(bytes).unwrap()
}

async fn assert_serves(app: &TestApp) {
    app.store("STILL_SERVED", "1").await;
    let read = app.get("/secrets/STILL_SERVED", &app.people.bob).await;
    assert_eq!(read.expect(200)["value"], "1");
}

/// Sends the same bytes repeatedly until the server closes the connection. A polite client stops when it
/// has a response.
fn flood(stream: &mut TcpStream, chunk: &[u8], waits: bool) {
    let started = Instant::now();
    while stream.write_all(chunk).is_ok() && !(waits && is_readable(stream)) {
        assert!(
            started.elapsed() < PATIENCE,
            "the body is read without limit"
        );
    }
}

/// Whether a response, or the end of the connection, can be read.
fn is_readable(stream: &TcpStream) -> bool {
    stream.set_nonblocking(true).unwrap();
    let seen = stream.peek(&mut [0]);
    stream.set_nonblocking(false).unwrap();
    seen.is_ok()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_body_of_20_mib_is_refused() {
    let app = start(30).await;
    let body = json!({ "value": "x".repeat(20 << 20) });
    let refused = app.put("/secrets/A", &app.people.bob, body).await;
    refused.refused(413, "value_too_large");
    assert_serves(&app).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_endless_body_is_not_read_forever() {
    let app = start(30).await;
    let chunk = format!("10000\r\n{}\r\n", "x".repeat(0x10000));
    for (token, status) in [(&*app.people.bob, "413"), ("not-a-token", "401")] {
        for waits in [true, false] {
            let mut stream = connect(&app);
            let head = put_head(token, "Transfer-Encoding: chunked");
            stream.write_all(head.as_bytes()).unwrap();
            flood(&mut stream, chunk.as_bytes(), waits);
            // Returns only because the server closes the connection.
            let answer = answer(stream);
            let seen = answer.split(' ').nth(1);
            assert!(seen == Some(status) || !waits && seen.is_none(), "{answer}");
        }
    }
    assert_serves(&app).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn deeply_nested_json_is_refused() {
    let app = start(30).await;
    app.store("A", "1").await;
    let nested = "[".repeat(20_000);
    for (method, path, body) in [
        ("PUT", "/secrets/A", nested.clone()),
        ("PUT", "/secrets/A", format!("{{\"value\":{nested}")),
        (
            "POST",
            "/secrets/A/rollback",
            format!("{{\"version\":{nested}"),
        ),
        ("POST", "/tokens", format!("{{\"scope\":{nested}")),
    ] {
        let method = method.parse().unwrap();
        let request = app.request(method, path, &app.people.alice);
        let request = request
            .header("content-type", "application/json")
            .body(body);
        app.send(request).await.refused(400, "invalid_request");
    }
    assert_serves(&app).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_body_that_misses_its_deadline_gets_our_error_format() {
    let app = start(1).await;
    let mut stream = connect(&app);
    let head = put_head(&app.people.bob, "Content-Length: 100\r\nConnection: close");
    stream.write_all(head.as_bytes()).unwrap();
    stream.write_all(b"{\"value\":").unwrap();
    let answer = answer(stream);
    assert!(answer.starts_with("HTTP/1.1 408 "), "{answer}");
    assert!(answer.contains("\"error\":\"request_timeout\""), "{answer}");
    assert!(answer.contains("nothing was changed"), "{answer}");
    assert!(answer.contains("x-request-id: "), "{answer}");
    assert_eq!(app.audit("?success=false&action=write").await.len(), 1);
    assert_serves(&app).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_head_sent_byte_by_byte_is_cut_off() {
    let app = start(1).await;
    let mut stream = connect(&app);
    let started = Instant::now();
    stream.write_all(b"GET / HTTP/1.1\r\nX-Slow: ").unwrap();
    while started.elapsed() < PATIENCE && stream.write_all(b"x").is_ok() {
        tokio::time::sleep(Duration::from_millis(50)).await;
        if is_readable(&stream) {
            break;
        }
    }
    assert!(
        started.elapsed() < PATIENCE,
        "the connection is never closed"
    );
    let answer = answer(stream);
    assert!(
        answer.is_empty() || answer.starts_with("HTTP/1.1 408 "),
        "{answer}"
    );
    assert_serves(&app).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn oversized_or_too_many_headers_are_refused() {
    let app = start(30).await;
    let huge = format!("X-Huge: {}\r\n", "x".repeat(4 << 20));
    let many = "X-Many: x\r\n".repeat(5000);
    for headers in [huge, many] {
        let mut stream = connect(&app);
        let head = format!("GET /api/v1/vault/health HTTP/1.1\r\nHost: a\r\n{headers}\r\n");
        // The server may close the connection before everything is sent.
        let _ = stream.write_all(head.as_bytes());
        let answer = answer(stream);
        assert!(
            answer.is_empty() || answer.starts_with("HTTP/1.1 4"),
            "{answer}"
        );
    }
    assert_serves(&app).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn other_clients_are_served_beside_500_idle_connections() {
    let site = Site::new(Kind::Sqlite).await;
    let service = site.start().await;
    let idle: Vec<TcpStream> = (0..500)
        .map(|n| {
            let mut stream = TcpStream::connect(service.address).unwrap();
            if n % 2 == 0 {
                stream.write_all(b"GET /api/v1/vault/").unwrap();
            }
            stream
        })
        .collect();
    for n in 0..20 {
        let stored = service.put(&format!("N{n}"), "1").await;
        stored.expect(201);
        let path = format!("/secrets/N{n}");
        assert_eq!(service.get(&path, ALICE).await.expect(200)["value"], "1");
    }
    drop(idle);
    service.stop().await;
}

/// A clock that panics at its n-th call.
#[derive(Debug, Default)]
struct PanickingClock(AtomicI64);

impl Clock for PanickingClock {
    fn now_unix(&self) -> i64 {
        assert_ne!(self.0.fetch_sub(1, Ordering::SeqCst), 1, "canary");
        NOW
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_request_after_a_panic_is_served() {
    let bomb = Arc::new(PanickingClock::default());
    let options = Options {
        overrides: Overrides {
            clock: Some(bomb.clone()),
            ..Overrides::default()
        },
        ..Options::default()
    };
    let app = TestApp::start_with(Kind::Sqlite, options).await;
    let value = json!({ "value": "kept" });
    app.put("/secrets/A", &app.people.bob, value.clone())
        .await
        .expect(201);
    let token = app.token("write").await;
    // The first two calls are in authorization, the third is in the commit of its entry.
    for (asked, status, code) in [(1, 500, "internal_error"), (3, 503, "audit_unavailable")] {
        for _ in 0..5 {
            bomb.0.store(asked, Ordering::SeqCst);
            let failed = app.get("/secrets/A", &token).await;
            failed.refused(status, code);
            assert!(!failed.text.contains("canary") && !failed.text.contains("kept"));
            assert!(!failed.header("x-request-id").is_empty());
            let well = app.get("/secrets/A", &token).await;
            assert_eq!(well.expect(200)["value"], "kept");
        }
        bomb.0.store(asked, Ordering::SeqCst);
        let failed = app.put("/secrets/A", &token, value.clone()).await;
        failed.refused(status, code);
        let well = app.get("/secrets/A", &token).await.expect(200);
        assert_eq!(well["current_version"], 1, "the failed write was stored");
    }
}
