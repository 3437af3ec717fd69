//! The list of secrets: search, filters and pages, with and without scripts.

use crate::support::browser::{Browser, View};

async fn is_found(view: View) {
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
            if browser.shown().await.contains(&format!("\n{name}")) {
                names.push(name);
            }
        }
        names
    };
    browser.sees("4 secrets").await;
    browser.fill("#q", "b").await;
    browser.press("Apply").await;
    browser.sees("1 secret").await;
    assert_eq!(names().await, ["production.B"]);
    assert_eq!(browser.value("#q").await, "b");
    browser.press("Clear filters").await;
    browser.is_at("/acme/app/vault").await;
    browser.choose("#environment", "staging").await;
    browser.press("Apply").await;
    browser.sees("1 secret").await;
    assert_eq!(names().await, ["staging.A"]);
    browser.press("Clear filters").await;
    browser.click("#include_deleted").await;
    browser.press("Apply").await;
    browser.sees("5 secrets").await;
    assert_eq!(names().await.len(), 5);

    browser.go("/acme/app/vault?page_size=3").await;
    browser.sees("Page 1 of 2").await;
    let first = names().await;
    browser.press("Next").await;
    browser.sees("Page 2 of 2").await;
    let second = names().await;
    assert_eq!((first.len(), second.len()), (3, 1));
    assert!(!first.contains(&second[0]));
    browser.press("Previous").await;
    browser.sees("Page 1 of 2").await;
    browser.has_nothing_to_complain_of().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_secret_is_found_by_search_and_filters() {
    is_found(View::WIDE).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_secret_is_found_by_search_and_filters_without_scripts() {
    is_found(View::WIDE.without_scripts()).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_reader_is_offered_no_changes() {
    let app = Browser::service().await;
    app.store("A", "value").await;
    let browser = Browser::open(&app, View::WIDE).await;
    browser.sign_in(&app.people.carol).await;
    browser.sees("1 secret").await;
    assert!(!browser.shown().await.contains("New secret"));
    browser.press("A").await;
    browser.is_at("/acme/app/vault/secrets/A").await;
    browser.press("Reveal").await;
    browser.sees("value").await;
    let shown = browser.shown().await;
    for offer in ["Save", "Update value", "Delete", "Roll back"] {
        assert!(!shown.contains(offer), "{offer}: {shown}");
    }
    browser.has_nothing_to_complain_of().await;
}
