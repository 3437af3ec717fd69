//! The token pages.

use license_tool::Tier;
use serde_json::json;

use super::visit::{VAULT, Visit, of_tier, token_on};

on_each_database! {
    async fn a_token_is_created_shown_once_locked_and_revoked(app: TestApp) {
        app.store("A", "1").await;
        app.store("B", "1").await;
        let mut visit = Visit::signed_in(&app, &app.people.alice).await;
        let list = format!("{VAULT}/tokens");
        let form = [("description", "<b>CI</b>"), ("scope", "read:B*,read:A"), ("ttl", "3d"), ("allowed_ips", "127.0.0.0/8, ::1")];
        let (_, made) = visit.make_token(&form).await;
        let token = token_on(&made);
        assert_eq!(app.get("/secrets/A", &token).await.expect(200)["value"], "1");
        // The part of the vault that it can access.
        assert!(made.text.contains("https://git.example.com/api/v1/repos/acme/app/vault/export?environment=base&amp;format=github'"), "{}", made.text);
        assert!(made.text.contains("${{ secrets.VAULT_TOKEN }}"), "{}", made.text);
        let page = visit.get(&list).await;
        assert!(!page.text.contains("gvt_"), "{}", page.text);
        for text in ["&lt;b&gt;CI&lt;", "Expires soon", "1 use", "by alice", "<code>B*</code>"] {
            assert!(page.text.contains(text), "{text}: {}", page.text);
        }
        let here = format!("{list}/{}", app.get("/tokens", &app.people.alice).await.json()[0]["id"]);
        let page = visit.get(&here).await;
        for text in ["<code>127.0.0.0/8</code>, <code>::1</code>", "can read 2 and write 0"] {
            assert!(page.text.contains(text), "{text}: {}", page.text);
        }
        for (action, text, to, status, code) in [
            ("lock", "until someone unlocks it.", &here, 423, "token_locked"),
            ("unlock", "A locked token is rejected", &here, 200, ""),
            ("revoke", "Revoked</span>", &list, 401, "token_revoked"),
        ] {
            let answer = visit.post(&format!("{here}/{action}"), &[]).await;
            assert_eq!((answer.status.as_u16(), answer.header("location")), (303, to.as_str()), "{action}");
            let page = visit.get(&here).await;
            assert!(page.text.contains(text), "{action}: {}", page.text);
            let read = app.get("/secrets/A", &token).await;
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
        assert!(visit.get(&here).await.text.contains("<bdi>for &lt;i&gt;</bdi> <span"));
        assert_eq!(visit.get(&format!("{VAULT}/tokens/999")).await.status, 404);
        assert_eq!(visit.post(&format!("{VAULT}/tokens/999"), &[("description", "x")]).await.status, 404);
    }

    async fn a_refused_token_names_the_field_and_keeps_the_form(app: TestApp) {
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        for (form, field) in [
            ([("description", ""), ("scope", "write"), ("ttl", "1d")], "description"),
            ([("description", "what<for"), ("scope", "everything"), ("ttl", "1d")], "scope"),
            ([("description", "what<for"), ("scope", "read"), ("ttl", "soon")], "ttl"),
            ([("description", "what<for"), ("scope", "read"), ("allowed_ips", "home")], "allowed_ips"),
            ([("description", "what<for"), ("where", "names"), ("names", "A b<")], "names"),
        ] {
            let answer = visit.post(&format!("{VAULT}/tokens/new"), &form).await;
            assert_eq!(answer.status, 400, "{field}");
            assert!(answer.text.contains(&format!("id=\"{field}-wrong\" lang=\"en\" dir=\"ltr\">{field}: ")), "{}", answer.text);
            for (name, typed) in form.into_iter().filter(|(name, _)| *name != "where") {
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
            for page in [list.clone(), format!("{list}/new"), format!("{list}/{id}"), format!("{list}/{id}/made")] {
                assert_eq!(visit.get(&page).await.status, 403, "{page}");
            }
            let recorded = app.audit("?action=token-create&success=false").await;
            assert_eq!(recorded.len(), attempts, "opening the form is recorded");
            attempts += 3;
            let main_page = visit.get(VAULT).await;
            for link in ["tokens", "audit", "keys"] {
                assert!(!main_page.text.contains(&format!("vault/{link}\"")), "{link}: {}", main_page.text);
            }
            assert!(main_page.text.contains("vault/plan\""), "{}", main_page.text);
            for form in [format!("{list}/new"), format!("{list}/{id}")] {
                assert_eq!(visit.post(&form, &[("description", "x")]).await.status, 403, "{form}");
            }
            assert_eq!(visit.post(&format!("{list}/new/test"), &[("scope", "read")]).await.status, 403);
            for action in ["lock", "unlock", "revoke", "rotate"] {
                assert_eq!(visit.post(&format!("{list}/{id}/{action}"), &[]).await.status, 403, "{action}");
            }
        }
    }
}
