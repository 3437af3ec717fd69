//! Tokens created by tokens: at each use, a token has no more rights than any of its ancestors.

use entity::{TokenId, token};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};
use serde_json::{Value, json};

use super::late_body;
use crate::support::app::{Answer, NOW, TestApp};

const INSIDE: &str = "192.0.2.1";
const OUTSIDE: &str = "192.0.2.200";

/// Three generations: created by a person, by that token, and by that one in turn.
struct Family {
    ids: Vec<Value>,
    tokens: Vec<String>,
}

impl Family {
    async fn create(app: &TestApp, body: Value) -> Self {
        let (id, token) = app.id_and_token(body.clone()).await;
        let mut family = Self {
            ids: vec![id],
            tokens: vec![token],
        };
        for generation in 0..2 {
            let request = app.request(reqwest::Method::POST, "/tokens", &family.tokens[generation]);
            let request = request.header("X-Forwarded-For", INSIDE).json(&body);
            let created = app.send(request).await.expect(201);
            family.ids.push(created["id"].clone());
            let token = created["token"].as_str().unwrap();
            family.tokens.push(token.to_owned());
        }
        family
    }

    fn newest(&self) -> &str {
        &self.tokens[2]
    }
}

async fn patch(app: &TestApp, id: &Value, body: Value) -> Value {
    let path = format!("/tokens/{id}");
    app.patch(&path, &app.people.alice, body).await.expect(200)
}

fn admin() -> Value {
    json!({ "description": "x", "scope": "admin", "ttl": "7d" })
}

fn names(answer: &Answer) -> Vec<String> {
    let listed = answer.expect(200);
    let names = listed.as_array().unwrap().iter();
    names
        .map(|secret| secret["name"].as_str().unwrap().to_owned())
        .collect()
}

