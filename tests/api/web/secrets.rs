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
        for shown in [">DB_PASSWORD</span>", "of the database", "1 name", ">carol<"] {
            assert!(page.text.contains(shown), "{shown}: {}", page.text);
        }
        // Readers see nothing of a protected environment.
        for hidden in ["hunter", "production.KEY", ">KEY<"] {
            assert!(!page.text.contains(hidden), "{hidden}");
        }
        let entries = app.audit("?action=list").await;
        assert_eq!(entries[0]["source"], "web");
        assert_eq!(entries[0]["user_name"], "carol");
        let admin = Visit::signed_in(&app, &app.people.alice).await;
        assert!(admin.get(VAULT).await.text.contains("/vault/secrets/production.KEY\""));
    }

    async fn user_input_is_shown_as_text(app: TestApp) {
        let payload = r#"<script>alert(1)</script>"><img src=x onerror=alert(1)>{{ 7*7 }}"#;
        let body = json!({ "value": "x", "description": payload });
        app.put("/secrets/A", &app.people.alice, body).await.expect(201);
        let visit = Visit::signed_in(&app, &app.people.carol).await;
        let page = visit.get(VAULT).await;
        assert!(page.text.contains("&lt;script&gt;alert(1)&lt;"), "{}", page.text);
        assert!(page.text.contains("{{ 7*7 }}"));
        for raw in ["<script>", "<img"] {
            assert!(!page.text.contains(raw), "{raw}");
        }
        let query: String = form_urlencoded::byte_serialize(format!("{payload}!").as_bytes()).collect();
        let searched = visit.get(&format!("{VAULT}?q={query}")).await;
        assert_eq!(searched.status, 200);
        assert!(searched.text.contains("No secrets match."));
        assert!(!searched.text.contains("<script>"));
    }

    async fn the_list_can_be_searched_and_paged(app: TestApp) {
        for number in 0..7 {
            app.store(&format!("NAME_{number}"), "x").await;
        }
        let visit = Visit::signed_in(&app, &app.people.carol).await;
        let page = visit.get(&format!("{VAULT}?q=name&page_size=3&page=2")).await;
        assert_eq!(page.text.matches(r#"vault-secret-name">NAME_"#).count(), 3, "{}", page.text);
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
        assert!(page.text.contains("Someone with write access"), "{}", page.text);
        let bob = Visit::signed_in(&app, &app.people.bob).await;
        let of_bob = bob.get(VAULT).await.text;
        let api = "https://git.example.com/api/v1/repos/acme/app/vault/secrets/NAME";
        let gvt = "gvt login https://git.example.com\ngvt set -R acme/app -e base NAME";
        for first in [r#"href="/acme/app/vault/new""#, r#"href="/acme/app/vault/import""#, api, gvt] {
            assert!(of_bob.contains(first), "{first}: {of_bob}");
            assert!(!page.text.contains(first), "{first}: {}", page.text);
        }
        assert!(!page.text.contains("Clear filters"), "{}", page.text);
    }

    async fn a_name_is_one_line_with_a_cell_for_each_environment(app: TestApp) {
        for name in ["A", "staging.A", "production.A", "staging.B", "development.B", "ONLY"] {
            app.store(name, "x").await;
        }
        app.store("production.A", "y").await;
        let line = async |visit: &Visit<'_>, query: &str, name: &str| {
            let page = visit.get(&format!("{VAULT}{query}")).await.text;
            let from = page.split_once(&format!(">{name}</span>")).unwrap().1;
            from.split_once("</tr>").unwrap().0.to_owned()
        };
        let alice = Visit::signed_in(&app, &app.people.alice).await;
        let whole = line(&alice, "", "A").await;
        for shown in ["secrets/A\"", "secrets/production.A\"", ">v2</a>", "secrets/staging.A\"", "from base"] {
            assert!(whole.contains(shown), "{shown}: {whole}");
        }
        // A name of two environments is missing in the third; one of the base alone is missing nowhere.
        let shared = line(&alice, "", "B").await;
        assert!(shared.contains("/vault/new?environment=production&amp;name=B"), "{shared}");
        assert!(!line(&alice, "", "ONLY").await.contains("/vault/new?"));
        let of_staging = line(&alice, "?environment=staging", "A").await;
        assert!(of_staging.contains("staging.A") && !of_staging.contains("production"), "{of_staging}");
        let bob = Visit::signed_in(&app, &app.people.bob).await;
        assert!(!line(&bob, "", "B").await.contains("/vault/new?"), "only admins write production");
        let carol = Visit::signed_in(&app, &app.people.carol).await;
        assert!(!line(&carol, "", "A").await.contains("production.A"));
    }

    async fn lines_are_sorted_by_name_or_by_their_last_change(app: TestApp) {
        for name in ["B", "C", "A"] {
            app.store(name, "x").await;
            app.clock.advance(10);
        }
        app.store("staging.B", "x").await;
        let visit = Visit::signed_in(&app, &app.people.carol).await;
        let names = async |query: &str| {
            let page = visit.get(&format!("{VAULT}{query}")).await;
            let lines = page.text.split(r#"class="vault-secret-name">"#).skip(1);
            lines.map(|line| line[..1].to_owned()).collect::<String>()
        };
        assert_eq!(names("").await, "ABC");
        assert_eq!(names("?sort=changed").await, "BAC");
        assert_eq!(names("?sort=changed&page_size=2&page=2").await, "C");
        assert_eq!(visit.get(&format!("{VAULT}?sort=x")).await.status, 400);
    }

    async fn a_search_finds_descriptions_too(app: TestApp) {
        let body = json!({ "value": "x", "description": "Main PostgreSQL" });
        app.put("/secrets/staging.A", &app.people.alice, body).await.expect(201);
        app.store("B", "x").await;
        let visit = Visit::signed_in(&app, &app.people.carol).await;
        for (query, count) in [("postgres", 1), ("staging.a", 1), ("b", 1), ("zzz", 0)] {
            let page = visit.get(&format!("{VAULT}?q={query}")).await;
            assert_eq!(page.text.matches("vault-secret-name\">").count(), count, "{query}: {}", page.text);
        }
    }

    async fn versions_are_attributed_to_a_user_or_a_token(app: TestApp) {
        app.store("A", "1").await;
        app.put("/secrets/A", &app.people.bob, json!({ "value": "2" })).await.expect(200);
        let token = app.token_with(json!({ "description": "deploy <b>", "scope": "write" })).await;
        app.put("/secrets/B", &token, json!({ "value": "1" })).await.expect(201);
        let visit = Visit::signed_in(&app, &app.people.carol).await;
        let admin = Visit::signed_in(&app, &app.people.alice).await;
        // A token's description is shown only to users who may list tokens.
        for (visit, name, author) in [
            (&visit, "A", "vault-by\"><bdi>bob</bdi></span>"),
            (&visit, "B", "vault-by\">token #1</span>"),
            (&admin, "A", "vault-by\"><bdi>bob</bdi></span>"),
            (&admin, "B", "vault-by\">token “deploy &lt;b&gt;”</span>"),
        ] {
            let page = visit.get(&format!("{VAULT}/secrets/{name}")).await;
            assert!(page.text.contains(author), "{author}: {}", page.text);
        }
        let history = visit.get(&format!("{VAULT}/secrets/B")).await;
        assert!(!history.text.contains("deploy"), "{}", history.text);
        // Retention has removed all their entries.
        let entries = entity::audit_entry::Entity::delete_many();
        entries.exec(app.state.db.conn()).await.unwrap();
        let page = visit.get(&format!("{VAULT}/secrets/A")).await;
        let bob = app.get("/secrets/A/versions", &app.people.carol).await.json()[0]["created_by"].clone();
        assert!(page.text.contains(&format!("vault-by\">user #{bob}</span>")), "{}", page.text);
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
            ("environment=staging", &["A"][..]),
            ("type=env-file&q=b", &["B"]),
            ("include_deleted=true", &["A", "B", "C", "OURS"]),
            ("type=file", &[]),
            ("type=of-ours", &["OURS"]),
        ] {
            let page = visit.get(&format!("{VAULT}?{query}")).await;
            assert_eq!(page.text.matches("vault-secret-name\">").count(), shown.len(), "{query}: {}", page.text);
            for name in shown {
                assert!(page.text.contains(&format!(">{name}</span>")), "{query}: {}", page.text);
            }
            let clear = r#"href="/acme/app/vault">Clear filters</a>"#;
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
