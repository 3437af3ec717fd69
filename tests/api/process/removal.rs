//! Purged data remains in no file of SQLite.

use std::collections::HashSet;
use std::path::Path;
use std::time::{Duration, Instant};

use entity::{repo_key, secret_version};
use reqwest::Method;
use sea_orm::EntityTrait as _;

use super::service::{ALICE, PATIENCE, REPO_ID, Service, Site};
use crate::support::database::Kind;

/// Length of the byte sequences to search for.
const WINDOW: usize = 16;
const SECRETS: usize = 40;
const VERSIONS: usize = 3;

type Windows = HashSet<[u8; WINDOW]>;

fn windows(of: impl IntoIterator<Item = Vec<u8>>) -> Windows {
    let sealed = of.into_iter();
    sealed
        .flat_map(|sealed| {
            sealed
                .chunks_exact(WINDOW)
                .map(|chunk| chunk.try_into().unwrap())
                .collect::<Vec<_>>()
        })
        .collect()
}

/// How many of these byte sequences are in the files.
fn count_found(site: &Site, wanted: &Windows) -> usize {
    let file = site.database.file();
    let files = ["", "-wal", "-shm"].map(|end| format!("{}{end}", file.display()));
    let mut windows_found = HashSet::new();
    for file in files {
        // A missing file contains nothing.
        let bytes = std::fs::read(Path::new(&file)).unwrap_or_default();
        let pieces = bytes.array_windows::<WINDOW>();
        windows_found.extend(pieces.filter(|piece| wanted.contains(*piece)).copied());
    }
    windows_found.len()
}

async fn wait_until_gone(site: &Site, service: &Service, removed: &Windows, what: &str) {
    let started = Instant::now();
    loop {
        let remaining = count_found(site, removed);
        if remaining == 0 {
            return;
        }
        let all = removed.len();
        assert!(
            started.elapsed() < PATIENCE,
            "{remaining} of {all} of {what}: {}",
            service.output()
        );
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
}

async fn stored_versions(site: &Site) -> Vec<secret_version::Model> {
    let conn = site.database.connect().await;
    let all = secret_version::Entity::find().all(&conn).await.unwrap();
    sea_orm::DatabaseConnection::close(conn).await.unwrap();
    all
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn purged_data_remains_in_no_file() {
    let site = Site::new(Kind::Sqlite).await;
    let service = site.start().await;
    // Sizes below and above a page, so that pages are split and overflow.
    for version in 1..=VERSIONS {
        for n in 0..SECRETS {
            let value = format!("{n}-{version}-").repeat(10 + 53 * (n % 23));
            let stored = service.put(&format!("S{n}"), &value).await;
            assert!(stored.status.is_success(), "{}", stored.text);
        }
    }
    let first = windows(
        stored_versions(&site)
            .await
            .into_iter()
            .map(|row| row.encrypted_value),
    );
    assert!(
        count_found(&site, &first) > first.len() / 2,
        "the search must find them before the purge"
    );

    for n in 0..SECRETS / 2 {
        let path = format!("/secrets/S{n}?purge=true");
        let purged = service.ask(Method::DELETE, &path, ALICE, None).await;
        purged.unwrap().expect(200);
    }
    let remaining = stored_versions(&site).await;
    let kept_windows = windows(remaining.iter().map(|row| row.encrypted_value.clone()));
    let purged: Windows = first.difference(&kept_windows).copied().collect();
    assert!(!purged.is_empty() && !kept_windows.is_empty());
    wait_until_gone(&site, &service, &purged, "the purged values").await;
    assert!(
        count_found(&site, &kept_windows) > kept_windows.len() / 2,
        "the others must still be stored"
    );

    let conn = site.database.connect().await;
    let keys = repo_key::Entity::find().all(&conn).await.unwrap();
    sea_orm::DatabaseConnection::close(conn).await.unwrap();
    let old = windows(keys.into_iter().map(|key| key.encrypted_dek));
    let rotated = service.ask(Method::POST, "/rotate-key", ALICE, None).await;
    rotated.unwrap().expect(200);
    wait_until_gone(&site, &service, &old, "the wiped key").await;
    wait_until_gone(&site, &service, &kept_windows, "the values sealed under it").await;

    let resealed = windows(
        stored_versions(&site)
            .await
            .into_iter()
            .map(|row| row.encrypted_value),
    );
    let purge = site.run(&["repo", "purge", &REPO_ID.to_string(), "--yes"]);
    assert!(purge.status.success(), "{purge:?}");
    wait_until_gone(&site, &service, &resealed, "the purged repository").await;
    service.stop().await;
    for removed in [first, old, resealed] {
        assert_eq!(count_found(&site, &removed), 0);
    }
}
