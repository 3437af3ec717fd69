//! Permissions revoked between the headers of a request and the end of its body.

use forgevault::audit::Source;
use forgevault::lifecycle::purge::{purge, purge_strays};
use reqwest::Method;
use sea_orm::{ActiveModelTrait as _, EntityTrait as _};
use serde_json::{Value, json};

use super::{PERSON_CHECKS, TOKEN_CHECKS, begin, entries, snapshot, with_observed_clock};
use crate::matrix::{self, Route, routes};
use crate::support::app::TestApp;

/// Each operation with a body, its path and that body, with the data it needs already stored.
async fn operations(app: &TestApp) -> Vec<(Route, String, Value)> {
    let kept_token = app.token("admin").await;
    let mut operations = vec![];
    for (at, route) in routes().into_iter().enumerate() {
        let Some(body) = route.body() else {
            continue;
        };
        let name = format!("CELL_{at}");
        let (id, _) = matrix::prepare(app, &kept_token, &route, &name).await;
        let path = route.path_of(&name, id);
        operations.push((route, path, body));
    }
    operations
}

/// A person removed from the repository at the forge cannot change anything with a body that arrives
/// later.
async fn a_person_is_removed(app: TestApp, cache_seconds: u32) {
    let (app, clock) = with_observed_clock(app, cache_seconds).await;
    let operations = operations(&app).await;
    let before = snapshot(&app).await;
    let alice = (app.people.alice.as_str(), PERSON_CHECKS);
    for (route, path, body) in &operations {
        let partial = begin((&app, &clock), alice, (&route.method, path), body).await;
        app.forge.world().set_member("acme/app", "alice", "none");
        clock.advance(2);
        let answer = partial.finish().await;
        let what = format!("{} {path}: {}", route.method, answer.body);
        assert_eq!(
            (answer.status, &answer.body["error"]),
            (404, &json!("not_found")),
            "{what}"
        );
        let id = answer.request_id();
        let entry = entries(&app, &[id]).await.remove(id).unwrap();
        assert_eq!(
            (entry.action.as_str(), entry.success),
            (route.action, false),
            "{what}"
        );
        app.forge.world().set_member("acme/app", "alice", "admin");
        // A cached answer must not hide what changed in between.
        clock.advance(2);
        app.get("/secrets", &app.people.alice).await.expect(200);
    }
    assert_eq!(snapshot(&app).await, before);
}

