//! Signing in through the forge, with a stand-in that issues signed ID tokens.

use std::sync::Arc;
use std::time::Duration;

use forgevault::clock::TestClock;
use forgevault::forge::gitea::{self, Gitea};
use forgevault::forge::{Forge, Permission, RepoName};
use forgevault::oidc::{Config, Oidc, OidcError, Pending, SignedIn};
use forgevault::settings::OAuthSettings;
use reqwest::Url;
use secrecy::{ExposeSecret, SecretString};

use crate::support::app::NOW;
use crate::support::forge::oidc::{CLIENT_ID, CLIENT_SECRET, Fault, make_keys};
use crate::support::forge::{Mode, StandIn};

struct Browser {
    forge: StandIn,
    oidc: Oidc,
    clock: Arc<TestClock>,
}

/// The parameters that the forge sent with the browser's return.
struct Callback {
    code: String,
    state: String,
    pending: Pending,
}

impl Browser {
    /// At a forge whose public address is `public`, or its own.
    async fn start(public: Option<&str>, secret: &str) -> Self {
        let forge = StandIn::start().await;
        let public = public.unwrap_or(&forge.url).to_owned();
        {
            let mut world = forge.world();
            world.add_user("ann");
            "ann".clone_into(&mut world.oidc.login);
            world.oidc.now = NOW;
            world.oidc.redirect_uri = format!("{public}/-/vault/callback");
            world.oidc.root = Some(public.clone());
        }
        let clock = Arc::new(TestClock::at(NOW));
        let oidc = Oidc::new(Config {
            forge: forge.url.parse().unwrap(),
            public: public.parse().unwrap(),
            application: OAuthSettings {
                client_id: CLIENT_ID.to_owned(),
                client_secret: SecretString::from(secret),
            },
            clock: clock.clone(),
            timeout: Duration::from_secs(1),
        })
        .unwrap();
        Self { forge, oidc, clock }
    }

    async fn usual() -> Self {
        Self::start(None, CLIENT_SECRET).await
    }

    /// Goes to the forge and returns; the pending sign-in travels in a cookie.
    async fn visit(&self) -> Callback {
        let (url, pending) = self.oidc.begin().await.unwrap();
        let address = format!("{}{}", self.forge.url, url.path());
        let mut address = Url::parse(&address).unwrap();
        address.set_query(url.query());
        let client = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .unwrap();
        let answer = client.get(address).send().await.unwrap();
        assert_eq!(answer.status(), 302, "{url}");
        let callback = Url::parse(answer.headers()["Location"].to_str().unwrap()).unwrap();
        let part = |name: &str| {
            let (_, value) = callback.query_pairs().find(|(key, _)| key == name).unwrap();
            value.into_owned()
        };
        Callback {
            code: part("code"),
            state: part("state"),
            pending: Pending::from_text(&pending.to_text()).unwrap(),
        }
    }

    async fn sign_in(&self) -> Result<SignedIn, OidcError> {
        let callback = self.visit().await;
        self.oidc
            .finish(callback.code, callback.pending, &callback.state)
            .await
    }

    fn set(&self, endpoint: &'static str, mode: Mode) {
        self.forge.world().modes.insert(endpoint, mode);
    }
}

#[tokio::test]
async fn a_user_is_signed_in_through_the_forge() {
    let browser = Browser::usual().await;
    browser.forge.world().add_repo("ann/site");
    browser.forge.world().set_member("ann/site", "ann", "admin");
    let signed_in = browser.sign_in().await.unwrap();
    assert_eq!(signed_in.tokens.expires_unix, NOW + 3600);
    let config = gitea::Config {
        url: browser.forge.url.clone(),
        public_path: String::new(),
        admin_token: None,
        limits: gitea::Limits::default(),
        observer: None,
    };
    let forge = Gitea::new(config).unwrap();
    let token = &signed_in.tokens.access_token;
    let user = forge.user(token).await.unwrap();
    assert_eq!(user.login, "ann");
    assert_eq!(user.id.to_string(), signed_in.subject);
    // The token is read-only; its bearer is known to be the admin.
    let name = RepoName::parse("ann", "site").unwrap();
    let access = forge.role(token, &name).await.unwrap();
    assert_eq!(access.permission, Some(Permission::Admin));
}

#[tokio::test]
async fn the_forges_discovery_document_is_cached() {
    let browser = Browser::usual().await;
    browser.sign_in().await.unwrap();
    browser.sign_in().await.unwrap();
    assert_eq!(browser.forge.calls("discovery"), 1);
    assert_eq!(browser.forge.calls("keys"), 1);
}

#[tokio::test]
async fn an_issuer_with_a_trailing_slash_is_the_same() {
    let browser = Browser::usual().await;
    browser.forge.world().oidc.slash = true;
    browser.sign_in().await.unwrap();
}

#[tokio::test]
async fn browsers_use_the_public_address_and_the_service_its_own() {
    let browser = Browser::start(Some("https://example.com/git"), CLIENT_SECRET).await;
    let (url, _) = browser.oidc.begin().await.unwrap();
    assert!(
        url.as_str()
            .starts_with("https://example.com/git/login/oauth/authorize?"),
        "{url}"
    );
    // The stand-in answers without the sub-path, as behind a proxy that strips it.
    browser.forge.world().sub_path = "/git".to_owned();
    browser.sign_in().await.unwrap();
}

