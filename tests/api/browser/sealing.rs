//! The script that opens and seals lockboxes, compared with the crate and with test vectors from other
//! implementations. It runs under the page's content security policy and without `WebCrypto`.

use lockbox::Lockbox;
use serde_json::{Value, json};

use crate::support::browser::{Browser, View};

const VECTORS: &str = include_str!("../../../lockbox/tests/vectors/lockbox-v1.json");

/// Opens a lockbox with the page's script. Returns the content in base64, or the error code.
async fn open(browser: &Browser, text: &str, passphrase: &str) -> Result<String, String> {
    let script = "
        const [text, passphrase, done] = arguments;
        import(document.querySelector('script[src*=lockbox]').src)
            .then(({ open }) => open(text, passphrase))
            .then((bytes) => done({ opened: btoa(Array.from(bytes, (b) => String.fromCharCode(b)).join('')) }))
            .catch((error) => done({ refused: error.code ?? `${error}` }));";
    let result = browser
        .run_async_script(script, vec![json!(text), json!(passphrase)])
        .await;
    match result["opened"].as_str() {
        Some(opened) => Ok(opened.to_owned()),
        None => Err(result["refused"].as_str().unwrap().to_owned()),
    }
}

/// Seals bytes with the page's script. The passphrase is passed as JSON, which can hold strings that Rust
/// cannot.
async fn seal(browser: &Browser, bytes: &[u8], passphrase: &str) -> Result<String, String> {
    let script = "
        const [bytes, passphrase, done] = arguments;
        import(document.querySelector('script[src*=lockbox]').src)
            .then(({ seal }) => seal(Uint8Array.from(bytes), JSON.parse(passphrase)))
            .then((sealed) => done({ sealed }))
            .catch((error) => done({ refused: error.code ?? `${error}` }));";
    let result = browser
        .run_async_script(script, vec![json!(bytes), json!(passphrase)])
        .await;
    match result["sealed"].as_str() {
        Some(sealed) => Ok(sealed.to_owned()),
        None => Err(result["refused"].as_str().unwrap().to_owned()),
    }
}

/// The crate's error code for this text.
fn refusal(text: &str) -> String {
    let error = format!("{:?}", Lockbox::parse(text).unwrap_err());
    error.split('(').next().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_page_agrees_with_every_vector_of_other_implementations() {
    let app = Browser::service().await;
    let browser = Browser::open(&app, View::WIDE).await;
    browser.sign_in(&app.people.alice).await;
    browser.goto("/acme/app/vault/new-lockbox").await;
    // The minimum configuration.
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
        for passphrase_tried in [format!("{passphrase} "), String::new()] {
            let refused = open(&browser, &sealed, &passphrase_tried).await;
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
    browser.assert_no_console_errors().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_page_parses_lockboxes_like_the_crate() {
    let app = Browser::service().await;
    let browser = Browser::open(&app, View::WIDE).await;
    browser.sign_in(&app.people.alice).await;
    browser.goto("/acme/app/vault/new-lockbox").await;
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
        // Unused trailing bits.
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
async fn lockboxes_sealed_by_the_page_open_everywhere() {
    let app = Browser::service().await;
    let browser = Browser::open(&app, View::WIDE).await;
    browser.sign_in(&app.people.alice).await;
    browser.goto("/acme/app/vault/new-lockbox").await;
    let all: Vec<u8> = (0..=255).cycle().take(4096).collect();
    let mut seen = vec![];
    for (bytes, passphrase) in [
        (&b""[..], "x"),
        (b"value", " spaces are kept "),
        // The same visible text in two Unicode normalizations.
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
    assert_eq!(seen.len(), 5, "each lockbox has its own salt");
    for (passphrase, code) in [
        ("\"\"", "EmptyPassphrase"),
        ("\"a\\ud83d\"", "Encoding"),
        ("\"\\udd10\\ud83d\"", "Encoding"),
    ] {
        let refused = seal(&browser, b"value", passphrase).await;
        assert_eq!(refused, Err(code.to_owned()), "{passphrase}");
    }
}
