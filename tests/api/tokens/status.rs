//! Token expiry.

use serde_json::json;

use crate::support::app::{NOW, Options};

on_each_database! {
    async fn each_ttl_format_sets_the_expiry(app: TestApp) {
        for (ttl, seconds) in [
            ("1h", 3_600),
            ("24h", 86_400),
            ("7d", 604_800),
            ("2w", 1_209_600),
            ("1y", 31_536_000),
            ("100y", 3_153_600_000),
        ] {
            let body = json!({ "description": "x", "ttl": ttl });
            let created = app.post("/tokens", &app.people.alice, body).await.expect(201);
            assert_eq!(created["expires_at"], NOW + seconds, "{ttl}");
        }
        let body = json!({ "description": "x", "ttl": "0" });
        let created = app.post("/tokens", &app.people.alice, body).await.expect(201);
        assert_eq!(created["expires_at"], 0);
        let created = app.post("/tokens", &app.people.alice, json!({ "description": "x" })).await;
        assert_eq!(created.expect(201)["expires_at"], NOW + 30 * 86_400);
    }

    async fn a_token_is_refused_from_the_second_it_expires(app: TestApp) {
        app.store("A", "1").await;
        let body = json!({ "description": "x", "scope": "admin", "ttl": "1h" });
        let token = app.token_with(body).await;
        app.clock.advance(3_599);
        app.get("/secrets/A", &token).await.expect(200);
        app.clock.advance(1);
        for route in crate::matrix::routes() {
            route.call(&app, &token, &route.path_of("A", 1)).await.refused(401, "token_expired");
        }
        app.get("/token/info", &token).await.refused(401, "token_expired");
        let listed = app.get("/tokens", &app.people.alice).await.expect(200);
        assert_eq!(listed[0]["used_count"], 1, "only requests before its expiry");
        assert_eq!(listed[0]["is_revoked"], false);
        assert!(app.audit("?success=false").await.is_empty(), "a 401 is not recorded");
    }

    async fn a_token_without_expiry_never_expires(app: TestApp) {
        let body = json!({ "description": "x", "ttl": "0" });
        let token = app.token_with(body).await;
        app.clock.advance(500 * 31_536_000);
        app.get("/secrets", &token).await.expect(200);
    }

    async fn the_instance_limits_the_lifetime(app: TestApp) {
        let app = app.restart(Options {
            settings: vec![("FORGEVAULT__TOKENS__MAX_TTL", "7d".to_owned())],
            ..Options::default()
        }).await;
        for (ttl, status) in [("7d", 201), ("1w", 201), ("168h", 201), ("8d", 400), ("0", 400)] {
            let body = json!({ "description": "x", "ttl": ttl });
            let answer = app.post("/tokens", &app.people.alice, body).await;
            assert_eq!(answer.status.as_u16(), status, "{ttl}: {}", answer.text);
            assert!(status == 201 || answer.text.contains("ttl: "), "{}", answer.text);
        }
        // An omitted TTL is not a request for more than the maximum.
        let created = app.post("/tokens", &app.people.alice, json!({ "description": "x" })).await;
        assert_eq!(created.expect(201)["expires_at"], NOW + 7 * 86_400);
    }

    async fn a_token_cannot_create_one_that_outlives_it(app: TestApp) {
        let body = json!({ "description": "maker", "scope": "admin", "ttl": "7d" });
        let parent = app.token_with(body).await;
        let make = async |ttl: &str| {
            let body = json!({ "description": "x", "scope": "read", "ttl": ttl });
            app.post("/tokens", &parent, body).await
        };
        for ttl in ["8d", "169h", "0", "1y"] {
            make(ttl).await.refused(403, "access_denied");
        }
        assert_eq!(make("7d").await.expect(201)["expires_at"], NOW + 7 * 86_400);
        app.clock.advance(86_400);
        make("7d").await.refused(403, "access_denied");
        make("6d").await.expect(201);
        let unlimited = app.token_with(json!({ "description": "x", "scope": "admin", "ttl": "0" })).await;
        let body = json!({ "description": "x", "ttl": "0" });
        app.post("/tokens", &unlimited, body).await.expect(201);
    }
}
