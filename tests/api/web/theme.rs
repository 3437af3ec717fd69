//! Themes, with stand-ins for each layout of a forge's assets.

use std::{
    collections::HashMap,
    net::TcpListener,
    sync::{Arc, Mutex},
    time::Duration,
};

use actix_web::{App, HttpRequest, HttpResponse, HttpServer, web};
use forgevault::{
    clock::TestClock,
    settings::ForgeKind,
    web::theme::{Limits, Themes},
};
use futures_util::{StreamExt, stream};

const LOGIN: &str = r#"<html><head><link rel="icon" href="/assets/img/logo.svg">
<link rel="stylesheet" href="/assets/css/index.Ab_1-c.css">
<link rel="stylesheet" href="/assets/css/theme-gitea-auto.Xy9.css?v=1"></head></html>"#;
const MANIFEST: &str = r#"{
"web_src/js/index.ts": {"file": "js/index.C6Z.js", "isEntry": true, "css": ["css/index.B3z.css"]},
"web_src/js/other.ts": {"file": "js/other.C6Z.js", "isEntry": true, "css": ["css/other.B3z.css"]},
"web_src/css/themes/theme-gitea-auto.css": {"file": "css/theme-gitea-auto.Cy.css", "isEntry": true},
"web_src/css/themes/theme-gitea-dark.css": {"file": "css/theme-gitea-dark.Dd.css", "isEntry": true}}"#;

