//! The page of tokens.

use serde_json::json;

use super::visit::{VAULT, Visit};

on_each_database! {
    async fn a_token_is_made_shown_once_locked_and_revoked(app: TestApp) {
        app.store("A", "1").await;
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let list = format!("{VAULT}/tokens");
        let form = [("description", "<b>CI</b>"), ("scope", "read:*"), ("ttl", "3d"), ("allowed_ips", "127.0.0.0/8, ::1")];
        let made = visit.post(&list, &form).await;
        assert_eq!(made.status, 201, "{}", made.text);
        let start = made.text.find("gvt_").unwrap();
        let token = &made.text[start..start + 68];
        assert_eq!(app.get("/secrets/A", token).await.expect(200)["value"], "1");
        assert!(made.text.contains("https:&#x2f;&#x2f;git.example.com&#x2f;api&#x2f;v1&#x2f;repos&#x2f;acme&#x2f;app&#x2f;vault/secrets/NAME"), "{}", made.text);
        assert!(made.text.contains("${{ secrets.VAULT_TOKEN }}"), "{}", made.text);
        let page = visit.get(&list).await;
        assert!(!page.text.contains("gvt_"), "{}", page.text);
        for shown in ["&lt;b&gt;CI&lt;", "Expires soon", "1 time", "127.0.0.0&#x2f;8, ::1"] {
            assert!(page.text.contains(shown), "{shown}: {}", page.text);
        }
        let id = app.get("/tokens", &app.people.alice).await.json()[0]["id"].clone();
        for (act, status, code) in [("lock", 423, "token_locked"), ("unlock", 200, ""), ("revoke", 401, "token_revoked")] {
            let answer = visit.post(&format!("{list}/{id}/{act}"), &[]).await;
            assert_eq!((answer.status.as_u16(), answer.header("location")), (303, list.as_str()), "{act}");
            let read = app.get("/secrets/A", token).await;
            assert_eq!(read.status, status, "{act}");
            if status != 200 {
                read.refused(status, code);
            }
        }
        let entries = app.audit("?action=token-create").await;
        assert_eq!((&entries[0]["source"], &entries[0]["user_name"]), (&json!("web"), &json!("alice")));
    }

    async fn a_token_that_cannot_be_made_names_the_field(app: TestApp) {
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let list = format!("{VAULT}/tokens");
        for (form, expected) in [
            ([("description", ""), ("scope", "read")], "description: "),
            ([("description", "x"), ("scope", "everything")], "scope: "),
            ([("description", "x"), ("ttl", "soon")], "ttl: "),
            ([("description", "x"), ("allowed_ips", "home")], "allowed_ips: "),
        ] {
            let answer = visit.post(&list, &form).await;
            assert_eq!(answer.status, 400, "{expected}");
            assert!(answer.text.contains(expected), "{}", answer.text);
        }
        assert_eq!(app.get("/tokens", &app.people.alice).await.json(), json!([]));
    }

    async fn only_admins_see_and_change_tokens(app: TestApp) {
        let (id, _) = app.id_and_token(json!({ "description": "x", "scope": "read" })).await;
        let list = format!("{VAULT}/tokens");
        for person in [&app.people.bob, &app.people.carol] {
            let visit = Visit::signed_in(&app, person).await;
            assert_eq!(visit.get(&list).await.status, 403);
            assert_eq!(visit.post(&list, &[("description", "x")]).await.status, 403);
            for act in ["lock", "unlock", "revoke"] {
                assert_eq!(visit.post(&format!("{list}/{id}/{act}"), &[]).await.status, 403, "{act}");
            }
        }
    }
}
