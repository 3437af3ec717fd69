//! Renaming, moving and copying a secret on its page.

use serde_json::json;

use super::visit::{VAULT, Visit};

const PAYLOAD: &str = r#""><script>alert(1)</script>"#;

on_each_database! {
    async fn a_secret_is_renamed_and_moved_with_its_history(app: TestApp) {
        app.store("staging.A", "1").await;
        app.store("staging.A", "2").await;
        let bob = Visit::signed_in(&app, &app.people.bob).await;
        let here = format!("{VAULT}/secrets/staging.A");
        let page = bob.get(&here).await;
        for field in ["<option selected>staging</option>", r#"name="name" type="text" value="A""#] {
            assert!(page.text.contains(field), "{field}: {}", page.text);
        }
        assert!(!page.text.contains("<option>production</option>"), "only admins write there: {}", page.text);
        let form = [("version", "2"), ("environment", "base"), ("name", " B ")];
        let moved = bob.post(&format!("{here}/rename"), &form).await;
        let to = format!("{VAULT}/secrets/B#vault-main");
        assert_eq!((moved.status.as_u16(), moved.header("location")), (303, &*to), "{}", moved.text);
        assert!(moved.header("set-cookie").contains("secret-renamed"), "{}", moved.header("set-cookie"));
        let stored = app.get("/secrets/B", &app.people.alice).await.expect(200);
        assert_eq!((&stored["value"], &stored["version"]), (&json!("2"), &json!(2)));
        app.get("/secrets/staging.A", &app.people.alice).await.refused(404, "not_found");
        let entries = app.audit("?action=write&secret=B").await;
        assert_eq!((&entries[0]["source"], &entries[0]["user_name"]), (&json!("web"), &json!("bob")));
        let history = bob.get(&format!("{VAULT}/secrets/B")).await;
        assert!(history.text.contains("/rollback?to=1"), "{}", history.text);
    }

    async fn a_refused_rename_keeps_what_was_typed(app: TestApp) {
        for name in ["A", "staging.A", "staging.B"] {
            app.store(name, "1").await;
        }
        app.store("A", "2").await;
        let alice = Visit::signed_in(&app, &app.people.alice).await;
        let rename = format!("{VAULT}/secrets/A/rename");
        for (version, environment, name, status, expected) in [
            ("2", "staging", "B", 409, "name: a secret has this name"),
            ("2", "base", "A", 400, "name: expected another name"),
            ("2", "base", PAYLOAD, 400, "name: a name is"),
            ("2", PAYLOAD, "C", 400, "environment: expected base or an environment"),
            ("1", "base", "C", 412, "Someone changed this"),
            ("x", "base", "C", 400, "version: expected a version"),
        ] {
            let form = [("version", version), ("environment", environment), ("name", name)];
            let refused = alice.post(&rename, &form).await;
            assert_eq!(refused.status, status, "{name}: {}", refused.text);
            assert!(refused.text.contains(expected), "{expected}: {}", refused.text);
            assert!(!refused.text.contains("<script>alert"), "{}", refused.text);
            let typed = refused.text.matches(r#"name="name" type="text" value=""#).count();
            assert_eq!(typed, 1, "{}", refused.text);
            if name != PAYLOAD {
                let field = format!(r#"name="name" type="text" value="{name}""#);
                assert!(refused.text.contains(&field), "{field}: {}", refused.text);
            }
            assert!(refused.text.contains(r#"name="version" value="2""#), "{}", refused.text);
        }
        assert_eq!(app.get("/secrets/A", &app.people.alice).await.expect(200)["version"], 2);
    }

    async fn nobody_moves_a_secret_to_where_they_may_not_write(app: TestApp) {
        app.store("A", "1").await;
        app.store("production.A", "1").await;
        let bob = Visit::signed_in(&app, &app.people.bob).await;
        let carol = Visit::signed_in(&app, &app.people.carol).await;
        for (visit, path, form) in [
            (&bob, "A/rename", vec![("version", "1"), ("environment", "production"), ("name", "C")]),
            (&bob, "A/rename", vec![("version", "1"), ("environment", "base"), ("name", "production.C")]),
            (&bob, "production.A/rename", vec![("version", "1"), ("environment", "base"), ("name", "C")]),
            (&carol, "A/rename", vec![("version", "1"), ("environment", "base"), ("name", "C")]),
            (&bob, "A/copy/production", vec![]),
            (&bob, "A/copy/production", vec![("on_conflict", "overwrite")]),
            (&carol, "A/copy/staging", vec![]),
            (&carol, "production.A/copy/staging", vec![]),
        ] {
            let refused = visit.post(&format!("{VAULT}/secrets/{path}"), &form).await;
            assert_eq!(refused.status, 403, "{path}: {}", refused.text);
        }
        for name in ["C", "production.C", "staging.A"] {
            app.get(&format!("/secrets/{name}"), &app.people.alice).await.refused(404, "not_found");
        }
        // A writer who may only read it there may still copy it.
        let page = bob.get(&format!("{VAULT}/secrets/production.A")).await;
        assert!(page.text.contains("production.A/copy/staging#copy"), "{}", page.text);
        assert_eq!(bob.post(&format!("{VAULT}/secrets/production.A/copy/staging"), &[]).await.status, 303);
        assert_eq!(app.get("/secrets/staging.A", &app.people.alice).await.expect(200)["value"], "1");
    }

    async fn a_copy_is_made_and_can_be_taken_back(app: TestApp) {
        let body = json!({ "value": "canary", "type": "api_key", "description": "of us" });
        app.put("/secrets/A", &app.people.alice, body).await.expect(201);
        let bob = Visit::signed_in(&app, &app.people.bob).await;
        let here = format!("{VAULT}/secrets/A");
        let copied = bob.post(&format!("{here}/copy/staging"), &[]).await;
        let to = format!("{here}#vault-main");
        assert_eq!((copied.status.as_u16(), copied.header("location")), (303, &*to), "{}", copied.text);
        let cookie = copied.header("set-cookie").split(';').next().unwrap().to_owned();
        let page = bob.get_with_cookie(&here, &cookie).await.text;
        for shown in ["Copied to <code>staging.A</code>.", "secrets/staging.A/delete\"", ">Undo<"] {
            assert!(page.contains(shown), "{shown}: {page}");
        }
        let there = app.get("/secrets/staging.A", &app.people.alice).await.expect(200);
        assert_eq!((&there["value"], &there["type"], &there["description"]), (&json!("canary"), &json!("api_key"), &json!("of us")));
        // Reading it was recorded, as were the copy and the write.
        for (action, name) in [("read", "A"), ("write", "staging.A"), ("env-copy", "")] {
            let entries = app.audit(&format!("?action={action}")).await;
            let entry = entries.iter().find(|entry| entry["source"] == "web").unwrap();
            assert_eq!((&entry["secret_name"], &entry["user_name"]), (&json!(name), &json!("bob")), "{action}");
        }
        let undone = bob.post(&format!("{VAULT}/secrets/staging.A/delete"), &[("version", "1")]).await;
        assert_eq!(undone.status, 303, "{}", undone.text);
    }

    async fn a_copy_overwrites_nothing_unless_that_is_chosen(app: TestApp) {
        app.store("A", "mine").await;
        app.store("staging.A", "theirs").await;
        let bob = Visit::signed_in(&app, &app.people.bob).await;
        let here = format!("{VAULT}/secrets/A");
        let asked = bob.post(&format!("{here}/copy/staging"), &[]).await;
        assert_eq!(asked.status, 409, "{}", asked.text);
        let text = &asked.text;
        for shown in ["staging.A already exists.", "name=\"on_conflict\" value=\"overwrite\"", "A/copy/staging#copy"] {
            assert!(text.contains(shown), "{shown}: {text}");
        }
        assert!(!text.contains("mine") && !text.contains("theirs"), "{text}");
        assert_eq!(app.get("/secrets/staging.A", &app.people.alice).await.expect(200)["value"], "theirs");
        let copied = bob.post(&format!("{here}/copy/staging"), &[("on_conflict", "overwrite")]).await;
        assert_eq!(copied.status, 303, "{}", copied.text);
        assert!(copied.header("set-cookie").contains("undo=rollback&version=2"), "{}", copied.header("set-cookie"));
        let there = app.get("/secrets/staging.A", &app.people.alice).await.expect(200);
        assert_eq!((&there["value"], &there["version"]), (&json!("mine"), &json!(2)));
    }

    async fn a_copy_that_cannot_be_made_is_refused(app: TestApp) {
        app.store("A", "1").await;
        let bob = Visit::signed_in(&app, &app.people.bob).await;
        for (path, form, status) in [
            ("A/copy/base", vec![], 400),
            ("A/copy/nowhere", vec![], 404),
            ("A/copy/UPPER", vec![], 400),
            ("NONE/copy/staging", vec![], 404),
            ("A/copy/staging", vec![("on_conflict", PAYLOAD)], 400),
            ("A/copy/staging", vec![("other", "x")], 400),
            ("-/copy/staging", vec![], 400),
        ] {
            let refused = bob.post(&format!("{VAULT}/secrets/{path}"), &form).await;
            assert_eq!(refused.status, status, "{path}: {}", refused.text);
            assert!(!refused.text.contains("<script>alert"), "{}", refused.text);
        }
        assert_eq!(bob.get(&format!("{VAULT}/secrets/A/copy/staging")).await.status, 405);
        assert_eq!(bob.get(&format!("{VAULT}/secrets/A/rename")).await.status, 405);
    }
}