#[derive(Clone, Copy)]
enum File {
    Text(&'static str),
    Endless,
    Slow,
    SentOn,
}
use File::{Endless, SentOn, Slow, Text};

#[derive(Default)]
struct Site {
    files: HashMap<&'static str, File>,
    requests: Vec<String>,
    ailing: bool,
}

/// A forge that only serves files, and the theme lookup of a service beside it.
struct Forge {
    site: Arc<Mutex<Site>>,
    clock: Arc<TestClock>,
    themes: Themes,
    server: actix_web::dev::ServerHandle,
}

impl Drop for Forge {
    fn drop(&mut self) {
        drop(self.server.stop(false));
    }
}

async fn serve(request: HttpRequest, site: web::Data<Mutex<Site>>) -> HttpResponse {
    let path = request.path().to_owned();
    let file = {
        let mut site = site.lock().unwrap();
        site.requests.push(path.clone());
        if site.ailing {
            return HttpResponse::BadGateway().finish();
        }
        site.files.get(path.as_str()).copied()
    };
    match file {
        None => HttpResponse::NotFound().finish(),
        Some(Text(text)) => HttpResponse::Ok().body(text),
        Some(SentOn) => HttpResponse::Found()
            .insert_header(("location", "/user/login"))
            .finish(),
        Some(Slow) => {
            actix_web::rt::time::sleep(Duration::from_hours(1)).await;
            HttpResponse::Ok().body(MANIFEST)
        }
        Some(Endless) => HttpResponse::Ok().streaming(
            stream::repeat_with(|| {
                Ok::<_, actix_web::Error>(web::Bytes::from_static(&[b' '; 4096]))
            })
            .boxed(),
        ),
    }
}

fn start(kind: &str, sub_path: &str, files: &[(&'static str, File)]) -> Forge {
    // Only a guard against hanging; nothing here takes nearly as long.
    start_within(Duration::from_mins(1), kind, sub_path, files)
}

/// The same, with this timeout.
fn start_within(
    total: Duration,
    kind: &str,
    sub_path: &str,
    files: &[(&'static str, File)],
) -> Forge {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let site = Arc::new(Mutex::new(Site {
        files: files.iter().copied().collect(),
        ..Site::default()
    }));
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}{sub_path}", listener.local_addr().unwrap());
    let shared = web::Data::from(Arc::clone(&site));
    let (started, server) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        actix_web::rt::System::new().block_on(async move {
            let app = move || {
                let app = App::new().app_data(shared.clone());
                app.default_service(web::to(serve))
            };
            let server = HttpServer::new(app).workers(1).disable_signals();
            let server = server.listen(listener).unwrap().run();
            started.send(server.handle()).unwrap();
            server.await.unwrap();
        });
    });
    let url = url.parse().unwrap();
    let kind = match kind {
        "gitea" => ForgeKind::Gitea(url),
        _ => ForgeKind::Forgejo(url),
    };
    let clock = Arc::new(TestClock::at(1_000_000));
    let public = format!("https://git.example.com{sub_path}")
        .parse()
        .unwrap();
    let limits = Limits {
        total,
        ..Limits::default()
    };
    let themes = Themes::new(&kind, &public, limits, clock.clone()).unwrap();
    let server = server.recv().unwrap();
    Forge {
        site,
        clock,
        themes,
        server,
    }
}

impl Forge {
    async fn of(&self, theme: Option<&str>) -> Vec<String> {
        self.themes.of(theme).await.stylesheets
    }

    fn request_count(&self) -> usize {
        self.site.lock().unwrap().requests.len()
    }
}

#[tokio::test]
async fn a_plain_gitea_has_the_users_theme_or_its_default() {
    let forge = start(
        "gitea",
        "",
        &[
            ("/assets/css/index.css", Text("")),
            ("/assets/css/theme-gitea-auto.css", Text("")),
            ("/assets/css/theme-mine.css", Text("")),
        ],
    );
    let index = "/assets/css/index.css";
    assert_eq!(
        forge.of(Some("mine")).await,
        [index, "/assets/css/theme-mine.css"]
    );
    let default = [index, "/assets/css/theme-gitea-auto.css"];
    for theme in [None, Some("unknown"), Some("../x"), Some(""), Some("a\"b")] {
        assert_eq!(forge.of(theme).await, default, "{theme:?}");
    }
    // The manifest, the index, the logo, and each of three themes once.
    assert_eq!(forge.request_count(), 6);
}

#[tokio::test]
async fn a_small_logo_is_written_into_the_page() {
    let index = ("/assets/css/index.css", Text(""));
    let logo = async |file| {
        let forge = start("gitea", "", &[index, ("/assets/img/logo.svg", file)]);
        forge.themes.of(None).await.logo
    };
    let svg = logo(Text("<svg id='a'/>")).await;
    assert_eq!(svg.as_deref(), Some("data:image/svg+xml,%3Csvg id='a'/%3E"));
    for other in [Text("<!DOCTYPE html>"), SentOn, Endless] {
        assert_eq!(logo(other).await, None);
    }
}

#[tokio::test]
async fn forgejo_has_its_own_default_theme() {
    let forge = start(
        "forgejo",
        "",
        &[
            ("/assets/css/index.css", Text("")),
            ("/assets/css/theme-gitea-auto.css", Text("")),
            ("/assets/css/theme-forgejo-auto.css", Text("")),
        ],
    );
    let sheets = forge.of(None).await;
    assert_eq!(
        sheets,
        [
            "/assets/css/index.css",
            "/assets/css/theme-forgejo-auto.css"
        ]
    );
}

#[tokio::test]
async fn hashed_names_are_read_from_the_manifest_under_a_sub_path() {
    let forge = start(
        "gitea",
        "/git",
        &[
            ("/git/assets/.vite/manifest.json", Text(MANIFEST)),
            ("/git/assets/css/theme-mine.css", Text("")),
        ],
    );
    let index = "/git/assets/css/index.B3z.css";
    let dark = "/git/assets/css/theme-gitea-dark.Dd.css";
    assert_eq!(forge.of(Some("gitea-dark")).await, [index, dark]);
    assert_eq!(
        forge.of(None).await,
        [index, "/git/assets/css/theme-gitea-auto.Cy.css"]
    );
    // The manifest and the logo.
    assert_eq!(forge.request_count(), 2);
    // An operator's own theme has no hash.
    assert_eq!(
        forge.of(Some("mine")).await,
        [index, "/git/assets/css/theme-mine.css"]
    );
}

#[tokio::test]
async fn hashed_names_are_read_from_a_pages_link_tags() {
    let forge = start("gitea", "", &[("/user/login", Text(LOGIN))]);
    let seen = [
        "/assets/css/index.Ab_1-c.css",
        "/assets/css/theme-gitea-auto.Xy9.css",
    ];
    assert_eq!(forge.of(None).await, seen);
    assert_eq!(forge.of(Some("gitea-dark")).await, seen);
}

#[tokio::test]
async fn only_paths_of_the_forges_stylesheets_are_accepted() {
    let forge = start(
        "gitea",
        "",
        &[(
            "/assets/.vite/manifest.json",
            Text(
                r#"{"a/index.ts": {"file": "../x.css", "isEntry": true, "css": ["a\".css", "/b.css",
            "c.js", "d\n.css", "%2e%2e/e.css", "\\f.css", "ok.css"]},
            "theme-gitea-auto.css": {"file": "../../user/theme.css"}}"#,
            ),
        )],
    );
    assert_eq!(forge.of(None).await, ["/assets/ok.css"]);
    let forge = start(
        "gitea",
        "",
        &[(
            "/user/login",
            Text(
                r#"<link rel="stylesheet" href="https://evil.example.com/assets/a.css">
        <link rel="stylesheet" href="//evil.example.com/assets/b.css">
        <link rel="stylesheet" href="/assets/../c.css"><link rel="stylesheet" href="/d.css">
        <link rel="stylesheet" href="/assets/e.css">"#,
            ),
        )],
    );
    assert_eq!(forge.of(None).await, ["/assets/e.css"]);
}

