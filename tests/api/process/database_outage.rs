//! A database server that disappears and returns.

use std::net::TcpListener;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use super::service::{PATIENCE, Service, Site};
use super::traffic::Journal;
use super::wire::Proxy;
use crate::support::database::Kind;

async fn survive_outage(kind: Kind) {
    let mut site = Site::new(kind).await;
    let proxy = Proxy::of(&mut site);
    let service = site.start().await;
    let journal = Journal::default();
    journal
        .write(&service, "A", "value-1")
        .await
        .unwrap()
        .expect(201);
    let token = service.token("read:*").await;
    for round in 0..2 {
        journal
            .read(&service, "A", &token)
            .await
            .unwrap()
            .expect(200);
        proxy.cut();
        for n in 0..3 {
            let read = journal.read(&service, "A", &token).await.unwrap();
            assert_eq!(read.status.as_u16(), 503, "{}", read.text);
            let value = format!("value-refused-{round}-{n}");
            let write = journal.write(&service, "A", &value).await.unwrap();
            assert_eq!(write.status.as_u16(), 503, "{}", write.text);
        }
        service.wait_until_ready_is(503).await;
        service.get("//api/v1/vault/health", "").await.expect(200);

        proxy.restore();
        service.wait_until_ready_is(200).await;
        let started = Instant::now();
        while !journal
            .read(&service, "A", &token)
            .await
            .unwrap()
            .status
            .is_success()
        {
            assert!(started.elapsed() < PATIENCE, "{}", service.output());
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        let value = format!("value-after-{round}");
        journal
            .write(&service, "A", &value)
            .await
            .unwrap()
            .expect(200);
    }
    journal.assert_stored(&service).await;
    service.stop().await;
    journal.assert_audited(&site).await;
    site.database.drop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_outage_stops_all_answers_and_recovery_is_complete_on_postgres() {
    if Kind::Postgres.is_wanted() {
        survive_outage(Kind::Postgres).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_outage_stops_all_answers_and_recovery_is_complete_on_mysql() {
    if Kind::MySql.is_wanted() {
        survive_outage(Kind::MySql).await;
    }
}

/// Reads and writes continuously; an error response is acceptable.
fn keep_requesting(
    journal: &Journal,
    service: &Arc<Service>,
    token: &str,
    stop: &Arc<AtomicBool>,
) -> Vec<tokio::task::JoinHandle<()>> {
    let workers = 0..8;
    let tasks = workers.map(|worker| {
        let (journal, service) = (journal.clone(), Arc::clone(service));
        let (token, stop) = (token.to_owned(), Arc::clone(stop));
        tokio::spawn(async move {
            for n in 0.. {
                if stop.load(Ordering::Relaxed) {
                    return;
                }
                let answer = if n % 2 == 0 {
                    journal
                        .write(&service, "A", &format!("value-{worker}-{n}"))
                        .await
                } else {
                    journal.read(&service, "A", &token).await
                };
                let status = answer.unwrap().status.as_u16();
                assert!(matches!(status, 200 | 503), "{status}");
            }
        })
    });
    tasks.collect()
}

async fn wait_for_promises(journal: &Journal, service: &Service, promises: usize) {
    let started = Instant::now();
    while journal.len() < promises {
        assert!(started.elapsed() < PATIENCE, "{}", service.output());
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

async fn survive_silent_connections(kind: Kind) {
    let mut site = Site::new(kind).await;
    let proxy = Proxy::of(&mut site);
    let service = Arc::new(site.start().await);
    let journal = Journal::default();
    let first = journal.write(&service, "A", "value-1").await;
    first.unwrap().expect(201);
    let token = service.token("read:*").await;
    let stop = Arc::<AtomicBool>::default();
    let tasks = keep_requesting(&journal, &service, &token, &stop);
    for _ in 0..2 {
        wait_for_promises(&journal, &service, journal.len() + 50).await;
        proxy.silence();
        wait_for_promises(&journal, &service, journal.len() + 50).await;
    }
    stop.store(true, Ordering::Relaxed);
    for task in tasks {
        task.await.unwrap();
    }
    // This time while no request is in progress.
    proxy.silence();
    service.wait_until_ready_is(200).await;
    let started = Instant::now();
    while !journal
        .read(&service, "A", &token)
        .await
        .unwrap()
        .status
        .is_success()
    {
        assert!(started.elapsed() < PATIENCE, "{}", service.output());
    }
    journal.assert_stored(&service).await;
    Arc::into_inner(service).unwrap().stop().await;
    journal.assert_audited(&site).await;
    site.database.drop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn silent_connections_are_replaced_on_postgres() {
    if Kind::Postgres.is_wanted() {
        survive_silent_connections(Kind::Postgres).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn silent_connections_are_replaced_on_mysql() {
    if Kind::MySql.is_wanted() {
        survive_silent_connections(Kind::MySql).await;
    }
}

async fn report_closed_port(kind: Kind) {
    let mut site = Site::new(kind).await;
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    let mut url: reqwest::Url = site.database.url.parse().unwrap();
    url.set_port(Some(address.port())).unwrap();
    site.set("database", "url", url.as_str());
    for command in [
        &["serve"][..],
        &["check"],
        &["migrate", "up"],
        &["migrate", "status"],
    ] {
        let output = site.run(command);
        let printed = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{printed}");
        assert!(printed.contains("database.url"), "{printed}");
        assert!(printed.contains("refused"), "{command:?}: {printed}");
    }
    site.database.drop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_closed_port_is_reported_as_such_on_postgres() {
    if Kind::Postgres.is_wanted() {
        report_closed_port(Kind::Postgres).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_closed_port_is_reported_as_such_on_mysql() {
    if Kind::MySql.is_wanted() {
        report_closed_port(Kind::MySql).await;
    }
}
