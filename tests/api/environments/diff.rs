//! `GET /environments/{environment}/diff`

use forgevault::license::Gate;
use forgevault::startup::Overrides;
use license_tool::Tier;
use serde_json::{Value, json};

use super::older_process::store_unrecorded;
use super::{LOCKBOX, last, put, rename};
use crate::support::app::{Options, TestApp};

async fn diff(app: &TestApp, path: &str, credential: &str) -> Value {
    let path = format!("/environments/{path}");
    app.get(&path, credential).await.expect(200)
}

/// A diff of which the lists that are not named are empty.
fn lists(lists: &Value) -> Value {
    let mut all = json!({ "added": [], "removed": [], "changed": [], "same": [], "unknown": [] });
    for (name, list) in lists.as_object().unwrap() {
        all[name] = list.clone();
    }
    all
}

on_each_database! {
    async fn states_are_compared_by_their_versions(app: TestApp) {
        let alice = &app.people.alice;
        for name in ["staging.SAME", "staging.CHANGED", "staging.GONE", "staging.OLD", "staging.AGAIN"] {
            app.store(name, "1").await;
        }
        app.store("staging.CHANGED", "1").await;
        app.delete("/secrets/staging.GONE", alice).await.expect(200);
        rename(&app, "staging.OLD", "staging.NEW").await;
        app.delete("/secrets/staging.AGAIN?purge=true", alice).await.expect(200);
        app.store("staging.AGAIN", "1").await;
        let expected = lists(&json!({
            "added": ["NEW"], "removed": ["GONE", "OLD"], "changed": ["AGAIN", "CHANGED"], "same": ["SAME"],
        }));
        for path in ["staging/diff?from=6", "staging/diff?from=6&to=11"] {
            assert_eq!(diff(&app, path, alice).await, expected, "{path}");
        }
        let backwards = lists(&json!({
            "removed": ["NEW"], "added": ["GONE", "OLD"], "changed": ["AGAIN", "CHANGED"], "same": ["SAME"],
        }));
        assert_eq!(diff(&app, "staging/diff?from=11&to=6", alice).await, backwards);
        let all = lists(&json!({ "same": ["AGAIN", "CHANGED", "NEW", "SAME"] }));
        assert_eq!(diff(&app, "staging/diff?from=11", alice).await, all);
        let token = app.token("read:staging.G*,read:staging.S*").await;
        let some = lists(&json!({ "removed": ["GONE"], "same": ["SAME"] }));
        assert_eq!(diff(&app, "staging/diff?from=6", &token).await, some);
        assert_eq!(diff(&app, "base/diff?from=1", &token).await, lists(&json!({})));
        assert_eq!(diff(&app, "production/diff?from=1", &app.people.carol).await, lists(&json!({})));
        // Nothing was opened.
        assert_eq!(app.audit("?action=read").await, Vec::<Value>::new());
        let entries = app.audit("?action=env-diff").await;
        assert_eq!((entries.len(), &entries[2]["message"]), (7, &json!("environment staging")));
    }

    async fn parts_are_compared_by_their_contents(app: TestApp) {
        let alice = &app.people.alice;
        for (name, value) in [
            ("staging.SAME", "1"), ("production.SAME", "1"), ("staging.CHANGED", "1"), ("production.CHANGED", "2"),
            ("staging.HERE", "1"), ("production.THERE", "1"), ("staging.BOX", LOCKBOX), ("production.BOX", LOCKBOX),
            ("SAME", "1"), ("x.Y", "1"), ("staging.x.Y", "2"),
        ] {
            app.store(name, value).await;
        }
        app.store("staging.GONE", "1").await;
        app.delete("/secrets/staging.GONE", alice).await.expect(200);
        let with_production = lists(&json!({
            "added": ["THERE"], "removed": ["HERE", "x.Y"], "changed": ["CHANGED"], "same": ["SAME"], "unknown": ["BOX"],
        }));
        assert_eq!(diff(&app, "staging/diff?with=production", alice).await, with_production);
        let entries = app.audit("?action=read").await;
        let read: Vec<_> = entries.iter().map(|entry| (&entry["secret_name"], &entry["version"], &entry["message"])).collect();
        let expected = [
            json!("production.SAME"), json!("staging.SAME"), json!("production.CHANGED"), json!("staging.CHANGED"),
        ];
        let (one, message) = (json!(1), json!("environment staging"));
        let expected: Vec<_> = expected.iter().map(|name| (name, &one, &message)).collect();
        assert_eq!(read, expected);
        let whole = app.audit("?action=env-diff").await;
        assert_eq!((whole.len(), &whole[0]["message"], &whole[0]["secret_name"]), (1, &message, &json!("")));

        assert_eq!(diff(&app, "staging/diff?with=base", alice).await, lists(&json!({
            "removed": ["BOX", "CHANGED", "HERE"], "changed": ["x.Y"], "same": ["SAME"],
        })));
        assert_eq!(diff(&app, "base/diff?with=development", alice).await, lists(&json!({ "removed": ["SAME", "x.Y"] })));
        // Both sides must be in reach.
        assert_eq!(diff(&app, "staging/diff?with=production", &app.people.carol).await, lists(&json!({})));
        assert_eq!(diff(&app, "production/diff?with=staging", &app.people.carol).await, lists(&json!({})));
        let token = app.token("read:staging.*,read:production.SAME,read:production.H*").await;
        let some = lists(&json!({ "removed": ["HERE"], "same": ["SAME"] }));
        assert_eq!(diff(&app, "staging/diff?with=production", &token).await, some);
    }

    async fn what_is_wrong_is_refused(app: TestApp) {
        let alice = &app.people.alice;
        for query in ["", "?from=1&with=production", "?to=1", "?to=1&with=production", "?from=0", "?from=x", "?with=QA", "?with=staging"] {
            let path = format!("/environments/staging/diff{query}");
            app.get(&path, alice).await.refused(400, "invalid_request");
        }
        for query in ["?with=qa", "?from=2", "?from=1&to=2"] {
            let path = format!("/environments/staging/diff{query}");
            app.get(&path, alice).await.refused(404, "not_found");
        }
        app.get("/environments/qa/diff?with=staging", alice).await.refused(404, "not_found");
        app.get("/environments/staging/diff?from=1", &app.people.dave).await.refused(404, "not_found");
    }

    async fn states_before_the_last_declaration_cannot_be_had(app: TestApp) {
        let alice = &app.people.alice;
        put(&app, "qa", json!({})).await.expect(201);
        app.store("qa.A", "1").await;
        app.delete("/secrets/qa.A?purge=true", alice).await.expect(200);
        app.delete("/environments/qa", alice).await.expect(200);
        put(&app, "qa", json!({})).await.expect(201);
        app.store("qa.B", "1").await;
        for query in ["from=2", "from=5&to=4"] {
            let path = format!("/environments/qa/diff?{query}");
            app.get(&path, alice).await.refused(404, "state_unavailable");
        }
        assert_eq!(diff(&app, "qa/diff?from=5", alice).await, lists(&json!({ "added": ["B"] })));
        app.get("/environments/qa/diff?from=7", alice).await.refused(404, "not_found");
    }

    async fn what_an_older_process_changed_is_seen(app: TestApp) {
        app.store("staging.A", "1").await;
        store_unrecorded(&app, "staging.A").await;
        let expected = lists(&json!({ "changed": ["A"] }));
        for _ in 0..2 {
            assert_eq!(diff(&app, "staging/diff?from=2", &app.people.carol).await, expected);
            assert_eq!(last(&app, "staging").await, 3);
        }
    }

    async fn states_need_a_licence_and_parts_do_not(app: TestApp) {
        let gate = Some(Gate::of(Tier::Solo));
        let overrides = Overrides { gate, ..Overrides::default() };
        let app = app.restart(Options { overrides, ..Options::default() }).await;
        app.store("staging.A", "1").await;
        app.get("/environments/staging/diff?from=1", &app.people.carol).await.refused(402, "limit_reached");
        app.get("/environments/qa/diff?from=1", &app.people.carol).await.refused(402, "limit_reached");
        assert_eq!(diff(&app, "staging/diff?with=development", &app.people.carol).await, lists(&json!({ "removed": ["A"] })));
    }
}
