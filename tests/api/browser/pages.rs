//! Every page on desktop and phone, light and dark, checked with axe-core.

use serde_json::json;

use super::appearance::{VIEWS, axe_findings, is_wider_than_viewport};
use crate::support::app::TestApp;
use crate::support::browser::{Browser, View};

/// Name and path.
pub const PAGES: &[(&str, &str)] = &[
    ("secrets", "/acme/app/vault"),
    (
        "secrets-none-found",
        "/acme/app/vault?q=nothing-is-called-so",
    ),
    ("secret", "/acme/app/vault/secrets/production.DATABASE_URL"),
    (
        "rollback",
        "/acme/app/vault/secrets/production.DATABASE_URL/rollback?to=1",
    ),
    ("new", "/acme/app/vault/new"),
    ("new-file", "/acme/app/vault/new?type=file"),
    ("lockbox", "/acme/app/vault/secrets/LOCKBOX/lockbox"),
    ("new-lockbox", "/acme/app/vault/new-lockbox"),
    ("import", "/acme/app/vault/import"),
    ("environments", "/acme/app/vault/environments"),
    ("environment-new", "/acme/app/vault/new-environment"),
    ("environment", "/acme/app/vault/environments/staging"),
    (
        "environment-history",
        "/acme/app/vault/environments/base/history",
    ),
    (
        "environment-copy",
        "/acme/app/vault/environments/staging/copy?from=production",
    ),
    (
        "environment-rollback",
        "/acme/app/vault/environments/production/rollback?revision=2",
    ),
    (
        "environment-rollback-to",
        "/acme/app/vault/environments/staging/rollback",
    ),
    ("tokens", "/acme/app/vault/tokens"),
    ("token", "/acme/app/vault/tokens/1"),
    ("token-new", "/acme/app/vault/tokens/new"),
    ("audit", "/acme/app/vault/audit"),
    (
        "audit-all",
        "/acme/app/vault/audit?view=all&token_id=1&range=custom",
    ),
    ("audit-none-found", "/acme/app/vault/audit?q=nobody"),
    ("chain", "/acme/app/vault/audit/chain"),
    ("keys", "/acme/app/vault/keys"),
    ("plan", "/acme/app/vault/plan"),
];

