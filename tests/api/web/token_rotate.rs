//! A token is replaced by a new one with the same rights.

use forgevault::clock::Clock as _;
use license_tool::Tier;
use serde_json::{Value, json};

use super::visit::{VAULT, Visit, of_tier, token_on};
use crate::support::app::Answer;

const HOUR: i64 = 3_600;

/// Rotates the token as alice, and returns the page that shows the new one.
async fn rotate(visit: &mut Visit<'_>, id: &Value, ends: &str) -> Answer {
    let sent = visit
        .post(&format!("{VAULT}/tokens/{id}/rotate"), &[("ends", ends)])
        .await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    visit.keep_cookies(&sent);
    let page = visit.get(sent.header("location")).await;
    assert_eq!(page.status, 200, "{}", page.text);
    visit.keep_cookies(&page);
    page
}

on_each_database! {
    async fn the_new_token_has_the_same_rights_and_the_old_one_ends_as_chosen(app: TestApp) {
        app.store("A", "1").await;
        for (ends, hours) in [("now", 0), ("1h", 1), ("24h", 24), ("7d", 168)] {
            let body = json!({ "description": "CI <b>", "scope": "read:A,write:staging.*", "ttl": "90d", "allowed_ips": ["127.0.0.0/8", "::1"] });
            let (id, old) = app.id_and_token(body).await;
            app.clock.advance(HOUR);
            let mut visit = Visit::signed_in(&app, &app.people.alice).await;
            let page = rotate(&mut visit, &id, ends).await;
            let now = app.clock.now_unix();
            assert!(page.text.contains("a replacement for token #"), "{}", page.text);
            let new = token_on(&page);
            assert_ne!(new, old);
            app.get("/secrets/A", &new).await.expect(200);
            let tokens = app.get("/tokens", &app.people.alice).await.json();
            let made = tokens.as_array().unwrap().last().unwrap();
            let before = app.token_of(&id).await;
            for field in ["description", "scope", "allowed_ips", "created_by", "parent_id"] {
                assert_eq!(made[field], before[field], "{ends}: {field}");
            }
            assert_eq!(made["expires_at"].as_i64().unwrap(), now + 90 * 24 * HOUR, "{ends}");
            if hours == 0 {
                app.get("/secrets/A", &old).await.refused(401, "token_revoked");
            } else {
                assert_eq!(before["expires_at"].as_i64().unwrap(), now + hours * HOUR, "{ends}");
                app.get("/secrets/A", &old).await.expect(200);
                app.clock.advance(hours * HOUR);
                app.get("/secrets/A", &old).await.refused(401, "token_expired");
                app.get("/secrets/A", &new).await.expect(200);
            }
        }
        let created = app.audit("?action=token-create").await;
        assert!(created.iter().any(|entry| entry["message"] == "token 2: replaces token 1"), "{created:?}");
        assert_eq!(app.audit("?action=token-revoke").await[0]["message"], "token 1");
        assert_eq!(app.audit("?action=token-update").await[0]["message"], "token 7: ttl");
    }

    async fn an_end_is_never_put_off(app: TestApp) {
        let mut visit = Visit::signed_in(&app, &app.people.alice).await;
        let (id, _) = app.id_and_token(json!({ "description": "x", "scope": "read", "ttl": "2h" })).await;
        let ends = app.token_of(&id).await["expires_at"].clone();
        rotate(&mut visit, &id, "7d").await;
        assert_eq!(app.token_of(&id).await["expires_at"], ends);
        // One without an end gets one; its replacement has none.
        let (id, _) = app.id_and_token(json!({ "description": "x", "scope": "read", "ttl": "0" })).await;
        rotate(&mut visit, &id, "1h").await;
        assert_ne!(app.token_of(&id).await["expires_at"], 0);
        let tokens = app.get("/tokens", &app.people.alice).await.json();
        assert_eq!(tokens.as_array().unwrap().last().unwrap()["expires_at"], 0);
    }

    async fn a_token_made_by_a_token_passes_on_what_both_allow(app: TestApp) {
        let mut visit = Visit::signed_in(&app, &app.people.alice).await;
        let (parent, maker) = app.id_and_token(json!({ "description": "maker", "scope": "admin", "allowed_ips": ["127.0.0.1"] })).await;
        let made = app.post("/tokens", &maker, json!({ "description": "made", "scope": "read", "ttl": "1d" })).await.expect(201);
        app.patch(&format!("/tokens/{parent}"), &app.people.alice, json!({ "scope": "read:staging.*" })).await.expect(200);
        rotate(&mut visit, &made["id"], "now").await;
        let tokens = app.get("/tokens", &app.people.alice).await.json();
        let new = tokens.as_array().unwrap().last().unwrap();
        assert_eq!((&new["scope"], &new["allowed_ips"], &new["parent_id"]), (&json!("read:staging.*"), &json!(["127.0.0.1"]), &json!(0)));
    }

    async fn what_cannot_be_rotated_is_refused(app: TestApp) {
        let (id, _) = app.id_and_token(json!({ "description": "x", "scope": "read" })).await;
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let here = format!("{VAULT}/tokens/{id}");
        for ends in ["", "2h", "0", "<b>"] {
            let answer = visit.post(&format!("{here}/rotate"), &[("ends", ends)]).await;
            assert_eq!(answer.status, 400, "{ends}: {}", answer.text);
        }
        assert_eq!(visit.post(&format!("{VAULT}/tokens/99/rotate"), &[("ends", "now")]).await.status, 404);
        visit.post(&format!("{here}/revoke"), &[]).await;
        assert_eq!(visit.post(&format!("{here}/rotate"), &[("ends", "now")]).await.status, 404);
        assert!(!visit.get(&here).await.text.contains("/rotate\""));
        assert_eq!(app.get("/tokens", &app.people.alice).await.json().as_array().unwrap().len(), 1);
    }

    async fn without_tokens_in_the_plan_none_is_rotated(app: TestApp) {
        let (id, token) = app.id_and_token(json!({ "description": "x", "scope": "read" })).await;
        let app = of_tier(app, Tier::Solo).await;
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let answer = visit.post(&format!("{VAULT}/tokens/{id}/rotate"), &[("ends", "now")]).await;
        assert_eq!(answer.status, 402, "{}", answer.text);
        app.get("/token/info", &token).await.expect(200);
    }
}
