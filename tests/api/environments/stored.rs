//! Whoever can write to the database unprotects nothing.

use entity::{environment_set, secret};
use reqwest::Method;
use sea_orm::{ActiveModelTrait as _, ColumnTrait as _, EntityTrait as _, QueryFilter as _};
use serde_json::json;

use super::{put, sql};

on_each_database! {
    async fn a_set_changed_or_removed_in_the_database_stops_everything_that_judges_a_name(app: TestApp) {
        let replica = app.replica().await;
        put(&app, "qa", json!({ "protected": true })).await.expect(201);
        put(&app, "qa", json!({ "description": "x" })).await.expect(200);
        app.store("qa.X", "1").await;
        app.store("BASE", "1").await;
        let token = app.token("read:*").await;
        let admin = app.token("admin").await;
        let conn = app.database.connect().await;
        let row = environment_set::Entity::find_by_id(app.repo_id);
        let row = row.one(&conn).await.unwrap().unwrap();
        let declared = String::from_utf8(row.declared.clone()).unwrap();
        let opened = declared.replace("\"protected\":true", "\"protected\":false");
        assert_ne!(opened, declared);
        let hex = hex::encode(opened);
        let literal = match app.database.kind {
            Kind::Postgres => format!("decode('{hex}', 'hex')"),
            _ => format!("X'{hex}'"),
        };
        let set = |change: String| format!("UPDATE vault_environment_set SET {change}");
        let head = |change: &str| format!("UPDATE vault_repo_head SET {change}");
        for changes in [
            vec![set(format!("declared = {literal}"))],
            vec![set("generation = generation - 1".to_owned())],
            vec![set("repo_id = repo_id + 1000".to_owned())],
            vec![head("environment_generation = 0")],
            vec![head("environment_mac = NULL")],
            vec![head("environment_generation = environment_generation - 1"), set("generation = generation - 1".to_owned())],
            vec![
                "DELETE FROM vault_environment_set".to_owned(),
                head("environment_generation = 0, environment_mac = NULL"),
            ],
        ] {
            for service in [&app, &replica] {
                service.get("/secrets/BASE", &token).await.expect(200);
            }
            let saved_head = entity::repo_head::Entity::find_by_id(app.repo_id);
            let saved_head = saved_head.one(&conn).await.unwrap().unwrap();
            let changes: Vec<_> = changes.iter().map(String::as_str).collect();
            sql(&app, &changes).await;
            for service in [&app, &replica] {
                for credential in [&app.people.alice, &app.people.carol, &token, &admin] {
                    for path in [
                        "/secrets/qa.X", "/secrets/BASE", "/secrets/NOT_THERE", "/secrets", "/export",
                        "/environments", "/environments/qa", "/secrets/BASE/versions",
                    ] {
                        let answer = service.get(path, credential).await;
                        answer.refused(503, "environments_unreadable");
                    }
                }
                for credential in [&app.people.alice, &admin] {
                    let body = json!({ "value": "2" });
                    let answer = service.put("/secrets/NEW", credential, body).await;
                    answer.refused(503, "environments_unreadable");
                    let body = json!({ "description": "x", "scope": "read:qa.X" });
                    let answer = service.post("/tokens", credential, body).await;
                    answer.refused(503, "environments_unreadable");
                    // What judges no name goes on.
                    service.get("/tokens", credential).await.expect(200);
                    service.get("/audit", credential).await.expect(200);
                }
                put(service, "qa", json!({ "protected": false })).await.refused(503, "environments_unreadable");
            }
            // As it was.
            sql(&app, &["DELETE FROM vault_environment_set"]).await;
            let restored = environment_set::ActiveModel::from(row.clone()).reset_all();
            let insert = environment_set::Entity::insert(restored);
            insert.exec_without_returning(&conn).await.unwrap();
            let mac = hex::encode(saved_head.environment_mac.unwrap());
            let mac = match app.database.kind {
                Kind::Postgres => format!("decode('{mac}', 'hex')"),
                _ => format!("X'{mac}'"),
            };
            let restore = format!("environment_generation = {}, environment_mac = {mac}", saved_head.environment_generation);
            sql(&app, &[&head(&restore)]).await;
        }
    }
}

on_each_database! {
    async fn without_its_head_a_repository_gives_no_value_away_even_with_known_keys(app: TestApp) {
        let replica = app.replica().await;
        put(&app, "qa", json!({ "protected": true })).await.expect(201);
        app.store("qa.X", "Canary-head-gone").await;
        let token = app.token("read:qa.X").await;
        for credential in [&app.people.alice, &token] {
            app.get("/secrets/qa.X", credential).await.expect(200);
        }
        sql(&app, &["DELETE FROM vault_repo_head", "DELETE FROM vault_environment_set"]).await;
        for service in [&app, &replica] {
            for credential in [&app.people.alice, &app.people.carol, &token] {
                for path in ["/secrets/qa.X", "/export", "/environments/base/secrets/qa.X"] {
                    let answer = service.get(path, credential).await;
                    assert!(!answer.text.contains("Canary-head-gone"), "{path}: {}", answer.text);
                }
                let answer = service.get("/secrets/qa.X", credential).await;
                assert!(!answer.status.is_success(), "{}", answer.text);
            }
        }
    }
}

on_each_database! {
    async fn a_planted_change_brings_no_value_into_an_environment(app: TestApp) {
        app.store("production.KEY", "top secret").await;
        app.store("staging.A", "1").await;
        app.store("staging.A", "2").await;
        let conn = app.database.connect().await;
        let key = secret::Entity::find().filter(secret::Column::Name.eq("production.KEY"));
        let id = key.one(&conn).await.unwrap().unwrap().id;
        let repo_id = app.repo_id;
        let name = format!("INSERT INTO vault_secret_name (repo_id, secret_id, name) VALUES ({repo_id}, {id}, 'staging.STOLEN')");
        let change = |revision: i64, from: i64, to: i64| format!(
            "INSERT INTO vault_environment_change (repo_id, environment, secret_id, revision, name, from_version, to_version) \
             VALUES ({repo_id}, 'staging', {id}, {revision}, 'staging.STOLEN', {from}, {to})"
        );
        for planted in [change(3, 1, 0), change(3, 0, 1)] {
            sql(&app, &[&name, &planted]).await;
            let path = "/environments/staging/rollback";
            let body = json!({ "revision": 2, "preview": true });
            let preview = app.post(path, &app.people.alice, body).await;
            preview.expect(200);
            let body = json!({ "revision": 2 });
            let request = app.request(Method::POST, path, &app.people.alice).json(&body);
            let request = request.header("If-Match", preview.header("etag"));
            let answer = app.send(request).await.expect(200);
            assert!(!answer["changes"].to_string().contains("STOLEN"), "{answer}");
            let list = app.get("/secrets?environment=staging", &app.people.alice).await;
            assert!(!list.text.contains("STOLEN"), "{}", list.text);
            // A write of the secret vouches for nothing either.
            app.store("production.KEY", "top secret").await;
            sql(&app, &["DELETE FROM vault_secret_name WHERE name = 'staging.STOLEN'"]).await;
        }
        let staging = app.get("/environments/staging/history", &app.people.alice).await.expect(200);
        let revisions = staging.as_array().unwrap().len();
        let unchanged = staging.to_string().matches("STOLEN").count();
        assert!(unchanged <= 2, "{revisions}: {staging}");
    }
}
