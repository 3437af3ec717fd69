//! Credential formats and headers.

use reqwest::Method;

use crate::support::app::{Answer, TestApp};

/// Lists secrets with exactly these headers.
async fn list_with(app: &TestApp, headers: &[(&str, &str)]) -> Answer {
    let mut request = app.request(Method::GET, "/secrets", "");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    app.send(request).await
}

on_each_database! {
    async fn anonymous_requests_are_refused_even_on_public_repositories(app: TestApp) {
        app.forge.world().publish("acme/app");
        app.store("A", "1").await;
        let entries = app.audit("").await.len();
        for route in crate::matrix::routes() {
            let answer = route.call(&app, "", &route.path_of("A", 1)).await;
            answer.refused(401, "unauthorized");
            assert_eq!(answer.header("www-authenticate"), "Bearer", "{}", route.path);
        }
        // A 401 appears only in the log and the metrics; the first read left one entry.
        assert_eq!(app.audit("").await.len(), entries + 1);
    }

    async fn forge_and_vault_tokens_work_in_all_three_headers(app: TestApp) {
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

    async fn two_different_credentials_are_400_even_if_one_is_valid(app: TestApp) {
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
        assert_eq!(app.forge.all_calls(), calls, "the format is checked before the forge is asked");
    }

    async fn other_schemes_and_empty_values_are_not_credentials(app: TestApp) {
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

    async fn an_unsupported_scheme_beside_a_token_is_ignored(app: TestApp) {
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

    async fn a_vault_token_in_the_wrong_case_is_refused_without_a_lookup(app: TestApp) {
        let token = app.token("admin").await;
        let calls = app.forge.all_calls();
        for header in [
            token.to_uppercase(),
            token.replacen("gvt_", "GVT_", 1),
            token.replacen("gvt_", "Gvt_", 1),
            "gvt_".to_owned(),
            "GVT_x".to_owned(),
            token[..67].to_owned(),
            format!("{token}0"),
        ] {
            list_with(&app, &[("X-Vault-Token", &header)]).await.refused(401, "invalid_token");
            app.get("/secrets", &header).await.refused(401, "invalid_token");
        }
        assert_eq!(app.forge.all_calls(), calls, "the forge is not asked about a vault token");
        app.get("/secrets", &token).await.expect(200);
    }

    async fn a_token_unknown_to_the_forge_is_401_and_not_recorded(app: TestApp) {
        app.forge.world().publish("acme/app");
        for token in ["nonsense", "0000000000000000000000000000000000000000", "ghp_gvt_x"] {
            app.get("/secrets", token).await.refused(401, "unauthorized");
        }
        let revoked = app.people.bob.clone();
        app.get("/secrets", &revoked).await.expect(200);
        app.forge.world().revoke(&revoked);
        app.get("/secrets", &revoked).await.refused(401, "unauthorized");
        assert_eq!(app.audit("").await.len(), 1, "only bob's allowed requests");
    }

    async fn a_token_with_bytes_invalid_in_a_header_is_refused(app: TestApp) {
        for bytes in [b"Bearer \xff\xfe".as_slice(), b"Bearer a b", b"Bearer \xc3\xa4"] {
            let value = reqwest::header::HeaderValue::from_bytes(bytes).unwrap();
            let request = app.request(Method::GET, "/secrets", "").header("Authorization", value);
            app.send(request).await.refused(401, "unauthorized");
        }
    }
}
