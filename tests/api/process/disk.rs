//! A failing or full disk: no value is returned and no write acknowledged without its entry.

use std::process::Command;

use super::service::{Service, Site};
use super::traffic::Journal;
use crate::support::database::Kind;

/// Asserts the response to every request while nothing can be committed.
async fn assert_refuses(service: &Service, journal: &Journal, token: &str) {
    for n in 0..5 {
        let read = journal.read(service, "A", token).await.unwrap();
        read.refused(503, "audit_unavailable");
        assert_eq!(read.header("retry-after"), "5");
        let write = journal
            .write(service, "A", &format!("value-refused-{n}"))
            .await;
        write.unwrap().refused(503, "audit_unavailable");
    }
    service.wait_until_ready_is(503).await;
    service.get("//api/v1/vault/health", "").await.expect(200);
}

/// Serves some requests and returns a token to read with.
async fn warm_up(service: &Service, journal: &Journal) -> String {
    let stored = journal.write(service, "A", "value-1").await.unwrap();
    stored.expect(201);
    let token = service.token("read:*").await;
    journal
        .read(service, "A", &token)
        .await
        .unwrap()
        .expect(200);
    service.wait_until_ready_is(200).await;
    token
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn when_fsync_fails_no_value_is_returned_and_ready_fails() {
    let site = Site::new(Kind::Sqlite).await;
    let journal = Journal::default();
    let service = site.start().await;
    let token = warm_up(&service, &journal).await;
    service.stop().await;

    // With `-D` the tracer runs as a grandchild, so the program stays our own child.
    let failing = "inject=fsync,fdatasync:error=EIO";
    let tracer = ["strace", "-D", "-f", "-qq", "-o", "/dev/null"];
    let tracing = ["-e", "trace=fsync,fdatasync", "-e", failing];
    let mut service = site
        .start_under(&[&tracer[..], &tracing[..]].concat())
        .await;
    assert_refuses(&service, &journal, &token).await;
    service.kill();

    let service = site.start().await;
    journal
        .read(&service, "A", &token)
        .await
        .unwrap()
        .expect(200);
    journal.assert_stored(&service).await;
    service.stop().await;
    journal.assert_audited(&site).await;
}

/// Limits the size of the program's files, which looks like a full disk to it.
fn limit_files(service: &Service, limit: &str) {
    let status = Command::new("prlimit")
        .args([
            format!("--pid={}", service.pid()),
            format!("--fsize={limit}:"),
        ])
        .status();
    assert!(status.unwrap().success());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_full_disk_stops_all_answers_and_freeing_space_restores_them() {
    let site = Site::new(Kind::Sqlite).await;
    let journal = Journal::default();
    // A write beyond the limit must fail instead of killing the program.
    let script = "trap '' XFSZ; exec \"$0\" \"$@\"";
    let service = site.start_under(&["sh", "-c", script]).await;
    let token = warm_up(&service, &journal).await;

    // Fill the remaining space first: whatever still fits is served completely.
    let log = site.database.file().with_file_name("vault.db-wal");
    let room = std::fs::metadata(log).unwrap().len() + 100_000;
    limit_files(&service, &room.to_string());
    let mut n = 0;
    loop {
        let write = journal
            .write(&service, "B", &format!("value-{n}-{}", "x".repeat(2000)))
            .await;
        let write = write.unwrap();
        if !write.status.is_success() {
            write.refused(503, "audit_unavailable");
            break;
        }
        n += 1;
        assert!(n < 1000, "the disk never filled up");
    }
    assert!(n > 0, "there was no room at all");
    limit_files(&service, "1");
    assert_refuses(&service, &journal, &token).await;

    limit_files(&service, "unlimited");
    journal
        .read(&service, "A", &token)
        .await
        .unwrap()
        .expect(200);
    journal
        .write(&service, "A", "value-2")
        .await
        .unwrap()
        .expect(200);
    service.wait_until_ready_is(200).await;
    journal.assert_stored(&service).await;
    service.stop().await;
    journal.assert_audited(&site).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_value_is_returned_after_the_database_file_was_removed_or_replaced() {
    let site = Site::new(Kind::Sqlite).await;
    let journal = Journal::default();
    let service = site.start().await;
    let token = warm_up(&service, &journal).await;
    let file = site.database.file();
    let aside = file.with_file_name("aside.db");

    std::fs::rename(&file, &aside).unwrap();
    assert_refuses(&service, &journal, &token).await;
    assert!(!file.exists(), "a new file was created");
    std::fs::copy(&aside, &file).unwrap();
    assert_refuses(&service, &journal, &token).await;

    std::fs::rename(&aside, &file).unwrap();
    // No thread has kept the copy open, or opened it in the meantime.
    journal
        .write(&service, "A", "value-after")
        .await
        .unwrap()
        .expect(200);
    for _ in 0..20 {
        let read = journal.read(&service, "A", &token).await.unwrap();
        assert_eq!(read.expect(200)["value"], "value-after");
    }
    service.wait_until_ready_is(200).await;
    journal.assert_stored(&service).await;
    service.stop().await;
    journal.assert_audited(&site).await;
}
