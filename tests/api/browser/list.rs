//! The list of secrets: search, filters and pages, with and without scripts.

use crate::support::browser::{Browser, View};

async fn search_and_filter(view: View) {
    let app = Browser::service().await;
    for name in ["production.A", "production.B", "staging.A", "OTHER"] {
        app.store(name, "value").await;
    }
    app.store("OLD", "value").await;
    app.delete("/secrets/OLD", &app.people.alice).await;
    let browser = Browser::open(&app, view).await;
    browser.sign_in(&app.people.alice).await;
    let names = async || {
        let mut names = vec![];
        for name in ["production.A", "production.B", "staging.A", "OTHER", "OLD"] {
            if browser.page_text().await.contains(&format!("\n{name}")) {
                names.push(name);
            }
        }
        names
    };
    browser.wait_for_text("4 secrets").await;
    browser.fill("#q", "b").await;
    browser.click_label("Apply").await;
    browser.wait_for_text("1 secret").await;
    assert_eq!(names().await, ["production.B"]);
    assert_eq!(browser.value("#q").await, "b");
    browser.click_label("Clear filters").await;
    browser.wait_for_path("/acme/app/vault").await;
    browser.select_option("#environment", "staging").await;
    browser.click_label("Apply").await;
    browser.wait_for_text("1 secret").await;
    assert_eq!(names().await, ["staging.A"]);
    browser.click_label("Clear filters").await;
    browser.click("#include_deleted").await;
    browser.click_label("Apply").await;
    browser.wait_for_text("5 secrets").await;
    assert_eq!(names().await.len(), 5);

    browser.goto("/acme/app/vault?page_size=3").await;
    browser.wait_for_text("Page 1 of 2").await;
    let first = names().await;
    browser.click_label("Next").await;
    browser.wait_for_text("Page 2 of 2").await;
    let second = names().await;
    assert_eq!((first.len(), second.len()), (3, 1));
    assert!(!first.contains(&second[0]));
    browser.click_label("Previous").await;
    browser.wait_for_text("Page 1 of 2").await;
    browser.assert_no_console_errors().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_secret_is_found_by_search_and_filters() {
    search_and_filter(View::WIDE).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_secret_is_found_by_search_and_filters_without_scripts() {
    search_and_filter(View::WIDE.without_scripts()).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_reader_is_offered_no_changes() {
    let app = Browser::service().await;
    app.store("A", "value").await;
    let browser = Browser::open(&app, View::WIDE).await;
    browser.sign_in(&app.people.carol).await;
    browser.wait_for_text("1 secret").await;
    assert!(!browser.page_text().await.contains("New secret"));
    browser.click_label("A").await;
    browser.wait_for_path("/acme/app/vault/secrets/A").await;
    browser.click_label("Reveal").await;
    browser.wait_for_text("value").await;
    let shown = browser.page_text().await;
    for offer in ["Save", "Update value", "Delete", "Roll back"] {
        assert!(!shown.contains(offer), "{offer}: {shown}");
    }
    browser.assert_no_console_errors().await;
}
