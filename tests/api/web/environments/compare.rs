//! What differs between two environments.

use serde_json::json;

use super::{checked, page_of};
use crate::support::app::TestApp;
use crate::web::visit::Visit;

async fn fill(app: &TestApp) {
    for (name, value) in [
        ("staging.CHANGED", "one-value"),
        ("production.CHANGED", "another-value"),
        ("staging.EQUAL", "the-same-value"),
        ("production.EQUAL", "the-same-value"),
        ("staging.HERE", "v"),
        ("production.THERE", "v"),
    ] {
        app.store(name, value).await;
    }
    let sealed = lockbox::seal(b"a value", "passphrase").unwrap();
    app.store("staging.BOX", &sealed.to_string()).await;
    app.store("production.BOX", "v").await;
}

on_each_database! {
    async fn names_are_told_and_no_values(app: TestApp) {
        fill(&app).await;
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let here = format!("{}/compare", page_of("staging"));
        let form = visit.get(&format!("{here}?with=production")).await;
        for shown in ["<option selected>production</option>", "a read entry for each value compared"] {
            assert!(form.text.contains(shown), "{shown}: {}", form.text);
        }
        assert!(!form.text.contains("CHANGED"), "{}", form.text);
        assert_eq!(app.audit("?action=read").await.len(), 0);
        let page = visit.post(&here, &[("with", "production")]).await;
        assert_eq!(page.status, 200, "{}", page.text);
        let text = &page.text;
        let order: Vec<usize> = [
            "Different values", "<code>CHANGED</code>", "Only in staging", "<code>HERE</code>",
            "Only in production", "<code>THERE</code>", "be compared", "<code>BOX</code>", "<details class=\"vault-group\">", "<code>EQUAL</code>",
        ].iter().map(|shown| text.find(shown).unwrap_or_else(|| panic!("{shown}: {text}"))).collect();
        assert!(order.is_sorted(), "{order:?}");
        assert_eq!(checked(&page), ["CHANGED", "HERE", "THERE"]);
        for link in ["/secrets/staging.CHANGED\"", "/secrets/production.CHANGED\"", "/secrets/staging.HERE\"", "/secrets/production.THERE\""] {
            assert!(text.contains(link), "{link}: {text}");
        }
        assert!(!text.contains("/secrets/production.HERE\"") && !text.contains("/secrets/staging.THERE\""), "{text}");
        for value in ["one-value", "another-value", "the-same-value"] {
            assert!(!text.contains(value), "{text}");
        }
        let mut names: Vec<String> = app.audit("?action=read").await.iter()
            .map(|entry| entry["secret_name"].as_str().unwrap().to_owned()).collect();
        names.sort();
        assert_eq!(names, ["production.CHANGED", "production.EQUAL", "staging.CHANGED", "staging.EQUAL"]);
        for action in ["/environments/production/copy\"", "/environments/staging/copy\""] {
            assert!(text.contains(&format!("formaction=\"/acme/app/vault{action}")), "{action}: {text}");
        }
    }

    async fn names_out_of_reach_are_not_told(app: TestApp) {
        fill(&app).await;
        let reader = Visit::signed_in(&app, &app.people.carol).await;
        let page = reader.post(&format!("{}/compare", page_of("staging")), &[("with", "production")]).await;
        assert_eq!(page.status, 200, "{}", page.text);
        assert!(page.text.contains("Nothing to compare"), "{}", page.text);
        for hidden in ["CHANGED", "THERE", "HERE", "Copy to"] {
            assert!(!page.text.contains(hidden), "{hidden}: {}", page.text);
        }
        // A writer reads production, and may copy out of it only.
        let writer = Visit::signed_in(&app, &app.people.bob).await;
        let page = writer.post(&format!("{}/compare", page_of("staging")), &[("with", "production")]).await;
        assert!(page.text.contains("THERE") && page.text.contains("Copy to staging"), "{}", page.text);
        assert!(!page.text.contains("Copy to production"), "{}", page.text);
    }

    async fn what_cannot_be_compared_is_refused(app: TestApp) {
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let here = format!("{}/compare", page_of("staging"));
        for (with, status) in [("staging", 400), ("", 400), ("<b>", 400), ("none", 404)] {
            let refused = visit.post(&here, &[("with", with)]).await;
            assert_eq!(refused.status, status, "{with}: {}", refused.text);
            assert!(refused.text.contains("name=\"with\""), "{with}: {}", refused.text);
        }
        assert_eq!(visit.get(&format!("{}/compare", page_of("none"))).await.status, 404);
        assert_eq!(visit.post(&format!("{}/compare", page_of("none")), &[("with", "base")]).await.status, 404);
        let page = visit.post(&here, &[("with", "base")]).await;
        assert!(page.text.contains("Nothing to compare"), "{}", page.text);
        // The base and an environment share names.
        app.store("A", "1").await;
        app.put("/secrets/staging.A", &app.people.alice, json!({ "value": "1" })).await.expect(201);
        let page = visit.post(&here, &[("with", "base")]).await;
        assert!(page.text.contains("/secrets/A\""), "{}", page.text);
    }
}
