//! Rights end with the environments they depend on: at the next request, and for requests under way.

use reqwest::Method;
use serde_json::json;

use super::put;
use crate::authority::{PERSON_CHECKS, TOKEN_CHECKS, begin, with_observed_clock};

on_each_database! {
    async fn protection_holds_at_the_next_request_of_every_replica(app: TestApp) {
        let replica = app.replica().await;
        put(&app, "qa", json!({})).await.expect(201);
        app.store("qa.X", "1").await;
        let wide = app.token("read:*").await;
        let (prefix, exact, writer) = (app.token("read:qa*").await, app.token("read:qa.X").await, app.token("write:qa.*").await);
        for service in [&app, &replica] {
            for credential in [&app.people.carol, &app.people.bob, &wide, &prefix, &exact, &writer] {
                service.get("/secrets/qa.X", credential).await.expect(200);
            }
        }
        put(&replica, "qa", json!({ "protected": true })).await.expect(200);
        for service in [&app, &replica] {
            service.get("/secrets/qa.X", &app.people.carol).await.refused(403, "forbidden");
            for token in [&wide, &prefix] {
                service.get("/secrets/qa.X", token).await.refused(403, "access_denied");
                assert_eq!(service.get("/secrets", token).await.expect(200), json!([]));
                assert_eq!(service.get("/export", token).await.expect(200), json!([]));
            }
            for credential in [&app.people.bob, &exact, &writer] {
                service.get("/secrets/qa.X", credential).await.expect(200);
            }
            let body = json!({ "value": "2" });
            service.put("/secrets/qa.X", &app.people.bob, body.clone()).await.refused(403, "forbidden");
            service.put("/secrets/qa.X", &writer, body.clone()).await.expect(200);
            service.put("/secrets/qa.X", &app.people.alice, body).await.expect(200);
            assert_eq!(service.get("/secrets", &app.people.carol).await.expect(200), json!([]));
            let shown = service.get("/environments/qa", &app.people.carol).await.expect(200);
            assert_eq!(shown, json!({ "name": "qa", "protected": true, "position": 3 }));
        }
        put(&app, "qa", json!({ "protected": false })).await.expect(200);
        for service in [&app, &replica] {
            service.get("/secrets/qa.X", &app.people.carol).await.expect(200);
            service.get("/secrets/qa.X", &wide).await.expect(200);
        }
        // The defaults are no exception.
        app.store("production.P", "1").await;
        app.get("/secrets/production.P", &wide).await.refused(403, "access_denied");
        put(&app, "production", json!({ "protected": false })).await.expect(200);
        app.get("/secrets/production.P", &wide).await.expect(200);
        app.get("/secrets/production.P", &app.people.carol).await.expect(200);
    }

    async fn a_write_under_way_is_judged_by_the_environments_of_its_commit(app: TestApp) {
        let (app, clock) = with_observed_clock(app, 300).await;
        put(&app, "qa", json!({})).await.expect(201);
        app.store("qa.X", "1").await;
        app.store("FREE", "1").await;
        let token = app.token("write:*").await;
        let body = json!({ "value": "late" });
        for (credential, reads, code) in [
            (&app.people.bob, PERSON_CHECKS, "forbidden"),
            (&token, TOKEN_CHECKS, "access_denied"),
        ] {
            app.get("/secrets/qa.X", credential).await.expect(200);
            for (method, path, body) in [
                (Method::PUT, "/secrets/qa.X", body.clone()),
                (Method::PUT, "/secrets/qa.NEW", body.clone()),
                (Method::PATCH, "/secrets/FREE", json!({ "name": "qa.FREE" })),
                (Method::PATCH, "/secrets/qa.X", json!({ "description": "x" })),
            ] {
                let partial = begin((&app, &clock), (credential, reads), (&method, path), &body).await;
                put(&app, "qa", json!({ "protected": true })).await.expect(200);
                let answer = partial.finish().await;
                assert_eq!((answer.status, &answer.body["error"]), (403, &json!(code)), "{method} {path}");
                put(&app, "qa", json!({ "protected": false })).await.expect(200);
            }
            // What does not depend on it passes.
            let put_free = (&Method::PUT, "/secrets/FREE");
            let partial = begin((&app, &clock), (credential, reads), put_free, &body).await;
            put(&app, "qa", json!({ "protected": true })).await.expect(200);
            assert_eq!(partial.finish().await.status, 200);
            put(&app, "qa", json!({ "protected": false })).await.expect(200);
        }
        let value = app.get("/secrets/qa.X", &app.people.alice).await.expect(200);
        assert_eq!((&value["value"], &value["description"]), (&json!("1"), &json!("")));
        app.get("/secrets/qa.NEW", &app.people.alice).await.refused(404, "not_found");
    }

    async fn a_name_under_way_is_checked_against_the_environments_of_its_commit(app: TestApp) {
        let (app, clock) = with_observed_clock(app, 300).await;
        app.get("/secrets", &app.people.bob).await.expect(200);
        let bob = (app.people.bob.as_str(), PERSON_CHECKS);
        let body = json!({ "value": "late" });
        let partial = begin((&app, &clock), bob, (&Method::PUT, "/secrets/Qa.X"), &body).await;
        put(&app, "qa", json!({})).await.expect(201);
        let answer = partial.finish().await;
        assert_eq!((answer.status, &answer.body["error"]), (400, &json!("invalid_request")));
    }
}
