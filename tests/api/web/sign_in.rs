//! Signing in and out.

use super::visit::{SESSIONS, VAULT, Visit};

on_each_database! {
    async fn a_pasted_token_has_the_same_permissions_as_on_the_api(app: TestApp) {
        app.store("A", "1").await;
        app.store("production.B", "1").await;
        for reports_scopes in [true, false] {
            let (limited, full) = {
                let mut world = app.forge.world();
                world.reports_scopes = reports_scopes;
                (
                    world.add_token("alice", "read:user,read:repository"),
                    world.add_token("alice", "read:user,write:repository"),
                )
            };
            let reader = Visit::signed_in(&app, &limited).await;
            let main_page = reader.get(VAULT).await;
            assert!(main_page.text.contains(">A</span>"), "{}", main_page.text);
            for more in ["production.B", "vault/new", "vault/tokens\""] {
                assert!(!main_page.text.contains(more), "{more}: {}", main_page.text);
            }
            let page = reader.get(&format!("{VAULT}/secrets/A")).await;
            assert!(!page.text.contains("secrets/A/delete"), "{}", page.text);
            assert_eq!(reader.post(&format!("{VAULT}/secrets/A/reveal"), &[]).await.status, 200);
            for (path, form) in [
                ("/new", &[("name", "NEW"), ("value", "x")][..]),
                ("/secrets/A", &[("version", "1"), ("value", "x")]),
                ("/secrets/A/delete", &[("version", "1")]),
                ("/secrets/A/purge", &[("version", "1"), ("confirm", "A")]),
                ("/secrets/production.B/reveal", &[]),
                ("/tokens/new", &[("description", "x")]),
                ("/keys/rotate", &[]),
            ] {
                let refused = reader.post(&format!("{VAULT}{path}"), form).await;
                assert_eq!(refused.status, 403, "{path}: {}", refused.text);
            }
            for path in ["/tokens", "/audit", "/keys", "/new", "/import"] {
                assert_eq!(reader.get(&format!("{VAULT}{path}")).await.status, 403, "{path}");
            }
            let writer = Visit::signed_in(&app, &full).await;
            assert!(writer.get(VAULT).await.text.contains("vault/tokens\""));
            assert_eq!(writer.get(&format!("{VAULT}/keys")).await.status, 200);
        }
        assert_eq!(app.get("/secrets/A", &app.people.alice).await.json()["version"], 1);
    }

    async fn an_anonymous_visitor_is_sent_to_the_form_and_back(app: TestApp) {
        let mut visit = Visit::new(&app);
        let sent = visit.get("/acme/app/vault?q=a&page=1").await;
        assert_eq!(sent.status, 303);
        assert_eq!(sent.header("location"), "/-/vault/sign-in?to=%2Facme%2Fapp%2Fvault%3Fq%3Da%26page%3D1");
        let form = visit.get(sent.header("location")).await;
        assert_eq!(form.status, 200);
        assert!(form.text.contains(r#"name="to" value="/acme/app/vault?q=a&amp;page=1""#), "{}", form.text);
        let answer = visit.sign_in(&app.people.carol, "/acme/app/vault?q=a&page=1").await;
        assert_eq!(answer.status, 303);
        assert_eq!(answer.header("location"), "/acme/app/vault?q=a&page=1");
        assert_eq!(visit.get(VAULT).await.status, 200);
    }

    async fn the_cookie_is_bound_to_the_host_and_hidden_from_scripts(app: TestApp) {
        let mut visit = Visit::new(&app);
        let answer = visit.sign_in(&app.people.carol, VAULT).await;
        let set = answer.header("set-cookie").to_owned();
        let (value, attributes) = set.split_once("; ").unwrap();
        let value = value.strip_prefix("__Host-forgevault=").unwrap();
        assert_eq!(value.len(), 64);
        let mut attributes: Vec<_> = attributes.split("; ").collect();
        attributes.sort_unstable();
        assert_eq!(attributes, ["HttpOnly", "Path=/", "SameSite=Lax", "Secure"]);
        // A new cookie each time, whatever the browser had before.
        let again = visit.sign_in(&app.people.carol, VAULT).await;
        assert!(!again.header("set-cookie").contains(value));
    }

    async fn an_unknown_token_is_reported_and_sets_no_cookie(app: TestApp) {
        let mut visit = Visit::new(&app);
        for token in ["nonsense", "", "gvt_x", " GVT_x"] {
            let before = app.forge.all_calls();
            let answer = visit.sign_in(token, VAULT).await;
            assert_eq!(answer.status, 401, "{token}");
            assert!(answer.text.contains("The forge rejected this token."), "{}", answer.text);
            assert_eq!(app.forge.all_calls() > before, token == "nonsense", "{token}");
            assert_eq!(answer.header("set-cookie"), "");
        }
    }

    async fn a_sign_in_never_redirects_to_another_site(app: TestApp) {
        let mut visit = Visit::new(&app);
        for to in ["//evil.example.com", "https://evil.example.com/", "/\\evil.example.com", ""] {
            let answer = visit.sign_in(&app.people.carol, to).await;
            assert_eq!(answer.header("location"), SESSIONS, "{to}");
        }
    }

    async fn signing_out_ends_copies_of_the_cookie_too(app: TestApp) {
        let mut visit = Visit::signed_in(&app, &app.people.carol).await;
        let answer = visit.post("/-/vault/account/sign-out", &[]).await;
        assert_eq!(answer.status, 303);
        assert!(answer.header("set-cookie").starts_with("__Host-forgevault=; "));
        assert_eq!(visit.get(VAULT).await.status, 303);
        "__Host-forgevault=00".clone_into(&mut visit.cookie);
        assert_eq!(visit.get(VAULT).await.status, 303);
    }

    async fn a_token_that_the_forge_no_longer_accepts_leads_to_the_form(app: TestApp) {
        let visit = Visit::signed_in(&app, &app.people.carol).await;
        app.forge.world().revoke(&app.people.carol);
        app.clock.advance(60);
        let answer = visit.get(VAULT).await;
        assert_eq!(answer.status, 303, "{}", answer.text);
        assert!(answer.header("location").starts_with("/-/vault/sign-in?to="));
    }

    async fn a_session_cookie_is_not_accepted_by_the_api(app: TestApp) {
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let answer = visit.get("/api/v1/repos/acme/app/vault/secrets").await;
        answer.refused(401, "unauthorized");
    }
}
