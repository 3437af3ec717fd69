//! Repositories that are deleted at the forge.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a panic is a failed test"
)]

mod purge;
mod sweep;
mod webhook;

use entity::RepoId;
use hmac::{Hmac, KeyInit as _, Mac as _};
use reqwest::Method;
use serde_json::{Value, json};
use sha2::Sha256;

use crate::support::app::{Answer, TestApp};

const SECRET: &str = "of-the-webhook-4fd1";
const ROUTE: &str = "//api/v1/vault/webhook";
const DAY: i64 = 86_400;
/// When the stand-in created its repositories, as it reports it.
const CREATED: &str = "2026-01-01T00:00:00Z";

fn sign(body: &str, secret: &str) -> String {
    let mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).unwrap();
    hex::encode(mac.chain_update(body).finalize().into_bytes())
}

/// A service with webhooks and a site admin's token.
async fn with_webhook(app: TestApp) -> TestApp {
    let root = app.people.root.clone();
    app.with(&[
        ("FORGEVAULT__FORGE__WEBHOOK_SECRET", SECRET),
        ("FORGEVAULT__FORGE__ADMIN_TOKEN", &root),
    ])
    .await
}

/// The body of a webhook event, limited to the fields that the service reads.
fn event(action: &str, id: RepoId, name: &str) -> Value {
    let (owner, short) = name.split_once('/').unwrap();
    json!({
        "action": action,
        "repository": {
            "id": id,
            "owner": { "id": 1, "login": owner, "username": owner },
            "name": short,
            "full_name": name,
            "private": true,
            "created_at": CREATED,
        },
        "organization": null,
        "sender": { "id": 2, "login": "alice" },
    })
}

/// Sends a webhook event as Gitea does.
async fn send_event(app: &TestApp, event: &Value) -> Answer {
    let body = event.to_string();
    let request = app
        .request(Method::POST, ROUTE, "")
        .header("Content-Type", "application/json")
        .header("X-Gitea-Event", "repository")
        .header("X-Gitea-Signature", sign(&body, SECRET));
    app.send(request.body(body)).await
}
