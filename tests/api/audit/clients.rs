//! The client's address: taken from trusted proxies only, and stored without characters that a terminal
//! or a table would interpret.

use entity::audit_entry;
use reqwest::Method;
use reqwest::header::HeaderValue;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use super::export::export;
use crate::support::app::{Options, TestApp};
use crate::web::visit::{VAULT, Visit};

/// The newest entry of a read with these headers.
async fn newest_entry(app: &TestApp, headers: &[(&'static str, &[u8])]) -> serde_json::Value {
    let mut request = app.request(Method::GET, "/secrets", &app.people.alice);
    for (name, value) in headers {
        request = request.header(*name, HeaderValue::from_bytes(value).unwrap());
    }
    let answer = app.send(request).await;
    answer.expect(200);
    let id = answer.header("x-request-id");
    app.audit(&format!("?request_id={id}")).await[0].clone()
}

on_each_database! {
    async fn a_forwarded_address_is_used_only_from_trusted_proxies(app: TestApp) {
        let forged: &[(&str, &[u8])] = &[
            ("X-Forwarded-For", b"198.51.100.1"),
            ("X-Real-Ip", b"198.51.100.1"),
            ("Forwarded", b"for=198.51.100.1"),
        ];
        assert_eq!(newest_entry(&app, forged).await["ip_address"], "127.0.0.1");
        let app = app.restart(Options {
            settings: vec![("FORGEVAULT__SERVER__TRUSTED_PROXIES", "127.0.0.1/32,10.0.0.0/8".to_owned())],
            ..Options::default()
        }).await;
        for (forwarded, client) in [
            ("198.51.100.1", "198.51.100.1"),
            ("1.2.3.4, 198.51.100.1", "198.51.100.1"),
            ("1.2.3.4, 198.51.100.1, 10.2.3.4", "198.51.100.1"),
            ("2001:db8::1", "2001:db8::1"),
            ("::ffff:198.51.100.1", "198.51.100.1"),
            ("198.51.100.1:4711", "198.51.100.1"),
            ("<script>", "127.0.0.1"),
            ("", "127.0.0.1"),
        ] {
            let entry = newest_entry(&app, &[("X-Forwarded-For", forwarded.as_bytes())]).await;
            assert_eq!(entry["ip_address"], client, "{forwarded}");
        }
        let real_ip = newest_entry(&app, &[("X-Real-Ip", b"198.51.100.1")]).await;
        assert_eq!(real_ip["ip_address"], "127.0.0.1");
    }

    async fn stored_bidi_controls_are_escaped_when_shown(app: TestApp) {
        app.store("A", "1").await;
        let conn = app.database.connect().await;
        audit_entry::Entity::update_many()
            .col_expr(audit_entry::Column::UserAgent, Expr::value("a\u{202e}b"))
            .exec(&conn)
            .await
            .unwrap();
        assert_eq!(app.audit("?action=write").await[0]["user_agent"], "a\u{fffd}b");
        let jsonl = export(&app, "jsonl").await.text;
        assert!(jsonl.contains("\"a\\u202eb\"") && !jsonl.contains('\u{202e}'), "{jsonl}");
        let csv = export(&app, "csv").await.text;
        assert!(csv.contains("\"a\u{fffd}b\"") && !csv.contains('\u{202e}'), "{csv}");
        let visit = Visit::signed_in(&app, &app.people.alice).await;
        let page = visit.get(&format!("{VAULT}/audit")).await.text;
        assert!(page.contains("a\u{fffd}b") && !page.contains('\u{202e}'), "{page}");
        let stored = audit_entry::Entity::find().filter(audit_entry::Column::Action.eq("write"));
        let stored = stored.one(&conn).await.unwrap().unwrap();
        assert_eq!(stored.user_agent, "a\u{202e}b");
    }

    async fn a_user_agent_is_bounded_and_stored_without_control_characters(app: TestApp) {
        for (sent, stored) in [
            (b"curl/8.5.0".as_slice(), "curl/8.5.0"),
            (b"a\tb", "a\u{fffd}b"),
            // Terminal escape sequences, as a UTF-8 character and as a single byte.
            ("a\u{9b}31mred".as_bytes(), "a\u{fffd}31mred"),
            (b"a\x9b31mred", "a\u{fffd}31mred"),
            // Bidirectional text controls.
            ("a\u{202e}b\u{2066}c\u{200f}d\u{61c}".as_bytes(), "a\u{fffd}b\u{fffd}c\u{fffd}d\u{fffd}"),
            ("Ünïcode 日本".as_bytes(), "Ünïcode 日本"),
            (b"=HYPERLINK(\"x\")", "=HYPERLINK(\"x\")"),
            (b"<script>alert(1)</script>", "<script>alert(1)</script>"),
        ] {
            let entry = newest_entry(&app, &[("User-Agent", sent)]).await;
            assert_eq!(entry["user_agent"], stored);
        }
        let long = "ß".repeat(400);
        let entry = newest_entry(&app, &[("User-Agent", long.as_bytes())]).await;
        assert_eq!(entry["user_agent"], "ß".repeat(256));
        assert_eq!(newest_entry(&app, &[]).await["user_agent"], "");
    }
}
