//! Every route, called with ids, names and tokens of another repository.

use std::time::Duration;

use entity::{RepoId, TokenId, audit_entry, repo_head, secret, secret_version, token};
use sea_orm::{ColumnTrait as _, DatabaseConnection, EntityTrait as _, QueryFilter as _};
use serde_json::{Value, json};

use crate::matrix::{Route, routes};
use crate::support::app::{Answer, TestApp};

const HIDDEN: [&str; 3] = ["VICTIMS_NAME", "victims value", "victims words"];

/// acme/app with data to find, and eve with a repository of her own.
struct Fixture {
    app: TestApp,
    conn: DatabaseConnection,
    eve: String,
    /// Admin of eve/lair.
    eves_token: String,
    /// Of a token of acme/app.
    token_id: TokenId,
    victims_token: String,
}

const LAIR: &str = "//api/v1/repos/eve/lair/vault";

impl Fixture {
    async fn set_up(app: TestApp) -> Self {
        let (conn, alice) = (app.database.connect().await, app.people.alice.clone());
        let [name, value, words] = HIDDEN;
        let body = json!({ "value": value, "description": words, "comment": words });
        for _ in 0..3 {
            let stored = app
                .put(&format!("/secrets/{name}"), &alice, body.clone())
                .await;
            assert!(stored.status.is_success());
        }
        let body = json!({ "description": words, "scope": "admin" });
        let created = app.post("/tokens", &alice, body).await.expect(201);
        let eve = {
            let mut world = app.forge.world();
            world.add_user("eve");
            world.add_repo("eve/lair");
            world.add_token("eve", "all")
        };
        let body = json!({ "description": "mine", "scope": "admin" });
        let own_secret = app
            .post(&format!("{LAIR}/tokens"), &eve, body)
            .await
            .expect(201);
        app.put(
            &format!("{LAIR}/secrets/MINE"),
            &eve,
            json!({ "value": "1" }),
        )
        .await
        .expect(201);
        Self {
            conn,
            eve,
            eves_token: own_secret["token"].as_str().unwrap().to_owned(),
            token_id: TokenId::new(created["id"].as_i64().unwrap()),
            victims_token: created["token"].as_str().unwrap().to_owned(),
            app,
        }
    }

    /// Every stored row of acme/app.
    async fn victims_rows(&self) -> String {
        let (conn, id) = (&self.conn, self.app.repo_id);
        let secrets = secret::Entity::find().filter(secret::Column::RepoId.eq(id));
        let versions = secret_version::Entity::find().filter(secret_version::Column::RepoId.eq(id));
        let tokens = token::Entity::find().filter(token::Column::RepoId.eq(id));
        let heads = repo_head::Entity::find_by_id(id);
        format!(
            "{:?} {:?} {:?} {:?}",
            secrets.all(conn).await.unwrap(),
            versions.all(conn).await.unwrap(),
            tokens.all(conn).await.unwrap(),
            heads.all(conn).await.unwrap(),
        )
    }

    async fn call(&self, route: &Route, credential: &str, path: &str) -> Answer {
        let answer = route.call(&self.app, credential, path).await;
        for hidden in HIDDEN {
            assert!(!answer.text.contains(hidden), "{path}: {}", answer.text);
            assert!(!format!("{:?}", answer.headers).contains(hidden), "{path}");
        }
        answer
    }
}

