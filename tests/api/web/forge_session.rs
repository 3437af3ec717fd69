//! A browser session of the vault ends with the forge's session in the same browser.

use reqwest::Method;
use sea_orm::EntityTrait as _;
use sha2::Digest as _;

use super::forge_sign_in::{signed_in, signed_in_as, with_application};
use super::visit::{SESSIONS, VAULT, Visit};
use crate::support::app::TestApp;

/// A user who signed in with a token, in a browser with that forge cookie.
async fn signed_in_beside<'a>(app: &'a TestApp, token: &str, at_forge: &str) -> Visit<'a> {
    let mut visit = Visit::new(app);
    at_forge.clone_into(&mut visit.at_forge);
    visit.sign_in(token, VAULT).await;
    assert_eq!(visit.get(VAULT).await.status, 200);
    visit
}

on_each_database! {
    async fn a_session_ends_permanently_with_the_forges_session(app: TestApp) {
        app.store("A", "Canary-1").await;
        for (at_forge, next) in [
            ("i_like_gitea=a", "i_like_gitea=b"),
            ("i_like_gitea=a", ""),
            ("", "i_like_gitea=a"),
            ("lang=de-DE; i_like_gitea=a", "i_like_gitea=a1; lang=de-DE"),
        ] {
            let mut visit = signed_in_beside(&app, &app.people.alice, at_forge).await;
            // Other cookies of the forge do not matter.
            visit.at_forge = format!("{at_forge}; lang=fr-FR; gitea_incredible=x");
            visit.at_forge = visit.at_forge.trim_start_matches("; ").to_owned();
            assert_eq!(visit.get(VAULT).await.status, 200, "{at_forge}");
            next.clone_into(&mut visit.at_forge);
            let sent = visit.get(VAULT).await;
            assert_eq!(sent.header("location"), "/-/vault/sign-in?to=%2Facme%2Fapp%2Fvault", "{next}");
            let answer = visit.post(&format!("{VAULT}/secrets/A/reveal"), &[]).await;
            assert_eq!(answer.status, 303, "{next}");
            assert!(!answer.text.contains("Canary-1"));
            assert_eq!(visit.get(SESSIONS).await.status, 303, "{next}");
            at_forge.clone_into(&mut visit.at_forge);
            assert_eq!(visit.get(VAULT).await.status, 303, "{at_forge} again");
        }
    }

    async fn the_next_user_at_the_browser_is_the_one_signed_in_at_the_forge(app: TestApp) {
        let app = with_application(app, "alice").await;
        let mut visit = signed_in_as(&app, "i_like_gitea=alices").await;
        assert!(visit.get(SESSIONS).await.text.contains("<strong>alice</strong>"));
        assert_eq!(visit.get(&format!("{VAULT}/audit")).await.status, 200);
        let other = signed_in_as(&app, "i_like_gitea=elsewhere").await;
        // Signed out at the forge, where carol has signed in since.
        "carol".clone_into(&mut app.forge.world().oidc.login);
        let first = visit.cookie.clone();
        "i_like_gitea=carols".clone_into(&mut visit.at_forge);
        let page = visit.sign_in_again(&app, VAULT).await;
        assert!(page.text.contains("<strong>carol</strong>") && !page.text.contains("alice"), "{}", page.text);
        assert_eq!(visit.get(&format!("{VAULT}/audit")).await.status, 403);
        let conn = app.database.connect().await;
        let names = entity::session::Entity::find().all(&conn).await.unwrap();
        let names: Vec<_> = names.into_iter().map(|row| row.user_name).collect();
        assert_eq!(names, ["alice", "carol"], "the other browser's session and the new one");
        visit.cookie = first;
        "i_like_gitea=alices".clone_into(&mut visit.at_forge);
        assert_eq!(visit.get(VAULT).await.status, 303);
        // Other browsers and the API are not affected.
        assert_eq!(other.get(VAULT).await.status, 200);
        let request = app.request(Method::GET, "/secrets", &app.people.bob);
        app.send(request.header("Cookie", "i_like_gitea=another")).await.expect(200);
    }

    async fn the_forges_session_may_start_later(app: TestApp) {
        let app = with_application(app, "bob").await;
        let mut visit = Visit::new(&app);
        "i_like_gitea=nobodys".clone_into(&mut visit.at_forge);
        let (back, cookies) = visit.begin_sign_in(&app, VAULT).await;
        visit.cookie = cookies;
        "i_like_gitea=bobs".clone_into(&mut visit.at_forge);
        let landed = visit.get(&back).await;
        visit.keep_cookies(&landed);
        assert_eq!(visit.get(VAULT).await.status, 200);
    }

    async fn each_forge_has_its_cookie_name_which_is_configurable(app: TestApp) {
        let ends = async |app: &TestApp, name: &str| {
            let mut visit = signed_in_beside(app, &app.people.bob, &format!("{name}=a")).await;
            visit.at_forge = format!("{name}=b");
            visit.get(VAULT).await.status == 303
        };
        let forgejo = app.with(&[("FORGEVAULT__FORGE__KIND", "forgejo")]).await;
        for (name, is_known) in [("session", true), ("i_like_gitea", true), ("sid", false)] {
            assert_eq!(ends(&forgejo, name).await, is_known, "{name}");
        }
        let named = forgejo.with(&[("FORGEVAULT__FORGE__SESSION_COOKIE", "sid")]).await;
        for (name, is_known) in [("session", false), ("i_like_gitea", false), ("sid", true)] {
            assert_eq!(ends(&named, name).await, is_known, "{name}");
        }
    }

    async fn the_forges_cookie_is_never_stored(app: TestApp) {
        let app = with_application(app, "bob").await;
        signed_in_as(&app, "i_like_gitea=0123456789abcdef0123456789abcdef").await;
        signed_in(&app).await;
        let conn = app.database.connect().await;
        let rows = crate::support::rows::all(&conn).await;
        let text = format!("{rows:?}");
        let cookie = b"0123456789abcdef0123456789abcdef";
        for stored in [cookie.to_vec(), sha2::Sha256::digest(cookie).to_vec()] {
            let numbers: Vec<_> = stored.iter().map(u8::to_string).collect();
            assert!(!text.contains(&numbers.join(", ")) && !text.contains(&hex::encode(&stored)));
        }
        assert!(!text.contains("0123456789abcdef0123456789abcdef"));
    }
}
