//! Changes through forms, without scripts.

use serde_json::json;

use crate::support::app::TestApp;

use super::visit::{VAULT, Visit};

/// The API's current response for a secret.
async fn value(app: &TestApp, name: &str) -> serde_json::Value {
    app.get(&format!("/secrets/{name}"), &app.people.alice)
        .await
        .json()
}

on_each_database! {
    async fn a_secret_is_created_and_changed_with_forms(app: TestApp) {
        let visit = Visit::signed_in(&app, &app.people.bob).await;
        let form = [("name", " API.KEY "), ("type", "password"), ("description", "of <b>us</b>"), ("value", "canary\r\ntwo")];
        let created = visit.post(&format!("{VAULT}/new"), &form).await;
        assert_eq!((created.status.as_u16(), created.header("location")), (303, "/acme/app/vault/secrets/API.KEY"), "{}", created.text);
        let stored = value(&app, "API.KEY").await;
        assert_eq!((&stored["value"], &stored["type"]), (&json!("canary\ntwo"), &json!("password")));
        let page = visit.get(created.header("location")).await;
        assert!(page.text.contains("of &lt;b&gt;us&lt;/b&gt;"), "{}", page.text);
        assert!(!page.text.contains("canary"), "{}", page.text);

        let page_path = format!("{VAULT}/secrets/API.KEY");
        let next = visit.post(&page_path, &[("version", "1"), ("value", "three"), ("comment", "rotated")]).await;
        assert_eq!(next.status, 303, "{}", next.text);
        assert_eq!(value(&app, "API.KEY").await["value"], "three");
        let described = visit.post(&format!("{page_path}/details"), &[("version", "2"), ("type", "api_key"), ("description", "")]).await;
        assert_eq!(described.status, 303, "{}", described.text);
        let rollback_form = [("version", "2"), ("to", "1"), ("confirm", "API.KEY")];
        let rolled = visit.post(&format!("{page_path}/rollback"), &rollback_form).await;
        assert_eq!(rolled.status, 303, "{}", rolled.text);
        let stored = value(&app, "API.KEY").await;
        assert_eq!((&stored["value"], &stored["version"], &stored["type"]), (&json!("canary\ntwo"), &json!(3), &json!("api_key")));
        let page = visit.get(&page_path).await;
        assert!(page.text.contains("rotated"));
        let entries = app.audit("?secret=API.KEY&action=rollback").await;
        assert_eq!((&entries[0]["source"], &entries[0]["user_name"]), (&json!("web"), &json!("bob")));
    }

    async fn concurrent_edits_of_description_and_type_do_not_undo_each_other(app: TestApp) {
        app.store("A", "1").await;
        let visit = Visit::signed_in(&app, &app.people.bob).await;
        let page_path = format!("{VAULT}/secrets/A/details");
        let page = visit.get(&format!("{VAULT}/secrets/A")).await;
        for field in [r#"name="was_type" value="env-file""#, r#"name="was_description" value="""#] {
            assert!(page.text.contains(field), "{field}: {}", page.text);
        }
        let described = |kind, description| [
            ("version", "1"), ("type", kind), ("was_type", "env-file"),
            ("description", description), ("was_description", ""),
        ];
        assert_eq!(visit.post(&page_path, &described("file", "")).await.status, 303);
        // From an outdated page: the type that it shows was not changed on that page.
        assert_eq!(visit.post(&page_path, &described("env-file", "theirs")).await.status, 303);
        let stored = value(&app, "A").await;
        assert_eq!((&stored["type"], &stored["description"]), (&json!("file"), &json!("theirs")));
        let answer = visit.post(&page_path, &described("env-file", "mine")).await;
        assert_eq!(answer.status, 412, "{}", answer.text);
        assert!(answer.text.contains("description: somebody else has changed it"), "{}", answer.text);
        assert!(answer.text.contains(r#"name="was_description" value="theirs""#), "{}", answer.text);
        assert_eq!(value(&app, "A").await["description"], "theirs");
        // Nothing was changed on that page.
        assert_eq!(visit.post(&page_path, &described("env-file", "")).await.status, 303);
        let stored = value(&app, "A").await;
        assert_eq!((&stored["type"], &stored["description"]), (&json!("file"), &json!("theirs")));
    }

    async fn a_secret_is_deleted_restored_and_purged(app: TestApp) {
        app.store("A", "1").await;
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let page_path = format!("{VAULT}/secrets/A");
        assert_eq!(visit.post(&format!("{page_path}/delete"), &[("version", "1")]).await.status, 303);
        assert_eq!(value(&app, "A").await["error"], "not_found");
        let page = visit.get(&page_path).await;
        assert!(page.text.contains("Restore"), "{}", page.text);
        // Readers no longer see it.
        let reader = Visit::signed_in(&app, &app.people.carol).await;
        assert_eq!(reader.get(&page_path).await.status, 404);
        assert_eq!(visit.post(&format!("{page_path}/restore"), &[("version", "1")]).await.status, 303);
        assert_eq!(value(&app, "A").await["value"], "1");
        let unconfirmed = visit.post(&format!("{page_path}/purge"), &[("version", "1"), ("confirm", "B")]).await;
        assert_eq!(unconfirmed.status, 400);
        assert!(unconfirmed.text.contains("confirm: "), "{}", unconfirmed.text);
        assert_eq!(visit.post(&format!("{page_path}/purge"), &[("version", "1"), ("confirm", "A")]).await.status, 303);
        assert_eq!(visit.get(&page_path).await.status, 404);
        // A deleted secret can be purged too.
        app.store("A", "1").await;
        visit.post(&format!("{page_path}/delete"), &[("version", "1")]).await;
        let purged = visit.post(&format!("{page_path}/purge"), &[("version", "1"), ("confirm", "A")]).await;
        assert_eq!(purged.status, 303, "{}", purged.text);
    }

    async fn an_outdated_form_changes_nothing_and_reports_the_conflict(app: TestApp) {
        app.store("A", "1").await;
        app.store("A", "2").await;
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let page_path = format!("{VAULT}/secrets/A");
        for (path, form) in [
            ("/details", vec![("version", "1"), ("type", "file"), ("description", "typed")]),
            ("/rollback", vec![("version", "1"), ("to", "1"), ("confirm", "A")]),
            ("/delete", vec![("version", "1")]),
            ("/purge", vec![("version", "1"), ("confirm", "A")]),
        ] {
            let answer = visit.post(&format!("{page_path}{path}"), &form).await;
            assert_eq!(answer.status, 412, "{path}");
            assert!(answer.text.contains("Someone changed this while you were editing"), "{path}: {}", answer.text);
            // The new form refers to the current version.
            assert!(answer.text.contains(r#"name="version" value="2""#), "{path}: {}", answer.text);
            assert_eq!(answer.text.contains(r#"value="typed""#), path == "/details", "{path}: {}", answer.text);
        }
        let stored = value(&app, "A").await;
        assert_eq!((&stored["value"], &stored["version"], &stored["type"]), (&json!("2"), &json!(2), &json!("env-file")));
        let again = visit.post(&format!("{page_path}/restore"), &[("version", "2")]).await;
        assert_eq!(again.status, 409);
    }

    async fn an_invalid_form_is_shown_again_and_names_the_field(app: TestApp) {
        app.store("A", "1").await;
        let visit = Visit::signed_in(&app, &app.people.bob).await;
        let page_path = format!("{VAULT}/secrets/A");
        for (path, form, expected) in [
            (page_path.clone(), vec![("value", "typed")], "version: expected a version"),
            (page_path.clone(), vec![("version", "x"), ("value", "typed")], "version: expected a version"),
            (page_path.clone(), vec![("version", "1"), ("value", ""), ("comment", "typed")], "value: expected a value"),
            (page_path.clone(), vec![("version", "1"), ("value", "lockbox:v1:typed")], "value: invalid lockbox"),
            (format!("{VAULT}/new"), vec![("name", "a b"), ("value", "typed")], "name: "),
            (format!("{VAULT}/new"), vec![("name", "B"), ("type", "A B"), ("value", "typed")], "type: "),
            (format!("{page_path}/details"), vec![("version", "1"), ("type", "A B"), ("description", "typed")], "type: "),
        ] {
            let answer = visit.post(&path, &form).await;
            assert_eq!(answer.status, 400, "{path} {form:?}");
            assert!(answer.text.contains(expected), "{path}: {}", answer.text);
            assert!(answer.text.contains("typed"), "{path} {form:?}: {}", answer.text);
            assert_eq!(answer.header("cache-control"), "no-store");
        }
        for (path, form, expected) in [
            ("", vec![("version", "1"), ("version", "1"), ("value", "canary")], "version: given twice"),
            ("", vec![("version", "1"), ("canary1", "canary")], "no such parameter"),
            ("/rollback", vec![("version", "1"), ("to", "0"), ("confirm", "A")], "to: expected a version"),
            ("/rollback", vec![("version", "1"), ("to", "1"), ("confirm", "B")], "confirm: "),
        ] {
            let answer = visit.post(&format!("{page_path}{path}"), &form).await;
            assert_eq!(answer.status, 400, "{path} {form:?}");
            assert!(answer.text.contains(expected), "{path}: {}", answer.text);
            assert!(!answer.text.contains("canary"), "{}", answer.text);
        }
        assert_eq!(value(&app, "A").await["version"], 1);
    }

    async fn a_taken_name_links_to_its_secret_and_keeps_what_was_typed(app: TestApp) {
        app.store("A", "1").await;
        let visit = Visit::signed_in(&app, &app.people.bob).await;
        let form = [("name", "A"), ("type", "file"), ("value", "\r\nkept"), ("description", "of us"), ("comment", "first")];
        let answer = visit.post(&format!("{VAULT}/new"), &form).await;
        assert_eq!(answer.status, 409, "{}", answer.text);
        for text in [r#"href="/acme/app/vault/secrets/A""#, "\n\nkept</textarea>", r#"value="of us""#, r#"value="first""#] {
            assert!(answer.text.contains(text), "{text}: {}", answer.text);
        }
        assert_eq!(value(&app, "A").await["value"], "1");
    }

    async fn a_reader_is_refused_and_sees_no_forms(app: TestApp) {
        app.store("A", "1").await;
        app.store("production.A", "1").await;
        let carol = Visit::signed_in(&app, &app.people.carol).await;
        let page_path = format!("{VAULT}/secrets/A");
        let page = carol.get(&page_path).await;
        assert_eq!(page.status, 200);
        for form in ["/secrets/A", "/edit", "/details", "/delete", "/restore", "/purge", "/rollback", "/conflict"] {
            assert!(!page.text.contains(&format!("{form}\"")), "{form}: {}", page.text);
        }
        assert_eq!(carol.get(&format!("{page_path}/rollback?to=1")).await.status, 403);
        for path in ["", "/delete", "/details", "/rollback", "/purge"] {
            let answer = carol.post(&format!("{page_path}{path}"), &[("version", "1"), ("value", "x")]).await;
            assert_eq!(answer.status, 403, "{path}");
        }
        for name in ["B", "production.B"] {
            let answer = carol.post(&format!("{VAULT}/new"), &[("name", name), ("value", "x")]).await;
            assert_eq!(answer.status, 403, "{name}");
        }
        assert_eq!(carol.get(&format!("{VAULT}/new")).await.status, 403);
        // Writers cannot create secrets in a protected environment either.
        let bob = Visit::signed_in(&app, &app.people.bob).await;
        let answer = bob.post(&format!("{VAULT}/new"), &[("name", "production.B"), ("value", "x")]).await;
        assert_eq!(answer.status, 403, "{}", answer.text);
        let page = bob.get(&format!("{VAULT}/secrets/production.A")).await;
        assert!(!page.text.contains("name=\"version\""), "{}", page.text);
        let dave = Visit::signed_in(&app, &app.people.dave).await;
        assert_eq!(dave.get(&page_path).await.status, 404);
    }
}
