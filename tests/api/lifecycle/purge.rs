//! Purging a deleted repository, and what is kept.

use entity::{
    RepoId, audit_entry, environment_change, environment_revision, repo, repo_head, repo_key,
    repo_name, secret, secret_version, token,
};
use forgevault::audit::Source;
use forgevault::lifecycle::purge::{purge, purge_due};
use sea_orm::{
    ColumnTrait as _, EntityTrait as _, PaginatorTrait as _, QueryFilter as _, QueryOrder as _,
};
use serde_json::json;

use super::{DAY, event, send_event, with_webhook};
use crate::support::app::TestApp;
use crate::support::forge::Mode;

/// Number of secrets, versions, keys, tokens, names, revisions and changes of a repository.
async fn row_counts(app: &TestApp, id: RepoId) -> [u64; 7] {
    let conn = app.database.connect().await;
    macro_rules! count {
        ($entity:ident) => {
            $entity::Entity::find()
                .filter($entity::Column::RepoId.eq(id))
                .count(&conn)
                .await
                .unwrap()
        };
    }
    [
        count!(secret),
        count!(secret_version),
        count!(repo_key),
        count!(token),
        count!(repo_name),
        count!(environment_revision),
        count!(environment_change),
    ]
}

async fn entries(app: &TestApp, id: RepoId) -> Vec<audit_entry::Model> {
    let conn = app.database.connect().await;
    let of_repo = audit_entry::Entity::find()
        .filter(audit_entry::Column::RepoId.eq(id))
        .order_by_asc(audit_entry::Column::Sequence);
    of_repo.all(&conn).await.unwrap()
}

async fn purge_now(app: &TestApp) -> usize {
    purge_due(&app.state).await.unwrap()
}

/// A repository with many secrets, one with many versions, some deleted; then deleted at the forge and
/// hidden.
async fn deleted_repository(app: TestApp) -> TestApp {
    let app = with_webhook(app).await;
    for number in 0..60 {
        app.store(&format!("S{number}"), "1").await;
    }
    for version in 0..450 {
        app.store("MANY", &version.to_string()).await;
    }
    app.delete("/secrets/S7", &app.people.alice)
        .await
        .expect(200);
    app.token("read").await;
    app.forge.world().delete("acme/app");
    send_event(&app, &event("deleted", app.repo_id, "acme/app"))
        .await
        .expect(200);
    app
}

