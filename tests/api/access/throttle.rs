//! Unauthenticated forge tokens must not consume the capacity of authenticated ones.

use forgevault::tokens::VaultToken;
use reqwest::Method;

use crate::web::visit::Visit;

const ATTACKER: &str = "203.0.113.1";

/// Looks like a forge token, but belongs to nobody.
fn garbage() -> String {
    VaultToken::generate().unwrap().expose()[20..60].to_owned()
}

on_each_database! {
    async fn many_bad_tokens_from_an_address_delay_its_unknown_tokens(app: TestApp) {
        let app = app.behind_proxy().await;
        app.store("A", "1").await;
        let token = app.token("read").await;
        for number in 0..10 {
            let refused = app.get_from(ATTACKER, "/secrets", &garbage()).await;
            assert_eq!(refused.status, 401, "{number}");
        }
        let calls_before = app.forge.calls("user");
        for path in ["/secrets", "/secrets/A", "//api/v1/vault/license"] {
            let refused = app.get_from(ATTACKER, path, &garbage()).await;
            refused.refused(429, "rate_limited");
            assert_eq!(refused.header("retry-after"), "300");
        }
        for path in ["//api/v1/vault/health", "//api/v1/vault/ready"] {
            app.get_from(ATTACKER, path, &garbage()).await.expect(200);
        }
        let mut visit = Visit::new(&app);
        ATTACKER.clone_into(&mut visit.from);
        assert_eq!(visit.sign_in(&garbage(), "").await.status, 429);
        assert_eq!(app.forge.calls("user"), calls_before, "the forge is not asked");
        // Proven tokens always pass, from that address too.
        app.get_from(ATTACKER, "/secrets/A", &app.people.alice).await.expect(200);
        app.get_from(ATTACKER, "/secrets/A", &token).await.expect(200);
        app.get_from("203.0.113.2", "/secrets/A", &app.people.carol).await.expect(200);
        app.get_from(ATTACKER, "/secrets/A", &app.people.carol).await.expect(200);
        assert_eq!(app.get_from("203.0.113.2", "/secrets", &garbage()).await.status, 401);
        app.clock.advance(300);
        assert_eq!(app.get_from(ATTACKER, "/secrets", &garbage()).await.status, 401);
    }

    async fn a_single_bad_token_is_checked_once_and_locks_nobody_out(app: TestApp) {
        let bad = garbage();
        let calls_before = app.forge.all_calls();
        for _ in 0..30 {
            app.get("/secrets", &bad).await.refused(401, "unauthorized");
        }
        assert_eq!(app.forge.all_calls(), calls_before + 1);
        app.get("/secrets", &app.people.carol).await.expect(200);
        // A formerly valid token is refused after its revocation.
        app.forge.world().revoke(&app.people.carol);
        for _ in 0..2 {
            app.get("/secrets", &app.people.carol).await.refused(401, "unauthorized");
        }
    }

    async fn bad_tokens_waiting_for_a_slow_forge_do_not_block_others(app: TestApp) {
        let app = app.behind_proxy().await;
        app.store("A", "1").await;
        let token = app.token("read").await;
        app.forge.world().delays_unknown_tokens = true;
        let mut flood = tokio::task::JoinSet::new();
        for number in 0..300 {
            let request = app.request(Method::GET, "/secrets", &garbage());
            let from = format!("198.51.{}.{}", number / 200, number % 200);
            flood.spawn(request.header("X-Forwarded-For", from).send());
        }
        while app.forge.world().delayed.0 < 4 {
            tokio::task::yield_now().await;
        }
        let mut statuses = vec![];
        while !flood.is_empty() {
            for credential in [&app.people.alice, &token] {
                app.get("/secrets/A", credential).await.expect(200);
            }
            while let Some(answered) = flood.try_join_next() {
                statuses.push(answered.unwrap().unwrap().status().as_u16());
            }
        }
        let most = app.forge.world().delayed.1;
        assert!(most <= 16, "{most} concurrent requests at the forge");
        app.forge.world().delays_unknown_tokens = false;
        assert!(statuses.iter().filter(|status| **status == 429).count() > 200, "{statuses:?}");
    }
}
