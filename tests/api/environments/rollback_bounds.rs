//! What bounds a rollback: the licence, names, numbers, and changes by older processes.

use forgevault::license::Gate;
use forgevault::startup::Overrides;
use license_tool::Tier;
use serde_json::json;

use super::older_process::store_unrecorded;
use super::revisions::StoreAll;
use super::rollback::{preview, roll_back, send};
use super::{execute, last, put, sql, values};
use crate::support::app::Options;

on_each_database! {
    async fn a_licence_is_needed_and_its_limits_count(app: TestApp) {
        for number in 0..3 {
            app.store(&format!("staging.{number}"), "1").await;
        }
        let then = last(&app, "staging").await;
        let app = app.with(&[("FORGEVAULT__SECRETS__MAX_PER_REPOSITORY", "3")]).await;
        let alice = app.people.alice.clone();
        for number in 0..3 {
            app.delete(&format!("/secrets/staging.{number}"), &alice).await.expect(200);
        }
        app.store("A", "1").await;
        preview(&app, "staging", then).await.refused(402, "limit_reached");
        roll_back(&app, "staging", &alice, json!({ "revision": then })).await.refused(402, "limit_reached");
        // What goes makes room.
        app.delete("/secrets/A", &alice).await.expect(200);
        app.store("staging.NEW", "1").await;
        roll_back(&app, "staging", &alice, json!({ "revision": then })).await.expect(200);
        assert_eq!(values(&app, "staging").await.len(), 3);

        let gate = Some(Gate::of(Tier::Solo));
        let overrides = Overrides { gate, ..Overrides::default() };
        let app = app.restart(Options { overrides, ..Options::default() }).await;
        preview(&app, "staging", 1).await.refused(402, "limit_reached");
        preview(&app, "qa", 1).await.refused(402, "limit_reached");
        roll_back(&app, "staging", &alice, json!({ "revision": 1 })).await.refused(402, "limit_reached");
    }

    async fn a_name_that_comes_again_fits_its_environment(app: TestApp) {
        let alice = &app.people.alice;
        app.store("Qa.OLD", "1").await;
        app.store("B", "1").await;
        put(&app, "qa", json!({})).await.expect(201);
        let then = last(&app, "base").await;
        for name in ["Qa.OLD", "B"] {
            app.delete(&format!("/secrets/{name}"), alice).await.expect(200);
        }
        roll_back(&app, "base", alice, json!({ "revision": then })).await.refused(400, "invalid_request");
        roll_back(&app, "base", alice, json!({ "revision": then, "names": ["B"] })).await.expect(200);
    }

    async fn what_an_older_process_changed_is_undone_too(app: TestApp) {
        app.store("staging.A", "1").await;
        store_unrecorded(&app, "staging.A").await;
        // The revision that somebody has seen is not the present one any more.
        let alice = &app.people.alice;
        send(&app, "staging", alice, "\"2\"", json!({ "revision": 2 })).await.refused(412, "version_conflict");
        let answer = roll_back(&app, "staging", alice, json!({ "revision": 2 })).await.expect(200);
        assert_eq!(answer["changes"], json!([{ "name": "A", "from": 2, "to": 3 }]));
    }

    async fn at_most_a_thousand_names_are_changed(app: TestApp) {
        let names: Vec<String> = (0..1001).map(|number| format!("staging.N{number:04}")).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        execute(&app, StoreAll::new(&app, &names, "")).await;
        let alice = &app.people.alice;
        let refused = roll_back(&app, "staging", alice, json!({ "revision": 1 })).await;
        refused.refused(400, "invalid_request");
        assert!(refused.json()["message"].as_str().unwrap().contains("names"));
        let some: Vec<&str> = names[1..].iter().map(|name| &name[8..]).collect();
        let answer = roll_back(&app, "staging", alice, json!({ "revision": 1, "names": some })).await.expect(200);
        assert_eq!(answer["changes"].as_array().unwrap().len(), 1000);
        assert_eq!(values(&app, "staging").await.len(), 1);
    }

    async fn a_change_that_the_service_did_not_record_is_not_followed(app: TestApp) {
        for value in ["1", "2", "3"] {
            app.store("staging.A", value).await;
        }
        let forge = "UPDATE vault_environment_change SET from_version = 1 WHERE from_version = 2";
        sql(&app, &[forge]).await;
        preview(&app, "staging", 3).await.refused(500, "decryption_failed");
        let alice = &app.people.alice;
        roll_back(&app, "staging", alice, json!({ "revision": 3 })).await.refused(500, "decryption_failed");
        assert_eq!(values(&app, "staging").await["staging.A"].0, "3");
        // What does not follow from it can be had.
        roll_back(&app, "staging", alice, json!({ "revision": 2 })).await.expect(200);
        assert_eq!(values(&app, "staging").await["staging.A"].0, "1");
    }
}
