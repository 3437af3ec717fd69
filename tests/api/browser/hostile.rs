//! User input is always shown as text: it creates no element, runs no script, and does not even trigger
//! the content security policy.

use serde_json::{Value, json};

use crate::support::app::TestApp;
use crate::support::browser::{Browser, View};
use crate::support::forge::Mode;

/// Breaks out of text, of attributes in either quoting, and of elements whose content is not HTML.
const PAYLOAD: &str = concat!(
    r#"<b data-xss>b</b><script data-xss>window.__xss=1</script>"#,
    r#""><img data-xss src=x onerror=window.__xss=1>"#,
    r#"'><svg data-xss onload=window.__xss=1>"#,
    r#"</textarea></title></style></script></pre></noscript><iframe data-xss srcdoc=1></iframe>"#,
    r#"" data-xss autofocus onfocus=window.__xss=1 x=""#,
    r#"' data-xss onmouseover=window.__xss=1 x='"#,
    r#"javascript:window.__xss=1 {{7*7}} {%raw%} &lt;b data-xss&gt; \u003cb data-xss>"#,
);
/// The part that fits in a path.
const SHORT: &str = r#"'"><b data-xss>"#;

/// Asserts that the payload had no effect on the current page.
#[track_caller]
fn assert_nothing_ran(browser: &Browser) -> impl Future<Output = ()> {
    let place = std::panic::Location::caller();
    async move {
        let at = format!("{place}: {}", browser.path().await);
        assert_eq!(browser.count("[data-xss]").await, 0, "{at}");
        let executed = browser.script("return window.__xss", vec![]).await;
        assert!(executed.is_null(), "{at}");
        // Ignores our own error responses (503 when the forge sends garbage) and rejected dates and
        // numbers.
        let expected = ["status of 4", "status of 503", "The specified value"];
        let complaints = browser.console_errors().await;
        let refused = complaints
            .iter()
            .find(|line| !expected.iter().any(|expected| line.contains(expected)));
        assert_eq!(refused, None, "{at}");
    }
}

