//! A rotation that is killed at each of its steps.

use std::time::{Duration, Instant};

use entity::{repo_key, rotation, secret_version};
use sea_orm::{DatabaseConnection, EntityTrait as _};

use super::service::{ALICE, PATIENCE, Service, Site};
use crate::integrity::Ledger;
use crate::support::database::Kind;

/// A number of versions that needs more than two steps.
const VERSIONS: usize = 300;

async fn fill(service: &Service) {
    for version in 0..VERSIONS {
        let put = service
            .put(&format!("S{}", version % 50), &format!("value-{version}"))
            .await;
        assert!(put.status.is_success(), "{}", put.text);
    }
}

async fn rotate(service: &Service) -> Result<u16, reqwest::Error> {
    let url = format!(
        "http://{}/api/v1/repos/acme/app/vault/rotate-key",
        service.address
    );
    let answer = service.client.post(url).bearer_auth(ALICE).send().await?;
    Ok(answer.status().as_u16())
}

/// Kills the program at the n-th system call of this kind during a rotation, for growing n, until a
/// rotation completes first. Each time all values are still there, and the next start resumes the
/// rotation.
async fn kill_at_each_call(kind: Kind, call: &str, stride: usize) {
    if !kind.is_wanted() {
        return;
    }
    let site = Site::new(kind).await;
    let service = site.start().await;
    fill(&service).await;
    service.stop().await;
    let conn = site.database.connect().await;
    let mut kills = 0;
    for number in (1..).step_by(stride) {
        let mut service = site.start().await;
        let pid = service.pid().to_string();
        let inject = format!("inject={call}:signal=KILL:when={number}+");
        let mut tracer = std::process::Command::new("strace")
            .args([
                "-f",
                "-qq",
                "-o",
                "/dev/null",
                "-e",
                &format!("trace={call}"),
            ])
            .args(["-e", &inject, "-p", &pid])
            .spawn()
            .unwrap();
        wait_until_traced(&service).await;
        let answered = rotate(&service).await;
        let survived = answered.is_ok();
        if survived {
            assert_eq!(answered.unwrap(), 200);
        } else {
            kills += 1;
        }
        service.kill();
        tracer.wait().unwrap();

        // The next process resumes by itself.
        let mut service = site.start().await;
        wait_until_rotated(&conn).await;
        assert_nothing_lost(&service).await;
        service.kill();
        let newest = rotation::Entity::find().one(&conn).await.unwrap();
        if let Some(newest) = newest {
            let versions = secret_version::Entity::find().all(&conn).await.unwrap();
            assert!(
                versions
                    .iter()
                    .all(|row| row.key_version == newest.to_version)
            );
            let keys = repo_key::Entity::find().all(&conn).await.unwrap();
            assert_eq!(keys.iter().filter(|key| !key.kek_id.is_empty()).count(), 1);
        }
        if survived {
            break;
        }
    }
    assert!(kills >= 4, "only {kills} kills");
    Ledger::read(&conn).await;
    site.database.drop().await;
}

/// Waits until every thread of the program is traced.
async fn wait_until_traced(service: &Service) {
    let started = Instant::now();
    // The program may be dead already: another thread may have made the first call of that kind.
    let is_traced =
        |status: String| !status.contains("TracerPid:\t0\n") || status.contains("State:\tZ");
    loop {
        let tasks = std::fs::read_dir(format!("/proc/{}/task", service.pid())).unwrap();
        let mut states = tasks
            .filter_map(|task| std::fs::read_to_string(task.unwrap().path().join("status")).ok());
        if states.all(is_traced) {
            return;
        }
        assert!(started.elapsed() < PATIENCE, "the tracer did not attach");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

async fn wait_until_rotated(conn: &DatabaseConnection) {
    let started = Instant::now();
    loop {
        let newest = rotation::Entity::find().one(conn).await.unwrap();
        if newest.is_none_or(|rotation| rotation.finished_unix != 0) {
            return;
        }
        assert!(started.elapsed() < PATIENCE, "the rotation was not resumed");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

async fn assert_nothing_lost(service: &Service) {
    for secret in 0..50 {
        for version in 1..=VERSIONS / 50 {
            let path = format!("/secrets/S{secret}?version={version}");
            let read = service.get(&path, ALICE).await.expect(200);
            let number = (version - 1) * 50 + secret;
            assert_eq!(read["value"], format!("value-{number}"));
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_rotation_killed_at_each_fsync_resumes_without_loss() {
    kill_at_each_call(Kind::Sqlite, "fsync,fdatasync", 1).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_rotation_killed_at_many_messages_to_postgres_resumes_without_loss() {
    kill_at_each_call(Kind::Postgres, "sendto", 67).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_rotation_killed_at_many_messages_to_mariadb_resumes_without_loss() {
    kill_at_each_call(Kind::MySql, "sendto", 67).await;
}
