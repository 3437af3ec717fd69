//! The sweep, which asks the forge for repositories that were deleted there.

use forgevault::lifecycle::purge::purge_due;
use forgevault::lifecycle::reconcile::Stopped;
use forgevault::lifecycle::service::{Sweep, sweep};
use forgevault::lifecycle::watch;
use serde_json::json;

use super::{DAY, event, send_event, with_webhook};
use crate::support::app::{Options, TestApp};
use crate::support::forge::Mode;

async fn run_sweep(app: &TestApp) -> Sweep {
    sweep(&app.state).await.unwrap().unwrap()
}

/// Adds repositories of acme with a secret and a token each, and returns the tokens.
async fn add(app: &TestApp, count: usize) -> Vec<(String, String)> {
    let mut added = vec![];
    for number in 0..count {
        let name = format!("acme/repo{number}");
        app.forge.world().add_repo(&name);
        app.forge.world().set_member(&name, "alice", "admin");
        let path = format!("//api/v1/repos/{name}/vault");
        let body = json!({ "description": "x", "scope": "read" });
        let created = app
            .post(&format!("{path}/tokens"), &app.people.alice, body)
            .await;
        let token = created.expect(201)["token"].as_str().unwrap().to_owned();
        added.push((format!("{path}/secrets"), token));
    }
    added
}

fn outcome_of(hidden: usize, served: usize) -> Sweep {
    Sweep {
        hidden,
        served,
        failed: 0,
    }
}

async fn metric(app: &TestApp, outcome: &str) -> bool {
    let text = app.get("//metrics", "").await.text;
    text.contains(&format!(
        "sweeps_total{{of=\"repositories\",outcome=\"{outcome}\"}} "
    ))
}