#[tokio::test]
async fn a_forge_without_assets_is_not_asked_again_for_a_while() {
    let forge = start("gitea", "", &[("/assets/css/index.css", SentOn)]);
    assert!(forge.of(None).await.is_empty());
    let requests = forge.request_count();
    assert!(requests > 0);
    forge.clock.advance(29);
    assert!(forge.of(None).await.is_empty());
    assert_eq!(forge.request_count(), requests);
    forge.clock.advance(1);
    forge
        .site
        .lock()
        .unwrap()
        .files
        .insert("/user/login", Text(LOGIN));
    assert_eq!(forge.of(None).await.len(), 2);
}

#[tokio::test]
async fn the_last_result_is_used_while_the_forge_fails() {
    let forge = start(
        "gitea",
        "",
        &[("/assets/.vite/manifest.json", Text(MANIFEST))],
    );
    let before = forge.of(None).await;
    assert_eq!(before.len(), 2);
    forge.site.lock().unwrap().ailing = true;
    forge.clock.advance(3_599);
    assert_eq!(forge.of(None).await, before);
    assert_eq!(forge.request_count(), 2);
    forge.clock.advance(1);
    for _ in 0..3 {
        assert_eq!(forge.of(None).await, before);
    }
    assert_eq!(forge.request_count(), 3);
}

#[tokio::test]
async fn concurrent_requests_use_the_previous_result_during_a_lookup() {
    let forge = start(
        "gitea",
        "",
        &[("/assets/.vite/manifest.json", Text(MANIFEST))],
    );
    let before = forge.of(None).await;
    assert_eq!(before.len(), 2);
    forge.clock.advance(3_600);
    let slow = ("/assets/.vite/manifest.json", Slow);
    forge.site.lock().unwrap().files.extend([slow]);
    let requests = forge.request_count();
    let one = async {
        forge.of(None).await;
        panic!("the forge did not answer");
    };
    let another = async {
        while forge.request_count() == requests {
            tokio::task::yield_now().await;
        }
        forge.of(Some("unknown")).await
    };
    tokio::select! {
        () = one => {}
        seen = another => assert_eq!(seen, before),
    }
}

#[tokio::test]
async fn an_endless_or_slow_response_times_out() {
    for file in [Endless, Slow] {
        let files = [("/assets/.vite/manifest.json", file)];
        let forge = start_within(Duration::from_secs(1), "gitea", "", &files);
        let look = tokio::time::timeout(Duration::from_mins(1), forge.of(None));
        assert!(look.await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn an_unreachable_or_unset_forge_has_no_theme() {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let closed = TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    let dead = ForgeKind::Gitea(format!("http://{closed}").parse().unwrap());
    let public = "https://git.example.com".parse().unwrap();
    for kind in [dead, ForgeKind::Standalone("users.toml".into())] {
        let clock = Arc::new(TestClock::at(1_000));
        let themes = Themes::new(&kind, &public, Limits::default(), clock).unwrap();
        assert!(themes.of(None).await.stylesheets.is_empty());
    }
}
