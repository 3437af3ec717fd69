//! Malformed bodies: the error names the problem and echoes nothing of the value.

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};

use reqwest::Method;

use super::*;

/// Sends 4 MiB in chunks, without announcing the length, and returns the head of the response.
fn send_chunked(address: SocketAddr, token: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    let head = format!(
        "PUT /api/v1/repos/acme/app/vault/secrets/A HTTP/1.1\r\nHost: vault.example.com\r\n\
         Authorization: Bearer {token}\r\nContent-Type: application/json\r\n\
         Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
    );
    stream.write_all(head.as_bytes()).unwrap();
    let chunk = format!("10000\r\n{}\r\n", " ".repeat(0x10000));
    for _ in 0..64 {
        // The service may stop reading before the end.
        if stream.write_all(chunk.as_bytes()).is_err() {
            break;
        }
    }
    let mut answer = [0; 12];
    stream.read_exact(&mut answer).unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

on_each_database! {
    async fn an_invalid_body_is_reported_by_field(app: TestApp) {
        for (body, named) in [
            ("", "body: the JSON ends too early"),
            ("{", "body: the JSON ends too early"),
            (r#"{"value": "v"#, "value: the JSON ends too early"),
            ("value=v", "body: expected a JSON object"),
            ("\u{feff}{\"value\": \"v\"}", "body: it begins with a byte order mark (BOM)"),
            (r#"{"value": "v"} x"#, "body: invalid JSON"),
            (r#"{"value": "v"}{}"#, "body: invalid JSON"),
            (r#"{"value": "v",}"#, "body: invalid JSON"),
            (r#"{"value": 'v'}"#, "value: invalid JSON"),
            (r#"{"value": "\ud800"}"#, "value: invalid JSON"),
            ("{\"value\": \"a\nb\"}", "value: invalid JSON"),
            ("{}", "body: missing field `value`"),
            ("null", "body: expected a JSON object"),
            ("[]", "body: expected a JSON object"),
            (r#"[null, "v", null, null, null, null]"#, "body: expected a JSON object"),
            (r#"{"value": null}"#, "value: invalid type, expected a string"),
            (r#"{"value": "v", "description": 5}"#, "description: invalid type, expected a string"),
            (r#"{"value": "v", "type": true}"#, "type: invalid type, expected a string"),
            (r#"{"value": "v", "comment": ["c"]}"#, "comment: invalid type, expected a string"),
            (r#"{"value": "v", "encryption_mode": {}}"#, "encryption_mode: invalid type"),
            (r#"{"value": "v", "name": 1}"#, "name: invalid type"),
        ] {
            assert_invalid_field(&put_text(&app, "A", body).await, named);
        }
        for (body, part) in [
            (r#"{"value": "v", "valeu": "w"}"#, "unknown field `valeu`"),
            (r#"{"value": "v", "VALUE": "w"}"#, "unknown field `VALUE`"),
            (r#"{"value": "v", "no `, name": "w"}"#, "unknown field `(not shown)`, expected"),
            (r#"{"value": "v", "value": "w"}"#, "duplicate field `value`"),
            (r#"{"value": "v", "type": "file", "type": "file"}"#, "duplicate field `type`"),
        ] {
            let answer = put_text(&app, "A", body).await;
            answer.refused(400, "invalid_request");
            assert!(answer.text.contains(part), "{part}: {}", answer.text);
        }
        let answer = put_text(&app, "A", b"{\"value\": \"\xff\xfe\"}".as_slice()).await;
        assert_invalid_field(&answer, "value: invalid JSON");
        assert!(listed(&app, "?include_deleted=true").await.is_empty());
    }

    async fn a_value_of_the_wrong_type_or_in_the_wrong_field_is_never_echoed(app: TestApp) {
        let canary = "31337";
        for body in [
            r#"{"value": 31337}"#,
            r#"{"value": -31337.5}"#,
            r#"{"value": ["31337"]}"#,
            r#"{"value": {"31337": "31337"}}"#,
            r#"{"value": "v", "description": {"31337": 31337}}"#,
            r#""31337""#,
            r#""31337 at line 1 column 1""#,
            r#""a, expected b: 31337, expected c""#,
            r#"["31337"]"#,
            r#"["31337", "31337", 31337]"#,
            "31337",
            "31337 31337",
            r#"{"value": "31337""#,
            r#"{"value": "31337" "31337"}"#,
            r#"{"value": "lockbox:v1:31337"}"#,
            r#"{"value": "31337", "value": "31337"}"#,
            r#"{"value": "31337", "encryption_mode": "31337"}"#,
            r#"{"value": "31337", "type": "Type 31337"}"#,
            r#"{"value": "31337", "name": "31337"}"#,
        ] {
            let answer = put_text(&app, "A", body).await;
            answer.refused(400, "invalid_request");
            assert!(!answer.text.contains(canary), "{body}: {}", answer.text);
        }
        let rollback = json!({ "version": "31337" });
        let answer = app.post("/secrets/A/rollback", &app.people.bob, rollback).await;
        assert!(!answer.text.contains(canary), "{}", answer.text);
        let audit = app.get("/audit?page_size=100", &app.people.alice).await;
        assert!(!audit.text.contains(canary), "{}", audit.text);
    }

    async fn a_deeply_nested_body_is_refused_and_the_service_keeps_running(app: TestApp) {
        app.store("A", "v").await;
        let deep = "[".repeat(10_000);
        let shut = format!("{deep}{}", "]".repeat(10_000));
        for body in [deep.clone(), shut.clone(), format!(r#"{{"value": {shut}}}"#),
            r#"{"value":"#.repeat(10_000)] {
            put_text(&app, "A", body).await.refused(400, "invalid_request");
        }
        let request = app.request(Method::POST, "/secrets/A/rollback", &app.people.bob);
        let request = request.header("content-type", "application/json");
        let deep = format!(r#"{{"version": {shut}}}"#);
        app.send(request.body(deep)).await.refused(400, "invalid_request");
        assert_eq!(value(&app, "A").await, "v");
    }

    async fn only_json_content_types_are_accepted(app: TestApp) {
        app.store("A", "v").await;
        for (method, path) in [(Method::PUT, "/secrets/A"), (Method::PATCH, "/secrets/A"),
            (Method::POST, "/secrets/A/rollback")] {
            for media in ["text/plain", "application/x-www-form-urlencoded", "text/json",
                "application/json5", "application/vnd.api+json", "",
                "application/json, text/html"] {
                let request = app.request(method.clone(), path, &app.people.alice);
                let request = request.header("content-type", media).body(r#"{"value": "w"}"#);
                app.send(request).await.refused(415, "unsupported_media_type");
            }
            let request = app.request(method.clone(), path, &app.people.alice);
            let answer = app.send(request.body(r#"{"value": "w"}"#)).await;
            answer.refused(415, "unsupported_media_type");
        }
        assert_eq!(value(&app, "A").await, "v");
        for media in ["application/json; charset=utf-8", "Application/JSON",
            "application/json ;x=y"] {
            let request = app.request(Method::PUT, "/secrets/A", &app.people.alice);
            let request = request.header("content-type", media).body(r#"{"value": "w"}"#);
            app.send(request).await.expect(200);
        }
    }

    async fn a_compressed_body_is_refused(app: TestApp) {
        app.store("A", "v").await;
        for coding in ["gzip", "br", "deflate", "x-gzip", "identity, gzip", "aes128gcm"] {
            let request = app.request(Method::PUT, "/secrets/A", &app.people.alice);
            let request = request.header("content-type", "application/json");
            let request = request.header("content-encoding", coding);
            let answer = app.send(request.body(r#"{"value": "w"}"#)).await;
            answer.refused(415, "unsupported_media_type");
            assert!(answer.text.contains("Content-Encoding"), "{}", answer.text);
        }
        assert_eq!(value(&app, "A").await, "v");
        for coding in ["identity", "Identity"] {
            let request = app.request(Method::PUT, "/secrets/A", &app.people.alice);
            let request = request.header("content-type", "application/json");
            let request = request.header("content-encoding", coding);
            app.send(request.body(r#"{"value": "w"}"#)).await.expect(200);
        }
    }

    async fn a_body_without_a_value_has_its_own_size_limit(app: TestApp) {
        app.store("A", "v").await;
        let long = "x".repeat(40_000);
        for (method, path, body) in [
            (Method::PATCH, "/secrets/A", json!({ "description": long })),
            (Method::POST, "/tokens", json!({ "description": long, "scope": "read" })),
            (Method::POST, "/secrets/A/rollback", json!({ "version": 1, "more": long })),
            (Method::POST, "/migrate-key", json!({ "old_key": long })),
        ] {
            let request = app.request(method, path, &app.people.alice).json(&body);
            app.send(request).await.refused(413, "value_too_large");
        }
        app.store("B", &"\u{1}".repeat(65_536)).await;
    }

    async fn an_oversized_body_is_refused_and_the_service_keeps_running(app: TestApp) {
        let body = format!(r#"{{"value": "{}"}}"#, "x".repeat(20 << 20));
        put_text(&app, "A", body).await.refused(413, "value_too_large");
        let blanks = format!("{}{{\"value\": \"v\"}}", " ".repeat(1 << 20));
        put_text(&app, "A", blanks).await.refused(413, "value_too_large");
        let address = app.address;
        let token = app.people.alice.clone();
        let chunked = tokio::task::spawn_blocking(move || send_chunked(address, &token));
        let answer = chunked.await.unwrap();
        assert!(answer.starts_with("HTTP/1.1 413"), "{answer}");
        assert_eq!(app.store("A", "v").await["current_version"], 1);
    }
}
