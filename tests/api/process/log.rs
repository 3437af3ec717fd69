//! A log that cannot be written: lines are lost, requests are not.

use std::process::Stdio;

use super::service::{ALICE, Site};
use crate::support::database::Kind;

/// Refusals whose log lines fill more than a pipe holds. The path is not a route, so that they do not
/// block the caller's next request.
const REFUSALS: usize = 600;

async fn assert_serves_and_stops(stderr: impl Into<Stdio>) {
    let mut site = Site::new(Kind::Sqlite).await;
    let service = site.start_with_stderr(stderr).await;
    service.put("A", "1").await.expect(201);
    let token = service.token("read:*").await;
    for _ in 0..REFUSALS {
        service.get("//api/v1/vault/none", &token).await.expect(404);
    }
    let read = service.get("/secrets/A", &token).await.expect(200);
    assert_eq!(read["value"], "1");
    service.put("A", "2").await.expect(200);
    service.get("//api/v1/vault/ready", "").await.expect(200);
    service.get("/secrets/A", ALICE).await.expect(200);
    service.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_log_on_a_full_disk_stops_nothing() {
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full");
    assert_serves_and_stops(full.unwrap()).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_closed_log_pipe_stops_nothing() {
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    assert_serves_and_stops(writer).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_unread_log_pipe_stops_nothing() {
    let (reader, writer) = std::io::pipe().unwrap();
    assert_serves_and_stops(writer).await;
    drop(reader);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_failed_start_exits_with_its_code_even_if_stderr_is_closed() {
    let mut site = Site::new(Kind::Sqlite).await;
    site.set("server", "listn", "127.0.0.1:0");
    let config = site.write_config();
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full");
    let (reader, broken) = std::io::pipe().unwrap();
    drop(reader);
    for stderr in [Stdio::from(full.unwrap()), Stdio::from(broken)] {
        let ended = std::process::Command::new(super::service::BINARY)
            .args(["serve", "--config"])
            .arg(&config)
            .stderr(stderr)
            .status();
        assert_eq!(ended.unwrap().code(), Some(1));
    }
}