on_each_database! {
    async fn a_missing_repository_is_hidden_and_a_restored_one_made_visible(app: TestApp) {
        let app = with_webhook(app).await;
        app.store("A", "1").await;
        let token = app.token("read").await;
        let others = add(&app, 2).await;
        assert_eq!(run_sweep(&app).await, outcome_of(0, 0));
        app.forge.world().delete("acme/app");
        assert_eq!(run_sweep(&app).await, outcome_of(1, 0));
        assert_eq!(run_sweep(&app).await, outcome_of(0, 0), "already hidden");
        app.get("/secrets/A", &token).await.refused(401, "invalid_token");
        for (path, token) in &others {
            app.get(path, token).await.expect(200);
        }
        // Restored from a backup, with the old id and creation time.
        app.forge.world().add_repo_as(app.repo_id, "acme/app");
        app.forge.world().set_member("acme/app", "alice", "admin");
        assert_eq!(run_sweep(&app).await, outcome_of(0, 1));
        app.get("/secrets/A", &token).await.expect(200);
        let entries = app.audit("?action=delete").await;
        assert_eq!(entries[0]["message"], "repository hidden: it no longer exists at the forge");
        assert!(metric(&app, "done").await && !metric(&app, "stopped").await);
    }

    async fn a_wrongly_reported_deletion_is_corrected(app: TestApp) {
        let app = with_webhook(app).await;
        app.store("A", "1").await;
        let token = app.token("read").await;
        app.forge.world().mode = Mode::Down;
        send_event(&app, &event("deleted", app.repo_id, "acme/app")).await.expect(200);
        app.forge.world().mode = Mode::Normal;
        app.get("/secrets/A", &token).await.refused(401, "invalid_token");
        app.clock.advance(10_000);
        assert_eq!(run_sweep(&app).await, outcome_of(0, 1));
        app.get("/secrets/A", &token).await.expect(200);
    }

    async fn nothing_is_hidden_when_too_many_would_vanish_at_once(app: TestApp) {
        let app = with_webhook(app).await;
        let added = add(&app, 6).await;
        for number in 0..4 {
            app.forge.world().delete(&format!("acme/repo{number}"));
        }
        let stopped = sweep(&app.state).await.unwrap().unwrap_err();
        assert_eq!(stopped, Stopped::TooManyGone { gone: 4, known: 6 });
        for (path, token) in &added {
            app.get(path, token).await.expect(200);
        }
        assert!(metric(&app, "stopped").await && !metric(&app, "done").await);
        // Three are allowed.
        app.forge.world().add_repo("acme/repo3");
        app.forge.world().modes.insert("by_id", Mode::Status(502));
        assert!(sweep(&app.state).await.unwrap().is_err());
        assert!(metric(&app, "failed").await);
    }

    async fn a_failing_forge_hides_nothing(app: TestApp) {
        let app = with_webhook(app).await;
        app.store("A", "1").await;
        let token = app.token("read").await;
        app.forge.world().delete("acme/app");
        for mode in [Mode::Down, Mode::Html, Mode::Status(401), Mode::Status(403), Mode::Status(500)] {
            app.forge.world().modes.insert("by_id", mode);
            assert_eq!(run_sweep(&app).await, Sweep { failed: 1, ..outcome_of(0, 0) });
        }
        app.forge.world().modes.clear();
        // A demoted site admin's token gets a 404 for repositories it may not see.
        app.forge.world().demote("root");
        assert_eq!(run_sweep(&app).await, Sweep { failed: 1, ..outcome_of(0, 0) });
        app.get("/secrets/A", &token).await.expect(200);
    }

    async fn a_sweep_records_new_names_and_detaches_on_another_creation_time(app: TestApp) {
        let app = with_webhook(app).await;
        app.store("A", "1").await;
        let token = app.token("read").await;
        app.forge.world().rename("acme/app", "acme/new");
        assert_eq!(run_sweep(&app).await, outcome_of(0, 0));
        app.forge.world().mode = Mode::Down;
        app.get("//api/v1/repos/acme/new/vault/secrets/A", &token).await.expect(200);
        app.forge.world().mode = Mode::Normal;
        app.forge.world().set_created_at("acme/new", "2026-06-01T00:00:00Z");
        assert_eq!(run_sweep(&app).await, outcome_of(0, 0));
        app.get("//api/v1/repos/acme/new/vault/secrets/A", &token).await.refused(401, "invalid_token");
        app.get("//api/v1/repos/acme/new/vault/secrets/A", &app.people.alice).await
            .refused(404, "not_found");
    }

    async fn a_public_only_admin_token_hides_and_purges_nothing(app: TestApp) {
        let app = with_webhook(app).await;
        app.store("A", "1").await;
        let token = app.token("read").await;
        add(&app, 1).await;
        for reports_scopes in [true, false] {
            app.forge.world().reports_scopes = reports_scopes;
            app.forge.world().limit_to_public(&app.people.root);
            assert_eq!(run_sweep(&app).await, Sweep { failed: 2, ..outcome_of(0, 0) });
            app.get("/secrets/A", &token).await.expect(200);
        }
        // A repository hidden on the forge's word is not purged on the word of such a token.
        app.forge.world().mode = Mode::Down;
        send_event(&app, &event("deleted", app.repo_id, "acme/app")).await.expect(200);
        app.forge.world().mode = Mode::Normal;
        for _ in 0..3 {
            app.clock.advance(60 * DAY);
            assert_eq!(purge_due(&app.state).await.unwrap(), 0);
        }
        assert!(watch::admin_token(&app.state).await.unwrap().problem().is_some());
        let metrics = app.get("//metrics", "").await.text;
        assert!(metrics.contains("forgevault_admin_token_usable{} 0"), "{metrics}");
        let answer = app.get("//api/v1/vault/ready", &app.people.alice).await.expect(200);
        assert!(answer["details"].is_null());
        let world_root = app.forge.world().add_token("root", "all");
        let answer = app.get("//api/v1/vault/ready", &world_root).await.expect(200);
        let problem = answer["details"]["admin_token_problem"].as_str().unwrap();
        assert!(problem.contains("private"), "{problem}");
    }

    async fn after_a_sweep_a_reassigned_name_serves_no_vault_token(app: TestApp) {
        let app = with_webhook(app).await;
        app.store("A", "1").await;
        let token = app.token("read").await;
        {
            let mut world = app.forge.world();
            world.rename("acme/app", "acme/apple");
            world.add_repo("acme/app");
        }
        // No webhook reported either.
        app.get("/secrets/A", &token).await.expect(200);
        assert_eq!(run_sweep(&app).await, outcome_of(0, 0));
        app.forge.world().mode = Mode::Down;
        app.get("/secrets/A", &token).await.refused(401, "invalid_token");
        app.get("//api/v1/repos/acme/apple/vault/secrets/A", &token).await.expect(200);
    }

    async fn deletions_missed_by_the_webhook_are_counted(app: TestApp) {
        let app = with_webhook(app).await;
        app.store("A", "1").await;
        add(&app, 1).await;
        let missed = async || {
            let text = app.get("//metrics", "").await.text;
            let line = text.lines().find(|line| line.starts_with("forgevault_missed_deletions_total "));
            line.unwrap().rsplit(' ').next().unwrap().to_owned()
        };
        app.forge.world().delete("acme/app");
        send_event(&app, &event("deleted", app.repo_id, "acme/app")).await.expect(200);
        assert_eq!(run_sweep(&app).await, outcome_of(0, 0));
        assert_eq!(missed().await, "0");
        app.forge.world().delete("acme/repo0");
        assert_eq!(run_sweep(&app).await, outcome_of(1, 0));
        assert_eq!(missed().await, "1");
    }

    async fn without_an_admin_token_nothing_is_asked(app: TestApp) {
        let app = app.restart(Options::default()).await;
        app.store("A", "1").await;
        app.forge.world().delete("acme/app");
        assert!(matches!(sweep(&app.state).await.unwrap(), Err(Stopped::NoAnswers(_))));
        assert_eq!(app.forge.calls("by_id"), 0);
        assert!(!metric(&app, "failed").await, "there is nothing to report");
    }
}
