//! Pages of the list: `page`, `page_size`, `X-Total-Count` and `Link`

use super::*;

const BASE: &str = "https://git.example.com/api/v1/repos/acme/app/vault/secrets?";

/// The URLs of a Link header by relation.
fn links(answer: &Answer) -> Vec<(String, String)> {
    let header = answer.header("link");
    let links = header.split(", ").filter(|link| !link.is_empty());
    let mut links: Vec<(String, String)> = links
        .map(|link| {
            let (url, relation) = link.split_once("; ").unwrap();
            let url = url.strip_prefix('<').and_then(|url| url.strip_suffix('>'));
            let query = url
                .unwrap()
                .strip_prefix(BASE)
                .unwrap_or_else(|| panic!("{link}"));
            let relation = relation
                .strip_prefix("rel=\"")
                .unwrap()
                .strip_suffix('"')
                .unwrap();
            (relation.to_owned(), query.to_owned())
        })
        .collect();
    links.sort();
    links
}

async fn store_seven(app: &TestApp) {
    for name in ["A", "B", "C", "D", "E", "F", "G"] {
        app.store(name, "v").await;
    }
}

on_each_database! {
    async fn page_links_follow_the_forges_format(app: TestApp) {
        store_seven(&app).await;
        let link = |relation: &str, page: u8| {
            (relation.to_owned(), format!("page={page}&page_size=3"))
        };
        for (page, expected, linked) in [
            (1, vec!["A", "B", "C"], vec![link("last", 3), link("next", 2)]),
            (2, vec!["D", "E", "F"],
                vec![link("first", 1), link("last", 3), link("next", 3), link("prev", 1)]),
            (3, vec!["G"], vec![link("first", 1), link("prev", 2)]),
        ] {
            let path = format!("/secrets?page={page}&page_size=3");
            let list = app.get(&path, &app.people.carol).await;
            assert_eq!(names(&list.expect(200)), expected);
            assert_eq!(list.header("x-total-count"), "7");
            assert_eq!(links(&list), linked, "{page}");
        }
    }

    async fn a_page_past_the_end_is_empty(app: TestApp) {
        store_seven(&app).await;
        for page in ["4", "1000000", "9223372036854775807"] {
            let path = format!("/secrets?page={page}&page_size=3");
            let list = app.get(&path, &app.people.carol).await;
            assert_eq!(list.expect(200), json!([]), "{page}");
            assert_eq!(list.header("x-total-count"), "7");
            let first_and_last = [("first", "page=1&page_size=3"), ("prev", "page=3&page_size=3")]
                .map(|(relation, query)| (relation.to_owned(), query.to_owned()));
            assert_eq!(links(&list), first_and_last);
        }
    }

    async fn a_page_has_50_items_by_default_and_at_most_1000(app: TestApp) {
        let carol = &app.people.carol;
        let many: Vec<String> = (0..1001).map(|number| format!("N{number:04}")).collect();
        app.store_many(&many, "v").await;
        for (query, expected) in [
            ("?page=1", 50), ("?page=1&page_size=7", 7), ("?page=1&page_size=1000", 1000),
            ("?page=1&page_size=1001", 1000), ("?page=1&page_size=9223372036854775807", 1000),
            ("?page=2&page_size=5000", 1), ("", 1001), ("?page_size=7", 1001),
        ] {
            let list = app.get(&format!("/secrets{query}"), carol).await;
            assert_eq!(list.expect(200).as_array().unwrap().len(), expected, "{query}");
            assert_eq!(list.header("x-total-count"), "1001", "{query}");
        }
        let clamped = app.get("/secrets?page=1&page_size=5000", carol).await;
        let second = "page=2&page_size=1000".to_owned();
        let expected = [("last".to_owned(), second.clone()), ("next".to_owned(), second)];
        assert_eq!(links(&clamped), expected);
    }

    async fn links_keep_the_other_filters(app: TestApp) {
        for name in ["staging.A_", "staging.B_", "staging.C_"] {
            app.store(name, "v").await;
        }
        let query = "?environment=staging&q=%5F&page_size=2&page=1";
        let list = app.get(&format!("/secrets{query}"), &app.people.carol).await;
        assert_eq!(list.header("x-total-count"), "3");
        let next = "environment=staging&q=_&page=2&page_size=2".to_owned();
        assert_eq!(links(&list), [("last".to_owned(), next.clone()), ("next".to_owned(), next)]);
    }

    async fn links_of_every_list_use_the_forges_public_url(app: TestApp) {
        let public_url = "https://example.com/git".to_owned();
        let app = app.restart(Options {
            settings: vec![("FORGEVAULT__SERVER__PUBLIC_URL", public_url)],
            ..Options::default()
        }).await;
        for value in ["1", "2"] {
            app.store("A", value).await;
            app.store("B", value).await;
            app.token("read").await;
        }
        for list in ["/secrets", "/secrets/A/versions", "/tokens", "/audit"] {
            let answer = app.get(&format!("{list}?page=1&page_size=1"), &app.people.alice).await;
            answer.expect(200);
            let next = format!("<https://example.com/git/api/v1/repos/acme/app/vault{list}\
                ?page=2&page_size=1>; rel=\"next\"");
            assert!(answer.header("link").starts_with(&next), "{}", answer.header("link"));
        }
    }

    async fn a_single_page_has_no_links(app: TestApp) {
        store_seven(&app).await;
        let list = app.get("/secrets?page=1&page_size=7", &app.people.carol).await;
        assert_eq!(list.expect(200).as_array().unwrap().len(), 7);
        assert_eq!(list.header("link"), "");
    }
}