on_each_database! {
    async fn a_stranger_with_correct_names_and_ids_gets_nothing(app: TestApp) {
        let stage = Fixture::set_up(app).await;
        let before = stage.victims_rows().await;
        for route in routes() {
            let path = route.path_of(HIDDEN[0], stage.token_id);
            stage.call(&route, &stage.eve, &path).await.refused(404, "not_found");
            let path = route.path_of("NOTHING", 4711);
            stage.call(&route, &stage.eve, &path).await.refused(404, "not_found");
        }
        assert_eq!(stage.victims_rows().await, before);
    }

    async fn an_admin_of_one_repository_cannot_reach_another(app: TestApp) {
        let stage = Fixture::set_up(app).await;
        let before = stage.victims_rows().await;
        for credential in [&stage.eve, &stage.eves_token] {
            for route in routes() {
                // She may create a secret of that name in her own repository, and her own audit log
                // records what she tried to reach.
                let is_own = matches!(
                    (route.method.as_str(), route.path),
                    ("PUT", _) | ("POST", "/tokens") | ("GET", "/audit" | "/audit/export")
                );
                if is_own {
                    continue;
                }
                let foreign_path = format!("{LAIR}{}", route.path_of(HIDDEN[0], stage.token_id));
                let nowhere = format!("{LAIR}{}", route.path_of("NOTHING", 4711));
                let foreign = stage.call(&route, credential, &foreign_path).await;
                let nowhere = stage.call(&route, credential, &nowhere).await;
                assert_eq!(foreign.status, nowhere.status, "{}", route.path);
                if route.path.contains("{name}") || route.path.contains("{id}") {
                    foreign.refused(404, "not_found");
                    assert_eq!(foreign.text, nowhere.text, "{}", route.path);
                }
            }
            // Versions that only the other repository's secret has.
            let own_secret = format!("{LAIR}/secrets/MINE");
            let old = stage.app.get(&format!("{own_secret}?version=3"), credential).await;
            old.refused(404, "not_found");
            let body = json!({ "version": 3 });
            let old = stage.app.post(&format!("{own_secret}/rollback"), credential, body).await;
            old.refused(404, "not_found");
        }
        assert_eq!(stage.victims_rows().await, before);
        stage.app.get("/token/info", &stage.victims_token).await.expect(200);
    }

    async fn lists_and_counts_cover_one_repository_only(app: TestApp) {
        let stage = Fixture::set_up(app).await;
        for credential in [&stage.eve, &stage.eves_token] {
            for (path, total) in [("/secrets?page=1", "1"), ("/tokens", "1"), ("/tokens?page=1", "1")] {
                let list = stage.app.get(&format!("{LAIR}{path}"), credential).await;
                assert_eq!(list.expect(200).as_array().unwrap().len(), 1, "{path}");
                assert_eq!(list.header("x-total-count"), total, "{path}");
            }
            let export = stage.app.get(&format!("{LAIR}/export"), credential).await.expect(200);
            assert_eq!(export.as_array().unwrap().len(), 1, "{export}");
            for query in [
                format!("token_id={}", stage.token_id),
                format!("secret={}", HIDDEN[0]),
                "action=token-create&page=2".to_owned(),
            ] {
                let page = stage.app.get(&format!("{LAIR}/audit?{query}"), credential).await;
                assert_eq!(page.expect(200)["entries"], json!([]), "{query}");
            }
        }
    }

    async fn a_token_used_elsewhere_is_401_and_recorded_in_its_own_repository(app: TestApp) {
        let stage = Fixture::set_up(app).await;
        let before = stage.victims_rows().await;
        let victims_entries = count(&stage.conn, stage.app.repo_id).await;
        let mut expected = vec![];
        for route in routes() {
            // Resets the lockout from earlier attempts.
            stage.app.clock.advance(301);
            let path = route.path_of(HIDDEN[0], stage.token_id);
            let answer = stage.call(&route, &stage.eves_token, &path).await;
            answer.refused(401, "invalid_token");
            expected.push((answer.header("x-request-id").to_owned(), route.action));
        }
        let info = stage.app.get("/token/info", &stage.eves_token).await;
        info.refused(401, "invalid_token");
        let entries = wait_for_entries(&stage, expected.len() + 1).await;
        for (request_id, action) in expected {
            let entry = entries.iter().find(|entry| entry["request_id"] == *request_id).unwrap();
            assert_eq!(entry["action"], action, "{entry}");
            assert_eq!(entry["success"], false, "{entry}");
            let message = entry["message"].as_str().unwrap();
            assert!(message.ends_with("invalid_token: used on another repository"), "{entry}");
            assert!(entry["token_id"].as_i64().unwrap() > 0, "{entry}");
            assert_eq!(entry["secret_name"], "", "no name of the other repository");
        }
        assert_eq!(stage.victims_rows().await, before);
        assert_eq!(count(&stage.conn, stage.app.repo_id).await, victims_entries);
    }
}

async fn count(conn: &DatabaseConnection, repo_id: RepoId) -> usize {
    let of_repo = audit_entry::Entity::find().filter(audit_entry::Column::RepoId.eq(repo_id));
    of_repo.all(conn).await.unwrap().len()
}

/// The entries in eve's repository about her token's use elsewhere; they are written after the responses.
async fn wait_for_entries(stage: &Fixture, expected: usize) -> Vec<Value> {
    let path = format!("{LAIR}/audit?success=false&page_size=100");
    for _ in 0..100 {
        let page = stage.app.get(&path, &stage.eve).await.expect(200);
        let entries = page["entries"].as_array().unwrap().clone();
        if entries.len() >= expected {
            assert_eq!(entries.len(), expected);
            return entries;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("not recorded");
}
