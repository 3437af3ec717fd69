//! Unread and half-sent data uses bounded memory, and other clients are still served.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use entity::{SecretId, secret};
use sea_orm::{ActiveModelTrait as _, EntityTrait as _};

use super::service::{ALICE, Service, Site};
use crate::support::database::Kind;
use crate::support::slow_reader::SlowReader;

const MIB: u64 = 1024 * 1024;

/// The memory that the process uses, in bytes.
fn memory(service: &Service) -> u64 {
    let file = format!("/proc/{}/status", service.pid());
    let status = std::fs::read_to_string(file).unwrap();
    let line = status.lines().find(|line| line.starts_with("VmRSS:"));
    let kib = line.unwrap().split_whitespace().nth(1).unwrap();
    1024 * kib.parse::<u64>().unwrap()
}

async fn assert_serves(service: &Service, name: &str) {
    let stored = service.put(name, "kept").await;
    stored.expect(201);
    let path = format!("/secrets/{name}");
    assert_eq!(service.get(&path, ALICE).await.expect(200)["value"], "kept");
}

/// Sends the head and this many bytes of the body, leaving out its end.
fn send_half(service: &Service, head: &str, bytes: usize) -> TcpStream {
    let mut stream = TcpStream::connect(service.address).unwrap();
    let head = format!("POST {head}\r\nHost: localhost\r\nContent-Length: {bytes}\r\n\r\n");
    stream.write_all(head.as_bytes()).unwrap();
    stream.set_nonblocking(true).unwrap();
    let body = vec![b'x'; bytes - 1];
    let mut sent = 0;
    // The server may have responded or stopped reading.
    while let Ok(more) = stream.write(&body[sent..]) {
        if more == 0 || sent + more == body.len() {
            break;
        }
        sent += more;
    }
    stream
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn half_sent_bodies_of_strangers_use_little_memory() {
    let mut site = Site::new(Kind::Sqlite).await;
    site.set("forge", "webhook_secret", "a secret of the webhook");
    let service = site.start().await;
    assert_serves(&service, "BEFORE").await;
    let before = memory(&service);
    let form = "Origin: https://git.example.com\r\nContent-Type: application/x-www-form-urlencoded";
    let mut half = vec![];
    for n in 0..600 {
        let head = format!("/-/vault/sign-in HTTP/1.1\r\n{form}");
        half.push(send_half(&service, &head, 420_000));
        if n % 4 == 0 {
            let head = "/api/v1/vault/webhook HTTP/1.1\r\nX-Gitea-Event: repository";
            half.push(send_half(&service, head, 250_000));
        }
        if n % 100 == 0 {
            assert_serves(&service, &format!("WITH_{n}")).await;
        }
    }
    assert_serves(&service, "AFTER").await;
    let growth = memory(&service).saturating_sub(before);
    assert!(
        growth < 128 * MIB,
        "{} MiB for {} bodies",
        growth / MIB,
        half.len()
    );
    drop(half);
    service.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn slow_readers_of_a_long_list_use_little_memory() {
    let site = Site::new(Kind::Sqlite).await;
    let service = site.start().await;
    service.put("A", "1").await.expect(201);
    let conn = site.database.connect().await;
    let model = secret::Entity::find().one(&conn).await.unwrap().unwrap();
    let ids: Vec<i64> = (0..30_000).collect();
    for ids in ids.chunks(1000) {
        let rows = ids.iter().map(|n| {
            let row = secret::Model {
                id: SecretId::new(1000 + n),
                name: format!("N{n:0200}"),
                description: "d".repeat(1000),
                ..model.clone()
            };
            secret::ActiveModel::from(row).reset_all()
        });
        let insert = secret::Entity::insert_many(rows);
        insert.exec_without_returning(&conn).await.unwrap();
    }
    let token = service.token("read").await;
    let before = memory(&service);
    let mut slow = vec![];
    for n in 0..8 {
        let mut stream = SlowReader::connect(service.address);
        let token = if n % 2 == 0 { ALICE } else { &token };
        let head = format!(
            "GET /api/v1/repos/acme/app/vault/secrets HTTP/1.1\r\nHost: localhost\r\n\
             Authorization: Bearer {token}\r\n\r\n"
        );
        stream.write_all(head.as_bytes()).unwrap();
        slow.push(stream);
    }
    for stream in &mut slow {
        stream.read_exact(&mut [0; 2048]).unwrap();
    }
    assert_serves(&service, "BESIDE").await;
    let growth = memory(&service).saturating_sub(before);
    assert!(growth < 128 * MIB, "{} MiB for 8 readers", growth / MIB);
    drop(slow);
    service.stop().await;
}