on_each_database! {
    async fn a_token_is_locked_with_its_ancestors(app: TestApp) {
        let replica = app.replica().await;
        app.store("A", "1").await;
        let family = Family::create(&app, admin()).await;
        let newest = family.newest();
        for id in &family.ids[..2] {
            replica.get("/secrets/A", newest).await.expect(200);
            patch(&app, id, json!({ "locked": true })).await;
            for service in [&replica, &app] {
                service.get("/secrets/A", newest).await.refused(423, "token_locked");
                service.get("/export", newest).await.refused(423, "token_locked");
                service.get("/token/info", newest).await.refused(423, "token_locked");
                let body = json!({ "value": "2" });
                service.put("/secrets/A", newest, body).await.refused(423, "token_locked");
                let body = json!({ "description": "x" });
                service.post("/tokens", newest, body).await.refused(423, "token_locked");
            }
            assert_eq!(app.token_of(&family.ids[2]).await["is_locked"], true);
            patch(&app, id, json!({ "locked": false })).await;
            replica.get("/secrets/A", newest).await.expect(200);
        }
        assert_eq!(app.token_of(&family.ids[2]).await["is_locked"], false);
    }

    async fn a_tokens_scope_is_limited_by_its_ancestors(app: TestApp) {
        let replica = app.replica().await;
        for name in ["A1", "B1", "production.A"] {
            app.store(name, "1").await;
        }
        let family = Family::create(&app, admin()).await;
        let newest = family.newest();
        replica.get("/audit", newest).await.expect(200);
        patch(&app, &family.ids[0], json!({ "scope": "read:B*,write:A*,read:production.*" })).await;
        for service in [&replica, &app] {
            for path in ["/audit", "/tokens", "/rotate-key"] {
                service.get(path, newest).await.refused(403, "access_denied");
            }
            service.post("/tokens", newest, admin()).await.refused(403, "access_denied");
            let body = json!({ "value": "2" });
            service.put("/secrets/B1", newest, body.clone()).await.refused(403, "access_denied");
            service.put("/secrets/A1", newest, body).await.expect(200);
            assert_eq!(names(&service.get("/secrets", newest).await), ["A1", "B1", "production.A"]);
        }
        // Each ancestor narrows it further, regardless of the others.
        patch(&app, &family.ids[1], json!({ "scope": "read" })).await;
        for service in [&replica, &app] {
            assert_eq!(names(&service.get("/secrets", newest).await), ["A1", "B1"]);
            service.get("/secrets/production.A", newest).await.refused(403, "access_denied");
            let exported = service.get("/export", newest).await.expect(200);
            assert_eq!(exported.as_array().unwrap().len(), 2, "{exported}");
            let body = json!({ "value": "3" });
            service.put("/secrets/A1", newest, body).await.refused(403, "access_denied");
            let info = service.get("/token/info", newest).await.expect(200);
            assert_eq!(info["scope"], "read:B*,read:A*");
            assert_eq!((&info["can_read"], &info["can_write"], &info["is_admin"]),
                (&json!(true), &json!(false), &json!(false)));
        }
        assert_eq!(app.token_of(&family.ids[2]).await["scope"], "read:B*,read:A*");
        patch(&app, &family.ids[1], json!({ "scope": "write:C*" })).await;
        replica.get("/secrets/A1", newest).await.refused(403, "access_denied");
        let info = replica.get("/token/info", newest).await.expect(200);
        assert_eq!((&info["scope"], &info["can_read"]), (&json!(""), &json!(false)));
        // When the ancestors get their scope back, so does the token; its own row never changed.
        for id in &family.ids[..2] {
            patch(&app, id, json!({ "scope": "admin" })).await;
        }
        replica.get("/audit", newest).await.expect(200);
    }

    async fn a_token_expires_no_later_than_its_ancestors(app: TestApp) {
        let replica = app.replica().await;
        app.store("A", "1").await;
        let family = Family::create(&app, admin()).await;
        let newest = family.newest();
        patch(&app, &family.ids[0], json!({ "ttl": "1h" })).await;
        assert_eq!(app.token_of(&family.ids[2]).await["expires_at"], NOW + 3_600);
        let info = replica.get("/token/info", newest).await.expect(200);
        assert_eq!(info["expires_at"], NOW + 3_600);
        app.clock.advance(3_599);
        replica.get("/secrets/A", newest).await.expect(200);
        app.clock.advance(1);
        for service in [&replica, &app] {
            service.get("/secrets/A", newest).await.refused(401, "token_expired");
        }
    }

    async fn a_token_works_only_from_its_ancestors_addresses(app: TestApp) {
        let app = app.behind_proxy().await;
        app.store("A", "1").await;
        let mut body = admin();
        body["allowed_ips"] = json!(["192.0.2.0/24"]);
        let family = Family::create(&app, body).await;
        let newest = family.newest();
        app.get_from(OUTSIDE, "/secrets/A", newest).await.expect(200);
        patch(&app, &family.ids[0], json!({ "allowed_ips": ["192.0.2.0/25"] })).await;
        app.get_from(OUTSIDE, "/secrets/A", newest).await.refused(403, "access_denied");
        app.get_from(INSIDE, "/secrets/A", newest).await.expect(200);
        assert_eq!(app.token_of(&family.ids[2]).await["allowed_ips"], json!(["192.0.2.0/25"]));
        // A new child gets the remaining addresses.
        let request = app.request(reqwest::Method::POST, "/tokens", newest);
        let request = request.header("X-Forwarded-For", INSIDE).json(&admin());
        let created = app.send(request).await.expect(201);
        assert_eq!(created["allowed_ips"], json!(["192.0.2.0/25"]));
        patch(&app, &family.ids[1], json!({ "allowed_ips": ["203.0.113.1"] })).await;
        for address in [INSIDE, OUTSIDE, "203.0.113.1"] {
            app.get_from(address, "/secrets/A", newest).await.refused(403, "access_denied");
        }
    }

    async fn a_token_ends_with_its_ancestors(app: TestApp) {
        let replica = app.replica().await;
        app.store("A", "1").await;
        let conn = app.database.connect().await;
        // Changes the rows only: revoking also writes to the children, which is not tested here. An
        // inactive creator is covered by the row's MAC, so that it cannot be undone in the database
        // either.
        for (column, code) in [
            (token::Column::RevokedUnix, "token_revoked"),
            (token::Column::CreatorInactiveUnix, "invalid_token"),
        ] {
            for generation in 0..2 {
                let family = Family::create(&app, admin()).await;
                token::Entity::update_many()
                    .col_expr(column, Expr::value(NOW))
                    .filter(token::Column::Id.eq(family.ids[generation].as_i64().unwrap()))
                    .exec(&conn)
                    .await
                    .unwrap();
                for service in [&replica, &app] {
                    service.get("/secrets/A", family.newest()).await.refused(401, code);
                }
            }
        }
        let family = Family::create(&app, admin()).await;
        token::Entity::delete_by_id(TokenId::new(family.ids[1].as_i64().unwrap())).exec(&conn).await.unwrap();
        replica.get("/secrets/A", family.newest()).await.refused(401, "invalid_token");
    }

    async fn a_token_whose_parent_is_locked_before_the_body_changes_nothing(app: TestApp) {
        let app = app.with_admin_token().await;
        app.store("A", "1").await;
        let family = Family::create(&app, admin()).await;
        let writing = late_body::begin_write(&app, family.newest()).await;
        patch(&app, &family.ids[0], json!({ "locked": true })).await;
        let answer = late_body::end_write(writing).await;
        assert!(answer.starts_with("HTTP/1.1 423 "), "{answer}");
        assert_eq!(app.get("//api/v1/repos/acme/late/vault/secrets/A", &app.people.alice).await.expect(200)["value"], "1");
    }

    async fn a_token_cannot_create_one_with_more_rights_than_its_ancestors(app: TestApp) {
        let family = Family::create(&app, admin()).await;
        patch(&app, &family.ids[0], json!({ "ttl": "1d" })).await;
        for (body, field) in [
            (json!({ "description": "x", "scope": "admin", "ttl": "2d" }), "ttl"),
            (json!({ "description": "x", "scope": "admin", "ttl": "0" }), "ttl"),
        ] {
            let refused = app.post("/tokens", family.newest(), body).await;
            refused.refused(403, "access_denied");
            assert!(refused.text.contains(&format!("{field}: ")), "{}", refused.text);
        }
        let body = json!({ "description": "x", "scope": "admin", "ttl": "1d" });
        app.post("/tokens", family.newest(), body).await.expect(201);
    }
}
