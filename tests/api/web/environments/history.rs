//! The history of an environment.

use serde_json::{Map, json};

use super::page_of;
use crate::web::visit::Visit;

async fn history(visit: &Visit<'_>, name: &str) -> String {
    let page = visit.get(&format!("{}/history", page_of(name))).await;
    assert_eq!(page.status, 200, "{}", page.text);
    page.text
}

on_each_database! {
    async fn revisions_are_told_in_words(app: TestApp) {
        let alice = &app.people.alice;
        app.store("staging.A", "1").await;
        app.store("staging.A", "2").await;
        app.delete("/secrets/staging.A", alice).await.expect(200);
        let change = json!({ "set": { "B": { "value": "1" } }, "comment": "<b>why</b>" });
        app.patch("/environments/staging/secrets", &app.people.bob, change).await.expect(200);
        let visit = Visit::signed_in(&app, alice).await;
        let text = history(&visit, "staging").await;
        let order: Vec<usize> = [
            "<code>B</code>", "added, v1", "#5", "bob", "&lt;b&gt;why&lt;/b&gt;",
            "<code>A</code>", "deleted", "#4", "alice",
            "v1 → v2", "#3", "added, v1", "#2", "State when the history began", "#1",
        ].iter().scan(0, |from, shown| {
            let at = text[*from..].find(shown).unwrap_or_else(|| panic!("{shown}: {text}"));
            *from += at + shown.len();
            Some(*from)
        }).collect();
        assert!(order.is_sorted());
        let links: Vec<&str> = text.split("rollback?revision=").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
        assert_eq!(links, ["4", "3", "4", "2", "3", "1", "2", "1"]);
        // To those who may not roll back, nothing is offered.
        let visit = Visit::signed_in(&app, &app.people.bob).await;
        let text = history(&visit, "staging").await;
        assert!(text.contains("v1 → v2") && !text.contains("rollback"), "{text}");
    }

    async fn many_changes_are_folded(app: TestApp) {
        let set: Map<_, _> = (0..120).map(|n| (format!("NAME_{n:03}"), json!({ "value": "1" }))).collect();
        app.patch("/environments/staging/secrets", &app.people.alice, json!({ "set": set })).await.expect(200);
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let text = history(&visit, "staging").await;
        let fold = text.find("<details class=\"vault-more\"><summary>117 more").unwrap();
        assert!(text.find("NAME_002").unwrap() < fold && fold < text.find("NAME_003").unwrap());
        assert!(text.contains("NAME_102") && !text.contains("NAME_103") && text.contains("17 more not shown"), "{text}");
    }

    async fn only_names_in_reach_are_told(app: TestApp) {
        app.store("production.HIDDEN", "1").await;
        let visit = Visit::signed_in(&app, &app.people.carol).await;
        let text = history(&visit, "production").await;
        assert!(text.contains("no history that you can see") && !text.contains("HIDDEN"), "{text}");
        assert_eq!(visit.get(&format!("{}/history", page_of("none"))).await.status, 404);
    }

    async fn a_long_history_has_pages(app: TestApp) {
        for n in 0..60 {
            app.store("staging.A", &n.to_string()).await;
        }
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let text = history(&visit, "staging").await;
        assert!(text.contains("#61<") && text.contains("#12<") && !text.contains("#11<"), "{text}");
        assert!(text.contains("Page 1 of 2"), "{text}");
        let page = visit.get(&format!("{}/history?page=2", page_of("staging"))).await;
        assert!(page.text.contains("#11<") && page.text.contains("#1<"), "{}", page.text);
        // Its first line is not the newest revision.
        assert!(page.text.contains("rollback?revision=11"), "{}", page.text);
    }
}
