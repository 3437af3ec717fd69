//! The audit pages and their export.

use std::sync::Arc;

use entity::audit_entry;
use forgevault::audit::verify::Verifier;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use serde_json::json;

use super::visit::{VAULT, Visit};
use crate::support::app::NOW;

/// The number of entries on a page.
fn rows(page: &str) -> usize {
    page.matches("<tr>").count().saturating_sub(1)
}

on_each_database! {
    async fn the_audit_page_is_filtered_and_shows_who_did_what(app: TestApp) {
        app.store("A", "1").await;
        app.store("B", "1").await;
        let token = app.token("read:B").await;
        app.get("/secrets/B", &token).await.expect(200);
        app.get("/secrets/A", &token).await.refused(403, "access_denied");
        let request = app.request(reqwest::Method::GET, "/secrets/A", &app.people.carol);
        app.send(request.header("User-Agent", "<img src=x onerror=alert(1)>")).await.expect(200);
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let all = visit.get(&format!("{VAULT}/audit")).await;
        assert_eq!(all.status, 200, "{}", all.text);
        for fragment in [
            "<code>token-create</code>",
            ">token #1</a>",
            "<bdi>carol</bdi>",
            "&lt;img src=x",
            "<a href=\"&#x2f;acme&#x2f;app/vault/secrets/A\"><code>A</code></a>",
        ] {
            assert!(all.text.contains(fragment), "{fragment}: {}", all.text);
        }
        assert!(!all.text.contains("<img"));
        let entries = app.audit("?action=read&success=false").await;
        let request_id = entries[0]["request_id"].as_str().unwrap();
        let carol = app.audit("?action=read&secret=A&success=true").await[0]["user_id"].clone();
        for (query, expected) in [
            ("success=false&secret=A&action=&ip=&user_id=&token_id=&from=&to=&request_id=", 1),
            ("action=write", 2),
            ("token_id=1", 2),
            (&format!("user_id={carol}"), 1),
            (&format!("request_id={request_id}"), 1),
            ("ip=127.0.0.2", 0),
        ] {
            let page = visit.get(&format!("{VAULT}/audit?{query}")).await;
            assert_eq!((page.status.as_u16(), rows(&page.text)), (200, expected), "{query}: {}", page.text);
        }
        let reader = Visit::signed_in(&app, &app.people.bob).await;
        assert_eq!(reader.get(&format!("{VAULT}/audit")).await.status, 403);
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
        let page = visit.get(&format!("{VAULT}/audit?action=write")).await.text;
        let links_to = |page: &str, fragment: &str| {
            let cell = format!("><code>{fragment}</code></a>");
            let before = page.split(&cell).filter_map(|part| part.rsplit("secrets/").next());
            let count = page.matches(&cell).count();
            before.take(count).map(|link| link.trim_end_matches('"').to_owned()).collect::<Vec<_>>()
        };
        // Newest first. A purged secret has no page, and a new one with its name is another secret.
        assert_eq!(links_to(&page, "KEPT"), ["KEPT"], "{page}");
        assert_eq!(links_to(&page, "OLD"), ["OLD", "PRESENT", "PRESENT"], "{page}");
        assert_eq!(links_to(&page, "DELETED"), ["DELETED"], "{page}");
        assert_eq!(links_to(&page, "PURGED"), ["PURGED"], "{page}");
        assert_eq!(page.matches("<code>PURGED</code>").count(), 2, "{page}");
        let page = visit.get(&format!("{VAULT}/audit?action=read")).await.text;
        assert_eq!(links_to(&page, "NEVER"), Vec::<String>::new(), "{page}");
        assert!(page.contains("<td><code>NEVER</code>"), "{page}");
    }

    async fn the_audit_page_is_filtered_by_utc_times(app: TestApp) {
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
            ("from=2027-01-15T08:01", 1),
            ("to=2027-01-15T07:59", 0),
        ] {
            let page = visit.get(&format!("{VAULT}/audit?action=write&{query}")).await;
            assert_eq!((page.status.as_u16(), rows(&page.text)), (200, expected), "{query}: {}", page.text);
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
        ] {
            let page = visit.get(&format!("{VAULT}/audit?{field}={value}&action=purge&secret=KEPT")).await;
            assert_eq!(page.status, 400, "{field}");
            assert!(page.text.contains(&format!("id=\"{field}-wrong\" lang=\"en\" dir=\"ltr\">{field}: ")), "{}", page.text);
            for text in ["<option selected>purge</option>", "value=\"KEPT\"", &format!("value=\"{value}\"")] {
                assert!(page.text.contains(text), "{text}: {}", page.text);
            }
        }
        assert_eq!(visit.get(&format!("{VAULT}/audit?actoin=read")).await.status, 400);
    }

    async fn the_export_equals_that_of_the_api(app: TestApp) {
        app.store("A", "1").await;
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let export = visit.get(&format!("{VAULT}/audit/export?format=csv")).await;
        assert_eq!(export.status, 200);
        assert!(export.header("content-type").starts_with("text/csv"));
        assert!(export.header("content-disposition").starts_with("attachment"));
        assert!(export.text.contains(",\"write\","), "{}", export.text);
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
