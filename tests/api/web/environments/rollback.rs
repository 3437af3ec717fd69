//! An environment is rolled back.

use license_tool::Tier;
use serde_json::{Value, json};

use super::{checked, declared, follow, hidden, page_of, undo};
use crate::support::app::TestApp;
use crate::web::visit::{Visit, of_tier};

/// Stores some secrets; returns the revision to which the others add a change each.
async fn fill(app: &TestApp) -> i64 {
    app.store("staging.CHANGED", "then").await;
    app.store("staging.GONE", "then").await;
    let then = declared(app, "staging").await["revision"].as_i64().unwrap();
    app.store("staging.CHANGED", "now").await;
    app.delete("/secrets/staging.GONE", &app.people.alice)
        .await
        .expect(200);
    app.store("staging.NEW", "now").await;
    then
}

async fn value(app: &TestApp, name: &str) -> Option<Value> {
    let found = app
        .get(&format!("/secrets/{name}"), &app.people.alice)
        .await;
    (found.status == 200).then(|| found.json()["value"].clone())
}

on_each_database! {
    async fn it_is_previewed_done_and_taken_back(app: TestApp) {
        let then = fill(&app).await;
        let mut visit = Visit::signed_in(&app, &app.people.alice).await;
        let here = format!("{}/rollback", page_of("staging"));
        let plan = visit.get(&format!("{here}?revision={then}")).await;
        assert_eq!(plan.status, 200, "{}", plan.text);
        assert_eq!(checked(&plan), ["CHANGED", "GONE", "NEW"], "{}", plan.text);
        for shown in ["3 secrets would change:", "v2 → v3", "will be restored, v1", "will be deleted", "· <bdi>alice</bdi>"] {
            assert!(plan.text.contains(shown), "{shown}: {}", plan.text);
        }
        assert_eq!(value(&app, "staging.CHANGED").await, Some(json!("now")));
        let (version, to) = (hidden(&plan, "version"), hidden(&plan, "to"));
        let fields = [("version", &*version), ("to", &*to), ("names", "CHANGED"), ("names", "NEW")];
        let sent = visit.post(&here, &fields).await;
        assert_eq!(sent.header("location"), format!("{}/history", page_of("staging")), "{}", sent.text);
        let page = follow(&mut visit, &sent).await;
        assert!(page.text.contains(&format!("Rolled back <code>staging</code> to revision {then}.")), "{}", page.text);
        assert!(page.text.contains(&format!("· rolled back to revision {then}<")), "{}", page.text);
        let values = async || [value(&app, "staging.CHANGED").await, value(&app, "staging.GONE").await, value(&app, "staging.NEW").await];
        assert_eq!(values().await, [Some(json!("then")), None, None]);
        let page = undo(&mut visit, &page).await;
        assert!(page.text.contains("in <code>staging</code>."), "{}", page.text);
        assert_eq!(values().await, [Some(json!("now")), None, Some(json!("now"))]);
        let entries = app.audit("?action=env-rollback").await;
        assert!(entries.iter().all(|entry| entry["source"] == "web"), "{entries:?}");
        assert_eq!(entries.len(), 2);
    }

    async fn a_change_meanwhile_shows_the_preview_anew(app: TestApp) {
        let then = fill(&app).await;
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let here = format!("{}/rollback", page_of("staging"));
        let plan = visit.get(&format!("{here}?revision={then}")).await;
        let (version, to) = (hidden(&plan, "version"), hidden(&plan, "to"));
        app.store("staging.MEANWHILE", "by somebody else").await;
        let fields = [("version", &*version), ("to", &*to), ("names", "NEW"), ("names", "CHANGED")];
        let again = visit.post(&here, &fields).await;
        assert_eq!(again.status, 412, "{}", again.text);
        assert!(again.text.contains("Someone changed this") && again.text.contains("MEANWHILE"), "{}", again.text);
        // What nobody has seen is not chosen.
        assert_eq!(checked(&again), ["CHANGED", "NEW"]);
        assert_eq!(value(&app, "staging.NEW").await, Some(json!("now")));
        let version = hidden(&again, "version");
        let fields = [("version", &*version), ("to", &*to), ("names", "NEW"), ("names", "CHANGED")];
        assert_eq!(visit.post(&here, &fields).await.status, 303);
        assert_eq!(value(&app, "staging.NEW").await, None);
        assert_eq!(value(&app, "staging.MEANWHILE").await, Some(json!("by somebody else")));
    }

    async fn it_goes_back_to_a_moment(app: TestApp) {
        app.store("staging.A", "then").await;
        app.clock.advance(7200);
        app.store("staging.A", "now").await;
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let here = format!("{}/rollback", page_of("staging"));
        let form = visit.get(&here).await;
        assert!(form.text.contains("type=\"datetime-local\"") && form.text.contains("(UTC)"), "{}", form.text);
        // The tests' clock starts at 08:00.
        for (time, to, changes) in [("2027-01-15T09:00", "2", true), ("2027-01-15T07:59:59", "1", true), ("2027-01-15T10:00", "3", false), ("2030-01-01T00:00", "3", false)] {
            let plan = visit.get(&format!("{here}?time={time}&revision=&names=")).await;
            assert_eq!(plan.status, 200, "{time}: {}", plan.text);
            assert!(plan.text.contains(&format!("Roll back to revision {to}<")), "{time}: {}", plan.text);
            assert_eq!(plan.text.contains("Nothing would change"), !changes, "{time}: {}", plan.text);
        }
        let plan = visit.get(&format!("{here}?time=2027-01-15T09:00&names=A")).await;
        assert_eq!(checked(&plan), ["A"]);
    }

    async fn what_cannot_be_had_is_told(app: TestApp) {
        app.store("staging.PURGED", "1").await;
        app.store("staging.MOVED", "1").await;
        let then = declared(&app, "staging").await["revision"].as_i64().unwrap();
        app.delete("/secrets/staging.PURGED?purge=true", &app.people.alice).await.expect(200);
        app.patch("/secrets/staging.MOVED", &app.people.alice, json!({ "name": "development.MOVED" })).await.expect(200);
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let here = format!("{}/rollback", page_of("staging"));
        let plan = visit.get(&format!("{here}?revision={then}")).await;
        for shown in ["<code>PURGED</code> <span class=\"vault-muted\">was permanently deleted", "is now in another environment"] {
            assert!(plan.text.contains(shown), "{shown}: {}", plan.text);
        }
        assert_eq!(checked(&plan), ["MOVED"]);
    }

    async fn a_wrong_target_is_asked_for_again(app: TestApp) {
        fill(&app).await;
        app.put("/environments/qa", &app.people.alice, json!({})).await.expect(201);
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let here = format!("{}/rollback", page_of("staging"));
        for (query, status, reason) in [
            ("revision=99", 404, "no such revision"),
            ("revision=0", 400, "revision: expected"),
            ("revision=<b>", 400, "revision: expected"),
            ("time=yesterday", 400, "time: expected a date and time"),
            ("revision=1&names=NOT_THERE", 404, "names: NOT_THERE exists neither"),
        ] {
            let refused = visit.get(&format!("{here}?{query}")).await;
            assert_eq!(refused.status, status, "{query}: {}", refused.text);
            assert!(refused.text.contains(reason) && refused.text.contains("name=\"time\""), "{query}: {}", refused.text);
        }
        let old = visit.get(&format!("{}/rollback?time=2020-01-01T00:00", page_of("qa"))).await;
        assert_eq!(old.status, 404);
        assert!(old.text.contains("no longer available") && old.text.contains("name=\"time\""), "{}", old.text);
        let none = visit.post(&here, &[("version", "6"), ("to", "3")]).await;
        assert_eq!(none.status, 400, "{}", none.text);
        assert!(none.text.contains("names: expected at least one") && checked(&none).is_empty(), "{}", none.text);
        assert_eq!(visit.get(&format!("{}/rollback?revision=1", page_of("none"))).await.status, 404);
    }

    async fn the_plan_must_include_versions(app: TestApp) {
        let then = fill(&app).await;
        let app = of_tier(app, Tier::Solo).await;
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let here = format!("{}/rollback", page_of("staging"));
        let history = visit.get(&format!("{}/history", page_of("staging"))).await;
        assert!(!history.text.contains("/rollback"), "{}", history.text);
        let to = then.to_string();
        for refused in [
            visit.get(&format!("{here}?revision={then}")).await,
            visit.post(&here, &[("version", "6"), ("to", &to), ("names", "NEW")]).await,
        ] {
            assert_eq!(refused.status, 402, "{}", refused.text);
            assert!(refused.text.contains("Rolling back requires a plan with version history."), "{}", refused.text);
        }
        assert_eq!(value(&app, "staging.NEW").await, Some(json!("now")));
    }

    async fn only_admins_roll_back(app: TestApp) {
        let then = fill(&app).await.to_string();
        let here = format!("{}/rollback", page_of("staging"));
        for person in [&app.people.bob, &app.people.carol] {
            let visit = Visit::signed_in(&app, person).await;
            assert_eq!(visit.get(&format!("{here}?revision={then}")).await.status, 403);
            assert_eq!(visit.get(&here).await.status, 403);
            let sent = visit.post(&here, &[("version", "6"), ("to", &then), ("names", "NEW")]).await;
            assert_eq!(sent.status, 403);
        }
    }
}
