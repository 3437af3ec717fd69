//! Pages in languages other than English.

use super::appearance::{VIEWS, axe_findings, is_wider_than_viewport};
use super::pages::fill_vault;
use crate::support::browser::{Browser, View};

/// Every language in the menu.
const TAGS: &str = "return [...document.querySelectorAll('[hreflang]')].map((one) => one.lang)";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_language_chosen_from_the_menu_is_remembered() {
    for view in [View::WIDE, View::PHONE.without_scripts()] {
        let app = Browser::service().await;
        app.store("A", "1").await;
        let browser = Browser::open(&app, view).await;
        browser.sign_in(&app.people.alice).await;
        browser.wait_for_text("Filter").await;
        browser.click(".vault-languages summary").await;
        browser.click_label("Deutsch").await;
        browser.wait_for_text("Umgebungen").await;
        browser.goto("/acme/app/vault/secrets/A").await;
        browser.wait_for_text("Erstellt").await;
        browser.click(".vault-languages summary").await;
        browser.click_label("English").await;
        browser.wait_for_text("Created").await;
        browser.assert_no_console_errors().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn persian_is_right_to_left_except_for_names_and_values() {
    let app = Browser::service().await;
    fill_vault(&app).await;
    let browser = Browser::open(&app, View::WIDE).await;
    browser.sign_in(&app.people.alice).await;
    let mut problems = vec![];
    for (name, path) in [
        ("secrets", ""),
        ("secret", "/secrets/production.DATABASE_URL"),
        ("environments", "/environments"),
        ("environment", "/environments/production"),
        ("environment-history", "/environments/production/history"),
        (
            "environment-rollback",
            "/environments/production/rollback?revision=2",
        ),
        ("token-new", "/tokens/new"),
        ("audit", "/audit"),
        ("keys", "/keys"),
        ("plan", "/plan"),
    ] {
        let and = if path.contains('?') { '&' } else { '?' };
        browser
            .goto(&format!("/acme/app/vault{path}{and}lang=fa-IR"))
            .await;
        let direction = "return getComputedStyle(document.querySelector('main h1')).direction";
        assert_eq!(browser.script(direction, vec![]).await, "rtl");
        let codes = "
            const codes = [...document.querySelectorAll('main :is(code, pre)')];
            return codes.filter((one) => getComputedStyle(one).direction !== 'ltr').length;";
        assert_eq!(browser.script(codes, vec![]).await, 0, "{name}");
        // The menu is to the right of the content.
        let script = "
            const left = (css) => document.querySelector(css).getBoundingClientRect().left;
            return left('.flex-container-nav') > left('main');";
        assert_eq!(browser.script(script, vec![]).await, true, "{name}");
        for (view_name, view) in VIEWS {
            browser.show_as(view).await;
            let faults = axe_findings(&browser).await.into_iter();
            problems.extend(faults.map(|fault| format!("{name}, {view_name}: {fault}")));
            if is_wider_than_viewport(&browser).await {
                problems.push(format!("{name}, {view_name}: too wide"));
            }
        }
        browser.show_as(View::WIDE).await;
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
    browser.assert_no_console_errors().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_language_fits_a_phone() {
    let app = Browser::service().await;
    fill_vault(&app).await;
    let browser = Browser::open(&app, View::PHONE).await;
    browser.sign_in(&app.people.alice).await;
    let tags = browser.script(TAGS, vec![]).await;
    let tags = tags.as_array().unwrap();
    assert_eq!(tags.len(), 28);
    let mut problems = vec![];
    for tag in tags.iter().map(|tag| tag.as_str().unwrap()) {
        for path in [
            "",
            "/secrets/LOCKBOX/lockbox",
            "/tokens/new",
            "/audit",
            "/keys",
            "/plan",
        ] {
            browser
                .goto(&format!("/acme/app/vault{path}?lang={tag}"))
                .await;
            assert_eq!(
                browser.count(&format!("html[lang={tag}]")).await,
                1,
                "{tag}"
            );
            if is_wider_than_viewport(&browser).await {
                problems.push(format!("{tag}{path}"));
            }
        }
    }
    assert!(problems.is_empty(), "too wide: {problems:?}");
    browser.assert_no_console_errors().await;
}
