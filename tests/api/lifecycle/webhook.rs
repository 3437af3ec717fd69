//! `POST /api/v1/vault/webhook`

use entity::{RepoId, repo, repo_name};
use forgevault::lifecycle::{confirm, service};
use reqwest::Method;
use sea_orm::EntityTrait as _;
use serde_json::{Value, json};

use super::{ROUTE, SECRET, event, send_event, sign, with_webhook};
use crate::matrix::routes;
use crate::support::app::{NOW, TestApp};
use crate::support::forge::Mode;
use crate::support::rows;

async fn row(app: &TestApp, id: RepoId) -> repo::Model {
    let conn = app.database.connect().await;
    repo::Entity::find_by_id(id)
        .one(&conn)
        .await
        .unwrap()
        .unwrap()
}

/// Asserts that every route treats the token as unknown.
async fn assert_unknown(app: &TestApp, token: &str) {
    for route in routes() {
        app.clock.advance(301);
        let answer = route.call(app, token, &route.path_of("A", 1)).await;
        answer.refused(401, "invalid_token");
        assert!(!answer.text.contains("the value"));
    }
    app.get("/token/info", token)
        .await
        .refused(401, "invalid_token");
}

/// Sends the event while the forge is down, so that it cannot be confirmed.
async fn send_unconfirmed(app: &TestApp, event: &Value) {
    app.forge.world().mode = Mode::Down;
    let answer = send_event(app, event).await.expect(200);
    assert_eq!(answer["message"], "Repository hidden");
    app.forge.world().mode = Mode::Normal;
}

