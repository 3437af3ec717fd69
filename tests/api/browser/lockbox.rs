//! Lockboxes: made and opened in the page, with nothing that opens them on the way.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use lockbox::Lockbox;
use serde_json::{Value, json};
use thirtyfour::Key;

use super::tap::Tap;
use crate::support::browser::{Browser, View};

const VECTORS: &str = include_str!("../../../lockbox/tests/vectors/lockbox-v1.json");
const PASSPHRASE: &str = "canary passphrase";
const PLAINTEXT: &str = "canary line\nпривет <b>";

/// Opens a lockbox by the script of the page: what is in it in base64, or the code of the refusal.
async fn open(browser: &Browser, text: &str, passphrase: &str) -> Result<String, String> {
    let script = "
        const [text, passphrase, done] = arguments;
        import(document.querySelector('script[src*=lockbox]').src)
            .then(({ open }) => open(text, passphrase))
            .then((bytes) => done({ opened: btoa(Array.from(bytes, (b) => String.fromCharCode(b)).join('')) }))
            .catch((error) => done({ refused: error.code ?? `${error}` }));";
    let said = browser
        .waited_script(script, vec![json!(text), json!(passphrase)])
        .await;
    match said["opened"].as_str() {
        Some(opened) => Ok(opened.to_owned()),
        None => Err(said["refused"].as_str().unwrap().to_owned()),
    }
}

/// Seals bytes by the script of the page; a passphrase is given as JSON, which can hold what no Rust
/// string can.
async fn seal(browser: &Browser, bytes: &[u8], passphrase: &str) -> Result<String, String> {
    let script = "
        const [bytes, passphrase, done] = arguments;
        import(document.querySelector('script[src*=lockbox]').src)
            .then(({ seal }) => seal(Uint8Array.from(bytes), JSON.parse(passphrase)))
            .then((sealed) => done({ sealed }))
            .catch((error) => done({ refused: error.code ?? `${error}` }));";
    let said = browser
        .waited_script(script, vec![json!(bytes), json!(passphrase)])
        .await;
    match said["sealed"].as_str() {
        Some(sealed) => Ok(sealed.to_owned()),
        None => Err(said["refused"].as_str().unwrap().to_owned()),
    }
}

