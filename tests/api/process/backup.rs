//! A backup taken while the service runs.

use std::os::unix::fs::PermissionsExt as _;
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::at_each_site;
use super::service::{ALICE, PATIENCE};
use super::traffic::Journal;

at_each_site! {
    async fn a_backup_of_a_busy_service_contains_every_acknowledged_write(site: Site) {
        let mut site = site;
        let copy = site.folder.path().join("copy.db");
        let copy = copy.to_str().unwrap();
        let service = Arc::new(site.start().await);
        let token = service.token("read:*").await;
        let (before, during) = (Journal::default(), Journal::default());
        before.write(&service, "A", "value-before").await.unwrap().expect(201);
        let tasks = during.keep_busy(&service, &token, 0);
        let started = Instant::now();
        while during.len() < 100 {
            assert!(started.elapsed() < PATIENCE, "{}", service.output());
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        let output = site.run(&["backup", copy]);
        let printed = String::from_utf8([&output.stdout[..], &output.stderr[..]].concat()).unwrap();
        service.signal("TERM");
        for task in tasks {
            task.await.unwrap();
        }
        if site.database.kind != Kind::Sqlite {
            assert_eq!(output.status.code(), Some(1), "{printed}");
            let program = match site.database.kind {
                Kind::Postgres => "pg_dump",
                _ => "mariadb-dump",
            };
            assert!(printed.contains(program), "{printed}");
            assert!(!std::path::Path::new(copy).exists());
            Arc::into_inner(service).unwrap().end().await;
            site.database.drop().await;
            return;
        }
        assert_eq!(output.status.code(), Some(0), "{printed}");
        let metadata = std::fs::metadata(copy).unwrap();
        assert_eq!(metadata.permissions().mode() & 0o777, 0o600);

        // An existing backup is not overwritten, and nothing is left behind.
        let output = site.run(&["backup", copy]);
        assert_eq!(output.status.code(), Some(1), "{output:?}");
        assert_eq!(std::fs::metadata(copy).unwrap().len(), metadata.len());
        let files = std::fs::read_dir(site.folder.path()).unwrap();
        let partial = |name: &std::ffi::OsStr| name.to_string_lossy().contains("partial");
        assert!(files.into_iter().all(|file| !partial(&file.unwrap().file_name())));

        Arc::into_inner(service).unwrap().end().await;
        site.set("database", "url", &format!("sqlite://{copy}"));
        for command in [&["check"][..], &["audit", "verify"]] {
            let output = site.run(command);
            assert_eq!(output.status.code(), Some(0), "{output:?}");
        }
        let service = site.start().await;
        before.assert_stored(&service).await;
        service.get("/secrets/A", ALICE).await.expect(200);
        service.stop().await;
    }

    async fn a_backup_of_a_missing_database_creates_nothing(site: Site) {
        let mut site = site;
        let missing = site.folder.path().join("missing.db");
        if site.database.kind == Kind::Sqlite {
            site.set("database", "url", &format!("sqlite://{}", missing.display()));
        }
        let copy = site.folder.path().join("copy.db");
        let output = site.run(&["backup", copy.to_str().unwrap()]);
        assert_eq!(output.status.code(), Some(1), "{output:?}");
        assert!(!missing.exists() && !copy.exists());
        site.database.drop().await;
    }
}
