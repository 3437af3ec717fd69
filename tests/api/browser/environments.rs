//! The pages of environments, from a new one to an undone rollback, with and without scripts.

use crate::support::browser::{Browser, View};

const MENU: &str = ".vault-revisions > li:nth-child(2) > .vault-menu > summary";

async fn walk(view: View) {
    let app = Browser::service().await;
    for name in ["staging.A", "staging.B", "staging.C"] {
        app.store(name, "first").await;
    }
    let value = async |name: &str| {
        let found = app
            .get(&format!("/secrets/{name}"), &app.people.alice)
            .await;
        let is_found = found.status == 200;
        is_found.then(|| found.json()["value"].as_str().unwrap().to_owned())
    };
    let browser = Browser::open(&app, view).await;
    browser.sign_in(&app.people.alice).await;
    browser.click_label("Environments").await;
    browser.click_label("New environment").await;
    browser.fill("#name", "qa").await;
    browser.fill("#description", "For testers").await;
    browser.click_label("Create environment").await;
    browser.wait_for_text("Created the environment qa.").await;

    browser.click_label("Copy here").await;
    browser.select_option("#from", "staging").await;
    browser.click_label("Show secrets").await;
    browser.click("#pick-C").await;
    browser.click_label("Preview").await;
    browser.click_label("Copy 2 secrets").await;
    browser.wait_for_text("Copied 2 secrets to qa.").await;
    assert_eq!(value("qa.B").await.as_deref(), Some("first"));
    assert_eq!(value("qa.C").await, None);

    app.store("staging.A", "second").await;
    browser.click_label("Compare").await;
    browser.select_option("#with", "staging").await;
    browser.click("main form .ui.primary.button").await;
    browser.wait_for_text("Only in staging").await;
    let page = browser.page_text().await;
    assert!(
        page.contains("Different values") && !page.contains("second"),
        "{page}"
    );
    browser.click("#pick-C").await;
    browser.click_label("Copy to qa…").await;
    browser.click_label("Preview").await;
    browser.wait_for_text("v1 → v2").await;
    browser.click_label("Copy 1 secret").await;
    browser.wait_for_text("Copied 1 secret to qa.").await;
    assert_eq!(value("qa.A").await.as_deref(), Some("second"));

    browser.click(MENU).await;
    browser.click_label("Roll back to before this change").await;
    browser.wait_for_text("2 secrets would change:").await;
    browser.click("main form .ui.primary.button").await;
    browser.wait_for_text("Rolled back qa to revision 1.").await;
    assert_eq!((value("qa.A").await, value("qa.B").await), (None, None));
    browser.click_label("Undo").await;
    browser.wait_for_text("Undone: 2 secrets in qa.").await;
    assert_eq!(value("qa.A").await.as_deref(), Some("second"));
    assert_eq!(value("qa.B").await.as_deref(), Some("first"));
    browser.assert_no_console_errors().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_environment_is_created_filled_compared_and_rolled_back() {
    walk(View::WIDE).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_environment_is_created_filled_compared_and_rolled_back_without_scripts() {
    walk(View::PHONE.without_scripts()).await;
}

/// What there is to decide about the fallback appears as the environment becomes protected.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_fallback_is_asked_about_when_it_would_end() {
    let app = Browser::service().await;
    let browser = Browser::open(&app, View::WIDE.without_scripts()).await;
    browser.sign_in(&app.people.alice).await;
    browser.goto("/acme/app/vault/environments/staging").await;
    browser.wait_for_text("Falls back to base").await;
    assert!(!browser.page_text().await.contains("Keep the fallback"));
    browser.click("#protected").await;
    browser.wait_for_text("Keep the fallback").await;
    browser.click("#overlay").await;
    assert!(!browser.page_text().await.contains("Keep the fallback"));
    browser.click("#overlay").await;
    browser.click("#keep_overlay").await;
    browser.click_label("Save").await;
    browser
        .wait_for_text("Saved the environment staging.")
        .await;
    let found = app.get("/environments/staging", &app.people.alice).await;
    let found = found.expect(200);
    assert_eq!(
        (&found["protected"], &found["overlay"]),
        (&true.into(), &true.into())
    );
}
