//! Creating and listing tokens, and the responses.

use entity::token;
use migration::{Migrator, MigratorTrait as _};
use reqwest::Method;
use sea_orm::EntityTrait as _;
use serde_json::{Value, json};

use crate::support::app::NOW;

fn keys(value: &Value) -> Vec<&str> {
    value
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect()
}

on_each_database! {
    async fn the_responses_have_the_documented_keys(app: TestApp) {
        let body = json!({ "description": "CI/CD Pipeline", "scope": "read:*", "ttl": "30d" });
        let created = app.post("/tokens", &app.people.alice, body).await.expect(201);
        for key in ["id", "description", "scope", "created_at", "expires_at", "token"] {
            assert!(!created[key].is_null(), "{key}: {created}");
        }
        assert_eq!(created["created_at"], NOW);
        assert_eq!(created["expires_at"], NOW + 30 * 86_400);
        let listed = app.get("/tokens", &app.people.alice).await.expect(200);
        let expected = json!([{
            "id": created["id"], "description": "CI/CD Pipeline", "scope": "read:*",
            "created_at": NOW, "expires_at": NOW + 30 * 86_400, "last_used_at": 0,
            "used_count": 0, "is_revoked": false,
            "created_by": listed[0]["created_by"], "parent_id": 0, "allowed_ips": [],
            "locked_until": 0, "is_locked": false, "creator_inactive_at": 0,
        }]);
        assert_eq!(listed, expected);
        assert!(listed[0]["created_by"].as_i64().unwrap() > 0);
        let info = app.get("/token/info", created["token"].as_str().unwrap()).await.expect(200);
        assert_eq!(info, json!({
            "scope": "read:*", "description": "CI/CD Pipeline", "expires_at": NOW + 30 * 86_400,
            "can_read": true, "can_write": false, "is_admin": false,
        }));
        let path = format!("/tokens/{}", created["id"]);
        let revoked = app.delete(&path, &app.people.alice).await.expect(200);
        assert_eq!(revoked, json!({ "message": "Token revoked" }));
        assert_eq!(app.get("/tokens", &app.people.alice).await.expect(200)[0]["is_revoked"], true);
    }

    async fn info_reports_what_each_scope_may_do(app: TestApp) {
        for (scope, read, write, admin) in [
            ("read", true, false, false),
            ("read:X", true, false, false),
            ("write:X*", true, true, false),
            ("read:A,write:B", true, true, false),
            ("admin", true, true, true),
        ] {
            let info = app.get("/token/info", &app.token(scope).await).await.expect(200);
            assert_eq!(info["scope"], scope);
            assert_eq!(info["can_read"], read, "{scope}");
            assert_eq!(info["can_write"], write, "{scope}");
            assert_eq!(info["is_admin"], admin, "{scope}");
        }
        app.get("/token/info", &app.people.alice).await.refused(401, "invalid_token");
        app.get("/token/info", "").await.refused(401, "unauthorized");
    }

    async fn a_token_is_shown_once_and_stored_only_as_a_hash(app: TestApp) {
        let text = app.token("admin").await;
        let row = token::Entity::find().one(&app.database.connect().await).await.unwrap().unwrap();
        let hash = forgevault::tokens::VaultToken::parse(&text).unwrap().hash();
        assert_eq!(row.token_hash, hash);
        assert!(!format!("{row:?}").contains(&text[4..60]));
        app.store("A", "the value").await;
        for path in ["/tokens", "/token/info", "/audit", "/secrets", "/secrets/A/versions"] {
            for credential in [&text, &app.people.alice] {
                let answer = app.get(path, credential).await;
                for hidden in ["gvt_", &text[4..60], &hash, "token_hash", "the value"] {
                    assert!(!answer.text.contains(hidden), "{path}: {}", answer.text);
                }
            }
        }
    }

    async fn a_token_has_the_documented_format_and_a_valid_checksum(app: TestApp) {
        let (one, other) = (app.token("read").await, app.token("read").await);
        assert_ne!(one, other);
        for token in [one, other] {
            assert_eq!(token.len(), 68);
            let digits = token.strip_prefix("gvt_").unwrap();
            assert!(digits.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b)));
            let sum = format!("{:08x}", crc32(&token.as_bytes()[..60]));
            assert_eq!(token[60..], sum);
        }
    }

    async fn a_malformed_token_causes_no_database_query(app: TestApp) {
        let token = app.token("admin").await;
        let calls_before = app.forge.calls("user");
        // With its tables gone, any query fails.
        Migrator::down(&app.database.connect().await, None).await.unwrap();
        let last = if token.ends_with('0') { "1" } else { "0" };
        let flipped = if token.as_bytes()[4] == b'0' { "1" } else { "0" };
        for malformed in [
            format!("{}{last}", &token[..67]),
            format!("gvt_{flipped}{}", &token[5..]),
            token[..67].to_owned(),
            format!("{token}0"),
            token.to_uppercase(),
            "gvt_".to_owned(),
        ] {
            for path in ["/secrets", "/secrets/A", "/token/info"] {
                app.get(path, &malformed).await.refused(401, "invalid_token");
            }
        }
        app.get("/secrets/A", &token).await.refused(500, "internal_error");
        app.get("/token/info", &token).await.refused(500, "internal_error");
        assert_eq!(app.forge.calls("user"), calls_before, "only once, when the token was created");
    }

    async fn an_invalid_field_is_named_and_no_token_is_created(app: TestApp) {
        for (body, field) in [
            (json!({}), "description"),
            (json!({ "description": "" }), "description"),
            (json!({ "description": "  " }), "description"),
            (json!({ "description": 5 }), "description"),
            (json!({ "description": "x".repeat(1025) }), "description"),
            (json!({ "description": "x", "scope": "" }), "scope"),
            (json!({ "description": "x", "scope": "read, write" }), "scope"),
            (json!({ "description": "x", "scope": "READ" }), "scope"),
            (json!({ "description": "x", "scope": "read:a*b" }), "scope"),
            (json!({ "description": "x", "scope": "delete:*" }), "scope"),
            (json!({ "description": "x", "scope": "admin:*" }), "scope"),
            (json!({ "description": "x", "scope": ["read"] }), "scope"),
            (json!({ "description": "x", "scope": "read:X,".repeat(400) }), "scope"),
            (json!({ "description": "x", "ttl": "" }), "ttl"),
            (json!({ "description": "x", "ttl": "0d" }), "ttl"),
            (json!({ "description": "x", "ttl": "30" }), "ttl"),
            (json!({ "description": "x", "ttl": "1m" }), "ttl"),
            (json!({ "description": "x", "ttl": "-1d" }), "ttl"),
            (json!({ "description": "x", "ttl": "1.5d" }), "ttl"),
            (json!({ "description": "x", "ttl": "9999999999999999999d" }), "ttl"),
            (json!({ "description": "x", "ttl": "292471208677y" }), "ttl"),
            (json!({ "description": "x", "ttl": 30 }), "ttl"),
            (json!({ "description": "x", "scopes": "read" }), "scopes"),
        ] {
            let answer = app.post("/tokens", &app.people.alice, body.clone()).await;
            answer.refused(400, "invalid_request");
            let message = answer.json()["message"].as_str().unwrap().to_owned();
            assert!(message.contains(field), "{body}: {message}");
        }
        assert_eq!(app.get("/tokens", &app.people.alice).await.expect(200), json!([]));
        let refused = app.audit("?action=token-create&success=false&page_size=100").await;
        assert_eq!(refused.len(), 23);
    }

    async fn texts_of_the_maximum_length_are_stored_unchanged(app: TestApp) {
        let description = format!("{}ü\"\\", "ß".repeat(510));
        let scope = vec!["read:production.X*"; 100].join(",");
        let body = json!({ "description": description, "scope": scope });
        let created = app.post("/tokens", &app.people.alice, body).await.expect(201);
        assert_eq!(created["description"], description);
        let listed = app.get("/tokens", &app.people.alice).await.expect(200);
        assert_eq!(listed[0]["description"], description);
        assert_eq!(listed[0]["scope"], scope);
    }

    async fn the_list_is_paged(app: TestApp) {
        for _ in 0..5 {
            app.token("read").await;
        }
        let page = app.get("/tokens?page=2&page_size=2", &app.people.alice).await;
        let ids: Vec<i64> = page.expect(200).as_array().unwrap().iter()
            .map(|token| token["id"].as_i64().unwrap()).collect();
        let whole = app.get("/tokens", &app.people.alice).await.expect(200);
        let all: Vec<i64> = whole.as_array().unwrap().iter()
            .map(|token| token["id"].as_i64().unwrap()).collect();
        assert_eq!(ids, all[2..4]);
        assert_eq!(page.header("x-total-count"), "5");
        let link = page.header("link");
        let url = "https://git.example.com/api/v1/repos/acme/app/vault/tokens";
        assert!(link.contains(&format!("<{url}?page=3&page_size=2>; rel=\"next\"")), "{link}");
        let past = app.get("/tokens?page=9", &app.people.alice).await.expect(200);
        assert_eq!(past, json!([]));
        app.get("/tokens?page=0", &app.people.alice).await.refused(400, "invalid_request");
        app.get("/tokens?revoked=1", &app.people.alice).await.refused(400, "invalid_request");
    }

    async fn a_token_without_a_scope_is_read_only(app: TestApp) {
        let body = json!({ "description": "x" });
        let created = app.post("/tokens", &app.people.alice, body).await.expect(201);
        assert_eq!(created["scope"], "read");
        assert_eq!(keys(&created).len(), 15);
        let no_body = app.request(Method::POST, "/tokens", &app.people.alice);
        app.send(no_body).await.refused(415, "unsupported_media_type");
    }
}

/// CRC-32 (IEEE 802.3), bit by bit.
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc: u32, _| {
            (crc >> 1) ^ if crc & 1 == 1 { 0xedb8_8320 } else { 0 }
        })
    })
}
