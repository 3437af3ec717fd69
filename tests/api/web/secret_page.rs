//! The page of one secret: what it says to whom.

use serde_json::json;

use super::visit::{VAULT, Visit};

const PAYLOAD: &str =
    r#"</textarea><script>alert(1)</script>"><img src=x onerror=alert(1)>{{ 7*7 }}"#;

async fn page(visit: &Visit<'_>, name: &str) -> String {
    let answer = visit.get(&format!("{VAULT}/secrets/{name}")).await;
    assert_eq!(answer.status, 200, "{name}: {}", answer.text);
    answer.text
}

/// The part of a page from one text to another.
fn between<'p>(page: &'p str, from: &str, to: &str) -> &'p str {
    let (_, rest) = page
        .split_once(from)
        .unwrap_or_else(|| panic!("{from}: {page}"));
    rest.split_once(to)
        .unwrap_or_else(|| panic!("{to}: {page}"))
        .0
}

/// What the list of other environments says of one.
fn elsewhere<'p>(page: &'p str, part: &str) -> &'p str {
    let list = between(page, "vault-elsewhere\">", "</ul>");
    between(list, &format!("{part}</span>\n"), "</li>")
}

/// The forms and links that change something.
const CHANGES: [&str; 8] = [
    "/edit\"",
    "/details\"",
    "/rename#",
    "/copy/",
    "/delete\"",
    "/purge\"",
    "/rollback?",
    "id=\"settings\"",
];

