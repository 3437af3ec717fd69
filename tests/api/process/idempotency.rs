//! SIGKILL between a commit and its answer: the same request, sent again, finds the answer.

use std::io::Write as _;
use std::net::TcpStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use entity::kept_answer;
use reqwest::Method;
use sea_orm::{EntityTrait as _, PaginatorTrait as _};
use serde_json::{Value, json};

use super::at_each_site;
use super::service::{ALICE, PATIENCE, Service};
use crate::support::app::Answer;

async fn send(
    service: &Service,
    (method, path): (Method, &str),
    key: &str,
    body: &Value,
) -> Result<Answer, reqwest::Error> {
    let request = service.client.request(method, service.url(path));
    let request = request.bearer_auth(ALICE).header("Idempotency-Key", key);
    let answer = request.json(body).send().await?;
    Ok(Answer {
        status: answer.status(),
        headers: answer.headers().clone(),
        text: answer.text().await?,
    })
}

/// Sends a request and reads nothing of its response.
fn send_only(
    service: &Service,
    (method, path): (&str, &str),
    key: &str,
    body: &Value,
) -> TcpStream {
    let body = body.to_string();
    let request = format!(
        "{method} /api/v1/repos/acme/app/vault{path} HTTP/1.1\r\nHost: x\r\n\
         Authorization: Bearer {ALICE}\r\nIdempotency-Key: {key}\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    let mut stream = TcpStream::connect(service.address).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    stream
}

/// Writers that send the same request until it is answered, whatever happens to the program meanwhile.
struct Writer {
    name: String,
    /// The number of requests that were answered.
    written: usize,
    replays: Arc<AtomicUsize>,
}

impl Writer {
    /// Writes one version after the other until the program is gone.
    async fn write_until_killed(&mut self, service: &Service) {
        loop {
            let next = self.written + 1;
            let (path, key) = (
                format!("/secrets/{}", self.name),
                format!("{}-{next}", self.name),
            );
            let body = json!({ "value": format!("value {next}") });
            let Ok(answer) = send(service, (Method::PUT, &path), &key, &body).await else {
                return;
            };
            assert!(answer.status.is_success(), "{}", answer.text);
            // Exactly one version a request, however often it was sent.
            assert_eq!(answer.json()["current_version"], next, "{}", answer.text);
            if answer.header("idempotency-replayed") == "true" {
                self.replays.fetch_add(1, Ordering::Relaxed);
            }
            self.written = next;
        }
    }
}

at_each_site! {
    async fn an_answer_that_was_lost_with_the_process_is_given_again(site: Site) {
        let mut service = site.start().await;
        let conn = site.database.connect().await;
        let write = json!({ "value": "1" });
        let token = json!({ "description": "x" });
        let unread = [
            send_only(&service, ("PUT", "/secrets/A"), "write", &write),
            send_only(&service, ("POST", "/tokens"), "token", &token),
        ];
        let began = Instant::now();
        while kept_answer::Entity::find().count(&conn).await.unwrap() < 2 {
            assert!(began.elapsed() < PATIENCE, "{}", service.output());
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        service.kill();
        drop(unread);
        let service = site.start().await;
        let again = send(&service, (Method::PUT, "/secrets/A"), "write", &write).await.unwrap();
        assert_eq!(again.expect(201)["current_version"], 1);
        assert_eq!(again.header("idempotency-replayed"), "true");
        let again = send(&service, (Method::POST, "/tokens"), "token", &token).await.unwrap();
        assert_eq!(again.expect(201)["replayed"], true);
        assert!(again.json().get("token").is_none());
        let tokens = service.get("/tokens", ALICE).await.expect(200);
        assert_eq!(tokens.as_array().unwrap().len(), 1);
        let versions = service.get("/secrets/A/versions", ALICE).await.expect(200);
        assert_eq!(versions.as_array().unwrap().len(), 1);
        service.stop().await;
        drop(conn);
        site.database.drop().await;
    }

    async fn every_write_that_is_repeated_after_a_kill_is_stored_once(site: Site) {
        let replays = Arc::new(AtomicUsize::new(0));
        let mut writers: Vec<_> = (0..6)
            .map(|number| Writer { name: format!("W{number}"), written: 0, replays: Arc::clone(&replays) })
            .collect();
        for round in 0..4_u64 {
            let service = site.start().await;
            let work = writers.iter_mut().map(|writer| writer.write_until_killed(&service));
            let kill = async {
                // At another moment each time.
                tokio::time::sleep(Duration::from_millis(300 + 37 * round)).await;
                service.signal("KILL");
            };
            tokio::join!(futures_util::future::join_all(work), kill);
        }
        let service = site.start().await;
        for writer in &writers {
            assert!(writer.written > 0);
            // The last request may have been committed without an answer.
            let path = format!("/secrets/{}/versions", writer.name);
            let versions = service.get(&path, ALICE).await.expect(200);
            let stored = versions.as_array().unwrap().len();
            assert!((writer.written..=writer.written + 1).contains(&stored), "{stored} of {}", writer.written);
        }
        service.stop().await;
        site.database.drop().await;
    }
}
