//! Forge users: what is proven about them and their tokens, and how long it is cached.

use std::time::Duration;

use reqwest::Method;
use serde_json::json;

use crate::support::app::Options;

on_each_database! {
    async fn a_stranger_on_a_public_repository_is_refused_and_recorded(app: TestApp) {
        app.forge.world().publish("acme/app");
        app.store("A", "1").await;
        let mut refused = 0;
        for route in crate::matrix::routes() {
            for name in ["A", "MISSING"] {
                let answer = route.call(&app, &app.people.dave, &route.path_of(name, 1)).await;
                answer.refused(403, "forbidden");
                refused += 1;
            }
        }
        let entries = app.audit("?success=false&page_size=100").await;
        assert_eq!(entries.len(), refused);
        for entry in entries {
            assert_eq!(entry["user_name"], "dave");
            assert!(entry["message"].as_str().unwrap().contains("forbidden: "), "{entry}");
        }
    }

    async fn a_stranger_on_an_internal_or_opened_repository_is_not_a_member(app: TestApp) {
        app.store("A", "1").await;
        app.forge.world().open_to_everyone("acme/app");
        app.get("/secrets/A", &app.people.dave).await.refused(403, "forbidden");
        app.forge.world().make_internal("acme/app");
        app.get("/secrets/A", &app.people.dave).await.refused(403, "forbidden");
        app.get("/secrets", &app.people.dave).await.refused(403, "forbidden");
        app.get("/secrets/A", &app.people.carol).await.expect(200);
    }

    async fn an_invisible_repository_is_404_and_records_nothing(app: TestApp) {
        app.store("A", "1").await;
        let missing = app.get("//api/v1/repos/acme/none/vault/secrets/A", &app.people.dave).await;
        missing.refused(404, "not_found");
        for route in crate::matrix::routes() {
            for name in ["A", "MISSING"] {
                let path = route.path_of(name, 1);
                let answer = route.call(&app, &app.people.dave, &path).await;
                answer.refused(404, "not_found");
                assert_eq!(answer.text, missing.text, "{path}");
            }
        }
        let actions = app.audit("").await;
        assert_eq!(actions.len(), 1, "only what alice stored: {actions:?}");
    }

    async fn a_site_admin_is_admin_everywhere(app: TestApp) {
        let root = app.people.root.clone();
        let path = "/secrets/production.A";
        app.put(path, &root, json!({ "value": "1" })).await.expect(201);
        app.get(path, &root).await.expect(200);
        app.get("/audit", &root).await.expect(200);
        app.post("/tokens", &root, json!({ "description": "x" })).await.expect(201);
        app.delete(&format!("{path}?purge=true"), &root).await.expect(200);
    }

    async fn a_read_only_pat_makes_its_owner_a_reader(app: TestApp) {
        app.store("A", "1").await;
        app.store("production.A", "1").await;
        // Gitea 1.27 reports a token's scopes; elsewhere the service probes for them.
        for reports_scopes in [true, false] {
            let personal_token = {
                let mut world = app.forge.world();
                world.reports_scopes = reports_scopes;
                world.add_token("alice", "read:user,read:repository")
            };
            app.get("/secrets/A", &personal_token).await.expect(200);
            let list = app.get("/secrets", &personal_token).await.expect(200);
            assert_eq!(list.as_array().unwrap().len(), 1, "{list}");
            app.get("/secrets/production.A", &personal_token).await.refused(403, "forbidden");
            app.put("/secrets/A", &personal_token, json!({ "value": "2" })).await.refused(403, "forbidden");
            app.get("/tokens", &personal_token).await.refused(403, "forbidden");
            app.get("/audit", &personal_token).await.refused(403, "forbidden");
        }
        let stored = app.get("/secrets/A", &app.people.alice).await.expect(200);
        assert_eq!(stored["value"], "1");
    }

    async fn a_pat_without_the_needed_scopes_is_told_which_are_missing(app: TestApp) {
        let personal_token = app.forge.world().add_token("alice", "read:issue");
        let answer = app.get("/secrets", &personal_token).await;
        answer.refused(403, "forbidden");
        assert!(answer.text.contains("read:repository"), "{}", answer.text);
    }

    async fn an_actions_job_token_is_forbidden(app: TestApp) {
        app.forge.world().publish("acme/app");
        app.store("A", "1").await;
        let job = app.forge.world().add_job_token();
        for route in crate::matrix::routes() {
            let answer = route.call(&app, &job, &route.path_of("A", 1)).await;
            answer.refused(403, "forbidden");
        }
    }

    async fn a_disabled_user_is_refused_at_once(app: TestApp) {
        app.get("/secrets", &app.people.bob).await.expect(200);
        app.forge.world().deactivate("bob");
        app.get("/secrets", &app.people.bob).await.refused(403, "forbidden");
    }

    async fn a_removed_permission_ends_at_once_without_a_cache(app: TestApp) {
        app.store("A", "1").await;
        app.get("/secrets/A", &app.people.carol).await.expect(200);
        app.forge.world().set_member("acme/app", "carol", "none");
        app.get("/secrets/A", &app.people.carol).await.refused(404, "not_found");
        app.forge.world().set_member("acme/app", "bob", "read");
        let body = json!({ "value": "2" });
        app.put("/secrets/A", &app.people.bob, body).await.refused(403, "forbidden");
        app.get("/secrets/A", &app.people.bob).await.expect(200);
    }

    async fn a_removed_permission_ends_when_its_cache_entry_expires(app: TestApp) {
        let app = app.restart(Options {
            settings: vec![("FORGEVAULT__FORGE__ACCESS_CACHE_SECONDS", "1".to_owned())],
            ..Options::default()
        }).await;
        app.store("A", "1").await;
        app.get("/secrets/A", &app.people.carol).await.expect(200);
        app.forge.world().set_member("acme/app", "carol", "none");
        let mut rounds = 0;
        while app.get("/secrets/A", &app.people.carol).await.status == 200 {
            rounds += 1;
            assert!(rounds < 100, "still allowed long after one second");
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        app.get("/secrets/A", &app.people.carol).await.refused(404, "not_found");
    }

    async fn cached_answers_are_not_shared_between_tokens_or_repositories(app: TestApp) {
        let app = app.restart(Options {
            settings: vec![("FORGEVAULT__FORGE__ACCESS_CACHE_SECONDS", "300".to_owned())],
            ..Options::default()
        }).await;
        let personal_token = {
            let mut world = app.forge.world();
            world.add_repo("acme/other");
            world.add_token("alice", "read:user,read:repository")
        };
        app.store("A", "1").await;
        app.get("/secrets/A", &app.people.alice).await.expect(200);
        let calls = app.forge.all_calls();
        app.get("/secrets/A", &app.people.alice).await.expect(200);
        assert_eq!(app.forge.all_calls(), calls, "the forge was asked again");
        app.get("/secrets/A", &app.people.dave).await.refused(404, "not_found");
        let other = "//api/v1/repos/acme/other/vault/secrets/A";
        app.get(other, &app.people.alice).await.refused(404, "not_found");
        // Proof of read permission is no proof of write permission.
        app.get("/secrets/A", &personal_token).await.expect(200);
        let body = json!({ "value": "2" });
        app.put("/secrets/A", &personal_token, body.clone()).await.refused(403, "forbidden");
        app.put("/secrets/A", &app.people.alice, body).await.expect(200);
        app.put("/secrets/A", &personal_token, json!({ "value": "3" })).await.refused(403, "forbidden");
    }

    async fn owner_and_name_are_case_insensitive(app: TestApp) {
        app.store("A", "1").await;
        let token = app.token("read").await;
        for credential in [&app.people.carol, &token] {
            for path in ["ACME/APP", "Acme/App", "acme/aPP"] {
                let path = format!("//api/v1/repos/{path}/vault/secrets/A");
                let read = app.send(app.request(Method::GET, &path, credential)).await;
                assert_eq!(read.expect(200)["value"], "1");
            }
        }
    }
}