/// What the crate calls its refusal of that text.
fn refusal(text: &str) -> String {
    let error = format!("{:?}", Lockbox::parse(text).unwrap_err());
    error.split('(').next().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_page_opens_and_refuses_what_every_other_implementation_does() {
    let app = Browser::service().await;
    let browser = Browser::open(&app, View::WIDE).await;
    browser.sign_in(&app.people.alice).await;
    browser.go("/acme/app/vault/new-lockbox").await;
    // The poorest case.
    let is_secure = browser.script("return isSecureContext", vec![]).await;
    assert_eq!(is_secure, false);
    let vectors: Value = serde_json::from_str(VECTORS).unwrap();
    let text = |vector: &Value, field: &str| vector[field].as_str().unwrap().to_owned();
    let valid = vectors["valid"].as_array().unwrap();
    assert!(!valid.is_empty());
    for vector in valid {
        let (sealed, passphrase) = (text(vector, "lockbox"), text(vector, "passphrase"));
        let opened = open(&browser, &sealed, &passphrase).await;
        assert_eq!(
            opened,
            Ok(text(vector, "plaintext_base64")),
            "{}",
            vector["name"]
        );
        for wrong in [format!("{passphrase} "), String::new()] {
            let refused = open(&browser, &sealed, &wrong).await;
            assert_eq!(refused, Err("Decrypt".to_owned()), "{}", vector["name"]);
        }
    }
    let invalid = vectors["invalid"].as_array().unwrap();
    assert!(!invalid.is_empty());
    for vector in invalid {
        let sealed = text(vector, "lockbox");
        let expected = match vector["fails_at"].as_str() {
            Some("decrypt") => "Decrypt".to_owned(),
            _ => refusal(&sealed),
        };
        let refused = open(&browser, &sealed, &text(vector, "passphrase")).await;
        assert_eq!(refused, Err(expected), "{}", vector["name"]);
    }
    browser.has_nothing_to_complain_of().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_page_takes_a_text_apart_as_the_crate_does() {
    let app = Browser::service().await;
    let browser = Browser::open(&app, View::WIDE).await;
    browser.sign_in(&app.people.alice).await;
    browser.go("/acme/app/vault/new-lockbox").await;
    let salt = "cjzBWISNYdn1VmdnU3HbTg==";
    let body = "au+nfH2vdF0mroUebjFxos4+QIozjMbU87fnfg==";
    for text in [
        "",
        "lockbox:v1:",
        "lockbox:V1:a:b",
        " lockbox:v1:a:b",
        &format!("lockbox:v1:{salt}"),
        &format!("lockbox:v1:{salt}:"),
        &format!("lockbox:v1:{salt}:{body}:"),
        &format!("lockbox:v1:{salt}:{body}\n"),
        &format!("lockbox:v1:{salt}: {body}"),
        &format!("lockbox:v1:{salt}:{}", body.trim_end_matches('=')),
        &format!("lockbox:v1:{}:{body}", salt.trim_end_matches('=')),
        // Bits that stand for nothing.
        &format!("lockbox:v1:{}:{body}", salt.replace("Tg==", "Th==")),
        &format!("lockbox:v1:{salt}:{}", body.replace("fg==", "fh==")),
        &format!("lockbox:v1:{salt}:{}", body.replace("au+n", "аu+n")),
        &format!("lockbox:v1:{body}:{salt}"),
    ] {
        let refused = open(&browser, text, "my-passphrase").await;
        assert_eq!(refused, Err(refusal(text)), "{text:?}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_the_page_seals_opens_everywhere() {
    let app = Browser::service().await;
    let browser = Browser::open(&app, View::WIDE).await;
    browser.sign_in(&app.people.alice).await;
    browser.go("/acme/app/vault/new-lockbox").await;
    let all: Vec<u8> = (0..=255).cycle().take(4096).collect();
    let mut seen = vec![];
    for (bytes, passphrase) in [
        (&b""[..], "x"),
        (b"value", " spaces are kept "),
        // The same to the eye, in two ways of Unicode.
        (b"value", "e\u{301}"),
        (b"value", "\u{e9} \u{1f510}"),
        (&all, "my-passphrase"),
    ] {
        let sealed = seal(&browser, bytes, &json!(passphrase).to_string()).await;
        let sealed = Lockbox::parse(&sealed.unwrap()).unwrap();
        assert_eq!(*sealed.open(passphrase).unwrap(), bytes, "{passphrase}");
        assert!(sealed.open("\u{e9}").is_err());
        seen.push((*sealed.salt(), sealed.to_string()));
    }
    seen.sort();
    seen.dedup_by_key(|(salt, _)| *salt);
    assert_eq!(seen.len(), 5, "each has a salt of its own");
    for (passphrase, code) in [
        ("\"\"", "EmptyPassphrase"),
        ("\"a\\ud83d\"", "Encoding"),
        ("\"\\udd10\\ud83d\"", "Encoding"),
    ] {
        let refused = seal(&browser, b"value", passphrase).await;
        assert_eq!(refused, Err(code.to_owned()), "{passphrase}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn neither_passphrase_nor_value_leaves_the_page() {
    let mut app = Browser::service().await;
    let tap = Tap::before(app.address).await;
    app.address = tap.address;
    let browser = Browser::open(&app, View::WIDE).await;
    browser.sign_in(&app.people.alice).await;
    browser.press("New secret").await;
    browser.press("New lockbox").await;
    browser.fill("#name", "BOX").await;
    browser.fill("#description", "what is known of it").await;
    browser.fill("#plaintext", PLAINTEXT).await;
    browser.fill("#seal-passphrase", PASSPHRASE).await;
    browser.fill("#seal-again", "another").await;
    browser.press("Seal and store").await;
    browser.sees("Passphrase: the two are not the same.").await;
    browser.fill("#seal-again", PASSPHRASE).await;
    browser.press("Seal and store").await;
    browser.is_at("/acme/app/vault/secrets/BOX").await;
    let stored = app.get("/secrets/BOX", &app.people.alice).await.json();
    assert_eq!(stored["encryption_mode"], "lockbox");
    let sealed = Lockbox::parse(stored["value"].as_str().unwrap()).unwrap();
    assert_eq!(*sealed.open(PASSPHRASE).unwrap(), PLAINTEXT.as_bytes());

    browser.press("Open or seal it in this browser").await;
    browser.fill("#open-passphrase", "wrong").await;
    browser.press("Reveal").await;
    browser.sees("The passphrase is wrong").await;
    browser.fill("#open-passphrase", PASSPHRASE).await;
    browser.keys(Key::Enter).await;
    browser.sees("привет <b>").await;
    assert_eq!(browser.text("#opened").await, PLAINTEXT);

    browser.fill("#plaintext", "canary of the second").await;
    browser.fill("#seal-passphrase", PASSPHRASE).await;
    browser.fill("#seal-again", PASSPHRASE).await;
    browser.fill("#comment", "sealed anew").await;
    browser.press("Seal and store").await;
    browser.is_at("/acme/app/vault/secrets/BOX").await;
    browser.sees("sealed anew").await;
    browser.has_nothing_to_complain_of().await;
    let stored = app.get("/secrets/BOX", &app.people.alice).await.json();
    assert_eq!(
        (&stored["version"], &stored["encryption_mode"]),
        (&json!(2), &json!("lockbox"))
    );
    let sealed = Lockbox::parse(stored["value"].as_str().unwrap()).unwrap();
    assert_eq!(*sealed.open(PASSPHRASE).unwrap(), b"canary of the second");
    // One reading on the page, however many passphrases were tried; the others are this test's.
    let read = app.audit("?action=read").await;
    assert_eq!(
        read.iter().filter(|entry| entry["source"] == "web").count(),
        1
    );

    let seen = tap.seen();
    assert!(
        seen.contains("lockbox%3Av1%3A"),
        "the tap sees what is sent"
    );
    assert!(seen.contains("what+is+known+of+it"));
    for hidden in ["canary", "привет", &BASE64_STANDARD.encode("canary")] {
        assert!(!seen.contains(hidden), "{hidden}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_opened_is_gone_when_the_page_is_left() {
    let app = Browser::service().await;
    let sealed = lockbox::seal(PLAINTEXT.as_bytes(), PASSPHRASE).unwrap();
    app.store("BOX", &sealed.to_string()).await;
    let sealed = lockbox::seal(&[0xff, 0x00], PASSPHRASE).unwrap();
    app.store("BYTES", &sealed.to_string()).await;
    let browser = Browser::open(&app, View::WIDE).await;
    browser.sign_in(&app.people.carol).await;
    browser.go("/acme/app/vault/secrets/BOX/lockbox").await;
    browser.fill("#open-passphrase", PASSPHRASE).await;
    browser.press("Copy").await;
    browser.sees("Copied").await;
    assert_eq!(browser.value("#open-passphrase").await, "");
    browser.fill("#open-passphrase", PASSPHRASE).await;
    browser.press("Reveal").await;
    browser.sees("canary line").await;
    assert_eq!(browser.value("#open-passphrase").await, "");
    browser.press("Hide").await;
    assert!(!browser.shown().await.contains("canary"));
    browser.fill("#open-passphrase", PASSPHRASE).await;
    browser.press("Reveal").await;
    browser.sees("canary line").await;
    browser.press("Back to the secret").await;
    browser.is_at("/acme/app/vault/secrets/BOX").await;
    browser.back().await;
    browser.is_at("/acme/app/vault/secrets/BOX/lockbox").await;
    browser.sees("Reveal").await;
    assert!(!browser.shown().await.contains("canary"));
    assert_eq!(browser.value("#open-passphrase").await, "");

    browser.go("/acme/app/vault/secrets/BYTES/lockbox").await;
    browser.fill("#open-passphrase", PASSPHRASE).await;
    browser.press("Reveal").await;
    browser.sees("What is in it is no text").await;
    assert_eq!(browser.value("#open-passphrase").await, PASSPHRASE);
    browser.has_nothing_to_complain_of().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_page_compiles_what_only_the_worker_may() {
    let app = Browser::service().await;
    let browser = Browser::open(&app, View::WIDE).await;
    browser.sign_in(&app.people.alice).await;
    for path in ["/acme/app/vault", "/acme/app/vault/new-lockbox"] {
        browser.go(path).await;
        let compile = "
            const [done] = arguments;
            WebAssembly.compile(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0))
                .then(() => done('compiled'), (error) => done(error.name));";
        let said = browser.waited_script(compile, vec![]).await;
        assert_eq!(said, "CompileError", "{path}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_scripts_the_page_says_that_it_needs_them() {
    let app = Browser::service().await;
    let browser = Browser::open(&app, View::WIDE.without_scripts()).await;
    browser.sign_in(&app.people.alice).await;
    browser.go("/acme/app/vault/new-lockbox").await;
    browser.sees("JavaScript is needed").await;
    assert!(!browser.shown().await.contains("Passphrase"));
}
