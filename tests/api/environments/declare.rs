//! `PUT` and `DELETE /environments/{environment}`, and the lists of them.

use serde_json::{Value, json};

use super::{put, sql};
use crate::support::app::{NOW, TestApp};

/// The names, in the order of the list.
async fn names(app: &TestApp) -> Vec<String> {
    let list = app
        .get("/environments", &app.people.alice)
        .await
        .expect(200);
    let list = list.as_array().unwrap();
    list.iter()
        .map(|known| known["name"].as_str().unwrap().to_owned())
        .collect()
}

async fn get(app: &TestApp, name: &str) -> Value {
    let path = format!("/environments/{name}");
    app.get(&path, &app.people.alice).await.expect(200)
}

on_each_database! {
    async fn every_repository_begins_with_three(app: TestApp) {
        app.store("A", "1").await;
        app.store("production.A", "1").await;
        app.store("production.B", "1").await;
        let deleted = app.delete("/secrets/production.B", &app.people.alice).await;
        deleted.expect(200);
        let list = app.get("/environments", &app.people.alice).await.expect(200);
        let facts: Vec<_> = list.as_array().unwrap().iter().map(|known| {
            ["name", "protected", "overlay", "position", "secret_count"].map(|field| known[field].clone())
        }).collect();
        assert_eq!(json!(facts), json!([
            ["base", false, false, 0, 1],
            ["production", true, false, 0, 1],
            ["staging", false, true, 1, 0],
            ["development", false, true, 2, 0],
        ]));
        assert_eq!(get(&app, "production").await["name"], "production");
        app.get("/environments/qa", &app.people.alice).await.refused(404, "not_found");
        app.get("/environments/QA", &app.people.alice).await.refused(400, "invalid_request");
        app.get("/environments?x=1", &app.people.alice).await.refused(400, "invalid_request");
    }

    async fn one_is_declared_changed_and_deleted(app: TestApp) {
        let replica = app.replica().await;
        let made = put(&app, "qa", json!({})).await.expect(201);
        assert_eq!((&made["protected"], &made["overlay"], &made["position"]), (&json!(false), &json!(true), &json!(3)));
        let made = put(&app, "live", json!({ "protected": true, "position": 0, "description": "Kunden" })).await.expect(201);
        assert_eq!((&made["protected"], &made["overlay"], &made["description"]), (&json!(true), &json!(false), &json!("Kunden")));
        assert_eq!(names(&replica).await, ["base", "live", "production", "staging", "development", "qa"]);
        // Fields left out stay.
        put(&app, "qa", json!({ "description": "for tests" })).await.expect(200);
        let changed = put(&replica, "qa", json!({ "position": 1000 })).await.expect(200);
        assert_eq!((&changed["description"], &changed["position"]), (&json!("for tests"), &json!(1000)));
        // Protecting ends the overlay; repeating and unprotecting leave it.
        let overlay = async |body: Value| put(&app, "qa", body).await.expect(200)["overlay"].clone();
        assert_eq!(overlay(json!({ "protected": true })).await, false);
        assert_eq!(overlay(json!({ "protected": true, "overlay": true })).await, true);
        assert_eq!(overlay(json!({ "protected": true })).await, true);
        assert_eq!(overlay(json!({ "protected": false })).await, true);
        assert_eq!(overlay(json!({ "protected": true, "overlay": true })).await, true);
        let deleted = app.delete("/environments/qa", &app.people.alice).await;
        deleted.expect(200);
        app.delete("/environments/qa", &app.people.alice).await.refused(404, "not_found");
        replica.get("/environments/qa", &app.people.alice).await.refused(404, "not_found");
        app.delete("/environments/development", &app.people.alice).await.expect(200);
        app.delete("/environments/production", &app.people.alice).await.expect(200);
        assert_eq!(names(&app).await, ["base", "live", "staging"]);
        let entries = app.audit("?action=env-delete&success=true").await;
        let about: Vec<_> = entries.iter().map(|entry| entry["message"].as_str().unwrap()).collect();
        assert_eq!(about, ["environment production", "environment development", "environment qa"]);
        assert_eq!(app.audit("?action=env-write").await.len(), 9);
    }

    async fn only_people_who_administer_the_repository_may(app: TestApp) {
        let token = app.token("admin").await;
        for credential in [&app.people.bob, &app.people.carol] {
            app.put("/environments/qa", credential, json!({})).await.refused(403, "forbidden");
            app.delete("/environments/staging", credential).await.refused(403, "forbidden");
        }
        app.put("/environments/qa", &token, json!({})).await.refused(403, "access_denied");
        app.delete("/environments/staging", &token).await.refused(403, "access_denied");
        app.put("/environments/qa", &app.people.dave, json!({})).await.refused(404, "not_found");
        assert_eq!(names(&app).await.len(), 4);
    }

    async fn what_is_wrong_is_named_and_changes_nothing(app: TestApp) {
        for (name, body, field) in [
            ("base", json!({}), "environment: "),
            ("QA", json!({}), "environment: "),
            (&*"x".repeat(64), json!({}), "environment: "),
            ("qa", json!({ "position": -1 }), "position: "),
            ("qa", json!({ "position": 1001 }), "position: "),
            ("qa", json!({ "protected": "yes" }), "protected: "),
            ("qa", json!({ "description": "x".repeat(1025) }), "description: "),
            ("qa", json!({ "take_in": -1 }), "take_in: "),
            ("qa", json!({ "color": "red" }), "color"),
        ] {
            let answer = put(&app, name, body).await;
            answer.refused(400, "invalid_request");
            let message = answer.json()["message"].as_str().unwrap().to_owned();
            assert!(message.contains(field), "{message}");
        }
        app.delete("/environments/base", &app.people.alice).await.refused(400, "invalid_request");
        // A route of its own.
        put(&app, "matrix", json!({})).await.refused(405, "method_not_allowed");
        assert_eq!(names(&app).await.len(), 4);
        for number in 0..29 {
            put(&app, &format!("e{number}"), json!({})).await.expect(201);
        }
        put(&app, "one-more", json!({})).await.refused(409, "too_many_environments");
        put(&app, "e1", json!({ "protected": true })).await.expect(200);
    }

    async fn names_that_begin_with_it_are_taken_in_by_their_number(app: TestApp) {
        for name in ["qa.A", "qa.B", "qa.", "qa", "Qa.C", "qab.D"] {
            app.store(name, "1").await;
        }
        app.delete("/secrets/qa.B", &app.people.alice).await.expect(200);
        for body in [json!({}), json!({ "take_in": 2 }), json!({ "take_in": 4 })] {
            let refused = put(&app, "qa", body).await;
            refused.refused(409, "environment_has_names");
            assert_eq!(refused.json()["count"], 3);
        }
        let made = put(&app, "qa", json!({ "take_in": 3, "protected": true })).await.expect(201);
        assert_eq!(made["secret_count"], 2);
        put(&app, "qa", json!({ "take_in": 77 })).await.expect(200);
        let refused = app.delete("/environments/qa", &app.people.alice).await;
        refused.refused(409, "environment_not_empty");
        assert_eq!(refused.json()["count"], 3);
        for name in ["qa.A", "qa."] {
            let path = format!("/secrets/{name}?purge=true");
            app.delete(&path, &app.people.alice).await.expect(200);
        }
        // A deleted secret still lies in it.
        app.delete("/environments/qa", &app.people.alice).await.refused(409, "environment_not_empty");
        app.delete("/secrets/qa.B?purge=true", &app.people.alice).await.expect(200);
        app.delete("/environments/qa", &app.people.alice).await.expect(200);
    }

    async fn a_new_name_fits_its_environment(app: TestApp) {
        app.store("Qa.OLD", "1").await;
        app.store("qa.", "1").await;
        put(&app, "qa", json!({ "take_in": 1 })).await.expect(201);
        let alice = app.people.alice.clone();
        app.store("A", "1").await;
        for name in ["Qa.NEW", "QA.X", "qa.-x", "qa..x", "Production.X", "staging."] {
            let path = format!("/secrets/{name}");
            app.put(&path, &alice, json!({ "value": "1" })).await.refused(400, "invalid_request");
            app.patch("/secrets/A", &alice, json!({ "name": name })).await.refused(400, "invalid_request");
        }
        // Older names live on, in the base or inside.
        app.store("Qa.OLD", "2").await;
        app.get("/secrets/qa.", &alice).await.expect(200);
        app.patch("/secrets/qa.", &alice, json!({ "name": "qa.X" })).await.expect(200);
        let list = app.get("/secrets?environment=base", &alice).await.expect(200);
        let found: Vec<_> = list.as_array().unwrap().iter().map(|secret| secret["name"].clone()).collect();
        assert_eq!(json!(found), json!(["A", "Qa.OLD"]));
        app.delete("/secrets/Qa.OLD", &alice).await.expect(200);
        app.put("/secrets/Qa.OLD", &alice, json!({ "value": "3" })).await.refused(400, "invalid_request");
        app.post("/secrets/Qa.OLD/restore", &alice, json!({})).await.expect(200);
    }

    async fn while_an_older_process_runs_nothing_is_protected_that_it_does_not_know(app: TestApp) {
        put(&app, "qa", json!({})).await.expect(201);
        let announce = format!(
            "INSERT INTO vault_process (id, features, seen_unix) VALUES ('{}', 1, {NOW})",
            "0".repeat(32)
        );
        sql(&app, &[&announce]).await;
        for (name, body) in [
            ("qa", json!({ "protected": true })),
            ("new", json!({ "protected": true })),
            ("staging", json!({ "protected": true })),
            ("production", json!({ "protected": false })),
        ] {
            put(&app, name, body).await.refused(409, "older_process");
        }
        app.delete("/environments/production", &app.people.alice).await.refused(409, "older_process");
        // What it need not know.
        put(&app, "new", json!({ "description": "x" })).await.expect(201);
        put(&app, "production", json!({ "overlay": true })).await.expect(200);
        app.delete("/environments/new", &app.people.alice).await.expect(200);
        app.delete("/environments/staging", &app.people.alice).await.expect(200);
        app.clock.advance(299);
        put(&app, "qa", json!({ "protected": true })).await.refused(409, "older_process");
        app.clock.advance(1);
        put(&app, "qa", json!({ "protected": true })).await.expect(200);
        app.delete("/environments/production", &app.people.alice).await.expect(200);
    }
}
