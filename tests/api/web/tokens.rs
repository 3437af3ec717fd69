//! The token pages.

use license_tool::Tier;
use serde_json::json;

use super::visit::{VAULT, Visit, of_tier};

on_each_database! {
    async fn a_token_is_created_shown_once_locked_and_revoked(app: TestApp) {
        app.store("A", "1").await;
        app.store("B", "1").await;
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let list = format!("{VAULT}/tokens");
        let form = [("description", "<b>CI</b>"), ("scope", "read:B*,read:A"), ("ttl", "3d"), ("allowed_ips", "127.0.0.0/8, ::1")];
        let created = visit.post(&format!("{list}/new"), &form).await;
        assert_eq!(created.status, 201, "{}", created.text);
        let start = created.text.find("gvt_").unwrap();
        let token = &created.text[start..start + 68];
        assert_eq!(app.get("/secrets/A", token).await.expect(200)["value"], "1");
        // The first secret that it can access.
        assert!(created.text.contains("https:&#x2f;&#x2f;git.example.com&#x2f;api&#x2f;v1&#x2f;repos&#x2f;acme&#x2f;app&#x2f;vault/secrets/A'"), "{}", created.text);
        assert!(created.text.contains("${{ secrets.VAULT_TOKEN }}"), "{}", created.text);
        let page = visit.get(&list).await;
        assert!(!page.text.contains("gvt_"), "{}", page.text);
        for text in ["&lt;b&gt;CI&lt;", "Expires soon", "1 use", "127.0.0.0&#x2f;8, ::1"] {
            assert!(page.text.contains(text), "{text}: {}", page.text);
        }
        let here = format!("{list}/{}", app.get("/tokens", &app.people.alice).await.json()[0]["id"]);
        for (action, text, to, status, code) in [
            ("lock", "until somebody unlocks it.", &here, 423, "token_locked"),
            ("unlock", "A locked token is rejected", &here, 200, ""),
            ("revoke", "Revoked</span>", &list, 401, "token_revoked"),
        ] {
            let answer = visit.post(&format!("{here}/{action}"), &[]).await;
            assert_eq!((answer.status.as_u16(), answer.header("location")), (303, to.as_str()), "{action}");
            let page = visit.get(&here).await;
            assert!(page.text.contains(text), "{action}: {}", page.text);
            let read = app.get("/secrets/A", token).await;
            assert_eq!(read.status, status, "{action}");
            if status != 200 {
                read.refused(status, code);
            }
        }
        let entries = app.audit("?action=token-create").await;
        assert_eq!((&entries[0]["source"], &entries[0]["user_name"]), (&json!("web"), &json!("alice")));
    }

    async fn revoked_tokens_are_shown_on_request(app: TestApp) {
        let (id, _) = app.id_and_token(json!({ "description": "gone", "scope": "read" })).await;
        app.id_and_token(json!({ "description": "kept", "scope": "read" })).await;
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let list = format!("{VAULT}/tokens");
        visit.post(&format!("{list}/{id}/revoke"), &[]).await;
        let page = visit.get(&list).await;
        assert!(page.text.contains(">kept<") && !page.text.contains(">gone<"), "{}", page.text);
        let page = visit.get(&format!("{list}?revoked=true")).await;
        assert!(page.text.contains(">kept<") && page.text.contains(">gone<"), "{}", page.text);
    }

    async fn a_token_shows_its_creator_and_and_its_description_can_be_edited(app: TestApp) {
        let (_, parent_token) = app.id_and_token(json!({ "description": "maker", "scope": "admin" })).await;
        let created = app.post("/tokens", &parent_token, json!({ "description": "made", "scope": "read" })).await.expect(201);
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let here = format!("{VAULT}/tokens/{}", created["id"]);
        let page = visit.get(&here).await;
        assert!(page.text.contains("Created by <bdi>alice</bdi> on <time"), "{}", page.text);
        assert!(page.text.contains("Created with token #1 and"), "{}", page.text);
        let empty = visit.post(&here, &[("description", " ")]).await;
        assert_eq!(empty.status, 400);
        assert!(empty.text.contains("aria-invalid=\"true\""), "{}", empty.text);
        assert!(empty.text.contains("id=\"description-wrong\" lang=\"en\" dir=\"ltr\">description: "), "{}", empty.text);
        let answer = visit.post(&here, &[("description", "for <i>")]).await;
        assert_eq!((answer.status.as_u16(), answer.header("location")), (303, here.as_str()));
        let tokens = app.get("/tokens", &app.people.alice).await.json();
        assert_eq!((&tokens[0]["description"], &tokens[1]["description"]), (&json!("maker"), &json!("for <i>")));
        assert!(visit.get(&here).await.text.contains("<h1><bdi>for &lt;i&gt;<"));
        assert_eq!(visit.get(&format!("{VAULT}/tokens/999")).await.status, 404);
        assert_eq!(visit.post(&format!("{VAULT}/tokens/999"), &[("description", "x")]).await.status, 404);
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
            let form = [("description", "x<y"), ("scope", scope), ("ttl", "9d"), ("allowed_ips", "::1")];
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
        assert_eq!((page.text.matches(">read and write<").count(), page.text.matches(">read<").count()), (1, 2), "{}", page.text);
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

    async fn a_refused_token_names_the_field_and_keeps_the_form(app: TestApp) {
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        for (form, field) in [
            ([("description", ""), ("scope", "write")], "description"),
            ([("description", "what<for"), ("scope", "everything")], "scope"),
            ([("description", "what<for"), ("ttl", "soon")], "ttl"),
            ([("description", "what<for"), ("allowed_ips", "home")], "allowed_ips"),
        ] {
            let answer = visit.post(&format!("{VAULT}/tokens/new"), &form).await;
            assert_eq!(answer.status, 400, "{field}");
            assert!(answer.text.contains(&format!("id=\"{field}-wrong\" lang=\"en\" dir=\"ltr\">{field}: ")), "{}", answer.text);
            for (name, typed) in form {
                let typed = typed.replace('<', "&lt;");
                assert!(answer.text.contains(&format!("name=\"{name}\" type=\"text\" value=\"{typed}\"")), "{}", answer.text);
            }
        }
        assert_eq!(app.get("/tokens", &app.people.alice).await.json(), json!([]));
    }

    async fn a_plan_without_tokens_says_so_in_advance(app: TestApp) {
        let app = of_tier(app, Tier::Solo).await;
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let form = visit.get(&format!("{VAULT}/tokens/new")).await;
        assert!(form.text.contains("does not include CI tokens"), "{}", form.text);
        assert!(form.text.contains("<button class=\"ui primary button\" disabled>"), "{}", form.text);
        let answer = visit.post(&format!("{VAULT}/tokens/new"), &[("description", "x")]).await;
        assert_eq!(answer.status, 402, "{}", answer.text);
    }

    async fn a_token_beyond_the_calendar_is_shown(app: TestApp) {
        let (id, _) = app.id_and_token(json!({ "description": "x", "scope": "read", "ttl": "9999y" })).await;
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        for page in [format!("{VAULT}/tokens"), format!("{VAULT}/tokens/{id}")] {
            let page = visit.get(&page).await;
            assert!(page.text.contains("datetime=\"9999-12-31T23:59:59Z\""), "{}", page.text);
        }
    }

    async fn only_admins_see_and_change_tokens(app: TestApp) {
        let (id, _) = app.id_and_token(json!({ "description": "x", "scope": "read" })).await;
        let list = format!("{VAULT}/tokens");
        let mut attempts = 1;
        for person in [&app.people.bob, &app.people.carol] {
            let visit = Visit::signed_in(&app, person).await;
            for page in [list.clone(), format!("{list}/new"), format!("{list}/{id}")] {
                assert_eq!(visit.get(&page).await.status, 403, "{page}");
            }
            let recorded = app.audit("?action=token-create&success=false").await;
            assert_eq!(recorded.len(), attempts, "opening the form is recorded");
            attempts += 2;
            let main_page = visit.get(VAULT).await;
            for link in ["tokens", "audit", "keys"] {
                assert!(!main_page.text.contains(&format!("vault&#x2f;{link}\"")), "{link}: {}", main_page.text);
            }
            assert!(main_page.text.contains("vault&#x2f;plan\""), "{}", main_page.text);
            for form in [format!("{list}/new"), format!("{list}/{id}")] {
                assert_eq!(visit.post(&form, &[("description", "x")]).await.status, 403, "{form}");
            }
            assert_eq!(visit.post(&format!("{list}/new/test"), &[("scope", "read")]).await.status, 403);
            for action in ["lock", "unlock", "revoke"] {
                assert_eq!(visit.post(&format!("{list}/{id}/{action}"), &[]).await.status, 403, "{action}");
            }
        }
    }
}
