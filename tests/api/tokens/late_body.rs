//! Tokens that end after a write was authorized and before it is committed, because its body was slow.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use sea_orm::ConnectionTrait as _;
use serde_json::{Value, json};

use crate::support::app::TestApp;

/// A guard against hanging; no wait in these tests takes nearly this long.
const PATIENCE: Duration = Duration::from_mins(1);
const BODY: &str = r#"{"value": "2"}"#;

/// Begins a write with that token and leaves out the body. When this returns, the token has been found
/// valid: the repository has a name that the service has never seen, and it asks the forge about such a
/// name only for a valid token.
pub async fn begin_write(app: &TestApp, token: &str) -> TcpStream {
    app.forge.world().rename("acme/app", "acme/late");
    let before = app.forge.calls("by_id");
    let head = format!(
        "PUT /api/v1/repos/acme/late/vault/secrets/A HTTP/1.1\r\nHost: x\r\n\
         Connection: close\r\nX-Vault-Token: {token}\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\n\r\n",
        BODY.len()
    );
    let mut stream = TcpStream::connect(app.address).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    stream.write_all(head.as_bytes()).unwrap();
    let began = Instant::now();
    while app.forge.calls("by_id") == before {
        assert!(began.elapsed() < PATIENCE, "the token was not accepted");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    stream
}

/// Sends the body and returns the whole response.
pub async fn end_write(mut stream: TcpStream) -> String {
    let answer = tokio::task::spawn_blocking(move || {
        let mut answer = String::new();
        stream.write_all(BODY.as_bytes()).unwrap();
        stream.read_to_string(&mut answer).unwrap();
        answer
    });
    answer.await.unwrap()
}

/// Asserts that the write was refused with this code, recorded as such, and changed nothing.
async fn assert_refused(app: &TestApp, id: &Value, answer: &str, code: &str) {
    assert!(answer.starts_with("HTTP/1.1 401 "), "{answer}");
    assert!(answer.contains(&format!(r#""error":"{code}""#)), "{answer}");
    let read = app.get("/secrets/A", &app.people.alice).await.expect(200);
    assert_eq!((&read["value"], &read["version"]), (&json!("1"), &json!(1)));
    // A token refused earlier would leave no entry; this one was accepted.
    let refused = app.audit("?success=false").await;
    assert_eq!(refused.len(), 1, "{refused:?}");
    let entry = &refused[0];
    assert_eq!(
        (&entry["token_id"], &entry["action"]),
        (id, &json!("write"))
    );
    let message = entry["message"].as_str().unwrap();
    assert!(message.starts_with(&format!("{code}: ")), "{message}");
    let listed = app.get("/tokens", &app.people.alice).await.expect(200);
    assert_eq!(listed[0]["used_count"], 0, "{listed}");
}

async fn make(app: &TestApp) -> (Value, String) {
    let body = json!({ "description": "x", "scope": "admin", "ttl": "1h" });
    let created = app.post("/tokens", &app.people.alice, body).await;
    let created = created.expect(201);
    (
        created["id"].clone(),
        created["token"].as_str().unwrap().to_owned(),
    )
}

on_each_database! {
    async fn a_token_revoked_before_the_body_arrives_changes_nothing(app: TestApp) {
        let app = app.with_admin_token().await;
        app.store("A", "1").await;
        let (id, token) = make(&app).await;
        let writing = begin_write(&app, &token).await;
        app.delete(&format!("/tokens/{id}"), &app.people.alice).await.expect(200);
        let answer = end_write(writing).await;
        assert_refused(&app, &id, &answer, "token_revoked").await;
    }

    async fn a_token_modified_in_the_database_before_the_body_changes_nothing(app: TestApp) {
        let app = app.with_admin_token().await;
        app.store("A", "1").await;
        let (id, token) = make(&app).await;
        let writing = begin_write(&app, &token).await;
        let conn = app.database.connect().await;
        conn.execute_unprepared("UPDATE vault_token SET expires_unix = 0").await.unwrap();
        let answer = end_write(writing).await;
        assert_refused(&app, &id, &answer, "invalid_token").await;
    }

    async fn a_token_expired_before_the_body_arrives_changes_nothing(app: TestApp) {
        let app = app.with_admin_token().await;
        app.store("A", "1").await;
        let (id, token) = make(&app).await;
        let writing = begin_write(&app, &token).await;
        app.clock.advance(3_600);
        let answer = end_write(writing).await;
        assert_refused(&app, &id, &answer, "token_expired").await;
    }

    async fn a_token_valid_until_the_body_arrives_can_write(app: TestApp) {
        let app = app.with_admin_token().await;
        app.store("A", "1").await;
        let (_, token) = make(&app).await;
        let writing = begin_write(&app, &token).await;
        app.clock.advance(3_599);
        let answer = end_write(writing).await;
        assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
        let read = app.get("/secrets/A", &app.people.alice).await.expect(200);
        assert_eq!((&read["value"], &read["version"]), (&json!("2"), &json!(2)));
    }
}
