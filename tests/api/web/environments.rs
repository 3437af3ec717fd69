//! The page of environments.

use serde_json::json;

use super::visit::{VAULT, Visit};

on_each_database! {
    async fn an_admin_declares_protects_and_deletes_environments(app: TestApp) {
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let here = format!("{VAULT}/environments");
        let page = visit.get(&here).await;
        for text in ["<code>base</code>", "<code>production</code></a> <span class=\"ui label\">Protected<", "Create environment"] {
            assert!(page.text.contains(text), "{text}: {}", page.text);
        }
        let form = [("name", "qa"), ("description", "<b>for tests</b>"), ("protected", "true")];
        let declared = visit.post(&here, &form).await;
        assert_eq!((declared.status.as_u16(), declared.header("location")), (303, here.as_str()), "{}", declared.text);
        let qa = app.get("/environments/qa", &app.people.alice).await.expect(200);
        assert_eq!((&qa["protected"], &qa["description"]), (&json!(true), &json!("<b>for tests</b>")));
        let page = visit.get(&here).await;
        assert!(page.text.contains("&lt;b&gt;for tests") && page.text.contains("Stop protecting qa"), "{}", page.text);
        for (protected, expected) in [("false", false), ("true", true)] {
            visit.post(&format!("{here}/qa"), &[("protected", protected)]).await;
            let qa = app.get("/environments/qa", &app.people.alice).await.expect(200);
            assert_eq!(qa["protected"], expected);
        }
        let deleted = visit.post(&format!("{here}/qa/delete"), &[]).await;
        assert_eq!(deleted.status, 303);
        app.get("/environments/qa", &app.people.alice).await.refused(404, "not_found");
        let entries = app.audit("?action=env-write").await;
        assert_eq!(entries.len(), 3);
        assert!(entries.iter().all(|entry| entry["source"] == "web" && entry["message"] == "environment qa"), "{entries:?}");
    }

    async fn what_is_refused_is_shown_again_with_the_reason(app: TestApp) {
        app.store("qa.A", "1").await;
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let here = format!("{VAULT}/environments");
        for (name, reason) in [
            ("base", "cannot be declared"), ("matrix", "is taken"), ("QA", "lower-case letters"), ("staging", "exists"),
        ] {
            let refused = visit.post(&here, &[("name", name), ("description", "typed")]).await;
            assert_eq!(refused.status, 400, "{name}");
            assert!(refused.text.contains(reason) && refused.text.contains("value=\"typed\""), "{name}: {}", refused.text);
        }
        let refused = visit.post(&here, &[("name", "qa")]).await;
        assert_eq!(refused.status, 409, "{}", refused.text);
        assert!(refused.text.contains("name=\"take_in\" type=\"checkbox\" value=\"1\""), "{}", refused.text);
        let declared = visit.post(&here, &[("name", "qa"), ("take_in", "1")]).await;
        assert_eq!(declared.status, 303, "{}", declared.text);
        let refused = visit.post(&format!("{here}/qa/delete"), &[]).await;
        assert_eq!(refused.status, 409);
        let missing = visit.post(&format!("{here}/none"), &[("protected", "true")]).await;
        assert_eq!(missing.status, 404);
    }

    async fn others_see_what_they_may(app: TestApp) {
        app.store("production.A", "1").await;
        let here = format!("{VAULT}/environments");
        for (person, sees) in [(&app.people.bob, "<td>1</td>"), (&app.people.carol, "No access")] {
            let visit = Visit::signed_in(&app, person).await;
            let page = visit.get(&here).await;
            assert!(page.text.contains(sees) && !page.text.contains("Create environment"), "{}", page.text);
            let refused = visit.post(&here, &[("name", "qa")]).await;
            assert_eq!(refused.status, 403);
        }
        let base = Visit::signed_in(&app, &app.people.carol).await.get(&format!("{VAULT}?environment=base")).await;
        assert_eq!(base.status, 200);
    }
}
