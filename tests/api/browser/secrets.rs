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

async fn a_life(view: View) {
    let (app, browser) = signed_in(view).await;
    browser.press("New secret").await;
    browser.press("password").await;
    browser.is_at("/acme/app/vault/new?type=password").await;
    browser.fill("#name", NAME).await;
    browser.fill("#value", "first").await;
    browser.fill("#description", "For the pool").await;
    browser.press("Create secret").await;
    browser.is_at(PAGE).await;
    browser.sees("For the pool").await;
    browser.fill("#value", "second").await;
    browser.fill("#comment", "leaked").await;
    browser.press("Save").await;
    browser.sees("leaked").await;
    browser.fill("#description", "For everything").await;
    browser.click("form[action$='/details'] button").await;
    browser.sees("For everything").await;
    assert_eq!(value(&app).await, "second");

    browser.press("Roll back to version 1").await;
    browser.is_at(&format!("{PAGE}/rollback?to=1")).await;
    browser.press("Compare").await;
    browser.sees("- second").await;
    browser.sees("+ first").await;
    browser.press("Roll back to version 1").await;
    browser.fill("#confirm", NAME).await;
    browser.press("Roll back").await;
    browser.is_at(PAGE).await;
    assert_eq!(value(&app).await, "first");

    browser.press("Delete").await;
    browser.press("Delete DB_PASSWORD").await;
    browser.is_at("/acme/app/vault").await;
    browser.go(PAGE).await;
    browser.press("Restore").await;
    browser.one("#value").await;
    browser.press("Delete permanently").await;
    browser.fill("#confirm-purge", NAME).await;
    browser.click("form[action$='/purge'] button").await;
    browser.is_at("/acme/app/vault").await;
    browser.sees("No secrets yet.").await;
    browser.has_nothing_to_complain_of().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_secret_is_created_edited_restored_and_deleted() {
    a_life(View::WIDE).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_secret_is_created_edited_restored_and_deleted_without_scripts() {
    a_life(View::PHONE.without_scripts()).await;
}

async fn an_edit_conflict(view: View) {
    let (app, browser) = signed_in(view).await;
    app.store(NAME, "old").await;
    browser.go(PAGE).await;
    let theirs = json!({ "value": "theirs", "comment": "rotated by bob" });
    let path = format!("/secrets/{NAME}");
    app.put(&path, &app.people.bob, theirs).await.expect(200);
    browser.fill("#value", "mine").await;
    browser.fill("#comment", "rotated by alice").await;
    browser.press("Save").await;
    browser
        .sees("Somebody changed this secret while you were editing")
        .await;
    browser.sees("rotated by bob").await;
    assert_eq!(value(&app).await, "theirs");
    assert_eq!(browser.value("#value").await, "mine");
    browser.press("Compare with theirs").await;
    browser.sees("- theirs").await;
    browser.sees("+ mine").await;
    assert_eq!(browser.value("#comment").await, "rotated by alice");
    browser.press("Save mine as version 3").await;
    browser.is_at(PAGE).await;
    assert_eq!(value(&app).await, "mine");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_edit_conflict_loses_nothing() {
    somebody_is_faster(View::WIDE).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_edit_conflict_loses_nothing_without_scripts() {
    somebody_is_faster(View::WIDE.without_scripts()).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_uploaded_file_downloads_unchanged_without_scripts() {
    let (_app, browser) = signed_in(View::WIDE.without_scripts()).await;
    let text = "\n\r\n<b>é</b>\tno end";
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(text.as_bytes()).unwrap();
    browser.go("/acme/app/vault/new?type=file").await;
    browser.fill("#name", NAME).await;
    let field = browser.one("#file").await;
    let path = file.path().display().to_string();
    field.send_keys(path).await.unwrap();
    browser.press("Create secret").await;
    browser.is_at(PAGE).await;
    let back = browser
        .downloaded(async || browser.press("Download").await)
        .await;
    assert_eq!(String::from_utf8(back).unwrap(), text);
    browser.has_nothing_to_complain_of().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_refused_form_keeps_what_was_typed() {
    let (app, browser) = signed_in(View::WIDE.without_scripts()).await;
    app.store(NAME, "there").await;
    browser.go("/acme/app/vault/new").await;
    browser.fill("#name", NAME).await;
    browser.fill("#value", "typed").await;
    browser.fill("#description", "described").await;
    browser.press("Create secret").await;
    browser
        .sees("A secret with this name already exists.")
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
    browser.press("Create secret").await;
    browser.is_at("/acme/app/vault/secrets/ANOTHER").await;
}

const PEM: &str = "-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----\n";

/// Pastes like the clipboard: a single-line field would replace line breaks with spaces.
async fn paste(browser: &Browser, text: &str) {
    browser.click("#value").await;
    browser
        .devtools("Input.insertText", json!({ "text": text }))
        .await;
}

async fn lines_are_pasted(view: View) {
    let (app, browser) = signed_in(view).await;
    for kind in ["password", "key-value", "own", "certificate"] {
        let name = format!("OF_{}", kind.replace('-', "_"));
        browser
            .go(&format!("/acme/app/vault/new?type={kind}"))
            .await;
        browser.fill("#name", &name).await;
        paste(&browser, PEM).await;
        browser.press("Create secret").await;
        browser
            .is_at(&format!("/acme/app/vault/secrets/{name}"))
            .await;
        let path = format!("/secrets/{name}");
        let secret = app.get(&path, &app.people.alice).await.expect(200);
        assert_eq!(secret["value"], PEM, "{kind}");
    }
    // An imported secret is a key-value; its next version is pasted as well.
    let stored = json!({ "value": PEM, "type": "key-value" });
    let path = format!("/secrets/{NAME}");
    app.put(&path, &app.people.alice, stored).await.expect(201);
    browser.go(PAGE).await;
    let next = PEM.replace("MIIB", "MIIC");
    paste(&browser, &next).await;
    browser.fill("#comment", "rotated").await;
    browser.press("Save").await;
    browser.sees("rotated").await;
    assert_eq!(value(&app).await, next);
    browser.has_nothing_to_complain_of().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_pasted_value_keeps_its_line_breaks_for_any_type() {
    lines_are_pasted(View::WIDE).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_pasted_value_keeps_its_line_breaks_for_any_type_without_scripts() {
    lines_are_pasted(View::PHONE.without_scripts()).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn line_breaks_in_a_masked_field_are_reported() {
    let (_app, browser) = signed_in(View::WIDE).await;
    browser.go("/acme/app/vault/new?type=password").await;
    paste(&browser, "hunter2\n").await;
    browser.sees("Line breaks in this value: 1").await;
    assert!(!browser.shown().await.contains("hunter2"));
}
