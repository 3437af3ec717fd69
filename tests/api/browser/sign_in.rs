//! Signing in and out.

use serde_json::json;

use super::proxy::OriginProxy;
use crate::support::app::{NOW, TestApp};
use crate::support::browser::{Browser, HOST, View};
use crate::support::forge::oidc::{CLIENT_ID, CLIENT_SECRET};

const SECRETS: &str = "/acme/app/vault";

/// A service with sign-in through a forge of this kind, where alice is signed in; both on one origin.
async fn with_forge_sign_in(kind: &str) -> (TestApp, OriginProxy) {
    let public = format!("http://{HOST}");
    let app = Browser::service().await;
    {
        let mut world = app.forge.world();
        world.oidc.root = Some(public.clone());
        world.oidc.redirect_uri = format!("{public}/-/vault/callback");
        "alice".clone_into(&mut world.oidc.login);
        world.oidc.now = NOW;
    }
    let app = app
        .with(&[
            ("FORGEVAULT__SERVER__PUBLIC_URL", &public),
            ("FORGEVAULT__FORGE__KIND", kind),
            ("FORGEVAULT__FORGE__OAUTH_CLIENT_ID", CLIENT_ID),
            ("FORGEVAULT__FORGE__OAUTH_CLIENT_SECRET", CLIENT_SECRET),
        ])
        .await;
    let proxy = OriginProxy::start(&app).await;
    (app, proxy)
}

impl Browser {
    /// Signs a user in at the forge in this browser, which then has a new forge session.
    async fn sign_in_at_forge(&self, app: &TestApp, login: &str) {
        login.clone_into(&mut app.forge.world().oidc.login);
        let cookie = json!({
            "name": "i_like_gitea", "value": format!("of-{login}"), "url": self.origin(),
            "httpOnly": true, "sameSite": "Lax",
        });
        self.devtools("Network.setCookie", cookie).await;
    }

