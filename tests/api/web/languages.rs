//! Language selection.

use reqwest::Method;

use super::visit::{VAULT, Visit};

on_each_database! {
    async fn the_address_overrides_the_cookie_and_the_cookie_the_browser(app: TestApp) {
        let mut visit = Visit::signed_in(&app, &app.people.carol).await;
        let signed_in = visit.cookie.clone();
        for (query, cookie, wanted, expected) in [
            ("", "", "", "en-US"),
            ("", "", "es-AR, en;q=0.5", "es-ES"),
            ("", "it-IT", "es", "it-IT"),
            ("", "tlh", "es", "es-ES"),
            ("?lang=pt-PT", "it-IT", "es", "pt-PT"),
            ("?lang=tlh", "it-IT", "es", "it-IT"),
            ("", "", "zh-Hant-HK, en;q=0.5", "zh-HK"),
            ("", "", "fa", "fa-IR"),
        ] {
            visit.cookie = format!("{signed_in}; lang={cookie}");
            let request = visit.request(Method::GET, &format!("{VAULT}{query}"));
            let page = app.send(request.header("Accept-Language", wanted)).await;
            assert_eq!(page.status, 200);
            let dir = if expected == "fa-IR" { "rtl" } else { "ltr" };
            let begin = format!(r#"<html lang="{expected}" dir="{dir}""#);
            assert!(page.text.contains(&begin), "{begin}: {}", page.text);
            let set_cookie = page.header("set-cookie");
            let is_set = query.starts_with("?lang=") && query.ends_with(expected);
            assert_eq!(set_cookie.starts_with("lang=pt-PT; "), is_set, "{set_cookie}");
        }
    }

    async fn each_language_is_offered_with_the_pages_filters(app: TestApp) {
        let visit = Visit::signed_in(&app, &app.people.carol).await;
        let page = visit.get(&format!("{VAULT}?q=a%20b&lang=es-ES")).await;
        assert_eq!(page.text.matches(" hreflang=").count(), 28);
        assert!(page.text.contains(r#"href="?q=a+b&amp;lang=pt-PT" lang="pt-PT""#), "{}", page.text);
    }

    async fn version_numbers_use_the_readers_digits(app: TestApp) {
        for value in ["1", "2"] {
            app.store("A", value).await;
        }
        let visit = Visit::signed_in(&app, &app.people.bob).await;
        for (lang, one, two) in [("de-DE", "1", "2"), ("fa-IR", "۱", "۲")] {
            let page = visit.get(&format!("{VAULT}/secrets/A?lang={lang}")).await;
            let text = page.text.replace(['\u{2068}', '\u{2069}'], "");
            assert!(text.contains(&format!("{one}</strong>")), "{text}");
            assert!(page.text.contains(&format!("<dd>{two}</dd>")), "{}", page.text);
            // Addresses and fields stay in the service's format.
            assert!(page.text.contains("/rollback?to=1\""), "{}", page.text);
            assert!(page.text.contains(r#"name="version" value="2""#), "{}", page.text);
        }
    }

    async fn a_refusal_is_shown_in_the_readers_language_with_details(app: TestApp) {
        let visit = Visit::signed_in(&app, &app.people.carol).await;
        let page = visit.get(&format!("{VAULT}?page=x&lang=es-ES")).await;
        assert_eq!(page.status, 400);
        assert!(page.text.contains(r#"<html lang="es-ES""#), "{}", page.text);
        assert!(page.text.contains(r#"lang="en" dir="ltr">page: "#), "{}", page.text);
    }
}
