//! Revealing a value: for how long, and copying it without showing it.

use serde_json::json;
use thirtyfour::Key;

use crate::support::app::TestApp;
use crate::support::browser::{Browser, View};

const NAME: &str = "DB_PASSWORD";
const PAGE: &str = "/acme/app/vault/secrets/DB_PASSWORD";
const VALUE: &str = "hunter2 <b>&amp;";

async fn open_secret() -> (TestApp, Browser) {
    let app = Browser::service().await;
    app.store(NAME, VALUE).await;
    let browser = Browser::open(&app, View::WIDE).await;
    browser.sign_in(&app.people.alice).await;
    browser.goto(PAGE).await;
    (app, browser)
}

/// Advances the page's clock and then stops it.
async fn advance_clock(browser: &Browser, milliseconds: f64) {
    let now = async || {
        let now = browser.script("return performance.now()", vec![]).await;
        now.as_f64().unwrap()
    };
    let ends = now().await + milliseconds;
    let budget = json!({ "policy": "advance", "budget": milliseconds + 10.0 });
    browser
        .devtools("Emulation.setVirtualTimePolicy", budget)
        .await;
    browser
        .wait_until("the clock has advanced", async || now().await >= ends)
        .await;
}

async fn is_value_visible(browser: &Browser) -> bool {
    browser.page_text().await.contains(VALUE)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_revealed_value_is_hidden_after_half_a_minute() {
    let (app, browser) = open_secret().await;
    // Immediately, if the user asks for it.
    browser.click_label("Reveal").await;
    browser.wait_for_text(VALUE).await;
    browser.click_label("Hide").await;
    assert!(!is_value_visible(&browser).await);
    browser.click_label("Reveal").await;
    browser.wait_for_text(VALUE).await;
    browser.wait_for_text("Hidden in ").await;
    let left = async || {
        let left = browser.text("#current [data-left]").await;
        left.split_ascii_whitespace()
            .nth(2)
            .unwrap()
            .parse::<u32>()
            .unwrap()
    };
    let before = left().await;
    advance_clock(&browser, 15_000.0).await;
    assert!(is_value_visible(&browser).await);
    let after = left().await;
    assert!(before <= 30 && after <= before - 15, "{before}, {after}");
    advance_clock(&browser, 16_000.0).await;
    browser
        .wait_until("hidden", async || !is_value_visible(&browser).await)
        .await;
    assert!(!browser.page_text().await.contains("Hidden in"));
    browser.assert_no_console_errors().await;
    // Every reveal is recorded.
    let reads = app.audit("?action=read").await;
    assert_eq!(reads.len(), 2, "{reads:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_revealed_value_is_hidden_when_the_page_is_left() {
    let (_app, browser) = open_secret().await;
    browser.click_label("Reveal").await;
    browser.wait_for_text(VALUE).await;
    browser.goto("/acme/app/vault").await;
    browser.back().await;
    browser.wait_for_path(PAGE).await;
    browser.wait_for_text(NAME).await;
    assert!(!is_value_visible(&browser).await);
    browser.click_label("Reveal").await;
    browser.wait_for_text(VALUE).await;
    browser.open_in_new_tab("about:blank").await;
    browser
        .wait_until("hidden", async || !is_value_visible(&browser).await)
        .await;
    browser.assert_no_console_errors().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_value_is_copied_without_being_shown() {
    let (app, browser) = open_secret().await;
    browser.click_label("Copy").await;
    browser.wait_for_text("Copied").await;
    assert!(!is_value_visible(&browser).await);
    // Nothing of the value remains in the page.
    let source = browser
        .script("return document.documentElement.innerHTML", vec![])
        .await;
    assert!(!source.as_str().unwrap().contains("hunter2"), "{source}");
    let field = browser.find("#description").await;
    field.send_keys(Key::Control + "v").await.unwrap();
    assert_eq!(browser.value("#description").await, VALUE);
    browser.assert_no_console_errors().await;
    assert_eq!(app.audit("?action=read").await.len(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_refused_reveal_is_reported() {
    let (app, browser) = open_secret().await;
    app.delete(&format!("/secrets/{NAME}"), &app.people.alice)
        .await;
    browser.click_label("Reveal").await;
    browser.wait_for_text("Could not load the value.").await;
    browser.click_label("Copy").await;
    browser.wait_for_text("Could not load the value.").await;
}
