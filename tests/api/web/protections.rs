//! Protections that apply to every page.

use reqwest::Method;

use super::visit::{SESSIONS, VAULT, Visit};

on_each_database! {
    async fn every_page_forbids_foreign_scripts_framing_and_caching(app: TestApp) {
        let visit = Visit::signed_in(&app, &app.people.carol).await;
        for path in [VAULT, SESSIONS, "/-/vault/sign-in", "/acme/none/vault", "/acme/app/vault/none"] {
            let page = visit.get(path).await;
            let policy = page.header("content-security-policy");
            assert!(policy.contains("default-src 'none'"), "{path}: {policy}");
            assert!(policy.contains("frame-ancestors 'none'"), "{path}: {policy}");
            assert!(!policy.contains("unsafe"), "{path}: {policy}");
            assert_eq!(page.header("cache-control"), "no-store", "{path}");
            assert_eq!(page.header("x-frame-options"), "DENY", "{path}");
            assert_eq!(page.header("referrer-policy"), "same-origin", "{path}");
        }
    }

    async fn cross_site_requests_change_nothing(app: TestApp) {
        let visit = Visit::signed_in(&app, &app.people.carol).await;
        for headers in [
            &[][..],
            &[("Sec-Fetch-Site", "cross-site")],
            &[("Sec-Fetch-Site", "same-site"), ("Origin", "https://git.example.com")],
            &[("Origin", "https://evil.example.com")],
            &[("Origin", "null")],
        ] {
            for path in ["/-/vault/account/sign-out", "/-/vault/sign-in"] {
                let mut request = visit.request(Method::POST, path);
                for (name, value) in headers {
                    request = request.header(*name, *value);
                }
                let answer = app.send(request).await;
                assert_eq!(answer.status, 403, "{path} {headers:?}");
                assert!(answer.text.contains("this request came from another site"), "{}", answer.text);
                assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
                assert_eq!(answer.header("set-cookie"), "");
            }
        }
        assert_eq!(visit.get(VAULT).await.status, 200);
        let same_origin = visit.request(Method::POST, "/-/vault/account/sign-out");
        let same_origin = same_origin.header("Origin", "https://git.example.com");
        assert_eq!(app.send(same_origin).await.status, 303);
    }

    async fn a_refusal_is_a_readable_page(app: TestApp) {
        let visit = Visit::signed_in(&app, &app.people.dave).await;
        for (path, status, message) in [
            ("/acme/app/vault", 404, "no such repository"),
            ("/acme/app/vault/none", 404, "no such route"),
        ] {
            let page = visit.get(path).await;
            assert_eq!(page.status, status, "{path}");
            assert_eq!(page.header("content-type"), "text/html; charset=utf-8");
            assert!(page.text.contains(message), "{path}: {}", page.text);
            assert!(page.text.contains(page.header("x-request-id")), "{path}");
        }
        let method = visit.post(VAULT, &[]).await;
        assert_eq!((method.status.as_u16(), method.header("allow")), (405, "GET, HEAD"));
    }
}
