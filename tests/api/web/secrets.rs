//! The list of secrets.

use sea_orm::EntityTrait as _;
use serde_json::json;

use super::visit::{VAULT, Visit};

on_each_database! {
    async fn secrets_are_listed_without_values_and_the_list_is_recorded(app: TestApp) {
        let body = json!({ "value": "hunter2", "type": "password", "description": "of the database" });
        app.put("/secrets/DB_PASSWORD", &app.people.alice, body).await.expect(201);
        app.store("production.KEY", "hunter3").await;
        let visit = Visit::signed_in(&app, &app.people.carol).await;
        let page = visit.get(VAULT).await;
        assert_eq!(page.status, 200);
        for shown in ["<code>DB_PASSWORD</code>", "of the database", "1 secret", ">carol<"] {
            assert!(page.text.contains(shown), "{shown}: {}", page.text);
        }
        // Readers see nothing of a protected environment.
        for hidden in ["hunter", "production.KEY"] {
            assert!(!page.text.contains(hidden), "{hidden}");
        }
        let entries = app.audit("?action=list").await;
        assert_eq!(entries[0]["source"], "web");
        assert_eq!(entries[0]["user_name"], "carol");
        let admin = Visit::signed_in(&app, &app.people.alice).await;
        assert!(admin.get(VAULT).await.text.contains("<code>production.KEY</code>"));
    }

    async fn user_input_is_shown_as_text(app: TestApp) {
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
        assert!(searched.text.contains("No secrets match."));
        assert!(!searched.text.contains("<script"));
    }

    async fn the_list_can_be_searched_and_paged(app: TestApp) {
        for number in 0..7 {
            app.store(&format!("NAME_{number}"), "x").await;
        }
        let visit = Visit::signed_in(&app, &app.people.carol).await;
        let page = visit.get(&format!("{VAULT}?q=name&page_size=3&page=2")).await;
        assert_eq!(page.text.matches("<code>NAME_").count(), 3, "{}", page.text);
        assert!(page.text.contains("Page 2 of 3"));
        assert!(page.text.contains(r#"rel="next" href="?q=name&amp;page_size=3&amp;page=3""#), "{}", page.text);
        let invalid_page = visit.get(&format!("{VAULT}?page=x")).await;
        assert_eq!(invalid_page.status, 400);
        assert!(invalid_page.text.contains("page: "), "{}", invalid_page.text);
    }

    async fn an_empty_vault_suggests_the_first_step_for_each_role(app: TestApp) {
        let carol = Visit::signed_in(&app, &app.people.carol).await;
        let page = carol.get(VAULT).await;
        assert!(page.text.contains("No secrets yet."), "{}", page.text);
        assert!(page.text.contains("Somebody with write access"), "{}", page.text);
        let bob = Visit::signed_in(&app, &app.people.bob).await;
        let of_bob = bob.get(VAULT).await.text.replace("&#x2f;", "/");
        let api = "https://git.example.com/api/v1/repos/acme/app/vault/secrets/NAME";
        for first in [r#"href="/acme/app/vault/new""#, r#"href="/acme/app/vault/import""#, api] {
            assert!(of_bob.contains(first), "{first}: {of_bob}");
            assert!(!page.text.replace("&#x2f;", "/").contains(first), "{first}: {}", page.text);
        }
        assert!(!page.text.contains("Clear filters"), "{}", page.text);
    }

    async fn secrets_are_grouped_by_type_across_pages(app: TestApp) {
        for (name, kind) in [("B", "ssh-key"), ("D", "file"), ("A", "ssh-key"), ("C", "file"), ("E", "api_key")] {
            let body = json!({ "value": "x", "type": kind });
            app.put(&format!("/secrets/{name}"), &app.people.alice, body).await.expect(201);
        }
        let visit = Visit::signed_in(&app, &app.people.carol).await;
        let mut names = vec![];
        for number in 1..=3 {
            let page = visit.get(&format!("{VAULT}?page_size=2&page={number}")).await;
            assert!(page.text.contains("5 secrets"), "{}", page.text);
            let described = page.text.split('<').filter_map(|tag| {
                let is_shown = tag.starts_with("h2 ") || tag.starts_with("code>");
                is_shown.then(|| tag.split('>').nth(1).unwrap().to_owned())
            });
            names.push(described.collect::<Vec<_>>());
        }
        assert_eq!(names, [vec!["api_key", "E", "file", "C"], vec!["file", "D", "ssh-key", "A"], vec!["ssh-key", "B"]]);
        // The API keeps its own order.
        let listed = app.get("/secrets?page=1&page_size=2", &app.people.carol).await.json();
        assert_eq!((&listed[0]["name"], &listed[1]["name"]), (&json!("A"), &json!("B")));
    }

    async fn the_last_change_is_attributed_to_a_user_or_a_token(app: TestApp) {
        app.store("A", "1").await;
        app.put("/secrets/A", &app.people.bob, json!({ "value": "2" })).await.expect(200);
        let token = app.token_with(json!({ "description": "deploy <b>", "scope": "write" })).await;
        app.put("/secrets/B", &token, json!({ "value": "1" })).await.expect(201);
        let visit = Visit::signed_in(&app, &app.people.carol).await;
        let admin = Visit::signed_in(&app, &app.people.alice).await;
        // A token's description is shown only to users who may list tokens.
        for (visit, name, author) in [
            (&visit, "A", "<td><bdi>bob</bdi></td>"),
            (&visit, "B", "<td>token #1</td>"),
            (&admin, "A", "<td><bdi>bob</bdi></td>"),
            (&admin, "B", "<td>token “deploy &lt;b&gt;”</td>"),
        ] {
            let page = visit.get(VAULT).await;
            let from = page.text.split_once(&format!("<code>{name}</code>")).unwrap().1;
            let row = from.split_once("</tr>").unwrap().0;
            assert!(row.contains(author), "{author}: {row}");
            assert!(row.contains("<time "), "{row}");
        }
        let history = visit.get(&format!("{VAULT}/secrets/B")).await;
        assert!(!history.text.contains("deploy"), "{}", history.text);
        // Retention has removed all their entries.
        let entries = entity::audit_entry::Entity::delete_many();
        entries.exec(app.state.db.conn()).await.unwrap();
        let page = visit.get(VAULT).await;
        let bob = app.get("/secrets/A/versions", &app.people.carol).await.json()[0]["created_by"].clone();
        assert!(page.text.contains(&format!("<td>user #{bob}</td>")), "{}", page.text);
    }

    async fn filters_can_be_cleared_and_match_exactly(app: TestApp) {
        app.store("staging.A", "x").await;
        app.store("B", "x").await;
        app.store("C", "x").await;
        app.delete("/secrets/C", &app.people.alice).await.expect(200);
        let custom_type = json!({ "value": "x", "type": "of-ours" });
        app.put("/secrets/OURS", &app.people.alice, custom_type).await.expect(201);
        let visit = Visit::signed_in(&app, &app.people.carol).await;
        for (query, shown) in [
            ("environment=staging", &["staging.A"][..]),
            ("type=env-file&q=b", &["B"]),
            ("include_deleted=true", &["B", "C", "OURS", "staging.A"]),
            ("type=file", &[]),
            ("type=of-ours", &["OURS"]),
        ] {
            let page = visit.get(&format!("{VAULT}?{query}")).await;
            assert_eq!(page.text.matches("<code>").count(), shown.len(), "{query}: {}", page.text);
            for name in shown {
                assert!(page.text.contains(&format!("<code>{name}</code>")), "{query}: {}", page.text);
            }
            let clear = r#"href="&#x2f;acme&#x2f;app/vault">Clear filters</a>"#;
            assert!(page.text.contains(clear), "{query}: {}", page.text);
            assert_eq!(page.text.contains("No secrets match."), shown.is_empty(), "{query}");
            // Every existing type, and the one in the filter.
            for option in ["<option>env-file</option>", "<option>of-ours</option>"] {
                let option = option.trim_start_matches("<option");
                assert!(page.text.contains(option), "{query}: {option}: {}", page.text);
            }
            assert_eq!(page.text.contains("<option selected>file</option>"), query == "type=file", "{query}");
        }
    }
}
