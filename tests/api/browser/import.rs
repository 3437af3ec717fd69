//! Importing a `.env` file: paste, preview, store.

use crate::support::browser::{Browser, View};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_is_pasted_previewed_and_stored_without_scripts() {
    let app = Browser::service().await;
    app.store("staging.A", "old").await;
    let browser = Browser::open(&app, View::WIDE.without_scripts()).await;
    browser.sign_in(&app.people.alice).await;
    browser.click_label("Import .env").await;
    browser
        .fill("#env", "A='two\nlines'\nB=1 # comment\n")
        .await;
    browser.click("#environment option:nth-child(3)").await;
    browser.click_label("Preview").await;
    browser.wait_for_text("changed").await;
    assert!(browser.page_text().await.contains("staging.B"));
    browser.click_label("Import 2 secrets").await;
    browser.wait_for_path("/acme/app/vault").await;
    browser
        .wait_for_text("Imported 2 secrets into staging.")
        .await;
    browser.wait_for_text("\nB\n").await;
    let stored = app.get("/secrets/staging.A", &app.people.alice).await;
    assert_eq!(stored.json()["value"], "two\nlines");
    browser.assert_no_console_errors().await;
}
