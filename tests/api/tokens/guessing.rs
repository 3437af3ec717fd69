//! Guessing tokens: repeated attempts are throttled without affecting anyone else.

use forgevault::tokens::VaultToken;

use crate::support::app::TestApp;

/// A well-formed token that was never issued, with the same prefix.
fn with_same_prefix(token: &str) -> String {
    loop {
        let other = VaultToken::generate().unwrap();
        let text = format!("{}{}", &token[..12], &other.expose()[12..60]);
        let whole = format!("{text}{:08x}", crc32fast(text.as_bytes()));
        if whole != token {
            return whole;
        }
    }
}

/// CRC-32 (IEEE 802.3).
fn crc32fast(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc: u32, _| {
            (crc >> 1) ^ if crc & 1 == 1 { 0xedb8_8320 } else { 0 }
        })
    })
}

async fn try_token(app: &TestApp, address: &str, token: &str) -> u16 {
    let answer = app
        .get_from(address, "/secrets", &with_same_prefix(token))
        .await;
    let status = answer.status.as_u16();
    match status {
        401 => answer.refused(401, "invalid_token"),
        _ => answer.refused(429, "rate_limited"),
    }
    status
}

const ATTACKER: &str = "203.0.113.1";

on_each_database! {
    async fn ten_failed_lookups_lock_prefix_and_address_for_five_minutes(app: TestApp) {
        let app = app.behind_proxy().await;
        let valid = app.token("read").await;
        for number in 0..10 {
            assert_eq!(try_token(&app, ATTACKER, &valid).await, 401, "{number}");
        }
        let refused = app.get_from(ATTACKER, "/secrets", &with_same_prefix(&valid)).await;
        refused.refused(429, "rate_limited");
        assert_eq!(refused.header("retry-after"), "300");
        // A valid token always works, from that address too.
        for path in ["/secrets", "/token/info"] {
            app.get_from(ATTACKER, path, &valid).await.expect(200);
        }
        // From another address, and with another prefix.
        assert_eq!(try_token(&app, "203.0.113.2", &valid).await, 401);
        let other = VaultToken::generate().unwrap();
        assert_eq!(try_token(&app, ATTACKER, other.expose()).await, 401);
        app.clock.advance(299);
        let refused = app.get_from(ATTACKER, "/token/info", &with_same_prefix(&valid)).await;
        refused.refused(429, "rate_limited");
        assert_eq!(refused.header("retry-after"), "1");
        app.clock.advance(1);
        for _ in 0..10 {
            assert_eq!(try_token(&app, ATTACKER, &valid).await, 401, "the counter starts over");
        }
        assert_eq!(try_token(&app, ATTACKER, &valid).await, 429);
        assert!(app.audit("?success=false").await.is_empty());
    }

    async fn slow_attempts_and_malformed_tokens_lock_nothing(app: TestApp) {
        let app = app.behind_proxy().await;
        let valid = app.token("read").await;
        for _ in 0..30 {
            app.get_from(ATTACKER, "/secrets", &valid[..67]).await.refused(401, "invalid_token");
            app.get_from(ATTACKER, "/secrets", &valid.to_uppercase()).await.refused(401, "invalid_token");
        }
        for _ in 0..30 {
            app.clock.advance(34);
            assert_eq!(try_token(&app, ATTACKER, &valid).await, 401);
        }
    }

    async fn a_token_of_another_repository_counts_as_unknown(app: TestApp) {
        let app = app.behind_proxy().await;
        app.forge.world().add_repo("acme/other");
        app.forge.world().set_member("acme/other", "alice", "admin");
        let other = "//api/v1/repos/acme/other/vault/secrets";
        app.get(other, &app.people.alice).await.expect(200);
        let token = app.token("read").await;
        for _ in 0..10 {
            app.get_from(ATTACKER, other, &token).await.refused(401, "invalid_token");
        }
        for path in [other, "//api/v1/repos/acme/none/vault/secrets"] {
            for token_tried in [token.clone(), with_same_prefix(&token)] {
                app.get_from(ATTACKER, path, &token_tried).await.refused(429, "rate_limited");
            }
        }
        // It is valid on its own repository.
        app.get_from(ATTACKER, "/secrets", &token).await.expect(200);
    }

    async fn a_tokens_errors_on_its_own_repository_stay_the_same(app: TestApp) {
        let app = app.behind_proxy().await;
        let (id, token) = app.id_and_token(serde_json::json!({ "description": "x" })).await;
        app.delete(&format!("/tokens/{id}"), &app.people.alice).await.expect(200);
        for _ in 0..10 {
            assert_eq!(try_token(&app, ATTACKER, &token).await, 401);
        }
        for _ in 0..20 {
            app.get_from(ATTACKER, "/secrets", &token).await.refused(401, "token_revoked");
        }
    }
}