#[tokio::test]
async fn a_forge_with_another_issuer_is_not_trusted() {
    let browser = Browser::usual().await;
    browser.forge.world().oidc.root = Some("https://other.example.com".to_owned());
    let error = browser.oidc.begin().await.unwrap_err();
    assert!(matches!(error, OidcError::Untrusted(_)), "{error}");
}

#[tokio::test]
async fn an_unproven_id_token_signs_nobody_in() {
    make_keys();
    let browser = Browser::usual().await;
    for fault in [
        Fault::Nonce,
        Fault::Issuer,
        Fault::Audience,
        Fault::Expired,
        Fault::Unsigned,
        Fault::OtherKey,
        Fault::Changed,
        Fault::Missing,
    ] {
        browser.forge.world().oidc.fault = Some(fault);
        let error = browser.sign_in().await.unwrap_err();
        assert!(
            matches!(error, OidcError::Untrusted(_)),
            "{fault:?}: {error}"
        );
    }
    browser.forge.world().oidc.fault = None;
    browser.sign_in().await.unwrap();
}

#[tokio::test]
async fn the_expiry_of_an_id_token_is_checked_with_our_clock() {
    let browser = Browser::usual().await;
    browser.clock.advance(3601);
    let error = browser.sign_in().await.unwrap_err();
    assert!(matches!(error, OidcError::Untrusted(_)), "{error}");
}

#[tokio::test]
async fn a_wrong_state_is_refused_before_the_forge_is_asked() {
    let browser = Browser::usual().await;
    let (callback, other) = (browser.visit().await, browser.visit().await);
    let result = browser
        .oidc
        .finish(callback.code, callback.pending, &other.state);
    assert_eq!(result.await.unwrap_err(), OidcError::OtherState);
    assert_eq!(browser.forge.calls("access_token"), 0);
}

#[tokio::test]
async fn a_code_works_once_and_only_with_its_own_verifier() {
    let browser = Browser::usual().await;
    let callback = browser.visit().await;
    let again = Pending::from_text(&callback.pending.to_text()).unwrap();
    let oidc = &browser.oidc;
    oidc.finish(callback.code.clone(), callback.pending, &callback.state)
        .await
        .unwrap();
    let result = oidc.finish(callback.code, again, &callback.state).await;
    assert_eq!(result.unwrap_err(), OidcError::CodeRefused);

    let (callback, other) = (browser.visit().await, browser.visit().await);
    let result = oidc
        .finish(callback.code, other.pending, &other.state)
        .await;
    assert_eq!(result.unwrap_err(), OidcError::CodeRefused);
}

#[tokio::test]
async fn a_wrong_client_secret_signs_nobody_in() {
    let browser = Browser::start(None, "another-secret").await;
    assert_eq!(browser.sign_in().await.unwrap_err(), OidcError::CodeRefused);
}

#[tokio::test]
async fn a_session_is_renewed_with_and_without_rotation() {
    for rotates in [false, true] {
        let browser = Browser::usual().await;
        browser.forge.world().oidc.rotates = rotates;
        let first = browser.sign_in().await.unwrap().tokens;
        let old = first.refresh_token.unwrap();
        browser.clock.advance(3000);
        let second = browser.oidc.refresh(&old).await.unwrap();
        assert_eq!(second.expires_unix, NOW + 6600);
        assert_ne!(second.access_token.expose(), first.access_token.expose());
        let new = second.refresh_token.unwrap();
        assert_eq!(new.expose_secret() != old.expose_secret(), rotates);
        let again = browser.oidc.refresh(&old).await;
        assert_eq!(again.is_err(), rotates);
        browser.oidc.refresh(&new).await.unwrap();
    }
}

#[tokio::test]
async fn a_refused_renewal_is_distinguished_from_an_unreachable_forge() {
    let browser = Browser::usual().await;
    let token = browser
        .sign_in()
        .await
        .unwrap()
        .tokens
        .refresh_token
        .unwrap();
    browser.forge.world().oidc.refuses_refresh = true;
    let result = browser.oidc.refresh(&token).await;
    assert_eq!(result.unwrap_err(), OidcError::RefreshRefused);
    browser.set("access_token", Mode::Status(500));
    let result = browser.oidc.refresh(&token).await;
    assert!(
        matches!(result, Err(OidcError::Unavailable(_))),
        "{result:?}"
    );
}

#[tokio::test]
async fn an_unavailable_forge_fails_the_sign_in_and_is_tried_again_later() {
    let browser = Browser::usual().await;
    for endpoint in ["discovery", "keys"] {
        for mode in [
            Mode::Status(500),
            Mode::Status(404),
            Mode::Html,
            Mode::Down,
            Mode::Trickle,
            Mode::Slow(Duration::from_secs(3)),
            Mode::Huge {
                announces_length: false,
            },
            Mode::Redirect("/elsewhere".to_owned()),
        ] {
            browser.set(endpoint, mode);
            let error = browser.oidc.begin().await.unwrap_err();
            assert!(matches!(error, OidcError::Unavailable(_)), "{error}");
        }
        browser.set(endpoint, Mode::Normal);
    }
    browser.sign_in().await.unwrap();
}

#[tokio::test]
async fn a_failing_token_endpoint_fails_the_sign_in() {
    let browser = Browser::usual().await;
    for mode in [
        Mode::Status(500),
        Mode::Html,
        Mode::Down,
        Mode::Trickle,
        Mode::Slow(Duration::from_secs(3)),
        Mode::Huge {
            announces_length: true,
        },
    ] {
        browser.set("access_token", mode);
        let error = browser.sign_in().await.unwrap_err();
        assert!(matches!(error, OidcError::Unavailable(_)), "{error}");
    }
}
