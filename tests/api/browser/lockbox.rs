//! Lockboxes: created and opened in the page, without sending the passphrase or the value.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use lockbox::Lockbox;
use serde_json::json;
use thirtyfour::Key;

use super::recorder::Recorder;
use crate::support::browser::{Browser, View};

const PASSPHRASE: &str = "canary passphrase";
const PLAINTEXT: &str = "canary line\nпривет <b>";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn neither_passphrase_nor_value_leaves_the_page() {
    let mut app = Browser::service().await;
    let recorder = Recorder::start(app.address).await;
    app.address = recorder.address;
    let browser = Browser::open(&app, View::WIDE).await;
    browser.sign_in(&app.people.alice).await;
    browser.click_label("New secret").await;
    browser
        .click_label("New lockbox (encrypted in your browser)")
        .await;
    browser.fill("#name", "BOX").await;
    browser.fill("#description", "what is known of it").await;
    browser.fill("#plaintext", PLAINTEXT).await;
    browser.fill("#seal-passphrase", PASSPHRASE).await;
    browser.fill("#seal-again", "another").await;
    browser.click_label("Encrypt and save").await;
    browser.wait_for_text("The passphrases").await;
    browser.fill("#seal-again", PASSPHRASE).await;
    browser.click_label("Encrypt and save").await;
    browser.wait_for_path("/acme/app/vault/secrets/BOX").await;
    let stored = app.get("/secrets/BOX", &app.people.alice).await.json();
    assert_eq!(stored["encryption_mode"], "lockbox");
    let sealed = Lockbox::parse(stored["value"].as_str().unwrap()).unwrap();
    assert_eq!(*sealed.open(PASSPHRASE).unwrap(), PLAINTEXT.as_bytes());

    browser.click_label("Open or update in this browser").await;
    browser.fill("#open-passphrase", "wrong").await;
    browser.click_label("Reveal").await;
    browser.wait_for_text("Wrong passphrase").await;
    browser.fill("#open-passphrase", PASSPHRASE).await;
    browser.send_keys(Key::Enter).await;
    browser.wait_for_text("привет <b>").await;
    assert_eq!(browser.text("#opened").await, PLAINTEXT);

    browser.fill("#plaintext", "canary of the second").await;
    browser.fill("#seal-passphrase", PASSPHRASE).await;
    browser.fill("#seal-again", PASSPHRASE).await;
    browser.fill("#comment", "sealed anew").await;
    browser.click_label("Encrypt and save").await;
    browser.wait_for_path("/acme/app/vault/secrets/BOX").await;
    browser.wait_for_text("sealed anew").await;
    browser.assert_no_console_errors().await;
    let stored = app.get("/secrets/BOX", &app.people.alice).await.json();
    assert_eq!(
        (&stored["version"], &stored["encryption_mode"]),
        (&json!(2), &json!("lockbox"))
    );
    let sealed = Lockbox::parse(stored["value"].as_str().unwrap()).unwrap();
    assert_eq!(*sealed.open(PASSPHRASE).unwrap(), b"canary of the second");
    // One read by the page, however many passphrases were tried; the other reads are this test's own.
    let read = app.audit("?action=read").await;
    assert_eq!(
        read.iter().filter(|entry| entry["source"] == "web").count(),
        1
    );

    let seen = recorder.recorded();
    assert!(
        seen.contains("lockbox%3Av1%3A"),
        "the recorder sees the traffic"
    );
    assert!(seen.contains("what+is+known+of+it"));
    for hidden in ["canary", "привет", &BASE64_STANDARD.encode("canary")] {
        assert!(!seen.contains(hidden), "{hidden}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_opened_value_is_cleared_when_the_page_is_left() {
    let app = Browser::service().await;
    let sealed = lockbox::seal(PLAINTEXT.as_bytes(), PASSPHRASE).unwrap();
    app.store("BOX", &sealed.to_string()).await;
    let sealed = lockbox::seal(&[0xff, 0x00], PASSPHRASE).unwrap();
    app.store("BYTES", &sealed.to_string()).await;
    let browser = Browser::open(&app, View::WIDE).await;
    browser.sign_in(&app.people.carol).await;
    browser.goto("/acme/app/vault/secrets/BOX/lockbox").await;
    browser.fill("#open-passphrase", PASSPHRASE).await;
    browser.click_label("Copy").await;
    browser.wait_for_text("Copied").await;
    assert_eq!(browser.value("#open-passphrase").await, "");
    browser.fill("#open-passphrase", PASSPHRASE).await;
    browser.click_label("Reveal").await;
    browser.wait_for_text("canary line").await;
    assert_eq!(browser.value("#open-passphrase").await, "");
    browser.click_label("Hide").await;
    assert!(!browser.page_text().await.contains("canary"));
    browser.fill("#open-passphrase", PASSPHRASE).await;
    browser.click_label("Reveal").await;
    browser.wait_for_text("canary line").await;
    browser.click_label("Back to secret").await;
    browser.wait_for_path("/acme/app/vault/secrets/BOX").await;
    browser.back().await;
    browser
        .wait_for_path("/acme/app/vault/secrets/BOX/lockbox")
        .await;
    browser.wait_for_text("Reveal").await;
    assert!(!browser.page_text().await.contains("canary"));
    assert_eq!(browser.value("#open-passphrase").await, "");

    browser.goto("/acme/app/vault/secrets/BYTES/lockbox").await;
    browser.fill("#open-passphrase", PASSPHRASE).await;
    browser.click_label("Reveal").await;
    browser.wait_for_text("The content is not text").await;
    assert_eq!(browser.value("#open-passphrase").await, PASSPHRASE);
    browser.assert_no_console_errors().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_opened_value_is_cleared_after_half_a_minute() {
    let app = Browser::service().await;
    let sealed = lockbox::seal(PLAINTEXT.as_bytes(), PASSPHRASE).unwrap();
    app.store("BOX", &sealed.to_string()).await;
    let browser = Browser::open(&app, View::WIDE).await;
    browser.sign_in(&app.people.carol).await;
    browser.goto("/acme/app/vault/secrets/BOX/lockbox").await;
    browser.fill("#open-passphrase", PASSPHRASE).await;
    browser.click_label("Reveal").await;
    browser.wait_for_text("canary line").await;
    let begin = browser.script("return Date.now()", vec![]).await;
    // Advances the browser's clock by this many milliseconds at once.
    for (milliseconds, total, is_shown) in [(20_000, 20_000.0, true), (12_000, 32_000.0, false)] {
        let time = json!({ "policy": "advance", "budget": milliseconds });
        browser
            .devtools("Emulation.setVirtualTimePolicy", time)
            .await;
        let since = "return Date.now() - arguments[0]";
        browser
            .wait_until("the clock has advanced", async || {
                let since = browser.script(since, vec![begin.clone()]).await;
                since.as_f64().unwrap() >= total
            })
            .await;
        let shown = browser.page_text().await.contains("canary line");
        assert_eq!(shown, is_shown, "after {total}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_opened_value_can_be_edited_and_a_file_sealed() {
    let app = Browser::service().await;
    let sealed = lockbox::seal(PLAINTEXT.as_bytes(), PASSPHRASE).unwrap();
    app.store("BOX", &sealed.to_string()).await;
    let sealed = lockbox::seal(b"two\r\nlines", PASSPHRASE).unwrap();
    app.store("BREAKS", &sealed.to_string()).await;
    let browser = Browser::open(&app, View::WIDE).await;
    browser.sign_in(&app.people.bob).await;
    let seal_and_read = async |name: &str| {
        browser.fill("#seal-passphrase", "another one").await;
        browser.fill("#seal-again", "another one").await;
        browser.click_label("Encrypt and save").await;
        browser
            .wait_for_path(&format!("/acme/app/vault/secrets/{name}"))
            .await;
        let path = format!("/secrets/{name}");
        let stored = app.get(&path, &app.people.bob).await.json();
        let sealed = Lockbox::parse(stored["value"].as_str().unwrap()).unwrap();
        sealed.open("another one").unwrap().to_vec()
    };

    browser.goto("/acme/app/vault/secrets/BOX/lockbox").await;
    browser.fill("#open-passphrase", PASSPHRASE).await;
    browser.click_label("Edit current value").await;
    browser
        .wait_until("opened", async || {
            browser.value("#plaintext").await == PLAINTEXT
        })
        .await;
    // The cursor is at the end of the value.
    browser.send_keys("!").await;
    let changed = format!("{PLAINTEXT}!");
    assert_eq!(seal_and_read("BOX").await, changed.as_bytes());

    browser.goto("/acme/app/vault/secrets/BREAKS/lockbox").await;
    browser.fill("#open-passphrase", PASSPHRASE).await;
    browser.click_label("Edit current value").await;
    browser
        .wait_for_text("A text field would change this value")
        .await;
    assert_eq!(browser.value("#plaintext").await, "");
    let mut file = tempfile::NamedTempFile::new().unwrap();
    std::io::Write::write_all(&mut file, b"\xff\0\r\n").unwrap();
    browser
        .fill("#plain-file", file.path().to_str().unwrap())
        .await;
    assert_eq!(seal_and_read("BREAKS").await, b"\xff\0\r\n");
    browser.assert_no_console_errors().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn only_the_worker_may_compile_webassembly() {
    let app = Browser::service().await;
    let browser = Browser::open(&app, View::WIDE).await;
    browser.sign_in(&app.people.alice).await;
    for path in ["/acme/app/vault", "/acme/app/vault/new-lockbox"] {
        browser.goto(path).await;
        let compile = "
            const [done] = arguments;
            WebAssembly.compile(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0))
                .then(() => done('compiled'), (error) => done(error.name));";
        let result = browser.run_async_script(compile, vec![]).await;
        assert_eq!(result, "CompileError", "{path}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_scripts_the_page_says_that_scripts_are_needed() {
    let app = Browser::service().await;
    let browser = Browser::open(&app, View::WIDE.without_scripts()).await;
    browser.sign_in(&app.people.alice).await;
    browser.goto("/acme/app/vault/new-lockbox").await;
    browser.wait_for_text("requires JavaScript").await;
    assert!(!browser.page_text().await.contains("Passphrase"));
}
