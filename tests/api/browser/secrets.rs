//! Secrets: created, edited, compared, restored and deleted, with and without scripts.

use std::io::Write as _;

use serde_json::json;

use crate::support::app::TestApp;
use crate::support::browser::{Browser, View};

const NAME: &str = "DB_PASSWORD";
const PAGE: &str = "/acme/app/vault/secrets/DB_PASSWORD";

async fn signed_in(view: View) -> (TestApp, Browser) {
    let app = Browser::service().await;
    let browser = Browser::open(&app, view).await;
    browser.sign_in(&app.people.alice).await;
    (app, browser)
}

async fn value(app: &TestApp) -> String {
    let path = format!("/secrets/{NAME}");
    let secret = app.get(&path, &app.people.alice).await.expect(200);
    secret["value"].as_str().unwrap().to_owned()
}

async fn secret_lifecycle(view: View) {
    let (app, browser) = signed_in(view).await;
    browser.click_label("New secret").await;
    browser.fill("#name", NAME).await;
    browser.fill("#value", "first").await;
    browser.click_label("More").await;
    browser.fill("#type", "password").await;
    browser.fill("#description", "For the pool").await;
    // A change of the type keeps what was typed.
    assert_eq!(browser.value("#value").await, "first");
    browser.click_label("Create secret").await;
    browser.wait_for_path(PAGE).await;
    browser.wait_for_text("For the pool").await;
    browser.click_label("Edit").await;
    assert_eq!(browser.value("#value").await, "first");
    browser.fill("#value", "second").await;
    browser.fill("#comment", "leaked").await;
    browser.click_label("Save").await;
    browser.wait_for_text("leaked").await;
    browser.fill("#description", "For everything").await;
    browser.click("form[action$='/details'] button").await;
    browser.wait_for_text("For everything").await;
    assert_eq!(value(&app).await, "second");

    browser.click("a[href$='rollback?to=1']").await;
    browser
        .wait_for_path(&format!("{PAGE}/rollback?to=1"))
        .await;
    browser.click_label("Compare").await;
    browser.wait_for_text("- second").await;
    browser.wait_for_text("+ first").await;
    browser.click_label("Roll back to version 1").await;
    browser.fill("#confirm", NAME).await;
    browser.click_label("Roll back").await;
    browser.wait_for_path(PAGE).await;
    assert_eq!(value(&app).await, "first");

    browser.click_label("Delete").await;
    browser.click_label("Delete DB_PASSWORD").await;
    browser.wait_for_path("/acme/app/vault").await;
    browser.goto(PAGE).await;
    browser.click_label("Restore").await;
    browser.wait_for_text("Update value").await;
    browser.click_label("Delete permanently").await;
    browser.fill("#confirm-purge", NAME).await;
    browser.click("form[action$='/purge'] button").await;
    browser.wait_for_path("/acme/app/vault").await;
    browser.wait_for_text("No secrets yet.").await;
    browser.assert_no_console_errors().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_secret_is_created_edited_restored_and_deleted() {
    secret_lifecycle(View::WIDE).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_secret_is_created_edited_restored_and_deleted_without_scripts() {
    secret_lifecycle(View::PHONE.without_scripts()).await;
}

async fn edit_conflict(view: View) {
    let (app, browser) = signed_in(view).await;
    app.store(NAME, "old").await;
    browser.goto(PAGE).await;
    let body = json!({ "value": "theirs", "comment": "rotated by bob" });
    let path = format!("/secrets/{NAME}");
    app.put(&path, &app.people.bob, body).await.expect(200);
    browser.click_label("Update value").await;
    browser.fill("#value", "mine").await;
    browser.fill("#comment", "rotated by alice").await;
    browser.click_label("Save").await;
    browser
        .wait_for_text("Someone changed this secret while you were editing")
        .await;
    browser.wait_for_text("rotated by bob").await;
    assert_eq!(value(&app).await, "theirs");
    assert_eq!(browser.value("#value").await, "mine");
    browser.click_label("Compare with theirs").await;
    browser.wait_for_text("- theirs").await;
    browser.wait_for_text("+ mine").await;
    assert_eq!(browser.value("#comment").await, "rotated by alice");
    browser.click_label("Save mine as version 3").await;
    browser.wait_for_path(PAGE).await;
    assert_eq!(value(&app).await, "mine");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_edit_conflict_loses_nothing() {
    edit_conflict(View::WIDE).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_edit_conflict_loses_nothing_without_scripts() {
    edit_conflict(View::WIDE.without_scripts()).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_uploaded_file_downloads_unchanged_without_scripts() {
    let (_app, browser) = signed_in(View::WIDE.without_scripts()).await;
    let text = "\n\r\n<b>é</b>\tno end";
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(text.as_bytes()).unwrap();
    browser.goto("/acme/app/vault/new?type=file").await;
    browser.fill("#name", NAME).await;
    let field = browser.find("#file").await;
    let path = file.path().display().to_string();
    field.send_keys(path).await.unwrap();
    browser.click_label("Create secret").await;
    browser.wait_for_path(PAGE).await;
    let back = browser
        .download(async || {
            browser.click_label("More actions").await;
            browser.click_label("Download").await;
        })
        .await;
    assert_eq!(String::from_utf8(back).unwrap(), text);
    browser.assert_no_console_errors().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_refused_form_keeps_what_was_typed() {
    let (app, browser) = signed_in(View::WIDE.without_scripts()).await;
    app.store(NAME, "there").await;
    browser.goto("/acme/app/vault/new").await;
    browser.fill("#name", NAME).await;
    browser.fill("#value", "typed").await;
    browser.click_label("More").await;
    browser.fill("#description", "described").await;
    browser.click_label("Create secret").await;
    browser
        .wait_for_text("A secret with this name already exists.")
        .await;
    for (field, text) in [
        ("#name", NAME),
        ("#value", "typed"),
        ("#description", "described"),
    ] {
        assert_eq!(browser.value(field).await, text, "{field}");
    }
    assert_eq!(value(&app).await, "there");
    browser.fill("#name", "ANOTHER").await;
    browser.click_label("Create secret").await;
    browser
        .wait_for_path("/acme/app/vault/secrets/ANOTHER")
        .await;
}

const PEM: &str = "-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----\n";

/// Pastes like the clipboard: a single-line field would replace line breaks with spaces.
async fn paste(browser: &Browser, text: &str) {
    browser.click("#value").await;
    browser
        .devtools("Input.insertText", json!({ "text": text }))
        .await;
}

async fn paste_lines(view: View) {
    let (app, browser) = signed_in(view).await;
    for kind in ["password", "key-value", "own", "certificate"] {
        let name = format!("OF_{}", kind.replace('-', "_"));
        browser
            .goto(&format!("/acme/app/vault/new?type={kind}"))
            .await;
        browser.fill("#name", &name).await;
        paste(&browser, PEM).await;
        browser.click_label("Create secret").await;
        browser
            .wait_for_path(&format!("/acme/app/vault/secrets/{name}"))
            .await;
        let path = format!("/secrets/{name}");
        let secret = app.get(&path, &app.people.alice).await.expect(200);
        assert_eq!(secret["value"], PEM, "{kind}");
    }
    // An imported secret is a key-value; its next version is pasted as well.
    let stored = json!({ "value": PEM, "type": "key-value" });
    let path = format!("/secrets/{NAME}");
    app.put(&path, &app.people.alice, stored).await.expect(201);
    browser.goto(PAGE).await;
    browser.click_label("Update value").await;
    let next = PEM.replace("MIIB", "MIIC");
    paste(&browser, &next).await;
    browser.fill("#comment", "rotated").await;
    browser.click_label("Save").await;
    browser.wait_for_text("rotated").await;
    assert_eq!(value(&app).await, next);
    browser.assert_no_console_errors().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_pasted_value_keeps_its_line_breaks_for_any_type() {
    paste_lines(View::WIDE).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_pasted_value_keeps_its_line_breaks_for_any_type_without_scripts() {
    paste_lines(View::PHONE.without_scripts()).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn line_breaks_in_a_masked_field_are_reported() {
    let (_app, browser) = signed_in(View::WIDE).await;
    browser.goto("/acme/app/vault/new?type=password").await;
    paste(&browser, "hunter2\n").await;
    browser.wait_for_text("Line breaks in this value: 1").await;
    assert!(!browser.page_text().await.contains("hunter2"));
}
