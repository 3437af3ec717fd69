//! `PATCH /tokens/{id}`

use serde_json::{Value, json};

use crate::support::app::{Answer, NOW, Options, TestApp};

async fn patch(app: &TestApp, credential: &str, id: &Value, body: Value) -> Answer {
    app.patch(&format!("/tokens/{id}"), credential, body).await
}

on_each_database! {
    async fn each_field_can_be_changed_without_affecting_the_others(app: TestApp) {
        app.store("A", "1").await;
        app.store("B", "1").await;
        let (id, token) = app.id_and_token(json!({ "description": "x", "scope": "read:A" })).await;
        let alice = app.people.alice.clone();
        let mut expected = app.token_of(&id).await;
        for (body, field, value) in [
            (json!({ "description": "of the mailer" }), "description", json!("of the mailer")),
            (json!({ "scope": "read:B" }), "scope", json!("read:B")),
            (json!({ "ttl": "7d" }), "expires_at", json!(NOW + 7 * 86_400)),
            (json!({ "ttl": "0" }), "expires_at", json!(0)),
            (json!({ "allowed_ips": ["127.0.0.1", "10.0.0.5/8"] }), "allowed_ips", json!(["127.0.0.1", "10.0.0.0/8"])),
        ] {
            let changed = patch(&app, &alice, &id, body).await.expect(200);
            expected[field] = value;
            assert_eq!(changed, expected);
            assert_eq!(app.token_of(&id).await, expected);
        }
        app.get("/secrets/A", &token).await.refused(403, "access_denied");
        app.get("/secrets/B", &token).await.expect(200);
        // Counted from now, not from the creation; several fields at once.
        app.clock.advance(1_000);
        let body = json!({ "ttl": "1h", "allowed_ips": [], "locked": true });
        let changed = patch(&app, &alice, &id, body).await.expect(200);
        assert_eq!(changed["expires_at"], NOW + 4_600);
        assert_eq!((&changed["allowed_ips"], &changed["is_locked"]), (&json!([]), &json!(true)));
        let entries = app.audit("?action=token-update").await;
        assert_eq!(entries.len(), 6);
        assert_eq!(entries[0]["message"], format!("token {id}: ttl, allowed_ips, locked"));
        assert!(!format!("{entries:?}").contains("mailer"));
    }

    async fn an_invalid_field_is_named_and_nothing_is_changed(app: TestApp) {
        let app = app.restart(Options {
            settings: vec![("FORGEVAULT__TOKENS__MAX_TTL", "30d".to_owned())],
            ..Options::default()
        }).await;
        let (id, _) = app.id_and_token(json!({ "description": "x" })).await;
        let before = app.token_of(&id).await;
        for (body, message) in [
            (json!({}), "at least one of description, scope"),
            (json!({ "description": " " }), "description: "),
            (json!({ "description": "x".repeat(1025) }), "description: "),
            (json!({ "description": "y", "scope": "READ" }), "scope: "),
            (json!({ "ttl": "1m" }), "ttl: "),
            (json!({ "ttl": "31d" }), "ttl: exceeds the maximum of this instance"),
            (json!({ "ttl": "0" }), "ttl: exceeds the maximum of this instance"),
            (json!({ "allowed_ips": ["x"] }), "allowed_ips: entry 1"),
            (json!({ "locked": 1 }), "locked: "),
            (json!({ "locked_until": 5 }), "unknown field `locked_until`"),
            (json!({ "used_count": 0, "description": "y" }), "unknown field `used_count`"),
        ] {
            let answer = patch(&app, &app.people.alice, &id, body.clone()).await;
            answer.refused(400, "invalid_request");
            assert!(answer.text.contains(message), "{body}: {}", answer.text);
        }
        assert_eq!(app.token_of(&id).await, before);
        let refused = app.audit("?action=token-update&success=false&page_size=100").await;
        assert_eq!(refused.len(), 11);
    }

    async fn a_missing_or_revoked_token_is_404(app: TestApp) {
        let (id, _) = app.id_and_token(json!({ "description": "x" })).await;
        app.delete(&format!("/tokens/{id}"), &app.people.alice).await.expect(200);
        for id in [id, json!(4711), json!(0)] {
            let answer = patch(&app, &app.people.alice, &id, json!({ "ttl": "1d" })).await;
            answer.refused(404, "not_found");
        }
        for id in ["x", "-1", "1x", "9223372036854775808"] {
            let path = format!("/tokens/{id}");
            let answer = app.patch(&path, &app.people.alice, json!({ "ttl": "1d" })).await;
            answer.refused(400, "invalid_request");
        }
    }

    async fn a_token_cannot_change_itself_or_its_ancestors(app: TestApp) {
        let admin = json!({ "description": "x", "scope": "admin", "ttl": "7d" });
        let (first, token) = app.id_and_token(admin.clone()).await;
        let created = app.post("/tokens", &token, admin.clone()).await.expect(201);
        let (second, other) = (created["id"].clone(), created["token"].as_str().unwrap());
        for body in [json!({ "description": "y" }), json!({ "locked": false }), json!({ "ttl": "1h" })] {
            patch(&app, &token, &first, body.clone()).await.refused(403, "access_denied");
            patch(&app, other, &second, body.clone()).await.refused(403, "access_denied");
            patch(&app, other, &first, body.clone()).await.refused(403, "access_denied");
            patch(&app, &token, &second, body).await.expect(200);
        }
        let entries = app.audit("?action=token-update&success=false").await;
        assert_eq!(entries.len(), 9);
        assert!(entries.iter().all(|entry| entry["message"].as_str().unwrap().starts_with("token ")));
    }

    async fn a_token_can_narrow_another_and_never_widen_it(app: TestApp) {
        let here = json!(["127.0.0.0/8"]);
        let admin = app.token_with(json!({ "description": "x", "scope": "admin", "ttl": "0" })).await;
        let narrow = json!({ "description": "x", "scope": "read:A*", "ttl": "7d", "allowed_ips": here });
        let (id, _) = app.id_and_token(narrow).await;
        let before = app.token_of(&id).await;
        for (body, field) in [
            (json!({ "scope": "admin" }), "scope"),
            (json!({ "scope": "write:A*" }), "scope"),
            (json!({ "scope": "read:A*,read:B" }), "scope"),
            (json!({ "ttl": "8d" }), "ttl"),
            (json!({ "ttl": "0" }), "ttl"),
            (json!({ "allowed_ips": ["127.0.0.1", "128.0.0.1"] }), "allowed_ips"),
            (json!({ "allowed_ips": [] }), "allowed_ips"),
        ] {
            let refused = patch(&app, &admin, &id, body).await;
            refused.refused(403, "access_denied");
            assert!(refused.text.contains(&format!("{field}: ")), "{}", refused.text);
        }
        assert_eq!(app.token_of(&id).await, before);
        for body in [
            json!({ "description": "y" }),
            json!({ "locked": false }),
            json!({ "scope": "read:AB" }),
            json!({ "ttl": "1d" }),
            json!({ "allowed_ips": ["127.0.0.1"] }),
        ] {
            patch(&app, &admin, &id, body).await.expect(200);
        }
        // Not even to a scope that it had before.
        for body in [json!({ "scope": "read:A*" }), json!({ "ttl": "7d" }), json!({ "allowed_ips": here })] {
            patch(&app, &admin, &id, body).await.refused(403, "access_denied");
        }
        // It may lock the other token, but not unlock it.
        patch(&app, &admin, &id, json!({ "locked": true })).await.expect(200);
        patch(&app, &admin, &id, json!({ "locked": false })).await.refused(403, "access_denied");
        patch(&app, &app.people.alice, &id, json!({ "locked": false })).await.expect(200);
        // An expired token cannot be revived.
        app.clock.advance(86_400);
        patch(&app, &admin, &id, json!({ "ttl": "1h" })).await.refused(403, "access_denied");
    }

    async fn an_expired_token_is_valid_again_with_a_new_ttl(app: TestApp) {
        let (id, token) = app.id_and_token(json!({ "description": "x", "ttl": "1h" })).await;
        app.clock.advance(3_600);
        app.get("/secrets", &token).await.refused(401, "token_expired");
        patch(&app, &app.people.alice, &id, json!({ "ttl": "1h" })).await.expect(200);
        app.get("/secrets", &token).await.expect(200);
    }
}
