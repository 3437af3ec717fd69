//! Tokens whose creators are no longer active at the forge.

use forgevault::lifecycle::reconcile::Stopped;
use forgevault::tokens::creators::{Sweep, sweep};
use serde_json::{Value, json};

use crate::support::app::{NOW, TestApp};
use crate::support::forge::Mode;
use crate::web::visit::{VAULT, Visit};

/// A token created by a user who was made an admin of acme/app for it.
async fn token_of(app: &TestApp, login: &str) -> (Value, String) {
    let credential = {
        let mut world = app.forge.world();
        world.add_user(login);
        world.set_member("acme/app", login, "admin");
        world.add_token(login, "all")
    };
    let body = json!({ "description": "x", "scope": "admin" });
    let created = app.post("/tokens", &credential, body).await.expect(201);
    (
        created["id"].clone(),
        created["token"].as_str().unwrap().to_owned(),
    )
}

async fn run_sweep(app: &TestApp) -> Sweep {
    sweep(&app.state).await.unwrap().unwrap()
}

fn outcome_of(active: usize, inactive: usize) -> Sweep {
    Sweep {
        inactive,
        active,
        failed: 0,
    }
}

on_each_database! {
    async fn a_token_is_refused_while_its_creator_is_inactive(app: TestApp) {
        let app = app.with_admin_token().await;
        let (id, token) = token_of(&app, "erin").await;
        let body = json!({ "description": "x", "ttl": "1d" });
        let child = app.post("/tokens", &token, body).await.expect(201);
        let child = child["token"].as_str().unwrap();
        let others = app.token("read").await;
        assert_eq!(run_sweep(&app).await, outcome_of(0, 0));
        for leave in ["deactivated", "prohibited", "deleted"] {
            match leave {
                "deactivated" => app.forge.world().deactivate("erin"),
                "prohibited" => app.forge.world().prohibit_login("erin"),
                _ => app.forge.world().delete_user("erin"),
            }
            if leave != "deleted" {
                app.get("/secrets", &token).await.expect(200);
            }
            let now = outcome_of(0, usize::from(leave != "deleted"));
            assert_eq!(run_sweep(&app).await, now, "{leave}");
            assert_eq!(run_sweep(&app).await, outcome_of(0, 0), "{leave}: no change");
            for stopped_token in [&token, child] {
                let refused = app.get("/secrets", stopped_token).await;
                refused.refused(401, "token_revoked");
                assert!(refused.text.contains("no longer active"), "{}", refused.text);
            }
            app.get("/secrets", &others).await.expect(200);
            assert_eq!(app.token_of(&id).await["creator_inactive_at"], NOW);
            // One of three tokens is still usable.
            let visit = Visit::signed_in(&app, &app.people.carol).await;
            let plan = visit.get(&format!("{VAULT}/plan")).await;
            assert!(plan.text.contains("<dt>Active tokens</dt><dd>1</dd>"), "{}", plan.text);
            assert_eq!(app.token_of(&id).await["is_revoked"], false);
            if leave == "deactivated" {
                app.forge.world().activate("erin");
                assert_eq!(run_sweep(&app).await, outcome_of(1, 0));
                app.get("/secrets", &token).await.expect(200);
                assert_eq!(app.token_of(&id).await["creator_inactive_at"], 0);
            }
        }
        let told: Vec<Value> = app.audit("?action=token-update").await;
        assert_eq!(told.len(), 3);
        assert!(told.iter().all(|entry| entry["source"] == "system"), "{told:?}");
        let message = told[0]["message"].as_str().unwrap();
        assert!(message.contains("no longer active at the forge"), "{message}");
    }

    async fn a_failing_forge_changes_nothing(app: TestApp) {
        let app = app.with_admin_token().await;
        let (_, token) = token_of(&app, "erin").await;
        app.forge.world().deactivate("erin");
        for mode in [
            Mode::Down,
            Mode::Html,
            Mode::Status(404),
            Mode::Status(500),
            Mode::Json(r#"{"ok":false,"data":[]}"#.to_owned()),
            Mode::Json(r#"{"ok":true,"data":[{"id":4711,"active":false,"prohibit_login":false}]}"#.to_owned()),
            Mode::Json(r#"{"ok":true}"#.to_owned()),
        ] {
            app.forge.world().modes.insert("user_search", mode);
            assert_eq!(run_sweep(&app).await.failed, 1);
            app.get("/secrets", &token).await.expect(200);
        }
        app.forge.world().modes.clear();
        // A demoted admin's token sees everybody as inactive.
        app.forge.world().demote("root");
        assert_eq!(run_sweep(&app).await.failed, 1);
        app.get("/secrets", &token).await.expect(200);
    }

    async fn without_an_admin_token_no_creator_is_looked_up(app: TestApp) {
        let (_, token) = token_of(&app, "erin").await;
        app.forge.world().deactivate("erin");
        let stopped = sweep(&app.state).await.unwrap().unwrap_err();
        assert!(matches!(stopped, Stopped::NoAnswers(_)));
        assert_eq!(app.forge.calls("user_search"), 0);
        app.get("/secrets", &token).await.expect(200);
    }

    async fn the_sweep_stops_when_too_many_creators_vanish_at_once(app: TestApp) {
        let app = app.with_admin_token().await;
        let mut tokens = vec![];
        for number in 0..5 {
            tokens.push(token_of(&app, &format!("user{number}")).await.1);
        }
        for number in 0..4 {
            app.forge.world().deactivate(&format!("user{number}"));
        }
        let stopped = sweep(&app.state).await.unwrap().unwrap_err();
        assert_eq!(stopped, Stopped::TooManyGone { gone: 4, known: 5 });
        for token in &tokens {
            app.get("/secrets", token).await.expect(200);
        }
        // Three are allowed.
        app.forge.world().activate("user3");
        assert_eq!(run_sweep(&app).await, outcome_of(0, 3));
        app.get("/secrets", &tokens[0]).await.refused(401, "token_revoked");
        app.get("/secrets", &tokens[4]).await.expect(200);
    }

    async fn creators_of_ended_tokens_are_not_looked_up(app: TestApp) {
        let app = app.with_admin_token().await;
        let (id, _) = token_of(&app, "erin").await;
        app.delete(&format!("/tokens/{id}"), &app.people.alice).await.expect(200);
        let body = json!({ "description": "x", "ttl": "1h" });
        app.token_with(body).await;
        app.clock.advance(3_600);
        assert_eq!(run_sweep(&app).await, outcome_of(0, 0));
        assert_eq!(app.forge.calls("user_search"), 0);
    }
}
