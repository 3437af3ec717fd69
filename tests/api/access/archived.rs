//! Repositories archived at the forge: read-only there, and read-only in the vault.

use reqwest::Method;
use serde_json::json;

use crate::support::forge::Mode;

on_each_database! {
    async fn an_archived_repository_rejects_new_and_changed_secrets(app: TestApp) {
        for name in ["A", "B", "C"] {
            app.store(name, "1").await;
        }
        app.delete("/secrets/C", &app.people.alice).await.expect(200);
        let token = app.token("admin").await;
        app.forge.world().archive("acme/app");
        // A request from any person records the archived state; vault tokens then see it without the
        // forge.
        app.get("/secrets/A", &app.people.carol).await.expect(200);
        for credential in [&app.people.alice, &token] {
            if credential == &token {
                app.forge.world().mode = Mode::Down;
            }
            app.get("/secrets/A", credential).await.expect(200);
            app.get("/export", credential).await.expect(200);
            for (method, path, body) in [
                (Method::PUT, "/secrets/A", json!({ "value": "2" })),
                (Method::PUT, "/secrets/NEW", json!({ "value": "2" })),
                (Method::PATCH, "/secrets/A", json!({ "description": "x" })),
                (Method::POST, "/secrets/C/restore", json!({})),
                (Method::POST, "/secrets/A/rollback", json!({ "version": 1 })),
                (Method::POST, "/tokens", json!({ "description": "x", "scope": "read" })),
            ] {
                let request = app.request(method.clone(), path, credential).json(&body);
                let answer = app.send(request).await;
                answer.refused(403, "forbidden");
                assert!(answer.text.contains("archived"), "{method} {path}: {}", answer.text);
            }
            app.forge.world().mode = Mode::Normal;
        }
        assert_eq!(app.audit("?action=write&success=false").await.len(), 6);
        // Callers without write permission get the usual refusal.
        let refused = app.put("/secrets/A", &app.people.carol, json!({ "value": "2" })).await;
        assert!(!refused.text.contains("archived"), "{}", refused.text);
        app.forge.world().unarchive("acme/app");
        app.store("A", "2").await;
        app.put("/secrets/B", &token, json!({ "value": "2" })).await.expect(200);
    }

    async fn an_archived_repository_still_allows_removal_and_revocation(app: TestApp) {
        app.store("A", "1").await;
        app.store("B", "1").await;
        let body = json!({ "description": "x", "scope": "read", "ttl": "90d" });
        let (id, token) = app.id_and_token(body).await;
        app.forge.world().archive("acme/app");
        let (alice, path) = (&app.people.alice, format!("/tokens/{id}"));
        for more in [
            json!({ "scope": "read,write:A" }),
            json!({ "ttl": "1y" }),
            json!({ "locked": false }),
            json!({ "description": "y" }),
            json!({ "scope": "read:A", "ttl": "0" }),
        ] {
            let answer = app.patch(&path, alice, more.clone()).await;
            answer.refused(403, "forbidden");
            assert!(answer.text.contains("archived"), "{more}: {}", answer.text);
        }
        for less in [
            json!({ "scope": "read:A" }),
            json!({ "ttl": "1d" }),
            json!({ "allowed_ips": ["192.0.2.1"] }),
            json!({ "locked": true }),
        ] {
            app.patch(&path, alice, less).await.expect(200);
        }
        app.get("/secrets/A", &token).await.refused(423, "token_locked");
        app.delete(&path, alice).await.expect(200);
        app.post("/rotate-key", alice, json!({})).await.expect(200);
        app.delete("/secrets/A", alice).await.expect(200);
        app.delete("/secrets/B?purge=true", alice).await.expect(200);
        app.get("/audit", alice).await.expect(200);
    }
}
