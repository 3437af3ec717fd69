//! Graceful shutdown: it refuses no request and keeps every acknowledged write.

use std::sync::Arc;
use std::time::{Duration, Instant};

use super::at_each_site;
use super::service::{PATIENCE, Site};
use super::traffic::Journal;
use crate::support::database::{Kind, TestDatabase};

at_each_site! {
    async fn every_response_during_shutdown_is_valid_and_kept(site: Site) {
        let mut site = site;
        let service = Arc::new(site.start().await);
        let token = service.token("read:*").await;
        let journal = Journal::default();
        // Every response must be a valid one.
        let tasks = journal.keep_busy(&service, &token, 0);
        let started = Instant::now();
        while journal.len() < 100 {
            assert!(started.elapsed() < PATIENCE, "{}", service.output());
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        // Another open connection keeps SQLite from checkpointing its log by itself.
        let conn = site.database.connect().await;
        service.signal("TERM");
        for task in tasks {
            task.await.unwrap();
        }
        let service = Arc::into_inner(service).unwrap();
        let (status, output) = service.end().await;
        assert!(status.success(), "{status}: {output}");

        let before = site.database.clone();
        if before.kind == Kind::Sqlite {
            copy_database_file_only(&mut site).await;
        }
        conn.close().await.unwrap();
        let service = site.start().await;
        journal.assert_stored(&service).await;
        service.stop().await;
        assert!(journal.returned_count() > 0);
        journal.assert_audited(&site).await;
        site.database.drop().await;
        drop(before);
    }

    async fn while_draining_it_serves_and_closes_each_connection(site: Site) {
        let mut site = site;
        site.settings.insert(("server", "drain_seconds"), "3600".to_owned());
        let mut service = site.start().await;
        service.put("A", "1").await.expect(201);
        let token = service.token("read:*").await;
        let read = service.get("/secrets/A", &token).await;
        assert_eq!(read.header("connection"), "");
        service.wait_until_ready_is(200).await;

        service.signal("TERM");
        let stops = |output: &str| output.contains("\"stopping\"").then_some(());
        service.wait_for("the shutdown message", stops).await;
        let ready = service.get("//api/v1/vault/ready", "").await;
        assert_eq!(ready.expect(503)["status"], "unavailable");
        service.get("//api/v1/vault/health", "").await.expect(200);
        for (name, status) in [("A", 200), ("B", 404)] {
            let read = service.get(&format!("/secrets/{name}"), &token).await;
            read.expect(status);
            assert_eq!(read.header("connection"), "close");
        }
        service.put("A", "2").await.expect(200);
        service.kill();
        site.database.drop().await;
    }
}

/// A naive backup, without SQLite's write-ahead log.
async fn copy_database_file_only(site: &mut Site) {
    let copy = TestDatabase::create(Kind::Sqlite).await;
    // Copied by another process: closing the file in this one would release its own locks.
    let copied = std::process::Command::new("cp")
        .args([site.database.file(), copy.file()])
        .status();
    assert!(copied.unwrap().success());
    site.set("database", "url", &copy.url);
    site.database = copy;
}