/// Fills a vault as if it were in use.
pub async fn fill_vault(app: &TestApp) {
    for (name, kind, description) in [
        (
            "production.DATABASE_URL",
            "key-value",
            "The main database, by its pool",
        ),
        ("production.STRIPE_KEY", "api_key", ""),
        (
            "staging.DATABASE_URL",
            "key-value",
            "The copy that is made each night",
        ),
        ("DEPLOY_KEY", "ssh-key", "Puts the site on its servers"),
        ("ENV_FILE", "env-file", ""),
        (
            "A_NAME_THAT_IS_AS_LONG_AS_NAMES_OF_SECRETS_BECOME_WHEN_NOBODY_STOPS_THEM",
            "password",
            "",
        ),
    ] {
        for value in ["a first value", "a second\nvalue"] {
            let body = json!({
                "value": value, "type": kind, "description": description, "comment": "rotated",
            });
            let path = format!("/secrets/{name}");
            let answer = app.put(&path, &app.people.alice, body).await;
            assert!(answer.status.is_success(), "{}", answer.text);
        }
    }
    let sealed = lockbox::seal(b"a value", "passphrase").unwrap();
    app.store("LOCKBOX", &sealed.to_string()).await;
    let mut id = json!(0);
    for (description, scope, ttl) in [
        ("Deployment", "read:production.*", "90d"),
        ("Backup", "read,read:production.*", "1y"),
        ("Nightly build", "read:staging.*,write:CACHE_KEY", "2d"),
        (
            "Renovate, which keeps the dependencies of every service up to date",
            "write",
            "0",
        ),
        ("Old runner", "admin", "30d"),
    ] {
        let body = json!({ "description": description, "scope": scope, "ttl": ttl });
        id = app.id_and_token(body).await.0;
    }
    let locked = json!({ "locked": true });
    app.patch(&format!("/tokens/{id}"), &app.people.alice, locked)
        .await
        .expect(200);
    let people = &app.people;
    app.get("/export?environment=production&format=json", &people.alice)
        .await
        .expect(200);
    app.delete("/secrets/DEPLOY_KEY", &people.carol)
        .await
        .refused(403, "forbidden");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_page_is_accessible() {
    let app = Browser::service().await;
    let browser = Browser::open(&app, View::WIDE).await;
    let mut problems = vec![];
    let look = async |name: &str| {
        for (view_name, view) in VIEWS {
            browser.show_as(view).await;
            problems.extend(
                axe_findings(&browser)
                    .await
                    .into_iter()
                    .map(|fault| format!("{name}, {view_name}: {fault}")),
            );
            if is_wider_than_viewport(&browser).await {
                problems.push(format!("{name}, {view_name}: too wide"));
            }
        }
        browser.show_as(View::WIDE).await;
    };
    visit_all(&app, &browser, async || fill_vault(&app).await, look).await;
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

/// Goes to every page and state, and calls `look` with its name there. The vault is filled on the way.
pub async fn visit_all(
    app: &TestApp,
    browser: &Browser,
    fill: impl AsyncFnOnce(),
    mut look: impl AsyncFnMut(&str),
) {
    browser.goto("/acme/app/vault").await;
    look("sign-in").await;
    browser.sign_in(&app.people.alice).await;
    look("secrets-empty").await;
    fill().await;
    for (name, path) in PAGES.iter().copied() {
        browser.goto(path).await;
        look(name).await;
    }
    browser.goto("/acme/app/vault/audit").await;
    let open = "for (const one of document.querySelectorAll('main details')) one.open = true";
    browser.script(open, vec![]).await;
    look("audit-details").await;
    browser
        .goto("/acme/app/vault/environments/staging/compare?with=production")
        .await;
    browser.click("main form .ui.primary.button").await;
    browser.wait_for_text("Only in production").await;
    look("environment-compare").await;
    browser.click_label("Copy to staging…").await;
    browser.click_label("Preview").await;
    browser.wait_for_text("Change selection").await;
    look("environment-copy-preview").await;
    browser
        .goto("/acme/app/vault/environments/production/history")
        .await;
    browser
        .click(".vault-revisions > li:nth-child(2) > .vault-menu > summary")
        .await;
    look("environment-history-menu").await;
    browser.goto("/acme/app/vault/import").await;
    let text = "ENV_FILE=new\nNEW=1\nA/B=refused\n";
    browser.fill("#env", text).await;
    browser.click_label("Preview").await;
    look("import-preview").await;
    browser.goto(PAGES[2].1).await;
    browser.script(open, vec![]).await;
    look("secret-open").await;
    browser.goto("/acme/app/vault/secrets/DEPLOY_KEY").await;
    browser.click_label("Edit").await;
    look("edit").await;
    browser.goto(PAGES[2].1).await;
    browser.click_label("Compare").await;
    look("compare").await;
    browser.goto("/acme/app/vault/tokens/new").await;
    browser.fill("#description", "Deployment").await;
    browser.click("[id='in.production']").await;
    browser.click("[id='in.staging']").await;
    browser.wait_for_text("and write 0").await;
    look("token-test").await;
    browser.click_label("Create token").await;
    browser.wait_for_text("Copy it now.").await;
    look("token-made").await;
    browser.goto("/-/vault/account/sessions").await;
    look("sessions").await;
    browser.assert_no_console_errors().await;
    app.store("staging.STRIPE_KEY", "theirs").await;
    browser
        .goto("/acme/app/vault/secrets/production.STRIPE_KEY")
        .await;
    browser.click_label("Copy to staging").await;
    browser.wait_for_text("already exists").await;
    look("copy-taken").await;
    browser.goto(PAGES[2].1).await;
    browser.click_label("Update value").await;
    browser.make_forms_outdated().await;
    browser.fill("#value", "mine").await;
    browser.click_label("Save").await;
    browser.click_label("Compare with theirs").await;
    look("conflict").await;
    browser.goto("/acme/app/vault/secrets/NOT_THERE").await;
    look("error").await;
}
