//! Where a request came from: believed of trusted proxies only, and stored without anything that
//! a terminal or a table would act upon.

use reqwest::Method;
use reqwest::header::HeaderValue;

use crate::support::app::{Options, TestApp};

/// The newest entry of a read with these headers.
async fn recorded(app: &TestApp, headers: &[(&'static str, &[u8])]) -> serde_json::Value {
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
    async fn a_forwarded_address_is_believed_of_trusted_proxies_only(app: TestApp) {
        let forged: &[(&str, &[u8])] = &[
            ("X-Forwarded-For", b"198.51.100.1"),
            ("X-Real-Ip", b"198.51.100.1"),
            ("Forwarded", b"for=198.51.100.1"),
        ];
        assert_eq!(recorded(&app, forged).await["ip_address"], "127.0.0.1");
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
            let entry = recorded(&app, &[("X-Forwarded-For", forwarded.as_bytes())]).await;
            assert_eq!(entry["ip_address"], client, "{forwarded}");
        }
        let real_ip = recorded(&app, &[("X-Real-Ip", b"198.51.100.1")]).await;
        assert_eq!(real_ip["ip_address"], "127.0.0.1");
    }

    async fn a_user_agent_is_stored_without_control_characters_and_bounded(app: TestApp) {
        for (sent, stored) in [
            (b"curl/8.5.0".as_slice(), "curl/8.5.0"),
            (b"a\tb", "a\u{fffd}b"),
            // The escape sequences of a terminal, as one character of UTF-8 and as a lone byte.
            ("a\u{9b}31mred".as_bytes(), "a\u{fffd}31mred"),
            (b"a\x9b31mred", "a\u{fffd}31mred"),
            ("Ünïcode 日本".as_bytes(), "Ünïcode 日本"),
            (b"=HYPERLINK(\"x\")", "=HYPERLINK(\"x\")"),
            (b"<script>alert(1)</script>", "<script>alert(1)</script>"),
        ] {
            let entry = recorded(&app, &[("User-Agent", sent)]).await;
            assert_eq!(entry["user_agent"], stored);
        }
        let long = "ß".repeat(400);
        let entry = recorded(&app, &[("User-Agent", long.as_bytes())]).await;
        assert_eq!(entry["user_agent"], "ß".repeat(256));
        assert_eq!(recorded(&app, &[]).await["user_agent"], "");
    }
}
