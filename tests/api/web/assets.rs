//! The pages' static files.

use std::path::Path;

use reqwest::Method;

use crate::support::app::{Answer, TestApp};

use super::visit::{VAULT, Visit};

/// The bundle in the build folder.
const BUNDLE: &str = concat!(env!("OUT_DIR"), "/static/out");

/// Gets a file like a browser that accepts these encodings, and returns the body without decoding it.
async fn load(app: &TestApp, address: &str, encodings: &str) -> (Answer, Vec<u8>) {
    let request = app.request(Method::GET, &format!("/{address}"), "");
    let answer = request
        .header("Accept-Encoding", encodings)
        .send()
        .await
        .unwrap();
    let (status, headers) = (answer.status(), answer.headers().clone());
    let bytes = answer.bytes().await.unwrap().to_vec();
    let text = String::new();
    (
        Answer {
            status,
            headers,
            text,
        },
        bytes,
    )
}

/// The folder of the files, taken from a page's stylesheet link.
async fn folder(app: &TestApp) -> String {
    let page = Visit::new(app).get("/-/vault/sign-in").await;
    let (_, rest) = page
        .text
        .split_once("<link rel=\"stylesheet\" href=\"")
        .unwrap();
    let (address, _) = rest.split_once("vault.css\"").unwrap();
    address.to_owned()
}

on_each_database! {
    async fn every_file_of_the_bundle_is_served_and_cacheable(app: TestApp) {
        let folder = folder(&app).await;
        let mut names: Vec<String> = std::fs::read_dir(BUNDLE)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| Path::new(name).extension().is_none_or(|kind| kind != "br" && kind != "rs"))
            .collect();
        names.sort();
        for needed in ["licenses.txt", "lockbox-worker.js", "lockbox.js", "vault.css", "vault.js"] {
            assert!(names.iter().any(|name| name == needed), "{needed}: {names:?}");
        }
        for name in names {
            let content_type = match name.rsplit('.').next().unwrap() {
                "css" => "text/css; charset=utf-8",
                "js" => "text/javascript; charset=utf-8",
                _ => "text/plain; charset=utf-8",
            };
            for (encodings, file, encoding) in [
                ("gzip, br", format!("{name}.br"), "br"),
                ("gzip", name.clone(), ""),
                ("", name.clone(), ""),
                ("gzip, br;q=0", name.clone(), ""),
                ("*;q=0, br", format!("{name}.br"), "br"),
            ] {
                let (answer, bytes) = load(&app, &format!("{folder}{name}"), encodings).await;
                assert_eq!(answer.status, 200, "{name}");
                assert_eq!(answer.header("content-encoding"), encoding, "{name} {encodings}");
                assert!(bytes == std::fs::read(format!("{BUNDLE}/{file}")).unwrap(), "{name} {encodings}");
                assert_eq!(answer.header("content-type"), content_type);
                assert_eq!(answer.header("cache-control"), "public, max-age=31536000, immutable");
                assert_eq!(answer.header("vary"), "accept-encoding");
                assert_eq!(answer.header("x-content-type-options"), "nosniff");
            }
        }
    }

    async fn only_the_lockbox_worker_may_compile_and_it_has_no_network(app: TestApp) {
        let folder = folder(&app).await;
        for name in ["lockbox.js", "vault.js", "licenses.txt"] {
            let (answer, _) = load(&app, &format!("{folder}{name}"), "").await;
            assert!(!answer.header("content-security-policy").contains("unsafe"), "{name}");
        }
        let (answer, _) = load(&app, &format!("{folder}lockbox-worker.js"), "").await;
        let policy = answer.header("content-security-policy");
        assert_eq!(policy, "default-src 'none'; script-src 'wasm-unsafe-eval'");
        assert_eq!(answer.header("x-frame-options"), "DENY");
    }

    async fn another_file_or_version_is_not_found(app: TestApp) {
        let folder = folder(&app).await;
        for other in [
            "/-/vault/assets/0000000000000000/vault.css",
            "/-/vault/assets/x/y",
            "/-/vault/assets",
            &format!("{folder}assets.rs"),
            &format!("{folder}vault.css.br"),
            &format!("{folder}%2e%2e/package.json"),
        ] {
            let answer = Visit::new(&app).get(other).await;
            assert_eq!((answer.status.as_u16(), answer.header("cache-control")), (404, "no-store"), "{other}");
        }
    }

    async fn a_page_of_50_rows_is_small(app: TestApp) {
        for number in 0..60 {
            app.store(&format!("staging.SERVICE_DATABASE_URL_{number}"), "x").await;
        }
        let visit = Visit::signed_in(&app, &app.people.bob).await;
        let page = visit.get(&format!("{VAULT}?page=1")).await;
        assert!(page.text.matches("SERVICE_DATABASE_URL").count() >= 50);
        let sent = |name: &str| std::fs::read(format!("{BUNDLE}/{name}.br")).unwrap().len();
        let (scripts, styles) = (sent("vault.js"), sent("vault.css"));
        // The service sends pages as they are, since they may have values; a proxy may compress this one.
        let assets = scripts + styles;
        assert!(page.text.len() + assets < 75_000, "{} + {assets}", page.text.len());
        assert!(scripts < 10_000 && styles < 15_000, "{scripts}, {styles}");
    }
}
