//! The rights of a new token, by choice or typed, and what they reach.

use serde_json::{Value, json};

use super::visit::{VAULT, Visit, token_on};
use crate::support::app::TestApp;

/// The scope of the newest token.
async fn newest_scope(app: &TestApp) -> Value {
    let tokens = app.get("/tokens", &app.people.alice).await.json();
    tokens.as_array().unwrap().last().unwrap()["scope"].clone()
}

on_each_database! {
    async fn a_choice_becomes_a_scope_that_allows_no_more(app: TestApp) {
        for name in ["A", "B", "production.A", "staging.A", "development.A"] {
            app.store(name, "1").await;
        }
        let mut visit = Visit::signed_in(&app, &app.people.alice).await;
        let test = format!("{VAULT}/tokens/new/test");
        let (production, staging, development, base) = (("in.production", "1"), ("in.staging", "1"), ("in.development", "1"), ("in.base", "1"));
        let (write, parts, names, everywhere) = (("access", "write"), ("where", "parts"), ("where", "names"), ("where", "everywhere"));
        for (choice, scope, readable) in [
            (&[parts, staging][..], "read:staging.*", &["staging.A"][..]),
            (&[parts, production], "read:production.*", &["production.A"]),
            (&[write, parts, production, staging], "write:production.*,write:staging.*", &["production.A", "staging.A"]),
            (&[parts, base], "read:A,read:B", &["A", "B"]),
            (&[write, parts, base, staging], "write:A,write:B,write:staging.*", &["A", "B", "staging.A"]),
            (&[parts, base, staging, development], "read", &["A", "B", "development.A", "staging.A"]),
            (&[parts, base, staging, development, production], "read,read:production.*", &["A", "B", "development.A", "production.A", "staging.A"]),
            (&[everywhere], "read,read:production.*", &["A", "B", "development.A", "production.A", "staging.A"]),
            // Boxes and names count only where they are chosen.
            (&[write, everywhere, staging, ("names", "A")], "write,write:production.*", &["A", "B", "development.A", "production.A", "staging.A"]),
            (&[names, production, ("names", "A, staging.*\nA")], "read:A,read:staging.*", &["A", "staging.A"]),
            (&[write, names, ("names", "production.A")], "write:production.A", &["production.A"]),
            (&[names, ("names", "*")], "read", &["A", "B", "development.A", "staging.A"]),
            (&[("access", "admin"), parts, staging], "admin", &["A", "B", "development.A", "production.A", "staging.A"]),
            // A typed scope replaces the choice.
            (&[("access", "admin"), everywhere, ("scope", " read:B ")], "read:B", &["B"]),
        ] {
            let form = [choice, &[("description", "x"), ("life", "1d")]].concat();
            let preview = visit.post(&test, &form).await;
            assert_eq!(preview.status, 200, "{choice:?}: {}", preview.text);
            assert!(preview.text.contains(&format!("<code class=\"vault-scope\">{scope}</code>")), "{choice:?}: {}", preview.text);
            assert!(preview.text.contains(&format!("can read {} and", readable.len())), "{choice:?}: {}", preview.text);
            let (_, made) = visit.make_token(&form).await;
            assert_eq!(newest_scope(&app).await, scope, "{choice:?}");
            let token = token_on(&made);
            let listed = app.get("/secrets", &token).await.expect(200);
            let listed: Vec<_> = listed.as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect();
            assert_eq!(listed, readable, "{choice:?}");
        }
    }

    async fn an_environment_declared_by_people_can_be_chosen(app: TestApp) {
        app.put("/environments/qa-1", &app.people.alice, json!({ "protected": true })).await.expect(201);
        let mut visit = Visit::signed_in(&app, &app.people.alice).await;
        let form = visit.get(&format!("{VAULT}/tokens/new")).await;
        assert!(form.text.contains("name=\"in.qa-1\" type=\"checkbox\""), "{}", form.text);
        visit.make_token(&[("description", "x"), ("in.qa-1", "1")]).await;
        assert_eq!(newest_scope(&app).await, "read:qa-1.*");
        visit.make_token(&[("description", "x"), ("where", "everywhere")]).await;
        assert_eq!(newest_scope(&app).await, "read,read:production.*,read:qa-1.*");
    }

    async fn nothing_chosen_and_what_is_no_choice_make_no_token(app: TestApp) {
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let new = format!("{VAULT}/tokens/new");
        for (choice, message) in [
            (&[][..], "Select at least one environment."),
            (&[("where", "parts"), ("access", "write")], "Select at least one environment."),
            (&[("in.base", "1")], "environments: expected others, since base holds no secrets"),
            (&[("where", "names"), ("in.staging", "1")], "names: expected at least one"),
            (&[("where", "names"), ("names", "A,b<script>,C")], "names: entry 2: expected"),
            (&[("access", "root"), ("in.staging", "1")], "access: expected"),
            (&[("where", "anywhere"), ("in.staging", "1")], "where: expected"),
            (&[("in.nowhere", "1")], "no such parameter"),
        ] {
            let form = [choice, &[("description", "x")]].concat();
            let answer = visit.post(&new, &form).await;
            assert_eq!(answer.status, 400, "{choice:?}: {}", answer.text);
            assert!(answer.text.contains(message), "{choice:?}: {}", answer.text);
            assert!(!answer.text.contains("<script>"), "{}", answer.text);
        }
        // A preview of nothing is no mistake.
        let preview = visit.post(&format!("{new}/test"), &[]).await;
        assert_eq!(preview.status, 200, "{}", preview.text);
        assert!(preview.text.contains("Nothing selected yet."), "{}", preview.text);
        assert_eq!(app.get("/tokens", &app.people.alice).await.json(), json!([]));
    }

    async fn a_base_too_large_for_one_scope_is_refused(app: TestApp) {
        for number in 0..40 {
            app.store(&format!("{}_{number}", "LONG".repeat(15)), "1").await;
        }
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let answer = visit.post(&format!("{VAULT}/tokens/new"), &[("description", "x"), ("in.base", "1")]).await;
        assert_eq!(answer.status, 400, "{}", answer.text);
        assert!(answer.text.contains("environments: expected fewer names"), "{}", answer.text);
    }

    async fn a_form_is_shown_again_as_it_was_chosen(app: TestApp) {
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let form = [("access", "write"), ("in.production", "1"), ("in.base", "1"), ("life", "90d"), ("names", "A<"), ("description", "")];
        let answer = visit.post(&format!("{VAULT}/tokens/new"), &form).await;
        assert_eq!(answer.status, 400, "{}", answer.text);
        for checked in ["id=\"access-write\"", "id=\"where-parts\"", "id=\"in.production\"", "id=\"in.base\""] {
            let field = answer.text.split(checked).nth(1).unwrap().split('>').next().unwrap();
            assert!(field.contains(" checked"), "{checked}: {}", answer.text);
        }
        assert_eq!(answer.text.matches(" checked").count(), 4, "{}", answer.text);
        for text in ["<option value=\"90d\" selected>", "value=\"A&lt;\""] {
            assert!(answer.text.contains(text), "{text}: {}", answer.text);
        }
    }

    async fn a_life_is_chosen_or_typed(app: TestApp) {
        let mut visit = Visit::signed_in(&app, &app.people.alice).await;
        for (life, days) in [
            (&[("life", "1d")][..], 1),
            (&[("life", "90d"), ("ttl", "2d")], 90),
            (&[("life", "0")], 0),
            (&[("life", "custom"), ("ttl", "2w")], 14),
            (&[], 30),
        ] {
            visit.make_token(&[life, &[("description", "x"), ("scope", "read")]].concat()).await;
            let tokens = app.get("/tokens", &app.people.alice).await.json();
            let newest = tokens.as_array().unwrap().last().unwrap();
            let (created, expires) = (newest["created_at"].as_i64().unwrap(), newest["expires_at"].as_i64().unwrap());
            assert_eq!(expires, if days == 0 { 0 } else { created + days * 86_400 }, "{life:?}");
        }
        let form = [("life", "custom"), ("ttl", ""), ("description", "x"), ("scope", "read")];
        let answer = visit.post(&format!("{VAULT}/tokens/new"), &form).await;
        assert_eq!(answer.status, 400, "{}", answer.text);
        assert!(answer.text.contains("id=\"ttl-wrong\""), "{}", answer.text);
    }

    async fn a_scope_is_previewed_before_a_token_is_created(app: TestApp) {
        for name in ["A", "B", "production.A", "production.B", "staging.A"] {
            app.store(name, "secret-value").await;
        }
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let test = format!("{VAULT}/tokens/new/test");
        for (scope, message, names) in [
            ("read", "can read 3 and write 0", &["A", "B", "staging.A"][..]),
            ("read,write:A", "can read 3 and write 1", &["A", "B", "staging.A"]),
            ("write:production.*", "can read 2 and write 2", &["production.A", "production.B"]),
            ("read:production.A", "can read 1 and write 0", &["production.A"]),
            ("admin", "can read 5 and write 5", &["A", "B", "production.A", "production.B", "staging.A"]),
            ("read:nothing", "can read 0 and write 0", &[]),
        ] {
            let form = [("description", "x<y"), ("scope", scope), ("life", "custom"), ("ttl", "9d"), ("allowed_ips", "::1")];
            let page = visit.post(&test, &form).await;
            assert_eq!(page.status, 200, "{scope}: {}", page.text);
            assert!(page.text.contains(message), "{scope}: {}", page.text);
            let listed: Vec<_> = page.text.split("<li><code>").skip(1).map(|rest| rest.split('<').next().unwrap()).collect();
            assert_eq!(listed, names, "{scope}");
            for typed in ["value=\"x&lt;y\"", "value=\"9d\"", "value=\"::1\""] {
                assert!(page.text.contains(typed), "{typed}: {}", page.text);
            }
            assert!(!page.text.contains("secret-value"));
        }
        let page = visit.post(&test, &[("scope", "read,write:A")]).await;
        assert_eq!(page.text.matches(">read and write<").count(), 1, "{}", page.text);
        let invalid = visit.post(&test, &[("scope", "read everything")]).await;
        assert_eq!(invalid.status, 400);
        assert!(invalid.text.contains("id=\"scope-wrong\" lang=\"en\" dir=\"ltr\">scope: part 1"), "{}", invalid.text);
        assert!(invalid.text.contains("value=\"read everything\""), "{}", invalid.text);
        assert_eq!(app.get("/tokens", &app.people.alice).await.json(), json!([]));
    }

    async fn a_wide_scope_lists_its_first_hundred_secrets(app: TestApp) {
        for number in 0..103 {
            app.store(&format!("S{number:03}"), "1").await;
        }
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let page = visit.post(&format!("{VAULT}/tokens/new/test"), &[("scope", "read")]).await;
        assert!(page.text.contains("can read 103 and"), "{}", page.text);
        assert_eq!(page.text.matches("<li><code>").count(), 100);
        assert!(page.text.contains("3 more not shown."), "{}", page.text);
    }
}
