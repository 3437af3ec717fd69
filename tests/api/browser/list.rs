//! The list of secrets: search, filters and pages, with and without scripts.

use thirtyfour::Key;

use super::appearance::{axe_findings, is_wider_than_viewport};
use super::frame::beside;
use crate::support::browser::{Browser, View};

async fn search_and_filter(view: View, has_scripts: bool) {
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
        for name in ["A", "B", "OTHER", "OLD"] {
            // The page begins with the letter of a person.
            let list = browser.text("[data-vault-list]").await;
            if list.contains(&format!("\n{name}\n")) {
                names.push(name);
            }
        }
        names
    };
    browser.wait_for_text("3 names").await;
    browser.fill("#q", "b").await;
    if !has_scripts {
        browser.click_label("Search").await;
    }
    browser.wait_for_text("1 name").await;
    assert_eq!(names().await, ["B"]);
    assert_eq!(browser.value("#q").await, "b");
    browser.goto("/acme/app/vault").await;
    browser.click_label("staging").await;
    browser.wait_for_text("1 name").await;
    assert_eq!(names().await, ["A"]);
    browser.click_label("Clear filters").await;
    browser.wait_for_text("3 names").await;
    browser.click("summary.button").await;
    browser.click("#include_deleted").await;
    browser.click_label("Apply").await;
    browser.wait_for_text("4 names").await;
    assert_eq!(names().await, ["A", "B", "OTHER", "OLD"]);

    browser.goto("/acme/app/vault?page_size=2").await;
    browser.wait_for_text("Page 1 of 2").await;
    let first = names().await;
    browser.click_label("Next").await;
    browser.wait_for_text("Page 2 of 2").await;
    let second = names().await;
    assert_eq!((first.len(), second.len()), (2, 1));
    assert!(!first.contains(&second[0]));
    browser.click_label("Previous").await;
    browser.wait_for_text("Page 1 of 2").await;
    browser.assert_no_console_errors().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_secret_is_found_by_search_and_filters() {
    search_and_filter(View::WIDE, true).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_secret_is_found_by_search_and_filters_without_scripts() {
    search_and_filter(View::WIDE.without_scripts(), false).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_reader_is_offered_no_changes() {
    let app = Browser::service().await;
    app.store("A", "value").await;
    let browser = Browser::open(&app, View::WIDE).await;
    browser.sign_in(&app.people.carol).await;
    browser.wait_for_text("1 name").await;
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

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn values_are_copied_and_revealed_in_the_list() {
    let app = Browser::service().await;
    for name in ["A", "staging.A", "production.A"] {
        app.store(name, &format!("value of {name}")).await;
    }
    let browser = Browser::open(&app, View::WIDE).await;
    browser.sign_in(&app.people.alice).await;
    browser.click("[aria-label='Copy production.A']").await;
    browser.wait_for_text("Copied").await;
    assert!(!browser.page_text().await.contains("value of"));
    browser.click("[aria-label='Reveal staging.A']").await;
    browser.wait_for_text("value of staging.A").await;
    browser.wait_for_text("Hidden in").await;
    browser.click_label("Hide").await;
    assert!(!browser.page_text().await.contains("value of"));
    browser
        .find("#q")
        .await
        .send_keys(Key::Control + "v")
        .await
        .unwrap();
    assert_eq!(browser.value("#q").await, "value of production.A");
    browser.assert_no_console_errors().await;
    let reads = app.audit("?action=read").await;
    let names: Vec<_> = reads
        .iter()
        .map(|entry| entry["secret_name"].as_str().unwrap())
        .collect();
    assert_eq!(names, ["staging.A", "production.A"]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn three_keys_lead_from_the_list_to_the_clipboard() {
    let app = Browser::service().await;
    for name in ["A", "B"] {
        app.store(name, &format!("value of {name}")).await;
    }
    let browser = Browser::open(&app, View::WIDE).await;
    browser.sign_in(&app.people.alice).await;
    browser.wait_for_text("2 names").await;
    let press = async |key: Key| {
        let focused = browser.find(":focus").await;
        focused.send_keys(key + "").await.unwrap();
    };
    browser.find("body").await.send_keys("/").await.unwrap();
    press(Key::Down).await;
    press(Key::Enter).await;
    browser.wait_for_text("Copied").await;
    let reads = app.audit("?action=read").await;
    assert_eq!(
        (reads.len(), &reads[0]["secret_name"]),
        (1, &serde_json::json!("A"))
    );
    browser.assert_no_console_errors().await;
}

/// Without scripts, the boxes and the buttons below the list do the same.
async fn select_and_undo(view: View, has_scripts: bool) {
    let app = Browser::service().await;
    for name in ["staging.A", "staging.B", "staging.C"] {
        app.store(name, "value").await;
    }
    let browser = Browser::open(&app, view).await;
    browser.sign_in(&app.people.bob).await;
    browser.click_label("staging").await;
    browser.wait_for_text("3 names").await;
    if has_scripts {
        browser.click(".vault-pick-all").await;
        browser.wait_for_text("3 selected").await;
        browser.click("[aria-label='Select B']").await;
        browser.wait_for_text("2 selected").await;
    } else {
        browser.click("[aria-label='Select A']").await;
        browser.click("[aria-label='Select C']").await;
    }
    browser
        .click(".vault-selection details:last-of-type > summary")
        .await;
    browser.click("button[name=do][value=delete]").await;
    browser.wait_for_text("Deleted 2 secrets in staging.").await;
    browser.wait_for_text("1 name").await;
    browser.click_label("Undo").await;
    browser.wait_for_text("Undone: 2 secrets in staging.").await;
    browser.wait_for_text("3 names").await;
    browser.assert_no_console_errors().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn many_names_are_deleted_and_brought_back() {
    select_and_undo(View::WIDE, true).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn many_names_are_deleted_and_brought_back_without_scripts() {
    select_and_undo(View::WIDE.without_scripts(), false).await;
}

/// A search replaces the table, and the boxes work in the new one.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn names_are_selected_in_the_results_of_a_search() {
    let app = Browser::service().await;
    for name in ["ALPHA", "BETA", "GAMMA"] {
        app.store(name, "value").await;
    }
    // More environments than a phone is wide.
    for name in ["a-protected-environment", "another-protected-environment"] {
        let path = format!("/environments/{name}");
        let body = serde_json::json!({"protected": true});
        app.put(&path, &app.people.alice, body).await.expect(201);
    }
    let browser = Browser::open(&app, View::PHONE).await;
    browser.sign_in(&app.people.alice).await;
    browser.click("[aria-label='Select ALPHA']").await;
    browser.wait_for_text("1 selected").await;
    browser.fill("#q", "eta").await;
    browser.wait_for_text("1 name").await;
    browser.click("[aria-label='Select BETA']").await;
    browser.wait_for_text("1 selected").await;
    assert_eq!(axe_findings(&browser).await, Vec::<String>::new());
    assert!(!is_wider_than_viewport(&browser).await);
    browser
        .click(".vault-selection details:last-of-type > summary")
        .await;
    browser.click("button[name=do][value=delete]").await;
    browser.wait_for_text("Deleted 1 secret in base.").await;
    browser.assert_no_console_errors().await;
    let left = app.get("/secrets", &app.people.alice).await.json();
    assert_eq!(left.as_array().unwrap().len(), 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_that_is_dropped_on_the_list_is_previewed() {
    let app = Browser::service().await;
    app.store("staging.A", "old").await;
    let browser = Browser::open(&app, View::WIDE).await;
    browser.sign_in(&app.people.bob).await;
    browser.click_label("staging").await;
    browser.wait_for_text("1 name").await;
    let drop = r#"
        const files = new DataTransfer();
        files.items.add(new File(["A=new\nB='two\nlines'\n"], ".env"));
        for (const kind of ["dragover", "drop"]) {
            const event = new DragEvent(kind, { dataTransfer: files, bubbles: true, cancelable: true });
            document.querySelector("table").dispatchEvent(event);
        }"#;
    browser.script(drop, vec![]).await;
    browser.wait_for_path("/acme/app/vault/import").await;
    browser.wait_for_text("staging.B").await;
    browser.click_label("Import 2 secrets").await;
    browser
        .wait_for_text("Imported 2 secrets into staging.")
        .await;
    browser.click_label("Undo").await;
    browser.wait_for_text("Undone: 2 secrets in staging.").await;
    let stored = app.get("/secrets/staging.A", &app.people.alice).await;
    assert_eq!(stored.json()["value"], "old");
    browser.assert_no_console_errors().await;
}

/// With the forges' rules for tables, which differ in the padding of a row's first cell.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_box_of_a_name_does_not_cover_it() {
    const GAPS: &str = "
        const boxes = document.querySelectorAll('.vault-pick');
        return [...boxes].map((box) => box.nextElementSibling.getBoundingClientRect().left - box.getBoundingClientRect().right);";
    for kind in ["gitea", "forgejo"] {
        let (app, proxy) = beside(kind).await;
        app.store("DATABASE_URL", "value").await;
        let browser = Browser::at(proxy.address, View::WIDE).await;
        browser.sign_in(&app.people.alice).await;
        for view in [View::WIDE, View::PHONE] {
            browser.show_as(view).await;
            let gaps = browser.script(GAPS, vec![]).await;
            let gaps: Vec<f64> = serde_json::from_value(gaps).unwrap();
            assert!(
                gaps.len() == 1 && gaps.iter().all(|gap| *gap > 2.0),
                "{kind}: {gaps:?}"
            );
        }
    }
}
