//! The audit log of the real program: killed while pruning, exported in bounded memory, and with clients
//! that do not read their export.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Command, Output};
use std::time::{Duration, Instant};

use entity::repo_head;
use sea_orm::{DatabaseConnection, EntityTrait as _};

use super::service::{ALICE, BOB, PATIENCE, REPO_ID, Service, Site};
use crate::integrity::ring;
use crate::support::chain_builder::{read_at, rebuild};
use crate::support::database::Kind;
use crate::support::verify;

/// A site whose repository has this many old entries, and as many recent ones.
async fn filled(site: &Site, old: i64, timestamp: i64, agent: &str) -> DatabaseConnection {
    let service = site.start().await;
    service.put("A", "1").await.expect(201);
    service.stop().await;
    let conn = site.database.connect().await;
    let entries = (0..old).map(|_| read_at(timestamp, agent));
    let now = entity::audit_entry::Entity::find().one(&conn).await;
    let newest = now.unwrap().unwrap();
    rebuild(&conn, &ring(), REPO_ID, entries.chain([newest])).await;
    conn
}

fn verify(site: &Site) -> String {
    let output = site.run(&["audit", "verify"]);
    let printed = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(0), "{printed}");
    printed
}

async fn first_sequence(conn: &DatabaseConnection) -> i64 {
    let head = repo_head::Entity::find_by_id(REPO_ID).one(conn).await;
    head.unwrap().unwrap().first_sequence.get()
}

const OLD: i64 = 12_000;
const LONG_AGO: i64 = 1_600_000_000;

