//! The pages for tokens, audit log, keys and plan, with and without scripts.

use reqwest::StatusCode;
use serde_json::json;
use thirtyfour::Key;

use crate::support::app::TestApp;
use crate::support::browser::{Browser, View};

const OPEN_EXPORT: &str = "document.querySelector('.vault-actions').open = true";

async fn signed_in(view: View) -> (TestApp, Browser) {
    let app = Browser::service().await;
    app.store("production.A", "a").await;
    app.store("staging.A", "a").await;
    let browser = Browser::open(&app, view).await;
    browser.sign_in(&app.people.alice).await;
    (app, browser)
}

async fn token_lifecycle(view: View, has_scripts: bool) {
    let (app, browser) = signed_in(view).await;
    browser.goto("/acme/app/vault/tokens").await;
    browser.click_label("New token").await;
    browser.fill("#description", "Deployment").await;
    browser.click("[id='in.production']").await;
    if !has_scripts {
        browser.click_label("Preview access").await;
    }
    browser.wait_for_text("Scope: read:production.*").await;
    browser.wait_for_text("can read 1 and write 0").await;
    assert!(!browser.page_text().await.contains("staging.A"));
    assert_eq!(browser.value("#description").await, "Deployment");
    browser.click_label("Create token").await;
    browser.wait_for_text("Copy it now.").await;
    let token = browser.value(".vault-once").await;
    // Reloading leads to the token's page, and creates no other.
    let address = browser.path().await;
    browser.reload().await;
    browser.wait_for_text("be shown again").await;
    assert_eq!(format!("{}/made", browser.path().await), address);
    assert!(!browser.page_text().await.contains(&token));
    let tokens = app.get("/tokens", &app.people.alice).await.json();
    assert_eq!(tokens.as_array().unwrap().len(), 1);
    let answer = async || {
        let answer = app.get("/secrets/production.A", &token).await;
        answer.status
    };
    assert_eq!(answer().await, StatusCode::OK);
    browser.goto("/acme/app/vault/tokens").await;
    assert!(!browser.page_text().await.contains(&token));
    browser.click_label("Deployment").await;
    browser.click_label("Lock").await;
    browser.click_label("Unlock").await;
    browser.wait_for_text("A locked token is rejected").await;
    assert_eq!(answer().await, StatusCode::OK);
    browser.click_label("Lock").await;
    browser
        .wait_for_text("Locked until someone unlocks it.")
        .await;
    assert!(answer().await.is_client_error());
    browser.click_label("Revoke").await;
    browser.click_label("Revoke token").await;
    browser
        .wait_until("revoked", async || {
            answer().await == StatusCode::UNAUTHORIZED
        })
        .await;
    browser.goto("/acme/app/vault/tokens").await;
    browser.wait_for_text("No tokens yet.").await;
    browser.click_label("Show revoked").await;
    browser.wait_for_text("Deployment Revoked").await;
    browser.assert_no_console_errors().await;
}

