//! What people write is text, wherever it is shown: no payload runs, in any field.

use serde_json::{Value, json};

use crate::support::browser::{Browser, View};

/// Each of them sets `pwned` where it runs, or shows a dialog.
const PAYLOADS: [&str; 9] = [
    "<script>pwned=1</script>",
    "\"><img src=x onerror=pwned=1>",
    "' autofocus onfocus='pwned=1",
    "</textarea></title><svg onload=pwned=1>",
    "<iframe srcdoc='<script>parent.pwned=1</script>'>",
    "javascript:alert(1)",
    "{{ 7*7 }}{% raw %}",
    "<style>*{display:none}</style>",
    "\u{202e}<b>&lt;i&gt;&amp;",
];

fn all_in_one() -> String {
    PAYLOADS.concat()
}

/// Goes to a page, and sees that it shows the payload as text and that nothing of it ran.
async fn is_harmless(browser: &Browser, path: &str, shown: bool) {
    browser.go(path).await;
    stays_harmless(browser, path, shown).await;
}

async fn stays_harmless(browser: &Browser, path: &str, shown: bool) {
    let ran = browser.script("return window.pwned ?? null", vec![]).await;
    assert_eq!(ran, Value::Null, "{path}");
    let foreign =
        "main :is(script, iframe, style, img, svg, [onerror], [onfocus], [onload], [srcdoc])";
    assert_eq!(browser.count(foreign).await, 0, "{path}");
    assert_eq!(browser.count("a[href^='javascript:' i]").await, 0, "{path}");
    if shown {
        let text = browser.shown().await;
        assert!(text.contains(PAYLOADS[0]), "{path}: {text}");
        assert!(text.contains("{{ 7*7 }}{% raw %}"), "{path}: {text}");
    }
    browser.has_nothing_to_complain_of().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_that_people_write_runs_in_a_browser() {
    let app = Browser::service().await;
    let payload = all_in_one();
    let first = json!({ "value": payload, "description": payload, "comment": payload });
    let second = json!({ "value": "x", "comment": payload });
    for body in [first, second] {
        let answer = app.put("/secrets/A", &app.people.alice, body).await;
        assert!(answer.status.is_success(), "{}", answer.text);
    }
    app.token_with(json!({ "description": payload, "scope": "read" }))
        .await;
    let browser = Browser::open(&app, View::WIDE).await;
    // Comes into the audit and to the page of sessions.
    let agent = json!({ "userAgent": payload.replace('\u{202e}', "") });
    browser
        .devtools("Emulation.setUserAgentOverride", agent)
        .await;
    let query: String = form_urlencoded::byte_serialize(payload.as_bytes()).collect();
    is_harmless(&browser, &format!("/-/vault/sign-in?to={query}"), false).await;
    browser.go("/acme/app/vault").await;
    browser.fill("#token", &payload).await;
    browser.click("main form button").await;
    browser.sees("does not know this token").await;
    // The refusal itself is in the browser's log.
    browser.complaints().await;
    stays_harmless(&browser, "sign-in", false).await;
    browser.sign_in(&app.people.alice).await;
    for (path, shown) in [
        ("/acme/app/vault", true),
        ("/acme/app/vault/secrets/A", true),
        ("/acme/app/vault/tokens", true),
        ("/acme/app/vault/tokens/1", true),
        ("/acme/app/vault/audit", true),
        ("/acme/app/vault/keys", false),
        ("/acme/app/vault/plan", false),
        ("/-/vault/account/sessions", true),
    ] {
        is_harmless(&browser, path, shown).await;
    }
    for path in [
        "/acme/app/vault?q=",
        "/acme/app/vault?type=",
        "/acme/app/vault?environment=",
        "/acme/app/vault?lang=",
        "/acme/app/vault/audit?secret=",
        "/acme/app/vault/audit?action=",
    ] {
        let path = format!("{path}{query}");
        browser.go(&path).await;
        // A refusal is logged, and is no fault of the page.
        browser.complaints().await;
        stays_harmless(&browser, &path, false).await;
    }
    // What was stored, revealed.
    browser.go("/acme/app/vault/secrets/A").await;
    browser
        .fill("#value", &payload.replace('\u{202e}', ""))
        .await;
    browser
        .fill("#comment", &payload.replace('\u{202e}', ""))
        .await;
    browser.press("Store").await;
    browser.sees("3").await;
    browser.press("Reveal").await;
    browser.sees(PAYLOADS[0]).await;
    stays_harmless(&browser, "reveal", true).await;
}
