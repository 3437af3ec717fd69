//! Permissions revoked while a response waits for a permit.

use entity::{UserId, audit_entry};
use forgevault::http::limiter::{Permit, PermitRequest, Person};
use futures_util::FutureExt as _;
use reqwest::Method;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};
use serde_json::json;

use super::{PERSON_CHECKS, TOKEN_CHECKS, entries, wait_until, with_observed_clock};
use crate::support::app::{Answer, TestApp};
use crate::web::visit::{VAULT, Visit};

/// Operations that wait for a permit: large exports, audit exports, dry runs of a rotation.
const WAITING: [(Method, &str, &str); 3] = [
    (Method::GET, "/export", "read"),
    (Method::GET, "/audit/export", "audit-export"),
    (Method::POST, "/rotate-key?dry_run=true", "rotate-key"),
];

/// Takes every permit of the repository.
fn take_permits(app: &TestApp) -> Vec<Permit> {
    let all = &app.state.limiters;
    let mut permits_taken = vec![];
    for limiter in [&all.exports, &all.small_exports, &all.audit, &all.lists] {
        for other in 1_000_000.. {
            let request = PermitRequest {
                repo_id: app.repo_id,
                person: Person::User(UserId::new(other)),
            };
            match limiter.take(request).now_or_never() {
                Some(turn) => permits_taken.push(turn.unwrap()),
                None => break,
            }
        }
    }
    permits_taken
}

/// More than an export may have without a permit.
async fn fill(app: &TestApp) {
    for number in 0..17 {
        app.store(&format!("MUCH_{number}"), &"canary".repeat(10_900))
            .await;
    }
}

async fn set_overlay(app: &TestApp, overlay: bool) {
    let body = json!({ "overlay": overlay });
    let changed = app.put("/environments/staging", &app.people.alice, body);
    changed.await.expect(200);
}

/// Asserts that it was refused with this code, returned nothing, and is recorded as such.
async fn assert_refused(app: &TestApp, answer: &Answer, action: &str, (status, code): (u16, &str)) {
    answer.refused(status, code);
    let id = answer.header("x-request-id");
    let entry = entries(app, &[id]).await.remove(id).unwrap();
    assert_eq!(
        (entry.action.as_str(), entry.success),
        (action, false),
        "{entry:?}"
    );
    assert!(entry.fail_reason.contains(code), "{entry:?}");
}