on_each_database! {
    async fn the_header_says_what_the_secret_is(app: TestApp) {
        let body = json!({ "value": "canary", "type": "api_key", "description": PAYLOAD, "comment": PAYLOAD });
        app.put("/secrets/production.A.B", &app.people.alice, body).await.expect(201);
        app.store("C", "1").await;
        let alice = Visit::signed_in(&app, &app.people.alice).await;
        let protected = page(&alice, "production.A.B").await;
        let head = between(&protected, "<h1", "</h1>");
        for shown in ["<code>A.B</code>", "octicon-lock", "production</span>", ">api_key<", "/edit\"", "/download\"", "/lockbox\""] {
            assert!(head.contains(shown), "{shown}: {head}");
        }
        for section in ["current", "history", "access", "settings"] {
            let (link, id) = (format!("href=\"#{section}\""), format!("id=\"{section}\""));
            assert!(protected.contains(&link) && protected.contains(&id), "{section}: {protected}");
        }
        assert!(!protected.contains("<script>alert") && !protected.contains("<img"), "{protected}");
        assert!(!protected.contains("canary"), "{protected}");
        let base = page(&alice, "C").await;
        let head = between(&base, "<h1", "</h1>");
        assert!(head.contains(">base</span>") && !head.contains("octicon-lock\""), "{head}");
    }

    async fn a_reader_is_offered_no_change_and_told_nothing_out_of_reach(app: TestApp) {
        app.store("A", "1").await;
        app.store("A", "2").await;
        app.store("B", "1").await;
        app.store("production.A", "1").await;
        app.store("staging.A", "1").await;
        let carol = Visit::signed_in(&app, &app.people.carol).await;
        let of_a = page(&carol, "A").await;
        for change in CHANGES {
            assert!(!of_a.contains(change), "{change}: {of_a}");
        }
        assert!(elsewhere(&of_a, "staging").contains("/secrets/staging.A\""), "{of_a}");
        // The same whether it exists or not.
        let of_b = page(&carol, "B").await;
        assert_eq!(elsewhere(&of_a, "production"), elsewhere(&of_b, "production"));
        assert!(!of_a.contains("production.A") && elsewhere(&of_a, "production").contains("No access"));
        assert!(!of_a.contains("+ add"), "{of_a}");
        // Roles are told to everybody, people and tokens to admins.
        assert!(of_a.contains("Everyone with read access"), "{of_a}");
        for told in ["Recent readers", "Tokens with access", "/vault/audit"] {
            assert!(!between(&of_a, "id=\"access\"", "</main>").contains(told), "{told}: {of_a}");
        }
    }

    async fn the_same_name_in_other_environments_is_beside_the_value(app: TestApp) {
        for name in ["A", "staging.A", "staging.A", "production.A"] {
            app.store(name, "x").await;
        }
        app.put("/environments/staging", &app.people.alice, json!({ "overlay": true })).await.expect(200);
        let bob = Visit::signed_in(&app, &app.people.bob).await;
        let of_base = page(&bob, "A").await;
        assert!(elsewhere(&of_base, "staging").contains(">v2</a>"), "{of_base}");
        assert!(elsewhere(&of_base, "production").contains(">v1</a>"), "{of_base}");
        let add = "/vault/new?environment=development&amp;name=A\"";
        assert!(elsewhere(&of_base, "development").contains(add), "{of_base}");
        app.delete("/secrets/production.A", &app.people.alice).await.expect(200);
        app.delete("/secrets/staging.A", &app.people.alice).await.expect(200);
        let now = page(&bob, "A").await;
        assert!(!elsewhere(&now, "production").contains("add"), "only admins write there: {now}");
        assert!(elsewhere(&now, "staging").contains("from base"), "{now}");
        // In the base, a name that begins like an environment would be another secret.
        app.store("staging.production.X", "1").await;
        let nested = page(&bob, "staging.production.X").await;
        assert!(!nested.contains(">base</span>\n"), "{nested}");
    }

    async fn admins_see_who_reads_and_which_tokens_reach_it(app: TestApp) {
        app.store("production.A", "1").await;
        app.store("B", "1").await;
        for (description, scope) in [
            (PAYLOAD, "read:production.*"), ("writes it", "write:production.A"), ("elsewhere", "read"),
        ] {
            app.token_with(json!({ "description": description, "scope": scope })).await;
        }
        let locked = json!({ "description": "locked", "scope": "read:production.A" });
        let locked = app.id_and_token(locked).await.0;
        app.patch(&format!("/tokens/{locked}"), &app.people.alice, json!({ "locked": true })).await.expect(200);
        let gone = app.id_and_token(json!({ "description": "revoked", "scope": "admin" })).await.0;
        app.delete(&format!("/tokens/{gone}"), &app.people.alice).await.expect(200);
        let alice = Visit::signed_in(&app, &app.people.alice).await;
        let unread = page(&alice, "production.A").await;
        assert!(unread.contains("Nobody has read this secret recently."), "{unread}");
        for reader in [&app.people.bob, &app.people.alice, &app.people.bob] {
            app.get("/secrets/production.A", reader).await.expect(200);
        }
        app.get("/secrets/production.A", &app.people.carol).await.refused(403, "forbidden");
        app.get("/secrets/B", &app.people.carol).await.expect(200);
        let shown = page(&alice, "production.A").await;
        let access = between(&shown, "id=\"access\"", "id=\"settings\"");
        let readers = between(access, "Recent readers", "</ul>");
        let (bob, alice_at) = (readers.find(">bob<").unwrap(), readers.find(">alice<").unwrap());
        assert!(bob < alice_at && readers.matches(">bob<").count() == 1, "{readers}");
        assert!(!readers.contains("carol"), "{readers}");
        let tokens = between(access, "Tokens with access", "</ul>");
        for (text, is_shown) in [
            ("&lt;script&gt;alert(1)&lt;", true), ("writes it", true), ("can read and write", true), ("Locked", true),
            ("elsewhere", false), ("revoked", false), ("<script>", false),
        ] {
            assert_eq!(tokens.contains(text), is_shown, "{text}: {tokens}");
        }
        assert!(access.contains("only admins can change it"), "{access}");
        assert!(access.contains("/vault/audit?secret=production.A\""), "{access}");
        let listed = alice.get(&format!("{VAULT}/audit?secret=production.A")).await;
        assert_eq!(listed.status, 200, "{}", listed.text);
        // What the page told beside the secret is in its entry, unless it told nothing.
        let bob = Visit::signed_in(&app, &app.people.bob).await;
        page(&bob, "production.A").await;
        let entries = app.audit("?action=list&secret=production.A").await;
        let told = json!("with its last readers and the tokens that reach it");
        assert_eq!((&entries[0]["message"], &entries[1]["message"]), (&json!(""), &told), "{entries:?}");
    }

    async fn only_the_newest_readers_are_shown(app: TestApp) {
        app.store("A", "1").await;
        for number in 0..8 {
            let body = json!({ "description": format!("number {number}"), "scope": "read" });
            let token = app.id_and_token(body).await.1;
            app.get("/secrets/A", &token).await.expect(200);
        }
        let alice = Visit::signed_in(&app, &app.people.alice).await;
        let shown = page(&alice, "A").await;
        let readers = between(&shown, "Recent readers", "</ul>");
        let numbers: Vec<_> = (0..8).filter(|number| readers.contains(&format!("number {number}"))).collect();
        assert_eq!(numbers, [3, 4, 5, 6, 7], "{readers}");
    }

    async fn a_deleted_secret_offers_to_be_restored(app: TestApp) {
        app.store("A", "1").await;
        app.store("A", "2").await;
        app.delete("/secrets/A", &app.people.alice).await.expect(200);
        let alice = Visit::signed_in(&app, &app.people.alice).await;
        let shown = page(&alice, "A").await;
        assert!(shown.contains("This secret is deleted.") && shown.contains("/restore\""), "{shown}");
        for gone in ["/reveal", "/edit\"", "/rename#", "/copy/", "type=\"radio\"", "/rollback?", "id=\"current\""] {
            assert!(!shown.contains(gone), "{gone}: {shown}");
        }
        assert!(shown.contains("/purge\""), "{shown}");
        let bob = Visit::signed_in(&app, &app.people.bob).await;
        assert!(!page(&bob, "A").await.contains("/purge\""));
    }

    async fn a_lockbox_leads_to_where_it_is_opened(app: TestApp) {
        let sealed = lockbox::seal(b"a value", "passphrase").unwrap();
        app.store("A", &sealed.to_string()).await;
        let alice = Visit::signed_in(&app, &app.people.alice).await;
        let shown = page(&alice, "A").await;
        let head = between(&shown, "<h1", "</h1>");
        assert!(head.contains("Open lockbox") && !head.contains("/edit\"") && !head.contains("data-act"), "{head}");
        assert!(!shown.contains("Update value"), "{shown}");
    }

    async fn two_versions_are_chosen_in_two_columns(app: TestApp) {
        for value in ["1", "2", "3"] {
            app.store("A", value).await;
        }
        let carol = Visit::signed_in(&app, &app.people.carol).await;
        let shown = page(&carol, "A").await;
        for version in 1..=3 {
            for column in ["from", "to"] {
                let field = format!("type=\"radio\" name=\"{column}\" value=\"{version}\"");
                assert!(shown.contains(&field), "{field}: {shown}");
            }
        }
        for (column, version) in [("from", 2), ("to", 3)] {
            let chosen = format!("aria-labelledby=\"{column}-head version-{version}\" checked");
            assert!(shown.contains(&chosen), "{chosen}: {shown}");
        }
        assert_eq!(shown.matches(" checked").count(), 2, "{shown}");
        let one = json!({ "value": "1" });
        app.put("/secrets/B", &app.people.alice, one).await.expect(201);
        assert!(!page(&carol, "B").await.contains("type=\"radio\""));
    }

    async fn an_empty_value_is_saved_once_it_is_said_to_be_meant(app: TestApp) {
        let bob = Visit::signed_in(&app, &app.people.bob).await;
        let form = [("environment", "staging"), ("name", "A"), ("value", "")];
        let asked = bob.post(&format!("{VAULT}/new"), &form).await;
        assert_eq!(asked.status, 400, "{}", asked.text);
        let choice = r#"name="empty" type="checkbox" value="true">"#;
        assert!(asked.text.contains(choice) && asked.text.contains(r#"id="value-wrong""#), "{}", asked.text);
        let form = [&form[..], &[("empty", "true")]].concat();
        assert_eq!(bob.post(&format!("{VAULT}/new"), &form).await.status, 303);
        let stored = app.get("/secrets/staging.A", &app.people.alice).await.expect(200);
        assert_eq!(stored["value"], "");
        // The editor of an empty value keeps it so.
        let here = format!("{VAULT}/secrets/staging.A");
        let edited = bob.post(&format!("{here}/edit"), &[]).await;
        assert!(edited.text.contains(r#"name="empty" type="checkbox" value="true" checked"#), "{}", edited.text);
        app.store("staging.A", "2").await;
        // So does the page of a conflict.
        let late = bob.post(&here, &[("version", "1"), ("value", ""), ("empty", "true"), ("comment", "")]).await;
        assert_eq!(late.status, 412, "{}", late.text);
        assert!(late.text.contains(r#"name="empty" type="checkbox" value="true" checked"#), "{}", late.text);
        // What is typed counts.
        let typed = bob.post(&here, &[("version", "2"), ("value", "3"), ("empty", "true"), ("comment", "")]).await;
        assert_eq!(typed.status, 303, "{}", typed.text);
        assert_eq!(app.get("/secrets/staging.A", &app.people.alice).await.expect(200)["value"], "3");
    }
}
