//! Secrets: made, looked at, changed, and gone.

use crate::support::browser::{Browser, View};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_secret_is_made_revealed_and_copied() {
    let app = Browser::service().await;
    let browser = Browser::open(&app, View::WIDE).await;
    browser.sign_in(&app.people.alice).await;
    browser.press("New secret").await;
    browser.fill("#name", "DB_PASSWORD").await;
    browser.fill("#value", "hunter2").await;
    browser.press("Store").await;
    browser.is_at("/acme/app/vault/secrets/DB_PASSWORD").await;
    assert!(!browser.shown().await.contains("hunter2"));
    browser.press("Reveal").await;
    browser.sees("hunter2").await;
    browser.press("Hide").await;
    browser.press("Copy").await;
    browser.sees("Copied").await;
    browser.has_nothing_to_complain_of().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_secret_is_made_without_scripts() {
    let app = Browser::service().await;
    let browser = Browser::open(&app, View::WIDE.without_scripts()).await;
    browser.sign_in(&app.people.alice).await;
    browser.press("New secret").await;
    browser.fill("#name", "DB_PASSWORD").await;
    browser.fill("#value", "hunter2").await;
    browser.press("Store").await;
    browser.is_at("/acme/app/vault/secrets/DB_PASSWORD").await;
    browser.sees("JavaScript is needed").await;
    browser.has_nothing_to_complain_of().await;
}
