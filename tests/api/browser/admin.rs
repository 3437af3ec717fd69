//! The pages for tokens, audit log, keys and plan, with and without scripts.

use reqwest::StatusCode;

use crate::support::app::TestApp;
use crate::support::browser::{Browser, View};

async fn signed_in(view: View) -> (TestApp, Browser) {
    let app = Browser::service().await;
    app.store("production.A", "a").await;
    app.store("staging.A", "a").await;
    let browser = Browser::open(&app, view).await;
    browser.sign_in(&app.people.alice).await;
    (app, browser)
}

async fn a_token_lives(view: View) {
    let (app, browser) = signed_in(view).await;
    browser.press("Tokens").await;
    browser.press("New token").await;
    browser.fill("#description", "Deployment").await;
    browser.fill("#scope", "read:production.*").await;
    browser.press("Preview access").await;
    browser.sees("production.A read").await;
    assert!(!browser.shown().await.contains("staging.A"));
    assert_eq!(browser.value("#description").await, "Deployment");
    browser.press("Create token").await;
    browser.sees("Copy it now.").await;
    let token = browser.text(".vault-once").await;
    let answer = async || {
        let answer = app.get("/secrets/production.A", &token).await;
        answer.status
    };
    assert_eq!(answer().await, StatusCode::OK);
    browser.go("/acme/app/vault/tokens").await;
    assert!(!browser.shown().await.contains(&token));
    browser.press("Deployment").await;
    browser.press("Lock").await;
    browser.press("Unlock").await;
    browser.sees("A locked token is rejected").await;
    assert_eq!(answer().await, StatusCode::OK);
    browser.press("Lock").await;
    browser.sees("Locked until somebody unlocks it.").await;
    assert!(answer().await.is_client_error());
    browser.press("Revoke").await;
    browser.press("Revoke token").await;
    browser
        .until("revoked", async || {
            answer().await == StatusCode::UNAUTHORIZED
        })
        .await;
    browser.go("/acme/app/vault/tokens").await;
    browser.sees("No tokens yet.").await;
    browser.press("Show revoked").await;
    browser.sees("Deployment Revoked").await;
    browser.has_nothing_to_complain_of().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_token_is_created_locked_and_revoked() {
    a_token_lives(View::WIDE).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_token_is_created_locked_and_revoked_without_scripts() {
    a_token_lives(View::PHONE.without_scripts()).await;
}

async fn the_audit_is_read(view: View) {
    let (_app, browser) = signed_in(view).await;
    browser.press("Audit log").await;
    browser.fill("#secret", "staging.A").await;
    browser.choose("#action", "write").await;
    browser.press("Apply").await;
    browser
        .until("filtered", async || browser.count("tbody tr").await == 1)
        .await;
    let row = browser.text("tbody").await;
    assert!(row.contains("alice") && row.contains("staging.A"), "{row}");
    assert_eq!(browser.value("#secret").await, "staging.A");
    for (format, begins) in [("CSV", "sequence,"), ("JSONL", "{")] {
        let label = format!("Export all as {format}");
        let export = browser
            .downloaded(async || browser.press(&label).await)
            .await;
        let export = String::from_utf8(export).unwrap();
        assert!(export.starts_with(begins), "{export}");
        assert!(export.contains("production.A"), "{export}");
    }
    browser.press("Audit chain").await;
    browser.press("Verify chain").await;
    browser.sees("Verified: entries").await;
    browser.has_nothing_to_complain_of().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_audit_log_is_filtered_exported_and_verified() {
    the_audit_is_read(View::WIDE).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_audit_log_is_filtered_exported_and_verified_without_scripts() {
    the_audit_is_read(View::WIDE.without_scripts()).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn keys_are_checked_and_rotated_without_scripts() {
    let (app, browser) = signed_in(View::WIDE.without_scripts()).await;
    browser.press("Keys").await;
    browser.sees("Version 1, created on").await;
    browser.press("Dry run").await;
    browser.sees("2 versions checked, 0 failed.").await;
    browser.press("Rotate data key").await;
    browser.press("Rotate now").await;
    // The page reloads itself until the rotation has finished.
    browser.sees("2 of 2 versions re-encrypted").await;
    browser.sees("Version 2, created on").await;
    let secret = app.get("/secrets/staging.A", &app.people.alice).await;
    assert_eq!(secret.expect(200)["value"], "a");
    browser.press("Plan").await;
    browser.is_at("/acme/app/vault/plan").await;
    browser.sees("If the license expires").await;
    browser.has_nothing_to_complain_of().await;
}
