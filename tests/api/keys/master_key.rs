//! A master key other than the one that sealed the stored data.

use serde_json::json;

use crate::matrix::routes;
use crate::support::app::{MASTER_KEY, Options};
use crate::support::rows;

const OTHER_KEY: &str = "ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100";

fn with_keys(current: &str, previous: &str) -> Options {
    Options {
        settings: vec![
            ("FORGEVAULT__KEYS__MASTER_KEY", current.to_owned()),
            (
                "FORGEVAULT__KEYS__PREVIOUS_MASTER_KEYS",
                previous.to_owned(),
            ),
        ],
        ..Options::default()
    }
}

on_each_database! {
    async fn under_another_master_key_everything_is_409_and_nothing_changes(app: TestApp) {
        app.store("A", "1").await;
        app.store("A", "2").await;
        let token = app.token("admin").await;
        let app = app.restart(with_keys(OTHER_KEY, "")).await;
        let conn = app.database.connect().await;
        let before = rows::all(&conn).await;
        for credential in [&token, &app.people.alice, &app.people.carol] {
            // Except the route that fixes it.
            for route in routes().iter().filter(|route| route.path != "/migrate-key") {
                let answer = route.call(&app, credential, &route.path_of("A", 1)).await;
                answer.refused(409, "key_mismatch");
                let answer = route.call(&app, credential, &route.path_of("MISSING", 9)).await;
                answer.refused(409, "key_mismatch");
            }
        }
        app.get("/secrets/A?version=1", &token).await.refused(409, "key_mismatch");
        app.get("/token/info", &token).await.refused(409, "key_mismatch");
        app.get("/secrets/A", &app.people.dave).await.refused(404, "not_found");
        app.get("/secrets/A", "gvt_x").await.refused(401, "invalid_token");
        assert_eq!(rows::all(&conn).await, before);

        let app = app.restart(Options::default()).await;
        assert_eq!(app.get("/secrets/A", &token).await.expect(200)["value"], "2");
        app.put("/secrets/A", &token, json!({ "value": "3" })).await.expect(200);
        let old = app.get("/secrets/A?version=1", &app.people.carol).await;
        assert_eq!(old.expect(200)["value"], "1");
    }

    async fn a_mismatch_in_one_repository_does_not_affect_others(app: TestApp) {
        app.store("A", "1").await;
        let app = app.restart(with_keys(OTHER_KEY, "")).await;
        {
            let mut world = app.forge.world();
            world.add_repo("acme/other");
            world.set_member("acme/other", "alice", "admin");
        }
        let other = "//api/v1/repos/acme/other/vault/secrets/A";
        let alice = app.people.alice.clone();
        // Concurrently, so that both may end up in one commit.
        let body = json!({ "value": "1" });
        let (first, second) = futures_util::future::join(
            app.put("/secrets/A", &alice, body.clone()),
            app.put(other, &alice, body),
        ).await;
        first.refused(409, "key_mismatch");
        second.expect(201);
        assert_eq!(app.get(other, &alice).await.expect(200)["value"], "1");
    }

    async fn with_the_old_key_as_a_previous_key_everything_works(app: TestApp) {
        app.store("A", "1").await;
        let token = app.token("admin").await;
        let app = app.restart(with_keys(OTHER_KEY, MASTER_KEY)).await;
        assert_eq!(app.get("/secrets/A", &token).await.expect(200)["value"], "1");
        app.put("/secrets/A", &token, json!({ "value": "2" })).await.expect(200);
        let back = app.post("/secrets/A/rollback", &token, json!({ "version": 1 })).await;
        back.expect(200);
        assert_eq!(app.audit("").await.len(), 5);
        app.get("//api/v1/vault/ready", "").await.expect(200);
    }
}
