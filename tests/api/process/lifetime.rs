//! From start to stop: a service with a real configuration file, stopped and started again.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::os::unix::fs::PermissionsExt as _;
use std::time::{Duration, Instant};

use super::at_each_site;
use super::service::{ALICE, PATIENCE, Site};
use crate::integrity::Ledger;
use crate::support::app::MASTER_KEY;
use crate::support::database::Kind;

at_each_site! {
    async fn a_restarted_service_serves_what_was_stored_before(site: Site) {
        let service = site.start().await;
        service.put("A", "canary-1").await.expect(201);
        let token = service.token("read:*").await;
        service.stop().await;

        let service = site.start().await;
        let read = service.get("/secrets/A", &token).await.expect(200);
        assert_eq!(read["value"], "canary-1");
        service.put("A", "canary-2").await.expect(200);
        service.wait_until_ready_is(200).await;
        service.stop().await;
        Ledger::read(&site.database.connect().await).await;
        site.database.drop().await;
    }

    async fn no_secret_is_ever_printed(site: Site) {
        let mut site = site;
        // Log settings of an operator who is debugging.
        site.environment.insert("RUST_LOG", "trace".to_owned());
        site.set("server", "metrics_token", "canary-metrics");
        let service = site.start().await;
        service.put("A", "canary-value").await.expect(201);
        let token = service.token("read:*").await;
        service.get("/secrets/A", &token).await.expect(200);
        service.get("/secrets/A?page=canary-query", &token).await.expect(400);
        service.get("/secrets/B", &token).await.expect(404);
        service.get("/secrets/A", "canary-forge-token").await.expect(401);
        let unknown_token = format!("gvt_{}", "0".repeat(64));
        service.get("/secrets/A", &unknown_token).await.expect(401);
        let output = service.stop().await;
        assert!(output.contains("\"refused\""), "nothing was logged: {output}");
        let password = site.database.url.parse::<reqwest::Url>().unwrap();
        let password = password.password().unwrap_or("canary-none").to_owned();
        let zeros = "0".repeat(64);
        for secret in [MASTER_KEY, ALICE, &token, &password, &zeros, "canary"] {
            assert!(!output.contains(secret), "{secret} was printed: {output}");
        }
        site.database.drop().await;
    }

    async fn core_dumps_are_disabled_and_the_file_limit_is_raised(site: Site) {
        let service = site.start().await;
        let limits = std::fs::read_to_string(format!("/proc/{}/limits", service.pid())).unwrap();
        let soft_and_hard = |name: &str| -> Vec<String> {
            let line = limits.lines().find(|line| line.starts_with(name)).unwrap();
            line[name.len()..].split_whitespace().take(2).map(ToOwned::to_owned).collect()
        };
        assert_eq!(soft_and_hard("Max core file size"), ["0", "0"]);
        let files = soft_and_hard("Max open files");
        let [soft, hard] = [0, 1].map(|which| files[which].parse::<u64>().unwrap());
        assert!(soft >= hard.min(65_536), "{files:?}");
        service.stop().await;
        site.database.drop().await;
    }

    async fn a_request_in_flight_completes_during_shutdown(site: Site) {
        let mut service = site.start().await;
        let body = r#"{"value": "slowly told"}"#;
        let (begin, rest) = body.split_at(9);
        let mut slow = TcpStream::connect(service.address).unwrap();
        slow.set_read_timeout(Some(PATIENCE)).unwrap();
        write!(
            slow,
            "PUT /api/v1/repos/acme/app/vault/secrets/A HTTP/1.1\r\nHost: localhost\r\n\
             Authorization: Bearer {ALICE}\r\nContent-Type: application/json\r\n\
             Content-Length: {}\r\n\r\n{begin}",
            body.len()
        )
        .unwrap();
        // The response to another request shows that the first one has been accepted as well.
        tokio::time::sleep(Duration::from_millis(200)).await;
        service.get("//api/v1/vault/health", "").await.expect(200);

        service.signal("TERM");
        service
            .wait_for("the shutdown message", |output| {
                output.contains("\"stopping\"").then_some(())
            })
            .await;
        let started = Instant::now();
        while TcpStream::connect(service.address).is_ok() {
            assert!(started.elapsed() < PATIENCE, "it still accepts connections");
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        slow.write_all(rest.as_bytes()).unwrap();
        let mut answer = String::new();
        slow.read_to_string(&mut answer).unwrap();
        assert!(answer.starts_with("HTTP/1.1 201 "), "{answer}");
        let (status, output) = service.end().await;
        assert!(status.success(), "{status}: {output}");

        let service = site.start().await;
        let read = service.get("/secrets/A", ALICE).await.expect(200);
        assert_eq!(read["value"], "slowly told");
        service.stop().await;
        site.database.drop().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_database_file_may_have_any_name_and_is_private_to_its_owner() {
    let mut site = Site::new(Kind::Sqlite).await;
    let file = site.folder.path().join("my vault? #1.db");
    let url = format!(
        "sqlite://{}/my%20vault%3F%20%231.db",
        site.folder.path().display()
    );
    site.set("database", "url", &url);
    let service = site.start().await;
    service.put("A", "1").await.expect(201);
    let token = service.token("read:*").await;
    service.get("/secrets/A", &token).await.expect(200);
    let mode = std::fs::metadata(file).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}
