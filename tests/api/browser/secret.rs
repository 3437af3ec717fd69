//! The page of one secret and the field for its value.

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::support::app::TestApp;
use crate::support::browser::{Browser, View};

const PAGE: &str = "/acme/app/vault/secrets/A";
const NEW: &str = "/acme/app/vault/new";

/// Whether an alphabet has a character.
type Has = fn(char) -> bool;

/// Alice, and a secret with two versions.
async fn signed_in(view: View) -> (TestApp, Browser) {
    let app = Browser::service().await;
    app.store("A", "value one").await;
    app.store("A", "value two").await;
    let browser = Browser::open(&app, view).await;
    browser.sign_in(&app.people.alice).await;
    (app, browser)
}

async fn value(app: &TestApp, name: &str) -> Value {
    let path = format!("/secrets/{name}");
    app.get(&path, &app.people.alice).await.expect(200)["value"].clone()
}

/// How the field shows its content.
async fn mask(browser: &Browser) -> Value {
    let style = "return getComputedStyle(document.querySelector('#value')).webkitTextSecurity";
    browser.script(style, vec![]).await
}

async fn eye(view: View) {
    let (app, browser) = signed_in(view).await;
    browser.goto(&format!("{NEW}?type=password")).await;
    browser.fill("#name", "MASKED").await;
    assert_eq!(mask(&browser).await, "disc");
    browser.click("[for='value-eye']").await;
    assert_eq!(mask(&browser).await, "none");
    browser.click("[for='value-eye']").await;
    assert_eq!(mask(&browser).await, "disc");
    // By the keyboard: the switch is before the field.
    let field = browser.find("#value").await;
    field.send_keys("one\ntwo").await.unwrap();
    assert_eq!(browser.value("#value").await, "one\ntwo");
    browser.click_label("Create secret").await;
    browser
        .wait_for_path("/acme/app/vault/secrets/MASKED")
        .await;
    assert_eq!(value(&app, "MASKED").await, "one\ntwo");
    app.put(
        "/secrets/MASKED",
        &app.people.alice,
        json!({ "value": "three" }),
    )
    .await
    .expect(200);
    browser.click_label("Edit").await;
    assert_eq!(browser.value("#value").await, "three");
    assert_eq!(mask(&browser).await, "disc");
    browser.goto(&format!("{NEW}?type=ssh-key")).await;
    assert_eq!(mask(&browser).await, "none");
    browser.assert_no_console_errors().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_eye_shows_a_value_in_place_of_dots() {
    eye(View::WIDE).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_eye_shows_a_value_in_place_of_dots_without_scripts() {
    eye(View::PHONE.without_scripts()).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_value_is_generated_from_the_chosen_characters() {
    let (app, browser) = signed_in(View::WIDE).await;
    browser.goto(NEW).await;
    browser.fill("#name", "GENERATED").await;
    let mut seen = vec![];
    let choices: [(&str, &str, &str, Has); 4] = [
        ("Letters and digits", "32", "32", |c| {
            c.is_ascii_alphanumeric()
        }),
        ("Letters, digits and symbols", "4096", "99999", |c| {
            c.is_ascii_graphic() && !"\"'`$\\!".contains(c)
        }),
        ("Letters, digits, - and _", "1", "-7", |c| {
            c.is_ascii_alphanumeric() || "-_".contains(c)
        }),
        ("Hexadecimal", "64", "64", |c| {
            c.is_ascii_digit() || ('a'..='f').contains(&c)
        }),
    ];
    for (choice, length, typed, has_only) in choices {
        browser.click_label("Generate").await;
        browser.fill("#generate-length", typed).await;
        browser.select_option("#generate-characters", choice).await;
        browser.click("[data-generate] button").await;
        let made = browser.value("#value").await;
        assert_eq!(made.len().to_string(), length, "{choice}: {made}");
        assert!(made.chars().all(has_only), "{choice}: {made}");
        if made.len() > 1_000 {
            // Each character of the alphabet comes up, letters as well as symbols.
            for c in ('a'..='z')
                .chain('A'..='Z')
                .chain('0'..='9')
                .chain("#~".chars())
            {
                assert!(made.contains(c), "{c}: {made}");
            }
        }
        assert!(!seen.contains(&made), "{made}");
        seen.push(made);
    }
    browser.click_label("Create secret").await;
    browser
        .wait_for_path("/acme/app/vault/secrets/GENERATED")
        .await;
    assert_eq!(value(&app, "GENERATED").await, *seen.last().unwrap());
    browser.assert_no_console_errors().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_is_generated_without_scripts() {
    let (_app, browser) = signed_in(View::WIDE.without_scripts()).await;
    browser.goto(NEW).await;
    browser.wait_for_text("Show value").await;
    assert!(!browser.page_text().await.contains("Generate"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_dropped_on_the_field_is_uploaded() {
    let (app, browser) = signed_in(View::WIDE).await;
    browser.goto(NEW).await;
    browser.fill("#name", "DROPPED").await;
    let drop = "
        const data = new DataTransfer();
        data.items.add(new File(['one\\r\\ntwo'], 'a.txt'));
        const field = document.querySelector('#value');
        const send = (type) => field.dispatchEvent(
            new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
        return [!send('dragover'), !send('drop')];";
    let was_taken = browser.script(drop, vec![]).await;
    assert_eq!(was_taken, json!([true, true]));
    browser.click_label("Create secret").await;
    browser
        .wait_for_path("/acme/app/vault/secrets/DROPPED")
        .await;
    assert_eq!(value(&app, "DROPPED").await, "one\r\ntwo");
    browser.assert_no_console_errors().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_field_grows_with_its_content() {
    let (_app, browser) = signed_in(View::WIDE).await;
    browser.goto(&format!("{NEW}?type=file")).await;
    let height = async || {
        let height = "return document.querySelector('#value').offsetHeight";
        browser.script(height, vec![]).await.as_u64().unwrap()
    };
    let empty = height().await;
    browser.click("#value").await;
    let lines = json!({ "text": "line\n".repeat(15) });
    browser.devtools("Input.insertText", lines).await;
    assert!(height().await > 2 * empty, "{empty}");
    let lines = json!({ "text": "line\n".repeat(500) });
    browser.devtools("Input.insertText", lines).await;
    assert!(height().await < 900, "it does not fill the window");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_older_value_is_shown_below_its_row() {
    let (app, browser) = signed_in(View::WIDE).await;
    browser.goto(PAGE).await;
    browser.click("[aria-label='Reveal: Version 1']").await;
    browser.wait_for_text("value one").await;
    browser.wait_for_text("Hidden in").await;
    let widths = "
        const row = document.querySelector('.vault-versions > li[data-reveal]');
        const box = (one) => one.getBoundingClientRect();
        return [box(row.querySelector('pre')).width / box(row).width,
            box(row.querySelector('pre')).top > box(row.querySelector('.vault-version')).bottom];";
    let widths = browser.script(widths, vec![]).await;
    assert!(widths[0].as_f64().unwrap() > 0.9, "{widths}");
    assert_eq!(widths[1], true, "{widths}");
    browser.click("[aria-label='Reveal: Version 1']").await;
    assert!(!browser.page_text().await.contains("value one"));
    browser.click("[aria-label='Copy: Version 1']").await;
    browser.wait_for_text("Copied").await;
    let field = browser.find("#description").await;
    field.send_keys(Key::Control + "v").await.unwrap();
    assert_eq!(browser.value("#description").await, "value one");
    browser.assert_no_console_errors().await;
    let reads = app.audit("?action=read").await;
    let versions: Vec<_> = reads.iter().map(|entry| &entry["version"]).collect();
    assert_eq!(versions, [1, 1]);
}

async fn compare(view: View) {
    let (app, browser) = signed_in(view).await;
    app.store("A", "value three").await;
    browser.goto(PAGE).await;
    browser.click("[name='from'][value='1']").await;
    browser.click("[name='to'][value='2']").await;
    browser.click_label("Compare").await;
    browser.wait_for_text("- value one").await;
    browser.wait_for_text("+ value two").await;
    browser.assert_no_console_errors().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn any_two_versions_are_compared() {
    compare(View::WIDE).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn any_two_versions_are_compared_without_scripts() {
    compare(View::PHONE.without_scripts()).await;
}

async fn relocation(view: View) {
    let (app, browser) = signed_in(view).await;
    app.store("staging.A", "theirs").await;
    browser.goto(PAGE).await;
    browser.click_label("More actions").await;
    browser.click_label("Copy to another environment").await;
    browser.click_label("Copy to staging").await;
    browser.wait_for_text("staging.A already exists.").await;
    assert_eq!(value(&app, "staging.A").await, "theirs");
    browser.click_label("Overwrite").await;
    browser.wait_for_text("Copied to staging.A.").await;
    assert_eq!(value(&app, "staging.A").await, "value two");
    browser.click_label("Undo").await;
    browser.wait_for_text("Rolled back staging.A").await;
    assert_eq!(value(&app, "staging.A").await, "theirs");
    browser.goto(PAGE).await;
    browser.click_label("More actions").await;
    browser.click_label("Rename or move").await;
    browser.select_option("#environment", "staging").await;
    browser.click_label("Rename").await;
    browser.wait_for_text("name: a secret has this name").await;
    browser.fill("#name", "B").await;
    browser.click_label("Rename").await;
    browser.wait_for_text("Renamed to staging.B.").await;
    browser
        .wait_for_path("/acme/app/vault/secrets/staging.B")
        .await;
    assert_eq!(value(&app, "staging.B").await, "value two");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_secret_is_copied_renamed_and_moved() {
    relocation(View::WIDE).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_secret_is_copied_renamed_and_moved_without_scripts() {
    relocation(View::PHONE.without_scripts()).await;
}
