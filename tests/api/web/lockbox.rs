//! The lockbox page.

use serde_json::json;

use super::visit::{VAULT, Visit};

/// A well-formed lockbox.
const SEALED: &str = "lockbox:v1:cjzBWISNYdn1VmdnU3HbTg==:au+nfH2vdF0mroUebjFxos4+QIozjMbU87fnfg==";

on_each_database! {
    async fn a_reader_can_open_a_lockbox_and_not_seal_one(app: TestApp) {
        app.store("A", SEALED).await;
        app.store("B", "open").await;
        let page = format!("{VAULT}/secrets/A/lockbox");
        let bob = Visit::signed_in(&app, &app.people.bob).await;
        let carol = Visit::signed_in(&app, &app.people.carol).await;
        for (visit, path, opens, seals) in [
            (&bob, page.as_str(), true, true),
            (&carol, page.as_str(), true, false),
            (&bob, &format!("{VAULT}/secrets/B/lockbox"), false, true),
            (&bob, &format!("{VAULT}/new-lockbox"), false, true),
        ] {
            let page = visit.get(path).await;
            assert_eq!(page.status, 200, "{path}");
            assert_eq!(page.text.contains("id=\"open\""), opens, "{path}: {}", page.text);
            assert_eq!(page.text.contains("id=\"seal\""), seals, "{path}: {}", page.text);
            assert!(!page.text.contains("cjzBWISN"), "{path}");
        }
        let refused = carol.get(&format!("{VAULT}/new-lockbox")).await;
        assert_eq!(refused.status, 403);
        assert!(app.audit("?action=read").await.is_empty());
    }

    async fn a_secret_links_to_where_its_lockbox_is_opened_or_created(app: TestApp) {
        app.store("A", SEALED).await;
        app.store("B", "open").await;
        let visit = Visit::signed_in(&app, &app.people.bob).await;
        let carol = Visit::signed_in(&app, &app.people.carol).await;
        for (visit, name, link) in [
            (&visit, "A", Some("Open or update in this browser")),
            (&carol, "A", Some("Open or update in this browser")),
            (&visit, "B", Some("Convert to lockbox…")),
            (&carol, "B", None),
        ] {
            let page = visit.get(&format!("{VAULT}/secrets/{name}")).await;
            let address = format!("secrets/{name}/lockbox");
            assert_eq!(page.text.contains(&address), link.is_some(), "{}", page.text);
            assert!(page.text.contains(link.unwrap_or_default()), "{}", page.text);
        }
        let page = visit.get(&format!("{VAULT}/new")).await;
        assert!(page.text.contains("/vault/new-lockbox"), "{}", page.text);
    }

    async fn a_deleted_or_unknown_secret_has_no_lockbox(app: TestApp) {
        app.store("A", SEALED).await;
        app.delete("/secrets/A", &app.people.alice).await.expect(200);
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        for name in ["A", "B"] {
            let page = visit.get(&format!("{VAULT}/secrets/{name}/lockbox")).await;
            assert_eq!(page.status, 404, "{name}");
        }
        let dave = Visit::signed_in(&app, &app.people.dave).await;
        assert_eq!(dave.get(&format!("{VAULT}/new-lockbox")).await.status, 404);
    }

    async fn without_scripts_nothing_typed_there_can_be_submitted(app: TestApp) {
        app.store("A", SEALED).await;
        let visit = Visit::signed_in(&app, &app.people.bob).await;
        let page = visit.get(&format!("{VAULT}/secrets/A/lockbox")).await;
        let (_, part) = page.text.split_once("<div id=\"lockbox\" hidden").unwrap();
        let fields = part.split('<').filter(|tag| tag.starts_with("input") || tag.starts_with("textarea"));
        let named: Vec<&str> = fields.filter_map(|tag| Some(tag.split_once(" name=\"")?.1.split('"').next().unwrap())).collect();
        assert_eq!(named, ["version", "comment", "value"]);
        // The form as it is without scripts.
        let form = [("version", "1"), ("comment", ""), ("value", "")];
        let answer = visit.post(&format!("{VAULT}/secrets/A"), &form).await;
        assert_eq!(answer.status, 400, "{}", answer.text);
        let stored = app.get("/secrets/A", &app.people.alice).await.json();
        assert_eq!((&stored["version"], &stored["value"]), (&json!(1), &json!(SEALED)));
    }
}
