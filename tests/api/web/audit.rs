//! The audit pages and their export.

use std::sync::Arc;

use entity::audit_entry;
use forgevault::audit::verify::Verifier;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use serde_json::json;

use super::visit::{VAULT, Visit};
use crate::support::app::NOW;

/// The number of lines on a page.
fn lines(page: &str) -> usize {
    page.matches("<li class=\"vault-entry\">").count()
}

/// The sentences of a page, without markup, newest first.
fn said(page: &str) -> Vec<String> {
    let sentences = page.split("<p class=\"vault-said\">").skip(1);
    let sentences = sentences.map(|rest| rest.split("</p>").next().unwrap());
    sentences.map(text_of).collect()
}

/// The text of some HTML.
fn text_of(html: &str) -> String {
    let parts = html
        .split('<')
        .map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    parts.collect::<String>().trim().to_owned()
}

/// The page for a query.
async fn page(visit: &Visit<'_>, query: &str) -> String {
    let page = visit.get(&format!("{VAULT}/audit{query}")).await;
    assert_eq!(page.status, 200, "{query}: {}", page.text);
    page.text
}

on_each_database! {
    async fn the_audit_page_says_who_did_what(app: TestApp) {
        app.store("A", "1").await;
        app.store("production.B", "1").await;
        let token = app.token("read:production.B").await;
        app.get("/secrets/production.B", &token).await.expect(200);
        app.get("/secrets/A", &token).await.refused(403, "access_denied");
        let request = app.request(reqwest::Method::GET, "/secrets/A", &app.people.carol);
        app.send(request.header("User-Agent", "<img src=x onerror=alert(1)>")).await.expect(200);
        app.patch("/secrets/A", &app.people.alice, json!({ "description": "new" })).await.expect(200);
        app.patch("/secrets/A", &app.people.alice, json!({ "name": "C" })).await.expect(200);
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let all = page(&visit, "").await;
        assert_eq!(said(&all), [
            "alice renamed A to C",
            "alice changed the details of A",
            "carol read A v1",
            "token “test” tried to read A",
            "token “test” read production.B v1",
            "alice created token “test”",
            "alice saved production.B v1",
            "alice saved A v1",
        ], "{all}");
        for fragment in [
            "<a href=\"/acme/app/vault/tokens/1\">",
            "<a class=\"vault-who\" href=\"?q=carol\"><bdi>carol</bdi></a>",
            "<span class=\"vault-why\">Refused: <span lang=\"en\" dir=\"ltr\">",
            "&lt;img src=x",
            "<a href=\"/acme/app/vault/secrets/C\"><code>A</code></a>",
            "8 entries",
            "<dd><code>token-create</code></dd>",
            "<dd><code>access_denied</code></dd>",
        ] {
            assert!(all.contains(fragment), "{fragment}: {all}");
        }
        assert!(!all.contains("<img"));
        let reader = Visit::signed_in(&app, &app.people.bob).await;
        assert_eq!(reader.get(&format!("{VAULT}/audit")).await.status, 403);
    }

    async fn a_view_has_its_entries(app: TestApp) {
        app.store("A", "1").await;
        let alice = &app.people.alice;
        app.get("/secrets", alice).await.expect(200);
        app.get("/secrets/A", alice).await.expect(200);
        app.get("/rotate-key", alice).await.expect(200);
        app.get("/tokens", &app.people.carol).await.refused(403, "forbidden");
        app.delete("/secrets/A", &app.people.carol).await.refused(403, "forbidden");
        let visit = Visit::signed_in(&app, alice).await;
        let changes = ["carol tried to delete A", "alice read A v1", "alice saved A v1"];
        for (query, expected) in [
            ("", changes.to_vec()),
            ("?view=changes", changes.to_vec()),
            ("?view=refused", vec!["carol tried to delete A", "carol tried to look at the tokens"]),
            ("?view=refused&q=alice", vec![]),
            ("?action=list", vec!["alice listed the secrets"]),
            ("?success=false&action=&ip=&user_id=&token_id=&from=&to=&request_id=", vec![
                "carol tried to delete A", "carol tried to look at the tokens",
            ]),
        ] {
            let page = page(&visit, query).await;
            assert_eq!(said(&page), expected, "{query}: {page}");
            // What is counted does not depend on the view.
            let is_counted = page.contains("<span class=\"ui mini label\">2</span>");
            assert_eq!(is_counted, !query.contains("alice") && !query.contains("=list"), "{query}: {page}");
        }
        let views = said(&page(&visit, "?view=views").await);
        assert_eq!(views.iter().filter(|said| said.ends_with("looked at the audit log")).count(), 6, "{views:?}");
        assert_eq!(views[6..], ["carol tried to look at the tokens", "alice looked at the keys", "alice listed the secrets"]);
        let all = said(&page(&visit, "?view=all").await);
        assert_eq!(all.len(), 6 + 1 + 6, "{all:?}");
        let none = page(&visit, "?q=nobody").await;
        assert!(none.contains("No entries match. <a href=\"?q=nobody&amp;view=all\">Search all entries</a>"), "{none}");
    }

    async fn one_field_finds_secrets_people_tokens_addresses_and_requests(app: TestApp) {
        app.store("production.OLD", "1").await;
        app.store("OTHER", "1").await;
        let renamed = app.patch("/secrets/production.OLD", &app.people.alice, json!({ "name": "production.NEW" })).await;
        assert_eq!(renamed.status, 200, "{}", renamed.text);
        let token = app.token("read:OTHER").await;
        app.get("/secrets/OTHER", &token).await.expect(200);
        app.get("/secrets/OTHER", &app.people.carol).await.expect(200);
        app.get("/secrets/never.THERE", &app.people.carol).await.refused(404, "not_found");
        let never = &app.audit("?secret=never.THERE").await[0];
        let request = never["request_id"].as_str().unwrap();
        let carol = never["user_id"].to_string();
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        for (query, expected) in [
            ("q=production.OLD", 2),
            ("q=production.NEW", 2),
            ("q=production.new", 2),
            ("q=old", 2),
            ("q=OTHER", 3),
            ("q=never.THERE", 1),
            ("q=carol", 2),
            ("q=CAROL", 2),
            ("q=caro", 2),
            ("q=carol&secret=OTHER", 1),
            ("q=%231", 1),
            ("q=1", 1),
            ("token_id=1", 1),
            ("q=127.0.0.1", 7),
            ("q=127.0.0.2", 0),
            ("ip=127.0.0.2", 0),
            (&format!("q=+{request}+"), 1),
            (&format!("request_id={request}"), 1),
            (&format!("user_id={carol}"), 2),
            (&format!("user_id={carol}&q=OTHER"), 1),
            ("q=no+such+name", 0),
            ("q=%25", 0),
            ("q=_", 0),
            ("q=<b>", 0),
        ] {
            let page = page(&visit, &format!("?{query}")).await;
            assert_eq!(lines(&page), expected, "{query}: {page}");
        }
        // The filters of a link can be removed, and stay in a search.
        let page = page(&visit, "?token_id=1&q=x&view=all").await;
        assert!(page.contains("<a href=\"?q=x&amp;view=all\" aria-label=\"Remove the filter token_id\">"), "{page}");
        assert!(page.contains("<input type=\"hidden\" name=\"token_id\" value=\"1\">"), "{page}");
    }

    async fn what_one_request_did_is_one_line(app: TestApp) {
        for number in 0..60 {
            app.store(&format!("staging.S{number}"), "1").await;
        }
        app.store("A", "1").await;
        app.store("A", "2").await;
        app.get("/export?format=json&prefix=staging.", &app.people.bob).await.expect(200);
        app.get("/export?format=json&prefix=staging.S1", &app.people.bob).await.expect(200);
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let newest = page(&visit, "").await;
        let sentences = said(&newest);
        assert_eq!(sentences, [
            "bob read 11 secrets of staging",
            "bob read 60 secrets of staging",
        ], "{newest}");
        // Beyond a page, they are counted; the next page begins after them.
        assert!(newest.contains("<summary>One request, 60 entries</summary>"), "{newest}");
        assert!(newest.contains(">All entries of this request</a>"), "{newest}");
        assert!(newest.contains("bob</bdi></a> read <a href=\"/acme/app/vault/secrets/staging.S10\">"), "{newest}");
        let link = |page: &str, rel: &str| {
            let before = page.split(&format!("rel=\"{rel}\" href=\"")).nth(1)?;
            Some(before.split('"').next()?.replace("&amp;", "&"))
        };
        let mut walked = sentences;
        let (mut place, mut places) = (link(&newest, "next"), vec![]);
        while let Some(older) = place {
            let page = page(&visit, &older).await;
            assert!(link(&page, "prev").is_some(), "{page}");
            walked.extend(said(&page));
            place = link(&page, "next");
            places.push(older);
        }
        assert_eq!(walked.len(), 2 + 62, "{walked:?}");
        assert_eq!(walked.last().unwrap(), "alice saved staging.S0 v1");
        // Nor is a page of 50 lines larger than any other: pages are not compressed.
        let second = page(&visit, &places[0]).await;
        assert_eq!(lines(&second), 50, "{second}");
        assert!(second.len() < 60_000, "{}", second.len());
        // Upwards from the last page, everything is there again.
        let last = page(&visit, places.last().unwrap()).await;
        let back = page(&visit, &link(&last, "prev").unwrap()).await;
        assert!(said(&back).len() >= 2, "{back}");
        // One request is not folded.
        let request = app.audit("?action=read&page_size=1").await[0]["request_id"].as_str().unwrap().to_owned();
        let single = page(&visit, &format!("?q={request}")).await;
        assert_eq!(lines(&single), 11, "{single}");
    }

    async fn versions_of_one_secret_in_one_request_are_in_one_sentence(app: TestApp) {
        app.store("A", "1").await;
        app.store("A", "2").await;
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let compared = visit.post(&format!("{VAULT}/secrets/A/compare"), &[("from", "1"), ("to", "2")]).await;
        assert_eq!(compared.status, 200, "{}", compared.text);
        assert_eq!(said(&page(&visit, "").await)[0], "alice read A v1, v2");
    }

    async fn a_name_is_a_link_if_its_secret_has_a_page(app: TestApp) {
        let alice = &app.people.alice;
        for name in ["KEPT", "OLD", "DELETED", "PURGED"] {
            app.store(name, "1").await;
        }
        let renamed = app.patch("/secrets/OLD", alice, json!({ "name": "PRESENT" })).await;
        assert_eq!(renamed.status, 200, "{}", renamed.text);
        app.store("OLD", "another").await;
        for name in ["DELETED", "PURGED"] {
            assert!(app.delete(&format!("/secrets/{name}"), alice).await.status.is_success());
        }
        let purged = app.delete("/secrets/PURGED?purge=true", alice).await;
        assert!(purged.status.is_success(), "{}", purged.text);
        app.store("PURGED", "another").await;
        app.get("/secrets/NEVER", alice).await.refused(404, "not_found");
        let visit = Visit::signed_in(&app, alice).await;
        let writes = page(&visit, "?action=write").await;
        let links_to = |page: &str, fragment: &str| {
            let cell = format!("><code>{fragment}</code></a>");
            let before = page.split(&cell).filter_map(|part| part.rsplit("secrets/").next());
            let count = page.matches(&cell).count();
            before.take(count).map(|link| link.trim_end_matches('"').to_owned()).collect::<Vec<_>>()
        };
        // Newest first. A purged secret has no page, and a new one with its name is another secret.
        assert_eq!(links_to(&writes, "KEPT"), ["KEPT"], "{writes}");
        assert_eq!(links_to(&writes, "OLD"), ["OLD", "PRESENT", "PRESENT"], "{writes}");
        assert_eq!(links_to(&writes, "DELETED"), ["DELETED"], "{writes}");
        assert_eq!(links_to(&writes, "PURGED"), ["PURGED"], "{writes}");
        assert_eq!(writes.matches("<code>PURGED</code>").count(), 2, "{writes}");
        let reads = page(&visit, "?action=read").await;
        assert_eq!(links_to(&reads, "NEVER"), Vec::<String>::new(), "{reads}");
        assert!(reads.contains("tried to read <code>NEVER</code>"), "{reads}");
    }

    async fn the_audit_page_is_filtered_by_time(app: TestApp) {
        // 2027-01-15T08:00:00Z
        assert_eq!(NOW, 1_800_000_000);
        app.store("A", "1").await;
        app.clock.advance(59);
        app.store("B", "1").await;
        app.clock.advance(1);
        app.store("C", "1").await;
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        for (query, expected) in [
            ("from=2027-01-15T08:00&to=2027-01-15T08:00", 2),
            ("from=2027-01-15T08:00:59", 2),
            ("from=2027-01-15T08:00:01&to=2027-01-15T08:00:58", 0),
            ("range=custom&from=2027-01-15T08:01", 1),
            ("to=2027-01-15T07:59", 0),
            // A chosen range counts, whatever is left in the fields.
            ("range=any&to=2027-01-15T07:59", 3),
            ("range=24h&to=2027-01-15T07:59", 3),
        ] {
            let page = page(&visit, &format!("?action=write&{query}")).await;
            assert_eq!(lines(&page), expected, "{query}: {page}");
        }
        app.clock.advance(86_400);
        app.store("D", "1").await;
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        for (range, expected) in [("24h", 2), ("7d", 4), ("30d", 4), ("any", 4)] {
            let page = page(&visit, &format!("?range={range}")).await;
            assert_eq!(lines(&page), expected, "{range}: {page}");
            assert!(page.contains(&format!("<option value=\"{range}\" selected>")), "{page}");
        }
    }

    async fn an_invalid_filter_is_named_and_the_others_are_kept(app: TestApp) {
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        for (field, value) in [
            ("ip", "home"),
            ("from", "yesterday"),
            ("to", "2027-13-01T00:00"),
            ("request_id", "x"),
            ("user_id", "alice"),
            ("range", "soon"),
            ("view", "none"),
            ("before", "-1"),
        ] {
            let page = visit.get(&format!("{VAULT}/audit?{field}={value}&q=kept&secret=KEPT")).await;
            assert_eq!(page.status, 400, "{field}");
            assert!(page.text.contains(&format!("lang=\"en\" dir=\"ltr\">{field}: ")), "{}", page.text);
            for text in ["value=\"kept\"", "name=\"secret\" value=\"KEPT\""] {
                assert!(page.text.contains(text), "{text}: {}", page.text);
            }
        }
        assert_eq!(visit.get(&format!("{VAULT}/audit?actoin=read")).await.status, 400);
    }

    async fn the_export_is_what_is_filtered(app: TestApp) {
        app.store("A", "1").await;
        app.store("B", "1").await;
        app.get("/secrets", &app.people.bob).await.expect(200);
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let whole = visit.get(&format!("{VAULT}/audit/export?format=csv")).await;
        assert_eq!(whole.status, 200);
        assert!(whole.header("content-type").starts_with("text/csv"));
        assert!(whole.header("content-disposition").starts_with("attachment"));
        for part in [",\"write\",", ",\"list\",", "closing"] {
            assert!(whole.text.contains(part), "{part}: {}", whole.text);
        }
        let page = page(&visit, "?q=A&range=7d").await;
        let link = "/audit/export?q=A&amp;range=7d&amp;view=changes&amp;format=jsonl\"";
        assert!(page.contains(link), "{page}");
        let part = visit.get(&format!("{VAULT}{}", link.replace("&amp;", "&").trim_end_matches('"'))).await;
        assert_eq!(part.status, 200, "{}", part.text);
        assert!(part.header("content-disposition").ends_with("-filtered.jsonl\""));
        let entries: Vec<serde_json::Value> = part.text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert_eq!(entries.len(), 1, "{}", part.text);
        assert_eq!((&entries[0]["action"], &entries[0]["secret_name"]), (&json!("write"), &json!("A")));
        let csv = visit.get(&format!("{VAULT}/audit/export?view=views&format=csv")).await;
        assert!(csv.text.starts_with("sequence,") && !csv.text.contains("\"write\""), "{}", csv.text);
        assert!(csv.text.contains("\"list\"") && !csv.text.contains("closing"), "{}", csv.text);
        assert_eq!(app.audit("?action=audit-export").await[0]["message"], "filtered");
        assert_eq!(visit.get(&format!("{VAULT}/audit/export?ip=home")).await.status, 400);
        let reader = Visit::signed_in(&app, &app.people.bob).await;
        assert_eq!(reader.get(&format!("{VAULT}/audit/export?view=all")).await.status, 403);
    }

    async fn the_chain_is_verified_and_its_head_is_shown(app: TestApp) {
        app.store("A", "1").await;
        app.store("B", "1").await;
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let path = format!("{VAULT}/audit/chain");
        let conn = app.database.connect().await;
        let rows = audit_entry::Entity::find().all(&conn).await.unwrap();
        let newest = rows.iter().max_by_key(|row| row.sequence).unwrap();
        let page = visit.get(&path).await;
        let head = format!("<code>{}:{}</code>", newest.sequence, hex::encode(&newest.hash));
        assert!(page.text.contains(&head), "{head}: {}", page.text);
        let verified = visit.post(&path, &[]).await;
        assert!(verified.text.contains("Verified: entries 1–3 are unchanged."), "{}", verified.text);
        audit_entry::Entity::update_many()
            .col_expr(audit_entry::Column::SecretName, Expr::value("C"))
            .filter(audit_entry::Column::Sequence.eq(2))
            .exec(&conn)
            .await
            .unwrap();
        let broken = visit.post(&path, &[]).await;
        assert!(broken.text.contains("Verification failed"), "{}", broken.text);
        assert!(broken.text.contains("entry 2 was changed"), "{}", broken.text);
        assert!(!broken.text.contains("Latest entry"), "{}", broken.text);
        let entries = app.audit("?action=audit-list").await;
        assert_eq!(entries[0]["message"], "check of the chain");
        let reader = Visit::signed_in(&app, &app.people.bob).await;
        assert_eq!((reader.get(&path).await.status, reader.post(&path, &[]).await.status), (reqwest::StatusCode::FORBIDDEN, reqwest::StatusCode::FORBIDDEN));
    }

    async fn only_the_newest_entries_of_a_long_chain_are_verified(app: TestApp) {
        for name in ["A", "B", "C", "D"] {
            app.store(name, "1").await;
        }
        let verifier = Verifier::new(app.state.db.clone(), Arc::clone(&app.state.ring));
        let newest = async |count| {
            let finding = verifier.verify_newest(app.repo_id, count).await.unwrap();
            (finding.ok, finding.first_sequence.get(), finding.head.sequence.get(), finding.entries)
        };
        assert_eq!(newest(2).await, (true, 3, 4, 2));
        assert_eq!(newest(4).await, (true, 1, 4, 4));
        assert_eq!(newest(100).await, (true, 1, 4, 4));
        let conn = app.database.connect().await;
        let change = |sequence| {
            audit_entry::Entity::update_many()
                .col_expr(audit_entry::Column::SecretName, Expr::value("X"))
                .filter(audit_entry::Column::Sequence.eq(sequence))
                .exec(&conn)
        };
        change(2).await.unwrap();
        assert_eq!(newest(2).await, (true, 3, 4, 2));
        assert_eq!(newest(3).await, (false, 2, 1, 0));
        change(4).await.unwrap();
        assert_eq!(newest(2).await, (false, 3, 3, 1));
        audit_entry::Entity::delete_many().filter(audit_entry::Column::Sequence.eq(2)).exec(&conn).await.unwrap();
        assert_eq!(newest(2).await, (false, 1, 0, 0));
    }
}