on_each_database! {
    async fn a_person_removed_before_the_body_arrives_changes_nothing(app: TestApp) {
        a_person_is_removed(app, 0).await;
    }

    async fn a_person_removed_before_the_body_changes_nothing_despite_the_cache(app: TestApp) {
        a_person_is_removed(app, 300).await;
    }

    async fn a_person_with_reduced_permission_can_do_what_is_still_allowed(app: TestApp) {
        let (app, clock) = with_observed_clock(app, 0).await;
        let alice = (app.people.alice.as_str(), PERSON_CHECKS);
        // The repository is known from here on.
        app.get("/secrets", alice.0).await.expect(200);
        let body = json!({ "value": "late" });
        for (name, status) in [("ORDINARY", 201), ("production.X", 403)] {
            let path = format!("/secrets/{name}");
            let partial = begin((&app, &clock), alice, (&Method::PUT, &path), &body).await;
            app.forge.world().set_member("acme/app", "alice", "write");
            clock.advance(2);
            assert_eq!(partial.finish().await.status, status, "{name}");
            app.forge.world().set_member("acme/app", "alice", "admin");
        }
        // The new name is authorized like the old one.
        app.put("/secrets/ORDINARY", alice.0, body).await.expect(200);
        let rename = json!({ "name": "production.Y" });
        let partial = begin((&app, &clock), alice, (&Method::PATCH, "/secrets/ORDINARY"), &rename).await;
        app.forge.world().set_member("acme/app", "alice", "write");
        clock.advance(2);
        assert_eq!(partial.finish().await.status, 403);
    }

    async fn the_forge_is_asked_again_only_after_a_delay_or_to_create_a_token(app: TestApp) {
        let (app, _) = with_observed_clock(app, 300).await;
        app.store("A", "1").await;
        let token_body = json!({ "description": "x" });
        app.post("/tokens", &app.people.alice, token_body.clone()).await.expect(201);
        app.get("/secrets/A", &app.people.alice).await.expect(200);
        let calls_before = app.forge.all_calls();
        app.store("A", "2").await;
        app.get("/secrets/A", &app.people.alice).await.expect(200);
        assert_eq!(app.forge.all_calls(), calls_before);
        app.post("/tokens", &app.people.alice, token_body).await.expect(201);
        assert!(app.forge.all_calls() > calls_before);
        // Created while the forge's answer is cached, by a person who has just been removed.
        app.forge.world().set_member("acme/app", "alice", "none");
        app.get("/secrets/A", &app.people.alice).await.expect(200);
        let late = app.post("/tokens", &app.people.alice, json!({ "description": "late" })).await;
        late.refused(404, "not_found");
    }

    async fn a_forge_that_fails_at_that_point_is_reported(app: TestApp) {
        let (app, clock) = with_observed_clock(app, 0).await;
        let alice = (app.people.alice.as_str(), PERSON_CHECKS);
        // The repository is known from here on.
        app.get("/secrets", alice.0).await.expect(200);
        let body = json!({ "value": "late" });
        let partial = begin((&app, &clock), alice, (&Method::PUT, "/secrets/A"), &body).await;
        app.forge.world().mode = crate::support::forge::Mode::Down;
        clock.advance(2);
        let answer = partial.finish().await;
        assert_eq!((answer.status, &answer.body["error"]), (503, &json!("forge_unavailable")));
        app.forge.world().mode = crate::support::forge::Mode::Normal;
        app.get("/secrets/A", alice.0).await.refused(404, "not_found");
    }

    async fn a_token_that_ends_before_the_body_arrives_changes_nothing(app: TestApp) {
        let (app, clock) = with_observed_clock(app, 0).await;
        let operations = operations(&app).await;
        for (route, path, body) in operations {
            if route.is_for_users() {
                continue;
            }
            let token_body = json!({ "description": "x", "scope": "admin" });
            let (id, token) = app.id_and_token(token_body).await;
            let before = snapshot(&app).await;
            let token = (token.as_str(), TOKEN_CHECKS);
            let partial = begin((&app, &clock), token, (&route.method, &path), &body).await;
            app.delete(&format!("/tokens/{id}"), &app.people.alice).await.expect(200);
            let revoked = snapshot(&app).await;
            assert_ne!(revoked, before);
            let answer = partial.finish().await;
            let what = format!("{} {path}: {}", route.method, answer.body);
            assert_eq!((answer.status, &answer.body["error"]), (401, &json!("token_revoked")), "{what}");
            let id = answer.request_id();
            let entry = entries(&app, &[id]).await.remove(id).unwrap();
            assert_eq!((entry.action.as_str(), entry.success), (route.action, false), "{what}");
            assert_eq!(snapshot(&app).await, revoked, "{what}");
        }
    }

    async fn a_repository_archived_before_the_body_arrives_rejects_token_writes(app: TestApp) {
        let (app, clock) = with_observed_clock(app, 0).await;
        app.store("A", "1").await;
        let token = app.token("admin").await;
        let (id, _) = app.id_and_token(json!({ "description": "x", "scope": "read" })).await;
        let before = snapshot(&app).await;
        for (method, path, body) in [
            (Method::PUT, "/secrets/A", json!({ "value": "late" })),
            (Method::PUT, "/secrets/LATE", json!({ "value": "late" })),
            (Method::PATCH, "/secrets/A", json!({ "description": "late" })),
            (Method::POST, "/secrets/A/rollback", json!({ "version": 1 })),
            (Method::POST, "/tokens", json!({ "description": "late", "scope": "read" })),
            (Method::PATCH, &format!("/tokens/{id}"), json!({ "description": "late" })),
        ] {
            let by_token = (token.as_str(), TOKEN_CHECKS);
            let partial = begin((&app, &clock), by_token, (&method, path), &body).await;
            app.forge.world().archive("acme/app");
            // A request from any person records the archived state.
            app.get("/secrets/A", &app.people.carol).await.expect(200);
            let answer = partial.finish().await;
            let what = format!("{method} {path}: {}", answer.body);
            assert_eq!((answer.status, &answer.body["error"]), (403, &json!("forbidden")), "{what}");
            assert!(what.contains("archived"), "{what}");
            let id = answer.request_id();
            assert!(!entries(&app, &[id]).await.remove(id).unwrap().success, "{what}");
            assert_eq!(snapshot(&app).await, before, "{what}");
            app.forge.world().unarchive("acme/app");
            app.get("/secrets/A", &app.people.carol).await.expect(200);
        }
        let narrowed = json!({ "scope": "read:A" });
        let path = format!("/tokens/{id}");
        let by_token = (token.as_str(), TOKEN_CHECKS);
        let partial = begin((&app, &clock), by_token, (&Method::PATCH, &path), &narrowed).await;
        app.forge.world().archive("acme/app");
        app.get("/secrets/A", &app.people.carol).await.expect(200);
        assert_eq!(partial.finish().await.status, 200, "removal is still possible");
    }

    async fn a_slow_write_leaves_nothing_in_a_repository_purged_meanwhile(app: TestApp) {
        let (app, clock) = with_observed_clock(app, 0).await;
        app.store("A", "1").await;
        let token = app.token("admin").await;
        let body = json!({ "value": "late" });
        for (credential, status) in [((token.as_str(), TOKEN_CHECKS), 401), ((&app.people.alice, PERSON_CHECKS), 404)] {
            let partial = begin((&app, &clock), credential, (&Method::PUT, "/secrets/LATE"), &body).await;
            let vault = &app.state;
            purge(&vault.commits, &vault.ring, app.repo_id, Source::Cli).await.unwrap();
            assert_eq!(partial.finish().await.status, status);
            assert_eq!(snapshot(&app).await, "[] [] [] []");
            // The forge still has it, so it starts empty.
            app.get("/secrets", &app.people.alice).await.expect(200);
        }
    }

    async fn leftovers_in_a_purged_repository_are_purged(app: TestApp) {
        app.store("A", "1").await;
        app.token("read").await;
        let conn = app.database.connect().await;
        let secret = entity::secret::Entity::find().one(&conn).await.unwrap().unwrap();
        let version = entity::secret_version::Entity::find().one(&conn).await.unwrap().unwrap();
        let vault = &app.state;
        assert_eq!(purge_strays(vault).await.unwrap(), 0, "the repository is visible");
        purge(&vault.commits, &vault.ring, app.repo_id, Source::Cli).await.unwrap();
        assert_eq!(purge_strays(vault).await.unwrap(), 0);
        for with_secret in [true, false] {
            if with_secret {
                let row = entity::secret::ActiveModel::from(secret.clone()).reset_all();
                row.insert(&conn).await.unwrap();
            }
            let row = entity::secret_version::ActiveModel::from(version.clone()).reset_all();
            row.insert(&conn).await.unwrap();
            assert_eq!(purge_strays(vault).await.unwrap(), 1, "{with_secret}");
            assert_eq!(snapshot(&app).await, "[] [] [] []", "{with_secret}");
            assert_eq!(purge_strays(vault).await.unwrap(), 0);
        }
    }
}
