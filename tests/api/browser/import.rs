//! Importing a `.env` file: paste, preview, store.

use crate::support::browser::{Browser, View};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_is_pasted_previewed_and_stored_without_scripts() {
    let app = Browser::service().await;
    app.store("staging.A", "old").await;
    let browser = Browser::open(&app, View::WIDE.without_scripts()).await;
    browser.sign_in(&app.people.alice).await;
    browser.press("Import .env").await;
    browser
        .fill("#env", "A='two\nlines'\nB=1 # comment\n")
        .await;
    browser.click("#environment option:nth-child(3)").await;
    browser.press("Preview").await;
    browser.sees("changed").await;
    assert!(browser.shown().await.contains("staging.B"));
    browser.press("Import 2 secrets").await;
    browser.is_at("/acme/app/vault").await;
    browser.sees("staging.B").await;
    let stored = app.get("/secrets/staging.A", &app.people.alice).await;
    assert_eq!(stored.json()["value"], "two\nlines");
    browser.has_nothing_to_complain_of().await;
}
