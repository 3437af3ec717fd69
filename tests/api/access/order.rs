//! The order of checks: credential format, identity, repository, permission or scope, existence. A later
//! check must not leak through an earlier one.

use reqwest::Method;
use serde_json::json;

use crate::matrix::routes;
use crate::support::app::Answer;

/// Asserts that two responses differ only in what differs between any two responses.
#[track_caller]
fn assert_same(one: &Answer, other: &Answer, what: &str) {
    assert_eq!(one.status, other.status, "{what}");
    assert_eq!(one.text, other.text, "{what}");
    let fixed = |answer: &Answer| {
        let mut headers = answer.headers.clone();
        for name in ["x-request-id", "date"] {
            headers.remove(name).unwrap();
        }
        // Sent when the response was faster than the request's body.
        headers.remove("connection");
        headers
    };
    assert_eq!(fixed(one), fixed(other), "{what}");
}

on_each_database! {
    async fn identity_is_checked_before_the_repository(app: TestApp) {
        for repository in ["acme/app", "acme/none", "no~one/none"] {
            for route in routes() {
                let path = format!("//api/v1/repos/{repository}/vault{}", route.path_of("A", 1));
                route.call(&app, "", &path).await.refused(401, "unauthorized");
                route.call(&app, "unknown", &path).await.refused(401, "unauthorized");
                route.call(&app, "gvt_x", &path).await.refused(401, "invalid_token");
            }
            let path = format!("//api/v1/repos/{repository}/vault/secrets");
            let both = app.request(Method::GET, &path, "one").header("X-Vault-Token", "other");
            app.send(both).await.refused(400, "invalid_request");
            if repository != "acme/app" {
                app.get(&path, &app.people.alice).await.refused(404, "not_found");
            }
        }
    }

    async fn scope_is_checked_before_existence(app: TestApp) {
        app.store("PRESENT", "1").await;
        app.store("DELETED", "1").await;
        app.delete("/secrets/DELETED", &app.people.alice).await.expect(200);
        let token = app.token("read:OTHER*").await;
        for route in routes().iter().filter(|route| route.names_a_secret()) {
            let mut answers = vec![];
            for name in ["PRESENT", "DELETED", "MISSING"] {
                let answer = route.call(&app, &token, &route.path_of(name, 0)).await;
                answer.refused(403, "access_denied");
                answers.push(answer);
            }
            assert_same(&answers[0], &answers[1], route.path);
            assert_same(&answers[0], &answers[2], route.path);
        }
        app.get("/secrets/OTHER", &token).await.refused(404, "not_found");
    }

    async fn permission_is_checked_before_the_request_is_parsed(app: TestApp) {
        app.store("A", "1").await;
        let carol = &app.people.carol;
        app.put("/secrets/A", carol, json!({ "value": 5 })).await.refused(403, "forbidden");
        app.put("/secrets/A?x=y", carol, json!({})).await.refused(403, "forbidden");
        app.put("/secrets/-bad", carol, json!({})).await.refused(403, "forbidden");
        app.post("/tokens", carol, json!({ "ttl": "x" })).await.refused(403, "forbidden");
        app.delete("/tokens/x", carol).await.refused(403, "forbidden");
        app.get("/audit?page=x", carol).await.refused(403, "forbidden");
        let no_json = app.request(Method::PUT, "/secrets/A", carol).body("x");
        app.send(no_json).await.refused(403, "forbidden");
        app.put("/secrets/-bad", &app.people.bob, json!({})).await.refused(400, "invalid_request");
    }

    async fn a_token_of_another_repository_looks_like_an_unknown_one(app: TestApp) {
        app.forge.world().add_repo("acme/other");
        app.forge.world().set_member("acme/other", "alice", "admin");
        let other = "//api/v1/repos/acme/other/vault";
        let list = format!("{other}/secrets");
        app.get(&list, &app.people.alice).await.expect(200);
        app.store("A", "1").await;
        let foreign = app.token("admin").await;
        let revoked = app.token_with(json!({ "description": "x", "scope": "admin" })).await;
        let id = app.get("/tokens", &app.people.alice).await.expect(200)[1]["id"].clone();
        app.delete(&format!("/tokens/{id}"), &app.people.alice).await.expect(200);
        let body = json!({ "description": "x", "scope": "admin", "ttl": "1h" });
        let expired = app.token_with(body).await;
        app.clock.advance(3600);
        let unknown = forgevault::tokens::VaultToken::generate().unwrap();

        for route in routes() {
            // Resets the lockout from earlier attempts.
            app.clock.advance(301);
            let path = format!("{other}{}", route.path_of("A", 1));
            let expected = route.call(&app, unknown.expose(), &path).await;
            expected.refused(401, "invalid_token");
            for token in [&foreign, &revoked, &expired] {
                let answer = route.call(&app, token, &path).await;
                assert_same(&answer, &expected, route.path);
            }
        }
        let info = format!("{other}/token/info");
        let expected = app.get(&info, unknown.expose()).await;
        for token in [&foreign, &revoked, &expired] {
            assert_same(&app.get(&info, token).await, &expected, "token/info");
        }
        // On its own repository, each token gets its specific error.
        app.get("/secrets/A", &foreign).await.expect(200);
        app.get("/secrets/A", &revoked).await.refused(401, "token_revoked");
        app.get("/secrets/A", &expired).await.refused(401, "token_expired");
    }

    async fn a_vault_token_on_a_missing_repository_is_invalid(app: TestApp) {
        let token = app.token("admin").await;
        for repository in ["acme/none", "none/app", "a~b/app"] {
            let path = format!("//api/v1/repos/{repository}/vault/secrets");
            app.get(&path, &token).await.refused(401, "invalid_token");
        }
    }
}
