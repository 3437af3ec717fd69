//! Paths that are not in canonical form are rejected before anything parses them.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use crate::support::app::TestApp;

/// Sends a raw request target, which no HTTP library would send, and returns status and body.
async fn raw(app: &TestApp, path: &[u8], token: &str) -> (u16, String) {
    let address = app.address;
    let head =
        format!(" HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-Vault-Token: {token}\r\n\r\n");
    let request = [b"GET ", path, head.as_bytes()].concat();
    let answer = tokio::task::spawn_blocking(move || {
        let mut stream = TcpStream::connect(address).unwrap();
        stream
            .set_read_timeout(Some(Duration::from_secs(30)))
            .unwrap();
        stream.write_all(&request).unwrap();
        let mut answer = vec![];
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8(answer).unwrap()
    });
    let answer = answer.await.unwrap();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    (status, body.to_owned())
}

on_each_database! {
    async fn a_non_canonical_path_is_400_before_authentication(app: TestApp) {
        app.store("A", "1").await;
        let vault = "/api/v1/repos/acme/app/vault";
        let (status, body) = raw(&app, format!("{vault}/secrets/A").as_bytes(), &app.people.alice).await;
        assert_eq!(status, 200, "{body}");
        let (calls, entries) = (app.forge.all_calls(), app.audit("").await.len());
        let calls_made = app.forge.all_calls() - calls;
        for path in [
            "/api/v1/repos/acme%2Fapp/vault/secrets/A".to_owned(),
            "/api/v1/repos/acme/app%2Fvault/secrets/A".to_owned(),
            "/api/v1/repos/acme/app%2fvault/secrets/A".to_owned(),
            format!("{vault}/secrets/%41"),
            format!("{vault}/secrets/A%00"),
            format!("{vault}/secrets/A%20"),
            format!("{vault}/secrets/A%2Fversions"),
            format!("{vault}/secrets/%2e%2e"),
            format!("{vault}/secrets/../secrets/A"),
            format!("{vault}/secrets/./A"),
            format!("{vault}/secrets/.."),
            format!("{vault}//secrets/A"),
            format!("/{vault}/secrets/A"),
            format!("{vault}/secrets//A"),
            format!("{vault}/secrets/A//versions"),
            format!("{vault}/secrets/A;x=y"),
            format!("{vault}/secrets/A+B"),
            format!("{vault}/secrets/A:B"),
            format!("{vault}/secrets/A@B"),
            format!("{vault}/secrets/{}", "A".repeat(2048)),
            "/api/v1/repos/acme/../acme/app/vault/secrets".to_owned(),
        ] {
            let (status, body) = raw(&app, path.as_bytes(), &app.people.alice).await;
            assert_eq!(status, 400, "{path}: {body}");
            assert!(body.starts_with(r#"{"error":"invalid_request","message":"path: "#), "{body}");
        }
        assert_eq!(app.forge.all_calls(), calls + calls_made, "the path is checked before the forge is asked");
        assert_eq!(app.audit("").await.len(), entries + 1);
    }

    async fn invalid_url_bytes_are_400_and_the_next_request_is_served(app: TestApp) {
        for path in [b"/api/v1/repos/acme/app/vault/secrets/A\0".as_slice(), b"/\xff", b"/\\", b"/a b"] {
            let (status, _) = raw(&app, path, &app.people.alice).await;
            assert_eq!(status, 400, "{path:?}");
        }
        app.get("/secrets", &app.people.alice).await.expect(200);
    }

    async fn the_longest_allowed_name_is_served_and_a_longer_one_is_400(app: TestApp) {
        let longest = "A".repeat(255);
        app.store(&longest, "1").await;
        app.get(&format!("/secrets/{longest}"), &app.people.carol).await.expect(200);
        let answer = app.get(&format!("/secrets/{longest}A"), &app.people.carol).await;
        answer.refused(400, "invalid_request");
        assert!(answer.text.contains("name: "), "{}", answer.text);
        // No repository has this name: it gets the response for any missing one.
        let path = format!("//api/v1/repos/acme/{longest}/vault/secrets");
        app.get(&path, &app.people.alice).await.refused(404, "not_found");
    }

    async fn unknown_routes_and_methods_use_the_error_format(app: TestApp) {
        for path in ["/secrets/", "/nothing", "", "/secrets/A/B", "/tokens/1/x"] {
            app.get(path, &app.people.alice).await.refused(404, "not_found");
        }
        app.get("//", "").await.refused(404, "not_found");
        let answer = app.post("/secrets/A", &app.people.alice, serde_json::json!({})).await;
        answer.refused(405, "method_not_allowed");
        assert!(!answer.header("x-request-id").is_empty());
        let method = reqwest::Method::from_bytes(b"BREW").unwrap();
        let answer = app.send(app.request(method, "/secrets", &app.people.alice)).await;
        answer.refused(405, "method_not_allowed");
    }
}
