//! The list of secrets.

use serde_json::json;

use super::visit::{VAULT, Visit};

on_each_database! {
    async fn secrets_are_listed_without_values_and_the_look_is_recorded(app: TestApp) {
        let body = json!({ "value": "hunter2", "type": "password", "description": "of the database" });
        app.put("/secrets/DB_PASSWORD", &app.people.alice, body).await.expect(201);
        app.store("production.KEY", "hunter3").await;
        let visit = Visit::signed_in(&app, &app.people.carol).await;
        let page = visit.get(VAULT).await;
        assert_eq!(page.status, 200);
        for shown in ["<code>DB_PASSWORD</code>", "of the database", "1 secret", ">carol<"] {
            assert!(page.text.contains(shown), "{shown}: {}", page.text);
        }
        // A reader sees nothing of a protected environment.
        for hidden in ["hunter", "production.KEY"] {
            assert!(!page.text.contains(hidden), "{hidden}");
        }
        let entries = app.audit("?action=list").await;
        assert_eq!(entries[0]["source"], "web");
        assert_eq!(entries[0]["user_name"], "carol");
        let admin = Visit::signed_in(&app, &app.people.alice).await;
        assert!(admin.get(VAULT).await.text.contains("<code>production.KEY</code>"));
    }

    async fn what_people_wrote_is_shown_as_text(app: TestApp) {
        let payload = r#"<script>alert(1)</script>"><img src=x onerror=alert(1)>{{ 7*7 }}"#;
        let body = json!({ "value": "x", "description": payload });
        app.put("/secrets/A", &app.people.alice, body).await.expect(201);
        let visit = Visit::signed_in(&app, &app.people.carol).await;
        let page = visit.get(VAULT).await;
        assert!(page.text.contains("&lt;script&gt;alert(1)&lt;"), "{}", page.text);
        assert!(page.text.contains("{{ 7*7 }}"));
        for raw in ["<script", "<img"] {
            assert!(!page.text.contains(raw), "{raw}");
        }
        let query: String = form_urlencoded::byte_serialize(payload.as_bytes()).collect();
        let searched = visit.get(&format!("{VAULT}?q={query}")).await;
        assert_eq!(searched.status, 200);
        assert!(searched.text.contains("No secret fits this search."));
        assert!(!searched.text.contains("<script"));
    }

    async fn the_list_is_searched_and_paged(app: TestApp) {
        for number in 0..7 {
            app.store(&format!("NAME_{number}"), "x").await;
        }
        let visit = Visit::signed_in(&app, &app.people.carol).await;
        let page = visit.get(&format!("{VAULT}?q=name&page_size=3&page=2")).await;
        assert_eq!(page.text.matches("<code>NAME_").count(), 3, "{}", page.text);
        assert!(page.text.contains("Page 2 of 3"));
        assert!(page.text.contains(r#"rel="next" href="?q=name&amp;page_size=3&amp;page=3""#), "{}", page.text);
        let none = visit.get(&format!("{VAULT}?page=x")).await;
        assert_eq!(none.status, 400);
        assert!(none.text.contains("page: "), "{}", none.text);
    }

    async fn an_empty_vault_says_what_to_do(app: TestApp) {
        let visit = Visit::signed_in(&app, &app.people.carol).await;
        let page = visit.get(VAULT).await;
        assert!(page.text.contains("There are no secrets here yet."), "{}", page.text);
    }
}
