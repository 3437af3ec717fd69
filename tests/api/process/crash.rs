//! SIGKILL under load: every acknowledged write survives.

use std::sync::Arc;
use std::time::{Duration, Instant};

use super::service::{PATIENCE, Site};
use super::traffic::Journal;
use crate::support::database::Kind;

async fn kill_under_load(kind: Kind, rounds: usize) {
    let site = Site::new(kind).await;
    let (journal, mut token) = (Journal::default(), String::new());
    for round in 0..rounds {
        let service = Arc::new(site.start().await);
        if round == 0 {
            token = service.token("read:*").await;
        } else {
            journal.assert_stored(&service).await;
        }
        let before = journal.len();
        let tasks = journal.keep_busy(&service, &token, round);
        // At a different moment each time, and only after something was acknowledged.
        let started = Instant::now();
        while journal.len() < before + 20 + 17 * round {
            assert!(started.elapsed() < PATIENCE, "{}", service.output());
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        service.signal("KILL");
        for task in tasks {
            task.await.unwrap();
        }
    }
    let service = site.start().await;
    journal.assert_stored(&service).await;
    service.stop().await;
    assert!(journal.returned_count() > 0);
    journal.assert_audited(&site).await;
    site.database.drop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_acknowledged_is_lost_and_nothing_delivered_is_unaudited_on_sqlite() {
    kill_under_load(Kind::Sqlite, 12).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_acknowledged_is_lost_and_nothing_delivered_is_unaudited_on_postgres() {
    if Kind::Postgres.is_wanted() {
        kill_under_load(Kind::Postgres, 4).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_acknowledged_is_lost_and_nothing_delivered_is_unaudited_on_mysql() {
    if Kind::MySql.is_wanted() {
        kill_under_load(Kind::MySql, 4).await;
    }
}
