//! The settings of an environment.

use serde_json::json;

use super::{declared, page_of};
use crate::web::visit::{VAULT, Visit};

/// The settings form of `development`, as it is shown at first.
const SHOWN: [(&str, &str); 3] = [
    ("was_description", ""),
    ("was_position", "2"),
    ("was_overlay", "true"),
];

/// The shown form with these fields filled in.
fn form<'a>(fields: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    SHOWN.iter().chain(fields).copied().collect()
}

on_each_database! {
    async fn settings_are_saved(app: TestApp) {
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let here = page_of("development");
        let page = visit.get(&here).await;
        for (name, value) in SHOWN {
            let field = format!("<input type=\"hidden\" name=\"{name}\" value=\"{value}\">");
            assert!(page.text.contains(&field), "{field}: {}", page.text);
        }
        let fields = [("description", "\"><b>mine</b>"), ("overlay", "true"), ("position", "0")];
        let saved = visit.post(&here, &form(&fields)).await;
        assert_eq!(saved.status, 303, "{}", saved.text);
        let found = declared(&app, "development").await;
        assert_eq!(
            ["protected", "overlay", "position", "description"].map(|field| found[field].clone()),
            [json!(false), json!(true), json!(0), json!("\"><b>mine</b>")]
        );
        let page = visit.get(&here).await;
        assert!(!page.text.contains("<b>mine"), "{}", page.text);
        let saved = visit.post(&here, &form(&[("description", ""), ("position", "2")])).await;
        assert_eq!(saved.status, 303);
        assert_eq!(declared(&app, "development").await["overlay"], false);
    }

    async fn protecting_ends_the_fallback_unless_it_is_kept(app: TestApp) {
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let here = page_of("development");
        let page = visit.get(&here).await;
        assert!(page.text.contains("name=\"keep_overlay\""), "{}", page.text);
        for (kept, overlay) in [(None, false), (Some(("keep_overlay", "true")), true)] {
            app.put("/environments/development", &app.people.alice, json!({ "protected": false, "overlay": true })).await.expect(200);
            let mut fields = vec![("protected", "true"), ("overlay", "true"), ("position", "2")];
            fields.extend(kept);
            assert_eq!(visit.post(&here, &form(&fields)).await.status, 303);
            let found = declared(&app, "development").await;
            assert_eq!((&found["protected"], &found["overlay"]), (&json!(true), &json!(overlay)));
        }
        // Once it is protected, there is nothing to keep.
        assert!(!visit.get(&here).await.text.contains("name=\"keep_overlay\""));
    }

    async fn people_who_change_different_settings_at_once_keep_both(app: TestApp) {
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let here = page_of("development");
        let protect = form(&[("protected", "true"), ("overlay", "true"), ("position", "2")]);
        let describe = form(&[("description", "new"), ("overlay", "true"), ("position", "2")]);
        for fields in [&protect, &describe] {
            assert_eq!(visit.post(&here, fields).await.status, 303);
        }
        let found = declared(&app, "development").await;
        assert_eq!((&found["protected"], &found["description"]), (&json!(true), &json!("new")));
    }

    async fn refused_settings_are_shown_again(app: TestApp) {
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let here = page_of("development");
        let long = "x".repeat(1025);
        for (field, value) in [("position", "1001"), ("position", "-1"), ("position", "x"), ("description", &long)] {
            let refused = visit.post(&here, &form(&[(field, value), ("overlay", "true")])).await;
            assert_eq!(refused.status, 400, "{field}: {}", refused.text);
            assert!(refused.text.contains(&format!("value=\"{value}\"")), "{field}: {}", refused.text);
        }
        assert_eq!(visit.post(&page_of("base"), &SHOWN).await.status, 400);
        assert_eq!(visit.post(&page_of("none"), &SHOWN).await.status, 404);
        let base = visit.get(&page_of("base")).await;
        assert!(!base.text.contains("was_description") && base.text.contains("belongs to no environment"), "{}", base.text);
        let unknown = visit.post(&here, &[("environment", "x")]).await;
        assert_eq!(unknown.status, 400);
        assert_eq!(visit.get(&format!("{VAULT}/environments/A")).await.status, 400);
    }
}
