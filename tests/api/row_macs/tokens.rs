//! Vault tokens.

use entity::{RepoId, TokenId, token};
use forgevault::tokens::VaultToken;
use sea_orm::{ActiveModelTrait as _, ActiveValue, EntityTrait as _};
use serde_json::json;

use super::{assert_check_passes, assert_check_reports, check, sql};
use crate::support::app::TestApp;

const OTHER: &str = "//api/v1/repos/acme/other/vault/secrets";

/// acme/other, which alice administers, with a secret.
async fn with_another(app: &TestApp) -> RepoId {
    let id = {
        let mut world = app.forge.world();
        let id = world.add_repo("acme/other");
        world.set_member("acme/other", "alice", "admin");
        id
    };
    let path = format!("{OTHER}/A");
    app.put(&path, &app.people.alice, json!({ "value": "theirs" }))
        .await
        .expect(201);
    id
}

on_each_database! {
    async fn a_token_modified_in_the_database_grants_nothing(app: TestApp) {
        let replica = app.replica().await;
        let other_id = with_another(&app).await;
        app.store("A", "1").await;
        let (other, _) = app.id_and_token(json!({ "description": "x", "scope": "admin" })).await;
        let body = json!({ "description": "x", "scope": "read:A", "ttl": "1d", "allowed_ips": ["127.0.0.1"] });
        let (id, token) = app.id_and_token(body).await;
        let row = token::Entity::find_by_id(TokenId::new(id.as_i64().unwrap()));
        let conn = app.database.connect().await;
        let before = row.one(&conn).await.unwrap().unwrap();
        for change in [
            "scope = 'admin'".to_owned(),
            "scope = 'read:A*'".to_owned(),
            format!("repo_id = {other_id}"),
            "expires_unix = 0".to_owned(),
            "expires_unix = expires_unix + 1".to_owned(),
            "allowed_ips = ''".to_owned(),
            format!("parent_id = {other}"),
            "created_by = created_by + 1".to_owned(),
            "creator_inactive_unix = 1".to_owned(),
            "row_mac = NULL".to_owned(),
            format!("token_hash = '{}'", "0".repeat(64)),
        ] {
            replica.get("/secrets/A", &token).await.expect(200);
            // Repeated invalid tokens are throttled; wait until that is over.
            app.clock.advance(301);
            sql(&app, &[&format!("UPDATE vault_token SET {change} WHERE id = {id}")]).await;
            for service in [&replica, &app] {
                for path in ["/secrets/A", "/secrets", "/export", "/audit", "/token/info", OTHER] {
                    let answer = service.get(path, &token).await;
                    answer.refused(401, "invalid_token");
                    assert!(!answer.text.contains("theirs"), "{change}");
                }
                let body = json!({ "value": "2" });
                service.put("/secrets/A", &token, body).await.refused(401, "invalid_token");
            }
            if !change.starts_with("token_hash") {
                // No change recomputes its MAC, either.
                let path = if change.starts_with("repo_id") { "//api/v1/repos/acme/other/vault" } else { "" };
                let path = format!("{path}/tokens/{id}");
                let body = json!({ "description": "y" });
                app.patch(&path, &app.people.alice, body).await.refused(500, "decryption_failed");
            }
            assert_check_reports(&app, &format!("the row of token {id}:")).await;
            let back = token::ActiveModel::from(before.clone()).reset_all();
            token::Entity::update(back).exec(&conn).await.unwrap();
        }
        assert_check_passes(&app).await;
        replica.get("/secrets/A", &token).await.expect(200);
        // The MAC does not cover counters or fields that can only take access away.
        sql(&app, &["UPDATE vault_token SET used_count = 7, failed_auth_count = 0, last_used_unix = 5, description = 'z'"]).await;
        app.get("/secrets/A", &token).await.expect(200);
    }

    async fn a_token_inserted_into_the_database_is_unknown(app: TestApp) {
        app.store("A", "1").await;
        let (id, _) = app.id_and_token(json!({ "description": "x", "scope": "admin" })).await;
        let conn = app.database.connect().await;
        let row = token::Entity::find_by_id(TokenId::new(id.as_i64().unwrap())).one(&conn).await.unwrap().unwrap();
        let (planted, without_mac) = (VaultToken::generate().unwrap(), VaultToken::generate().unwrap());
        for (token, row_mac) in [(&planted, row.row_mac.clone()), (&without_mac, None)] {
            let row = token::Model { token_hash: token.hash(), row_mac, ..row.clone() };
            let row = token::ActiveModel { id: ActiveValue::NotSet, ..token::ActiveModel::from(row).reset_all() };
            token::Entity::insert(row).exec_without_returning(&conn).await.unwrap();
            app.get("/secrets/A", token.expose()).await.refused(401, "invalid_token");
        }
        // Nor does reactivating its creator make it valid.
        sql(&app, &["UPDATE vault_token SET creator_inactive_unix = 5 WHERE row_mac IS NULL"]).await;
        forgevault::tokens::creators::sweep(&app.state).await.ok();
        sql(&app, &["UPDATE vault_token SET creator_inactive_unix = 0 WHERE row_mac IS NULL"]).await;
        app.get("/secrets/A", without_mac.expose()).await.refused(401, "invalid_token");
    }

    async fn a_revoked_token_cannot_be_restored_in_the_database(app: TestApp) {
        app.store("A", "1").await;
        let (id, token) = app.id_and_token(json!({ "description": "x", "scope": "admin" })).await;
        let child = app.post("/tokens", &token, json!({ "description": "x", "scope": "read" })).await.expect(201);
        let child = child["token"].as_str().unwrap();
        app.delete(&format!("/tokens/{id}"), &app.people.alice).await.expect(200);
        app.get("/secrets/A", &token).await.refused(401, "token_revoked");
        assert_check_passes(&app).await;
        sql(&app, &["UPDATE vault_token SET revoked_unix = 0"]).await;
        for token in [&token, child] {
            app.get("/secrets/A", token).await.refused(401, "invalid_token");
        }
        assert!(!check(&app).await.1);
    }

    async fn a_parent_modified_in_the_database_grants_its_child_nothing(app: TestApp) {
        app.store("A", "1").await;
        app.store("B", "1").await;
        let admin = json!({ "description": "x", "scope": "admin" });
        let (id, admin_token) = app.id_and_token(admin).await;
        let child = app.post("/tokens", &admin_token, json!({ "description": "x", "scope": "read" })).await.expect(201);
        let child = child["token"].as_str().unwrap();
        app.patch(&format!("/tokens/{id}"), &app.people.alice, json!({ "scope": "read:A" })).await.expect(200);
        app.get("/secrets/A", child).await.expect(200);
        sql(&app, &[&format!("UPDATE vault_token SET scope = 'read' WHERE id = {id}")]).await;
        for name in ["A", "B"] {
            app.get(&format!("/secrets/{name}"), child).await.refused(401, "invalid_token");
        }
    }

    async fn tokens_stay_valid_after_each_change_by_the_service(app: TestApp) {
        app.store("A", "1").await;
        let admin = json!({ "description": "x", "scope": "admin" });
        let (id, token) = app.id_and_token(admin.clone()).await;
        let created = app.post("/tokens", &token, admin).await.expect(201);
        let child = created["token"].as_str().unwrap();
        for body in [
            json!({ "description": "y" }),
            json!({ "scope": "read:A*" }),
            json!({ "ttl": "2d" }),
            json!({ "allowed_ips": ["127.0.0.1"] }),
            json!({ "locked": true }),
            json!({ "locked": false }),
        ] {
            app.patch(&format!("/tokens/{id}"), &app.people.alice, body.clone()).await.expect(200);
            if body != json!({ "locked": true }) {
                app.get("/secrets/A", &token).await.expect(200);
                app.get("/secrets/A", child).await.expect(200);
            }
        }
        assert_check_passes(&app).await;
    }
}