    async fn sign_out_at_forge(&self) {
        let cookie = json!({ "name": "i_like_gitea", "url": self.origin() });
        self.devtools("Network.deleteCookies", cookie).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_next_user_at_a_browser_sees_nothing_of_the_previous_one() {
    let (app, proxy) = with_forge_sign_in("gitea").await;
    app.store("A", "Canary-of-alice").await;
    let browser = Browser::at(proxy.address, View::WIDE).await;
    browser.sign_in_at_forge(&app, "alice").await;
    browser.goto("/acme/app/vault/secrets/A").await;
    browser.click_label("Reveal").await;
    browser.wait_for_text("Canary-of-alice").await;
    browser.sign_out_at_forge().await;
    // A script on the previous user's open page gets nothing either.
    browser.sign_in_at_forge(&app, "dave").await;
    browser.click_label("Hide").await;
    let reads = app.audit("?action=read").await.len();
    browser.click_label("Reveal").await;
    // The page goes through the forge by itself.
    browser.find("summary[aria-label$=dave]").await;
    assert_eq!(app.audit("?action=read").await.len(), reads);
    browser.goto("/acme/app/vault/secrets/A").await;
    browser.find("summary[aria-label$=dave]").await;
    let text = browser.page_text().await;
    assert!(
        !text.contains("alice") && !text.contains("Canary"),
        "{text}"
    );
    browser.goto("/-/vault/account/sessions").await;
    browser.find("summary[aria-label$=dave]").await;
    assert_eq!(browser.count(".vault-sessions > li").await, 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn typed_text_survives_a_renewed_sign_in() {
    let (app, proxy) = with_forge_sign_in("forgejo").await;
    app.forge.world().oidc.rotates = true;
    for view in [View::WIDE, View::WIDE.without_scripts()] {
        let browser = Browser::at(proxy.address, view).await;
        browser.goto("/acme/app/vault/new?type=file").await;
        browser.fill("#name", "TYPED").await;
        browser
            .fill("#value", "first line\n  second <line> & \"more\"")
            .await;
        browser.fill("#description", "what it is for").await;
        // Another browser has used up the refresh token, and the access token has expired.
        app.clock.advance(3600);
        {
            let mut world = app.forge.world();
            world.oidc.now += 3600;
            world.oidc.refuses_refresh = true;
        }
        browser.click_label("Create secret").await;
        browser.wait_for_text("Nothing is saved yet").await;
        let value = async |css: &str| {
            let field = browser.find(css).await;
            field.prop("value").await.unwrap().unwrap()
        };
        assert_eq!(value("#name").await, "TYPED");
        assert_eq!(
            value("#value").await,
            "first line\n  second <line> & \"more\""
        );
        assert_eq!(value("#description").await, "what it is for");
        let alice = &app.people.alice;
        app.get("/secrets/TYPED", alice)
            .await
            .refused(404, "not_found");
        browser.click_label("Create secret").await;
        browser.wait_for_path("/acme/app/vault/secrets/TYPED").await;
        let stored = app.get("/secrets/TYPED", alice).await.expect(200);
        assert_eq!(stored["value"], "first line\n  second <line> & \"more\"");
        app.delete("/secrets/TYPED?purge=true", alice)
            .await
            .expect(200);
        browser.assert_no_console_errors().await;
        app.forge.world().oidc.refuses_refresh = false;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn signing_in_at_the_forge_returns_to_the_requested_page() {
    let (app, proxy) = with_forge_sign_in("gitea").await;
    app.store("A", "1").await;
    let browser = Browser::at(proxy.address, View::WIDE).await;
    browser.goto("/acme/app/vault/secrets/A?lang=en-US").await;
    browser
        .wait_for_path("/acme/app/vault/secrets/A?lang=en-US")
        .await;
    browser.find("#navbar [aria-label$='alice']").await;
    assert_eq!(app.forge.calls("authorize"), 1);
    browser.assert_no_console_errors().await;
    // Signed out of the vault but not of the forge: signing in again needs no interaction.
    browser.click(".vault-you > summary").await;
    browser.click_label("Sign out of the vault").await;
    browser.wait_for_path("/").await;
    browser.goto(SECRETS).await;
    browser.wait_for_path(SECRETS).await;
    assert_eq!(app.forge.calls("authorize"), 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn signing_out_ends_a_token_session() {
    let app = Browser::service().await;
    let browser = Browser::open(&app, View::WIDE.without_scripts()).await;
    browser.goto(SECRETS).await;
    browser.fill("#token", "wrong").await;
    browser.click("main form button").await;
    browser
        .wait_for_text("The forge rejected this token.")
        .await;
    browser.console_errors().await;
    browser.sign_in(&app.people.carol).await;
    browser.click(".vault-you > summary").await;
    browser.wait_for_text("carol").await;
    browser.click_label("Sign out of the vault").await;
    browser.find("#token").await;
    browser.goto(SECRETS).await;
    browser.find("#token").await;
    browser.assert_no_console_errors().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn another_browsers_session_can_be_ended() {
    let app = Browser::service().await;
    let (first, second) = Browser::open_two(&app, View::WIDE, View::PHONE).await;
    first.sign_in(&app.people.alice).await;
    second.sign_in(&app.people.alice).await;
    first.click(".vault-you > summary").await;
    first.click_label("Sessions").await;
    first.wait_for_path("/-/vault/account/sessions").await;
    first.wait_for_text("This browser").await;
    assert_eq!(first.count(".vault-sessions > li").await, 2);
    // The newest session is listed first, and belongs to the other browser.
    first
        .click(".vault-sessions > li:not(:has(.label)) button")
        .await;
    first
        .wait_until("only one session left", async || {
            first.count(".vault-sessions > li").await == 1
        })
        .await;
    second.goto(SECRETS).await;
    second.find("#token").await;
    first.goto(SECRETS).await;
    first.wait_for_text("Secrets").await;
    first.assert_no_console_errors().await;
}
