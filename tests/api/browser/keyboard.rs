//! Keyboard navigation.

use serde_json::Value;
use thirtyfour::Key;

use crate::support::browser::{Browser, View};

/// Numbers all focusable elements and returns how many there are.
const NUMBER: &str = "
    const all = document.querySelectorAll(
        'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex=\"0\"]');
    // A group of radio buttons is one stop.
    const isStop = (one) => one.type !== 'radio' || one.checked;
    const shown = [...all].filter((one) => one.checkVisibility() && !one.disabled && isStop(one));
    shown.forEach((one, number) => { one.dataset.number = number; });
    document.activeElement.blur();
    return shown.length;";

/// The edit conflict page; no address leads to it.
const CONFLICT: &str = "conflict";

/// The number of the focused element, and whether its focus is visible.
const FOCUSED: &str = "
    const one = document.activeElement;
    const style = getComputedStyle(one);
    const seen = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0)
        || style.boxShadow !== 'none';
    return [one.dataset.number ?? null, seen, one.outerHTML.slice(0, 200)];";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn tab_reaches_every_control_in_order_with_a_visible_focus() {
    let app = Browser::service().await;
    app.store("A", "1").await;
    app.store("A", "2").await;
    app.token("read").await;
    let sealed = lockbox::seal(b"a value", "passphrase").unwrap();
    app.store("BOX", &sealed.to_string()).await;
    let browser = Browser::open(&app, View::WIDE).await;
    browser.sign_in(&app.people.alice).await;
    for path in [
        "/acme/app/vault",
        "/acme/app/vault/new",
        "/acme/app/vault/new-lockbox",
        "/acme/app/vault/import",
        "/acme/app/vault/secrets/A",
        "/acme/app/vault/secrets/A/rollback?to=1",
        "/acme/app/vault/secrets/BOX/lockbox",
        "/acme/app/vault/environments",
        "/acme/app/vault/new-environment",
        "/acme/app/vault/environments/staging",
        "/acme/app/vault/environments/staging/compare",
        "/acme/app/vault/environments/staging/copy?from=base",
        "/acme/app/vault/environments/base/history",
        "/acme/app/vault/environments/base/rollback?revision=1",
        "/acme/app/vault/tokens",
        "/acme/app/vault/tokens/1",
        "/acme/app/vault/tokens/new",
        "/acme/app/vault/audit",
        "/acme/app/vault/audit/chain",
        "/acme/app/vault/keys",
        "/acme/app/vault/plan",
        "/-/vault/account/sessions",
        CONFLICT,
    ] {
        if path == CONFLICT {
            browser.goto("/acme/app/vault/secrets/A").await;
            browser.make_forms_outdated().await;
            browser.click_label("Update value").await;
            browser.fill("#value", "mine").await;
            browser.click_label("Save").await;
            browser.click_label("Compare with theirs").await;
            browser
                .wait_for_text("Changes from their value to yours")
                .await;
        } else {
            browser.goto(path).await;
        }
        let count = browser.script(NUMBER, vec![]).await.as_u64().unwrap();
        assert!(count > 3, "{path}");
        let mut last = Value::Null;
        for number in 0..count {
            browser.send_keys(Key::Tab).await;
            let mut focused = browser.script(FOCUSED, vec![]).await;
            // A date and time field has one tab stop for each of its parts.
            for _ in 0..8 {
                if last.is_null() || focused[0] != last {
                    break;
                }
                browser.send_keys(Key::Tab).await;
                focused = browser.script(FOCUSED, vec![]).await;
            }
            last = focused[0].clone();
            assert_eq!(
                focused[0],
                Value::from(number.to_string()),
                "{path}: {focused}"
            );
            assert_eq!(focused[1], true, "{path}: {focused}");
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_first_link_skips_the_menus_and_enter_submits_a_form() {
    let app = Browser::service().await;
    app.store("FIRST", "1").await;
    app.store("SECOND", "1").await;
    let browser = Browser::open(&app, View::WIDE).await;
    browser.sign_in(&app.people.alice).await;
    browser.send_keys(Key::Tab).await;
    browser.send_keys(Key::Enter).await;
    let focused = browser
        .script("return document.activeElement.id", vec![])
        .await;
    assert_eq!(focused, "vault-main");
    browser.fill("#q", "second").await;
    browser.send_keys(Key::Enter).await;
    browser
        .wait_until("found", async || {
            !browser.page_text().await.contains("FIRST")
        })
        .await;
    browser.wait_for_text("SECOND").await;
    browser.assert_no_console_errors().await;
}
