//! The shapes of a credential.

use reqwest::Method;

use crate::support::app::{Answer, TestApp};

/// A read of the list with exactly these headers.
async fn list_with(app: &TestApp, headers: &[(&str, &str)]) -> Answer {
    let mut request = app.request(Method::GET, "/secrets", "");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    app.send(request).await
}

on_each_database! {
    async fn without_a_credential_nothing_is_shown_not_even_of_a_public_repository(app: TestApp) {
        app.forge.world().publish("acme/app");
        app.store("A", "1").await;
        let entries = app.audit("").await.len();
        for route in crate::matrix::routes() {
            let answer = route.call(&app, "", &route.path_of("A", 1)).await;
            answer.refused(401, "unauthorized");
            assert_eq!(answer.header("www-authenticate"), "Bearer", "{}", route.path);
        }
        // A 401 goes to the log and the metrics only; the first look left one entry.
        assert_eq!(app.audit("").await.len(), entries + 1);
    }

    async fn a_forge_token_and_a_vault_token_come_in_any_of_the_three_headers(app: TestApp) {
        let vault = app.token("read").await;
        for token in [&app.people.carol, &vault] {
            for (name, value) in [
                ("Authorization", format!("Bearer {token}")),
                ("Authorization", format!("bearer {token}")),
                ("Authorization", format!("token {token}")),
                ("Authorization", format!("Token {token}")),
                ("X-Vault-Token", token.clone()),
            ] {
                list_with(&app, &[(name, value.as_str())]).await.expect(200);
            }
            let twice = [("Authorization", &*format!("token {token}")), ("X-Vault-Token", token)];
            list_with(&app, &twice).await.expect(200);
        }
    }

    async fn two_different_credentials_are_400_whichever_of_them_would_do(app: TestApp) {
        let vault = app.token("admin").await;
        let forge = format!("Bearer {}", app.people.alice);
        let calls = app.forge.all_calls();
        for headers in [
            [("Authorization", forge.as_str()), ("X-Vault-Token", vault.as_str())],
            [("X-Vault-Token", app.people.alice.as_str()), ("X-Vault-Token", vault.as_str())],
            [("Authorization", forge.as_str()), ("Authorization", "Bearer another")],
        ] {
            list_with(&app, &headers).await.refused(400, "invalid_request");
        }
        assert_eq!(app.forge.all_calls(), calls, "a shape is judged before anybody is asked");
    }

    async fn other_schemes_and_empty_ones_are_no_credential(app: TestApp) {
        let calls = app.forge.all_calls();
        for headers in [
            [("Authorization", "Basic YWxpY2U6cHc=")],
            [("Authorization", "Bearer")],
            [("Authorization", "Bearer ")],
            [("Authorization", "")],
            [("X-Vault-Token", "")],
        ] {
            list_with(&app, &headers).await.refused(401, "unauthorized");
        }
        assert_eq!(app.forge.all_calls(), calls);
    }

    async fn a_foreign_scheme_beside_a_token_counts_as_absent(app: TestApp) {
        let token = app.token("read").await;
        for token in [&app.people.carol, &token] {
            for foreign in ["Basic YWxpY2U6cHc=", "Negotiate oRQw", "Digest a=\"b\"", ""] {
                let both = [("Authorization", foreign), ("X-Vault-Token", token.as_str())];
                list_with(&app, &both).await.expect(200);
            }
        }
        let both = [("Authorization", "Bearer x"), ("X-Vault-Token", token.as_str())];
        list_with(&app, &both).await.refused(400, "invalid_request");
    }

    async fn a_vault_token_in_another_case_is_refused_with_nobody_asked(app: TestApp) {
        let token = app.token("admin").await;
        let calls = app.forge.all_calls();
        for meant in [
            token.to_uppercase(),
            token.replacen("gvt_", "GVT_", 1),
            token.replacen("gvt_", "Gvt_", 1),
            "gvt_".to_owned(),
            "GVT_x".to_owned(),
            token[..67].to_owned(),
            format!("{token}0"),
        ] {
            list_with(&app, &[("X-Vault-Token", &meant)]).await.refused(401, "invalid_token");
            app.get("/secrets", &meant).await.refused(401, "invalid_token");
        }
        assert_eq!(app.forge.all_calls(), calls, "the forge is not asked about a vault token");
        app.get("/secrets", &token).await.expect(200);
    }

    async fn a_token_that_the_forge_does_not_know_is_401_and_not_recorded(app: TestApp) {
        app.forge.world().publish("acme/app");
        for token in ["nonsense", "0000000000000000000000000000000000000000", "ghp_gvt_x"] {
            app.get("/secrets", token).await.refused(401, "unauthorized");
        }
        let revoked = app.people.bob.clone();
        app.get("/secrets", &revoked).await.expect(200);
        app.forge.world().revoke(&revoked);
        app.get("/secrets", &revoked).await.refused(401, "unauthorized");
        assert_eq!(app.audit("").await.len(), 1, "only what bob was let do");
    }

    async fn a_token_of_bytes_that_no_header_should_hold_is_refused(app: TestApp) {
        for bytes in [b"Bearer \xff\xfe".as_slice(), b"Bearer a b", b"Bearer \xc3\xa4"] {
            let value = reqwest::header::HeaderValue::from_bytes(bytes).unwrap();
            let request = app.request(Method::GET, "/secrets", "").header("Authorization", value);
            app.send(request).await.refused(401, "unauthorized");
        }
    }
}
