//! A terminal is signed in, and what it wants to do is confirmed.

use serde_json::json;

use super::appearance::{VIEWS, axe_findings, is_wider_than_viewport};
use crate::device::{PAGE, SESSION, Terminal};
use crate::support::browser::{Browser, View};

const NAME: &str = "gvt 0.1 on <b>alice's laptop</b>";

/// Looks at the page in each view.
async fn look(browser: &Browser, name: &str, problems: &mut Vec<String>) {
    for (view_name, view) in VIEWS {
        browser.show_as(view).await;
        let faults = axe_findings(browser).await.into_iter();
        problems.extend(faults.map(|fault| format!("{name}, {view_name}: {fault}")));
        if is_wider_than_viewport(browser).await {
            problems.push(format!("{name}, {view_name}: too wide"));
        }
        if let Ok(folder) = std::env::var("FORGEVAULT_TEST_PICTURES") {
            let file = format!("{folder}/{name}-{view_name}.png");
            browser.screenshot(std::path::Path::new(&file)).await;
        }
    }
    browser.show_as(View::WIDE).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_person_approves_a_terminal_and_confirms_what_it_does() {
    let app = Browser::service().await;
    let browser = Browser::open(&app, View::WIDE).await;
    browser.sign_in(&app.people.alice).await;
    let mut problems = vec![];
    let terminal = Terminal::begin(&app, NAME).await;

    browser.goto(PAGE).await;
    look(&browser, "device", &mut problems).await;
    browser.fill("#user_code", "bbbbbbbb").await;
    browser.click("main form button").await;
    browser.wait_for_text("This code is wrong").await;
    // The browser logs every page of a refusal.
    browser.console_errors().await;
    browser
        .fill("#user_code", &terminal.user_code.to_lowercase())
        .await;
    browser.click("main form button").await;
    browser.wait_for_text("It calls itself").await;
    let text = browser.page_text().await;
    assert!(text.contains(NAME) && text.contains("127.0.0.1"), "{text}");
    look(&browser, "device-approve", &mut problems).await;
    terminal.refused(&app, "authorization_pending").await;
    browser.click_label("Approve").await;
    browser.wait_for_text("is signed in").await;
    look(&browser, "device-done", &mut problems).await;
    let token = terminal.token(&app).await;

    // A second one is denied.
    let other = Terminal::begin(&app, "somebody else's").await;
    browser.goto(PAGE).await;
    browser.fill("#user_code", &other.user_code).await;
    browser.click("main form button").await;
    browser.click_label("Deny").await;
    browser.wait_for_text("was not signed in").await;
    other.refused(&app, "access_denied").await;

    let make = async || {
        app.post("/tokens", &token, json!({ "description": "CI" }))
            .await
    };
    let refused = make().await.expect(403);
    let uri = refused["confirmation_uri"].as_str().unwrap();
    let path = &uri[uri.find(PAGE).unwrap()..];
    browser.goto(path).await;
    browser.wait_for_text("token-create").await;
    look(&browser, "device-confirm", &mut problems).await;
    browser.click_label("Confirm").await;
    browser.wait_for_text("can go on").await;
    make().await.expect(201);

    browser.goto("/-/vault/account/sessions").await;
    browser.wait_for_text(NAME).await;
    look(&browser, "sessions", &mut problems).await;
    browser.click("form[action*='/terminals/'] button").await;
    browser
        .wait_until("the terminal is gone", async || {
            browser.count("form[action*='/terminals/']").await == 0
        })
        .await;
    app.get(SESSION, &token).await.refused(401, "invalid_token");
    assert!(problems.is_empty(), "{}", problems.join("\n"));
    browser.assert_no_console_errors().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_pages_of_terminals_fit_a_phone_in_every_language() {
    let app = Browser::service().await;
    let browser = Browser::open(&app, View::PHONE).await;
    browser.sign_in(&app.people.alice).await;
    let tags = "return [...document.querySelectorAll('[hreflang]')].map((one) => one.lang)";
    let tags = browser.script(tags, vec![]).await;
    let terminal = Terminal::begin(&app, NAME).await;
    let mut problems = vec![];
    for tag in tags
        .as_array()
        .unwrap()
        .iter()
        .map(|tag| tag.as_str().unwrap())
    {
        browser.goto(&format!("{PAGE}?lang={tag}")).await;
        let form = is_wider_than_viewport(&browser).await;
        browser.fill("#user_code", &terminal.user_code).await;
        browser.click("main form button").await;
        browser.find("#approve").await;
        assert_eq!(
            browser.count(&format!("html[lang={tag}]")).await,
            1,
            "{tag}"
        );
        if form || is_wider_than_viewport(&browser).await {
            problems.push(tag.to_owned());
        }
    }
    assert!(problems.is_empty(), "too wide: {problems:?}");
    browser.click("#approve").await;
    browser.find("[role=status]").await;
    terminal.token(&app).await;
}
