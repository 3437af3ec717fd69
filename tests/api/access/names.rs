//! A repository is identified by its id at the forge. These tests cover renames, recreated names and a
//! reinstalled forge.

use std::sync::Arc;

use reqwest::Method;
use serde_json::json;

use crate::support::app::{Answer, Options, TestApp};

async fn read(app: &TestApp, repository: &str, token: &str) -> Answer {
    let path = format!("//api/v1/repos/{repository}/vault/secrets/A");
    app.send(app.request(Method::GET, &path, token)).await
}

on_each_database! {
    async fn after_a_rename_a_vault_token_works_with_both_names(app: TestApp) {
        app.store("A", "1").await;
        let token = app.token("read").await;
        app.forge.world().rename("acme/app", "acme/apple");
        read(&app, "acme/app", &token).await.expect(200);
        read(&app, "acme/apple", &token).await.refused(401, "invalid_token");
        // A request with a forge token follows the old name and records the new one.
        assert_eq!(read(&app, "acme/app", &app.people.carol).await.expect(200)["value"], "1");
        for name in ["acme/app", "acme/apple", "Acme/Apple"] {
            assert_eq!(read(&app, name, &token).await.expect(200)["value"], "1", "{name}");
            assert_eq!(read(&app, name, &app.people.carol).await.expect(200)["value"], "1", "{name}");
        }
    }

    async fn a_transferred_repository_keeps_its_vault(app: TestApp) {
        app.store("A", "1").await;
        let token = app.token("read").await;
        {
            let mut world = app.forge.world();
            world.add_user("umbrella");
            world.rename("acme/app", "umbrella/app");
        }
        read(&app, "umbrella/app", &app.people.carol).await.expect(200);
        read(&app, "umbrella/app", &token).await.expect(200);
    }

    async fn a_recreated_name_inherits_nothing(app: TestApp) {
        app.store("A", "1").await;
        let token = app.token("admin").await;
        {
            let mut world = app.forge.world();
            world.recreate("acme/app");
            world.set_member("acme/app", "dave", "admin");
        }
        // Nothing has told the service yet that the name means another repository now.
        read(&app, "acme/app", &token).await.expect(200);
        read(&app, "acme/app", &app.people.dave).await.refused(404, "not_found");
        for (path, empty) in [
            ("/secrets?include_deleted=true", json!([])),
            ("/export", json!([])),
            ("/tokens", json!([])),
        ] {
            assert_eq!(app.get(path, &app.people.dave).await.expect(200), empty, "{path}");
        }
        let audit = app.get("/audit", &app.people.dave).await.expect(200);
        assert_eq!(audit["total"], 4, "only dave's own four reads: {audit}");
        read(&app, "acme/app", &token).await.refused(401, "invalid_token");
        app.put("/secrets/A", &app.people.dave, json!({ "value": "2" })).await.expect(201);
        read(&app, "acme/app", &app.people.alice).await.refused(404, "not_found");
    }

    async fn a_reused_name_belongs_to_the_new_repository(app: TestApp) {
        app.store("A", "1").await;
        let token = app.token("read").await;
        {
            let mut world = app.forge.world();
            world.rename("acme/app", "acme/apple");
            world.add_repo("acme/app");
            world.set_member("acme/app", "alice", "admin");
        }
        read(&app, "acme/app", &app.people.alice).await.refused(404, "not_found");
        read(&app, "acme/app", &token).await.refused(401, "invalid_token");
        read(&app, "acme/apple", &app.people.alice).await.expect(200);
        read(&app, "acme/apple", &token).await.expect(200);
        read(&app, "acme/app", &token).await.refused(401, "invalid_token");
    }

    async fn a_recreated_id_is_detached_and_never_served_again(app: TestApp) {
        app.store("A", "1").await;
        let token = app.token("admin").await;
        app.forge.world().set_created_at("acme/app", "2026-07-01T00:00:00Z");
        for person in [&app.people.alice, &app.people.root] {
            for route in crate::matrix::routes() {
                let answer = route.call(&app, person, &route.path_of("A", 1)).await;
                answer.refused(404, "not_found");
            }
        }
        read(&app, "acme/app", &token).await.refused(401, "invalid_token");
        app.get("/token/info", &token).await.refused(401, "invalid_token");
        // Neither under another name, nor when the old creation time returns, nor after a restart.
        app.forge.world().rename("acme/app", "acme/apple");
        app.forge.world().set_created_at("acme/apple", "2026-01-01T00:00:00Z");
        let app = app.restart(Options::default()).await;
        for name in ["acme/app", "acme/apple"] {
            read(&app, name, &app.people.alice).await.refused(404, "not_found");
            read(&app, name, &token).await.refused(401, "invalid_token");
        }
    }

    async fn an_unknown_name_is_looked_up_with_the_admin_token(app: TestApp) {
        let app = app.with_admin_token().await;
        app.store("A", "1").await;
        let token = app.token("read").await;
        {
            let mut world = app.forge.world();
            world.rename("acme/app", "acme/apple");
            world.add_repo("acme/other");
        }
        assert_eq!(read(&app, "acme/apple", &token).await.expect(200)["value"], "1");
        read(&app, "acme/other", &token).await.refused(401, "invalid_token");
        read(&app, "acme/none", &token).await.refused(401, "invalid_token");
        let calls = app.forge.all_calls();
        read(&app, "acme/apple", &token).await.expect(200);
        assert_eq!(app.forge.all_calls(), calls, "a name is remembered after its lookup");
        // Only the token's own repository is looked up, and only for a live token.
        let calls_before = app.forge.calls("by_id");
        for name in ["acme/one", "acme/two"] {
            read(&app, name, &token).await.refused(401, "invalid_token");
        }
        assert_eq!(app.forge.calls("by_id"), calls_before + 2);
        app.clock.advance(31 * 86_400);
        read(&app, "acme/three", &token).await.refused(401, "invalid_token");
        assert_eq!(app.forge.calls("by_id"), calls_before + 2);
        let token = app.token("read").await;
        // A forge that is down or refuses neither grants access nor causes a server error.
        app.forge.world().mode = crate::support::forge::Mode::Down;
        read(&app, "acme/never", &token).await.refused(401, "invalid_token");
        read(&app, "acme/apple", &token).await.expect(200);
    }

    async fn a_token_used_elsewhere_costs_the_same_for_any_name(app: TestApp) {
        let app = app.with_admin_token().await;
        let token = app.token("read").await;
        {
            let mut world = app.forge.world();
            world.add_repo("acme/known");
            world.add_repo("acme/other");
        }
        read(&app, "acme/known", &app.people.root).await.refused(404, "not_found");
        let mut asked = vec![];
        for name in ["acme/known", "acme/other", "acme/none"] {
            let calls = app.forge.all_calls();
            read(&app, name, &token).await.refused(401, "invalid_token");
            asked.push(app.forge.all_calls() - calls);
        }
        assert_eq!(asked, [1, 1, 1]);
    }

    async fn a_cached_answer_does_not_return_a_name_to_its_former_owner(app: TestApp) {
        let root = app.people.root.clone();
        let app = app.restart(Options {
            settings: vec![
                ("FORGEVAULT__FORGE__ACCESS_CACHE_SECONDS", "300".to_owned()),
                ("FORGEVAULT__FORGE__ADMIN_TOKEN", root),
            ],
            ..Options::default()
        }).await;
        app.store("A", "1").await;
        let lost = app.token("read").await;
        // Both ways cache the forge's answers about acme/app.
        read(&app, "acme/app", &app.people.carol).await.expect(200);
        read(&app, "acme/elsewhere", &lost).await.refused(401, "invalid_token");
        {
            let mut world = app.forge.world();
            world.recreate("acme/app");
            world.set_member("acme/app", "dave", "admin");
        }
        let vault_token = app.post("/tokens", &app.people.dave, json!({ "description": "CI", "scope": "read" })).await;
        let vault_token = vault_token.expect(201)["token"].as_str().unwrap().to_owned();
        app.put("/secrets/A", &app.people.dave, json!({ "value": "2" })).await.expect(201);
        for _ in 0..2 {
            read(&app, "acme/app", &lost).await.refused(401, "invalid_token");
            read(&app, "acme/app", &app.people.carol).await.refused(404, "not_found");
            assert_eq!(read(&app, "acme/app", &vault_token).await.expect(200)["value"], "2");
        }
    }

    async fn concurrent_jobs_using_a_new_name_are_all_served_with_caching(app: TestApp) {
        app.store("A", "1").await;
        let token = app.token("read").await;
        let root = app.people.root.clone();
        let app = app.restart(Options {
            settings: vec![
                ("FORGEVAULT__FORGE__ADMIN_TOKEN", root),
                ("FORGEVAULT__FORGE__ACCESS_CACHE_SECONDS", "300".to_owned()),
            ],
            ..Options::default()
        }).await;
        // The cached answer contains the new name from here on.
        app.forge.world().rename("acme/app", "acme/apple");
        read(&app, "acme/nothing", &token).await.refused(401, "invalid_token");
        let jobs = (0..10).map(|_| read(&app, "acme/apple", &token));
        for answer in futures_util::future::join_all(jobs).await {
            assert_eq!(answer.expect(200)["value"], "1");
        }
    }

    async fn a_reassigned_name_does_not_serve_the_old_repositorys_vault_token(app: TestApp) {
        let app = app.with_admin_token().await;
        app.store("A", "1").await;
        let token = app.token("read").await;
        app.forge.world().rename("acme/app", "acme/apple");
        read(&app, "acme/apple", &token).await.expect(200);
        // The old name keeps working, also while the forge cannot be asked.
        read(&app, "acme/app", &token).await.expect(200);
        app.forge.world().mode = crate::support::forge::Mode::Down;
        read(&app, "acme/app", &token).await.expect(200);
        app.forge.world().mode = crate::support::forge::Mode::Normal;
        app.forge.world().add_repo("acme/app");
        read(&app, "acme/app", &token).await.refused(401, "invalid_token");
        read(&app, "acme/apple", &token).await.expect(200);
        app.forge.world().mode = crate::support::forge::Mode::Down;
        read(&app, "acme/app", &token).await.refused(401, "invalid_token");
    }

    async fn a_cached_answer_is_not_applied_to_another_repository(app: TestApp) {
        let app = app.with(&[("FORGEVAULT__FORGE__ACCESS_CACHE_SECONDS", "300")]).await;
        app.store("A", "1").await;
        read(&app, "acme/app", &app.people.carol).await.expect(200);
        {
            let mut world = app.forge.world();
            world.rename("acme/app", "acme/apple");
            world.add_repo("acme/app");
            world.set_member("acme/app", "carol", "read");
        }
        // A name's meaning is cached for one second only.
        let until = std::time::Instant::now() + std::time::Duration::from_mins(1);
        while read(&app, "acme/app", &app.people.carol).await.status == 200 {
            assert!(std::time::Instant::now() < until, "cached until it expires");
        }
        read(&app, "acme/app", &app.people.carol).await.refused(404, "not_found");
        read(&app, "acme/apple", &app.people.carol).await.expect(200);
    }

    async fn an_unknown_vault_token_causes_no_forge_request(app: TestApp) {
        let app = app.with_admin_token().await;
        let unknown = forgevault::tokens::VaultToken::generate().unwrap();
        let calls = app.forge.all_calls();
        for name in ["acme/app", "acme/other", "acme/none"] {
            read(&app, name, unknown.expose()).await.refused(401, "invalid_token");
        }
        assert_eq!(app.forge.all_calls(), calls);
    }

    async fn an_invalid_admin_token_grants_nothing(app: TestApp) {
        app.store("A", "1").await;
        let token = app.token("read").await;
        let carol = app.people.carol.clone();
        let (database, forge, people, repo_id) = app.stop().await;
        let options = Options {
            settings: vec![("FORGEVAULT__FORGE__ADMIN_TOKEN", carol)],
            ..Options::default()
        };
        let app = TestApp::start_on(database, Arc::clone(&forge), people, repo_id, options).await;
        forge.world().rename("acme/app", "acme/apple");
        forge.world().set_member("acme/apple", "carol", "none");
        read(&app, "acme/apple", &token).await.refused(401, "invalid_token");
        read(&app, "acme/app", &token).await.expect(200);
    }
}
