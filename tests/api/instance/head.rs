//! HEAD is answered wherever GET returns no secret value, with the headers of the GET and no body.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use reqwest::Method;

use crate::support::app::TestApp;
use crate::web::visit::Visit;

/// Sends a HEAD request and reads until the connection ends.
fn head(app: &TestApp, path: &str, token: &str) -> String {
    let mut stream = TcpStream::connect(app.address).unwrap();
    let request = format!(
        "HEAD {path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {token}\r\n\
         Connection: close\r\n\r\n"
    );
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

/// The headers that are the same in every response; the audit log grows with each request.
fn stable_headers(headers: &reqwest::header::HeaderMap) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = headers
        .iter()
        .filter(|(name, _)| {
            !["date", "x-request-id", "content-length", "x-total-count"].contains(&name.as_str())
        })
        .map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()))
        .collect();
    all.sort();
    all
}

on_each_database! {
    async fn a_head_response_equals_the_get_without_its_body(app: TestApp) {
        app.store("A", "v").await;
        let alice = app.people.alice.clone();
        let token = app.token("admin").await;
        for (path, token) in [
            ("//api/v1/vault/health", ""),
            ("//api/v1/vault/ready", ""),
            ("//api/v1/vault/version", ""),
            ("//api/v1/vault/openapi.json", ""),
            ("//api/v1/vault/audit-key", ""),
            ("//api/v1/vault/license", &*alice),
            ("//metrics", ""),
            ("/secrets", &*alice),
            ("/secrets?page=1&page_size=1", &*alice),
            ("/secrets/A/versions", &*alice),
            ("/tokens", &*alice),
            ("/token/info", &*token),
            ("/audit", &*alice),
            ("/audit/export", &*alice),
            ("/rotate-key", &*alice),
        ] {
            let get = app.get(path, token).await;
            assert_eq!(get.status, 200, "{path}: {}", get.text);
            let head_answer = app.send(app.request(Method::HEAD, path, token)).await;
            assert_eq!(head_answer.status, 200, "{path}");
            assert_eq!(stable_headers(&head_answer.headers), stable_headers(&get.headers), "{path}");
            let has_length = |headers: &reqwest::header::HeaderMap| headers.contains_key("content-length");
            assert_eq!(has_length(&head_answer.headers), has_length(&get.headers), "{path}");
            let url = app.url(path);
            let path = url.split_once(&app.address.to_string()).unwrap().1;
            let raw = head(&app, path, token);
            assert!(raw.starts_with("HTTP/1.1 200 ") && raw.ends_with("\r\n\r\n"), "{raw}");
        }
        app.send(app.request(Method::HEAD, "/secrets", "")).await.refused_head(401);
        app.send(app.request(Method::HEAD, "//nothing", "")).await.refused_head(404);
    }

    async fn routes_that_return_values_reject_head_and_record_nothing(app: TestApp) {
        app.store("A", "v").await;
        for (path, allow) in [
            ("/secrets/A", "GET, PUT, PATCH, DELETE"),
            ("/export", "GET"),
        ] {
            let answer = app.send(app.request(Method::HEAD, path, &app.people.alice)).await;
            answer.refused_head(405);
            assert_eq!(answer.header("allow"), allow);
        }
        assert!(app.audit("?action=read").await.is_empty());
    }

    async fn pages_and_assets_answer_head(app: TestApp) {
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let page = visit.get("/acme/app/vault").await.text;
        let file = page.split(['"', ' ', '>']).find(|part| part.starts_with("/-/vault/assets/"));
        let file = file.unwrap_or_else(|| panic!("{page}"));
        for path in ["/acme/app/vault", "/-/vault/sign-in", file] {
            let get = visit.get(path).await;
            let answer = app.send(visit.request(Method::HEAD, path)).await;
            assert_eq!((answer.status.as_u16(), &*answer.text), (200, ""), "{path}");
            assert_eq!(answer.header("content-type"), get.header("content-type"), "{path}");
            assert_eq!(answer.header("cache-control"), get.header("cache-control"), "{path}");
        }
    }
}