on_each_database! {
    async fn a_replayed_deletion_does_not_hide_an_existing_repository(app: TestApp) {
        let app = with_webhook(app).await;
        app.store("A", "1").await;
        let token = app.token("read").await;
        let deleted = event("deleted", app.repo_id, "acme/app");
        for _ in 0..2 {
            assert_eq!(send_event(&app, &deleted).await.expect(200)["message"], "Repository noted");
            app.get("/secrets/A", &token).await.expect(200);
        }
        assert!(app.audit("?action=delete").await.is_empty());
        assert_eq!(row(&app, app.repo_id).await.deleted_unix, 0);
    }

    async fn a_deletion_announced_before_it_happens_hides_once_it_has(app: TestApp) {
        let app = with_webhook(app).await;
        app.store("A", "1").await;
        let token = app.token("read").await;
        // Both forges call their webhooks first and delete afterwards.
        send_event(&app, &event("deleted", app.repo_id, "acme/app")).await.expect(200);
        app.clock.advance(5);
        confirm::pending_deletions(&app.state).await.unwrap();
        app.get("/secrets/A", &token).await.expect(200);
        app.forge.world().delete("acme/app");
        app.clock.advance(5);
        confirm::pending_deletions(&app.state).await.unwrap();
        app.get("/secrets/A", &token).await.refused(401, "invalid_token");
        let row = row(&app, app.repo_id).await;
        assert_eq!((row.deleted_unix, row.gone_unix), (NOW + 10, NOW + 10));
        // The forge is not asked again.
        let calls_before = app.forge.all_calls();
        app.clock.advance(60);
        confirm::pending_deletions(&app.state).await.unwrap();
        assert_eq!(app.forge.all_calls(), calls_before);
    }

    async fn without_an_admin_token_each_event_hides_once(app: TestApp) {
        let app = app.with(&[("FORGEVAULT__FORGE__WEBHOOK_SECRET", SECRET)]).await;
        app.store("A", "1").await;
        let token = app.token("read").await;
        let deleted = event("deleted", app.repo_id, "acme/app");
        assert_eq!(send_event(&app, &deleted).await.expect(200)["message"], "Repository hidden");
        app.get("/secrets/A", &token).await.refused(401, "invalid_token");
        app.get("/secrets/A", &app.people.alice).await.expect(200);
        // A replay of the event is ignored, whoever sends it.
        assert_eq!(send_event(&app, &deleted).await.expect(200)["message"], "Ignored");
        app.get("/secrets/A", &token).await.expect(200);
    }

    async fn a_deleted_repository_is_hidden_at_once_and_nothing_is_removed(app: TestApp) {
        let app = with_webhook(app).await;
        app.store("A", "the value").await;
        let token = app.token("admin").await;
        app.forge.world().delete("acme/app");
        app.get("/secrets/A", &token).await.expect(200);
        let answer = send_event(&app, &event("deleted", app.repo_id, "acme/app")).await;
        assert_eq!(answer.expect(200), json!({ "message": "Repository hidden" }));
        assert_eq!(row(&app, app.repo_id).await.deleted_unix, NOW);
        assert_unknown(&app, &token).await;
        app.get("/secrets/A", &app.people.alice).await.refused(404, "not_found");
        // An unknown name leads nowhere either, and the forge is not asked about it.
        let calls_before = app.forge.calls("by_id");
        let other = "//api/v1/repos/acme/other/vault/secrets";
        app.get(other, &token).await.refused(401, "invalid_token");
        assert_eq!(app.forge.calls("by_id"), calls_before);
    }

    async fn a_hidden_repository_becomes_visible_when_the_forge_has_it(app: TestApp) {
        let app = with_webhook(app).await;
        app.store("A", "1").await;
        let token = app.token("read").await;
        // While the forge cannot be asked, the webhook's report stands.
        send_unconfirmed(&app, &event("deleted", app.repo_id, "acme/app")).await;
        app.get("/secrets/A", &token).await.refused(401, "invalid_token");
        // Through a forge token that the forge accepts.
        app.get("/secrets/A", &app.people.alice).await.expect(200);
        app.get("/secrets/A", &token).await.expect(200);
        // Through the recheck of recently hidden repositories.
        let mut another = event("deleted", app.repo_id, "acme/app");
        another["sender"]["login"] = json!("bob");
        send_unconfirmed(&app, &another).await;
        app.get("/secrets/A", &token).await.refused(401, "invalid_token");
        service::recheck(&app.state).await.unwrap();
        app.get("/secrets/A", &token).await.expect(200);
        let told: Vec<Value> = app.audit("?action=delete").await;
        assert_eq!(told.len(), 2);
        assert!(told.iter().all(|entry| entry["source"] == "system" && entry["secret_name"] == ""));
        assert_eq!(told[0]["message"], "repository hidden: the forge reported its deletion");
    }

    async fn a_recheck_keeps_missing_or_unconfirmed_repositories_hidden(app: TestApp) {
        let app = with_webhook(app).await;
        app.store("A", "1").await;
        let token = app.token("read").await;
        send_unconfirmed(&app, &event("deleted", app.repo_id, "acme/app")).await;
        app.forge.world().mode = Mode::Down;
        service::recheck(&app.state).await.unwrap();
        app.get("/secrets/A", &token).await.refused(401, "invalid_token");
        app.forge.world().mode = Mode::Normal;
        app.forge.world().delete("acme/app");
        service::recheck(&app.state).await.unwrap();
        app.get("/secrets/A", &token).await.refused(401, "invalid_token");
    }

    async fn only_the_forges_signature_is_accepted(app: TestApp) {
        let app = with_webhook(app).await;
        app.store("A", "1").await;
        let token = app.token("read").await;
        let before = rows::all(&app.database.connect().await).await;
        let body = event("deleted", app.repo_id, "acme/app").to_string();
        let (valid, other) = (sign(&body, SECRET), sign(&body, "another"));
        for (header, value) in [
            ("X-Nothing", String::new()),
            ("X-Gitea-Signature", other),
            ("X-Gitea-Signature", sign(&format!("{body} "), SECRET)),
            ("X-Gitea-Signature", valid[..63].to_owned()),
            ("X-Gitea-Signature", String::new()),
            ("X-Hub-Signature-256", valid.clone()),
            ("X-Hub-Signature", format!("sha1={valid}")),
            ("Authorization", format!("Bearer {}", app.people.root)),
        ] {
            let request = app.request(Method::POST, ROUTE, "").header("X-Gitea-Event", "repository");
            let answer = app.send(request.header(header, value).body(body.clone())).await;
            answer.refused(401, "unauthorized");
        }
        assert_eq!(rows::all(&app.database.connect().await).await, before);
        app.get("/secrets/A", &token).await.expect(200);
        for (event, header, value) in [
            ("X-Gitea-Event", "X-Gitea-Signature", valid.clone()),
            ("X-Forgejo-Event", "X-Forgejo-Signature", valid.clone()),
            ("X-Gitea-Event", "X-Hub-Signature-256", format!("sha256={valid}")),
        ] {
            let request = app.request(Method::POST, ROUTE, "").header(event, "repository");
            let answer = app.send(request.header(header, value).body(body.clone())).await;
            assert_eq!(answer.expect(200)["message"], "Repository noted", "{header}");
        }
    }

    async fn without_a_secret_the_route_does_not_exist(app: TestApp) {
        let body = event("deleted", app.repo_id, "acme/app").to_string();
        let request = app.request(Method::POST, ROUTE, "").header("X-Gitea-Event", "repository");
        let signed = request.header("X-Gitea-Signature", sign(&body, ""));
        let answer = app.send(signed.body(body)).await;
        answer.refused(404, "not_found");
        let nowhere = app.post("//api/v1/vault/nothing", "", json!({})).await;
        assert_eq!(answer.text, nowhere.text);
    }

    async fn other_events_and_repositories_are_ignored(app: TestApp) {
        let app = with_webhook(app).await;
        app.store("A", "1").await;
        let before = rows::all(&app.database.connect().await).await;
        let ignored = json!({ "message": "Ignored" });
        for about in [
            event("deleted", RepoId::new(4711), "acme/app"),
            event("archived", app.repo_id, "acme/app"),
            event("created", RepoId::new(4711), "acme/unknown"),
        ] {
            assert_eq!(send_event(&app, &about).await.expect(200), ignored, "{about}");
        }
        let body = event("deleted", app.repo_id, "acme/app").to_string();
        let signature = sign(&body, SECRET);
        for (header, value) in [("X-Gitea-Event", "push"), ("X-Nothing", "repository")] {
            let request = app.request(Method::POST, ROUTE, "").header(header, value);
            let signed = request.header("X-Gitea-Signature", &signature);
            assert_eq!(app.send(signed.body(body.clone())).await.expect(200), ignored);
        }
        assert_eq!(rows::all(&app.database.connect().await).await, before);
        assert_eq!(app.forge.calls("by_id"), 0);
    }

    async fn an_invalid_body_is_refused_even_with_a_valid_signature(app: TestApp) {
        let app = with_webhook(app).await;
        for body in [json!({}), json!([]), json!({ "action": "deleted" }), json!({ "action": "deleted", "repository": { "id": "1" } })] {
            send_event(&app, &body).await.refused(400, "invalid_request");
        }
        let large = " ".repeat(1024 * 1024 + 1);
        let request = app.request(Method::POST, ROUTE, "").header("X-Gitea-Event", "repository");
        let signed = request.header("X-Gitea-Signature", sign(&large, SECRET));
        app.send(signed.body(large)).await.refused(413, "value_too_large");
        let unsigned = app.request(Method::POST, ROUTE, "").header("X-Gitea-Event", "repository");
        app.send(unsigned).await.refused(401, "unauthorized");
    }

    async fn a_replayed_deletion_changes_nothing(app: TestApp) {
        let app = with_webhook(app).await;
        app.store("A", "1").await;
        let deleted = event("deleted", app.repo_id, "acme/app");
        app.forge.world().delete("acme/app");
        send_event(&app, &deleted).await.expect(200);
        let before = rows::all(&app.database.connect().await).await;
        app.clock.advance(1_000);
        for _ in 0..3 {
            assert_eq!(send_event(&app, &deleted).await.expect(200)["message"], "Ignored");
        }
        assert_eq!(rows::all(&app.database.connect().await).await, before, "the grace period is not reset");
    }

    async fn deleting_an_earlier_repository_with_the_same_id_hides_nothing(app: TestApp) {
        let app = with_webhook(app).await;
        app.store("A", "1").await;
        let token = app.token("read").await;
        let mut old_event = event("deleted", app.repo_id, "acme/app");
        old_event["repository"]["created_at"] = json!("2020-01-01T00:00:00Z");
        assert_eq!(send_event(&app, &old_event).await.expect(200)["message"], "Ignored");
        app.get("/secrets/A", &token).await.expect(200);
    }

    async fn an_attached_and_not_yet_confirmed_repository_can_be_deleted(app: TestApp) {
        let app = with_webhook(app).await;
        app.store("A", "1").await;
        app.forge.world().delete("acme/app");
        send_event(&app, &event("deleted", app.repo_id, "acme/app")).await.expect(200);
        service::attach(&app.state.commits, app.repo_id).await.unwrap();
        assert_eq!(row(&app, app.repo_id).await.deleted_unix, 0);
        send_event(&app, &event("deleted", app.repo_id, "acme/app")).await.expect(200);
        assert_eq!(row(&app, app.repo_id).await.deleted_unix, NOW);
    }

    async fn a_new_name_is_taken_from_the_forge_and_not_from_the_event(app: TestApp) {
        let app = with_webhook(app).await;
        app.store("A", "1").await;
        let token = app.token("read").await;
        app.forge.world().rename("acme/app", "acme/new");
        // Replays an old event whose name is out of date.
        for reported in ["acme/new", "acme/app", "acme/older"] {
            let answer = send_event(&app, &event("renamed", app.repo_id, reported)).await;
            assert_eq!(answer.expect(200)["message"], "Repository noted");
        }
        let known = row(&app, app.repo_id).await;
        assert_eq!((known.owner.as_str(), known.name.as_str()), ("acme", "new"));
        let conn = app.database.connect().await;
        let names = repo_name::Entity::find().all(&conn).await.unwrap();
        let mut names: Vec<_> = names.into_iter().map(|name| name.name_key).collect();
        names.sort();
        assert_eq!(names, ["acme/app", "acme/new"]);
        let calls_before = app.forge.all_calls();
        app.get("//api/v1/repos/acme/new/vault/secrets/A", &token).await.expect(200);
        assert_eq!(app.forge.all_calls(), calls_before, "the name is known already");
    }

    async fn a_reassigned_name_no_longer_leads_to_the_old_repository(app: TestApp) {
        let app = with_webhook(app).await;
        app.store("A", "1").await;
        let token = app.token("read").await;
        // No webhook reported the deletion, as when a user is purged with all repositories.
        let id = app.forge.world().recreate("acme/app");
        app.get("/secrets/A", &token).await.expect(200);
        let answer = send_event(&app, &event("created", id, "acme/app")).await;
        assert_eq!(answer.expect(200)["message"], "Repository noted");
        app.get("/secrets/A", &token).await.refused(401, "invalid_token");
        // An event with an id that the forge does not have binds nothing.
        let answer = send_event(&app, &event("created", RepoId::new(4711), "acme/app")).await;
        assert_eq!(answer.expect(200)["message"], "Ignored");
    }

    async fn an_unreachable_forge_leaves_the_names_unchanged(app: TestApp) {
        let app = with_webhook(app).await;
        app.store("A", "1").await;
        let before = rows::all(&app.database.connect().await).await;
        app.forge.world().rename("acme/app", "acme/new");
        app.forge.world().mode = Mode::Down;
        let answer = send_event(&app, &event("renamed", app.repo_id, "acme/new")).await;
        answer.refused(503, "forge_unavailable");
        // A deletion takes effect without a confirmation.
        assert_eq!(rows::all(&app.database.connect().await).await, before);
        let answer = send_event(&app, &event("deleted", app.repo_id, "acme/app")).await;
        assert_eq!(answer.expect(200)["message"], "Repository hidden");
    }

    async fn the_webhook_secret_appears_nowhere(app: TestApp) {
        let app = with_webhook(app).await;
        app.store("A", "1").await;
        let answer = send_event(&app, &event("deleted", app.repo_id, "acme/app")).await;
        let rows = rows::all(&app.database.connect().await).await.join("\n");
        assert!(!answer.text.contains(SECRET) && !rows.contains(SECRET));
    }
}
