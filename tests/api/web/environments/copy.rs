//! Copies from another environment.

use license_tool::Tier;
use serde_json::{Value, json};

use super::{checked, follow, hidden, page_of, undo};
use crate::support::app::TestApp;
use crate::web::selection::live;
use crate::web::visit::{Visit, of_tier};

async fn fill(app: &TestApp) {
    for (name, value) in [
        ("staging.A", "from staging"),
        ("staging.B", "from staging"),
        ("development.A", "here before"),
        ("ELSEWHERE", "x"),
    ] {
        app.store(name, value).await;
    }
}

async fn value(app: &TestApp, name: &str) -> Value {
    let found = app
        .get(&format!("/secrets/{name}"), &app.people.alice)
        .await;
    found.expect(200)["value"].clone()
}

on_each_database! {
    async fn secrets_are_chosen_previewed_copied_and_taken_back(app: TestApp) {
        fill(&app).await;
        let mut visit = Visit::signed_in(&app, &app.people.bob).await;
        let here = format!("{}/copy", page_of("development"));
        let start = visit.get(&here).await;
        assert!(start.text.contains("<select id=\"from\"") && !start.text.contains("<code>B</code>"), "{}", start.text);
        let page = visit.get(&format!("{here}?from=staging")).await;
        assert_eq!(checked(&page), ["A", "B"], "{}", page.text);
        assert!(page.text.contains("exists, v1") && !page.text.contains("ELSEWHERE"), "{}", page.text);
        assert_eq!(checked(&visit.get(&format!("{here}?from=staging&all=false")).await), Vec::<String>::new());
        assert_eq!(app.audit("?action=read").await.len(), 0);

        let chosen = [("from", "staging"), ("names", "A"), ("names", "B"), ("on_conflict", "skip")];
        let plan = visit.post(&format!("{here}/preview"), &chosen).await;
        assert_eq!(plan.status, 200, "{}", plan.text);
        for shown in ["Copy 1 secret", "added, v1", "1 secret exists already"] {
            assert!(plan.text.contains(shown), "{shown}: {}", plan.text);
        }
        app.get("/secrets/development.B", &app.people.alice).await.refused(404, "not_found");
        let version = hidden(&plan, "version");
        let form = [&chosen[..], &[("version", &*version)]].concat();
        let sent = visit.post(&format!("{here}/store"), &form).await;
        assert_eq!(sent.header("location"), format!("{}/history", page_of("development")), "{}", sent.text);
        let page = follow(&mut visit, &sent).await;
        assert!(page.text.contains("Copied 1 secret to <code>development</code>, skipped 1."), "{}", page.text);
        assert!(page.text.contains("copied from <code>staging</code>"), "{}", page.text);
        assert_eq!((value(&app, "development.A").await, value(&app, "development.B").await), (json!("here before"), json!("from staging")));
        // Whoever may write the names may take it back, too.
        let page = undo(&mut visit, &page).await;
        assert!(page.text.contains("Undone: 1 secret in <code>development</code>."), "{}", page.text);
        assert_eq!(live(&app, "development").await, ["development.A"]);
    }

    async fn an_admin_takes_a_copy_back(app: TestApp) {
        fill(&app).await;
        let mut visit = Visit::signed_in(&app, &app.people.alice).await;
        let here = format!("{}/copy", page_of("development"));
        // As the page of a comparison sends it.
        let page = visit.post(&here, &[("from", "staging"), ("names", "A")]).await;
        assert_eq!(checked(&page), ["A"], "{}", page.text);
        assert!(page.text.contains("value=\"overwrite\" checked"), "{}", page.text);
        let chosen = [("from", "staging"), ("names", "A"), ("on_conflict", "overwrite")];
        let plan = visit.post(&format!("{here}/preview"), &chosen).await;
        assert!(plan.text.contains("v1 → v2"), "{}", plan.text);
        let version = hidden(&plan, "version");
        let form = [&chosen[..], &[("version", &*version)]].concat();
        let sent = visit.post(&format!("{here}/store"), &form).await;
        let page = follow(&mut visit, &sent).await;
        assert!(page.text.contains("Copied 1 secret to <code>development</code>."), "{}", page.text);
        assert_eq!(value(&app, "development.A").await, "from staging");
        let page = undo(&mut visit, &page).await;
        assert!(page.text.contains("Undone: 1 secret in <code>development</code>."), "{}", page.text);
        assert_eq!(value(&app, "development.A").await, "here before");
    }

    async fn nobody_overwrites_what_they_have_not_seen(app: TestApp) {
        fill(&app).await;
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let here = format!("{}/copy", page_of("development"));
        let chosen = [("from", "staging"), ("names", "B"), ("on_conflict", "overwrite")];
        let plan = visit.post(&format!("{here}/preview"), &chosen).await;
        let version = hidden(&plan, "version");
        app.store("development.B", "by somebody else").await;
        let form = [&chosen[..], &[("version", &*version)]].concat();
        let again = visit.post(&format!("{here}/store"), &form).await;
        assert_eq!(again.status, 412, "{}", again.text);
        assert!(again.text.contains("Someone changed this") && again.text.contains("v1 → v2"), "{}", again.text);
        assert_eq!(value(&app, "development.B").await, "by somebody else");
        let version = hidden(&again, "version");
        let form = [&chosen[..], &[("version", &*version)]].concat();
        assert_eq!(visit.post(&format!("{here}/store"), &form).await.status, 303);
        assert_eq!(value(&app, "development.B").await, "from staging");
    }

    async fn what_is_refused_is_shown_with_the_choice(app: TestApp) {
        fill(&app).await;
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let here = format!("{}/copy", page_of("development"));
        for (fields, status, reason) in [
            (&[("from", "staging"), ("on_conflict", "skip")][..], 400, "names: expected at least one"),
            (&[("from", "staging"), ("names", "A"), ("on_conflict", "fail")], 409, "A: exists already"),
            (&[("from", "staging"), ("names", "A"), ("on_conflict", "maybe")], 400, "expected fail, skip or overwrite"),
            (&[("from", "staging"), ("names", "<b>"), ("on_conflict", "skip")], 400, "names: "),
            (&[("from", "staging"), ("names", "GONE"), ("on_conflict", "skip")], 404, "GONE: no such secret"),
            (&[("from", "none"), ("names", "A"), ("on_conflict", "skip")], 404, "no such environment"),
            (&[("from", "development"), ("names", "A"), ("on_conflict", "skip")], 400, "another environment"),
        ] {
            let refused = visit.post(&format!("{here}/preview"), fields).await;
            assert_eq!(refused.status, status, "{fields:?}: {}", refused.text);
            assert!(refused.text.contains(reason) && refused.text.contains("<select id=\"from\""), "{fields:?}: {}", refused.text);
        }
        let refused = visit.post(&format!("{here}/store"), &[("from", "staging"), ("names", "B"), ("on_conflict", "skip")]).await;
        assert_eq!(refused.status, 400, "{}", refused.text);
        let none = visit.get(&format!("{}/copy?from=staging", page_of("none"))).await;
        assert_eq!(none.status, 404);
    }

    async fn only_who_may_write_there_may_copy(app: TestApp) {
        fill(&app).await;
        app.store("production.P", "1").await;
        let writer = Visit::signed_in(&app, &app.people.bob).await;
        let here = format!("{}/copy", page_of("production"));
        assert!(!writer.get(&page_of("production")).await.text.contains("Copy here"));
        assert_eq!(writer.get(&format!("{here}?from=staging")).await.status, 403);
        let chosen = [("from", "staging"), ("names", "A"), ("on_conflict", "skip")];
        for path in [&here, &format!("{here}/preview"), &format!("{here}/store")] {
            let mut form = chosen[..2].to_vec();
            if path != &here {
                form = chosen.to_vec();
                form.push(("version", "1"));
            }
            assert_eq!(writer.post(path, &form).await.status, 403, "{path}");
        }
        app.get("/secrets/production.A", &app.people.alice).await.refused(404, "not_found");
        let reader = Visit::signed_in(&app, &app.people.carol).await;
        assert_eq!(reader.get(&format!("{}/copy?from=production", page_of("development"))).await.status, 403);
    }

    async fn only_names_that_the_target_can_have_are_offered(app: TestApp) {
        for name in ["staging.GOOD", "staging.production.X", "qa.", "qa.Y"] {
            app.store(name, "1").await;
        }
        app.put("/environments/qa", &app.people.alice, json!({ "take_in": 2 })).await.expect(201);
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let base = visit.get(&format!("{}/copy?from=staging", page_of("base"))).await;
        assert_eq!(checked(&base), ["GOOD"], "{}", base.text);
        let here = visit.get(&format!("{}/copy?from=qa", page_of("staging"))).await;
        assert_eq!(checked(&here), ["Y"], "{}", here.text);
        let none = visit.get(&format!("{}/copy?from=development", page_of("staging"))).await;
        assert!(none.text.contains("has no secrets that you can copy"), "{}", none.text);
    }

    async fn without_versions_in_the_plan_a_copy_that_replaces_has_no_undo(app: TestApp) {
        fill(&app).await;
        let app = of_tier(app, Tier::Solo).await;
        let mut visit = Visit::signed_in(&app, &app.people.alice).await;
        let here = format!("{}/copy", page_of("development"));
        let chosen = [("from", "staging"), ("names", "A"), ("on_conflict", "overwrite")];
        let plan = visit.post(&format!("{here}/preview"), &chosen).await;
        let version = hidden(&plan, "version");
        let form = [&chosen[..], &[("version", &*version)]].concat();
        let sent = visit.post(&format!("{here}/store"), &form).await;
        let page = follow(&mut visit, &sent).await;
        assert!(page.text.contains("Copied 1 secret") && !page.text.contains(">Undo<"), "{}", page.text);
        assert!(page.text.contains("Rolling back requires a plan with version history."), "{}", page.text);
    }
}