fn encoded(text: &str) -> String {
    form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

/// A vault with a hostile value in every field that people can write.
async fn hostile_vault() -> TestApp {
    let app = Browser::service().await;
    for version in 1..=2 {
        let body = json!({
            "value": format!("{PAYLOAD}\n{version}"), "description": PAYLOAD, "comment": PAYLOAD,
        });
        let created = app
            .put("/secrets/production.A", &app.people.alice, body)
            .await;
        assert!(created.status.is_success(), "{}", created.text);
    }
    let described = json!({ "description": PAYLOAD });
    app.put("/environments/staging", &app.people.alice, described)
        .await
        .expect(200);
    let change = json!({ "set": { "B": { "value": "1" } }, "comment": PAYLOAD });
    app.patch(
        "/environments/production/secrets",
        &app.people.alice,
        change,
    )
    .await
    .expect(200);
    app.token_with(json!({ "description": PAYLOAD, "scope": "read" }))
        .await;
    let request = app
        .request(reqwest::Method::GET, "/secrets", &app.people.bob)
        .header("User-Agent", PAYLOAD);
    app.send(request).await.expect(200);
    app
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn stored_payloads_are_shown_as_text_on_every_page() {
    let app = hostile_vault().await;
    let browser = Browser::open(&app, View::WIDE).await;
    let agent = json!({ "userAgent": PAYLOAD });
    browser
        .devtools("Emulation.setUserAgentOverride", agent)
        .await;
    browser.sign_in(&app.people.alice).await;
    for path in [
        "/acme/app/vault",
        "/acme/app/vault/secrets/production.A",
        "/acme/app/vault/secrets/production.A/rollback?to=1",
        "/acme/app/vault/environments",
        "/acme/app/vault/environments/staging",
        "/acme/app/vault/environments/production/history",
        "/acme/app/vault/environments/production/rollback?revision=2",
        "/acme/app/vault/tokens",
        "/acme/app/vault/tokens/1",
        "/acme/app/vault/audit",
        "/acme/app/vault/audit/chain",
        "/acme/app/vault/keys",
        "/acme/app/vault/plan",
        "/-/vault/account/sessions",
    ] {
        browser.goto(path).await;
        assert_nothing_ran(&browser).await;
    }
    // The payload was visible as text.
    for path in [
        "/acme/app/vault",
        "/acme/app/vault/secrets/production.A",
        "/acme/app/vault/environments",
        "/acme/app/vault/environments/staging",
        "/acme/app/vault/environments/production/history",
        "/acme/app/vault/tokens",
        "/acme/app/vault/audit?action=list",
        "/-/vault/account/sessions",
    ] {
        browser.goto(path).await;
        browser
            .wait_for_text("<b data-xss>b</b><script data-xss>")
            .await;
    }
    browser.goto("/acme/app/vault/secrets/production.A").await;
    browser.click_label("Reveal").await;
    browser.wait_for_text(&format!("{PAYLOAD}\n2")).await;
    assert_nothing_ran(&browser).await;
    browser.click_label("Compare").await;
    browser.wait_for_text("+ 2").await;
    assert_nothing_ran(&browser).await;
    browser.goto("/acme/app/vault/secrets/production.A").await;
    browser.click_label("Update value").await;
    browser.make_forms_outdated().await;
    browser.fill("#value", PAYLOAD).await;
    browser.click_label("Save").await;
    browser
        .wait_for_text("Someone changed this secret while you were editing")
        .await;
    assert_nothing_ran(&browser).await;
    browser.click_label("Compare with theirs").await;
    browser
        .wait_for_text("Changes from their value to yours")
        .await;
    assert_nothing_ran(&browser).await;
    assert_eq!(browser.value("#value").await, PAYLOAD);
}

/// No forge allows such names; a compromised one could send them.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn names_that_no_forge_allows_are_rejected() {
    let app = Browser::service().await;
    app.store("A", "1").await;
    let answer = async |path: &str| {
        let url = format!("{}/api/v1/{path}", app.forge.url);
        let response = reqwest::Client::new()
            .get(url)
            .bearer_auth(&app.people.alice);
        response
            .send()
            .await
            .unwrap()
            .json::<Value>()
            .await
            .unwrap()
    };
    let mut user = answer("user").await;
    user["login"] = PAYLOAD.into();
    let mut repo = answer("repos/acme/app").await;
    repo["name"] = PAYLOAD.into();
    repo["owner"]["login"] = PAYLOAD.into();
    repo["full_name"] = format!("{PAYLOAD}/{PAYLOAD}").into();
    let give = |endpoint, mode| app.forge.world().modes.insert(endpoint, mode);
    let browser = Browser::open(&app, View::WIDE).await;
    give("user", Mode::Json(user.to_string()));
    browser.goto("/acme/app/vault").await;
    browser.fill("#token", &app.people.alice).await;
    browser.click_label("Sign in").await;
    browser.wait_for_text("responding. Try again later.").await;
    assert_nothing_ran(&browser).await;
    give("user", Mode::Normal);
    browser.sign_in(&app.people.alice).await;
    // The repository's data is cached for a while at this point.
    app.clock.advance(600);
    give("repository", Mode::Json(repo.to_string()));
    give("user", Mode::Json(user.to_string()));
    for path in ["", "/secrets/A", "/tokens", "/audit", "/keys", "/plan"] {
        browser.goto(&format!("/acme/app/vault{path}")).await;
        browser.wait_for_text("responding. Try again later.").await;
        assert_nothing_ran(&browser).await;
    }
}

/// The preview is sent again to be stored.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn pasted_payloads_are_shown_as_text_until_stored() {
    let app = Browser::service().await;
    let browser = Browser::open(&app, View::WIDE).await;
    browser.sign_in(&app.people.alice).await;
    browser.goto("/acme/app/vault/import").await;
    let quoted = PAYLOAD.replace('\'', "");
    let text = format!("A='{quoted}'\n# {quoted}\n{SHORT}=refused\n");
    let paste = "document.querySelector('#env').value = arguments[0]";
    browser.script(paste, vec![json!(text)]).await;
    browser.click_label("Preview").await;
    browser.wait_for_text("in the form NAME=value").await;
    assert_nothing_ran(&browser).await;
    let text = format!("A='{quoted}'\n# {quoted}\n");
    browser.script(paste, vec![json!(text)]).await;
    browser.click_label("Preview").await;
    browser.wait_for_text("Preview of changes").await;
    assert_nothing_ran(&browser).await;
    browser.click_label("Import 1 secret").await;
    browser.wait_for_path("/acme/app/vault").await;
    assert_nothing_ran(&browser).await;
    let stored = app.get("/secrets/A", &app.people.alice).await.json();
    assert_eq!(stored["value"], quoted);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn payloads_in_the_address_are_shown_as_text() {
    let app = Browser::service().await;
    let browser = Browser::open(&app, View::WIDE).await;
    let payload = encoded(PAYLOAD);
    browser
        .goto(&format!("/-/vault/sign-in?to={payload}&lang={payload}"))
        .await;
    assert_nothing_ran(&browser).await;
    browser
        .goto(&format!(
            "/-/vault/callback?code={payload}&state={payload}&error={payload}"
        ))
        .await;
    assert_nothing_ran(&browser).await;
    browser.sign_in(&app.people.alice).await;
    let path = encoded(SHORT).replace('+', "%20");
    for place in [
        format!("?q={payload}&lang={payload}"),
        format!("?type={payload}&environment={payload}&page={payload}"),
        format!("?type={payload}"),
        format!("?environment={payload}"),
        format!("/secrets/{path}"),
        format!("/new?type={payload}&name={payload}"),
        format!("/tokens?page={payload}&scope={payload}"),
        format!("/environments/{path}"),
        format!("/environments/staging/compare?with={payload}"),
        format!("/environments/staging/copy?from={payload}&all={payload}"),
        format!("/environments/staging/history?page={payload}"),
        format!("/environments/staging/rollback?revision={payload}&time={payload}&names={payload}"),
        format!("/audit?action={payload}"),
        format!("/audit?secret={payload}&user={payload}&ip={payload}"),
        format!("/audit?since={payload}&until={payload}&request_id={payload}"),
        format!("/audit?q={payload}"),
        format!("/audit?view={payload}&q={payload}&range={payload}&from={payload}"),
        format!("/{path}"),
    ] {
        browser.goto(&format!("/acme/app/vault{place}")).await;
        assert_nothing_ran(&browser).await;
    }
    browser.goto(&format!("/{path}/{path}/vault")).await;
    assert_nothing_ran(&browser).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn payloads_in_a_rejected_form_are_shown_as_text() {
    let app = Browser::service().await;
    app.store("A", "a").await;
    let browser = Browser::open(&app, View::WIDE).await;
    browser.goto("/acme/app/vault").await;
    browser.fill("#token", PAYLOAD).await;
    browser.click_label("Sign in").await;
    browser
        .wait_for_text("The forge rejected this token.")
        .await;
    assert_nothing_ran(&browser).await;
    browser.sign_in(&app.people.alice).await;
    for page in [
        "",
        "/new",
        "/new?type=file",
        "/import",
        "/secrets/A",
        "/secrets/A/rollback?to=1",
        "/new-environment",
        "/environments/staging",
        "/environments/staging/compare",
        "/environments/staging/copy?from=base",
        "/environments/staging/rollback",
        "/tokens/new",
        "/audit",
    ] {
        let page = format!("/acme/app/vault{page}");
        let mut form = 0;
        browser.goto(&page).await;
        while submit_all(&browser, form).await {
            assert_nothing_ran(&browser).await;
            form += 1;
            browser.goto(&page).await;
        }
        assert!(form > 0, "{page}");
    }
}

/// Types the payload into every field of that form, without the browser's validation, and submits it.
/// Returns false if there is no such form with a field.
async fn submit_all(browser: &Browser, number: usize) -> bool {
    let fill = "
        const field = 'input:not([type=hidden], [type=checkbox], [type=radio], [type=file]), \
            textarea, select';
        const forms = document.querySelectorAll(`main form:is([method=get], [method=post])`);
        const form = [...forms].filter((form) => form.querySelector(field))[arguments[0]];
        if (!form) return false;
        for (const one of form.querySelectorAll(field)) {
            if (one.tagName === 'SELECT') one.add(new Option(arguments[1]));
            else if (one.tagName === 'INPUT') one.type = 'text';
            one.value = arguments[1];
        }
        form.noValidate = true;
        window.__old = true;
        form.requestSubmit();
        return true;";
    let arguments = vec![json!(number), json!(PAYLOAD)];
    let was_filled = browser.script(fill, arguments).await == true;
    let answered = "return !window.__old && document.readyState === 'complete'";
    if was_filled {
        browser
            .wait_until("a response", async || {
                browser.script(answered, vec![]).await == true
            })
            .await;
    }
    was_filled
}

/// Proves that the tests above can fail.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn injected_markup_is_detected() {
    let app = Browser::service().await;
    let browser = Browser::open(&app, View::WIDE).await;
    browser.goto("/acme/app/vault").await;
    let insert = "document.body.insertAdjacentHTML('beforeend', arguments[0])";
    browser.script(insert, vec![json!(PAYLOAD)]).await;
    assert_ne!(browser.count("[data-xss]").await, 0);
    // The content security policy blocks it and reports that.
    assert!(
        browser
            .script("return window.__xss", vec![])
            .await
            .is_null()
    );
    assert_ne!(browser.console_errors().await, Vec::<String>::new());
}
