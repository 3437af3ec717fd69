//! Signing in and out.

use super::front::Front;
use crate::support::app::NOW;
use crate::support::browser::{Browser, HOST, View};
use crate::support::forge::oidc::{CLIENT_ID, CLIENT_SECRET};

const SECRETS: &str = "/acme/app/vault";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_signs_in_at_the_forge_comes_back_to_the_page_that_was_asked_for() {
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
            ("FORGEVAULT__FORGE__OAUTH_CLIENT_ID", CLIENT_ID),
            ("FORGEVAULT__FORGE__OAUTH_CLIENT_SECRET", CLIENT_SECRET),
        ])
        .await;
    app.store("A", "1").await;
    let front = Front::before(&app).await;
    let browser = Browser::at(front.address, View::WIDE).await;
    browser.go("/acme/app/vault/secrets/A?lang=en-US").await;
    browser.is_at("/acme/app/vault/secrets/A?lang=en-US").await;
    browser.sees("alice").await;
    assert_eq!(app.forge.calls("authorize"), 1);
    browser.has_nothing_to_complain_of().await;
    // Out of the vault, and still signed in at the forge: the way back is silent.
    browser.press("Sign out").await;
    browser.is_at("/").await;
    browser.go(SECRETS).await;
    browser.is_at(SECRETS).await;
    assert_eq!(app.forge.calls("authorize"), 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_signs_in_by_a_token_is_out_after_signing_out() {
    let app = Browser::service().await;
    let browser = Browser::open(&app, View::WIDE.without_scripts()).await;
    browser.go(SECRETS).await;
    browser.fill("#token", "wrong").await;
    browser.click("main form button").await;
    browser.sees("The forge does not know this token.").await;
    browser.complaints().await;
    browser.sign_in(&app.people.carol).await;
    browser.sees("carol").await;
    browser.press("Sign out").await;
    browser.one("#token").await;
    browser.go(SECRETS).await;
    browser.one("#token").await;
    browser.has_nothing_to_complain_of().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn another_browser_is_signed_out_from_here() {
    let app = Browser::service().await;
    let (here, there) = Browser::open_two(&app, View::WIDE, View::PHONE).await;
    here.sign_in(&app.people.alice).await;
    there.sign_in(&app.people.alice).await;
    here.press("alice").await;
    here.is_at("/-/vault/account/sessions").await;
    here.sees("This browser").await;
    assert_eq!(here.count("main tbody tr").await, 2);
    // The newest stands first, and is the other's.
    here.click("main tbody tr:not(:has(.label)) button").await;
    here.until("alone", async || here.count("main tbody tr").await == 1)
        .await;
    there.go(SECRETS).await;
    there.one("#token").await;
    here.go(SECRETS).await;
    here.sees("Secrets").await;
    here.has_nothing_to_complain_of().await;
}