on_each_database! {
    async fn after_the_grace_period_everything_but_the_audit_log_is_removed(app: TestApp) {
        let app = deleted_repository(app).await;
        // Another repository is not affected.
        app.forge.world().add_repo("acme/other");
        app.forge.world().set_member("acme/other", "alice", "admin");
        let other = "//api/v1/repos/acme/other/vault";
        let value = json!({ "value": "1" });
        app.put(&format!("{other}/secrets/A"), &app.people.alice, value).await.expect(201);
        let before = entries(&app, app.repo_id).await;
        assert_eq!(row_counts(&app, app.repo_id).await, [61, 510, 1, 1, 1, 511, 511]);
        app.clock.advance(30 * DAY - 1);
        assert_eq!(purge_now(&app).await, 0);
        assert_eq!(row_counts(&app, app.repo_id).await, [61, 510, 1, 1, 1, 511, 511]);
        app.clock.advance(1);
        assert_eq!(purge_now(&app).await, 1);
        // An unused key remains to reserve the next key version.
        assert_eq!(row_counts(&app, app.repo_id).await, [0, 0, 1, 0, 0, 0, 0]);
        let conn = app.database.connect().await;
        let key = repo_key::Entity::find().filter(repo_key::Column::RepoId.eq(app.repo_id));
        assert_eq!(key.one(&conn).await.unwrap().unwrap().key_version.get(), 2);
        let head = repo_head::Entity::find_by_id(app.repo_id).one(&conn).await.unwrap().unwrap();
        assert_eq!((head.secret_count, head.deleted_count), (0, 0));
        // The audit log is unchanged and records each step.
        let after = entries(&app, app.repo_id).await;
        assert!(after[..before.len()] == before);
        let steps = &after[before.len()..];
        assert!(steps.len() > 3, "in small steps: {}", steps.len());
        assert!(steps.iter().all(|entry| entry.action == "purge" && entry.source == "system"));
        assert_eq!(steps.last().unwrap().fail_reason, "repository purged");
        // A second run does nothing.
        let calls_before = app.forge.calls("by_id");
        assert_eq!(purge_now(&app).await, 0);
        assert_eq!(app.forge.calls("by_id"), calls_before);
        let answer = app.get(&format!("{other}/secrets/A"), &app.people.alice).await.expect(200);
        assert_eq!(answer["value"], "1");
    }

    async fn nothing_is_purged_that_the_forge_has_or_may_have(app: TestApp) {
        let app = with_webhook(app).await;
        app.store("A", "1").await;
        let token = app.token("read").await;
        app.forge.world().mode = Mode::Down;
        send_event(&app, &event("deleted", app.repo_id, "acme/app")).await.expect(200);
        app.clock.advance(29 * DAY);
        app.clock.advance(DAY);
        for mode in [Mode::Down, Mode::Status(404), Mode::Status(500), Mode::Html] {
            app.forge.world().mode = mode;
            assert_eq!(purge_now(&app).await, 0);
        }
        app.forge.world().mode = Mode::Normal;
        assert_eq!(row_counts(&app, app.repo_id).await, [1, 1, 1, 1, 1, 1, 1]);
        // The forge has it: it is made visible instead of purged.
        assert_eq!(purge_now(&app).await, 0);
        let body = json!({ "description": "y", "ttl": "60d" });
        app.token_with(body).await;
        app.get("/secrets/A", &token).await.refused(401, "token_expired");
        app.get("/secrets/A", &app.people.alice).await.expect(200);
    }

    async fn a_purge_needs_two_forge_answers_days_apart(app: TestApp) {
        let app = with_webhook(app).await;
        app.store("A", "1").await;
        // Hidden because of the webhook alone.
        app.forge.world().mode = Mode::Down;
        send_event(&app, &event("deleted", app.repo_id, "acme/app")).await.expect(200);
        app.forge.world().mode = Mode::Normal;
        app.forge.world().delete("acme/app");
        app.clock.advance(31 * DAY);
        assert_eq!(purge_now(&app).await, 0, "the first answer");
        app.clock.advance(2 * DAY - 1);
        assert_eq!(purge_now(&app).await, 0);
        app.clock.advance(1);
        assert_eq!(purge_now(&app).await, 1);
    }

    async fn without_an_admin_token_nothing_is_purged(app: TestApp) {
        let app = deleted_repository(app).await;
        let app = app.with(&[]).await;
        app.clock.advance(1000 * DAY);
        assert_eq!(purge_now(&app).await, 0);
        assert_eq!(row_counts(&app, app.repo_id).await, [61, 510, 1, 1, 1, 511, 511]);
    }

    async fn a_detached_repository_is_not_purged_automatically(app: TestApp) {
        let app = with_webhook(app).await;
        app.store("A", "1").await;
        app.forge.world().set_created_at("acme/app", "2026-06-01T00:00:00Z");
        app.get("/secrets/A", &app.people.alice).await.refused(404, "not_found");
        let mut deleted = event("deleted", app.repo_id, "acme/app");
        send_event(&app, &deleted).await.expect(200);
        deleted["repository"]["created_at"] = json!("2026-06-01T00:00:00Z");
        send_event(&app, &deleted).await.expect(200);
        app.forge.world().delete("acme/app");
        app.clock.advance(1000 * DAY);
        assert_eq!(purge_now(&app).await, 0);
        assert_eq!(row_counts(&app, app.repo_id).await[..2], [1, 1]);
    }

    async fn an_interrupted_purge_resumes(app: TestApp) {
        let app = deleted_repository(app).await;
        app.clock.advance(30 * DAY);
        // Abort the task after some steps, as if the process had died.
        let vault = app.state.clone();
        let purging = tokio::spawn(async move { purge_due(&vault).await.map(drop) });
        let began = entries(&app, app.repo_id).await.len();
        while entries(&app, app.repo_id).await.len() < began + 1 && !purging.is_finished() {
            tokio::task::yield_now().await;
        }
        purging.abort();
        drop(purging.await);
        let app = with_webhook(app).await;
        purge_now(&app).await;
        assert_eq!(row_counts(&app, app.repo_id).await, [0, 0, 1, 0, 0, 0, 0]);
    }

    async fn a_purged_repository_that_returns_starts_empty(app: TestApp) {
        let app = deleted_repository(app).await;
        app.clock.advance(30 * DAY);
        assert_eq!(purge_now(&app).await, 1);
        app.forge.world().add_repo_as(app.repo_id, "acme/app");
        app.forge.world().set_member("acme/app", "alice", "admin");
        let listed = app.get("/secrets", &app.people.alice).await.expect(200);
        assert_eq!(listed, json!([]));
        let stored = app.store("MANY", "new").await;
        assert_eq!(stored["current_version"], 1);
        let read = app.get("/secrets/MANY", &app.people.alice).await.expect(200);
        assert_eq!(read["value"], "new");
        let conn = app.database.connect().await;
        let row = repo::Entity::find_by_id(app.repo_id).one(&conn).await.unwrap().unwrap();
        assert_eq!((row.deleted_unix, row.purged_unix), (0, 0));
        // Another process can read it too: it does not mistake an old key for the new one.
        let replica = app.replica().await;
        let read = replica.get("/secrets/MANY", &app.people.alice).await.expect(200);
        assert_eq!(read["value"], "new");
    }

    async fn a_visible_repository_is_not_purged(app: TestApp) {
        let app = with_webhook(app).await;
        app.store("A", "1").await;
        let vault = &app.state;
        let refused = purge(&vault.commits, &vault.ring, app.repo_id, Source::System).await;
        assert_eq!(refused.unwrap_err().message(), "the repository is in use, so it was not purged");
        app.get("/secrets/A", &app.people.alice).await.expect(200);
        // Except by an operator, who may override the forge.
        purge(&vault.commits, &vault.ring, app.repo_id, Source::Cli).await.unwrap();
        app.get("/secrets/A", &app.people.alice).await.refused(404, "not_found");
    }
}
