//! Revealing a value: for how long, and copying it without showing it.

use serde_json::json;
use thirtyfour::Key;

use crate::support::app::TestApp;
use crate::support::browser::{Browser, View};

const NAME: &str = "DB_PASSWORD";
const PAGE: &str = "/acme/app/vault/secrets/DB_PASSWORD";
const VALUE: &str = "hunter2 <b>&amp;";

async fn at_a_secret() -> (TestApp, Browser) {
    let app = Browser::service().await;
    app.store(NAME, VALUE).await;
    let browser = Browser::open(&app, View::WIDE).await;
    browser.sign_in(&app.people.alice).await;
    browser.go(PAGE).await;
    (app, browser)
}

/// Advances the page's clock and then stops it.
async fn pass(browser: &Browser, milliseconds: f64) {
    let now = async || {
        let now = browser.script("return performance.now()", vec![]).await;
        now.as_f64().unwrap()
    };
    let ends = now().await + milliseconds;
    let budget = json!({ "policy": "advance", "budget": milliseconds + 10.0 });
    browser
        .devtools("Emulation.setVirtualTimePolicy", budget)
        .await;
    browser.until("the clock has advanced", async || now().await >= ends).await;
}

async fn shows_it(browser: &Browser) -> bool {
    browser.shown().await.contains(VALUE)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_revealed_value_is_hidden_after_half_a_minute() {
    let (app, browser) = at_a_secret().await;
    // Immediately, if the user asks for it.
    browser.press("Reveal").await;
    browser.sees(VALUE).await;
    browser.press("Hide").await;
    assert!(!shows_it(&browser).await);
    browser.press("Reveal").await;
    browser.sees(VALUE).await;
    pass(&browser, 15_000.0).await;
    assert!(shows_it(&browser).await);
    pass(&browser, 16_000.0).await;
    browser
        .until("hidden", async || !shows_it(&browser).await)
        .await;
    browser.has_nothing_to_complain_of().await;
    // Every reveal is recorded.
    let looks = app.audit("?action=read").await;
    assert_eq!(looks.len(), 2, "{looks:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_revealed_value_is_hidden_when_the_page_is_left() {
    let (_app, browser) = at_a_secret().await;
    browser.press("Reveal").await;
    browser.sees(VALUE).await;
    browser.go("/acme/app/vault").await;
    browser.back().await;
    browser.is_at(PAGE).await;
    browser.sees(NAME).await;
    assert!(!shows_it(&browser).await);
    browser.press("Reveal").await;
    browser.sees(VALUE).await;
    browser.in_another_tab("about:blank").await;
    browser
        .until("hidden", async || !shows_it(&browser).await)
        .await;
    browser.has_nothing_to_complain_of().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_value_is_copied_without_being_shown() {
    let (app, browser) = at_a_secret().await;
    browser.press("Copy").await;
    browser.sees("Copied").await;
    assert!(!shows_it(&browser).await);
    // Nothing of the value remains in the page.
    let source = browser
        .script("return document.documentElement.innerHTML", vec![])
        .await;
    assert!(!source.as_str().unwrap().contains("hunter2"), "{source}");
    let field = browser.one("#description").await;
    field.send_keys(Key::Control + "v").await.unwrap();
    assert_eq!(browser.value("#description").await, VALUE);
    browser.has_nothing_to_complain_of().await;
    assert_eq!(app.audit("?action=read").await.len(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_refused_reveal_is_reported() {
    let (app, browser) = at_a_secret().await;
    app.delete(&format!("/secrets/{NAME}"), &app.people.alice)
        .await;
    browser.press("Reveal").await;
    browser.sees("Could not load the value.").await;
    browser.press("Copy").await;
    browser.sees("Could not load the value.").await;
}