async fn token_rotation(view: View) {
    let (app, browser) = signed_in(view).await;
    let old = app.token("read:staging.*").await;
    browser.goto("/acme/app/vault/tokens/1").await;
    browser.wait_for_text("staging.A").await;
    browser.select_option("#ends", "Immediately").await;
    browser.click("[action$='/rotate'] button").await;
    browser.wait_for_text("which is now revoked").await;
    let new = browser.value(".vault-once").await;
    let read = app.get("/secrets/staging.A", &new).await;
    assert_eq!(read.expect(200)["value"], "a");
    app.get("/secrets/staging.A", &old)
        .await
        .refused(401, "token_revoked");
    browser.assert_no_console_errors().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_token_is_rotated() {
    token_rotation(View::WIDE).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_token_is_rotated_without_scripts() {
    token_rotation(View::PHONE.without_scripts()).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_new_token_is_copied_and_its_preview_follows_the_choice() {
    let (_app, browser) = signed_in(View::WIDE).await;
    browser.goto("/acme/app/vault/tokens/new").await;
    browser.fill("#description", "Deployment").await;
    browser.click("[id='in.staging']").await;
    browser.wait_for_text("Scope: read:staging.*").await;
    browser.click("#access-write").await;
    browser.wait_for_text("Scope: write:staging.*").await;
    browser.click("#where-names").await;
    browser.wait_for_text("Nothing selected yet.").await;
    browser.fill("#names", "production.A").await;
    browser.wait_for_text("Scope: write:production.A").await;
    browser.click("#access-admin").await;
    browser.wait_for_text("Scope: admin").await;
    // What does not matter for an admin is not shown.
    assert!(!browser.page_text().await.contains("Selected environments"));
    browser.click("#access-read").await;
    browser.wait_for_text("Scope: read:production.A").await;
    browser.click_label("Create token").await;
    let token = browser.value(".vault-once").await;
    browser.click(".vault-copied .vault-copy").await;
    browser.wait_for_text("Copied").await;
    browser.goto("/acme/app/vault/tokens/new").await;
    let field = browser.find("#description").await;
    field.send_keys(Key::Control + "v").await.unwrap();
    assert_eq!(browser.value("#description").await, token);
    browser.assert_no_console_errors().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn names_are_proposed_for_a_token() {
    let (app, browser) = signed_in(View::WIDE).await;
    app.store("production.LONGER", "a").await;
    browser.goto("/acme/app/vault/tokens/new").await;
    browser.click("#where-names").await;
    let proposed = async || {
        let read = "return [...document.querySelectorAll('#names-known option')].map((o) => [o.value, o.label])";
        browser.script(read, vec![]).await
    };
    browser.fill("#names", "staging.A, long").await;
    browser
        .wait_until("proposed", async || {
            proposed().await == json!([["staging.A, production.LONGER", "production.LONGER"]])
        })
        .await;
    browser.fill("#names", "staging.A, production.LONGER").await;
    browser.wait_for_text("can read 2 and write 0").await;
    browser.assert_no_console_errors().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_token_is_created_locked_and_revoked() {
    token_lifecycle(View::WIDE, true).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_token_is_created_locked_and_revoked_without_scripts() {
    token_lifecycle(View::PHONE.without_scripts(), false).await;
}

async fn audit_page(view: View) {
    let (_app, browser) = signed_in(view).await;
    browser.click_label("Audit log").await;
    browser.fill("#q", "staging.A").await;
    browser.select_option("#range", "Last 24 hours").await;
    browser.click_label("Search").await;
    browser
        .wait_until("filtered", async || {
            browser.count(".vault-entry").await == 1
        })
        .await;
    let said = browser.text(".vault-said").await;
    assert_eq!(said, "alice saved staging.A v1");
    assert_eq!(browser.value("#q").await, "staging.A");
    for (label, begins, has_all) in [
        ("These entries as CSV", "sequence,", false),
        ("These entries as JSON Lines", "{", false),
        ("Whole log as CSV, signed", "sequence,", true),
        ("Whole log as JSON Lines, signed", "{", true),
    ] {
        browser.script(OPEN_EXPORT, vec![]).await;
        let export = browser
            .download(async || browser.click_label(label).await)
            .await;
        let export = String::from_utf8(export).unwrap();
        assert!(export.starts_with(begins), "{export}");
        assert!(export.contains("staging.A"), "{export}");
        assert_eq!(export.contains("production.A"), has_all, "{export}");
    }
    browser.click(".vault-more > summary").await;
    browser.wait_for_text("Request ID").await;
    browser.click_label("Page views").await;
    browser.wait_for_text("No entries match.").await;
    browser.click_label("Clear filters").await;
    browser.wait_for_text("alice saved production.A v1").await;
    browser.click_label("Verify chain").await;
    browser.wait_for_text("Audit chain").await;
    browser.click_label("Verify chain").await;
    browser.wait_for_text("Verified: entries").await;
    browser.assert_no_console_errors().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_audit_log_is_filtered_exported_and_verified() {
    audit_page(View::WIDE).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_audit_log_is_filtered_exported_and_verified_without_scripts() {
    audit_page(View::WIDE.without_scripts()).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn keys_are_checked_and_rotated_without_scripts() {
    let (app, browser) = signed_in(View::WIDE.without_scripts()).await;
    browser.click_label("Keys").await;
    browser.wait_for_text("Version 1, created on").await;
    browser.click_label("Dry run").await;
    browser.wait_for_text("2 versions checked, 0 failed.").await;
    browser.click_label("Rotate data key").await;
    browser.click_label("Rotate now").await;
    // The page reloads itself until the rotation has finished.
    browser.wait_for_text("2 of 2 versions re-encrypted").await;
    browser.wait_for_text("Version 2, created on").await;
    let secret = app.get("/secrets/staging.A", &app.people.alice).await;
    assert_eq!(secret.expect(200)["value"], "a");
    browser.click_label("Plan").await;
    browser.wait_for_path("/acme/app/vault/plan").await;
    browser.wait_for_text("If the license expires").await;
    browser.assert_no_console_errors().await;
}