on_each_database! {
    async fn a_token_revoked_while_waiting_gets_nothing(app: TestApp) {
        let (app, clock) = with_observed_clock(app, 0).await;
        fill(&app).await;
        for (method, path, action) in WAITING {
            let (id, token) = app.id_and_token(json!({ "description": "x", "scope": "admin" })).await;
            let permits = take_permits(&app);
            let before = clock.reads();
            let waits = app.send(app.request(method, path, &token));
            let revocation = async {
                wait_until("the request is authorized", || clock.reads() >= before + TOKEN_CHECKS).await;
                app.delete(&format!("/tokens/{id}"), &app.people.alice).await.expect(200);
                app.store("MUCH_0", "written after the revocation").await;
                drop(permits);
            };
            let (answer, ()) = tokio::join!(waits, revocation);
            assert_refused(&app, &answer, action, (401, "token_revoked")).await;
        }
    }

    async fn a_person_removed_while_waiting_gets_nothing(app: TestApp) {
        let (app, clock) = with_observed_clock(app, 300).await;
        fill(&app).await;
        for (method, path, action) in WAITING {
            let permits = take_permits(&app);
            let before = clock.reads();
            let waits = app.send(app.request(method, path, &app.people.alice));
            let revocation = async {
                wait_until("the request is authorized", || clock.reads() >= before + PERSON_CHECKS).await;
                app.forge.world().set_member("acme/app", "alice", "none");
                clock.advance(2);
                drop(permits);
            };
            let (answer, ()) = tokio::join!(waits, revocation);
            assert_refused(&app, &answer, action, (404, "not_found")).await;
            app.forge.world().set_member("acme/app", "alice", "admin");
            app.get("/secrets", &app.people.alice).await.expect(200);
        }
    }

    async fn a_person_with_reduced_permission_does_not_get_the_earlier_scope(app: TestApp) {
        let (app, clock) = with_observed_clock(app, 0).await;
        fill(&app).await;
        app.store("production.X", "canary").await;
        let permits = take_permits(&app);
        let before = clock.reads();
        let waits = app.send(app.request(Method::GET, "/export", &app.people.bob));
        let revocation = async {
            wait_until("the request is authorized", || clock.reads() >= before + PERSON_CHECKS).await;
            app.forge.world().set_member("acme/app", "bob", "read");
            clock.advance(2);
            drop(permits);
        };
        let (answer, ()) = tokio::join!(waits, revocation);
        assert_refused(&app, &answer, "read", (403, "forbidden")).await;
    }

    async fn a_chain_check_that_waited_is_not_returned_to_a_removed_person(app: TestApp) {
        let (app, clock) = with_observed_clock(app, 0).await;
        app.store("A", "1").await;
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let check = async || visit.post(&format!("{VAULT}/audit/chain"), &[]).await;
        let before = clock.reads();
        assert_eq!(check().await.status, 200);
        // All but the last three clock reads: after the work, at the commit, and for the menu.
        let checks = clock.reads() - before - 3;
        let permits = take_permits(&app);
        let before = clock.reads();
        let revocation = async {
            wait_until("the request is authorized", || clock.reads() >= before + checks).await;
            app.forge.world().set_member("acme/app", "alice", "none");
            clock.advance(2);
            drop(permits);
        };
        let (answer, ()) = tokio::join!(check(), revocation);
        assert_eq!(answer.status, 404, "{}", answer.text);
        let refused = audit_entry::Entity::find().filter(audit_entry::Column::Success.eq(false));
        let refused = refused.all(&app.database.connect().await).await.unwrap();
        let reasons: Vec<_> = refused.iter().map(|entry| entry.fail_reason.as_str()).collect();
        assert!(reasons.len() == 1 && reasons[0].starts_with("check of the chain: not_found"), "{reasons:?}");
    }

    async fn an_overlay_that_ends_while_waiting_brings_nothing(app: TestApp) {
        let (app, clock) = with_observed_clock(app, 300).await;
        fill(&app).await;
        app.store("staging.OWN", "1").await;
        let token = app.token("read").await;
        for (credential, checks) in [(&app.people.bob, PERSON_CHECKS), (&token, TOKEN_CHECKS)] {
            app.get("/secrets/staging.OWN", credential).await.expect(200);
            let permits = take_permits(&app);
            let before = clock.reads();
            let path = "/export?environment=staging";
            let waits = app.send(app.request(Method::GET, path, credential));
            let end = async {
                wait_until("the request is authorized", || clock.reads() >= before + checks).await;
                set_overlay(&app, false).await;
                drop(permits);
            };
            let (answer, ()) = tokio::join!(waits, end);
            assert_refused(&app, &answer, "read", (404, "not_found")).await;
            // Without it, there is what lies in the environment.
            let own = app.get(path, credential).await.expect(200);
            assert_eq!(own.as_array().unwrap().len(), 1);
            set_overlay(&app, true).await;
        }
    }

    /// It reads every change.
    async fn a_history_of_part_of_the_names_waits_as_well(app: TestApp) {
        let (app, clock) = with_observed_clock(app, 0).await;
        app.store("staging.A", "1").await;
        let (id, token) = app.id_and_token(json!({ "description": "x", "scope": "read:staging.A*" })).await;
        let permits = take_permits(&app);
        let before = clock.reads();
        let path = "/environments/staging/history?page=1&page_size=1";
        let waits = app.send(app.request(Method::GET, path, &token));
        let revocation = async {
            wait_until("the request is authorized", || clock.reads() >= before + TOKEN_CHECKS).await;
            app.delete(&format!("/tokens/{id}"), &app.people.alice).await.expect(200);
            drop(permits);
        };
        let (answer, ()) = tokio::join!(waits, revocation);
        assert_refused(&app, &answer, "env-history", (401, "token_revoked")).await;
    }
}