/// Kills the program after each part that it prunes, each time a little later, then lets it finish.
async fn kill_while_it_prunes(kind: Kind) {
    if !kind.is_wanted() {
        return;
    }
    let mut site = Site::new(kind).await;
    let conn = filled(&site, OLD, LONG_AGO, "curl").await;
    site.settings
        .insert(("audit", "retention_days"), "30".to_owned());
    let mut heads = vec![];
    for round in 0..5 {
        let mut service = site.start().await;
        let target = 1 + round * 1500;
        let started = Instant::now();
        while first_sequence(&conn).await <= target {
            assert!(started.elapsed() < PATIENCE, "{}", service.output());
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        service.kill();
        heads.push(first_sequence(&conn).await);
        let result = verify(&site);
        assert!(
            result.contains(&format!("{}..{}", heads[heads.len() - 1], OLD + 1)),
            "{result}"
        );
    }
    assert!(
        heads.iter().any(|first| *first <= OLD),
        "never killed midway: {heads:?}"
    );
    let service = site.start().await;
    let started = Instant::now();
    while first_sequence(&conn).await <= OLD {
        assert!(started.elapsed() < PATIENCE, "{}", service.output());
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    service.get("/secrets/A", ALICE).await.expect(200);
    let output = service.stop().await;
    assert!(output.contains("audit entries were pruned"), "{output}");
    assert!(verify(&site).contains("2 entries"));
    conn.close().await.unwrap();
    site.database.drop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_kill_while_pruning_leaves_a_valid_chain_on_sqlite() {
    kill_while_it_prunes(Kind::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_kill_while_pruning_leaves_a_valid_chain_on_postgres() {
    kill_while_it_prunes(Kind::Postgres).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_kill_while_pruning_leaves_a_valid_chain_on_mysql() {
    kill_while_it_prunes(Kind::MySql).await;
}

/// At each of the first system calls that make a commit durable.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_kill_in_any_commit_of_a_pruning_leaves_a_valid_chain() {
    let mut site = Site::new(Kind::Sqlite).await;
    let conn = filled(&site, 18_000, LONG_AGO, "curl").await;
    site.settings
        .insert(("audit", "retention_days"), "30".to_owned());
    let mut first_sequences = vec![];
    for call in 1..=8 {
        let kill = format!("inject=fsync,fdatasync:signal=KILL:when={call}");
        let config = site.write_config();
        // The killed process is a child of the tracer, so the tracer exits too.
        let output = Command::new("timeout")
            .args(["60", "strace", "-f", "-qq", "-o", "/dev/null"])
            .args(["-e", "trace=fsync,fdatasync", "-e", &kill])
            .args([super::service::BINARY, "serve", "--config"])
            .arg(config)
            .current_dir(site.folder.path())
            .output()
            .unwrap();
        assert_ne!(
            output.status.code(),
            Some(124),
            "the program was never killed: {output:?}"
        );
        verify(&site);
        first_sequences.push(first_sequence(&conn).await);
    }
    assert!(first_sequences.is_sorted(), "{first_sequences:?}");
    assert!(
        first_sequences
            .iter()
            .any(|first| (2..=18_000).contains(first)),
        "{first_sequences:?}"
    );
}

/// An export of about 60 MB.
const MANY: i64 = 60_000;

fn resident_kib(service: &Service) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{}/status", service.pid())).unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.unwrap()
        .trim()
        .strip_suffix(" kB")
        .unwrap()
        .parse()
        .unwrap()
}

async fn site_with_much_to_export() -> Site {
    let site = Site::new(Kind::Sqlite).await;
    let agent = "a".repeat(500);
    let conn = filled(&site, MANY, 2_000_000_000, &agent).await;
    conn.close().await.unwrap();
    site
}

async fn public_key(service: &Service) -> String {
    let key = service
        .get("//api/v1/vault/audit-key", "")
        .await
        .expect(200);
    key["public_key"].as_str().unwrap().to_owned()
}

fn curl(service: &Service, args: &[&str], file: &std::path::Path) -> Output {
    Command::new("curl")
        .args(["-sS", "-H", &format!("Authorization: Bearer {ALICE}"), "-o"])
        .arg(file)
        .args(args)
        .arg(service.url("/audit/export"))
        .output()
        .unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_large_export_is_complete_and_uses_little_memory() {
    let site = site_with_much_to_export().await;
    let service = site.start().await;
    let key = public_key(&service).await;
    service.get("/audit", ALICE).await.expect(200);
    let before = resident_kib(&service);
    let file = site.folder.path().join("export");
    // A fast client, and one that reads irregularly.
    for args in [[].as_slice(), &["--limit-rate", "20M"]] {
        let exported = curl(&service, args, &file);
        assert!(exported.status.success(), "{exported:?}");
        let bytes = std::fs::metadata(&file).unwrap().len();
        assert!(bytes > 50_000_000, "{bytes}");
        verify::export(&file, &key, &[]).expect_ok();
    }
    let growth = resident_kib(&service) - before;
    assert!(growth < 40 * 1024, "memory grew by {growth} KiB");
    service.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_interrupted_export_does_not_verify() {
    let site = site_with_much_to_export().await;
    let mut service = site.start().await;
    let key = public_key(&service).await;
    let file = site.folder.path().join("export");
    let target = file.clone();
    let url = service.url("/audit/export");
    let header = format!("Authorization: Bearer {ALICE}");
    let client = std::thread::spawn(move || {
        Command::new("curl")
            .args(["-sS", "--limit-rate", "10M", "-H", &header, "-o"])
            .arg(target)
            .arg(url)
            .status()
            .unwrap()
    });
    let started = Instant::now();
    while std::fs::metadata(&file).map_or(0, |metadata| metadata.len()) < 1_000_000 {
        assert!(started.elapsed() < PATIENCE, "nothing arrives");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    service.kill();
    let status = client.join().unwrap();
    assert!(!status.success(), "the client must see an error");
    let report = verify::export(&file, &key, &[]);
    assert_eq!(report.code, 1, "{report:?}");
    assert!(
        report.findings[0]["entries"].as_u64().unwrap() > 100,
        "{report:?}"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_client_that_does_not_read_does_not_block_other_exports() {
    let mut site = site_with_much_to_export().await;
    site.settings
        .insert(("server", "request_timeout_seconds"), "2".to_owned());
    let forge = site.folder.path().join("forge.toml");
    let people = std::fs::read_to_string(&forge).unwrap();
    let people = people.replace("bob = \"write\"", "bob = \"admin\"");
    std::fs::write(&forge, people).unwrap();
    let service = site.start().await;
    let key = public_key(&service).await;
    let request = format!(
        "GET /api/v1/repos/acme/app/vault/audit/export HTTP/1.1\r\nHost: vault\r\n\
         Authorization: Bearer {ALICE}\r\n\r\n"
    );
    // The first has the permit; each of the others waits for it in vain.
    let idle: Vec<TcpStream> = (0..6)
        .map(|_| {
            let mut stream = TcpStream::connect(service.address).unwrap();
            stream.write_all(request.as_bytes()).unwrap();
            stream
        })
        .collect();
    let mut first = [0; 12];
    (&idle[0]).read_exact(&mut first).unwrap();
    let export = service.get("/audit/export", BOB).await;
    assert_eq!(export.status, 200, "{}", export.text);
    let file = site.folder.path().join("export");
    std::fs::write(&file, export.text).unwrap();
    verify::export(&file, &key, &[]).expect_ok();
    drop(idle);
    service.stop().await;
}
