//! What a page does when something happens behind its back: a session ends, somebody else makes a change, an
//! answer comes late.

use serde_json::json;

use crate::support::app::TestApp;
use crate::support::browser::{Browser, View};

const SECRETS: &str = "/acme/app/vault";

/// Holds back the answer to one search until `answered()` is called, and notes when it was read.
const HOLD_BACK: &str = "
    const real = window.fetch;
    window.fetch = async (address, options) => {
      const answer = await real(address, options);
      if (!address.includes('q=late')) return answer;
      const text = answer.text.bind(answer);
      answer.text = () => text().finally(() => (window.wasRead = true));
      await new Promise((go) => (window.answered = go));
      return answer;
    };";

async fn alice(app: &TestApp) -> Browser {
    let browser = Browser::open(app, View::WIDE).await;
    browser.sign_in(&app.people.alice).await;
    browser
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_search_that_is_answered_late_replaces_no_later_one() {
    let app = Browser::service().await;
    for name in ["LATE", "PROMPT"] {
        app.store(name, "value").await;
    }
    let browser = alice(&app).await;
    browser.script(HOLD_BACK, vec![]).await;
    browser.fill("#q", "late").await;
    browser
        .wait_until("held back", async || {
            browser.script("return 'answered' in window", vec![]).await == true
        })
        .await;
    browser.fill("#q", "prompt").await;
    browser.wait_for_text("1 name").await;
    browser.script("answered()", vec![]).await;
    browser
        .wait_until("read", async || {
            browser.script("return window.wasRead", vec![]).await == true
        })
        .await;
    let names = browser.text(".vault-matrix tbody").await;
    assert!(
        names.contains("PROMPT") && !names.contains("LATE"),
        "{names}"
    );
    let path = browser.path().await;
    assert!(path.starts_with(&format!("{SECRETS}?q=prompt")), "{path}");
    browser.assert_no_console_errors().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_search_after_the_session_has_ended_leads_to_the_sign_in_and_back() {
    let app = Browser::service().await;
    app.store("FOUND", "value").await;
    let browser = alice(&app).await;
    // The session is not so new that signing in again could only be refused again.
    app.clock.advance(120);
    app.forge.world().revoke(&app.people.alice);
    browser.fill("#q", "found").await;
    browser.fill("#token", &app.people.bob).await;
    browser.click("main form button").await;
    browser
        .wait_until("back", async || {
            let path = browser.path().await;
            path.starts_with(&format!("{SECRETS}?q=found"))
        })
        .await;
    browser.wait_for_text("FOUND").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn after_the_session_has_ended_nothing_is_done_but_to_sign_in() {
    let app = Browser::service().await;
    app.store("A", "canary").await;
    let browser = alice(&app).await;
    let end_session = |token: &str| {
        // So new a session that signing in again could only be refused again shows why.
        app.clock.advance(120);
        app.forge.world().revoke(token);
    };
    end_session(&app.people.alice);
    browser.click("[aria-label='Select A']").await;
    browser
        .click(".vault-selection details:last-of-type > summary")
        .await;
    browser.click("button[name=do][value=delete]").await;
    browser.fill("#token", &app.people.bob).await;
    browser.click("main form button").await;
    browser.wait_for_path(SECRETS).await;
    browser.wait_for_text("1 name").await;
    end_session(&app.people.bob);
    browser.click("[aria-label='Reveal A']").await;
    browser.find("#token").await;
    assert!(!browser.page_text().await.contains("canary"));
    let secret = app.get("/secrets/A", &app.people.carol).await.expect(200);
    assert_eq!(secret["value"], "canary");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_import_does_not_overwrite_what_was_stored_since_its_preview() {
    let app = Browser::service().await;
    app.store("A", "old").await;
    let browser = alice(&app).await;
    browser.goto(&format!("{SECRETS}/import")).await;
    browser.fill("#env", "A=mine\nB=mine\n").await;
    browser.click_label("Preview").await;
    browser.wait_for_text("changed").await;
    let body = json!({ "value": "theirs" });
    app.put("/secrets/A", &app.people.bob, body)
        .await
        .expect(200);
    browser.click_label("Import 2 secrets").await;
    browser
        .wait_for_text("Someone changed this while you were editing")
        .await;
    let stored = app.get("/secrets/A", &app.people.bob).await.expect(200);
    assert_eq!(stored["value"], "theirs");
    app.get("/secrets/B", &app.people.bob)
        .await
        .refused(404, "not_found");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_selection_is_applied_to_what_is_left_of_it() {
    let app = Browser::service().await;
    for name in ["staging.A", "staging.B"] {
        app.store(name, "value").await;
    }
    let browser = alice(&app).await;
    browser.click_label("staging").await;
    browser.wait_for_text("2 names").await;
    browser.click(".vault-pick-all").await;
    browser.wait_for_text("2 selected").await;
    app.delete("/secrets/staging.B", &app.people.bob)
        .await
        .expect(200);
    browser
        .click(".vault-selection details:last-of-type > summary")
        .await;
    browser.click("button[name=do][value=delete]").await;
    browser.wait_for_text("Deleted 1 secret in staging.").await;
    browser.click_label("Undo").await;
    browser.wait_for_text("Undone: 1 secret in staging.").await;
    app.get("/secrets/staging.A", &app.people.bob)
        .await
        .expect(200);
    app.get("/secrets/staging.B", &app.people.bob)
        .await
        .refused(404, "not_found");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_right_that_ends_is_noticed_by_the_next_form() {
    let app = Browser::service().await;
    app.store("staging.A", "value").await;
    let browser = Browser::open(&app, View::WIDE).await;
    browser.sign_in(&app.people.bob).await;
    browser.goto(&format!("{SECRETS}/secrets/staging.A")).await;
    browser.click_label("Edit").await;
    browser.fill("#value", "typed").await;
    let protect = json!({ "protected": true });
    app.put("/environments/staging", &app.people.alice, protect)
        .await
        .expect(200);
    browser.click_label("Save").await;
    browser
        .wait_for_text("Only admins of this repository")
        .await;
    let stored = app
        .get("/secrets/staging.A", &app.people.alice)
        .await
        .expect(200);
    assert_eq!(stored["value"], "value");
}
